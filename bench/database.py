"""The databases that are measured: the same people, posts and sessions for everybody."""

import os
import secrets
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from instance import MARTLET, ROOT, Instance

FOLDER = ROOT / "var/bench"
PEOPLE, SESSIONS = 1_000, 1_000


@dataclass
class Dataset:
    """A database with a session of the person `bench` in it."""

    path: Path
    cookie: str


def dataset(posts, sessions=SESSIONS):
    """A fresh copy of the world with so many posts, which is made once and kept in var/bench."""
    world = _world(posts)
    path = FOLDER / "measured.db"
    shutil.copy(world, path)
    with Instance(limits=False, database=path) as site:
        person = site.member("bench")
        cookie = person.browser.cookies["martlet-sid"]
        _copy_live(site.database, path)
    _add_sessions(path, sessions)
    return Dataset(path, cookie)


def for_peers(path):
    """Gives a database the full-text index of the peers, who have no index of Martlet's kind: SQLite's own trigrams."""
    _run(path, """
        CREATE VIRTUAL TABLE post_trigrams USING fts5 (text, content = '', detail = none, columnsize = 0, tokenize = 'trigram');
        INSERT INTO post_trigrams (rowid, text) SELECT id, text FROM posts;
    """)


def _world(posts):
    world = FOLDER / f"world-{posts}.db"
    if not world.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        print(f"making a world of {posts} posts, which is kept", file=sys.stderr)
        with tempfile.TemporaryDirectory(dir=FOLDER) as directory:
            fresh = Path(directory) / world.name
            environment = os.environ | {"MARTLET_DATABASE": str(fresh)}
            for command in (["migrate"], ["demo", "--people", str(PEOPLE), "--posts", str(posts)]):
                subprocess.run([MARTLET, *command, "--ini", ROOT / "uwsgi-like.ini"], env=environment, check=True)
            _run(fresh, "PRAGMA wal_checkpoint(TRUNCATE)")
            fresh.rename(world)
    return world


def _copy_live(database, path):
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(path)) as copy:
        source.backup(copy)


def _add_sessions(path, count):
    """Sessions of other people, as many as a site has that is used."""
    now = int(time.time() * 1000)
    connection = sqlite3.connect(path)
    people = [row[0] for row in connection.execute("SELECT id FROM accounts WHERE status = 'active'")]
    first = connection.execute("SELECT max(id) FROM events").fetchone()[0] + 1
    for number in range(first, first + count):
        account = people[number % len(people)]
        connection.execute(
            "INSERT INTO events (id, stream, version, type, payload, actor, at) VALUES (?, ?, 1, 'LoggedIn', ?, ?, ?)",
            (number, number, f'{{"account":{account},"device":"bench","address":"127.0.0.1"}}', account, now),
        )
        connection.execute(
            "INSERT INTO sessions (id, account, token_hash, device, address, started_at, last_used_at, expires_at, scopes) "
            "SELECT ?, ?, ?, 'bench', '127.0.0.1', ?, ?, ?, scopes FROM sessions LIMIT 1",
            (number, account, secrets.token_bytes(32), now, now, now + 7 * 86_400_000),
        )
    connection.commit()
    connection.close()


def _run(path, script):
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
