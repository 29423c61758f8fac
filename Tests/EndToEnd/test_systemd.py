"""The units in deploy/systemd, as far as they can be tried without being the machine's first process."""

import os
import re
import signal
import subprocess

import pytest

import archives
import processes
from instance import MARTLET, ROOT, Instance
from pictures import photograph
from waiting import eventually

UNITS = ROOT / "deploy/systemd"
SERVICES = sorted(UNITS.glob("*.service"))
# systemd's own scale: 0 is closed, 10 is open.
HIGHEST_EXPOSURE = 0.5


def run(*command, **options):
    return subprocess.run(command, capture_output=True, text=True, timeout=60, **options)


def section(unit, name):
    """The lines of a section, without comments."""
    text = re.search(rf"^\[{name}\]\n(.*?)(?=^\[|\Z)", unit.read_text(), re.MULTILINE | re.DOTALL)
    return [line for line in text[1].splitlines() if line and not line.startswith("#")]


def test_systemd_understands_every_unit(tmp_path):
    for unit in UNITS.iterdir():
        # Here the program is where it was built.
        text = unit.read_text().replace("/opt/martlet/current/martlet", str(MARTLET))
        (tmp_path / unit.name).write_text(text)
    # With what a site that sends mail adds.
    addition = tmp_path / "martlet.service.d/mail.conf"
    addition.parent.mkdir()
    (tmp_path / "mail.conf").rename(addition)
    units = [path for path in tmp_path.iterdir() if path.suffix in (".service", ".socket", ".timer")]
    done = run("systemd-analyze", "verify", "--man=no", *units)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


@pytest.mark.parametrize("service", SERVICES, ids=lambda path: path.name)
class TestService:
    def test_it_can_do_little_else_than_serve(self, service):
        done = run(
            "systemd-analyze", "security", "--offline=true", "--no-pager",
            f"--threshold={int(HIGHEST_EXPOSURE * 10)}", service,
        )
        assert done.returncode == 0, done.stdout

    def test_it_is_shut_in_like_the_others(self, service):
        assert shutting_in(service) == shutting_in(SERVICES[0])

    def test_its_commands_are_ours(self, service):
        commands = re.findall(r"^Exec\w+=(.*)$", service.read_text(), re.MULTILINE)
        assert commands
        for command in commands:
            program, name, *rest = command.split()
            assert program == "/opt/martlet/current/martlet"
            help_text = run(MARTLET, name, "--help").stdout
            assert f"USAGE: martlet {name}" in help_text
            assert all(word in help_text for word in rest if word.startswith("--")), command


def shutting_in(service):
    lines = section(service, "Service")
    return lines[lines.index("UMask=0027") :]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes users")
def test_the_users_and_folders_are_made(tmp_path):
    (tmp_path / "etc").mkdir()
    # Every Debian has nginx's group.
    (tmp_path / "etc/group").write_text("www-data:x:33:\n")
    users, folders = UNITS / "sysusers.conf", UNITS / "tmpfiles.conf"
    assert run("systemd-sysusers", f"--root={tmp_path}", users).returncode == 0
    assert "martlet:x:" in (tmp_path / "etc/passwd").read_text()
    done = run("systemd-tmpfiles", f"--root={tmp_path}", "--create", folders)
    assert done.returncode == 0, done.stderr
    modes = {
        "run/martlet": 0o755, "var/lib/martlet": 0o750, "var/lib/martlet-media": 0o755,
        "var/lib/martlet-archives": 0o2750, "var/backups/martlet": 0o700,
    }
    assert {path: (tmp_path / path).stat().st_mode & 0o7777 for path in modes} == modes


@pytest.mark.parametrize("unit, names", [
    ("martlet.service", ("database", "media", "archives", "pidfile", "master-fifo", "stats")),
    ("martlet@.service", ("database", "media", "archives")),
    ("martlet-backup.service", ("database",)),
])
def test_what_the_ini_says_is_written_the_unit_lets_be_written(unit, names):
    ini = dict(line.split(" = ") for line in section(UNITS / "martlet.ini", "martlet") if " = " in line)
    lines = section(UNITS / unit, "Service")
    writable = " ".join(line.partition("=")[2] for line in lines if line.startswith("ReadWritePaths=")).split()
    # A folder that is missing keeps the unit from starting: it is one that systemd-tmpfiles makes.
    made = {line.split()[1] for line in (UNITS / "tmpfiles.conf").read_text().splitlines() if line.startswith("d ")}
    assert set(writable) <= made
    # The databases and sockets stand in their folders; pictures and archives have theirs to themselves.
    folders = [ini[name] if name in ("media", "archives") else os.path.dirname(ini[name]) for name in names]
    assert [folder for folder in folders if folder not in writable] == []


def test_the_sockets_are_those_of_the_ini():
    streams = [line for line in section(UNITS / "martlet.socket", "Socket") if "ListenStream" in line]
    upstream = run(MARTLET, "nginx", "--ini", UNITS / "martlet.ini")
    assert upstream.returncode == 0, upstream.stderr
    # Once for requests and once for streams, which are counted apart.
    sockets = [line.partition("=")[2] for line in streams]
    assert re.findall(r'server "unix:(.*?)"', upstream.stdout) == 2 * sockets


def test_a_responder_answers_on_the_socket_that_comes_as_its_standard_input():
    """What `StandardInput=socket` does, without the rest of systemd."""
    with Instance(master=False, processes=1) as site:
        responder = activated(site, [site.directory / "martlet.1.sock"], "serve", "--inetd")
        try:
            eventually(site.is_ready)
            assert site.member("ada").publish("activated")
            assert site.stop(responder) == 0
        finally:
            end(responder)


def activated(site, sockets, command, *options):
    """Starts a command as soon as somebody connects to one of the sockets, which it is passed."""
    return subprocess.Popen(
        [
            "systemd-socket-activate", *options, *(f"--listen={socket}" for socket in sockets),
            *(f"--setenv={name}" for name in site.environment),
            site.program, command, "--ini", site.ini,
        ],
        env=site.environment, cwd=site.directory, stdin=subprocess.DEVNULL, start_new_session=True,
    )


def end(process):
    for pid in processes.in_session(process.pid):
        os.kill(pid, signal.SIGKILL)
    process.wait()


def test_the_master_takes_the_sockets_that_systemd_holds():
    """What `martlet.socket` and `martlet.service` do, without the rest of systemd."""
    with Instance(master=False, processes=2) as site:
        sockets = [site.directory / f"martlet.{number}.sock" for number in (1, 2)]
        master = activated(site, sockets, "up")
        try:
            eventually(site.is_ready)
            ada = site.member("ada")
            assert ada.publish("activated")
            site.run("reload")
            assert ada.texts("/") == ["activated"]
            assert {one["socket"] for one in site.status["responders"]} == {str(s) for s in sockets}
            assert site.stop(master) == 0
            assert all(socket.exists() for socket in sockets)
        finally:
            end(master)


# Refused without harm: only as root does SQLite pass its files to the database's owner, a thread's priority is a
# wish, and libnuma, which libvips brings along, tries out what the kernel can and goes on without it.
REFUSED_WITHOUT_HARM = {"fchown", "setpriority", "set_mempolicy"}


def test_what_the_units_refuse_nobody_asks_for(tmp_path):
    """
    The system calls of a master, its responders with the programs that make pictures and archives, and a backup,
    against the filter of the units.
    """
    with Instance(master=False) as site:
        traced = subprocess.Popen(
            traced_by_strace(tmp_path / "up", "up"), env=site.environment, cwd=site.directory,
            stdin=subprocess.DEVNULL, start_new_session=True)
        try:
            eventually(site.is_ready)
            ada = site.member("ada")
            ada.send("/", "/posts", {"picture1": ("field.jpg", photograph())}, text="watched", alt1="a field")
            assert "1 post has come in" in archives.brought(site.member("grace"), archives.made(ada))
            run(*traced_by_strace(tmp_path / "backup", "backup", tmp_path / "copy.db"), env=site.environment)
            [master] = processes.children(traced.pid)
            os.kill(master, signal.SIGTERM)
            assert traced.wait(60) == 0
        finally:
            end(traced)
    assert (tmp_path / "copy.db").exists()
    for name in ("up", "backup"):
        used = set(re.findall(r"^\d+ +(\w+)\(", (tmp_path / name).read_text(), re.MULTILINE))
        assert "openat" in used
        assert used - allowed_calls() <= REFUSED_WITHOUT_HARM


def traced_by_strace(output, *command):
    ini = ["--ini", ROOT / "uwsgi-like.ini"]
    return ["strace", "--follow-forks", f"--output={output}", MARTLET, *command, *ini]


def allowed_calls():
    """What `SystemCallFilter=` leaves."""
    allowed = set()
    for line in section(SERVICES[0], "Service"):
        if line.startswith("SystemCallFilter="):
            names = line.partition("=")[2]
            calls = set().union(*(calls_of(group) for group in names.removeprefix("~").split()))
            allowed = allowed - calls if names.startswith("~") else allowed | calls
    return allowed


def calls_of(group):
    """The system calls of one of systemd's groups, which holds other groups."""
    lines = run("systemd-analyze", "syscall-filter", group).stdout.splitlines()[1:]
    names = [line.strip() for line in lines if line.strip() and not line.strip().startswith("#")]
    inner = [calls_of(name) for name in names if name.startswith("@")]
    return {name for name in names if not name.startswith("@")}.union(*inner)
