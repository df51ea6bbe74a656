"""What people use: the MoviePy engine, on the same timeline.

It takes most of a second a frame, so a few frames from the middle of every kind of picture and of a dissolve are filmed by both
engines, one after the other in the same worker, and encoded alike. What is drawn once for a scene is drawn before the clock starts, for
both: over so few frames it would weigh more than it does in a film.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Literal

from bench.clock import Cost, Spread, total
from bench.goals import Finding
from bench.setting import Say, Setting, made
from render.model import Format, Segment, Timeline
from shotwright.workers import local, run_all

ABOUT = "the same timeline by the native engine and by MoviePy's"

FRAMES, QUICK_FRAMES = 12, 3  # of each piece
Engine = Literal["native", "moviepy"]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a segment, and its number among the pieces."""

    number: int
    segment: Segment


@dataclass(frozen=True, slots=True)
class Pair:
    """What the frames of a piece took by each engine."""

    kind: str
    frames: int
    native: Cost
    moviepy: Cost


def measure(setting: Setting, say: Say) -> Iterator[Finding]:
    """How many times as fast, by CPU and by wall; the pieces are kept as two films."""
    timeline = setting.timeline()
    found = pieces(timeline, QUICK_FRAMES if setting.quick else FRAMES)
    repeats: list[list[Pair]] = []
    for n in range(setting.repeats):
        say(f"engines: {len(found)} pieces of the film, {n + 1} of {setting.repeats}")
        repeats.append(_pairs(found, timeline.format, made(setting.folder / "pieces")))
    _keep(found, timeline.format, setting)
    pairs = [pair for repeat in repeats for pair in repeat]
    for of in ("cpu", "wall"):
        yield Finding(f"engines-{of}", Spread(tuple(_ratio(repeat, of) for repeat in repeats)), _each(pairs, of))


def pieces(timeline: Timeline, count: int) -> list[Piece]:
    """`count` frames, and one before them, from the middle of the first whole segment of every kind, and of the first dissolve."""
    found: dict[str, Segment] = {}
    for segment in timeline.segments:
        name = "dissolve" if segment.dissolve and segment.under else segment.strip.picture.kind if not segment.dissolve else ""
        if name and name not in found and segment.strip.count > count:
            found[name] = _middle(segment, count + 1)
    return [Piece(n, segment) for n, segment in enumerate(found.values())]


def _middle(segment: Segment, count: int) -> Segment:
    """`count` frames of a segment. A dissolve's weights run over what is left of it."""
    skipped = (segment.strip.count - count) // 2
    strip = replace(segment.strip, first=segment.strip.first + skipped, count=count)
    under = replace(segment.under, first=segment.under.first + skipped, count=count) if segment.under else None
    return replace(segment, strip=strip, under=under)


def _pairs(found: Sequence[Piece], format: Format, folder: Path) -> list[Pair]:
    return run_all(local(), partial(pair, format=format, folder=folder), found, lambda _job, _pair: None)


def pair(piece: Piece, format: Format, folder: Path) -> Pair:
    """Film a piece by both engines. Runs in a worker."""
    count, kind = piece.segment.strip.count - 1, piece.segment.strip.picture.kind
    native, moviepy = (filmed(piece, replace(format, engine=name), folder) for name in ("native", "moviepy"))
    return Pair("dissolve" if piece.segment.dissolve else kind, count, native, moviepy)


def filmed(piece: Piece, format: Format, folder: Path) -> Cost:
    """What all frames but the first took, encoding included. The first is drawn, and not counted."""
    from render.encoder import encode
    from render.engines import engine

    frames = engine(format.engine).frames(piece.segment, format)
    first = next(frames)
    wall, cpu = time.perf_counter(), time.process_time()
    encode(chain([first], frames), format, folder / f"{format.engine}-{piece.number}.mp4")
    return Cost(time.perf_counter() - wall, time.process_time() - cpu)


def _keep(found: Sequence[Piece], format: Format, setting: Setting) -> None:
    from render.join import Tags, join

    for name in ("native", "moviepy"):
        paths = [setting.folder / "pieces" / f"{name}-{piece.number}.mp4" for piece in found]
        count = sum(piece.segment.strip.count for piece in found)
        join(paths, None, setting.films / f"engine-{name}.mp4", format, Tags(), count)


def _ratio(pairs: Sequence[Pair], of: str) -> float:
    return float(getattr(total([p.moviepy for p in pairs]), of) / getattr(total([p.native for p in pairs]), of))


def _each(pairs: Sequence[Pair], of: str) -> str:
    count = sum(p.frames for p in pairs)
    native, moviepy = (1000 * float(getattr(total(costs), of)) / count for costs in ([p.native for p in pairs], [p.moviepy for p in pairs]))
    kinds = len({p.kind for p in pairs})
    return f"{count:,} frames of {kinds} kinds of picture: {native:.1f} ms a frame in one process, MoviePy {moviepy:.0f}"
