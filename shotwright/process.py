"""How a process of ours begins and ends."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import NoReturn

# What OpenBLAS, which numpy brings, reads when it is loaded.
_COUNT = "OPENBLAS_NUM_THREADS"


def begin() -> None:
    """Have numpy start no threads of its own, unless the user has said how many. To be called before numpy is imported.

    It begins one for every further core, and each spins for a tenth of a second before it sleeps (measured: 0.12 s of CPU a process
    on two cores). No matrix here is so large that they would be used.
    """
    os.environ.setdefault(_COUNT, "1")


def leave(code: int) -> NoReturn:
    """End this process with `code`, at once: all that it has opened is closed, and its memory is the system's to take back.

    Python would take every module and value apart first.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # who listened has gone, or nobody ever did
            stream.flush()
    os._exit(code)
