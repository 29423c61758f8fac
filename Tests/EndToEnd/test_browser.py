"""A real browser, on a phone and at a desk, with and without JavaScript."""

import pytest

from browser import Browser

PASSWORD = "kestrel over the mole"


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


@pytest.fixture
def browser(manner, site):
    with Browser(site, *manner, moves=True) as browser:
        browser.handle = f"lise-{manner}"
        yield browser


def test_somebody_signs_up_posts_finds_it_deletes_it_and_leaves(browser, manner, site):
    text = f"first words of {browser.handle}"
    browser.sign_up(browser.handle, PASSWORD)
    assert "Welcome! Your account is ready." in browser.words

    with Browser(site, *manner, moves=True) as stranger:
        stranger.visit("/")
        browser.publish(text)
        stranger.sees(text)

        browser.press("Log out")
        assert "You are logged out." in browser.words

        browser.log_in(browser.handle, PASSWORD)
        assert "What is new?" in browser.words

        for one in (browser, stranger):
            one.visit("/search")
            one.fill(q=f"words of {browser.handle}")
            one.press("Search")
            assert text in one.words

        stranger.visit("/")
        browser.press("Delete")
        assert "The post is deleted." in browser.words
        assert text not in browser.words
        stranger.sees_no_more(text)
        assert browser.complaints() == stranger.complaints() == []


def test_no_page_is_wider_than_the_screen(browser, site, ada):
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
