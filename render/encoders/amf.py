"""H.264, HEVC and AV1 by AMD's cards. Experimental: never run on its hardware by those who wrote this."""

from __future__ import annotations

from typing import Literal

from render.model import Format
from shotwright.settings import Codec

VERSION = "1"
HARDWARE = True
CODECS: dict[Codec, str] = {"h264": "h264_amf", "hevc": "hevc_amf", "av1": "av1_amf"}
PRESETS = ("speed", "balanced", "quality")
CRF = (0, 51)
OWN = frozenset({"rc", "qp_i", "qp_p", "g", "bf", "quality", "usage"})
PIXELS: Literal["nv12"] = "nv12"
DELAY: int | None = None


def options(format: Format) -> dict[str, str]:
    """Constant quantizers, P frames two above key frames; no frame refers to a later one."""
    quality = {"usage": "transcoding", "quality": format.preset, "rc": "cqp", "qp_i": str(format.crf), "qp_p": str(format.crf + 2)}
    return {**quality, "g": str(format.gop), "bf": "0", **dict(format.tuning)}
