"""Martlet as it is served: nginx, the master and its responders, in a directory that goes away."""

import json
import os
import re
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
from pathlib import Path

import requests

import processes
from access_log import AccessLog
from opening import Opening
from person import PASSWORD, Person
from waiting import eventually

ROOT = Path(__file__).resolve().parents[2]
MARTLET = ROOT / ".build/release/martlet"


def free_ports(count):
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [listener.getsockname()[1] for listener in listeners]
    for listener in listeners:
        listener.close()
    return ports


class Instance:
    """
    Keyword arguments override the ini: `signup="invite"`.

    - limits: whether nginx counts requests by address.
    - master: whether `martlet up` starts the responders; without it the test starts its own.
    - database: a file to begin with a copy of.
    - database_path: where the database stands; in the instance's directory, if not said.
    - verified: whether the database is held against its log at the end; a million posts take ten minutes.
    """

    def __init__(
        self, limits=True, master=True, database=None, database_path=None, verified=True, **settings
    ):
        # Short, because the address of a unix socket is at most 107 bytes.
        self.directory = Path(tempfile.mkdtemp(prefix="martlet-", dir="/tmp"))
        self.database = database_path or self.directory / "martlet.db"
        # A link, as an operator has one to the release in use.
        self.program = self.directory / "martlet"
        self.program.symlink_to(MARTLET)
        self.ini = self.directory / "martlet.ini"
        shutil.copy(ROOT / "uwsgi-like.ini", self.ini)
        self._has_master = master
        self._is_verified = verified
        self._first_opening = None
        port, internal_port = free_ports(2)
        self.origin = f"http://127.0.0.1:{port}"
        self.internal_origin = f"http://127.0.0.1:{internal_port}"
        self.environment = self._environment(
            {
                "socket": self.directory / "martlet.sock",
                "pidfile": self.directory / "martlet.pid",
                "master_fifo": self.directory / "martlet.fifo",
                "stats": self.directory / "martlet.stats.sock",
                "database": self.database,
                "media": self.directory / "media",
                "archives": self.directory / "archives",
                "static_dir": ROOT / "var/static",
                "http": f"127.0.0.1:{port}",
                "internal_http": f"127.0.0.1:{internal_port}",
            }
            | settings
        )
        self.nginx_directory = self.directory / "nginx"
        self.nginx_directory.mkdir()
        self.access_log = AccessLog(self.nginx_directory / "access.log")
        if not limits:
            (self.nginx_directory / "limits-exempt.conf").write_text("~^127[.] 1;\n")
        if database:
            shutil.copy(database, self.database)

    @staticmethod
    def _environment(settings):
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("MARTLET_")}
        ours = {f"MARTLET_{name.upper()}": str(value) for name, value in settings.items()}
        return inherited | ours

    # -- Life and death

    def __enter__(self):
        try:
            self.run("migrate")
            self.write_nginx_configuration()
            self._nginx = self._start("nginx", ROOT / "scripts/nginx.sh", self.nginx_directory)
            eventually(self._health, what="starting nginx")
            if self._has_master:
                self.start_master()
        except BaseException:
            self._kill()
            raise
        return self

    def start_master(self):
        self._has_master = True
        self.master = self._start("martlet", self.program, "up", "--ini", self.ini)
        eventually(self.is_ready, what="starting the responders")

    def __exit__(self, kind, error, trace):
        try:
            if error is None:
                self._stop()
        finally:
            self._kill()
            if error is None:
                shutil.rmtree(self.directory)

    def _stop(self):
        """Ends everything as an operator would, and looks whether all is as it should be."""
        if self._has_master:
            assert self.stop(self.master) == 0, f"the master ended badly; see {self.directory}"
            assert processes.in_session(self.master.pid) == [], "responders were left behind"
            left = [
                path for kind in ("*.sock", "*.pid", "*.fifo") for path in self.directory.glob(kind)
            ]
            assert left == [], f"left behind: {left}"
        self._nginx.send_signal(signal.SIGQUIT)
        assert self._nginx.wait(60) == 0
        if self._is_verified:
            self._verify()

    def _verify(self):
        self.run("events", "verify")
        with sqlite3.connect(self.database) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        connection.close()

    def _kill(self):
        for process in (vars(self).get("_nginx"), vars(self).get("master")):
            for pid in processes.in_session(process.pid) if process else []:
                os.kill(pid, signal.SIGKILL)

    @staticmethod
    def stop(process, within=60):
        """Asks a process to end; its exit code."""
        process.send_signal(signal.SIGTERM)
        return process.wait(within)

    def is_ready(self):
        return self._health() == 200

    def _health(self):
        """The status with which it answers whether it is ready; None if nothing answers at all."""
        try:
            return requests.get(self.origin + "/readyz", timeout=30).status_code
        except requests.ConnectionError:
            return None

    # -- What an operator does

    def run(self, *arguments, entry=None):
        """Runs a command of `martlet`, which must succeed; what it prints."""
        done = self.attempt(*arguments, entry=entry)
        assert done.returncode == 0, f"martlet {arguments}\n{done.stdout}{done.stderr}"
        return done.stdout

    def attempt(self, *arguments, entry=None):
        """Runs a command of `martlet`, which may fail."""
        return subprocess.run(
            [MARTLET, *arguments, "--ini", self.ini],
            env=self.environment, cwd=self.directory, input=entry, text=True,
            stdin=None if entry else subprocess.DEVNULL, capture_output=True, timeout=600,
        )

    def configure(self, section="martlet", **settings):
        """Changes the ini; what the constructor was given overrides it still."""
        head, header, rest = self.ini.read_text().partition(f"[{section}]\n")
        body, next_header, tail = rest.partition("\n[")
        for name, value in settings.items():
            key = name.replace("_", "-")
            body, count = re.subn(f"(?m)^{key} =.*$", f"{key} = {value}", body)
            assert count == 1, f"{key} is not in the ini"
        self.ini.write_text(head + header + body + next_header + tail)

    def write_nginx_configuration(self):
        self.run("nginx", "--directory", self.nginx_directory, "--conf", ROOT / "nginx")

    def reload_nginx(self):
        """Has nginx read its configuration anew; returns when the old one is not used any more."""
        old = processes.children(self._nginx.pid)
        self._nginx.send_signal(signal.SIGHUP)
        eventually(
            lambda: not set(old) & set(processes.children(self._nginx.pid)), what="new nginx workers"
        )

    @property
    def status(self):
        """What the master says of itself and the responders."""
        return json.loads(self.run("status", "--json"))

    def _start(self, name, *command):
        """Starts something in a session of its own, with its words in `name`.log."""
        with open(self.directory / f"{name}.log", "wb") as log:
            return subprocess.Popen(
                command, env=self.environment, cwd=self.directory, stdin=subprocess.DEVNULL,
                stdout=log, stderr=log, start_new_session=True,
            )

    @property
    def log(self):
        """What the master and its responders have said so far, an entry a line."""
        return [json.loads(line) for line in (self.directory / "martlet.log").open()]

    @property
    def responders(self):
        return processes.children(self.master.pid)

    # -- People

    def visitor(self):
        """Somebody who is not logged in."""
        return Person(self)

    def first_opening(self, stamp):
        """The stamp of the first form to sign up that was opened here: whoever comes later need not wait."""
        self._first_opening = self._first_opening or Opening(stamp)
        self._first_opening.wait()
        return self._first_opening.stamp

    def newcomer(self, handle):
        """Somebody who has just signed up, and read the welcome: one password to hash, where `member` takes two."""
        person = Person(self, handle)
        answer = person.sign_up()
        assert answer.status_code == 303, f"{answer.status_code}\n{answer.text}"
        person.read(answer.headers["Location"])
        return person

    def member(self, handle, role="member"):
        """Somebody with an account, logged in through the form."""
        self.run("user", "add", handle, "--role", role, entry=f"{PASSWORD}\n")
        return Person(self, handle).log_in()
