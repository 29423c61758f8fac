"""Log-in by password and by a code that an authenticator app shows."""

import re

import pytest
import zxingcpp

from authenticator import Phone, enroll
from browser import Browser
from instance import Instance


def enter(person, code):
    return person.submit("/login/code", "/login/code", code=code)


def test_who_knows_the_password_alone_stays_outside(ada):
    phone, codes = enroll(ada)
    assert len(set(codes)) == 10
    thief = ada.elsewhere()
    assert thief.try_to_log_in().headers["Location"].startswith("/login/code")
    assert not thief.is_logged_in()
    assert enter(thief, "000000").status_code == 422
    assert enter(thief, phone.code()).status_code == 303
    assert thief.is_logged_in()


def test_a_code_counts_once_whichever_responder_is_asked(ada):
    phone, codes = enroll(ada)
    code = phone.code()
    first, second = ada.elsewhere(), ada.elsewhere()
    for person in (first, second):
        assert person.try_to_log_in().status_code == 303
    assert enter(first, code).status_code == 303
    assert enter(second, code).status_code == 422
    assert enter(second, codes[0]).status_code == 303
    third = ada.elsewhere()
    third.try_to_log_in()
    assert enter(third, codes[0]).status_code == 422


def test_programs_need_the_code_too(ada):
    phone, _ = enroll(ada)
    entries = {"username": ada.handle, "password": ada.password}
    refused = ada.elsewhere().post("/api/login/", entries)
    assert (refused.status_code, refused.json()["error"]) == (401, "otp_required")
    accepted = ada.elsewhere().post("/api/login/", entries | {"otp": phone.code()})
    assert accepted.status_code == 200 and accepted.json()["access_token"]


def test_the_operator_lets_somebody_in_who_has_lost_everything(site, ada):
    enroll(ada)
    assert "10 recovery codes" in site.run("user", "two-factor", ada.handle)
    assert "password alone" in site.run("user", "two-factor", ada.handle, "--off")
    assert "password alone" in site.run("user", "two-factor", ada.handle)
    assert ada.elsewhere().log_in().is_logged_in()


@pytest.fixture(scope="module")
def club():
    # All browsers come from one address.
    with Instance(limits=False, site_name="Клуб «Ласточка»") as instance:
        yield instance


def test_its_owner_gets_in_and_whoever_knows_the_password_alone_does_not(club, manner):
    ada = club.newcomer(f"ada-{manner}")
    with Browser(club, *manner) as browser, Browser(club, *manner) as thief:
        browser.enter(ada)
        browser.visit("/profile")
        browser.follow("Two-factor log-in")
        assert browser.overflow() == 0
        assert not [words for words in browser.complaints() if "Content Security" in words]
        [seen] = zxingcpp.read_barcodes(browser.picture())
        phone = Phone(seen.text)
        assert (phone.totp.name, phone.totp.issuer) == (ada.handle, "Клуб «Ласточка»")
        browser.fill(code=phone.code(), current=ada.password)
        browser.press("Switch on")
        assert "Recovery codes" in browser.words and browser.overflow() == 0
        codes = re.findall(r"(?:[a-z2-7]{4}-){3}[a-z2-7]{4}", browser.words)
        assert len(codes) == 10
        browser.follow("I have kept them")
        assert "You have 10 recovery codes left." in browser.words and browser.overflow() == 0
        browser.press("Log out")

        thief.log_in(ada.handle, ada.password)
        thief.fill(code="000000")
        thief.press("Log in")
        assert "One more step" in thief.words
        thief.visit("/sessions")
        assert thief.path.startswith("/login")

        browser.log_in(ada.handle, ada.password)
        assert "One more step" in browser.words and browser.overflow() == 0
        browser.fill(code=phone.code())
        browser.press("Log in")
        assert "What is new?" in browser.words

        browser.visit("/two-factor")
        browser.fill(current=ada.password, code=codes[0])
        browser.press("Make new recovery codes")
        assert codes[1] not in browser.words and "Recovery codes" in browser.words
        browser.follow("I have kept them")
        browser.fill(current=ada.password, code=phone.code())
        browser.press("Switch off")
        assert "Two-factor log-in is off." in browser.words
