"""The measurement as a table, and its place in docs/performance.md."""

import os
import platform
import re
from datetime import date
from pathlib import Path
from statistics import median

DOCUMENT = Path(__file__).resolve().parents[1] / "docs/performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def table(rounds, memory):
    """
    - rounds: of each scenario's name, the `Measurement` of each round.
    - memory: PSS of each responder afterwards, in bytes.
    """
    lines = [
        "| | CPU a request | requests/s | p50 | p99 |",
        "|---|---|---|---|---|",
    ]
    for name, measurements in rounds.items():
        cells = [
            _middle([m.cpu * 1e6 for m in measurements], "{:.0f}", " µs"),
            _middle([m.wrk.per_second for m in measurements], "{:,.0f}", ""),
            _middle([m.wrk.p50 * 1e3 for m in measurements], "{:.2f}", " ms"),
            _middle([m.wrk.p99 * 1e3 for m in measurements], "{:.1f}", " ms"),
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    sizes = ", ".join(f"{size / 1e6:.1f} MB" for size in memory)
    return "\n".join([*lines, "", f"Memory of each responder afterwards (PSS): {sizes}."])


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


def write(text):
    """Puts the table where the document keeps it."""
    document = DOCUMENT.read_text()
    before, _, rest = document.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"{DOCUMENT} lacks its markers")
    heading = f"{date.today().isoformat()}, {machine()}:"
    DOCUMENT.write_text(f"{before}{BEGIN}\n{heading}\n\n{text}\n{END}{after}")
