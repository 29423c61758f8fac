"""Coming back into an account whose password is forgotten."""

import re

import pytest

from browser import Browser

NEW_PASSWORD = "heron at the weir, noon"


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


def path(site, link):
    assert link.startswith(f"{site.origin}/"), link
    return link.removeprefix(site.origin)


def test_the_operators_link_sets_a_password_once(site, ada):
    elsewhere = ada.elsewhere().log_in()
    link = path(site, site.run("user", "password", ada.handle, "--link").strip())
    visitor = site.visitor()
    assert visitor.read(link).form("/password/reset").fields["handle"] == ada.handle
    assert visitor.submit(link, "/password/reset", password=NEW_PASSWORD).status_code == 303
    assert not ada.is_logged_in() and not elsewhere.is_logged_in()
    assert visitor.get(link).status_code == 404
    assert "does not count any more" in visitor.get(link).text
    assert ada.try_to_log_in().status_code == 422
    assert ada.try_to_log_in(password=NEW_PASSWORD).status_code == 303


def test_the_link_stands_in_no_log(site, ada):
    link = path(site, site.run("user", "password", ada.handle, "--link").strip())
    answer = site.visitor().get(link)
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    entry = site.access_log.find(answer.headers["X-Request-Id"])
    assert entry["uri"] == "/password/reset?token=..."
    secret = re.search("token=(.{43})$", link)[1]
    for log in site.directory.glob("**/*.log"):
        assert secret not in log.read_text(), log


def test_a_suspended_account_gets_no_link(site, ada):
    site.run("user", "suspend", ada.handle)
    refused = site.attempt("user", "password", ada.handle, "--link")
    assert refused.returncode == 1 and "reinstate" in refused.stderr


def test_a_new_password_in_one_window_ends_the_session_of_another(site, ada, manner):
    with Browser(site, *manner) as browser, Browser(site, *manner) as other:
        other.enter(ada)
        browser.visit(path(site, site.run("user", "password", ada.handle, "--link").strip()))
        assert browser.overflow() == 0 and browser.complaints() == []
        browser.fill(password="short")
        browser.press("Set password")
        assert "Please use at least 8 characters." in browser.words
        browser.fill(password=NEW_PASSWORD)
        browser.press("Set password")
        assert "Your new password is set. Log in with it." in browser.words
        other.finds("Welcome to")
        browser.log_in(ada.handle, NEW_PASSWORD)
        assert "What is new?" in browser.words
