"""What is asked of every contender, and how it is compared before anything is timed."""

import re
from dataclasses import dataclass
from pathlib import Path

import requests

import wrk

BENCH = Path(__file__).resolve().parent


@dataclass
class Visitor:
    """Who asks: the person `bench`, whose session is in every database."""

    origin: str
    cookie: str

    @property
    def cookies(self):
        return f"martlet-sid={self.cookie}"

    def read(self, path):
        answer = requests.get(self.origin + path, headers={"Cookie": self.cookies}, timeout=30)
        assert answer.status_code == 200, f"{self.origin}{path}: {answer.status_code}\n{answer.text[:500]}"
        return answer.text

    def csrf(self):
        return re.search(r'name="csrf" value="([^"]+)"', self.read("/")).group(1)


HEALTH, TWEETS, HOME, POSTING, MIXED = "Health check", "20 tweets as JSON", "Home page, signed in", "Posting", "Nine reads, one post"
NAMES = [HEALTH, TWEETS, HOME, POSTING, MIXED]


def loads(visitor, connections=32):
    """Of each workload's name, a function that runs wrk for some seconds."""
    csrf = visitor.csrf()

    def load(path, **options):
        return lambda seconds: wrk.run(visitor.origin + path, seconds, connections, **options)

    def posting(reads):
        return load("/", script=BENCH / "post.lua", arguments=[visitor.cookies, csrf, visitor.origin, str(reads)])

    return {
        HEALTH: load("/health"),
        TWEETS: load("/api/v2/tweets?limit=20"),
        HOME: load("/", headers=[f"Cookie: {visitor.cookies}"]),
        POSTING: posting(reads=0),
        MIXED: posting(reads=9),
    }


def compare(visitors):
    """Fails unless all contenders answer with the same bytes, but for their addresses and the minute."""
    for path in ("/health", "/api/v2/tweets?limit=20", "/"):
        answers = {name: _timeless(visitor.read(path)) for name, visitor in visitors.items()}
        name, expected = next(iter(answers.items()))
        for other, found in answers.items():
            assert found == expected, f"{path}: {other} does not answer as {name} does\n{_difference(expected, found)}"


def _timeless(text):
    # Go writes the same character in another way.
    text = text.replace("&#34;", "&quot;")
    return re.sub(r">(now|\d+ (min|h|days?))</time>", "></time>", text)


def _difference(expected, found):
    at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
    return f"{expected[max(0, at - 80):at + 80]!r}\n{found[max(0, at - 80):at + 80]!r}"
