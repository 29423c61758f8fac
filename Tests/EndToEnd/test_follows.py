"""People among people: who follows whom, and whose posts one reads."""

import pytest


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


def test_one_reads_those_one_follows_apart_from_everyone(site, ada, grace):
    stranger = site.newcomer(f"barbara-{ada.handle}")
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


def test_two_people_meet_in_two_windows(windows, ada, grace):
    first, second = windows
    second.visit("/following")
    assert "press Follow" in second.words

    first.publish("notes on the engine")
    second.visit(f"/@{ada.handle}")
    second.turn("Follow", "Following")
    assert second.path == f"/@{ada.handle}"
    second.finds("1 follower")

    first.follow(f"@{ada.handle}")
    first.follow("1 follower")
    assert f"@{grace.handle}" in first.words and "Follows you" in first.words
    first.turn("Follow", "Following")
    assert first.path == f"/@{ada.handle}/followers"

    second.visit("/following")
    second.finds("notes on the engine")
    first.visit("/following")
    second.publish("a nanosecond of wire")
    assert second.path == "/following"
    first.sees("a nanosecond of wire")
    assert "notes on the engine" in first.words

    second.visit(f"/@{ada.handle}")
    assert "Follows you" in second.words
    second.turn("Following", "Follow")
    second.finds("0 followers")
    assert "1 following" in second.words
    second.visit("/following")
    assert "notes on the engine" not in second.words
    assert first.complaints() == second.complaints() == []
