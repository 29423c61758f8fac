"""The people and the site that most tests share."""

import itertools

import pytest

from instance import Instance

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def site():
    with Instance() as instance:
        yield instance


@pytest.fixture
def visitor(site):
    return site.visitor()


@pytest.fixture
def ada(site):
    return site.member(f"ada-{next(_numbers)}")


@pytest.fixture
def grace(site):
    return site.member(f"grace-{next(_numbers)}")
