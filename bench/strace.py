"""Counts system calls with strace."""

import signal
import subprocess
import tempfile
from collections import Counter
from contextlib import contextmanager


@contextmanager
def counted(pids):
    """Yields a counter that holds, after the block, how often the processes made each call while it ran."""
    calls = Counter()
    with tempfile.NamedTemporaryFile("r") as summary:
        attached = [f"--attach={pid}" for pid in pids]
        command = ["strace", "--follow-forks", "--summary-only", "--summary-columns=calls,name", "-o", summary.name]
        strace = subprocess.Popen([*command, *attached], stderr=subprocess.PIPE, text=True)
        try:
            _wait_until_attached(strace, pids)
            yield calls
        finally:
            strace.send_signal(signal.SIGINT)
            strace.communicate(timeout=30)
        for line in summary.read().splitlines():
            match line.split():
                case [count, name] if count.isdigit() and name != "total":
                    calls[name] += int(count)


def _wait_until_attached(strace, pids):
    said, waited_for = "", {str(pid) for pid in pids}
    while waited_for:
        line = strace.stderr.readline()
        said += line
        if not line or "Operation not permitted" in line:
            raise RuntimeError(
                f"strace could not attach: be root, or set the sysctl kernel.yama.ptrace_scope to 0\n{said}"
            )
        waited_for -= {word for word in line.split() if "attached" in line}
