"""What light text stands on."""

from __future__ import annotations

import numpy as np
import skia

from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import luminance

# Pixels to a unit: enough to find what is light.
_SAMPLED = 1 / 8


def lightest(drawing: Drawing, box: Box) -> str:
    """The lightest colour that `drawing` has in `box`: what light text there is least distinct from."""
    width, height = max(1, round(box.width * _SAMPLED)), max(1, round(box.height * _SAMPLED))
    surface = skia.Surface(width, height)
    with surface as canvas:
        canvas.scale(_SAMPLED, _SAMPLED)
        canvas.translate(-box.left, -box.top)
        drawing.paint(canvas)
    pixels = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)[:, :, :3].reshape(-1, 3)
    return max((f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in np.unique(pixels, axis=0)), key=luminance)
