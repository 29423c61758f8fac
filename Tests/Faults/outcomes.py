"""What every test did and measured, as a table, and its place in docs/reliability.md."""

import os
import platform
import re
import textwrap
from dataclasses import dataclass
from datetime import date
from pathlib import Path

DOCUMENT = Path(__file__).resolve().parents[2] / "docs/reliability.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


@dataclass
class Row:
    number: int
    title: str
    done: str
    figures: dict[str, object]
    verdict: str

    @property
    def measured(self):
        return "; ".join(f"{name} {value}" for name, value in self.figures.items())


def plain(rows):
    """For a terminal."""
    lines = []
    for row in rows:
        lines.append(f"{row.number:>3}  {row.title}: {row.verdict}")
        text = f"{' '.join(row.done.split())} {row.measured}"
        lines += textwrap.wrap(text, 100, initial_indent=" " * 5, subsequent_indent=" " * 5)
    return "\n".join(lines)


def markdown(rows):
    lines = ["| # | fault | what is done | measured | outcome |", "|---|---|---|---|---|"]
    for row in rows:
        cells = [str(row.number), row.title, " ".join(row.done.split()), row.measured, row.verdict]
        lines.append(f"| {' | '.join(cell.replace('|', '∣') for cell in cells)} |")
    return "\n".join(lines)


def machine():
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    system = re.search(r'PRETTY_NAME="(.+)"', Path("/etc/os-release").read_text())
    return (
        f"{os.cpu_count()} × {model.group(1) if model else platform.machine()}, "
        f"{system.group(1) if system else platform.system()}, Linux {platform.release()}"
    )


def write(rows):
    """Puts the table where the document keeps it."""
    document = DOCUMENT.read_text()
    before, _, rest = document.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"{DOCUMENT} lacks its markers")
    heading = f"{date.today().isoformat()}, {machine()}:"
    DOCUMENT.write_text(f"{before}{BEGIN}\n{heading}\n\n{markdown(rows)}\n{END}{after}")
