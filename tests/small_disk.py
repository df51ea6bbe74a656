"""A disk of a test's own, which is soon full."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

needs_mount = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or shutil.which("mount") is None, reason="mounting a small disk needs root"
)


@contextlib.contextmanager
def mounted(disk: Path, size: str) -> Iterator[Path]:
    """`disk`, a new folder, holds `size` (as mount's tmpfs has it: "400k") for as long as the block lasts."""
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)], check=False, capture_output=True).returncode:
        pytest.skip("this machine does not let a test mount a disk")
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)
