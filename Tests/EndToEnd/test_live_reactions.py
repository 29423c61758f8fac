"""Likes, boosts, bookmarks and follows that are shown at once, and taken back if they were refused."""

import pytest

from browser import Browser
from manner import DESK, PHONE
from waiting import eventually


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


@pytest.fixture(params=[PHONE, DESK], ids=str)
def browser(request, site, grace):
    with Browser(site, request.param) as browser:
        browser.enter(grace)
        yield browser


def likes(site, path):
    """How many like a post, as everybody sees it."""
    page = site.visitor().get(f"{path}/likes").text
    return page.count('<li><div>')


def presses(site, path):
    """What has come of the buttons under a post, in order."""
    sent = [one for one in site.access_log.requests() if one["method"] == "POST"]
    return [one["uri"].removeprefix(f"{path}/") for one in sent if one["uri"].startswith(f"{path}/")]


def test_what_one_presses_is_shown_without_a_new_page(browser, site, ada):
    post = ada.publish(f"by {ada.handle}")
    browser.visit(f"/@{ada.handle}")
    document = browser.document()
    for words in ("Like", "Boost"):
        browser.tap(words)
        eventually(lambda: browser.is_pressed(f"{words} 1"), what=words)
    browser.tap("Bookmark")
    eventually(lambda: browser.is_pressed("Bookmark"), what="the bookmark")
    eventually(lambda: likes(site, post) == 1, what="the like of everybody's page")
    browser.tap("Like 1")
    eventually(lambda: likes(site, post) == 0, what="taking it back")
    assert not browser.is_pressed("Like")
    assert browser.document() == document
    # They need not arrive in the order of the buttons, nor before a page that is asked for after them.
    browser.finds_button("Boost 1")
    eventually(lambda: browser.reload() or browser.is_pressed("Bookmark"), what="the bookmark on the next page")
    assert browser.is_pressed("Boost 1")
    assert browser.complaints() == []


def test_many_presses_arrive_in_their_order(browser, site, ada):
    post = ada.publish(f"by {ada.handle}")
    browser.visit(f"/@{ada.handle}")
    for words in ("Like", "Like 1", "Like", "Like 1", "Like"):
        browser.tap(words)
    assert browser.is_pressed("Like 1")
    eventually(lambda: len(presses(site, post)) == 5, what="the last press")
    assert presses(site, post) == ["like", "unlike", "like", "unlike", "like"]
    assert likes(site, post) == 1
    browser.visit(post)
    assert browser.is_pressed("Like 1")


def test_the_last_press_counts_even_if_one_leaves_at_once(browser, site, ada):
    post = ada.publish(f"by {ada.handle}")
    browser.visit(f"/@{ada.handle}")
    browser.lose_answers()
    for words in ("Like", "Like 1", "Like", "Like 1"):
        browser.tap(words)
    browser.visit("/profile")
    eventually(lambda: presses(site, post) == ["like", "unlike"], what="the first press and the last")
    assert likes(site, post) == 0


def test_a_like_that_does_not_get_out_is_taken_back(browser, ada):
    ada.publish(f"by {ada.handle}")
    browser.visit(f"/@{ada.handle}")
    browser.lose_network()
    browser.tap("Like")
    browser.shows("could not be reached")
    assert not browser.is_pressed("Like")
    browser.lose_network(False)
    browser.tap("Like")
    eventually(lambda: browser.is_pressed("Like 1"), what="the like")


def test_a_like_of_a_post_that_is_gone_is_taken_back(browser, ada):
    post = ada.publish(f"by {ada.handle}")
    browser.ignore_stream()
    browser.visit(f"/@{ada.handle}")
    ada.delete(post)
    browser.tap("Like")
    browser.shows("This is gone")
    assert not browser.is_pressed("Like")


def test_whoever_was_logged_out_elsewhere_is_told_to_log_in(browser, ada, grace):
    ada.publish(f"by {ada.handle}")
    browser.ignore_stream()
    browser.visit(f"/@{ada.handle}")
    assert grace.elsewhere().log_in().submit("/sessions", "/sessions/revoke-others").status_code == 303
    browser.tap("Like")
    browser.shows("not logged in any more")
    assert not browser.is_pressed("Like")


def test_a_follow_changes_its_button_and_says_what_it_did(browser, ada, grace):
    browser.visit(f"/@{ada.handle}")
    document = browser.document()
    browser.tap("Follow")
    browser.shows("Their posts are under Following from now on.")
    assert browser.name_of("Following") == f"Following @{ada.handle}: unfollow"
    assert f"@{grace.handle}" in ada.read(f"/@{ada.handle}/followers").text
    browser.tap("Following")
    browser.shows("under Following no longer")
    assert browser.name_of("Follow") == f"Follow @{ada.handle}"
    assert browser.document() == document
    browser.lose_network()
    browser.tap("Follow")
    browser.shows("could not be reached")
    assert browser.name_of("Follow") == f"Follow @{ada.handle}"
