"""A card's words: a kicker, a bar, the headline, what is done, and where. What is empty leaves no hole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assets.stage import tiles, type
from assets.stage.backdrop import Backdrop
from assets.stage.layer import Box, Layer
from assets.stage.motion import resting, slide
from assets.stage.stage import Stage
from script.model import Visual

_HEADLINE = type.Style("title", 800, 164, leading=1.13)
_ACTION = type.Style("title", 700, 92, leading=1.16)
_SETTING = type.Style("text", 600, 38)
_KICKER = type.Style("label", 600, 34, tracking=0.17)

# A line's own box has more air above its letters than a reader sees; the gaps take that back.
_BAR, _BELOW_BAR, _BELOW_KICKER, _BELOW_ACTION = 12.0, 20.0, 8.0, 30.0
_BELOW_HEADLINE = -0.08  # of its size


@dataclass(frozen=True, slots=True)
class Column:
    """A card's words, set inside `place`; `top` is where they begin."""

    kicker: type.Block
    headline: type.Block
    action: type.Block
    setting: type.Block
    place: Box
    top: float

    @property
    def height(self) -> float:
        parts = (
            self.kicker.height + _BELOW_KICKER,
            self.action.height + self.below_headline,
            tiles.chip_height(self.setting) + _BELOW_ACTION,
        )
        shown = (self.kicker, self.action, self.setting)
        return _BAR + _BELOW_BAR + self.headline.height + sum(h for h, block in zip(parts, shown, strict=True) if block.lines)

    @property
    def below_headline(self) -> float:
        return _BELOW_HEADLINE * self.headline.size

    @property
    def box(self) -> Box:
        return Box(self.place.left, self.top, self.place.width, self.height)


def column(visual: Visual, stage: Stage) -> Column:
    """The words of `visual`, as large as they go. What a person wrote stands above what the direction says."""
    words = stage.words
    again = bool(visual.text) and visual.text.casefold().startswith(visual.headline.casefold())  # half of it says nothing more
    said = [text for text in (visual.text, "" if again else visual.headline, visual.action) if text.strip()][:2]
    headline, action = (*said, "", "")[:2]
    kicker = type.fitted(visual.kicker.upper(), _KICKER, words.width, 1, 70)
    setting = type.fitted(visual.setting, _SETTING, words.width - 130, 1, 70)
    room = words.height - _BAR - _BELOW_BAR - (kicker.height + _BELOW_KICKER if kicker.lines else 0)
    room -= tiles.chip_height(setting) + _BELOW_ACTION if setting.lines else 0
    draft = type.fitted(headline, _HEADLINE, words.width, 4, 0.62 * room if action else room)
    # What is done never outshouts who does it.
    smaller = replace(_ACTION, size=max(type.FLOOR, min(_ACTION.size, 0.64 * draft.size)))
    second = type.fitted(action, smaller, words.width, 2, room - draft.height)
    first = type.fitted(headline, _HEADLINE, words.width, 4, room - second.height)
    loose = Column(kicker, first, second, setting, words, words.top)
    # In a tall frame the words hang below the picture; elsewhere they stand in the middle of their place.
    return loose if stage.tall else replace(loose, top=words.top + max(0.0, words.height - loose.height) / 2)


def layers(column: Column, stage: Stage, backdrop: Backdrop) -> Iterator[Layer]:
    """The words on the glass, one after another; nothing at all where there are none."""
    if not column.headline.lines:
        return
    look, width = stage.look, column.place.width
    ground = backdrop.lightest(column.box, look.text)
    x, y = column.place.left, column.top
    if column.kicker.lines:
        kicker = stage.text(column.kicker, look.highlight, ground, width=width)
        yield stage.enter(kicker, resting(x, y), at=0.05, how=slide(0, 20), space="screen")
        y += column.kicker.height + _BELOW_KICKER
    bar = tiles.bar(look.highlight, 120, _BAR)
    yield stage.enter(bar, resting(_start(column, 120), y), at=0.1, how=slide(-60, 0, 0.5), space="screen")
    y += _BAR + _BELOW_BAR
    yield from stage.lines(column.headline, x, y, look.text, ground, at=0.2, width=width)
    y += column.headline.height
    if column.action.lines:
        yield from stage.lines(column.action, x, y + column.below_headline, look.warm, ground, at=0.4, width=width)
        y += column.action.height + column.below_headline
    if column.setting.lines:
        chip = tiles.chip(look, "map-pin", column.setting, look.accents[2])
        rest = resting(_start(column, chip.bounds.right), y + _BELOW_ACTION)
        yield stage.enter(chip, rest, at=0.7, how=slide(0, 30), space="screen")


def _start(column: Column, width: float) -> float:
    """The left end of a thing of `width` that stands where lines begin."""
    return column.place.right - width if column.headline.rtl else column.place.left
