"""A planet with its rings and a moon that goes round it; a probe passes, and stars light up with the words."""

from __future__ import annotations

import math
from collections.abc import Iterator

import skia

from assets.pictures import _cosmos
from assets.pictures._outdoors import Part, beats, phrases, scene
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend, darker, lighter
from assets.stage.props._brush import Point, line, moved, oval
from assets.stage.stage import Stage
from assets.stage.twos import on_twos


def layers(stage: Stage, water: bool) -> Iterator[Layer]:
    """Bottom first; `water`: a blue world under clouds."""
    across, down = stage.size.across, stage.size.down
    dice = stage.dice("planets")
    side = dice.choice((-1, 1))
    radius = (0.29 if stage.wide else 0.2) * min(down, 1.35 * across)
    middle = ((0.5 + side * (0.16 if stage.wide else 0.04)) * across, (0.46 if stage.wide else 0.4) * down)
    value = blend(stage.look.accents[3], "#2f7fe0", 0.6) if water else dice.choice(stage.look.accents)
    rings = not water
    other = ((0.5 - side * 0.36) * across, 0.74 * down if stage.wide else 0.68 * down)
    small = 0.3 * radius
    parts: tuple[Part, ...] = (
        _cosmos.dark(stage, middle),
        lambda canvas: _cosmos.world(canvas, *other, small, _other(stage, value), side, 5, "rock"),
        *((lambda canvas: _ring(canvas, middle, radius, value, front=False),) if rings else ()),
        lambda canvas: _cosmos.world(canvas, *middle, radius, value, -side, stage.picture.seed, "water" if water else "bands"),
        *((lambda canvas: _ring(canvas, middle, radius, value, front=True),) if rings else ()),
    )
    behind, before = _cosmos.orbiting(_moon(stage, 0.15 * radius, -side), middle, 1.62 * radius, 0.5 * radius, 15.0, dice.random())
    yield stage.still(scene(stage, ("planet", water), *parts))
    clear = ((*middle, 1.35 * radius), (*other, 1.4 * small))
    yield from _cosmos.flares(stage, _cosmos.spread(stage, 0.08, 0.82, clear), beats(stage))
    yield from _cosmos.comets(stage, phrases(stage, 3.6))
    if not rings:
        yield behind
        yield stage.still(_disc_of(stage, middle, radius, value, -side))
    yield before
    yield from _probe(stage, ((0.5 - side * 0.3) * across, 0.3 * down if stage.wide else 0.2 * down), side)


def _other(stage: Stage, value: str) -> str:
    """The colour of the other world."""
    others = [accent for accent in stage.look.accents if accent != value]
    return darker(stage.dice("other").choice(others), 0.12)


def _disc_of(stage: Stage, middle: Point, radius: float, value: str, light: int) -> Drawing:
    """The planet once more, before the moon that is behind it."""
    box = Box(middle[0] - radius, middle[1] - radius, 2 * radius, 2 * radius)

    def paint(canvas: skia.Canvas) -> None:
        disc = skia.Path()
        disc.addCircle(*middle, radius)
        canvas.clipPath(disc, doAntiAlias=True)
        _cosmos.world(canvas, *middle, radius, value, light, stage.picture.seed, "water")

    return Drawing(("disc", middle, radius, value, light, stage.picture.seed), box, paint)


def _ring(canvas: skia.Canvas, middle: Point, radius: float, value: str, front: bool) -> None:
    """Half of the rings: what is before the planet, or what is behind it."""
    with moved(canvas, *middle, turn=-14):
        canvas.save()
        reach = 3 * radius
        canvas.clipRect(skia.Rect.MakeLTRB(-reach, 0 if front else -reach, reach, reach if front else 0))
        for share, wide, tone in ((1.92, 0.13, 0.25), (1.72, 0.15, 0.5), (1.5, 0.1, 0.1)):
            oval(canvas, 0, 0, share * radius, 0.3 * share * radius, brush.stroke(lighter(value, tone), wide * radius, 0.85))
        canvas.restore()


def _moon(stage: Stage, radius: float, light: int) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        disc = skia.Path()
        disc.addCircle(0, 0, radius)
        canvas.clipPath(disc, doAntiAlias=True)
        _cosmos.world(canvas, 0, 0, radius, "#d9d3e8", light, 3, "rock")

    return Drawing(("moon", radius, light, stage.look.name), brush.centred(2 * radius + 2), paint)


def _probe(stage: Stage, place: Point, way: int) -> Iterator[Layer]:
    """A probe with wings of solar cells, that drifts by and blinks."""
    size = 1.15 if stage.wide else 1.0
    blue, gold = stage.look.accents[3], stage.look.accents[1]

    def paint(canvas: skia.Canvas, on: bool) -> None:
        with moved(canvas, scale=size, turn=-18):
            for side in (-1, 1):
                with moved(canvas, flip=side < 0):
                    line(canvas, ((20, 0), (44, 0)), brush.stroke("#c9c7e6", 6))
                    for n in range(3):
                        brush.rounded(canvas, Box(44 + 32 * n, -24, 29, 48), 4, brush.fill(darker(blue, 0.15 if side > 0 else 0.35)))
                        line(canvas, ((58 + 32 * n, -22), (58 + 32 * n, 22)), brush.stroke(lighter(blue, 0.4), 2, 0.7))
            brush.rounded(canvas, Box(-24, -30, 48, 60), 8, brush.fill(blend(gold, "#fff3d0", 0.25)))
            brush.rounded(canvas, Box(-24, -30, 20, 60), 8, brush.fill(darker(gold, 0.25)))
            line(canvas, ((0, -30), (0, -48)), brush.stroke("#c9c7e6", 5))
            path = skia.Path()
            path.moveTo(-30, -70)
            path.quadTo(0, -30, 30, -70)
            path.close()
            canvas.drawPath(path, brush.fill("#eceaf8"))
            line(canvas, ((0, 30), (0, 52)), brush.stroke("#c9c7e6", 4))
            if on:
                brush.glow(canvas, 0, 56, 26, "#ff6b7a", 0.9)
            brush.circle(canvas, 0, 56, 5, brush.fill("#ff9aa5" if on else "#6a3046"))

    def course(t: float) -> Placement:
        t = on_twos(t)
        return Placement(place[0] + way * 7 * t, place[1] + 9 * math.sin(0.9 * t))

    yield Live(("probe", size, blue, gold), brush.centred(330 * size), lambda t: t % 1.4 < 0.5, paint, "world", course)
