"""What a person's stills and clips are, and how a clip fills a scene."""

from __future__ import annotations

import math
import os
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from assets import frames, stills
from assets.model import Footage
from script.model import Clip
from shotwright.errors import AssetError

Media = Literal["image", "video"]

STILLS = frozenset({".jpg", ".jpeg", ".jpe", ".png", ".webp", ".tif", ".tiff", ".bmp", ".avif", ".jp2", ".ppm", ".tga"})
MOVING = frozenset(
    {".mp4", ".mov", ".m4v", ".webm", ".mkv", ".avi", ".mpg", ".mpeg", ".ts", ".mts", ".flv", ".wmv", ".ogv", ".mxf", ".gif"}
)

# The largest frame of a clip, in pixels (8192x4608), and its greatest length, in seconds.
MAX_FRAME = 8192 * 4608
MAX_SECONDS = 12 * 3600.0

# A clip that is too short is slowed down to this at most; then its last frame is held.
SLOWEST = 0.6

# A clip that ends this much before its header says so, in seconds and as a share, is not whole.
_SHORTFALL, _SHORTFALL_SHARE = 1.0, 0.1


@dataclass(frozen=True, slots=True)
class Probe:
    """What a file holds: its size in square pixels as it is shown (turned upright), `seconds` 0 for a still."""

    media: Media
    width: int
    height: int
    seconds: float = 0.0
    has_sound: bool = False


def probe(path: Path) -> Probe:
    """Look into a still or a clip, from its first frame to its last.

    Raises AssetError when it is missing, no file, not readable, damaged, too large, or holds no picture.
    """
    _check_file(path)
    if path.suffix.lower() in STILLS:
        return Probe("image", *stills.size(path))
    return _clip(path)


def footage(path: Path, provider: str = "own", licence: str = "own", author: str = "", source: str = "", score: float = 1.0) -> Footage:
    """The file in `path` as footage. Raises AssetError as `probe` does."""
    found = probe(path)
    return Footage(path, found.media, found.width, found.height, found.seconds, provider, licence, author, source, score)


@dataclass(frozen=True, slots=True)
class Course:
    """Which source time is seen (and heard) at which scene time, in seconds; usable past the scene's end.

    The clip runs from `start` at `rate`, and at `stop` its frame is held. It never begins again.
    """

    start: float
    rate: float
    stop: float

    def source(self, t: float) -> float:
        return min(self.start + self.rate * max(t, 0.0), self.stop)

    @property
    def runs(self) -> float:
        """How long it moves, in seconds of the scene."""
        return (self.stop - self.start) / self.rate


def course(footage: Footage, clip: Clip | None, seconds: float) -> Course:
    """How a clip fills a scene of `seconds`: from its start, cut where the scene ends; slowed a little when too short, then held.

    A clip whose own sound is heard is never slowed. Raises AssetError when it begins past its end.
    """
    start = clip.start if clip else 0.0
    end = min(clip.end, footage.seconds) if clip and clip.end is not None else footage.seconds
    if start >= footage.seconds:
        raise AssetError(
            f"{footage.path.name} is {footage.seconds:.2f} s long, and the scene begins it at {start:g} s",
            hint="give the clip an earlier start",
        )
    if end <= start:
        raise AssetError(f"{footage.path.name}: the clip ends at {end:g} s, before it starts at {start:g} s", hint="give it a later end")
    heard = clip is not None and clip.sound != "off"
    rate = 1.0 if heard else min(1.0, max(SLOWEST, (end - start) / max(seconds, 0.001)))
    # A frame that begins where the clip ends is not part of it.
    return Course(start, rate, max(start, end - 0.001))


def nearest(path: Path) -> str:
    """A hint for a file that is not there: the nearest name in its folder."""
    try:
        there = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return f"there is no folder {path.parent.name!r}"
    near = get_close_matches(path.name.lower(), [name.lower() for name in there], 1, cutoff=0.5)
    found = next((name for name in there if near and name.lower() == near[0]), None)
    return f"Did you mean {found!r}?" if found else f"There is nothing like it in the folder {path.parent.name!r}"


def _check_file(path: Path) -> None:
    if not path.exists():
        raise AssetError(f"there is no file {path.name!r}", hint=nearest(path))
    if not path.is_file():
        raise AssetError(f"{path.name!r} is no file", hint="name a still or a clip in it" if path.is_dir() else "")
    if not os.access(path, os.R_OK):
        raise AssetError(f"{path.name} may not be read", hint="change the file's permissions")
    if path.stat().st_size == 0:
        raise AssetError(f"{path.name} is empty", hint="save or download it again")


def _clip(path: Path) -> Probe:
    with frames.opened(path) as container:
        stream = frames.pictures(container)
        if stream is None:
            raise AssetError(f"{path.name} holds no moving picture", hint="choose a clip, or a still")
        _check_size(path, stream)
        first = next(frames.decoded(container, stream), None)
        if first is None:
            raise AssetError(f"{path.name} is a clip of zero frames", hint="save or download it again")
        seconds = _seconds(path, container, stream)
        return Probe("video", *_shown(first, stream), seconds, bool(container.streams.audio))


def _check_size(path: Path, stream: Any) -> None:
    if stream.width * stream.height > MAX_FRAME:
        raise AssetError(f"{path.name} is too large: {stream.width}x{stream.height}", hint="convert it to 4K or less")


def _shown(frame: Any, stream: Any) -> tuple[int, int]:
    """The size in square pixels, upright."""
    pixel = float(stream.sample_aspect_ratio or 1) or 1.0
    width, height = max(1, round(frame.width * pixel)), frame.height
    return (height, width) if frames.turn_of(frame).swap else (width, height)


def _seconds(path: Path, container: Any, stream: Any) -> float:
    """From the file's beginning to the end of its last frame, which is decoded: headers say what they like."""
    said = float(stream.duration * stream.time_base) if stream.duration else 0.0
    last = _last(container, stream, said)
    end = float(last.pts * last.time_base) - frames.origin(container) + _frame_seconds(stream, last)
    if not 0 < end < MAX_SECONDS or not math.isfinite(said):
        raise AssetError(f"{path.name} is {max(end, said) / 3600:.0f} hours long", hint="cut out what is to be shown")
    if end < said - max(_SHORTFALL, said * _SHORTFALL_SHARE):
        raise AssetError(f"{path.name} is not whole: it breaks off after {end:.1f} of {said:.1f} s", hint="copy or download it again")
    return end


def _frame_seconds(stream: Any, frame: Any) -> float:
    if frame.duration:
        return float(frame.duration * frame.time_base)
    return 1 / float(stream.average_rate) if stream.average_rate else 0.04


def _last(container: Any, stream: Any, said: float) -> Any:
    """The clip's last frame: from the last key frame on, or, where the file cannot be searched, from the beginning."""
    import av

    for back in (0.5, 5.0):
        try:
            container.seek(int(max(0.0, said - back) / stream.time_base) + (stream.start_time or 0), stream=stream, backward=True)
        except av.FFmpegError:
            continue
        frame = None
        for frame in frames.decoded(container, stream):  # noqa: B007 - only the last is wanted
            pass
        if frame is not None:
            return frame
    raise AssetError("the clip breaks off before its last frame", hint="copy or download it again")
