"""Accounts that count only once mail to their address has been read."""

import pytest

from browser import Browser
from instance import Instance
from mailbox import Mailbox, link_in

PASSWORD = "wet meadows at dawn"


@pytest.fixture(scope="module")
def mailbox(tmp_path_factory):
    return Mailbox(tmp_path_factory.mktemp("mail"))


@pytest.fixture(scope="module")
def site(mailbox):
    with Instance(limits=False, email="confirmed", **mailbox.settings) as site:
        yield site


def test_somebody_joins_and_another_reads_them_from_then_on(site, mailbox, manner):
    handle = f"ada-{manner}"
    first, second = (f"{name}-{manner}@example.net" for name in ("ada", "countess"))
    with Browser(site, *manner) as browser, Browser(site, *manner) as stranger:
        browser.visit("/signup")
        assert "A link is sent there that completes your sign-up." in browser.words
        browser.sign_up(handle, PASSWORD, email=first)
        assert "a mail is on its way to your e-mail address" in browser.words
        browser.log_in(handle, PASSWORD)
        assert "do not belong together" in browser.words

        browser.visit(link_in(mailbox.letter_to(first), site))
        assert f"You have signed up as @{handle}" in browser.words and browser.overflow() == 0
        stranger.visit(f"/@{handle}")
        assert "Nothing here" in stranger.words
        browser.press("Confirm")
        assert "Your e-mail address is confirmed." in browser.words
        browser.log_in(handle, PASSWORD)
        stranger.visit(f"/@{handle}")
        browser.publish("here I am")
        stranger.sees("here I am")

        browser.visit("/profile")
        browser.fill(email=second)
        browser.press("Save")
        assert "a mail is on its way" in browser.words and browser.overflow() == 0
        browser.visit(link_in(mailbox.letter_to(second), site))
        assert f"@{handle} is to have the e-mail address {second}." in browser.words
        browser.press("Confirm")
        assert "The new e-mail address counts from now on." in browser.words
        assert "has changed" in mailbox.letter_to(first, 2)["Subject"]


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
