"""The databases that are measured, by how many posts they hold: each is made once and kept in var/bench."""

import os
import re
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

from instance import MARTLET, ROOT
from progress import tell

FOLDER = ROOT / "var/bench"
PEOPLE = 1_000
FORTUNES = Path("/usr/share/games/fortunes")
# What may be emphasis, code, a hashtag, somebody's name or an address: peers show texts as they are.
_MARK = re.compile("[*_`#@＃＠]|://")


def world(posts):
    """The file, which nobody changes."""
    path = FOLDER / f"plain-world-{posts}.db"
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
    fortunes = path.parent / "fortunes"
    _write_plain_fortunes(fortunes)
    demo = ["demo", "--posts-only", "--people", str(PEOPLE), "--posts", str(posts), "--fortunes", fortunes]
    for command in (["migrate"], demo):
        subprocess.run([MARTLET, *command, "--ini", ROOT / "uwsgi-like.ini"], env=environment, check=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _write_plain_fortunes(folder):
    """Debian's fortune files, without what is more than its letters."""
    for path in FORTUNES.rglob("*"):
        if not path.is_file() or path.suffix:
            continue
        sayings = path.read_text(errors="replace").split("\n%\n")
        plain = folder / path.relative_to(FORTUNES)
        plain.parent.mkdir(parents=True, exist_ok=True)
        plain.write_text("\n%\n".join(saying for saying in sayings if not _MARK.search(saying)))
