"""
The running APIs are as /openapi.json says: schemathesis makes requests from it, right ones and wrong ones,
and compares the answers with it.

SCHEMA_CASES=1000 asks for more of them than an ordinary run does.
"""

import os
import subprocess
import sys
from pathlib import Path

import jwt
import pytest

from instance import ROOT, Instance

# For each operation and each way in which schemathesis makes requests.
CASES = int(os.environ.get("SCHEMA_CASES", "12"))
SEED = "20261121"

# What ends the account or the token that the others need.
ENDINGS = ["deleteUser", "revokeToken"]


@pytest.fixture(scope="module")
def site():
    with Instance(limits=False, signups_per_hour=1_000_000, posts_per_minute=1_000_000) as instance:
        yield instance


def explore(site, *options, account=None):
    """
    Asks everything there is to ask; fails with what did not go by the description.

    - account: the number of the one whose token is among the options.
    """
    command = [
        Path(sys.executable).with_name("st"),
        "--config-file", ROOT / "Tests/EndToEnd/schemathesis.toml",
        "run", site.origin + "/openapi.json",
        "--checks", "all", "--seed", SEED, "--max-examples", str(CASES), "--no-color", *options,
    ]
    environment = os.environ | {"PYTHONPATH": str(ROOT / "Tests/EndToEnd")}
    if account:
        environment["SCHEMA_ACCOUNT"] = account
    done = subprocess.run(
        command, cwd=site.directory, env=environment, text=True, capture_output=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def bearer(token):
    return "--header", f"Authorization: Bearer {token}"


def each(option, names):
    return [word for name in names for word in (option, name)]


def test_to_a_stranger(site):
    explore(site)


def test_to_somebody_with_a_token(site):
    grace = site.member("grace").token()
    account = jwt.decode(grace, options={"verify_signature": False})["sub"]
    explore(site, *bearer(grace), *each("--exclude-operation-id", ENDINGS), account=account)


def test_to_somebody_who_leaves(site):
    explore(site, *bearer(site.member("linus").token()), *each("--include-operation-id", ENDINGS))
