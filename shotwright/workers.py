"""Run jobs on worker processes, and outlive a worker that dies.

`Workers` makes `concurrent.futures.Executor`s. Locally a pool of spawned processes; on many machines an executor of
a cluster's client, which is one too. A `Crew` gives them jobs, the costliest first; `tend` sees several crews through in one
loop, so that the jobs of one may bring those of another.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from heapq import heappop, heappush
from itertools import count
from typing import Any, Generic, TypeVar

from shotwright.errors import RenderError

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


class Pool(ProcessPoolExecutor):
    """`count` spawned processes. `room` is how many jobs it should hold: one more than can run, so that none waits for us."""

    def __init__(self, count: int) -> None:
        super().__init__(count, multiprocessing.get_context("spawn"), _ready)
        self.processes, self.room = count, count + 1


@dataclass(slots=True)
class Task(Generic[Job, Result]):
    """A job that was given to a crew, and its `result` once it is done."""

    job: Job
    tries: int = 0
    result: Result | None = None


class Crew(Generic[Job, Result]):
    """Workers that all do `work`, for jobs that may come while they do it; `done` is told of each as it is ready.

    Of the jobs that wait, the one of the highest `cost` goes first, and of equal ones the first that was added. A pool
    that a killed worker broke is replaced and what it lost goes again, each job at most three times. An executor that
    has no `room` is given everything at once.
    """

    def __init__(
        self,
        workers: Workers,
        work: Callable[[Job], Result],
        done: Callable[[Job, Result], None],
        cost: Callable[[Job], float] = lambda _job: 0.0,
    ) -> None:
        self._workers, self._work, self._done, self._cost = workers, work, done, cost
        self._executor: Executor | None = None
        self._waiting: list[tuple[float, int, Task[Job, Result]]] = []
        self._running: dict[Future[Result], tuple[Task[Job, Result], Executor]] = {}
        self._order = count()
        self._closed = False

    def add(self, jobs: Iterable[Job]) -> list[Task[Job, Result]]:
        """Have `jobs` done when the crew is tended."""
        tasks: list[Task[Job, Result]] = [Task(job) for job in jobs]
        for task in tasks:
            self._wait(task)
        return tasks

    def warm(self, up: Callable[[], object]) -> None:
        """Have every worker of this machine begin, and do `up`, before there is a job for it: what it comes to is no matter."""
        executor = self._hired()
        with suppress(BrokenProcessPool):  # whoever submits next finds the pool broken
            for _ in range(getattr(executor, "processes", 0)):
                executor.submit(up)

    def close(self) -> None:
        """No more jobs will come: the workers leave as soon as the last one is done."""
        self._closed = True

    @property
    def running(self) -> Iterable[Future[Result]]:
        return self._running.keys()

    def fill(self) -> None:
        """Give the workers as many jobs as there is room for. Raises RenderError when a job was lost too often."""
        while self._waiting and len(self._running) < getattr(self._hired(), "room", len(self._running) + 1):
            _, _, task = heappop(self._waiting)
            task.tries += 1
            if task.tries > ATTEMPTS:
                raise RenderError(
                    "the worker processes were ended again and again",
                    hint="is there enough memory? Try fewer: render.workers in config.yaml",
                )
            future, executor = self._submitted(task)
            self._running[future] = task, executor
        if self._closed and not self._running and self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None

    def collect(self, future: Future[Result]) -> None:
        """Take the result of one of the running jobs. The error of a job passes through."""
        task, executor = self._running.pop(future)
        try:
            task.result = future.result()
        except BrokenProcessPool:  # a worker was killed: whoever submits next finds the pool broken
            self._wait(task)
        except SystemExit:  # a worker was told to leave, and will do no job more
            self._wait(task)
            self._dismiss(executor)
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

    def _wait(self, task: Task[Job, Result]) -> None:
        heappush(self._waiting, (-self._cost(task.job), next(self._order), task))

    def _hired(self) -> Executor:
        if self._executor is None:
            self._executor = self._workers()
        return self._executor

    def _submitted(self, task: Task[Job, Result]) -> tuple[Future[Result], Executor]:
        while True:
            executor = self._hired()
            try:
                return executor.submit(_work, self._work, task.job), executor
            except BrokenProcessPool:
                executor.shutdown(wait=False)
                self._executor = None

    def _dismiss(self, executor: Executor) -> None:
        """Do without an executor one of whose workers leaves; what it has not begun goes to the next one."""
        for future, (task, whose) in list(self._running.items()):
            if whose is executor and future.cancel():
                del self._running[future]
                task.tries -= 1
                self._wait(task)
        executor.shutdown(wait=False)
        if executor is self._executor:
            self._executor = None


def tend(*crews: Crew[Any, Any]) -> None:
    """See every job of the crews through, those too that are added meanwhile.

    The first error of a job ends all of them and passes through; so does Ctrl-C, and no child is left behind.
    """
    try:
        while True:
            for crew in crews:
                crew.fill()
            running = {future: crew for crew in crews for future in crew.running}
            if not running:
                break
            done = wait(running, return_when=FIRST_COMPLETED).done
            for future, crew in running.items():  # in the order in which they were begun
                if future in done and future in crew.running:  # it may have been taken back meanwhile
                    crew.collect(future)
    except BaseException:
        for crew in crews:
            crew.end()
        raise
    for crew in crews:
        crew.leave()


def run_all(workers: Workers, work: Callable[[Job], Result], jobs: Sequence[Job], done: Callable[[Job, Result], None]) -> list[Result]:
    """`work` of every job, in the order of `jobs`; `done` is told of each as it is ready, in the calling process.

    A pool that a killed worker broke is replaced and what is missing goes again, each job at most three times.
    The first error of a job ends all and passes through; so does Ctrl-C, and no child is left behind.
    """
    crew = Crew(workers, work, done)
    tasks = crew.add(jobs)
    tend(crew)
    return [task.result for task in tasks]  # type: ignore[misc]  # every job is done, so every task has its result


def end(executor: Executor) -> None:
    """End a pool at once: its running jobs are of no use to anybody. They clear away what they had half written."""
    processes = list((getattr(executor, "_processes", None) or {}).values())
    executor.shutdown(wait=False, cancel_futures=True)
    for patience in (3, 2):
        for process in processes:
            process.terminate()
        for process in processes:
            process.join(patience)
    for process in processes:
        process.kill()


# ---------------------------------------------------------------- in the workers

_leaving = False


def _work(work: Callable[[Job], Result], job: Job) -> Result:
    """Do a job. A worker that was told to leave meanwhile leaves, and begins none that was waiting.

    SystemExit would not do: a pool takes it for what came of the job, and the worker would wait for another one, for ever if
    a killed neighbour holds the lock of their queue.
    """
    try:
        if _leaving:
            raise SystemExit
        return work(job)
    finally:
        if _leaving:
            os._exit(1)


def _ready() -> None:
    """Leave Ctrl-C to the parent, and go with a chance to clear up when it says so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    """Leave when the parent is gone: one that was killed cannot say so, and its workers would wait for jobs for ever.

    And see that who was told to leave does: a pool catches SystemExit where it hands over what came of a job, and tries once more, for
    ever if a killed neighbour holds the lock.
    """
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    while parent.is_alive() and not _leaving:
        parent.join(_LOOK)
    if not _leaving and hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
    time.sleep(_PATIENCE)
    os._exit(1)


_LOOK, _PATIENCE = 1.0, 5.0  # seconds from one look to the next; and for a worker to clear up in


def _leave(_signal: int, _frame: object) -> None:
    global _leaving  # noqa: PLW0603 - a signal handler has no other way to tell the jobs that wait
    _leaving = True
    raise SystemExit
