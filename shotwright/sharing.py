"""One pool of processes for several films, each of which takes its turn.

A `Shared` is itself a `Workers`: what it hands out is a seat at the pool. The pool never holds more jobs than it has room
for; the others wait at their seats, and are taken from one seat after the other, so that no film waits for another to end.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Executor, Future
from functools import partial
from queue import SimpleQueue
from types import TracebackType
from typing import Any

from shotwright.pool import Pool

Call = Callable[[], Any]
Promise = Future[Any]


class Ended(BaseException):
    """The pool was ended while somebody still waited for it."""


class Shared:
    """One pool of `count` processes, begun with the first job; it lasts for a `with`, and an error that leaves it ends all at once.

    A job that a killed worker lost fails with Lost, which is for whoever gave it to give it again.

    A thread of its own does all of this, on what it is told, so that nothing of it needs a lock.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._told: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._gate = threading.Lock()
        self._open = True
        self._desk = threading.Thread(target=self._listen, name="shared pool", daemon=True)
        # What follows belongs to the desk's thread alone.
        self._pool: Pool | None = None
        self._given: set[Promise] = set()
        self._seats: deque[deque[tuple[Call, Promise]]] = deque()

    def __enter__(self) -> Shared:
        self._desk.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None) -> None:
        with self._gate:
            self._open = False
            if kind is not None:
                self._told.put(self._end)
            self._told.put(None)
        self._desk.join()

    def __call__(self) -> Seat:
        """A seat more."""
        return Seat(self, self._count)

    def seated(self, queue: deque[tuple[Call, Promise]]) -> None:
        """A job waits in `queue`. Raises Ended when the pool is no more."""
        with self._gate:
            if not self._open:
                raise Ended
            self._told.put(partial(self._seat, queue))

    def _listen(self) -> None:
        while (told := self._told.get()) is not None:
            told()
            self._serve()
        if self._pool is not None:
            self._pool.shutdown()

    def _seat(self, queue: deque[tuple[Call, Promise]]) -> None:
        if not any(queue is other for other in self._seats):
            self._seats.append(queue)

    def _serve(self) -> None:
        """Give the pool as many jobs as it has room for, one of each seat in turn."""
        while self._seats and len(self._given) <= self._count:
            queue = self._seats.popleft()
            if not queue:
                continue
            call, promise = queue.popleft()
            self._seats.append(queue)
            if promise.set_running_or_notify_cancel():
                self._give(call, promise)

    def _give(self, call: Call, promise: Promise) -> None:
        self._pool = self._pool or Pool(self._count)
        given = self._pool.submit(call)
        self._given.add(promise)
        given.add_done_callback(lambda given: self._told.put(partial(self._settle, promise, given)))

    def _settle(self, promise: Promise, given: Future[Any]) -> None:
        """A job of the pool has ended, in whatever way."""
        if promise not in self._given:  # everything has been ended
            return
        self._given.discard(promise)
        if (error := given.exception()) is not None:
            promise.set_exception(error)
        else:
            promise.set_result(given.result())

    def _end(self) -> None:
        waiting = [promise for queue in self._seats for _, promise in queue if promise.set_running_or_notify_cancel()]
        for promise in (*waiting, *self._given):
            promise.set_exception(Ended())
        self._seats.clear()
        self._given.clear()
        if self._pool is not None:
            self._pool.end()
            self._pool = None


class Seat(Executor):
    """One film's place at a shared pool: an executor like any other. `room` is how many jobs are worth giving at a time."""

    def __init__(self, shared: Shared, processes: int) -> None:
        self.processes, self.room = processes, processes + 1
        self._shared = shared
        self._queue: deque[tuple[Call, Promise]] = deque()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Promise:
        promise: Promise = Future()
        self._queue.append((partial(fn, *args, **kwargs), promise))
        self._shared.seated(self._queue)
        return promise

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002 - an executor's own signature
        """Leave the pool to the others. Jobs that run go on: the pool is not this film's to end."""
        if cancel_futures:
            for _, promise in list(self._queue):
                promise.cancel()
