"""What the responders write down: findable by request, and in a file that can be moved away."""

import json
import subprocess

import pytest

from instance import MARTLET, ROOT, Instance
from person import PASSWORD
from waiting import eventually


@pytest.fixture(scope="module")
def log_file(tmp_path_factory):
    return tmp_path_factory.mktemp("log") / "folder" / "martlet.log"


@pytest.fixture(scope="module")
def logged(log_file):
    with Instance(logto=log_file, slow_request=1) as instance:
        yield instance


@pytest.fixture
def entries(log_file):
    def read(**wanted):
        lines = [json.loads(line) for line in log_file.open()]
        return [line for line in lines if wanted.items() <= line.items()]

    return read


def test_a_refused_log_in_is_found_by_the_id_that_nginx_gave_it(logged, entries):
    logged.run("user", "add", "ada", entry=f"{PASSWORD}\n")
    answer = logged.visitor().try_to_log_in("ada", "not the password")
    assert answer.status_code == 422
    request = answer.headers["X-Request-Id"]
    (line,) = entries(request=request, audit="login-failed")
    assert line["level"] == "notice"
    assert line["account"] and line["address"].startswith("127.")
    assert logged.access_log.find(request)["status"] in (422, "422")


def test_a_slow_request_says_where_its_time_went(logged, entries):
    """A password costs far more than the millisecond that is slow here."""
    answer = logged.visitor().try_to_log_in("grace", "not the password")
    (line,) = entries(request=answer.headers["X-Request-Id"], message="slow request")
    assert line["level"] == "warning"
    assert (line["route"], line["method"], line["status"]) == ("/login", "POST", 422)
    assert line["queries"] >= 1 and line["writes"] >= 1
    assert line["ms"] >= 1 and line["bytes"] > 0
    assert {"query_ms", "write_wait_ms", "commit_ms"} <= line.keys()


def test_what_the_operator_does_stands_in_the_same_file(logged, entries):
    logged.run("user", "add", "linus", entry=f"{PASSWORD}\n")
    logged.run("user", "role", "linus", "moderator")
    logged.run("user", "suspend", "linus")
    told = [line["audit"] for line in entries(actor="operator")][-3:]
    assert told == ["account-registered", "role-changed", "account-suspended"]


def test_no_secret_is_written_down(logged, log_file):
    grace = logged.member("grace")
    token = grace.token()
    grace.elsewhere().try_to_log_in("grace", "hunter2 but longer")
    text = log_file.read_text()
    for secret in [PASSWORD, "hunter2 but longer", token, *grace.browser.cookies.values()]:
        assert secret not in text


def test_a_moved_file_is_opened_anew_and_no_line_is_lost(logged, log_file, entries):
    moved = log_file.with_suffix(".1")
    requests = []

    def fail():
        answer = logged.visitor().try_to_log_in("nobody", "wrong again")
        requests.append(answer.headers["X-Request-Id"])
        return requests[-1]

    log_file.rename(moved)
    assert fail() in moved.read_text()
    logged.run("log-reopen")
    eventually(lambda: fail() in (log_file.read_text() if log_file.exists() else ""), what="a new file")
    assert entries(message="logs reopened"), "the master has another file"
    lines = [json.loads(line) for file in (moved, log_file) for line in file.open()]
    told = [line["request"] for line in lines if line.get("audit", "").startswith("login-")]
    assert {request: told.count(request) for request in requests} == dict.fromkeys(requests, 1)


def test_a_log_that_cannot_be_written_is_a_fault_of_the_configuration(logged):
    done = subprocess.run(
        [MARTLET, "up", "--ini", ROOT / "uwsgi-like.ini"], timeout=60, text=True,
        env=logged.environment | {"MARTLET_LOGTO": "/proc/martlet.log"},
        stdin=subprocess.DEVNULL, capture_output=True,
    )
    assert done.returncode == 78
    assert "logto: /proc/martlet.log" in done.stderr
