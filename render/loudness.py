"""How loud a sound is, by EBU R 128 (ITU-R BS.1770-4), measured by libavfilter's ebur128."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from render.blocks import Block, decibels
from render.failures import translated
from shotwright.errors import RenderError
from shotwright.exact import SAMPLE_RATE

# What the meter says of silence, and of a sound shorter than its first window of 0.4 s.
SILENT = -70.0


@dataclass(frozen=True, slots=True)
class Loudness:
    """`integrated` in LUFS, gated, -70 for silence; `true_peak` in dBTP, -120 for silence."""

    integrated: float
    true_peak: float

    @property
    def silent(self) -> bool:
        return self.integrated <= SILENT


class Meter:
    """Hears blocks one after the other and says in the end how loud they were."""

    def __init__(self) -> None:
        import av

        self._av = av
        self._graph = av.filter.Graph()
        self._in = self._graph.add("abuffer", f"sample_rate={SAMPLE_RATE}:sample_fmt=flt:channel_layout=stereo:time_base=1/{SAMPLE_RATE}")
        meter = self._graph.add("ebur128", "peak=true:metadata=1:framelog=quiet")
        self._out = self._graph.add("abuffersink")
        self._in.link_to(meter)
        meter.link_to(self._out)
        self._graph.configure()
        self._heard = 0
        self._said: dict[str, str] = {}

    def hear(self, block: Block) -> None:
        """Take (n, 2) samples in."""
        if not len(block):
            return
        frame = self._av.AudioFrame.from_ndarray(np.ascontiguousarray(block, np.float32).reshape(1, -1), format="flt", layout="stereo")
        frame.sample_rate, frame.pts = SAMPLE_RATE, self._heard
        self._heard += len(block)
        self._in.push(frame)
        self._listen()

    def result(self) -> Loudness:
        """The loudness of all that was heard; the meter hears nothing more."""
        self._in.push(None)
        self._listen()
        integrated = float(self._said.get("lavfi.r128.I", SILENT))
        peak = float(self._said.get("lavfi.r128.true_peak", 0))
        return Loudness(max(SILENT, integrated), decibels(peak))

    def _listen(self) -> None:
        with contextlib.suppress(self._av.error.BlockingIOError, self._av.error.EOFError):
            while True:
                self._said = dict(self._out.pull().metadata) or self._said


def of(parts: Iterable[Block]) -> Loudness:
    """The loudness of blocks."""
    meter = Meter()
    for block in parts:
        meter.hear(block)
    return meter.result()


def measure(path: Path) -> Loudness:
    """The loudness of a file's first sound track. Raises RenderError when there is none, or it cannot be read."""
    import av

    meter = Meter()
    with translated(f"the sound of {path.name} cannot be read"), av.open(str(path)) as container:
        if not container.streams.audio:
            raise RenderError(f"{path.name} has no sound to measure")
        for block in decoded(container):
            meter.hear(block)
    return meter.result()


def decoded(container: Any) -> Iterable[Block]:
    """The first sound track of an open container, as stereo blocks at 48 kHz of whatever length the codec gives."""
    import av

    resampler = av.AudioResampler(format="flt", layout="stereo", rate=SAMPLE_RATE)
    for frame in container.decode(audio=0):
        for even in resampler.resample(frame):
            yield even.to_ndarray().reshape(-1, 2)
    for even in resampler.resample(None):
        yield even.to_ndarray().reshape(-1, 2)
