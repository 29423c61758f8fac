"""nginx keeps logged-out pages for a second, and nobody else's."""

from itertools import pairwise

import pytest

from waiting import eventually


def cache_status(site, answer):
    return site.access_log.find(answer.headers["X-Request-Id"])["cache"]


def test_a_logged_out_page_is_kept_for_a_moment(site, visitor, ada):
    ada.publish("before")
    eventually(lambda: site.visitor().texts("/")[:1] == ["before"])
    assert "HIT" in {cache_status(site, visitor.get("/")) for _ in range(5)}
    ada.publish("after")
    eventually(lambda: site.visitor().texts("/")[:1] == ["after"])


def test_no_page_outlives_the_second_in_which_it_was_made(site, visitor):
    entries = []

    def ask():
        entries.append(site.access_log.find(visitor.get("/").headers["X-Request-Id"]))
        return sum(entry["cache"] != "HIT" for entry in entries) == 3

    eventually(ask, what="making the page three times")
    hits = [pair for pair in pairwise(entries) if pair[1]["cache"] == "HIT"]
    assert hits and all(before["time"] == hit["time"] for before, hit in hits), entries


def test_a_member_always_sees_the_newest(site, ada):
    for number in range(5):
        ada.publish(f"number {number}")
        assert ada.texts("/")[0] == f"number {number}"
    assert cache_status(site, ada.get("/")) == ""


def test_a_stranger_never_gets_a_members_page(visitor, ada):
    ada.get("/")
    assert "What is new?" not in visitor.get("/").text
    assert ada.handle not in visitor.read("/").title


def test_somebody_with_a_flash_or_a_form_to_come_is_not_served_from_the_cache(site, visitor, ada):
    visitor.get("/")
    ada.log_out()
    assert ada.read("/").flash == "You are logged out."
    assert visitor.read("/").flash == ""
    visitor.get("/login")
    assert cache_status(site, visitor.get("/")) == ""


def test_a_page_in_chosen_colours_is_for_those_who_chose_them(site, visitor):
    visitor.submit("/theme", "/theme", theme="dark")
    for _ in range(3):
        dark, plain = visitor.get("/"), site.visitor().get("/")
        assert ('data-theme="dark"' in dark.text, "data-theme" in plain.text) == (True, False)
        assert cache_status(site, dark) == ""


def test_pages_with_forms_are_not_kept(site, visitor):
    tokens = {site.visitor().read("/login").form("/login").fields["csrf"] for _ in range(3)}
    assert len(tokens) == 3


@pytest.mark.parametrize("path", ["/api/v2/tweets", "/api/thoughts/", "/openapi.json"])
def test_what_a_program_has_already_is_not_made_again(site, visitor, path):
    tag = visitor.get(path).headers["ETag"]
    again = visitor.get(path, headers={"If-None-Match": tag})
    entry = site.access_log.find(again.headers["X-Request-Id"])
    assert (again.status_code, entry["upstream_status"]) == (304, "304")


def test_a_missing_page_is_not_kept(site, ada):
    visitor = site.visitor()
    visitor.get(f"/@{ada.handle}/1")
    assert cache_status(site, visitor.get(f"/@{ada.handle}/1")) == "MISS"
