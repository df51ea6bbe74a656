"""Mountains over a lake: snow on their tops, pines on the shore, a cabin; rings on the water with the words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

import skia

from assets.pictures import _sky, _water
from assets.pictures._afoot import walkers
from assets.pictures._land import Peak, Ridge, hills, mountain, peaks
from assets.pictures._outdoors import Day, Part, answering, beats, gleam, nearer, phrases, scene
from assets.pictures._weather import fog, ripples, weather
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend
from assets.stage.props import cottages, trees
from assets.stage.props.daylight import Air
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_ROCK, _PINE = "#7d86ad", "#2b7458"


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    air, across, down = day.air, stage.size.across, stage.size.down
    dice = stage.dice("mountains")
    side = dice.choice((-1, 1))
    shore = (0.66 if stage.wide else 0.64) * down
    sun = None if air.overcast else _sky.disc(stage, air, shore * 0.9, 0.5 - side * dice.uniform(0.2, 0.28))
    lake = Box(0, shore, across, down - shore)
    home = ((0.5 + side * 0.2) * across, shore + 10)
    parts: tuple[Part, ...] = (
        _sky.sky(stage, air, shore, sun),
        _land(stage, day, shore, -side, lake),
        *_shore(stage, day, shore, home, -side),
    )
    yield stage.still(scene(stage, ("mountains", day), *parts))
    yield from _sky.clouds(stage, air, 0.62 * shore, 3, 10)
    yield from _eagle(stage, day, side)
    yield from _water.glints(stage, air, Box(0, shore, across, 0.2 * down), sun, 4)
    places = [
        ((0.14 + 0.72 * ((0.618 * n + 0.3) % 1.0)) * across, lake.top + (0.16 + 0.5 * ((0.37 * n) % 1.0)) * lake.height) for n in range(24)
    ]
    yield from ripples("#ffffff", places, beats(stage, 0.7), 220)
    if air.lamps:
        windows = cottages.windows(home, 128)
        yield from answering(stage, (gleam(air.lit, 46),), windows, phrases(stage))
    if day.weather == "" and air.time == "morning":
        yield from fog(stage, "#ffffff", shore - 30)
    yield nearer(_near(stage, day, side))
    yield from walkers(stage, 0.985 * down, 0.62)
    yield from weather(stage, day, trees.foliage(stage.look, day.season))


def _land(stage: Stage, day: Day, shore: float, light: int, lake: Box) -> Callable[[skia.Canvas], None]:
    air, frame = day.air, stage.frame
    dice = stage.dice("chains")
    high = shore - 0.12 * stage.size.down
    far = peaks(dice, frame.width, shore, 0.7 * high, 6 if stage.wide else 4)
    near = peaks(dice, frame.width, shore, high, 4 if stage.wide else 3)
    slope = Ridge.of(dice, shore - 40, 60, 0.7 * frame.width)
    snow = 0.5 if day.season == "winter" else 0.3

    def above(canvas: skia.Canvas) -> None:
        _chain(canvas, air, far, 0.35, light, snow)
        _chain(canvas, air, near, 0.8, light, snow)
        wood = "#dfe8f6" if day.season == "winter" else blend(_PINE, trees.ground(day.season), 0.3)
        hills(canvas, frame, slope, air.bright(wood, 0.8, 0.4), air.seen(wood, 0.85), 70)

    def paint(canvas: skia.Canvas) -> None:
        above(canvas)
        _water.surface(air, lake, None, 1)(canvas)
        _water.mirrored(canvas, lake, 0.62, above, _water.colours(air)[1], 0.62)
        canvas.drawRect(brush.rect(Box(0, shore - 1, frame.width, 3)), brush.fill(air.glow, 0.35))

    return paint


def _chain(canvas: skia.Canvas, air: Air, found: tuple[Peak, ...], near: float, light: int, snow: float) -> None:
    for peak in found:
        mountain(canvas, air, peak, _ROCK, near, light, snow)


def _shore(stage: Stage, day: Day, shore: float, home: tuple[float, float], light: int) -> Iterator[Drawing]:
    """Pines along the far shore, smaller ones behind, and the cabin among them."""
    dice, across, winter = stage.dice("shore"), stage.size.across, day.season == "winter"
    for n in range(34 if stage.wide else 20):
        x = dice.uniform(-10, across + 10)
        yield at(trees.pine(day.air, dice.uniform(60, 130), _PINE, n % 9, light, 0.78, winter), x, shore + dice.uniform(-6, 6))
    yield at(cottages.cottage(stage.look, day.air, 128, 0, winter), *home)
    for dx in (-120, 96, 140):
        yield at(trees.pine(day.air, dice.uniform(130, 190), _PINE, dx % 7, light, 0.95, winter), home[0] + dx, home[1] + 6)


def _near(stage: Stage, day: Day, side: int) -> Drawing:
    """The near bank with tall pines in both corners: more of them opposite the cabin."""
    across, down, winter = stage.size.across, stage.size.down, day.season == "winter"
    box = Box(-60, 0.3 * down, across + 280, 0.7 * down + 2)

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("near")
        canvas.clipRect(brush.rect(box))
        grass = "#d5dff2" if winter else blend(trees.ground(day.season), "#1f6b4a", 0.6)
        bank = Ridge.of(dice, 0.945 * down, 0.05 * down, 0.8 * across)
        hills(
            canvas,
            Box(-60, 0, across + 260, down),
            bank,
            day.air.bright(grass, 1.0, 0.35),
            blend(day.air.seen(grass), day.air.dark, 0.45),
            120,
        )
        spots = [(0.5 - side * share) for share in (0.5, 0.425, 0.355)] + [0.5 + side * 0.48]
        for n, share in enumerate(sorted(spots, key=lambda s: -abs(s - 0.5))):
            high = (0.6 - 0.14 * (n % 3)) * min(down, 1.15 * across) * dice.uniform(0.92, 1.05)
            with_snow = trees.pine(day.air, high, blend(_PINE, "#123b3a", 0.35), n, side, 1.0, winter)
            at(with_snow, share * across + 30, bank.y(share * across) + 18).paint(canvas)

    return Drawing(("near pines", day, stage.size, stage.picture.seed, side), box, paint)


def _eagle(stage: Stage, day: Day, side: int) -> Iterator[Layer]:
    """A bird that circles over the lake."""
    across, down = stage.size.across, stage.size.down

    def course(t: float) -> Placement:
        way = 0.42 * on_twos(t)
        return Placement((0.5 + side * 0.1) * across + 0.16 * across * math.cos(way), 0.26 * down + 0.05 * down * math.sin(way))

    yield _sky.bird(blend(day.air.dark, day.air.haze, 0.1), 44, 0.3, course, "eagle")
