"""Where nothing happens, nothing runs: a laptop sleeps on, a small machine stays cool."""

import time
from pathlib import Path

import pytest

from instance import Instance
from listener import Listener
from waiting import eventually

# Long enough for whatever goes round every second. The master's own look for hanging requests comes
# first when so many seconds as `harakiri` says have passed, which are 30.
QUIET_SECONDS = 3


def switches(pids):
    """How often each thread of the processes has been given a processor, or had it taken."""
    return {
        (pid, task.name, (task / "comm").read_text().strip()): sum(
            int(line.split()[1])
            for line in (task / "status").read_text().splitlines()
            if "ctxt_switches" in line
        )
        for pid in pids
        for task in Path(f"/proc/{pid}/task").iterdir()
    }


@pytest.fixture
def used():
    """A site that has done some of everything and has been left alone since."""
    with Instance(processes=2) as site:
        site.run("reload")
        ada = site.member("ada")
        ada.delete(ada.publish("a note"))
        ada.read("/search?q=note")
        with Listener(ada):
            ada.publish("another note")
        ada.log_out()
        assert min(responder["requests"] for responder in site.status["responders"]) > 0
        yield site


def test_master_and_responders_do_not_wake_up_without_work(used):
    pids = [used.master.pid, *used.responders]
    settled = {}

    def is_quiet():
        nonlocal settled
        # Longer than who has told the last subscriber takes to see that there is none.
        time.sleep(1)
        before, settled = settled, switches(pids)
        return settled == before

    eventually(is_quiet, what="coming to rest")
    # That nothing happens can only be seen while time goes by.
    time.sleep(QUIET_SECONDS)
    awoken = {thread: count - settled.get(thread, 0) for thread, count in switches(pids).items()}
    awoken = {thread: count for thread, count in awoken.items() if count}
    assert not awoken, awoken
