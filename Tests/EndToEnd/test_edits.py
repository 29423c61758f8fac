"""People who change what they said, and show what they are known for."""

import pytest


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


def test_what_was_changed_is_found_as_it_is_now(visitor, ada):
    path = ada.publish("a heron on the roof")
    ada.edit(path, "a stork on the roof")
    assert visitor.texts("/search?q=heron") == []
    assert visitor.texts("/search?q=stork") == ["a stork on the roof"]
    number = path.rsplit("/", 1)[1]
    assert visitor.get(f"/api/v2/tweets/{number}").json()["body"] == "a stork on the roof"


def test_two_people_see_a_change_and_a_pin_in_two_windows(windows, ada):
    first, second = windows
    for text in ("notes on the engnie", "something else"):
        first.publish(text)
    first.open_post("notes on the engnie")
    address = first.path
    second.visit(address)
    assert "notes on the engnie" in second.words
    first.follow("Edit")
    first.fill(text="notes on the engine")
    first.press("Save")
    assert first.path == address and "notes on the engine" in first.words
    second.sees("notes on the engine")
    first.press("Pin to your page")

    second.visit(f"/@{ada.handle}")
    assert second.texts() == ["notes on the engine", "something else"]
    second.visit(address)
    second.follow("Edited")
    assert "notes on the engnie" in second.words
    assert second.overflow() == 0
    second.visit(f"{address}/edit")
    assert "notes on the engine" not in second.words

    first.visit(address)
    first.press("Unpin")
    second.visit(f"/@{ada.handle}")
    assert second.texts() == ["something else", "notes on the engine"]
    assert first.complaints() == []
