"""A chip at the top right that names the source of what is being said."""

from __future__ import annotations

from collections.abc import Iterator

from assets.model import Picture
from assets.overlay._place import high, passing
from assets.stage import tiles, type
from assets.stage.drawing import Sprite
from assets.stage.layer import Layer
from assets.stage.motion import resting, slide
from assets.stage.room import Room
from assets.stage.stage import Stage

_TEXT = type.Style("text", 600, 32)
_WIDEST = 0.42  # of the frame


def layers(picture: Picture, stage: Stage, room: Room) -> Iterator[Layer]:
    """A chip for each mark, at the right unless something is to be read there."""
    for mark in picture.overlays.references:
        block = type.fitted(mark.text, _TEXT, max(360.0, _WIDEST * stage.size.across), 1, 60)
        if not block.lines:
            continue
        chip = tiles.chip(stage.look, "bookmark-simple", block, stage.look.highlight)
        box = chip.bounds
        x, y = room.take(box.width, box.height, mark.start, mark.end, tuple(high(stage, box.width, box.height)))
        far = x + box.width / 2 > stage.safe.left + stage.safe.width / 2
        how = slide(48.0 if far else -48.0, 0, 0.5)
        yield Sprite(chip, "screen", passing(resting(x - box.left, y - box.top), how, mark.start, mark.end))
