"""Requests that say which version of an answer they have already."""

import time

import requests

import wrk
from workloads import CONNECTIONS


def revalidating(url, cookies=None):
    """A function that runs wrk for some seconds with the answer's own validator; every answer is a 304."""
    headers = {"Cookie": cookies} if cookies else {}

    def run(seconds):
        _begin_in_a_minute_that_lasts(seconds)
        first = requests.get(url, headers=headers, timeout=30)
        tagged = headers | {"If-None-Match": first.headers["ETag"]}
        result = wrk.run(url, seconds, CONNECTIONS, [f"{name}: {value}" for name, value in tagged.items()])
        # A validator that has not changed by now did not in between.
        last = requests.get(url, headers=tagged, timeout=30)
        assert last.status_code == 304, f"{url} changed while it was measured"
        return result

    return run


def _begin_in_a_minute_that_lasts(seconds):
    """Pages have the minute in their validators."""
    left = 60 - time.time() % 60
    if left < seconds + 2:
        time.sleep(left)
