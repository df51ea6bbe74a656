"""What the rooms of a hospital have in common: walls, light, the light box with its panes, and who works there."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.pictures import _place, _signs
from assets.pictures._company import company, seen
from assets.pictures._signs import PANES
from assets.stage import canvas as brush
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.people import dress
from assets.stage.people.person import Person
from assets.stage.props import clinic, plants, rooms, windows
from assets.stage.props.placing import at
from assets.stage.stage import Stage

PATIENT = "patient sick woman man child boy girl baby mother father"
_NURSE = "nurse midwife paramedic medic"
_CASE = 22.0  # the light box is so much larger than its panes


def panes_above(stage: Stage) -> Box:
    """Where panes stand in a frame that is not wide."""
    safe, down = stage.safe, stage.size.down
    return Box(safe.left + 16, safe.top + 20, safe.width - 32, (0.2 if stage.tall else 0.235) * down)


def cloth(stage: Stage) -> str:
    """The colour of blankets and couches."""
    return stage.look.inks[(3, 2, 5)[stage.picture.seed % 3]]


def visitor(stage: Stage) -> int:
    """A visitor."""
    return company(stage, 4)[-1]


def clothed(stage: Stage, who: int) -> Person:
    """A nurse in scrubs where the script says so, else a doctor in a coat."""
    nurse = _place.called(stage, who, _NURSE) or (not stage.picture.visual.cast and _place.says(stage.picture.visual, _NURSE))
    return dress.nurse(seen(who), stage.picture.seed) if nurse else dress.doctor(seen(who))


def room(stage: Stage, panes: Box, ground: float, flip: bool) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    floor = ground - (120 if stage.wide else 0.07 * frame.height)
    yield rooms.room(look, frame, floor, dice.choice((0, 1, 2, 3)))
    yield _stripe(stage, floor)
    if stage.wide:
        yield from _sides(stage, panes, floor, flip)
    else:
        width = 0.5 * frame.width
        top = panes.bottom + 60
        yield at(
            windows.window(look, width, max(200.0, 0.62 * (floor - top)), dice.randrange(99), 2),
            0.06 * frame.width if flip else 0.44 * frame.width,
            top,
        )
    yield rooms.light(look.accents[3], panes.left + panes.width / 2, panes.top + panes.height / 2, 0.8 * panes.width, 0.26)
    yield clinic.light_box(look, grown(_signs.taken(stage, panes, PANES), _CASE))
    yield _signs.waiting(stage, panes, PANES)


def _stripe(stage: Stage, floor: float) -> Drawing:
    """The bumper rail along a ward's wall."""
    look, frame = stage.look, stage.frame
    box = Box(0, floor - 230, frame.width, 22)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(Box(0, box.bottom, frame.width, floor - box.bottom - 18)), brush.fill(look.accents[3], 0.1))
        canvas.drawRect(brush.rect(box), brush.fill(look.accents[2], 0.45))

    return Drawing(("stripe", look.name, frame, floor), Box(0, box.top, frame.width, floor - box.top), paint)


def _sides(stage: Stage, panes: Box, floor: float, flip: bool) -> Iterator[Drawing]:
    """What is beside the light box: a window, a cabinet, a curtain, a plant."""
    look, dice, across = stage.look, stage.dice("sides"), stage.size.across
    left, right = panes.left - 60, across - panes.right - 60
    for n, (free, start) in enumerate(((left, 30.0), (right, panes.right + 60))):
        if free < 300:
            continue
        width = min(free - 60, 420.0)
        x = start + (free - width) / 2 - (0 if start < 100 else 20)
        if dice.random() < 0.55:
            yield at(windows.window(look, width, 400, dice.randrange(99), 2, sun=n == 0), x, 92)
        else:
            yield at(clinic.cabinet(look, min(width, 340.0), 230), x + 20, 110)
    yield at(clinic.curtain(look, 150, floor - 60, look.accents[2]), -30 if not flip else across - 120, 30)
    pot = plants.plant(look, 300, look.room.paper, dice.randrange(3), dice.randrange(9))
    yield at(pot, across - 70 if not flip else 70, floor + 40)
