"""Keep a worker's memory flat."""

from __future__ import annotations

import contextlib
import sys
from functools import lru_cache

_MMAP_THRESHOLD = -3  # glibc's M_MMAP_THRESHOLD
_LARGE = 1024 * 1024  # bytes: a plane, not a list


@lru_cache(1)
def return_large_blocks() -> None:
    """Have glibc give planes back to the system as soon as they are freed.

    By itself it learns to keep them, and a worker that films scene after scene at 1080p grows to 570 MB instead of 380
    (measured, at the same speed). Elsewhere this does nothing.
    """
    if sys.platform != "linux":
        return
    import ctypes

    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).mallopt(_MMAP_THRESHOLD, _LARGE)
