"""Jobs that end their own worker."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def die_once(folder: Path, how: signal.Signals, n: int) -> int:
    mark = folder / f"died-{n}"
    if n == 1 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), how)
        time.sleep(5)
    return n


def die_always(n: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return n
