"""Somebody else holds the database: a tool that writes, a tool that reads for long."""

import time

import pytest

import database
import processes
from fault_site import LOG_LIMIT, SLACK
from load import Load
from waiting import eventually

HELD_SECONDS = 10
ALARM_BYTES = 64 << 20


@pytest.mark.short
@pytest.mark.fault(12, "Another program locks the database")
def test_a_foreign_lock_refuses_writes_in_time_and_lets_reads_through(site, figures):
    """`BEGIN EXCLUSIVE` from outside, held 10 s, while 30 people post and read and 12 only read."""
    threads = max(processes.threads(pid) for pid in site.responders)
    members = site.members
    with Load(site, members, threads=30) as load, Load(site, members, writes=0) as readers:
        load.wait_for(60)
        with database.transaction(site.database, "BEGIN EXCLUSIVE"):
            began = time.monotonic()
            time.sleep(HELD_SECONDS)
        released = time.monotonic()
        delay = eventually(lambda: load.written_since(released)) - released
    reads = sorted(one.seconds for one in readers.reads if began < one.moment < released)
    refused = [one for one in load.outcomes if one.status == 503]
    figures["posting"] = load
    figures["reads while locked"] = (
        f"{len(reads)}, p50 {reads[len(reads) // 2]:.2f} s, slowest {reads[-1]:.2f} s"
    )
    figures["writes refused"] = (
        f"{len(refused)} with 503 after {max(one.seconds for one in refused):.2f} s at most"
    )
    figures["wrote again after"] = f"{delay:.2f} s"
    site.hold(load.ledger)
    assert (load.failed_reads, readers.failed_reads) == ([], [])
    assert reads[-1] < 2 * SLACK
    assert {one.status for one in load.failed_writes} == {503}
    assert max(one.seconds for one in refused) <= 2.5 * SLACK
    assert max(processes.threads(pid) for pid in site.responders) <= threads + 1


@pytest.mark.fault(13, "A reader that does not let go")
def test_a_long_reader_lets_the_log_grow_with_a_warning_and_shrink_afterwards(site, figures):
    """A snapshot is held from outside while people post, until the write-ahead log has passed 64 MiB."""
    members = site.members
    with Load(site, members, rate=600, threads=24) as load:
        load.wait_for(60)
        began = time.monotonic()
        with database.transaction(site.database, "BEGIN") as reader:
            before = _count(reader)
            eventually(lambda: site.wal_bytes > ALARM_BYTES + (2 << 20), within=600, what="growth")
            held = time.monotonic() - began
            figures["log"] = f"{site.wal_bytes >> 20} MiB after {held:.0f} s"
            assert _count(reader) == before, "the snapshot stands still"
        released = time.monotonic()
        eventually(lambda: site.wal_bytes < LOG_LIMIT, within=30, what="shrinking")
        figures["shrunk"] = f"to {site.wal_bytes >> 20} MiB {time.monotonic() - released:.1f} s after release"
    warnings = [line for line in site.log if line["level"] == "warning" and "write-ahead" in line["message"]]
    figures["warnings"] = str(len(warnings))
    figures["load"] = load
    site.hold(load.ledger)
    assert load.failed_reads == [] and load.failed_writes == []
    assert warnings


def _count(connection):
    return connection.execute("SELECT count(*) FROM posts").fetchone()
