"""Where overlays may lie, and how they come and go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assets.stage.layer import Placement
from assets.stage.motion import Course, Entrance, Rest, laid_over
from assets.stage.stage import Stage

_ABOVE = 20.0  # units above what is no longer safe: captions do not touch what lies lowest


def low(stage: Stage, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Upper left corners for a thing low in the frame: first at the left, then at the right, in the middle, and higher."""
    box = stage.safe
    tops = [box.top + share * (box.height - height - _ABOVE) for share in (1.0, 0.82, 0.0, 0.64, 0.14)]
    yield from _corners(stage, tops, (0.0, 1.0, 0.5), width, height)
    yield from _anywhere(stage, width, height)


def high(stage: Stage, width: float, height: float) -> Iterator[tuple[float, float]]:
    """The same for a thing high in the frame: first at the right, then at the left, and lower."""
    box = stage.safe
    tops = [box.top + share * (box.height - height - _ABOVE) for share in (0.0, 0.1, 1.0, 0.88, 0.2)]
    yield from _corners(stage, tops, (1.0, 0.0, 0.5), width, height)
    yield from _anywhere(stage, width, height)


def free(stage: Stage) -> float:
    """How wide a thing may be wherever it lies."""
    return (stage.rail.left if stage.rail else stage.safe.right) - stage.safe.left


def _anywhere(stage: Stage, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Where a picture is full of words: every place, from the lowest up."""
    box, steps = stage.safe, 40
    tops = (box.top + (steps - n) / steps * (box.height - height - _ABOVE) for n in range(steps + 1))
    return _corners(stage, tops, (0.0, 1.0, 0.5, 0.25, 0.75), width, height)


def _corners(stage: Stage, tops: Iterable[float], shares: Iterable[float], width: float, height: float) -> Iterator[tuple[float, float]]:
    """Every place across at every height, clear of the rail."""
    box, rail = stage.safe, stage.rail
    for top in tops:
        right = min(box.right, rail.left) if rail and top + height > rail.top else box.right
        yield from ((box.left + share * max(0.0, right - box.left - width), top) for share in shares)


def passing(rest: Rest, how: Entrance, start: float, end: float) -> Course:
    """Comes in at `start` as `how` says, goes on by `rest`, and has gone the same way at `end`."""

    def course(t: float) -> Placement | None:
        shift = how(min(t - start, end - t)) if start < t < end else None
        return laid_over(rest(t), shift) if shift else None

    return course
