"""A crowd that reads and writes at a set rate, and remembers every answer."""

import json
import random
import threading
import time
import uuid
from dataclasses import dataclass
from urllib.parse import urlencode

from caller import Caller, Unanswered
from ledger import Fate, Ledger

STRANGERS_PATHS = ["/", "/login", "/api/v2/tweets?limit=20", "/search?q=entry"]
DONE = (200, 201, 303)
# How long a program repeats a call with the same key until it is answered.
REPEAT_SECONDS = 20


@dataclass
class Outcome:
    moment: float
    method: str
    path: str
    # None if no answer came.
    status: int | None
    seconds: float

    @property
    def is_read(self):
        return self.method == "GET"


def percentile(share, outcomes):
    """The seconds within which that share of a hundred was answered."""
    seconds = sorted(one.seconds for one in outcomes)
    return seconds[min(len(seconds) - 1, len(seconds) * share // 100)]


class Load:
    """
    While it is entered, `rate` requests a second come from `threads` connections: reading as a member
    and as a stranger, posting by form and by API, deleting.

    - writes: how many of a hundred requests change something.
    """

    # Where its connections come from.
    NETWORK = "127.9.0."

    def __init__(self, site, members, rate=60, threads=12, writes=35, ledger=None):
        self.ledger = ledger or Ledger()
        self.outcomes = []
        self.weights = [(100 - writes) / 2] * 2 + [writes * share / 7 for share in (4, 2, 1)]
        self._site, self._rate = site, rate
        self._stop = threading.Event()
        self._faults = []
        self._threads = [
            threading.Thread(target=self._work, args=(number, members[number % len(members)], threads))
            for number in range(threads)
        ]

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, kind, *_):
        self._stop.set()
        for thread in self._threads:
            thread.join()
        if kind is None:
            assert self._faults == []
            assert self._strange_writes == []

    def wait_for(self, count, within=60):
        """Until so many more requests have been answered or not."""
        target, deadline = len(self.outcomes) + count, time.monotonic() + within
        while len(self.outcomes) < target:
            assert time.monotonic() < deadline, f"less than {count} requests in {within} s"
            time.sleep(0.02)

    # -- What came of it

    @property
    def reads(self):
        return [one for one in self.outcomes if one.is_read]

    @property
    def writes(self):
        return [one for one in self.outcomes if not one.is_read]

    @property
    def failed_reads(self):
        return [one for one in self.reads if one.status != 200]

    @property
    def failed_writes(self):
        return [one for one in self.writes if one.status is None or one.status >= 500]

    @property
    def _strange_writes(self):
        """Neither done, nor refused for now, nor left open."""
        expected = {*DONE, None, 502, 503, 504}
        return [one for one in self.writes if one.status not in expected]

    def written_since(self, moment):
        """When the first write was acknowledged that was sent after that moment; None if none was."""
        done = [
            one.moment + one.seconds
            for one in self.writes if one.moment > moment and one.status in DONE
        ]
        return min(done, default=None)

    def __str__(self):
        return (
            f"{len(self.reads)} reads, {len(self.failed_reads)} failed; "
            f"{len(self.writes)} writes, {len(self.failed_writes)} failed; {self.ledger}"
        )

    # -- One thread

    def _work(self, number, member, threads):
        actor = _Actor(self, self._site.origin, number, member)
        interval = threads / self._rate
        due = time.monotonic() + interval * number / threads
        try:
            while not self._stop.wait(max(0, due - time.monotonic())):
                actor.act()
                due = max(due + interval, time.monotonic() - 2)
        except Exception as fault:
            self._faults.append(fault)
        finally:
            actor.caller.close()

    def ask(self, caller, method, path, headers=None, body=None):
        """The answer, or None."""
        moment = time.monotonic()
        try:
            answer = caller.ask(method, path, headers, body)
        except Unanswered:
            answer = None
        self.outcomes.append(
            Outcome(
                moment, method, path, answer.status if answer else None, time.monotonic() - moment
            )
        )
        return answer

    def is_over(self):
        return self._stop.is_set()


class _Actor:
    """Somebody in the crowd, sometimes signed in, sometimes not."""

    def __init__(self, load, origin, number, member):
        self._load, self._member = load, member
        self._name = f"{member.handle} {number}"
        self._random = random.Random(number)
        self._own = []
        self.caller = Caller(origin, address=f"{Load.NETWORK}{number + 1}")
        self._cookie = {"Cookie": member.cookie, "Origin": origin}
        self._token = {"Authorization": f"Bearer {member.token}"}

    def act(self):
        acts = [self._read, self._look, self._post_form, self._post_call, self._delete]
        self._random.choices(acts, weights=self._load.weights)[0]()

    def _read(self):
        path = self._random.choice(["/", f"/@{self._member.handle}"])
        self._load.ask(self.caller, "GET", path, self._cookie)

    def _look(self):
        self._load.ask(self.caller, "GET", self._random.choice(STRANGERS_PATHS))

    def _post_form(self):
        text = self._load.ledger.new_text(self._name)
        self._note(text, self._send_form("/posts", text=text), done=303, fate=Fate.ACKNOWLEDGED)

    def _post_call(self):
        """Repeats with the same key until there is an answer, as docs/api.md says."""
        text = self._load.ledger.new_text(self._name)
        headers = self._token | {
            "Content-Type": "application/json", "Idempotency-Key": str(uuid.uuid4())
        }
        body = json.dumps({"body": text})
        deadline = time.monotonic() + REPEAT_SECONDS
        is_refused = True
        while True:
            answer = self._load.ask(self.caller, "POST", "/api/v2/tweets", headers, body)
            if answer and answer.status < 500 or time.monotonic() > deadline:
                break
            is_refused = is_refused and answer is not None and answer.status == 503
            time.sleep(0.1)
        refused = Fate.REFUSED if is_refused else Fate.UNKNOWN
        self._note(text, answer, done=201, fate=Fate.ACKNOWLEDGED, refused=refused)
        if answer and answer.status == 201:
            self._own.append((text, answer.headers["Location"]))

    def _delete(self):
        if not self._own:
            return self._read()
        text, path = self._own.pop(self._random.randrange(len(self._own)))
        ledger = self._load.ledger
        ledger.note(text, Fate.UNKNOWN)
        if self._random.random() < 0.5:
            answer, done = self._load.ask(self.caller, "DELETE", path, self._token), 200
        else:
            number = path.rpartition("/")[2]
            answer, done = self._send_form(f"/@{self._member.handle}/{number}/delete"), 303
        self._note(text, answer, done=done, fate=Fate.DELETED, refused=Fate.ACKNOWLEDGED)

    def _send_form(self, action, **fields):
        headers = self._cookie | {"Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode({"csrf": self._member.csrf} | fields)
        return self._load.ask(self.caller, "POST", action, headers, body)

    def _note(self, text, answer, done, fate, refused=Fate.REFUSED):
        if answer and answer.status == done:
            self._load.ledger.note(text, fate)
        elif answer and answer.status == 503:
            # Nobody but the program says 503, and it says so only when it has done nothing.
            self._load.ledger.note(text, refused)
