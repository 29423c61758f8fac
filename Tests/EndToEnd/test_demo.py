"""The demo: a world that looks lived in, and that moves into an empty house or not at all, as all share one password."""

import sqlite3
import subprocess
from contextlib import closing

import pytest

from browser import Browser
from instance import MARTLET, ROOT, Instance
from manner import DESK, PHONE
from person import Person


def test_the_demo_moves_into_no_site_that_has_a_history():
    with Instance() as site:
        site.run("user", "add", "bob", entry="correct battery staple\n")
        site.run("user", "delete", "bob", "--yes")
        site.run("demo", "--if-empty")
        asked = subprocess.run(
            [MARTLET, "demo", "--ini", ROOT / "uwsgi-like.ini"],
            env=site.environment, capture_output=True, text=True, timeout=60,
        )
        assert asked.returncode == 1 and "empty database" in asked.stderr
        assert "ada" not in site.run("user", "list")


@pytest.fixture(scope="module")
def world():
    """What everybody did is held against the log when it ends."""
    with Instance(limits=False) as site:
        site.told = site.attempt("demo", "--people", "200", "--posts", "4000")
        yield site


@pytest.fixture(scope="module")
def ada(world):
    return Person(world, "ada", password="correct horse martlet").log_in()


def one(site, question):
    """The first row that the database answers with."""
    with closing(sqlite3.connect(f"file:{site.database}?mode=ro", uri=True)) as connection:
        return connection.execute(question).fetchone()


def busiest(site):
    """The address of the post that most answer, and how many do."""
    handle, post, answers = one(
        site,
        """SELECT a.handle, p.id, p.reply_count FROM posts AS p JOIN accounts AS a ON a.id = p.author
           WHERE p.visibility = 0 ORDER BY p.reply_count DESC LIMIT 1""",
    )
    return f"/@{handle}/{post}", answers


def test_a_world_shows_how_far_it_has_come(world):
    assert world.told.returncode == 0, world.told.stderr
    for stage in ("people: 200 of 200", "follows: 200 of 200", "mutes and blocks", "posts and what", "notifications"):
        assert stage in world.told.stderr
    assert "4000 of 4000 (100 %)" in world.told.stderr


def test_everything_that_people_do_to_each_other_has_happened(world):
    with closing(sqlite3.connect(f"file:{world.database}?mode=ro", uri=True)) as connection:
        happened = {kind for (kind,) in connection.execute("SELECT DISTINCT type FROM events")}
        visibilities = connection.execute("SELECT count(DISTINCT visibility) FROM posts WHERE boost_of IS NULL").fetchone()
    assert happened >= {
        "Followed", "PostPublished", "PostEdited", "PostDeleted", "Liked", "Boosted", "Bookmarked", "Pinned",
        "Muted", "Blocked", "NotificationsSeen",
    }
    assert visibilities == (4,)


def test_the_log_and_the_pages_agree(world):
    assert "equal a replay" in world.run("events", "verify")


def test_pages_of_a_world_are_full(world, ada):
    path, answers = busiest(world)
    assert answers > 10 and len(ada.read(path).posts) > 10
    (tag,) = one(world, "SELECT tag FROM post_tags GROUP BY tag ORDER BY count(*) DESC LIMIT 1")
    for path in ("/", "/following", f"/tags/{tag}", "/likes", "/bookmarks"):
        assert len(ada.read(path).posts) >= 10, path
    told = ada.get("/notifications").text
    assert all(words in told for words in ("answers you", "likes your post", "New")), told


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_answers_stand_one_below_another_and_faces_beside_words(world, width):
    with Browser(world, width) as browser:
        browser.log_in("ada", "correct horse martlet")
        browser.visit(busiest(world)[0])
        assert len(set(browser.edges(".replies > .post"))) == 1
        browser.visit("/notifications")
        faces, names = browser.edges(".notice .post .avatar"), browser.edges(".notice .post .author")
        assert faces and all(face[1] <= name[0] for face, name in zip(faces, names, strict=True))


def test_a_silent_world_has_posts_alone():
    with Instance(master=False) as site:
        site.run("demo", "--people", "20", "--posts", "300", "--posts-only")
        assert one(site, "SELECT count(*), max(reply_count), max(like_count), max(visibility) FROM posts") == (300, 0, 0, 0)
        assert one(site, "SELECT count(*) FROM events WHERE type IN ('Liked', 'Boosted', 'Muted', 'Blocked')") == (0,)
