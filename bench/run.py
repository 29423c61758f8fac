"""
Measures Martlet beside what else could serve the same pages: C with libfcgi, Go, PHP-FPM and Flask.

Everything runs on this one machine, so wrk, nginx and the contenders share its processors. All
contenders run at once, each with a copy of the same database, and are loaded one after the other in
interleaved rounds, so that a slow minute of the machine touches all alike.
"""

import argparse
import re
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tests/EndToEnd"))

import database
import measurement
import peers
import report
import workloads
from instance import Instance

MARTLET = "Martlet"
POSTS = 100_000


def contenders(stack):
    """Of each contender's name, who asks it and a function that tells its processes."""
    data = database.dataset(POSTS)
    site = stack.enter_context(Instance(limits=False, database=data.path, posts_per_minute=1_000_000))
    found = {MARTLET: (workloads.Visitor(site.origin, data.cookie), lambda: site.responders)}
    assets = re.search(r'href="(/static/[^/]+/)', found[MARTLET][0].read("/")).group(1)
    theirs = database.FOLDER / "peers.db"
    shutil.copy(data.path, theirs)
    database.for_peers(theirs)
    for kind in peers.ALL:
        peer = stack.enter_context(kind(theirs, assets))
        found[kind.name] = (workloads.Visitor(peer.origin, data.cookie), lambda peer=peer: peer.pids)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.strip().splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=5, help="of each workload in each round")
    parser.add_argument("--write", action="store_true", help="put the tables into the document")
    options = parser.parse_args()

    with ExitStack() as stack:
        found = contenders(stack)
        workloads.compare({name: visitor for name, (visitor, _) in found.items()})
        loads = {name: workloads.loads(visitor) for name, (visitor, _) in found.items()}
        for load in loads.values():
            for run in load.values():
                run(1)
        rounds = {(name, load): [] for load in workloads.NAMES for name in found}
        for number in range(options.rounds):
            for name, load in rounds:
                print(f"round {number + 1} of {options.rounds}: {load}: {name}", file=sys.stderr)
                pids = found[name][1]
                rounds[name, load].append(measurement.measure(pids, loads[name][load], options.seconds))
        memory = {name: measurement.memory(pids()) for name, (_, pids) in found.items()}

    text = report.comparison(rounds, memory, MARTLET, peers.C.name)
    print(f"\n{text}")
    if options.write:
        report.write("comparison", text)


if __name__ == "__main__":
    main()
