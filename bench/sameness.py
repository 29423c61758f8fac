"""Whoever is compared must give the same answers."""

import re

from workloads import HEALTH, HOME, PATHS, TWEETS


def require(visitors):
    """Fails unless all contenders answer with the same bytes, but for their addresses and the minute."""
    for path in (PATHS[name] for name in (HEALTH, TWEETS, HOME)):
        answers = {name: timeless(visitor.read(path)) for name, visitor in visitors.items()}
        name, expected = next(iter(answers.items()))
        for other, found in answers.items():
            assert found == expected, f"{path}: {other} does not answer as {name} does\n{_difference(expected, found)}"


def timeless(text):
    """A page without the ages of its posts."""
    # Go writes the same character in another way.
    text = text.replace("&#34;", "&quot;")
    return re.sub(r">(now|\d+ (min|h|days?))</time>", "></time>", text)


def _difference(expected, found):
    at = next((i for i, (a, b) in enumerate(zip(expected, found)) if a != b), min(len(expected), len(found)))
    return f"{expected[max(0, at - 80):at + 80]!r}\n{found[max(0, at - 80):at + 80]!r}"
