"""A race in a swimming pool, and a camera that goes along: who swims stays, ropes and light go by. With a word of weight, a spurt."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import skia

from assets.pictures import _callouts, _crowd, _match
from assets.pictures._company import company
from assets.pictures._outdoors import beats
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course, resting
from assets.stage.palette import blend, darker, lighter
from assets.stage.people import Pose, heads, ink, rig
from assets.stage.people.cast import person
from assets.stage.people.life import alive
from assets.stage.people.person import Person
from assets.stage.props import rooms
from assets.stage.props._brush import Point, fading, line, oval
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

# Poses a second of whoever is near and of the others, and seconds of a stroke of both arms: a whole number of poses of either.
_NEAR, _FAR, _STROKE = 10.0, 7.5, 1.6
_PACE = 300.0  # units a second that ropes go by in the nearest lane
_FLOAT = 46.0  # units from float to float of the nearest rope
_DEEP = 15.0  # units below its line at which the water hides whoever swims
_ARM = 128.0
_SEEN = Box(-336, -200, 560, 232)


@dataclass(frozen=True, slots=True)
class _Lane:
    """Where somebody swims: the middle of the shoulders on the water's line, and how large."""

    x: float
    y: float
    scale: float


@dataclass(frozen=True, slots=True)
class _Plan:
    """The stand, the water's far edge, its lanes and ropes from the far one on."""

    stand: Box
    edge: float
    lanes: tuple[_Lane, ...]
    ropes: tuple[float, ...]
    lay: _callouts.Places


def layers(stage: Stage) -> Iterator[Layer]:
    """The hall, the water, the ropes, and lane by lane who swims."""
    plan = _plan(stage)
    yield stage.still(plate(stage, *_hall(stage, plan)))
    yield from _crowd.waving(stage, plan.stand.left, plan.stand.right, plan.stand.bottom - 8, 60.0)
    yield stage.still(_deck(stage, plan))
    yield from _glints(stage, plan)
    for n, lane in enumerate(plan.lanes):
        yield _rope(stage, plan, n)
        yield _swimmer(stage, lane, n)
    yield from _callouts.layers(stage, plan.lay)


def _plan(stage: Stage) -> _Plan:
    across, down = stage.size.across, stage.size.down
    lay = _callouts.places(stage, 0.32)
    box = lay.scene
    low = 900.0 if stage.wide else (min(0.76 * down, box.bottom) if stage.tall else 0.9 * down)
    top = 150.0 if stage.wide else box.top + 30
    edge = top + 0.42 * (low - top)
    room, middle = low - edge, box.left + (0.5 if stage.wide else 0.46) * box.width
    size = min(1.0, 0.0029 * room) * (1.0 if stage.wide else 0.94)
    far = 150.0 if stage.wide else 70.0
    lanes = tuple(
        _Lane(middle + aside * far, edge + share * room, size * scale)
        for share, scale, aside in ((0.24, 0.82, 1.0), (0.55, 1.06, -1.1), (0.93, 1.36, 0.3))
    )
    ropes = tuple(edge + share * room for share in (0.06, 0.33, 0.67))
    return _Plan(Box(0, top, across, 0.72 * (edge - top)), edge, lanes, ropes, lay)


# ---------------------------------------------------------------- the hall and the water


def _blue(stage: Stage) -> tuple[str, str]:
    """The water far off and near."""
    look = stage.look
    value = blend(look.accents[3], "#1f9cc4", 0.6)
    return (lighter(value, 0.24), value) if look.light else (darker(blend(value, look.room.sky[-1], 0.14), 0.16), darker(value, 0.42))


def _hall(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """A hall with lights, a stand full of people, and the pool."""
    look, frame = stage.look, stage.frame
    yield rooms.room(look, frame, plan.edge, stage.dice("hall").randrange(5))
    yield _match.roof(stage, plan.stand)
    yield _crowd.stand(stage, plan.stand, 60.0)
    yield _water(stage, plan)
    yield rooms.light(look.room.lamp, frame.width / 2, plan.edge, 0.5 * frame.width, 0.16)
    yield rooms.edge(look, frame, 0.28)


def _water(stage: Stage, plan: _Plan) -> Drawing:
    """The pool, with the dark line on the ground of each lane, and tiles at its far side."""
    (far, near), across, low = _blue(stage), stage.size.across, stage.size.down
    box = Box(0, plan.edge, across, low - plan.edge)

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(brush.rect(box))
        canvas.drawRect(brush.rect(box), fading(box, (far, blend(far, near, 0.5), near)))
        canvas.drawRect(brush.rect(Box(0, plan.edge, across, 16)), brush.fill(darker(near, 0.3), 0.5))
        for lane in plan.lanes:
            brush.rounded(canvas, Box(0, lane.y + 46 * lane.scale, across, 15 * lane.scale), 6, brush.fill(darker(near, 0.4), 0.34))
        dice = stage.dice("ripples")
        for _ in range(round(across / 26)):
            deep = dice.random() ** 0.8
            x, y, wide = dice.uniform(-60, across), plan.edge + 20 + deep * (box.height - 20), (30 + 90 * deep) * dice.uniform(0.6, 1.2)
            path = skia.Path()
            path.moveTo(x, y)
            path.quadTo(x + 0.25 * wide, y - 5 - 6 * deep, x + 0.5 * wide, y)
            path.quadTo(x + 0.75 * wide, y + 5 + 6 * deep, x + wide, y)
            canvas.drawPath(path, brush.stroke("#ffffff", 2 + 2.4 * deep, 0.2))
        canvas.restore()

    return Drawing(("pool", stage.look.name, box, plan, stage.picture.seed), box, paint)


def _deck(stage: Stage, plan: _Plan) -> Drawing:
    """The tiles between the stand and the water, and the pool's far edge."""
    look, top = stage.look, plan.stand.bottom - 20
    box = Box(0, top, stage.size.across, plan.edge - top + 8)
    stone = blend(look.room.walls[0][-1], look.room.silver, 0.6)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(box), fading(box, (darker(stone, 0.3), darker(stone, 0.08))))
        joint = brush.stroke(look.room.dark, 2.5, 0.2)
        for n in range(-14, 15):
            x = box.width / 2
            line(canvas, ((x + 0.055 * n * box.width, top), (x + 0.075 * n * box.width, box.bottom)), joint)
        for share in (0.3, 0.62):
            line(canvas, ((0, top + share * box.height), (box.width, top + share * box.height)), joint)
        canvas.drawRect(brush.rect(Box(0, box.bottom - 20, box.width, 12)), brush.fill(lighter(stone, 0.4)))
        canvas.drawRect(brush.rect(Box(0, box.bottom - 8, box.width, 8)), brush.fill(darker(stone, 0.4)))

    return Drawing(("deck", look.name, box), box, paint)


def _by(start: float, speed: float, y: float, reach: float, across: float) -> Course:
    """To the left at `speed`, and in again at the right."""
    way = across + 2 * reach
    return lambda t: Placement((start - speed * on_twos(t)) % way - reach, y)


def _glints(stage: Stage, plan: _Plan) -> Iterator[Layer]:
    """Light on the water, that goes by: the nearer the quicker."""
    dice, across = stage.dice("glints"), stage.size.across
    for n, lane in enumerate((*plan.lanes, plan.lanes[-1])):
        wide = 190 * lane.scale
        y = lane.y + (70 if n < len(plan.lanes) else 150) * lane.scale
        yield Sprite(_glint(round(wide)), "world", _by(dice.uniform(0, across), _PACE * lane.scale, y, wide, across))


def _glint(wide: float) -> Drawing:
    box = Box(-wide / 2, -14, wide, 28)

    def paint(canvas: skia.Canvas) -> None:
        for y, share, shift in ((-7, 0.6, 0.1), (0, 1.0, 0.0), (8, 0.5, -0.2)):
            brush.rounded(canvas, Box((shift - share / 2) * wide, y - 2.5, share * wide, 5), 2.5, brush.fill("#ffffff", 0.42))

    return Drawing(("pool glint", wide), box, paint)


def _rope(stage: Stage, plan: _Plan, number: int) -> Layer:
    """The floats between two lanes; they go by one after another, and look alike after every eighth."""
    look, y, size = stage.look, plan.ropes[number], 0.86 * plan.lanes[number].scale
    pitch = _FLOAT * size
    period, hue = 8 * pitch, look.accents[(0, 1, 4)[number % 3]]
    box = Box(0, -11 * size, stage.size.across + period + 2 * pitch, 22 * size)

    def paint(canvas: skia.Canvas) -> None:
        for n in range(int(box.width / pitch)):
            value = hue if n % 8 < 4 else "#f6f4ff"
            brush.rounded(canvas, Box(n * pitch + 3, -9 * size, pitch - 6, 18 * size), 8 * size, brush.fill(value))
            brush.rounded(canvas, Box(n * pitch + 7, -6 * size, pitch - 16, 5 * size), 2, brush.fill("#ffffff", 0.5))

    def course(t: float) -> Placement:
        return Placement(-(_PACE * plan.lanes[number].scale * on_twos(t) % period), y)

    return Sprite(Drawing(("rope", look.name, hue, size, box), box, paint), "world", course)


# ---------------------------------------------------------------- who swims


def _swimmer(stage: Stage, lane: _Lane, number: int) -> Layer:
    """Somebody who swims crawl, facing right."""
    rate = _NEAR if number == 2 else _FAR
    who = [index for index in company(stage, 6) if not person(index).wheels]
    seen = replace(person(who[2 - number]), hat="surgeon", goggles=True, glasses=False, hair="crop", beard="none", ear="")
    suit = stage.look.accents[(stage.picture.seed + 2 * number) % len(stage.look.accents)]
    calm, ahead = alive(stage, f"swimmer {number}", Pose(look=0.3, mood="grin", mouth=0.3), 5.0), _ahead(stage, number)
    late = number / 30

    def state(t: float) -> tuple[int, int, Pose]:
        t = math.floor((t - late) * rate + 1e-6) / rate
        return round((t + 0.37 * number) * rate) % round(_STROKE * rate), ahead(t), calm(t)

    def paint(canvas: skia.Canvas, now: tuple[int, int, Pose]) -> None:
        canvas.save()
        canvas.scale(lane.scale, lane.scale)
        canvas.translate(now[1], 0)
        canvas.clipRect(brush.rect(_SEEN))
        _crawl(canvas, seen, suit, now[0] / (_STROKE * rate), now[2])
        canvas.restore()

    box = Box((_SEEN.left - 60) * lane.scale, _SEEN.top * lane.scale, (_SEEN.width + 120) * lane.scale, _SEEN.height * lane.scale)
    live = stage.live(("swimmer", seen, suit, lane.scale), box, state, paint, resting(lane.x, lane.y))
    face = Box(10 * lane.scale, -70 * lane.scale, 130 * lane.scale, 90 * lane.scale)
    return replace(live, face=face, who=seen.name, ones=True)


def _ahead(stage: Stage, number: int) -> Callable[[float], int]:
    """How far ahead of their place somebody is: they take turns, and whoever is near spurts with the words."""
    spurts = beats(stage, 1.6)

    def ahead(t: float) -> int:
        spurt = sum(easing.progress(t, at, 0.5) * (1 - easing.progress(t, at + 0.6, 1.6)) for at in spurts)
        return round(easing.clamp(24 * easing.wave(t, 5.8, 0.37 * number) + 30 * spurt * (number == 2), -54, 54))

    return ahead


def _crawl(canvas: skia.Canvas, who: Person, suit: str, turn: float, pose: Pose) -> None:
    """Both arms go round, half a turn apart; above the water's line only."""
    _spray(canvas, turn)
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(-340, -200, 300, _DEEP))
    _reaching(canvas, ink.shade(who.skin, 0.2), (8.0, -16.0), turn + 0.5)
    back = skia.Path()
    back.moveTo(36, 30)
    back.cubicTo(40, -30, -20, -44, -80, -34)
    back.cubicTo(-150, -24, -210, -8, -262, 12)
    back.lineTo(-262, 40)
    back.close()
    canvas.drawPath(back, brush.fill(who.skin))
    canvas.save()
    canvas.clipPath(back, doAntiAlias=True)
    # Trunks, or a suit up to the shoulders.
    canvas.drawRect(skia.Rect.MakeLTRB(-190, -60, 12 if who.lashes or who.lips else -62, 60), brush.fill(suit))
    canvas.drawRect(skia.Rect.MakeLTRB(-300, 2, 60, 60), brush.fill("#000000", 0.12))
    canvas.restore()
    with ink.moved(canvas, 84, -20, 74 + 4 * math.sin(2 * math.pi * turn), (0.86, 0.86)), ink.moved(canvas, 0, -heads.CENTRE):
        rig.skull(canvas, who, pose)
    _reaching(canvas, who.skin, (-10.0, -18.0), turn)
    canvas.restore()
    _foam(canvas, turn)


def _reaching(canvas: skia.Canvas, skin: str, shoulder: Point, turn: float) -> None:
    """An arm that goes round: from behind over the water to before the head, and back below."""
    way = math.pi * (1 - 2 * turn)
    up = max(0.0, math.sin(way))
    bend = way + 0.5 * up
    elbow = shoulder[0] + 0.56 * _ARM * math.cos(bend), shoulder[1] - 0.56 * _ARM * math.sin(bend)
    hand = elbow[0] + 0.62 * _ARM * math.cos(way - 0.35 * up), elbow[1] - 0.62 * _ARM * math.sin(way - 0.35 * up)
    line(canvas, (shoulder, elbow), brush.stroke(skin, 40))
    line(canvas, (elbow, hand), brush.stroke(skin, 31))
    oval(canvas, hand[0] + 7 * math.cos(way), hand[1] - 7 * math.sin(way), 22, 17, brush.fill(skin))


def _spray(canvas: skia.Canvas, turn: float) -> None:
    """What the feet throw up."""
    for n in range(7):
        share = (2 * turn + 0.618 * n) % 1.0
        x, y = -264 - 20 * (n % 3) - 14 * share, 8 - (34 + 14 * (n % 4)) * math.sin(math.pi * share)
        brush.circle(canvas, x, y, 12 - 7 * share + 2 * (n % 3), brush.fill("#ffffff", 0.85 - 0.5 * share))


def _foam(canvas: skia.Canvas, turn: float) -> None:
    """The line where the body breaks the water, and where a hand goes in."""
    white = "#ffffff"
    for x, y, wide, high, opacity in ((-110, _DEEP, 190, 6, 0.55), (92, _DEEP, 84, 8, 0.7), (-284, _DEEP - 2, 44, 10, 0.75)):
        oval(canvas, x, y, wide, high, brush.fill(white, opacity))
    for n in (0, 1):
        since = (turn + 0.5 * n - 0.5) % 1.0
        if since < 0.25:
            oval(canvas, 150 + 20 * since, _DEEP - 2, 22 + 90 * since, 6 + 14 * since, brush.stroke(white, 4, 0.8 * (1 - 4 * since)))
            for k in range(3):
                brush.circle(
                    canvas, 136 + 16 * k, _DEEP - 70 * since * (1 + k % 2) + 120 * since**2, 6, brush.fill(white, 0.8 * (1 - 4 * since))
                )
