"""English and Chinese: what a browser asks for, what its reader has chosen, and what nginx keeps of it."""

import http.client
import re
from itertools import product

import pytest

from person import Person
from waiting import eventually

CHINESE = "zh-CN,zh;q=0.9,en;q=0.8"
ENGLISH = "en-US,en;q=0.9"


def language(answer):
    return re.search(r'<html lang="([^"]*)">', answer.text)[1]


def cached(site, answer):
    return site.access_log.find(answer.headers["X-Request-Id"])["cache"]


def ask(person, wanted, path="/", **headers):
    return person.get(path, headers={"Accept-Language": wanted, **headers})


def test_nobody_gets_a_page_from_the_cache_that_was_made_in_another_language(site):
    kept = set()

    def both_were_kept():
        visitor = site.visitor()
        for wanted in (CHINESE, ENGLISH, "de", "zh", "zh;q=0.1, en"):
            answer = ask(visitor, wanted)
            told = "zh-Hans" if wanted in (CHINESE, "zh") else "en"
            assert (language(answer), answer.headers["Content-Language"]) == (told, told), wanted
            if cached(site, answer) == "HIT":
                kept.add(told)
        return kept == {"en", "zh-Hans"}

    eventually(both_were_kept, what="a page of each language from the cache")


def test_whoever_asks_for_no_chinese_shares_one_page(site):
    wanted = ["en", "en-GB,en;q=0.5", "de-AT,de;q=0.9,fr;q=0.8", "*", ""]

    def all_but_the_first_were_kept():
        visitor = site.visitor()
        return [cached(site, ask(visitor, each)) for each in wanted][1:] == ["HIT"] * 4

    eventually(all_but_the_first_were_kept, what="one page for all")


@pytest.mark.parametrize("lines", [("en;q=0.1", "zh"), ("zh", "en"), ("zh;q=0.1", "en")], ids=" ".join)
def test_a_header_in_two_lines_puts_no_page_under_the_wrong_key(site, visitor, lines):
    for _ in range(5):
        connection = http.client.HTTPConnection(site.origin.removeprefix("http://"))
        connection.putrequest("GET", "/")
        for line in lines:
            connection.putheader("Accept-Language", line)
        connection.endheaders()
        assert connection.getresponse().read()
        connection.close()
        assert language(ask(visitor, "en")) == "en"
        assert language(ask(visitor, "zh")) == "zh-Hans"


def test_a_stranger_changes_the_language_and_changes_it_back(site, visitor):
    link = re.search(r'href="(/language/[^"]*)" lang="zh-Hans"', ask(visitor, ENGLISH).text)[1]
    answer = visitor.get(link, headers={"Referer": f"{site.origin}/search?q=%E4%B8%96"})
    assert (answer.status_code, answer.headers["Location"]) == (303, "/search?q=%E4%B8%96")
    assert language(ask(visitor, ENGLISH)) == "zh-Hans"
    assert language(ask(site.visitor(), ENGLISH)) == "en"
    assert cached(site, ask(visitor, ENGLISH)) == ""
    visitor.get("/language/en")
    assert language(ask(visitor, CHINESE)) == "en"


def test_a_page_in_another_language_is_not_the_one_that_the_browser_has(visitor):
    pages = {wanted: ask(visitor, wanted).headers["ETag"] for wanted in (CHINESE, ENGLISH)}
    for wanted, had in product(pages, repeat=2):
        answer = ask(visitor, wanted, **{"If-None-Match": pages[had]})
        if wanted != had:
            assert answer.status_code == 200
        if answer.status_code == 200:
            assert language(answer) == ("zh-Hans" if wanted == CHINESE else "en")


def test_a_member_takes_the_language_along(site):
    mei = Person(site, "mei")
    mei.get("/language/zh-Hans")
    assert mei.sign_up().status_code == 303
    elsewhere = mei.elsewhere().log_in()
    assert "发布" in ask(elsewhere, ENGLISH).text
    assert elsewhere.submit("/profile", "/profile/language", language="en").status_code == 303
    assert language(ask(mei, CHINESE)) == "en"


@pytest.mark.parametrize(
    "wanted, cookie, expected",
    [
        (CHINESE, None, "zh-Hans"),
        (ENGLISH, None, "en"),
        ("en, zh", None, "en"),
        (ENGLISH, "zh-Hans", "zh-Hans"),
        (CHINESE, "en", "en"),
        (CHINESE, "tlh", "zh-Hans"),
    ],
)
def test_nginx_tells_of_errors_in_both_languages(visitor, wanted, cookie, expected):
    if cookie:
        visitor.browser.cookies.set("martlet-lang", cookie)
    answer = ask(visitor, wanted, "/static/nothing")
    assert (answer.status_code, language(answer)) == (404, expected)


def test_programs_are_told_of_errors_in_english(visitor):
    answer = ask(visitor, CHINESE, "/admin/nothing")
    assert answer.status_code == 404
    assert answer.json()["error_description"].isascii()
