"""A pool of spawned processes in which no worker shares anything with another.

The standard library's pool hands out its jobs through one queue with locks that all workers share: one that is killed
with a lock in its hand leaves the others waiting, and one that is killed as it starts is missed. Here every worker has a pipe of its
own, and a thread of ours that talks to it: the pipe's end is seen whenever a worker dies, and costs the job that it did, no more.
"""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import Any

from shotwright import process

Call = Callable[[], Any]
Promise = Future[Any]

_SPAWN = multiprocessing.get_context("spawn")
_ASIDE = 10  # niceness: a tenth of what others get where there is not enough for all
_LOOK, _PATIENCE = 1.0, 5.0  # seconds from one look to the next; and for a worker to clear up in


class Lost(Exception):
    """A worker ended before its job was done."""


class Pool(Executor):
    """At most `count` spawned processes, each begun when there is a job for it.

    `processes` is that count; `room` is how many jobs the pool should hold: one more than can run, so that none waits for us.
    The future of a job whose worker dies raises Lost; the next job gets a new worker.
    """

    def __init__(self, count: int) -> None:
        self.processes, self.room = count, count + 1
        self._changed = threading.Condition()
        # What follows is touched with that lock held.
        self._calls: deque[tuple[Promise, Call]] = deque()
        self._hands: list[threading.Thread] = []
        self._workers: set[Worker] = set()
        self._idle = 0
        self._open = self._alive = True

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Promise:
        """Have a job done. Raises RuntimeError when the pool was shut."""
        promise: Promise = Future()
        with self._changed:
            if not self._open:
                raise RuntimeError("the pool was shut")
            self._calls.append((promise, partial(fn, *args, **kwargs)))
            if len(self._calls) > self._idle and len(self._hands) < self.processes:
                self._hire()
            self._changed.notify()
        return promise

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """No more jobs will come: the workers leave as soon as the last one is done."""
        with self._changed:
            self._open = False
            cancelled = list(self._calls) if cancel_futures else []
            self._changed.notify_all()
        for promise, _ in cancelled:
            promise.cancel()
        for hand in self._hands if wait else ():
            hand.join()

    def end(self) -> None:
        """End all workers at once: what they do is of no use to anybody. They clear away what they had half written."""
        with self._changed:
            self._open = self._alive = False
            workers, dropped = list(self._workers), list(self._calls)
            self._calls.clear()
            self._changed.notify_all()
        for promise, _ in dropped:
            promise.cancel()
            promise.set_running_or_notify_cancel()  # tells who waits for it
        for worker in workers:
            worker.process.terminate()
        until = time.monotonic() + _PATIENCE
        for worker in workers:
            worker.process.join(max(0.0, until - time.monotonic()))
            worker.process.kill()
        for hand in self._hands:
            hand.join()

    def _hire(self) -> None:
        self._idle += 1
        self._hands.append(threading.Thread(target=self._serve, name="hand of a worker", daemon=True))
        self._hands[-1].start()

    def _serve(self) -> None:
        """One worker's jobs, one after the other; a worker that died is followed by a new one."""
        worker: Worker | None = None
        while (given := self._next()) is not None:
            worker, tell = self._outcome(worker, *given)
            with self._changed:  # whoever is told may have another job at once, and need not hire for it
                self._idle += 1
            tell()
        if worker is not None:
            self._part(worker)

    def _next(self) -> tuple[Promise, Call] | None:
        with self._changed:
            self._changed.wait_for(lambda: self._calls or not self._open)
            self._idle -= 1
            return self._calls.popleft() if self._calls else None

    def _outcome(self, worker: Worker | None, promise: Promise, call: Call) -> tuple[Worker | None, Callable[[], None]]:
        """Have a job done: the worker that can do the next, and how to tell what came of this one."""
        if not promise.set_running_or_notify_cancel():
            return worker, _nothing
        try:
            asked = pickle.dumps(call)
            worker = self._living(worker)
            fine, came = pickle.loads(worker.ask(asked))  # noqa: S301 - from a process of our own
        except (EOFError, OSError):
            fine, came = False, Lost("a worker process ended before its job was done")
        except BaseException as error:  # what cannot be sent, there or back: whoever waits has to know
            fine, came = False, error
        return worker, partial(promise.set_result if fine else promise.set_exception, came)

    def _living(self, worker: Worker | None) -> Worker:
        """The worker, or another where it has died."""
        if worker is not None and worker.alive:
            return worker
        if worker is not None:
            self._part(worker)
        with self._changed:  # none begins when the pool has been ended
            if not self._alive:
                raise EOFError
            worker = Worker()
            self._workers.add(worker)
        return worker

    def _part(self, worker: Worker) -> None:
        worker.leave()
        with self._changed:
            self._workers.discard(worker)


def _nothing() -> None:
    """There is nothing to tell of a job that nobody wanted any more."""


class Worker:
    """A process, and our end of its pipe. Raises OSError when none can be started."""

    def __init__(self) -> None:
        self._mute = False
        self._pipe, theirs = _SPAWN.Pipe()
        self.process = _SPAWN.Process(target=serve, args=(theirs,), daemon=True)
        try:
            self.process.start()
        finally:
            theirs.close()

    def ask(self, call: bytes) -> bytes:
        """What comes of a call, both pickled. Raises EOFError or OSError when the worker dies before it has said."""
        try:
            self._pipe.send_bytes(call)
            return self._pipe.recv_bytes()
        except (EOFError, OSError):
            self._mute = True
            raise

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return not self._mute and self.process.is_alive()

    def leave(self) -> None:
        """Let it go, and wait until it has gone."""
        self._pipe.close()
        self.process.join()


# ---------------------------------------------------------------- in the workers

_leaving = False


def serve(pipe: Connection) -> None:
    """Do what comes through `pipe` until its other end is closed, or until told to leave. Ctrl-C is the parent's to hear."""
    process.begin()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    threading.Thread(target=_follow, daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            answer = _answer(pipe.recv_bytes())
            if _leaving:  # it was told so in the middle of the job, and something swallowed that
                break
            pipe.send_bytes(answer)
    process.leave(0)


def aside(call: bytes) -> None:
    """Do a pickled call, with all that has to be loaded for it, in a thread that gives way to whatever else is to be done.

    What comes of it is no matter. Only Linux has threads with a priority of their own; elsewhere it is done as anything is.
    """
    thread = threading.Thread(target=_aside, args=(call,), daemon=True)
    thread.start()
    thread.join()


def _aside(call: bytes) -> None:
    if sys.platform == "linux":
        with suppress(OSError):
            thread = threading.get_native_id()
            os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + _ASIDE)
    with suppress(Exception):  # a job that needs the same will tell
        pickle.loads(call)()  # noqa: S301 - from our own parent


def _answer(call: bytes) -> bytes:
    """Whether a call went well, and its result or its error. Being told to leave is neither."""
    try:
        return pickle.dumps((True, pickle.loads(call)()))  # noqa: S301 - from our own parent
    except Exception as error:
        error.add_note(f"in a worker process:\n{traceback.format_exc()}")
        return _packed(error)


def _packed(error: Exception) -> bytes:
    try:
        return pickle.dumps((False, error))
    except Exception:  # an error that holds what cannot be sent
        return pickle.dumps((False, RuntimeError("".join(traceback.format_exception(error)))))


def _follow() -> None:
    """Leave when the parent is gone, and see that who was told to leave does: libraries may swallow what brings it away."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return
    while parent.is_alive() and not _leaving:
        parent.join(_LOOK)
    if not _leaving and hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGTERM)
    time.sleep(_PATIENCE)
    os._exit(1)


def _leave(_signal: int, _frame: object) -> None:
    global _leaving  # noqa: PLW0603 - a signal handler has no other way to tell the jobs that wait
    _leaving = True
    raise SystemExit
