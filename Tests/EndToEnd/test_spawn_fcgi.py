"""Responders that spawn-fcgi starts, instead of the master, as docs/spawn-fcgi.md says."""

import os
import signal
import subprocess
import time

import pytest

from document import commands
from instance import ROOT, Instance
from waiting import eventually

IN_FRONT, FORKED = commands("spawn-fcgi.md", "spawn-fcgi").splitlines()


@pytest.fixture
def site():
    with Instance(master=False, processes=1) as instance:
        yield instance


def spawn(site, command, **arguments):
    command = command.replace("var/run", str(site.directory))
    return subprocess.Popen(
        ["sh", "-c", f"exec {command}"], env=site.environment, cwd=ROOT,
        stdin=subprocess.DEVNULL, **arguments,
    )


def test_a_responder_in_front_answers_behind_nginx_and_ends_when_told(site):
    responder = spawn(site, IN_FRONT)
    try:
        eventually(site.is_ready)
        ada = site.member("ada")
        ada.publish("without a master")
        assert ada.texts("/") == ["without a master"]
        began = time.monotonic()
        assert site.stop(responder) == 0
        assert time.monotonic() - began < 10
    finally:
        responder.kill()
        responder.wait()


def test_several_forked_responders_share_one_socket(site):
    pid_file = site.directory / "spawned.pids"
    log_file = site.directory / "forked.log"
    site.environment["MARTLET_LOGTO"] = str(log_file)
    assert spawn(site, FORKED, stdout=subprocess.DEVNULL).wait(10) == 0
    pids = [int(pid) for pid in pid_file.read_text().split()]
    try:
        assert len(pids) == 2
        eventually(site.is_ready)
        assert "What is new?" in site.member("ada").read("/").text
        # spawn-fcgi has sent their standard error to /dev/null.
        assert '"audit":"login"' in log_file.read_text()
        for pid in pids:
            os.kill(pid, signal.SIGTERM)
        eventually(lambda: not any(_lives(pid) for pid in pids), what="their end")
    finally:
        for pid in filter(_lives, pids):
            os.kill(pid, signal.SIGKILL)


def _lives(pid):
    try:
        with open(f"/proc/{pid}/stat", encoding="utf-8") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False
