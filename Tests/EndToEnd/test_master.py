"""The master: it replaces, scales and watches its responders, and loses nothing by it."""

import json
import os
import signal
import socket
import sqlite3
import stat
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest

import processes
from crowd import Crowd
from instance import MARTLET, Instance
from waiting import eventually


@pytest.fixture(scope="module")
def busy():
    with Instance(limits=False, posts_per_minute=100_000) as instance:
        yield instance


@pytest.fixture(scope="module")
def ada(busy):
    return busy.member("ada")


@pytest.fixture
def small():
    """An instance of its own for each test, with one responder."""
    with Instance(limits=False, processes=1) as instance:
        yield instance


def pids(instance):
    return [one["pid"] for one in instance.status["responders"]]


def states(instance):
    return [one["state"] for one in instance.status["responders"]]


def settled(instance, count):
    """Waits until exactly so many responders are there, and all of them are ready."""
    eventually(lambda: states(instance) == ["ready"] * count, what=f"{count} responders that are ready")


class Release:
    """Puts another program in the place of the one that is used, as an operator does."""

    def __init__(self, instance, script):
        self._program = instance.program
        self._script = instance.directory / "broken"
        self._script.write_text(f"#!/bin/sh\n{script}\n")
        self._script.chmod(0o755)

    def __enter__(self):
        self._point_to(self._script)

    def __exit__(self, kind, error, trace):
        self._point_to(MARTLET)

    def _point_to(self, target):
        fresh = self._program.with_suffix(".new")
        fresh.symlink_to(target)
        fresh.rename(self._program)


# -- Status


def test_status_tells_of_every_responder(busy, ada):
    assert ada.get("/").status_code == 200
    status = busy.status
    assert status["pid"] == busy.master.pid and status["reload"]["state"] in ("idle", "failed")
    assert [one["pid"] for one in status["responders"]] == busy.responders
    for number, one in enumerate(status["responders"], start=1):
        assert (one["pool"], one["slot"], one["state"]) == ("stable", number, "ready")
        assert one["socket"] == str(busy.directory / f"martlet.{number}.sock")
        assert one["memory"] > 1_000_000 and one["oldest_request"] is None
    assert status["pools"]["stable"]["requests"] > 0
    table = busy.run("status")
    assert f"pid {busy.master.pid}" in table
    assert all(str(pid) in table for pid in busy.responders)


def test_status_is_answered_while_no_responder_can_answer_anything(small):
    responder = small.responders[0]
    os.kill(responder, signal.SIGSTOP)
    try:
        assert pids(small) == [responder]
    finally:
        os.kill(responder, signal.SIGCONT)


def test_only_the_owner_may_tell_the_master_what_to_do(busy):
    assert stat.S_IMODE((busy.directory / "martlet.fifo").stat().st_mode) == 0o600
    assert stat.S_IMODE((busy.directory / "martlet.stats.sock").stat().st_mode) == 0o660


def test_without_a_master_commands_say_so():
    with Instance(master=False) as instance:
        for command in (["reload"], ["stop"], ["status"], ["scale", "3"], ["log-reopen"]):
            done = instance.attempt(*command)
            assert done.returncode == 1 and "is `martlet up` running" in done.stderr


# -- Reload


def test_reloads_under_load_lose_no_request(busy, ada):
    sockets = {path: path.stat().st_ino for path in busy.directory.glob("martlet.[12].sock")}
    with Crowd(ada) as crowd:
        for _ in range(4):
            old = busy.responders
            crowd.wait(60)
            assert "reloaded" in busy.run("reload")
            assert len(busy.responders) == 2 and not set(old) & set(busy.responders)
    assert set(crowd.statuses) == {200} and crowd.refused == []
    assert crowd.acknowledged
    assert {path: path.stat().st_ino for path in sockets} == sockets
    assert all(one["restarts"] == 0 for one in busy.status["responders"])


def test_a_storm_of_hangups_loses_no_request(busy, ada):
    old = busy.responders
    generation = busy.status["reload"]["generation"]
    with Crowd(ada) as crowd:
        crowd.wait(20)
        for _ in range(25):
            busy.master.send_signal(signal.SIGHUP)
        eventually(
            lambda: busy.status["generation"] > generation
            and busy.status["reload"]["state"] == "idle",
            within=90, what="the end of the reload",
        )
        crowd.wait(20)
    assert set(crowd.statuses) == {200} and crowd.refused == []
    assert not set(old) & set(busy.responders)
    settled(busy, 2)


def test_a_program_that_does_not_work_leaves_the_old_responders(busy, ada):
    old = busy.responders
    with Release(busy, "echo 'this build is broken' >&2; exit 3"):
        done = busy.attempt("reload")
    assert done.returncode == 1 and "this build is broken" in done.stderr
    assert busy.responders == old and ada.get("/").status_code == 200
    reload = busy.status["reload"]
    assert reload["state"] == "failed" and "this build is broken" in reload["reason"]
    assert any(
        entry["level"] == "error" and "this build is broken" in entry["message"] for entry in busy.log
    )
    busy.run("reload")
    assert busy.status["reload"] == reload | {
        "state": "idle", "reason": None, "generation": reload["generation"] + 1
    }


def test_a_program_that_dies_when_it_serves_leaves_the_old_responders(busy, ada):
    old = busy.responders
    with Release(busy, f'[ "$1" = serve ] && exit 3; exec {MARTLET} "$@"'):
        done = busy.attempt("reload")
    assert done.returncode == 1 and "ended with status 3" in done.stderr
    assert busy.responders == old and ada.get("/").status_code == 200
    busy.run("reload")


def test_a_wrong_ini_leaves_the_old_responders(busy, ada):
    old = busy.responders
    right = busy.ini.read_text()
    busy.configure(site_name="x" * 61)
    done = busy.attempt("reload")
    busy.ini.write_text(right)
    assert done.returncode == 78  # The command itself cannot read it either.
    busy.configure(site_name="x" * 61)
    busy.master.send_signal(signal.SIGHUP)
    eventually(lambda: "site-name" in (reason(busy) or ""), what="the refusal")
    busy.ini.write_text(right)
    assert busy.responders == old and ada.get("/").status_code == 200
    busy.run("reload")


def reason(instance):
    """Why the last reload has failed; asked without the ini, which may be wrong."""
    with socket.socket(socket.AF_UNIX) as caller:
        caller.connect(str(instance.directory / "martlet.stats.sock"))
        return json.loads(b"".join(iter(lambda: caller.recv(65536), b"")))["reload"]["reason"]


def test_a_reload_brings_what_the_ini_says_now(small):
    small.configure(site_name="Another name", listen=512)
    small.run("reload")
    assert "Another name" in small.visitor().get("/").text
    assert any("listen has changed, which needs a restart" in entry["message"] for entry in small.log)


def test_term_reloads_if_the_ini_says_so():
    with Instance(processes=1, die_on_term="false") as instance:
        old = instance.responders
        instance.master.send_signal(signal.SIGTERM)
        eventually(lambda: instance.responders and not set(old) & set(instance.responders))
        instance.run("stop")
        assert instance.master.wait(30) == 0


# -- Number


def test_scaling_adds_and_removes_responders_without_a_lost_request(busy, ada):
    with Crowd(ada) as crowd:
        crowd.wait(50)
        busy.run("scale", "4")
        assert len(busy.responders) == 4 and busy.status["pools"]["stable"]["processes"] == 4
        crowd.wait(50)
        busy.run("scale", "2")
        assert len(busy.responders) == 2
        crowd.wait(50)
    assert set(crowd.statuses) == {200} and crowd.refused == []


def test_scaling_below_the_sockets_is_refused(busy):
    done = busy.attempt("scale", "1")
    assert done.returncode == 1 and "2 sockets" in done.stderr
    assert busy.attempt("scale", "65").returncode == 64
    assert len(busy.responders) == 2


def test_letters_and_nonsense_in_the_fifo(small):
    fifo = small.directory / "martlet.fifo"
    fifo.write_text("+\n")
    settled(small, 2)
    fifo.write_text("explode\n" + "x" * 10_000 + "\n-\n")
    settled(small, 1)
    assert any(entry.get("line") == "explode" for entry in small.log)


# -- Life and death


def test_who_dies_is_replaced_and_counted(small):
    responder = small.responders[0]
    os.kill(responder, signal.SIGKILL)
    eventually(lambda: small.responders and responder not in small.responders)
    settled(small, 1)
    assert small.status["responders"][0]["restarts"] == 1 and small.status["respawns"] == 1
    death = next(entry for entry in small.log if "another takes its place" in entry["message"])
    assert (death["pid"], death["signal"]) == (str(responder), "9")


def test_a_place_is_not_given_up_and_costs_nothing_while_it_cannot_be_filled(small):
    with Release(small, "exit 1"):
        os.kill(small.responders[0], signal.SIGKILL)
        eventually(lambda: small.status["responders"][0]["restarts"] > 5, what="some tries")
        before = processes.cpu_seconds(small.master.pid)
        eventually(lambda: small.status["responders"][0]["restarts"] > 6, what="another try")
        assert processes.cpu_seconds(small.master.pid) - before < 0.5
    settled(small, 1)
    assert small.is_ready()


def test_max_requests_replaces_responders_and_loses_no_request():
    with Instance(limits=False, max_requests=60, max_requests_delta=20) as instance:
        old = instance.responders
        with ThreadPoolExecutor(4) as visitors:
            answers = visitors.map(
                lambda visitor: visitor.get("/login").status_code, [instance.visitor()] * 600
            )
            assert set(answers) == {200}
        eventually(lambda: not set(old) & set(instance.responders), what="their replacement")
        assert instance.status["pools"]["stable"]["failed"] == 0
        assert instance.status["respawns"] == 0


@contextmanager
def nobody_can_write(instance):
    """Somebody else holds the database: whoever wants to write waits, for two seconds at most."""
    holder = sqlite3.connect(instance.database, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        holder.execute("ROLLBACK")
        holder.close()


def test_the_log_says_what_a_responder_was_answering_when_it_died(small):
    ada = small.member("ada")
    form = ada.read("/").form("/posts")
    with nobody_can_write(small), ThreadPoolExecutor(1) as hand:
        post = hand.submit(ada.post, "/posts", form.fields | {"text": "is lost"})
        busy = eventually(
            lambda: next((one for one in small.status["responders"] if one["in_flight"]), None),
            what="a request in flight",
        )
        assert busy["oldest_request"]["summary"] == "POST /posts"
        os.kill(busy["pid"], signal.SIGKILL)
        assert post.result().status_code == 502
    settled(small, 1)
    entry = next(entry for entry in small.log if "answering is lost" in entry["message"])
    assert (entry["summary"], entry["request"]) == ("POST /posts", busy["oldest_request"]["id"])


def test_a_request_that_hangs_ends_its_responder_and_no_other():
    with Instance(limits=False) as instance:
        ada = instance.member("ada")
        form = ada.read("/").form("/posts")
        # Only now: on a busy machine it takes more than a second to sign somebody in.
        instance.configure(harakiri=1)
        instance.run("reload")
        old = instance.responders
        with nobody_can_write(instance):
            answer = ada.post("/posts", form.fields | {"text": "waits for too long"})
        assert answer.status_code == 502
        eventually(lambda: len(set(instance.responders) - set(old)) == 1, what="another responder")
        settled(instance, 2)
        assert instance.status["harakiri"] == 1
        entry = next(entry for entry in instance.log if "a request hangs" in entry["message"])
        assert entry["level"] == "error" and entry["summary"] == "POST /posts"
        assert entry["request"] == answer.headers["X-Request-Id"]
        assert ada.texts("/") == []


def test_a_stop_lets_requests_finish_and_leaves_nothing_behind(small):
    assert "stopped" in small.run("stop")
    assert small.master.wait(10) == 0
    assert list(small.directory.glob("*.fifo")) + list(small.directory.glob("*.sock")) == []


def test_without_vacuum_the_files_stay_and_the_next_start_takes_them_over():
    with Instance(master=False, processes=1, vacuum="false") as instance:
        files = [
            instance.directory / name
            for name in ("martlet.1.sock", "martlet.stats.sock", "martlet.fifo", "martlet.pid")
        ]
        for _ in range(2):
            instance.start_master()
            assert instance.stop(instance.master) == 0
            assert all(file.exists() for file in files)
        for file in files:
            file.unlink()


def test_nothing_starts_that_could_not_serve(tmp_path):
    with Instance(master=False, static_dir=tmp_path) as site:
        for command in (["up"], ["check", "--database"]):
            done = site.attempt(*command)
            assert done.returncode == 78 and "make static" in done.stderr, command


def test_a_second_master_is_refused_and_harms_nothing(small):
    done = small.attempt("up")
    assert done.returncode == 1 and "already serves" in done.stderr
    assert small.is_ready() and pids(small) == small.responders


def test_responders_leave_when_their_master_is_dead_and_another_can_start(small):
    small.master.kill()
    small.master.wait()
    eventually(lambda: processes.in_session(small.master.pid) == [], what="the end of the responders")
    small.start_master()
    settled(small, 1)


# -- Under systemd


def test_systemd_is_told_how_things_are():
    with Instance(master=False, processes=1) as instance:
        name = str(instance.directory / "notify")
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
            listener.bind(name)
            listener.settimeout(30)

            def heard():
                return listener.recv(4096).decode().split("\n")

            instance.environment["NOTIFY_SOCKET"] = name
            instance.start_master()
            assert "READY=1" in heard()
            instance.run("reload")
            began = heard()
            assert "RELOADING=1" in began
            assert any(line.startswith("MONOTONIC_USEC=") for line in began)
            assert "READY=1" in heard()
            assert instance.stop(instance.master) == 0
            assert "STOPPING=1" in heard()


def started_with(listener, instance, **options):
    """A master to which a socket is passed as systemd does it."""
    command = 'exec 3<&0 </dev/null; LISTEN_FDS=1 LISTEN_PID=$$ exec "$@"'
    return subprocess.Popen(
        ["sh", "-c", command, "sh", instance.program, "up", "--ini", instance.ini],
        stdin=listener, env=instance.environment, cwd=instance.directory, start_new_session=True,
        text=True, **options,
    )


def test_a_socket_that_systemd_passes_is_served_and_left_alone():
    with Instance(master=False, processes=2) as instance:
        path = instance.directory / "martlet.1.sock"
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(str(path))
            listener.listen(64)
            path.chmod(0o660)
            master = started_with(listener, instance, stderr=subprocess.DEVNULL)
            eventually(instance.is_ready)
            settled(instance, 2)
            visitor = instance.visitor()
            before = instance.access_log.answered_by()
            assert {visitor.get("/login").status_code for _ in range(40)} == {200}
            shares = instance.access_log.answered_by() - before
            assert shares[f"unix:{path}"] > 0 and len(shares) == 2
            assert instance.stop(master) == 0
            assert path.exists() and not (instance.directory / "martlet.2.sock").exists()


def test_a_socket_that_the_ini_does_not_name_is_refused():
    with Instance(master=False) as instance, socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(instance.directory / "other.sock"))
        listener.listen(64)
        master = started_with(listener, instance, stderr=subprocess.PIPE)
        said = master.communicate(timeout=60)[1]
        assert master.returncode == 78 and "other.sock" in said
