"""The workers of a Dask cluster as an executor: jobs go out with their files, results come home, errors in our own words."""

from __future__ import annotations

import pickle
import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor
from contextlib import nullcontext, suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assets.store import Store
from cluster import parcels
from cluster.parcels import Sender, Sent, mapped, moved, paths_in, unpacked
from cluster.terms import SHARE, Terms, admit
from shotwright.errors import ClusterError, ShotwrightError

if TYPE_CHECKING:
    from distributed import Client

_HOME_AT_ONCE = 4  # results that are fetched at a time
_LOOK = 2.0  # seconds from one look at the cluster to the next
_PATIENCE = 60.0  # seconds for which a shared folder may hide a new file: network file systems remember what was not there


class ClusterPool(Executor):
    """Does jobs on the workers that `client` knows, under `terms`. When no worker is there for `timeout` seconds all jobs fail.

    `workers` is how many there were at the last look. `store` is that of the terms as this run names it, by a path that may not
    be whole; results name it so too.

    `room` is how many jobs are worth giving at a time: enough that no worker waits, few enough that the costliest of those
    that are still to come, or another film's, need not stand in line behind them.
    """

    def __init__(self, client: Client, terms: Terms, store: Store, timeout: float) -> None:
        self._client, self._terms, self._store, self._timeout = client, terms, store, timeout
        self._sender = Sender(terms.store)
        self._far = client.get_executor(pure=False)
        self._home = ThreadPoolExecutor(_HOME_AT_ONCE, "cluster results")
        self._pending: dict[Future[Any], Future[Any]] = {}
        self._over = threading.Event()
        self.workers = _threads(client)
        threading.Thread(target=self._watch, name="cluster watch", daemon=True).start()

    @property
    def room(self) -> int:
        return max(1, self.workers) * 2

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Send a job. Raises ShotwrightError when its files cannot be sent; its future, what the job raises or ClusterError."""
        call, files = self._sender.packed(partial(fn, *args, **kwargs))
        promise: Future[Any] = Future()
        promise.set_running_or_notify_cancel()
        far = self._far.submit(work, self._terms, pickle.dumps(call), files)
        self._pending[promise] = far
        far.add_done_callback(lambda far: self._came(promise, far))
        return promise

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Leave the cluster. With `cancel_futures` no job is begun any more; a job that runs cannot be stopped from here."""
        if wait and not cancel_futures:
            for promise in list(self._pending):
                with suppress(BaseException):
                    promise.exception()
        if cancel_futures:
            self._far.shutdown(wait=False)
        self._over.set()
        self._home.shutdown(wait=wait and not cancel_futures, cancel_futures=cancel_futures)

    def _came(self, promise: Future[Any], far: Future[Any]) -> None:
        """In the client's own thread, which must not wait for anything."""
        with suppress(RuntimeError):  # we have left
            self._home.submit(self._settle, promise, far)

    def _settle(self, promise: Future[Any], far: Future[Any]) -> None:
        try:
            result = self._brought(far.result())
        except BaseException as error:  # whatever it is, whoever waits for the promise has to know
            self._fail(promise, _told(error))
        else:
            if self._pending.pop(promise, None):
                promise.set_result(result)

    def _fail(self, promise: Future[Any], error: BaseException) -> None:
        if self._pending.pop(promise, None):
            promise.set_exception(error)

    def _brought(self, result: Any) -> Any:
        """A result whose files are here. Raises ClusterError when one is not."""
        whole = self._terms.store
        for path in dict.fromkeys(paths_in(result)):
            if path.is_relative_to(whole.folder):
                bring(path, whole)
        return mapped(result, lambda path: moved(path, whole.folder, self._store.folder))

    def _watch(self) -> None:
        """Fail what is pending when nobody is left to do it: a scheduler waits for workers for ever."""
        seen = time.monotonic()
        while not self._over.wait(_LOOK):
            with suppress(Exception):  # no answer is no worker
                self.workers = _threads(self._client)
                if self.workers:
                    seen = time.monotonic()
            if self._pending and time.monotonic() - seen > self._timeout:
                for promise in list(self._pending):
                    self._fail(promise, _alone())


def bring(path: Path, store: Store) -> None:
    """See that a file of the store, made elsewhere, can be read here. Raises ClusterError, StoreError."""
    if store.remote is not None:
        store.here(store.name(path))
        return
    until = time.monotonic() + _PATIENCE
    while not path.exists():
        if time.monotonic() > until:
            raise ClusterError(f"a worker says that it made {path.name}, but it is not in {path.parent}", hint=SHARE)
        time.sleep(0.2)


def _threads(client: Client) -> int:
    """How many jobs the cluster does at a time."""
    return sum(int(count) for count in client.nthreads().values())


def _alone() -> ClusterError:
    return ClusterError(
        "no worker is left in the cluster, or its scheduler does not answer",
        hint="start them again, and run the same command: what was made is kept",
    )


def _told(error: BaseException) -> BaseException:
    """An error of Dask in our own words; a job's own error as it is."""
    if isinstance(error, ShotwrightError):
        return error
    if isinstance(error, CancelledError):
        return _alone()
    if type(error).__name__ == "KilledWorker":
        tries = int(error.args[2]) + 1
        return ClusterError(
            f"a job ended {tries} workers, the last at {error.args[1].address}",
            hint="have they enough memory? 1.5 GB each (--memory-limit), 2 GB with Kokoro; their own logs say more",
        )
    return error


# ---------------------------------------------------------------- in the workers


def work(terms: Terms, call: bytes, files: tuple[Sent, ...]) -> Any:
    """Do a job in a worker. Raises ClusterError when this worker may not, or has not its files; else what the job raises.

    The job is unpacked only here: on a worker that differs its values may not even have the same fields.
    """
    admit(terms)
    ours = parcels.here(terms.store)
    with ours.leased(terms.mark) if ours.remote else nullcontext():  # a shared folder's lease is the sender's
        result = unpacked(pickle.loads(call), files, terms.store, ours)()  # noqa: S301 - whoever may send jobs may run code anyway
    return mapped(result, lambda path: moved(path, ours.folder, terms.store.folder))
