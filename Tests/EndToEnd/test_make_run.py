"""`make run`: what it starts from, what it says, and that it leaves nothing behind."""

import os
import shutil
import signal
import subprocess
import time

import pytest
import requests

import processes
from instance import ROOT, free_ports
from waiting import eventually


class Checkout:
    """A checkout that is built, with a var/ of its own."""

    def __init__(self, directory):
        self.directory = directory
        self.port = free_ports(1)[0]
        for name in ("scripts", "nginx", "uwsgi-like.ini", ".build"):
            (directory / name).symlink_to(ROOT / name)
        self._servers = []
        shutil.copytree(ROOT / "var/static", directory / "var/static")

    def serve(self):
        server = subprocess.Popen(
            [self.directory / "scripts/serve.sh"],
            env=os.environ | {"PORT": str(self.port)}, cwd=self.directory, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            # As a terminal would start it; a test run in the background ignores Ctrl-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        self._servers.append(server)
        return server

    def clear(self):
        """Ends what a test that failed has left."""
        for server in self._servers:
            for pid in processes.in_session(server.pid):
                os.kill(pid, signal.SIGKILL)

    @staticmethod
    def until_served(server):
        """Everything it says up to the last line of its greeting."""
        said = []
        for line in server.stdout:
            said.append(line)
            if "Ctrl-C ends it" in line:
                return "".join(said)
        raise AssertionError("".join(said))


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    checkout = Checkout(tmp_path_factory.mktemp("run"))
    yield checkout
    checkout.clear()


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_it_is_told_to_stop_and_leaves_nothing_behind(checkout, end):
    server = checkout.serve()
    said = checkout.until_served(server)
    address = f"http://127.0.0.1:{checkout.port}/"
    assert address in said and "correct horse martlet" in said
    assert requests.get(address, timeout=30).status_code == 200
    server.send_signal(end)
    assert server.wait(60) == 0
    eventually(lambda: processes.in_session(server.pid) == [], what="the end of all it started")
    left = [path for kind in ("*.sock", "*.pid") for path in checkout.directory.glob(f"var/**/{kind}")]
    assert left == []


def test_a_second_start_takes_no_time(checkout):
    began = time.monotonic()
    server = checkout.serve()
    checkout.until_served(server)
    assert time.monotonic() - began < 30
    server.terminate()
    assert server.wait(60) == 0


def test_a_taken_port_is_told_before_anything_starts(checkout):
    server = checkout.serve()
    checkout.until_served(server)
    second = checkout.serve()
    said, _ = second.communicate(timeout=60)
    assert second.returncode == 1
    assert f"127.0.0.1:{checkout.port} is taken" in said
    assert requests.get(f"http://127.0.0.1:{checkout.port}/", timeout=30).status_code == 200
    server.terminate()
    assert server.wait(60) == 0
