"""Sound in files: any format in, 16-bit mono WAV out, with a take's words inside it.

The words lie in a RIFF chunk of their own ("word", JSON) behind the samples. So a take is one file, its sound and its
times can never come from two different runs, and every WAV reader passes over what it does not know.
"""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from assets.levels import Samples
from assets.model import Take, Word
from shotwright.errors import AssetError
from shotwright.exact import SAMPLE_RATE

_CHUNK = b"word"


def decode(source: Path | bytes, rate: int = SAMPLE_RATE, tempo: float = 1.0) -> Samples:
    """The sound in a file, or in a file's bytes: one channel at `rate`, played `tempo` times as fast at the same pitch.

    Raises AssetError when there is no sound in it.
    """
    import av

    name = source.name if isinstance(source, Path) else "what was received"
    try:
        with av.open(io.BytesIO(source) if isinstance(source, bytes) else str(source)) as file:
            return _mono(file, rate, tempo)
    except (av.error.FFmpegError, IndexError, ValueError) as error:
        raise AssetError(f"{name} holds no sound that can be read: {error}") from error


def write(path: Path, samples: Samples, rate: int = SAMPLE_RATE, words: Sequence[Word] = ()) -> None:
    """Write 16-bit mono WAV, and the words with it. What is beyond -1 and 1 is clipped."""
    write_raw(path, np.round(np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes(), rate, words)


def write_raw(path: Path, frames: bytes, rate: int, words: Sequence[Word]) -> None:
    """Write a WAV of 16-bit mono `frames` (little endian)."""
    form = struct.pack("<HHIIHH", 1, 1, rate, rate * 2, 2, 16)
    body = b"WAVE" + _chunk(b"fmt ", form) + _chunk(b"data", frames)
    if words:
        said = [[word.written, word.start, word.end] for word in words]
        body += _chunk(_CHUNK, json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode())
    path.write_bytes(_chunk(b"RIFF", body))


def take(path: Path) -> Take:
    """The take in a WAV that this module wrote; only its headers and words are read. Raises ValueError when it is none."""
    rate = size = 0
    words: tuple[Word, ...] = ()
    with path.open("rb") as file:
        if file.read(12)[8:] != b"WAVE":
            raise ValueError(f"{path} is no WAV")
        while header := file.read(8):
            name, length = struct.unpack("<4sI", header)
            if name == b"fmt ":
                rate = struct.unpack("<I", file.read(length)[4:8])[0]
            elif name == _CHUNK:
                words = tuple(Word(*said) for said in json.loads(file.read(length + length % 2)))
            else:
                size = length if name == b"data" else size
                file.seek(length + length % 2, io.SEEK_CUR)
        complete = file.tell() == path.stat().st_size
    if not (rate and size and complete):
        raise ValueError(f"{path} is cut short")
    return Take(path, size / 2 / rate, words)


def _chunk(name: bytes, body: bytes) -> bytes:
    # Chunks begin at even places; JSON may end with a space, samples are of two bytes.
    return name + struct.pack("<I", len(body)) + body + b" " * (len(body) % 2)


def _mono(file: Any, rate: int, tempo: float) -> Samples:
    import av

    stream = file.streams.audio[0]
    graph = av.filter.Graph()
    steps = [graph.add_abuffer(template=stream)]
    steps += [graph.add("atempo", f"{tempo:g}")] if tempo != 1 else []
    steps += [graph.add("aformat", f"sample_fmts=flt:channel_layouts=mono:sample_rates={rate}"), graph.add("abuffersink")]
    for before, after in pairwise(steps):
        before.link_to(after)
    graph.configure()
    parts: list[Samples] = []
    for frame in [*file.decode(stream), None]:
        graph.push(frame)
        parts += _pulled(graph)
    if not parts:
        raise ValueError("it is empty")
    return np.concatenate(parts)


def _pulled(graph: Any) -> list[Samples]:
    import av

    parts: list[Samples] = []
    while True:
        try:
            parts.append(graph.pull().to_ndarray().reshape(-1))
        except (av.error.BlockingIOError, av.error.EOFError):
            return parts
