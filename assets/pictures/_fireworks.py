"""Fireworks over a town by the water, watched by many who stand with their backs to us; they burst with the words."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import skia

from assets.pictures import _callouts, _crowd, _sky, _water
from assets.pictures._outdoors import Part, beats, scene
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import blend, lighter
from assets.stage.props import houses
from assets.stage.props._brush import fading
from assets.stage.props.daylight import Air, air
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_WALLS = ("#7f8fc4", "#9a86c0", "#6f86b0", "#8c9ac8")
_CLIMBS, _GROWS, _FADES = 0.7, 4, 1.3  # seconds that a shell climbs; drawings, a fifteenth each, in which it opens; seconds it glows
_SORTS = 4


@dataclass(frozen=True, slots=True)
class _Shell:
    """One that bursts: where, when, how wide, in what colours, of which sort."""

    x: float
    y: float
    when: float
    radius: float
    hues: tuple[str, str]
    sort: int


def layers(stage: Stage) -> Iterator[Layer]:
    """Bottom first."""
    night, lay = air(stage.look, "night"), _callouts.places(stage, 0.31)
    across, down = stage.size.across, stage.size.down
    quay = (0.68 if stage.wide else 0.64 if stage.tall else 0.66) * down
    near = _town(stage, night, 0.3, 0.92, "near", quay)
    parts: tuple[Part, ...] = (
        _sky.sky(stage, night, quay, None),
        *_town(stage, night, 0.36, 0.4, "far", quay),
        *near,
        _river(stage, night, quay, near),
    )
    yield stage.still(scene(stage, "fireworks", *parts))
    shells = _shells(stage, lay, quay)
    for shell in shells:
        yield from _shown(shell, quay, down)
    for low, side, shade in _rows(stage):
        yield from _crowd.waving(stage, -30, across + 30, low * down, side, 1.6, shade)
    yield from _callouts.layers(stage, lay)


def _rows(stage: Stage) -> tuple[tuple[float, float, float], ...]:
    """Who watches, from the farthest on: where their row stands, how wide one is, how far in the dark."""
    if stage.tall:
        return ((0.875, 130.0, 0.62), (1.0, 190.0, 0.8))
    return ((0.93, 78.0, 0.62), (1.02, 118.0, 0.8)) if stage.wide else ((0.92, 86.0, 0.62), (1.02, 128.0, 0.8))


def _town(stage: Stage, night: Air, high: float, near: float, name: str, quay: float) -> tuple[Drawing, ...]:
    """Houses side by side, with light in their windows; lowest in the middle, where the sky is to be seen."""
    dice, across = stage.dice(f"town {name}"), stage.size.across
    tallest, found, x = high * min(stage.size.down, 1.2 * across), [], -40.0
    while x < across + 60:
        width = round(dice.uniform(84, 150))
        aside = abs((x + width / 2) / across - 0.5) * 2
        height = round(tallest * (0.3 + 0.55 * aside) * dice.uniform(0.75, 1.15))
        wall = blend(dice.choice(_WALLS), stage.look.room.houses[0], min(0.75, 1.7 * stage.look.cloth[1]))
        found.append(at(houses.tower(night, width, height, wall, dice.randrange(9999), 1, near, False), x + width / 2, quay))
        x += width + dice.uniform(-4, 14)
    return tuple(found)


def _river(stage: Stage, night: Air, quay: float, near: tuple[Drawing, ...]) -> Callable[[skia.Canvas], None]:
    frame = stage.frame
    box = Box(0, quay, frame.width, frame.height - quay)

    def above(canvas: skia.Canvas) -> None:
        for house in near:
            house.paint(canvas)

    def paint(canvas: skia.Canvas) -> None:
        _water.surface(night, box, None, 3)(canvas)
        _water.mirrored(canvas, box, 0.7, above, _water.colours(night)[1], 0.6)
        canvas.drawRect(brush.rect(Box(0, quay - 12, frame.width, 14)), brush.fill(blend(night.seen("#6a6a94"), night.dark, 0.4)))
        for n in range(int(frame.width / 150) + 1):
            x = 60 + 150 * n
            brush.glow(canvas, x, quay - 26, 30, night.lit, 0.7)
            brush.circle(canvas, x, quay - 26, 4, brush.fill("#fff6da"))
        _bank(canvas, stage, night)

    return paint


def _bank(canvas: skia.Canvas, stage: Stage, night: Air) -> None:
    """The bank on which people stand, with its rail."""
    frame, (low, side, _) = stage.frame, _rows(stage)[0]
    top, stone = low * frame.height - 0.5 * side, blend(night.seen("#5a5480"), night.dark, 0.62)
    ground = Box(0, top, frame.width, frame.height - top)
    canvas.drawRect(brush.rect(ground), fading(ground, (stone, night.dark)))
    canvas.drawRect(brush.rect(Box(0, top, frame.width, 5)), brush.fill(lighter(stone, 0.22)))
    for n in range(int(frame.width / 110) + 2):
        canvas.drawRect(brush.rect(Box(110 * n - 20, top - 0.62 * side, 7, 0.62 * side)), brush.fill(stone))
    for share in (0.62, 0.34):
        canvas.drawRect(brush.rect(Box(0, top - share * side, frame.width, 6)), brush.fill(lighter(stone, 0.1)))


# ---------------------------------------------------------------- fireworks


def _shells(stage: Stage, lay: _callouts.Places, quay: float) -> list[_Shell]:
    """One with every word of weight, here and there over the town; some have burst before the picture begins."""
    dice, look, across = stage.dice("shells"), stage.look, stage.size.across
    left = lay.scene.left + 60 if stage.wide and (lay.cards or lay.heading) else 0.0
    top = 60.0 if stage.wide else _callouts.lowest(stage, lay) + 10
    hues = [look.accents[(stage.picture.seed + n) % len(look.accents)] for n in range(_SORTS)]
    times = sorted(at for when in (-0.5, *_crowd.rhythm(beats(stage, 0.6), stage.seconds + 2, 1.1)) for at in (when, when + 0.35))
    sizes = [
        round(min((0.25 if stage.wide else 0.29) * min(quay, across), 0.42 * (quay - top)) * dice.uniform(0.8, 1.2)) for _ in range(_SORTS)
    ]
    found = []
    for n, when in enumerate(times):
        sort = n % _SORTS
        radius = sizes[sort]
        share = (0.618 * n + 0.31) % 1.0
        x = left + radius * 0.8 + share * (across - left - 1.6 * radius)
        low = max(top + 1.1 * radius, min(0.53 * quay, quay - 1.1 * radius))
        y = dice.uniform(top + radius, low)
        found.append(_Shell(round(x), round(y), when, radius, (hues[sort], look.accents[(sort + 1) % 6]), sort))
    return found


def _shown(shell: _Shell, quay: float, down: float) -> Iterator[Layer]:
    """It climbs, opens, glows and goes; the water shines with it."""
    yield Sprite(_trail(shell.hues[1]), "world", _climbing(shell, quay))
    for n in range(_GROWS):
        yield Sprite(_burst(shell, n), "world", _opening(shell, n))
    yield Sprite(_burst(shell, _GROWS), "world", _glowing(shell))
    shine = _shine(shell.hues[0], 1.1 * shell.radius)

    def shines(t: float) -> Placement | None:
        gone = on_twos(t) - shell.when
        if not 0 <= gone < _FADES:
            return None
        return Placement(shell.x, quay + 0.09 * down, opacity=round(0.8 * (1 - gone / _FADES), 1))

    yield Sprite(shine, "world", shines)


def _climbing(shell: _Shell, quay: float) -> Course:
    def course(t: float) -> Placement | None:
        share = (on_twos(t) - shell.when + _CLIMBS) / _CLIMBS
        if not 0 < share < 1:
            return None
        gone = 1 - (1 - share) ** 2
        return Placement(shell.x, round(quay - 20 - gone * (quay - 20 - shell.y)), opacity=round(1 - 0.6 * share, 1))

    return course


def _opening(shell: _Shell, n: int) -> Course:
    place = Placement(shell.x, shell.y)

    def course(t: float) -> Placement | None:
        return place if n / 15 <= on_twos(t) - shell.when + 1e-6 < (n + 1) / 15 else None

    return course


def _glowing(shell: _Shell) -> Course:
    """It sinks a little while it goes out."""

    def course(t: float) -> Placement | None:
        gone = on_twos(t) - shell.when + 1e-6 - _GROWS / 15
        if not 0 <= gone < _FADES:
            return None
        share = gone / _FADES
        return Placement(shell.x, shell.y + round(34 * share * share), opacity=round(easing.clamp(1.2 - 1.2 * share**2), 2))

    return course


def _trail(hue: str) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        shader = skia.GradientShader.MakeLinear([(0, 0), (0, 90)], [brush.colour("#fff3d0", 0.95), brush.colour(hue, 0.0)])
        path = skia.Path()
        path.addPoly([skia.Point(-3, 0), skia.Point(3, 0), skia.Point(0, 90)], True)
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))
        brush.circle(canvas, 0, 0, 4, brush.fill("#ffffff"))

    return Drawing(("shell", hue), Box(-6, -6, 12, 98), paint)


def _burst(shell: _Shell, n: int) -> Drawing:
    """The `n`th drawing of how it opens: rays that run outwards, in the last with a spark at each end."""
    share = (0.34, 0.6, 0.8, 0.93, 1.0)[n]
    radius, (hue, other), sort = shell.radius, shell.hues, shell.sort
    reach = share * radius
    last = n == _GROWS

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(sort)
        brush.glow(canvas, 0, 0, 0.98 * radius, hue, 0.5 - 0.07 * n)
        inner = reach * (0.12 + 0.5 * share * share)
        for count, far, value in ((26, 1.0, hue), (15, 0.58, other)):
            for k in range(count):
                way = 2 * math.pi * (k + dice.uniform(-0.18, 0.18)) / count
                end = far * reach * dice.uniform(0.86, 0.98)
                _ray(canvas, way, inner * far, end, 0.09 * share * share * radius, lighter(value, 0.25), last, sort)
        if n < 2:
            brush.circle(canvas, 0, 0, (0.12 - 0.04 * n) * radius, brush.fill("#ffffff", 0.9))

    side = 2 * (radius + 14)
    return Drawing(("burst", radius, hue, other, sort, n), Box(-side / 2, -side / 2, side, side + 0.1 * radius), paint)


def _ray(canvas: skia.Canvas, way: float, start: float, end: float, sink: float, value: str, last: bool, sort: int) -> None:
    """One ray that bends to the ground; every second sort is made of dots."""
    across, down = math.cos(way), math.sin(way)
    if sort % 2:
        for k in range(5):
            far = start + (end - start) * k / 4
            brush.circle(canvas, far * across, far * down + sink * k / 4, 2.4 + 0.5 * k, brush.fill(value, 0.35 + 0.15 * k))
    else:
        bow = skia.Path()
        bow.moveTo(start * across, start * down)
        bow.quadTo(0.55 * (start + end) * across, 0.55 * (start + end) * down, end * across, end * down + sink)
        canvas.drawPath(bow, brush.stroke(value, 4 if last else 4.6, 0.85))
    brush.circle(canvas, end * across, end * down + sink, 5.5, brush.fill("#ffffff" if last else lighter(value, 0.5)))


def _shine(hue: str, radius: float) -> Drawing:
    """What the water shows of a burst."""

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(1, 0.28)
        brush.glow(canvas, 0, 0, radius, hue, 0.5)

    return Drawing(("shine", hue, radius), Box(-radius, -0.28 * radius, 2 * radius, 0.56 * radius), paint)
