"""Stopping: what is being answered is answered, and nobody waits for long."""

import os
import signal
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest

import fastcgi
import processes
from fault_site import SLACK
from ledger import Fate, Ledger
from load import Load
from members import BASE_URL
from waiting import eventually

MERCY = 3
UPLOAD = 10 << 20


@pytest.fixture
def site(start):
    return start(worker_reload_mercy=MERCY, limit_post=12 << 20)


@pytest.mark.short
@pytest.mark.fault(4, "TERM")
def test_term_ends_idle_responders_at_once_and_lets_busy_ones_finish(site, figures):
    """TERM to the master: idle; under 60 requests a second with log-ins in flight; with one responder that hangs."""
    figures["idle"] = f"gone after {_stop(site):.2f} s"
    assert float(figures["idle"].split()[2]) < 1 * SLACK

    site.start_master()
    with Load(site, site.members) as load:
        load.wait_for(120)
        spent = {pid: processes.cpu_seconds(pid) for pid in site.responders}
        with ThreadPoolExecutor(6) as programs:
            # Six passwords to check, which takes each responder longer than the stop lasts by itself.
            answers = [
                programs.submit(fastcgi.ask, socket, fastcgi.log_in(site.member), 30)
                for socket in site.sockets * 2
            ]
            eventually(lambda: processes.have_worked(spent, 0.1), what="all responders at work")
            figures["under load"] = f"gone after {_stop(site):.2f} s"
        statuses = [answer.result() for answer in answers]
        site.start_master()
    figures["log-ins in flight"] = f"{statuses.count(200)} of {len(statuses)} answered"

    os.kill(site.pid_at(1), signal.SIGSTOP)
    figures["with one that hangs"] = f"gone after {_stop(site):.2f} s with {MERCY} s of mercy"
    site.start_master()
    site.hold(load.ledger)
    assert statuses == [200] * 6


def _stop(site):
    began = time.monotonic()
    assert site.stop(site.master, within=MERCY + 5 * SLACK) == 0
    return time.monotonic() - began


@pytest.mark.fault(5, "TERM during an upload")
def test_an_upload_is_taken_whole_or_not_at_all_when_its_responder_is_told_to_stop(site, figures):
    """Posts in bodies of 10 MB, straight to each responder and through nginx; each responder gets TERM meanwhile."""
    site.configure_nginx({"client_max_body_size 1100k": "client_max_body_size 12m"})
    ledger = Ledger()
    direct = [_upload_while_stopping(site, number, ledger) for number in (1, 2, 3)]
    figures["half received at TERM"] = f"{direct.count(303)} of {len(direct)} completed"

    stop = threading.Event()
    with ThreadPoolExecutor(4) as people:
        uploads = [people.submit(_upload_often, site, number, ledger, stop) for number in range(4)]
        for number in (1, 2, 3, 1, 2, 3):
            os.kill(site.pid_at(number), signal.SIGTERM)
            eventually(site.is_whole, what="a replacement")
            time.sleep(0.5)
        stop.set()
    statuses = Counter(status for upload in uploads for status in upload.result())
    figures["through nginx"] = ", ".join(f"{n} answered with {status}" for status, n in sorted(statuses.items()))
    site.hold(ledger)
    assert direct == [303] * 3
    assert set(statuses) <= {303, 502, 503} and statuses[303] > 0


def _body(member, text):
    fields = {"csrf": member.csrf, "text": text, "padding": ""}
    return urlencode(fields).encode() + b"x" * UPLOAD


def _upload_while_stopping(site, number, ledger):
    """Sends half a body, has the responder told to stop, and sends the other half."""
    pid, text = site.pid_at(number), ledger.new_text("direct")
    body = _body(site.member, text)
    whole = fastcgi.request(
        "POST", "/posts", body, CONTENT_TYPE="application/x-www-form-urlencoded",
        HTTP_COOKIE=site.member.cookie, HTTP_ORIGIN=BASE_URL,
    )
    with fastcgi.Peer(site.sockets[number - 1], timeout=30) as peer:
        peer.send(whole[:UPLOAD // 2])
        os.kill(pid, signal.SIGTERM)
        time.sleep(0.5)
        peer.send(whole[UPLOAD // 2:])
        status = fastcgi.status(peer.answer() or b"Status: 000")
    if status == 303:
        ledger.note(text, Fate.ACKNOWLEDGED)
    eventually(site.is_whole, what="a replacement")
    return status


def _upload_often(site, number, ledger, stop):
    caller, statuses = site.caller(address=f"127.9.1.{number + 1}"), []
    headers = {
        "Cookie": site.member.cookie, "Origin": site.origin,
        "Content-Type": "application/x-www-form-urlencoded",
    }
    while not stop.is_set():
        text = ledger.new_text(f"uploader {number}")
        status = caller.ask("POST", "/posts", headers, _body(site.member, text)).status
        if status == 303:
            ledger.note(text, Fate.ACKNOWLEDGED)
        statuses.append(status)
    return statuses
