"""What is not made again: 304s, and nginx's cache of a second for those who are not signed in."""

import time

import requests

import tables
import wrk
from conditional import revalidating
from measurement import Subject, interleaved
from report import Findings
from sameness import timeless
from sites import site
from workloads import CONNECTIONS, HOME, PATHS, TWEETS, loads

POSTS = 100_000
NOT_MODIFIED = "{}: 304"
PASSED_BY, CACHED = "Home page, signed out: cache passed by", "Home page, signed out: from the cache"
# A second, and what it takes to ask twice on a slow machine.
OLDEST = 1.25
# Whoever has opened a form carries such a cookie, and the cache is not for them.
FORM_COOKIE = "martlet-pre=" + "A" * 43


def measure(effort):
    with site(POSTS) as ours:
        oldest = _prove_fresh(ours)
        _prove_personal(ours)
        _prove_same(ours.visitor.origin)
        rounds = interleaved({"Martlet": Subject(ours.pids, _loads(ours.visitor))}, effort)
        share = _share_of_responders(ours, effort.seconds)
    return Findings(_text({load: found for (_, load), found in rounds.items()}, share, oldest))


def _prove_fresh(ours):
    """Posts, and looks when a stranger sees it; the longest it took, in seconds."""
    person, stranger = ours.person("bench"), ours.instance.visitor()
    delays = []
    for number in range(5):
        stranger.read("/")
        person.submit("/", "/posts", text=f"news {number}")
        published = time.monotonic()
        while stranger.texts("/")[0] != f"news {number}":
            assert time.monotonic() < published + 10, "a stranger never sees what is new"
        delays.append(time.monotonic() - published)
    assert max(delays) <= OLDEST, f"the cache served what was {max(delays):.2f} s old"
    return max(delays)


def _prove_personal(ours):
    """Nobody who is signed in is served from the cache, though it holds the page."""
    person, stranger = ours.person("bench"), ours.instance.visitor()
    log = ours.instance.access_log
    kept = [log.find(stranger.get("/").headers["X-Request-Id"])["cache"] for _ in range(10)]
    assert "HIT" in kept, f"the cache holds nothing: {kept}"
    for _ in range(10):
        stranger.get("/")
        answer = person.get("/")
        assert log.find(answer.headers["X-Request-Id"])["cache"] == "" and 'action="/posts"' in answer.text


def _prove_same(origin):
    """What the responders answer past the cache is what it serves."""
    pages = [requests.get(origin, headers=headers, timeout=30).text for headers in ({}, {"Cookie": FORM_COOKIE})]
    assert timeless(pages[0]) == timeless(pages[1]), "past the cache the page is another one"


def _loads(visitor):
    home, tweets = (visitor.origin + PATHS[name] for name in (HOME, TWEETS))
    return loads(visitor, [HOME, TWEETS]) | {
        NOT_MODIFIED.format(HOME): revalidating(home, visitor.cookies),
        NOT_MODIFIED.format(TWEETS): revalidating(tweets),
        PASSED_BY: lambda seconds: wrk.run(home, seconds, CONNECTIONS, [f"Cookie: {FORM_COOKIE}"]),
        CACHED: lambda seconds: wrk.run(home, seconds, CONNECTIONS),
    }


def _share_of_responders(ours, seconds):
    """How many of the requests for the page of strangers reach a responder, from 0 to 1."""
    before = _answered(ours)
    result = wrk.run(ours.visitor.origin + PATHS[HOME], seconds, CONNECTIONS)
    return (_answered(ours) - before) / result.requests


def _answered(ours):
    """How many requests the responders have answered so far."""
    return sum(responder["requests"] for responder in ours.instance.status["responders"])


def _text(rounds, share, oldest):
    header = ["", "CPU a request", "requests/s", "p50", "p99"]
    order = [HOME, NOT_MODIFIED.format(HOME), TWEETS, NOT_MODIFIED.format(TWEETS), PASSED_BY, CACHED]
    rows = [
        [load, tables.cpu(found), tables.per_second(found), tables.p50(found), tables.p99(found)]
        for load in order
        for found in [rounds[load]]
    ]
    return (
        f"{tables.table(header, rows)}\n\n"
        f"Of requests as in the last row the responders answered {share:.2%}, nginx all others. Before, a new post "
        f"was on the page of a stranger after {oldest:.2f} s at most, and nobody signed in was served from the cache."
    )
