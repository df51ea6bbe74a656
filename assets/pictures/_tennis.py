"""A rally on a tennis court: two play the ball to each other over the net; with a word that carries weight it is hit."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import skia

from assets.pictures import _board, _crowd, _match
from assets.pictures._outdoors import beats
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course, resting
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.people import Pose, athletes
from assets.stage.people.athletes import Stance, athlete
from assets.stage.people.life import alive
from assets.stage.props import rooms
from assets.stage.props._brush import Point, fading, line, oval, polygon
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_APART, _FIRST, _LONGEST = 2.5, 1.3, 3.0  # seconds from one stroke of whoever is near to the next, to the first, and at most
_SWING, _HIT = 0.9, 0.5  # seconds of a stroke, and the share of it at which the ball is hit
_BOUNCE = 0.66  # the share of its way at which the ball is on the ground
_HEAD = 104.0  # units from the hand to the middle of the strings
_FEET = 514.0


@dataclass(frozen=True, slots=True)
class _Player:
    """Where somebody stands, how large they are, and which way they face: 1 is to the right."""

    x: float
    ground: float
    scale: float
    way: int

    @property
    def neck(self) -> Point:
        return self.x, self.ground - _FEET * self.scale

    def held(self, share: float) -> Point:
        """Where the hand with the racket is in a stroke."""
        x, y = athletes.hand(athletes.striking(share))
        return self.neck[0] + self.way * x * self.scale, self.neck[1] + y * self.scale

    @property
    def strings(self) -> Point:
        """Where the ball is hit."""
        (x, y), way = self.held(_HIT), math.radians(athletes.racket(_HIT))
        return x + self.way * _HEAD * self.scale * math.sin(way), y - _HEAD * self.scale * math.cos(way)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. `far` and `near` are the ends of the court's long sides, from left to right."""

    screen: Box
    stand: Box
    far: tuple[Point, Point]
    near: tuple[Point, Point]
    players: tuple[_Player, _Player]
    net: tuple[float, float]
    seat: float

    def spot(self, along: float, deep: float) -> Point:
        """A place on the court: from its left end to its right, from its far side to the near one."""
        (a, b), (c, d) = self.far, self.near
        x = easing.mix(easing.mix(a[0], b[0], along), easing.mix(c[0], d[0], along), deep)
        return x, easing.mix(a[1], c[1], deep)


def layers(stage: Stage) -> Iterator[Layer]:
    """The stadium, the court, whoever is far, the net, whoever is near, the ball."""
    plan = _plan(stage)
    yield stage.still(plate(stage, *_place(stage, plan)))
    yield from _crowd.waving(stage, plan.stand.left, plan.stand.right, plan.stand.bottom - 8, plan.seat)
    yield stage.still(_match.fence(stage, plan.stand))
    yield from _match.said(stage, _board.Board(plan.screen, "screen"))
    near, far = _hits(stage)
    hues = [stage.look.accents[(stage.picture.seed * 3 + 2 * n) % len(stage.look.accents)] for n in (0, 1)]
    who = [_match.dressed(index, hue) for index, hue in zip(_match.fit(stage), hues, strict=True)]
    for n, times in ((1, far), (0, near)):
        player, moves = plan.players[n], _strokes(times)
        yield stage.still(at(rooms.footing(stage.look, 330 * player.scale), player.x, player.ground))
        face = alive(stage, f"player {n}", Pose(look=0.75, mood="grin" if n else "smile", left_hand="fist", right_hand="open"), 5.0)
        yield athlete(stage, who[n], resting(*player.neck), player.scale, face, _stance(moves), player.way < 0)
        yield Sprite(_racket(stage.look, hues[1 - n]), "world", _swung(player, moves))
        if n:
            yield stage.still(_net(stage, plan))
    yield Sprite(_ball(), "world", _rally(plan, near, far))


def _hits(stage: Stage) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """When whoever is near hits the ball, with the words; and whoever is far, between that."""
    near = _crowd.rhythm(beats(stage, _APART, _FIRST), stage.seconds + 4, _LONGEST)
    return near, (near[0] - 1.2, *((one + other) / 2 for one, other in pairwise(near)))


# ---------------------------------------------------------------- places


def _plan(stage: Stage) -> _Plan:
    across, down, safe = stage.size.across, stage.size.down, stage.safe
    if stage.wide:
        screen, stand = Box(safe.left + 14, safe.top + 8, 0.36 * across, 350), Box(0, 210, across, 330)
        players = _Player(0.47 * across, 934, 0.9, 1), _Player(0.885 * across, 712, 0.56, -1)
        far, near = ((0.34, 612.0), (1.12, 612.0)), ((-0.1, 1010.0), (1.36, 1010.0))
        return _court(stage, screen, stand, far, near, players, (112.0, 236.0), 64.0)
    screen = Box(safe.left, safe.top - (0 if stage.tall else 6), safe.width, 0.17 * down if stage.tall else 0.25 * down)
    stand = Box(0, screen.top + 0.3 * screen.height, across, (0.38 if stage.tall else 0.36) * down)
    ground = min(0.735 * down, safe.bottom) if stage.tall else 0.88 * down
    top, size = stand.bottom + (60 if stage.tall else 40), 1.0 if stage.tall else 0.72
    players = _Player(0.25 * across, ground, size, 1), _Player(0.82 * across, top + 0.36 * (ground - top), 0.56 * size, -1)
    far, near = ((0.12, top), (1.1, top)), ((-0.4, ground + 90), (1.5, ground + 90))
    return _court(stage, screen, stand, far, near, players, (108.0 * size, 226.0 * size), 58.0)


def _court(
    stage: Stage,
    screen: Box,
    stand: Box,
    far: tuple[Point, Point],
    near: tuple[Point, Point],
    players: tuple[_Player, _Player],
    net: tuple[float, float],
    seat: float,
) -> _Plan:
    """The plan; `far` and `near` are in shares of the frame's width, and heights."""
    across = stage.size.across
    ends = [((a[0] * across, a[1]), (b[0] * across, b[1])) for a, b in (far, near)]
    return _Plan(screen, stand, ends[0], ends[1], players, net, seat)


# ---------------------------------------------------------------- the place


def _place(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """Sky, floodlights, the stand full of people, and the court."""
    look, frame = stage.look, stage.frame
    sky = look.room.sky
    air = fading(frame, (darker(sky[0], 0.25), sky[0], sky[-1]), (0, 0.35, 0.8))
    yield Drawing(("sky", look.name, frame), frame, lambda canvas: canvas.drawRect(brush.rect(frame), air))
    yield _match.roof(stage, plan.stand)
    yield _crowd.stand(stage, plan.stand, plan.seat)
    yield _ground(stage, plan)
    for x in (0.09, 0.91) if stage.wide else (0.12, 0.88):
        yield _match.floodlight(look, x * frame.width, plan.stand.top - (120 if stage.wide else 60))
    yield rooms.edge(look, frame, 0.3)


def _ground(stage: Stage, plan: _Plan) -> Drawing:
    """A hard court and its lines, as seen from a seat behind the near side line."""
    look, across, low = stage.look, stage.size.across, stage.size.down
    box = Box(0, plan.stand.bottom, across, low - plan.stand.bottom)
    shade = 0.1 if look.light else 0.36
    outer = darker(blend(look.room.leaves[0], "#2f8577", 0.5), shade)
    inner = darker(blend(look.accents[3], "#2c5fb0", 0.6), shade)

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(brush.rect(box))
        canvas.drawRect(brush.rect(box), fading(box, (darker(outer, 0.2), outer)))
        corners = [plan.spot(*place) for place in ((0, 0), (1, 0), (1, 1), (0, 1))]
        polygon(canvas, corners, fading(box, (darker(inner, 0.16), lighter(inner, 0.1))))
        white = brush.stroke("#ffffff", 6, 0.8)
        line(canvas, (*corners, corners[0]), white)
        for one, other in (((0, 0.1), (1, 0.1)), ((0, 0.9), (1, 0.9)), ((0.24, 0.5), (0.76, 0.5)), ((0.24, 0.1), (0.24, 0.9))):
            line(canvas, (plan.spot(*one), plan.spot(*other)), white)
        line(canvas, (plan.spot(0.76, 0.1), plan.spot(0.76, 0.9)), white)
        canvas.restore()

    return Drawing(("tennis court", look.name, box, plan), box, paint)


def _net(stage: Stage, plan: _Plan) -> Drawing:
    """The net from the far side to the near one, which is higher to our eyes."""
    look, (far, near) = stage.look, (plan.spot(0.5, -0.05), plan.spot(0.5, 1.02))
    left, right = min(far[0], near[0]), max(far[0], near[0])
    box = Box(left - 14, far[1] - plan.net[0] - 14, right - left + 28, near[1] - far[1] + plan.net[0] + 22)

    def on(along: float, up: float) -> Point:
        x, y = easing.mix(far[0], near[0], along), easing.mix(far[1], near[1], along)
        return x, y - up * easing.mix(plan.net[0], plan.net[1], along)

    def paint(canvas: skia.Canvas) -> None:
        polygon(canvas, (on(0, 0), on(0, 1), on(1, 1), on(1, 0)), brush.fill(look.ink, 0.28))
        mesh = brush.stroke("#ffffff", 1.8, 0.36)
        for n in range(1, 10):
            line(canvas, (on(0, n / 10), on(1, n / 10)), mesh)
        for n in range(27):
            line(canvas, (on(n / 26, 0), on(n / 26, 1)), mesh)
        line(canvas, (on(0, 1), on(1, 1)), brush.stroke("#ffffff", 11))
        for along in (0.0, 1.0):
            line(canvas, (on(along, 0), on(along, 1.04)), brush.stroke(look.room.dark, 11))

    return Drawing(("tennis net", look.name, plan), box, paint)


# ---------------------------------------------------------------- who plays


def _strokes(times: Sequence[float]) -> Callable[[float], float]:
    """How far a stroke is, by the time; 0 between strokes."""

    def share(t: float) -> float:
        t, before = on_twos(t), _SWING * _HIT
        start = next((hit - before for hit in times if hit - before <= t < hit - before + _SWING), None)
        return round(easing.progress(t, start, _SWING), 3) if start is not None else 0.0

    return share


def _stance(moves: Callable[[float], float]) -> Callable[[float], Stance]:
    return lambda t: athletes.striking(moves(t))


def _swung(player: _Player, moves: Callable[[float], float]) -> Course:
    """The racket, in the hand."""

    def course(t: float) -> Placement:
        share = moves(t)
        return Placement(*player.held(share), player.scale, player.way * athletes.racket(share) % 360)

    return course


def _racket(look: Look, hue: str) -> Drawing:
    """A racket that points up; its origin is where it is held."""

    def paint(canvas: skia.Canvas) -> None:
        line(canvas, ((0, 26), (0, -22)), brush.stroke(look.room.bezel, 13))
        line(canvas, ((0, -22), (-20, -62)), brush.stroke(hue, 7))
        line(canvas, ((0, -22), (20, -62)), brush.stroke(hue, 7))
        oval(canvas, 0, -_HEAD, 40, 52, brush.fill("#ffffff", 0.2))
        for n in range(-3, 4):
            wide, high = 40 * math.sqrt(1 - (n / 4) ** 2), 52 * math.sqrt(1 - (n / 4) ** 2)
            line(canvas, ((-wide, 13 * n - _HEAD), (wide, 13 * n - _HEAD)), brush.stroke("#ffffff", 1.8, 0.7))
            line(canvas, ((10 * n, -_HEAD - high), (10 * n, -_HEAD + high)), brush.stroke("#ffffff", 1.8, 0.7))
        oval(canvas, 0, -_HEAD, 40, 52, brush.stroke(hue, 8))

    return Drawing(("racket", look.name, hue), Box(-48, -_HEAD - 60, 96, _HEAD + 94), paint)


# ---------------------------------------------------------------- the ball


def _ball() -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        box = brush.centred(38)
        brush.circle(canvas, 0, 0, 19, brush.sloped(box, ("#eaff7a", "#b6cf2e")))
        canvas.drawArc(skia.Rect.MakeLTRB(-40, -17, -4, 17), -50, 100, False, brush.stroke("#ffffff", 3, 0.9))

    return Drawing("tennis ball", brush.centred(42), paint)


def _rally(plan: _Plan, near: Sequence[float], far: Sequence[float]) -> Course:
    """From racket to racket; each time it is on the ground once."""
    hits = sorted([(when, 0) for when in near] + [(when, 1) for when in far])

    def course(t: float) -> Placement | None:
        for (start, one), (end, other) in pairwise(hits):
            if start <= t < end:
                return _flown(plan.players[one], plan.players[other], (t - start) / (end - start))
        return None

    return course


def _flown(one: _Player, other: _Player, share: float) -> Placement:
    (x0, y0), (x1, y1), size = one.strings, other.strings, easing.mix(one.scale, other.scale, share)
    floor, high = other.ground - 16 * other.scale, 300 * (one.scale + other.scale) / 2
    if share < _BOUNCE:
        way = share / _BOUNCE
        y = easing.mix(y0, floor, way) - 4 * high * way * (1 - way)
    else:
        way = (share - _BOUNCE) / (1 - _BOUNCE)
        y = easing.mix(floor, y1, way) - 0.9 * high * way * (1 - way)
    return Placement(round(easing.mix(x0, x1, share)), round(y), size)
