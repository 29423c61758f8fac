"""Accounts that count only once mail to their address has been read."""

import time

import pytest

from browser import PHONE, Browser
from instance import Instance
from mailbox import Mailbox, link_in
from person import SIGNUP_FILL_SECONDS

PASSWORD = "wet meadows at dawn"


@pytest.fixture
def mailbox(tmp_path):
    return Mailbox(tmp_path)


@pytest.fixture
def site(mailbox):
    with Instance(limits=False, email="confirmed", **mailbox.settings) as site:
        yield site


def test_somebody_joins_on_a_phone_without_javascript(site, mailbox):
    with Browser(site, PHONE, javascript=False) as browser:
        browser.visit("/signup")
        assert "A link is sent there that completes your sign-up." in browser.words
        time.sleep(SIGNUP_FILL_SECONDS)
        browser.fill(handle="ada", email="ada@example.net", password=PASSWORD)
        browser.press("Sign up")
        assert "a mail is on its way to your e-mail address" in browser.words
        browser.log_in("ada", PASSWORD)
        assert "do not belong together" in browser.words

        browser.visit(link_in(mailbox.letter_to("ada@example.net"), site))
        assert "You have signed up as @ada" in browser.words and browser.overflow() == 0
        browser.press("Confirm")
        assert "Your e-mail address is confirmed." in browser.words
        browser.log_in("ada", PASSWORD)
        assert "What is new?" in browser.words

        browser.visit("/profile")
        browser.fill(email="countess@example.net")
        browser.press("Save")
        assert "a mail is on its way" in browser.words and browser.overflow() == 0
        browser.visit(link_in(mailbox.letter_to("countess@example.net"), site))
        assert "@ada is to have the e-mail address countess@example.net." in browser.words
        browser.press("Confirm")
        assert "The new e-mail address counts from now on." in browser.words
        assert "has changed" in mailbox.letter_to("ada@example.net", 2)["Subject"]


def test_an_impostor_learns_nothing_and_the_owner_everything(site, mailbox):
    site.run("user", "add", "ada", "--email", "ada@example.net", entry=f"{PASSWORD}\n")
    impostor, newcomer = site.visitor(), site.visitor()
    answers = [
        person.sign_up(handle=handle, email=address, password=PASSWORD)
        for person, handle, address in (
            (impostor, "impostor", "ada@example.net"), (newcomer, "linus", "linus@example.net"),
        )
    ]
    assert {(a.status_code, a.headers["Location"], a.text) for a in answers} == {(303, "/", "")}
    assert "already" in mailbox.letter_to("ada@example.net")["Subject"]
    assert "Confirm" in mailbox.letter_to("linus@example.net")["Subject"]


def test_without_mail_nothing_starts():
    refused = Instance(email="confirmed").attempt("check")
    assert refused.returncode == 78 and "set sendmail" in refused.stderr
