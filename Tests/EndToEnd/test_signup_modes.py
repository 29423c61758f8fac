"""Who may join: open, by invitation, after approval, nobody."""

import pytest

from browser import Browser
from instance import Instance
from person import PASSWORD, Person


def newcomer(site, handle="linus"):
    return Person(site, handle)


@pytest.fixture(scope="module")
def by_invitation():
    with Instance(signup="invite") as instance:
        yield instance


@pytest.fixture(scope="module")
def by_approval():
    # All browsers come from one address.
    with Instance(limits=False, signup="approval") as instance:
        yield instance


@pytest.fixture(scope="module")
def strict():
    with Instance(email="required", signups_per_hour=2) as instance:
        yield instance


def test_an_invitation_opens_the_door_once(by_invitation):
    code = by_invitation.run("invite", "create").strip()
    assert newcomer(by_invitation).sign_up(invite=code).status_code == 303
    second = newcomer(by_invitation, "margaret").sign_up(invite=code)
    assert second.status_code == 422 and "This is not right" in second.text


def test_without_an_invitation_the_door_stays_shut(by_invitation):
    assert newcomer(by_invitation, "mallory").sign_up(invite="").status_code == 422
    assert newcomer(by_invitation, "mallory").try_to_log_in().status_code == 422


def test_somebody_who_waits_for_approval_cannot_log_in_until_a_moderator_agrees(by_approval):
    moderator = by_approval.member("grace", role="moderator")
    linus = newcomer(by_approval)
    assert linus.sign_up().status_code == 303
    assert "as soon as a moderator has approved you" in linus.read("/").flash
    assert not linus.is_logged_in()
    assert linus.try_to_log_in().status_code == 422

    page = moderator.read("/moderation/signups")
    assert "@linus" in page.text
    [approval] = [form for form in page.forms if form.action.endswith("/approve")]
    assert moderator.post(approval.action, approval.fields).status_code == 303
    assert linus.try_to_log_in().status_code == 303
    assert "Nobody is waiting." in moderator.read("/moderation/signups").text


def test_somebody_who_was_rejected_stays_outside(by_approval):
    moderator = by_approval.member("margaret", role="moderator")
    mallory = newcomer(by_approval, "mallory")
    mallory.sign_up()
    page = moderator.read("/moderation/signups")
    [rejection] = [form for form in page.forms if form.action.endswith("/reject")]
    assert moderator.post(rejection.action, rejection.fields).status_code == 303
    assert mallory.try_to_log_in().status_code == 422


def test_one_asks_in_one_window_and_another_agrees_in_another(by_approval, manner):
    moderator = by_approval.member(f"hedy-{manner}", role="moderator")
    with Browser(by_approval, *manner) as newcomer, Browser(by_approval, *manner) as other:
        newcomer.sign_up(f"lise-{manner}", PASSWORD)
        assert "as soon as a moderator has approved you" in newcomer.words
        other.enter(moderator)
        other.visit("/moderation/signups")
        assert f"@lise-{manner}" in other.words and other.overflow() == 0
        other.press("Approve")
        assert f"@lise-{manner}" not in other.words
        newcomer.log_in(f"lise-{manner}", PASSWORD)
        assert "What is new?" in newcomer.words


def test_a_closed_site_takes_nobody(site):
    with Instance(signup="closed") as closed:
        visitor = closed.visitor()
        assert "takes no new members" in visitor.get("/signup").text
        assert 'href="/signup"' not in visitor.get("/").text
        token = visitor.read("/login").form("/login").fields["csrf"]
        entries = {"handle": "linus", "password": "heron at the weir", "csrf": token}
        assert visitor.post("/signup", entries).status_code == 403


def test_a_required_email_address_is_required(strict):
    assert newcomer(strict).sign_up(email="").status_code == 422
    assert newcomer(strict).sign_up(email="linus@example.org").status_code == 303


def test_sign_ups_from_one_address_are_counted(strict):
    answers = []
    first = newcomer(strict)
    for number in range(3):
        person = newcomer(strict, f"sibling-{number}")
        person.move(first.address)
        answers.append(person.sign_up(email=f"{number}@example.org"))
    assert [answer.status_code for answer in answers] == [303, 303, 429]
    assert int(answers[-1].headers["Retry-After"]) > 0


def test_a_program_that_fills_in_the_hidden_field_makes_no_account(site):
    robot = newcomer(site, "robot")
    assert robot.sign_up(website="https://example.org/").status_code == 422
    assert robot.try_to_log_in().status_code == 422


def test_a_program_that_fills_the_form_in_no_time_makes_no_account(site):
    robot = newcomer(site, "robot")
    answer = robot.submit("/signup", "/signup", handle="robot", password=robot.password)
    assert answer.status_code == 422
    assert robot.try_to_log_in().status_code == 422


@pytest.mark.parametrize(
    ("entries", "words"),
    [
        ({"handle": "x" * 31}, "shorten this to 30"),
        ({"handle": "admin"}, "kept for the site"),
        ({"handle": "ünïcode"}, "right form"),
        ({"password": "seven77"}, "at least 8"),
        ({"password": "password123"}, "tried first"),
        ({"email": "not an address"}, "right form"),
    ],
)
def test_what_is_wrong_with_an_entry_is_told(site, entries, words):
    answer = site.visitor().sign_up(**({"handle": "barbara"} | entries))
    assert answer.status_code == 422
    assert words in answer.text
