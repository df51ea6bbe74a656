"""A gym: somebody lifts a bar with every word of weight, another runs on a treadmill."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import skia

from assets.pictures import _callouts, _crowd
from assets.pictures._company import Spot, company, covered
from assets.pictures._outdoors import beats
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import resting
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.people import Pose, life
from assets.stage.people.acting import acting
from assets.stage.people.athletes import athlete, kitted, running
from assets.stage.people.cast import person
from assets.stage.people.musicians import standing_legs
from assets.stage.people.person import Person
from assets.stage.props import plants, rooms
from assets.stage.props._brush import fading, line, polygon
from assets.stage.props.placing import at, plate, together
from assets.stage.stage import Stage

_PACE, _CADENCE = 10, 1.2  # poses and turns of a runner's legs a second
_UP, _HOLD, _DOWN = 0.55, 0.35, 0.6  # seconds of a lift
_LOW, _HIGH = 6.0, -134.0  # of the hands, about the base of the neck
_HANDS = 118.0  # to either side
_FEET = 514.0


@dataclass(frozen=True, slots=True)
class _Plan:
    """Who lifts and who runs, and the floor at its far edge."""

    lifts: Spot
    runs: Spot
    floor: float
    lay: _callouts.Places


def layers(stage: Stage) -> Iterator[Layer]:
    """The layers, bottom first."""
    plan = _plan(stage)
    who = [index for index in company(stage, 5) if not person(index).wheels]
    look = stage.look
    lifter = kitted(person(who[0]), look.accents[(stage.picture.seed * 3) % len(look.accents)], "#262152", "#f4f2ff")
    runner = kitted(person(who[1]), look.accents[(stage.picture.seed * 3 + 2) % len(look.accents)], "#33407e", "#ffffff")
    legs = at(standing_legs(lifter, plan.lifts.scale), plan.lifts.x, plan.lifts.y)
    yield stage.still(plate(stage, *_hall(stage, plan), legs))
    yield from _running(stage, plan, runner)
    yield from _lifting(stage, plan, lifter)
    yield from _callouts.layers(stage, plan.lay)


def _plan(stage: Stage) -> _Plan:
    down, lay = stage.size.down, _callouts.places(stage, 0.32)
    box = lay.scene
    ground = 920.0 if stage.wide else (min(0.735 * down, box.bottom) if stage.tall else 0.88 * down)
    size = min(1.06, (ground - box.top - 10) / 790)
    lifts = Spot(box.left + (0.68 if stage.wide else 0.66) * box.width, ground - _FEET * size, size)
    small = 0.8 * size
    runs = Spot(box.left + (0.26 if stage.wide else 0.22) * box.width, ground - 110 * size - (_FEET + 48) * small, small)
    return _Plan(lifts, runs, ground - 190 * size, lay)


# ---------------------------------------------------------------- the hall


def _hall(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """A wall with a mirror and lights, a rack of weights, mats."""
    look, frame = stage.look, stage.frame
    yield rooms.room(look, frame, plan.floor, stage.dice("hall").randrange(5))
    yield _mirror(stage, plan)
    yield _lights(stage)
    yield rooms.light(look.room.lamp, plan.lifts.x, plan.lifts.y, 700, 0.24)
    middle = (plan.lifts.x + plan.runs.x) / 2
    yield at(_rack(look), middle + 30, plan.floor + 26, min(1.0, plan.lifts.scale))
    if stage.wide:
        yield at(plants.plant(look, 250, look.accents[0], 1, 3), frame.width - 90, plan.floor + 36)
    yield _mat(look, plan.lifts.x, plan.lifts.y + _FEET * plan.lifts.scale, 620 * plan.lifts.scale)
    yield at(rooms.footing(look, 360 * plan.lifts.scale), plan.lifts.x, plan.lifts.y + _FEET * plan.lifts.scale)
    yield rooms.edge(look, frame, 0.25)


def _mirror(stage: Stage, plan: _Plan) -> Drawing:
    """Panes of mirror along the wall."""
    look, frame = stage.look, stage.frame
    high = min(0.5 * plan.floor, 430.0)
    box = Box(-10, plan.floor - high - 60, frame.width + 20, high)
    pale = blend(look.room.silver, look.room.walls[0][-1], 0.62)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(box), fading(box, (lighter(pale, 0.14), pale)))
        count = 5 if stage.wide else 3
        for n in range(count):
            left = box.left + n * box.width / count
            gleam = ((left + 60, box.bottom), (left + 150, box.bottom), (left + 290, box.top), (left + 200, box.top))
            polygon(canvas, gleam, brush.fill("#ffffff", 0.08))
            canvas.drawRect(brush.rect(Box(left - 4, box.top, 8, box.height)), brush.fill(look.room.dark, 0.7))
        for y in (box.top - 8, box.bottom):
            canvas.drawRect(brush.rect(Box(box.left, y, box.width, 12)), brush.fill(look.room.dark))

    return Drawing(("mirror", look.name, box), brush.grown(box, 14), paint)


def _lights(stage: Stage) -> Drawing:
    """Long lamps under the ceiling."""
    look, across = stage.look, stage.size.across
    y = 40.0 if not stage.tall else 150.0
    lamp = lighter(look.room.lamp, 0.6)
    count = 3 if stage.wide else 2

    def paint(canvas: skia.Canvas) -> None:
        for n in range(count):
            x = (n + 0.5) / count * across
            brush.glow(canvas, x, y, 300, look.room.lamp, 0.28)
            brush.rounded(canvas, Box(x - 150, y - 9, 300, 18), 9, brush.fill(lamp))

    return Drawing(("lights", look.name, across, y), Box(-200, y - 302, across + 400, 604), paint)


def _rack(look: Look) -> Drawing:
    """Dumbbells on two shelves; it stands."""

    def paint(canvas: skia.Canvas) -> None:
        steel = darker(look.room.metal, 0.1)
        for x in (-205, 195):
            canvas.drawRect(brush.rect(Box(x, -190, 12, 190)), brush.fill(steel))
        for row, y in enumerate((-150, -52)):
            canvas.drawRect(brush.rect(Box(-215, y, 432, 14)), brush.fill(lighter(steel, 0.1)))
            for n in range(4):
                x, hue = -160 + 106 * n, look.accents[(2 * n + row) % len(look.accents)]
                canvas.drawRect(brush.rect(Box(x - 30, y - 26, 60, 9)), brush.fill(look.room.silver))
                for side in (-1, 1):
                    brush.rounded(canvas, Box(x + 27 * side - 11, y - 43, 22, 42), 8, brush.fill(blend(hue, look.room.bezel, 0.25)))

    return Drawing(("rack", look.name), Box(-218, -200, 438, 202), paint)


def _mat(look: Look, x: float, y: float, wide: float) -> Drawing:
    value = blend(look.accents[5], look.room.floor[0], 0.66)
    corners = ((x - 0.42 * wide, y - 34), (x + 0.42 * wide, y - 34), (x + 0.5 * wide, y + 30), (x - 0.5 * wide, y + 30))
    box = Box(x - wide / 2, y - 36, wide, 76)

    def paint(canvas: skia.Canvas) -> None:
        polygon(canvas, corners, brush.fill(value))
        canvas.drawRect(brush.rect(Box(x - wide / 2, y + 30, wide, 9)), brush.fill(darker(value, 0.3)))

    return Drawing(("mat", look.name, x, y, wide), box, paint)


# ---------------------------------------------------------------- on the treadmill


def _running(stage: Stage, plan: _Plan, seen: Person) -> Iterator[Layer]:
    """Somebody runs on the spot, behind the one who lifts."""
    spot = plan.runs
    shadow = at(rooms.footing(stage.look, 720 * spot.scale, 0.5), spot.x, spot.y + 560 * spot.scale)
    yield stage.still(together(shadow, at(_treadmill(stage.look), spot.x, spot.y, spot.scale)))
    calm = life.alive(stage, "runner", Pose(look=0.7, mood="grin"), 5.0)

    def posed(t: float) -> float:
        return math.floor(t * _PACE + 1e-6) / _PACE

    yield athlete(stage, seen, resting(spot.x, spot.y), spot.scale, lambda t: calm(posed(t)), lambda t: running(posed(t) * _CADENCE))


def _treadmill(look: Look) -> Drawing:
    """About the neck of whoever runs on it: the belt, and the console on its post."""
    steel, dark = look.room.metal, look.room.bezel

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(-270, 510, 560, 48), 16, fading(Box(0, 510, 1, 48), (lighter(dark, 0.16), dark)))
        canvas.drawRect(brush.rect(Box(-250, 506, 500, 12)), brush.fill(lighter(dark, 0.3)))
        for x in (-236, 240):
            brush.rounded(canvas, Box(x, 548, 50, 14), 6, brush.fill(darker(steel, 0.3)))
        line(canvas, ((262, 520), (300, 150)), brush.stroke(lighter(steel, 0.12), 22))
        line(canvas, ((296, 196), (196, 214)), brush.stroke(lighter(steel, 0.2), 15))
        polygon(canvas, ((270, 90), (326, 84), (334, 176), (282, 180)), brush.fill(lighter(dark, 0.1)))
        polygon(canvas, ((276, 98), (318, 94), (324, 150), (284, 154)), brush.fill(look.accents[3], 0.85))

    return Drawing(("treadmill", look.name), Box(-274, 78, 612, 488), paint)


# ---------------------------------------------------------------- with the bar


def _lifting(stage: Stage, plan: _Plan, seen: Person) -> Iterator[Layer]:
    """The bar goes up with every word of weight; the arms with it."""
    spot, times = plan.lifts, _crowd.rhythm(beats(stage, 1.7), stage.seconds + 2, 2.1)
    hands = _height(times)
    calm = life.alive(stage, "lifter", Pose(left_hand="fist", right_hand="fist", mood="calm"), 7.5)

    def act(t: float) -> Pose:
        y = hands(t)
        pose = replace(calm(t), left=(-_HANDS, y), right=(_HANDS, y))
        return replace(pose, mood="grin", brow=0.4) if y < 0.6 * _HIGH else pose

    def bar(t: float) -> Placement:
        # A hand's middle is where the bar is.
        return Placement(spot.x, spot.y + (hands(t) + 4) * spot.scale)

    yield Sprite(_bar(stage.look, spot.scale), "world", bar)
    box = covered(stage, seen, "bust", act)
    yield acting(stage, seen, (spot.x, spot.y), spot.scale, "bust", act, bounds=box)


def _height(times: Sequence[float]) -> Callable[[float], float]:
    """Where the hands are, by the time, on every fourth frame of 30."""

    def hands(t: float) -> float:
        t = math.floor(t * 15 + 1e-6) / 15
        up = 0.0
        for when in times:
            raised = easing.cubic_in_out(easing.progress(t, when, _UP))
            up = max(up, raised * (1 - easing.cubic_in_out(easing.progress(t, when + _UP + _HOLD, _DOWN))))
        return float(round(easing.mix(_LOW, _HIGH, up)))

    return hands


def _bar(look: Look, size: float) -> Drawing:
    """A bar with two plates at either end, about its middle."""

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(size, size)
        brush.rounded(canvas, Box(-300, -6, 600, 12), 6, brush.fill(look.room.silver))
        for side in (-1, 1):
            for x, high, hue in ((214, 76, look.accents[0]), (240, 62, look.accents[3]), (262, 40, look.room.metal)):
                plate_ = Box(side * x - 11, -high, 22, 2 * high)
                brush.rounded(canvas, plate_, 8, fading(plate_, (lighter(hue, 0.12), darker(hue, 0.22))))

    return Drawing(("barbell", look.name, size), Box(-302 * size, -80 * size, 604 * size, 160 * size), paint)
