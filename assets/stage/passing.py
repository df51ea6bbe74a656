"""A layer that shows another one as it is; what builds on it changes a part."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assets.stage.layer import Box, Layer, Placement, Space, Text, clip_of, face_of, texts_of, who_of

if TYPE_CHECKING:
    import skia


@dataclass(frozen=True, slots=True, eq=False)
class Passing:
    """The layer `inner`, seen through this one."""

    inner: Layer

    @property
    def space(self) -> Space:
        return self.inner.space

    @property
    def bounds(self) -> Box:
        return self.inner.bounds

    @property
    def clip(self) -> Box | None:
        return clip_of(self.inner)

    @property
    def texts(self) -> tuple[Text, ...]:
        return texts_of(self.inner)

    @property
    def face(self) -> Box | None:
        return face_of(self.inner)

    @property
    def who(self) -> str:
        return who_of(self.inner)

    def key(self, t: float) -> Hashable:
        return self.inner.key(t)

    def draw(self, canvas: skia.Canvas, t: float) -> None:
        self.inner.draw(canvas, t)

    def place(self, t: float) -> Placement | None:
        return self.inner.place(t)
