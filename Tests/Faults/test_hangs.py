"""Requests that do not end."""

import os
import signal
import threading
import time

import pytest

import fastcgi
from fault_site import SLACK
from load import Load
from waiting import eventually

HARAKIRI = 2


@pytest.mark.short
@pytest.mark.fault(9, "A request hangs")
def test_a_responder_whose_request_hangs_is_killed_and_no_other(start, figures):
    """A body that never ends, then a responder that is frozen, under 60 mixed requests a second; harakiri is 2 s."""
    site = start(harakiri=HARAKIRI)
    others = site.pid_at(2), site.pid_at(3)
    with Load(site, site.members) as load:
        load.wait_for(60)
        figures["a body that never ends"] = f"killed after {_hang(site):.1f} s"
        load.wait_for(30)
        figures["and all of the responder frozen"] = f"killed after {_hang(site, signal.SIGSTOP):.1f} s"
        load.wait_for(60)
    figures["slowest read"] = f"{max(one.seconds for one in load.reads):.1f} s"
    figures["load"] = load
    count = site.status["harakiri"]
    site.hold(load.ledger)
    assert count == 2
    assert (site.pid_at(2), site.pid_at(3)) == others
    assert load.failed_reads == []


def _hang(site, signal=None):
    """
    Has a request to the first responder hang; how long that responder lives.

    - signal: what the responder gets on top.
    """
    victim, began = site.pid_at(1), time.monotonic()
    with EndlessBody(site) as request:
        shown = eventually(lambda: _in_flight(site, victim), what="the request in the status")
        if signal:
            os.kill(victim, signal)
        eventually(lambda: victim not in site.responders, what="harakiri")
    seconds = time.monotonic() - began
    lines = _lines_about(site, request.id)
    eventually(site.is_whole, what="a replacement")
    assert (shown["id"], shown["summary"]) == (request.id, "POST /posts")
    assert lines and all(line["summary"] == "POST /posts" for line in lines)
    assert seconds <= (HARAKIRI + 1) * SLACK
    return seconds


def _in_flight(site, pid):
    """The oldest request of a responder, if it is the one that hangs."""
    for one in site.status["responders"]:
        oldest = one["oldest_request"]
        if one["pid"] == pid and oldest and oldest["seconds"] > 0.5:
            return oldest
    return None


def _lines_about(site, request):
    return [line for line in site.log if line.get("request") == request and line["level"] == "error"]


class EndlessBody:
    """A request to the first responder whose body comes byte by byte and never ends."""

    def __init__(self, site):
        self.id = os.urandom(16).hex()
        self._peer = fastcgi.Peer(site.sockets[0])
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._drip)

    def __enter__(self):
        variables = fastcgi.variables("POST", "/posts", length=1000, REQUEST_ID=self.id)
        self._peer.send(fastcgi.begin() + fastcgi.parameters(variables))
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join()

    def _drip(self):
        with self._peer:
            while not self._stop.wait(0.3):
                try:
                    self._peer.send(fastcgi.record(fastcgi.STDIN, b"x"))
                except OSError:
                    return
