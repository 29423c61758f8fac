"""Backups of a site that goes on, and what comes of them."""

import json
import shutil
import sqlite3
import threading

import pytest

from instance import Instance
from person import PASSWORD, Person


def texts(database):
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT text FROM posts ORDER BY id").fetchall()
    connection.close()
    return [text for (text,) in rows]


class Writer(threading.Thread):
    """Somebody who posts without a break, and remembers what was acknowledged."""

    def __init__(self, person):
        super().__init__()
        self.person, self.acknowledged, self._is_done = person, [], threading.Event()

    def run(self):
        while not self._is_done.is_set():
            text = f"post {len(self.acknowledged)}"
            answer = self.person.submit("/", "/posts", text=text)
            assert answer.status_code == 303, answer.status_code
            self.acknowledged.append(text)

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *error):
        self._is_done.set()
        self.join()


@pytest.fixture(scope="module")
def site():
    with Instance(limits=False, posts_per_minute=100_000) as instance:
        yield instance


def test_a_backup_under_load_holds_what_was_acknowledged_before_it(site):
    backups = []
    with Writer(site.member("ada")) as writer:
        for number in range(3):
            before = list(writer.acknowledged)
            target = site.directory / f"under-load-{number}.db"
            site.run("backup", target)
            backups.append((target, before))
    for target, before in backups:
        kept = [text for text in texts(target) if text.startswith("post ")]
        assert kept == writer.acknowledged[: len(kept)]
        assert len(kept) >= len(before)
        assert target.stat().st_mode & 0o777 == 0o600
    assert writer.acknowledged


def test_a_folder_keeps_the_newest_backups(site):
    folder = site.directory / "backups"
    folder.mkdir()
    bystander = folder / "notes.txt"
    bystander.write_text("mine")
    made = [json.loads(site.run("backup", folder, "--keep", "2", "--json")) for _ in range(3)]
    assert sorted(folder.iterdir()) == [*sorted(folder.glob("martlet-*.db")), bystander]
    assert [str(path) for path in sorted(folder.glob("*.db"))] == [m["path"] for m in made[1:]]
    assert {m["verified"] for m in made} == {"file and log"}


def test_a_backup_that_cannot_be_written_says_so(site):
    target = site.directory / "there.db"
    site.run("backup", target)
    again = site.attempt("backup", target)
    assert (again.returncode, again.stdout) == (1, "")
    assert "exists already" in again.stderr
    assert site.attempt("backup", target, "--keep", "3").returncode == 64
    assert site.attempt("backup", "no-such-folder/").returncode == 64
    nowhere = site.attempt("backup", "/nowhere/there.db")
    assert nowhere.returncode == 1 and "No such file" in nowhere.stderr


def test_nothing_is_restored_while_responders_run(site):
    backup = site.directory / "in-use.db"
    site.run("backup", backup)
    ada = site.member("still-here")
    refused = site.attempt("restore", backup)
    assert refused.returncode == 75
    assert "stop the responders" in refused.stderr
    assert ada.is_logged_in()


def test_a_restored_site_is_as_it_was(tmp_path):
    backup = tmp_path / "backup.db"
    with Instance() as before:
        ada = before.member("ada")
        ada.publish("kept")
        before.run("backup", backup)
        ada.publish("after the backup")
    with Instance(master=False) as after:
        after.run("restore", backup)
        kept = list(after.directory.glob("martlet-before-restore-*.db"))
        assert len(kept) == 1 and texts(kept[0]) == []
        after.start_master()
        ada = Person(after, "ada").log_in()
        assert ada.texts("/@ada") == ["kept"]
        ada.publish("and on it goes")
        assert ada.texts("/@ada") == ["and on it goes", "kept"]


def test_a_backup_that_is_damaged_is_not_restored(tmp_path):
    with Instance(master=False) as site:
        backup = tmp_path / "backup.db"
        site.run("user", "add", "ada", entry=f"{PASSWORD}\n")
        site.run("backup", backup)
        damaged = bytearray(backup.read_bytes())
        damaged[20_000:30_000] = b"?" * 10_000
        backup.write_bytes(damaged)
        refused = site.attempt("restore", backup)
        assert refused.returncode == 1 and "damaged" in refused.stderr
        assert "ada" in site.run("user", "list")
        shutil.copy("/etc/hostname", backup)
        assert site.attempt("restore", backup).returncode == 1
        assert "ada" in site.run("user", "list")
