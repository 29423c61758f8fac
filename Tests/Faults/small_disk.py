"""A disk that can be filled up: a real file system, and a small one."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

SHARED_MEMORY = Path("/dev/shm")
# Containers get 64 MB of shared memory, unless told otherwise.
SMALL = 256 << 20


class SmallDisk:
    """
    A tmpfs of its own where this process may mount one; else the container's shared memory, where that is
    small; else the test cannot be run.
    """

    def __init__(self, parent, size):
        self.path = parent / "disk"
        self._size = size
        self._is_mounted = False

    def __enter__(self):
        self.path.mkdir()
        self._is_mounted = self._mount()
        if not self._is_mounted:
            self._borrow_shared_memory()
        self._ballast = self.path / "ballast"
        return self

    def __exit__(self, *_):
        if self._is_mounted:
            subprocess.run(["umount", "--lazy", self.path], check=True)
        else:
            shutil.rmtree(self.path)

    def _mount(self):
        if os.getuid() != 0 or not shutil.which("mount"):
            return False
        options = f"size={self._size},mode=700"
        mount = ["mount", "-t", "tmpfs", "-o", options, "martlet-faults", self.path]
        return subprocess.run(mount, capture_output=True).returncode == 0

    def _borrow_shared_memory(self):
        space = os.statvfs(SHARED_MEMORY)
        if space.f_frsize * space.f_blocks > SMALL:
            pytest.skip("mounting a small disk needs root, and /dev/shm is too large to fill")
        self.path = SHARED_MEMORY / self.path.parent.name
        self.path.mkdir(mode=0o700)

    @property
    def free_bytes(self):
        space = os.statvfs(self.path)
        return space.f_frsize * space.f_bavail

    def fill(self, leaving):
        """Takes all the room but so many bytes."""
        with open(self._ballast, "ab") as ballast:
            os.posix_fallocate(ballast.fileno(), ballast.tell(), self.free_bytes - leaving)

    def relieve(self):
        self._ballast.unlink()
