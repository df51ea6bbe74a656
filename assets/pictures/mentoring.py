"""Mentoring: somebody stands at a desk, explains, and points at a screen; one or two sit there and look on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _board, _diagram, _points
from assets.pictures._arms import arms
from assets.pictures._company import Spot, acts, company, later, mirrored, showing, spoken, turned
from assets.pictures._topic import codes, learns
from assets.pictures._turned import Turned
from assets.stage import canvas as brush
from assets.stage import cues, tiles
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import pop, resting
from assets.stage.palette import darker, lighter
from assets.stage.people import Pose, life
from assets.stage.people.cast import person
from assets.stage.people.gestures import stressed
from assets.stage.props import contents, furniture, lamps, plants, rooms, screens, shelves, small, windows
from assets.stage.props.contents import Content
from assets.stage.props.placing import at, plate, within
from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = True

_CUES = (0.5, 0.5)  # seconds: the first thing on the board at the earliest, and from one to the next at least
_POINTS = 2.4  # seconds from one thing that is pointed at to the next at least
_TOP, _FRONT = 92.0, 34.0  # the desk's top as it is seen, and its edge


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. `way` is 1 if the screen is at the right. `desk` is the far edge of the desk's top."""

    board: Box
    mentor: Spot
    others: tuple[Spot, ...]
    screen: Turned
    desk: float
    way: int


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The scene's layers, bottom first."""
    plan = _wide(stage) if stage.wide else _narrow(stage)
    board = _board.Board(plan.board, "whiteboard")
    yield stage.still(plate(stage, *_room(stage, plan), board.drawing(stage.look)))
    yield from _written(picture, stage, board.page)
    people = company(stage, 1 + len(plan.others))
    points = _pointed(stage)
    courses = (_explaining(stage, plan, points), *(_learning(stage, plan, spot, n, points) for n, spot in enumerate(plan.others)))
    seen = tuple(zip((plan.mentor, *plan.others), people, courses, strict=True))
    for n, (spot, who, act) in enumerate(seen):
        if n:
            yield stage.still(at(furniture.chair_back(stage.look, 176 * spot.scale, 260 * spot.scale), spot.x, spot.y + 14))
        yield acts(stage, who, spot, "bust", life.with_(act, left=None, right=None), plan.desk + 8)
    yield stage.still(_desk(stage, plan))
    yield plan.screen.showing(stage, _content(stage), points)
    for spot, who, act in seen:
        # In another frame than the body: both at once would be the dearest frames.
        yield arms(stage, person(who), spot, later(act, 0))
    yield from _thought(stage, plan)


# ---------------------------------------------------------------- places


def _wide(stage: Stage) -> _Plan:
    """One or two sit at the left, the screen is at the right; or the other way round."""
    dice, across = stage.dice("plan"), stage.size.across
    flip, desk = dice.random() < 0.5, 850.0
    roles = len({role.person for role in stage.picture.visual.cast})
    pair = roles > 2 or (roles != 2 and dice.random() < 0.6)
    spots = (Spot(0.148 * across, 656, 1.38), Spot(0.345 * across, 662, 1.36)) if pair else (Spot(0.262 * across, 664, 1.42),)
    mentor = Spot((0.545 + dice.uniform(-0.008, 0.01)) * across, 516, 1.5)
    board = Box(0.158 * across, 54, 0.325 * across, 346)
    screen = Turned(_side(0.824 * across, across, flip), desk + 62, 560, 400, 1 if flip else -1)
    return _Plan(
        turned(board, across, flip), mirrored((mentor,), across, flip)[0], mirrored(spots, across, flip), screen, desk, -1 if flip else 1
    )


def _narrow(stage: Stage) -> _Plan:
    """The board above all; below it one who sits, the mentor, and the screen."""
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    flip, size, desk = dice.random() < 0.5, min(1.3, down / 1215), 0.775 * down
    mentor, spot = Spot(0.47 * across, 0.55 * down, 1.28 * size), Spot(0.2 * across, 0.65 * down, 1.2 * size)
    top, high = (0.1, 0.265) if stage.tall and down > 1500 else (0.06, 0.285)
    board = Box(0.06 * across, top * down, 0.88 * across, high * down)
    width = 0.42 * across
    screen = Turned(_side(0.815 * across, across, flip), desk + 50, width, 0.72 * width, 1 if flip else -1)
    return _Plan(board, mirrored((mentor,), across, flip)[0], mirrored((spot,), across, flip), screen, desk, -1 if flip else 1)


def _side(x: float, across: float, flip: bool) -> float:
    return across - x if flip else x


# ---------------------------------------------------------------- the room


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    across = frame.width
    yield rooms.room(look, frame, plan.desk - 46, dice.randrange(5))
    yield rooms.light(look.warm, plan.screen.x, 0.4 * frame.height, 620, 0.22)
    yield rooms.light(look.accents[0], across / 2, 0.62 * frame.height, 620, 0.12)
    if stage.wide:
        width, high = dice.uniform(0.36, 0.4) * across, dice.uniform(430, 480)
        yield at(windows.window(look, width, high, dice.randrange(99)), 0.585 * across if plan.way > 0 else 0.415 * across - width, 60)
        for y in (236.0, 416.0)[: dice.choice((1, 2))]:
            yield at(shelves.shelf(look, 270, dice.randrange(99)), -30 if plan.way > 0 else across - 240, y)
        yield at(lamps.pendant(look, dice.uniform(90, 130)), _side(0.532 * across, across, plan.way < 0), -50)
    else:
        high = 0.3 * frame.height
        yield at(
            windows.window(look, 0.5 * across, high, dice.randrange(99), 2),
            0.56 * across if plan.way > 0 else -0.06 * across,
            0.41 * frame.height,
        )


def _written(picture: Picture, stage: Stage, page: Box) -> Iterator[Layer]:
    """Points on the board as they are spoken; steps that lead round where there are none."""
    above, page = _board.heading(stage, page, picture.visual.text)
    yield from above
    items = _board.shown(picture.visual.items)[:4]
    if items:
        yield from _points.layers(stage, page, items, cues.schedule(picture.words, items, *_CUES))
    elif stage.dice("sketch").random() < 0.5:
        yield from _diagram.ring(stage, page, 0.3)
    else:
        yield from _diagram.fitting(stage, page, 0.3)


def _content(stage: Stage) -> Content:
    """What the screen shows, by what the scene is about."""
    visual, look, seed = stage.picture.visual, stage.look, stage.picture.seed
    if learns(visual):
        return contents.network(look, seed)
    if codes(visual):
        return contents.code(look, seed)
    return stage.dice("screen").choice((contents.dashboard, contents.document, contents.curve))(look, seed)


def _desk(stage: Stage, plan: _Plan) -> Drawing:
    """The desk, from one edge of the frame to the other, with all that lies on it."""
    frame = stage.frame
    box = Box(frame.left, plan.desk, frame.width, frame.bottom - plan.desk)
    return within(frame, _wood(stage, box), *_things(stage, plan), plan.screen.drawing(stage))


def _wood(stage: Stage, box: Box) -> Drawing:
    look, wood, deep = stage.look, stage.look.room.wood, _TOP * _size(stage)
    top, edge = Box(box.left, box.top, box.width, deep), Box(box.left, box.top + deep, box.width, _FRONT)
    below = Box(box.left, edge.bottom, box.width, max(1.0, box.bottom - edge.bottom))

    def paint(canvas: skia.Canvas) -> None:
        for part, above, under in (
            (top, lighter(wood, 0.28), darker(wood, 0.04)),
            (edge, darker(wood, 0.14), darker(wood, 0.3)),
            (below, look.room.floor[0], look.room.floor[1]),
        ):
            canvas.drawRect(brush.rect(part), brush.sloped(Box(0, part.top, 0.01, part.height), (above, under)))
        canvas.drawRect(brush.rect(Box(box.left, edge.top, box.width, 4)), brush.fill("#ffffff", 0.25))

    return Drawing(("wood", look.name, box), box, paint)


def _things(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """A keyboard or a notebook before everybody who sits, mugs, a plant."""
    look, dice, size = stage.look, stage.dice("things"), _size(stage)
    for n, spot in enumerate(plan.others):
        y = spot.y + 186 * spot.scale
        writes = n % 2 == 0
        thing = small.paper(look, 240 * spot.scale / 1.3, 54 * size, 4) if writes else screens.keyboard(look, 230 * spot.scale / 1.3)
        yield at(thing, spot.x, y + (4 if writes else -14))
    hues = dice.sample((0, 1, 2, 4), 2)
    outer = plan.others[0]
    yield at(
        small.mug(look, 84 * size, look.accents[hues[0]]),
        outer.x - plan.way * 175 * outer.scale / 1.38,
        plan.desk + 50 * size,
        flip=plan.way > 0,
    )
    yield at(
        small.mug(look, 74 * size, look.accents[hues[1]]), plan.mentor.x + plan.way * 120 * plan.mentor.scale / 1.5, plan.desk + 36 * size
    )
    if stage.wide:
        pot = plants.plant(look, 240, look.accents[dice.choice((0, 1))], dice.randrange(4), dice.randrange(9))
        yield at(pot, plan.screen.x + plan.way * 268, plan.desk + 84)


def _size(stage: Stage) -> float:
    """How large things are on the desk."""
    return 1.0 if stage.wide else min(1.3, stage.size.down / 1215)


# ---------------------------------------------------------------- people


def _pointed(stage: Stage) -> tuple[float, ...]:
    """When the mentor points at something new on the screen: on stressed words."""
    times: list[float] = []
    for word in stressed(spoken(stage)):
        if word.start > (times[-1] + _POINTS if times else 1.0):
            times.append(word.start)
    return tuple(times)


def _explaining(stage: Stage, plan: _Plan, points: tuple[float, ...]) -> life.Act:
    """Speaks to those who sit, one hand on the desk, and points at the screen with the other."""
    spot = plan.mentor
    rest = ((-50.0, 234.0), (74.0, 150.0)) if plan.way > 0 else ((-74.0, 150.0), (50.0, 234.0))
    towards = spot.looking(plan.others[-1].x)
    act = life.talking(stage, "mentor", spoken(stage), look=towards, base=Pose(up=0.2, tilt=2.0 * plan.way), rest=rest)
    if not stage.wide:
        # There is no room for this hand but on the desk.
        act = life.with_(act, left=rest[0], left_hand="fist") if plan.way > 0 else life.with_(act, right=rest[1], right_hand="fist")
    inward = 46.0 * plan.way
    return showing(act, spot, [(at, (x + inward, y)) for n, at in enumerate(points) for x, y in (plan.screen.spot(n),)])


def _learning(stage: Stage, plan: _Plan, spot: Spot, number: int, points: tuple[float, ...]) -> life.Act:
    """Looks at the mentor, and at the screen whenever something is shown there; writes, or has the hands on the keys."""
    who, mood = f"learner {number}", ("smile", "calm")[number % 2]
    base = Pose(mood="smile" if mood == "smile" else "calm", left=life.TABLE[0], right=life.TABLE[1])
    act = life.writing(stage, who, (30.0, 179.0), base, rate=3.75) if number % 2 == 0 else life.typing(stage, who, base, rate=3.75)
    mentor, screen = spot.looking(plan.mentor.x), spot.looking(plan.screen.x)

    def look(t: float) -> float:
        shown = any(at + 0.2 <= t < at + 1.5 for at in points)
        return round(20 * (screen if shown else 0.82 * mentor)) / 20

    return later(life.with_(act, look=look), 2 * number)


def _thought(stage: Stage, plan: _Plan) -> Iterator[Layer]:
    """An idea by the head of whoever learns."""
    spot, look = plan.others[0], stage.look
    if not stage.wide:
        return
    x, y = spot.x - plan.way * 128 * spot.scale, max(spot.y - 170 * spot.scale, plan.board.bottom + 76)
    lamp = tiles.tile(look, "lightbulb", 104, look.tile_light, look.inks[1])
    yield stage.enter(lamp, resting(min(max(x, 110.0), stage.size.across - 110), y), at=1.5, how=pop())
