"""Backdrops of cards: a sloped gradient, a few glows, a dark edge. Drawn once; what text stands on can be asked for."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Stops, contrast, luminance

# Along the diagonal: the first two thirds stay quiet enough for text.
_PLACES = (0.0, 0.55, 1.0)
_SAMPLED = 1 / 12
# On a light ground, what glows would stain; and what is faintly lighter than a dark one is faintly darker.
_STAIN, _PALE = 0.62, 0.4


@dataclass(frozen=True, slots=True)
class Glow:
    """A light at (x, y) that reaches `radius` units; `strength` is its opacity in the middle."""

    x: float
    y: float
    radius: float
    colour: str
    strength: float


@dataclass(frozen=True, slots=True)
class Backdrop:
    """What lies behind a card. `dots` is the pitch of a faint grid, 0 for none; `halos` are faint discs, widest first."""

    frame: Box
    stops: Stops
    glows: tuple[Glow, ...]
    dark: str
    vignette: float = 0.13
    dots: float = 0.0
    halos: tuple[tuple[float, float, float], ...] = ()

    @property
    def is_light(self) -> bool:
        return luminance(self.stops[0]) > _PALE

    @property
    def _faint(self) -> str:
        """What dots and halos are made of."""
        return self.dark if self.is_light else "#ffffff"

    @property
    def drawing(self) -> Drawing:
        return Drawing(self, self.frame, self._paint)

    def lightest(self, box: Box, text: str = "#ffffff") -> str:
        """What `text` is least distinct from in `box`: of light text, the lightest colour there."""
        width, height = (max(1, round(side * _SAMPLED)) for side in (self.frame.width, self.frame.height))
        surface = skia.Surface(width, height)
        with surface as canvas:
            canvas.scale(_SAMPLED, _SAMPLED)
            self._paint(canvas)
        pixels = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)
        rows, columns = _covered(box.top, box.bottom, height), _covered(box.left, box.right, width)
        part = np.unique(pixels[rows, columns, :3].reshape(-1, 3), axis=0)
        return min((f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in part), key=partial(contrast, text))

    def _paint(self, canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(brush.rect(self.frame))
        canvas.drawRect(brush.rect(self.frame), brush.sloped(self.frame, self.stops, _PLACES))
        for glow in self.glows:
            brush.glow(canvas, glow.x, glow.y, glow.radius, glow.colour, glow.strength * (_STAIN if self.is_light else 1.0))
        for x, y, radius in self.halos:
            brush.circle(canvas, x, y, radius, brush.fill(self._faint, 0.045))
        if self.dots:
            self._paint_dots(canvas)
        self._paint_edge(canvas)
        canvas.restore()

    def _paint_dots(self, canvas: skia.Canvas) -> None:
        paint = brush.fill(self._faint, 0.085)
        start = 0.37 * self.dots
        for row in range(int(self.frame.height / self.dots) + 1):
            for column in range(int(self.frame.width / self.dots) + 1):
                brush.circle(canvas, start + column * self.dots, start + row * self.dots, 2.2, paint)

    def _paint_edge(self, canvas: skia.Canvas) -> None:
        """Darker towards the corners, hardly on a light ground."""
        depths = self.vignette * (_PALE if self.is_light else 1.0)
        shares = (0.0, 0.45, 0.65, 0.8, 0.92, 1.0)
        depth = (0.0, 0.0, 0.12, 0.36, 0.7, 1.0)
        middle = (self.frame.width / 2, self.frame.height / 2)
        radius = (middle[0] ** 2 + middle[1] ** 2) ** 0.5
        stops = [brush.colour(self.dark, depths * d) for d in depth]
        shader = skia.GradientShader.MakeRadial(middle, radius, stops, list(shares))
        canvas.drawRect(brush.rect(self.frame), skia.Paint(Dither=True, Shader=shader))


def _covered(start: float, end: float, count: int) -> slice:
    first = max(0, min(count - 1, int(start * _SAMPLED)))
    return slice(first, max(first + 1, min(count, int(end * _SAMPLED) + 1)))
