"""H.264, HEVC and AV1 by NVIDIA's cards. Experimental: never run on its hardware by those who wrote this."""

from __future__ import annotations

from typing import Literal

from render.model import Format
from shotwright.settings import Codec

VERSION = "1"
HARDWARE = True
CODECS: dict[Codec, str] = {"h264": "h264_nvenc", "hevc": "hevc_nvenc", "av1": "av1_nvenc"}
PRESETS = ("p1", "p2", "p3", "p4", "p5", "p6", "p7")
CRF = (0, 51)
OWN = frozenset({"rc", "cq", "b", "g", "bf", "forced-idr", "no-scenecut", "preset", "b_ref_mode"})
PIXELS: Literal["yuv420p"] = "yuv420p"
DELAY: int | None = None


def options(format: Format) -> dict[str, str]:
    """Constant quality; no frame refers to a later one, so that packets can be joined whatever the card does."""
    fixed = {"preset": format.preset, "rc": "vbr", "cq": str(format.crf), "b": "0", "g": str(format.gop), "bf": "0"}
    return {**fixed, "forced-idr": "1", "no-scenecut": "1", **dict(format.tuning)}
