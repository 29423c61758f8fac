"""Accounts: joining, entering, changing, leaving."""

from browser import Browser
from page import Page

NEW_PASSWORD = "heron at the weir, noon"


def test_whoever_signs_up_is_logged_in_and_welcomed(site):
    linus = site.visitor()
    linus.handle = "linus"
    assert linus.sign_up(name="Linus").status_code == 303
    assert linus.read("/").flash == "Welcome! Your account is ready."
    assert "What is new?" in linus.read("/").text


def test_a_handle_is_taken_in_any_case(site, ada):
    impostor = site.visitor()
    impostor.handle = ada.handle.upper()
    answer = impostor.sign_up()
    assert answer.status_code == 422
    assert "Somebody has this already" in answer.text


def test_a_form_that_is_refused_keeps_what_was_typed_but_the_password(site):
    answer = site.visitor().sign_up(handle="no spaces", name="Barbara", password="short")
    form = Page(answer.text).form("/signup")
    assert (answer.status_code, form.fields["handle"], form.fields["name"]) == (
        422,
        "no spaces",
        "Barbara",
    )
    assert form.fields["password"] == ""


def test_a_handle_is_understood_in_any_case_at_the_login(ada):
    ada.log_out()
    assert ada.try_to_log_in(login=ada.handle.upper()).status_code == 303


def test_an_unknown_name_and_a_wrong_password_get_the_same_answer(ada):
    ada.log_out()
    wrong = ada.try_to_log_in(password="not the password")
    unknown = ada.try_to_log_in(login="nobody-here", password="not the password")
    assert wrong.status_code == unknown.status_code == 422
    assert "do not belong together" in wrong.text and "do not belong together" in unknown.text
    assert not ada.is_logged_in()


def test_a_login_gets_a_new_session_cookie_that_scripts_cannot_read(ada):
    first = ada.browser.cookies["martlet-sid"]
    ada.log_out()
    cookie = ada.try_to_log_in().headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Path=/" in cookie
    assert ada.browser.cookies["martlet-sid"] != first


def test_a_session_is_over_after_logging_out_even_for_who_copied_its_cookie(site, ada):
    thief = site.visitor()
    thief.browser.cookies["martlet-sid"] = ada.browser.cookies["martlet-sid"]
    assert thief.is_logged_in()
    ada.log_out()
    assert ada.read("/").flash == "You are logged out."
    assert not ada.is_logged_in() and not thief.is_logged_in()


def test_a_changed_profile_is_seen_by_others(visitor, ada):
    answer = ada.submit("/profile", "/profile", name="Ada L.", bio="Weaves\nalgebra")
    assert answer.status_code == 303
    page = visitor.read(f"/@{ada.handle}")
    assert "Ada L." in page.text and "Weaves\nalgebra" in page.text


def test_an_email_address_is_shown_to_nobody_else(visitor, grace, ada):
    ada.submit("/profile", "/profile", email=f"{ada.handle}@example.org")
    assert f"{ada.handle}@example.org" in ada.get("/profile").text
    for other in (visitor, grace):
        assert "example.org" not in other.get(f"/@{ada.handle}").text


def test_a_profile_changed_meanwhile_elsewhere_is_not_overwritten(ada):
    stale = ada.read("/profile").form("/profile")
    ada.submit("/profile", "/profile", name="First")
    assert ada.post("/profile", stale.fields | {"name": "Second"}).status_code == 409
    assert ada.read("/profile").form("/profile").fields["name"] == "First"


def test_a_changed_password_ends_all_other_sessions_and_is_the_one_that_counts(ada):
    elsewhere = ada.elsewhere().log_in()
    answer = ada.submit(
        "/profile", "/profile/password", current=ada.password, password=NEW_PASSWORD
    )
    assert answer.status_code == 303
    assert ada.is_logged_in() and not elsewhere.is_logged_in()
    assert elsewhere.try_to_log_in().status_code == 422
    assert elsewhere.try_to_log_in(password=NEW_PASSWORD).status_code == 303


def test_a_password_is_not_changed_without_the_current_one(ada):
    answer = ada.submit("/profile", "/profile/password", current="wrong", password=NEW_PASSWORD)
    assert answer.status_code == 422
    assert ada.elsewhere().try_to_log_in().status_code == 303


def test_sessions_are_listed_and_one_can_be_ended(ada):
    elsewhere = ada.elsewhere()
    elsewhere.browser.headers["User-Agent"] = "curl/8.14"
    elsewhere.log_in()
    page = ada.read("/sessions")
    assert "Firefox on Linux" in page.text and "curl" in page.text
    [other] = [form for form in page.forms if form.action.endswith("/revoke")]
    assert ada.post(other.action, other.fields).status_code == 303
    assert ada.is_logged_in() and not elsewhere.is_logged_in()


def test_a_session_is_ended_from_another_window(site, ada, manner):
    elsewhere = ada.elsewhere().log_in()
    with Browser(site, *manner) as here, Browser(site, *manner) as there:
        here.enter(ada)
        there.enter(elsewhere)
        here.visit("/sessions")
        assert here.overflow() == 0
        here.press("End")
        assert "on this device only" in here.words
        there.finds("Welcome to")
        here.visit("/")
        assert "What is new?" in here.words


def test_all_other_sessions_can_be_ended_at_once(ada):
    others = [ada.elsewhere().log_in() for _ in range(2)]
    assert ada.submit("/sessions", "/sessions/revoke-others").status_code == 303
    assert ada.is_logged_in()
    assert not any(other.is_logged_in() for other in others)


def test_nobody_ends_somebody_elses_session(ada, grace):
    elsewhere = ada.elsewhere().log_in()
    page = ada.read("/sessions")
    [other] = [form for form in page.forms if form.action.endswith("/revoke")]
    token = grace.read("/sessions").form("/logout").fields
    grace.post(other.action, token)
    assert elsewhere.is_logged_in()


def test_an_account_is_deleted_once_its_handle_was_typed(visitor, ada):
    post = ada.publish("a last word")
    wrong = ada.submit("/account/delete", "/account/delete", confirmation="x", password=ada.password)
    assert wrong.status_code == 422 and ada.is_logged_in()
    right = ada.submit(
        "/account/delete", "/account/delete", confirmation=ada.handle, password=ada.password
    )
    assert right.status_code == 303
    assert not ada.is_logged_in()
    assert ada.try_to_log_in().status_code == 422
    assert visitor.get(post).status_code == 404
    assert visitor.get(f"/@{ada.handle}").status_code == 404


def test_the_handle_of_a_deleted_account_is_never_given_away(site, ada):
    ada.submit("/account/delete", "/account/delete", confirmation=ada.handle, password=ada.password)
    impostor = site.visitor()
    impostor.handle = ada.handle
    assert impostor.sign_up().status_code == 422
