"""What people do to each other's posts."""

import pytest

from browser import DESK, PHONE, Browser
from instance import Instance

PASSWORD = "six knots, one flock of dunlins"


def test_a_like_is_counted_for_everybody_and_taken_back(visitor, ada, grace):
    post = ada.publish(f"by {ada.handle}")
    grace.react("like", post)
    for person in (visitor, ada, grace):
        assert "1 like" in person.read(post).text
        assert f"@{grace.handle}" in person.read(f"{post}/likes").text
    assert grace.texts("/likes") == [f"by {ada.handle}"]
    grace.react("unlike", post)
    assert "1 like" not in ada.read(post).text
    assert grace.texts("/likes") == []


def test_a_bookmark_is_nobody_elses_business(visitor, ada, grace):
    post = ada.publish(f"by {ada.handle}")
    before = [person.read(post).text for person in (visitor, ada)]
    grace.react("bookmark", post)
    assert [person.read(post).text for person in (visitor, ada)] == before
    assert grace.texts("/bookmarks") == [f"by {ada.handle}"]
    assert ada.texts("/bookmarks") == []
    ada.delete(post)
    assert grace.texts("/bookmarks") == []


def test_whoever_leaves_likes_nothing_any_more(visitor, ada, grace):
    post = ada.publish(f"by {ada.handle}")
    grace.react("like", post)
    grace.submit("/account/delete", "/account/delete", confirmation=grace.handle, password=grace.password)
    assert "1 like" not in visitor.read(post).text


def test_a_boost_comes_to_those_who_follow_the_booster(visitor, ada, grace):
    post = ada.publish(f"by {ada.handle}")
    linus = ada.site.member(f"linus-{ada.handle}")
    linus.follow(grace.handle)
    grace.react("boost", post)
    assert linus.texts("/following") == [f"by {ada.handle}"]
    assert f"{grace.handle} boosted" in linus.read("/following").text
    assert f"{grace.handle} boosted" in visitor.read(f"/@{grace.handle}").text
    assert "boosted" not in visitor.read("/").text
    linus.block(ada.handle)
    assert linus.texts("/following") == []
    linus.unblock(ada.handle)
    ada.delete(post)
    assert linus.texts("/following") == []


def test_what_one_pins_stands_first_on_ones_page(visitor, ada):
    post = ada.publish("first")
    ada.publish("second")
    ada.react("pin", post)
    assert visitor.texts(f"/@{ada.handle}") == ["first", "second"]
    ada.react("unpin", post)
    assert ada.texts(f"/@{ada.handle}") == ["second", "first"]


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_two_people_like_and_keep_posts_in_two_browsers_without_javascript(width):
    # Both browsers come from one address.
    with Instance(limits=False) as site:
        with Browser(site, width, javascript=False) as first, Browser(site, width, javascript=False) as second:
            first.sign_up("ada", PASSWORD)
            second.sign_up("grace", PASSWORD)
            for text in ("notes on the engine", "a game of chess"):
                first.fill(text=text)
                first.press("Post")

            second.visit("/@ada")
            second.press("Like")
            assert second.path.startswith("/@ada#post-")
            assert second.is_pressed("Like 1")
            second.press("Bookmark")
            assert second.is_pressed("Bookmark")
            assert second.overflow() == 0

            first.visit("/")
            assert not first.is_pressed("Like 1")
            first.press("Like 1")
            assert first.is_pressed("Like 2")
            first.open_post("a game of chess")
            first.follow("2 likes")
            assert "@grace" in first.words and "@ada" in first.words

            second.visit("/@ada")
            second.press("Boost")
            assert second.is_pressed("Boost 1")
            first.visit("/@grace")
            assert "grace boosted" in first.words
            assert first.overflow() == 0

            second.visit("/@grace")
            assert "Bookmarks" not in first.words
            second.follow("Bookmarks")
            assert "a game of chess" in second.words and "engine" not in second.words
            second.press("Bookmark")
            assert "You have no bookmarks yet." in second.words
            second.follow("Likes")
            second.press("Like 2")
            assert "You have not liked anything yet." in second.words
            first.visit("/@ada")
            assert first.is_pressed("Like 1")
            assert first.complaints() == second.complaints() == []
