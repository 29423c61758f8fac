"""What README, docs/, CONTRIBUTING and the ini name is there."""

import re
import subprocess

import pytest
from instance import MARTLET, ROOT

DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


def code(document):
    """What stands in backticks or in an indented block."""
    text = document.read_text()
    return re.findall(r"`([^`\n]+)`", text) + re.findall(r"^ {4,}(\S.*)$", text, re.MULTILINE)


def each(document, pattern):
    return {found for piece in code(document) for found in re.findall(pattern, piece)}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
class TestDocument:
    def test_links_lead_somewhere(self, document):
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text()):
            assert (document.parent / target).exists(), target

    def test_files_that_it_names_are_in_the_checkout(self, document):
        named = each(document, r"(?<![\w./-])((?:Sources|Tests|docs|nginx|bench|scripts|static)/[\w./-]+)")
        named |= each(document, r"^(uwsgi-like\.ini|Package\.swift|Makefile)$")
        for path in named:
            assert (ROOT / path.rstrip(".")).exists(), path

    def test_make_targets_are_in_the_makefile(self, document):
        targets = set(re.findall(r"^([a-z0-9]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
        assert each(document, r"^make ([a-z0-9]+)") <= targets

    def test_commands_and_their_options_are_in_the_help(self, document):
        for piece in code(document):
            for words in re.findall(r"(?:^|/|\s|')martlet ((?:[a-z]+(?:-[a-z]+)* ?)+)((?:.*\s--[a-z-]+)*)", piece):
                known, options = command_help(words[0].split()), re.findall(r"--[a-z-]+", words[1])
                assert known, f"martlet {words[0]}"
                assert [o for o in options if o not in known] == [], piece


def command_help(words):
    """The help of the longest command that the words begin with; nothing if there is none."""
    for count in range(len(words), 0, -1):
        done = subprocess.run(
            [MARTLET, *words[:count], "--help"], capture_output=True, text=True, timeout=30
        )
        if done.returncode == 0 and f"USAGE: martlet {' '.join(words[:count])}" in done.stdout:
            return done.stdout
    return ""


def test_the_operator_finds_every_setting_of_the_tables_in_the_ini():
    keys = set(re.findall(r"^([a-z-]+) =", (ROOT / "uwsgi-like.ini").read_text(), re.MULTILINE))
    text = (ROOT / "docs/self-hosting.md").read_text()
    assert set(re.findall(r"`([a-z-]+) =", text)) <= keys
