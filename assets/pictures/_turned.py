"""A monitor that is turned a little away from us, and what it shows, seen in perspective."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.palette import lighter
from assets.stage.props.contents import Content, tick
from assets.stage.props.screens import monitor
from assets.stage.stage import Stage

Point = tuple[float, float]

_PACE = 3.75  # how often a second the content is drawn anew
# It began long ago, and so that it is drawn anew in frames in which nobody is who speaks.
_BEGUN = 6.201


@dataclass(frozen=True, slots=True)
class Turned:
    """A monitor of `width` x `height` whose far side is at `way` (-1: left) and seen `depth` times as high as the near one.

    (x, y) is the middle of its foot; all of it fits into `bounds`.
    """

    x: float
    y: float
    width: float
    height: float
    way: int
    depth: float = 0.86
    foot: float = 60.0

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """Upper left, upper right, lower right, lower left."""
        left, right, top, bottom = self.x - self.width / 2, self.x + self.width / 2, self.y - self.foot - self.height, self.y - self.foot
        less = (1 - self.depth) * self.height / 2
        a, b = (less, 0.0) if self.way < 0 else (0.0, less)
        return (left, top + 1.3 * a), (right, top + 1.3 * b), (right, bottom - 0.7 * b), (left, bottom - 0.7 * a)

    @property
    def bounds(self) -> Box:
        return Box(self.x - self.width / 2 - 10, self.y - self.foot - self.height - 10, self.width + 30, self.height + self.foot + 20)

    def drawing(self, stage: Stage) -> Drawing:
        """The monitor without what it shows."""
        look = stage.look
        body = monitor(look, self.width, self.height, foot=0).at(self.width / 2, self.height).body

        def paint(canvas: skia.Canvas) -> None:
            metal, x, y = look.room.metal, self.x, self.y
            neck = skia.Path()
            neck.addPoly(
                [skia.Point(*p) for p in ((x - 36, y - self.foot - 30), (x + 36, y - self.foot - 30), (x + 50, y - 6), (x - 50, y - 6))],
                True,
            )
            canvas.drawPath(neck, brush.fill(metal))
            brush.rounded(canvas, Box(x - 0.2 * self.width, y - 12, 0.4 * self.width, 16), 8, brush.fill(lighter(metal, 0.08)))
            canvas.save()
            canvas.concat(self._matrix())
            brush.rounded(canvas, Box(-self.way * 12 if self.way < 0 else -12, 7, self.width, self.height), 20, brush.fill(look.ink))
            body.paint(canvas)
            canvas.restore()

        return Drawing(("turned", self, look.name), self.bounds, paint)

    def showing(self, stage: Stage, content: Content, course: Sequence[float]) -> Layer:
        """What it shows. At each time of `course` a bar marks another part of it."""
        screen = Box(12, 12, self.width - 24, self.height - 24)
        value = stage.look.accents[1]

        def state(t: float) -> tuple[int, int]:
            return tick(t + _BEGUN, _PACE), sum(at <= t for at in course)

        def paint(canvas: skia.Canvas, now: tuple[int, int]) -> None:
            canvas.concat(self._matrix())
            content.paint(canvas, brush.grown(screen, -10), now[0])
            if now[1]:
                _mark(canvas, screen, now[1] - 1, value)

        return stage.live(("turned content", self, content.name, stage.look.name), self.bounds, state, paint)

    def spot(self, number: int) -> Point:
        """Where in the picture the part with this number is marked, at the side that is nearer to the middle."""
        left, right, low_right, low_left = self.corners
        (x, top), (_, bottom) = (left, low_left) if self.way < 0 else (right, low_right)
        return x, top + (_row(number) + 0.05) * (bottom - top)

    def _matrix(self) -> skia.Matrix:
        """The perspective that takes the monitor's own rectangle to its corners."""
        square = ((0.0, 0.0), (self.width, 0.0), (self.width, self.height), (0.0, self.height))
        rows, values = [], []
        for (x, y), (u, v) in zip(square, self.corners, strict=True):
            rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
            values += [u, v]
        solved = np.linalg.solve(np.array(rows, float), np.array(values, float))
        return skia.Matrix.MakeAll(*(float(value) for value in solved), 1.0)


def _row(number: int) -> float:
    """Where the marked part begins, as a share of the height: always another than before."""
    return (0.46, 0.28, 0.64, 0.37)[number % 4]


def _mark(canvas: skia.Canvas, screen: Box, number: int, value: str) -> None:
    bar = Box(screen.left + 12, screen.top + _row(number) * screen.height, screen.width - 24, 0.105 * screen.height)
    brush.rounded(canvas, bar, 10, brush.fill(value, 0.24))
    brush.rounded(canvas, Box(bar.left, bar.top, 7, bar.height), 3, brush.fill(value))
