"""Where in a picture something stands that is spoken of: what the camera goes to when it comes closer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assets.stage.layer import Box, Film, Layer, face_of, texts_of, who_of
from assets.stage.people.cast import person
from assets.stage.room import around
from script.model import Visual

Point = tuple[float, float]

_BODY = 0.6  # of a face's height: the camera looks a little below it, at the shoulders


def focus(layers: Iterable[Layer | Film], visual: Visual, t: float) -> Point | None:
    """The middle of what `visual.focus` names, in the world's units as it stands at `t`: somebody of the cast, or words; else all that
    is written in the picture, or whoever is nearest to the front. None where nobody and nothing is."""
    shown = tuple(layer for layer in layers if layer.space == "world")
    wanted = _words(visual.focus)
    people = {person(role.person).name for role in visual.cast if _words(role.name) & wanted}
    for found in (_faces(shown, t, people), _texts(shown, t, wanted), _written(shown, t), _faces(shown, t, None)):
        if (box := next(found, None)) is not None:
            return box.left + box.width / 2, box.top + box.height / 2
    return None


def _faces(layers: tuple[Layer | Film, ...], t: float, people: set[str] | None) -> Iterator[Box]:
    """Faces of `people`, of any if None; the front ones first."""
    for layer in reversed(layers):
        face, place = face_of(layer), layer.place(t)
        if face and place and (people is None or who_of(layer) in people):
            box = around(face, place)
            yield Box(box.left, box.top + _BODY * box.height, box.width, box.height)


def _texts(layers: tuple[Layer | Film, ...], t: float, wanted: frozenset[str] | None) -> Iterator[Box]:
    """The boxes of texts with one of the `wanted` words, of all if None."""
    for layer in layers:
        place = layer.place(t)
        for text in texts_of(layer) if place else ():
            if place and (wanted is None or _words(text.words) & wanted):
                yield around(text.box, place)


def _written(layers: tuple[Layer | Film, ...], t: float) -> Iterator[Box]:
    """One box around all texts."""
    boxes = list(_texts(layers, t, None))
    if boxes:
        left, top = min(box.left for box in boxes), min(box.top for box in boxes)
        yield Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top)


def _words(text: str) -> frozenset[str]:
    """Words of four letters and more: the telling ones."""
    return frozenset(re.findall(r"\w{4,}", text.casefold()))
