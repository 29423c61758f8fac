"""Mail on its way out: through a program of the host's, from whichever responder, and not lost."""

import contextlib
import json
import os
import signal
import sqlite3

import pytest

from instance import Instance
from mailbox import Mailbox, link_in
from waiting import eventually

NEW_PASSWORD = "heron at the weir, noon"


@pytest.fixture
def mailbox(tmp_path):
    return Mailbox(tmp_path)


def member_with_address(site, handle):
    person = site.member(handle)
    answer = person.submit("/profile", "/profile", email=f"{handle}@example.net")
    assert answer.status_code == 303
    return person


def ask(site, login):
    answer = site.visitor().submit("/password/forgotten", "/password/forgotten", login=login)
    assert answer.status_code == 303
    return answer


def queue(site):
    return [json.loads(line) for line in site.run("mail", "queue", "--json").splitlines()]


def make_due(site):
    """Ends the lease of a responder that has died, as five minutes do."""
    with contextlib.closing(sqlite3.connect(site.database, timeout=30)) as connection:
        connection.executescript("UPDATE outbox SET due_at = 0")


def test_a_forgotten_password_is_set_by_mail(mailbox):
    with Instance(limits=False, site_name="Клуб «Ласточка»", **mailbox.settings) as site:
        ada = member_with_address(site, "ada")
        ask(site, "ada")
        letter = mailbox.letter_to("ada@example.net")
        assert letter["Subject"] == "New password for Клуб «Ласточка»"
        assert letter["From"].addresses[0].display_name == "Клуб «Ласточка»"
        assert letter["From"].addresses[0].addr_spec == "martlet@example.org"
        assert letter["Message-ID"].endswith("@example.org>") and letter["Date"].datetime
        link = link_in(letter, site)
        visitor = site.visitor()
        assert visitor.submit(link, "/password/reset", password=NEW_PASSWORD).status_code == 303
        assert not ada.is_logged_in()
        assert ada.try_to_log_in(password=NEW_PASSWORD).status_code == 303
        eventually(lambda: queue(site) == [], what="an empty outbox")


def test_an_answer_says_nothing_about_who_is_here(mailbox):
    with Instance(limits=False, **mailbox.settings) as site:
        member_with_address(site, "ada")
        site.member("grace")
        answers = [ask(site, login) for login in ("ada", "grace", "nobody", "x@example.net")]
        headers = [{k: v for k, v in a.headers.items() if k not in ("X-Request-Id", "Date")} for a in answers]
        for answer, header in zip(answers, headers):
            assert (answer.text, header) == (answers[0].text, headers[0])
        mailbox.letter_to("ada@example.net")
        eventually(lambda: queue(site) == [], what="an empty outbox")
        assert len(mailbox.letters) == 1


def test_mail_survives_the_responder_that_was_to_send_it(mailbox):
    mailbox.hang()
    with Instance(limits=False, processes=1, **mailbox.settings) as site:
        member_with_address(site, "ada")
        ask(site, "ada")
        [waiting] = eventually(lambda: [m for m in queue(site) if m["attempts"] == "1"])
        before = site.responders
        os.kill(before[0], signal.SIGKILL)
        eventually(lambda: site.responders and site.responders != before and site.is_ready())
        assert [mail["id"] for mail in queue(site)] == [waiting["id"]]
        mailbox.take()
        mailbox.release()
        make_due(site)
        ask(site, "ada")
        letters = eventually(lambda: len(found := mailbox.to("ada@example.net")) == 2 and found)
        assert len({letter["Message-ID"] for letter in letters}) == 2


def test_what_the_host_refuses_is_told_loudly_and_waits(mailbox):
    mailbox.refuse()
    with Instance(limits=False, **mailbox.settings) as site:
        member_with_address(site, "ada")
        ask(site, "ada")
        line = eventually(lambda: next((e for e in site.log if "handed over" in e["message"]), None))
        assert line["level"] == "warning" and "relay access denied" in line["message"]
        assert "example.net" not in json.dumps(site.log)
        [mail] = queue(site)
        assert (mail["recipient"], mail["attempts"]) == ("ada@example.net", "1")


def test_the_operator_tries_it_first(mailbox):
    site = Instance(**mailbox.settings)
    assert "has taken it over" in site.run("mail", "test", "grace@example.net")
    assert "arrives" in mailbox.letter_to("grace@example.net")["Subject"]
    mailbox.refuse()
    failed = site.attempt("mail", "test", "grace@example.net")
    assert failed.returncode == 1 and "relay access denied" in failed.stderr
    assert Instance().attempt("mail", "test", "grace@example.net").returncode == 78


def test_nothing_starts_with_a_program_that_is_not_there():
    site = Instance(sendmail="/no/such/sendmail", mail_from="martlet@example.org")
    failed = site.attempt("check", "--database")
    assert failed.returncode == 78 and "/no/such/sendmail cannot be run" in failed.stderr
