"""A calendar on the wall: a leaf with a month of days that have no numbers, since nobody said which month it is."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.pictures._dial import Spot, Told
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.canvas import centred, grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import pop, resting
from assets.stage.palette import Look, blend
from assets.stage.props._brush import fading, line, steel
from assets.stage.stage import Stage

_ACROSS, _DOWN = 7, 5
_DAY = 0.7  # seconds that a day lasts


def body(stage: Stage, spot: Spot, _told: Told) -> Drawing:
    """The leaf on its nail: rings, a head in colour, and days."""
    look, leaf = stage.look, _leaf(spot)
    stops = look.heroes[stage.picture.seed % len(look.heroes)]
    head = Box(leaf.left, leaf.top, leaf.width, 0.22 * leaf.height)

    def paint(canvas: skia.Canvas) -> None:
        x, top = leaf.left + leaf.width / 2, leaf.top - 0.13 * leaf.height
        line(canvas, ((x - 0.24 * leaf.width, leaf.top), (x, top), (x + 0.24 * leaf.width, leaf.top)), brush.stroke(steel(look), 4, 0.8))
        brush.circle(canvas, x, top, 9, brush.fill(look.room.lamp))
        brush.shadow(canvas, leaf, 30, 40, 30, look.ink, 0.5)
        for n in (2, 1):
            under = Box(leaf.left + 5 * n, leaf.top + 10, leaf.width - 10 * n, leaf.height - 10 + 9 * n)
            brush.rounded(canvas, under, 26, brush.fill(blend(look.room.board[0], look.room.board_frame, 0.45 * n)))
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(leaf), 28, 28), True)
        canvas.drawRect(brush.rect(leaf), brush.fill(look.room.board[0]))
        canvas.drawRect(brush.rect(head), brush.sloped(head, stops))
        brush.circle(canvas, head.right - 0.1 * head.width, head.top, 0.24 * head.width, brush.fill("#ffffff", 0.12))
        canvas.restore()
        _head(canvas, head)
        for n in range(6):
            ring = Box(leaf.left + leaf.width * (n + 0.5) / 6 - 6, leaf.top - 22, 12, 50)
            brush.rounded(canvas, ring, 6, brush.fill(blend(steel(look), look.room.metal, 0.25)))
        for n in range(_ACROSS * _DOWN):
            weekend = n % _ACROSS >= 5
            brush.rounded(canvas, _cell(leaf, n), 12, brush.fill(look.room.board_frame, 0.42 if weekend else 0.22))

    bounds = brush.shaded(grown(leaf, 90), 40, 30)
    return Drawing(("calendar", look.name, leaf, stops), bounds, paint)


def marks(stage: Stage, spot: Spot, told: Told) -> Iterator[Layer]:
    """Today goes from day to day; a day is marked for every item that is spoken of."""
    look, leaf, dice = stage.look, _leaf(spot), stage.dice("days")
    count = len(told.times)
    part = (_ACROSS * _DOWN - 1) / (count or 5)
    days = [1 + int(part * (n + dice.uniform(0.0, 0.85))) for n in range(count or 5)]
    times = told.times or tuple(0.8 + 0.5 * stage.seconds * n / 5 for n in range(5))
    colours = told.colours or tuple(look.inks[n % len(look.inks)] for n in range(5))
    first = dice.randrange(4)
    side = min(_cell(leaf, 0).width, _cell(leaf, 0).height)

    def today(t: float) -> Placement:
        number = int(t / _DAY)
        ways = [_middle(leaf, (first + step) % (_ACROSS * _DOWN)) for step in (max(0, number - 1), number)]
        share = easing.cubic_out(easing.progress(t, number * _DAY, 0.25)) if number else 1.0
        return Placement(*(round(easing.mix(a, b, share)) for a, b in zip(*ways, strict=True)))

    for day, at, value in zip(days, times, colours, strict=True):
        yield stage.enter(_marked(look, _cell(leaf, day), value), resting(*_middle(leaf, day)), at=at, how=pop(0.45))
    yield Sprite(_ring(look, _cell(leaf, 0), side), "world", today)


def _leaf(spot: Spot) -> Box:
    width, height = 1.86 * spot.reach, 1.66 * spot.reach
    return Box(spot.x - width / 2, spot.y - height / 2 + 0.13 * spot.reach, width, height)


def _cell(leaf: Box, number: int) -> Box:
    """The day `number` of the leaf."""
    area = Box(leaf.left + 0.05 * leaf.width, leaf.top + 0.275 * leaf.height, 0.9 * leaf.width, 0.68 * leaf.height)
    width, height, gap = area.width / _ACROSS, area.height / _DOWN, 0.014 * leaf.width
    left, top = area.left + (number % _ACROSS) * width, area.top + (number // _ACROSS) * height
    return Box(left + gap / 2, top + gap / 2, width - gap, height - gap)


def _middle(leaf: Box, number: int) -> tuple[float, float]:
    cell = _cell(leaf, number)
    return cell.left + cell.width / 2, cell.top + cell.height / 2


def _head(canvas: skia.Canvas, head: Box) -> None:
    """Strokes where a month's name would be, and arrows beside them."""
    y = head.top + 0.56 * head.height
    stroke = Box(head.left + 0.33 * head.width, y - 0.09 * head.height, 0.34 * head.width, 0.18 * head.height)
    brush.rounded(canvas, stroke, stroke.height / 2, brush.fill("#ffffff", 0.92))
    for name, share in (("caret-left", 0.09), ("caret-right", 0.91)):
        brush.icon(canvas, name, head.left + share * head.width, y, 0.4 * head.height, "#ffffff", "bold", 0.9)


def _marked(look: Look, cell: Box, value: str) -> Drawing:
    """A marked day, about its middle."""
    box = Box(-cell.width / 2, -cell.height / 2, cell.width, cell.height)
    ink = look.tile_light

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, 12, brush.fill(value))
        brush.icon(canvas, "check", 0, 0, 0.66 * min(box.width, box.height), ink, "bold")

    return Drawing(("marked", value, ink, box), grown(box, 1), paint)


def _ring(look: Look, cell: Box, side: float) -> Drawing:
    """Around today."""
    box = Box(-cell.width / 2, -cell.height / 2, cell.width, cell.height)
    paint = brush.stroke(look.inks[5], 0.08 * side)
    return Drawing(("today", look.inks[5], box), grown(box, 0.1 * side), lambda canvas: brush.rounded(canvas, grown(box, 2), 14, paint))


def doors(look: Look, box: Box) -> Drawing:
    """The front of a sideboard with two doors."""

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(box), fading(box, (blend(look.room.wood, look.ink, 0.52), blend(look.room.wood, look.ink, 0.72))))
        for n in range(2):
            door = Box(box.left + 40 + n * (box.width / 2 - 20), box.top + 40, box.width / 2 - 60, box.height + 60)
            brush.rounded(canvas, door, 16, brush.stroke(look.ink, 6, 0.25))
            x = door.right - 40 if n == 0 else door.left + 40
            brush.circle(canvas, x, box.top + min(150.0, 0.5 * box.height), 13, brush.fill(look.room.lamp))

    return Drawing(("doors", look.name, box), centred(1) if box.height <= 0 else box, paint)
