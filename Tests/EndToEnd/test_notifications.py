"""What people are told of each other's doings."""

import pytest


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


def test_people_hear_of_each_other_in_two_windows(windows, ada, grace):
    first, second = windows
    first.follow("Notifications")
    assert "Nothing yet" in first.words
    first.visit("/")

    second.visit(f"/@{ada.handle}")
    second.turn("Follow", "Following")
    first.sees("(1 unread)")
    second.visit("/")
    second.publish(f"good morning @{ada.handle}")
    first.sees("(2 unread)")

    first.visit("/notifications")
    assert f"{grace.handle} mentions you" in first.words and f"{grace.handle} follows you" in first.words
    assert f"good morning @{ada.handle}" in first.words
    assert first.overflow() == 0
    first.visit("/notifications")
    assert "unread" not in first.words

    first.follow("Notification settings")
    first.tick("kind-1", "1")
    first.press("Save")
    second.publish(f"are you there, @{ada.handle}?")
    first.visit("/notifications")
    assert "good morning" in first.words and "are you there" not in first.words
    assert first.complaints() == second.complaints() == []
