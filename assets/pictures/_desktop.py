"""A desk against a wall with a window, at which nobody sits just now: where a screen stands that is to be read."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.palette import darker
from assets.stage.props import furniture, lamps, plants, rooms, screens, small, windows
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage

_FOOT = 44.0  # of the monitor, in units
_RIM = 10.0


def desk_line(stage: Stage, screen: Box) -> float:
    """Where the desk's far edge is, behind the foot of the monitor."""
    return 0.853 * stage.size.down if stage.wide else screen.bottom + _RIM + _FOOT + 8


def drawn(stage: Stage, screen: Box, alone: bool, covered: float = 0.0) -> Drawing:
    """The room, the desk and on it a monitor whose glass is `screen`; `alone`: nothing is written beside it. Down to `covered` cards lie
    over the desk."""
    return plate(stage, *_wall(stage, screen, alone), *_desk(stage, screen, alone, covered), _monitor(stage, screen))


def steam(stage: Stage, screen: Box, alone: bool) -> Iterator[Layer]:
    """From the mug, where it stands before the wall."""
    if stage.wide and not alone:
        x, y = _mug(stage, screen)
        yield small.steam(stage, x, y - 84, 84)


def _mug(stage: Stage, screen: Box) -> tuple[float, float]:
    line = desk_line(stage, screen)
    return (0.245 * stage.size.across, line + 96) if stage.wide else (0.86 * stage.size.across, line + 90)


def _monitor(stage: Stage, screen: Box) -> Drawing:
    foot = max(0.0, desk_line(stage, screen) - screen.bottom - _RIM + 14)
    holder = screens.monitor(stage.look, screen.width + 2 * _RIM, screen.height + 2 * _RIM, max(_FOOT, foot))
    return at(holder.body, screen.left + screen.width / 2, screen.bottom + _RIM + max(_FOOT, foot))


def _wall(stage: Stage, screen: Box, alone: bool) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("wall"), stage.frame
    line, middle = desk_line(stage, screen), screen.left + screen.width / 2
    yield rooms.room(look, frame, line + 90, dice.randrange(5))
    width, seed = dice.uniform(0.24, 0.3) * frame.width, dice.randrange(99)
    if stage.wide and alone:
        yield at(windows.window(look, width, 0.52 * frame.height, seed, 2), 70, 90)
        yield at(windows.window(look, width, 0.52 * frame.height, seed + 1, 2), frame.width - 70 - width, 90)
    elif not stage.wide:
        yield at(windows.window(look, 0.5 * frame.width, 0.24 * frame.height, seed, 2), 0.44 * frame.width, line - 0.2 * frame.height)
    # The glass lights the wall around it.
    yield rooms.light(look.accents[5], middle, screen.top + screen.height / 2, 0.75 * screen.width, 0.4)
    yield rooms.light(look.warm, 0.1 * frame.width, line, 0.36 * frame.width, 0.16)


def _desk(stage: Stage, screen: Box, alone: bool, covered: float) -> Iterator[Drawing]:
    look, frame, line = stage.look, stage.frame, desk_line(stage, screen)
    yield at(furniture.table(look, 1.2 * frame.width, frame.height - line + 30, 34, 40), frame.width / 2, line)
    if not stage.wide:
        yield _dusk(stage, Box(0, line, frame.width, frame.height - line))
    yield rooms.light(look.accents[5], screen.left + screen.width / 2, line + 40, 0.5 * screen.width, 0.22, 0.2)
    yield from _things(stage, screen, alone, covered)
    yield at(
        screens.keyboard(look, min(560.0, 0.5 * screen.width)), screen.left + screen.width / 2, line + 0.5 * (frame.height - line) + 30
    )


def _things(stage: Stage, screen: Box, alone: bool, covered: float) -> Iterator[Drawing]:
    """What stands on the desk keeps to the sides, clear of the screen and of what is written."""
    look, dice, frame, line = stage.look, stage.dice("things"), stage.frame, desk_line(stage, screen)
    pot, sort, seed = look.accents[dice.choice((0, 1, 3))], dice.randrange(3), dice.randrange(9)
    mug = small.mug(look, 84, look.accents[dice.choice((0, 2, 4))])
    books = small.books(look, 190, dice.randrange(99), 3)
    if alone and stage.wide:
        yield at(plants.plant(look, 300, pot, sort, seed), frame.width - 110, line + 40)
        yield at(lamps.desk_lamp(look, 270, look.accents[dice.choice((0, 1, 2))]), 110, line + 36)
        yield at(books, 0.86 * screen.left, line + 60)
    elif stage.wide:
        yield at(books, 0.12 * frame.width, line + 74)
        yield at(mug, *_mug(stage, screen))
        yield at(plants.plant(look, 150, pot, 3, seed), 0.36 * frame.width, line + 60)
    elif stage.tall and covered:
        # Below the cards, and at the right of them.
        yield at(plants.plant(look, 0.15 * frame.height, pot, sort, seed), 0.93 * frame.width, line + 190)
        yield at(mug, 0.13 * frame.width, covered + 220)
        yield at(small.paper(look, 330, 400, 9), 0.8 * frame.width, 0.93 * frame.height, 1.0, 9)
        yield at(small.pen(look, 220, look.accents[dice.choice((0, 2, 3))]), 0.28 * frame.width, 0.93 * frame.height, 1.0, -24)
    elif not covered:
        yield at(plants.plant(look, 0.16 * frame.height, pot, sort, seed), 0.1 * frame.width, line + 60)
        yield at(mug, *_mug(stage, screen))
        deep = frame.height - line
        yield at(small.paper(look, 330, 400, 9), 0.8 * frame.width, line + 0.78 * deep, 1.0, 9)
        yield at(small.pen(look, 220, look.accents[dice.choice((0, 2, 3))]), 0.28 * frame.width, line + 0.84 * deep, 1.0, -24)


def _dusk(stage: Stage, box: Box) -> Drawing:
    """The desk darkens towards us."""
    shade = darker(stage.look.room.wood, 0.86)
    ends = [(0.0, box.top), (0.0, box.bottom)]

    def paint(canvas: skia.Canvas) -> None:
        shader = skia.GradientShader.MakeLinear(ends, [brush.colour(shade, 0.0), brush.colour(shade, 0.66)])
        canvas.drawRect(brush.rect(box), skia.Paint(Dither=True, Shader=shader))

    return Drawing(("desk's dusk", shade, box), box, paint)
