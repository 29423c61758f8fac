"""What a load costs who answers it."""

import os
from collections.abc import Callable
from dataclasses import dataclass

import processes
import wrk
from progress import tell


@dataclass
class Effort:
    """How much is measured: so many rounds, in each of which every load lasts so many seconds."""

    rounds: int
    seconds: int


@dataclass
class Subject:
    """
    - pids: tells the application's processes.
    - loads: by name, functions that run wrk for some seconds.
    """

    pids: Callable
    loads: dict


@dataclass
class Measurement:
    # Processor seconds a request, user and system, of the application's processes alone.
    cpu: float
    wrk: wrk.Result


def interleaved(subjects, effort):
    """
    Loads one subject after the other in each round, so that a slow minute of the machine touches all alike.

    - subjects: by name; all have the same loads.

    Returns the measurements by (subject, load), one a round.
    """
    _warm_up(subjects)
    loads = next(iter(subjects.values())).loads
    rounds = {(name, load): [] for load in loads for name in subjects}
    for number in range(effort.rounds):
        for (name, load), found in rounds.items():
            tell(f"round {number + 1} of {effort.rounds}: {load}: {name}")
            subject = subjects[name]
            found.append(_measure(subject.pids, subject.loads[load], effort.seconds))
    return rounds


def memory(pids):
    """PSS of all processes together, in bytes."""
    return sum(map(processes.memory_bytes, pids))


def _warm_up(subjects):
    tell(f"warming up: {', '.join(map(str, subjects))}")
    # What was prepared must not be on its way to the disk while something else is measured.
    os.sync()
    for subject in subjects.values():
        for run in subject.loads.values():
            run(1)


def _measure(pids, run, seconds):
    before = pids()
    begun = sum(map(processes.cpu_seconds, before))
    result = run(seconds)
    assert pids() == before, "a process ended while it was measured"
    return Measurement(cpu=(sum(map(processes.cpu_seconds, before)) - begun) / result.requests, wrk=result)
