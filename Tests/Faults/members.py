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


class Members:
    """
    - database: a file that nobody has open, in which all of them are signed in.
    """

    def __init__(self, directory):
        self.database = directory / "members.db"
        with Instance(limits=False, base_url=BASE_URL) as nursery:
            self.all = [_sign_in(nursery.member(handle)) for handle in HANDLES]
            source = sqlite3.connect(nursery.database)
            copy = sqlite3.connect(self.database)
            source.backup(copy)
            source.close()
            copy.close()


def _sign_in(person):
    return Member(
        person.handle,
        cookie=f"martlet-sid={person.browser.cookies['martlet-sid']}",
        csrf=person.read("/").form("/posts").fields["csrf"],
        token=person.token(),
    )
