"""The members, the figures of each test, and the table they end up in."""

import shutil
from contextlib import ExitStack

import pytest

import outcomes
from fault_site import FaultSite
from instance import ROOT
from ledger import LostWrite
from members import Members

_FIGURES = pytest.StashKey()
_VERDICT = pytest.StashKey()


def pytest_addoption(parser):
    parser.addoption("--write", action="store_true", help="put the table into docs/reliability.md")


@pytest.fixture(scope="session")
def members(tmp_path_factory):
    return Members(tmp_path_factory.mktemp("members"))


@pytest.fixture
def start(members, request):
    """Starts the site with settings of its own, once; the logs of a test that failed stay in var/faults."""
    with ExitStack() as stack:

        def start(**settings):
            site = stack.enter_context(FaultSite(members, **settings))
            stack.callback(lambda: _keep_logs(site, request.node))
            return site

        yield start


@pytest.fixture
def site(start):
    return start()


@pytest.fixture
def figures(request):
    """What was measured: a value by its name, in the order in which they are to be read."""
    return request.node.stash.setdefault(_FIGURES, {})


def _keep_logs(site, item):
    if item.stash[_VERDICT] == "FAILED":
        folder = ROOT / "var/faults" / item.name
        folder.mkdir(parents=True, exist_ok=True)
        for log in (*site.directory.glob("*.log"), *site.nginx_directory.glob("*.log")):
            shutil.copy(log, folder)


# -- The table


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    verdict = item.stash.get(_VERDICT, "passed")
    if report.failed:
        verdict = "FAILED"
    elif report.skipped:
        verdict = f"not run: {call.excinfo.value.msg}"
    item.stash[_VERDICT] = verdict
    if call.excinfo and call.excinfo.errisinstance(LostWrite):
        item.session.shouldstop = f"a write was lost or doubled: {call.excinfo.value}"
    return report


def pytest_terminal_summary(terminalreporter):
    session = terminalreporter._session
    rows = [
        outcomes.Row(
            *marker.args, done=item.function.__doc__.strip(), figures=item.stash.get(_FIGURES, {}),
            verdict=item.stash[_VERDICT],
        )
        for item in session.items
        if _VERDICT in item.stash and (marker := item.get_closest_marker("fault"))
    ]
    rows.sort(key=lambda row: row.number)
    terminalreporter.write_line("")
    terminalreporter.write_line(outcomes.plain(rows))
    if terminalreporter.config.getoption("--write"):
        outcomes.write(rows)
