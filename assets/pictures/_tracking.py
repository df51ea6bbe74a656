"""Somebody who runs or rides through the open air, and a camera that goes along: they stay, the land goes by."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import skia

from assets.pictures import _callouts
from assets.pictures._callouts import Places
from assets.pictures._company import company
from assets.pictures._land import Ridge, hills
from assets.pictures._outdoors import Day, beats, day, scene
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course, Rest, resting
from assets.stage.palette import blend, lighter
from assets.stage.people import Pose
from assets.stage.people.athletes import athlete, kitted, running
from assets.stage.people.cast import person
from assets.stage.people.cycling import cyclist
from assets.stage.people.life import alive
from assets.stage.people.person import Person
from assets.stage.props import trees
from assets.stage.props._brush import fading, line, oval
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_POSES = 10  # a second: eight in a runner's turn. Half of what moves does so a frame later than the other, or one frame would cost all
_CADENCE, _PEDALS = 1.25, 0.95  # turns of the legs a second: of a runner, of a rider
_FEET = 514.0
_ROOM = Box(-290, -236, 570, 780)  # of a runner who gets ahead


@dataclass(frozen=True, slots=True)
class _Set:
    """Where the path is: its far edge, and the ground of whoever is nearer to us; the horizon; how large people are."""

    horizon: float
    path: float
    ground: float
    scale: float
    middle: float


def layers(stage: Stage, riding: bool) -> Iterator[Layer]:
    """A run, or a ride: two who go side by side, trees behind, marks and grass before them."""
    lay, now = _callouts.places(stage, 0.33), day(stage)
    lies = _set(stage, lay, riding)
    yield stage.still(_land(stage, now, lies))
    yield from _passing_trees(stage, now, lies)
    yield from _people(stage, lies, riding)
    yield from _passing_marks(stage, now, lies)
    yield from _callouts.layers(stage, lay)


def _set(stage: Stage, lay: Places, riding: bool) -> _Set:
    """Whoever runs is as large as the scene's part of the frame allows."""
    box, down = lay.scene, stage.size.down
    ground = down - (150 if stage.wide else 190) if not stage.tall else min(0.735 * down, box.bottom)
    scale = min(1.1, (ground - box.top - (40 if stage.wide else 10)) / 745) * (0.82 if riding else 1.0)
    middle = box.left + (0.56 if stage.wide else 0.5) * box.width
    return _Set(ground - 0.56 * 690 * scale, ground - 96, ground, scale, middle)


# ---------------------------------------------------------------- the land


def _land(stage: Stage, now: Day, lies: _Set) -> Drawing:
    """Sky, sun, hills, grass and the path."""
    frame, dice, air = stage.frame, stage.dice("land"), now.air
    of_sky = stage.dice("sky").randrange(9999)
    grass = trees.ground(now.season)
    sun = (dice.uniform(0.2, 0.8) * frame.width, lies.horizon - dice.uniform(0.18, 0.32) * frame.height)
    ridges = [Ridge.of(dice, lies.horizon + lift, high, wide) for lift, high, wide in ((-90, 190, 900), (-30, 120, 700), (26, 50, 600))]

    def sky(canvas: skia.Canvas) -> None:
        chance = random.Random(of_sky)
        canvas.drawRect(brush.rect(frame), fading(Box(0, 0, 1, lies.horizon + 60), air.sky))
        for _ in range(round(90 * air.stars)):
            spot = chance.uniform(0, frame.width), chance.uniform(0, 0.6 * lies.horizon)
            brush.circle(canvas, *spot, chance.uniform(0.9, 2.2), brush.fill("#ffffff", 0.6))
        brush.glow(canvas, *sun, 560, air.glow, 0.6)
        brush.circle(canvas, *sun, 74, brush.fill(air.sun))
        _clouds(canvas, frame, air.sky[0], lies.horizon, chance)

    def ground(canvas: skia.Canvas) -> None:
        for ridge, near in zip(ridges, (0.26, 0.42, 0.62), strict=True):
            hills(canvas, frame, ridge, air.bright(grass, near), air.seen(grass, near))
        meadow = Box(0, lies.horizon + 40, frame.width, frame.height)
        canvas.drawRect(
            brush.rect(meadow), fading(Box(0, meadow.top, 1, frame.height - meadow.top), (air.bright(grass, 0.72), air.seen(grass, 0.95)))
        )
        _path(canvas, stage, now, lies)

    return scene(stage, ("tracking", now, lies), sky, ground)


def _clouds(canvas: skia.Canvas, frame: Box, sky: str, horizon: float, dice: random.Random) -> None:
    for n in range(3):
        x, y = (n + 0.5 + dice.uniform(-0.3, 0.3)) / 3 * frame.width, dice.uniform(0.12, 0.5) * horizon
        wide, cloud = dice.uniform(110, 190), skia.Path()
        for dx, dy, share in ((-0.5, 0.0, 0.5), (0.1, -0.12, 0.62), (0.55, 0.02, 0.44)):
            part = brush.rect(Box(x + (dx - share) * wide, y + dy * wide, 2 * share * wide, 0.3 * wide))
            cloud.addRoundRect(part, 0.15 * wide, 0.15 * wide)
        canvas.drawPath(cloud, brush.fill(lighter(sky, 0.55), 0.22))


def _path(canvas: skia.Canvas, stage: Stage, now: Day, lies: _Set) -> None:
    """A path with a kerb; below it grass again, darker, as it is nearer."""
    frame, air = stage.frame, now.air
    stone = blend(air.seen("#d9b48a"), stage.look.room.wood, 0.25)
    band = Box(0, lies.path, frame.width, 190)
    canvas.drawRect(brush.rect(band), fading(band, (lighter(stone, 0.12), stone)))
    for y, thick, value in ((band.top, 7, lighter(stone, 0.35)), (band.bottom - 4, 10, air.seen("#8c7a5a"))):
        canvas.drawRect(brush.rect(Box(0, y, frame.width, thick)), brush.fill(value))
    low = Box(0, band.bottom, frame.width, max(1.0, frame.height - band.bottom))
    grass = air.seen(trees.ground(now.season))
    canvas.drawRect(brush.rect(low), fading(low, (grass, blend(grass, air.dark, 0.5))))


# ---------------------------------------------------------------- what goes by


def _posed(t: float, late: int) -> float:
    """The moment of the pose that is shown at `t`, of somebody who is drawn `late` frames after the other."""
    return math.floor((t - late / 30) * _POSES + 1e-6) / _POSES + late / 30


def _passing(stage: Stage, start: float, speed: float, y: float, reach: float) -> Course:
    """To the left at `speed`, and in again at the right; `reach` is how wide a thing is."""
    way = stage.size.across + 2 * reach
    return lambda t: Placement((start - speed * on_twos(t)) % way - reach, y)


def _passing_trees(stage: Stage, now: Day, lies: _Set) -> Iterator[Layer]:
    """Trees far off, slowly; near ones faster."""
    dice, leaves = stage.dice("trees"), trees.foliage(stage.look, now.season)
    count, speed = 3, 150.0 if stage.wide else 120.0
    way = stage.size.across + 2 * 200
    for n in range(count):
        height = dice.uniform(0.28, 0.4) * 690 * lies.scale
        drawing = trees.round_tree(now.air, round(height), dice.choice(leaves), dice.randrange(99), 1, 0.7)
        course = _passing(stage, (n + dice.uniform(0.1, 0.6)) / count * way, speed, lies.path - dice.uniform(30, 70) * lies.scale, 200)
        yield Sprite(drawing, "world", course)


def _passing_marks(stage: Stage, now: Day, lies: _Set) -> Iterator[Layer]:
    """Grass before the path, and stones on it: they tell the pace."""
    dice, way = stage.dice("marks"), stage.size.across + 240
    tuft = _tuft(now)
    count = 4 if stage.wide else 3
    for n in range(count):
        start = (n + dice.uniform(0, 0.7)) / count * way
        yield Sprite(tuft, "world", _passing(stage, start, 760, lies.path + 196 + 14 * (n % 3), 120))


def _tuft(now: Day) -> Drawing:
    """A tuft of grass, drawn out a little by its pace."""
    value = blend(now.air.seen(trees.ground(now.season)), now.air.dark, 0.22)

    def paint(canvas: skia.Canvas) -> None:
        for n in range(7):
            x = -54 + 18 * n
            line(canvas, ((x, 0), (x + 5 + 2 * n, -30 - 22 * ((n * 5) % 3) / 2)), brush.stroke(value, 11))
        brush.rounded(canvas, Box(-74, -10, 160, 18), 9, brush.fill(value))

    return Drawing(("tuft", value), Box(-80, -66, 172, 80), paint)


# ---------------------------------------------------------------- people


def _people(stage: Stage, lies: _Set, riding: bool) -> Iterator[Layer]:
    """The one the words are about in front; another farther off, a little behind."""
    who = [_dressed(stage, index, n) for n, index in enumerate(_fit(stage))]
    spots = (
        (lies.middle - (430 if riding else 330) * lies.scale, -62.0, 0.74),
        (lies.middle + (60 if stage.wide else 30) * lies.scale, 0.0, 1.0),
    )
    for n, ((x, up, size), seen) in enumerate(zip(spots, who[::-1], strict=False)):
        scale = size * lies.scale
        y = lies.ground + up * lies.scale
        yield stage.still(at(_shadow(stage, (640 if riding else 330) * scale), x, y))
        yield _goes(stage, seen, n, resting(x, y - _FEET * scale), scale, riding)


def _ahead(stage: Stage, n: int) -> Callable[[float], float]:
    """How far ahead of their place somebody is: now a little, now behind it; and with a word of weight, a spurt."""
    spurts = beats(stage, 1.6)

    def ahead(t: float) -> float:
        spurt = sum(easing.progress(t, at, 0.5) * (1 - easing.progress(t, at + 0.6, 1.6)) for at in spurts)
        return float(round(easing.clamp(26 * easing.wave(t, 6.4, 0.4 * n) + 34 * spurt * n, -60, 60)))

    return ahead


def _shadow(stage: Stage, wide: float) -> Drawing:
    value = stage.look.shadow
    box = Box(-wide / 2, -0.04 * wide, wide, 0.08 * wide)
    return Drawing(("shadow", value, wide), box, lambda canvas: oval(canvas, 0, 0, box.width / 2, box.height / 2, brush.fill(value, 0.28)))


def _goes(stage: Stage, seen: Person, n: int, rest: Rest, scale: float, riding: bool) -> Layer:
    """Somebody who runs or rides."""
    calm = alive(stage, f"athlete {n}", Pose(look=0.7, mood="grin" if n else "smile"), 5.0)
    late, ahead = 0.37 * (1 - n), _ahead(stage, n)

    def turns(t: float, pace: float) -> float:
        return (_posed(t, 1 - n) + late) * pace

    def act(t: float) -> Pose:
        return calm(_posed(t, 1 - n))

    def shift(t: float) -> float:
        return ahead(_posed(t, 1 - n))

    if riding:
        hue = stage.look.accents[(stage.picture.seed + 3 * n) % len(stage.look.accents)]
        return cyclist(stage, seen, rest, scale, act, lambda t: turns(t, _PEDALS), shift, hue)
    return athlete(stage, seen, rest, scale, act, lambda t: replace(running(turns(t, _CADENCE)), ahead=shift(t)), box=_ROOM)


def _fit(stage: Stage) -> tuple[int, ...]:
    """Two who run: nobody in a wheelchair, who would be shown otherwise than everywhere else."""
    return tuple(index for index in company(stage, 5) if not person(index).wheels)[:2]


def _dressed(stage: Stage, index: int, n: int) -> Person:
    look, seen = stage.look, person(index)
    shirt = seen.top if n == 0 else look.accents[(stage.picture.seed + n) % len(look.accents)]
    return kitted(seen, shirt, "#262152" if n == 0 else "#33407e", "#ffffff")
