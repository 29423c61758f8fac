"""What OpenAPI has no words for, such as values that do not go together."""

import itertools
import os

import schemathesis
from schemathesis.core.failures import AcceptedNegativeData

# Of a form, in bytes.
FIELD_NAME_LIMIT = 128

_keys = itertools.count(1)
# Whose token it is: nobody else's account can be changed with it.
_own_account = os.environ.get("SCHEMA_ACCOUNT")


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    if "before" in case.query:
        case.query.pop("after", None)
    if "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = f"call-{next(_keys)}"
    if isinstance(case.body, dict):
        case.body = {name: value for name, value in case.body.items() if len(name.encode()) <= FIELD_NAME_LIMIT}
    if _own_account and case.operation.label == "PUT /api/v1/users/{id}":
        case.path_parameters["id"] = int(_own_account)


@schemathesis.hook
def filter_failure(context, failure, case, response):
    """White space around a text does not count, not even for its length."""
    texts = [text for text in case.body.values() if isinstance(text, str)] if isinstance(case.body, dict) else []
    return not (isinstance(failure, AcceptedNegativeData) and any(text != text.strip() for text in texts))
