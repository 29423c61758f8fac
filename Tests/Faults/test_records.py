"""Bytes on a responder's socket that no web server would send."""

import contextlib
import os
import struct
import time

import pytest

import fastcgi
from fastcgi import begin, pair, parameters, record, request, variables
from fault_site import SLACK
from load import Load

GET = ("GET", "/readyz")
NOBODY = 65534
# More than a responder has threads.
LEFT_OPEN = 6


def hostile():
    """Of each kind of attack its bytes."""
    good = request(*GET)
    names = [b"FCGI_MAX_CONNS", b"FCGI_MAX_REQS", b"FCGI_MPXS_CONNS"]
    body = begin() + parameters(variables("POST", "/posts", length=100))
    two_gigabytes = b"\x01" + struct.pack(">I", 2**31 - 1 | 1 << 31)
    past_int_max = struct.pack(">II", 0xFFFFFFFF, 0xFFFFFFFF)
    return {
        "bad version": good.replace(b"\x01\x01", b"\x07\x01", 1),
        "HTTP": b"GET / HTTP/1.1\r\nHost: x\r\n\r\n",
        "empty frame": bytes(8),
        "unknown type": record(99, bytes(8)),
        "parameters first": parameters(variables(*GET)),
        "request 0": begin(request=0) + parameters(variables(*GET)),
        "wrong request id": begin(1) + record(fastcgi.PARAMS, variables(*GET), request=2),
        "authorizer": begin(role=2) + parameters(variables(*GET)),
        "filter": begin(role=3) + parameters(variables(*GET)),
        "two BEGINs": begin(1) + begin(1) + parameters(variables(*GET)) + record(fastcgi.STDIN),
        "BEGIN of another": begin(1) + begin(2) + parameters(variables(*GET)),
        "GET_VALUES": record(fastcgi.GET_VALUES, pair(names[0], b""), request=0),
        "GET_VALUES, 40 of one": record(fastcgi.GET_VALUES, pair(names[0], b"") * 40, request=0),
        "GET_VALUES inside": begin() + record(fastcgi.GET_VALUES, pair(names[2], b"") * 40, request=0),
        "2 GiB declared": begin() + record(fastcgi.PARAMS, two_gigabytes + b"A"),
        "lengths past INT_MAX": begin() + record(fastcgi.PARAMS, past_int_max),
        "half a pair": begin() + parameters(b"\x05\x7fHELLO") + record(fastcgi.STDIN),
        "half a header": good[:5],
        "half a request": good[:60],
        "half a body": body + record(fastcgi.STDIN, b"x" * 50),
        "abort": begin() + record(fastcgi.ABORT_REQUEST),
        "abort in the body": body + record(fastcgi.ABORT_REQUEST),
        "padding": begin() + record(fastcgi.PARAMS, variables(*GET), padding=255),
        "noise": bytes(range(256)) * 64,
    }


@pytest.mark.short
@pytest.mark.fault(16, "Malformed FastCGI")
def test_malformed_records_at_worst_cost_one_responder(site, figures):
    """24 kinds of malformed records straight to the sockets, six connections of each left open, under load."""
    deaths, slowest = [], 0
    with Load(site, site.members) as load:
        for number, (name, data) in enumerate(hostile().items()):
            socket = site.sockets[number % 3]
            before = set(site.responders)
            with contextlib.ExitStack() as left_open:
                for _ in range(LEFT_OPEN):
                    _send(left_open.enter_context(fastcgi.Peer(socket)), data)
                began = time.monotonic()
                assert fastcgi.ask(socket, request(*GET), timeout=5 * SLACK) == 200, name
                slowest = max(slowest, time.monotonic() - began)
            died = before - set(site.responders)
            assert len(died) <= 1, name
            deaths += [name] * len(died)
    _split_headers(site)
    figures["responders that died"] = str(len(deaths))
    figures["slowest answer next to it"] = f"{slowest:.2f} s"
    figures["load"] = load
    if os.getuid() == 0:
        figures["another user"] = _as_nobody(site)
    site.hold(load.ledger)
    assert load.failed_reads == []
    assert deaths == []


def _send(peer, data):
    try:
        peer.send(data)
    except (BrokenPipeError, ConnectionResetError):
        pass


def _split_headers(site):
    """A request in pieces is still a request."""
    whole = request(*GET)
    for cut in (1, 7, 8, 9, 20, len(whole) - 1):
        with fastcgi.Peer(site.sockets[0]) as peer:
            peer.send(whole[:cut])
            time.sleep(0.05)
            peer.send(whole[cut:])
            assert fastcgi.status(peer.answer()) == 200, cut


def _as_nobody(site):
    """What becomes of another user who connects, even where the folder lets everybody in."""
    site.directory.chmod(0o755)
    child = os.fork()
    if child == 0:
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            fastcgi.Peer(site.sockets[0])
            os._exit(0)
        except PermissionError:
            os._exit(13)
        finally:
            os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 13
    return "not let in"
