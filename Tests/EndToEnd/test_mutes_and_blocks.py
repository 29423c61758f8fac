"""People who do not want to see each other, and what everybody else sees of it: nothing."""

import pytest


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


def test_the_muted_are_out_of_ones_lists_and_never_learn(visitor, ada, grace):
    grace.publish(f"noise by {grace.handle}")
    before = grace.read(f"/@{ada.handle}").text
    ada.follow(grace.handle)
    ada.unfollow(grace.handle)
    ada.mute(grace.handle)
    for path in ("/", "/following", "/search?q=noise"):
        assert f"noise by {grace.handle}" not in ada.texts(path)
    assert ada.texts(f"/@{grace.handle}") == [f"noise by {grace.handle}"]
    assert f"noise by {grace.handle}" in visitor.texts("/")
    assert grace.read(f"/@{ada.handle}").text == before
    assert f"@{grace.handle}" in ada.read("/muted").text
    ada.unmute(grace.handle)
    assert f"noise by {grace.handle}" in ada.texts("/")


def test_a_block_hides_two_from_each_other_whatever_they_ask(visitor, ada, grace):
    post = {person: person.publish(f"words by {person.handle}") for person in (ada, grace)}
    grace.follow(ada.handle)
    ada.block(grace.handle)
    for person, other in ((ada, grace), (grace, ada)):
        tweet = post[other].rpartition("/")[2]
        pages = [f"/@{other.handle}", f"/@{other.handle}/followers", post[other], f"/api/v2/tweets/{tweet}"]
        for path in pages:
            assert person.get(path).status_code == 404, path
            assert visitor.get(path).status_code == 200, path
        for path in ("/", "/search?q=words"):
            assert f"words by {other.handle}" not in person.texts(path)
        told = person.get("/api/v2/tweets", headers={"Authorization": f"Bearer {person.token()}"})
        assert other.handle not in {tweet["tweetedby"] for tweet in told.json()["tweets_list"]}
    assert "0 followers" in visitor.read(f"/@{ada.handle}").text


def test_a_block_is_taken_back_by_who_made_it(ada, grace):
    ada.block(grace.handle)
    token = grace.read("/").form("/logout").fields
    assert grace.post(f"/@{ada.handle}/unblock", token).status_code == 404
    ada.unblock(grace.handle)
    assert grace.read(f"/@{ada.handle}").text and ada.read(f"/@{grace.handle}").text


def test_two_people_part_and_meet_again_in_two_windows(windows, ada, grace):
    first, second = windows
    noise = f"noise by {grace.handle}"
    second.publish(noise)
    first.visit(f"/@{grace.handle}")
    first.open("Mute or block")
    first.press("Mute")
    assert first.path == f"/@{grace.handle}" and "Muted" in first.words and noise in first.words
    first.visit("/")
    second.publish(f"more {noise}")
    first.publish(f"silence for {ada.handle}")
    assert noise not in first.words

    first.visit(f"/@{grace.handle}")
    first.open("Mute or block")
    first.press("Block")
    assert first.path == "/blocked" and f"@{grace.handle}" in first.words
    assert first.overflow() == 0
    for browser, other in ((first, grace), (second, ada)):
        browser.visit(f"/@{other.handle}")
        assert "Nothing here" in browser.words

    first.visit("/blocked")
    first.press("Unblock")
    assert "You have blocked nobody." in first.words
    first.follow("Muted")
    first.press("Unmute")
    first.visit("/")
    assert noise in first.words
    second.visit(f"/@{ada.handle}")
    assert f"@{ada.handle}" in second.words
