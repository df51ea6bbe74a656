"""Time: what a piece of work takes of the wall's clock and of the processors', and how much that varies."""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of wall time, and of CPU over all processes that took part."""

    wall: float = 0.0
    cpu: float = 0.0

    def __add__(self, other: Cost) -> Cost:
        return Cost(self.wall + other.wall, self.cpu + other.cpu)


class Clock:
    """Runs in a `timed` block; `cost` is there when the block has ended."""

    cost = Cost()


@contextmanager
def timed() -> Iterator[Clock]:
    """Measure a block: this process, all its threads, and the children that it started and that have ended."""
    clock, wall, cpu = Clock(), time.perf_counter(), spent()
    yield clock
    clock.cost = Cost(time.perf_counter() - wall, spent() - cpu)


def spent() -> float:
    """Seconds of CPU of this process and of its children that have ended."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


@dataclass(frozen=True, slots=True)
class Spread:
    """A measurement made several times."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        return statistics.median(self.values)

    @property
    def low(self) -> float:
        return min(self.values)

    @property
    def high(self) -> float:
        return max(self.values)


def total(costs: Sequence[Cost]) -> Cost:
    """The sum of costs."""
    return sum(costs, Cost())
