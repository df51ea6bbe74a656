"""A match in a stadium: somebody kicks a ball at a goal, or throws it into a basket, whenever a ball, a shot or a goal is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import skia

from assets.model import Word
from assets.pictures import _board, _callouts, _crowd, _points
from assets.pictures._company import company
from assets.pictures._outdoors import beats
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import resting
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.people import Pose, athletes
from assets.stage.people.acting import acting
from assets.stage.people.athletes import Stance, athlete, kitted
from assets.stage.people.cast import person
from assets.stage.people.life import alive, with_
from assets.stage.people.person import Person
from assets.stage.props import rooms
from assets.stage.props._brush import fading, line, oval, polygon
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from assets.stems import stem, words_in

_BALL = frozenset(map(stem, words_in("ball kick shoot shot score scored goal penalty strike throw basket pass match play game")))
_APART, _FIRST = 2.9, 1.3  # seconds from one shot to the next, and to the first
_FLIGHT, _STAYS, _ROLLS = 0.62, 0.7, 0.7
_KICK = (0.66, 1.2)  # seconds from when somebody begins to when the ball goes, and in all
_FEET = 514.0
_PATCHES = ((0.0, 0.0, 0.32), (0.72, -0.42, 0.24), (-0.72, -0.42, 0.24), (0.45, 0.74, 0.22), (-0.45, 0.74, 0.22), (0.0, -0.86, 0.16))

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. `goal` is what the ball goes into; `x`, `ground` and `scale` are the player's."""

    screen: Box
    stand: Box
    goal: Box
    x: float
    ground: float
    scale: float
    seat: float


def layers(stage: Stage, basket: bool) -> Iterator[Layer]:
    """A match: `basket` for a throw into a basket, else a kick at a goal."""
    plan = _plan(stage, basket)
    board = _board.Board(plan.screen, "screen")
    yield stage.still(plate(stage, *_place(stage, plan, basket)))
    yield from _crowd.waving(stage, plan.stand.left, plan.stand.right, plan.stand.bottom - 8, plan.seat)
    yield stage.still(fence(stage, plan.stand))
    yield from said(stage, board)
    yield stage.still(_basket(stage, plan) if basket else _goal(stage, plan))
    hits = _hits(stage)
    if not basket:
        yield _keeper(stage, plan, hits)
    yield from _player(stage, plan, hits, basket)


def _hits(stage: Stage) -> tuple[float, ...]:
    """When the ball goes: when it is named, else now and then with a word of weight."""
    named = [word.start for word in stage.picture.words if _names(word)]
    found: list[float] = []
    for when in (*sorted(named), *beats(stage, _APART, _FIRST)):
        if when >= _FIRST and all(abs(when - other) >= _APART for other in found):
            found.append(when)
    return _crowd.rhythm(sorted(found), stage.seconds + 2, 3.9)


def _names(word: Word) -> bool:
    return any(stem(part) in _BALL for part in words_in(word.written))


# ---------------------------------------------------------------- places


def _plan(stage: Stage, basket: bool) -> _Plan:
    across, down, safe = stage.size.across, stage.size.down, stage.safe
    if stage.wide:
        screen = Box(safe.left + 14, safe.top + 8, 0.36 * across, 350)
        stand, ground = Box(0, 210, across, 330), 930.0
        goal = Box(0.705 * across, 250, 0.2 * across, 330) if basket else Box(0.655 * across, 408, 0.3 * across, 300)
        return _Plan(screen, stand, goal, (0.49 if basket else 0.46) * across, ground, 0.92, 64.0)
    top = safe.top + (0 if stage.tall else -6)
    screen = Box(safe.left, top, safe.width, 0.17 * down if stage.tall else 0.25 * down)
    stand = Box(0, screen.top + 0.3 * screen.height, across, (0.38 if stage.tall else 0.36) * down)
    ground = min(0.735 * down, safe.bottom) if stage.tall else 0.9 * down
    if basket:
        goal = Box(0.6 * across, screen.bottom + 30, 0.34 * across, 0.17 * down)
    else:
        goal = Box(0.46 * across, stand.bottom - 0.09 * down, 0.49 * across, 0.16 * down if stage.tall else 0.22 * down)
    return _Plan(screen, stand, goal, (0.34 if basket else 0.27) * across, ground, 1.08 if stage.tall else 0.76, 58.0)


# ---------------------------------------------------------------- the place


def _place(stage: Stage, plan: _Plan, basket: bool) -> Iterator[Drawing]:
    """Sky and floodlights or a hall, the stand full of people, and what is played on."""
    look, frame = stage.look, stage.frame
    if basket:
        yield rooms.room(look, frame, plan.stand.bottom, stage.dice("hall").randrange(5))
    else:
        sky = look.room.sky
        air = fading(frame, (darker(sky[0], 0.25), sky[0], sky[-1]), (0, 0.35, 0.8))
        yield Drawing(("sky", look.name, frame), frame, lambda canvas: canvas.drawRect(brush.rect(frame), air))
    yield roof(stage, plan.stand)
    yield _crowd.stand(stage, plan.stand, plan.seat)
    yield _floor(stage, plan, basket)
    for x in (0.09, 0.91) if stage.wide else (0.12, 0.88):
        yield floodlight(look, x * frame.width, plan.stand.top - (120 if stage.wide else 60))
    yield rooms.edge(look, frame, 0.3)


def roof(stage: Stage, stand: Box) -> Drawing:
    """What is over the stand: a dark roof on thin posts."""
    look, box = stage.look, Box(0, stand.top - 46, stage.size.across, 70)

    def paint(canvas: skia.Canvas) -> None:
        value = blend(look.room.dark, look.room.houses[-1], 0.5)
        polygon(
            canvas,
            ((0, box.top), (box.right, box.top), (box.right, box.bottom), (0, box.bottom)),
            fading(box, (lighter(value, 0.12), value)),
        )
        for n in range(13):
            x = (n + 0.5) / 13 * box.width
            line(canvas, ((x, box.bottom), (x, stand.bottom)), brush.stroke(value, 5, 0.5))

    return Drawing(("roof", look.name, box, stand), Box(0, box.top, box.width, stand.bottom - box.top + 4), paint)


def floodlight(look: Look, x: float, y: float) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        line(canvas, ((x, y), (x, y + 150)), brush.stroke(look.room.dark, 12))
        brush.rounded(canvas, Box(x - 74, y - 40, 148, 84), 10, brush.fill(look.room.dark))
        for n in range(8):
            brush.circle(canvas, x - 52 + 35 * (n % 4), y - 20 + 42 * (n // 4), 13, brush.fill("#fff8e4"))
        brush.glow(canvas, x, y, 330, "#fff0cc", 0.5)

    return Drawing(("floodlight", look.name, x, y), Box(x - 330, y - 330, 660, 660), paint)


def _floor(stage: Stage, plan: _Plan, basket: bool) -> Drawing:
    """Grass in stripes, or boards; with lines, as seen from the side line."""
    look, across = stage.look, stage.size.across
    top, low = plan.stand.bottom, stage.size.down
    box, middle = Box(0, top, across, low - top), across / 2
    value = blend(look.room.wood, "#d98a4a", 0.35) if basket else blend(look.room.leaves[0], "#2f8f4a", 0.5)
    dark = darker(value, 0.38 if not look.light else 0.12)

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(brush.rect(box))
        canvas.drawRect(brush.rect(box), fading(box, (dark, blend(dark, value, 0.55))))
        for n in range(-8, 9, 2):
            near, far = 0.24 * across * n, 0.12 * across * n
            polygon(
                canvas,
                ((middle + far, top), (middle + far + 0.12 * across, top), (middle + near + 0.24 * across, low), (middle + near, low)),
                brush.fill(lighter(value, 0.25), 0.16),
            )
        _lines(canvas, box, plan)
        canvas.restore()

    return Drawing(("floor", look.name, box, basket, plan), box, paint)


def _lines(canvas: skia.Canvas, box: Box, plan: _Plan) -> None:
    white = brush.stroke("#ffffff", 7, 0.7)
    base = plan.goal.bottom if plan.goal.bottom > box.top else box.top + 0.2 * box.height
    line(canvas, ((0, base), (box.right, base)), white)
    left, right = plan.goal.left - 60, plan.goal.right + 60
    depth = 0.3 * (box.bottom - base)
    line(canvas, ((left, base), (left - 0.45 * depth, base + depth), (right + 0.55 * depth, base + depth), (right, base)), white)
    oval(canvas, plan.x - 0.1 * box.width, plan.ground + 40, 0.3 * box.width, 0.34 * (box.bottom - base), brush.stroke("#ffffff", 8, 0.55))


def fence(stage: Stage, stand: Box) -> Drawing:
    """Boards along the pitch, with strokes and shapes for advertisements: no words."""
    look, y = stage.look, stand.bottom - 26
    box, dice = Box(0, y, stage.size.across, 62), stage.dice("fence")
    hues = [dice.choice(look.accents) for _ in range(12)]

    def paint(canvas: skia.Canvas) -> None:
        wide = box.width / 6
        for n in range(6):
            panel = Box(n * wide, y, wide - 6, box.height)
            canvas.drawRect(brush.rect(panel), brush.fill(blend(hues[n], look.room.dark, 0.62)))
            brush.circle(canvas, panel.left + 44, y + 31, 15, brush.fill(hues[n]))
            for k, share in enumerate((0.5, 0.34)):
                brush.rounded(canvas, Box(panel.left + 76, y + 17 + 20 * k, share * wide, 9), 4.5, brush.fill(hues[n + 6 - k], 0.75))

    return Drawing(("fence", look.name, box, tuple(hues)), box, paint)


# ---------------------------------------------------------------- what is said


def said(stage: Stage, board: _board.Board) -> Iterator[Layer]:
    """On the stadium's screen; without words there is none."""
    items, text = _callouts.items(stage), stage.picture.visual.text
    if not items and not text.strip():
        return
    yield stage.still(board.drawing(stage.look))
    above, page = _board.heading(stage, board.page, text)
    yield from above
    yield from _points.layers(stage, page, items, _callouts.times(stage))


# ---------------------------------------------------------------- what is shot at


def _goal(stage: Stage, plan: _Plan) -> Drawing:
    box = plan.goal
    deep = 0.13 * box.width
    seen = Box(box.left - 8, box.top - 8, box.width + 16, box.height + 16)

    def paint(canvas: skia.Canvas) -> None:
        net = brush.stroke("#ffffff", 2.2, 0.42)
        back = Box(box.left + deep, box.top + 0.2 * box.height, box.width - 2 * deep, 0.68 * box.height)
        brush.rounded(canvas, back, 4, brush.fill(stage.look.ink, 0.18))
        for n in range(15):
            front, x = box.left + n / 14 * box.width, back.left + n / 14 * back.width
            line(canvas, ((front, box.top), (x, back.top), (x, back.bottom)), net)
        for n in range(9):
            front, y = box.top + n / 8 * box.height, back.top + n / 8 * back.height
            line(canvas, ((box.left, front), (back.left, y), (back.right, y), (box.right, front)), net)
        posts = ((box.left, box.bottom), (box.left, box.top), (box.right, box.top), (box.right, box.bottom))
        line(canvas, posts, brush.stroke("#ffffff", 13))

    return Drawing(("goal", box, stage.look.name), seen, paint)


def _basket(stage: Stage, plan: _Plan) -> Drawing:
    """A board on a post, a ring and its net; the ball goes in at the goal box's lower left corner."""
    look, box = stage.look, plan.goal
    ring = _target(plan, basket=True)
    foot = plan.stand.bottom + 0.5 * (plan.ground - plan.stand.bottom)

    def inside(*shares: Point) -> list[Point]:
        return [(box.left + x * box.width, box.top + y * box.height) for x, y in shares]

    def paint(canvas: skia.Canvas) -> None:
        post = [(box.right - 10, foot), (box.right - 10, box.top + 0.5 * box.height), *inside((0.6, 0.36))]
        line(canvas, post, brush.stroke(look.room.dark, 26))
        polygon(canvas, inside((0.3, 0.0), (0.66, -0.08), (0.66, 0.62), (0.3, 0.66)), brush.fill("#f4f2ff", 0.94))
        polygon(canvas, inside((0.38, 0.3), (0.56, 0.27), (0.56, 0.5), (0.38, 0.53)), brush.stroke(look.accents[0], 7))
        net = brush.stroke("#ffffff", 3, 0.75)
        for n in range(8):
            x = ring[0] - 58 + 116 * n / 7
            line(canvas, ((x, ring[1]), (ring[0] + 0.55 * (x - ring[0]) + 8, ring[1] + 92)), net)
        for k in range(3):
            half = 52 - 9 * k
            line(canvas, ((ring[0] - half, ring[1] + 22 + 26 * k), (ring[0] + half, ring[1] + 22 + 26 * k)), net)
        oval(canvas, *ring, 62, 15, brush.stroke(look.accents[0], 10))

    return Drawing(("basket", look.name, box, foot), Box(ring[0] - 80, box.top - 40, box.right - ring[0] + 100, foot - box.top + 60), paint)


def _target(plan: _Plan, basket: bool, number: int = 0) -> Point:
    box = plan.goal
    if basket:
        return box.left + 0.12 * box.width, box.top + 0.58 * box.height
    x, y = ((0.82, 0.3), (0.2, 0.32), (0.78, 0.66), (0.24, 0.62))[number % 4]
    return box.left + x * box.width, box.top + y * box.height


# ---------------------------------------------------------------- who plays


def dressed(index: int, hue: str) -> Person:
    """Somebody in a shirt of a colour, as players wear it."""
    return kitted(person(index), hue, "#f4f2ff", "#20203a")


def fit(stage: Stage) -> tuple[int, ...]:
    """Two who play: nobody in a wheelchair, who would be shown otherwise than everywhere else."""
    return tuple(index for index in company(stage, 5) if not person(index).wheels)[:2]


def _keeper(stage: Stage, plan: _Plan, hits: Sequence[float]) -> Layer:
    """Stands in the goal, and leaps to a side as the ball comes: the wrong one."""
    scale, box = 0.86 * plan.goal.height / 690, plan.goal
    seen = replace(dressed(fit(stage)[1], stage.look.accents[1]), legs="#20203a")
    rest = alive(stage, "keeper", Pose(left=(-112.0, 130.0), right=(112.0, 130.0), left_hand="open", right_hand="open", look=-0.3), 5.0)
    up = with_(rest, left=_leaping(hits, -1), right=_leaping(hits, 1))
    x, y = box.left + box.width / 2, box.bottom - _FEET * scale - 4
    live = acting(stage, seen, (x, y), scale, "standing", up)

    def course(t: float) -> Placement:
        t = on_twos(t)
        for n, hit in enumerate(hits):
            if hit <= t < hit + 1.6:
                go = easing.cubic_out(easing.progress(t, hit + 0.1, 0.4)) * (1 - easing.cubic_in_out(easing.progress(t, hit + 0.9, 0.6)))
                way = -1 if _target(plan, False, n)[0] > x else 1
                return Placement(x + round(way * 0.2 * box.width * go), y - round(40 * scale * 4 * go * (1 - go)))
        return Placement(x, y)

    return replace(live, course=course)


def _leaping(hits: Sequence[float], way: int) -> Callable[[float], Point]:
    """The hand at one side of a keeper: it goes up for the ball."""

    def hand(t: float) -> Point:
        t = on_twos(t)
        go = max((easing.progress(t, hit, 0.2) * (1 - easing.progress(t, hit + 0.8, 0.4)) for hit in hits if hit <= t), default=0.0)
        go = round(go * 5) / 5
        return way * easing.mix(112, 120, go), easing.mix(130, -60, go)

    return hand


def _player(stage: Stage, plan: _Plan, hits: Sequence[float], basket: bool) -> Iterator[Layer]:
    """The one the words are about, and the ball."""
    look = stage.look
    seen = dressed(fit(stage)[0], look.accents[(stage.picture.seed * 3) % len(look.accents)])
    y = plan.ground - _FEET * plan.scale
    yield stage.still(at(rooms.footing(look, 330 * plan.scale), plan.x, plan.ground))
    moves = _throws(hits) if basket else _kicks(hits)
    face = alive(stage, "player", Pose(look=0.75, mood="grin", right_hand="open", left_hand="open"), 5.0)
    yield athlete(stage, seen, resting(plan.x, y), plan.scale, face, moves)
    yield Sprite(_leather(look, 34.0, basket), "world", _thrown(plan, hits, moves) if basket else _kicked(plan, hits))


def _kicks(hits: Sequence[float]) -> Callable[[float], Stance]:
    def moves(t: float) -> Stance:
        t = on_twos(t)
        start = next((hit - _KICK[0] for hit in hits if hit - _KICK[0] <= t < hit - _KICK[0] + _KICK[1]), None)
        return athletes.kicking(round(easing.progress(t, start, _KICK[1]), 3)) if start is not None else athletes.kicking(0.0)

    return moves


def _throws(hits: Sequence[float]) -> Callable[[float], Stance]:
    """Dribbles, and throws at every hit."""

    def moves(t: float) -> Stance:
        t = on_twos(t)
        start = next((hit - 0.6 for hit in hits if hit - 0.6 <= t < hit + 0.4), None)
        if start is not None:
            return athletes.throwing(round(easing.progress(t, start, 1.0), 3))
        return athletes.dribbling(round(_bounce(t), 3)) if not any(hit <= t < hit + 1.6 for hit in hits) else athletes.throwing(0.0)

    return moves


def _bounce(t: float) -> float:
    return (1.4 * t) % 1.0


def _kicked(plan: _Plan, hits: Sequence[float]) -> Callable[[float], Placement | None]:
    """The ball lies ready, flies into the goal, and another one rolls in."""
    size = plan.scale
    ready = (plan.x + 118 * size, plan.ground - 30 * size)

    def course(t: float) -> Placement | None:
        for n, hit in enumerate(hits):
            if hit <= t < hit + _FLIGHT + _STAYS + _ROLLS:
                return _flying(ready, _target(plan, False, n), t - hit, size, 0.16 * plan.goal.width)
        return Placement(*ready, size)

    return course


def _flying(ready: Point, goal: Point, since: float, size: float, high: float) -> Placement | None:
    share = easing.progress(since, 0, _FLIGHT)
    if since <= _FLIGHT:
        x, y = easing.mix(ready[0], goal[0], share), easing.mix(ready[1], goal[1], share) - 4 * high * share * (1 - share)
        return Placement(round(x), round(y), size * easing.mix(1.0, 0.6, share))
    if since <= _FLIGHT + _STAYS:
        fall = easing.progress(since, _FLIGHT, 0.4) ** 2
        return Placement(goal[0], round(goal[1] + 60 * size * fall), 0.6 * size, opacity=1 - easing.progress(since, _FLIGHT + 0.45, 0.25))
    roll = easing.cubic_out(easing.progress(since, _FLIGHT + _STAYS, _ROLLS))
    return Placement(round(easing.mix(-60, ready[0], roll)), ready[1], size)


def _thrown(plan: _Plan, hits: Sequence[float], moves: Callable[[float], Stance]) -> Callable[[float], Placement | None]:
    """The ball bounces under a hand, is held, flies through the ring and comes back along the floor."""
    size, top = plan.scale, plan.ground - _FEET * plan.scale

    def held(stance: Stance) -> Point:
        x, y = athletes.hand(stance)
        return plan.x + (x + 24) * size, top + (y - 22) * size

    def course(t: float) -> Placement | None:
        for hit in hits:
            if hit - 0.6 <= t < hit:
                return Placement(*held(moves(t)), size)
            if hit <= t < hit + 1.6:
                return _through(held(athletes.throwing(0.6)), _target(plan, True), plan, t - hit)
        down = 1 - abs(2 * _bounce(on_twos(t)) - 1)
        floor, hand = plan.ground - 36 * size, held(athletes.dribbling(0.0))[1] + 40 * size
        return Placement(plan.x + 128 * size, round(easing.mix(hand, floor, down)), size)

    return course


def _through(start: Point, ring: Point, plan: _Plan, since: float) -> Placement:
    size, share = plan.scale, easing.progress(since, 0, 0.75)
    floor = plan.ground - 36 * size
    if since < 0.75:
        x, y = easing.mix(start[0], ring[0], share), easing.mix(start[1], ring[1], share)
        return Placement(round(x), round(y - 4 * 150 * share * (1 - share)), size)
    fall, back = easing.progress(since, 0.75, 0.4), easing.progress(since, 1.05, 0.55)
    return Placement(round(easing.mix(ring[0], plan.x + 128 * size, back)), round(easing.mix(ring[1], floor, fall**1.6)), size)


def _leather(look: Look, radius: float, basket: bool) -> Drawing:
    """A ball: white with dark patches, or orange with seams."""

    def paint(canvas: skia.Canvas) -> None:
        if basket:
            brush.circle(canvas, 0, 0, radius, brush.sloped(brush.centred(2 * radius), ("#ff9a52", "#d65f22")))
            seam = brush.stroke("#3a1d12", 3)
            line(canvas, ((-radius, 0), (radius, 0)), seam)
            line(canvas, ((0, -radius), (0, radius)), seam)
            for way in (-1, 1):
                bow = Box((way - 0.62) * radius, -0.8 * radius, 1.24 * radius, 1.6 * radius)
                canvas.drawArc(brush.rect(bow), 110 if way > 0 else -70, 140, False, seam)
            return
        brush.circle(canvas, 0, 0, radius, brush.sloped(brush.centred(2 * radius), ("#ffffff", "#cfcbe6")))
        for x, y, share in _PATCHES:
            brush.circle(canvas, x * radius * 0.92, y * radius * 0.92, share * radius, brush.fill("#262240"))

    return Drawing(("ball", look.name, radius, basket), brush.centred(2 * radius + 4), paint)
