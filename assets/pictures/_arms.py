"""Arms by themselves: those of somebody who sits behind a desk lie on it, the body is behind it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import skia

from assets.pictures._company import Spot, covered
from assets.stage import canvas as brush
from assets.stage.drawing import Live
from assets.stage.layer import Box
from assets.stage.motion import resting
from assets.stage.people import Hand, Point
from assets.stage.people.arms import arm
from assets.stage.people.life import Act
from assets.stage.people.person import Person
from assets.stage.stage import Stage

_CHIN = -60.0


@dataclass(frozen=True, slots=True)
class _Reach:
    """What of a pose an arm looks at."""

    target: Point | None
    hand: Hand
    breath: float


def arms(stage: Stage, person: Person, spot: Spot, act: Act) -> Live[tuple[_Reach, _Reach]]:
    """Both arms of `person` at `spot` in the poses of `act`. Things that hands hold are not drawn."""
    box = _below_chin(covered(stage, person, "bust", act))

    def state(t: float) -> tuple[_Reach, _Reach]:
        pose = act(t)
        return _Reach(pose.left, pose.left_hand, pose.breath), _Reach(pose.right, pose.right_hand, pose.breath)

    def paint(canvas: skia.Canvas, reaches: tuple[_Reach, _Reach]) -> None:
        canvas.scale(spot.scale, spot.scale)
        canvas.clipRect(brush.rect(box))
        for side, reach in zip((-1, 1), reaches, strict=True):
            if reach.target:
                arm(canvas, person, reach.target, side, reach.hand, lift=reach.breath)

    bounds = Box(box.left * spot.scale, box.top * spot.scale, box.width * spot.scale, box.height * spot.scale)
    return stage.live(("arms", person, spot.scale, box), bounds, state, paint, rest=resting(spot.x, spot.y))


def _below_chin(box: Box) -> Box:
    """Without the head: a layer costs by its area."""
    return replace(box, top=_CHIN, height=box.bottom - _CHIN)
