"""The set of one person's workplace: where the desk stands, what is behind it and on it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.props import boards, furniture, lamps, plants, rooms, screens, shelves, small, windows
from assets.stage.props.placing import at, plate, together
from assets.stage.stage import Stage

# From the base of the neck down to the desk and up to the highest hair, at a person's scale 1: hands that type there are
# behind a laptop.
_ABOVE_DESK, _HAIR = 204.0, 200.0


@dataclass(frozen=True, slots=True)
class Workplace:
    """Who works at x, at `scale`, behind a desk whose top is at `desk` and reaches from `left` to `right`. `panel` is where
    a panel may float, None where there is no room; `chips` are (x, y, side) of the tiles. `side` is where the panel is: 1 right."""

    x: float
    desk: float
    scale: float
    left: float
    right: float
    side: int
    panel: Box | None
    chips: tuple[tuple[float, float, float], ...]

    @property
    def neck(self) -> tuple[float, float]:
        """The base of the neck."""
        return self.x, self.desk - _ABOVE_DESK * self.scale


def plan(stage: Stage) -> Workplace:
    """The workplace of this picture; seeds mirror it in a wide frame."""
    if stage.wide:
        return _beside(stage)
    return _below(stage) if stage.tall or stage.picture.visual.items else _alone(stage)


def _beside(stage: Stage) -> Workplace:
    """Somebody at one side, the panel at the other."""
    across, down = stage.size.across, stage.size.down
    side = stage.dice("side").choice((1, 1, -1))
    panel = Box(across / 2, 0.23 * down, 0.448 * across, 0.528 * down)
    chips = ((panel.left - 58, panel.top + 10, 96.0), (panel.right - 26, panel.top - 36, 92.0), (panel.left - 30, panel.top + 400, 92.0))
    work = Workplace(0.266 * across, 0.798 * down, 1.5, -60.0, 0.553 * across, 1, panel, chips)
    return work if side == 1 else _mirrored(work, across)


def _mirrored(work: Workplace, across: float) -> Workplace:
    panel = work.panel
    flipped = Box(across - panel.right, panel.top, panel.width, panel.height) if panel else None
    chips = tuple((across - x, y, side) for x, y, side in work.chips)
    return Workplace(across - work.x, work.desk, work.scale, across - work.right, across - work.left, -work.side, flipped, chips)


def _below(stage: Stage) -> Workplace:
    """The panel above, somebody below it."""
    across, down = stage.size.across, stage.size.down
    panel = (
        Box(0.083 * across, 0.12 * down, 0.834 * across, 0.3 * down)
        if stage.tall
        else Box(0.08 * across, 0.07 * down, 0.84 * across, 0.37 * down)
    )
    desk = 0.755 * down if stage.tall else 0.885 * down
    scale = (desk - panel.bottom - 24) / (_ABOVE_DESK + _HAIR)
    chips = (
        (0.84 * across, panel.bottom + 0.18 * (desk - panel.bottom), 104.0),
        (0.13 * across, panel.bottom + 0.3 * (desk - panel.bottom), 92.0),
    )
    return Workplace(0.47 * across, desk, min(1.75, scale), -60, across + 60, 1, panel, chips)


def _alone(stage: Stage) -> Workplace:
    """Half of a split screen: somebody, and chips around them."""
    across, down = stage.size.across, stage.size.down
    side = stage.dice("side").choice((1, -1))
    desk = 0.76 * down
    chips = ((0.83 * across, 0.2 * down, 108.0), (0.88 * across, 0.41 * down, 96.0), (0.84 * across, 0.585 * down, 92.0))
    work = Workplace(0.44 * across, desk, 1.5, -60, across + 60, 1, None, chips)
    return work if side == 1 else _mirrored(work, across)


# ---------------------------------------------------------------- behind


def background(stage: Stage, work: Workplace) -> Drawing:
    """Wall, window, lamp, floor, and the back of the chair. Covers the frame."""
    look, frame, dice = stage.look, stage.frame, stage.dice("room")
    floor = work.desk - 62
    # The walls that stand well behind a panel come first.
    room = rooms.room(look, frame, floor, dice.choice((2, 2, 0, 4, 3)))
    warm = rooms.light(look.room.sky[2], work.x, work.desk - 100, 760, 0.18, 0.6)
    chair = at(furniture.chair_back(look, 200 * work.scale, 250 * work.scale), work.x, work.neck[1] + 4 * work.scale)
    return plate(
        stage, room, *_wall(stage, work, floor, dice), warm, *_standing(stage, work, floor, dice), chair, rooms.edge(look, frame, 0.22)
    )


def _wall(stage: Stage, work: Workplace, floor: float, dice: random.Random) -> Iterator[Drawing]:
    """What is on the wall: a window behind somebody, or shelves there and the window beside."""
    look, away = stage.look, work.side
    top = 90.0 if stage.wide else max(90.0, (work.panel.bottom + 60 if work.panel else 0.08 * stage.size.down))
    high = min(430.0, floor - 240 - top) if stage.wide else max(240.0, min(520.0, floor - 190 - top))
    seed, shelves_first = dice.randrange(10_000), dice.random() < 0.35
    middle = work.x - 145 * away
    if shelves_first and stage.wide:
        for n in range(2):
            yield at(shelves.shelf(look, 420, seed + n), middle - 230, 250 + 190 * n)
        yield at(windows.window(look, 330, high, seed, 2), work.x + away * 330 - 165, top)
    else:
        yield at(windows.window(look, 470, high, seed, 2), middle - 235, top)
        if not stage.wide and not work.panel:
            yield at(shelves.shelf(look, 260, seed), work.x + away * 300 - 130, 0.72 * floor)
    drop = dice.choice((70, 110, 150)) if stage.wide else 60.0
    beside = work.x + away * (350 if stage.wide and not shelves_first else 200 if not stage.wide else -60)
    yield at(lamps.pendant(look, drop), beside, -30)
    if stage.wide:
        yield from _far_side(stage, work, dice)


def _far_side(stage: Stage, work: Workplace, dice: random.Random) -> Iterator[Drawing]:
    """What one sees of the room beside the panel, at the frame's edge and over it."""
    look, edge = stage.look, stage.size.across if work.side == 1 else 0.0
    sort = dice.randrange(3)
    if sort == 0:
        yield at(small.clock(look, 54, dice.uniform(5, 8)), edge - work.side * 420, 126)
    elif sort == 1:
        yield at(boards.note_board(look, 230, 176, dice.randrange(999)), edge - work.side * 380 - 115, 34)


def _standing(stage: Stage, work: Workplace, floor: float, dice: random.Random) -> Iterator[Drawing]:
    """What stands on the floor beside the desk."""
    look, edge = stage.look, stage.size.across if work.side == 1 else 0.0
    if not stage.wide:
        return
    if dice.random() < 0.4:
        yield at(lamps.floor_lamp(look, 470, look.accents[1]), edge - work.side * 60, floor + 60)
    else:
        pot, sort = dice.choice(look.accents[:2]), dice.choice((1, 2))
        yield at(plants.plant(look, 330, pot, sort, dice.randrange(99)), edge - work.side * 90, floor + 70)


# ---------------------------------------------------------------- in front


def foreground(stage: Stage, work: Workplace) -> Drawing:
    """The desk and all that stands on it, the laptop's lid towards us."""
    look, dice = stage.look, stage.dice("desk")
    desk = at(furniture.desk(look, work.right - work.left, stage.size.down - work.desk + 40, 38), work.left, work.desk)
    lid = dice.choice(("", "", look.accents[5], look.room.rim))
    laptop = at(screens.laptop_back(look, 180 * work.scale, lid), work.x + 17 * work.scale * work.side, work.desk)
    return together(
        desk, *_behind_laptop(stage, work, dice), laptop, at(small.mug(look, 84, dice.choice(look.accents[:3])), *mug_spot(work))
    )


def mug_spot(work: Workplace) -> tuple[float, float]:
    """Where the mug stands."""
    return work.x + work.side * 195 * work.scale, work.desk


def _behind_laptop(stage: Stage, work: Workplace, dice: random.Random) -> Iterator[Drawing]:
    look, side, away = stage.look, 150.0, -work.side
    room = work.x - work.left if away < 0 else work.right - work.x
    far, near = work.x + away * min(room - 150, 400), work.x + away * 210 * work.scale
    things = [
        (
            plants.plant(look, 370, dice.choice(look.accents[:3]), dice.choice((0, 1, 1)), dice.randrange(99)),
            small.books(look, 170, dice.randrange(999)),
        ),
        (lamps.desk_lamp(look, 320, dice.choice(look.accents[:5])), small.books(look, side, dice.randrange(999), 2)),
        (
            small.books(look, 190, dice.randrange(999), 4),
            plants.plant(look, 190, look.room.paper, dice.choice((0, 2, 3)), dice.randrange(99)),
        ),
    ]
    back, front = things[dice.randrange(3)]
    yield at(back, far, work.desk, flip=away > 0)
    if stage.wide:
        yield at(front, near if abs(far - near) > 120 else far - away * 130, work.desk)
