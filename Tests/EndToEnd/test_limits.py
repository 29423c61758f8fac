"""Too much, and too often: refused by nginx or by the program, calmly and for a while."""

import pytest

from instance import Instance
from page import Page


@pytest.fixture(scope="module")
def unlimited():
    """nginx counts nothing here, so whatever is refused is refused by the program."""
    with Instance(limits=False, posts_per_minute=3) as instance:
        yield instance


def test_the_program_refuses_a_body_over_its_limit(ada):
    entries = ada.read("/").form("/posts").fields | {"text": "x" * 1_048_576}
    answer = ada.post("/posts", entries)
    assert answer.status_code == 413
    assert "Too large" in Page(answer.text).text


def test_nginx_refuses_a_body_far_over_the_limit(site, ada):
    answer = ada.post("/profile", {"bio": "x" * 2_000_000})
    assert answer.status_code == 413
    assert "That is too much at once" in Page(answer.text).text
    assert site.access_log.find(answer.headers["X-Request-Id"])["upstream"] == ""


def test_nginx_lets_no_more_in_than_pictures_may_be(site, ada):
    answer = ada.post("/posts", {"text": "x" * 68_000_000})
    assert answer.status_code == 413
    assert site.access_log.find(answer.headers["X-Request-Id"])["upstream"] == ""


def test_nginx_slows_down_who_logs_in_too_often(site):
    hasty = site.visitor()
    answers = [hasty.post("/login", {}) for _ in range(8)]
    assert [answer.status_code for answer in answers[:5]] == [403] * 5
    assert answers[-1].status_code == 429
    assert "A little slower" in answers[-1].text
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert answers[-1].headers["X-Content-Type-Options"] == "nosniff"
    assert site.visitor().post("/login", {}).status_code == 403, "another address goes free"
    assert hasty.get("/login").status_code == 200, "and reading is something else"


def test_failed_logins_are_counted_across_responders_and_hold_back_even_the_right_password(unlimited):
    ada = unlimited.member("ada")
    ada.log_out()
    answers = [ada.try_to_log_in(password="wrong guess") for _ in range(8)]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert [answer.status_code for answer in answers[:5]] == [422] * 5
    assert refused and int(refused[0].headers["Retry-After"]) > 0
    assert len(unlimited.access_log.answered_by()) == 2, "both responders were asked"
    assert ada.elsewhere().try_to_log_in().status_code == 429, "from another address too"


def test_failed_logins_are_counted_by_address_too(unlimited):
    stuffer = unlimited.visitor()
    answers = [stuffer.try_to_log_in(f"victim-{n}", "wrong guess").status_code for n in range(21)]
    assert answers == [422] * 20 + [429]


def test_one_account_posts_only_so_often(unlimited):
    grace = unlimited.member("grace")
    answers = [grace.submit("/", "/posts", text=f"number {n}") for n in range(4)]
    assert [answer.status_code for answer in answers] == [303, 303, 303, 429]
    assert int(answers[-1].headers["Retry-After"]) > 0


def test_when_no_responder_is_there_nginx_says_so_calmly():
    with Instance(master=False) as deserted:
        answer = deserted.visitor().get("/")
        assert answer.status_code == 502
        assert "Back in a moment" in Page(answer.text).text
        assert int(answer.headers["Retry-After"]) > 0
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
