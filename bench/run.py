"""
Measures Martlet behind its nginx with wrk: 1,000 people, 100,000 posts, 32 connections.

Everything runs on this one machine, so wrk, nginx and the responders share its processors. CPU a
request is that of the responders alone. Rounds are interleaved, so that a slow minute of the machine
touches all scenarios alike.
"""

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

BENCH = Path(__file__).resolve().parent
sys.path.insert(0, str(BENCH.parent / "Tests/EndToEnd"))

import processes
import report
import wrk
from instance import MARTLET, ROOT, Instance

SEEDED = ROOT / "var/bench.db"
CONNECTIONS = 32


@dataclass
class Measurement:
    cpu: float
    wrk: wrk.Result


def seeded_database():
    """A database with people and posts in it; made once, kept in var/."""
    if not SEEDED.exists():
        SEEDED.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=SEEDED.parent) as directory:
            fresh = Path(directory) / SEEDED.name
            environment = os.environ | {"MARTLET_DATABASE": str(fresh)}
            for command in (["migrate"], ["demo", "--people", "1000", "--posts", "100000"]):
                ini = ["--ini", ROOT / "uwsgi-like.ini"]
                subprocess.run([MARTLET, *command, *ini], env=environment, check=True)
            connection = sqlite3.connect(fresh)
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connection.close()
            fresh.rename(SEEDED)
    return SEEDED


def scenarios(site):
    """Of each scenario's name, a function that runs wrk for some seconds."""
    reader = site.member("bench")
    cookie = f"martlet-sid={reader.browser.cookies['martlet-sid']}"
    csrf = reader.read("/").form("/posts").fields["csrf"]
    token = reader.token()

    def load(path, **options):
        return lambda seconds: wrk.run(site.origin + path, seconds, CONNECTIONS, **options)

    return {
        "Health check": load("/health"),
        "Home page, signed in": load("/", headers=[f"Cookie: {cookie}"]),
        "Posting": load("/", script=BENCH / "post.lua", arguments=[cookie, csrf, site.origin]),
        "20 tweets as JSON": load("/api/v2/tweets?limit=20"),
        "Posting a tweet": load("/", script=BENCH / "post_json.lua", arguments=[token]),
    }


def measure(site, run, seconds):
    responders = site.responders
    before = sum(map(processes.cpu_seconds, responders))
    result = run(seconds)
    assert site.responders == responders, "a responder died while it was measured"
    after = sum(map(processes.cpu_seconds, responders))
    return Measurement(cpu=(after - before) / result.requests, wrk=result)


def main():
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=8, help="of each scenario in each round")
    parser.add_argument("--write", action="store_true", help="put the table into the document")
    options = parser.parse_args()

    with Instance(limits=False, database=seeded_database(), posts_per_minute=1_000_000) as site:
        loads = scenarios(site)
        for run in loads.values():
            run(1)
        rounds = {name: [] for name in loads}
        for number in range(options.rounds):
            for name, run in loads.items():
                print(f"round {number + 1} of {options.rounds}: {name}", file=sys.stderr)
                rounds[name].append(measure(site, run, options.seconds))
        memory = [processes.memory_bytes(pid) for pid in site.responders]

    text = report.table(rounds, memory)
    print(f"\n{text}")
    if options.write:
        report.write(text)


if __name__ == "__main__":
    main()
