"""On the moon: craters, a lander, a world in the sky; somebody in a suit leaps when something is said, and leaves prints with the words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import skia

from assets.pictures import _cosmos
from assets.pictures._land import Ridge, hills
from assets.pictures._outdoors import Part, answering, beats, phrases, scene
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import fade
from assets.stage.palette import blend, darker, lighter
from assets.stage.props._brush import Point, ground_shadow, line, moved, outline, oval, polygon
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_LEAP = 1.7


def layers(stage: Stage) -> Iterator[Layer]:
    """Bottom first."""
    across, down = stage.size.across, stage.size.down
    dice = stage.dice("moonland")
    side = dice.choice((-1, 1))
    near = Ridge.of(dice, 0.76 * down, 0.05 * down, 1.2 * across)
    radius = 0.15 * min(down, 1.2 * across)
    world = ((0.5 - side * 0.17) * across, (0.27 if stage.wide else 0.24) * down)
    blue = blend(stage.look.accents[3], "#2f7fe0", 0.6)
    lander = ((0.5 + side * (0.24 if stage.wide else 0.22)) * across, 0.8 * down)
    parts: tuple[Part, ...] = (
        _cosmos.dark(stage, (0.5 * across, 0.3 * down)),
        lambda canvas: _cosmos.world(canvas, *world, radius, blue, side, stage.picture.seed, "water"),
        _land(stage, near, side),
        _lander(stage, lander, side),
    )
    yield stage.still(scene(stage, "moonland", *parts))
    yield from _cosmos.comets(stage, phrases(stage, 4)[1:], 0.05, 0.25)
    yield from answering(stage, _prints(stage), _trail(stage, side), beats(stage), fade(0.25))
    yield from _walker(stage, side)


def _ground(stage: Stage) -> tuple[str, str]:
    """The ground in the light, and in the shade."""
    lit = blend("#cfcbe2", stage.look.room.sky[1], 0.16)
    return lit, blend(lit, _cosmos.night(stage.look)[1], 0.6)


def _land(stage: Stage, near: Ridge, light: int) -> Callable[[skia.Canvas], None]:
    frame, down = stage.frame, stage.size.down
    lit, shade = _ground(stage)

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("moon hills")
        for level, share in ((0.66, 0.75), (0.71, 0.5)):
            value = blend(lit, shade, share)
            hills(canvas, frame, Ridge.of(dice, level * down, 0.09 * down, 0.5 * frame.width), value, darker(value, 0.2), 200)
        hills(canvas, frame, near, lit, blend(lit, shade, 0.75), 420)
        for _ in range(18):
            x, deep = dice.uniform(0.02, 0.98) * frame.width, dice.random() ** 0.8
            y = near.level + (0.05 + 0.2 * deep) * down
            _crater(canvas, x, y, (24 + 100 * deep) * dice.uniform(0.6, 1.2), lit, shade, light)

    return paint


def _crater(canvas: skia.Canvas, x: float, y: float, wide: float, lit: str, shade: str, light: int) -> None:
    oval(canvas, x - light * 0.05 * wide, y + 0.03 * wide, wide, 0.25 * wide, brush.fill(lighter(lit, 0.25), 0.75))
    oval(canvas, x, y, 0.94 * wide, 0.22 * wide, brush.fill(blend(lit, shade, 0.75)))
    oval(canvas, x - light * 0.12 * wide, y + 0.03 * wide, 0.74 * wide, 0.16 * wide, brush.fill(blend(lit, shade, 0.5)))


def _lander(stage: Stage, place: Point, side: int) -> Drawing:
    """What they came with, and a flag of no country."""
    size = 1.2 if stage.wide else 1.1
    gold, silver = stage.look.accents[1], "#d9d8ea"
    box = Box(place[0] - 330 * size, place[1] - 400 * size, 660 * size, 440 * size)

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, *place, size, flip=side < 0):
            ground_shadow(canvas, 40, 6, 250, 30, _cosmos.night(stage.look)[0], 0.6)
            leg = brush.stroke(darker(silver, 0.25), 9)
            for way in (-1, 1):
                line(canvas, ((way * 70, -120), (way * 150, -6)), leg)
                line(canvas, ((way * 90, -60), (way * 138, -22)), brush.stroke(darker(silver, 0.4), 6))
                oval(canvas, way * 154, 0, 34, 9, brush.fill(darker(silver, 0.35)))
            polygon(canvas, ((-104, -150), (104, -150), (88, -66), (-88, -66)), brush.fill(gold))
            polygon(canvas, ((-104, -150), (-30, -150), (-36, -66), (-88, -66)), brush.fill(lighter(gold, 0.3)))
            polygon(canvas, ((50, -150), (104, -150), (88, -66), (46, -66)), brush.fill(darker(gold, 0.3)))
            polygon(canvas, ((-26, -66), (26, -66), (40, -30), (-40, -30)), brush.fill(darker(silver, 0.5)))
            canvas.drawPath(outline("M-84 -150L-92 -214L-52 -274L52 -274L92 -214L84 -150Z"), brush.fill(silver))
            canvas.drawPath(outline("M40 -150L46 -214L30 -274L52 -274L92 -214L84 -150Z"), brush.fill(darker(silver, 0.28)))
            canvas.drawPath(outline("M-62 -220L-34 -258L-12 -220Z"), brush.fill(darker(stage.look.accents[3], 0.45)))
            brush.rounded(canvas, Box(-26, -206, 50, 54), 8, brush.fill(darker(silver, 0.45)))
            line(canvas, ((0, -274), (0, -316)), brush.stroke(silver, 5))
            canvas.drawPath(outline("M-26 -340C-14 -312 14 -312 26 -340Z"), brush.fill(silver))
            if not stage.wide:
                return
            line(canvas, ((-250, 0), (-250, -190)), brush.stroke(silver, 6))
            canvas.drawPath(
                outline("M-247 -188C-216 -200 -190 -178 -150 -190L-150 -118C-190 -106 -216 -128 -247 -116Z"),
                brush.fill(stage.look.accents[0]),
            )
            brush.icon(canvas, "star", -198, -152, 40, "#ffffff")

    return Drawing(("lander", place, size, side, stage.look.name), box, paint)


# ---------------------------------------------------------------- somebody


def _walker(stage: Stage, side: int) -> Iterator[Layer]:
    """They leap slowly, as one does there; their shadow stays on the ground."""
    across, down = stage.size.across, stage.size.down
    size = 1.35 if stage.wide else 1.3
    x, y = (0.5 - side * (0.14 if stage.wide else 0.22)) * across, (0.885 if not stage.tall else 0.84) * down
    times = phrases(stage, 2.3)

    def share(t: float) -> float:
        since = t - max((when for when in times if when <= t), default=-99.0)
        return since / _LEAP if since < _LEAP else 0.0

    def where(t: float) -> Point:
        done = sum(1 for when in times if when + _LEAP <= t)
        return x + side * 30 * (done + share(t)) - side * 40, 4 * 120 * share(t) * (1 - share(t))

    def shadow(t: float) -> Placement:
        return Placement(where(on_twos(t))[0], y)

    def course(t: float) -> Placement:
        along, up = where(on_twos(t))
        return Placement(along, y - up)

    dark = _cosmos.night(stage.look)[0]
    footing = Drawing(
        ("moon shadow", size),
        Box(-90 * size, -16 * size, 180 * size, 32 * size),
        lambda canvas: ground_shadow(canvas, 0, 0, 88 * size, 14 * size, dark, 0.6),
    )
    yield stage.enter(footing, shadow, at=-1.0, how=fade(0.1))

    def state(t: float) -> int:
        return 1 if share(t) > 0.04 else 2 if math.sin(1.3 * t) > 0.55 else 0

    def paint(canvas: skia.Canvas, pose: int) -> None:
        with moved(canvas, scale=size, flip=side < 0):
            _suit(canvas, stage, pose)

    yield Live(
        ("astronaut", size, side, stage.look.name), Box(-92 * size, -250 * size, 184 * size, 256 * size), state, paint, "world", course
    )


def _suit(canvas: skia.Canvas, stage: Stage, pose: int) -> None:
    """Somebody in a suit: 0 stands, 1 leaps, 2 waves."""
    white, grey, red = "#f4f2fc", "#c3bfdb", stage.look.accents[0]
    brush.rounded(canvas, Box(-58, -168, 40, 96), 14, brush.fill(darker(grey, 0.18)))
    spread = 12 if pose == 1 else 0
    for way, knee in ((-1, 6), (1, 12 + spread)):
        foot = (way * (24 + spread), -8 if pose != 1 else -18 - way * 8)
        line(canvas, ((way * 16, -84), (way * 18 + knee, -46), foot), brush.stroke(grey if way < 0 else white, 34))
        brush.rounded(canvas, Box(foot[0] - 18, foot[1] - 8, 46, 18), 9, brush.fill(darker(grey, 0.3)))
    line(canvas, ((-30, -148), (-54, -118), (-46 - spread, -92 - 2 * spread)), brush.stroke(grey, 26))
    brush.rounded(canvas, Box(-40, -172, 80, 100), 30, brush.fill(white))
    brush.rounded(canvas, Box(-40, -172, 28, 100), 26, brush.fill(grey))
    brush.rounded(canvas, Box(-16, -136, 44, 30), 7, brush.fill(grey))
    for n, value in enumerate((red, stage.look.accents[1], stage.look.accents[2])):
        brush.circle(canvas, -5 + 11 * n, -121, 4, brush.fill(value))
    hand = (66, -206) if pose == 2 else (70, -150) if pose == 1 else (58, -96)
    line(canvas, ((32, -148), (60, -128 if pose != 2 else -150), hand), brush.stroke(white, 26))
    brush.circle(canvas, hand[0], hand[1], 14, brush.fill(grey))
    line(canvas, ((50, -132 if pose != 2 else -146), (62, -122 if pose != 2 else -152)), brush.stroke(red, 8))
    brush.circle(canvas, 2, -202, 44, brush.fill(white))
    brush.circle(canvas, -14, -202, 30, brush.fill(grey, 0.5))
    visor = Box(-20, -228, 62, 52)
    brush.rounded(canvas, visor, 24, brush.fill(darker(stage.look.accents[3], 0.62)))
    canvas.drawPath(outline("M-8 -206C-6 -218 4 -222 16 -221"), brush.stroke("#ffffff", 5, 0.75))
    brush.rounded(canvas, visor, 24, brush.stroke(stage.look.accents[1], 4))


def _prints(stage: Stage) -> tuple[Drawing, ...]:
    """What a boot leaves."""
    lit, shade = _ground(stage)
    value = blend(lit, shade, 0.85)

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(1, 0.42)
        brush.rounded(canvas, Box(-26, -13, 52, 26), 13, brush.fill(value))
        for n in range(4):
            line(canvas, ((-16 + 11 * n, -9), (-16 + 11 * n, 9)), brush.stroke(lit, 4))

    return (Drawing(("boot", value), Box(-28, -8, 56, 16), paint),)


def _trail(stage: Stage, side: int) -> list[Point]:
    across, down = stage.size.across, stage.size.down
    return [
        ((0.5 - side * (0.46 - 0.026 * n)) * across, (0.935 - 0.02 * math.sin(0.35 * n)) * down + (11 if n % 2 else -11)) for n in range(24)
    ]
