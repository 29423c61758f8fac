"""Martlet as it is measured: behind nginx without limits, on a copy of a world, with the sessions of a busy site."""

from contextlib import contextmanager
from dataclasses import dataclass

import sessions
from instance import Instance
from person import PASSWORD, Person
from progress import tell
from workloads import Visitor
from worlds import world

SESSIONS = 1_000


@dataclass
class Site:
    """
    - cookies: each person's, and of those who have several sessions the latest.
    - all_cookies: one a session.
    """

    instance: Instance
    cookies: dict
    all_cookies: list

    @property
    def visitor(self):
        return Visitor(self.instance.origin, self.cookies["bench"])

    def person(self, handle):
        """Somebody at a browser, signed in."""
        person = Person(self.instance, handle)
        person.browser.cookies.set("martlet-sid", self.cookies[handle])
        return person

    def pids(self):
        return self.instance.responders


@contextmanager
def site(posts, sessions_open=SESSIONS, **settings):
    """One who is called `bench` has an account; other settings are those of `Instance`."""
    tell(f"opening a site with {posts:,} posts and {sessions_open:,} sessions")
    with instance_of(world(posts), **settings) as instance:
        instance.run("user", "add", "bench", entry=f"{PASSWORD}\n")
        yield opened(instance, sessions_open)


def instance_of(database, **settings):
    """Nothing runs in it yet but nginx, and nobody can send pictures."""
    settings = {"verified": False, "posts_per_minute": 1_000_000, "vips": ""} | settings
    return Instance(limits=False, master=False, database=database, **settings)


def opened(instance, sessions_open):
    """Has everybody signed in, `bench` first, and starts the responders."""
    begun = sessions.begin(instance.database, "bench", sessions_open)
    instance.start_master()
    return Site(instance, dict(begun), [cookie for _, cookie in begun])
