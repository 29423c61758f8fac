"""What /proc says about processes."""

import os
from pathlib import Path

TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


def _stat(pid):
    """The fields of /proc/PID/stat from the third on (proc(5)); none if the process is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return None


def _all():
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (fields := _stat(entry.name)):
            yield int(entry.name), fields


def _alive():
    return ((pid, fields) for pid, fields in _all() if fields[0] != "Z")


def children(parent):
    """The living children of a process, oldest first."""
    return sorted(pid for pid, fields in _alive() if int(fields[1]) == parent)


def zombies(parent):
    """The children of a process that have ended and that it has not taken notice of."""
    return [pid for pid, fields in _all() if int(fields[1]) == parent and fields[0] == "Z"]


def descriptors(pid):
    """What the open descriptors of a process stand for."""
    return [name for entry in Path(f"/proc/{pid}/fd").iterdir() if (name := _target(entry))]


def _target(link):
    try:
        return os.readlink(link)
    except FileNotFoundError:
        return None


def threads(pid):
    return len(list(Path(f"/proc/{pid}/task").iterdir()))


def in_session(session):
    """The living processes that somebody who led this session has left or still leads."""
    return sorted(pid for pid, fields in _alive() if int(fields[3]) == session)


def cpu_seconds(pid):
    """Processor time spent so far, in user and system mode."""
    fields = _stat(pid)
    return (int(fields[11]) + int(fields[12])) / TICKS_PER_SECOND


def have_worked(since, seconds):
    """
    Whether all processes have spent so much processor time since.

    - since: what `cpu_seconds` said, by process.
    """
    return all(cpu_seconds(pid) - before >= seconds for pid, before in since.items())


def memory_bytes(pid):
    """Memory of its own and its share of what it has in common with others (PSS)."""
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    raise ValueError(f"no Pss for {pid}")
