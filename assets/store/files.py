"""Whole files: written beside and renamed into place, and vouched for by the SHA-256 of their bytes.

The sum of KEY.mp4 lies beside it as KEY.0123456789abcdef.sha256, in the form that `sha256sum -c` reads. The name holds the
sum's beginning, so two runs that make the same file with other bytes at the same time do not overwrite each other's:
a file is whole if one of its sums is that of its bytes. The sum is there before the file is, so a file without one
is from a run that was killed, and does not count.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import lru_cache
from pathlib import Path
from typing import Any

from shotwright.errors import RenderError

SUM = ".sha256"
COMING = ".coming-"  # folders of what is being fetched
_SHOWN = 16  # hex digits of a sum in its file's name

_CANNOT_WRITE = {
    errno.ENOSPC: "no space is left on the disk",
    errno.EDQUOT: "your share of the disk is used up",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "it is not yours to write to",
    errno.EPERM: "it is not yours to write to",
    errno.ENOTDIR: "a file stands where a folder belongs",
}
_FULL = (errno.ENOSPC, errno.EDQUOT)

Identity = tuple[int, int, int]


@contextlib.contextmanager
def written(path: Path, placing: Callable[[Path], AbstractContextManager[object]] = nullcontext) -> Iterator[Path]:
    """A path beside `path` to write to; it becomes `path` at once when the block ends well, else it is removed.

    `placing` is given the finished file, and is around its renaming. Raises RenderError when the disk is full or the
    folder cannot be written to.
    """
    beside = path
    try:
        with said_clearly(path):
            beside = _beside(path)
            yield beside
            beside.chmod(0o666 & ~_umask())
            with placing(beside):
                beside.replace(path)
    finally:
        if beside != path:
            beside.unlink(missing_ok=True)


@contextlib.contextmanager
def said_clearly(path: Path) -> Iterator[None]:
    """Around writing to `path`. Raises RenderError when the disk is full, or it may not be written to."""
    try:
        yield
    except OSError as error:
        if error.errno not in _CANNOT_WRITE:
            raise
        room = "make room (shotwright cache clean)" if error.errno in _FULL else "make it writable"
        raise RenderError(
            f"{path} cannot be written: {_CANNOT_WRITE[error.errno]}", hint=f"{room}, or choose another folder with --out"
        ) from error


def disk_is_full(error: BaseException | None) -> bool:
    """Whether an error, or what it came from, says that nothing more fits on the disk."""
    while error is not None:
        if getattr(error, "errno", None) in _FULL:
            return True
        error = error.__cause__
    return False


def _beside(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.stem[:16]}-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    return Path(name)


def identity(path: Path) -> Identity:
    """What changes when a file does: its size, its time, its place on the disk. Raises FileNotFoundError."""
    stat = path.stat()
    return stat.st_size, stat.st_mtime_ns, stat.st_ino


def content(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hex; asked again only when its size or time changed."""
    return _content(path, identity(path))


@lru_cache(8192)
def _content(path: Path, _identity: Identity) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def vouch(path: Path, digest: str) -> None:
    """Put the sum of the file that will lie at `path` beside it."""
    with written(sum_of(path, digest)) as beside:
        beside.write_text(f"{digest}  {path.name}\n", encoding="ascii")


def sum_of(path: Path, digest: str) -> Path:
    """Where the sum of a file lies."""
    return path.with_name(f"{path.stem}.{digest[:_SHOWN]}{SUM}")


def is_whole(path: Path) -> bool:
    """Whether the bytes at `path` are those that were made. Raises FileNotFoundError when there are none."""
    digest = content(path)
    try:
        return sum_of(path, digest).read_text(encoding="ascii").startswith(f"{digest} ")
    except (FileNotFoundError, UnicodeDecodeError):
        return False


def has_sum(path: Path) -> bool:
    """Whether any sum lies beside a file."""
    return any(path.parent.glob(f"{path.stem}.*{SUM}"))


def recipe_at(path: Path) -> dict[str, Any]:
    """The recipe in a .json of the store; {} when it cannot be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


_asking = threading.Lock()  # a umask is asked for by setting another one: a second thread would take that for the answer


def _umask() -> int:
    with _asking:
        return _asked_umask()


@lru_cache(1)
def _asked_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
