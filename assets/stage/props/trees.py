"""Trees and what grows beside them, for the open air. All stand on their origin, and take light from one side (1: the right)."""

from __future__ import annotations

import math
import random

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import line, moved, oval
from assets.stage.props.daylight import Air

TRUNK = "#6b4630"
_SNOW = "#f2f6ff"


def foliage(look: Look, season: str) -> tuple[str, ...]:
    """The pigments of leaves."""
    green, fresh = look.room.leaves
    if season == "autumn":
        return (look.accents[0], look.accents[1], "#c8642c", "#e0912f")
    if season == "spring":
        return (blend(fresh, "#8fd46a", 0.6), "#f2a7c3", blend(green, "#6cc06a", 0.5))
    if season == "winter":
        return ("#c9d3e6", "#b4c0da")
    return (blend(green, "#2f9a55", 0.55), blend(fresh, "#58b85c", 0.6), blend(green, "#1d7a52", 0.6))


def ground(season: str) -> str:
    """The pigment of grass."""
    return {"winter": "#e6edfa", "autumn": "#b39a45", "spring": "#86c95c"}.get(season, "#58ad58")


def round_tree(air: Air, height: float, leaf: str, seed: int, light: int, near: float = 1.0, sway: float = 0.0) -> Drawing:
    """A tree with a round crown."""
    box = Box(-0.48 * height, -1.04 * height, 0.96 * height, 1.06 * height)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        wood = air.seen(TRUNK, near)
        _trunk(canvas, height, wood)
        puffs = _puffs(dice, height)
        crown = skia.Path()
        for x, y, radius in puffs:
            crown.addCircle(x + sway * (-y / height), y, radius)
        canvas.drawPath(crown, brush.fill(air.seen(leaf, near)))
        canvas.save()
        canvas.clipPath(crown, doAntiAlias=True)
        lit = brush.fill(air.bright(leaf, near))
        for x, y, radius in puffs[:5]:
            brush.circle(canvas, x + light * 0.42 * radius, y - 0.42 * radius, 0.72 * radius, lit)
        shade = brush.fill(blend(air.seen(leaf, near), air.dark, 0.3))
        for x, y, radius in puffs[5:]:
            brush.circle(canvas, x - light * 0.5 * radius, y + 0.55 * radius, 0.66 * radius, shade)
        canvas.restore()

    return Drawing(("tree", air, height, leaf, seed, light, near, sway), box, paint)


def _puffs(dice: random.Random, height: float) -> list[tuple[float, float, float]]:
    """The balls of a crown, highest first."""
    found = [(0.0, -0.76, 0.25), (-0.17, -0.66, 0.2), (0.18, -0.64, 0.2), (-0.02, -0.6, 0.24), (0.08, -0.84, 0.16)]
    found += [(-0.24, -0.52, 0.16), (0.25, -0.5, 0.16), (0.04, -0.47, 0.18)]
    return [
        ((x + dice.uniform(-0.03, 0.03)) * height, (y + dice.uniform(-0.02, 0.02)) * height, r * dice.uniform(0.88, 1.05) * height)
        for x, y, r in found
    ]


def _trunk(canvas: skia.Canvas, height: float, wood: str) -> None:
    wide = 0.045 * height
    path = skia.Path()
    path.moveTo(-1.5 * wide, 0)
    path.quadTo(-0.7 * wide, -0.08 * height, -0.62 * wide, -0.55 * height)
    path.lineTo(0.62 * wide, -0.55 * height)
    path.quadTo(0.7 * wide, -0.08 * height, 1.5 * wide, 0)
    path.close()
    canvas.drawPath(path, brush.fill(wood))
    limb = brush.stroke(wood, 0.03 * height)
    line(canvas, ((0, -0.3 * height), (-0.14 * height, -0.5 * height)), limb)
    line(canvas, ((0, -0.36 * height), (0.13 * height, -0.52 * height)), limb)


def pine(air: Air, height: float, leaf: str, seed: int, light: int, near: float = 1.0, snow: bool = False) -> Drawing:
    """A conifer of four tiers."""
    box = Box(-0.32 * height, -1.02 * height, 0.64 * height, 1.04 * height)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        dark, lit = air.seen(leaf, near), air.bright(leaf, near, 0.4)
        canvas.drawRect(brush.rect(Box(-0.03 * height, -0.16 * height, 0.06 * height, 0.16 * height)), brush.fill(air.seen(TRUNK, near)))
        for tier in range(4):
            low, wide = -0.1 - 0.2 * tier, 0.3 * (1 - 0.2 * tier) * dice.uniform(0.92, 1.05)
            top = min(-0.34 - 0.22 * tier, -0.36) if tier < 3 else -1.0
            path = _tier(height, low, wide, top)
            canvas.drawPath(path, brush.fill(blend(dark, air.dark, 0.08 * (3 - tier))))
            canvas.save()
            canvas.clipPath(path, doAntiAlias=True)
            half = Box(0 if light > 0 else -height, -1.1 * height, height, 1.2 * height)
            canvas.drawRect(brush.rect(half), brush.fill(lit, 0.75))
            if snow:
                cap = _tier(height, low - 0.09, 0.86 * wide, top)
                canvas.drawPath(cap, brush.fill(blend(air.seen(_SNOW, near), air.sky[0], 0.12)))
            canvas.restore()

    return Drawing(("pine", air, height, leaf, seed, light, near, snow), box, paint)


def _tier(height: float, low: float, wide: float, top: float) -> skia.Path:
    path = skia.Path()
    path.moveTo(0, top * height)
    path.quadTo(0.35 * wide * height, (low - 0.1) * height, wide * height, low * height)
    path.quadTo(0, (low + 0.06) * height, -wide * height, low * height)
    path.quadTo(-0.35 * wide * height, (low - 0.1) * height, 0, top * height)
    path.close()
    return path


def bare_tree(air: Air, height: float, seed: int, near: float = 1.0, snow: bool = False) -> Drawing:
    """A tree without leaves."""
    box = Box(-0.5 * height, -1.05 * height, height, 1.07 * height)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        wood = air.seen(darker(TRUNK, 0.2), near)
        _branch(canvas, dice, 0.0, 0.0, -90.0, 0.32 * height, 0.07 * height, wood, 0, air.seen(_SNOW, near) if snow else "")

    return Drawing(("bare", air, height, seed, near, snow), box, paint)


def _branch(
    canvas: skia.Canvas, dice: random.Random, x: float, y: float, way: float, length: float, wide: float, wood: str, depth: int, snow: str
) -> None:
    end = x + length * math.cos(math.radians(way)), y + length * math.sin(math.radians(way))
    line(canvas, ((x, y), end), brush.stroke(wood, max(1.5, wide)))
    if snow and depth:
        line(canvas, ((x, y - 0.4 * wide), (end[0], end[1] - 0.4 * wide)), brush.stroke(snow, max(1.2, 0.45 * wide)))
    if depth < 4:
        for turn in (-1, 1) if depth else (-1, 0, 1):
            spread = turn * dice.uniform(20, 36) + dice.uniform(-6, 6)
            _branch(canvas, dice, *end, way + spread, length * dice.uniform(0.66, 0.78), 0.6 * wide, wood, depth + 1, snow)


def palm(air: Air, height: float, leaf: str, seed: int, light: int, near: float = 1.0) -> Drawing:
    """A palm that leans."""
    box = Box(-0.62 * height, -1.3 * height, 1.24 * height, 1.32 * height)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        lean = dice.choice((-1, 1)) * dice.uniform(0.1, 0.2) * height
        stem = skia.Path()
        stem.moveTo(-0.035 * height, 0)
        stem.quadTo(-0.02 * height, -0.5 * height, lean - 0.016 * height, -0.92 * height)
        stem.lineTo(lean + 0.016 * height, -0.92 * height)
        stem.quadTo(0.035 * height, -0.5 * height, 0.045 * height, 0)
        stem.close()
        canvas.drawPath(stem, brush.fill(air.seen("#8a6242", near)))
        for turn in (-28, 208, -62, 242, 8, 172, -95):
            with moved(canvas, lean, -0.92 * height, turn=turn + dice.uniform(-7, 7), flip=turn > 90):
                _frond(canvas, air, height, leaf, near, lit=(turn < 90) == (light > 0), up=turn > 90)
        for dx in (-0.022, 0.02):
            brush.circle(canvas, lean + dx * height, -0.905 * height, 0.026 * height, brush.fill(air.seen("#5d3d26", near)))

    return Drawing(("palm", air, height, leaf, seed, light, near), box, paint)


def _frond(canvas: skia.Canvas, air: Air, height: float, leaf: str, near: float, lit: bool, up: bool) -> None:
    """A leaf that hangs at its end; when it was turned past the vertical it is mirrored."""
    long = (-0.46 if up else 0.46) * height
    bend = (-1 if up else 1) * 0.2 * height
    path = skia.Path()
    path.moveTo(0, 0)
    path.quadTo(0.5 * long, -0.6 * bend, long, 0.75 * bend)
    path.quadTo(0.46 * long, 0.02 * bend, 0, 0)
    path.close()
    value = air.bright(leaf, near, 0.5) if lit else air.seen(leaf, near)
    canvas.drawPath(path, brush.fill(value))


def bush(air: Air, width: float, leaf: str, seed: int, light: int, near: float = 1.0) -> Drawing:
    """A low bush."""
    box = Box(-0.6 * width, -0.62 * width, 1.2 * width, 0.64 * width)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        puffs = [(-0.32, 0.2), (-0.1, 0.28), (0.14, 0.24), (0.34, 0.18)]
        crown = skia.Path()
        for x, share in puffs:
            radius = share * dice.uniform(0.9, 1.1) * width
            crown.addCircle(x * width, -0.9 * radius, radius)
        crown.addRect(skia.Rect.MakeLTRB(-0.48 * width, -0.14 * width, 0.48 * width, 0))
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(box.left, box.top, box.right, 0))
        canvas.drawPath(crown, brush.fill(air.seen(leaf, near)))
        canvas.clipPath(crown, doAntiAlias=True)
        for x, radius in puffs:
            brush.circle(
                canvas, (x + light * 0.1) * width, -1.25 * radius * width, 0.62 * radius * width, brush.fill(air.bright(leaf, near))
            )
        canvas.restore()

    return Drawing(("bush", air, width, leaf, seed, light, near), box, paint)


def blades(canvas: skia.Canvas, x: float, y: float, width: float, height: float, value: str, dice: random.Random) -> None:
    """A tuft of grass, rooted at (x, y)."""
    for n in range(8):
        root = x + (-0.5 + n / 7) * width
        tip = root + dice.uniform(-0.22, 0.22) * width, y - height * dice.uniform(0.55, 1.0)
        path = skia.Path()
        path.moveTo(root - 0.07 * width, y)
        path.quadTo(root, y - 0.6 * (y - tip[1]), *tip)
        path.quadTo(root + 0.08 * width, y - 0.45 * (y - tip[1]), root + 0.08 * width, y)
        path.close()
        canvas.drawPath(path, brush.fill(value))


def flower(air: Air, height: float, petal: str, leaf: str, sort: int = 0) -> Drawing:
    """A flower. `sort` 0: round petals, 1: a tulip, 2: a bell on a stem."""
    box = Box(-0.34 * height, -1.12 * height, 0.68 * height, 1.14 * height)

    def paint(canvas: skia.Canvas) -> None:
        stem = brush.stroke(air.seen(leaf), 0.05 * height)
        line(canvas, ((0, 0), (0, -0.75 * height)), stem)
        for side in (-1, 1):
            with moved(canvas, 0, -0.18 * height, turn=side * 50):
                oval(canvas, 0, -0.13 * height, 0.055 * height, 0.15 * height, brush.fill(air.seen(leaf)))
        value, lit = blend(air.seen(petal), petal, 0.7), lighter(petal, 0.25)
        if sort == 1:
            _tulip(canvas, height, value, lit)
            return
        for n in range(6):
            with moved(canvas, 0, -0.82 * height, turn=60 * n):
                oval(canvas, 0, -0.14 * height, 0.085 * height, 0.13 * height, brush.fill(value if n % 2 else lit))
        brush.circle(canvas, 0, -0.82 * height, 0.08 * height, brush.fill(air.bright("#ffd45e")))

    return Drawing(("flower", air, height, petal, leaf, sort), box, paint)


def _tulip(canvas: skia.Canvas, height: float, value: str, lit: str) -> None:
    path = skia.Path()
    path.moveTo(-0.15 * height, -1.0 * height)
    path.quadTo(-0.2 * height, -0.7 * height, 0, -0.68 * height)
    path.quadTo(0.2 * height, -0.7 * height, 0.15 * height, -1.0 * height)
    path.lineTo(0.06 * height, -0.9 * height)
    path.lineTo(0, -1.04 * height)
    path.lineTo(-0.06 * height, -0.9 * height)
    path.close()
    canvas.drawPath(path, brush.fill(value))
    oval(canvas, 0, -0.84 * height, 0.07 * height, 0.15 * height, brush.fill(lit))


def cactus(air: Air, height: float, seed: int, light: int, near: float = 1.0) -> Drawing:
    """A tall cactus with two arms."""
    box = Box(-0.36 * height, -1.05 * height, 0.72 * height, 1.07 * height)
    pigment = "#3d8f5c"

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        wide = 0.15 * height
        body, lit = air.seen(pigment, near), air.bright(pigment, near, 0.6)
        arms = ((-1, dice.uniform(0.34, 0.44), dice.uniform(0.66, 0.74)), (1, dice.uniform(0.46, 0.56), dice.uniform(0.76, 0.88)))
        for side, low, top in arms:
            path = skia.Path()
            path.moveTo(0, -low * height)
            path.cubicTo(side * 0.24 * height, -low * height, side * 0.25 * height, -low * height, side * 0.25 * height, -top * height)
            canvas.drawPath(path, brush.stroke(body, 0.62 * wide))
            shine = brush.stroke(lit, 0.08 * wide)
            line(
                canvas,
                ((side * 0.25 * height + light * 5, -(low + 0.1) * height), (side * 0.25 * height + light * 5, -top * height)),
                shine,
            )
        brush.rounded(canvas, Box(-wide / 2, -height, wide, height + wide / 2), wide / 2, brush.fill(body))
        for dx in (-0.24, 0.0, 0.24):
            tone = brush.stroke(lit if dx * light >= 0 else blend(body, air.dark, 0.25), 0.06 * wide)
            line(canvas, ((dx * wide, -0.93 * height), (dx * wide, -0.05 * height)), tone)

    def clipped(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(box.left, box.top, box.right, 0))
        paint(canvas)
        canvas.restore()

    return Drawing(("cactus", air, height, seed, light, near), box, clipped)


def reeds(air: Air, width: float, height: float, seed: int) -> Drawing:
    """Reeds at the water's edge."""
    box = Box(-0.7 * width, -1.1 * height, 1.4 * width, 1.12 * height)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        for n in range(7):
            x, tall = (-0.5 + n / 6) * width, height * dice.uniform(0.6, 1.0)
            tip = x + dice.uniform(-0.1, 0.1) * width
            line(canvas, ((x, 0), (tip, -tall)), brush.stroke(air.seen("#4d8a4f"), 0.03 * height))
            if n % 2:
                with moved(canvas, tip, -tall):
                    brush.rounded(
                        canvas, Box(-0.025 * height, -0.06 * height, 0.05 * height, 0.17 * height), 8, brush.fill(air.seen(TRUNK))
                    )

    return Drawing(("reeds", air, width, height, seed), box, paint)


__all__ = [
    "bare_tree",
    "blades",
    "bush",
    "cactus",
    "flower",
    "foliage",
    "ground",
    "palm",
    "pine",
    "reeds",
    "round_tree",
]
