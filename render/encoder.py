"""Planes to an H.264 segment: the same frames and the same format give the same bytes.

Segments are made to be joined by copying packets: one set of parameters, closed GOPs, headers that do not depend on
what is encoded.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assets.stage.layer import Planes
from render.failures import translated
from render.model import Format

if TYPE_CHECKING:
    import av

VERSION = "1"  # raised when what is written changes
_BT709 = 1  # ITU-T H.273: primaries, transfer and matrix of BT.709 are all number 1
_LIMITED = 1  # libav's AVCOL_RANGE_MPEG


def encode(frames: Iterable[Planes], format: Format, out: Path) -> int:
    """Write `frames` to `out` (MP4, video alone, from time 0) and count them. A frame that comes again is not copied again.

    Raises RenderError when the encoder refuses or the disk is full.
    """
    import av

    with (
        translated(f"the pictures could not be encoded to {out.name}"),
        av.open(str(out), "w", options={"fflags": "+bitexact"}) as container,
    ):
        stream = _stream(container, format)
        image = av.VideoFrame(format.size.width, format.size.height, "yuv420p")
        count, last = 0, None
        for planes in frames:
            if planes is not last:
                _fill(image, planes)
                last = planes
            image.pts, image.time_base = count, 1 / format.fps
            container.mux(stream.encode(image))
            count += 1
        container.mux(stream.encode(None))
    return count


def _stream(container: av.container.OutputContainer, format: Format) -> av.VideoStream:
    stream = container.add_stream("libx264", rate=format.fps)
    stream.width, stream.height, stream.pix_fmt = format.size.width, format.size.height, "yuv420p"
    stream.time_base = Fraction(1) / format.fps
    context = stream.codec_context
    context.thread_count = 1
    context.options = {"preset": format.preset, "crf": str(format.crf), "profile": "high", "x264-params": _parameters(format)}
    context.color_primaries = context.color_trc = context.colorspace = _BT709
    context.color_range = _LIMITED
    return stream


def _parameters(format: Format) -> str:
    """`stitchable` keeps the headers from depending on the frames; a key frame comes at the latest after `gop`."""
    shortest = max(1, min(format.gop, round(format.fps / 2)))
    return f"open-gop=0:stitchable=1:keyint={format.gop}:min-keyint={shortest}:chromaloc=0{_processor()}"


def _processor() -> str:
    """What x264 may use of the processor: all but AVX-512, whose macroblock tree reads memory that nobody wrote.

    With it the same frames give other bytes from run to run, in pictures whose width is no multiple of 128 (x264 core 165,
    shown by filling fresh memory with different values). It is no slower without. A list forces what it names, so it is
    given only where AVX-512 is there, and with it everything on the list.
    """
    import cv2

    return ":asm=MMX2,SSE2Fast,SSSE3,SSE4.2,AVX,FMA3,BMI2,AVX2" if cv2.checkHardwareSupport(_AVX512) else ""


_AVX512 = 256  # OpenCV's CPU_AVX512_SKX, which Python is given no name for


def _fill(image: av.VideoFrame, planes: Planes) -> None:
    for plane, source in zip(image.planes, (planes.y, planes.u, planes.v), strict=True):
        rows = np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size)
        np.copyto(rows[:, : plane.width], source)
