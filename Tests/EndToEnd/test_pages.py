"""Every page, as a stranger and a member see it."""

import pytest

from page import Page

SECURITY_HEADERS = {
    "Content-Security-Policy": "default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=()",
}


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", "Welcome to Martlet"),
        ("/search", "Search posts"),
        ("/signup", "Username"),
        ("/login", "Username or e-mail"),
        ("/logout", "You are not logged in."),
    ],
)
def test_a_stranger_can_read(visitor, path, words):
    assert words in visitor.read(path).text


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/", "What is new?"),
        ("/search", "Search posts"),
        ("/logout", "You are logged in as"),
        ("/profile", "Change password"),
        ("/following", "press Follow"),
        ("/muted", "You have muted nobody."),
        ("/blocked", "You have blocked nobody."),
        ("/sessions", "This device"),
        ("/account/delete", "to confirm"),
    ],
)
def test_a_member_can_read(ada, path, words):
    assert words in ada.read(path).text


@pytest.mark.parametrize("path", ["/following", "/muted", "/blocked", "/profile", "/sessions", "/account/delete", "/moderation/signups"])
def test_a_strangers_way_to_a_members_page_leads_through_the_login(visitor, path):
    answer = visitor.get(path)
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/login?next=")


def test_whoever_logs_in_on_the_way_arrives_where_they_wanted_to_go(site, ada):
    ada.log_out()
    login = ada.get("/profile").headers["Location"]
    assert ada.try_to_log_in(page=login).headers["Location"] == "/profile"


def test_the_moderators_page_is_not_for_members(ada):
    assert ada.get("/moderation/signups").status_code == 403


def test_somebody_new_has_no_posts_and_the_page_says_so(visitor, ada):
    assert "has not posted anything yet" in visitor.read(f"/@{ada.handle}").text
    assert "You have not posted anything yet." in ada.read(f"/@{ada.handle}").text


def test_a_search_that_finds_nothing_says_so(visitor):
    assert "No post contains “qqqqqqq”." in visitor.read("/search?q=qqqqqqq").text


def test_lists_go_on_to_older_posts(site, ada):
    for number in range(25):
        if number % 10 == 0:
            ada.move(site.visitor().address)
        ada.publish(f"number {number}")
    first = ada.get(f"/@{ada.handle}").text
    older = first.partition('rel="next" href="')[2].partition('"')[0]
    assert older.startswith(f"/@{ada.handle}?before=")
    texts = ada.texts(f"/@{ada.handle}") + ada.texts(older)
    assert texts == [f"number {number}" for number in reversed(range(25))]


@pytest.mark.parametrize("path", ["/no/such/page", "/@nobody-here", "/@nobody-here/1", "/index.php"])
def test_what_is_not_there_is_a_page_of_its_own(visitor, path):
    answer = visitor.get(path)
    assert answer.status_code == 404
    assert "Nothing here" in Page(answer.text).text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("/adduser", "/signup"),
        ("/addname", "/profile"),
        ("/clear", "/logout"),
        ("/addtweets", "/"),
        ("/index", "/"),
        ("/dashboard", "/"),
    ],
)
def test_an_address_of_the_earlier_system_has_moved_for_good(visitor, old, new):
    answer = visitor.get(old)
    assert (answer.status_code in (301, 308), answer.headers["Location"]) == (True, new)


def test_a_flash_is_shown_once(ada):
    ada.submit("/profile", "/profile", name="Ada")
    assert ada.read("/profile").flash == "Your profile is saved."
    assert ada.read("/profile").flash == ""


@pytest.mark.parametrize("path", ["/", "/login", "/no/such/page"])
def test_head_is_get_without_the_body(visitor, path):
    head, get = visitor.head(path), visitor.get(path)
    assert (head.status_code, head.headers["Content-Type"], head.content) == (
        get.status_code,
        get.headers["Content-Type"],
        b"",
    )


def test_a_slash_at_the_end_makes_no_difference(visitor):
    assert "Username or e-mail" in visitor.read("/login/").text


def test_a_method_that_an_address_does_not_know_is_told_which_it_knows(visitor):
    answer = visitor.post("/search", {})
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/login",
        "/profile",
        "/no/such/page",
        "/index",
        "/admin",
        "/.git/config",
        "/robots.txt",
        "/static/000000000000/site.css",
        "/static/000000000000/missing.css",
    ],
)
def test_every_answer_carries_each_security_header_once(visitor, path):
    answer = visitor.get(path)
    names = [name for name, _ in answer.raw.headers.items()]
    for name, beginning in SECURITY_HEADERS.items():
        assert names.count(name) == 1, f"{path}: {name}"
        assert answer.headers[name].startswith(beginning)


@pytest.mark.parametrize("path", ["/livez", "/api/no/such/call"])
def test_what_programs_get_may_be_used_by_other_sites_pages(visitor, path):
    answer = visitor.get(path)
    headers = SECURITY_HEADERS | {
        "Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*",
    }
    names = [name for name, _ in answer.raw.headers.items()]
    for name, beginning in headers.items():
        assert names.count(name) == 1, f"{path}: {name}"
        assert answer.headers[name].startswith(beginning)


def test_an_answer_tells_its_request_id_and_the_log_knows_it(site, visitor):
    answer = visitor.get("/login")
    logged = site.access_log.find(answer.headers["X-Request-Id"])
    assert (logged["method"], logged["uri"], logged["status"]) == ("GET", "/login", 200)
    assert logged["remote"] == visitor.address


@pytest.mark.parametrize("path", ["/livez", "/readyz", "/health"])
def test_machines_can_ask_for_its_health(visitor, path):
    assert visitor.get(path).status_code == 200


def test_nobody_learns_the_version_of_the_server(visitor):
    assert visitor.get("/").headers["Server"] == "nginx"
