"""Everything with the keyboard alone: one sees where one is, and gets everywhere."""

import itertools

import pytest
from selenium.webdriver.common.keys import Keys

from browser import Browser
from instance import Instance
from manner import DESK, PHONE
from waiting import eventually

_numbers = itertools.count(1)
# More steps than any page here has.
FAR = 120


@pytest.fixture(scope="module")
def site():
    with Instance(limits=False) as instance:
        instance.member("linus").publish("Talk is cheap.")
        yield instance


@pytest.fixture(params=[PHONE, DESK], ids=str)
def browser(request, site):
    ada = site.newcomer(f"ada-{next(_numbers)}")
    with Browser(site, request.param) as browser:
        browser.enter(ada)
        browser.handle = ada.handle
        yield browser


FOCUSED = """
const here = document.activeElement, style = getComputedStyle(here);
const box = here.getBoundingClientRect();
done({
  words: (here.getAttribute('aria-label') || here.innerText || document.querySelector(`label[for="${here.id}"]`)?.innerText || '').trim(),
  outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 1,
  seen: box.width > 4 && box.bottom > 0 && box.top < innerHeight,
});
"""


def walk_to(browser, words):
    """Presses Tab until what says so has the focus; all on the way can be seen to have it."""
    for _ in range(FAR):
        browser.type(Keys.TAB)
        here = browser.learn(FOCUSED)
        assert here["outline"] and here["seen"], here
        if here["words"].split("\n")[0] == words:
            return
    raise AssertionError(f"no way to {words!r}")


def test_the_first_step_leads_past_the_frame(browser):
    browser.visit("/")
    browser.type(Keys.TAB)
    assert browser.learn(FOCUSED)["words"] == "Skip to content"
    browser.type(Keys.ENTER)
    browser.type(Keys.TAB)
    assert browser.learn("done(!!document.activeElement.closest('main'))")


def test_somebody_without_a_mouse_posts_likes_and_deletes(browser):
    browser.visit("/")
    walk_to(browser, "What is new?")
    browser.type("Written with ten fingers")
    walk_to(browser, "Post")
    browser.type(Keys.ENTER)
    eventually(lambda: "Written with ten fingers" in browser.learn("done(document.querySelector('.post .text').innerText)"))

    walk_to(browser, "Like")
    browser.type(Keys.SPACE)
    eventually(lambda: browser.learn("done(document.querySelectorAll('.post [aria-pressed=true]').length)") == 1)

    browser.visit("/")
    walk_to(browser, f"Delete this post by @{browser.handle}")
    browser.type(Keys.ENTER)
    eventually(lambda: "Written with ten fingers" not in browser.learn("done(document.body.innerText)"))


def test_the_places_can_be_walked_through_in_their_order(browser):
    for path, words in (("/search", "Search"), ("/notifications", "Notifications"), ("/profile", "Settings")):
        browser.visit("/")
        walk_to(browser, words)
        browser.type(Keys.ENTER)
        eventually(lambda: browser.path == path, what=path)
