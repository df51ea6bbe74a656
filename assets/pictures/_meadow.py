"""A meadow between hills: one great tree, a path, and flowers that open with the words; fireflies at night, cottages in winter."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import skia

from assets.pictures import _sky
from assets.pictures._afoot import walkers
from assets.pictures._land import Ridge, hills
from assets.pictures._outdoors import Day, Part, answering, beats, gleam, nearer, phrases, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.motion import pop
from assets.stage.palette import blend, lighter
from assets.stage.props import cottages, trees
from assets.stage.props._brush import Point, fading, ground_shadow
from assets.stage.props.placing import at
from assets.stage.stage import Stage


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    air, across, down = day.air, stage.size.across, stage.size.down
    dice = stage.dice("meadow")
    side = dice.choice((-1, 1))
    horizon = 0.64 * down
    sun = None if air.overcast else _sky.disc(stage, air, horizon, 0.5 - side * dice.uniform(0.18, 0.27))
    light = -side
    near = Ridge.of(dice, 0.8 * down, 0.07 * down, 1.4 * across)
    middle = Ridge.of(dice, 0.69 * down, 0.09 * down, 0.8 * across)
    tree_x = (0.5 + side * (0.24 if stage.wide else 0.2)) * across
    parts: tuple[Part, ...] = (
        _sky.sky(stage, air, horizon, sun),
        _ranges(stage, day, middle),
        *_cottages(stage, day, middle, -side),
        *_grove(stage, day, middle, light, side),
        _field(stage, day, near),
    )
    yield stage.still(scene(stage, ("meadow", day), *parts))
    yield from _sky.clouds(stage, air, horizon, 3)
    yield from map(stage.still, _great_tree(stage, day, tree_x, near.y(tree_x), light))
    if air.time != "night" and day.weather in ("", "wind"):
        yield from _sky.flock(stage, blend(air.dark, air.haze, 0.15), tree_x, 0.42 * down, phrases(stage)[:3], 4)
    yield from _answers(stage, day, middle, -side)
    yield from walkers(stage, 0.93 * down, 0.5)
    yield nearer(_edge(stage, day))
    yield from weather(stage, day, trees.foliage(stage.look, day.season))


def _ranges(stage: Stage, day: Day, middle: Ridge) -> Callable[[skia.Canvas], None]:
    air, frame, down = day.air, stage.frame, stage.size.down
    grass = trees.ground(day.season)
    far_off = grass if day.season in ("winter", "autumn") else blend(grass, "#2f9aa0", 0.5)
    dice = stage.dice("ranges")
    far = [Ridge.of(dice, level * down, 0.12 * down, wide * frame.width) for level, wide in ((0.58, 0.75), (0.63, 0.6))]

    def paint(canvas: skia.Canvas) -> None:
        for ridge, share in zip(far, (0.22, 0.42), strict=True):
            value = air.seen(blend(grass, "#5f86c4", 0.5), share)
            hills(canvas, frame, ridge, lighter(value, 0.06), blend(value, air.haze, 0.5))
        hills(canvas, frame, middle, air.bright(far_off, 0.72, 0.4), air.seen(far_off, 0.82))

    return paint


def _field(stage: Stage, day: Day, near: Ridge) -> Callable[[skia.Canvas], None]:
    """The near slope, lighter where the sun comes over it, and the path."""
    air, frame, grass = day.air, stage.frame, trees.ground(day.season)

    def paint(canvas: skia.Canvas) -> None:
        hills(
            canvas,
            frame,
            near,
            air.bright(grass, 1.0, 0.65),
            air.seen(blend(grass, "#1f6b4a", 0.35 if day.season != "winter" else 0.05)),
            360,
        )
        _wild(canvas, stage, day, near)
        _path(canvas, stage, day, near)

    return paint


def _path(canvas: skia.Canvas, stage: Stage, day: Day, near: Ridge) -> None:
    across, down = stage.size.across, stage.size.down
    x = 0.52 * across
    top = near.y(x) - 1
    path = skia.Path()
    path.moveTo(x - 8, top)
    path.cubicTo(x + 150, top + 0.07 * down, x - 260, top + 0.08 * down, x - 190, down + 10)
    path.lineTo(x + 90, down + 10)
    path.cubicTo(x - 90, top + 0.11 * down, x + 240, top + 0.07 * down, x + 8, top)
    path.close()
    sand = "#cbd5ea" if day.season == "winter" else "#dcb98a"
    canvas.drawPath(path, brush.fill(day.air.bright(sand, 1.0, 0.45)))


def _wild(canvas: skia.Canvas, stage: Stage, day: Day, near: Ridge) -> None:
    """Tufts and small flowers all over the slope, the nearer the larger."""
    dice, down, air = stage.dice("wild"), stage.size.down, day.air
    grass = "#b7c6e6" if day.season == "winter" else blend(trees.ground(day.season), "#2c8a56", 0.4)
    petals = [blend(air.bright(value), value, 0.5) for value in (*stage.look.accents, "#ffffff")]
    for n in range(round(stage.size.across / 26)):
        x, deep = dice.uniform(0, stage.size.across), dice.random()
        y = near.y(x) + 14 + deep * (down - near.y(x) - 40)
        if n % 3 == 0 and day.season not in ("winter", "autumn") and air.time != "night":
            brush.circle(canvas, x, y, 2.5 + 4 * deep, brush.fill(petals[n % len(petals)], 0.9))
        else:
            trees.blades(canvas, x, y, 20 + 26 * deep, 12 + 20 * deep, air.bright(grass, 1.0, 0.5 - 0.3 * deep), dice)


def _tree(stage: Stage, day: Day, height: float, n: int, light: int, near: float) -> Drawing:
    leaves = trees.foliage(stage.look, day.season)
    if day.season == "winter":
        if n % 2:
            return trees.bare_tree(day.air, height, n, near, snow=True)
        return trees.pine(day.air, 1.05 * height, "#2f7a5a", n, light, near, snow=True)
    return trees.round_tree(day.air, height, leaves[n % len(leaves)], n, light, near)


def _grove(stage: Stage, day: Day, middle: Ridge, light: int, side: int) -> Iterator[Drawing]:
    """Small trees on the hills behind."""
    dice, across = stage.dice("grove"), stage.size.across
    spots = sorted(dice.uniform(0.02, 0.98) for _ in range(11 if stage.wide else 7))
    for share in spots:
        x = share * across
        if abs(share - (0.5 - side * 0.2)) > 0.1:
            yield at(_tree(stage, day, dice.uniform(52, 88), dice.randrange(40), light, 0.72), x, middle.y(x) + 5)


def _great_tree(stage: Stage, day: Day, x: float, y: float, light: int) -> Iterator[Drawing]:
    """What one looks at."""
    height = (0.55 if stage.wide else 0.46) * min(stage.size.down, 1.25 * stage.size.across)
    seed = stage.dice("great tree").randrange(99)
    grounded = Drawing(
        ("under", x, y, height, day.air),
        Box(x - 0.62 * height, y - 0.06 * height, 1.24 * height, 0.16 * height),
        lambda canvas: ground_shadow(canvas, x - light * 0.12 * height, y + 20, 0.5 * height, 0.07 * height, day.air.dark, 0.5),
    )
    yield grounded
    if day.season == "winter":
        yield at(trees.bare_tree(day.air, 1.05 * height, seed, snow=True), x, y + 18)
        yield _drift(day, x, y + 22, 0.13 * height)
        return
    leaves = trees.foliage(stage.look, day.season)
    yield at(trees.round_tree(day.air, height, leaves[seed % len(leaves)], seed, light), x, y + 18)


def _drift(day: Day, x: float, y: float, half: float) -> Drawing:
    """Snow at the foot of a trunk."""
    white, dark = day.air.bright(trees.ground("winter"), 1.0, 0.9), day.air.bright(trees.ground("winter"), 1.0, 0.45)
    box = Box(x - half, y - 0.42 * half, 2 * half, 0.62 * half)

    def paint(canvas: skia.Canvas) -> None:
        path = skia.Path()
        path.moveTo(x - half, y + 0.12 * half)
        path.cubicTo(x - 0.5 * half, y - 0.1 * half, x - 0.4 * half, y - 0.4 * half, x - 0.05 * half, y - 0.34 * half)
        path.cubicTo(x + 0.4 * half, y - 0.4 * half, x + 0.5 * half, y - 0.06 * half, x + half, y + 0.12 * half)
        path.cubicTo(x + 0.5 * half, y + 0.2 * half, x - 0.5 * half, y + 0.2 * half, x - half, y + 0.12 * half)
        canvas.drawPath(path, fading(box, (white, dark)))

    return Drawing(("drift", day, x, y, half), box, paint)


def _cottages(stage: Stage, day: Day, middle: Ridge, side: int) -> Iterator[Drawing]:
    for n, (x, y) in enumerate(_homes(stage, middle, side)):
        yield at(cottages.cottage(stage.look, day.air, 84 - 8 * n, n, day.season == "winter"), x, y)


def _homes(stage: Stage, middle: Ridge, side: int) -> tuple[Point, ...]:
    across = stage.size.across
    xs = [(0.5 + side * share) * across for share in ((0.2, 0.28, 0.13) if stage.wide else (0.24, 0.12))]
    return tuple((x, middle.y(x) + 8) for x in xs)


def _edge(stage: Stage, day: Day) -> Drawing:
    """Grass and bushes nearest to us, in the dark at the frame's lower corners."""
    across, down = stage.size.across, stage.size.down

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("edge")
        canvas.clipRect(brush.rect(box))
        grass = blend(trees.ground(day.season), "#1f6b4a" if day.season != "winter" else "#8fa3d0", 0.6)
        dark = blend(day.air.seen(grass), day.air.dark, 0.3)
        for n in range(round((across + 220) / 70)):
            x = (n + dice.uniform(0, 0.6)) * 70 - 40
            high = 50 + 120 * abs(x / across - 0.5) ** 1.5 * dice.uniform(0.8, 1.5)
            trees.blades(canvas, x, down + 8, 90, high, dark if n % 2 else blend(dark, day.air.bright(grass), 0.4), dice)

    box = Box(-40, down - 190, across + 240, 192)
    return Drawing(("edge", day, stage.size, stage.picture.seed), box, paint)


def _answers(stage: Stage, day: Day, middle: Ridge, side: int) -> Iterator[Layer]:
    """What comes with the words."""
    times = beats(stage)
    if day.air.time == "night" and day.season != "winter":
        yield from answering(stage, (gleam("#ffe88a", 26), gleam("#d9ff9a", 20)), _scattered(stage, 0.62, 0.9), times)
    elif day.season == "winter":
        yield from answering(
            stage, (gleam(day.air.lit, 34),), [p for home in _homes(stage, middle, side) for p in cottages.windows(home, 84)], times
        )
    else:
        leaf = trees.ground(day.season)
        petals = (*stage.look.accents, "#ffffff")
        flowers = [trees.flower(day.air, 62 + 10 * (n % 3), petals[n % len(petals)], leaf, n % 2) for n in range(7)]
        yield from answering(stage, flowers, _scattered(stage, 0.86, 0.985), times, pop(0.45))


def _scattered(stage: Stage, top: float, low: float) -> list[Point]:
    """Places all over the meadow, one after another far apart."""
    dice, across, down = stage.dice("scattered"), stage.size.across, stage.size.down
    return [((0.06 + 0.88 * ((0.618 * n + 0.2) % 1.0)) * across, dice.uniform(top, low) * down) for n in range(24)]
