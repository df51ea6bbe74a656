"""Grounds: light that is painted coarsely, because it is soft, and what light text on a ground must be distinct from."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
import skia

from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import contrast

# Gradients, glows and wide shadows are painted at this scale and enlarged, at a tenth of the cost.
_COARSE = 1 / 4
# Pixels to a unit: enough to find what is light.
_SAMPLED = 1 / 8


def lightest(drawing: Drawing, box: Box, text: str = "#ffffff") -> str:
    """What `text` is least distinct from of what `drawing` has in `box`: of light text, the lightest colour."""
    width, height = max(1, round(box.width * _SAMPLED)), max(1, round(box.height * _SAMPLED))
    surface = skia.Surface(width, height)
    with surface as canvas:
        canvas.scale(_SAMPLED, _SAMPLED)
        canvas.translate(-box.left, -box.top)
        drawing.paint(canvas)
    pixels = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)[:, :, :3].reshape(-1, 3)
    return min((f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in np.unique(pixels, axis=0)), key=partial(contrast, text))


def soft(canvas: skia.Canvas, box: Box, paint: Callable[[skia.Canvas], None]) -> None:
    """What `paint` paints in `box`: soft things only. The edge of what fills `box` whole must lie out of sight."""
    width, height = round(box.width * _COARSE) + 1, round(box.height * _COARSE) + 1
    surface = skia.Surface(width, height)
    with surface as small:
        small.scale(_COARSE, _COARSE)
        small.translate(-box.left, -box.top)
        paint(small)
    whole = skia.Rect.MakeXYWH(box.left, box.top, width / _COARSE, height / _COARSE)
    canvas.drawImageRect(surface.makeImageSnapshot(), whole, skia.SamplingOptions(skia.FilterMode.kLinear))
