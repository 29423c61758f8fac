"""How many system calls a request takes, of Martlet and of C."""

from contextlib import ExitStack

import requests

import peers
import strace
import tables
from progress import tell
from report import Findings
from sites import site
from workloads import FREQUENT, HEALTH, HOME, PATHS, PERSON, POSTING, RARE, TWEETS, Visitor

POSTS = 100_000
REQUESTS = 500
# What C cannot answer it is not asked.
LOADS = {"Martlet": [HEALTH, TWEETS, HOME, PERSON, RARE, FREQUENT, POSTING], peers.C.name: [HEALTH, TWEETS, HOME, POSTING]}


def measure():
    with ExitStack() as stack:
        ours = stack.enter_context(site(POSTS))
        c = stack.enter_context(peers.C(peers.database(ours.instance.database), ours.visitor.read("/")))
        subjects = {
            "Martlet": (ours.visitor, ours.pids()),
            c.name: (Visitor(c.origin, ours.visitor.cookie), c.pids),
        }
        found = {}
        for name, (visitor, pids) in subjects.items():
            for load in LOADS[name]:
                tell(f"counting the system calls of {name}: {load}")
                found[name, load] = _a_request(visitor, pids, load)
    return Findings(_text(found))


def _a_request(visitor, pids, load):
    """Calls by name for each of many requests, which come one after the other on one connection."""
    ask = _asking(visitor, load)
    # What is opened, allocated or prepared once.
    for _ in range(REQUESTS // 10):
        ask()
    with strace.counted(pids) as calls:
        for _ in range(REQUESTS):
            ask()
    return {name: count / REQUESTS for name, count in calls.items()}


def _asking(visitor, load):
    browser = requests.Session()
    browser.trust_env = False
    headers = {"Cookie": visitor.cookies, "Origin": visitor.origin}
    form = {"csrf": visitor.csrf(), "text": "counted"}

    def ask():
        if path := PATHS.get(load):
            answer, expected = browser.get(visitor.origin + path, headers=headers, timeout=30), 200
        else:
            answer = browser.post(visitor.origin + "/posts", form, headers=headers, allow_redirects=False, timeout=30)
            expected = 303
        assert answer.status_code == expected, f"{load}: {answer.status_code}\n{answer.text[:500]}"

    return ask


def _text(found):
    rows = [
        [load, *(_told(found[name, load]) if load in LOADS[name] else "" for name in LOADS)]
        for load in LOADS["Martlet"]
    ]
    return tables.table(["", *LOADS], rows)


def _told(calls):
    """All together, and those that more than one request in twenty makes."""
    often = sorted((-round(count, 1), name) for name, count in calls.items() if count >= 0.05)
    return f"**{sum(calls.values()):.1f}**: {', '.join(f'{name} {-count:.1f}' for count, name in often)}"
