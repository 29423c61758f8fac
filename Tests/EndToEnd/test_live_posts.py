"""Posts that come and go while somebody looks at a list."""

import itertools
import json

import pytest

from browser import Browser
from holding_proxy import HoldingProxy
from instance import Instance
from manner import DESK, PHONE
from waiting import eventually


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


@pytest.fixture(params=[PHONE, DESK], ids=str)
def width(request):
    return request.param


@pytest.fixture
def browser(width, site, ada):
    with Browser(site, width) as browser:
        browser.enter(ada)
        yield browser


@pytest.fixture
def tabs(width, site, ada):
    """A browser that shows one of its tabs at a time, which the engine alone does not."""
    with Browser(site, width, whole=True) as browser:
        browser.enter(ada)
        yield browser


def streams(site):
    """The streams that have ended: nginx writes of a request when it is over."""
    return [one for one in site.access_log.requests() if one["uri"].startswith("/stream?")]


def fill_page(person, count=12):
    for number in range(count):
        person.publish(f"{number} by {person.handle}")


@pytest.mark.parametrize("place", ["/", "/following", "/tags/dunlin{}", "/@{}"])
def test_what_another_posts_appears_in_every_list(browser, ada, grace, place):
    ada.follow(grace.handle)
    number = grace.handle.removeprefix("grace-")
    browser.visit(place.format(number if "tags" in place else grace.handle))
    document = browser.document()
    for text in (f"first #dunlin{number}", f"second #dunlin{number}"):
        grace.publish(text)
        eventually(lambda: browser.texts()[:1] == [text], what=f"{text} at the top")
    assert browser.document() == document
    assert browser.complaints() == []


def test_two_people_see_each_other_write(windows, ada, grace):
    first, second = windows
    first.publish(f"by {ada.handle}")
    second.sees(f"by {ada.handle}")
    second.publish(f"by {grace.handle}")
    first.sees(f"by {grace.handle}")
    for browser in windows:
        assert browser.texts()[:2] == [f"by {grace.handle}", f"by {ada.handle}"]
        assert browser.texts().count(f"by {ada.handle}") == 1
    first.press("Delete")
    second.sees_no_more(f"by {ada.handle}")
    assert second.texts()[0] == f"by {grace.handle}"


def test_a_page_does_not_move_while_it_comes_to_life(browser):
    browser.visit("/")
    browser.watch_shifts()
    browser.shows("Keyboard shortcuts")
    browser.shows("500 left")
    assert browser.shifts() == 0


def test_whoever_reads_further_down_is_not_disturbed(browser, ada, grace):
    fill_page(grace)
    browser.visit("/")
    browser.watch_shifts()
    browser.scroll(600)
    before = browser.texts()
    grace.publish("one more")
    browser.shows("1 new post")
    grace.publish("two more")
    browser.shows("2 new posts")
    assert browser.texts() == before
    assert browser.shifts() == 0
    browser.tap("2 new posts")
    eventually(lambda: browser.texts()[:2] == ["two more", "one more"], what="the new posts")
    assert browser.words_of_focus().endswith("two more") or "two more" in browser.words_of_focus()
    assert "new post" not in browser.words


def test_whoever_writes_is_not_disturbed(browser, grace):
    browser.fill(text="half a thought")
    grace.publish(f"meanwhile by {grace.handle}")
    browser.shows("1 new post")
    assert f"meanwhile by {grace.handle}" not in browser.texts()
    assert browser.entry("text") == "half a thought"


def test_what_is_deleted_goes(browser, grace):
    stays, goes = grace.publish(f"stays, by {grace.handle}"), grace.publish(f"goes, by {grace.handle}")
    browser.visit("/")
    assert f"goes, by {grace.handle}" in browser.texts()
    grace.delete(goes)
    eventually(lambda: f"goes, by {grace.handle}" not in browser.texts(), what="its going")
    assert f"stays, by {grace.handle}" in browser.texts()


def test_of_whoever_is_gone_all_goes(browser, ada, grace):
    for number in range(3):
        grace.publish(f"{number} by {grace.handle}")
    ada.publish(f"stays, by {ada.handle}")
    browser.visit("/")
    browser.fill(text="half a thought")
    grace.publish("waits to be shown")
    browser.shows("1 new post")
    entries = {"confirmation": grace.handle, "password": grace.password}
    assert grace.submit("/account/delete", "/account/delete", **entries).status_code == 303
    eventually(lambda: grace.handle not in browser.words and "1 new post" not in browser.words, what="her going")
    assert browser.texts()[0] == f"stays, by {ada.handle}"
    assert browser.entry("text") == "half a thought"
    assert browser.complaints() == []


def test_what_is_edited_says_so_where_it_stands(browser, site, ada, grace):
    post = grace.publish(f"a tpyo by {grace.handle}", warning="mended soon")
    browser.visit("/")
    browser.open("mended soon")
    browser.tap("Like")
    grace.edit(post, f"a typo by {grace.handle}", warning="mended soon")
    eventually(lambda: browser.texts()[0] == f"a typo by {grace.handle}", what="the change")
    assert "Edited" in browser.words
    # It stays unfolded, and the keyboard where it was.
    assert browser.is_pressed("Like 1") and browser.words_of_focus().split() == ["Like", "1"]
    fill_page(ada)
    browser.visit("/")
    browser.scroll(600)
    waiting = grace.publish(f"another tpyo by {grace.handle}")
    browser.shows("1 new post")
    grace.edit(waiting, f"no typo by {grace.handle}")
    stays = grace.publish(f"stays, by {grace.handle}")
    browser.shows("2 new posts")
    browser.tap("2 new posts")
    eventually(lambda: browser.texts()[:2] == [f"stays, by {grace.handle}", f"no typo by {grace.handle}"], what="both as they are now")
    grace.edit(stays, f"stays, mended by {grace.handle}")
    eventually(lambda: browser.texts()[0] == f"stays, mended by {grace.handle}", what="the last change")
    assert browser.complaints() == []


def test_what_an_edit_brings_under_a_tag_comes_to_its_place(browser, grace):
    tag = f"#dunlin{grace.handle.removeprefix('grace-')}"
    further = grace.publish("further down")
    tagged = [f"{number} {tag}" for number in range(22)]
    for text in tagged[:16]:
        grace.publish(text)
    between = grace.publish("in between")
    for text in tagged[16:]:
        grace.publish(text)
    browser.visit(f"/tags/{tag[1:]}")
    grace.edit(further, f"further down {tag}")
    grace.edit(between, f"in between {tag}")
    page = [*tagged[:15:-1], f"in between {tag}", *tagged[15:1:-1]]
    eventually(lambda: browser.texts() == page, what="the post in its place")
    browser.tap_link("Older posts")
    eventually(lambda: browser.texts() == [*page, tagged[1], tagged[0], f"further down {tag}"], what="older posts")


def test_answers_come_to_the_post_that_is_looked_at(browser, ada, grace):
    question = ada.publish(f"a question by {ada.handle}")
    browser.visit(question)
    document = browser.document()
    said = [f"a question by {ada.handle}"]
    answer = grace.answer(question, "one")
    eventually(lambda: browser.texts() == said + ["one"], what="the answer")
    grace.answer(question, "two")
    eventually(lambda: browser.texts() == said + ["one", "two"], what="the next one")
    nested = grace.answer(answer, "one more")
    eventually(lambda: browser.texts() == said + ["one", "one more", "two"], what="what belongs to the first")
    browser.add("half a thought", to="text")
    grace.answer(question, "three")
    browser.shows("1 new answer")
    grace.edit(nested, "one more, mended")
    eventually(lambda: browser.texts() == said + ["one", "one more, mended", "two"], what="the change")
    browser.tap("1 new answer")
    eventually(lambda: browser.texts()[-1] == "three", what="what waited")
    assert "three" in browser.words_of_focus()
    assert browser.entry("text").endswith("half a thought")
    grace.delete(answer)
    eventually(lambda: browser.texts() == said + ["two", "three"], what="the going of an answer and what is below it")
    assert browser.document() == document
    ada.delete(question)
    browser.shows("This is gone")
    eventually(lambda: browser.texts() == [], what="the end of the conversation")
    assert browser.complaints() == []


def test_what_one_has_not_read_is_counted_in_the_title(browser, ada, grace):
    title = browser.title
    grace.publish(f"@{ada.handle} hello")
    eventually(lambda: browser.title == f"(1) {title}", what="the number in the title")
    assert "(1 unread)" in browser.words
    browser.visit("/notifications")
    browser.visit("/")
    assert browser.title == title


def test_a_page_that_nobody_sees_has_no_stream_and_misses_nothing(tabs, site, grace):
    tabs.visit("/")
    grace.publish(f"seen by {grace.handle}")
    eventually(lambda: f"seen by {grace.handle}" in tabs.texts(), what="the stream")
    ended = len(streams(site))
    uncover = tabs.cover()
    eventually(lambda: len(streams(site)) > ended, what="the end of the stream")
    grace.publish(f"missed by {grace.handle}")
    uncover()
    eventually(lambda: tabs.texts()[:2] == [f"{word} by {grace.handle}" for word in ("missed", "seen")], what="what was missed")


def test_more_than_a_page_holds_is_offered_at_once(tabs, grace):
    tabs.visit("/")
    uncover = tabs.cover()
    fill_page(grace, 25)
    uncover()
    tabs.shows("Many new posts")
    tabs.press("Many new posts: load the page again")
    assert tabs.texts() == [f"{number} by {grace.handle}" for number in reversed(range(5, 25))]


def test_whoever_is_logged_out_elsewhere_is_told(browser, ada, grace):
    browser.visit("/")
    grace.publish(f"seen by {grace.handle}")
    eventually(lambda: f"seen by {grace.handle}" in browser.texts(), what="the stream")
    assert ada.elsewhere().log_in().submit("/sessions", "/sessions/revoke-others").status_code == 303
    browser.shows("You are not logged in any more")


def test_a_page_that_one_left_has_no_stream_and_goes_on_when_one_comes_back(browser, site, grace):
    browser.visit("/")
    grace.publish(f"seen by {grace.handle}")
    eventually(lambda: f"seen by {grace.handle}" in browser.texts(), what="the stream")
    ended = len(streams(site))
    browser.visit("/profile")
    eventually(lambda: len(streams(site)) > ended, what="the end of the stream")
    grace.publish(f"missed by {grace.handle}")
    browser.go_back()
    eventually(lambda: browser.texts()[:2] == [f"{word} by {grace.handle}" for word in ("missed", "seen")], what="what was missed")


def test_a_new_master_process_is_not_noticed(browser, site, grace):
    browser.visit("/")
    before = site.responders
    site.run("reload")
    eventually(lambda: not set(before) & set(site.responders), what="new responders")
    grace.publish(f"after it, by {grace.handle}")
    eventually(lambda: f"after it, by {grace.handle}" in browser.texts(), what="the post")


def test_a_computer_that_slept_listens_anew_and_misses_nothing(site, ada, grace):
    with Browser(site, PHONE) as browser:
        browser.visit("/")
        grace.publish(f"before, by {grace.handle}")
        eventually(lambda: f"before, by {grace.handle}" in browser.texts(), what="the stream")
        ended = len(streams(site))
        # What was still on its way is heard after the first jump, not after every one.
        hours = itertools.count(3600, 3600)
        eventually(
            lambda: browser.set_clock_forward(next(hours)) or len(streams(site)) > ended,
            what="the end of the stream that may be dead",
        )
        grace.publish(f"after, by {grace.handle}")
        eventually(lambda: browser.texts()[:2] == [f"{word}, by {grace.handle}" for word in ("after", "before")], what="both, once each")


def test_a_site_that_is_away_for_a_while_is_missed_and_found_again():
    with Instance(limits=False) as site, Browser(site, DESK) as browser:
        ada, grace = site.member("ada"), site.member("grace")
        goes = ada.publish("goes meanwhile")
        browser.log_in(grace.handle, grace.password)
        assert browser.texts() == ["goes meanwhile"]
        site.stop(site.master)
        browser.shows("The site cannot be reached")
        site.start_master()
        ada.publish("here again")
        ada.delete(goes)
        browser.shows("The site is back")
        eventually(lambda: browser.texts() == ["here again"], what="what is new, without what has gone")
        assert "cannot be reached" not in browser.words


def test_where_no_stream_comes_through_the_list_is_asked_for(browser, grace):
    posts = [grace.publish(str(number)) for number in range(23)]
    browser.ignore_stream()
    browser.hurry(10)
    browser.visit(f"/@{grace.handle}")
    # The last on the page, and another.
    grace.delete(posts[3])
    grace.delete(posts[21])
    grace.publish("asked for")
    first = ["asked for", "22", *[str(number) for number in range(20, 3, -1)]]
    eventually(lambda: browser.texts() == first, what="what is new, without what is gone")
    browser.tap_link("Older posts")
    eventually(lambda: browser.texts() == [*first, "2", "1", "0"], what="older posts")
    grace.delete(posts[4])
    first.remove("4")
    eventually(lambda: browser.texts() == [*first, "2", "1", "0"], what="the going of one among them")


def a_post(number, because="", answered=1):
    because = f'<p class="because">{because}</p>' if because else ""
    return f'<article class="post" id="post-{number}">{because}<p class="answered"><a href="/@ada/{answered}"></a></p></article>'


def a_list(*items, kind="posts", further='<p class="pager"><a rel="next"></a></p>'):
    return f'<section class="{kind}" data-live="/@ada/1" data-after="50">{"".join(items)}{further}</section>'


def some_answers(*numbers, more=""):
    below = "".join(a_post(number, answered=2) for number in numbers)
    return a_list(a_post(2), f'<div class="nested">{below}{more}</div>', kind="replies", further="")


MORE = '<p class="more"></p>'
BOOST = "passed on"


@pytest.mark.parametrize(
    ("shown", "fresh", "gone"),
    [
        # Nobody passes 3 and 2 on any more; of 1, which stands further down, this is not known.
        (a_list(a_post(3, BOOST), a_post(9), a_post(2, BOOST), a_post(8), a_post(1, BOOST)), a_list(a_post(9), a_post(8)), [3, 2]),
        # 4 has come to the top, which says nothing of 5.
        (a_list(*map(a_post, (7, 6, 5, 4))), a_list(a_post(4, BOOST), a_post(7), a_post(6)), []),
        # 51 has come since the page was drawn.
        (a_list(*map(a_post, (51, 7, 6))), a_list(a_post(6), further=""), [7]),
        # Of what answers an answer, a page shows only the first.
        (some_answers(3, 4, 5, 6, 7), some_answers(3, 5, 6, more=MORE), [4]),
        (some_answers(3, 4, 5, 6, 7), some_answers(3, 5, 6), [4, 7]),
    ],
    ids=["passed on", "at the top", "newer", "first answers", "all answers"],
)
def test_a_list_that_is_loaded_again_tells_no_more_than_it_shows(site, shown, fresh, gone):
    with Browser(site, DESK) as browser:
        browser.visit("/login")
        found = browser.learn(
            f"""
            const fresh = new DOMParser().parseFromString({json.dumps(fresh)}, "text/html");
            document.body.innerHTML = {json.dumps(shown)};
            const [list] = document.body.children;
            const places = document.querySelector("script[type=module]").src.replace("main", "places");
            import(places).then(({{ missing }}) => done(missing(list, fresh, [])));
            """
        )
        assert found == [f"post-{number}" for number in gone]


def test_behind_a_proxy_that_keeps_streams_back_the_list_is_asked_for(width, site, ada, grace):
    with HoldingProxy(site) as proxy, Browser(proxy, width) as browser:
        browser.hurry(10)
        browser.enter(ada)
        grace.publish(f"asked for, by {grace.handle}")
        eventually(lambda: f"asked for, by {grace.handle}" in browser.texts(), what="the post")
        assert proxy.held


def test_a_stranger_sees_it_too(width, site, grace):
    with Browser(site, width) as browser:
        browser.visit("/")
        grace.publish(f"for everyone, by {grace.handle}")
        eventually(lambda: f"for everyone, by {grace.handle}" in browser.texts(), what="the post")
        grace.publish(f"for followers, by {grace.handle}", visibility="2")
        grace.publish(f"for everyone again, by {grace.handle}")
        eventually(lambda: f"for everyone again, by {grace.handle}" in browser.texts(), what="the next one")
        assert f"for followers, by {grace.handle}" not in browser.texts()


def test_what_scripts_say_is_in_the_language_of_the_page(width, site, grace):
    fill_page(grace)
    with Browser(site, width, language="zh-Hans") as browser:
        browser.visit("/")
        browser.scroll(600)
        grace.publish(f"in any language, by {grace.handle}")
        browser.shows("1 条新帖子")
        browser.tap("1 条新帖子")
        eventually(lambda: browser.ages()[0] == "刚刚", what="its age")
