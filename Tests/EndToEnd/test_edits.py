"""People who change what they said, and show what they are known for."""

import pytest

from browser import DESK, PHONE, Browser
from instance import Instance

PASSWORD = "two terns over one lagoon"


def test_what_was_changed_is_found_as_it_is_now(visitor, ada):
    path = ada.publish("a heron on the roof")
    ada.edit(path, "a stork on the roof")
    assert visitor.texts("/search?q=heron") == []
    assert visitor.texts("/search?q=stork") == ["a stork on the roof"]
    number = path.rsplit("/", 1)[1]
    assert visitor.get(f"/api/v2/tweets/{number}").json()["body"] == "a stork on the roof"


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_two_people_see_a_change_and_a_pin_in_two_browsers_without_javascript(width):
    # Both browsers come from one address.
    with Instance(limits=False) as site:
        with Browser(site, width, javascript=False) as first, Browser(site, width, javascript=False) as second:
            first.sign_up("ada", PASSWORD)
            second.sign_up("grace", PASSWORD)
            for text in ("notes on the engnie", "something else"):
                first.fill(text=text)
                first.press("Post")
            first.visit(next(one.path for one in site.visitor().read("/@ada").posts if "engnie" in one.text))
            address = first.path
            first.follow("Edit")
            first.fill(text="notes on the engine")
            first.press("Save")
            assert first.path == address and "notes on the engine" in first.words
            first.press("Pin to your page")

            second.visit("/@ada")
            assert second.words.index("notes on the engine") < second.words.index("something else")
            second.visit(address)
            second.follow("Edited")
            assert "notes on the engnie" in second.words
            assert second.overflow() == 0
            second.visit(f"{address}/edit")
            assert "notes on the engine" not in second.words

            first.visit(address)
            first.press("Unpin")
            second.visit("/@ada")
            assert second.words.index("something else") < second.words.index("notes on the engine")
