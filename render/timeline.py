"""Lay materials out in time: whole frames, rounded once, here.

A transition takes the first n frames of the incoming scene, and the outgoing picture runs on n frames past its end. So
the film is as long as the sum of its scenes.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from assets.model import Material
from render.model import Format, Segment, Span, Strip, Timeline
from shotwright.exact import frames

LONGEST = 8  # seconds of a segment: short enough to share out among workers, long enough for the encoder to be efficient


@dataclass(frozen=True, slots=True)
class _Scene:
    """A scene in frames: `head` of its `count` are the transition, the last `fade` go to black."""

    material: Material
    count: int
    head: int
    fade: int


class Layout:
    """A timeline as it comes to be, scene by scene: the segments of a scene depend on it and on the one before, so they are known
    before those that follow are. With `cuts` every scene begins with a cut."""

    def __init__(self, format: Format, *, cuts: bool = False) -> None:
        self._format, self._cuts = format, cuts
        self._scenes: list[_Scene] = []
        self._segments: list[Segment] = []

    def add(self, material: Material) -> tuple[Segment, ...]:
        """The segments of the next scene."""
        before = self._scenes[-1] if self._scenes and not self._cuts else None
        scene = _scene(material, length(material, self._format), before.count if before else None, self._format)
        head = _opening(scene) if self._cuts else _head(scene, before)
        segments = (*head, *_body(scene, self._format))
        self._scenes.append(scene)
        self._segments += segments
        return segments

    def timeline(self) -> Timeline:
        """The film of the scenes so far."""
        return Timeline(self._format, tuple(self._segments), tuple(_spans(self._scenes)))


def arrange(materials: Sequence[Material], format: Format) -> Timeline:
    """The film of `materials`, in their order. A dissolve of the first one is a cut: there is nothing under it."""
    return _laid(materials, Layout(format))


def alone(materials: Sequence[Material], format: Format) -> Timeline:
    """The same without transitions: every scene begins with a cut. Its body is cut as in the film, and is the same file."""
    return _laid(materials, Layout(format, cuts=True))


def _laid(materials: Sequence[Material], layout: Layout) -> Timeline:
    for material in materials:
        layout.add(material)
    return layout.timeline()


def length(material: Material, format: Format) -> int:
    """Frames of a scene: its narration and its least duration both fit in. At least one."""
    return max(1, frames(max(material.narration.seconds, material.shot.duration or 0.0), format.fps))


def _scene(material: Material, count: int, before: int | None, format: Format) -> _Scene:
    head = _transition(material, count, before, format)
    return _Scene(material, count, head, min(frames(material.shot.fade_out, format.fps), count - head))


def _transition(material: Material, count: int, before: int | None, format: Format) -> int:
    """Frames of the transition that opens a scene of `count`; both it and the scene before are longer."""
    wanted = material.shot.transition
    if wanted.kind == "cut":
        return 0
    room = count - 1 if wanted.kind == "fade" or before is None else min(count, before) - 1
    return min(frames(wanted.seconds, format.fps), room)


def _head(scene: _Scene, before: _Scene | None) -> Iterator[Segment]:
    """The transition, a segment of its own. A scene that has gone to black is dissolved out of black."""
    if not scene.head:
        return
    fades = scene.material.shot.transition.kind == "fade"
    if before is None and not fades:
        yield from _opening(scene)
        return
    strip = Strip(scene.material.picture, 0, scene.head, scene.count)
    black = fades or before is None or before.fade
    yield Segment(strip, None if black or before is None else _run_on(before, scene.head), dissolve=True)


def _run_on(scene: _Scene, count: int) -> Strip:
    return Strip(scene.material.picture, scene.count, count, scene.count)


def _opening(scene: _Scene) -> Iterator[Segment]:
    """The frames a transition would take, without it."""
    if scene.head:
        yield Segment(Strip(scene.material.picture, 0, scene.head, scene.count))


def _body(scene: _Scene, format: Format) -> Iterator[Segment]:
    """The rest of the scene, in segments of nearly one length that begin on the GOP grid from the body's start."""
    body = scene.count - scene.head
    grid = math.ceil(body / format.gop)
    parts = math.ceil(grid / max(1, int(LONGEST * format.fps) // format.gop))
    edges = [min(body, grid * n // parts * format.gop) for n in range(parts + 1)]
    for begin, end in pairwise(edges):
        strip = Strip(scene.material.picture, scene.head + begin, end - begin, scene.count)
        yield Segment(strip, fade=scene.fade if scene.head + end > scene.count - scene.fade else 0)


def _spans(scenes: Sequence[_Scene]) -> Iterator[Span]:
    first = 0
    for scene in scenes:
        shot = scene.material.shot
        yield Span(shot.id, shot.section, scene.material.picture, first, scene.count, scene.material.narration.cues)
        first += scene.count
