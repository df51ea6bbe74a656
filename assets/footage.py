"""What a person's stills and clips are, and how a clip fills a scene."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Literal

from assets.model import Footage
from assets.store import Store
from script.model import Clip
from shotwright.errors import AssetError

Media = Literal["image", "video"]

STILLS = frozenset({".jpg", ".jpeg", ".jpe", ".png", ".webp", ".tif", ".tiff", ".bmp", ".avif", ".jp2", ".ppm", ".tga"})
MOVING = frozenset(
    {".mp4", ".mov", ".m4v", ".webm", ".mkv", ".avi", ".mpg", ".mpeg", ".ts", ".mts", ".flv", ".wmv", ".ogv", ".mxf", ".gif"}
)

# Brands of stills in the container of clips, as phones save them (ISO/IEC 23008-12).
_HEIF = frozenset({"heic", "heix", "heim", "heis", "mif1", "avif"})

# Bumped when other things are found in files.
VERSION = "1"

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
        from assets import stills

        return Probe("image", *stills.size(path))
    return _clip(path)


def measured(path: Path, store: Store) -> Probe:
    """`probe`, which is kept in the store as long as the file's size and time stay the same."""
    if not path.is_file():
        return probe(path)
    stat = path.stat()
    recipe = {"step": "probe", "version": VERSION, "path": str(path), "size": stat.st_size, "time": stat.st_mtime_ns}
    kept = store.make(recipe, ".probe", lambda out: _keep(probe(path), out))
    return Probe(**json.loads(kept.read_text(encoding="utf-8")))


def footage_of(path: Path, probe: Probe, provider: str, licence: str, author: str = "", source: str = "", score: float = 1.0) -> Footage:
    """The file in `path` as footage, with what was found in it and where it came from."""
    return Footage(path, probe.media, probe.width, probe.height, probe.seconds, provider, licence, author, source, score)


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


def like(path: Path) -> Path | None:
    """The file in the folder of a missing one whose name is most like it; None when there is none."""
    try:
        there = {entry.name.lower(): entry for entry in sorted(path.parent.iterdir())}
    except OSError:
        return None
    near = get_close_matches(path.name.lower(), list(there), 1, cutoff=0.5)
    return there[near[0]] if near else None


def _keep(probe: Probe, out: Path) -> None:
    out.write_text(json.dumps(asdict(probe)), encoding="utf-8")


def _check_file(path: Path) -> None:
    if not path.exists():
        near = like(path)
        hint = f"Did you mean {near.name!r}?" if near else f"there is nothing like it in the folder {path.parent.name!r}"
        raise AssetError(f"there is no file {path.name!r}", hint=hint)
    if not path.is_file():
        raise AssetError(f"{path.name!r} is no file", hint="name a still or a clip in it" if path.is_dir() else "")
    if not os.access(path, os.R_OK):
        raise AssetError(f"{path.name} may not be read", hint="change the file's permissions")
    if path.stat().st_size == 0:
        raise AssetError(f"{path.name} is empty", hint="save or download it again")


def _clip(path: Path) -> Probe:
    from assets import frames

    with frames.opened(path) as container:
        if container.metadata.get("major_brand") in _HEIF:
            # libav would show one tile of it.
            raise AssetError(f"{path.name} is a HEIF still, which cannot be read", hint="save it as a JPEG file")
        stream = frames.pictures(container)
        if stream is None:
            raise AssetError(
                f"{path.name} holds no moving picture that can be read", hint="choose a clip, or a still; or convert it to MP4 (H.264)"
            )
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
    from assets import frames

    pixel = float(stream.sample_aspect_ratio or 1) or 1.0
    width, height = max(1, round(frame.width * pixel)), frame.height
    return (height, width) if frames.turn_of(frame).swap else (width, height)


def _seconds(path: Path, container: Any, stream: Any) -> float:
    """From the file's beginning to the end of its last frame, which is decoded: headers say what they like."""
    from assets import frames

    said = float(stream.duration * stream.time_base) if stream.duration else 0.0
    end = _end(container, stream, said or (container.duration or 0) / 1_000_000) - frames.origin(container)
    if not 0 < end < MAX_SECONDS or said > MAX_SECONDS:
        raise AssetError(f"{path.name} is {max(end, said) / 3600:.0f} hours long", hint="cut out what is to be shown")
    if end < said - max(_SHORTFALL, said * _SHORTFALL_SHARE):
        raise AssetError(f"{path.name} is not whole: it breaks off after {end:.1f} of {said:.1f} s", hint="copy or download it again")
    return end


def _end(container: Any, stream: Any, about: float) -> float:
    """When the last frame ends, by the file's own clock: decoded from the last key frame on, which is `about` there.

    A file that cannot be searched (MPEG streams) is read through instead, and not decoded.
    """
    from assets import frames

    length = 1 / float(stream.average_rate) if stream.average_rate else 0.04
    first = stream.start_time or 0
    for back in (0.5, 5.0):
        container.seek(int(max(0.0, about - back) / stream.time_base) + first, stream=stream, backward=True)
        tail = [frame.pts + (frame.duration or length / frame.time_base) for frame in frames.decoded(container, stream)]
        if tail:
            return float(max(tail) * stream.time_base)
    container.seek(0)
    times = (p.pts + (p.duration or length / p.time_base) for p in container.demux(stream) if p.pts is not None)
    return float(max(times, default=first) * stream.time_base)
