"""The APIs as their clients see them: through nginx, on several responders."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from instance import Instance

RFC_3339 = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@pytest.fixture(scope="module")
def site():
    with Instance(limits=False, posts_per_minute=1000, processes=3) as instance:
        yield instance


def tweet(person, text, **headers):
    answer = person.call("POST", "/api/v2/tweets", {"body": text}, headers)
    assert answer.status_code == 201, answer.text
    return answer


def pages(person, path, relation="next"):
    """The parts of a list, one after the other."""
    url = person.site.origin + path
    while url:
        answer = person.browser.get(url, timeout=30)
        assert answer.status_code == 200, answer.text
        yield answer
        url = answer.links.get(relation, {}).get("url")


def test_a_tweet_is_there_at_once_for_programs_and_for_people(site, ada, visitor):
    answer = tweet(ada, "martlets\nnever \"land\" 🐦")
    assert answer.json() == {"status": "Success"}
    shown = visitor.browser.get(answer.headers["Location"], timeout=30).json()
    assert shown["body"] == "martlets\nnever \"land\" 🐦"
    assert shown["username"] == ada.handle
    assert RFC_3339.fullmatch(shown["tweet_time"])
    newest = visitor.get("/api/v2/tweets").json()["tweets_list"][0]
    assert newest == {
        "id": shown["id"], "tweetedby": ada.handle, "body": shown["body"],
        "timestamp": shown["tweet_time"],
    }
    assert visitor.get(f"/api/thoughts/{shown['id']}/").json() == {
        "id": shown["id"], "username": ada.handle, "text": shown["body"],
        "timestamp": shown["tweet_time"],
    }
    assert ada.texts("/")[0] == shown["body"]
    assert shown["body"] in ada.texts("/search?q=never%20%22LAND")


def test_a_deleted_tweet_is_gone_for_all(ada, grace, visitor):
    path = tweet(ada, "to be regretted").headers["Location"].removeprefix(ada.site.origin)
    assert grace.call("DELETE", path).status_code == 403
    assert ada.call("DELETE", path).json() == {"status": "Success"}
    answer = visitor.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"] == "Resource not found!"
    assert "to be regretted" not in ada.texts("/")


def test_all_responders_answer(site, ada):
    before = site.access_log.answered_by()
    with ThreadPoolExecutor(8) as clients:
        answers = list(clients.map(lambda _: ada.get("/api/v2/tweets?limit=20"), range(120)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.text for answer in answers}) == 1
    assert len(site.access_log.answered_by() - before) == 3


@pytest.mark.parametrize(
    ("path", "member"),
    [
        ("/api/v2/tweets/?limit=7", "tweets_list"), ("/api/thoughts/?limit=7", None),
        ("/api/thoughts/?search=%E9%9B%A8&limit=7", None), ("/api/me/thoughts/?limit=7", None),
    ],
)
def test_links_lead_through_a_whole_list_and_back(ada, path, member):
    for number in range(20):
        tweet(ada, f"雨燕 {number}")

    def ids(answer):
        return [entry["id"] for entry in (answer.json()[member] if member else answer.json())]

    there = list(pages(ada, path))
    seen = [number for answer in there for number in ids(answer)]
    assert len(seen) >= 20
    assert seen == sorted(seen, reverse=member is not None)
    assert len(set(seen)) == len(seen)
    assert "next" not in there[-1].links
    back = list(pages(ada, there[-1].url.removeprefix(ada.site.origin), "prev"))
    assert [ids(answer) for answer in reversed(back)] == [ids(answer) for answer in there]


def test_an_account_from_beginning_to_end(site, visitor):
    entries = {
        "username": "countess", "email": "ada@example.org", "password": visitor.password,
        "name": "Ada",
    }
    answer = visitor.call("POST", "/api/v1/users", entries)
    assert (answer.status_code, answer.json()) == (201, {"status": "Success"})
    path = answer.headers["Location"].removeprefix(site.origin)
    assert visitor.call("POST", "/api/v1/users", entries).status_code == 409
    public = visitor.get(path)
    assert public.json().keys() == {"id", "username", "name"}

    visitor.handle = "countess"
    visitor.log_in()
    own = visitor.get(path)
    assert own.json()["email"] == "ada@example.org"
    tags = [answer.headers["ETag"] for answer in (public, own)]
    assert len(set(tags)) == 2
    change = {"name": "Countess of Lovelace"}
    assert visitor.call("PUT", path, change, {"If-Match": tags[1]}).status_code == 200
    assert visitor.call("PUT", path, change, {"If-Match": tags[1]}).status_code == 412
    assert visitor.get(path).json()["name"] == change["name"]
    users = visitor.get("/api/v1/users?limit=100").json()["user_list"]
    assert [user for user in users if user["username"] == "countess"] == [visitor.get(path).json()]

    answer = visitor.call("DELETE", "/api/v1/users", {"username": "countess"})
    assert (answer.status_code, answer.json()) == (200, {"status": "Success"})
    assert not visitor.is_logged_in()
    assert visitor.get(path).json()["error"] == "Resource not found!"


def test_a_thought_comes_by_form_as_well(ada):
    answer = ada.post("/api/me/thoughts/", {"text": "Grüße & 问候"})
    assert answer.status_code == 201
    assert answer.json()["text"] == "Grüße & 问候"
    for part in ["GRÜSSE", "候", "& "]:
        found = ada.get("/api/thoughts/", params={"search": part, "limit": "100"}).json()
        assert answer.json() in found


def test_what_has_not_changed_is_not_sent_again(ada):
    tweet(ada, "once " * 80)
    first = ada.get("/api/v2/tweets")
    assert first.headers["Content-Encoding"] == "gzip"
    again = ada.get("/api/v2/tweets", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    tweet(ada, "twice")
    again = ada.get("/api/v2/tweets", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 200
    assert ada.head("/api/v2/tweets").status_code == 200


def test_a_repeated_key_posts_once_however_many_ask_at_once(site, ada):
    before = site.access_log.answered_by()
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(
            lambda _: tweet(ada, "only once", **{"Idempotency-Key": "e-1"}), range(8)))
    assert len({answer.headers["Location"] for answer in answers}) == 1
    assert {answer.text for answer in answers} == {answers[0].text}
    replayed = [answer.headers.get("Idempotency-Replayed") for answer in answers]
    assert sorted(replayed, key=str) == [None] + ["true"] * 7
    assert ada.texts(f"/@{ada.handle}") == ["only once"]
    assert len(site.access_log.answered_by() - before) > 1
    other = ada.call(
        "POST", "/api/v2/tweets", {"body": "another"}, {"Idempotency-Key": "e-1"})
    assert other.status_code == 422


def test_the_operator_removes_a_thought_and_nobody_else(site, ada):
    number = tweet(ada, "rude").headers["Location"].rpartition("/")[2]
    for path in [f"/admin/thoughts/{number}", f"/admin/thoughts/{number}/"]:
        assert ada.call("DELETE", path).status_code == 404
    assert ada.get(f"/api/thoughts/{number}").status_code == 200
    address = f"{site.internal_origin}/admin/thoughts/{number}/"
    answer = requests.delete(address, timeout=5)
    assert (answer.status_code, answer.content) == (204, b"")
    assert requests.delete(address, timeout=5).status_code == 404
    assert ada.get(f"/api/thoughts/{number}").status_code == 404


def test_the_information_names_every_api(visitor):
    versions = visitor.get("/api/v1/info").json()["api_version"]
    assert [(entry["version"], entry["links"]) for entry in versions] == [
        ("v1", "/api/v1/users"), ("v2", "/api/v2/tweets"),
    ]
    assert all(RFC_3339.fullmatch(entry["buildtime"]) for entry in versions)


@pytest.mark.parametrize(("path", "body"), [("/livez", "alive\n"), ("/readyz", "ready\n"), ("/health", "OK")])
def test_health_is_for_everybody(visitor, path, body):
    assert visitor.get(path).text == body
    assert visitor.get(path + "/").text == body
    answer = visitor.head(path)
    assert (answer.status_code, answer.content) == (200, b"")
    assert int(answer.headers["Content-Length"]) == len(body)


def test_a_script_needs_a_token_and_no_cookie(site, ada):
    entries = {"username": ada.handle, "password": ada.password}
    authorized = site.visitor().post("/api/login/", entries).json()["Authorized"]
    script = site.visitor()
    script.browser.headers["Authorization"] = authorized
    answer = script.post("/api/me/thoughts/", {"text": "from a script"})
    assert answer.status_code == 201
    thought = answer.json()
    assert script.get("/api/me/thoughts/").json() == [thought]
    assert script.call("DELETE", f"/api/v2/tweets/{thought['id']}").status_code == 200
    assert script.get("/api/me/thoughts/").json() == []
    assert "Set-Cookie" not in answer.headers
