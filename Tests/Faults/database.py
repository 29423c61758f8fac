"""The database from outside: what stands in it, who holds it, and how to hold it oneself."""

import contextlib
import os
import sqlite3
from pathlib import Path

# SQLite's WAL_WRITE_LOCK: the byte of the -shm file that whoever writes has locked (walformat.html, 2.3.1).
WRITE_LOCK_BYTE = "120"


def rows(path, statement):
    """What a query finds."""
    connection = sqlite3.connect(path, timeout=10)
    try:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        return connection.execute(statement).fetchall()
    finally:
        connection.close()


def writer(path):
    """The process that is inside a transaction that writes, or None (/proc/locks, proc(5))."""
    try:
        inode = os.stat(f"{path}-shm").st_ino
    except FileNotFoundError:
        return None
    for line in Path("/proc/locks").read_text().splitlines():
        fields = line.split()
        if "->" in fields:
            continue
        _, kind, _, mode, pid, file, first, _ = fields
        if (kind, mode, first) == ("POSIX", "WRITE", WRITE_LOCK_BYTE) and file.endswith(f":{inode}"):
            return int(pid)
    return None


@contextlib.contextmanager
def transaction(path, begin):
    """A transaction of somebody else's, rolled back in the end."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=10)
    try:
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute(begin)
        yield connection
        connection.execute("ROLLBACK")
    finally:
        connection.close()
