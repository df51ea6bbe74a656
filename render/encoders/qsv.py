"""H.264, HEVC and AV1 by Intel's Quick Sync. Experimental: never run on its hardware by those who wrote this."""

from __future__ import annotations

from typing import Literal

from render.model import Format
from shotwright.settings import Codec

VERSION = "1"
HARDWARE = True
CODECS: dict[Codec, str] = {"h264": "h264_qsv", "hevc": "hevc_qsv", "av1": "av1_qsv"}
PRESETS = ("veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow")
CRF = (1, 51)
OWN = frozenset({"global_quality", "g", "bf", "idr_interval", "forced_idr", "preset"})
PIXELS: Literal["nv12"] = "nv12"
DELAY: int | None = None


def options(format: Format) -> dict[str, str]:
    """Constant quality (ICQ); no frame refers to a later one, and every key frame closes what came before."""
    fixed = {"preset": format.preset, "global_quality": str(format.crf), "g": str(format.gop), "bf": "0"}
    return {**fixed, "idr_interval": "0", "forced_idr": "1", **dict(format.tuning)}
