"""What was found, and its place in docs/performance.md."""

import os
import platform
import re
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from instance import ROOT

DOCUMENT = ROOT / "docs/performance.md"


@dataclass
class Findings:
    """
    - text: in Markdown.
    - drawings: SVG documents that the text shows, by file name.
    """

    text: str
    drawings: dict = field(default_factory=dict)

    def save_drawings(self, folder):
        for name, svg in self.drawings.items():
            (folder / name).write_text(svg)


def around(part):
    """
    The document up to the place where it keeps a part, and from there on.

    Raises ValueError if it lacks the part's markers.
    """
    begin, end = f"<!-- {part}: begin -->", f"<!-- {part}: end -->"
    before, begun, rest = DOCUMENT.read_text().partition(begin)
    _, ended, after = rest.partition(end)
    if not ended:
        raise ValueError(f"{DOCUMENT} lacks the markers of {part}")
    return before + begun, ended + after


def write(part, findings):
    """Puts a part between its markers, and its drawings beside the document."""
    before, after = around(part)
    findings.save_drawings(DOCUMENT.parent)
    heading = f"{date.today().isoformat()}, {_machine()}:"
    DOCUMENT.write_text(f"{before}\n{heading}\n\n{findings.text}\n{after}")


def _machine():
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text())
    system = re.search(r'PRETTY_NAME="(.+)"', Path("/etc/os-release").read_text())
    return (
        f"{os.cpu_count()} × {model.group(1) if model else platform.machine()}, "
        f"{system.group(1) if system else platform.system()}, Linux {platform.release()}"
    )
