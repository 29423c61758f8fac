"""A real browser, on a phone and at a desk, with and without JavaScript."""

import pytest

from browser import Browser

PASSWORD = "kestrel over the mole"


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


def test_somebody_signs_up_posts_finds_it_deletes_it_and_leaves(manner, site):
    handle = f"lise-{manner}"
    text = f"first words of {handle}"
    with Browser(site, *manner, whole=True) as browser, Browser(site, *manner, whole=True) as stranger:
        browser.sign_up(handle, PASSWORD)
        assert "Welcome! Your account is ready." in browser.words

        stranger.visit("/")
        browser.publish(text)
        stranger.sees(text)

        browser.press("Log out")
        assert "You are logged out." in browser.words

        browser.log_in(handle, PASSWORD)
        assert "What is new?" in browser.words

        for one in (browser, stranger):
            one.visit("/search")
            one.fill(q=f"words of {handle}")
            one.press("Search")
            assert text in one.words

        stranger.visit("/")
        browser.press("Delete")
        assert "The post is deleted." in browser.words
        assert text not in browser.words
        stranger.sees_no_more(text)
        assert browser.complaints() == stranger.complaints() == []


def test_no_page_is_wider_than_the_screen(manner, site, ada, grace):
    ada.submit("/profile", "/profile", name="W" * 50, bio="https://example.org/" + "x" * 200)
    ada.publish("unbroken" * 60)
    grace.follow(ada.handle)
    ada.follow(grace.handle)
    ada.mute(grace.handle)
    lists = [f"/@{ada.handle}/following", f"/@{grace.handle}/followers"]
    pages = ["/", "/following", f"/@{ada.handle}", *lists, "/search?q=unbroken", "/profile", "/muted", "/blocked", "/sessions", "/apps", "/account/delete"]
    with Browser(site, *manner) as browser:
        browser.enter(ada)
        for path in [*pages, "/logout", "/no/such/page", "/errors/404.html"]:
            browser.visit(path)
            assert browser.overflow() == 0, path
        browser.visit("/logout")
        browser.press("Log out")
        for path in ["/", "/login", "/signup", "/search", "/docs/api"]:
            browser.visit(path)
            assert browser.overflow() == 0, path
