"""Land as it is seen from far off: ranges of hills, mountains, dunes, and what stands on them."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import skia

from assets.stage import canvas as brush
from assets.stage.layer import Box
from assets.stage.palette import blend, lighter
from assets.stage.props._brush import fading, polygon
from assets.stage.props.daylight import Air

_STEP = 16.0


@dataclass(frozen=True, slots=True)
class Ridge:
    """A line of hills about `level`: waves of (height, length, phase), the first the highest."""

    level: float
    waves: tuple[tuple[float, float, float], ...]

    @classmethod
    def of(cls, dice: random.Random, level: float, high: float, wide: float) -> Ridge:
        """Hills of `high` and some `wide` units, by chance."""
        shares = ((0.6, 1.0), (0.28, 0.47), (0.12, 0.21))
        return cls(level, tuple((share * high / 2, size * wide * dice.uniform(0.85, 1.2), dice.random()) for share, size in shares))

    def y(self, x: float) -> float:
        """The ground at `x`."""
        return self.level + sum(high * math.sin(2 * math.pi * (x / length + phase)) for high, length, phase in self.waves)

    def path(self, left: float, right: float, bottom: float) -> skia.Path:
        """The land below the line."""
        path = skia.Path()
        path.moveTo(left, bottom)
        for n in range(int((right - left) / _STEP) + 2):
            path.lineTo(left + n * _STEP, self.y(left + n * _STEP))
        path.lineTo(right + _STEP, bottom)
        path.close()
        return path


def hills(canvas: skia.Canvas, frame: Box, ridge: Ridge, top: str, low: str, reach: float = 260.0) -> None:
    """A range: `top` at its ridge, `low` at its foot, `reach` units below."""
    high = sum(abs(wave[0]) for wave in ridge.waves)
    paint = fading(Box(0, ridge.level - high, 1, high + reach), (top, low))
    canvas.drawPath(ridge.path(frame.left - 40, frame.right + 40, frame.bottom + 10), paint)


@dataclass(frozen=True, slots=True)
class Peak:
    """A mountain: its summit, half of its foot's width, and where its foot is."""

    x: float
    y: float
    half: float
    foot: float
    seed: int


def peaks(dice: random.Random, across: float, foot: float, high: float, count: int) -> tuple[Peak, ...]:
    """A chain of mountains, the outer ones first, so that the highest stands in front."""
    middle = dice.uniform(0.36, 0.64)
    found = []
    for n in range(count):
        place = (n + 0.5) / count + dice.uniform(-0.04, 0.04)
        tall = high * (1 - 0.95 * abs(place - middle)) * dice.uniform(0.82, 1.0)
        found.append(Peak(place * across, foot - tall, tall * dice.uniform(0.78, 0.98), foot, dice.randrange(9999)))
    return tuple(sorted(found, key=lambda peak: peak.y, reverse=True))


def mountain(canvas: skia.Canvas, air: Air, peak: Peak, pigment: str, near: float, light: int, snow: float = 0.3) -> None:
    """A mountain lit from the right (`light` 1) or the left (-1), its upper share `snow` white."""
    dice = random.Random(peak.seed)
    high = peak.foot - peak.y
    lit, dark = air.bright(pigment, near, 0.7), air.seen(pigment, near)
    left, right = (peak.x - peak.half, peak.foot), (peak.x + peak.half, peak.foot)
    box = Box(0, peak.y, 1, high)
    polygon(canvas, ((peak.x, peak.y), right, left), fading(box, (dark, blend(dark, air.haze, 0.5))))
    ridge = [(peak.x, peak.y)]
    for n in range(1, 6):
        sway = (1 if n % 2 else -0.5) * dice.uniform(0.05, 0.1) * peak.half
        ridge.append((peak.x - light * (0.06 * n * peak.half / 5 - sway), peak.y + high * n / 5))
    side = right if light > 0 else left
    polygon(canvas, (*ridge, side), fading(box, (lit, blend(lit, air.haze, 0.5))))
    if snow:
        _snow(canvas, air, peak, ridge, snow, light, dice)


def _snow(
    canvas: skia.Canvas, air: Air, peak: Peak, ridge: Sequence[tuple[float, float]], share: float, light: int, dice: random.Random
) -> None:
    """The white cap: two sides, with a ragged edge."""
    high, white = peak.foot - peak.y, "#f4f7ff"
    edge = []
    for n in range(9):
        along = -1 + 2 * n / 8
        down = share * (0.74 + (0.3 if n % 2 else -0.12) + dice.uniform(-0.08, 0.08)) * (1 - 0.1 * abs(along))
        edge.append((peak.x + along * peak.half * share * 0.98 * (down / share), peak.y + high * down * 0.98))
    edge[0] = (peak.x - peak.half * share * 0.9, peak.y + high * share * 0.9)
    edge[-1] = (peak.x + peak.half * share * 0.9, peak.y + high * share * 0.9)
    whole = skia.Path()
    whole.addPoly([skia.Point(peak.x, peak.y), *(skia.Point(*p) for p in reversed(edge))], True)
    canvas.drawPath(whole, brush.fill(blend(air.seen(white), air.sky[0], 0.22)))
    canvas.save()
    canvas.clipPath(whole, doAntiAlias=True)
    far = peak.x + light * 2 * peak.half
    polygon(canvas, (*ridge, (far, ridge[-1][1]), (far, peak.y)), brush.fill(blend(air.seen(white), lighter(air.glow, 0.5), 0.6)))
    canvas.restore()
