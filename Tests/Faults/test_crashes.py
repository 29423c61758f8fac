"""Processes that die, of violence or of their start."""

import os
import signal
import time

import pytest

import fastcgi
from fault_site import RESPONDERS, SLACK
from load import Load
from waiting import eventually

KILLS = 10


@pytest.mark.short
@pytest.mark.fault(1, "A responder is killed")
def test_killing_a_responder_ten_times_fails_no_read_and_loses_no_write(site, figures):
    """kill -9 of one responder after the other, ten times, under 60 mixed requests a second."""
    replacements = []
    with Load(site, site.crowd.members) as load:
        load.wait_for(60)
        for number in range(KILLS):
            slot = number % RESPONDERS + 1
            old = site.pid_at(slot)
            os.kill(old, signal.SIGKILL)
            began = time.monotonic()
            eventually(
                lambda: site.pid_at(slot) not in (None, old)
                and fastcgi.is_ready(site.sockets[slot - 1]),
                what="a replacement that answers",
            )
            replacements.append(time.monotonic() - began)
            load.wait_for(60)
    figures["load"] = load.summary()
    figures["replaced and answering after"] = f"{max(replacements):.2f} s at most"
    site.hold(figures, load)
    assert load.failed_reads == []
    # What a killed responder was just answering: one post for each of its threads, at the very most.
    assert len(load.failed_writes) <= KILLS * 4
    assert max(replacements) <= 1 * SLACK
