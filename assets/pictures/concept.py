"""A designed card: who, doing what, where, and beside the words a cluster of icons that tell it.

An icon swells for a moment when its word is spoken.
"""

from __future__ import annotations

import string
from collections.abc import Iterator
from dataclasses import dataclass

from assets.model import Picture
from assets.pictures import _split, _words
from assets.stage import tiles
from assets.stage.backdrop import Backdrop, Glow
from assets.stage.drawing import turned
from assets.stage.iconfind import Cluster, cluster, matches
from assets.stage.layer import Film, Layer
from assets.stage.motion import floating, pop, pulsing, resting
from assets.stage.palette import blend
from assets.stage.stage import Stage

VERSION = "3"
USES_WORDS = True

# An icon answers its word at most this often, in seconds, and not before all have come in.
_APART, _SETTLED = 2.5, 1.6
_MARKS = string.punctuation + "“”‘’…"


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The card's layers, bottom first."""
    backdrop = _backdrop(stage)
    yield stage.still(backdrop.drawing)
    if len(picture.visual.parts) > 1:
        yield from _split.layers(picture.visual, stage)
        return
    yield from _icons(picture, stage)
    yield from _words.layers(_words.column(picture.visual, stage), stage, backdrop)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A satellite's place in shares of the cluster's half width, its side likewise, its turn in degrees."""

    x: float
    y: float
    side: float
    turn: float


_ARRANGEMENTS = (
    (
        _Spot(-0.64, -0.54, 0.44, -8),
        _Spot(0.67, -0.6, 0.49, 8),
        _Spot(-0.67, 0.55, 0.5, 6),
        _Spot(0.63, 0.63, 0.44, -7),
        _Spot(0.0, 0.86, 0.33, 4),
    ),
    (
        _Spot(0.68, -0.5, 0.46, 7),
        _Spot(-0.7, -0.36, 0.5, -6),
        _Spot(0.64, 0.56, 0.5, -6),
        _Spot(-0.56, 0.66, 0.42, 7),
        _Spot(0.02, -0.86, 0.34, -4),
    ),
    (
        _Spot(-0.7, -0.5, 0.5, -7),
        _Spot(0.72, 0.42, 0.5, 6),
        _Spot(-0.6, 0.62, 0.42, 5),
        _Spot(0.6, -0.64, 0.42, 8),
        _Spot(0.18, 0.87, 0.32, -5),
    ),
    (
        _Spot(0.7, -0.44, 0.5, 8),
        _Spot(-0.7, 0.46, 0.5, -7),
        _Spot(-0.58, -0.62, 0.42, -5),
        _Spot(0.58, 0.66, 0.42, 6),
        _Spot(-0.16, -0.88, 0.32, 5),
    ),
)


def _icons(picture: Picture, stage: Stage) -> Iterator[Layer]:
    x, y, half = _middle(stage)
    dice = stage.dice("cluster")
    spots = dice.choice(_ARRANGEMENTS)
    found = _found(picture, stage, len(spots))
    shift = dice.randrange(len(stage.look.accents))
    stops = stage.look.heroes[stage.picture.seed % len(stage.look.heroes)]
    hero = tiles.hero(stage.look, found.middle, 0.98 * half, stops)
    yield stage.enter(hero, pulsing(resting(x, y), _spoken(picture, found.middle), 0.05), at=0.1, how=pop(0.6))
    for n, (spot, name) in enumerate(zip(spots, found.around, strict=False)):
        light = n % 3 == 0
        colour = (stage.look.inks if light else stage.look.accents)[(n + shift) % len(stage.look.accents)]
        ground = stage.look.tile_light if light else stage.look.tile_dark
        tile = turned(tiles.tile(stage.look, name, spot.side * half, ground, colour), spot.turn)
        rest = floating(x + spot.x * half, y + spot.y * half, 7, 4.8, 0.3 * (n + 1))
        yield stage.enter(tile, pulsing(rest, _spoken(picture, name), 0.16), at=0.3 + 0.1 * n, how=pop())


def _spoken(picture: Picture, icon: str) -> list[float]:
    """When a word is heard that the icon shows."""
    times: list[float] = []
    for word in picture.words:
        shows = icon in matches(word.written.strip(_MARKS).removesuffix("’s"))
        if shows and word.start > (times[-1] + _APART if times else _SETTLED):
            times.append(word.start)
    return times


def _found(picture: Picture, stage: Stage, count: int) -> Cluster:
    visual = picture.visual
    texts = (*visual.keywords, visual.headline, visual.action, *visual.subjects, visual.text, visual.setting)
    return cluster(texts, count, stage.dice("icons"))


def _middle(stage: Stage) -> tuple[float, float, float]:
    """The middle of the cluster and half its width."""
    show, visual = stage.show, stage.picture.visual
    if not (visual.text or visual.headline or visual.action).strip():
        return stage.size.across / 2, 0.46 * stage.size.down, 0.43 * min(stage.size.across, stage.size.down)
    half = min(show.width, show.height) / 2
    if not stage.wide and not stage.tall:
        return show.left + show.width / 2, show.top + show.height / 2 + 14, 0.96 * half
    return show.left + show.width / 2 - (58 if stage.wide else 0), show.top + show.height / 2, half


def _backdrop(stage: Stage) -> Backdrop:
    across, down = stage.size.across, stage.size.down
    x, y, half = _middle(stage)
    look, dice = stage.look, stage.dice("light")
    dark, middle, light = look.grounds[1 + stage.picture.seed % 3]
    # Words that span the frame reach into its light corner, which must then be darker.
    stops = (dark, middle, light if stage.wide else blend(light, middle, 0.5))
    own = look.heroes[stage.picture.seed % len(look.heroes)][1]
    corner, side = dice.sample(look.accents, 2)
    reach = 0.52 * min(across, down)
    glows = (
        Glow(x, y, 2.13 * half, own, 0.34),
        Glow(0.92 * across, (dice.choice((0.1, 0.9)) if stage.wide else 0.1) * down, reach, corner, 0.18),
        Glow(0.08 * across, dice.choice((0.06, 0.96)) * down, 1.25 * reach, side, 0.16),
    )
    halos = () if len(stage.picture.visual.parts) > 1 else tuple((x, y, share * half) for share in (1.17, 0.92, 0.67))
    return Backdrop(stage.frame, stops, glows, look.ink, halos=halos)
