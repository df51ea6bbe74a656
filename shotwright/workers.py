"""Run jobs on worker processes, and outlive a worker that dies.

`Workers` makes `concurrent.futures.Executor`s. Locally a pool of spawned processes; on many machines an executor of
a cluster's client, which is one too.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import TypeVar

from shotwright.errors import RenderError

Job = TypeVar("Job")
Result = TypeVar("Result")
Workers = Callable[[], Executor]

ATTEMPTS = 3


def local(count: int = 0) -> Workers:
    """A pool of `count` spawned processes, one for every core if 0. They leave Ctrl-C to their parent."""
    return partial(ProcessPoolExecutor, count or cores(), multiprocessing.get_context("spawn"), _ready)


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def run_all(workers: Workers, work: Callable[[Job], Result], jobs: Sequence[Job], done: Callable[[Job, Result], None]) -> list[Result]:
    """`work` of every job, in the order of `jobs`; `done` is told of each as it is ready, in the calling process.

    A pool that a killed worker broke is replaced and what is missing goes again, each job at most three times.
    The first error of a job ends all and passes through; so does Ctrl-C, and no child is left behind.
    """
    results: dict[int, Result] = {}
    tries = dict.fromkeys(range(len(jobs)), 0)
    while len(results) < len(jobs):
        missing = [n for n in range(len(jobs)) if n not in results]
        for n in missing:
            tries[n] += 1
        if max(tries[n] for n in missing) > ATTEMPTS:
            raise RenderError(
                "the worker processes were ended again and again", hint="is there enough memory? Try fewer: render.workers in config.yaml"
            )
        executor = workers()
        try:
            _collect(executor, work, jobs, missing, results, done)
        except BrokenProcessPool:
            executor.shutdown(wait=False, cancel_futures=True)
        except BaseException:
            _end(executor)
            raise
        else:
            executor.shutdown()
    return [results[n] for n in range(len(jobs))]


def _collect(
    executor: Executor,
    work: Callable[[Job], Result],
    jobs: Sequence[Job],
    missing: list[int],
    results: dict[int, Result],
    done: Callable[[Job, Result], None],
) -> None:
    pending: dict[Future[Result], int] = {executor.submit(_work, work, jobs[n]): n for n in missing}
    while pending:
        ready, _ = wait(pending, return_when=FIRST_COMPLETED)
        for future in ready:
            n = pending.pop(future)
            try:
                results[n] = future.result()
            except SystemExit as error:  # somebody told this worker to leave
                raise BrokenProcessPool from error
            done(jobs[n], results[n])


def _end(executor: Executor) -> None:
    """End the pool at once: its running jobs are of no use to anybody. They clear away what they had half written."""
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
    """A job that was waiting when the worker was told to leave is not begun."""
    if _leaving:
        raise SystemExit
    return work(job)


def _ready() -> None:
    """Leave Ctrl-C to the parent, and go with a chance to clear up when it says so."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)


def _leave(_signal: int, _frame: object) -> None:
    global _leaving  # noqa: PLW0603 - a signal handler has no other way to tell the jobs that wait
    _leaving = True
    raise SystemExit
