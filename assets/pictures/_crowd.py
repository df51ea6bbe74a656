"""A crowd: rows of people seen from afar, who rise with the words that carry weight, one part of them after the other."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

import skia

from assets.pictures._outdoors import beats
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import Look, blend, darker
from assets.stage.props._brush import fading, line
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_LONGEST = 1.4  # seconds without a word in which a crowd is still
_UP = 0.56  # seconds that a hop takes
_GROUPS = 6


def rhythm(times: Sequence[float], until: float, longest: float = _LONGEST) -> tuple[float, ...]:
    """`times`, and others between and after them, so that never more than `longest` seconds pass: a crowd is not still for ever."""
    found: list[float] = []
    for at in (*times, until):
        last = found[-1] if found else 0.0
        between = round((at - last) / longest) if at - last > 1.5 * longest else 1
        found += [last + (at - last) * n / between for n in range(1, between)]
        found.append(at)
    return tuple(found)


def stand(stage: Stage, box: Box, side: float) -> Drawing:
    """Rows of seats full of people, in `box`, each `side` wide; those farther up are darker."""
    look, seed = stage.look, stage.dice("stand").randrange(9999)
    rows = max(2, round(box.height / (0.95 * side)))

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        canvas.save()
        canvas.clipRect(brush.rect(box))
        base = blend(look.room.shade, look.room.houses[-1], 0.4)
        canvas.drawRect(brush.rect(box), fading(box, (darker(base, 0.4), base)))
        for row in range(rows):
            y = box.top + (row + 0.95) * box.height / rows
            shade = 0.72 - 0.34 * row / max(1, rows - 1)
            x = box.left - dice.uniform(0, side)
            while x < box.right + side:
                if dice.random() < 0.9:
                    spectator(canvas, look, x, y, 0.86 * side, dice, shade)
                x += side * dice.uniform(0.92, 1.08)
            canvas.drawRect(brush.rect(Box(box.left, y, box.width, 5)), brush.fill(look.room.dark, 0.6))
        canvas.restore()

    return Drawing(("stand", look.name, box, side, seed), box, paint)


def waving(stage: Stage, left: float, right: float, y: float, side: float, every: float = 1.3, shade: float = 0.0) -> Iterator[Layer]:
    """The front row, in groups that hop one after another with the words. With a `shade` they are in the dark, seen from behind."""
    wide = (right - left) / _GROUPS
    times = rhythm(beats(stage, every), stage.seconds + 2)
    for n in range(_GROUPS):
        drawing = _group(stage, wide, side, n, shade)
        yield Sprite(drawing, "world", _hopping(left + n * wide, y, 0.42 * side, times, 0.2 * n))


def _hopping(x: float, y: float, high: float, times: Sequence[float], late: float) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t) - late
        up = max((easing.progress(t, at, _UP) for at in times if at <= t < at + _UP), default=0.0)
        return Placement(x, y - round(4 * high * up * (1 - up)))

    return course


def _group(stage: Stage, wide: float, side: float, number: int, shade: float) -> Drawing:
    look, seed = stage.look, stage.dice(f"crowd {number}").randrange(9999)
    box = Box(-0.7 * side, -2.1 * side, wide + 1.4 * side, 2.4 * side)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        count = max(1, round(wide / (1.12 * side)))
        for n in range(count):
            x = (n + 0.5) * wide / count + dice.uniform(-0.08, 0.08) * side
            spectator(
                canvas, look, x, dice.uniform(-0.08, 0.1) * side, side, dice, shade or 0.12, arms=dice.random() < 0.55, away=shade > 0
            )

    return Drawing(("crowd", look.name, wide, side, seed, shade), box, paint)


def spectator(
    canvas: skia.Canvas,
    look: Look,
    x: float,
    y: float,
    side: float,
    dice: random.Random,
    shade: float,
    arms: bool = False,
    away: bool = False,
) -> None:
    """Somebody in the crowd from the chest up, `side` wide at the shoulders; `shade` is how far in the dark, `away` from behind."""
    dark = look.room.bezel
    top, skin = blend(dice.choice(look.accents), dark, shade), blend(dice.choice(look.skins), dark, shade)
    hair = blend(dice.choice(look.hairs), dark, shade)
    head = 0.27 * side
    if arms:
        for way in (-1, 1):
            reach = (x + way * side * dice.uniform(0.42, 0.6), y - side * dice.uniform(1.35, 1.6))
            line(canvas, ((x + 0.38 * way * side, y - 0.45 * side), reach), brush.stroke(top, 0.2 * side))
            brush.circle(canvas, *reach, 0.13 * side, brush.fill(skin))
    body = skia.Path()
    body.addRoundRect(brush.rect(Box(x - side / 2, y - 0.62 * side, side, 0.9 * side)), 0.32 * side, 0.32 * side)
    canvas.drawPath(body, brush.fill(top))
    brush.circle(canvas, x, y - 0.86 * side, head, brush.fill(skin))
    if away:
        brush.circle(canvas, x, y - 0.86 * side, 1.08 * head, brush.fill(hair))
        return
    cap = skia.Path()
    cap.addArc(skia.Rect.MakeLTRB(x - 1.08 * head, y - 0.86 * side - 1.12 * head, x + 1.08 * head, y - 0.86 * side + head), 180, 180)
    canvas.drawPath(cap, brush.fill(hair))
