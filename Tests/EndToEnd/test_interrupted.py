"""Long work on the database that is killed half-way."""

import sqlite3
import subprocess

import pytest

from instance import MARTLET, ROOT, Instance
from person import PASSWORD
from test_upgrades import SCHEMAS

# Lines of progress after which it is killed: at once, while it copies, while it verifies, at its end.
MOMENTS = (0, 1, 4, 12)


@pytest.fixture
def site():
    with Instance(master=False) as instance:
        # Some megabytes, so that there is a half-way.
        instance.run("demo", "--people", "3", "--posts", "3000")
        yield instance


def kill_after(lines, site, *command):
    """Starts a command, and kills it after so many lines on its standard error."""
    process = subprocess.Popen(
        [MARTLET, *command, "--ini", ROOT / "uwsgi-like.ini"], env=site.environment,
        cwd=site.directory, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
    )
    with process:
        for _ in range(lines):
            process.stderr.readline()
        process.kill()


def is_sound(database):
    with sqlite3.connect(database) as connection:
        [answer] = connection.execute("PRAGMA integrity_check").fetchall()
    connection.close()
    return answer == ("ok",)


def test_a_killed_backup_is_whole_or_not_there_and_hinders_no_other(site):
    folder = site.directory / "backups"
    folder.mkdir()
    for lines in MOMENTS:
        kill_after(lines, site, "backup", folder)
        assert all(is_sound(backup) for backup in folder.glob("*.db"))
    site.run("backup", folder)
    assert is_sound(max(folder.glob("*.db")))
    assert list(folder.glob("*.part")) == []


def test_a_killed_restore_leaves_the_one_or_the_other(site):
    backup = site.directory / "backup.db"
    site.run("backup", backup)
    site.run("user", "add", "newcomer", entry=f"{PASSWORD}\n")
    for lines in MOMENTS:
        kill_after(lines, site, "restore", backup)
        assert is_sound(site.database)
        assert "ada" in site.run("user", "list")
    site.run("restore", backup)
    assert "newcomer" not in site.run("user", "list")
    assert list(site.directory.glob("*.part")) == []


@pytest.mark.parametrize("lines", MOMENTS)
def test_a_killed_migration_is_run_again(lines):
    site = Instance(master=False, database=SCHEMAS[0])
    kill_after(lines, site, "migrate")
    site.run("migrate")
    with site:
        assert is_sound(site.database)
