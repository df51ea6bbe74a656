"""Threads that nobody asked for."""

from __future__ import annotations

import os

# What OpenBLAS, which numpy brings, reads when it is loaded.
_COUNT = "OPENBLAS_NUM_THREADS"


def none_idle() -> None:
    """Have numpy start no threads of its own, unless the user has said how many. To be called before numpy is imported.

    It begins one for every further core, and each spins for a tenth of a second before it sleeps (measured: 0.12 s of CPU a process
    on two cores). No matrix here is so large that they would be used.
    """
    os.environ.setdefault(_COUNT, "1")
