"""The end of a list, and ages that move."""

import pytest

from browser import Browser
from manner import DESK, PHONE
from waiting import eventually


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


@pytest.fixture(params=[PHONE, DESK], ids=str)
def width(request):
    return request.param


@pytest.fixture(scope="module")
def author(site):
    author = site.member("louisa")
    say(author, range(45))
    return author


def say(person, numbers):
    for number in numbers:
        assert person.call("POST", "/api/v2/tweets", json={"body": f"{number}"}).status_code == 201


def test_a_post_that_comes_meanwhile_is_not_lost_and_none_is_read_twice(windows, ada):
    first, second = windows
    say(ada, range(25))
    second.visit(f"/@{ada.handle}")
    first.publish("one more")
    second.sees("one more")
    read = second.texts()
    second.go_on("Older posts")
    eventually(lambda: "0" in second.texts(), what="the end of the list")
    read += [text for text in second.texts() if text not in read]
    assert read == ["one more", *(f"{number}" for number in reversed(range(25)))]
    assert second.texts() == read[-len(second.texts()):]


def test_what_follows_comes_to_the_end_of_the_page(width, site, author):
    everything = [f"{number}" for number in reversed(range(45))]
    with Browser(site, width) as browser:
        browser.visit(f"/@{author.handle}")
        document = browser.document()
        assert browser.texts() == everything[:20]
        browser.tap_link("Older posts")
        eventually(lambda: browser.texts() == everything[:40], what="the second part")
        browser.shows("20 more.")
        assert browser.words_of_focus().rstrip().endswith(everything[20])
        assert "?before=" in browser.path
        browser.tap_link("Older posts")
        eventually(lambda: browser.texts() == everything, what="all of it")
        assert "Older posts" not in browser.words
        assert browser.document() == document
        assert browser.complaints() == []
        browser.open_post(everything[30])
        browser.go_back()
        eventually(lambda: everything[44 - 4] in browser.texts(), what="the part where one was")


def test_it_is_a_link_where_no_script_runs(width, site, author):
    with Browser(site, width, javascript=False) as browser:
        browser.visit(f"/@{author.handle}")
        browser.follow("Older posts")
        assert browser.texts() == [f"{number}" for number in reversed(range(5, 25))]


def test_it_is_followed_where_it_cannot_be_fetched(width, site, author):
    with Browser(site, width) as browser:
        browser.visit(f"/@{author.handle}")
        browser.refuse_scripts()
        browser.follow("Older posts")
        assert browser.texts()[0] == "24"


def test_ages_move_and_read_as_the_site_writes_them(width, site, grace):
    grace.publish("a moment ago")
    with Browser(site, width) as browser:
        browser.visit(f"/@{grace.handle}")
        for seconds, words in [(80, "1 min"), (7300, "2 h"), (90_000, "1 day"), (500_000, "5 days")]:
            browser.set_clock_forward(seconds)
            eventually(lambda: set(browser.ages()) == {words}, what=words)
        browser.set_clock_forward(800_000)
        assert set(browser.ages()) == {"5 days"}
