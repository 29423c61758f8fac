"""What nginx refuses by itself, programs read as JSON, from whatever page they run in."""

import pytest

from instance import Instance


def _is_for_programs(answer, error):
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.json()["error"] == error
    assert answer.json()["error_description"]


@pytest.mark.parametrize("path", ["/api/v2/tweets", "/oauth/token"])
def test_a_body_far_over_the_limit(site, path):
    answer = site.visitor().browser.post(site.origin + path, data="x" * 2_000_000, timeout=30)
    assert answer.status_code == 413
    assert site.access_log.find(answer.headers["X-Request-Id"])["upstream"] == ""
    _is_for_programs(answer, "content_too_large")


def test_too_many_calls(site):
    hasty = site.visitor()
    answers = [hasty.post("/api/login/", {}) for _ in range(8)]
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["Retry-After"]) > 0
    _is_for_programs(answers[-1], "too_many_requests")


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/info", "/health", "/openapi.json", "/.well-known/jwks.json", "/oembed?url=x",
        "/nodeinfo/2.1",
    ],
)
def test_no_responder_is_there(deserted, path):
    answer = deserted.visitor().get(path)
    assert answer.status_code == 502
    assert int(answer.headers["Retry-After"]) > 0
    _is_for_programs(answer, "unavailable")


@pytest.fixture(scope="module")
def deserted():
    with Instance(master=False) as instance:
        yield instance
