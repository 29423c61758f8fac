"""Measurements as cells of Markdown tables."""

from statistics import median


def table(header, rows):
    """The first column tells what the row is of."""
    lines = [f"| {' | '.join(map(str, cells))} |" for cells in (header, ["---"] * len(header), *rows)]
    return "\n".join(lines)


def cpu(found):
    values = [m.cpu * 1e6 for m in found]
    return middle(values, "{:.0f}" if median(values) >= 10 else "{:.1f}", " µs")


def per_second(found):
    return middle([m.wrk.per_second for m in found], "{:,.0f}", "")


def p50(found):
    return middle([m.wrk.p50 * 1e3 for m in found], "{:.2f}", " ms")


def p99(found):
    return middle([m.wrk.p99 * 1e3 for m in found], "{:.1f}", " ms")


def cpu_ratio(found, other):
    return ratio(found, other, lambda m: m.cpu)


def per_second_ratio(found, other):
    return ratio(found, other, lambda m: m.wrk.per_second)


def ratio(found, other, figure):
    """How the rounds compare, each with the one that was measured beside it."""
    return f"{median(figure(ours) / figure(theirs) for ours, theirs in zip(found, other)):.2f} ×"


def middle(values, form, unit):
    """The middle one of the rounds, and how far they lie apart."""
    low, high = form.format(min(values)), form.format(max(values))
    return f"{form.format(median(values))}{unit} ({low}–{high})"
