"""Under water: light from above, corals and weed, a turtle, a shoal that turns when something is said; bubbles rise with the words."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import skia

from assets.pictures import _ground
from assets.pictures._land import Ridge
from assets.pictures._outdoors import Day, Part, beats, nearer, phrases, scene
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import blend, darker, lighter
from assets.stage.props._brush import fading, line, moved, outline, oval
from assets.stage.props.daylight import Air
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_FISH = 11


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    across, down = stage.size.across, stage.size.down
    dice = stage.dice("underwater")
    side = dice.choice((-1, 1))
    floor = Ridge.of(dice, 0.86 * down, 0.06 * down, 0.9 * across)
    light_x = (0.5 - side * 0.16) * across
    parts: tuple[Part, ...] = (
        _depth(stage, day, light_x),
        _rocks(stage, day, side),
        _floor(stage, day, floor),
        _corals(stage, day, floor, side),
    )
    yield stage.still(scene(stage, ("underwater", day), *parts))
    yield from _shoal(stage, day, (0.5 - side * 0.1) * across, 0.34 * down)
    yield _turtle(stage, day, side)
    yield from _weeds(stage, day, floor, side)
    yield from _bubbles(stage, floor)
    yield nearer(_front(stage, day, side), 4.0)


def _tones(air: Air) -> tuple[str, str, str]:
    """Water from above downwards."""
    return (
        blend(air.seen("#8fe9ee"), air.sky[2], 0.2),
        blend(air.seen("#2aa3cf"), air.sky[1], 0.25),
        blend(darker(air.seen("#125a94"), 0.15), air.sky[0], 0.3),
    )


def _in_water(air: Air, pigment: str, near: float) -> str:
    """A pigment as it is seen through so much water."""
    return blend(_tones(air)[1], air.bright(pigment, 1.0, 0.4), near)


def _depth(stage: Stage, day: Day, light_x: float) -> Callable[[skia.Canvas], None]:
    frame, down = stage.frame, stage.size.down
    tones = _tones(day.air)

    def soft(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(brush.grown(frame, 24)), fading(Box(0, 0, 1, down), tones, (0.0, 0.4, 1.0)))
        brush.glow(canvas, light_x, -60, 0.75 * down, lighter(day.air.glow, 0.5), 0.75)
        for n in range(6):
            top, low = light_x + (n - 2.5) * 120, light_x + (n - 2.5) * 330
            wide = 40 + 22 * (n % 3)
            path = skia.Path()
            ends = ((top - wide / 2, -20), (top + wide / 2, -20), (low + 1.8 * wide, 0.85 * down), (low - 1.8 * wide, 0.85 * down))
            path.addPoly([skia.Point(*end) for end in ends], True)
            stops = [brush.colour("#ffffff", 0.26), brush.colour("#ffffff", 0.0)]
            shader = skia.GradientShader.MakeLinear([(0, 0), (0, 0.82 * down)], stops, [0.0, 1.0])
            canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))

    return lambda canvas: _ground.soft(canvas, brush.grown(frame, 24), soft)


def _rocks(stage: Stage, day: Day, side: int) -> Callable[[skia.Canvas], None]:
    """Cliffs at both sides, pale with distance."""
    across, down = stage.size.across, stage.size.down

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("rocks")
        for near, high in ((0.12, 0.62), (0.26, 0.44)):
            value = blend(_tones(day.air)[2], _in_water(day.air, "#3d5d84", near), 0.5)
            for way in (-1, 1):
                path = skia.Path()
                x = (0.5 + way * 0.52) * across
                path.moveTo(x, down)
                tall = high * down * (1.0 if way == side else 0.62)
                for n in range(7):
                    share = n / 6
                    reach = (0.34 * share**0.7 + dice.uniform(-0.02, 0.03)) * max(across, 1200) * (0.7 if way == side else 0.55)
                    y = down - tall + share**1.5 * tall * 0.9
                    path.lineTo(x - way * reach, y + dice.uniform(-14, 14))
                path.lineTo(x - way * 0.4 * across, down)
                path.close()
                canvas.drawPath(path, brush.fill(value, 0.75))

    return paint


def _floor(stage: Stage, day: Day, floor: Ridge) -> Callable[[skia.Canvas], None]:
    frame = stage.frame
    sand = "#f0d6a2"

    def paint(canvas: skia.Canvas) -> None:
        behind = Ridge.of(stage.dice("floor"), floor.level - 50, 50, 0.7 * frame.width)
        canvas.drawPath(behind.path(-40, frame.right + 40, frame.bottom + 10), brush.fill(_in_water(day.air, sand, 0.3)))
        paint = fading(Box(0, floor.level - 30, 1, 200), (_in_water(day.air, sand, 0.78), _in_water(day.air, darker(sand, 0.25), 0.5)))
        canvas.drawPath(floor.path(-40, frame.right + 40, frame.bottom + 10), paint)

    return paint


def _corals(stage: Stage, day: Day, floor: Ridge, side: int) -> Callable[[skia.Canvas], None]:
    """Corals in colours, most of them at one side."""
    across = stage.size.across

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("corals")
        spots = [0.5 + side * share for share in (0.44, 0.36, 0.27, 0.17)] + [0.5 - side * share for share in (0.45, 0.36)]
        for n, share in enumerate(spots):
            x = share * across
            value = _in_water(day.air, stage.look.accents[(n + dice.randrange(2)) % 6], 0.86)
            size = dice.uniform(0.8, 1.25) * (1.35 if n == 1 else 1.0) * (1.0 if stage.wide else 1.1)
            with moved(canvas, x, floor.y(x) + 26, size):
                (_fan, _tubes, _brain)[n % 3](canvas, value, dice)

    return paint


def _fan(canvas: skia.Canvas, value: str, dice: random.Random) -> None:
    """A coral that branches."""

    def grow(x: float, y: float, way: float, long: float, wide: float, depth: int) -> None:
        end = x + long * math.cos(math.radians(way)), y + long * math.sin(math.radians(way))
        line(canvas, ((x, y), end), brush.stroke(value if depth % 2 else lighter(value, 0.08), wide))
        if depth < 4:
            for turn in (-1, 1):
                grow(*end, way + turn * dice.uniform(16, 32), long * dice.uniform(0.68, 0.82), 0.74 * wide, depth + 1)

    for way in (-112, -90, -66):
        grow(0, 0, way, 62, 19, 0)


def _tubes(canvas: skia.Canvas, value: str, dice: random.Random) -> None:
    """Sponges like chimneys."""
    for x, high, wide in ((-52, 96, 34), (44, 120, 38), (-8, 160, 42), (82, 70, 28)):
        tall = high * dice.uniform(0.85, 1.15)
        brush.rounded(canvas, Box(x - wide / 2, -tall, wide, tall + 20), wide / 2, brush.fill(value))
        brush.rounded(canvas, Box(x + wide * 0.16, -tall + 10, wide * 0.2, tall - 20), 4, brush.fill(lighter(value, 0.25), 0.7))
        oval(canvas, x, -tall + 9, 0.36 * wide, 6, brush.fill(darker(value, 0.4)))


def _brain(canvas: skia.Canvas, value: str, dice: random.Random) -> None:
    """A round coral with furrows."""
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(-130, -130, 130, 16))
    brush.circle(canvas, 0, 0, 92, brush.fill(value))
    for radius in (74, 56, 38, 20):
        brush.circle(canvas, dice.uniform(-5, 5), 0, radius, brush.stroke(darker(value, 0.3), 6, 0.55))
    brush.circle(canvas, 26, -40, 26, brush.fill(lighter(value, 0.3), 0.35))
    canvas.restore()


# ---------------------------------------------------------------- what lives


def _weeds(stage: Stage, day: Day, floor: Ridge, side: int) -> Iterator[Layer]:
    """Weed that sways, drawn anew a few times a second."""
    dice, across = stage.dice("weeds"), stage.size.across
    for n in range(6 if stage.wide else 4):
        x = (0.5 + (side if n % 2 else -side) * dice.uniform(0.2, 0.46)) * across
        yield _weed(day.air, x, floor.y(x) + 40, dice.uniform(190, 330), n)


def _weed(air: Air, x: float, y: float, high: float, n: int) -> Live[int]:
    value = _in_water(air, "#2f9a63" if n % 2 else "#57b35c", 0.75)

    def paint(canvas: skia.Canvas, step: int) -> None:
        sway = 26 * math.sin(2 * math.pi * step / 8)
        for dx, share in ((-16, 0.7), (0, 1.0), (15, 0.82)):
            top = -high * share
            path = skia.Path()
            path.moveTo(dx - 7, 0)
            path.cubicTo(dx - 26 - 0.3 * sway, 0.34 * top, dx + 22 + 0.6 * sway, 0.66 * top, dx + sway * share, top)
            path.cubicTo(dx + 34 + 0.6 * sway, 0.62 * top, dx - 8 - 0.3 * sway, 0.34 * top, dx + 7, 0)
            path.close()
            canvas.drawPath(path, brush.fill(value if share < 1 else lighter(value, 0.12)))

    bounds = Box(-70, -high - 4, 140, high + 8)
    return Live(("weed", air, high, n), bounds, lambda t: int(2.5 * t + 0.4 * n) % 8, paint, "world", lambda _t: Placement(x, y))


def _shoal(stage: Stage, day: Day, x: float, y: float) -> Iterator[Layer]:
    """Fish that swim together, and turn about when something is said."""
    dice, turns = stage.dice("shoal"), phrases(stage, 2.0)
    value = stage.look.accents[dice.randrange(6)]
    for n in range(_FISH if stage.wide else 8):
        dx, dy = dice.uniform(-210, 210), dice.uniform(-120, 120)
        yield _fish(day.air, value, dice.choice((34.0, 42.0, 50.0)), _together(x + dx, y + dy, turns, 0.05 * n, stage.size.across), n)


def _fish(air: Air, value: str, size: float, swims: tuple[Course, Callable[[float], int]], n: int) -> Live[tuple[int, int]]:
    course, way = swims
    body = _in_water(air, value, 0.85)

    def state(t: float) -> tuple[int, int]:
        return way(t), int(3.7 * t + 0.3 * n) % 2

    def paint(canvas: skia.Canvas, pose: tuple[int, int]) -> None:
        with moved(canvas, scale=size / 50, flip=pose[0] < 0):
            canvas.drawPath(
                outline("M-34 0L-64 -24C-56 -6 -56 6 -64 24Z" if pose[1] else "M-34 0L-60 -18C-54 -4 -54 4 -60 18Z"),
                brush.fill(darker(body, 0.15)),
            )
            canvas.drawPath(outline("M-42 0C-22 -26 22 -30 50 0C22 30 -22 26 -42 0Z"), brush.fill(body))
            canvas.drawPath(outline("M-30 8C-10 22 22 20 44 6C24 12 -6 14 -30 8Z"), brush.fill(lighter(body, 0.4), 0.7))
            canvas.drawPath(outline("M8 -24C14 -10 14 10 8 24C2 10 2 -10 8 -24Z"), brush.fill("#ffffff", 0.55))
            brush.circle(canvas, 32, -5, 4.6, brush.fill("#ffffff"))
            brush.circle(canvas, 33, -5, 2.6, brush.fill("#151233"))

    bounds = Box(-66 * size / 50, -32 * size / 50, 132 * size / 50, 64 * size / 50)
    return Live(("fish", air, value, size, n), bounds, state, paint, "world", course)


def _together(x: float, y: float, turns: Sequence[float], late: float, across: float) -> tuple[Course, Callable[[float], int]]:
    """The way of one of a shoal: to and fro, about from the moment of every turn."""
    speed = 0.05 * max(across, 1200)

    def way(t: float) -> int:
        return 1 if sum(1 for turn in turns if turn + late <= t) % 2 == 0 else -1

    def course(t: float) -> Placement:
        t = on_twos(t)
        marks = [0.0, *(turn + late for turn in turns if turn + late <= t), t]
        gone = sum((b - a) * (1 if n % 2 == 0 else -1) for n, (a, b) in enumerate(pairwise(marks)))
        return Placement(x + speed * gone, y + 10 * math.sin(1.7 * t + 0.02 * x))

    return course, way


def _turtle(stage: Stage, day: Day, side: int) -> Live[int]:
    """What one looks at: a turtle that rows by."""
    air, size = day.air, 1.5 if stage.wide else 1.4
    skin, shell = _in_water(air, "#6fb06a", 0.9), _in_water(air, "#9a6b3f", 0.9)
    across, down = stage.size.across, stage.size.down
    way = -side

    def paint(canvas: skia.Canvas, step: int) -> None:
        row = math.sin(2 * math.pi * step / 8)
        with moved(canvas, scale=size, flip=way < 0), moved(canvas, turn=-8):
            canvas.drawPath(outline("M-92 4C-116 -2 -132 8 -138 24C-120 26 -104 20 -90 14Z"), brush.fill(darker(skin, 0.15)))
            with moved(canvas, 52, 8, turn=38 * row - 10):
                canvas.drawPath(outline("M-14 -6C-30 40 -52 84 -84 104C-52 100 -4 72 14 6Z"), brush.fill(darker(skin, 0.25)))
            oval(canvas, 112, -14, 34, 24, brush.fill(skin))
            canvas.drawPath(outline("M70 -22L100 -30L100 6L66 10Z"), brush.fill(skin))
            brush.circle(canvas, 124, -20, 5, brush.fill("#151233"))
            canvas.drawPath(outline("M-104 8C-92 -44 -30 -66 24 -58C66 -52 92 -26 92 6C60 22 -60 26 -104 8Z"), brush.fill(shell))
            for plate in (
                "M-64 -22L-40 -46L-10 -50L-14 -20L-44 -8Z",
                "M-4 -50L36 -50L52 -28L30 -12L-6 -20Z",
                "M58 -32L78 -16L80 2L50 4L38 -10Z",
                "M-74 -12L-50 -2L-56 12L-92 8Z",
            ):
                canvas.drawPath(outline(plate), brush.fill(lighter(shell, 0.22)))
            canvas.drawPath(
                outline("M-104 8C-60 26 60 22 92 6C92 16 60 30 0 30C-60 30 -100 18 -104 8Z"), brush.fill(_in_water(air, "#f0dca0", 0.9))
            )
            with moved(canvas, 46, 14, turn=-44 * row + 24):
                canvas.drawPath(outline("M-16 -6C-44 30 -86 66 -128 74C-92 88 -20 66 16 8Z"), brush.fill(lighter(skin, 0.08)))

    def course(t: float) -> Placement:
        t = on_twos(t)
        return Placement((0.5 - way * 0.02) * across + way * 26 * (t - 3), 0.55 * down - 16 * math.sin(0.9 * t))

    bounds = Box(-175 * size, -150 * size, 350 * size, 300 * size)
    return Live(("turtle", air, size, way), bounds, lambda t: int(5 * t) % 8, paint, "world", course)


def _bubbles(stage: Stage, floor: Ridge) -> Iterator[Layer]:
    """A few bubbles with every word, from somewhere on the ground."""
    dice, across = stage.dice("bubbles"), stage.size.across
    for n, when in enumerate(beats(stage, 0.4)[:30]):
        x = (0.1 + 0.8 * ((0.618 * n + 0.2) % 1.0)) * across
        yield Sprite(_bubble(n % 3), "world", _rises(x, floor.y(x), when, dice.uniform(150, 220)))


def _bubble(kind: int) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(kind)
        for n in range(3):
            x, y, radius = dice.uniform(-18, 18), -34.0 * n, dice.uniform(8, 17)
            brush.circle(canvas, x, y, radius, brush.fill("#ffffff", 0.2))
            brush.circle(canvas, x, y, radius, brush.stroke("#ffffff", 2.5, 0.75))
            brush.circle(canvas, x - 0.35 * radius, y - 0.35 * radius, 0.2 * radius, brush.fill("#ffffff", 0.9))

    return Drawing(("bubble", kind), Box(-40, -90, 80, 112), paint)


def _rises(x: float, y: float, when: float, speed: float) -> Course:
    def course(t: float) -> Placement | None:
        gone = on_twos(t) - when
        if not 0 <= gone < (y + 40) / speed:
            return None
        edge = easing.clamp(min(gone, (y + 40) / speed - gone) / 0.4)
        return Placement(x + 14 * math.sin(2.6 * gone + x), y - speed * gone, opacity=edge)

    return course


def _front(stage: Stage, day: Day, side: int) -> Drawing:
    """Rocks and weed nearest to us, in the dark."""
    across, down = stage.size.across, stage.size.down
    box = Box(-60, 0.6 * down, across + 220, 0.4 * down + 2)
    dark = blend(_tones(day.air)[2], day.air.dark, 0.5)

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("front")
        canvas.clipRect(brush.rect(box))
        for share, wide in ((0.5 + side * 0.47, 520.0), (0.5 - side * 0.5, 400.0)):
            x = share * across + 30
            for n in range(7):
                brush.circle(
                    canvas,
                    x + (n - 3) * wide / 7,
                    down + 24 + 14 * abs(n - 3),
                    (88 - 9 * abs(n - 3)) * dice.uniform(0.85, 1.15),
                    brush.fill(dark),
                )
            for n in range(5):
                left = x + (n - 2) * 62 + dice.uniform(-14, 14)
                tall = dice.uniform(150, 320)
                path = skia.Path()
                path.moveTo(left - 12, down + 4)
                path.cubicTo(left - 46, down - 0.4 * tall, left + 40, down - 0.6 * tall, left + dice.uniform(-20, 20), down - tall)
                path.cubicTo(left + 62, down - 0.55 * tall, left - 14, down - 0.4 * tall, left + 12, down + 4)
                path.close()
                canvas.drawPath(path, brush.fill(blend(dark, _tones(day.air)[1], 0.12)))

    return Drawing(("front", day, stage.size, stage.picture.seed, side), box, paint)
