"""docs/api.md can be followed as it stands."""

import re
import subprocess
import sys

import pytest

from instance import ROOT, Instance
from person import Person

GUIDE = (ROOT / "docs/api.md").read_text()
DEMO_ORIGIN, DEMO_PASSWORD = "http://127.0.0.1:8080", "correct horse martlet"
SHELLS = {"sh": ["bash", "-euo", "pipefail", "-c"], "python": [sys.executable, "-c"]}


def snippets(language):
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def site():
    with Instance(limits=False) as instance:
        instance.run("user", "add", "ada", entry=f"{DEMO_PASSWORD}\n")
        yield instance


@pytest.mark.parametrize(
    ("language", "snippet"), [(language, text) for language in SHELLS for text in snippets(language)]
)
def test_what_the_guide_shows_works(site, language, snippet):
    script = snippet.replace(DEMO_ORIGIN, site.origin)
    done = subprocess.run([*SHELLS[language], script], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, f"{snippet}\n{done.stdout}{done.stderr}"
    assert '"error"' not in done.stdout, f"{snippet}\n{done.stdout}"


def test_the_first_calls_have_published_something(site):
    texts = Person(site).texts("/@ada")
    assert {"Hello from curl", "Hello from Python"} <= set(texts)
    assert texts.count("Just once") == 1
