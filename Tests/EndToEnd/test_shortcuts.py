"""Keys for those who like them better than a mouse."""

import pytest

from browser import Browser, Keys
from manner import DESK, PHONE
from waiting import eventually


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


@pytest.fixture(params=[PHONE, DESK], ids=str)
def browser(request, site, ada, grace):
    for text in ("one", "two", "three"):
        ada.publish(text)
    with Browser(site, request.param) as browser:
        browser.enter(grace)
        browser.visit(f"/@{ada.handle}")
        yield browser


def test_one_goes_from_post_to_post_and_does_things_to_them(browser):
    browser.type("j")
    assert "three" in browser.words_of_focus()
    browser.type("jj")
    assert "one" in browser.words_of_focus()
    browser.type("k")
    assert "two" in browser.words_of_focus()
    browser.type("lb")
    eventually(lambda: browser.is_pressed("Like 1") and browser.is_pressed("Boost 1"), what="like and boost")
    browser.type("k")
    browser.type("r")
    eventually(lambda: browser.path.endswith("#answer"), what="the form for an answer")
    assert browser.texts() == ["three"]


def test_one_goes_to_places(browser):
    browser.type("gn")
    eventually(lambda: browser.path == "/notifications", what="the notifications")
    browser.type("gh")
    eventually(lambda: browser.path == "/", what="the home page")
    browser.type("/")
    eventually(lambda: browser.name_of_focus() == "q", what="the search")
    browser.type("gn?")
    assert browser.entry("q") == "gn?"
    browser.visit("/notifications")
    browser.type("n")
    eventually(lambda: browser.name_of_focus() == "text", what="the composer")
    browser.type("jk?l")
    assert browser.entry("text") == "jk?l"


def test_the_sheet_tells_of_them_and_switches_them_off(browser):
    browser.type("?")
    browser.shows("Next post")
    assert browser.overflow() == 0
    browser.type("j", Keys.ESCAPE)
    assert "Next post" not in browser.words
    browser.tap("Keyboard shortcuts")
    browser.tick_box("shortcuts-on")
    browser.tap("Close")
    browser.reload()
    browser.type("jl?")
    assert not browser.is_pressed("Like")
    assert "Next post" not in browser.words
    browser.tap("Keyboard shortcuts")
    browser.tick_box("shortcuts-on")
    browser.tap("Close")
    browser.type("?")
    browser.shows("Next post")
    assert browser.complaints() == []
