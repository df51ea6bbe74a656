"""Water seen from its shore: the sky in it, the path of the light, glints that flicker."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import skia

from assets.pictures._sky import Disc
from assets.stage import canvas as brush
from assets.stage.drawing import Live
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend, channels, darker, lighter
from assets.stage.props._brush import fading
from assets.stage.props.daylight import Air
from assets.stage.stage import Stage


def colours(air: Air) -> tuple[str, str]:
    """Water far off and close by: much of the sky is in it, but for a warm sky of the day, which would turn it to grey."""
    red, _, blue = channels(air.sky[0])
    far, near, share = ("#5fb4d8", "#2177a8", 0.35) if blue >= red else ("#54a9b8", "#1f7f93", 0.1)
    return blend(air.seen(far), air.sky[2], max(0.2, share)), darker(blend(air.seen(near), air.sky[0], share), 0.08)


def surface(air: Air, box: Box, sun: Disc | None, seed: int) -> Callable[[skia.Canvas], None]:
    """Still water in `box`, with streaks of light under the sun."""
    far, near = colours(air)

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(brush.rect(box))
        canvas.drawRect(brush.rect(box), fading(box, (far, blend(far, near, 0.55), near)))
        canvas.restore()
        surface_light(canvas, air, box, sun, seed)

    return paint


def surface_light(canvas: skia.Canvas, air: Air, box: Box, sun: Disc | None, seed: int) -> None:
    """Streaks of light on the water in `box`, most of them under the sun."""
    canvas.save()
    canvas.clipRect(brush.rect(box))
    _streaks(canvas, air, box, sun, random.Random(seed))
    canvas.restore()


def mirrored(canvas: skia.Canvas, box: Box, squeeze: float, paint: Callable[[skia.Canvas], None], veil: str, opacity: float) -> None:
    """What `paint` paints above `box`, upside down in it, under a veil of the water's colour."""
    canvas.save()
    canvas.clipRect(brush.rect(box))
    canvas.translate(0, box.top)
    canvas.scale(1, -squeeze)
    canvas.translate(0, -box.top)
    paint(canvas)
    canvas.restore()
    canvas.drawRect(brush.rect(box), brush.fill(veil, opacity))


def _streaks(canvas: skia.Canvas, air: Air, box: Box, sun: Disc | None, dice: random.Random) -> None:
    light = lighter(air.glow, 0.3)
    for _ in range(round(box.width * box.height / 9000)):
        deep = dice.random() ** 1.4
        x, y, long = dice.uniform(box.left, box.right), box.top + 6 + deep * box.height, (18 + 90 * deep) * dice.uniform(0.6, 1.3)
        brush.rounded(canvas, Box(x, y, long, 2 + 3 * deep), 2, brush.fill(light, 0.08 + 0.1 * dice.random()))
    if sun is None:
        return
    for n in range(26):
        deep = (n / 26) ** 1.3
        wide = sun.radius * (1.3 - 0.5 * deep + 0.5 * dice.random()) * dice.uniform(0.35, 1.0)
        x, y = sun.x + dice.uniform(-0.5, 0.5) * sun.radius, box.top + 5 + deep * box.height
        brush.rounded(canvas, Box(x - wide, y, 2 * wide, 3 + 5 * deep), 4, brush.fill(air.sun, 0.6 - 0.4 * deep))


def glints(stage: Stage, air: Air, box: Box, sun: Disc | None, count: int = 5) -> Iterator[Layer]:
    """Lights that flicker on the water, a few times a second and never all at once."""
    dice = stage.dice("glints")
    for n in range(count):
        around = sun.x + dice.uniform(-1.6, 1.6) * sun.radius if sun else dice.uniform(box.left, box.right)
        yield _glint(air, around, box.top + (n + 0.6) / count * box.height, 110.0 + 50 * n / count, n)


def _glint(air: Air, x: float, y: float, width: float, n: int) -> Live[int]:
    def paint(canvas: skia.Canvas, step: int) -> None:
        dice = random.Random(97 * n + step)
        for row in range(3):
            long = width * dice.uniform(0.25, 0.7)
            left = dice.uniform(-0.5, 0.5) * (width - long) - long / 2
            brush.rounded(canvas, Box(left, -14 + 11 * row, long, 4), 2, brush.fill(lighter(air.sun, 0.3), 0.5))

    bounds = Box(-width / 2 - 2, -16, width + 4, 34)
    return Live(("glint", air, width, n), bounds, lambda t: int(3 * t + 0.37 * n) % 6, paint, "world", lambda _t: Placement(x, y))
