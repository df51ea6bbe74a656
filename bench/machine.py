"""The machine that was measured, named so that a reader can judge the figures."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from importlib.metadata import version
from pathlib import Path

import psutil

from shotwright.workers import cores

PACKAGES = ("av", "imageio-ffmpeg", "moviepy", "numpy", "onnxruntime", "opencv-python-headless", "pillow", "skia-python")


def machine() -> dict[str, object]:
    """Processor, memory, system, Python and the packages that do the work; `load` is the average of the last minute."""
    return {
        "processor": _processor(),
        "cores": cores(),
        "memory_gb": round(psutil.virtual_memory().total / 1e9, 1),
        "system": f"{platform.system()} {platform.release().split('-')[0]}",
        "python": platform.python_version(),
        "packages": {name: version(name) for name in PACKAGES},
        "ffmpeg": _ffmpeg(),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
    }


def sentence(of: dict[str, object]) -> str:
    """The machine in a line: 'Intel(R) Xeon(R) Processor, 2 cores, 25 GB, Linux 6.1, Python 3.11.7'."""
    return f"{of['processor']}, {of['cores']} cores, {of['memory_gb']:.0f} GB, {of['system']}, Python {of['python']}"


def _processor() -> str:
    """The processor's own name; where several share one, the family and model that tell them apart."""
    told = Path("/proc/cpuinfo")
    if not told.exists():
        return platform.processor() or platform.machine()
    fields = dict(re.findall(r"^([^\t:]+?)\s*: (.*)$", told.read_text(encoding="utf-8").split("\n\n", 1)[0], re.M))
    name = fields.get("model name", platform.machine())
    return f"{name} (family {fields['cpu family']}, model {fields['model']})" if "cpu family" in fields else name


def _ffmpeg() -> str:
    import imageio_ffmpeg

    told = subprocess.run([imageio_ffmpeg.get_ffmpeg_exe(), "-version"], capture_output=True, text=True, check=True).stdout  # noqa: S603
    return told.split()[2]
