"""A split screen: a panel for each part, side by side in a wide frame and one above the other in a tall one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.stage import canvas as brush
from assets.stage import tiles, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, turned
from assets.stage.iconfind import cluster
from assets.stage.layer import Box, Layer
from assets.stage.motion import floating, pop, resting, slide
from assets.stage.palette import Stops, blend
from assets.stage.stage import Stage
from script.model import Visual

_LABEL = type.Style("title", 700, 66, leading=1.14)
_ACTION = type.Style("label", 600, 46, leading=1.2)
_MOST = 3
_GAP = 40.0


@dataclass(frozen=True, slots=True)
class _Panel:
    """One part's place: its panel, where its icons go and where its words."""

    number: int
    box: Box
    icons: Box
    words: Box


def layers(visual: Visual, stage: Stage) -> Iterator[Layer]:
    """The panels of the parts of `visual`, on the glass, so that their words stand still."""
    parts = visual.parts[:_MOST]
    for part, panel in zip(parts, _panels(stage, len(parts)), strict=True):
        yield from _panel(part, panel, stage)


def _panels(stage: Stage, count: int) -> Iterator[_Panel]:
    across, down = stage.size.across, stage.size.down
    edge = 0.05 * min(across, down) + 16
    place = Box(edge, edge, across - 2 * edge, (0.8 if stage.tall else 0.84) * down - edge)
    beside = not stage.tall
    for n in range(count):
        if beside:
            width = (place.width - (count - 1) * _GAP) / count
            box = Box(place.left + n * (width + _GAP), place.top, width, place.height)
            yield _Panel(n, box, _cut(box, 0, 0, 1, 0.6), _cut(box, 0.07, 0.6, 0.86, 0.34))
        else:
            height = (place.height - (count - 1) * _GAP) / count
            box = Box(place.left, place.top + n * (height + _GAP), place.width, height)
            yield _Panel(n, box, _cut(box, 0, 0.02, 1, 0.58), _cut(box, 0.06, 0.6, 0.88, 0.34))


def _cut(box: Box, left: float, top: float, width: float, height: float) -> Box:
    """A part of a box, in shares of it."""
    return Box(box.left + left * box.width, box.top + top * box.height, width * box.width, height * box.height)


def card(part: Visual, number: int, box: Box, stage: Stage) -> Iterator[Layer]:
    """The icons of a part that is words, on the glass, filling a panel."""
    panel = _Panel(number, box, _cut(box, 0, 0, 1, 0.86), box)
    hero, ground = colours(number, stage)
    yield stage.still(_flat(stage, box, hero, ground), space="screen")
    yield from _icons(part, panel, stage, hero, 0.5)


def colours(number: int, stage: Stage) -> tuple[Stops, str]:
    """A part's own gradient, and the ground of its panel."""
    heroes, grounds = stage.look.heroes, stage.look.grounds
    return heroes[(stage.picture.seed + 2 * number) % len(heroes)], grounds[(2, 3, 1)[number]][1]


def _panel(part: Visual, panel: _Panel, stage: Stage) -> Iterator[Layer]:
    at = 0.1 + 0.14 * panel.number
    hero, ground = colours(panel.number, stage)
    come = slide(0, 90, 0.7) if stage.tall else slide(-90 if panel.number == 0 else 90, 0, 0.7)
    yield stage.enter(_ground(stage, panel.box, hero, ground), resting(), at=at, how=come, space="screen")
    yield from _icons(part, panel, stage, hero, at + 0.2)
    yield from _words(part, panel, stage, blend(ground, hero[1], 0.1), at + 0.35)


def _ground(stage: Stage, box: Box, hero: Stops, ground: str) -> Drawing:
    dark, round = _deep(stage, ground), stage.look.rounding(48)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, round, 30, 20, stage.look.shadow, 0.4)
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), round, round), True)
        canvas.drawRect(brush.rect(box), brush.sloped(box, (ground, dark)))
        brush.glow(canvas, box.left + box.width / 2, box.top + 0.34 * box.height, 0.62 * min(box.width, box.height), hero[1], 0.34)
        canvas.restore()
        brush.rounded(canvas, grown(box, -1.5), round - 1.5, tiles.rim(stage.look, ground, 3))

    return Drawing(("panel", stage.look.name, box, hero, ground), brush.shaded(box, 30, 20), paint)


def _deep(stage: Stage, ground: str) -> str:
    """What a panel's ground goes over into below: darker, where words are light."""
    return blend(ground, "#ffffff", 0.6) if stage.look.light else blend(ground, stage.look.ink, 0.45)


def _flat(stage: Stage, box: Box, hero: Stops, ground: str) -> Drawing:
    dark = _deep(stage, ground)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(box))
        canvas.drawRect(brush.rect(box), brush.sloped(box, (ground, dark)))
        brush.glow(canvas, box.left + box.width / 2, box.top + 0.46 * box.height, 0.62 * min(box.width, box.height), hero[1], 0.34)

    return Drawing(("flat panel", stage.look.name, box, hero, ground), box, paint)


def _icons(part: Visual, panel: _Panel, stage: Stage, hero: Stops, at: float) -> Iterator[Layer]:
    look, box = stage.look, panel.icons
    side = 0.5 * min(box.width, box.height)
    x, y = box.left + box.width / 2, box.top + 0.54 * box.height
    texts = (*part.keywords, part.headline, part.action, *part.subjects, part.text, part.setting)
    found = cluster(texts, 2, stage.dice(f"icons {panel.number}"))
    yield stage.enter(tiles.hero(look, found.middle, side, hero), resting(x, y), at=at, how=pop(0.6), space="screen")
    for n, (name, way) in enumerate(zip(found.around, (-1, 1), strict=False)):
        small = 0.46 * side
        ground, value = ((look.tile_light, look.inks), (look.tile_dark, look.accents))[(n + panel.number) % 2]
        drawn = tiles.tile(look, name, small, ground, value[(stage.picture.seed + 2 * n + panel.number) % len(value)])
        tile = turned(drawn, 7 * way)
        rest = floating(x + 0.66 * way * side, y + (0.34 if n else -0.36) * side, 6, 4.8, 0.37 * (n + panel.number))
        yield stage.enter(tile, rest, at=at + 0.2 + 0.12 * n, how=pop(), space="screen")


def _words(part: Visual, panel: _Panel, stage: Stage, ground: str, at: float) -> Iterator[Layer]:
    box, look = panel.words, stage.look
    said = [text for text in (part.text, part.headline, part.action, part.setting) if text.strip()][:2]
    label, action = (*said, "", "")[:2]
    below = type.fitted(action, _ACTION, box.width, 2, 0.4 * box.height)
    above = type.fitted(label, _LABEL, box.width, 3, box.height - below.height)
    top = box.top + (box.height - above.height - below.height) / 2
    yield from stage.lines(above, box.left, top, look.text, ground, at=at, align="centre", width=box.width)
    yield from stage.lines(below, box.left, top + above.height, look.warm, ground, at=at + 0.15, align="centre", width=box.width)
