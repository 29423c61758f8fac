"""How growth is told: tables, and the curves."""

from statistics import median

import plot
import tables
from workloads import HOME

DRAWING = "performance-growth.svg"


def text(posts, sizes, responders, sessions):
    """
    - posts, responders, sessions: the measurements by (how many there are, load).
    - sizes: what a responder takes of memory, in bytes, by posts.
    """
    memory = " · ".join(f"{count:,} posts: {size / 1e6:.0f} MB" for count, size in sizes.items())
    return "\n\n".join([
        f"![CPU a request by posts and sessions, requests a second by responders]({DRAWING})",
        _table("CPU a request, by posts", posts, tables.cpu, tables.cpu_ratio),
        _table("Requests/s, by posts", posts, tables.per_second, tables.per_second_ratio),
        _table("Requests/s, by responders", responders, tables.per_second, tables.per_second_ratio),
        _table("CPU a request, by open sessions", sessions, tables.cpu, tables.cpu_ratio),
        f"Memory of a responder after all reads (PSS): {memory}.",
    ])


def drawing(posts, responders, sessions):
    by_posts = [_panel(load, posts, _cpu, "{:,.0f}") for load in _loads(posts)]
    by_responders = [_panel(load, responders, _per_second, "{:,.0f}") for load in _loads(responders)]
    return plot.draw(
        "What becomes of Martlet as a site grows",
        [
            [plot.Group("CPU a request in µs, by posts in the database; beside each title, its last step", by_posts[:4])],
            [plot.Group("", by_posts[4:])],
            [
                plot.Group("Requests a second, by responders", by_responders),
                plot.Group("CPU in µs, by open sessions", [_panel(HOME, sessions, _cpu, "{:,.0f}")]),
            ],
        ],
    )


def _table(title, rounds, cell, ratio):
    """The ratios are those of neighbours."""
    counts = list(dict.fromkeys(count for count, _ in rounds))
    steps = list(zip(counts, counts[1:]))
    header = [
        f"**{title}**", *(f"{count:,}" for count in counts),
        *(f"{plot.short(one)} → {plot.short(more)}" for one, more in steps),
    ]
    rows = [
        [
            load, *(cell(rounds[count, load]) for count in counts),
            *(ratio(rounds[more, load], rounds[one, load]) for one, more in steps),
        ]
        for load in _loads(rounds)
    ]
    return tables.table(header, rows)


def _loads(rounds):
    return list(dict.fromkeys(load for _, load in rounds))


def _cpu(measurement):
    return measurement.cpu * 1e6


def _per_second(measurement):
    return measurement.wrk.per_second


def _panel(load, rounds, figure, form):
    steps = {count: found for (count, one), found in rounds.items() if one == load}
    points = []
    for count, found in steps.items():
        values = [figure(measurement) for measurement in found]
        points.append(plot.Point(plot.short(count), min(values), median(values), max(values)))
    before, last = list(steps.values())[-2:]
    return plot.Panel(load, tables.ratio(last, before, figure), points, form)
