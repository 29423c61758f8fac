"""Somebody who has a list of names and passwords, or a page of his own."""

import statistics
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from urllib.parse import urlencode

import pytest

from members import BASE_URL

NAMES, ADDRESSES = 1000, 100
TRIES_BY_ADDRESS = 20
TIMINGS = 16
FORM = "application/x-www-form-urlencoded"


@pytest.mark.fault(20, "Stuffing, guessing, forging")
def test_stolen_lists_guesses_and_forged_forms_come_to_nothing(start, figures):
    """1000 names from 100 addresses at once; one address and one name across all responders; known and unknown names timed; 60 forged posts."""
    site = start(limits=False)
    with ThreadPoolExecutor(16) as enemies:
        statuses = Counter(enemies.map(lambda number: _stuff(site, number), range(NAMES)))
    figures["1000 names, 100 addresses"] = ", ".join(
        f"{count} answered with {status}" for status, count in sorted(statuses.items())
    )
    checked = _guess_from_one_address(site)
    figures["passwords checked for one address in 60 tries"] = str(checked)
    # A difference that is the program's shows every time; the machine's noise does not.
    turns = (_timings(site, turn) for turn in range(3))
    gap, known, unknown = next((turn for turn in turns if turn[0] < 0.05), (1, 0, 0))
    figures["known and unknown name"] = f"{known * 1e3:.0f} and {unknown * 1e3:.0f} ms, {gap:.1%} apart"
    forged, refused = _forge(site)
    figures["forged posts"] = f"{refused} of {forged} refused with 403"
    site.hold()
    assert set(statuses) <= {401, 429, 503}
    assert checked == TRIES_BY_ADDRESS
    assert len(site.access_log.answered_by()) == 3, "all responders were asked"
    assert gap < 0.05
    assert refused == forged


def _login(caller, name, password="a wrong guess"):
    body = urlencode({"username": name, "password": password})
    return caller.ask("POST", "/api/login", {"Content-Type": FORM}, body)


def _stuff(site, number):
    caller = site.caller(address=f"127.6.0.{number % ADDRESSES + 1}", timeout=60)
    status = _login(caller, f"name-{number}").status
    caller.close()
    return status


def _guess_from_one_address(site):
    """How many of 60 guesses at 60 names are looked at."""
    caller = site.caller(address="127.6.1.1")
    return sum(_login(caller, f"other-{number}").status == 401 for number in range(60))


def _timings(site, turn):
    """How far the middle of what a known name takes and that of an unknown one lie apart, and both."""
    known, unknown = [], []
    for number in range(TIMINGS):
        caller = site.caller(address=f"127.6.{turn + 2}.{number + 1}")
        member = site.members[number % len(site.members)]
        for name, seconds in ((member.handle, known), (f"nobody-{turn}-{number}", unknown)):
            answer = _login(caller, name)
            assert answer.status == 401, answer
            seconds.append(answer.seconds)
        caller.close()
    for member in site.members:
        # Success forgives the failures, so that the next turn is not held up.
        caller = site.caller(address=f"127.6.{turn + 2}.200")
        assert _login(caller, member.handle, member.password).status == 200
    middles = statistics.median(known), statistics.median(unknown)
    return abs(middles[0] - middles[1]) / middles[1], *middles


def _forge(site):
    """Posts that a browser would send from elsewhere: how many, and how many are refused with 403."""
    member, other = site.members[0], site.members[1]
    elsewhere = {"Origin": "https://evil.example"}
    ours = {"Origin": BASE_URL}
    origins = [
        elsewhere, {"Origin": "null"}, {"Referer": "https://evil.example/"}, {},
        {"Origin": "http://other.faults.test"},
        ours | {"Sec-Fetch-Site": "cross-site"}, ours | {"Sec-Fetch-Site": "same-site"},
    ]
    tokens = [member.csrf, other.csrf, "", "x" * 43]
    cookies = [member.cookie, f"{member.cookie}; {other.cookie}"]
    cases = [*product(origins, tokens, cookies)]
    # From our own origin, but with a token that is not this session's.
    cases += [(ours, token, member.cookie) for token in tokens[1:]]
    cases += [(ours, _token_of_ended_session(site), member.cookie)]
    caller, refused = site.caller(), 0
    for headers, token, cookie in cases:
        body = urlencode({"csrf": token, "text": "forged"})
        headers = headers | {"Cookie": cookie, "Content-Type": FORM}
        refused += caller.ask("POST", "/posts", headers, body).status == 403
    assert "forged" not in site.all_texts()
    return len(cases), refused


def _token_of_ended_session(site):
    person = site.person(site.members[0]).log_in()
    token = person.read("/").form("/posts").fields["csrf"]
    person.log_out()
    return token
