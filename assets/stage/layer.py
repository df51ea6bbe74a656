"""A picture is layers that are functions of time, seen by a camera that is one too.

**Units.** Pictures are laid out in design units: the shorter side of the frame is 1080 of them, whatever the size of
the film in pixels (a 1920x1080 film has 1920x1080 units, a 854x480 draft 1921.5x1080, a Short 1080x1920).
x grows to the right, y downwards, turns are degrees clockwise, opacity is 0..1, t is seconds from the first frame of
the scene. A layer must be drawable up to two seconds past the scene's end: the next scene may dissolve over it.

**Sprites.** `draw` paints the layer in its own coordinates, inside `bounds`; the compositor calls it once per key and
size, and moves, turns, scales and fades the result. So the key must name everything that `draw` looks at, and
`place` must not be in it.

**Texts.** A layer that shows words says so in `texts: tuple[Text, ...]`, so that tests can hold them to be readable, and overlays
keep off them. `texts_of` asks for them. So does a layer that shows a face, in `face: Box | None`; `face_of` asks for it, and
`who_of` for the name of the person.

**Rest.** A layer that never moves may say so in `fixed: Placement | None`; `fixed_of` asks for it.

**Clips.** A layer may also have `clip: Box | None`, in the units of its space (those of the world, or of the glass): what of it
lies outside is not to be seen. It stands still while the layer moves behind it, as a panel's frame does, and its edges
fall on the nearest even pixels. `clip_of` asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import skia

Plane = NDArray[np.uint8]
Space = Literal["world", "screen"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in design units."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the layer's own origin comes to lie, and how it is scaled and turned about it."""

    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    turn: float = 0.0
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class View:
    """What the camera sees of the world: its centre and how close it is (1: the whole frame)."""

    x: float
    y: float
    zoom: float = 1.0


@dataclass(frozen=True, slots=True)
class Planes:
    """A picture in BT.709 limited-range YUV 4:2:0: y is (h, w), u and v are (h/2, w/2), all uint8, h and w even."""

    y: Plane
    u: Plane
    v: Plane


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a layer shows, for the tests of fit and contrast: its box in the layer's own coordinates."""

    words: str
    box: Box
    colour: str
    ground: str


class Layer(Protocol):
    """One thing in a picture. World layers are seen through the camera, screen layers lie on the glass."""

    @property
    def space(self) -> Space: ...

    @property
    def bounds(self) -> Box:
        """Where `draw` may paint, in the layer's own coordinates; the same at every time."""
        ...

    def key(self, t: float) -> Hashable:
        """Equal keys, equal sprite."""
        ...

    def draw(self, canvas: skia.Canvas, t: float) -> None:
        """Paint the sprite. The canvas is clear, scaled to design units, with the layer's origin at (0, 0)."""
        ...

    def place(self, t: float) -> Placement | None:
        """Where the sprite lies at `t`; None while it is not to be seen."""
        ...


@runtime_checkable
class Film(Protocol):
    """A layer whose sprite comes as opaque planes: footage. It fills `bounds`, and is never drawn."""

    @property
    def space(self) -> Space: ...

    @property
    def bounds(self) -> Box: ...

    def key(self, t: float) -> Hashable: ...

    def planes(self, t: float, width: int, height: int) -> Planes:
        """The frame at `t`, at `width` x `height` pixels (both even)."""
        ...

    def place(self, t: float) -> Placement | None: ...


def texts_of(layer: Layer | Film) -> tuple[Text, ...]:
    """The texts that the layer says it shows."""
    texts: tuple[Text, ...] = getattr(layer, "texts", ())
    return texts


def face_of(layer: Layer | Film) -> Box | None:
    """Where the layer shows a face, in its own coordinates."""
    face: Box | None = getattr(layer, "face", None)
    return face


def who_of(layer: Layer | Film) -> str:
    """The name of the person whom the layer shows, "" for none."""
    who: str = getattr(layer, "who", "")
    return who


def fixed_of(layer: Layer | Film) -> Placement | None:
    """Where the layer lies at every time; None: it moves, or does not say."""
    place: Placement | None = getattr(layer, "fixed", None)
    return place


def clip_of(layer: Layer | Film) -> Box | None:
    """Outside of what the layer is not to be seen, in the units of its space; None: it is seen everywhere."""
    clip: Box | None = getattr(layer, "clip", None)
    return clip


@dataclass(frozen=True, slots=True)
class Size:
    """A frame in pixels, both sides even, and the design units that it spans."""

    width: int
    height: int

    @property
    def unit(self) -> float:
        """Pixels to a design unit."""
        return min(self.width, self.height) / 1080

    @property
    def across(self) -> float:
        """The frame's width in design units."""
        return self.width / self.unit

    @property
    def down(self) -> float:
        """The frame's height in design units."""
        return self.height / self.unit


@dataclass(frozen=True)
class Scenery:
    """A picture made ready for one scene of one film: its layers, bottom first, and where the camera looks at `t`.

    `closest` is the largest zoom that `view` ever returns: world layers are composed at that size, so that a push
    never enlarges pixels.
    """

    layers: tuple[Layer | Film, ...]
    view: Callable[[float], View]
    closest: float
