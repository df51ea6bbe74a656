"""Who uses the store now: a run holds a lease, which the system takes back when the run is killed.

A lease is a file in runs/ that is locked as long as its run lives; it is as old as the run. What was used since the oldest
living run began is needed by somebody. `locked` keeps the moment in which a run takes a file apart from the moment in which
it is cleared away.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import platform
import secrets
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assets.store.files import said_clearly

FOLDER = "runs"
LOCK = ".lock"
DAMAGED = "damaged.jsonl"
# What was used so long before the oldest run began counts as used by it: uses are written down every half a minute only.
MARGIN = 60.0

_NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL)
_HELD = (errno.EAGAIN, errno.EACCES, errno.EDEADLK)
_mine: set[Path] = set()  # the leases of this process, which are not asked for: some systems count locks by process


@dataclass(frozen=True, slots=True)
class Damage:
    """A file that was found to be other than it was made: its name in the store, and the step that made it."""

    name: str
    step: str

    def __str__(self) -> str:
        name, _, suffix = self.name.rpartition("/")[2].rpartition(".")
        return f"{self.step or 'a file'} {name[:12]}….{suffix} was damaged in the store and is made again"


@dataclass(frozen=True, slots=True)
class Run:
    """A living run: which film, by which process of which machine, and when it began (ns since 1970, by the store's clock)."""

    film: str
    pid: int
    host: str
    began: int


class Lease:
    """A run's hold on everything it uses. `damages` are those found by anybody since the run began, or since last asked."""

    def __init__(self, folder: Path) -> None:
        self._log = folder / FOLDER / DAMAGED
        self._read = self._log.stat().st_size if self._log.exists() else 0
        self._told: set[Damage] = set()

    def damages(self) -> list[Damage]:
        """What was found damaged and not told yet."""
        fresh = [damage for damage in self._new() if damage not in self._told]
        self._told.update(fresh)
        return list(dict.fromkeys(fresh))

    def _new(self) -> Iterator[Damage]:
        if not self._log.exists():
            return
        with self._log.open("rb") as file:
            self._read = min(self._read, self._log.stat().st_size)  # it is begun anew when nobody runs
            file.seek(self._read)
            lines = file.readlines()
        for line in lines:
            if line.endswith(b"\n"):
                self._read += len(line)
                with contextlib.suppress(ValueError, TypeError):
                    yield Damage(**json.loads(line))


@contextlib.contextmanager
def leased(folder: Path, film: str) -> Iterator[Lease]:
    """Hold everything that is used in the store of `folder` from now on, until the block ends or the process does.

    Raises RenderError when the store cannot be written to.
    """
    with said_clearly(folder):
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    path = folder / FOLDER / f"{platform.node()[:40]}-{os.getpid()}-{secrets.token_hex(4)}.run"
    with contextlib.ExitStack() as stack:
        with said_clearly(folder), locked(folder):
            file = stack.enter_context(path.open("xb"))
            file.write(json.dumps({"film": film, "pid": os.getpid(), "host": platform.node()}).encode())
            file.flush()
            with contextlib.suppress(OSError):  # where nothing can be locked, nothing is evicted
                _lock(file.fileno(), wait=True)
            _mine.add(path)
        stack.callback(_leave, path)
        yield Lease(folder)


def _leave(path: Path) -> None:
    _mine.discard(path)
    with contextlib.suppress(OSError):  # Windows removes no open file: the next who clears up does
        path.unlink(missing_ok=True)


@contextlib.contextmanager
def locked(folder: Path) -> Iterator[bool]:
    """Alone in the store, among all threads and processes, for a moment; False where the disk knows no locks."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / LOCK).open("ab") as file:
        try:
            _lock(file.fileno(), wait=True)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            yield False
            return
        try:
            yield True
        finally:
            _unlock(file.fileno())


def living(folder: Path, *, tidy: bool = False) -> list[Run]:
    """The runs that are alive. With `tidy`, to be asked while `locked`, the leases of dead ones are removed."""
    found = []
    for path in sorted((folder / FOLDER).glob("*.run")):
        with contextlib.suppress(OSError):
            if path in _mine or _is_held(path):
                found.append(_run(path))
            elif tidy:
                path.unlink(missing_ok=True)
    return found


def needed_since(runs: list[Run]) -> int | None:
    """What was used since then (ns) may be needed by a run that is alive; None when there is no run."""
    return min(run.began for run in runs) - int(MARGIN * 1e9) if runs else None


def note_damage(folder: Path, damage: Damage) -> None:
    """Tell every run that is alive, in whatever process it is."""
    with contextlib.suppress(OSError), (folder / FOLDER / DAMAGED).open("ab") as file:
        file.write(json.dumps({"name": damage.name, "step": damage.step}).encode() + b"\n")


def _run(path: Path) -> Run:
    try:
        said = json.loads(path.read_bytes())
        return Run(str(said["film"]), int(said["pid"]), str(said["host"]), path.stat().st_mtime_ns)
    except (ValueError, KeyError, TypeError, PermissionError):
        return Run("", 0, "", path.stat().st_mtime_ns)


def _is_held(path: Path) -> bool:
    with path.open("rb+") as file:
        try:
            _lock(file.fileno(), wait=False)
        except OSError as error:
            return error.errno in (*_HELD, *_NO_LOCKS)
        _unlock(file.fileno())
        return False


if sys.platform == "win32":
    import msvcrt
    import time

    _FAR = 2**30  # locked bytes cannot be read there: one that no lease is long enough to have

    def _lock(handle: int, *, wait: bool) -> None:
        while True:
            try:
                os.lseek(handle, _FAR, os.SEEK_SET)
                return msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    raise
            time.sleep(0.002)

    def _unlock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(handle: int, *, wait: bool) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
