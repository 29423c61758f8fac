"""What somebody sets, and what others see of it."""

import pytest

PAPER = "getComputedStyle(document.documentElement).backgroundColor"


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


def test_what_one_says_of_oneself_is_read_by_another(windows, ada):
    first, second = windows
    first.visit("/profile")
    assert first.overflow() == 0
    first.fill(name=f"Countess {ada.handle}", bio="Weaves algebra")
    first.press("Save")
    assert "Your profile is saved." in first.words
    second.visit(f"/@{ada.handle}")
    assert f"Countess {ada.handle}" in second.words and "Weaves algebra" in second.words
    first.visit("/")
    second.visit("/")
    first.publish("under a new name")
    second.sees(f"Countess {ada.handle}")
    assert first.complaints() == second.complaints() == []


def test_colours_and_language_are_everybodys_own(windows, grace):
    first, second = windows
    light = first.run(f"return {PAPER}")
    first.visit("/theme")
    assert first.overflow() == 0
    first.tick("theme", "dark")
    first.press("Save")
    first.visit("/profile")
    first.choose("language", "简体中文")
    first.press("Save language")
    for browser in windows:
        browser.visit("/")
    assert first.run(f"return {PAPER}") != light and "有什么新鲜事" in first.words
    assert second.run(f"return {PAPER}") == light and "What is new?" in second.words
    second.publish(f"hello from {grace.handle}")
    first.sees(f"hello from {grace.handle}")
    assert first.complaints() == second.complaints() == []
