"""A picture that begins as it stood at its end: its entrances are over, its words were said before, and it lives on."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assets.model import LEVELS, Picture, Word
from assets.stage.layer import Film, Layer, Placement
from assets.stage.passing import Passing

if TYPE_CHECKING:
    import skia

# Seconds after which whatever comes in has come in.
LATER = 30.0
_SAID = 1.0


def later(picture: Picture, seconds: float) -> tuple[Picture, float]:
    """`picture` as one that began a while ago, and how long ago that was: at least half a minute, and all of its own length.

    Its layers are shown with `shifted`. What is said now is heard that much later in it. And everything has been said once
    before, in its first second, so that whatever waits for its word has come in.
    """
    ago = max(LATER, float(int(seconds) + 1))
    step = _SAID / max(1, len(picture.words))
    before = tuple(Word(word.written, n * step, (n + 1) * step) for n, word in enumerate(picture.words))
    now = tuple(Word(word.written, ago + word.start, ago + word.end) for word in picture.words)
    silence = (0.0,) * round(ago * LEVELS) if picture.voice else ()
    return replace(picture, words=before + now, voice=silence + picture.voice), ago


def shifted(layers: Iterable[Layer | Film], ago: float) -> Iterator[Layer | Film]:
    """`layers` as they are `ago` seconds later. Footage runs from its start all the same."""
    for layer in layers:
        yield layer if isinstance(layer, Film) else _Later(layer, ago)


@dataclass(frozen=True, slots=True, eq=False)
class _Later(Passing):
    ago: float

    def key(self, t: float) -> Hashable:
        return self.inner.key(t + self.ago)

    def draw(self, canvas: skia.Canvas, t: float) -> None:
        self.inner.draw(canvas, t + self.ago)

    def place(self, t: float) -> Placement | None:
        return self.inner.place(t + self.ago)
