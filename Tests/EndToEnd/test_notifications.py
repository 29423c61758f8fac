"""What people are told of each other's doings."""

import pytest

from browser import DESK, PHONE, Browser
from instance import Instance

PASSWORD = "two terns over one lagoon"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_people_hear_of_each_other_without_javascript(width):
    # Both browsers come from one address.
    with Instance(limits=False) as site:
        with Browser(site, width, javascript=False) as first, Browser(site, width, javascript=False) as second:
            first.sign_up("ada", PASSWORD)
            second.sign_up("grace", PASSWORD)
            first.follow("Notifications")
            assert "Nothing yet" in first.words

            second.visit("/@ada")
            second.press("Follow")
            second.visit("/")
            second.fill(text="good morning @ada")
            second.press("Post")

            first.visit("/")
            assert "(2 unread)" in first.words
            first.visit("/notifications")
            assert "grace mentions you" in first.words and "grace follows you" in first.words
            assert "good morning @ada" in first.words
            assert first.overflow() == 0
            first.visit("/notifications")
            assert "unread" not in first.words

            first.follow("Notification settings")
            first.tick("kind-1", "1")
            first.press("Save")
            second.visit("/")
            second.fill(text="are you there, @ada?")
            second.press("Post")
            first.visit("/notifications")
            assert "good morning" in first.words and "are you there" not in first.words
