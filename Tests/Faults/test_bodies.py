"""Bodies that are not as long as they say."""

import socket
from urllib.parse import urlsplit

import pytest

import fastcgi
import processes
from members import BASE_URL

ROUNDS = 20
GROWTH = 8 << 20
# What is announced to a responder, and what it may answer. An honest length would be accepted.
ANNOUNCED = {
    "1048577": {413}, "99999999999999999999": {400, 413}, "9223372036854775807": {413},
    "-1": {400}, "+5": {400}, "0x10": {400}, "1e3": {400}, "ten": {400}, "10 ": {400},
    "": {400, 403}, "0": {400, 403}, "5": {400}, "1000": {400},
}


@pytest.mark.short
@pytest.mark.fault(15, "Lengths that lie")
def test_a_body_of_a_strange_length_is_refused_and_costs_no_memory(site, figures):
    """Oversize, negative, huge, missing, lying and chunked lengths, to nginx and straight to the responders, 20 times each."""
    strange = {}
    direct, through = 0, 0
    _round(site, strange)
    before = _memory(site)
    for _ in range(ROUNDS):
        direct += _round(site, strange)
        through += _round_through_nginx(site, strange)
    growth = max(now - then for now, then in zip(_memory(site), before, strict=True))
    figures["answers of the responders"] = f"{direct}, as they should be"
    figures["answers of nginx"] = f"{through}, as they should be"
    figures["memory grew by"] = f"{growth / 1e6:.1f} MB at most"
    site.hold()
    assert strange == {}
    assert growth < GROWTH


def _form(member):
    return f"csrf={member.csrf}&text=hello".encode()


def _round(site, strange):
    for number, (length, allowed) in enumerate(ANNOUNCED.items()):
        whole = fastcgi.request(
            "POST", "/posts", _form(site.member), length=length, HTTP_COOKIE=site.member.cookie,
            HTTP_ORIGIN=BASE_URL, CONTENT_TYPE="application/x-www-form-urlencoded",
        )
        status = fastcgi.ask(site.sockets[number % 3], whole)
        if status not in allowed:
            strange[f"length {length!r}"] = status
    return len(ANNOUNCED)


def _round_through_nginx(site, strange):
    """Bytes that nginx must make sense of: header lines, body, allowed answers."""
    form = _form(site.member)
    chunk = b"%x\r\n%b\r\n" % (len(form), form)
    cases = [
        ("Content-Length: 70000000", b"", {413}),
        ("Content-Length: -1", form, {400}),
        ("Content-Length: 99999999999999999999", form, {400, 413}),
        ("Content-Length: 5\r\nContent-Length: 6", form, {400}),
        ("Content-Length: ten", form, {400}),
        ("Transfer-Encoding: chunked", chunk + b"0\r\n\r\n", {303}),
        ("Transfer-Encoding: chunked", b"ffffffffffffffff\r\ntext=", {400, 413}),
        ("Transfer-Encoding: chunked", b"zz\r\n", {400}),
        ("Transfer-Encoding: gzip", form, {400, 501}),
        ("X-No-Length: 1", b"", {400, 403, 411}),
        (f"Transfer-Encoding: chunked\r\nContent-Length: {len(form)}", form, {400}),
    ]
    for header, body, allowed in cases:
        status = _status_of(site, header, body)
        if status not in allowed:
            strange[header] = status
    return len(cases)


def _status_of(site, header, body):
    head = (
        f"POST /posts HTTP/1.1\r\nHost: faults.test\r\nConnection: close\r\n"
        f"Cookie: {site.member.cookie}\r\nOrigin: {BASE_URL}\r\n"
        f"Content-Type: application/x-www-form-urlencoded\r\n{header}\r\n\r\n"
    )
    parts = urlsplit(site.origin)
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as connection:
        connection.sendall(head.encode() + body)
        line = connection.makefile("rb").readline().split()
    return int(line[1]) if line else None


def _memory(site):
    return [processes.memory_bytes(pid) for pid in site.responders]
