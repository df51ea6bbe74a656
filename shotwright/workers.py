"""Run jobs on worker processes, and outlive a worker that dies.

`Workers` makes `concurrent.futures.Executor`s. Locally a pool of spawned processes; on many machines an executor of
a cluster's client, which is one too. A `Crew` gives them jobs, the costliest first; `tend` sees several crews through in one
loop, so that the jobs of one may bring those of another.
"""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from shotwright.errors import RenderError
from shotwright.pool import Lost, Pool, aside

Job = TypeVar("Job")
Result = TypeVar("Result")
Workers = Callable[[], Executor]

ATTEMPTS = 3

# Bytes at most, as measured: the process that speaks, one that draws, and everything else.
SPEAKING, DRAWING, OTHERS = 1_000_000_000, 600_000_000, 600_000_000


def local(count: int = 0) -> Workers:
    """A pool of `count` spawned processes, one for every core if 0. They leave Ctrl-C to their parent."""
    return partial(Pool, count or cores())


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def roomy(count: int = 0) -> bool:
    """Whether this machine holds `count` drawing processes (one for every core if 0) beside the one that speaks."""
    if not hasattr(os, "sysconf") or "SC_PHYS_PAGES" not in os.sysconf_names:
        return True
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return memory >= SPEAKING + OTHERS + (count or cores()) * DRAWING


@dataclass(slots=True)
class Task(Generic[Job, Result]):
    """A job that was given to a crew, and its `result` once it is done."""

    job: Job
    cost: float
    kin: frozenset[Hashable]
    tries: int = 0
    result: Result | None = None


class Crew(Generic[Job, Result]):
    """Workers that all do `work`, for jobs that may come while they do it; `done` is told of each as it is ready.

    Of the jobs that wait, the one of the highest `cost` goes first, and of equal ones the first that was added. What a
    killed worker lost goes again, each job at most three times. An executor that has no `room` is given everything at once.

    `kin` names what a job has ready in its process for the next one. A worker then stays with kin as long as there is any, and
    begins where no other is: so a job is given when a worker is free, not before. A job without kin goes before those that have some.
    An executor that does not say how many `processes` it has (a cluster's) gives its jobs to anybody: there the costliest goes first.
    """

    def __init__(
        self,
        workers: Workers,
        work: Callable[[Job], Result],
        done: Callable[[Job, Result], None],
        cost: Callable[[Job], float] = lambda _job: 0.0,
        kin: Callable[[Job], Iterable[Hashable]] | None = None,
    ) -> None:
        self._workers, self._work, self._done, self._cost, self._kin = workers, work, done, cost, kin
        self._executor: Executor | None = None
        self._waiting: list[Task[Job, Result]] = []
        self._running: dict[Future[Result], Task[Job, Result]] = {}
        self._freed: deque[frozenset[Hashable]] = deque()  # the kin of what workers did that are free now, the first one first
        self._closed = False

    def add(self, jobs: Iterable[Job]) -> list[Task[Job, Result]]:
        """Have `jobs` done when the crew is tended."""
        tasks: list[Task[Job, Result]] = [Task(job, self._cost(job), frozenset(self._kin(job) if self._kin else ())) for job in jobs]
        self._waiting += tasks
        return tasks

    def warm(self, up: Callable[[], object]) -> None:
        """Have every worker of this machine begin, and do `up`, before there is a job for it: what it comes to is no matter.

        It gives way to what others do meanwhile.
        """
        executor = self._hired()
        for _ in range(getattr(executor, "processes", 0)):
            executor.submit(aside, pickle.dumps(up))

    def close(self) -> None:
        """No more jobs will come: the workers leave as soon as the last one is done."""
        self._closed = True

    @property
    def running(self) -> Iterable[Future[Result]]:
        return self._running.keys()

    def fill(self) -> None:
        """Give the workers as many jobs as there is room for. Raises RenderError when a job was lost too often."""
        while self._waiting and len(self._running) < self._room():
            task = self._next()
            task.tries += 1
            if task.tries > ATTEMPTS:
                raise RenderError(
                    "the worker processes were ended again and again",
                    hint="is there enough memory? Try fewer: render.workers in config.yaml",
                )
            self._running[self._hired().submit(self._work, task.job)] = task
        if self._closed and not self._running and self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None

    def collect(self, future: Future[Result]) -> None:
        """Take the result of one of the running jobs. The error of a job passes through."""
        task = self._running.pop(future)
        self._freed.append(task.kin)
        try:
            task.result = future.result()
        except Lost:
            self._waiting.insert(0, task)
        else:
            self._done(task.job, task.result)

    def leave(self) -> None:
        """All is done."""
        if self._executor is not None:
            self._executor.shutdown()

    def end(self) -> None:
        """End the running jobs at once."""
        self._waiting.clear()
        if self._executor is not None:
            end(self._executor)

    def _stays(self) -> bool:
        """Whether kin matters: a pool of this machine has a job begun as it is given; who else has room gives it to anybody."""
        return self._kin is not None and hasattr(self._hired(), "processes")

    def _room(self) -> int:
        """How many jobs may run at a time; more than run where there is no bound."""
        return int(getattr(self._hired(), "processes" if self._stays() else "room", len(self._running) + 1))

    def _next(self) -> Task[Job, Result]:
        """Of the jobs that wait, the one for the worker that is free now."""
        near = self._freed.popleft() if self._freed else frozenset()
        stays = self._stays()
        taken = frozenset().union(*(task.kin for task in self._running.values())) if stays else frozenset()

        def rank(n: int) -> tuple[int, float, int]:
            task = self._waiting[n]
            return (2 if not stays or not task.kin or task.kin & near else 0 if task.kin & taken else 1), task.cost, -n

        return self._waiting.pop(max(range(len(self._waiting)), key=rank))

    def _hired(self) -> Executor:
        if self._executor is None:
            self._executor = self._workers()
        return self._executor


def tend(*crews: Crew[Any, Any], begin: Callable[[], object] | None = None) -> None:
    """See every job of the crews through, those too that are added meanwhile; `begin` is called when the first are being done.

    The first error of a job ends all of them and passes through; so does Ctrl-C, and no child is left behind.
    """
    try:
        for crew in crews:
            crew.fill()
        if begin:
            begin()
        while True:
            for crew in crews:
                crew.fill()
            running = {future: crew for crew in crews for future in crew.running}
            if not running:
                break
            done = wait(running, return_when=FIRST_COMPLETED).done
            for future, crew in running.items():  # in the order in which they were begun
                if future in done:
                    crew.collect(future)
    except BaseException:
        for crew in crews:
            crew.end()
        raise
    for crew in crews:
        crew.leave()


def run_all(workers: Workers, work: Callable[[Job], Result], jobs: Sequence[Job], done: Callable[[Job, Result], None]) -> list[Result]:
    """`work` of every job, in the order of `jobs`; `done` is told of each as it is ready, in the calling process.

    What a killed worker lost goes again, each job at most three times.
    The first error of a job ends all and passes through; so does Ctrl-C, and no child is left behind.
    """
    crew = Crew(workers, work, done)
    tasks = crew.add(jobs)
    tend(crew)
    return [task.result for task in tasks]  # type: ignore[misc]  # every job is done, so every task has its result


def end(executor: Executor) -> None:
    """End an executor at once: its running jobs are of no use to anybody."""
    if isinstance(executor, Pool):
        executor.end()
    else:
        executor.shutdown(wait=False, cancel_futures=True)
