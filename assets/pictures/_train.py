"""A train through the country: windows light up with the words, and poles fly past."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import skia

from assets.pictures import _riding, _sky
from assets.pictures._outdoors import Day, answering, beats, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.palette import blend, darker
from assets.stage.props import trees, vehicles
from assets.stage.props._brush import fading, line
from assets.stage.props.placing import at
from assets.stage.stage import Stage

_SPEED = 620.0


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    down = stage.size.down
    horizon, rails = (0.5 if stage.wide else 0.52) * down, (0.8 if stage.wide else 0.76) * down
    size = 1.42 if stage.wide else 1.3
    train, windows = _train(stage, day, rails, size)
    yield stage.still(scene(stage, ("train", day), *_riding.country(stage, day, horizon, rails)))
    yield from _sky.clouds(stage, day.air, horizon, 3, 20)
    yield from _riding.passing_by(stage, day, horizon, rails - 90, 260)
    yield stage.still(_bank(stage, day, rails, size))
    yield stage.still(train)
    yield from answering(stage, _panes(day, size), windows, beats(stage, 0.28))
    yield _riding.strip(stage, f"sleepers {day.air.time}{day.season}", rails + 6, 16, 70, _SPEED, _sleeper(day))
    yield _riding.verge(stage, day, down - 74, _SPEED * 1.15)
    yield from _riding.flying_past(stage, _riding.bushes(stage, day, 170), down + 24, 1.4 * _SPEED, beats(stage, 1.1))
    yield from weather(stage, day, trees.foliage(stage.look, day.season))


def _train(stage: Stage, day: Day, rails: float, size: float) -> tuple[Drawing, list[tuple[float, float]]]:
    """The train as one drawing, its nose at the right, and the middles of its windows."""
    long = vehicles.CAR_LONG * size
    value = stage.dice("train").choice(stage.look.accents)
    nose = 0.9 * stage.size.across if stage.wide else 0.93 * stage.size.across
    starts = [nose - long * (n + 1) for n in range(int(nose / long) + 1)]
    cars = [at(vehicles.carriage(day.air, value, n == 0), x, rails, size) for n, x in enumerate(starts)]
    top = rails - 156 * size
    box = Box(0, top - 50, stage.size.across, rails - top + 54)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(box))
        iron = brush.stroke(blend(day.air.dark, day.air.haze, 0.15), 4)
        x = starts[min(1, len(starts) - 1)] + 0.3 * long
        line(canvas, ((x, top + 8), (x + 26, top - 18), (x - 4, top - 44)), iron)
        line(canvas, ((x - 34, top - 44), (x + 26, top - 44)), iron)
        for car in cars:
            car.paint(canvas)
        if day.air.lamps:
            _head_light(canvas, nose - 14 * size, rails - 46 * size, size)

    spots = [(x + a * size, rails + b * size) for n, x in enumerate(starts) for a, b in vehicles.windows_of(n == 0)]
    spots = [spot for spot in spots if 30 < spot[0] < stage.size.across - 20]
    stage.dice("windows").shuffle(spots)
    return Drawing(("train", value, stage.size, day, size), box, paint), spots


def _head_light(canvas: skia.Canvas, x: float, y: float, size: float) -> None:
    brush.glow(canvas, x, y, 90 * size, "#fff0c0", 0.7)
    with_beam = vehicles.beam(300 * size, 130 * size, "#fff0c0")
    at(with_beam, x, y).paint(canvas)


def _panes(day: Day, size: float) -> tuple[Drawing, ...]:
    """Lit windows: with nobody, with one, with two behind them."""
    lit = vehicles.pane(day.air)
    shape = blend(day.air.dark, "#5b3a6a", 0.3)

    def seen(heads: tuple[float, ...]) -> Drawing:
        def paint(canvas: skia.Canvas) -> None:
            canvas.scale(size, size)
            lit.paint(canvas)
            canvas.clipRect(skia.Rect.MakeLTRB(-22, -20, 22, 20))
            for x in heads:
                brush.circle(canvas, x, 2, 7.5, brush.fill(shape))
                brush.rounded(canvas, Box(x - 12, 11, 24, 20), 9, brush.fill(shape))

        return Drawing(("seen", lit.name, heads, size), brush.centred(104 * size), paint)

    return seen((-4.0,)), seen(()), seen((-10.0, 11.0)), seen((6.0,))


def _bank(stage: Stage, day: Day, rails: float, size: float) -> Drawing:
    """What the rails lie on."""
    across, down = stage.size.across, stage.size.down
    air = day.air
    grass = "#d5dff2" if day.season == "winter" else blend(trees.ground(day.season), "#1f6b4a", 0.45)
    stone = "#8d86a0"
    box = Box(0, rails - 26, across, down - rails + 26)

    def paint(canvas: skia.Canvas) -> None:
        ballast = Box(0, rails - 14, across, 52)
        canvas.drawRect(brush.rect(Box(0, rails - 26, across, 16)), brush.fill(air.dark, 0.25))
        canvas.drawRect(brush.rect(ballast), fading(ballast, (air.seen(stone), blend(air.seen(stone), air.dark, 0.4))))
        slope = Box(0, rails + 34, across, down - rails)
        canvas.drawRect(brush.rect(slope), fading(slope, (air.bright(grass, 1.0, 0.4), blend(air.seen(grass), air.dark, 0.4))))
        canvas.drawRect(brush.rect(Box(0, rails, across, 7)), brush.fill(air.bright("#b7b4cc")))

    return Drawing(("bank", stage.size, day, rails, size), box, paint)


def _sleeper(day: Day) -> Callable[[skia.Canvas], None]:
    value = darker(blend(day.air.seen("#6b4a38"), day.air.dark, 0.3), 0.1)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(6, 2, 40, 11), 3, brush.fill(value))

    return paint
