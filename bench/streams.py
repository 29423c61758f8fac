"""What open event streams cost one responder, and whoever else asks it for something."""

import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field

import processes
import stream_report
from audience import Audience
from progress import tell
from report import Findings
from sites import site
from workloads import HOME, loads

POSTS = 100_000
SIZES = [5_000, 10_000]
# Of those who listen; the others are strangers.
SIGNED_IN = 0.6
# Posts whose way is followed while nothing else is asked for.
CALM_POSTS = 5


@dataclass
class Found:
    """
    - home: wrk's results by (streams, whether posts are made meanwhile), one a round.
    - calm, busy: seconds from a post to its arrival at the last of so many streams, without and with load.
    - memory: PSS of the responder with so many streams, in bytes.
    """

    home: dict = field(default_factory=dict)
    calm: dict = field(default_factory=dict)
    busy: dict = field(default_factory=dict)
    memory: dict = field(default_factory=dict)


def measure(effort):
    found = Found()
    sessions = int(max(SIZES) * SIGNED_IN)
    with site(POSTS, sessions_open=sessions, processes=1) as ours:
        measuring = _Measuring(ours, effort.seconds, found)
        measuring.warm_up()
        for number in range(effort.rounds):
            for size in [0, *SIZES]:
                tell(f"round {number + 1} of {effort.rounds}: {size:,} streams")
                measuring.round(size)
    return Findings(stream_report.text(found))


class _Measuring:
    def __init__(self, ours, seconds, found):
        self._ours, self._seconds, self._found = ours, seconds, found
        self._load = loads(ours.visitor, [HOME])[HOME]
        self._author = ours.person("bench")
        self._count = 0

    def warm_up(self):
        self._load(1)
        self._post()

    def round(self, size):
        with self._audience(size) as audience:
            time.sleep(1)
            self._note(self._found.memory, size, sum(map(processes.memory_bytes, self._ours.pids())))
            if audience:
                delays = [audience.delay(self._next, self._post) for _ in range(CALM_POSTS)]
                self._found.calm.setdefault(size, []).extend(delays)
            self._note(self._found.home, (size, False), self._load(self._seconds))
            with self._posting(audience, size):
                self._note(self._found.home, (size, True), self._load(self._seconds))

    @contextmanager
    def _audience(self, size):
        if not size:
            yield None
            return
        cookies = self._ours.all_cookies[: int(size * SIGNED_IN)]
        with Audience(self._ours.visitor.origin, cookies + [None] * (size - len(cookies))) as audience:
            yield audience

    @contextmanager
    def _posting(self, audience, size):
        """One post a second, or as soon as the one before has reached everybody."""
        enough = threading.Event()

        def run():
            while not enough.wait(1):
                if audience:
                    self._note(self._found.busy, size, audience.delay(self._next, self._post))
                else:
                    self._post()

        thread = threading.Thread(target=run)
        thread.start()
        try:
            yield
        finally:
            enough.set()
            thread.join()

    @property
    def _next(self):
        return f"news{self._count + 1:06d}"

    def _post(self):
        text = self._next
        self._count += 1
        answer = self._author.submit("/", "/posts", text=text)
        assert answer.status_code == 303, answer.text

    @staticmethod
    def _note(found, key, value):
        found.setdefault(key, []).append(value)
