"""People with accounts, sessions and tokens, made once and copied into every test's database."""

import sqlite3
from dataclasses import dataclass

from instance import Instance
from person import PASSWORD

HANDLES = ["ada", "grace", "linus", "margaret"]
# Tokens name their issuer, and every test's site listens on another port.
BASE_URL = "http://faults.test"


@dataclass
class Member:
    handle: str
    cookie: str
    csrf: str
    token: str
    password: str = PASSWORD


@dataclass
class Crowd:
    database: str
    members: list[Member]


def raise_crowd(directory):
    """A database in which everybody is signed in, and what they are signed in with."""
    with Instance(limits=False, base_url=BASE_URL) as nursery:
        members = [_sign_in(nursery.member(handle)) for handle in HANDLES]
        target = directory / "crowd.db"
        source = sqlite3.connect(nursery.database)
        copy = sqlite3.connect(target)
        source.backup(copy)
        source.close()
        copy.close()
    return Crowd(target, members)


def _sign_in(person):
    return Member(
        person.handle,
        cookie=f"martlet-sid={person.browser.cookies['martlet-sid']}",
        csrf=person.read("/").form("/posts").fields["csrf"],
        token=person.token(),
    )
