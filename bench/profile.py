"""Where the time goes: what every step of making a frame takes, over the sample film, in one process.

    python -m bench.profile             a third of the segments, at 1080p: two minutes
    python -m bench.profile --quick     small

Every step's functions are wrapped in a clock that counts CPU time, less what the steps within it took. What was found is kept in
out/bench/profile.json; `python -m bench.publish` puts it into docs/performance.md.
"""

from __future__ import annotations

import functools
import importlib
import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.film import OUT
from bench.machine import machine
from bench.setting import Setting, empty_store, made
from bench.yardsticks.x264 import EVERY, chosen
from render.model import Segment, Timeline

KEPT = OUT / "profile.json"

# What a step is called, and the functions that do it. One that is not there any more is an error, so that the table stays true.
STEPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("pictures described: layers, courses, people", ("assets.pictures:scenery",)),
    ("sprites drawn, and made planes", ("render.sprites:drawn", "render.sprites:filmed", "render.sprites:edged")),
    ("layers laid", ("render.blend:lay", "render.blend:warp")),
    ("what changed since the last frame", ("render.compositor:Compositor.frame",)),
    ("the camera's resampling", ("render.camera:World.look",)),
    ("dissolves and fades", ("render.planes:mix", "render.planes:dim")),
    ("frames copied to the encoder", ("render.encoder:_fill",)),
    ("encoding, and writing the segment", ("render.encoder:encode",)),
    ("recipes and the store", ("render.segments:render_segment",)),
    ("joining: packets copied to the film", ("render.join:join",)),
)


class Clock:
    """CPU seconds by step; a step within another stops the other's clock."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self._stack: list[str] = []
        self._last = time.process_time()

    def wrapped(self, step: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """`function`, timed as a part of `step`."""

        @functools.wraps(function)
        def timed(*given: Any, **named: Any) -> Any:
            self._turn()
            self._stack.append(step)
            try:
                return function(*given, **named)
            finally:
                self._turn()
                self._stack.pop()

        return timed

    def _turn(self) -> None:
        now = time.process_time()
        if self._stack:
            self.seconds[self._stack[-1]] += now - self._last
        self._last = now


def install(clock: Clock) -> None:
    """Wrap every step's functions wherever they are known by name. Raises AttributeError when one is not there any more."""
    for step, names in STEPS:
        for name in names:
            module_name, _, path = name.partition(":")
            owner: Any = importlib.import_module(module_name)
            *outer, last = path.split(".")
            for part in outer:
                owner = getattr(owner, part)
            _replace(owner, last, clock.wrapped(step, getattr(owner, last)))


def _replace(owner: Any, name: str, timed: Callable[..., Any]) -> None:
    """Put `timed` in the place of its function: in its owner, and in every module that imported it by name."""
    function = getattr(owner, name)
    setattr(owner, name, timed)
    for module in list(sys.modules.values()):
        for known, value in list(vars(module).items()) if hasattr(module, "__dict__") else ():
            if value is function:
                setattr(module, known, timed)


def profile(timeline: Timeline, segments: Sequence[Segment], folder: Path) -> dict[str, Any]:
    """CPU milliseconds a frame by step, over all `segments` and over the dissolves among them."""
    for name in ("render.engines.native", "render.compositor", "render.segments", "render.join"):
        importlib.import_module(name)
    clock, crossing = Clock(), defaultdict[str, float](float)
    install(clock)
    from render.join import Tags, join
    from render.segments import render_segment

    store, paths = empty_store(folder / "store"), []
    for segment in segments:
        before = dict(clock.seconds)
        paths.append(render_segment(segment, timeline.format, store))
        if segment.dissolve:
            for step, spent in clock.seconds.items():
                crossing[step] += spent - before.get(step, 0.0)
    count = sum(segment.strip.count for segment in segments)
    join(paths, None, folder / "profile.mp4", timeline.format, Tags(), count)
    dissolving = sum(segment.strip.count for segment in segments if segment.dissolve)
    return {
        "machine": machine(),
        "frames": count,
        "dissolving": dissolving,
        "steps": [
            {"step": step, "all": 1000 * clock.seconds[step] / count, "dissolves": 1000 * crossing[step] / max(1, dissolving)}
            for step, _ in STEPS
        ],
    }


def rows(found: dict[str, Any]) -> Iterator[str]:
    """The profile as a table."""
    whole = sum(one["all"] for one in found["steps"])
    yield f"| step, over {found['frames']:,} frames | ms of CPU a frame | share | in the {found['dissolving']:,} frames of dissolves, ms |"
    yield "|---|---|---|---|"
    for one in found["steps"]:
        yield f"| {one['step']} | {one['all']:.2f} | {100 * one['all'] / whole:.0f} % | {one['dissolves']:.2f} |"
    yield f"| together | {whole:.2f} | | {sum(one['dissolves'] for one in found['steps']):.2f} |"


def main(words: Sequence[str]) -> None:
    """Profile the sample film and print the table."""
    setting = Setting(OUT.resolve(), quick="--quick" in words)
    timeline = setting.timeline()
    found = profile(timeline, chosen(timeline.segments, EVERY), made(setting.folder / "profile"))
    KEPT.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write("\n".join(rows(found)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
