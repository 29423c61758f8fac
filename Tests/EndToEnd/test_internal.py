"""What is for the operator answers only where the operator is."""

import pytest
import requests


@pytest.mark.parametrize("path", ["/admin", "/admin/", "/admin/x", "/metrics", "/metrics/1", "/%61dmin", "//admin"])
def test_the_public_does_not_see_what_is_for_the_operator(visitor, path):
    assert visitor.get(path).status_code == 404


def test_the_operators_listener_serves_the_same_site(site):
    answer = requests.get(site.internal_origin + "/readyz", timeout=30)
    assert (answer.status_code, answer.text) == (200, "ready\n")


def test_the_operators_listener_counts_no_requests(site):
    with requests.Session() as browser:
        answers = {browser.get(site.internal_origin + "/livez").status_code for _ in range(100)}
    assert answers == {200}
