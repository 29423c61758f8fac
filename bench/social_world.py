"""Sites with much of what people do to each other, by how much: each is made once and kept in var/bench."""

import json
import os
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import worlds
from instance import MARTLET, ROOT
from person import PASSWORD
from progress import tell

# Follows others, is answered and told of it, and has muted somebody.
VIEWER = "bench"
TAG = "swift"
PEOPLE, POSTS = 1_100, 10_000
# So many people write all that is newest. The viewer follows others.
LOUD = 20


@dataclass(frozen=True)
class Size:
    """How many the viewer follows, posts answer one post, and posts have the tag."""

    followees: int
    answers: int
    tagged: int


FULL = Size(followees=1_000, answers=10_000, tagged=100_000)
TENTH = Size(followees=100, answers=1_000, tagged=10_000)


def world(size):
    """The file, which nobody changes."""
    path = worlds.FOLDER / f"social-{size.followees}-{size.answers}-{size.tagged}.db"
    if not path.exists():
        tell(f"making a world of {size}, which is kept")
        worlds.FOLDER.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=worlds.FOLDER) as directory:
            fresh = Path(directory) / path.name
            _make(fresh, size)
            fresh.rename(path)
    return path


def _make(path, size):
    _run(path, "migrate")
    _run(path, "demo", "--people", str(PEOPLE), "--posts", str(POSTS), "--posts-only")
    _run(path, "user", "add", VIEWER, entry=f"{PASSWORD}\n")
    with closing(sqlite3.connect(path)) as connection:
        with connection:
            _happen(connection, size)
    # All that pages read comes from the log.
    _run(path, "events", "replay")
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _run(path, *command, entry=None):
    subprocess.run(
        [MARTLET, *command, "--ini", ROOT / "uwsgi-like.ini"], env=os.environ | {"MARTLET_DATABASE": str(path)},
        input=entry, text=True, check=True,
    )


def _happen(connection, size):
    log = _Log(connection)
    (viewer,) = connection.execute("SELECT id FROM accounts WHERE handle = ?", [VIEWER]).fetchone()
    people = [id for (id,) in connection.execute("SELECT id FROM accounts WHERE id <> ? ORDER BY id", [viewer])]
    loud, quiet = people[:LOUD], people[LOUD:]
    texts = [text for (text,) in connection.execute("SELECT text FROM posts ORDER BY id LIMIT 400")]
    for followee in quiet[:size.followees]:
        log.add("Followed", viewer, {"follower": viewer, "followee": followee})
    log.add("Muted", viewer, {"muter": viewer, "muted": loud[0]})
    _thread(log, texts, root=viewer, authors=quiet, count=size.answers)
    _thread(log, texts, root=loud[1], authors=quiet, count=size.answers, visibility=3)
    for number in range(size.tagged):
        author = loud[number % LOUD]
        text = f"{texts[number % len(texts)]} #{TAG}"
        log.add("PostPublished", author, {"author": author, "text": text, "tags": [TAG]})


def _thread(log, texts, root, authors, count, **members):
    """Answers to one post, each to its author, who is told of it."""
    post = log.add("PostPublished", root, {"author": root, "text": "What have you seen on your way?"})
    for number in range(count):
        author = authors[number % len(authors)]
        log.add("PostPublished", author, {
            "author": author, "text": texts[number % len(texts)], "mentions": [root],
            "answers": {"post": post, "author": root}, **members,
        })


class _Log:
    """The log of a database that nobody else has open."""

    def __init__(self, connection):
        self._connection = connection
        self._last, self._at = connection.execute("SELECT max(id), max(at) FROM events").fetchone()

    def add(self, kind, actor, payload):
        """An event that begins a stream; its number."""
        self._last += 1
        self._connection.execute(
            "INSERT INTO events (id, stream, version, type, payload, actor, at) VALUES (?, ?, 1, ?, ?, ?, ?)",
            (self._last, self._last, kind, json.dumps(payload, ensure_ascii=False), actor, self._at),
        )
        return self._last
