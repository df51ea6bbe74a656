"""The bench as a picture for the README: bars on a panel of its own, so that it looks the same on a light page and a dark one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import skia

from assets.stage import fonts
from bench.film import findings
from bench.goals import Finding
from bench.machine import sentence

SCALE = 2  # pixels to a unit: sharp on fine screens
WIDTH = 880  # units
_MARGIN, _LABEL, _VALUE = 40.0, 268.0, 150.0
_HEAD, _TITLE, _BAR, _GAP = 96.0, 44.0, 22.0, 12.0

_GROUND, _TEXT, _QUIET, _TRACK = "#12172e", "#f4f6ff", "#a9b3d9", "#232b4f"
_OURS, _THEIRS = "#ffb454", "#6f7fc4"


@dataclass(frozen=True, slots=True)
class Bar:
    """What it stands for, how long it is, and what is written at its end; `ours` is Shotwright's."""

    name: str
    value: float
    told: str
    ours: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Bars of one measure."""

    title: str
    bars: tuple[Bar, ...]

    @property
    def height(self) -> float:
        return _TITLE + len(self.bars) * (_BAR + _GAP) + 14


def draw(found: dict[str, Any], out: Path) -> None:
    """Write the chart of what was found to `out` (PNG, 1760 pixels wide). Groups that were not measured are left out."""
    shown = list(groups({finding.key: finding for finding in findings(found)}))
    height = _HEAD + sum(group.height for group in shown) + 26
    surface = skia.Surface(WIDTH * SCALE, round(height * SCALE))
    canvas = surface.getCanvas()
    canvas.scale(SCALE, SCALE)
    canvas.drawRoundRect(skia.Rect.MakeWH(WIDTH, height), 20, 20, _fill(_GROUND))
    machines = {sentence(one["machine"]) for one in found["yardsticks"].values()}
    _write(canvas, "How fast a film is made, and made again", _MARGIN, 50, 24, 700, _TEXT)
    _write(canvas, f"1080p at 30 frames a second. {'; '.join(sorted(machines))}", _MARGIN, 76, 12.5, 400, _QUIET)
    top = _HEAD
    for group in shown:
        _group(canvas, group, top)
        top += group.height
    surface.makeImageSnapshot().save(str(out), skia.kPNG)


def groups(by_key: dict[str, Finding]) -> Iterator[Group]:
    """What is shown, as far as it was measured."""
    if bars := tuple(_small(by_key)):
        yield Group("A small film (zoom over photos, texts, a cross-fade): frames a second", bars)
    if bars := tuple(_sample(by_key)):
        yield Group("The sample film's pictures: frames a second", bars)
    if bars := tuple(_edits(by_key)):
        yield Group("The sample film, from the command to the finished MP4: seconds", bars)


def _small(by_key: dict[str, Finding]) -> Iterator[Bar]:
    ours = by_key.get("graph-wall") or by_key.get("moviepy-wall")
    if ours:
        yield Bar("Shotwright", ours.figures["ours"], f"{ours.figures['ours']:.0f}", ours=True)
    for key, name in (("graph-wall", "ffmpeg graph by hand"), ("quick-graph-wall", "the same, zoom judders"), ("moviepy-wall", "MoviePy")):
        if key in by_key:
            rate = by_key[key].figures["theirs"]
            yield Bar(name, rate, f"{rate:.{0 if rate >= 10 else 1}f}")


def _sample(by_key: dict[str, Finding]) -> Iterator[Bar]:
    """The other rates follow from Shotwright's by what was measured in pairs."""
    if "realtime" not in by_key:
        return
    rate = by_key["realtime"].figures["rate"]
    if "x264-wall" in by_key:
        alone = rate / by_key["x264-wall"].spread.median
        yield Bar("x264 alone, the limit", alone, f"{alone:.0f}")
    yield Bar("Shotwright", rate, f"{rate:.0f}, {by_key['realtime'].spread.median:.1f} x realtime", ours=True)
    if "engines-wall" in by_key:
        moviepy = rate / by_key["engines-wall"].spread.median
        yield Bar("MoviePy, the same layers", moviepy, f"{moviepy:.{0 if moviepy >= 10 else 1}f}")


def _edits(by_key: dict[str, Finding]) -> Iterator[Bar]:
    names = {
        "cold": "the first time, voices and all",
        "word": "one word of narration changed",
        "option": "one picture's option changed",
        "nothing": "nothing changed",
        "draft": "the first time, as a draft",
    }
    for key, name in names.items():
        if key in by_key:
            seconds = by_key[key].figures["seconds"]
            length = f" for {by_key[key].figures['length']:.0f} s of film" if key == "cold" else ""
            yield Bar(name, seconds, f"{seconds:.{0 if seconds >= 20 else 1}f} s{length}", ours=True)


def _group(canvas: skia.Canvas, group: Group, top: float) -> None:
    _write(canvas, group.title, _MARGIN, top + 26, 15, 600, _TEXT)
    longest = max(bar.value for bar in group.bars)
    room = WIDTH - 2 * _MARGIN - _LABEL - _VALUE
    for n, bar in enumerate(group.bars):
        y = top + _TITLE + n * (_BAR + _GAP)
        left, length = _MARGIN + _LABEL, max(4.0, room * bar.value / longest)
        canvas.drawRoundRect(skia.Rect.MakeXYWH(left, y, room, _BAR), 6, 6, _fill(_TRACK))
        canvas.drawRoundRect(skia.Rect.MakeXYWH(left, y, length, _BAR), 6, 6, _fill(_OURS if bar.ours else _THEIRS))
        _write(canvas, bar.name, _MARGIN, y + 16, 14, 400, _TEXT if bar.ours else _QUIET)
        _write(canvas, bar.told, left + room + 12, y + 16, 14, 600, _TEXT)


def _write(canvas: skia.Canvas, text: str, x: float, baseline: float, size: float, weight: int, colour: str) -> None:
    font = skia.Font(fonts.chain(text, "text", weight)[0].typeface, size)
    font.setSubpixel(True)
    canvas.drawString(text, x, baseline, font, _fill(colour))


def _fill(colour: str) -> skia.Paint:
    return skia.Paint(AntiAlias=True, Color=int(f"ff{colour.removeprefix('#')}", 16))
