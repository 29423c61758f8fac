"""What other sites and programs find out: previews, quotations, sitemaps, contacts, people."""

import re
from datetime import datetime, timedelta, timezone
from urllib.parse import quote
from urllib.robotparser import RobotFileParser

import jsonschema
import micawber
import pytest
import requests
from lxml import etree, html

import pictures
from instance import Instance

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}

# What NodeInfo 2.1 demands of what we say.
NODEINFO = {
    "type": "object",
    "additionalProperties": False,
    "required": [
        "version", "software", "protocols", "services", "openRegistrations", "usage", "metadata",
    ],
    "properties": {
        "version": {"const": "2.1"},
        "software": {
            "type": "object",
            "required": ["name", "version"],
            "additionalProperties": False,
            "properties": {
                "name": {"type": "string", "pattern": "^[a-z0-9-]+$"}, "version": {"type": "string"},
            },
        },
        "protocols": {
            "type": "array",
            "minItems": 1,
            "items": {"enum": ["activitypub", "diaspora", "ostatus", "pumpio", "tent", "xmpp", "zot"]},
        },
        "services": {
            "type": "object",
            "required": ["inbound", "outbound"],
            "additionalProperties": False,
            "properties": {
                "inbound": {"type": "array", "items": {"enum": ["atom1.0", "rss2.0"]}},
                "outbound": {"type": "array", "items": {"enum": ["atom1.0", "rss2.0"]}},
            },
        },
        "openRegistrations": {"type": "boolean"},
        "usage": {
            "type": "object",
            "required": ["users"],
            "additionalProperties": False,
            "properties": {
                "users": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {
                        name: {"type": "integer", "minimum": 0}
                        for name in ("total", "activeHalfyear", "activeMonth")
                    },
                },
                "localPosts": {"type": "integer", "minimum": 0},
                "localComments": {"type": "integer", "minimum": 0},
            },
        },
        "metadata": {"type": "object"},
    },
}


def preview(person, path):
    """What a site that shows previews reads from a page's head."""
    page = html.fromstring(person.get(path).content)
    return {
        tag.get("property") or tag.get("name"): tag.get("content")
        for tag in page.xpath("/html/head/meta[@property or @name]")
    }


def test_a_link_to_a_post_shows_its_words_and_its_picture(site, visitor, ada):
    sent = ada.send(
        "/", "/posts", {"picture1": ("bird.jpg", pictures.photograph())}, text='a <b>"bird"</b>', alt1="it"
    )
    assert sent.status_code == 303
    path = ada.read(f"/@{ada.handle}").posts[0].path
    shown = preview(visitor, path)
    assert shown["og:description"] == 'a <b>"bird"</b>'
    assert shown["og:url"] == site.origin + path
    assert (shown["og:image:width"], shown["og:image:height"], shown["og:image:alt"]) == ("400", "300", "it")
    image = visitor.get(shown["og:image"].removeprefix(site.origin))
    assert image.headers["Content-Type"] == "image/webp"


def test_a_link_to_a_warned_post_shows_the_warning_alone(visitor, ada):
    ada.send(
        "/", "/posts", {"picture1": ("x.jpg", pictures.photograph())}, text="the butler", warning="The end"
    )
    path = ada.read(f"/@{ada.handle}").posts[0].path
    shown = preview(visitor, path)
    assert shown["og:description"] == "The end"
    assert "og:image" not in shown and "butler" not in str(shown)


def test_a_link_to_an_unlisted_post_shows_nothing(visitor, ada):
    path = ada.publish("not for lists", visibility="1")
    assert visitor.get(path).status_code == 200
    assert preview(visitor, path).get("robots") == "noindex"
    assert not [name for name in preview(visitor, path) if name.startswith("og:")]


def test_another_site_quotes_a_post(site, visitor, ada):
    path = ada.publish("Hello <script>alert(1)</script> *world*")
    page = html.fromstring(visitor.get(path).content)
    (endpoint,) = page.xpath("//link[@type='application/json+oembed']/@href")
    assert requests.get(endpoint, timeout=10).json()["type"] == "rich"

    providers = micawber.ProviderRegistry()
    providers.register(re.escape(site.origin) + r"/@\S+", micawber.Provider(site.origin + "/oembed"))
    found = providers.request(site.origin + path, maxwidth=300)
    assert (found["width"], found["author_name"], found["provider_name"]) == (300, ada.handle, "Martlet")
    quotation = html.fromstring(found["html"])
    assert quotation.tag == "blockquote" and "world" in quotation.text_content()
    assert not quotation.xpath("//script | //style | //@style | //@onclick")
    assert all(address.startswith(site.origin) for address in quotation.xpath("//@href"))


def test_a_quotation_of_what_is_not_for_everyone_is_refused_as_programs_read_it(site, visitor, ada):
    path = ada.publish("for followers", visibility="2")
    for address in (site.origin + path, "https://example.org/", site.origin + "/@nobody/1"):
        answer = visitor.get("/oembed", params={"url": address})
        assert answer.status_code == 404
        assert answer.json()["error"] == "not_found"
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert visitor.get("/oembed", params={"url": site.origin + path, "format": "xml"}).status_code == 501


def test_robots_keep_out_and_find_the_sitemap(site):
    robots = RobotFileParser(site.origin + "/robots.txt")
    robots.read()
    for path in ("/search?q=x", "/login", "/profile", "/sessions", "/notifications", "/api/v2/tweets", "/stream"):
        assert not robots.can_fetch("Anybot", site.origin + path), path
    for path in ("/", "/@ada", "/@ada/7", "/tags/bird", "/feed.atom", "/sitemap.xml", "/static/x/site.css"):
        assert robots.can_fetch("Anybot", site.origin + path), path
    assert robots.site_maps() == [site.origin + "/sitemap.xml"]


@pytest.fixture(scope="module")
def small_site():
    with Instance(security_contact="security@martlet.example") as instance:
        yield instance


def test_the_sitemap_lists_people_and_posts(small_site):
    ada = small_site.member("ada")
    path = ada.publish("open")
    ada.publish("unlisted", visibility="1")
    index = etree.fromstring(requests.get(small_site.origin + "/sitemap.xml", timeout=10).content)
    assert etree.QName(index).localname == "sitemapindex"
    found = {}
    for part in index.xpath("s:sitemap/s:loc/text()", namespaces=SITEMAP):
        answer = requests.get(part, timeout=10)
        assert answer.headers["Content-Type"] == "application/xml; charset=utf-8"
        for entry in etree.fromstring(answer.content).findall("s:url", SITEMAP):
            found[entry.findtext("s:loc", namespaces=SITEMAP)] = entry.findtext("s:lastmod", namespaces=SITEMAP)
    assert list(found) == [small_site.origin + "/@ada", small_site.origin + path]
    for moment in found.values():
        assert abs(datetime.fromisoformat(moment) - datetime.now(timezone.utc)) < timedelta(minutes=5)
        assert requests.get(list(found)[-1], timeout=10).status_code == 200


def test_whoever_finds_a_hole_learns_whom_to_tell(site, small_site):
    answer = requests.get(small_site.origin + "/.well-known/security.txt", timeout=10)
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"
    fields = dict(line.split(": ", 1) for line in answer.text.splitlines())
    assert fields["Contact"] == "mailto:security@martlet.example"
    assert fields["Canonical"] == answer.url
    ahead = datetime.fromisoformat(fields["Expires"]) - datetime.now(timezone.utc)
    assert timedelta(days=30) < ahead < timedelta(days=365)
    assert site.visitor().get("/.well-known/security.txt").status_code == 404


def test_those_who_count_sites_are_told_what_runs_here(site, visitor):
    (link,) = visitor.get("/.well-known/nodeinfo").json()["links"]
    assert link["rel"] == "http://nodeinfo.diaspora.software/ns/schema/2.1"
    answer = requests.get(link["href"], timeout=10)
    jsonschema.validate(answer.json(), NODEINFO)
    assert answer.json()["software"]["name"] == "martlet"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    again = visitor.get("/nodeinfo/2.1")
    assert site.access_log.find(again.headers["X-Request-Id"])["cache"] == "HIT"


def test_a_person_is_found_by_name(site, visitor, ada):
    host = site.origin.removeprefix("http://")
    resource = quote(f"acct:{ada.handle}@{host}")
    answer = visitor.get(f"/.well-known/webfinger?resource={resource}")
    assert answer.headers["Content-Type"] == "application/jrd+json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    found = answer.json()
    links = {link["rel"]: link for link in found["links"]}
    for link in links.values():
        there = visitor.get(link["href"].removeprefix(site.origin))
        assert there.status_code == 200
        assert there.headers["Content-Type"].startswith(link["type"])
    feed = "http://schemas.google.com/g/2010#updates-from"
    only = visitor.get(f"/.well-known/webfinger?resource={quote(found['aliases'][0])}&rel={quote(feed)}")
    assert [link["rel"] for link in only.json()["links"]] == [feed]


@pytest.mark.parametrize(("resource", "status"), [("", 400), ("ada", 400), ("acct:nobody@example.org", 404)])
def test_nobody_is_found_by_what_is_no_name(visitor, resource, status):
    answer = visitor.get("/.well-known/webfinger", params={"resource": resource})
    assert answer.status_code == status
    assert answer.json()["error_description"]
