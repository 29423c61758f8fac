"""Somebody reports, somebody else decides; what everybody else sees of it is nothing."""

import pytest


from browser import Browser


@pytest.fixture(scope="module")
def site(generous_site):
    return generous_site


@pytest.fixture
def hedy(site, ada):
    return site.member(ada.handle.replace("ada", "hedy"), role="moderator")


def decide(moderator, words, decision):
    """Presses a button of the first report whose words these are."""
    page = moderator.read("/moderation")
    assert words in page.text
    answer = moderator.post(*form_of(page, decision))
    assert answer.status_code == 303, f"{answer.status_code}\n{answer.text}"


def form_of(page, decision):
    form = next(form for form in page.forms if form.action.endswith(f"/{decision}"))
    return form.action, form.fields


def test_a_report_is_dismissed_opened_again_and_ends_with_the_post(ada, grace, hedy):
    post = grace.publish(f"beans by {grace.handle}")
    ada.report(post, reason="spam", comment="beans, every day")
    assert "beans, every day" in hedy.read("/moderation").text
    assert "Moderation" not in ada.read("/").text

    decide(hedy, "beans, every day", "dismiss")
    assert "Nothing is reported" in hedy.read("/moderation").text
    assert ada.get(post).status_code == 200
    hedy.post(*form_of(hedy.read("/moderation/resolved"), "reopen"))

    decide(hedy, "beans, every day", "delete-post")
    assert ada.get(post).status_code == 404
    assert "The post has been deleted." in hedy.read("/moderation/resolved").text


def test_the_suspended_are_out_and_come_back(visitor, ada, grace, hedy):
    post = grace.publish(f"threats by {grace.handle}")
    ada.report(f"/@{grace.handle}")
    decide(hedy, f"@{grace.handle}", "suspend")
    assert not grace.is_logged_in()
    assert "suspended this account" in grace.try_to_log_in().text
    for path in (post, f"/@{grace.handle}"):
        assert visitor.get(path).status_code == ada.get(path).status_code == 404
    answer = hedy.submit(f"/@{grace.handle}", f"/@{grace.handle}/reinstate")
    assert answer.status_code == 303
    assert visitor.get(post).status_code == 200
    grace.log_in()


def test_the_operator_lists_what_waits(site, ada, grace, hedy):
    ada.report(f"/@{grace.handle}", comment="rude")
    assert f"{grace.handle} " in site.run("report", "list")
    assert f'"account":"{grace.handle}","post":"","reasons":"abuse"' in site.run("report", "list", "--json")
    decide(hedy, "rude", "dismiss")
    assert site.run("report", "list", "--json") == ""


def test_an_administrator_reads_the_audit_trail(site, ada, grace):
    site.member(f"{ada.handle}-too", role="administrator")
    site.run("user", "role", ada.handle, "administrator")
    ada.submit(f"/@{grace.handle}", f"/@{grace.handle}/suspend")
    told = ada.read("/moderation/audit").text
    assert f"@{ada.handle} suspended @{grace.handle}" in told
    assert f"the operator made @{ada.handle} an administrator" in told
    site.run("user", "role", ada.handle, "moderator")
    assert ada.get("/moderation/audit").status_code == 403


def test_two_people_report_and_decide_in_two_windows(manner, site, ada, grace, hedy):
    words, complaint = f"buy my beans, says {grace.handle}", f"beans again, says {ada.handle}"
    post = grace.publish(words)
    with Browser(site, *manner) as first, Browser(site, *manner) as second:
        first.enter(ada)
        first.visit(post)
        first.follow("Report this post")
        first.tick("reason", "spam")
        first.fill(comment=complaint)
        assert first.overflow() == 0
        first.press("Send report")
        assert "The moderators will look at it." in first.words

        second.enter(hedy)
        second.visit("/moderation")
        assert complaint in second.words and second.overflow() == 0
        second.press(f"Suspend @{grace.handle}")
        assert complaint not in second.words
        first.visit(f"/@{grace.handle}")
        assert "Nothing here" in first.words

        second.visit("/moderation/suspended")
        second.press("Reinstate")
        assert second.path == f"/@{grace.handle}" and words in second.words
        first.visit(f"/@{grace.handle}")
        assert words in first.words
        assert second.complaints() == []
