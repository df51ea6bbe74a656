"""A real scheduler and real workers on this machine, as processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
_PATIENCE = 60.0


@contextmanager
def scheduler(folder: Path, *words: str) -> Iterator[str]:
    """The address of a scheduler."""
    told = folder / "scheduler.json"
    with _running(folder, "scheduler", "--port", "0", "--scheduler-file", str(told), *words) as process:
        until = time.monotonic() + _PATIENCE
        while not (told.exists() and told.read_text()):
            assert process.poll() is None, (folder / "scheduler.log").read_text()
            assert time.monotonic() < until, "no scheduler"
            time.sleep(0.05)
        yield json.loads(told.read_text())["address"]


@contextmanager
def worker(folder: Path, address: str, *words: str, environment: Mapping[str, str] | None = None) -> Iterator[subprocess.Popen[bytes]]:
    """A worker of one thread, without a nanny to start it anew, which must be asked for by the words."""
    own = () if "--nanny" in words else ("--no-nanny",)
    threads = () if "--nthreads" in words else ("--nthreads", "1")
    rest = (address, "--memory-limit", "0", "--local-directory", str(folder / "dask"), *threads, *own, *words)
    with _running(folder, "worker", *rest, environment=environment or {}) as process:
        yield process


@contextmanager
def crowd(folder: Path, address: str, count: int, *words: str) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Some workers alike."""
    with ExitStack() as stack:
        yield [stack.enter_context(worker(folder, address, *words)) for _ in range(count)]


@contextmanager
def _running(folder: Path, what: str, *words: str, environment: Mapping[str, str] | None = None) -> Iterator[subprocess.Popen[bytes]]:
    command = (sys.executable, "-m", "dask", what, *words, "--host", "127.0.0.1", "--no-dashboard")
    around = {**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})}
    with (folder / f"{what}.log").open("ab") as log, subprocess.Popen(command, env=around, stdout=log, stderr=log, cwd=folder) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
