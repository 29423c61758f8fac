"""What OpenAPI has no words for: which valid values do not go together, or count only once."""

import itertools

import schemathesis

_keys = itertools.count(1)


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    if "before" in case.query:
        case.query.pop("after", None)
    if "Idempotency-Key" in case.headers:
        case.headers["Idempotency-Key"] = f"call-{next(_keys)}"
