"""HEVC by x265."""

from __future__ import annotations

from typing import Literal

from render.encoders._shared import parameters, shortest
from render.model import Format
from shotwright.settings import Codec

VERSION = "1"
HARDWARE = False
CODECS: dict[Codec, str] = {"hevc": "libx265"}
PRESETS = ("ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow")
CRF = (0, 51)
OWN = frozenset(
    {
        "pools",
        "frame-threads",
        "wpp",
        "pmode",
        "pme",
        "slices",
        "open-gop",
        "keyint",
        "min-keyint",
        "info",
        "repeat-headers",
        "hrd",
        "crf",
        "bframes",
        "b-pyramid",
    }
)
PIXELS: Literal["yuv420p"] = "yuv420p"
DELAY: int | None = 2  # of B frames in a pyramid; its own word is memory that nobody wrote, in a segment of two frames

# One thread, in every way that x265 counts them.
_ALONE = {"pools": "none", "frame-threads": 1, "wpp": 0, "pmode": 0, "pme": 0}
# Headers stand before the frames, once, and say nothing of how they were made.
_PLAIN = {"repeat-headers": 0, "info": 0, "hrd": 0, "log-level": "error"}
# The order that DELAY is true of.
_ORDER = {"bframes": 4, "b-pyramid": 1}


def options(format: Format) -> dict[str, str]:
    """One thread, and headers that stand once and say nothing of the frames."""
    needed = {**_ALONE, **_PLAIN, **_ORDER, "open-gop": 0, "keyint": format.gop, "min-keyint": shortest(format)}
    return {"preset": format.preset, "crf": str(format.crf), "x265-params": parameters(needed, format)}
