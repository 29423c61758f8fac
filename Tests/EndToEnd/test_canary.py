"""A second build beside the first, for a share of the requests."""

import os
import signal
from collections import Counter

import pytest

from crowd import Crowd
from instance import MARTLET, Instance
from waiting import eventually

REQUESTS = 120


@pytest.fixture
def site():
    """The canary is the same program with another site-name, by which its pages are known."""
    with Instance(limits=False, posts_per_minute=100_000) as instance:
        instance.canary = instance.directory / "canary"
        instance.canary.symlink_to(MARTLET)
        ini = instance.directory / "canary.ini"
        ini.write_text(instance.ini.read_text().replace("site-name = Martlet", "site-name = Canary"))
        instance.configure("canary", binary=instance.canary, ini=ini)
        yield instance


def give(site, percent):
    """What an operator does to change the share."""
    site.configure("canary", percent=percent)
    site.write_nginx_configuration()
    site.reload_nginx()


def shares(site):
    """How many of some requests each build answers."""
    visitor = site.visitor()
    answers = [visitor.get("/login") for _ in range(REQUESTS)]
    assert {answer.status_code for answer in answers} == {200}
    return Counter("canary" if "Canary" in answer.text else "stable" for answer in answers)


def pool(site, name):
    return [one for one in site.status["responders"] if one["pool"] == name]


def test_a_canary_takes_its_share_step_by_step_and_nobody_else_is_restarted(site):
    old = site.responders
    assert shares(site) == {"stable": REQUESTS}
    site.run("reload", "--pool", "canary")
    assert [one["state"] for one in pool(site, "canary")] == ["ready"]
    assert shares(site) == {"stable": REQUESTS}

    give(site, 50)
    half = shares(site)
    assert min(half["canary"], half["stable"]) > REQUESTS / 5, half
    give(site, 100)
    assert shares(site) == {"canary": REQUESTS}
    give(site, 0)
    assert shares(site) == {"stable": REQUESTS}
    assert [one["pid"] for one in pool(site, "stable")] == old

    site.configure("canary", binary="")
    site.run("reload", "--pool", "canary")
    assert site.responders == old
    assert list(site.directory.glob("*canary*.sock")) == []


def test_status_shows_both_builds_with_their_errors(site):
    site.run("reload", "--pool", "canary")
    give(site, 100)
    shares(site)
    canary, stable = (site.status["pools"][name] for name in ("canary", "stable"))
    assert canary["requests"] >= REQUESTS and canary["failed"] == 0 and canary["error_rate"] == 0
    assert stable["requests"] < REQUESTS
    table = site.run("status")
    assert f"canary: {canary['requests']} requests" in table and "stable: " in table


def test_others_stand_in_while_the_canary_is_dead(site):
    site.run("reload", "--pool", "canary")
    give(site, 100)
    ada = site.member("ada")
    with Crowd(ada) as crowd:
        for _ in range(3):
            crowd.wait(30)
            (responder,) = pool(site, "canary")
            os.kill(responder["pid"], signal.SIGKILL)
            eventually(
                lambda: [
                    one["state"] for one in pool(site, "canary") if one["pid"] != responder["pid"]
                ] == ["ready"],
                what="another canary",
            )
    assert set(crowd.statuses) == {200}


def test_a_canary_that_cannot_serve_is_refused_and_harms_nobody(site):
    old = site.responders
    site.canary.unlink()
    site.canary.write_text("#!/bin/sh\necho 'not for this machine' >&2; exit 1\n")
    site.canary.chmod(0o755)
    done = site.attempt("reload", "--pool", "canary")
    assert done.returncode == 1 and "not for this machine" in done.stderr
    give(site, 100)
    assert shares(site) == {"stable": REQUESTS}
    assert site.responders == old
    assert site.status["reload"]["state"] == "failed"


def test_a_start_brings_the_canary_too(site):
    assert site.stop(site.master) == 0
    site.start_master()
    eventually(
        lambda: [one["state"] for one in pool(site, "canary")] == ["ready"], what="the canary"
    )
    give(site, 100)
    assert shares(site) == {"canary": REQUESTS}


def test_the_next_build_of_the_canary_replaces_it_without_a_lost_request(site):
    site.run("reload", "--pool", "canary")
    give(site, 100)
    stable = [one["pid"] for one in pool(site, "stable")]
    ada = site.member("ada")
    with Crowd(ada) as crowd:
        for _ in range(3):
            old = pool(site, "canary")[0]["pid"]
            crowd.wait(30)
            site.run("reload", "--pool", "canary")
            assert pool(site, "canary")[0]["pid"] != old
    assert set(crowd.statuses) == {200} and crowd.refused == []
    assert [one["pid"] for one in pool(site, "stable")] == stable
