"""The people and the site that most tests share."""

import itertools

import pytest

from browser import Browser
from instance import Instance
from manner import MANNERS

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def site():
    with Instance() as instance:
        yield instance


@pytest.fixture(scope="session")
def generous_site():
    """Counts nothing by address: all browsers come from one. A module that needs it makes it its `site`."""
    with Instance(limits=False, posts_per_minute=100_000, signups_per_hour=1000) as instance:
        yield instance


@pytest.fixture(params=MANNERS, ids=str)
def manner(request):
    return request.param


@pytest.fixture
def windows(manner, site, ada, grace):
    """Ada's and grace's, both at the home page."""
    with Browser(site, *manner) as first, Browser(site, *manner) as second:
        first.enter(ada)
        second.enter(grace)
        yield first, second


@pytest.fixture
def visitor(site):
    return site.visitor()


@pytest.fixture
def ada(site):
    return site.newcomer(f"ada-{next(_numbers)}")


@pytest.fixture
def grace(site):
    return site.newcomer(f"grace-{next(_numbers)}")
