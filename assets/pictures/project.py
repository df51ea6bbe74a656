"""A team at a project: two stand at a whiteboard, others sit before it. On the board: what it is about, and notes with what is said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.model import Picture
from assets.pictures import _board, _diagram, _notes
from assets.pictures._company import Spot, acts, company, later, mirrored, on_feet, showing, spoken, turned
from assets.pictures._topic import learns
from assets.stage import cues, tiles
from assets.stage.drawing import Drawing
from assets.stage.iconfind import cluster
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import pop, resting
from assets.stage.people import Pose, life
from assets.stage.people.cast import person
from assets.stage.props import contents, furniture, lamps, plants, rooms, screens, windows
from assets.stage.props.placing import Holder, at, plate, together
from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = True

_CUES = (0.6, 0.5)  # seconds: the first note at the earliest, and from one to the next at least


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. `way` is 1 if whoever shows the board stands at its right."""

    board: Box
    shows: Spot
    helps: Spot | None
    seated: tuple[Spot, ...]
    desk: Box
    floor: float
    way: int


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The project's layers, bottom first."""
    plan = _wide(stage) if stage.wide else _narrow(stage)
    board = _board.Board(plan.board, "whiteboard")
    yield stage.still(plate(stage, *_room(stage, plan), board.drawing(stage.look)))
    items = _board.shown(picture.visual.items)
    times = cues.schedule(picture.words, items, *_CUES)
    yield from _drawn(picture, stage, board.page, items, times)
    people = company(stage, 2 + len(plan.seated))
    yield from _at_the_board(stage, plan, board.page, people, times)
    yield from _at_the_desk(stage, plan, people[2:])
    yield from _chips(stage, plan)


# ---------------------------------------------------------------- places


def _wide(stage: Stage) -> _Plan:
    dice, across = stage.dice("plan"), stage.size.across
    flip = dice.random() < 0.5
    board = Box(0.178 * across, 84, 0.644 * across, 590)
    shows = Spot(0.906 * across, 470 + dice.uniform(-14, 10), 1.03)
    helps = Spot(0.095 * across, 474 + dice.uniform(-10, 16), 1.03)
    shares = dice.choice(((0.4, 0.6), (0.5,), (0.36, 0.64), (0.32, 0.5, 0.68)))
    seated = [Spot(share * across + dice.uniform(-14, 14), 898 + dice.uniform(0, 18), 1.06) for share in shares]
    left = min(spot.x for spot in seated) - 250
    desk = Box(left, 924, across - 2 * left, 34) if len(seated) > 1 else Box(0.3 * across, 924, 0.4 * across, 34)
    return _Plan(
        turned(board, across, flip),
        mirrored((shows,), across, flip)[0],
        mirrored((helps,), across, flip)[0],
        mirrored(seated, across, flip),
        turned(desk, across, flip),
        848,
        -1 if flip else 1,
    )


def _narrow(stage: Stage) -> _Plan:
    """The board above; below it one at either side, and one at the desk between them."""
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    flip, size = dice.random() < 0.5, min(1.36, down / 1180)
    top, high = (0.09, 0.375) if stage.tall and down > 1500 else (0.06, 0.385)
    board = Box(0.05 * across, top * down, 0.9 * across, high * down)
    shows, helps = Spot(0.8 * across, 0.615 * down, 0.94 * size), Spot(0.2 * across, 0.62 * down, 0.92 * size)
    seated = Spot(0.5 * across + dice.uniform(-16, 16), 0.9 * down, 1.0 * size)
    desk = Box(0.22 * across, 0.9 * down, 0.56 * across, 30 * size)
    return _Plan(
        board,
        mirrored((shows,), across, flip)[0],
        mirrored((helps,), across, flip)[0],
        (seated,),
        desk,
        0.84 * down,
        -1 if flip else 1,
    )


# ---------------------------------------------------------------- the room


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    yield rooms.room(look, frame, plan.floor, dice.randrange(5))
    yield rooms.light(look.accents[5], frame.width / 2, 0.8 * frame.height, 0.5 * frame.width, 0.2)
    if stage.wide:
        side = dice.choice((0, 1))
        x = (-130.0, frame.width - 150)[side]
        yield at(windows.window(look, 280, 510, dice.randrange(99), 2), x, 96)
        yield at(lamps.pendant(look, dice.uniform(110, 170)), (0.968, 0.032)[side] * frame.width, -30)
    else:
        yield rooms.light(look.warm, plan.shows.x, plan.shows.y, 460, 0.16)
    for spot in (plan.shows, plan.helps):
        if spot:
            yield at(rooms.footing(look, 300 * spot.scale), spot.x, spot.y + 514 * spot.scale)
    if dice.random() < 0.6 and stage.wide:
        x = dice.choice((0.205, 0.795)) * frame.width
        yield at(plants.plant(look, 230, look.accents[dice.choice((0, 1, 3))], dice.randrange(3), dice.randrange(9)), x, plan.floor + 24)


# ---------------------------------------------------------------- the board


def _drawn(picture: Picture, stage: Stage, page: Box, items: tuple[str, ...], times: tuple[float, ...]) -> Iterator[Layer]:
    """What it is about, and beside or below it the notes: as much room for these as they are."""
    above, page = _board.heading(stage, page, picture.visual.text)
    yield from above
    if not items and learns(picture.visual):
        yield from _diagram.network(stage, page, 0.3)
        return
    diagram, notes = _parts(page, len(items))
    yield from _diagram.fitting(stage, diagram, 0.3)
    yield from _notes.layers(stage, notes, items, times)


def _parts(page: Box, count: int) -> tuple[Box, Box]:
    """The page in a part for the diagram and one for so many notes."""
    share = 0.5 if count in (1, 2) else 0.42
    if page.width > 1.5 * page.height:
        return _board.split(page, share, 60)
    high = share * (page.height - 40)
    return Box(page.left, page.top, page.width, high), Box(page.left, page.top + high + 40, page.width, page.height - high - 40)


# ---------------------------------------------------------------- people


def _at_the_board(stage: Stage, plan: _Plan, page: Box, people: tuple[int, ...], times: tuple[float, ...]) -> Iterator[Layer]:
    """One speaks and points to what comes up; another, with a tablet, follows."""
    spot = plan.shows
    towards = -0.45 * plan.way
    rest = ((-70.0, 160.0), (88.0, 226.0)) if plan.way > 0 else ((-88.0, 226.0), (70.0, 160.0))
    act = life.talking(stage, "shows", spoken(stage), look=towards, rest=rest)
    edge = (page.right if plan.way > 0 else page.left) + 16 * plan.way
    place = (edge, spot.y + 20) if stage.wide else (spot.x - 260 * spot.scale * plan.way, spot.y - 150 * spot.scale)
    yield on_feet(stage, people[0], spot, showing(act, spot, [(at, place) for at in times]))
    if plan.helps:
        act = life.listening(stage, "helps", plan.helps.looking(spot.x), _tablet(plan.way), 2.5)
        yield on_feet(stage, people[1], plan.helps, later(act, 0))


def _tablet(way: int) -> Pose:
    """Stands with a tablet in the hand that is nearer to the board."""
    if way > 0:
        return Pose(left=(-88.0, 226.0), right=(44.0, 150.0), right_hand="hold", right_holds="tablet")
    return Pose(left=(-44.0, 150.0), right=(88.0, 226.0), left_hand="hold", left_holds="tablet")


def _at_the_desk(stage: Stage, plan: _Plan, people: tuple[int, ...]) -> Iterator[Layer]:
    """The desk with a laptop, and from behind those who sit at it."""
    look, laptop = stage.look, _laptop(stage, plan)
    desk = at(furniture.desk(look, plan.desk.width, 220, plan.desk.height), plan.desk.left, plan.desk.top)
    yield stage.still(together(desk, laptop.body) if laptop else desk)
    if laptop:
        yield contents.showing(stage, contents.code(look, stage.picture.seed), laptop.place, start=-3, rate=3.75)
    for n, (spot, who) in enumerate(zip(plan.seated, people, strict=True)):
        act = life.listening(stage, f"seated {n}", spot.looking(plan.shows.x), rate=3.75)
        yield acts(stage, who, spot, "back", later(act, n + 1))
        if not person(who).wheels:
            back = furniture.chair_back(look, 198 * spot.scale, 200)
            yield stage.still(at(back, spot.x, min(spot.y + 92 * spot.scale, stage.size.down - 70)))


def _laptop(stage: Stage, plan: _Plan) -> Holder | None:
    """A laptop between those who sit, where there is room."""
    xs = sorted(spot.x for spot in plan.seated)
    if len(xs) != 2:
        return None
    return screens.laptop(stage.look, min(260.0, xs[1] - xs[0] - 190)).at((xs[0] + xs[1]) / 2, plan.desk.top + 6)


def _chips(stage: Stage, plan: _Plan) -> Iterator[Layer]:
    """Two icons of what it is about, over the heads at the sides."""
    visual = stage.picture.visual
    found = cluster((*visual.keywords, visual.action, *visual.subjects), 3, stage.dice("icons"))
    if not stage.wide or found.known < 2:
        return
    for n, (spot, icon) in enumerate(zip((plan.helps, plan.shows), (found.middle, found.around[0]), strict=True)):
        if spot:
            tile = tiles.tile(stage.look, icon, 84, stage.look.tile_light, stage.look.inks[(stage.picture.seed + 2 * n) % 6])
            yield stage.enter(tile, resting(spot.x + (44 if n == 0 else -44) * plan.way, 172), at=0.9 + 0.4 * n, how=pop())
