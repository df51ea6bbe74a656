"""The values of this room."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """The finished film, measured: `loudness` in LUFS, `true_peak` in dBTP, `size` in bytes."""

    path: Path
    frames: int
    fps: str
    width: int
    height: int
    seconds: float
    size: int
    loudness: float
    true_peak: float
