"""A wall clock that can be set for the responders alone, while they run."""

import shutil
import struct
import subprocess
import time
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("shifted_clock.c")


class FakeClock:
    """
    Stands between the master, its responders and the C library. libfaketime would too, but the Swift
    runtime does not find a program's arguments in the environment that it leaves behind, and threads of
    libdispatch spin under it.
    """

    def __init__(self, site):
        self._file = site.directory / "clock"
        self.step(0)
        library = site.directory / "shifted_clock.so"
        compiler = shutil.which("clang") or shutil.which("cc")
        if not compiler:
            pytest.skip("there is no C compiler; Swift's toolchain brings clang")
        subprocess.run([compiler, "-shared", "-fPIC", "-O", "-o", library, SOURCE], check=True)
        assert site.stop(site.master) == 0
        own = site.environment
        site.environment = own | {"LD_PRELOAD": str(library), "CLOCK_OFFSET": str(self._file)}
        site.start_master()
        site.environment = own

    def step(self, seconds):
        """Sets the clock so many seconds from the true time, at once and for all."""
        self.offset = seconds
        # Written in place: the programs have the file mapped.
        with open(self._file, "r+b" if self._file.exists() else "w+b") as file:
            file.write(struct.pack("q", seconds))

    @property
    def now(self):
        return time.time() + self.offset
