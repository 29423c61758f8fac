"""Lists tell what is new while they are open, behind nginx and from several responders."""

import threading
from contextlib import ExitStack

import pytest
import requests

from instance import Instance
from listener import Listener
from waiting import eventually


@pytest.fixture(scope="module")
def live():
    with Instance(limits=False, posts_per_minute=100_000) as instance:
        yield instance


@pytest.fixture(scope="module")
def ada(live):
    return live.member("ada")


def streams(site):
    """How many each responder has."""
    return [responder["streams"] for responder in site.status["responders"]]


def test_a_post_reaches_the_streams_of_all_responders(live, ada):
    with ExitStack() as stack:
        listeners = [stack.enter_context(Listener(live.visitor())) for _ in range(4)]
        listeners.append(stack.enter_context(Listener(ada, "/following")))
        assert sorted(streams(live)) == [2, 3]
        ada.publish("to all of you")
        for listener in listeners:
            eventually(lambda: listener.texts == ["to all of you"], what="hearing of the post")
    eventually(lambda: streams(live) == [0, 0], what="noticing that all have gone")


def test_what_is_told_comes_at_once_and_as_it_is(live):
    answer = requests.get(
        live.origin + "/stream?on=/", stream=True, timeout=30, headers={"Accept-Encoding": "gzip"}
    )
    assert next(answer.iter_lines()).startswith(b"retry: ")
    assert "Content-Encoding" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"
    answer.close()
    assert live.access_log.find(answer.headers["X-Request-Id"])["cache"] == ""


def test_a_reload_loses_no_post_and_tells_none_twice(live, ada):
    newest = ada.publish("before").rpartition("/")[2]
    with ExitStack() as stack:
        listeners = [stack.enter_context(Listener(live.visitor(), after=newest)) for _ in range(6)]
        published, enough = [], threading.Event()

        def publish():
            while not enough.is_set():
                text = f"number {len(published)}"
                ada.publish(text)
                published.append(text)

        author = threading.Thread(target=publish)
        author.start()
        try:
            for _ in range(2):
                live.run("reload")
        finally:
            eventually(lambda: len(published) > 10, what="some posts")
            enough.set()
            author.join()
        for listener in listeners:
            eventually(lambda: len(listener.texts) >= len(published), what="hearing of all posts")
            assert listener.texts == published
            assert listener.connections >= 3


def test_whoever_logs_out_is_told_to_go(live):
    grace = live.member("grace")
    with Listener(grace) as listener:
        grace.log_out()
        eventually(lambda: listener.is_over, within=10, what="being told to go, though nothing else happens")


def test_beyond_the_limit_one_asks_now_and_then():
    with Instance(limits=False, streams=1, processes=1) as small:
        ada = small.member("ada")
        with Listener(small.visitor()) as held:
            ada.publish("news")
            eventually(lambda: held.texts == ["news"], what="hearing of the post")
            answer = small.visitor().get("/stream?on=/&after=1")
            assert "retry: 15000" in answer.text and ">news</p>" in answer.text
            assert streams(small) == [1]


def test_streams_neither_delay_a_stop_nor_are_killed_by_it():
    with Instance(limits=False) as site:
        with ExitStack() as stack:
            listeners = [stack.enter_context(Listener(site.visitor())) for _ in range(10)]
            assert site.stop(site.master) == 0
            stopped = [entry for entry in site.log if "aborted" in entry]
            assert len(stopped) == 2, "the responders were killed"
            assert all(listener.connections for listener in listeners)


def test_an_operator_sees_how_many_there_are(live):
    with Listener(live.visitor()):
        assert sum(streams(live)) == 1
        metrics = [
            requests.get(f"{live.internal_origin}/metrics/{number}", timeout=30).text for number in (1, 2)
        ]
        counts = [
            int(float(line.split()[-1]))
            for text in metrics
            for line in text.splitlines()
            if line.startswith("martlet_streams{")
        ]
        assert sorted(counts) == [0, 1]
