"""Where overlays may lie, and how they come and go."""

from __future__ import annotations

from collections.abc import Iterator

from assets.stage.layer import Box, Placement
from assets.stage.motion import Course, Entrance, Rest, laid_over
from assets.stage.stage import Stage


def safe(stage: Stage) -> Box:
    """Where overlays may lie: clear of the edges, of captions, and of what players lay over a Short."""
    across, down = stage.size.across, stage.size.down
    side = 96.0 if stage.wide else 0.06 * across
    top, bottom = (140.0, 0.79 * down) if stage.tall else (72.0, down - 200)
    return Box(side, top, across - 2 * side, bottom - top)


def low(stage: Stage, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Upper left corners for a thing low in the frame: first at the left, then at the right, in the middle, and higher."""
    box = safe(stage)
    lefts = (box.left, box.right - width, box.left + (box.width - width) / 2)
    for share in (1.0, 0.82, 0.0, 0.64, 0.14):
        top = box.top + share * (box.height - height)
        yield from ((left, top) for left in lefts)


def high(stage: Stage, width: float, height: float) -> Iterator[tuple[float, float]]:
    """The same for a thing high in the frame: first at the right, then at the left, and lower."""
    box = safe(stage)
    lefts = (box.right - width, box.left, box.left + (box.width - width) / 2)
    for share in (0.0, 0.1, 1.0, 0.88, 0.2):
        top = box.top + share * (box.height - height)
        yield from ((left, top) for left in lefts)


def passing(rest: Rest, how: Entrance, start: float, end: float) -> Course:
    """Comes in at `start` as `how` says, goes on by `rest`, and has gone the same way at `end`."""

    def course(t: float) -> Placement | None:
        shift = how(min(t - start, end - t)) if start < t < end else None
        return laid_over(rest(t), shift) if shift else None

    return course
