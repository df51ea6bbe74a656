"""A lecture: a hall whose rows rise towards us; far below, somebody speaks at a lectern before tall chalk boards."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.pictures import _chalk
from assets.pictures._company import Spot, company, dimmed, later, on_legs, seen, showing, spoken
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.people import Pose, life
from assets.stage.people.acting import acting, still_person
from assets.stage.people.cast import others, person
from assets.stage.props import lamps, rooms, school
from assets.stage.props.placing import at, plate, within
from assets.stage.stage import Stage


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. `rows` are those that only listen, farthest first: the upper edge of a bench, how large its people."""

    board: Box
    speaker: Spot
    lectern: float
    floor: float
    rows: tuple[tuple[float, float, int], ...]
    near: tuple[Spot, ...]


def layers(stage: Stage) -> Iterator[Layer]:
    """The layers, bottom first."""
    plan = _wide(stage) if stage.wide else _narrow(stage)
    yield stage.still(plate(stage, *_hall(stage, plan), _chalk.board(stage.look, plan.board)))
    yield from _chalk.layers(stage, _chalk.page(plan.board))
    people = company(stage, 1 + len(plan.near))
    spot = plan.speaker
    act = life.talking(
        stage,
        "lecturer",
        spoken(stage),
        look=0.25 if plan.lectern < spot.x else -0.25,
        base=Pose(up=0.1),
        rest=((-74.0, 196.0), (74.0, 196.0)),
    )
    _, times = _chalk.items(stage)
    inner = 1 if plan.board.left + plan.board.width / 2 > spot.x else -1
    place = (spot.x + 230 * spot.scale * inner, spot.y - 120 * spot.scale)
    yield from on_legs(stage, seen(people[0]), spot, showing(act, spot, [(t, place) for t in times]))
    yield stage.still(_rows(stage, plan))
    for n, (seat, who) in enumerate(zip(plan.near, people[1:], strict=True)):
        listens = life.listening(stage, f"near {n}", seat.looking(spot.x), rate=2.5)
        yield acting(stage, dimmed(stage.look, person(who), 0.5), (seat.x, seat.y), seat.scale, "back", later(listens, n))


def _wide(stage: Stage) -> _Plan:
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    flip, count = dice.random() < 0.5, dice.choice((4, 5))
    board = Box((0.305 if not flip else 0.105) * across, 70, 0.59 * across, 500)
    x = 0.175 * across if not flip else 0.825 * across
    near = tuple(Spot((n + 0.5) / count * across + dice.uniform(-24, 24), down + 56, 1.24) for n in range(count))
    lectern = x + (150 if not flip else -150)
    return _Plan(board, Spot(x, 330, 0.86), lectern, 700, ((812.0, 0.56, 11), (910.0, 0.78, 8)), near)


def _narrow(stage: Stage) -> _Plan:
    dice, across, down, safe = stage.dice("plan"), stage.size.across, stage.size.down, stage.safe
    board = Box(safe.left - 20, safe.top + 4, safe.width + 40, (0.25 if stage.tall else 0.36) * down)
    size = across / 1080 * (1.15 if stage.tall else 0.8)
    floor = board.bottom + 500 * size
    speaker = Spot((0.3 + dice.uniform(-0.03, 0.03)) * across, board.bottom + 185 * size, 0.8 * size)
    rows = (
        ((floor + 110 * size, 0.6 * size, 6), (floor + 260 * size, 0.86 * size, 5))
        if stage.tall
        else ((floor + 90 * size, 0.62 * size, 7),)
    )
    near = tuple(
        Spot(x * across + dice.uniform(-16, 16), down - (10 if stage.tall else -70), 1.5 * across / 1080) for x in (0.2, 0.52, 0.84)
    )
    return _Plan(board, speaker, speaker.x + 130 * size, floor, rows, near)


def _hall(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    yield rooms.room(look, frame, plan.floor, dice.randrange(5))
    middle = plan.board.left + plan.board.width / 2
    yield rooms.light(look.warm, plan.speaker.x, plan.speaker.y, 480, 0.34)
    yield rooms.light(look.room.lamp, middle, plan.board.top, 900, 0.16, 0.5)
    if stage.wide:
        outer = 0.08 if plan.speaker.x < frame.width / 2 else 0.92
        yield at(lamps.pendant(look, 40), outer * frame.width, -40)
    ground = plan.speaker.y + 514 * plan.speaker.scale
    yield at(rooms.footing(look, 280), plan.speaker.x, ground)
    yield at(school.lectern(look, 330 * plan.speaker.scale), plan.lectern, ground + 6)


def _rows(stage: Stage, plan: _Plan) -> Drawing:
    """Rows of people from behind, each behind its bench; all in one drawing, since none of them moves much."""
    frame, things = stage.frame, list[Drawing]()
    dice = stage.dice("rows")
    for row, (top, scale, count) in enumerate(plan.rows):
        for n, who in enumerate(others((), dice, count)):
            x = (n + 0.5) / count * frame.width + dice.uniform(-20, 20)
            pose = Pose(look=round(0.3 * dice.uniform(-1, 1), 2), left=None, right=None)
            things.append(at(still_person(dimmed(stage.look, person(who), 0.62 - 0.08 * row), scale, "back", pose), x, top - 20 * scale))
        things.append(school.bench(stage.look, Box(-20, top + 66 * scale, frame.width + 40, frame.height - top), row))
    first = plan.rows[0]
    start = first[0] - 260 * first[1]
    return within(Box(0, start, frame.width, frame.height - start), *things)
