"""Several responders are one site."""

import os
import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from crowd import Crowd
from instance import Instance
from waiting import eventually


@pytest.fixture(scope="module")
def busy():
    with Instance(limits=False, posts_per_minute=100_000) as instance:
        yield instance


@pytest.fixture(scope="module")
def ada(busy):
    return busy.member("ada")


def test_two_responders_share_the_load(busy, ada):
    assert len(busy.responders) == 2
    before = busy.access_log.answered_by()
    with ThreadPoolExecutor(8) as readers:
        answers = list(readers.map(lambda _: ada.get("/").status_code, range(400)))
    assert set(answers) == {200}
    shares = busy.access_log.answered_by() - before
    assert len(shares) == 2
    assert min(shares.values()) > 100, shares


def test_each_responder_tells_at_its_end_how_much_it_has_answered():
    with Instance(limits=False) as short:
        with ThreadPoolExecutor(4) as visitors:
            list(visitors.map(lambda visitor: visitor.get("/login"), [short.visitor()] * 400))
        assert short.stop(short.master) == 0
        counts = [int(entry["requests"]) for entry in short.log if "requests" in entry]
    assert len(counts) == 2
    assert sum(counts) >= 400 and min(counts) >= 50, counts


def test_a_session_begun_on_one_responder_holds_on_all(busy, ada):
    before = busy.access_log.answered_by()
    assert all(ada.is_logged_in() for _ in range(20))
    assert len(busy.access_log.answered_by() - before) == 2


def test_killing_a_responder_loses_no_page_and_no_acknowledged_post(busy, ada):
    with Crowd(ada) as crowd:
        for _ in range(3):
            crowd.wait(200)
            old = busy.responders
            os.kill(old[0], signal.SIGKILL)
            eventually(
                lambda: len(busy.responders) == 2 and old[0] not in busy.responders,
                within=30, what="a new responder",
            )
    assert set(crowd.statuses) == {200}
    written = _all_posts(ada)
    assert crowd.acknowledged
    assert [written.count(text) for text in crowd.acknowledged] == [1] * len(crowd.acknowledged)


def _all_posts(person):
    """Every post of a person, page by page."""
    texts, path = [], f"/@{person.handle}"
    while path:
        html = person.get(path).text
        texts += person.texts(path)
        path = html.partition('rel="next" href="')[2].partition('"')[0]
    return texts
