"""Runs wrk and reads what it prints."""

import re
import subprocess
from dataclasses import dataclass

_UNITS = {"us": 1e-6, "ms": 1e-3, "s": 1.0, "m": 60.0}


@dataclass
class Result:
    requests: int
    per_second: float
    p50: float
    p99: float


def run(url, seconds, connections, headers=(), script=None, arguments=()):
    """Latencies are in seconds. Fails if any answer was an error."""
    # Whoever writes with SQLite alone is kept waiting at times.
    command = ["wrk", "--latency", "--timeout", "10s", "-t2", f"-c{connections}", f"-d{seconds}s"]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", script]
    command += [url, "--", *arguments]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    if "Non-2xx" in printed or "Socket errors" in printed:
        raise RuntimeError(f"not all answers were right:\n{printed}")
    return Result(
        requests=int(_find(r"(\d+) requests in", printed)),
        per_second=float(_find(r"Requests/sec:\s+(\S+)", printed)),
        p50=_latency("50", printed),
        p99=_latency("99", printed),
    )


def _latency(percentile, printed):
    number, unit = re.search(rf"{percentile}%\s+([\d.]+)(us|ms|s|m)\b", printed).groups()
    return float(number) * _UNITS[unit]


def _find(pattern, printed):
    return re.search(pattern, printed).group(1)
