"""/openapi.json holds together, and /docs/api shows it."""

import html
import re
import subprocess

import pytest
import requests
from openapi_schema_validator import OAS31Validator, oas31_format_checker
from openapi_spec_validator import OpenAPIV31SpecValidator

from instance import Instance
from page import Page
from person import PASSWORD

# What a call must not end in, if it is made as it is described.
REFUSALS = {400, 401, 405, 413, 415, 422}
# What takes other credentials than a token: nobody has those of the examples.
ENTRANCES = ("/api/login'", "/oauth/token'", "/oauth/revoke'")


@pytest.fixture(scope="module")
def site():
    with Instance(limits=False) as instance:
        yield instance


@pytest.fixture(scope="module")
def document(site):
    return requests.get(site.origin + "/openapi.json", timeout=10).json()


def operations(document):
    return [operation for path in document["paths"].values() for operation in path.values()]


def contents(document):
    """Every body of the document, of requests and of answers."""
    for operation in operations(document):
        yield from operation.get("requestBody", {}).get("content", {}).values()
        for response in operation["responses"].values():
            if "$ref" in response:
                response = document["components"]["responses"][response["$ref"].split("/")[-1]]
            yield from response.get("content", {}).values()


def test_the_document_is_openapi(document):
    OpenAPIV31SpecValidator(document).validate()


def test_every_example_fits_its_schema(document):
    examples = [
        (content["schema"], content["example"]) for content in contents(document)
    ]
    examples += [
        (parameter["schema"], parameter["example"])
        for operation in operations(document)
        for parameter in operation.get("parameters", [])
    ]
    assert examples
    for schema, value in examples:
        root = schema | {"components": document["components"]}
        OAS31Validator(root, format_checker=oas31_format_checker).validate(value)


def test_the_document_is_sent_once_and_any_site_may_read_it(site):
    first = requests.get(site.origin + "/openapi.json", timeout=10)
    again = requests.get(
        site.origin + "/openapi.json", headers={"If-None-Match": first.headers["ETag"]}, timeout=10
    )
    assert (again.status_code, again.content) == (304, b"")
    assert first.headers["Access-Control-Allow-Origin"] == "*"
    assert first.headers["Content-Type"] == "application/json"


def test_the_page_shows_every_operation(site, document):
    page = " ".join(Page(chapter).text for chapter in chapters(site))
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            assert f"{method.upper()} {path}" in page
            assert operation["summary"] in page


def test_the_pages_commands_work_as_they_stand(site):
    site.member("ada")
    page = "".join(chapters(site))
    blocks = [html.unescape(text) for text in re.findall(r"<pre[^>]*><code>(.*?)</code>", page, re.S)]
    login, *calls = [block for block in blocks if "curl " in block]
    # Whoever has deleted their account can call no more.
    calls.sort(key=lambda call: "'{\"username\":" in call and "-X DELETE" in call)
    for call in calls:
        report = call.replace("curl ", "curl -s -o /dev/null -w '%{http_code}' ", 1)
        status = int(shell(f"{login}\n{report}", entry=f"ada\n{PASSWORD}\n")[-3:])
        if any(entrance in call for entrance in ENTRANCES):
            assert status in (400, 401), f"{status}\n{call}"
        else:
            assert status not in REFUSALS and status < 500, f"{status}\n{call}"


def chapters(site):
    """The pages of the description, the first of which leads to all others."""
    first = requests.get(site.origin + "/docs/api", timeout=10).text
    paths = re.findall(r'<li><a href="(/docs/api/[^"#]+)">', first)
    return [first, *(requests.get(site.origin + path, timeout=10).text for path in paths)]


def shell(script, entry=""):
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", script], input=entry, text=True, capture_output=True, timeout=60
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"
    return done.stdout
