"""The measurements as tables, and their place in docs/performance.md."""

import os
import platform
import re
from datetime import date
from pathlib import Path
from statistics import median

DOCUMENT = Path(__file__).resolve().parents[1] / "docs/performance.md"


def comparison(rounds, memory, ours, ceiling):
    """
    - rounds: of each (contender, workload), the `Measurement` of each round.
    - memory: PSS of each contender's processes together, in bytes.
    - ours, ceiling: the contender that is judged, and the one that cannot be beaten by much.
    """
    tables = []
    for load in dict.fromkeys(load for _, load in rounds):
        lines = [
            f"**{load}**", "",
            f"| | CPU a request | against {ceiling} | requests/s | against {ceiling} | p50 | p99 |",
            "|---|---|---|---|---|---|---|",
        ]
        best = rounds[ceiling, load]
        for name in dict.fromkeys(name for name, _ in rounds):
            found = rounds[name, load]
            cells = [
                _middle([m.cpu * 1e6 for m in found], "{:.0f}", " µs"),
                _ratio(found, best, lambda m: m.cpu),
                _middle([m.wrk.per_second for m in found], "{:,.0f}", ""),
                _ratio(found, best, lambda m: m.wrk.per_second),
                _middle([m.wrk.p50 * 1e3 for m in found], "{:.2f}", " ms"),
                _middle([m.wrk.p99 * 1e3 for m in found], "{:.1f}", " ms"),
            ]
            lines.append(f"| {f'**{name}**' if name == ours else name} | {' | '.join(cells)} |")
        tables.append("\n".join(lines))
    sizes = " · ".join(f"{name} {size / 1e6:.0f} MB" for name, size in memory.items())
    return "\n\n".join([*tables, f"Memory of all processes of each afterwards (summed PSS): {sizes}."])


def _ratio(found, best, figure):
    """How the rounds compare, each with the one that was measured beside it."""
    return f"{median(figure(ours) / figure(theirs) for ours, theirs in zip(found, best)):.2f} ×"


def _middle(values, form, unit):
    """The middle one of the rounds, and how far they lie apart."""
    low, high = form.format(min(values)), form.format(max(values))
    return f"{form.format(median(values))}{unit} ({low}–{high})"


def machine():
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    system = re.search(r'PRETTY_NAME="(.+)"', Path("/etc/os-release").read_text())
    return (
        f"{os.cpu_count()} × {model.group(1) if model else platform.machine()}, "
        f"{system.group(1) if system else platform.system()}, Linux {platform.release()}"
    )


def write(part, text):
    """Puts a part where the document keeps it, between its markers."""
    begin, end = f"<!-- {part}: begin -->", f"<!-- {part}: end -->"
    document = DOCUMENT.read_text()
    before, _, rest = document.partition(begin)
    _, found, after = rest.partition(end)
    if not found:
        raise ValueError(f"{DOCUMENT} lacks the markers of {part}")
    heading = f"{date.today().isoformat()}, {machine()}:"
    DOCUMENT.write_text(f"{before}{begin}\n{heading}\n\n{text}\n{end}{after}")
