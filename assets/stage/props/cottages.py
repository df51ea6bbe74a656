"""Small houses in the country, seen from far off. They stand on their origin."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend
from assets.stage.props._brush import Point, polygon
from assets.stage.props.daylight import Air

# The windows' middles, in shares of the house's width.
_WINDOWS = ((-0.24, -0.3), (0.22, -0.3))


def cottage(look: Look, air: Air, width: float, sort: int = 0, snow: bool = False) -> Drawing:
    """A house with a gable roof and a chimney."""
    box = Box(-0.62 * width, -1.12 * width, 1.24 * width, 1.14 * width)
    wall = air.seen(blend("#f3e6d3", look.accents[sort % len(look.accents)], 0.14), 0.85)
    roof = air.seen("#f0f4ff" if snow else blend("#b4553f", look.accents[sort % 2], 0.3), 0.85)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(Box(0.2 * width, -1.02 * width, 0.12 * width, 0.4 * width)), brush.fill(blend(wall, air.dark, 0.35)))
        canvas.drawRect(brush.rect(Box(-0.46 * width, -0.54 * width, 0.92 * width, 0.54 * width)), brush.fill(wall))
        canvas.drawRect(brush.rect(Box(0.1 * width, -0.54 * width, 0.36 * width, 0.54 * width)), brush.fill(air.dark, 0.1))
        polygon(canvas, ((-0.6 * width, -0.5 * width), (0, -0.98 * width), (0.6 * width, -0.5 * width)), brush.fill(roof))
        canvas.drawRect(brush.rect(Box(-0.07 * width, -0.3 * width, 0.15 * width, 0.3 * width)), brush.fill(blend(wall, air.dark, 0.55)))
        pane = air.lit if air.lamps else blend(air.sky[1], air.dark, 0.3)
        for x, y in _WINDOWS:
            brush.rounded(canvas, Box((x - 0.09) * width, (y - 0.1) * width, 0.18 * width, 0.2 * width), 2, brush.fill(pane))

    return Drawing(("cottage", look.name, air, width, sort, snow), box, paint)


def windows(home: Point, width: float) -> tuple[Point, ...]:
    """Where the windows of a cottage at `home` are."""
    return tuple((home[0] + x * width, home[1] + y * width) for x, y in _WINDOWS)
