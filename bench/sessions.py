"""Sessions, written into a database that nobody else has open: to sign in a thousand times takes a quarter of an hour."""

import base64
import hashlib
import secrets
import sqlite3
import time
from contextlib import closing
from itertools import cycle, islice

_WEEK = 7 * 86_400_000


def begin(database, first, count):
    """
    Sessions of everybody in turn, from the person called `first` on.

    Returns a handle and the value of the cookie of each.
    """
    now = int(time.time() * 1000)
    with closing(sqlite3.connect(database)) as connection, connection:
        people = connection.execute(
            "SELECT id, handle FROM accounts WHERE status = 'active' ORDER BY handle <> ?, id", [first]
        ).fetchall()
        (last,) = connection.execute("SELECT max(id) FROM events").fetchone()
        begun = []
        for number, (account, handle) in enumerate(islice(cycle(people), count), last + 1):
            secret = secrets.token_bytes(32)
            connection.execute(
                "INSERT INTO events (id, stream, version, type, payload, actor, at) VALUES (?, ?, 1, 'LoggedIn', ?, ?, ?)",
                (number, number, f'{{"account":{account},"device":"bench","address":"127.0.0.1"}}', account, now),
            )
            connection.execute(
                "INSERT INTO sessions (id, account, token_hash, device, address, started_at, last_used_at, expires_at) "
                "VALUES (?, ?, ?, 'bench', '127.0.0.1', ?, ?, ?)",
                (number, account, hashlib.sha256(secret).digest(), now, now, now + _WEEK),
            )
            begun.append((handle, base64.urlsafe_b64encode(secret).rstrip(b"=").decode()))
    return begun
