"""A designed card: who, doing what, where, and beside the words a cluster of icons that tell it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.model import Picture
from assets.stage import tiles, type
from assets.stage.backdrop import Backdrop, Glow
from assets.stage.iconfind import Cluster, cluster
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import floating, pop, resting, slide
from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = False

_HEADLINE = type.Style("title", 800, 164, leading=1.1)
_ACTION = type.Style("title", 700, 92, leading=1.16)
_SETTING = type.Style("text", 600, 38)
_KICKER = type.Style("label", 600, 34, tracking=0.17)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    backdrop = _backdrop(stage)
    yield stage.still(backdrop.drawing)
    yield from _icons(picture, stage)
    yield from _words(picture, stage, backdrop)


# ---------------------------------------------------------------- the cluster


@dataclass(frozen=True, slots=True)
class _Spot:
    """A satellite's place in shares of the cluster's half width, its side likewise, its turn in degrees."""

    x: float
    y: float
    side: float
    turn: float


_ARRANGEMENTS = (
    (_Spot(-0.64, -0.54, 0.44, -8), _Spot(0.67, -0.6, 0.49, 8), _Spot(-0.67, 0.55, 0.5, 6), _Spot(0.63, 0.63, 0.44, -7), _Spot(0, 0.86, 0.33, 4)),
    (_Spot(0.68, -0.5, 0.46, 7), _Spot(-0.7, -0.36, 0.5, -6), _Spot(0.64, 0.56, 0.5, -6), _Spot(-0.56, 0.66, 0.42, 7), _Spot(0.02, -0.86, 0.34, -4)),
    (_Spot(-0.7, -0.5, 0.5, -7), _Spot(0.72, 0.42, 0.5, 6), _Spot(-0.6, 0.62, 0.42, 5), _Spot(0.6, -0.64, 0.42, 8), _Spot(0.18, 0.87, 0.32, -5)),
    (_Spot(0.7, -0.44, 0.5, 8), _Spot(-0.7, 0.46, 0.5, -7), _Spot(-0.58, -0.62, 0.42, -5), _Spot(0.58, 0.66, 0.42, 6), _Spot(-0.16, -0.88, 0.32, 5)),
)  # fmt: skip


def _icons(picture: Picture, stage: Stage) -> Iterator[Layer]:
    x, y, half = _middle(stage)
    dice = stage.dice("cluster")
    spots = dice.choice(_ARRANGEMENTS)
    found = _found(picture, stage, len(spots))
    shift = dice.randrange(len(stage.look.accents))
    stops = stage.look.heroes[stage.picture.seed % len(stage.look.heroes)]
    yield stage.enter(tiles.hero(stage.look, found.middle, 0.98 * half, stops), floating(x, y, 7, 4.8, 0.0), at=0.1, how=pop(0.6))
    for n, (spot, name) in enumerate(zip(spots, found.around, strict=False)):
        light = n % 3 == 0
        colour = (stage.look.inks if light else stage.look.accents)[(n + shift) % len(stage.look.accents)]
        ground = stage.look.tile_light if light else stage.look.tile_dark
        tile = tiles.tile(stage.look, name, spot.side * half, ground, colour)
        rest = floating(x + spot.x * half, y + spot.y * half, 7, 4.8, 0.3 * (n + 1), spot.turn)
        yield stage.enter(tile, rest, at=0.3 + 0.1 * n, how=pop())


def _found(picture: Picture, stage: Stage, count: int) -> Cluster:
    visual = picture.visual
    texts = (*visual.keywords, visual.headline, visual.action, *visual.subjects, visual.text, visual.setting)
    return cluster(texts, count, stage.dice("icons"))


def _middle(stage: Stage) -> tuple[float, float, float]:
    """The middle of the cluster and half its width."""
    show = stage.show
    return show.left + show.width / 2 - (58 if stage.wide else 0), show.top + show.height / 2, min(show.width, show.height) / 2


def _backdrop(stage: Stage) -> Backdrop:
    across, down = stage.size.across, stage.size.down
    x, y, half = _middle(stage)
    look, dice = stage.look, stage.dice("light")
    stops = look.grounds[1 + stage.picture.seed % 3]
    own = look.heroes[stage.picture.seed % len(look.heroes)][1]
    corner, side = dice.sample(look.accents, 2)
    reach = 0.52 * min(across, down)
    glows = (
        Glow(x, y, 2.13 * half, own, 0.34),
        Glow(0.92 * across, dice.choice((0.1, 0.9)) * down, reach, corner, 0.18),
        Glow(0.08 * across, dice.choice((0.06, 0.96)) * down, 1.25 * reach, side, 0.16),
    )
    halos = tuple((x, y, share * half) for share in (1.17, 0.92, 0.67))
    return Backdrop(stage.frame, stops, glows, look.ink, halos=halos)


# ---------------------------------------------------------------- the words


def _words(picture: Picture, stage: Stage, backdrop: Backdrop) -> Iterator[Layer]:
    column = _column(picture, stage)
    look, words = stage.look, stage.words
    ground = backdrop.lightest(Box(words.left, column.top, words.width, column.height))
    x, y = words.left, column.top
    if column.kicker.lines:
        kicker = stage.text(column.kicker, look.highlight, ground, width=words.width)
        yield stage.enter(kicker, resting(x, y), at=0.05, how=slide(0, 20), space="screen")
        y += column.kicker.height + 10
    bar = tiles.bar(look.highlight, 120, 12)
    yield stage.enter(bar, resting(words.right - 120 if column.headline.rtl else x, y), at=0.1, how=slide(-60, 0, 0.5), space="screen")
    y += column.after_bar
    yield from stage.lines(column.headline, x, y, look.text, ground, at=0.2, width=words.width)
    y += column.headline.height
    if column.action.lines:
        y += column.after_headline
        yield from stage.lines(column.action, x, y, look.warm, ground, at=0.4, width=words.width)
        y += column.action.height
    if column.setting.lines:
        y += column.after_action
        chip = tiles.chip(look, "map-pin", column.setting, look.accents[2])
        left = words.right - chip.bounds.right if column.headline.rtl else x
        yield stage.enter(chip, resting(left, y), at=0.7, how=slide(0, 30), space="screen")


@dataclass(frozen=True, slots=True)
class _Column:
    """The words, set; `top` is where they begin, so that the column stands in the middle of its place."""

    kicker: type.Block
    headline: type.Block
    action: type.Block
    setting: type.Block
    place: Box
    tall: bool

    # A line's own box has more air above its letters than a reader sees; the gaps take that back.
    after_bar = 26.0
    after_headline = -4.0
    after_action = 26.0

    @property
    def height(self) -> float:
        height = 12 + self.after_bar + self.headline.height
        height += self.kicker.height + 10 if self.kicker.lines else 0
        height += self.action.height + self.after_headline if self.action.lines else 0
        return height + (1.28 * self.setting.height + 20 + self.after_action if self.setting.lines else 0)

    @property
    def top(self) -> float:
        return self.place.top + max(0.0, 0.0 if self.tall else (self.place.height - self.height) / 2)


def _column(picture: Picture, stage: Stage) -> _Column:
    """What a person wrote stands above what the direction says."""
    visual, words = picture.visual, stage.words
    said = [text for text in (visual.text, visual.headline, visual.action) if text][:2]
    headline, action = (*said, "", "")[:2]
    room = words.height - 210
    second = type.fitted(action, _ACTION, words.width, 2, 0.4 * room)
    return _Column(
        kicker=type.fitted(visual.kicker.upper(), _KICKER, words.width, 1, 70),
        headline=type.fitted(headline, _HEADLINE, words.width, 3, room - second.height),
        action=second,
        setting=type.fitted(visual.setting, _SETTING, words.width - 130, 1, 70),
        place=words,
        tall=stage.tall,
    )
