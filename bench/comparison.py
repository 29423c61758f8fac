"""Martlet beside what else could serve the same pages: C with libfcgi, Go, PHP-FPM and Flask."""

from contextlib import ExitStack

import peers
import sameness
import tables
import workloads
from measurement import Subject, interleaved, memory
from report import Findings
from sites import site
from workloads import HEALTH, HOME, MIXED, POSTING, TWEETS, Visitor

POSTS = 100_000
# The contender that is judged, and the one that cannot be beaten by much.
OURS, CEILING = "Martlet", peers.C.name


def measure(effort):
    """All run at once, each with a copy of the same database and with as many workers."""
    with ExitStack() as stack:
        ours = stack.enter_context(site(POSTS, verified=True))
        found = {OURS: (ours.visitor, ours.pids)}
        page = ours.visitor.read("/")
        database = peers.database(ours.instance.database)
        for kind in peers.ALL:
            peer = stack.enter_context(kind(database, page))
            found[kind.name] = (Visitor(peer.origin, ours.visitor.cookie), lambda peer=peer: peer.pids)
        sameness.require({name: visitor for name, (visitor, _) in found.items()})
        names = [HEALTH, TWEETS, HOME, POSTING, MIXED]
        subjects = {
            name: Subject(pids, workloads.loads(visitor, names)) for name, (visitor, pids) in found.items()
        }
        rounds = interleaved(subjects, effort)
        sizes = {name: memory(subject.pids()) for name, subject in subjects.items()}
    return Findings(_text(rounds, sizes))


def _text(rounds, sizes):
    texts = []
    for load in dict.fromkeys(load for _, load in rounds):
        header = ["", "CPU a request", f"against {CEILING}", "requests/s", f"against {CEILING}", "p50", "p99"]
        rows = [_row(name, rounds[name, load], rounds[CEILING, load]) for name in sizes]
        texts.append(f"**{load}**\n\n{tables.table(header, rows)}")
    told = " · ".join(f"{name} {size / 1e6:.0f} MB" for name, size in sizes.items())
    return "\n\n".join([*texts, f"Memory of all processes of each afterwards (summed PSS): {told}."])


def _row(name, found, best):
    return [
        f"**{name}**" if name == OURS else name,
        tables.cpu(found), tables.cpu_ratio(found, best),
        tables.per_second(found), tables.per_second_ratio(found, best),
        tables.p50(found), tables.p99(found),
    ]
