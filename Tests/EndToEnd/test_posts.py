"""Posts: writing, reading, finding, deleting."""

import pytest

from page import Page


def test_a_post_stands_at_the_top_of_every_list_and_on_its_own_page(visitor, ada):
    path = ada.publish("martlets never land")
    assert ada.texts("/")[0] == "martlets never land"
    assert visitor.texts(f"/@{ada.handle}") == ["martlets never land"]
    assert visitor.texts(path) == ["martlets never land"]


def test_line_breaks_are_kept(ada):
    ada.publish("one\r\ntwo\r\n\r\nfour")
    assert ada.texts(f"/@{ada.handle}") == ["one\ntwo\n\nfour"]


@pytest.mark.parametrize("text", ["", "   \n ", "x" * 501])
def test_what_cannot_be_posted_is_shown_again(ada, text):
    answer = ada.submit("/", "/posts", text=text)
    assert answer.status_code == 422
    assert Page(answer.text).form("/posts").fields["text"].strip() == text.strip()
    assert ada.texts(f"/@{ada.handle}") == []


def test_the_longest_post_is_counted_in_characters_not_bytes(ada):
    assert ada.submit("/", "/posts", text="🪶" * 500).status_code == 303


def test_a_stranger_cannot_post(visitor):
    token = visitor.read("/login").form("/login").fields["csrf"]
    answer = visitor.post("/posts", {"text": "hello", "csrf": token})
    assert answer.status_code in (303, 401, 403)
    assert answer.headers.get("Location", "/login").startswith("/login")
    assert "hello" not in visitor.texts("/")


def test_a_deleted_post_is_gone_from_everywhere(visitor, ada):
    path = ada.publish("to be regretted")
    ada.delete(path)
    assert ada.read("/").flash == "The post is deleted."
    assert visitor.get(path).status_code == 404
    assert ada.texts(f"/@{ada.handle}") == []
    assert ada.texts("/search?q=regretted") == []


def test_nobody_deletes_somebody_elses_post(ada, grace):
    path = ada.publish("mine")
    assert [form.action for form in grace.read(path).forms if "delete" in form.action] == []
    token = grace.read("/").form("/posts").fields["csrf"]
    assert grace.post(f"{path}/delete", {"csrf": token}).status_code == 403
    assert grace.texts(path) == ["mine"]


def test_a_moderator_may_delete_anyones_post(site, ada):
    path = ada.publish("rude")
    site.member("warden", role="moderator").delete(path)
    assert ada.get(path).status_code == 404


def test_a_post_is_found_only_under_the_name_of_its_author(ada, grace):
    number = ada.publish("mine").rpartition("/")[2]
    assert ada.get(f"/@{grace.handle}/{number}").status_code == 404


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("风急天高猿啸哀，渚清沙白鸟飞回", "沙白鸟"),
        ("无边落木萧萧下", "木"),
        ("a feather 🪶 in the wind", "🪶"),
        ("Ласточка прилетела", "ласточ"),
        ("ARCHAEOPTERYX", "aeopt"),
        ("100% sure_ 'quoted' \"twice\"", "% sure_ 'quoted' \"tw"),
        ("C++ AND NOT OR NEAR(", "AND NOT OR NEAR("),
    ],
)
def test_search_finds_any_part_of_a_text_in_any_script(ada, text, query):
    ada.publish(text)
    answer = ada.get("/search", params={"q": query})
    assert text in [post.text for post in Page(answer.text).posts]


def test_a_percent_sign_is_not_a_wildcard(ada):
    ada.publish("nothing special in it")
    found = Page(ada.get("/search", params={"q": "nothing%it"}).text).posts
    assert found == []
