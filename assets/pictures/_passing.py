"""Somebody who crosses a room in the distance, drawn a few times only.

A walk repeats: it is drawn in `_PHASES` phases of one turn, which are kept, and carried along with it. The feet, which then
slide by some units, must be hidden well enough: by desks, or by the distance.
"""

from __future__ import annotations

import skia

from assets.stage.drawing import Live
from assets.stage.layer import Box, Placement
from assets.stage.people import Pose, legs
from assets.stage.people.life import walking
from assets.stage.people.person import Person
from assets.stage.people.rig import standing
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_PHASES = 16
_REACH = Box(-128.0, -212.0, 256.0, 734.0)  # in a person's own units


def passing(stage: Stage, who: Person, start: float, speed: float, ground: float, scale: float) -> Live[int]:
    """`who` at x = `start` when t is 0, walking, on twos, at `speed` units a second (negative: to the left) on `ground`."""
    turn, way = legs.distance_of(1.0, scale), 1 if speed >= 0 else -1
    poses = [_pose(stage, who, n / _PHASES) for n in range(_PHASES)]

    def paint(canvas: skia.Canvas, phase: int) -> None:
        canvas.scale(way * scale, scale)
        standing(canvas, who, poses[phase])

    def rest(t: float) -> Placement:
        return Placement(start + speed * on_twos(t), ground - legs.GROUND * scale)

    box = Box(_REACH.left * scale, _REACH.top * scale, _REACH.width * scale, _REACH.height * scale)
    return stage.live(("passing", who, scale, way), box, lambda t: int(abs(speed) * t / turn * _PHASES) % _PHASES, paint, rest=rest)


def _pose(stage: Stage, who: Person, phase: float) -> Pose:
    return walking(stage, who.name, lambda _t: phase, Pose(look=0.75, mood="smile"))(0.0)
