"""The narrator on camera: at a desk with a microphone, in a room with one warm light. The mouth follows the sound."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.model import Picture
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.people import HOST
from assets.stage.people.acting import close_up
from assets.stage.people.cast import person
from assets.stage.people.life import CLASPED, TABLE, shifting, talking
from assets.stage.props import furniture, lamps, plants, rooms, shelves, small, windows
from assets.stage.props.placing import at, plate, within
from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = True
USES_VOICE = True

# From the base of the neck down to the desk, in a person's units: hands that rest lie on its edge.
_ABOVE_DESK = 208.0


@dataclass(frozen=True, slots=True)
class _Set:
    """Where things are: the presenter at x and `scale`, the desk's top at y = `desk`; the window, the shelves' boards
    (left, top, width). `side` is where the shelves are: 1 right, -1 left; the microphone is always at the right, the lower
    left stays free for a name."""

    x: float
    desk: float
    scale: float
    window: Box
    shelves: tuple[tuple[float, float, float], ...]
    side: int

    @property
    def neck(self) -> tuple[float, float]:
        return self.x, self.desk - _ABOVE_DESK * self.scale


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The presenter's layers, bottom first."""
    room = _arrange(stage)
    who = person(picture.visual.cast[0].person if picture.visual.cast else HOST)
    yield stage.still(_behind(stage, room))
    act = talking(stage, "presenter", picture.words, picture.voice, rest=shifting(stage, "presenter", TABLE, CLASPED), glances=0.2)
    yield from close_up(stage, who, room.neck, room.scale, act)
    yield stage.still(_before(stage, room))
    yield small.steam(stage, *_mug(stage, room), 47 * room.scale)


def _arrange(stage: Stage) -> _Set:
    across, down = stage.size.across, stage.size.down
    side = stage.dice("side").choice((1, -1))
    if stage.wide:
        middle = across / 2
        left, right = 0.09 * across, 0.69 * across
        glass = Box(left if side > 0 else right, 128, 0.22 * across, 440)
        boards = tuple((right if side > 0 else left, y, 0.22 * across) for y in (300.0, 520.0))
        return _Set(middle, 0.885 * down, 2.0, glass, boards, side)
    if stage.tall:
        glass = Box(0.12 * across if side > 0 else 0.46 * across, 0.1 * down, 0.42 * across, 0.26 * down)
        boards = ((0.62 * across if side > 0 else 0.06 * across, 0.21 * down, 0.32 * across),)
        return _Set(across / 2, 0.79 * down, 2.35, glass, boards, side)
    glass = Box(0.06 * across if side > 0 else 0.6 * across, 0.1 * down, 0.34 * across, 0.36 * down)
    boards = tuple((0.68 * across if side > 0 else 0.04 * across, y * down, 0.28 * across) for y in (0.26, 0.45))
    return _Set(across / 2, 0.87 * down, 1.9, glass, boards, side)


def _behind(stage: Stage, room: _Set) -> Drawing:
    """The room, flattened: wall, window, shelves, plant, lamp, and the light that falls on all of it."""
    look, dice = stage.look, stage.dice("room")
    frame, side = stage.frame, room.side
    floor = room.desk + 40
    away = 0.93 * frame.width
    lamp = frame.width / 2 + side * 0.2 * frame.width
    glass = windows.window(look, room.window.width, room.window.height, dice.randrange(99), 3 if stage.wide else 2)
    boards = [at(shelves.shelf(look, width, dice.randrange(999)), left, top) for left, top, width in room.shelves]
    green = plants.plant(look, 0.42 * min(frame.height, 1200), look.room.paper, dice.choice((0, 1)), dice.randrange(99))
    return plate(
        stage,
        rooms.room(look, frame, floor, dice.randrange(5)),
        rooms.light(look.accents[4], room.window.left + room.window.width / 2, room.window.bottom, 620, 0.22),
        at(glass, room.window.left, room.window.top),
        *boards,
        at(green, away, floor + 30),
        at(lamps.pendant(look, 0.055 * frame.height), lamp, -10),
        rooms.light(look.warm, room.x + side * 120, room.neck[1] - 90 * room.scale, 300 * room.scale, 0.24),
        rooms.edge(look, frame, 0.3),
        _microphone(stage, room),
    )


def _microphone(stage: Stage, room: _Set) -> Drawing:
    """Beside the presenter and behind the hands, never before the face."""
    size = 0.145 * room.scale * 1080
    reach = 300 if stage.wide else 252
    return at(
        small.microphone(stage.look, size, stage.dice("microphone").choice(stage.look.accents)), room.x + reach * room.scale, room.desk + 14
    )


def _before(stage: Stage, room: _Set) -> Drawing:
    """What stands in front: the desk and a mug."""
    look, frame = stage.look, stage.frame
    top = furniture.desk(look, frame.width + 240, frame.bottom - room.desk + 60)
    mug = small.mug(look, 47 * room.scale, stage.dice("mug").choice(look.accents))
    box = Box(0, room.desk - 60 * room.scale, frame.width, frame.bottom - room.desk + 60 * room.scale)
    return within(box, at(top, -120, room.desk), at(mug, *_mug(stage, room)))


def _mug(stage: Stage, room: _Set) -> tuple[float, float]:
    """Where the mug stands."""
    return min(room.x + 340 * room.scale, 0.9 * stage.size.across), room.desk + 12
