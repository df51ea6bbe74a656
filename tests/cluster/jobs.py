"""Jobs to give to workers: they must be found there by name."""

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path

from assets.store import Store
from shotwright.errors import VoiceError


@dataclass(frozen=True, slots=True)
class Copying:
    """Bring the bytes of `path` into the store, and say by whom; after `seconds`."""

    path: Path
    store: Store
    seconds: float = 0.0


def copy(job: Copying) -> tuple[Path, int]:
    time.sleep(job.seconds)
    recipe = {"step": "copy", "of": job.path, "name": job.path.name if not job.store.remote else ""}
    return job.store.make(recipe, ".txt", lambda out: out.write_bytes(job.path.read_bytes())), os.getpid()


def where(path: Path) -> str:
    return f"{os.getpid()} {path}"


def refuse(n: int) -> int:
    raise VoiceError(f"no {n}", hint="say yes")


def die_once(mark: Path, n: int) -> int:
    if n == 1 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(30)
    return n


def die_always(n: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return n


def slowly(n: int) -> int:
    time.sleep(0.5)
    return n
