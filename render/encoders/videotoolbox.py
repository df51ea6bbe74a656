"""H.264 and HEVC by Apple's VideoToolbox. Experimental: never run on its hardware by those who wrote this."""

from __future__ import annotations

from typing import Literal

from render.model import Format
from shotwright.settings import Codec

VERSION = "1"
HARDWARE = True
CODECS: dict[Codec, str] = {"h264": "h264_videotoolbox", "hevc": "hevc_videotoolbox"}
PRESETS = ("speed", "quality")
CRF = (1, 99)
OWN = frozenset({"q", "global_quality", "flags", "g", "bf", "prio_speed", "allow_sw"})
PIXELS: Literal["nv12"] = "nv12"
DELAY: int | None = None

_LAMBDA = 118  # libav's FF_QP2LAMBDA: its unit of global quality


def options(format: Format) -> dict[str, str]:
    """Constant quality. libav's figure runs the other way, to 100: ours is what is missing to that. Frames come in order."""
    quality = {"flags": "+qscale", "global_quality": str((100 - format.crf) * _LAMBDA)}
    fast = "1" if format.preset == "speed" else "0"
    return {**quality, "prio_speed": fast, "g": str(format.gop), "bf": "0", "allow_sw": "0", **dict(format.tuning)}
