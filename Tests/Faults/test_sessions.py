"""A great many sessions, and more people at once than can be served."""

import base64
import hashlib
import os
import random
import re
import shutil
import sqlite3
import subprocess
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

import database
from caller import Caller
from fault_site import SLACK
from load import Load, percentile

IDLE, EXPIRED = 10_000, 100_000
# What a log-in sweeps out at most, in batches of 500.
BATCHES = 4
DAY = 86_400_000


@pytest.mark.fault(19, "Very many sessions")
def test_many_sessions_are_found_quickly_and_swept_out_in_small_steps(members, start, tmp_path, figures):
    """10,000 idle and 100,000 expired sessions: 2000 of the idle ones read; then log-ins sweep, under 60 mixed requests a second."""
    many = tmp_path / "many.db"
    shutil.copy(members.database, many)
    cookies = _fill(many)
    site = start(database=many, slow_request=1)
    reader = site.caller()
    seconds = []
    for cookie in random.Random(0).sample(cookies, 2000):
        answer = reader.ask("GET", "/", {"Cookie": f"martlet-sid={cookie}"})
        assert answer.status == 200 and b"What is new?" in answer.body
        seconds.append(answer.seconds)
    found = sorted(seconds)[len(seconds) * 95 // 100]
    figures["home page of one of them, p95"] = f"{found * 1e3:.1f} ms"

    with Load(site, site.members) as load:
        load.wait_for(60)
        log_ins = _sweep(site)
        load.wait_for(60)
    batch = max(_commit_milliseconds(site)) / BATCHES
    figures["swept by"] = f"{len(log_ins)} log-ins, which took {max(log_ins):.1f} s at most"
    figures["a batch of 500 took"] = f"{batch:.0f} ms at most"
    figures["load"] = load
    site.hold(load.ledger)
    assert _count(site, "device = 'idle'") == IDLE
    assert found < 0.005 * SLACK
    assert batch < 50 * SLACK
    assert load.failed_reads == load.failed_writes == []


def _fill(path):
    """Writes the sessions as a log-in would have; the secrets of those that last."""
    connection = sqlite3.connect(path)
    now = time.time_ns() // 1_000_000
    (first,) = connection.execute("SELECT max(id) + 1 FROM events").fetchone()
    (account,) = connection.execute("SELECT max(id) FROM accounts").fetchone()
    events, sessions, cookies = [], [], []
    for number in range(IDLE + EXPIRED):
        secret, id = os.urandom(32), first + number
        is_idle = number % (EXPIRED // IDLE + 1) == 0
        used = now - (DAY if is_idle else 10 * DAY)
        if is_idle:
            cookies.append(base64.urlsafe_b64encode(secret).rstrip(b"=").decode())
        events.append((id, id, account, used))
        sessions.append(
            (
                id, account, hashlib.sha256(secret).digest(), "idle" if is_idle else "expired",
                used, used, used + 7 * DAY,
            )
        )
    with connection:
        connection.executemany("INSERT INTO events VALUES (?, ?, 1, 'LoggedIn', '{}', ?, ?)", events)
        connection.executemany(
            """INSERT INTO sessions
                 (id, account, token_hash, device, address, started_at, last_used_at, expires_at)
               VALUES (?, ?, ?, ?, '127.0.0.1', ?, ?, ?)""", sessions,
        )
    connection.close()
    return cookies


def _sweep(site):
    """Signs in until nothing is left that has expired; what each took."""
    seconds = []
    while _count(site, "device = 'expired'"):
        person, began = site.person(site.members[len(seconds) % 3]), time.monotonic()
        person.log_in()
        seconds.append(time.monotonic() - began)
    return seconds


def _commit_milliseconds(site):
    """How long the changes of each log-in took from their beginning until they were durable."""
    return [
        int(line["commit_ms"])
        for line in site.log if line["message"] == "slow request" and line["route"] == "/login"
    ]


def _count(site, condition):
    query = f"SELECT count(*) FROM sessions WHERE {condition}"
    return database.rows(site.database, query)[0][0]


@pytest.mark.fault(19, "More people than can be served")
def test_overload_is_refused_and_never_hangs(start, figures):
    """wrk with 400 connections from one address, limits on; then 60 log-ins at once from 60 addresses; a visitor asks meanwhile."""
    site = start(limits=True)
    with Visitor(site) as visitor:
        flood = subprocess.run(
            ["wrk", "-t2", "-c400", "-d8s", "--timeout", "10s", f"{site.origin}/login"],
            capture_output=True, text=True, check=True,
        ).stdout
    total = int(re.search(r"(\d+) requests in", flood).group(1))
    refused = int((re.search(r"Non-2xx or 3xx responses: (\d+)", flood) or [0, 0])[1])
    hung = int((re.search(r"timeout (\d+)", flood) or [0, 0])[1])
    figures["flood"] = f"{total} requests, {refused} refused, {hung} without an answer"
    figures["visitor beside it"] = visitor.summary()
    assert refused > total / 2 and hung == 0
    assert visitor.statuses == {200} and visitor.slowest < 5

    with Visitor(site) as visitor, ThreadPoolExecutor(60) as people:
        began = time.monotonic()
        statuses = Counter(people.map(lambda number: _log_in(site, number), range(60)))
        figures["60 log-ins"] = (
            ", ".join(f"{count} answered with {status}" for status, count in sorted(statuses.items()))
            + f", all answered in {time.monotonic() - began:.1f} s"
        )
    figures["visitor beside them"] = visitor.summary()
    site.hold()
    assert set(statuses) <= {303, 429, 503} and statuses[303] > 0
    assert visitor.statuses == {200} and visitor.slowest < 5


def _log_in(site, number):
    person = site.person(site.members[number % len(site.members)])
    return person.try_to_log_in().status_code


class Visitor:
    """Somebody who asks for a page five times a second."""

    def __init__(self, site):
        self.answers = []
        self._caller = Caller(site.origin, address="127.7.7.7", timeout=30)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._ask)

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._stop.set()
        self._thread.join()

    @property
    def statuses(self):
        return {answer.status for answer in self.answers}

    @property
    def slowest(self):
        return max(answer.seconds for answer in self.answers)

    def summary(self):
        return (
            f"p95 {percentile(95, self.answers) * 1e3:.0f} ms, slowest {self.slowest * 1e3:.0f} ms"
        )

    def _ask(self):
        while not self._stop.wait(0.2):
            self.answers.append(self._caller.ask("GET", "/readyz"))
