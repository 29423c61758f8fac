"""The alternatives: the same pages by other means, behind the same nginx, with the same number of workers."""

import getpass
import os
import re
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import closing
from pathlib import Path

import requests

import processes
from instance import ROOT, free_ports
from progress import tell
from waiting import eventually
from worlds import FOLDER

SOURCES = Path(__file__).resolve().parent / "peers"
BUILT = ROOT / ".build/bench"
# What each of Martlet's responders has, and how many there are.
RESPONDERS, THREADS = 2, 4


def database(original):
    """A copy of a database of Martlet's, with the full-text index of the peers: SQLite's own trigrams."""
    path = FOLDER / "peers.db"
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(original)) as source, closing(sqlite3.connect(path)) as copy:
        source.backup(copy)
        copy.executescript("""
            CREATE VIRTUAL TABLE post_trigrams USING fts5 (text, content = '', detail = none, columnsize = 0, tokenize = 'trigram');
            INSERT INTO post_trigrams (rowid, text) SELECT id, text FROM posts;
        """)
    return path


class Peer:
    """
    One way to serve the pages. A subclass says how it is built and started; what it is measured by
    (`origin`, `pids`) is the same for all.
    """

    def __init__(self, database, page):
        """`page` is Martlet's, and says where the static files are."""
        self.directory = Path(tempfile.mkdtemp(prefix="bench-", dir="/tmp"))
        self.database = self.directory / "martlet.db"
        shutil.copy(database, self.database)
        self.origin = f"http://127.0.0.1:{free_ports(1)[0]}"
        self.environment = os.environ | {
            "BENCH_DATABASE": str(self.database), "BENCH_ORIGIN": self.origin, "BENCH_THREADS": str(THREADS),
            "BENCH_ASSETS": re.search(r'href="(/static/[^/]+/)', page).group(1),
            "BENCH_MODULES": " ".join(re.findall('rel="modulepreload" href="/static/[^/]+/([^"]+)"', page)),
        }
        self._started = []

    def __enter__(self):
        tell(f"starting {self.name}")
        try:
            self._write_nginx()
            self._start(ROOT / "scripts/nginx.sh", self.directory)
            self.serve()
            eventually(self._answers, what=f"starting {self.name}; see {self.directory}")
        except BaseException:
            self._stop()
            raise
        return self

    def __exit__(self, *_):
        self._stop()
        shutil.rmtree(self.directory)

    def _stop(self):
        for process in self._started:
            process.terminate()
        for process in self._started:
            process.wait(30)

    @property
    def pids(self):
        """The application's processes."""
        return [pid for process in self._started[1:] for pid in processes.in_session(process.pid)]

    def sockets(self):
        return [self.directory / f"{number}.sock" for number in range(1, RESPONDERS + 1)]

    def _answers(self):
        try:
            return requests.get(self.origin + "/health", timeout=10).status_code == 200
        except requests.ConnectionError:
            return False

    def _start(self, *command, **options):
        with open(self.directory / "log", "ab") as log:
            process = subprocess.Popen(
                command, env=self.environment, cwd=self.directory, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                start_new_session=True, **options,
            )
        self._started.append(process)

    def _write_nginx(self):
        # Peers have a thread or a process for each open connection, so none is kept.
        http = (ROOT / "nginx/http.conf").read_text().replace("fastcgi_keep_conn on", "fastcgi_keep_conn off")
        (self.directory / "http.conf").write_text(http)
        servers = "\n".join(f"    server unix:{path} max_fails=0;" for path in self.sockets())
        (self.directory / "nginx.conf").write_text(f"""
include "{ROOT}/nginx/unprivileged.conf";
http {{
  include "{self.directory}/http.conf";
  fastcgi_param SCRIPT_FILENAME "{SOURCES}/php/index.php";
  fastcgi_param PATH_INFO $uri;
  upstream peer {{
    least_conn;
{servers}
  }}
  server {{
    listen {self.origin.removeprefix("http://")};
    set $martlet_listener public;
    location / {{
      fastcgi_pass peer;
      add_header X-Request-Id $request_id always;
    }}
  }}
}}
""")


class C(Peer):
    name = "C, libfcgi"

    def serve(self):
        program = BUILT / "microblog"
        flags = ["-O2", "-o", program, SOURCES / "c/microblog.c", "-lfcgi", "-lsqlite3", "-lcrypto", "-lpthread"]
        BUILT.mkdir(parents=True, exist_ok=True)
        subprocess.run(["gcc", *flags], check=True)
        assets, modules = self.environment["BENCH_ASSETS"], self.environment["BENCH_MODULES"]
        for path in self.sockets():
            arguments = [self.database, assets, modules, self.origin, str(THREADS)]
            self._start("spawn-fcgi", "-n", "-s", path, "--", program, *arguments)


class Go(Peer):
    name = "Go, net/http/fcgi"

    def serve(self):
        program = BUILT / "microblog-go"
        # Debian's packages, no downloads.
        offline = {"GO111MODULE": "off", "GOPATH": "/usr/share/gocode", "GOCACHE": str(BUILT / "go-cache")}
        subprocess.run(["go", "build", "-o", program, "."], cwd=SOURCES / "go", env=os.environ | offline, check=True)
        for path in self.sockets():
            self._start("spawn-fcgi", "-n", "-s", path, "--", program)


class PHP(Peer):
    name = "PHP-FPM 8.2"

    def sockets(self):
        return [self.directory / "php.sock"]

    def serve(self):
        passed = "\n".join(f"env[{name}] = {value}" for name, value in self.environment.items() if name.startswith("BENCH_"))
        (self.directory / "fpm.conf").write_text(f"""
[global]
daemonize = no
error_log = /dev/stderr
[www]
listen = {self.sockets()[0]}
listen.backlog = 1024
pm = static
pm.max_children = {RESPONDERS * THREADS}
user = {getpass.getuser()}
{passed}
""")
        root = ["--allow-to-run-as-root"] if os.getuid() == 0 else []
        self._start("/usr/sbin/php-fpm8.2", "-y", self.directory / "fpm.conf", *root)


class Flask(Peer):
    name = "Flask, uWSGI"

    def serve(self):
        for path in self.sockets():
            self._start(
                "uwsgi", "--fastcgi-socket", path, "--chmod-socket=660", "--listen", "1024", "--plugin", "python3", "--chdir", SOURCES / "flask",
                "--module", "app:app", "--threads", str(THREADS), "--processes", "1", "--master", "--die-on-term",
                "--disable-logging", "--need-app",
            )


ALL = [C, Go, PHP, Flask]
