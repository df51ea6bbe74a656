"""Does an encoder work here? A few real frames at the real size say so; lists of what a library could do do not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import numpy as np

from assets.stage.layer import Planes, Size
from render.encoder import encode
from render.encoders import encoder
from render.model import Format
from shotwright.errors import RenderError

_SMALL = Size(256, 144)
_COUNTS = (12, 5)  # frames of the two segments that are encoded and must join


@lru_cache
def problem(format: Format) -> str:
    """Why `format` cannot be encoded on this machine, in a few words; "" if it can. Asked of the device once a process."""
    with TemporaryDirectory() as folder, _heard(format, "ERROR") as said:
        try:
            return _problem(format, Path(folder))
        except RenderError as error:
            refused = error.message.rpartition(": ")[2]
    return said[0] if said else refused  # libav's own number says little: "Operation not permitted"


@lru_cache
def unread(format: Format) -> str:
    """What an encoder by software says of options that it cannot read, which it leaves out and goes on; "" if it read all."""
    with TemporaryDirectory() as folder, _heard(format, "WARNING") as said:
        encode(_frames(_SMALL, 1, 0), replace(format, size=_SMALL), Path(folder, "a.mp4"))
    return " ".join(said)


@contextmanager
def _heard(format: Format, level: Literal["ERROR", "WARNING"]) -> Iterator[list[str]]:
    """What libav's encoder says within; it is in the list when the block has ended."""
    import av

    name = encoder(format.encoder).CODECS[format.codec]
    said: list[str] = []
    before = av.logging.get_level()
    av.logging.set_level(getattr(av.logging, level))
    try:
        with av.logging.Capture() as logs:
            yield said
    finally:
        av.logging.set_level(before)
        said += [line.strip().rstrip(".") for _, source, line in logs if source == name]


def _problem(format: Format, folder: Path) -> str:
    headers = set()
    for n, count in enumerate(_COUNTS):
        out = folder / f"{n}.mp4"
        encode(_frames(format.size, count, n), format, out)
        header, reason = _read_back(out, format, count)
        if reason:
            return reason
        headers.add(header)
    return "its headers depend on what is encoded" if len(headers) > 1 else ""


def _read_back(path: Path, format: Format, count: int) -> tuple[bytes, str]:
    """The headers of a segment, and what is wrong with it."""
    import av

    try:
        with av.open(str(path)) as container:
            stream = container.streams.video[0]
            header = bytes(stream.codec_context.extradata or b"")
            shown = [(frame.pts * frame.time_base, frame.width, frame.height) for frame in container.decode(stream)]
    except av.FFmpegError as error:
        return b"", f"what it wrote cannot be read: {error.strerror}"
    size = (format.size.width, format.size.height)
    wanted = [(n / format.fps, *size) for n in range(count)]
    return header, "" if shown == wanted else f"it gave {len(shown)} frames of {count}, or at other times or of another size"


def _frames(size: Size, count: int, seed: int) -> Iterator[Planes]:
    """A slope of grey that moves: no two frames are alike."""
    slope = np.add.outer(np.arange(size.height), np.arange(size.width)) // 4
    half = np.full((size.height // 2, size.width // 2), 110 + 20 * seed, np.uint8)
    for n in range(count):
        yield Planes((16 + (slope + 3 * n + 50 * seed) % 200).astype(np.uint8), half, half)
