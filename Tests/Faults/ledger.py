"""Every write that was sent, and what became of it as far as its sender knows."""

import threading
from collections import Counter
from enum import Enum

import database


class LostWrite(AssertionError):
    """An acknowledged write is missing, is there twice, or a refused one is there."""


class Fate(Enum):
    """What its sender knows of a post."""

    UNKNOWN = "unknown"
    ACKNOWLEDGED = "acknowledged"
    REFUSED = "refused"
    DELETED = "deleted"

    @property
    def copies(self):
        """How many of it there may be."""
        return {Fate.UNKNOWN: (0, 1), Fate.ACKNOWLEDGED: (1, 1)}.get(self, (0, 0))


class Ledger:
    def __init__(self):
        self._lock = threading.Lock()
        self._fates = {}
        self._is_sound = False
        self._numbers = Counter()

    def new_text(self, author):
        """A text that nobody has posted before."""
        with self._lock:
            self._numbers[author] += 1
            text = f"{author} wrote entry {self._numbers[author]}."
            self._fates[text] = Fate.UNKNOWN
            return text

    def note(self, text, fate):
        with self._lock:
            self._fates[text] = fate

    def count(self, fate):
        with self._lock:
            return sum(known is fate for known in self._fates.values())

    def __str__(self):
        acknowledged = self.count(Fate.ACKNOWLEDGED) + self.count(Fate.DELETED)
        return f"{acknowledged} acknowledged, {'none lost or doubled' if self._is_sound else 'unchecked'}"

    def check(self, site):
        """Holds the ledger against the database, and against what a program is shown page by page."""
        stored = Counter(text for (text,) in database.rows(site.database, "SELECT text FROM posts"))
        self._compare(stored, "the database")
        self._compare(Counter(site.all_texts()), "the site")
        self._is_sound = True

    def _compare(self, found, where):
        with self._lock:
            wrong = [
                f"{text} {fate.value}, {found[text]} times in {where}"
                for text, fate in self._fates.items()
                if not fate.copies[0] <= found[text] <= fate.copies[1]
            ]
            strange = [text for text in found if text not in self._fates]
        if wrong or strange:
            raise LostWrite(f"{len(wrong)} wrong, {len(strange)} strange: {(wrong + strange)[:5]}")
