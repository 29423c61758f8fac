"""What is asked, and by whom."""

import re
from dataclasses import dataclass
from pathlib import Path

import requests

import wrk

BENCH = Path(__file__).resolve().parent
CONNECTIONS = 32

HEALTH, TWEETS, HOME, POSTING, MIXED = "Health check", "20 tweets as JSON", "Home page, signed in", "Posting", "Nine reads, one post"
PERSON, FOLLOWING = "A person's page", "Following 979 people"
RARE, FREQUENT = "Search, rare word", "Search, frequent word"

# In no post of a world.
RARE_WORD = "nightingale"

# What has no path posts.
PATHS = {
    HEALTH: "/health",
    TWEETS: "/api/v2/tweets?limit=20",
    HOME: "/",
    PERSON: "/@ada",
    FOLLOWING: "/following",
    RARE: f"/search?q={RARE_WORD}",
    FREQUENT: "/search?q=the",
}
_OF_STRANGERS = {HEALTH, TWEETS}
_READS_BEFORE_A_POST = {POSTING: 0, MIXED: 9}


@dataclass
class Visitor:
    """Who asks: somebody whose session is in every database."""

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


def loads(visitor, names):
    """Of each workload's name, a function that runs wrk for some seconds."""
    return {name: _load(visitor, name) for name in names}


def _load(visitor, name):
    if path := PATHS.get(name):
        headers = [] if name in _OF_STRANGERS else [f"Cookie: {visitor.cookies}"]
        return lambda seconds: wrk.run(visitor.origin + path, seconds, CONNECTIONS, headers)
    arguments = [visitor.cookies, visitor.csrf(), visitor.origin, str(_READS_BEFORE_A_POST[name])]
    return lambda seconds: wrk.run(
        visitor.origin + "/", seconds, CONNECTIONS, script=BENCH / "post.lua", arguments=arguments
    )
