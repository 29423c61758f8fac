"""The ways in which people look at the site."""

from typing import NamedTuple

# Pixels.
PHONE = 390
DESK = 1280


class Manner(NamedTuple):
    width: int
    javascript: bool

    def __str__(self):
        return f"{self.width}-{'scripts' if self.javascript else 'plain'}"


MANNERS = [Manner(width, javascript) for width in (PHONE, DESK) for javascript in (True, False)]
