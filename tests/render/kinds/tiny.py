"""A kind of picture for tests: plain shapes that do what the words of its text say, bottom first.

`text` is a line of words: a colour fills the frame with it; others are the things below.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from assets.model import Picture
from assets.stage.layer import Box, Film, Layer, Placement, Planes, Space
from render.planes import of_rgb

if TYPE_CHECKING:
    from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = False

COLOURS = {"red": (200, 30, 30), "green": (30, 160, 60), "blue": (30, 60, 200), "white": (255, 255, 255), "black": (0, 0, 0)}


@dataclass(frozen=True)
class Thing:
    """A layer of tests: `paint` names how it is drawn, `way` how it lies."""

    paint: str
    bounds: Box
    way: str = "rest"
    space: Space = "world"
    x: float = 0.0
    y: float = 0.0

    def key(self, t: float) -> object:
        return round(t, 6) if self.paint == "pulse" else self.paint

    def draw(self, canvas: Any, t: float) -> None:
        import skia

        box = skia.Rect.MakeXYWH(self.bounds.left, self.bounds.top, self.bounds.width, self.bounds.height)
        paint = skia.Paint(AntiAlias=True)
        if self.paint in COLOURS:
            paint.setColor(skia.Color(*COLOURS[self.paint]))
            canvas.drawRect(box, paint)
        elif self.paint == "ramp":
            ends = [skia.Color(20, 30, 90), skia.Color(220, 140, 60)]
            paint.setShader(skia.GradientShader.MakeLinear([skia.Point(box.left(), 0), skia.Point(box.right(), box.bottom())], ends))
            canvas.drawRect(box, paint)
        elif self.paint == "disc":
            paint.setColor(skia.Color(240, 200, 40, 170))
            canvas.drawOval(box, paint)
        elif self.paint == "pulse":
            paint.setColor(skia.Color(60, 220, 200))
            canvas.drawCircle(box.centerX(), box.centerY(), box.width() * (0.3 + 0.15 * math.sin(5 * t)), paint)
        else:
            paint.setColor(skia.ColorWHITE)
            paint.setStyle(skia.Paint.kStroke_Style)
            paint.setStrokeWidth(14)
            for n in range(6):
                canvas.drawCircle(box.left() + box.width() * (n + 0.5) / 6, box.centerY(), box.height() * 0.4, paint)

    def place(self, t: float) -> Placement | None:
        x, y = self.x, self.y
        match self.way:
            case "slide":
                return Placement(x + 190 * t, y + 33 * t)
            case "grow":
                return Placement(x, y, 0.6 + 0.7 * t)
            case "turn":
                return Placement(x, y, 1.0, 40 * t)
            case "tilted":
                return Placement(x + 0.3, y + 0.7, 1.1, 15)
            case "fade":
                return Placement(x, y, opacity=min(1.0, t))
            case "late":
                return Placement(x, y) if t >= 0.5 else None
            case _:
                return Placement(x, y)


@dataclass(frozen=True)
class Reel:
    """Footage of tests: a ramp that scrolls."""

    bounds: Box
    way: str = "rest"
    space: Space = "world"
    x: float = 0.0
    y: float = 0.0

    def key(self, t: float) -> float:
        return round(t, 6)

    def planes(self, t: float, width: int, height: int) -> Planes:
        across = (np.arange(width) / width * 200 + 40 * t) % 256
        rgb = np.empty((height, width, 3))
        rgb[:] = np.abs(across - 128)[None, :, None] + np.array([90, 40, 10])
        return of_rgb(rgb.clip(0, 255).astype(np.uint8))

    def place(self, t: float) -> Placement | None:
        return Thing("", self.bounds, self.way, x=self.x, y=self.y).place(t)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    frame = Box(0, 0, stage.size.across, stage.size.down)
    for word in picture.visual.text.split():
        yield from _things(word, frame)


def _things(word: str, frame: Box) -> Iterator[Layer | Film]:
    if word in COLOURS or word == "ramp":
        yield Thing(word, frame)
    elif word == "reel":
        yield Reel(frame)
    elif word == "zoo":
        yield Thing("ramp", frame)
        yield Thing("disc", Box(-150, -150, 300, 300), "slide", x=300.3, y=300.4)
        yield Thing("red", Box(-100, -100, 200, 200), "turn", x=900, y=330)
        yield Thing("blue", Box(-120, -80, 240, 160), "grow", x=1400, y=300)
        yield Reel(Box(0, 0, 400, 240), x=300, y=700)
        yield Reel(Box(-160, -100, 320, 200), "tilted", x=1000, y=800)
        yield Thing("pulse", Box(-120, -120, 240, 240), x=1550, y=780)
        yield Thing("rings", Box(0, 0, 900, 120), "fade", "screen", x=500, y=80)
        yield Thing("disc", Box(0, 0, 200, 200), "late", "screen", x=80.5, y=850.25)
    else:
        raise ValueError(word)
