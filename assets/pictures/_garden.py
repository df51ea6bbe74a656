"""A garden: a fence, beds, an apple tree, a watering can; flowers come up with the words, and a butterfly goes from one to the next."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import skia

from assets.pictures import _sky
from assets.pictures._land import Ridge, hills
from assets.pictures._outdoors import Day, Part, beats, nearer, phrases, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import pop, resting
from assets.stage.palette import blend, darker, lighter
from assets.stage.props import trees
from assets.stage.props._brush import Point, fading, ground_shadow, line, moved, outline, oval
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_LEAF, _EARTH = "#4fa65a", "#7b5138"


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    air, across, down = day.air, stage.size.across, stage.size.down
    dice = stage.dice("garden")
    side = dice.choice((-1, 1))
    horizon = 0.56 * down
    sun = None if air.overcast else _sky.disc(stage, air, horizon, 0.5 - side * dice.uniform(0.22, 0.3))
    lawn, beds = 0.64 * down, _beds(stage)
    parts: tuple[Part, ...] = (
        _sky.sky(stage, air, horizon, sun),
        _behind(stage, day, horizon, lawn, -side),
        _ground(day, beds),
        *_things(stage, day, side, beds),
    )
    yield stage.still(scene(stage, ("garden", day), *parts))
    yield from _sky.clouds(stage, air, horizon, 3)
    yield from map(stage.still, _tree(stage, day, (0.5 + side * 0.29) * across, lawn + 70, -side))
    places = _places(stage, beds)
    yield from _flowers(stage, day, places)
    yield _butterfly(stage, places)
    yield nearer(_edge(stage, day))
    if air.time != "night" and day.weather not in ("rain", "snow"):
        yield from _sky.flock(stage, blend(air.dark, air.haze, 0.2), (0.5 + side * 0.29) * across, 0.3 * down, phrases(stage, 4)[:2], 3)
    yield from weather(stage, day, trees.foliage(stage.look, day.season))


def _beds(stage: Stage) -> tuple[Box, ...]:
    """Beds of earth, the far one first."""
    across, down = stage.size.across, stage.size.down
    rows = ((0.72, 0.14), (0.8, 0.08), (0.885, 0.02)) if not stage.tall else ((0.7, 0.1), (0.775, 0.06), (0.86, 0.02))
    return tuple(Box(inset * across, top * down, (1 - 2 * inset) * across, 0.034 * down) for top, inset in rows)


def _behind(stage: Stage, day: Day, horizon: float, lawn: float, light: int) -> Callable[[skia.Canvas], None]:
    """Hills, a hedge, the fence, the lawn."""
    air, frame = day.air, stage.frame
    grass = trees.ground(day.season)
    hedge = blend(trees.foliage(stage.look, day.season)[0], "#2c7a50", 0.5)

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("behind")
        for level, near in ((horizon - 40, 0.3), (horizon + 6, 0.5)):
            value = air.seen(blend(grass, "#5f86c4", 0.4), near)
            hills(canvas, frame, Ridge.of(dice, level, 90, 0.7 * frame.width), lighter(value, 0.05), value)
        x, n = -60.0, 0
        while x < frame.width + 60:
            wide = dice.uniform(130, 210)
            at(trees.bush(air, wide, hedge, n, light, 0.75), x + wide / 2, lawn + 6).paint(canvas)
            x, n = x + 0.72 * wide, n + 1
        _fence(canvas, day, frame.width, lawn + 14, light)
        green = Box(0, lawn + 8, frame.width, frame.height - lawn)
        canvas.drawRect(brush.rect(green), fading(green, (air.bright(grass, 0.95, 0.7), air.seen(blend(grass, "#1f6b4a", 0.4)))))

    return paint


def _fence(canvas: skia.Canvas, day: Day, across: float, foot: float, light: int) -> None:
    """White pickets."""
    value, lit = day.air.seen("#efe9f5", 0.92), day.air.bright("#fbf8ff", 0.95, 0.8)
    for up in (34, 74):
        canvas.drawRect(brush.rect(Box(-10, foot - up, across + 20, 12)), brush.fill(blend(value, day.air.dark, 0.12)))
    for n in range(int(across / 44) + 2):
        x = 44 * n - 12
        path = f"M{x} {foot}L{x} {foot - 92:.0f}L{x + 14} {foot - 110:.0f}L{x + 28} {foot - 92:.0f}L{x + 28} {foot}Z"
        canvas.drawPath(outline(path), brush.fill(value))
        canvas.drawRect(brush.rect(Box(x + (18 if light > 0 else 0), foot - 92, 10, 92)), brush.fill(lit))


def _ground(day: Day, beds: tuple[Box, ...]) -> Callable[[skia.Canvas], None]:
    air = day.air
    earth = "#dbe4f4" if day.season == "winter" else _EARTH

    def paint(canvas: skia.Canvas) -> None:
        for bed in beds:
            brush.rounded(canvas, Box(bed.left - 16, bed.top + 8, bed.width + 32, bed.height + 12), 22, brush.fill(air.dark, 0.25))
            brush.rounded(canvas, Box(bed.left - 14, bed.top, bed.width + 28, bed.height + 8), 20, brush.fill(air.seen(earth)))
            brush.rounded(
                canvas, Box(bed.left - 6, bed.top + 2, bed.width + 12, 0.4 * bed.height), 12, brush.fill(air.bright(earth, 1.0, 0.6))
            )

    return paint


def _tree(stage: Stage, day: Day, x: float, y: float, light: int) -> Iterator[Drawing]:
    """An apple tree with its fruit."""
    height = (0.56 if stage.wide else 0.42) * min(stage.size.down, 1.3 * stage.size.across)
    seed = stage.dice("apple tree").randrange(99)
    box = Box(x - height, y - 40, 2 * height, 90)
    yield Drawing(("shade", box, day.air), box, lambda canvas: ground_shadow(canvas, x, y + 4, 0.46 * height, 36, day.air.dark, 0.5))
    if day.season == "winter":
        yield at(trees.bare_tree(day.air, height, seed, snow=True), x, y)
        return
    leaves = trees.foliage(stage.look, day.season)
    yield at(trees.round_tree(day.air, height, leaves[0], seed, light), x, y)
    if day.season != "spring":
        yield Drawing(
            ("apples", x, y, height, seed, day.air),
            Box(x - height, y - height, 2 * height, height),
            lambda canvas: _apples(canvas, stage, day, x, y, height),
        )


def _apples(canvas: skia.Canvas, stage: Stage, day: Day, x: float, y: float, height: float) -> None:
    dice = stage.dice("apples")
    for _ in range(11):
        way, far = dice.uniform(0, 2 * math.pi), 0.24 * height * math.sqrt(dice.random())
        spot = x + far * math.cos(way), y - 0.66 * height + far * math.sin(way)
        brush.circle(canvas, *spot, 0.022 * height, brush.fill(day.air.bright("#e5484d", 1.0, 0.7)))
        brush.circle(canvas, spot[0] - 3, spot[1] - 4, 0.007 * height, brush.fill("#ffffff", 0.5))


def _things(stage: Stage, day: Day, side: int, beds: tuple[Box, ...]) -> Iterator[Drawing]:
    """A watering can beside the beds, and the small plants that are always there."""
    dice, across = stage.dice("things"), stage.size.across
    leaf = "#7fa38a" if day.season == "winter" else _LEAF
    for row, bed in enumerate(beds):
        count = round(bed.width / 74)
        for n in range(count):
            x = bed.left + (n + 0.5) / count * bed.width
            size = dice.uniform(34, 56) * (0.8 + 0.2 * row)
            yield at(trees.bush(day.air, size, leaf, n % 6, -side, 0.95), x, bed.top + 0.6 * bed.height)
    can = _can(stage, day)
    yield at(can, (0.5 - side * 0.36) * across, beds[0].top + 4, flip=side > 0)


def _can(stage: Stage, day: Day) -> Drawing:
    """A watering can."""
    value = blend(day.air.seen(stage.look.accents[3]), stage.look.accents[3], 0.3)

    def paint(canvas: skia.Canvas) -> None:
        ground_shadow(canvas, 0, 0, 110, 18, day.air.dark, 0.5)
        canvas.drawPath(outline("M-58 -108C-120 -120 -130 -30 -62 -26"), brush.stroke(darker(value, 0.15), 13))
        canvas.drawPath(outline("M56 -30L128 -106L142 -98L64 -8Z"), brush.fill(darker(value, 0.12)))
        canvas.drawPath(outline("M112 -116L152 -86L158 -98L124 -124Z"), brush.fill(lighter(value, 0.1)))
        canvas.drawPath(outline("M-64 -112L60 -112L66 0L-70 0Z"), brush.fill(value))
        canvas.drawPath(outline("M-64 -112L-26 -112L-28 0L-70 0Z"), brush.fill(lighter(value, 0.22)))
        oval(canvas, -2, -112, 62, 12, brush.fill(darker(value, 0.35)))

    return Drawing(("can", value, day.air), Box(-140, -136, 310, 158), paint)


def _places(stage: Stage, beds: tuple[Box, ...]) -> list[Point]:
    """Where flowers come up, far apart one after another."""
    dice = stage.dice("places")
    found = []
    for n in range(26):
        bed = beds[(n * 2 + 1) % len(beds)]
        found.append((bed.left + ((0.618 * n + 0.34) % 1.0) * bed.width, bed.top + 0.55 * bed.height + dice.uniform(-4, 4)))
    return found


def _size(n: int) -> float:
    return 136.0 + 34 * (n % 3)


def _flowers(stage: Stage, day: Day, places: Sequence[Point]) -> Iterator[Layer]:
    """Some have come up already; the others do with the words."""
    petals, dice = (*stage.look.accents, "#ffffff"), stage.dice("petals")
    order = dice.sample(petals, len(petals))
    times = (-1.0,) * 6 + beats(stage)
    for n, ((x, y), when) in enumerate(zip(places, times, strict=False)):
        drawing = trees.flower(day.air, _size(n), order[n % len(order)], _LEAF, n % 2)
        yield stage.still(at(drawing, x, y)) if when < 0 else stage.enter(drawing, resting(x, y), at=when, how=pop(0.5))


def _butterfly(stage: Stage, places: Sequence[Point]) -> Live[int]:
    """It sits on a flower, and flies on to the one that has come up."""
    value, times = stage.look.accents[0], beats(stage, 1.1)
    stops = [(x, y - 0.9 * _size(n)) for n, (x, y) in enumerate(places)]

    def state(t: float) -> int:
        return int(t * 7.5) % 4

    def paint(canvas: skia.Canvas, wing: int) -> None:
        share = (1.0, 0.6, 0.25, 0.6)[wing]
        for way in (-1, 1):
            with moved(canvas, flip=way < 0):
                canvas.scale(share, 1)
                oval(canvas, 17, -10, 17, 15, brush.fill(value))
                oval(canvas, 13, 11, 12, 11, brush.fill(lighter(value, 0.25)))
                brush.circle(canvas, 20, -11, 5, brush.fill(lighter(value, 0.6)))
        line(canvas, ((0, -14), (0, 16)), brush.stroke("#2a1c3f", 5))

    def course(t: float) -> Placement:
        t = on_twos(t)
        done = [beat for beat in times if beat <= t]
        n = len(done)
        here, there = stops[(2 + n) % len(stops)], stops[(1 + n) % len(stops)]
        share = easing.cubic_in_out(easing.progress(t, done[-1], 1.0)) if done else 1.0
        bob = 26 * math.sin(math.pi * share) + 5 * easing.wave(t, 1.1)
        return Placement(easing.mix(there[0], here[0], share), easing.mix(there[1], here[1], share) - 2.4 * bob)

    return Live(("butterfly", value), Box(-38, -30, 76, 58), state, paint, "world", course)


def _edge(stage: Stage, day: Day) -> Drawing:
    """Leaves and grass nearest to us."""
    across, down = stage.size.across, stage.size.down
    box = Box(-60, down - 210, across + 260, 212)

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("garden edge")
        canvas.clipRect(brush.rect(box))
        green = "#9fb0cf" if day.season == "winter" else "#2f7a50"
        dark = blend(day.air.seen(green), day.air.dark, 0.35)
        for n in range(round((across + 200) / 78)):
            x = -40 + 78 * n
            high = 40 + 260 * max(0.0, abs(x / across - 0.5) - 0.18) * dice.uniform(0.7, 1.2)
            trees.blades(canvas, x, down + 8, 110, high, dark if n % 2 else blend(dark, day.air.bright(green), 0.3), dice)

    return Drawing(("garden edge", day, stage.size, stage.picture.seed), box, paint)
