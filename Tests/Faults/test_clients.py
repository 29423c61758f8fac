"""Clients that are slow, and clients that leave."""

import random
import re
import select
import socket
import struct
import threading
import time
from urllib.parse import urlsplit

import pytest

import fastcgi
import processes
from load import Load, percentile

SLOW = 500
SECONDS = 10
LEAVING = 1000
RESET = struct.pack("ii", 1, 0)


@pytest.mark.fault(14, "Slow clients")
def test_five_hundred_slow_clients_hold_nothing_but_nginx(site, figures):
    """250 clients send their headers and 250 their bodies a byte a second, beside 60 mixed requests a second."""
    with Load(site, site.members) as load:
        load.wait_for(60 * SECONDS)
        usual = percentile(95, load.reads)
        with SlowClients(site) as slow:
            load.wait_for(60)
            began = time.monotonic()
            load.wait_for(60 * SECONDS)
            beside = percentile(95, [one for one in load.reads if one.moment > began])
            sent, alive = slow.sent, slow.alive
    entries = [one for one in site.access_log.requests() if one["remote"].startswith("127.8.")]
    figures["slow connections open"] = str(alive)
    figures["bytes they sent"] = str(sent)
    figures["of their requests reached a responder"] = str(sum(one["upstream"] != "" for one in entries))
    figures["p95 of reads"] = f"{beside * 1e3:.1f} ms, {usual * 1e3:.1f} ms without them"
    figures["load"] = load
    site.hold(load.ledger)
    assert alive > SLOW * 0.9
    assert [one for one in entries if one["upstream"]] == []
    # Below ten milliseconds the machine's own noise is larger than what is looked for.
    assert beside < max(2 * usual, 0.010)
    assert load.failed_reads == load.failed_writes == []


class SlowClients:
    """Connections that stay unfinished while it is entered."""

    HEADERS = b"GET / HTTP/1.1\r\nHost: faults.test\r\nX-Slow: "
    BODY = (
        b"POST /posts HTTP/1.1\r\nHost: faults.test\r\nContent-Length: 1000\r\n"
        b"Content-Type: application/x-www-form-urlencoded\r\n\r\n"
    )

    def __init__(self, site):
        parts = urlsplit(site.origin)
        self._server = (parts.hostname, parts.port)
        self.sent = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._drip)

    def __enter__(self):
        self._connections = [self._connect(number) for number in range(SLOW)]
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join()
        for connection in self._connections:
            connection.close()

    @property
    def alive(self):
        """How many nginx has not closed."""
        return len(self._connections) - len(select.select(self._connections, [], [], 0)[0])

    def _connect(self, number):
        source = (f"127.8.{number // 200}.{number % 200 + 1}", 0)
        connection = socket.create_connection(self._server, timeout=30, source_address=source)
        connection.sendall(self.HEADERS if number % 2 else self.BODY)
        return connection

    def _drip(self):
        while not self._stop.wait(1):
            for connection in self._connections:
                try:
                    self.sent += connection.send(b"x")
                except OSError:
                    pass


@pytest.mark.short
@pytest.mark.fault(17, "Clients that leave")
def test_a_thousand_clients_that_leave_cause_no_error_and_no_leak(site, figures):
    """1000 clients break off: before the answer, in the middle of it; then HEAD and 304 of a large page."""
    answered = len(site.access_log.requests())
    with Load(site, site.members, writes=100, rate=200) as load:
        load.wait_for(150)
    for number in range(100):
        _leave(site, number)
    before = [len(processes.descriptors(pid)) for pid in site.responders]
    logged = len(site.log)
    for number in range(LEAVING):
        _leave(site, number)
        if number % 5 == 0:
            with fastcgi.Peer(site.sockets[number % 3]) as peer:
                peer.send(fastcgi.request("GET", "/"))
    statuses = {one["status"] for one in site.access_log.requests()[answered:]}
    grown = max(0, *(
        len(processes.descriptors(pid)) - count
        for pid, count in zip(site.responders, before, strict=True)
    ))
    figures["statuses nginx logged"] = ", ".join(map(str, sorted(statuses)))
    figures["descriptors more than before"] = str(grown)
    figures["HEAD and 304"] = f"{_check_bodiless(site)} answers without a body"
    site.hold(load.ledger)
    assert max(statuses) < 500
    assert [line for line in site.log[logged:] if line["level"] == "error"] == []
    assert grown <= 8


def _leave(site, number):
    """Asks for the home page and goes, with a reset, after as many bytes of it as chance wants."""
    parts = urlsplit(site.origin)
    with socket.create_connection((parts.hostname, parts.port), timeout=30) as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
        connection.sendall(
            f"GET /?{number} HTTP/1.1\r\nHost: x\r\nCookie: {site.member.cookie}\r\n\r\n".encode()
        )
        if wanted := random.Random(number).choice([0, 0, 1, 4000]):
            connection.recv(wanted)


def _check_bodiless(site):
    """Byte by byte, because a client library would hide a body that must not be there."""
    parts = urlsplit(site.origin)
    tag = None
    heads = [("GET", ""), ("HEAD", ""), ("GET", "If-None-Match: {}\r\n"), ("HEAD", "If-None-Match: {}\r\n")]
    for method, condition in heads:
        with socket.create_connection((parts.hostname, parts.port), timeout=30) as connection:
            connection.sendall(
                f"{method} / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nCookie: {site.member.cookie}\r\n"
                f"{condition.format(tag)}\r\n".encode()
            )
            head, _, body = connection.makefile("rb").read().partition(b"\r\n\r\n")
        tag = tag or re.search(rb"(?i)etag: (\S+)", head).group(1).decode()
        status = int(head.split()[1])
        assert status == (304 if condition else 200), head
        assert bool(body) == ((method, condition) == ("GET", "")), f"{method} {status}: {body[:80]}"
    return len(heads) - 1
