"""AV1 by SVT-AV1."""

from __future__ import annotations

import os
from typing import Literal

from render.encoders._shared import parameters
from render.model import Format
from shotwright.settings import Codec

VERSION = "1"
HARDWARE = False
CODECS: dict[Codec, str] = {"av1": "libsvtav1"}
PRESETS = tuple(str(n) for n in range(13, -1, -1))
CRF = (1, 63)
OWN = frozenset({"lp", "keyint", "irefresh-type", "scd", "crf", "rc", "pin"})
PIXELS: Literal["yuv420p"] = "yuv420p"
DELAY: int | None = None

_CLOSED = 2  # key frames that nothing before them in the film is needed for


def options(format: Format) -> dict[str, str]:
    """One thread; `scd` off, for a segment is one shot. It writes to the terminal by itself: errors only, read when it is opened."""
    os.environ.setdefault("SVT_LOG", "1")
    needed = {"lp": 1, "keyint": format.gop, "irefresh-type": _CLOSED, "scd": 0}
    return {"preset": format.preset, "crf": str(format.crf), "svtav1-params": parameters(needed, format)}
