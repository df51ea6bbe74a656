"""H.264 by x264: the encoder that films unless config.yaml says otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from render.encoders._shared import parameters, shortest
from render.model import Format
from shotwright.settings import Codec

VERSION = "2"
HARDWARE = False
CODECS: dict[Codec, str] = {"h264": "libx264"}
PRESETS = ("ultrafast", "superfast", "veryfast", "faster", "fast", "medium", "slow", "slower", "veryslow")
CRF = (0, 40)
OWN = frozenset(
    {"open-gop", "stitchable", "keyint", "min-keyint", "chromaloc", "asm", "threads", "lookahead-threads", "sliced-threads", "crf"}
)
PIXELS: Literal["yuv420p"] = "yuv420p"
DELAY: int | None = None


def options(format: Format) -> dict[str, str]:
    """`stitchable` keeps the headers from depending on the frames; a key frame comes at the latest after `gop`."""
    needed = {"open-gop": 0, "stitchable": 1, "keyint": format.gop, "min-keyint": shortest(format), "chromaloc": 0, **_processor()}
    return {"preset": format.preset, "crf": str(format.crf), "profile": "high", "x264-params": parameters(needed, _lean(format))}


def _lean(format: Format) -> Format:
    """The same with fewer frames kept, where they are so large that a worker would take more than 600 MB.

    At 3840x2160 x264 alone takes 440 MB by `upload`'s options, and 270 by these; a film is up to an eighth larger (measured).
    """
    if format.size.width * format.size.height <= _LARGE:
        return format
    kept = {**dict(format.tuning), "b-pyramid": "none"}
    return replace(format, tuning=tuple({**kept, "bframes": str(min(_FEW, int(kept.get("bframes", _FEW))))}.items()))


_LARGE, _FEW = 2560 * 1440, 2  # pixels of a frame, and B-frames between two others


def _processor() -> dict[str, str]:
    """What x264 may use of the processor: all but AVX-512, whose macroblock tree reads memory that nobody wrote.

    With it the same frames give other bytes from run to run, in pictures whose width is no multiple of 128 (x264 core 165,
    shown by filling fresh memory with different values). It is no slower without. A list forces what it names, so it is
    given only where AVX-512 is there, and with it everything on the list.
    """
    import cv2

    return {"asm": "MMX2,SSE2Fast,SSSE3,SSE4.2,AVX,FMA3,BMI2,AVX2"} if cv2.checkHardwareSupport(_AVX512) else {}


_AVX512 = 256  # OpenCV's CPU_AVX512_SKX, which Python is given no name for
