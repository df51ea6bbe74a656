"""What libav and the file system say, as this program's errors."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from shotwright.errors import RenderError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)


@contextmanager
def translated(what: str, otherwise: str = "") -> Iterator[None]:
    """Within, an error of libav or of the file system becomes a RenderError that begins with `what`.

    `otherwise` is the hint where the error itself gives none.
    """
    import av

    try:
        yield
    except (OSError, av.FFmpegError) as error:
        raise RenderError(f"{what}: {error.strerror or error}", hint=_hint(error.errno) or otherwise) from error


def _hint(number: int | None) -> str:
    if number in _FULL:
        return "the disk is full: make room, and the same command goes on from here"
    if number in _CLOSED:
        return "the folder may not be written to: choose another with --out"
    return ""
