"""What enemies send. Nobody is harmed, and no responder even stumbles."""

from urllib.parse import quote

import pytest
import requests

from page import Page

SCRIPTS = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg/onload=alert(1)>",
    "</textarea><script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "javascript:alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
]
STATEMENTS = ["' OR 1=1 --", "'; DROP TABLE posts; --", '" OR ""="', "\\'; VACUUM; --", "*) MATCH ("]


@pytest.fixture(autouse=True)
def responders_that_survive(site):
    before = site.responders
    count = len(site.access_log.requests())
    yield
    assert site.responders == before
    failed = [one for one in site.access_log.requests()[count:] if one["status"] >= 500]
    assert failed == []


def assert_harmless(html):
    page = Page(html)
    assert page.tags.isdisjoint({"iframe", "object"})
    assert html.count("<script") == html.count('<script type="module" src="/static/') <= 1
    assert not [name for name in page.attributes if name.startswith("on")]
    assert "javascript:" not in [form.action for form in page.forms]
    return page


@pytest.mark.parametrize("text", SCRIPTS)
def test_markup_in_every_field_is_only_text_on_every_page(visitor, ada, text):
    ada.submit("/profile", "/profile", name=text[:50], bio=text)
    path = ada.publish(text)
    for reader in (visitor, ada):
        for place in ("/", f"/@{ada.handle}", path, f"/search?q={quote(text)}"):
            page = assert_harmless(reader.get(place).text)
            if reader is ada:
                assert text in [post.text for post in page.posts]
    form = assert_harmless(ada.get("/profile").text).form("/profile")
    assert (form.fields["name"], form.fields["bio"]) == (text[:50], text)


@pytest.mark.parametrize("text", SCRIPTS)
def test_markup_that_is_shown_again_in_a_form_is_only_text(site, ada, text):
    assert_harmless(ada.submit("/", "/posts", text=text + "x" * 500).text)
    assert_harmless(site.visitor().try_to_log_in(text, "wrong guess").text)
    assert_harmless(site.visitor().get(f"/login?next=/{quote(text)}").text)
    assert_harmless(site.visitor().get(f"/{quote(text)}").text)
    entries = {"confirmation": text, "password": ada.password}
    assert_harmless(ada.submit("/account/delete", "/account/delete", **entries).text)


@pytest.mark.parametrize("text", SCRIPTS)
def test_markup_in_the_sign_up_form_is_only_text(visitor, text):
    entries = {"handle": text, "name": text, "email": text, "password": "x", "invite": text}
    page = assert_harmless(visitor.submit("/signup", "/signup", **entries).text)
    assert page.form("/signup").fields["handle"] == text


def test_markup_in_the_name_of_a_device_is_only_text(ada):
    elsewhere = ada.elsewhere()
    elsewhere.browser.headers["User-Agent"] = SCRIPTS[1]
    elsewhere.log_in()
    assert_harmless(ada.get("/sessions").text)


@pytest.mark.parametrize("text", STATEMENTS)
def test_sql_in_a_field_is_only_text(visitor, ada, text):
    ada.publish(text)
    assert ada.texts(f"/@{ada.handle}") == [text]
    found = Page(ada.get("/search", params={"q": text}).text).posts
    assert text in [post.text for post in found]
    assert visitor.try_to_log_in(text, text).status_code == 422
    assert visitor.get(f"/@{quote(text, safe='')}").status_code in (400, 404)
    assert visitor.get(f"/?before={quote(text)}").status_code in (200, 400)


@pytest.mark.parametrize(
    "body",
    [
        b"text=%ff%fe%fd",
        b"text=\xc3\x28",
        b"text=a%00b",
        b"text=%ed%a0%80",
        b"text",
        b"&&&===&",
        b"=" * 2000,
        b"&".join(b"f%d=" % number for number in range(5000)),
    ],
    ids=lambda body: repr(body[:16]),
)
def test_a_mangled_form_is_refused(ada, body):
    token = ada.read("/").form("/posts").fields["csrf"].encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = ada.post("/posts", b"csrf=" + token + b"&" + body, headers=headers)
    assert 400 <= answer.status_code < 500
    assert ada.texts(f"/@{ada.handle}") == []


@pytest.mark.parametrize(
    ("body", "text"),
    [(b"text=100%", "100%"), (b"text=%zz", "%zz"), (b"text=first&text=second", "first")],
)
def test_what_a_careless_form_can_mean_is_taken_for_that(ada, body, text):
    token = ada.read("/").form("/posts").fields["csrf"].encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded"}
    assert ada.post("/posts", b"csrf=" + token + b"&" + body, headers=headers).status_code == 303
    assert ada.texts(f"/@{ada.handle}") == [text]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"no boundary"),
        ("multipart/form-data; boundary=x", b"--x\r\n"),
        ("multipart/form-data; boundary=x", b"--x\r\nContent-Disposition: form-data; name=\r\n\r\na\r\n--x--"),
        ("multipart/form-data; boundary=" + "x" * 500, b"--x--"),
        ("application/json", b'{"text":"hello"}'),
        ("text/plain", b"text=hello"),
        ("", b"text=hello"),
    ],
    ids=repr,
)
def test_a_body_of_another_kind_or_shape_is_refused(ada, kind, body):
    answer = ada.post("/posts", body, headers={"Content-Type": kind})
    assert 400 <= answer.status_code < 500


@pytest.mark.parametrize(
    "cookies",
    [
        "martlet-sid=" + "A" * 43,
        "martlet-sid=" + "A" * 5000,
        "martlet-sid",
        "martlet-sid=%00; martlet-sid=;;; ====",
        "martlet-flash=<script>alert(1)</script>",
        "martlet-flash=no-such-flash; martlet-pre=x",
        "; ".join(f"c{number}=x" for number in range(500)),
    ],
    ids=lambda cookies: cookies[:24],
)
def test_a_strange_cookie_makes_nobody_of_anybody(visitor, cookies):
    answer = visitor.get("/", headers={"Cookie": cookies})
    assert answer.status_code == 200
    assert "What is new?" not in assert_harmless(answer.text).text


def test_two_session_cookies_are_none(site, ada):
    mine = f"martlet-sid={ada.browser.cookies['martlet-sid']}"
    planted = f"martlet-sid={'A' * 43}"
    for cookies in (f"{mine}; {planted}", f"{planted}; {mine}"):
        answer = site.visitor().get("/sessions", headers={"Cookie": cookies})
        assert answer.status_code in (303, 400)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": None},
        {"Origin": None, "Referer": "https://evil.example/"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
    ],
    ids=repr,
)
def test_a_form_sent_from_another_site_is_refused(ada, headers):
    entries = ada.read("/").form("/posts").fields | {"text": "forged"}
    assert ada.post("/posts", entries, headers=headers).status_code == 403
    assert ada.texts(f"/@{ada.handle}") == []


@pytest.mark.parametrize("token", [None, "", "x", "A" * 43])
def test_a_form_without_its_token_is_refused(ada, token):
    assert ada.post("/posts", {"text": "forged", "csrf": token}).status_code == 403
    assert ada.texts(f"/@{ada.handle}") == []


def test_somebody_elses_token_is_refused(ada, grace):
    token = grace.read("/").form("/posts").fields["csrf"]
    assert ada.post("/posts", {"text": "forged", "csrf": token}).status_code == 403


def test_the_login_cannot_be_forged_either(site, ada):
    token = site.visitor().read("/login").form("/login").fields["csrf"]
    entries = {"login": ada.handle, "password": ada.password, "csrf": token}
    assert site.visitor().post("/login", entries).status_code == 403


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "/%5cevil.example",
        "/\t/evil.example",
        "/%0d%0aLocation:%20https://evil.example",
        "javascript:alert(1)",
        "evil.example",
        "",
    ],
    ids=repr,
)
def test_the_login_never_leads_elsewhere(ada, target):
    someone = ada.elsewhere()
    page = f"/login?next={quote(target, safe='')}"
    assert someone.try_to_log_in(page=page).headers["Location"] == "/"
    direct = ada.elsewhere().submit(
        "/login", "/login", login=ada.handle, password=ada.password, next=target
    )
    assert direct.headers["Location"] == "/"


@pytest.mark.parametrize(
    "path",
    [
        "/@ada/../../etc/passwd",
        "/@ada/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/@%ff%fe",
        "/@ada/99999999999999999999999",
        "/@ada/-1",
        "/@ada/1%00",
        "/%00",
        "/" + "a/" * 2000,
        "/@" + "a" * 3000,
        "/?" + "a=b&" * 1500,
        "/?before=99999999999999999999",
        "/?before=-1",
        "/search?q=" + "x" * 5000,
        "/search?q=%ff",
        "/search?q=a%00b",
        "/search?q=a&q=b",
    ],
    ids=lambda path: path[:24],
)
def test_a_strange_address_gets_a_plain_answer(visitor, path):
    answer = visitor.browser.send(_as_it_is(visitor, path), timeout=30)
    assert answer.status_code in (200, 400, 404, 414)
    assert "root:" not in answer.text
    assert_harmless(answer.text)


def _as_it_is(person, path):
    """A request for an address that requests would put in order first."""
    prepared = person.browser.prepare_request(requests.Request("GET", person.site.origin))
    prepared.url = person.site.origin + path
    return prepared
