"""New responders take over from old ones, or do not, while people read and write."""

import random
import signal
import time

import pytest

import fastcgi
from fault_site import SLACK
from instance import MARTLET
from load import Load
from waiting import eventually

RELOADS = 20
HANGUPS = 25


@pytest.mark.fault(6, "Reload")
def test_twenty_chain_reloads_fail_no_request(site, figures):
    """`martlet reload` twenty times, one after the other, under 150 mixed requests a second."""
    _reload(site, figures, RELOADS)


@pytest.mark.short
def test_three_chain_reloads_fail_no_request(site, figures):
    _reload(site, figures, 3)


def _reload(site, figures, count):
    durations = []
    with Load(site, site.members, rate=150) as load:
        for _ in range(count):
            load.wait_for(60)
            old, began = site.responders, time.monotonic()
            assert "reloaded" in site.run("reload")
            durations.append(time.monotonic() - began)
            assert not set(old) & set(site.responders)
        load.wait_for(60)
    figures["each took"] = f"{sum(durations) / count:.1f} s, {max(durations):.1f} s at most"
    _finish(site, figures, load)


def _finish(site, figures, load):
    """No request has failed, no GET had to be asked twice, and all is well."""
    figures["load"] = load
    figures["asked at a second responder by nginx"] = str(site.asked_twice(load))
    site.hold(load.ledger)
    assert load.failed_reads == load.failed_writes == []


@pytest.mark.short
@pytest.mark.fault(6, "A storm of HUPs")
def test_a_storm_of_hangups_and_one_more_fail_no_request(site, figures):
    """25 HUPs to the master, 0 to 25 ms apart, then one more, under 60 mixed requests a second."""
    sockets, old = [fastcgi.listening_socket(pid) for pid in site.responders], site.responders
    chance = random.Random(6)
    with Load(site, site.members) as load:
        load.wait_for(30)
        for _ in range(HANGUPS):
            site.master.send_signal(signal.SIGHUP)
            time.sleep(chance.uniform(0, 0.025))
        eventually(lambda: _is_settled(site), within=60 * SLACK, what="the end of the storm")
        stormy = site.status["generation"]
        site.master.send_signal(signal.SIGHUP)
        eventually(
            lambda: site.status["generation"] > stormy and _is_settled(site), within=60 * SLACK,
            what="one more reload",
        )
        load.wait_for(60)
    figures["chain reloads that came of it"] = str(site.status["generation"] - 1)
    _finish(site, figures, load)
    assert [fastcgi.listening_socket(pid) for pid in site.responders] == sockets
    assert not set(old) & set(site.responders)


def _is_settled(site):
    return site.status["reload"]["state"] == "idle" and site.is_whole()


@pytest.mark.short
@pytest.mark.fault(7, "A reload that cannot succeed")
def test_a_broken_program_or_ini_leaves_the_old_responders_in_place(site, figures):
    """Reloads with a program that fails its check, one that dies when it serves, and a wrong ini, under 60 mixed requests a second."""
    old, reasons = site.responders, []
    with Load(site, site.members) as load:
        for script in (
            "echo this build is broken >&2; exit 3",
            f'[ "$1" = serve ] && exit 3; exec {MARTLET} "$@"',
        ):
            load.wait_for(30)
            site.install_broken(script)
            reasons.append(_refusal(site))
        site.install(MARTLET)
        right = site.ini.read_text()
        site.ini.write_text(right + "no-such-key = 1\n")
        assert site.attempt("check").returncode == 78
        load.wait_for(30)
        site.master.send_signal(signal.SIGHUP)
        eventually(lambda: _errors(site, "no-such-key"), what="the refusal of the ini")
        site.ini.write_text(right)
        assert site.responders == old
        load.wait_for(30)
        site.run("reload")
    figures["reasons told"] = "; ".join(reasons + ["the key of the ini"])
    _finish(site, figures, load)
    assert not set(old) & set(site.responders), "the last reload must succeed"


def _refusal(site):
    """Why `martlet reload` says that it could not be done."""
    old = site.responders
    done = site.attempt("reload")
    assert done.returncode == 1, done
    assert site.responders == old
    assert site.status["reload"]["state"] == "failed"
    reason = done.stderr.strip().splitlines()[-1].removeprefix("not reloaded: ")
    return reason.replace(f"{site.directory}/", "")


def _errors(site, word):
    return [line for line in site.log if line["level"] == "error" and word in line["message"]]
