"""The limit: x264 alone, on the frames that the film is made of, finished in memory.

A worker films a segment into an empty store, as a cold run does, then holds its frames and encodes them once more by the same
encoder with the same settings; as many workers as a film has run at the same time. So each pair is measured one after the other, on
a machine that is equally busy.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from assets.stage.layer import Planes
from assets.store import Store
from bench.clock import Cost, Spread, timed, total
from bench.goals import Finding
from bench.setting import Say, Setting, empty_store
from render.model import Format, Segment, Timeline
from shotwright.exact import seconds_of
from shotwright.workers import cores, local, run_all

ABOUT = "the sample's pictures to segments, against x264 alone on the same finished frames"

EVERY = 3  # unless the film is measured whole


@dataclass(frozen=True, slots=True)
class Pair:
    """What a segment of `frames` took to film, and to encode alone."""

    frames: int
    filmed: Cost
    encoded: Cost


def measure(setting: Setting, say: Say) -> Iterator[Finding]:
    """Speed against x264, by CPU and by wall; then the same segments once more as a film does them, against their length."""
    timeline = setting.timeline()
    segments = chosen(timeline.segments, every=1 if setting.whole else EVERY)
    count = sum(s.strip.count for s in segments)
    said = f"{len(segments)} of {len(timeline.segments)} segments, {count:,} frames, {cores()} processes"
    pairs: list[list[Pair]] = []
    times: list[Cost] = []
    for n in range(setting.repeats):
        say(f"x264: {said}, {n + 1} of {setting.repeats}")
        pairs.append(_pairs(segments, timeline.format, setting.folder / "store"))
        times.append(_filmed(segments, timeline, setting))
    yield Finding("x264-cpu", Spread(tuple(_ratio(p, "cpu") for p in pairs)), f"{said}; {_each(pairs, 'cpu')}")
    yield Finding("x264-wall", Spread(tuple(_ratio(p, "wall") for p in pairs)), f"{said}; {_each(pairs, 'wall')}")
    seconds = seconds_of(count, timeline.format.fps)
    busy = 100 * sum(t.cpu for t in times) / sum(t.wall for t in times) / cores()
    rate = count * len(times) / total(times).wall
    told = f"{rate:.0f} frames a second; the cores were busy {busy:.0f} % of the time, starting workers included"
    yield Finding("realtime", Spread(tuple(seconds / t.wall for t in times)), told, {"rate": rate})


def chosen(segments: Sequence[Segment], every: int) -> list[Segment]:
    """Each segment once; with `every` over 1, that share of them: the first of every kind of picture and of dissolve, and every nth."""
    kinds: set[tuple[str, bool]] = set()
    found = []
    for n, segment in enumerate(dict.fromkeys(segments)):
        kind = (segment.strip.picture.kind, segment.dissolve)
        if n % every == 0 or kind not in kinds:
            found.append(segment)
        kinds.add(kind)
    return found


def _pairs(segments: Sequence[Segment], format: Format, folder: Path) -> list[Pair]:
    store = empty_store(folder)
    return run_all(local(), partial(pair, format=format, store=store), segments, lambda _job, _pair: None)


def pair(segment: Segment, format: Format, store: Store) -> Pair:
    """Film a segment into a store that has not got it, and encode its frames alone. Runs in a worker."""
    from render.encoder import encode
    from render.segments import render_segment

    start = _now()
    render_segment(segment, format, store)
    filmed = _since(start)
    frames = held(segment, format)
    with TemporaryDirectory() as folder:
        start = _now()
        encode(frames, format, Path(folder) / "alone.mp4")
        return Pair(len(frames), filmed, _since(start))


def held(segment: Segment, format: Format) -> list[Planes]:
    """Every frame of a segment, in memory; a frame that comes again is the same object again, as it is when filming."""
    from render.engines import engine
    from render.planes import copy

    found: list[Planes] = []
    last = None
    for planes in engine("native").frames(segment, format):
        found.append(found[-1] if planes is last else copy(planes))
        last = planes
    return found


def _filmed(segments: Sequence[Segment], timeline: Timeline, setting: Setting) -> Cost:
    """The segments as a film makes them: a pool that is started for it, all cores, an empty store. The film is kept."""
    from render.join import Tags, join
    from render.segments import render_segment

    store = empty_store(setting.folder / "store")
    with timed() as clock:
        paths = run_all(local(), partial(render_segment, format=timeline.format, store=store), segments, lambda _job, _path: None)
    count = sum(segment.strip.count for segment in segments)
    join(paths, None, setting.films / "sample-pictures.mp4", timeline.format, Tags(), count)
    return clock.cost


def _ratio(pairs: Sequence[Pair], of: str) -> float:
    return float(getattr(total([p.encoded for p in pairs]), of) / getattr(total([p.filmed for p in pairs]), of))


def _each(repeats: Sequence[Sequence[Pair]], of: str) -> str:
    """Milliseconds a frame, over all repeats."""
    pairs = [pair for repeat in repeats for pair in repeat]
    count = sum(p.frames for p in pairs)
    filmed, encoded = (1000 * float(getattr(total(costs), of)) / count for costs in ([p.filmed for p in pairs], [p.encoded for p in pairs]))
    return f"{filmed:.1f} ms a frame in one process, x264 alone {encoded:.1f}"


def _now() -> Cost:
    return Cost(time.perf_counter(), time.process_time())


def _since(start: Cost) -> Cost:
    now = _now()
    return Cost(now.wall - start.wall, now.cpu - start.cpu)
