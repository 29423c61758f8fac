"""Processes that die, of violence or of their start."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

import database
import fastcgi
import processes
from fault_site import RESPONDERS, SLACK
from instance import MARTLET
from load import Load
from waiting import eventually

KILLS = 10
TORN = 10


@pytest.mark.short
@pytest.mark.fault(1, "A responder is killed")
def test_killing_a_responder_ten_times_fails_no_read_and_loses_no_write(site, figures):
    """kill -9 of one responder after the other, ten times, every other time in the middle of answers, under 60 mixed requests a second."""
    replacements = []
    with Load(site, site.members) as load:
        load.wait_for(60)
        for number in range(KILLS):
            slot = number % RESPONDERS + 1
            old = site.pid_at(slot)
            if number % 2:
                os.kill(old, signal.SIGSTOP)
                load.wait_for(20)
            os.kill(old, signal.SIGKILL)
            began = time.monotonic()
            eventually(
                lambda: site.pid_at(slot) not in (None, old)
                and fastcgi.is_ready(site.sockets[slot - 1]),
                what="a replacement that answers",
            )
            replacements.append(time.monotonic() - began)
            load.wait_for(60)
    figures["load"] = load
    figures["asked at a second responder by nginx"] = str(site.asked_twice(load))
    figures["replaced and answering after"] = f"{max(replacements):.2f} s at most"
    site.hold(load.ledger)
    assert load.failed_reads == []
    # What a killed responder was just answering: one post for each of its threads, at the very most.
    assert len(load.failed_writes) <= KILLS * 4
    assert max(replacements) <= 1 * SLACK


@pytest.mark.short
@pytest.mark.fault(2, "A writer is killed")
def test_a_writer_killed_between_begin_and_commit_leaves_nothing_half_done(site, figures):
    """kill -9 of whoever holds SQLite's write lock, ten times, under 60 mixed requests a second."""
    pauses = []
    with Load(site, site.members) as load:
        load.wait_for(60)
        for _ in range(TORN):
            eventually(lambda: _kill_the_writer(site), what="somebody writing")
            killed = time.monotonic()
            pauses.append(eventually(lambda: load.written_since(killed)) - killed)
            eventually(site.is_whole, what="a replacement")
    figures["load"] = load
    figures["others wrote again after"] = f"{max(pauses):.2f} s at most"
    site.hold(load.ledger)
    assert load.failed_reads == []
    assert max(pauses) <= 1 * SLACK


def _kill_the_writer(site):
    """Kills a responder that is surely inside a transaction; the pid, or None if nobody is."""
    responders = site.responders
    for _ in range(1000):
        if (pid := database.writer(site.database)) in responders:
            break
    else:
        return None
    os.kill(pid, signal.SIGSTOP)
    is_inside = database.writer(site.database) == pid
    os.kill(pid, signal.SIGKILL if is_inside else signal.SIGCONT)
    return pid if is_inside else None


@pytest.mark.fault(10, "Responders die of their start")
def test_a_crash_loop_costs_little_and_ends_when_the_program_is_whole_again(site, figures):
    """The program is replaced by one that fails at once, all responders are killed; ten seconds later it is put back."""
    attempts = site.directory / "attempts"
    site.install_broken(f"echo >> {attempts}; exit 1")
    spent, began = processes.cpu_seconds(site.master.pid), time.monotonic()
    for pid in site.responders:
        os.kill(pid, signal.SIGKILL)
    time.sleep(10)
    share = (processes.cpu_seconds(site.master.pid) - spent) / (time.monotonic() - began)
    starts = len(attempts.read_text().splitlines())
    assert site.master.poll() is None, "the master must outlive its responders"

    site.install(MARTLET)
    fixed = time.monotonic()
    eventually(site.is_whole, within=15 * SLACK, what="recovering")
    figures["starts in 10 s"] = f"{starts} of 3 responders"
    figures["processor time of the master"] = f"{share:.2%}"
    figures["recovered after"] = f"{time.monotonic() - fixed:.1f} s"
    site.hold()
    assert RESPONDERS <= starts <= 60, "neither given up nor hammering"
    assert share < 0.05


@pytest.mark.short
@pytest.mark.fault(3, "The master is killed")
def test_responders_finish_without_their_master_and_make_room_for_the_next(site, figures):
    """kill -9 of the master under 60 mixed requests a second with log-ins in flight; then another is started."""
    session, gone = site.master.pid, None
    with Load(site, site.members) as load:
        load.wait_for(60)
        with ThreadPoolExecutor(3) as programs:
            answers = [programs.submit(_log_in, site, socket) for socket in site.sockets]
            spent = {pid: processes.cpu_seconds(pid) for pid in site.responders}
            eventually(lambda: processes.have_worked(spent, 0.1), what="all responders at work")
            site.master.kill()
            site.master.wait()
            began = time.monotonic()
            eventually(lambda: not processes.in_session(session), what="the responders' end")
            gone = time.monotonic() - began
        statuses = [answer.result() for answer in answers]
        site.start_master()
        load.wait_for(120)
    figures["responders gone after"] = f"{gone:.1f} s"
    figures["log-ins in flight"] = f"{statuses.count(200)} of 3 answered"
    figures["load"] = load
    site.hold(load.ledger)
    assert statuses == [200] * 3
    assert {one.status for one in load.failed_reads + load.failed_writes} <= {502, 504}


def _log_in(site, socket):
    return fastcgi.ask(socket, fastcgi.log_in(site.member), timeout=30)
