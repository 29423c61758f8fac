"""Measures Martlet, part by part, with wrk on the machine that serves: ratios count, not figures."""

import argparse
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Tests/EndToEnd"))

import caching
import comparison
import growth
import report
import social
import streams
import system_calls
import usable
from instance import MARTLET, ROOT
from measurement import Effort
from progress import tell
from worlds import FOLDER

PARTS = {
    "browser": usable.measure,
    "comparison": comparison.measure,
    "caching": caching.measure,
    "growth": growth.measure,
    "social": social.measure,
    "streams": streams.measure,
    "system-calls": lambda _: system_calls.measure(),
}
PROGRAMS = ["wrk", "nginx", "spawn-fcgi", "gcc", "go", "php-fpm8.2", "uwsgi", "strace"]


def require_everything(parts):
    """So that nothing turns out to be missing after a quarter of an hour."""
    missing = [name for name in PROGRAMS if not shutil.which(name) and not shutil.which(name, path="/usr/sbin")]
    if missing:
        sys.exit(f"bench: {', '.join(missing)} missing; scripts/setup.sh bench installs it")
    for path in (MARTLET, ROOT / "var/static"):
        if not path.exists():
            sys.exit(f"bench: there is no {path.relative_to(ROOT)}; run make build static")
    for part in parts:
        report.around(part)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=PARTS, action="append", help="measure this one; several are allowed")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=5, help="of each workload in each round")
    parser.add_argument("--write", action="store_true", help="put the findings into docs/performance.md")
    options = parser.parse_args()
    parts = options.part or list(PARTS)
    require_everything(parts)
    for part in parts:
        tell(f"== {part}")
        findings = PARTS[part](Effort(options.rounds, options.seconds))
        print(f"\n{findings.text}\n", flush=True)
        findings.save_drawings(FOLDER)
        if options.write:
            report.write(part, findings)


if __name__ == "__main__":
    main()
