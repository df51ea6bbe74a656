"""A small film to try things on, and the command line as a person runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

SCRIPT = """# Milk, two ways

**[Opening shot of a barista behind the counter]**

**Narrator (V.O.):**
"Good foam begins with cold milk. [Reference 1]"

**[Section: The pitcher]**

**[Cut to a close-up of a steel pitcher]**

**Narrator (V.O.):**
"Fill it to the notch, and no further."

**[Fade out with channel logo and subscribe prompt]**
"""

CONFIG = """
channel: {name: Crème & Co}
voice:
  voices:
    narrator: {engine: hibari, name: heart}
render: {size: 256x144, fps: 12, preset: superfast, crf: 23, workers: 2}
outro: {seconds: 5}
"""


COMMAND = (sys.executable, str(ROOT / "pipeline.py"))


def bare() -> dict[str, str]:
    """An environment with nothing on PATH, as on a machine without ffmpeg and ffprobe."""
    return {k: v for k, v in os.environ.items() if k in ("HOME", "TMPDIR", "SYSTEMROOT", "LANG")} | {"PATH": ""}


def shotwright(folder: Path, *words: str, code: int = 0) -> subprocess.CompletedProcess[str]:
    """Run the command line in `folder`, in a bare environment; it must end with `code`."""
    done = subprocess.run(
        [*COMMAND, *words],
        cwd=folder,
        env=bare(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done


def project(folder: Path, script: str = SCRIPT, config: str = CONFIG) -> Path:
    """Lay a project out in `folder`; the path of its script."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.yaml").write_text(config, encoding="utf-8")
    path = folder / "milk.md"
    path.write_text(script, encoding="utf-8")
    return path
