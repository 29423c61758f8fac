"""
Makes a database as a version of Martlet leaves it, for the tests of later versions to start from:

    .build/venv/bin/python Tests/EndToEnd/freeze.py Tests/Schemas/schema-N.db

once `make build static` has made the program that brings schema N. Never made anew for a released schema.
"""

import sqlite3
import sys
from pathlib import Path

import archives
from authenticator import enroll
from instance import Instance
from pictures import photograph


def live(site):
    """Some of everything that a database can hold; see FrozenDatabaseTests.swift and test_upgrades.py."""
    site.run("invite", "--uses", "3", "--days", "365")
    grace = site.member("grace", role="administrator")
    ada = site.member("ada")
    ada.submit("/profile", "/profile", name="Ada L.", bio="Weaves algebra", email="ada@example.org")
    engine = ada.publish("The engine weaves algebraic patterns")
    ada.publish("Grüße, 世界, Привет & <b>goodbye</b>")
    ada.delete(ada.publish("Regretted"))
    grace.publish("A ship in port is safe")
    ken = site.member("ken")
    ken.publish("Gone with its author")
    linus = site.member("linus")
    if "follows" in tables(site.database):
        for follower, followee in ((ada, grace), (grace, ada), (ada, ken), (ken, grace), (linus, ada)):
            follower.follow(followee.handle)
        grace.follow("linus")
        grace.unfollow("linus")
    if "hidden" in tables(site.database):
        for muter, muted in ((ada, linus), (ken, ada), (grace, ken), (grace, ada)):
            muter.mute(muted.handle)
        grace.unmute("ada")
        grace.block("linus")
        linus.block("ken")
    if "post_tags" in tables(site.database):
        linus.answer(engine, "@ada and so do I #weaving")
        linus.answer(engine, "@ada a pattern", warning="threads", visibility="2")
        ken.answer(engine, "@ada @linus #weaving", visibility="3")
    if "post_pictures" in tables(site.database):
        ada.send("/profile", "/profile/avatar", {"picture": ("ada.jpg", photograph())})
        for person in (ada, ken):
            files = {"picture1": ("field.jpg", photograph()), "picture2": ("sea.png", photograph("PNG"))}
            person.send("/", "/posts", files, text="What the engine wove", alt1="a field", visibility="1")
    if "reactions" in tables(site.database):
        theirs = grace.read("/@grace").posts[0].path
        for person in (ada, ken):
            person.react("like", theirs)
        linus.react("like", ada.read("/@ada").posts[0].path)
        ada.react("bookmark", theirs)
        ada.react("like", ken.read("/@ken").posts[0].path)
        grace.react("like", theirs)
        grace.react("unlike", theirs)
        for person in (ada, ken):
            person.react("boost", theirs)
        grace.react("pin", theirs)
    if "reports" in tables(site.database):
        for reporter, subject in ((ada, "/@grace"), (ken, "/@grace"), (ada, "/@linus")):
            reporter.report(subject, comment=f"says {reporter.handle}")
    if "imports" in tables(site.database):
        for person in (ada, ken):
            answer = archives.post(2, text="An answer of long ago", answers=archives.post(1)["url"])
            people = {"following.json": '[\n{"handle":"linus"},\n{"handle":"mary"}\n]\n'}
            ticked = {"people": "1"} if "choice" in columns(site.database, "imports") else {}
            archives.brought(person, archives.archive([archives.post(1), answer], files=people), **ticked)
            archives.made(person)
    ken.submit("/account/delete", "/account/delete", confirmation="ken", password=ken.password)
    site.run("user", "suspend", "linus")
    ada.elsewhere().try_to_log_in(password="not the password")
    if "signing_keys" in tables(site.database):
        answer = ada.elsewhere().post("/api/login/", {"username": "ada", "password": ada.password})
        assert answer.status_code == 200, answer.text
    if "two_factor" in tables(site.database):
        enroll(grace)
    if "language" in columns(site.database, "accounts"):
        ada.submit("/profile", "/profile/language", language="zh-Hans")


def tables(path):
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT name FROM sqlite_schema").fetchall()
    connection.close()
    return [name for (name,) in rows]


def columns(path, table):
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT name FROM pragma_table_info(?)", (table,)).fetchall()
    connection.close()
    return [name for (name,) in rows]


def freeze(path, target):
    """A copy in one file."""
    source, copy = sqlite3.connect(path), sqlite3.connect(target)
    source.backup(copy)
    assert copy.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    for connection in (source, copy):
        connection.close()


if __name__ == "__main__":
    assert not (target := Path(sys.argv[1])).exists(), f"{target} is frozen already"
    with Instance() as site:
        live(site)
        freeze(site.database, target)
