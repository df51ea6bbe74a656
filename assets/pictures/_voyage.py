"""A ship at sea: its windows and portholes light up with the words, smoke drifts from its funnels, gulls follow it."""

from __future__ import annotations

import math
from collections.abc import Iterator

import skia

from assets.pictures import _sky, _water, _waves
from assets.pictures._outdoors import Day, Part, answering, beats, phrases, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend, lighter
from assets.stage.props import vehicles
from assets.stage.props._brush import Point
from assets.stage.props.daylight import Air
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    air, across, down = day.air, stage.size.across, stage.size.down
    dice = stage.dice("voyage")
    horizon = (0.58 if stage.wide else 0.54) * down
    sun = None if air.overcast else _sky.disc(stage, air, horizon)
    sea = Box(0, horizon, across, down - horizon)
    rough = 1.6 if day.weather in ("rain", "wind") else 1.0
    parts: tuple[Part, ...] = (
        _sky.sky(stage, air, horizon, sun),
        _waves.far_island(stage, day, horizon, dice.choice((-1, 1))),
        _water.surface(air, sea, sun, dice.randrange(99)),
        _waves.backs(stage, air, horizon),
    )
    length = 0.62 * across if stage.wide else 0.88 * across
    # It lies still, as a thing of that size does: the waves and all else go by.
    place = (0.49 * across, horizon + 0.36 * (down - horizon))
    yield stage.still(scene(stage, ("voyage", day), *parts))
    yield from _sky.clouds(stage, air, horizon, 3, 14)
    yield from _water.glints(stage, air, Box(0, horizon + 14, across, 0.08 * down), sun, 3)
    yield _waves.row(stage, air, 0, horizon, rough)
    yield from _smoke(air, length, place)
    yield stage.still(at(vehicles.liner(air, dice.choice(stage.look.accents), length), *place))
    yield from _windows(stage, air, length, place)
    yield _waves.row(stage, air, 1, horizon, rough)
    yield _waves.row(stage, air, 2, horizon, rough)
    if air.time != "night" and day.weather not in ("rain", "snow"):
        white = "#ffffff" if not air.lamps else blend(air.dark, air.haze, 0.3)
        yield from _sky.flock(stage, white, 0.36 * across, 0.36 * down, phrases(stage, 3)[:2], 3)
    yield from weather(stage, day, ("#dfe9ff",))


def _windows(stage: Stage, air: Air, length: float, place: Point) -> Iterator[Layer]:
    """Windows in which a light goes on."""
    spots = [(place[0] + x, place[1] + y) for x, y in vehicles.ship_windows(length)]
    stage.dice("portholes").shuffle(spots)
    size = length / 900
    value = lighter(air.lit, 0.15) if air.lamps else lighter(air.glow, 0.35)

    def paint(canvas: skia.Canvas) -> None:
        brush.glow(canvas, 0, 0, 34 * size, value, 0.7)
        brush.rounded(canvas, Box(-9 * size, -9 * size, 18 * size, 18 * size), 6 * size, brush.fill(value))

    lit = Drawing(("porthole", air, size), brush.centred(68 * size), paint)
    yield from answering(stage, (lit,), spots, beats(stage, 0.26))


def _smoke(air: Air, length: float, place: Point) -> Iterator[Layer]:
    """Puffs that grow thin behind it."""
    size = length / 900
    value = blend(lighter(air.sky[1], 0.4), air.glow, 0.2)
    for n in range(6):
        radius = (20.0 + 7 * (n % 4)) * size

        def paint(canvas: skia.Canvas, radius: float = radius) -> None:
            brush.circle(canvas, 0, 0, radius, brush.fill(value, 0.5))

        def course(t: float, n: int = n) -> Placement:
            t = on_twos(t)
            share = (t / 4.4 + n / 6) % 1.0
            funnel = -150 if n % 2 else 20
            x = place[0] + (funnel - 330 * share) * size
            return Placement(x, place[1] - (348 + 90 * share**0.7) * size, opacity=0.85 * math.sin(math.pi * min(1.0, share + 0.08)) ** 0.8)

        yield Sprite(Drawing(("smoke", value, radius), brush.centred(2 * radius), paint), "world", course)
