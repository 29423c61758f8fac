"""The databases that are measured, by how many posts they hold: each is made once and kept in var/bench."""

import os
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

from instance import MARTLET, ROOT
from progress import tell

FOLDER = ROOT / "var/bench"
PEOPLE = 1_000


def world(posts):
    """The file, which nobody changes."""
    path = FOLDER / f"world-{posts}.db"
    if not path.exists():
        tell(f"making a world of {posts:,} posts, which is kept")
        FOLDER.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=FOLDER) as directory:
            fresh = Path(directory) / path.name
            _make(fresh, posts)
            fresh.rename(path)
    return path


def texts(posts, count):
    """What the first posts of a world say."""
    with closing(sqlite3.connect(f"file:{world(posts)}?immutable=1", uri=True)) as connection:
        return [text for (text,) in connection.execute("SELECT text FROM posts ORDER BY id LIMIT ?", [count])]


def _make(path, posts):
    environment = os.environ | {"MARTLET_DATABASE": str(path)}
    demo = ["demo", "--posts-only", "--people", str(PEOPLE), "--posts", str(posts)]
    for command in (["migrate"], demo):
        subprocess.run([MARTLET, *command, "--ini", ROOT / "uwsgi-like.ini"], env=environment, check=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
