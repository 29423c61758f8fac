"""The demo's people share one published password: they move into an empty house, or not at all."""

import subprocess

from instance import MARTLET, ROOT, Instance


def test_the_demo_moves_into_no_site_that_has_a_history():
    with Instance() as site:
        site.run("user", "add", "bob", entry="correct battery staple\n")
        site.run("user", "delete", "bob", "--yes")
        site.run("demo", "--if-empty")
        asked = subprocess.run(
            [MARTLET, "demo", "--ini", ROOT / "uwsgi-like.ini"],
            env=site.environment, capture_output=True, text=True, timeout=60,
        )
        assert asked.returncode == 1 and "empty database" in asked.stderr
        assert "ada" not in site.run("user", "list")
