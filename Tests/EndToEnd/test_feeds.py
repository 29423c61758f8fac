"""Feeds, as a feed reader reads them and as RFC 4287 wants them."""

import re
from pathlib import Path
from urllib.parse import quote

import feedparser
import pytest
from lxml import etree

import pictures
from instance import Instance

GRAMMAR = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
ATOM = {"a": "http://www.w3.org/2005/Atom"}

HOSTILE = [
    "]]> & </content></entry></feed> <![CDATA[x",
    "<script>alert(1)</script> <img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; &#0; &#xFFFE; %00",
    "\u202emirror\u2066 \u200b\ufeff 👩‍👩‍👧 日本語 العربية",
    "nothing \ufffe\uffff is no character, \ufdd0 is one",
    "*em* **strong** `code` https://example.org/?a=1&b='2'\n\ntwo\tlines",
]


@pytest.fixture(scope="module")
def site():
    with Instance(limits=False, posts_per_minute=1000) as instance:
        yield instance


def subjects(person):
    return ["/feed.atom", f"/@{person.handle}/feed.atom", f"/tags/{quote('鳥')}/feed.atom"]


def read(visitor, path):
    """A feed in which neither feedparser nor RFC 4287 finds a fault."""
    answer = visitor.get(path)
    assert answer.status_code == 200, answer.text
    assert answer.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    document = etree.fromstring(answer.content)
    GRAMMAR.assertValid(document)
    check_what_no_grammar_says(document, visitor.site.origin)
    headers = {name.lower(): value for name, value in answer.headers.items()}
    feed = feedparser.parse(answer.content, response_headers=headers)
    assert not feed.bozo, feed.bozo_exception
    assert feed.version == "atom10"
    return feed


def check_what_no_grammar_says(document, origin):
    ids = document.xpath("a:entry/a:id/text()", namespaces=ATOM)
    assert len(ids) == len(set(ids)), "4.1.1"
    for holder in [document, *document.findall("a:entry", ATOM)]:
        alternates = holder.xpath("a:link[@rel='alternate']", namespaces=ATOM)
        assert len(alternates) == 1, "4.1.1, 4.1.2: one of each type"
    (own,) = document.xpath("a:link[@rel='self']/@href", namespaces=ATOM)
    assert all(entry.find("a:author", ATOM) is not None for entry in document.findall("a:entry", ATOM))
    for address in [own, *ids, *document.xpath("//@href | //a:uri/text() | //a:icon/text()", namespaces=ATOM)]:
        assert address.startswith(origin + "/"), "4.2.6: whole addresses"
    assert document.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_all_three_are_read_and_valid(visitor, ada):
    ada.submit("/profile", "/profile", name='A & "B" <ada>')
    path = ada.publish("Look at the *bird* #鳥, https://example.org/?a=1&b=2")
    for address in subjects(ada):
        feed = read(visitor, address)
        entry = feed.entries[0]
        assert entry.id == entry.link == ada.site.origin + path
        assert entry.title == "Look at the bird #鳥, https://example.org/?a=1&b=2"
        assert entry.author_detail == {
            "name": 'A & "B" <ada>', "href": f"{ada.site.origin}/@{ada.handle}"
        }
        assert [(tag.term, tag.label) for tag in entry.tags] == [("鳥", "#鳥")]
        (content,) = entry.content
        assert content.type == "text/html" and "<em>bird</em>" in content.value
        assert f'href="{ada.site.origin}/tags/{quote("鳥")}"' in content.value
        assert 'href="https://example.org/?a=1&amp;b=2"' in content.value


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_text_breaks_a_feed(visitor, ada, text):
    ada.submit("/profile", "/profile", name=text[:50].splitlines()[0], bio=text)
    ada.publish(text, warning=text.splitlines()[0])
    ada.publish(text + " #鳥")
    for address in subjects(ada):
        shown = [content.value for entry in read(visitor, address).entries for content in entry.content]
        assert not re.search(r"<script|<[^>]*onerror", "".join(shown))


def test_pictures_come_along_with_whole_addresses(visitor, ada):
    answer = ada.send(
        "/", "/posts", {"picture1": ("bird.jpg", pictures.photograph())}, text="look", alt1='a "bird"'
    )
    assert answer.status_code == 303
    entry = read(visitor, f"/@{ada.handle}/feed.atom").entries[0]
    source = re.search(r'<img[^>]* src="([^"]+)"', entry.content[0].value).group(1)
    assert source.startswith(ada.site.origin + "/media/")
    assert visitor.get(source.removeprefix(ada.site.origin)).headers["Content-Type"] == "image/webp"


def test_the_parts_of_a_feed_follow_each_other(visitor, ada):
    for number in range(45):
        sent = ada.call("POST", "/api/v2/tweets", json={"body": f"post {number}"})
        assert sent.status_code == 201, sent.text
    address, titles, parts = f"/@{ada.handle}/feed.atom", [], 0
    while address:
        feed = read(visitor, address)
        titles += [entry.title for entry in feed.entries]
        links = {link.rel: link.href.removeprefix(ada.site.origin) for link in feed.feed.links}
        assert feed.feed.id == f"{ada.site.origin}/@{ada.handle}/feed.atom"
        assert links["self"] == address
        address, parts = links.get("next"), parts + 1
    assert titles == [f"post {number}" for number in reversed(range(45))]
    assert parts == 3


def test_nothing_that_is_not_for_everyone_is_sent_out(visitor, ada, grace):
    grace.follow(ada.handle)
    shown = ada.publish("open #鳥")
    for visibility in ("1", "2", "3"):
        ada.publish(f"@{grace.handle} not open #鳥", visibility=visibility)
    for person in (visitor, grace, ada):
        for address in subjects(ada):
            assert "not open" not in person.get(address).text
    assert [entry.link for entry in read(visitor, f"/@{ada.handle}/feed.atom").entries] == [
        ada.site.origin + shown
    ]


def test_a_reader_that_has_the_feed_is_not_sent_it_again(site, visitor, ada):
    path = f"/@{ada.handle}/feed.atom"
    ada.publish("news")
    first = feedparser.parse(site.origin + path)
    assert first.status == 200 and first.etag
    assert feedparser.parse(site.origin + path, etag=first.etag).status == 304
    packed = visitor.get(path, headers={"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"


def test_a_reader_finds_the_feed_from_the_page(site, visitor, ada):
    for page, feed in [("/", "/feed.atom"), (f"/@{ada.handle}", f"/@{ada.handle}/feed.atom")]:
        links = feedparser.parse(visitor.get(page).content).feed.links
        (found,) = [link for link in links if link.get("type") == "application/atom+xml"]
        assert found.href == feed
