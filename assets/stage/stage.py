"""The stage that a picture is written against: its places, its colours, its length, and the ways things come in.

yield stage.still(backdrop)                                  drawn once, behind everything
yield stage.enter(tile, rest, at=0.3, how=pop())             a drawing that comes in and goes on by its rest
yield from stage.lines(block, x, y, colour, ground, at=0.2)  text that rises from a mask, line by line
yield stage.live(name, bounds, state, paint)                 drawn anew whenever its state changes: use sparingly
"""

from __future__ import annotations

import random
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

import skia

from assets.model import Picture
from assets.stage import easing, palette, type
from assets.stage.canvas import rect
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.layer import Box, Placement, Size, Space, Text
from assets.stage.motion import Entrance, Rest, arriving, pop, resting, there
from assets.stage.palette import Look

State = TypeVar("State", bound=Hashable)

# What players lay over a Short: above and below as shares of the height, and the buttons at the right, so many units wide.
_SHORT_TOP, _SHORT_BOTTOM = 200 / 1920, 1450 / 1920
_RAIL, _RAIL_TOP = 140.0, 900 / 1920
# A part's own margin.
_MARGIN = 48.0


@dataclass(frozen=True, slots=True)
class Stage:
    """One picture's stage. Lengths are design units, times seconds.

    `free` is what is left of `safe` where the picture is a part of another one; None: it fills the frame.
    """

    picture: Picture
    size: Size
    seconds: float
    look: Look
    free: Box | None = None

    @classmethod
    def of(cls, picture: Picture, size: Size, seconds: float) -> Stage:
        """The stage of `picture` in frames of `size`. Raises PluginError when there is no such look."""
        return cls(picture, size, seconds, palette.look(picture.look))

    # ------------------------------------------------------------ places

    @property
    def frame(self) -> Box:
        return Box(0.0, 0.0, self.size.across, self.size.down)

    @property
    def wide(self) -> bool:
        return self.size.across >= 1.15 * self.size.down

    @property
    def tall(self) -> bool:
        return self.size.down >= 1.15 * self.size.across

    @property
    def safe(self) -> Box:
        """Where something may stand that is to be read or that matters: clear of the edges, of captions, and of what players lay
        over a Short above and below. In a tall frame keep off the `rail` as well."""
        if self.free is not None:
            return self.free
        across, down = self.size.across, self.size.down
        if self.wide:
            return Box(96, 72, across - 192, 828)
        top, bottom = (_SHORT_TOP * down, _SHORT_BOTTOM * down) if self.tall else (72, down - 180)
        return Box(72, top, across - 144, bottom - top)

    @property
    def rail(self) -> Box | None:
        """The strip at the right of a tall frame where players lay their buttons over a Short; None in other frames."""
        if not self.tall or self.free is not None:
            return None
        top = _RAIL_TOP * self.size.down
        return Box(self.size.across - _RAIL, top, _RAIL, self.size.down - top)

    @property
    def words(self) -> Box:
        """Where a card's text goes: at the left in a wide frame, else below. It is all safe."""
        across, down = self.size.across, self.size.down
        if self.wide:
            return Box(0.073 * across, 130, 0.447 * across, down - 310)
        if self.tall:
            return Box(0.078 * across, 0.54 * down, across - _RAIL - 0.078 * across, (_SHORT_BOTTOM - 0.54) * down)
        return Box(0.074 * across, 0.49 * down, 0.852 * across, 0.34 * down)

    @property
    def show(self) -> Box:
        """Where a card's picture goes: at the right in a wide frame, else above."""
        across, down = self.size.across, self.size.down
        if self.wide:
            return Box(0.56 * across, 90, 0.42 * across, down - 210)
        if self.tall:
            return Box(0.055 * across, 0.085 * down, 0.89 * across, 0.44 * down)
        return Box(0.12 * across, 0.045 * down, 0.76 * across, 0.42 * down)

    def part(self, picture: Picture, box: Box) -> Stage:
        """A stage of its own for a picture that is shown in `box` of this one. What is safe here is safe there, as long as that
        leaves it half of its height and width."""
        unit = self.size.unit
        size = Size(*(2 * max(16, round(side * unit / 2)) for side in (box.width, box.height)))
        return replace(self, picture=picture, size=size, free=_left(self.safe, box, size))

    # ------------------------------------------------------------ chance

    def dice(self, what: str) -> random.Random:
        """Chance that is the same on every run: by the scene's seed and by `what` it decides."""
        return random.Random(f"{self.picture.seed} {what}")

    # ------------------------------------------------------------ layers

    def still(self, drawing: Drawing, space: Space = "world") -> Sprite:
        """Drawn once, where it is, from the first frame."""
        return Sprite(drawing, space, arriving(resting(), there, 0.0))

    def enter(self, drawing: Drawing, rest: Rest, at: float, how: Entrance, space: Space = "world") -> Sprite:
        """Comes in at `at`, as `how` says, and goes on by `rest`."""
        return Sprite(drawing, space, arriving(rest, how, at))

    def live(
        self,
        name: Hashable,
        bounds: Box,
        state: Callable[[float], State],
        paint: Callable[[skia.Canvas, State], None],
        rest: Rest | None = None,
        space: Space = "world",
    ) -> Live[State]:
        """Drawn anew whenever `state` changes; `paint` sees the state and nothing else of the time."""
        return Live(name, bounds, state, paint, space, arriving(rest or resting(), there, 0.0))

    def lines(
        self, block: type.Block, x: float, y: float, colour: str, ground: str, at: float, align: type.Align = "start", width: float = 0.0
    ) -> Iterator[Sprite]:
        """A block of text on the glass, its top at `y`; each line rises from a mask, one after another.

        `x` is the left end of a column of `width`, in which right-to-left text stands at the right. It is still
        while it is read.
        """
        for n in range(len(block.lines)):
            yield self._line(block, n, self._left(block, n, x, width or block.width, align), y, colour, ground, at + 0.13 * n)

    def text(self, block: type.Block, colour: str, ground: str, align: type.Align = "start", width: float = 0.0) -> Drawing:
        """A block of text as a drawing: its origin is the upper left corner of a column of `width`."""
        width = width or block.width

        left = min((self._left(block, n, 0.0, width, align) for n in range(len(block.lines))), default=0.0)
        box = Box(left, 0.0, block.width, block.height)
        bounds = _bled(box, block.size)

        def paint(canvas: skia.Canvas) -> None:
            canvas.clipRect(rect(bounds))
            for n in range(len(block.lines)):
                type.paint(canvas, block, n, self._left(block, n, 0.0, width, align), block.baseline(n), colour)

        texts = (Text(" ".join(block.lines), box, colour, ground),) if block.lines else ()
        return Drawing(("text", block, colour, align, width), bounds, paint, texts)

    def _left(self, block: type.Block, line: int, x: float, width: float, align: type.Align) -> float:
        free = width - type.measure(block.lines[line], block.style, block.size)
        if align == "centre":
            return x + free / 2
        return x + free if block.rtl else x - type.bearing(block, line)

    def _line(self, block: type.Block, n: int, x: float, y: float, colour: str, ground: str, at: float) -> Sprite:
        """It rises by whole units, behind a mask."""
        alone = replace(block, lines=(block.lines[n],), width=type.measure(block.lines[n], block.style, block.size))
        box, top = Box(0.0, 0.0, alone.width, alone.height), y + block.pitch * n
        bounds = _bled(box, block.size)

        def paint(canvas: skia.Canvas) -> None:
            canvas.clipRect(rect(bounds))
            type.paint(canvas, alone, 0, 0.0, alone.baseline(0), colour)

        def course(t: float) -> Placement | None:
            left = round(alone.height * (1 - easing.quintic_out(easing.progress(t, at, 0.8))))
            return Placement(x, top + left) if t > at else None

        drawing = Drawing(("line", alone, colour), bounds, paint, (Text(alone.lines[0], box, colour, ground),))
        return Sprite(drawing, "screen", course, Box(x + bounds.left, top + bounds.top, bounds.width, bounds.height))


def _left(safe: Box, box: Box, size: Size) -> Box:
    """What of `safe` lies in `box`, in the units of a frame of `size` that covers it, within that frame's own margins."""
    scale = max(box.width / size.across, box.height / size.down)
    across, down = size.across, size.down
    left, right = _side((safe.left - box.left) / scale, (safe.right - box.left) / scale, across)
    top, bottom = _side((safe.top - box.top) / scale, (safe.bottom - box.top) / scale, down)
    return Box(left, top, right - left, bottom - top)


def _side(start: float, end: float, whole: float) -> tuple[float, float]:
    start, end = max(_MARGIN, start), min(whole - _MARGIN, end)
    return (start, end) if end - start >= 0.5 * whole else (_MARGIN, whole - _MARGIN)


def _bled(box: Box, size: float) -> Box:
    """Room for what letters paint outside their line: swashes and tall marks."""
    return Box(box.left - 0.2 * size, box.top - 0.1 * size, box.width + 0.4 * size, box.height + 0.2 * size)


__all__ = ["Stage", "pop"]
