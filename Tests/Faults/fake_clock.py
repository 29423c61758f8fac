"""A wall clock that can be set for the responders alone, while they run."""

import time
from pathlib import Path

import pytest

# The library reads the setting once a second, in each process at a moment of its own.
LOOKS_AGAIN_AFTER = 1.2
LIBRARY = "faketime/libfaketimeMT.so.1"


class FakeClock:
    """
    Debian's libfaketime between the master, its responders and the C library: it shifts the wall clock
    and leaves the monotonic one alone, as an operator or a time server would.
    """

    def __init__(self, site):
        library = next(Path("/usr/lib").glob(f"*/{LIBRARY}"), None)
        if library is None:
            pytest.skip("libfaketime is not installed")
        self.offset = 0
        self._file = site.directory / "clock"
        self.step(0)
        assert site.stop(site.master) == 0
        own = site.environment
        site.environment = own | {
            "LD_PRELOAD": str(library), "FAKETIME_TIMESTAMP_FILE": str(self._file),
            "FAKETIME_CACHE_DURATION": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        # The library changes the environment of the first process it is loaded into, and a Swift program
        # that this happens to does not find its arguments any more. The shell minds less.
        site.start_master(launcher=["/bin/sh", "-c", 'exec "$@"', "sh"])
        site.environment = own

    def step(self, seconds):
        """Sets the clock so many seconds from the true time."""
        self.offset = seconds
        fresh = self._file.with_suffix(".new")
        fresh.write_text(f"{seconds:+d}\n")
        fresh.rename(self._file)
        time.sleep(LOOKS_AGAIN_AFTER)

    @property
    def now(self):
        return time.time() + self.offset
