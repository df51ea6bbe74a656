"""A picture within a picture: its layers made smaller, put into a box of the larger one, and cut off at its edges.

A layer is scaled where it is drawn, not where it is placed, so that its sprite is as fine as it is seen and moving it costs no
more than moving any other.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from assets.stage.layer import Box, Film, Layer, Placement, Planes, Size, Space, Text, clip_of, face_of, texts_of, who_of
from assets.stage.motion import Entrance, there

if TYPE_CHECKING:
    import skia


@dataclass(frozen=True)
class Frame:
    """Where a picture of `size` comes to lie: it covers `box`, centred, at `scale` of its own units.

    `enters` moves and fades all of it, `clip` cuts it off (None: at the box), and `space` puts all of it there (None: each
    layer stays in its own).
    """

    size: Size
    box: Box
    enters: Entrance = there
    clip: Box | None = None
    space: Space | None = None

    @cached_property
    def scale(self) -> float:
        return max(self.box.width / self.size.across, self.box.height / self.size.down)

    @cached_property
    def corner(self) -> tuple[float, float]:
        """Where the picture's upper left corner lies."""
        box, scale = self.box, self.scale
        return box.left + (box.width - scale * self.size.across) / 2, box.top + (box.height - scale * self.size.down) / 2

    def placed(self, place: Placement | None, t: float) -> Placement | None:
        """Where something at `place` of the small picture lies in the large one."""
        shift = self.enters(t) if place else None
        if place is None or shift is None:
            return None
        (left, top), scale = self.corner, self.scale
        x, y = left + scale * place.x + shift.x, top + scale * place.y + shift.y
        return Placement(x, y, place.scale, place.turn, place.opacity * shift.opacity)

    def cut(self, clip: Box | None) -> Box:
        """A layer's own clip, as it lies in the large picture, within this one's."""
        whole = self.clip or self.box
        if clip is None:
            return whole
        (left, top), scale = self.corner, self.scale
        return _common(whole, Box(left + scale * clip.left, top + scale * clip.top, scale * clip.width, scale * clip.height))


def inset(layers: Iterable[Layer | Film], frame: Frame) -> Iterator[Layer | Film]:
    """`layers` as they lie in `frame`, bottom first: those of the world, then those on the glass, since one space may take all."""
    for layer in sorted(layers, key=lambda layer: layer.space == "screen"):
        yield _InsetFilm(layer, frame) if isinstance(layer, Film) else _Inset(layer, frame)


@dataclass(frozen=True, slots=True, eq=False)
class _Framed:
    """What every layer in a frame has in common; `inner` is a layer or a film."""

    inner: Any
    frame: Frame

    @property
    def space(self) -> Space:
        space: Space = self.frame.space or self.inner.space
        return space

    @property
    def bounds(self) -> Box:
        return scaled(self.inner.bounds, self.frame.scale)

    @property
    def clip(self) -> Box:
        return self.frame.cut(clip_of(self.inner))

    def place(self, t: float) -> Placement | None:
        return self.frame.placed(self.inner.place(t), t)


@dataclass(frozen=True, slots=True, eq=False)
class _Inset(_Framed):
    @property
    def texts(self) -> tuple[Text, ...]:
        return tuple(replace(text, box=scaled(text.box, self.frame.scale)) for text in texts_of(self.inner))

    @property
    def face(self) -> Box | None:
        face = face_of(self.inner)
        return face and scaled(face, self.frame.scale)

    @property
    def who(self) -> str:
        return who_of(self.inner)

    def key(self, t: float) -> Hashable:
        return (self.frame.scale, self.inner.key(t))

    def draw(self, canvas: skia.Canvas, t: float) -> None:
        canvas.save()
        canvas.scale(self.frame.scale, self.frame.scale)
        self.inner.draw(canvas, t)
        canvas.restore()


@dataclass(frozen=True, slots=True, eq=False)
class _InsetFilm(_Framed):
    def key(self, t: float) -> Hashable:
        key: Hashable = self.inner.key(t)
        return key

    def planes(self, t: float, width: int, height: int) -> Planes:
        planes: Planes = self.inner.planes(t, width, height)
        return planes


def scaled(box: Box, by: float) -> Box:
    """`box` about the origin."""
    return Box(by * box.left, by * box.top, by * box.width, by * box.height)


def _common(one: Box, other: Box) -> Box:
    left, top = max(one.left, other.left), max(one.top, other.top)
    return Box(left, top, max(0.0, min(one.right, other.right) - left), max(0.0, min(one.bottom, other.bottom) - top))
