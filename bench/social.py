"""What pages ask of the database where people have done much to each other: follows, answers, tags, notifications."""

import re
import sqlite3
from contextlib import ExitStack, closing, contextmanager

import requests

import sites
import social_report
from progress import tell
from report import Findings
from social_world import FULL, TAG, TENTH, VIEWER, world

SIZES = {"a tenth": TENTH, "full": FULL}
REQUESTS = 200

# Told with the numbers of the full size.
HOME, FOLLOWING = "Everyone's posts", "Posts of the 1,000 one follows, none of whom wrote what is newest"
ANSWERS, LATER_ANSWERS = "10,000 answers to a post: the first", "10,000 answers to a post: after half of them"
FOREIGN_ANSWERS = "10,000 answers to a post, all for somebody else"
TAGGED, OLDER_TAGGED = "100,000 posts with a tag: the newest", "100,000 posts with a tag: before half of them"
NOTIFICATIONS, OLDER_NOTIFICATIONS = "10,000 notifications: the newest", "10,000 notifications: before half of them"


def measure(effort):
    with ExitStack() as stack:
        places = {name: stack.enter_context(_site(size)) for name, size in SIZES.items()}
        # Milliseconds a request, one a round.
        found = {(name, page): [] for page in next(iter(places.values())).paths for name in places}
        for number in range(effort.rounds + 1):
            for (name, page), rounds in found.items():
                tell(f"round {number} of {effort.rounds}: {page}: {name}")
                milliseconds = places[name].query_milliseconds(page)
                # The first round warms up.
                if number:
                    rounds.append(milliseconds)
    return Findings(social_report.text(found))


@contextmanager
def _site(size):
    tell(f"opening a site of {size}")
    with sites.instance_of(world(size), processes=1) as instance:
        paths = _paths(instance.database)
        site = sites.opened(instance, sessions_open=1)
        yield _Place(site, paths)


class _Place:
    def __init__(self, site, paths):
        self.paths = paths
        self._metrics = site.instance.internal_origin + "/metrics"
        self._origin = site.instance.origin
        self._browser = requests.Session()
        self._browser.trust_env = False
        self._browser.cookies.set("martlet-sid", site.cookies[VIEWER])

    def query_milliseconds(self, page):
        """A request's queries take so long, on average of many that come one after the other."""
        before = self._query_seconds()
        for _ in range(REQUESTS):
            answer = self._browser.get(self._origin + self.paths[page], timeout=60)
            assert answer.status_code == 200, f"{page}: {answer.status_code}\n{answer.text[:500]}"
        return (self._query_seconds() - before) / REQUESTS * 1000

    def _query_seconds(self):
        """Of all requests but those that ask for this."""
        text = self._browser.get(self._metrics, timeout=60).text
        samples = re.findall(r"^martlet_http_query_seconds_sum\{(.+)\} (.+)$", text, re.MULTILINE)
        return sum(float(value) for labels, value in samples if 'route="/metrics' not in labels)


def _paths(database):
    """By page. Whoever looks has an account called as the viewer."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:

        def one(sql, *values):
            return connection.execute(sql, values).fetchone()

        (viewer,) = one("SELECT id FROM accounts WHERE handle = ?", VIEWER)
        threads = connection.execute("""
            SELECT p.id, a.handle FROM posts AS p JOIN accounts AS a ON a.id = p.author
            WHERE p.id IN (SELECT DISTINCT reply_to FROM posts) ORDER BY a.id <> ?
            """, [viewer]).fetchall()
        own, foreign = (f"/@{handle}/{id}" for id, handle in threads)
        (answer,) = one("SELECT avg(id) FROM posts WHERE reply_to = ?", threads[0][0])
        (tagged,) = one("SELECT avg(post) FROM post_tags WHERE tag = ?", TAG)
        (notification,) = one("SELECT avg(id) FROM notifications WHERE account = ?", viewer)
    return {
        HOME: "/",
        FOLLOWING: "/following",
        ANSWERS: own,
        LATER_ANSWERS: f"{own}?after={int(answer)}",
        FOREIGN_ANSWERS: foreign,
        TAGGED: f"/tags/{TAG}",
        OLDER_TAGGED: f"/tags/{TAG}?before={int(tagged)}",
        NOTIFICATIONS: "/notifications",
        OLDER_NOTIFICATIONS: f"/notifications?before={int(notification)}",
    }
