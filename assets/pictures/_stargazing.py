"""The night sky over hills: somebody at a telescope, a figure of stars that lights up with the words, shooting stars."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import skia

from assets.pictures import _cosmos
from assets.pictures._land import Ridge, hills
from assets.pictures._outdoors import Part, beats, phrases, scene
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.motion import fade, pop, resting
from assets.stage.palette import blend, darker, lighter
from assets.stage.props import trees
from assets.stage.props._brush import Point, line, moved, outline
from assets.stage.props.daylight import Air, air
from assets.stage.props.placing import at
from assets.stage.stage import Stage

# Stars of a figure that has no name, in shares of its box, in the order in which they are joined.
_FIGURES = (
    ((0.0, 0.55), (0.2, 0.36), (0.37, 0.44), (0.52, 0.28), (0.72, 0.4), (0.86, 0.16), (1.0, 0.3), (0.92, 0.62), (0.72, 0.4)),
    ((0.06, 0.2), (0.24, 0.34), (0.46, 0.26), (0.6, 0.46), (0.52, 0.74), (0.76, 0.86), (0.98, 0.66), (0.86, 0.42), (0.6, 0.46)),
    ((0.0, 0.3), (0.16, 0.6), (0.38, 0.7), (0.56, 0.5), (0.44, 0.24), (0.66, 0.08), (0.88, 0.2), (1.0, 0.46), (0.82, 0.7), (0.56, 0.5)),
)


def layers(stage: Stage) -> Iterator[Layer]:
    """Bottom first."""
    across, down = stage.size.across, stage.size.down
    dice, today = stage.dice("stargazing"), air(stage.look, "night")
    side = dice.choice((-1, 1))
    near = Ridge.of(dice, 0.86 * down, 0.09 * down, 1.1 * across)
    place = (0.5 + side * 0.27) * across
    parts: tuple[Part, ...] = (
        _cosmos.dark(stage, (0.5 * across, 0.36 * down)),
        _glow(stage, today),
        _land(stage, today, near),
        *_pines(stage, today, near, place),
        _watcher(stage, today, (place, near.y(place) + 6), -side),
    )
    yield stage.still(scene(stage, "stargazing", *parts))
    yield from _figure(stage, side)
    yield from _cosmos.comets(stage, phrases(stage, 3.2)[1:])


def _glow(stage: Stage, today: Air) -> Callable[[skia.Canvas], None]:
    """The last light along the horizon."""
    frame = stage.frame

    def paint(canvas: skia.Canvas) -> None:
        box = Box(0, 0.42 * frame.height, frame.width, 0.46 * frame.height)
        stops = [brush.colour(today.sky[2], 0.0), brush.colour(blend(today.sky[2], stage.look.room.sky[-1], 0.5), 0.9)]
        shader = skia.GradientShader.MakeLinear([(0, box.top), (0, box.bottom)], stops, [0.0, 1.0])
        canvas.drawRect(brush.rect(box), skia.Paint(Dither=True, Shader=shader))

    return paint


def _land(stage: Stage, today: Air, near: Ridge) -> Callable[[skia.Canvas], None]:
    frame, down = stage.frame, stage.size.down

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("land")
        for level, share in ((0.74, 0.3), (0.8, 0.55)):
            value = today.seen(blend("#5f86c4", stage.look.room.houses[0], 0.45), share)
            hills(canvas, frame, Ridge.of(dice, level * down, 0.1 * down, 0.6 * frame.width), lighter(value, 0.04), darker(value, 0.2))
        value = today.seen("#3d7a6a")
        hills(canvas, frame, near, blend(value, today.glow, 0.12), darker(value, 0.5), 200)

    return paint


def _pines(stage: Stage, today: Air, near: Ridge, place: float) -> Iterator[Drawing]:
    dice, across = stage.dice("pines"), stage.size.across
    for n in range(15 if stage.wide else 9):
        x = dice.uniform(-20, across + 20)
        if abs(x - place) > 190:
            yield at(trees.pine(today, dice.uniform(90, 250), "#1f5a52", n, 1, 0.95), x, near.y(x) + 14)


def _watcher(stage: Stage, today: Air, place: Point, way: int) -> Drawing:
    """Somebody who looks through a telescope, against the sky."""
    size = 1.25 if stage.wide else 1.2
    black, rim = darker(today.dark, 0.72), blend(today.dark, today.glow, 0.5)
    box = Box(place[0] - 190 * size, place[1] - 270 * size, 380 * size, 280 * size)

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, *place, size, flip=way < 0):
            for x in (-10, 26, 62):
                line(canvas, ((26, -104), (x, 0)), brush.stroke(black, 7))
            with moved(canvas, 26, -112, turn=-38):
                brush.rounded(canvas, Box(-62, -15, 168, 30), 8, brush.fill(black))
                brush.rounded(canvas, Box(80, -20, 34, 40), 8, brush.fill(black))
                brush.rounded(canvas, Box(-84, -8, 26, 16), 5, brush.fill(black))
                line(canvas, ((-58, -13), (78, -13)), brush.stroke(rim, 4))
            canvas.drawPath(
                outline(
                    "M-104 0L-98 -70C-110 -92 -112 -132 -92 -148C-78 -156 -62 -152 -56 -138L-50 -92L-60 -66L-56 0L-74 0L-80 -58L-86 0Z"
                ),
                brush.fill(black),
            )
            canvas.drawPath(outline("M-74 -138C-50 -128 -36 -112 -28 -96L-36 -88C-50 -100 -62 -108 -78 -112Z"), brush.fill(black))
            brush.circle(canvas, -62, -170, 21, brush.fill(black))
            canvas.drawPath(outline("M-84 -172C-86 -198 -48 -200 -44 -176C-56 -184 -70 -182 -84 -172Z"), brush.fill(black))
            canvas.drawPath(outline("M-57 -138L-50 -92L-58 -70"), brush.stroke(rim, 4, 0.8))

    return Drawing(("watcher", place, size, way, black), box, paint)


def _figure(stage: Stage, side: int) -> Iterator[Layer]:
    """Stars that light up one by one, and the lines between them."""
    across, down = stage.size.across, stage.size.down
    shape = stage.dice("figure").choice(_FIGURES)
    wide, high = (0.44 if stage.wide else 0.76) * across, (0.42 if stage.wide else 0.3) * down
    left, top = (0.5 - side * (0.14 if stage.wide else 0.0)) * across - wide / 2, (0.12 if stage.wide else 0.16) * down
    places = [(left + x * wide, top + y * high) for x, y in shape]
    times = (0.1, *beats(stage, 0.55))
    for n, (one, other) in enumerate(pairwise(places)):
        if n + 1 < len(times):
            yield stage.enter(_thread(stage, one, other), resting(), at=times[n + 1] + 0.1, how=fade(0.4))
    seen: list[Point] = []
    for n, place in enumerate(places):
        if place not in seen and n < len(times):
            seen.append(place)
            yield stage.enter(
                _cosmos.spark(stage.look.warm if n % 3 == 0 else "#ffffff", 38 + 8 * (n % 2)), resting(*place), at=times[n], how=pop(0.4)
            )


def _thread(stage: Stage, one: Point, other: Point) -> Drawing:
    box = Box(min(one[0], other[0]) - 3, min(one[1], other[1]) - 3, abs(one[0] - other[0]) + 6, abs(one[1] - other[1]) + 6)
    return Drawing(
        ("thread", one, other), box, lambda canvas: line(canvas, (one, other), brush.stroke(lighter(stage.look.accents[5], 0.4), 3, 0.6))
    )
