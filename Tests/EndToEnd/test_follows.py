"""People among people: who follows whom, and whose posts one reads."""

import pytest

from browser import DESK, PHONE, Browser
from instance import Instance

PASSWORD = "two terns over one lagoon"


def test_one_reads_those_one_follows_apart_from_everyone(site, ada, grace):
    stranger = site.member(f"barbara-{ada.handle}")
    for person in (stranger, ada, grace):
        person.publish(f"by {person.handle}")
    grace.follow(ada.handle)
    assert grace.texts("/following") == [f"by {grace.handle}", f"by {ada.handle}"]
    assert f"by {stranger.handle}" in grace.texts("/")
    grace.unfollow(ada.handle)
    assert grace.texts("/following") == [f"by {grace.handle}"]


def test_a_follow_is_seen_on_both_pages_by_everybody(visitor, ada, grace):
    grace.follow(ada.handle)
    assert "1 follower" in visitor.read(f"/@{ada.handle}").text
    assert "1 following" in visitor.read(f"/@{grace.handle}").text
    assert f"@{grace.handle}" in visitor.read(f"/@{ada.handle}/followers").text
    assert f"@{ada.handle}" in visitor.read(f"/@{grace.handle}/following").text
    assert "Follows you" in ada.read(f"/@{grace.handle}").text


def test_who_leaves_is_nobodys_follower_any_more(visitor, ada, grace):
    grace.follow(ada.handle)
    ada.follow(grace.handle)
    grace.submit("/account/delete", "/account/delete", confirmation=grace.handle, password=grace.password)
    page = visitor.read(f"/@{ada.handle}").text
    assert "0 following" in page and "0 followers" in page
    assert f"@{grace.handle}" not in visitor.read(f"/@{ada.handle}/followers").text


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_two_people_meet_in_two_browsers_without_javascript(width):
    # Both browsers come from one address.
    with Instance(limits=False) as site:
        with Browser(site, width, javascript=False) as first, Browser(site, width, javascript=False) as second:
            first.sign_up("ada", PASSWORD)
            second.sign_up("grace", PASSWORD)
            second.follow("Following")
            assert "press Follow" in second.words

            first.fill(text="notes on the engine")
            first.press("Post")
            second.visit("/@ada")
            second.press("Follow")
            assert second.path == "/@ada"
            assert "1 follower" in second.words

            first.follow("@ada")
            first.follow("1 follower")
            assert "@grace" in first.words and "Follows you" in first.words
            first.press("Follow")
            assert first.path == "/@ada/followers"

            second.visit("/")
            second.follow("Following")
            assert second.path == "/following" and "notes on the engine" in second.words
            second.fill(text="a nanosecond of wire")
            second.press("Post")
            assert second.path == "/following"
            first.visit("/following")
            assert "a nanosecond of wire" in first.words and "notes on the engine" in first.words

            second.visit("/@ada")
            assert "Follows you" in second.words
            second.press("Following")
            assert "1 following" in second.words and "0 followers" in second.words
            second.visit("/following")
            assert "notes on the engine" not in second.words
            assert first.complaints() == second.complaints() == []
