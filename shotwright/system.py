"""What the machine must have beyond Python's packages: the graphics libraries that skia links to.

Run by `make` (`python -m shotwright.system`): installs them where it may (root, apt present), else names the command.
"""

from __future__ import annotations

import importlib
import os
import shutil
import subprocess
import sys

DEBIAN = ("libegl1", "libgl1")


def missing_graphics() -> str:
    """What skia says it cannot find, or "" when it loads."""
    try:
        importlib.import_module("skia")
    except ImportError as error:
        return str(error)
    return ""


def remedy() -> str:
    """The command that installs the graphics libraries on this machine, as far as it can be known."""
    if sys.platform.startswith("linux"):
        return f"on Debian and Ubuntu: sudo apt-get install {' '.join(DEBIAN)}; on Fedora: sudo dnf install mesa-libEGL mesa-libGL"
    return "reinstall the package: pip install --force-reinstall skia-python"


def main() -> int:
    """0 when the machine has everything, after installing what is missing if that is allowed."""
    problem = missing_graphics()
    if problem and _may_install():
        sys.stdout.write(f"installing {' '.join(DEBIAN)} ({problem})\n")
        _apt("update", "-q")
        _apt("install", "-q", "-y", *DEBIAN)
        problem = "" if _loads_now() else problem
    if problem:
        sys.stderr.write(f"error: the drawing library cannot start: {problem}\n    {remedy()}\n")
    return 1 if problem else 0


def _apt(*words: str) -> None:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", *words], env=quiet, stdout=subprocess.DEVNULL, check=False)  # noqa: S603, S607 - our own words; apt is where PATH says


def _may_install() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _loads_now() -> bool:
    """Asked in a new process: this one remembers that the library was not there."""
    return subprocess.run([sys.executable, "-c", "import skia"], check=False, stderr=subprocess.DEVNULL).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
