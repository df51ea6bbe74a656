"""Blocks to an AAC-LC track in an .m4a, encoded once; the join copies its packets.

The encoder starts 1024 samples early and fills its last packet up. The edit list says so, in samples (a movie time scale
of 48000, where the usual one counts milliseconds), so players begin and end with the film to the sample.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from render.blocks import Block
from render.failures import translated
from shotwright.exact import SAMPLE_RATE

# The quick search for how to code a frame, at a fineness that stays. libavcodec's usual way aims every frame at the bit rate and
# searches again and again: twice the time for speech, four times for quiet music, and no nearer to what went in.
_CODER = {"aac_coder": "fast", "flags": "+bitexact+qscale"}
# For sound that is alike on both sides the difference of the sides, which is nothing, is coded without asking whether that pays; nor does
# it ask for tricks that save bits at low rates.
_MIDDLE = {"aac_ms": "1", "aac_is": "0", "aac_pns": "0", "aac_tns": "0"}
# Of libavcodec's unit of fineness for a kbit/s: so speech comes to nine tenths of the bit rate, at 96 as at 256 kbit/s.
_FINENESS = 118 * 3.5 / 256


def encode(parts: Iterable[Block], bitrate: int, out: Path, *, middle: bool = False) -> None:
    """Write blocks to `out`, as fine as speech is at `bitrate` kbit/s; `middle`: most of it is alike on both sides.

    Raises RenderError with what the encoder said.
    """
    import av

    options = {"movie_timescale": str(SAMPLE_RATE), "fflags": "+bitexact"}
    with translated("the sound could not be encoded"), av.open(str(out), "w", format="mp4", options=options) as container:
        coder = {**_CODER, **(_MIDDLE if middle else {}), "global_quality": str(round(bitrate * _FINENESS))}
        stream = container.add_stream("aac", rate=SAMPLE_RATE, layout="stereo", options=coder)
        _feed(container, stream, parts)


def _feed(container: Any, stream: Any, parts: Iterable[Block]) -> None:
    done = 0
    for block in parts:
        container.mux(stream.encode(_frame(block, done)))
        done += len(block)
    container.mux(stream.encode(None))


def _frame(block: Block, first: int) -> Any:
    import av

    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T, np.float32), format="fltp", layout="stereo")
    frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, first, Fraction(1, SAMPLE_RATE)
    return frame
