"""From a database of every released schema to a site of today."""

import contextlib
import json
import os
import re
import signal
import sqlite3

import pytest

from freeze import columns, tables
from instance import ROOT, Instance
from person import Person
from waiting import eventually

SCHEMAS = sorted((ROOT / "Tests/Schemas").glob("*.db"), key=lambda path: int(re.sub(r"\D", "", path.name)))
POSTS = [
    "A ship in port is safe",
    "Grüße, 世界, Привет & <b>goodbye</b>",
    "The engine weaves algebraic patterns",
]


@pytest.mark.parametrize("schema", SCHEMAS, ids=lambda path: path.stem)
def test_people_find_everything_as_they_left_it(schema):
    with Instance(database=schema) as site:
        ada = Person(site, "ada").log_in()
        assert ada.texts("/") == POSTS
        assert ada.texts("/search?q=ALGEBRA") == POSTS[2:]
        assert "Weaves algebra" in ada.get("/@ada").text
        if "follows" in tables(schema):
            assert [text for text in ada.texts("/following") if text in POSTS] == POSTS
            chose_chinese = "language" in columns(schema, "accounts")
            counts = ("正在关注 1 人", "1 位关注者") if chose_chinese else ("1 following", "1 follower")
            assert all(count in ada.read("/@ada").text for count in counts)
        if "imports" in tables(schema):
            assert ada.texts("/@ada/brought") == ["An answer of long ago", "words of long ago, 1"]
        assert "suspended" in Person(site, "linus").try_to_log_in().text
        ada.publish("Still here")
        assert ada.texts("/") == ["Still here", *POSTS]
        assert ada.token()


def test_responders_live_with_what_a_newer_version_has_added():
    with Instance() as site:
        ada = site.member("ada")
        with added_to(site.database):
            before = site.responders
            os.kill(before[0], signal.SIGKILL)
            eventually(lambda: len(set(site.responders) - set(before)) == 1, what="another responder")
            eventually(site.is_ready)
            assert ada.publish("side by side")
            assert Person(site, "ada").log_in().texts("/") == ["side by side"]
            assert site.attempt("migrate").stdout.endswith("is up to date\n")


@contextlib.contextmanager
def added_to(database):
    """What a newer version's migration leaves; taken back at the end, for `events verify`."""
    newer = len(SCHEMAS) + 1
    with contextlib.closing(sqlite3.connect(database, timeout=30)) as connection:
        connection.executescript(
            f"ALTER TABLE posts ADD COLUMN mood TEXT; PRAGMA user_version = {newer};")
        yield
        connection.executescript(
            f"ALTER TABLE posts DROP COLUMN mood; PRAGMA user_version = {newer - 1};")


def test_a_plan_is_told_and_nothing_done():
    site = Instance(database=SCHEMAS[0])
    before = site.database.read_bytes()
    steps = [json.loads(line) for line in site.attempt("migrate", "--plan", "--json").stdout.splitlines()]
    assert steps[0] == {"schema": "2", "migration": "002 programs", "responders": "stop first"}
    assert [int(step["schema"]) for step in steps] == list(range(2, len(SCHEMAS) + 1))
    assert "002 programs" in site.attempt("migrate", "--plan").stdout
    assert site.database.read_bytes() == before
    assert site.attempt("migrate", "--json").returncode == 64


def test_a_migration_keeps_what_was_there_and_says_how_far_it_is():
    site = Instance(database=SCHEMAS[0])
    done = site.attempt("migrate")
    assert done.returncode == 0, done.stderr
    assert f"migrate: 1 of {len(SCHEMAS) - 1}: 002 programs" in done.stderr
    kept = list(site.directory.glob(f"martlet-before-schema-{len(SCHEMAS)}-*.db"))
    assert len(kept) == 1 and str(kept[0]) in done.stdout
    assert site.attempt("migrate", "--plan").stdout.endswith("is up to date\n")
    assert site.attempt("migrate").stdout.endswith("is up to date\n")
    site.run("restore", kept[0])
    assert site.attempt("migrate", "--no-backup").returncode == 0
    assert list(site.directory.glob("martlet-before-schema-*.db")) == kept
