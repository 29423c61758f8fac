"""What one workload cost one contender in one round."""

from dataclasses import dataclass

import processes
import wrk


@dataclass
class Measurement:
    # Processor seconds a request, user and system, of the application's processes alone.
    cpu: float
    wrk: wrk.Result


def measure(pids, run, seconds):
    """
    - pids: tells the application's processes.
    - run: loads it for some seconds.
    """
    before = pids()
    begun = sum(map(processes.cpu_seconds, before))
    result = run(seconds)
    assert pids() == before, "a process ended while it was measured"
    return Measurement(cpu=(sum(map(processes.cpu_seconds, before)) - begun) / result.requests, wrk=result)


def memory(pids):
    """PSS of all processes together, in bytes."""
    return sum(map(processes.memory_bytes, pids))
