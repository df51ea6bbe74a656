"""What a picture is made of: drawings, and the layers that show them.

A drawing's name holds everything that it is drawn from, so that equal names are equal sprites. A live layer paints
from its state alone, which is its key: it cannot look at anything that the key leaves out.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

import skia

from assets.stage.layer import Box, Placement, Space, Text
from assets.stage.motion import Course, Resting
from assets.stage.twos import on_twos

State = TypeVar("State", bound=Hashable)


@dataclass(frozen=True, slots=True, eq=False)
class Drawing:
    """A thing drawn about its own origin, inside `bounds`, in design units."""

    name: Hashable
    bounds: Box
    paint: Callable[[skia.Canvas], None]
    texts: tuple[Text, ...] = ()


def turned(drawing: Drawing, degrees: float) -> Drawing:
    """The drawing turned about its origin, clockwise. What is turned once here costs nothing when it moves."""
    way = math.radians(degrees)
    across, down = abs(math.cos(way)), abs(math.sin(way))
    box = drawing.bounds
    x, y = box.left + box.width / 2, box.top + box.height / 2
    width, height = box.width * across + box.height * down, box.width * down + box.height * across
    left = x * math.cos(way) - y * math.sin(way) - width / 2
    top = x * math.sin(way) + y * math.cos(way) - height / 2

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.rotate(degrees)
        drawing.paint(canvas)
        canvas.restore()

    return Drawing((drawing.name, "turned", degrees), Box(left, top, width, height), paint, drawing.texts)


@dataclass(frozen=True, slots=True, eq=False)
class Sprite:
    """A layer that is drawn once, and moved; behind a `clip` that stands still, if it has one."""

    drawing: Drawing
    space: Space
    course: Course
    clip: Box | None = None

    @property
    def bounds(self) -> Box:
        return self.drawing.bounds

    @property
    def texts(self) -> tuple[Text, ...]:
        return self.drawing.texts

    def key(self, _t: float) -> Hashable:
        return self.drawing.name

    def draw(self, canvas: skia.Canvas, _t: float) -> None:
        self.drawing.paint(canvas)

    @property
    def fixed(self) -> Placement | None:
        return self.course.place if isinstance(self.course, Resting) else None

    def place(self, t: float) -> Placement | None:
        return self.course(t)


@dataclass(frozen=True, slots=True, eq=False)
class Live(Generic[State]):
    """A layer that is drawn anew whenever its state changes: on twos, unless it is so quick that it wants `ones`.

    `face` is where a face is: nothing is laid over it; `who` is its owner's name.
    """

    name: Hashable
    bounds: Box
    state: Callable[[float], State]
    paint: Callable[[skia.Canvas, State], None]
    space: Space
    course: Course
    texts: tuple[Text, ...] = ()
    face: Box | None = None
    ones: bool = False
    who: str = ""

    def key(self, t: float) -> Hashable:
        return (self.name, self._now(t))

    def draw(self, canvas: skia.Canvas, t: float) -> None:
        self.paint(canvas, self._now(t))

    def _now(self, t: float) -> State:
        return self.state(t if self.ones else on_twos(t))

    @property
    def fixed(self) -> Placement | None:
        return self.course.place if isinstance(self.course, Resting) else None

    def place(self, t: float) -> Placement | None:
        return self.course(t)
