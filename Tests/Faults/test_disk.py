"""The disk fills up while people write, and has room again."""

import time

import pytest

from fault_site import SLACK
from ledger import Fate
from load import Load
from small_disk import SmallDisk
from waiting import eventually


@pytest.fixture
def disk(tmp_path):
    with SmallDisk(tmp_path, size=32 << 20) as disk:
        yield disk


@pytest.mark.short
@pytest.mark.fault(11, "The disk is full")
def test_a_full_disk_refuses_writes_serves_reads_and_heals_without_a_restart(disk, start, figures):
    """A small disk is filled up under 60 mixed requests a second, twice, and emptied again."""
    site = start(database_path=disk.path / "martlet.db")
    responders = site.responders
    delays = []
    with Load(site, site.members) as load:
        for _ in range(2):
            load.wait_for(60)
            disk.fill(leaving=256 << 10)
            eventually(lambda: _refusals(load.outcomes[-60:]) > 10, within=60, what="a full disk")
            load.wait_for(120)
            disk.relieve()
            room = time.monotonic()
            load.wait_for(30)
            delays.append(eventually(lambda: load.written_since(room), what="a write") - room)
        load.wait_for(60)
    figures["load"] = load
    figures["refused with 503"] = str(sum(one.status == 503 for one in load.writes))
    figures["writes again"] = f"{max(delays):.2f} s after there was room"
    site.hold(load.ledger)
    assert site.responders == responders
    assert load.failed_reads == []
    assert {one.status for one in load.failed_writes} == {503}
    assert load.ledger.count(Fate.REFUSED) > 0
    assert max(delays) < 5 * SLACK


def _refusals(outcomes):
    return sum(one.status == 503 for one in outcomes)
