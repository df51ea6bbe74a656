"""Tiny films made by real processes, and what befalls them."""

from __future__ import annotations

import contextlib
import json
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.small_film import COMMAND, CONFIG, SCRIPT, bare, project

TINY = CONFIG.replace("256x144, fps: 12", "160x90, fps: 10")
PATIENCE = 180  # seconds that a tiny film may take on a machine that does other things too
ORPHANS = 20  # seconds in which children must notice that their parent is gone


@dataclass(frozen=True, slots=True)
class Made:
    """A film that nothing disturbed: its bytes, and how long it took."""

    film: bytes
    seconds: float


def script(parts: int = 1) -> str:
    """The tiny film's script, its middle `parts` times with other words each time."""
    head, rest = SCRIPT.split("**[Section:", 1)
    middle, end = rest.split("**[Fade out", 1)
    sections = "".join(
        "**[Section:" + middle.replace("The pitcher", f"Pitcher {n}").replace("Fill it", f"Number {n}. Fill it") for n in range(parts)
    )
    return f"{head}{sections}**[Fade out{end}"


def laid_out(folder: Path, parts: int = 1, config: str = TINY) -> Path:
    """A project in `folder`; the path of its film, when there is one."""
    project(folder, script(parts), config)
    return folder / "out" / "milk" / "milk.mp4"


def undisturbed(folder: Path, parts: int = 1, config: str = TINY) -> Made:
    film = laid_out(folder, parts, config)
    start = time.monotonic()
    finish(folder)
    return Made(film.read_bytes(), time.monotonic() - start)


def finish(folder: Path, code: int = 0) -> str:
    """Run until the film is made; what was said."""
    process = started(folder)
    said, wrong = process.communicate(timeout=PATIENCE)
    assert process.returncode == code, said[-1000:] + wrong[-3000:]
    return said + wrong


def started(folder: Path, *words: str) -> subprocess.Popen[str]:
    """A run of `words`, or of the tiny film, that tells what it does as JSON lines."""
    return subprocess.Popen(
        [*COMMAND, *(words or ("milk.md",)), "--json"], cwd=folder, env=bare(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


def until(process: subprocess.Popen[str], event: str, step: str) -> None:
    """Read what a run tells until it tells of `event` in `step`."""
    assert process.stdout is not None
    for line in process.stdout:
        told = json.loads(line)
        if (told.get("event"), told.get("step")) == (event, step):
            return
    raise AssertionError(f"the run ended before {event} {step}: {process.stderr.read()[-2000:] if process.stderr else ''}")


def family(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """The processes that a run has started and that live."""
    with contextlib.suppress(psutil.Error):
        return psutil.Process(process.pid).children(recursive=True)
    return []


def at_work(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """Those of them that speak, draw or mix."""
    found = []
    for one in family(process):
        with contextlib.suppress(psutil.Error):
            if any("spawn_main" in word for word in one.cmdline()):
                found.append(one)
    return found


@contextlib.contextmanager
def no_orphans(children: list[psutil.Process]) -> Iterator[None]:
    """What is left of a killed run must go by itself. Whatever does not is ended here, so that no test leaves anything behind."""
    try:
        yield
        _, alive = psutil.wait_procs(children, timeout=ORPHANS)
        assert not alive, f"{len(alive)} processes go on {ORPHANS} s after their parent was killed"
    finally:
        for one in children:
            with contextlib.suppress(psutil.Error):
                one.kill()


def leftovers(folder: Path) -> list[Path]:
    """Files that were being written and never became what they were to be, older than the run that is done."""
    return [path for path in (folder / "out").rglob(".*-*") if path.is_file()]
