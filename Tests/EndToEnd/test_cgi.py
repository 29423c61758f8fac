"""The program as plain CGI: one process, one request, from the environment and standard input."""

import subprocess
from urllib.parse import urlencode

import pytest

from instance import MARTLET, ROOT, Instance
from page import Page
from person import PASSWORD


@pytest.fixture(scope="module")
def site():
    with Instance(master=False) as instance:
        instance.run("user", "add", "ada", entry=f"{PASSWORD}\n")
        yield instance


def answer(site, method, uri, body=b"", **headers):
    """Status, headers (as pairs) and body."""
    path, _, query = uri.partition("?")
    variables = {
        "GATEWAY_INTERFACE": "CGI/1.1",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REQUEST_METHOD": method,
        "REQUEST_URI": uri,
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "REMOTE_ADDR": "127.0.0.1",
        "SERVER_NAME": "localhost",
        "CONTENT_LENGTH": str(len(body)) if body else "",
        "CONTENT_TYPE": "application/x-www-form-urlencoded" if body else "",
    }
    done = subprocess.run(
        [MARTLET, "serve", "--ini", ROOT / "uwsgi-like.ini"],
        env=site.environment | variables | {f"HTTP_{k}": v for k, v in headers.items()},
        input=body, capture_output=True, timeout=60,
    )
    assert done.returncode == 0, done.stderr.decode()
    head, _, content = done.stdout.decode().partition("\r\n\r\n")
    pairs = [tuple(line.split(": ", 1)) for line in head.split("\r\n")]
    return int(dict(pairs)["Status"].split()[0]), pairs, content


def cookie(pairs):
    return next(value for name, value in pairs if name == "Set-Cookie").partition(";")[0]


def test_a_page_is_answered_with_its_headers(site):
    status, pairs, content = answer(site, "GET", "/")
    assert status == 200
    assert dict(pairs)["Content-Type"] == "text/html; charset=utf-8"
    assert "Welcome to Martlet" in Page(content).text


def test_a_form_is_read_from_standard_input(site):
    _, pairs, content = answer(site, "GET", "/login")
    entries = Page(content).form("/login").fields | {"login": "ada", "password": PASSWORD}
    origin = {"ORIGIN": site.origin, "COOKIE": cookie(pairs)}
    status, pairs, _ = answer(site, "POST", "/login", urlencode(entries).encode(), **origin)
    assert status == 303
    status, _, content = answer(site, "GET", "/sessions", COOKIE=cookie(pairs))
    assert status == 200 and "This device" in content


def test_what_is_not_there_is_404(site):
    assert answer(site, "GET", "/no/such/page")[0] == 404


def test_head_has_no_body(site):
    status, _, content = answer(site, "HEAD", "/")
    assert (status, content) == (200, "")


def test_a_stream_is_told_once_and_asked_for_again(site):
    status, pairs, content = answer(site, "GET", "/stream?on=/&after=0")
    assert status == 200
    assert dict(pairs)["Content-Type"] == "text/event-stream"
    assert content.startswith("retry: 15000\n")
