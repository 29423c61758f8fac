"""The site that the faults happen to: three responders, members who are signed in, no limits by address."""

import os
import re
import shutil
import time
from pathlib import Path

import fastcgi
import processes
from caller import Caller
from instance import ROOT, Instance
from ledger import LostWrite
from members import BASE_URL
from person import Person
from waiting import eventually

RESPONDERS = 3
# What the invariant allows: connections that nginx keeps for each responder, and then some.
KEPT_BY_AN_NGINX_WORKER = 32
LOG_LIMIT = 8 << 20
# `make test` runs on busy machines and looks only whether all is well in the end: it grants more time.
SLACK = float(os.environ.get("FAULTS_SLACK", "1"))


class FaultSite(Instance):
    """
    - members: who is signed in.
    """

    def __init__(self, members, **settings):
        settings = {
            "limits": False, "database": members.database, "processes": RESPONDERS,
            "posts_per_minute": 1_000_000, "base_url": BASE_URL,
        } | settings
        self.members = members.all
        super().__init__(**settings)

    @property
    def member(self):
        return self.members[0]

    def caller(self, **options):
        return Caller(self.origin, **options)

    def person(self, member):
        """A member at another device, not signed in yet."""
        return Person(self, member.handle, member.password)

    # -- Its processes

    @property
    def sockets(self):
        return [self.directory / f"martlet.{number}.sock" for number in range(1, RESPONDERS + 1)]

    def pid_at(self, number):
        """The responder that serves the socket of this number, or None."""
        for pid in self.responders:
            try:
                if fastcgi.listening_path(pid) == str(self.sockets[number - 1]):
                    return pid
            except (FileNotFoundError, ProcessLookupError):
                continue
        return None

    def is_whole(self):
        """Whether every responder answers that it is ready, asked at its own socket."""
        return len(self.responders) == RESPONDERS and all(
            fastcgi.is_ready(socket) for socket in self.sockets
        )

    def start_master(self):
        super().start_master()
        eventually(self.is_whole, what="starting all responders")

    def install(self, target):
        """Points the link to the program elsewhere, at once, as an operator does with a new release."""
        fresh = self.program.with_suffix(".new")
        fresh.symlink_to(target)
        fresh.rename(self.program)

    def install_broken(self, script):
        """A program that is no good; until `install(MARTLET)`."""
        broken = self.directory / "broken"
        broken.write_text(f"#!/bin/sh\n{script}\n")
        broken.chmod(0o755)
        self.install(broken)

    @property
    def nginx(self):
        return self._nginx

    def restart_nginx(self):
        self._nginx = self._start("nginx", ROOT / "scripts/nginx.sh", self.nginx_directory)
        return self._nginx

    def configure_nginx(self, changes):
        """Has nginx run on changed copies of its files, and waits until it does."""
        folder = shutil.copytree(ROOT / "nginx", self.directory / "conf")
        for old, new in changes.items():
            for file in folder.iterdir():
                file.write_text(file.read_text().replace(old, new))
        self.run("nginx", "--directory", self.nginx_directory, "--conf", folder)
        self.reload_nginx()

    @property
    def wal_bytes(self):
        log = Path(f"{self.database}-wal")
        return log.stat().st_size if log.exists() else 0

    # -- What it shows

    def all_texts(self):
        """All posts as a program gets them, part by part."""
        caller, texts = self.caller(), []
        path = "/api/v2/tweets?limit=100"
        while path:
            answer = caller.ask("GET", path)
            assert answer.status == 200, answer
            texts += re.findall(r'"body":"([^"]*)"', answer.body.decode())
            link = re.search(r'<([^>]*)>; *rel="next"', answer.headers["Link"] or "")
            path = re.sub(r"^https?://[^/]*", "", link.group(1)) if link else None
        caller.close()
        return texts

    def asked_twice(self, load):
        """How many requests of the load nginx has passed to more than one responder."""
        return sum(
            ", " in one["upstream"]
            for one in self.access_log.requests() if one["remote"].startswith(load.NETWORK)
        )

    # -- The invariant

    def hold(self, ledger=None):
        """What must be true after every fault; the end of the site goes on with the file and the events."""
        eventually(self.is_whole, within=5 * SLACK, what="being whole again")
        if ledger:
            ledger.check(self)
        family = {self.master.pid, *self.responders}
        assert set(processes.in_session(self.master.pid)) == family, "orphans"
        eventually(lambda: not processes.zombies(self.master.pid), what="the end of zombies")
        for pid in self.responders:
            self._hold_descriptors(pid)
        self._write_once()
        assert self.wal_bytes < LOG_LIMIT, f"the write-ahead log has {self.wal_bytes} bytes"

    def _hold_descriptors(self, pid):
        names = processes.descriptors(pid)
        connections = [name for name in names if name.startswith("socket:")]
        limit = KEPT_BY_AN_NGINX_WORKER * os.cpu_count() + 8
        assert len(connections) <= limit, f"{pid} holds {len(connections)} connections"
        assert len(names) - len(connections) <= 40, f"{pid} holds {names}"

    def _write_once(self):
        """A write, after which a log that has grown is brought back."""
        text = f"Afterwards, {time.time_ns()}."
        caller = self.caller()
        headers = {
            "Authorization": f"Bearer {self.member.token}", "Content-Type": "application/json"
        }
        body = f'{{"body":"{text}"}}'
        answer = caller.ask("POST", "/api/v2/tweets", headers, body)
        assert answer.status == 201, answer
        caller.close()
        if text not in self.all_texts():
            raise LostWrite(text)
