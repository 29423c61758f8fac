"""Writing a post: counted, kept, sent once, and never lost."""

import pytest

from browser import Browser
from instance import Instance
from manner import DESK, PHONE
from waiting import eventually


@pytest.fixture(scope="module")
def site():
    # All browsers come from one address.
    with Instance(limits=False, post_max_length=60) as instance:
        yield instance


@pytest.fixture(params=[PHONE, DESK], ids=str)
def width(request):
    return request.param


@pytest.fixture
def browser(width, site, ada):
    with Browser(site, width) as browser:
        browser.enter(ada)
        yield browser


def test_a_post_stands_in_the_list_without_a_new_page(browser, visitor):
    document = browser.document()
    for text in ("one", "two"):
        browser.fill(text=text)
        browser.send_by_keyboard()
        eventually(lambda: browser.texts()[:1] == [text], what="the post in the list")
        browser.shows("Your post is out.")
        assert browser.entry("text") == ""
    assert browser.document() == document
    assert visitor.texts()[:2] == ["two", "one"]
    assert browser.complaints() == []


def test_a_button_that_is_pressed_twice_posts_once(manner, site, grace):
    with Browser(site, *manner) as browser:
        browser.enter(grace)
        browser.fill(text=f"once, by {grace.handle}")
        browser.tap_twice("Post")
        eventually(lambda: f"once, by {grace.handle}" in browser.texts(), what="the post")
        browser.visit(f"/@{grace.handle}")
        assert browser.texts() == [f"once, by {grace.handle}"]


def test_a_form_that_is_sent_twice_at_a_time_posts_once(site, grace):
    form = grace.read("/").form("/posts")
    entries = form.fields | {"text": "once"}
    assert {grace.post("/posts", entries).status_code for _ in range(3)} == {303}
    assert grace.texts(f"/@{grace.handle}") == ["once"]
    # A page that was kept is no reason to swallow what is new.
    grace.post("/posts", entries | {"text": "twice"})
    assert grace.texts(f"/@{grace.handle}") == ["twice", "once"]


def test_what_is_left_is_counted_as_the_site_counts(browser):
    for text, left in [("", "60 left"), ("  naïve 🐦  ", "53 left"), ("é" * 60, "0 left"), ("x" * 62, "2 too many")]:
        browser.fill(text=text)
        browser.shows(left)
    browser.tap("Post")
    browser.shows("Please shorten this to 60 characters.")
    assert browser.entry("text") == "x" * 62
    browser.fill(text="é" * 60)
    browser.tap("Post")
    eventually(lambda: browser.texts()[:1] == ["é" * 60], what="the post")


def test_what_is_refused_is_still_there_and_seen_by_nobody(windows, ada):
    first, second = windows
    first.fill(text="x" * 61)
    first.do("Post")
    first.shows("Please shorten this to 60 characters.")
    assert first.entry("text") == "x" * 61
    first.fill(text=f"short enough for {ada.handle}")
    first.send_off()
    second.sees(f"short enough for {ada.handle}")
    assert "x" * 61 not in second.words


def test_a_draft_survives_a_reload_until_it_is_posted(browser):
    browser.fill(text="half a thought")
    browser.reload()
    assert browser.entry("text") == "half a thought"
    browser.visit("/following")
    assert browser.entry("text") == "half a thought"
    browser.tap("Post")
    browser.shows("Your post is out.")
    browser.reload()
    assert browser.entry("text") == ""


def test_each_thread_has_a_draft_of_its_own(browser, grace):
    post = grace.publish("a question")
    start = f"@{grace.handle} "
    browser.visit(post)
    browser.add("because", to="text")
    browser.visit("/")
    assert browser.entry("text") == ""
    browser.visit(post)
    assert browser.entry("text") == start + "because"
    browser.press("Post answer")
    eventually(lambda: browser.texts() == ["a question", start + "because"], what="the answer's page")
    browser.visit(post)
    assert browser.entry("text") == start


def test_nobody_finds_the_draft_of_another(browser, grace):
    browser.fill(text="to myself")
    browser.press("Log out")
    assert browser.run("return localStorage.length") == 0
    browser.log_in(grace.handle, grace.password)
    assert browser.entry("text") == ""


def test_what_could_not_be_sent_is_still_there(browser, ada):
    text = f"a long thought of {ada.handle}"
    browser.fill(text=text)
    browser.lose_network()
    browser.tap("Post")
    browser.shows("could not be reached")
    assert browser.entry("text") == text
    browser.lose_network(False)
    browser.tap("Post")
    eventually(lambda: text in browser.texts(), what="the post")
    assert ada.texts(f"/@{ada.handle}") == [text]
