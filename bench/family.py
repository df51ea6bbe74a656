"""A command run as a person runs it: what it took, what it said, and how much memory each kind of its processes held."""

from __future__ import annotations

import contextlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from bench.clock import Cost, timed

PERIOD = 0.2  # seconds between two looks at the memory
MEGA = 1e6


@dataclass(frozen=True, slots=True)
class Run:
    """What a command took; `peaks` is the largest resident memory, in MB, of any one process of a role; `events` what it told."""

    cost: Cost
    peaks: dict[str, float] = field(default_factory=dict)
    events: tuple[dict[str, Any], ...] = ()

    def seconds(self, step: str) -> float:
        """Wall time of a step, by the run's own account; 0 where it tells of none."""
        return float(next((e["seconds"] for e in self.events if e.get("event") == "finished" and e["step"] == step), 0.0))

    @property
    def film(self) -> dict[str, Any]:
        """The last event: the film's path, seconds and frames."""
        return next(e for e in self.events if e.get("event") == "film")


def shotwright(folder: Path, *words: str, watched: bool = True) -> Run:
    """Run `shotwright words... --json` in `folder`. Raises RuntimeError with what it said when it fails."""
    command = (sys.executable, "-c", "from command.main import main; main()", *words, "--json")
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, timed() as clock:
        process = subprocess.Popen(command, cwd=folder, stdout=out, stderr=err, env=_environment())  # noqa: S603 - our own command line
        peaks = _watched(process) if watched else {}
        code = process.wait()
        said, wrong = _read(out), _read(err)
    if code:
        raise RuntimeError(f"shotwright {' '.join(words)} ended with {code}: {said[-500:]}{wrong[-2000:]}")
    return Run(clock.cost, peaks, tuple(json.loads(line) for line in said.splitlines() if line.startswith("{")))


def _environment() -> dict[str, str]:
    """This process's own, with the checkout it runs from on Python's path: a clone measures itself.

    Python keeps what it has compiled, as it does for people: without that every process would compile the sources again.
    """
    import os

    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**own, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}


def _read(file: Any) -> str:
    file.seek(0)
    return str(file.read().decode("utf-8", "replace"))


def _watched(process: subprocess.Popen[bytes]) -> dict[str, float]:
    """Look at the family until its head has ended."""
    head, peaks, roles = psutil.Process(process.pid), dict[str, float](), dict[int, str]()
    while process.poll() is None:
        with contextlib.suppress(psutil.Error):
            for one in (head, *head.children(recursive=True)):
                _look(one, head.pid, peaks, roles)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(PERIOD)
    return peaks


def _look(one: psutil.Process, head: int, peaks: dict[str, float], roles: dict[int, str]) -> None:
    with contextlib.suppress(psutil.Error, OSError):
        if roles.get(one.pid) in (None, "worker"):  # a worker that begins to speak shows it when the voice's library is loaded
            roles[one.pid] = "main" if one.pid == head else _role(one)
        role = roles[one.pid]
        peaks[role] = max(peaks.get(role, 0.0), one.memory_info().rss / MEGA)


def _role(one: psutil.Process) -> str:
    """What a child does: `speech`, `worker` (pictures and sound), or `other` (a tracker of resources, an ffmpeg)."""
    if not any("spawn_main" in word for word in one.cmdline()):
        return "other"
    return "speech" if _loads(one.pid, "onnxruntime") else "worker"


def _loads(pid: int, library: str) -> bool:
    """Whether a process has loaded a library. Linux tells at once; psutil would have it add up all of the memory, ever again."""
    maps = Path(f"/proc/{pid}/maps")
    if maps.exists():
        return library in maps.read_text(encoding="utf-8", errors="replace")
    return any(library in region.path for region in psutil.Process(pid).memory_maps())


def said(words: Sequence[str]) -> Cost:
    """What a short command takes, its output thrown away."""
    command = (sys.executable, "-c", "from command.main import main; main()", *words)
    with timed() as clock:
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=_environment())  # noqa: S603 - our own command line
    return clock.cost
