"""The wall clock is set, forwards and backwards."""

from urllib.parse import urlencode

import pytest

import database
from fake_clock import FakeClock
from ledger import Fate, Ledger
from members import BASE_URL

HOUR, DAY = 3600, 86_400
STEPS = [0, HOUR, 0, -HOUR, 0, DAY, 0, -DAY, 0]
POSTS_PER_MINUTE = 4


@pytest.fixture
def site(start):
    return start(posts_per_minute=POSTS_PER_MINUTE)


@pytest.mark.short
@pytest.mark.fault(18, "The clock is set")
def test_steps_of_the_clock_log_nobody_out_and_lock_nobody_out(site, figures):
    """The responders' wall clock goes an hour and a day forwards and backwards, eight steps, while people post, sign in and guess."""
    clock = FakeClock(site)
    people = _People(site)
    waits, drifts, responders = [], [], site.responders
    for offset in STEPS:
        clock.step(offset)
        people.are_all_signed_in()
        waits += people.post_until_refused()
        waits += people.guess_until_refused()
        drifts.append(abs(people.newest_time() - clock.now))
    clock.step(HOUR)
    numbers = people.check_order()
    figures["sessions and tokens that ended"] = "0"
    figures["posts"] = f"{numbers}, newest first on every page"
    figures["times written down"] = f"{max(drifts):.1f} s at most from the clock"
    figures["longest wait anybody was told"] = f"{max(waits)} s"
    site.hold(people.ledger)
    assert site.responders == responders
    assert max(drifts) < 60
    assert max(waits) <= people.LONGEST_WAIT


class _People:
    # A window of a minute for posts, of 15 minutes for guesses.
    LONGEST_WAIT = 900

    def __init__(self, site):
        self.ledger = Ledger()
        self._site, self._caller = site, site.caller()
        self._rounds = 0

    def are_all_signed_in(self):
        for member in self._site.members:
            page = self._caller.ask("GET", "/sessions", {"Cookie": member.cookie})
            assert page.status == 200, f"the session of {member.handle} ended"
            mine = self._caller.ask(
                "GET", "/api/me/thoughts", {"Authorization": f"Bearer {member.token}"}
            )
            assert mine.status == 200, f"the token of {member.handle}: {mine.headers.items()}"

    def post_until_refused(self):
        """Everybody posts more than a minute allows; the waits they are told."""
        waits = []
        for member in self._site.members:
            for _ in range(POSTS_PER_MINUTE + 1):
                text = self.ledger.new_text(member.handle)
                answer = self._form("/posts", {"Cookie": member.cookie}, csrf=member.csrf, text=text)
                assert answer.status in (303, 429), answer
                self.ledger.note(text, Fate.ACKNOWLEDGED if answer.status == 303 else Fate.REFUSED)
                if answer.status == 429:
                    waits.append(int(answer.headers["Retry-After"]))
        return waits

    def guess_until_refused(self):
        """Somebody guesses the password of a name that he has not tried before; the wait he is told."""
        self._rounds += 1
        waits = []
        for _ in range(8):
            body = urlencode({"username": f"victim-{self._rounds}", "password": "a wrong guess"})
            answer = self._caller.ask(
                "POST", "/api/login", {"Content-Type": "application/x-www-form-urlencoded"}, body
            )
            if answer.status == 429:
                waits.append(int(answer.headers["Retry-After"]))
        assert waits
        return waits

    def newest_time(self):
        """When the newest post says it was written, in seconds since 1970."""
        query = "SELECT at FROM events ORDER BY id DESC LIMIT 1"
        return database.rows(self._site.database, query)[0][0] / 1000

    def check_order(self):
        """How many posts there are; they must be shown in the order in which they were written."""
        shown = self._site.all_texts()
        query = "SELECT text FROM posts ORDER BY id DESC"
        assert shown == [text for (text,) in database.rows(self._site.database, query)]
        return len(shown)

    def _form(self, path, headers, **fields):
        headers = headers | {
            "Origin": BASE_URL, "Content-Type": "application/x-www-form-urlencoded"
        }
        return self._caller.ask("POST", path, headers, urlencode(fields))
