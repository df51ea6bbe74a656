"""Whether a picture is right in a look and a format: what is to be read stands in its box, clear of other words and of what is not
safe, and nothing but the picture is seen at the frame's edge. Every problem names the kind, the seed, the look and the format."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
import skia

from assets.model import Picture
from assets.pictures import scenery
from assets.stage.layer import Box, Film, Layer, Scenery, Size, Text, texts_of
from assets.stage.room import Room
from assets.stage.stage import Stage
from assets.stage.still import in_order, pixels, show
from command.samples import ITEMS, LONG, sample
from tests.assets.readable import inside, seen, touching

SECONDS = 12.0
# Early, when a name is over the picture; when some items were spoken; late; and as far past the end as a dissolve may want.
TIMES = (2.4, 5.2, 11.5, 13.9)
SAYS: dict[str, Sequence[str]] = {"nothing": (), "one": ITEMS[:1], "three": ITEMS[:3], "six": ITEMS, "long": LONG}
# At the pixels of a draft; 4K has the units of a wide film, and is drawn by the same code.
FORMATS = {"wide": Size(854, 480), "tall": Size(480, 854), "square": Size(480, 480)}
MOVES = ("push", "pull", "pan-left", "pan-down", "closer")

_SLACK = 12.0  # units: a box has a little air around its letters
_BARE = (255, 0, 255)  # what is seen where a picture leaves the frame open


@dataclass(frozen=True)
class Case:
    """A sample of a kind, in a look and a format."""

    kind: str
    seed: int
    says: str
    look: str
    format: str

    @classmethod
    def drawn(cls, kind: str, look: str, format: str, turn: int = 0) -> Case:
        """The `turn`-th case of a kind in a look and a format: seed and words by chance, the same on every run."""
        chance = zlib.crc32(f"{kind} {look} {format} {turn}".encode())
        return cls(kind, 1 + chance % 97, tuple(SAYS)[chance // 97 % len(SAYS)], look, format)

    @property
    def size(self) -> Size:
        return FORMATS[self.format]

    @property
    def picture(self) -> Picture:
        return replace(sample(self.kind, self.seed, SAYS[self.says], overlaid=True), look=self.look)

    def scene(self, camera: str | None = None) -> Scenery:
        picture = self.picture
        return scenery(replace(picture, camera=camera or picture.camera), self.size, SECONDS)

    def __str__(self) -> str:
        return f"kind {self.kind}, seed {self.seed}, items {self.says}, look {self.look}, format {self.format}"


@dataclass(frozen=True)
class Read:
    """A text that is to be read, and where in the frame."""

    layer: Layer
    text: Text
    box: Box

    def __str__(self) -> str:
        box = self.box
        return f"{self.text.words!r} (left {box.left:.0f}, top {box.top:.0f}, right {box.right:.0f}, bottom {box.bottom:.0f})"


def laid(case: Case) -> list[str]:
    """What is wrong with where its words are, each fault of a text once. Nothing is drawn for this."""
    scene, size = case.scene(), case.size
    stage = Stage.of(case.picture, size, SECONDS)
    found: dict[tuple[str, str], str] = {}
    for t in TIMES:
        for fault, where in _misplaced(list(_read(scene, size, t)), stage, t):
            found.setdefault((fault[:9], where.split(" (")[0]), f"{case}: at {t} s: {fault}: {where}")
    return list(found.values())


def _read(scene: Scenery, size: Size, t: float) -> Iterator[Read]:
    for layer in in_order(scene):
        place = layer.place(t)
        if isinstance(layer, Film) or place is None or place.opacity < 0.99:
            continue
        for text, box in zip(texts_of(layer), Room([layer], scene.view, size).texts(t), strict=True):
            if text.words.strip():
                yield Read(layer, text, box)


def _misplaced(read: list[Read], stage: Stage, t: float) -> Iterator[tuple[str, str]]:
    """What is wrong, and with which text."""
    safe, rail = stage.safe, stage.rail
    for text in read:
        if not inside(text.layer, t):
            yield "outside its box", str(text)
        if over := _beyond(text.box, safe):
            yield f"not safe, {over}", str(text)
        if rail and text.box.right > rail.left + _SLACK and text.box.bottom > rail.top + _SLACK:
            yield f"under the buttons at the right ({rail.left:.0f} on, below {rail.top:.0f})", str(text)
    for one, other in combinations(read, 2):
        if touching(one.box, other.box):
            yield "one over another", f"{one} and {other}"


def _beyond(box: Box, safe: Box) -> str:
    """How far and on which side a box leaves what is safe."""
    sides = {
        "left": safe.left - box.left,
        "above": safe.top - box.top,
        "right": box.right - safe.right,
        "below": box.bottom - safe.bottom,
    }
    return ", ".join(f"{by:.0f} units {side}" for side, by in sides.items() if by > _SLACK)


def legible(case: Case, t: float, larger: float = 1.5) -> list[str]:
    """What cannot be read of what is painted: too little contrast, or something lies over it."""
    size = Size(*(2 * round(side * larger / 2) for side in (case.size.width, case.size.height)))
    texts = seen(scenery(case.picture, size, SECONDS), size, t)
    found = [f"{case}: at {t} s: contrast {text.contrast(0.03):.2f}: {text}" for text in texts if text.contrast(0.03) < 4.5]
    return found + [f"{case}: at {t} s: {text.covered:.0%} covered: {text}" for text in texts if text.covered > 0.3]


def open_edges(case: Case, camera: str) -> list[str]:
    """Where something else than the picture is seen, under a camera that moves."""
    scene, size = case.scene(camera), case.size
    return [
        f"{case}: camera {camera}: at {t} s: {share:.2%} of the frame is empty, {where}"
        for t in (0.5, SECONDS + 1.9)
        for share, where in _empty(scene, size, t)
    ]


def _empty(scene: Scenery, size: Size, t: float) -> Iterator[tuple[float, str]]:
    surface = skia.Surface(size.width, size.height)
    with surface as canvas:
        canvas.clear(skia.Color(*_BARE))
        for layer in in_order(scene):
            show(canvas, layer, scene.view(t), size, t)
    off = np.abs(pixels(surface).astype(int) - _BARE).max(axis=-1) < 60
    if off.any():
        rows, columns = np.nonzero(off)
        unit = size.unit
        box = (columns.min() / unit, rows.min() / unit, columns.max() / unit, rows.max() / unit)
        yield float(off.mean()), "from {:.0f}, {:.0f} to {:.0f}, {:.0f}".format(*box)
