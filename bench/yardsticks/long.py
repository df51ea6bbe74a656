"""Ten times the script: whether time and disk grow with its length alone, and memory not at all.

The sample's scenes ten times over, each time with other words and so with sound and pictures of their own, filmed as a draft with
the quick voice, against the same made once.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from bench.clock import Spread
from bench.family import Run, shotwright
from bench.goals import Finding
from bench.setting import Say, Setting, made
from script.dialects import read
from script.model import Scene, SceneList
from script.scenes import write

ABOUT = "ten times the script, as a draft, against the script once"

COPIES, QUICK_COPIES = 10, 3
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def measure(setting: Setting, say: Say) -> Iterator[Finding]:
    """How much more a frame costs, in time and in bytes; and the most memory that a process held."""
    times, disks, copies = [], [], QUICK_COPIES if setting.quick else COPIES
    for n in range(setting.repeats):
        say(f"long: the script once and {copies} times, {n + 1} of {setting.repeats}")
        one, ten = (_filmed(count, setting) for count in (1, copies))
        times.append(_more(one[0].cost.wall, ten[0].cost.wall, one[0], ten[0]))
        disks.append(_more(one[1], ten[1], one[0], ten[0]))
    frames = f"{one[0].film['frames']:,} and {ten[0].film['frames']:,} frames"
    yield Finding("long-time", Spread(tuple(times)), f"{frames} in {one[0].cost.wall:.1f} and {ten[0].cost.wall:.1f} s")
    yield Finding("long-disk", Spread(tuple(disks)), f"{one[1] / 1e6:.0f} and {ten[1] / 1e6:.0f} MB in the store")
    for role in ("main", "worker", "speech"):
        if role in one[0].peaks and role in ten[0].peaks:
            told = f"ten times the script, as a draft; {one[0].peaks[role]:.0f} MB with the script once"
            yield Finding(f"long-memory-{role}", Spread((ten[0].peaks[role],)), told)


def _filmed(copies: int, setting: Setting) -> tuple[Run, int]:
    """The run, and the bytes of its store."""
    script = setting.project()
    folder, out = script.parent / f"times-{copies}", setting.folder / "long"
    shutil.rmtree(out, ignore_errors=True)
    listing = made(folder) / "long.scenes.yaml"
    write(repeated(read(script), copies), listing)
    run = shotwright(made(out), str(listing), "--draft", "--config", str(script.parent / "config.yaml"), "--out", str(out / "out"))
    return run, sum(path.stat().st_size for path in Path(out / "out" / ".store").rglob("*") if path.is_file())


def repeated(scenes: SceneList, copies: int) -> SceneList:
    """`copies` times the scenes, each time under other names and saying which time it is."""
    return replace(scenes, source=None, scenes=tuple(_copy(scene, n) for n in range(copies) for scene in scenes.scenes))


def _copy(scene: Scene, n: int) -> Scene:
    part = f"part {_NUMBERS[n % len(_NUMBERS)]}"
    lines = tuple(replace(line, text=f"This is {part}. {line.text}") for line in scene.narration)
    section = f"{scene.section}, {part}" if scene.section else ""
    direction = f"{scene.direction}, {part}" if scene.direction.startswith("Section:") else scene.direction
    return replace(scene, id=f"{scene.id[:60]}-{n + 1}", section=section, direction=direction, narration=lines)


def _more(one: float, ten: float, first: Run, second: Run) -> float:
    """Per cent more a frame."""
    return float(100 * ((ten / second.film["frames"]) / (one / first.film["frames"]) - 1))
