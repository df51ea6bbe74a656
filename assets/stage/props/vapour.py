"""Steam over a pot: wisps that wave and rise, as over a mug, but larger."""

from __future__ import annotations

import math
from collections.abc import Iterator

import skia

from assets.stage import canvas as brush
from assets.stage.layer import Box, Layer
from assets.stage.motion import resting
from assets.stage.stage import Stage

_RATE, _PERIOD = 5, 12  # drawings a second, and how many until they come again


def vapour(stage: Stage, x: float, y: float, width: float, height: float, opacity: float = 0.3) -> Iterator[Layer]:
    """Steam that rises by `height` from (x, y), over a mouth of `width`."""
    # On light walls steam is a shade, not a light.
    value = stage.look.room.rim if stage.look.light else "#ffffff"
    wisps = max(2, min(4, round(width / 55)))

    def paint(canvas: skia.Canvas, state: int) -> None:
        for n in range(wisps):
            x, high = (n + 0.5 - wisps / 2) * width / wisps, height * (0.72 + 0.28 * (n % 2))
            _wisp(canvas, x, high, width, n / wisps + state / _PERIOD, value, opacity)

    box = Box(-0.72 * width, -1.06 * height, 1.44 * width, 1.12 * height)
    yield stage.live(("vapour", x, y, width, height, value), box, lambda t: int(t * _RATE) % _PERIOD, paint, rest=resting(x, y))


def _wisp(canvas: skia.Canvas, x: float, height: float, width: float, phase: float, value: str, opacity: float) -> None:
    """One wisp: thinner and fainter the higher it is."""
    points = [(x + 0.1 * width * math.sin(5.5 * k / 9 + 2 * math.pi * phase) * (0.4 + k / 12), -height * k / 9) for k in range(10)]
    thick = 0.05 * width + 3
    for start, share in ((0, 1.0), (3, 0.7), (6, 0.4)):
        path = skia.Path()
        path.moveTo(*points[start])
        for point in points[start + 1 : start + 4]:
            path.lineTo(*point)
        canvas.drawPath(path, brush.stroke(value, thick * (0.6 + 0.4 * share), opacity * share))
