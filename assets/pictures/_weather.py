"""Weather that is alive: rain, snow, leaves in the wind, fog. Few sprites with much on each: every layer costs by itself."""

from __future__ import annotations

import math
import random
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace

import skia

from assets.pictures._outdoors import Day
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import blend, lighter
from assets.stage.props._brush import moved, oval
from assets.stage.stage import Stage
from assets.stage.twos import PACE, on_twos

# What falls comes down in bands, so many to a frame's height, that follow one another.
_BANDS = 4
_LEAN = 6  # rain is blown a unit aside for so many that it falls
_POUR, _SINK = 72, 6  # units from pose to pose
_SWAY = 26.0


def weather(stage: Stage, day: Day, leaves: Sequence[str] = ()) -> Iterator[Layer]:
    """Whatever falls or flies in the weather of the day; `leaves` are what the wind carries along."""
    if day.weather == "rain":
        yield from rain(stage)
    elif day.weather == "snow":
        yield from snow(stage)
    elif day.weather == "fog":
        yield from fog(stage, lighter(day.air.haze, 0.35), 0.64 * stage.size.down)
    elif day.weather == "wind":
        yield from blown(stage, leaves or ("#ffffff",), 16)
    elif day.season == "autumn":
        yield from falling(stage, leaves, 9)


def rain(stage: Stage) -> Iterator[Layer]:
    """Slanting streaks all over the frame, on the glass: near ones longer and brighter."""
    down = stage.size.down
    high, count = _banded(down)
    width = stage.size.across + (down + high) / _LEAN
    streaks = [_streaks(stage.dice(f"rain {n}"), width, high) for n in range(count)]
    for n in range(count):
        # What ends below a band is seen in the one that follows.
        drawing = _band(("rain", stage.picture.seed, width, high, n), width, high, (*streaks[n], *_below(streaks[n - 1], high)))
        yield Sprite(drawing, "screen", _pouring(n * high, count * high, high))


def _banded(down: float) -> tuple[float, int]:
    """Bands as high as whole poses of the rain, and how many cover the frame wherever they are: one more than fill it."""
    high = 2 * _LEAN * math.ceil(down / _BANDS / (2 * _LEAN))
    return high, math.ceil(down / high) + 1


def _pose(t: float) -> int:
    """How many poses there have been at `t`: what falls goes on by whole pixels of a film in HD, which are laid quickest."""
    return round(PACE * on_twos(t))


def _whole(at: float) -> float:
    """The nearest such pixel, of luma and of chroma."""
    return 2.0 * round(0.5 * at)


def _pouring(begin: float, room: float, high: float) -> Course:
    def course(t: float) -> Placement:
        y = (begin + _POUR * _pose(t)) % room - high
        return Placement(-y / _LEAN, y)

    return course


@dataclass(frozen=True, slots=True)
class _Streak:
    """Falls from (x, y) in its band, is so long, and so near: 0..1."""

    x: float
    y: float
    long: float
    near: float


def _streaks(dice: random.Random, width: float, high: float) -> tuple[_Streak, ...]:
    """A band's, evenly spread; few of them are near."""
    count = round(width * high / 11000)
    found = []
    for n in range(count):
        near = dice.random() ** 1.6
        y = ((0.618 * n + 0.3 * dice.random()) % 1.0) * high
        found.append(_Streak((n + dice.random()) / count * width - high / _LEAN, y, (34 + 62 * near) * dice.uniform(0.85, 1.1), near))
    return tuple(found)


def _below(streaks: Sequence[_Streak], high: float) -> Iterator[_Streak]:
    """The streaks of a band that reach out of it, as they lie in the one below."""
    return (replace(each, x=each.x + high / _LEAN, y=each.y - high) for each in streaks if each.y + each.long > high)


def _band(name: Hashable, width: float, high: float, streaks: Sequence[_Streak]) -> Drawing:
    box = Box(-high / _LEAN, 0, width, high)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(box))
        for each in streaks:
            ink = brush.stroke("#e6efff", 1.4 + 2.0 * each.near, 0.2 + 0.3 * each.near)
            canvas.drawLine(each.x, each.y, each.x - each.long / _LEAN, each.y + each.long, ink)

    return Drawing(name, box, paint)


def snow(stage: Stage) -> Iterator[Layer]:
    """Flakes all over the frame, on the glass, that sway as they sink; a few near ones larger and quicker."""
    high, count = _banded(stage.size.down)
    for n in range(count):
        yield Sprite(_flakes(stage, stage.size.across + 2 * _SWAY, high, n), "screen", _sinking(n * high, count * high, high, n / count))


def _sinking(begin: float, room: float, high: float, phase: float) -> Course:
    def course(t: float) -> Placement:
        y = (begin + _SINK * _pose(t)) % room - high
        return Placement(_whole(_SWAY * math.sin(2 * math.pi * (on_twos(t) / 5 + phase))), y)

    return course


def _flakes(stage: Stage, width: float, high: float, n: int) -> Drawing:
    """A band of snow."""

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice(f"snow {n}")
        count = round(width * high / 7800)
        for k in range(count):
            near = dice.random() ** 2
            radius = 2.2 + 5.4 * near
            x, y = (k + dice.random()) / count * (width - 20) + 10 - _SWAY, ((0.618 * k + 0.3 * dice.random()) % 1.0) * (high - 18) + 9
            brush.circle(canvas, x, y, radius, brush.fill("#ffffff", 0.5 + 0.4 * near))

    return Drawing(("snow", stage.picture.seed, width, high, n), Box(-_SWAY, 0, width, high), paint)


def _sinks(x: float, phase: float, speed: float, room: float, period: float) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t)
        y = (phase * room + speed * t) % room
        return Placement(x + 22 * math.sin(2 * math.pi * (t / period + phase)), y - 240)

    return course


def _leaf(value: str, size: float, turn: int) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, turn=45.0 * turn):
            oval(canvas, 0, 0, 0.5 * size, 0.26 * size, brush.fill(value))
            canvas.drawLine(-0.6 * size, 0, 0.4 * size, 0, brush.stroke(blend(value, "#000000", 0.3), 0.06 * size))

    return Drawing(("leaf", value, size, turn), brush.centred(1.4 * size), paint)


def blown(stage: Stage, values: Sequence[str], count: int) -> Iterator[Layer]:
    """Leaves that the wind carries across, and streaks of the wind itself: on the glass, near to us."""
    dice, across, down = stage.dice("blown"), stage.size.across, stage.size.down
    for n in range(count):
        y, speed = (0.2 + 0.7 * n / count) * down, dice.uniform(260, 460)
        drawing = _leaf(values[n % len(values)], dice.choice((20.0, 26.0, 32.0)), dice.randrange(4))
        yield Sprite(drawing, "screen", _carried(dice.uniform(0, across), y, speed, across + 120, dice.uniform(1.6, 2.6), dice.random()))
    for n in range(4):
        y = (0.16 + 0.2 * n) * down + dice.uniform(-40, 40)
        yield Sprite(_gust(), "screen", _carried(dice.uniform(0, across), y, 620.0, across + 900, 3.0, dice.random()))


def _gust() -> Drawing:
    """A line that the air draws, with a curl."""

    def paint(canvas: skia.Canvas) -> None:
        path = skia.Path()
        path.moveTo(-180, 10)
        path.cubicTo(-80, -16, 20, 22, 120, 0)
        path.cubicTo(172, -12, 172, -54, 140, -50)
        path.cubicTo(118, -46, 122, -22, 142, -24)
        canvas.drawPath(path, brush.stroke("#ffffff", 4, 0.34))

    return Drawing("gust", Box(-190, -60, 380, 90), paint)


def _carried(x: float, y: float, speed: float, room: float, period: float, phase: float) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t)
        along = (x + speed * t) % room
        return Placement(
            _whole(along - 60), _whole(y + 34 * math.sin(2 * math.pi * (t / period + phase)) + 12 * math.sin(5 * t + 9 * phase))
        )

    return course


def falling(stage: Stage, values: Sequence[str], count: int) -> Iterator[Layer]:
    """Leaves that come down one by one."""
    dice, across, down = stage.dice("falling"), stage.size.across, stage.size.down
    for n in range(count):
        drawing = _leaf(values[n % len(values)], dice.choice((18.0, 24.0, 28.0)), dice.randrange(4))
        x = (n + dice.uniform(0, 0.8)) / count * across
        yield Sprite(drawing, "world", _sinks(x, dice.random(), dice.uniform(80, 130), down + 250, dice.uniform(2.4, 4)))


def fog(stage: Stage, value: str, level: float, count: int = 2) -> Iterator[Layer]:
    """Banks of fog about `level` that creep along."""
    dice, across = stage.dice("fog"), stage.size.across
    for n in range(count):
        wide, high = 0.7 * across, 150.0
        y = level + (n - 0.5) * 120

        def paint(canvas: skia.Canvas, wide: float = wide, high: float = high) -> None:
            canvas.scale(1, high / wide)
            brush.glow(canvas, 0, 0, wide / 2, value, 0.55)

        def course(t: float, x: float = dice.uniform(0, across), y: float = y, way: int = 1 - 2 * (n % 2)) -> Placement:
            return Placement((x + way * 16 * on_twos(t)) % (1.6 * across) - 0.3 * across, y)

        yield Sprite(Drawing(("fog", value, wide, high), Box(-wide / 2, -high / 2, wide, high), paint), "world", course)


# ---------------------------------------------------------------- on water

_RINGS, _SPREAD = 8, 1.6


def ripples(value: str, places: Sequence[tuple[float, float]], times: Sequence[float], width: float = 150.0) -> Iterator[Layer]:
    """Rings on water, one at each of `places` at its time."""
    for (x, y), at in zip(places, times, strict=False):
        yield _ripple(value, x, y, at, width)


def _ripple(value: str, x: float, y: float, at: float, width: float) -> Live[int]:
    def state(t: float) -> int:
        return max(0, min(_RINGS - 1, int((t - at) / _SPREAD * _RINGS)))

    def paint(canvas: skia.Canvas, step: int) -> None:
        for ring in (0, 3):
            share = (step + 1 - ring) / _RINGS
            if share > 0:
                oval(canvas, 0, 0, 0.46 * width * share, 0.1 * width * share, brush.stroke(value, 3, 0.75 * (1 - share)))

    def course(t: float) -> Placement | None:
        return Placement(x, y) if at <= t < at + _SPREAD else None

    return Live(("ripple", value, width, at), Box(-width / 2, -0.13 * width, width, 0.26 * width), state, paint, "world", course)
