"""People who talk: answers, mentions, and who may read what."""

import pytest


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


def test_a_conversation_is_read_from_either_end(visitor, ada, grace):
    question = ada.publish("who knows the way?")
    answer = grace.answer(question, f"@{ada.handle} follow the river")
    ada.answer(answer, "and then?")
    assert visitor.texts(question) == ["who knows the way?", f"@{ada.handle} follow the river", "and then?"]
    assert visitor.texts(answer) == ["who knows the way?", f"@{ada.handle} follow the river", "and then?"]
    ada.delete(question)
    page = grace.read(answer)
    assert "is gone" in page.text and [post.text for post in page.posts][1:] == ["and then?"]


def test_what_is_for_some_people_is_nowhere_for_others(site, visitor, ada, grace):
    linus = site.newcomer(f"linus-{ada.handle}")
    grace.follow(ada.handle)
    secret = ada.publish("a secret for friends", visibility="2")
    note = ada.publish(f"psst @{linus.handle}", visibility="3")
    assert grace.texts("/following") == ["a secret for friends"]
    assert linus.texts(note) == [f"psst @{linus.handle}"]
    for person, path in ((linus, secret), (grace, note), (visitor, secret), (visitor, note)):
        assert person.get(path).status_code == 404
        number = path.rsplit("/", 1)[1]
        for api in (f"/api/v2/tweets/{number}", f"/api/thoughts/{number}/"):
            assert person.get(api).status_code == 404
    for place in ("/", "/search?q=psst", "/search?q=secret", "/api/thoughts/?limit=100", "/api/v2/tweets/?limit=100"):
        for person in (visitor, grace, linus):
            words = person.get(place).text
            assert "a secret for" not in words and "psst @" not in words, place
    assert "0 posts" in visitor.read(f"/@{ada.handle}").text


def test_two_people_talk_in_two_windows(windows, ada, grace):
    first, second = windows
    tag = f"reading{ada.handle.removeprefix('ada-')}"
    first.fill(text=f"Who has read *the book*? @{grace.handle} #{tag}")
    first.send_off()
    question = f"Who has read the book? @{grace.handle} #{tag}"
    second.sees(question)
    second.sees("(1 unread)")
    first.open_post(question)
    second.open_post(question)
    second.fill(text=f"@{ada.handle} I have.")
    second.open("Who can read it, and a warning")
    second.fill(warning="how it ends")
    second.press("Post answer")
    assert f"In answer to @{ada.handle}" in second.words
    assert "how it ends" in second.words and "I have." not in second.words
    second.open("how it ends")
    assert f"@{ada.handle} I have." in second.words
    assert second.overflow() == 0

    first.sees("how it ends")
    first.sees("(1 unread)")
    first.follow(f"#{tag}")
    assert first.path == f"/tags/{tag}" and "the book" in first.words
    first.follow(f"@{grace.handle}")
    assert first.path == f"/@{grace.handle}"

    second.visit("/")
    second.fill(text=f"@{ada.handle} only you")
    second.open("Who can read it, and a warning")
    second.choose("visibility", "Only whoever I mention")
    second.send_off()
    second.visit(f"/@{grace.handle}")
    assert "only you" in second.words
    first.visit(f"/@{grace.handle}")
    assert "only you" in first.words and "Mentioned" in first.words
    first.visit("/")
    assert f"@{ada.handle} only you" not in first.words
    assert first.complaints() == second.complaints() == []
