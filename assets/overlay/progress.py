"""How far the film is: a thin bar along the top edge, a segment for each section, that fills as the section goes on.

At the bottom edge it would lie under the players' own bar, and beside the captions.
"""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.model import Picture, Progress
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box, Layer
from assets.stage.room import Room
from assets.stage.stage import Stage

_HEIGHT, _GAP, _FINE = 8.0, 6.0, 0.5
_MOST = 60  # segments that can still be told apart


def layers(picture: Picture, stage: Stage, _room: Room) -> Iterator[Layer]:
    """The segments, those that are over, and the one that fills."""
    progress = picture.overlays.progress
    if not progress or not 2 <= len(progress.sections) <= _MOST:
        return
    segments = _segments(stage, len(progress.sections))
    yield stage.still(_track(stage, segments, progress.section), space="screen")
    if 0 <= progress.section < len(segments):
        yield _filling(stage, segments[progress.section], progress)


def share(progress: Progress, t: float, seconds: float) -> float:
    """How much of its section is over at `t` of a scene of `seconds`, 0 to 1."""
    return easing.clamp((progress.number - 1 + easing.progress(t, 0.0, seconds)) / max(1, progress.count))


def _segments(stage: Stage, count: int) -> list[Box]:
    width = (stage.size.across - (count - 1) * _GAP) / count
    return [Box(n * (width + _GAP), 0.0, width, _HEIGHT) for n in range(count)]


def _track(stage: Stage, segments: list[Box], section: int) -> Drawing:
    """A dark strip, on it the segments: those that are over in colour, the others faint."""
    look = stage.look
    strip = Box(0.0, 0.0, stage.size.across, _HEIGHT)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(strip), brush.fill(look.ink, 0.62))
        for n, segment in enumerate(segments):
            done = n < section
            canvas.drawRect(brush.rect(segment), brush.fill(look.accents[1] if done else "#ffffff", 1.0 if done else 0.26))

    return Drawing(("progress", look.name, len(segments), section, strip), strip, paint)


def _filling(stage: Stage, segment: Box, progress: Progress) -> Live[int]:
    """The section that is running; its state is how many half units are filled."""
    colour = stage.look.accents[1]

    def state(t: float) -> int:
        return round(segment.width * share(progress, t, stage.seconds) / _FINE)

    def paint(canvas: skia.Canvas, steps: int) -> None:
        if steps:
            canvas.drawRect(skia.Rect.MakeXYWH(segment.left, segment.top, steps * _FINE, segment.height), brush.fill(colour))

    return stage.live(("filling", segment, colour), segment, state, paint, space="screen")
