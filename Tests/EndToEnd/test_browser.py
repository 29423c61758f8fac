"""A real browser, on a phone and at a desk, with and without JavaScript."""

import pytest

from browser import DESK, PHONE, Browser
from instance import Instance

PASSWORD = "kestrel over the mole"


@pytest.fixture(scope="module")
def site():
    # All browsers come from one address.
    with Instance(limits=False) as instance:
        yield instance


@pytest.fixture(params=[(PHONE, True), (PHONE, False), (DESK, True), (DESK, False)], ids=str)
def browser(request, site):
    with Browser(site, *request.param) as browser:
        browser.handle = "grace-{}-{}".format(*request.param)
        yield browser


def test_somebody_signs_up_posts_finds_it_deletes_it_and_leaves(browser):
    browser.sign_up(browser.handle, PASSWORD)
    assert "Welcome! Your account is ready." in browser.words

    browser.publish(f"first words of {browser.handle}")

    browser.press("Log out")
    assert "You are logged out." in browser.words

    browser.log_in(browser.handle, PASSWORD)
    assert "What is new?" in browser.words

    browser.visit("/search")
    browser.fill(q=f"words of {browser.handle}")
    browser.press("Search")
    assert f"first words of {browser.handle}" in browser.words

    browser.press("Delete")
    assert "The post is deleted." in browser.words
    assert f"first words of {browser.handle}" not in browser.words
    assert browser.complaints() == []


def test_no_page_is_wider_than_the_screen(browser, site):
    ada = site.member(f"ada-{browser.handle}")
    ada.submit("/profile", "/profile", name="W" * 50, bio="https://example.org/" + "x" * 200)
    ada.publish("unbroken" * 60)
    site.member(f"linus-{browser.handle}").follow(ada.handle)
    ada.follow(f"linus-{browser.handle}")
    ada.mute(f"linus-{browser.handle}")
    browser.log_in(ada.handle, ada.password)
    lists = [f"/@{ada.handle}/following", f"/@linus-{browser.handle}/followers"]
    pages = ["/", "/following", f"/@{ada.handle}", *lists, "/search?q=unbroken", "/profile", "/muted", "/blocked", "/sessions", "/apps", "/account/delete"]
    for path in [*pages, "/logout", "/no/such/page", "/errors/404.html"]:
        browser.visit(path)
        assert browser.overflow() == 0, path
    browser.visit("/logout")
    browser.press("Log out")
    for path in ["/", "/login", "/signup", "/search", "/docs/api"]:
        browser.visit(path)
        assert browser.overflow() == 0, path
