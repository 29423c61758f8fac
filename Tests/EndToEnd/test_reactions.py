"""What people do to each other's posts."""

import pytest


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


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
    linus = ada.site.newcomer(f"linus-{ada.handle}")
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


def test_two_people_like_and_keep_posts_in_two_windows(windows, ada, grace):
    first, second = windows
    for text in ("notes on the engine", "a game of chess"):
        first.publish(text)

    second.visit(f"/@{ada.handle}")
    second.turn("Like", "Like 1")
    second.turn("Bookmark", "Bookmark")
    assert second.is_pressed("Like 1") and second.is_pressed("Bookmark")
    assert second.overflow() == 0

    first.visit(f"/@{ada.handle}")
    first.finds_button("Like 1")
    assert not first.is_pressed("Like 1")
    first.turn("Like 1", "Like 2")
    assert first.is_pressed("Like 2")
    first.open_post("a game of chess")
    first.finds("2 likes")
    first.follow("2 likes")
    assert f"@{grace.handle}" in first.words and f"@{ada.handle}" in first.words

    first.visit(f"/@{grace.handle}")
    second.turn("Boost", "Boost 1")
    first.sees(f"{grace.handle} boosted")
    assert first.overflow() == 0

    second.visit(f"/@{grace.handle}")
    assert "Bookmarks" not in first.words
    second.follow("Bookmarks")
    assert "a game of chess" in second.words and "engine" not in second.words
    second.do("Bookmark")
    second.finds("You have no bookmarks yet.")
    second.follow("Likes")
    second.do("Like 2")
    second.finds("You have not liked anything yet.")
    first.visit(f"/@{ada.handle}")
    assert first.is_pressed("Like 1")
    assert first.complaints() == second.complaints() == []
