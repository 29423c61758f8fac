"""Waiting for what happens soon, without guessing how soon."""

import time


def eventually(condition, within=30.0, what="it"):
    """What `condition` answers as soon as that is true; fails after `within` seconds."""
    deadline = time.monotonic() + within
    while True:
        answer = condition()
        if answer:
            return answer
        assert time.monotonic() < deadline, f"{what} did not happen within {within} s"
        time.sleep(0.02)
