"""Whether a worker may film: it must be the sender's equal in all that bytes depend on, and see the sender's files.

Asked of every worker before work begins, and again with every job, for workers may join later.
"""

from __future__ import annotations

import os
import socket
import time
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

from assets.store import Store
from cluster import parcels
from cluster.fingerprint import Fingerprint, differences, here
from shotwright.errors import ClusterError, ShotwrightError, StoreError

MARK = ".run-"  # how marks are named
_LONG = 7 * 24 * 3600.0  # seconds that no run lasts


@dataclass(frozen=True, slots=True)
class Terms:
    """What a run asks of its workers. `mark` is the run's own file in the store, by which a worker knows that it sees that store."""

    fingerprint: Fingerprint
    store: Store
    mark: str


@dataclass(frozen=True, slots=True)
class Greeting:
    """What a worker says of itself: its machine, its threads, and why it cannot read the sender's store ("": it can)."""

    host: str
    fingerprint: Fingerprint
    threads: int
    trouble: str = ""


def greet(terms: Terms) -> Greeting:
    """Answer for this worker. Runs there."""
    return Greeting(f"{socket.gethostname()} (process {os.getpid()})", here(), _threads(), _trouble(terms))


def refusal(terms: Terms, greeting: Greeting) -> tuple[str, str] | None:
    """Why a worker may not film, and what to do about it; None if it may."""
    found = differences(terms.fingerprint, greeting.fingerprint)
    if found:
        more = f", and {len(found) - 4} more" if len(found) > 4 else ""
        return f"would make another film: {'; '.join(found[:4])}{more}", "install the same on every machine: docs/scaling.md"
    if greeting.threads != 1:
        hint = f"start it with --nthreads 1 --nworkers {greeting.threads}"
        return f"has {greeting.threads} threads, and drawing in threads is slower and not safe", hint
    if greeting.trouble:
        return greeting.trouble, SHARE
    return None


SHARE = "share the store's folder under the same path, or name an address in store.url of config.yaml: docs/scaling.md"


@lru_cache(8)
def admit(terms: Terms) -> None:
    """Raises ClusterError when this worker may not do the jobs of `terms`. Asked once a run: its jobs come by the hundred."""
    greeting = greet(terms)
    if refused := refusal(terms, greeting):
        raise ClusterError(f"the worker {greeting.host} {refused[0]}", hint=refused[1])
    if terms.store.remote is not None:
        with suppress(StoreError):  # a disk that knows no locks is somebody else's to clear
            parcels.here(terms.store).clear_over()


# ---------------------------------------------------------------- the mark


def leave_mark(store: Store, mark: str) -> None:
    """Put a run's mark into its store, where every worker must see it. Raises RenderError, StoreError."""
    if store.remote is None:
        store.folder.mkdir(parents=True, exist_ok=True)
        _sweep(store.folder)
        (store.folder / mark).write_text(mark, encoding="utf-8")
        return
    with TemporaryDirectory(prefix="shotwright-") as folder:
        file = Path(folder) / mark
        file.write_text(mark, encoding="utf-8")
        store.remote.put(mark, file)


def remove_mark(store: Store, mark: str) -> None:
    """Take it away from the shared folder. Behind an address it stays: stores of objects may forbid deleting; it is tiny."""
    (store.folder / mark).unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Remove the marks of runs that were killed long ago."""
    for path in folder.glob(f"{MARK}*"):
        with suppress(OSError):
            if path.stat().st_mtime < time.time() - _LONG:
                path.unlink()


def _trouble(terms: Terms) -> str:
    try:
        return _unseen(terms) or _unwritable(parcels.here(terms.store).folder)
    except (ShotwrightError, OSError) as error:
        return f"cannot use the store: {error.message if isinstance(error, StoreError) else error}"


def _unseen(terms: Terms) -> str:
    if terms.store.remote is not None:
        return "" if terms.store.remote.has(terms.mark) else f"sees another store at {terms.store.remote.url}"
    folder = parcels.here(terms.store).folder
    return "" if (folder / terms.mark).is_file() else f"does not see the store in {folder}"


def _unwritable(folder: Path) -> str:
    folder.mkdir(parents=True, exist_ok=True)
    return "" if os.access(folder, os.W_OK) else f"may not write to {folder}"


def _threads() -> int:
    from distributed import get_worker

    try:
        return int(get_worker().state.nthreads)
    except ValueError:  # asked outside of a worker
        return 1
