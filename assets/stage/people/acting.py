"""People as layers: somebody who acts, somebody who walks across, somebody who never moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box, Placement, Space
from assets.stage.people import Figure, Point, Pose, legs
from assets.stage.people.extent import extent
from assets.stage.people.life import Act, walking
from assets.stage.people.person import Person
from assets.stage.people.rig import FIGURES, HEAD, body, head
from assets.stage.stage import Stage
from assets.stage.twos import PACE

Draw = Callable[[skia.Canvas, Person, Pose], None]

# Poses of a walker in one turn. Body and legs go on together by these, so that no foot slides however often it is drawn.
_PHASES = 48
# How long beyond the scene an act is looked at for its bounds; and where a settled picture's time begins.
_OVERRUN, _SETTLED, _EVERY = 2.2, 30.0, 1 / PACE

_FACE = Box(-72, -178, 144, 170)  # a head with its hair, which nothing is laid over


def acting(
    stage: Stage,
    person: Person,
    at: Point,
    scale: float,
    figure: Figure,
    act: Act,
    space: Space = "world",
    flip: bool = False,
    bounds: Box | None = None,
) -> Live[Pose]:
    """`person` as `figure`, the base of the neck at `at`, doing what `act` says.

    `flip` mirrors the drawing, look and hands with it. `bounds`, in the person's own units, is found by looking at the
    act over the scene where it is not given; nothing is painted outside.
    """
    box = bounds or _reach(stage, person, figure, act)
    drawn = _scaled(_mirrored(box) if flip else box, scale)
    painter = _painter(FIGURES[figure], person, scale, flip, box)
    live = stage.live((person, figure, scale, flip, box), drawn, act, painter, _at(at), space)
    return live if figure == "back" else replace(live, face=_scaled(_FACE, scale), who=person.name)


def close_up(stage: Stage, person: Person, at: Point, scale: float, act: Act, space: Space = "world") -> Iterator[Live[Pose]]:
    """A bust as two layers, body and head: for somebody so large that drawing all of it for each word would cost too much."""
    box = _reach(stage, person, "bust", act)
    parts: tuple[tuple[str, Box, Act, Draw], ...] = (("body", box, lambda t: _below(act(t)), body), ("head", HEAD, act, head))
    for part, room, does, draw in parts:
        paint = _painter(draw, person, scale, False, room)
        live = stage.live((person, part, scale, room), _scaled(room, scale), does, paint, _at(at), space)
        yield replace(live, face=_scaled(_FACE, scale), who=person.name) if part == "head" else live


def _below(pose: Pose) -> Pose:
    """What of a pose the body shows, in coarser steps: hair behind the shoulders hardly moves."""
    still = replace(pose, up=0.0, gaze=0.0, mouth=0.0, round=0.0, blink=0.0, brow=0.0, nod=0.0, mood="smile")
    return replace(still, look=round(pose.look * 5) / 5, tilt=round(pose.tilt / 1.2) * 1.2, breath=round(pose.breath * 2) / 2)


def walker(
    stage: Stage, person: Person, start: float, speed: float, y: float, scale: float, who: str = "", space: Space = "world"
) -> Live[Pose]:
    """`person` walking across: at `start` when t is 0, `speed` units a second (negative: to the left), the ground at
    `y` + 514 * `scale`."""
    turn = legs.distance_of(1.0, scale)
    way = 1 if speed >= 0 else -1

    def stride(t: float) -> float:
        return round(abs(speed) * t / turn * _PHASES) / _PHASES

    def place(t: float) -> Placement:
        return Placement(start + way * stride(t) * turn, y)

    act = walking(stage, f"walker {person.name} {who}", stride)
    box = Box(-166, -216, 332, 740)
    name = (person, "walking", scale, way, box)
    drawn = _scaled(_mirrored(box) if way < 0 else box, scale)
    return stage.live(name, drawn, act, _painter(FIGURES["standing"], person, scale, way < 0, box), place, space)


def still_person(person: Person, scale: float, figure: Figure, pose: Pose, flip: bool = False) -> Drawing:
    """`person` in one pose, as a drawing about the base of the neck."""
    box = extent(person, figure, [pose])
    paint = _painter(FIGURES[figure], person, scale, flip, box)
    drawn = _scaled(_mirrored(box) if flip else box, scale)
    return Drawing(("person", person, figure, scale, flip, pose), drawn, lambda canvas: paint(canvas, pose))


def _painter(draw: Draw, person: Person, scale: float, flip: bool, box: Box) -> Callable[[skia.Canvas, Pose], None]:
    def paint(canvas: skia.Canvas, pose: Pose) -> None:
        canvas.save()
        canvas.scale(-scale if flip else scale, scale)
        canvas.clipRect(brush.rect(box))
        draw(canvas, person, pose)
        canvas.restore()

    return paint


def _reach(stage: Stage, person: Person, figure: Figure, act: Act) -> Box:
    """The bounds of all that `act` does from just before the scene until after it, also of a settled one."""
    steps = range(-2, int((stage.seconds + _OVERRUN) / _EVERY) + 2)
    times = [start + (n + 0.01) * _EVERY for start in (0.0, _SETTLED) for n in steps]
    return extent(person, figure, {act(t) for t in times})


def _at(point: Point) -> Callable[[float], Placement]:
    place = Placement(*point)
    return lambda _t: place


def _scaled(box: Box, scale: float) -> Box:
    return Box(box.left * scale, box.top * scale, box.width * scale, box.height * scale)


def _mirrored(box: Box) -> Box:
    return Box(-box.right, box.top, box.width, box.height)
