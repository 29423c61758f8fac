"""Responders that multiwatch starts anew where one dies, as docs/spawn-fcgi.md says."""

import os
import signal
import subprocess

import pytest

import processes
from document import commands
from instance import ROOT, Instance
from waiting import eventually


@pytest.fixture
def watched():
    """A site, and the multiwatch whose two responders serve it."""
    with Instance(master=False, processes=1) as site:
        command = commands("spawn-fcgi.md", "multiwatch").replace("var/run", str(site.directory))
        # A session of its own, whose processes can be ended together.
        multiwatch = subprocess.Popen(
            ["sh", "-c", f"exec {command}"], env=site.environment, cwd=ROOT, start_new_session=True,
            stdin=subprocess.DEVNULL,
        )
        try:
            eventually(site.is_ready)
            yield site, multiwatch
        finally:
            for pid in processes.in_session(multiwatch.pid):
                os.kill(pid, signal.SIGKILL)
            multiwatch.wait()


def test_a_killed_responder_is_replaced_and_nobody_notices(watched):
    site, multiwatch = watched
    ada = site.member("ada")
    for number in range(3):
        before = eventually(lambda: _two(multiwatch), what="two responders")
        os.kill(before[0], signal.SIGKILL)
        eventually(lambda: before[0] not in processes.children(multiwatch.pid), what="its end")
        ada.publish(f"after {number}")
    assert ada.texts("/") == ["after 2", "after 1", "after 0"]


def test_all_end_when_multiwatch_is_told(watched):
    site, multiwatch = watched
    eventually(lambda: _two(multiwatch), what="two responders")
    assert site.stop(multiwatch) == 0
    assert processes.in_session(multiwatch.pid) == []


def _two(multiwatch):
    pids = processes.children(multiwatch.pid)
    return pids if len(pids) == 2 else None
