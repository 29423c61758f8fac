"""The commands that a page of docs/ tells its reader to type."""

import re
import subprocess

from instance import MARTLET, ROOT


def commands(page, heading):
    """The indented lines beneath a heading of a page, up to the next heading."""
    text = (ROOT / "docs" / page).read_text()
    part = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    lines = re.findall(r"^    (.*)$", part[1], re.MULTILINE)
    assert lines, f"{page} shows no commands under {heading}"
    return "\n".join(lines)


def type_in(site, script):
    """Types lines into a shell whose folder is the site's, with `martlet` and its ini at hand; what they print."""
    ini = site.directory / "uwsgi-like.ini"
    if not ini.exists():
        ini.symlink_to(ROOT / "uwsgi-like.ini")
    path = f"{MARTLET.parent}:{site.environment['PATH']}"
    done = subprocess.run(
        ["sh", "-eu", "-c", script], env=site.environment | {"PATH": path}, cwd=site.directory,
        stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=300,
    )
    assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"
    return done.stdout
