"""Planes to a segment's file: the same frames and the same format give the same bytes.

Segments are made to be joined by copying packets: one set of parameters, closed GOPs, headers that do not depend on
what is encoded. How an encoder is brought to that is said in its own file in `encoders`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from assets.stage.layer import Planes
from render.encoders import encoder
from render.failures import translated
from render.model import Format
from shotwright.errors import RenderError

if TYPE_CHECKING:
    import av

VERSION = "2"  # raised when what is written changes
_BT709 = 1  # ITU-T H.273: primaries, transfer and matrix of BT.709 are all number 1
_LIMITED = 1  # libav's AVCOL_RANGE_MPEG
_TAGS = {"hevc": "hvc1"}  # what players want a codec to be called in MP4, where libav calls it otherwise


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
        image = av.VideoFrame(format.size.width, format.size.height, stream.pix_fmt)
        count, last, numbers = 0, None, itertools.count()
        delay = encoder(format.encoder).DELAY
        for planes in frames:
            if planes is not last:
                _fill(image, planes)
                last = planes
            image.pts, image.time_base = count, 1 / format.fps
            container.mux(_timed(stream.encode(image), delay, numbers))
            count += 1
        container.mux(_timed(stream.encode(None), delay, numbers))
    return count


def _timed(packets: Iterable[av.Packet], delay: int | None, numbers: Iterator[int]) -> Iterator[av.Packet]:
    """The packets, decoded one after the other and `delay` frames early; as the encoder says where that is None."""
    for packet in packets:
        n = next(numbers)
        if delay is not None:
            packet.dts = n - delay
        yield packet


def _stream(container: av.container.OutputContainer, format: Format) -> av.VideoStream:
    from av.codec import codecs_available

    made = encoder(format.encoder)
    codec = made.CODECS[format.codec]
    if codec not in codecs_available:
        raise RenderError(f"{format.encoder} cannot encode: this PyAV has no {codec}", hint="pip install --force-reinstall av")
    stream = container.add_stream(codec, rate=format.fps)
    stream.width, stream.height, stream.pix_fmt = format.size.width, format.size.height, made.PIXELS
    stream.time_base = Fraction(1) / format.fps
    context = stream.codec_context
    context.thread_count = 1
    context.options = made.options(format)
    context.color_primaries = context.color_trc = context.colorspace = _BT709
    context.color_range = _LIMITED
    if format.codec in _TAGS:
        context.codec_tag = _TAGS[format.codec]
    return stream


def _fill(image: av.VideoFrame, planes: Planes) -> None:
    """Copy planes into libav's own memory, which may have wider lines, and may keep both colours in one plane (nv12)."""
    rows = [np.frombuffer(plane, np.uint8).reshape(plane.height, plane.line_size) for plane in image.planes]
    width = planes.y.shape[1]
    np.copyto(rows[0][:, :width], planes.y)
    if len(rows) == 3:
        np.copyto(rows[1][:, : width // 2], planes.u)
        np.copyto(rows[2][:, : width // 2], planes.v)
    else:
        np.copyto(rows[1][:, :width:2], planes.u)
        np.copyto(rows[1][:, 1:width:2], planes.v)
