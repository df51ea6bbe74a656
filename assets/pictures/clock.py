"""Time: a clock, a calendar, a stopwatch or an hourglass. It shows no hour and no date that nobody gave.

A clock's hand goes on to the next part of its ring when an item is spoken; on a calendar a day is marked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import skia

from assets.model import Picture
from assets.pictures import _beside, _dial, _glass, _leaf, _sand
from assets.pictures._dial import Spot, Told
from assets.stage import canvas as brush
from assets.stage import type
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.palette import lighter
from assets.stage.props import furniture, lamps, plants, rooms, small, windows
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage
from assets.stems import stem, words_in
from script.model import Visual

VERSION = "2"
USES_WORDS = True
VARIANTS = ("clock", "calendar", "stopwatch", "hourglass")

_CALENDAR = frozenset(map(stem, ("calendar", "date", "day", "week", "month", "year", "schedule", "appointment", "deadline", "diary")))
_STOPWATCH = frozenset(map(stem, ("stopwatch", "timer", "countdown", "sprint", "lap", "race", "speed", "fast")))
_HOURGLASS = frozenset(map(stem, ("hourglass", "sand", "patience", "waiting", "sandglass")))


def example(items: tuple[str, ...]) -> Visual:
    """Time that passes, for nothing in particular."""
    return Visual("clock", "A sample of time", "As it passes", keywords=("clock", "time"), items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The wall, the thing that tells the time, and what is said beside it."""
    listed = _beside.items(picture.visual)
    form = _form(picture.visual)
    place = _beside.placed(stage, len(listed))
    spot = _spot(stage, place, form)
    marks = tuple(_beside.accent(stage, n) for n in range(len(listed)))
    told = Told(_beside.times(stage, listed), marks)
    body, moving = _FORMS[form]
    sheet = plate(stage, *_room(stage, place, spot, form), body(stage, spot, told))
    yield stage.still(sheet)
    yield from moving(stage, spot, told)
    yield from place.head.layers(stage, sheet)
    yield from _beside.cards(stage, place.cards, listed, marks)


def _form(visual: Visual) -> str:
    """As the variant says, else as the direction's words do."""
    if visual.variant in VARIANTS:
        return visual.variant
    texts = (visual.headline, visual.action, visual.text, *visual.keywords)
    said = {stem(word) for text in texts for word in words_in(type.cleaned(text))}
    named = (("hourglass", _HOURGLASS), ("stopwatch", _STOPWATCH), ("calendar", _CALENDAR))
    return next((form for form, words in named if words & said), "clock")


# ---------------------------------------------------------------- places


def _spot(stage: Stage, place: _beside.Place, form: str) -> Spot:
    """The middle of the thing and its size; an hourglass stands on the board."""
    show, world = place.show, _glass.world(stage)
    left, right = max(show.left, world.left), min(show.right, world.right)
    top, bottom = max(show.top, world.top), min(show.bottom, _board(stage, place) - 30 if stage.wide else world.bottom)
    if form == "hourglass" and not stage.tall:
        bottom = min(show.bottom, _board(stage, place) + 16)
    reach = 0.5 * min(0.94 * (right - left), 0.95 * (bottom - top))
    middle = bottom - reach if form == "hourglass" else (top + bottom) / 2
    return Spot((left + right) / 2, middle, reach)


def _board(stage: Stage, place: _beside.Place) -> float:
    """Where the top of the sideboard is."""
    if stage.wide:
        return 0.845 * stage.size.down
    if stage.tall:
        low = max((card.bottom for card in place.cards), default=place.show.bottom)
        return min(low + 56, 0.83 * stage.size.down)
    return 0.84 * stage.size.down


# ---------------------------------------------------------------- the room


def _room(stage: Stage, place: _beside.Place, spot: Spot, form: str) -> Iterator[Drawing]:
    """A wall in the light, a sideboard with things at its ends, and a window where there is room for one."""
    look, dice, frame, board = stage.look, stage.dice("room"), stage.frame, _board(stage, place)
    yield rooms.room(look, frame, frame.height + 30, dice.randrange(5))
    if stage.wide and place.alone:
        for n, left in enumerate((90.0, frame.width - 90 - 330)):
            yield at(windows.window(look, 330, 480, dice.randrange(99), 2, sun=n == 0), left, 110)
    yield rooms.light(look.warm, spot.x, spot.y - 0.2 * spot.reach, 1.9 * spot.reach, 0.26)
    yield rooms.light(look.accents[5], spot.x, spot.y, 2.3 * spot.reach, 0.18)
    yield at(furniture.table(look, 1.3 * frame.width, max(60.0, 0.1 * frame.height), 60, 60), frame.width / 2, board)
    if not stage.wide:
        yield _below(stage, board)
        if form == "hourglass" and stage.tall:
            yield _shelf(stage, spot)
    yield from _things(stage, place, spot, board)


def _things(stage: Stage, place: _beside.Place, spot: Spot, board: float) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("things"), stage.frame
    pot, sort, seed = look.accents[dice.choice((0, 1, 3))], dice.randrange(3), dice.randrange(9)
    books = small.books(look, 180, dice.randrange(99), 3)
    high = 250.0 if stage.wide else 0.14 * frame.width
    if stage.wide:
        yield at(plants.plant(look, high, pot, sort, seed), min(frame.width - 110, spot.x + 1.35 * spot.reach + 60), board + 44)
        yield at(books, 0.13 * frame.width, board + 70)
        yield at(small.mug(look, 78, look.accents[dice.choice((0, 2, 4))]), 0.255 * frame.width, board + 84)
        if place.alone:
            yield at(lamps.desk_lamp(look, 290, look.accents[dice.choice((0, 1, 2))]), 0.26 * frame.width, board + 36)
    else:
        yield at(plants.plant(look, (1.0 if stage.tall else 1.3) * high, pot, sort, seed), 0.13 * frame.width, board + 110)
        yield at(books, 0.8 * frame.width, board + 96)
        yield at(small.mug(look, 78, look.accents[dice.choice((0, 2, 4))]), 0.56 * frame.width, board + 100)


def _shelf(stage: Stage, spot: Spot) -> Drawing:
    """A board on the wall that the hourglass stands on."""
    look, y = stage.look, spot.y + spot.reach
    board = Box(spot.x - 0.9 * spot.reach, y - 16, 1.8 * spot.reach, 30)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, board, 8, 18, 16, look.shadow, 0.35)
        brush.rounded(canvas, board, 8, brush.sloped(Box(0, board.top, 0.001, 30), (lighter(look.room.wood, 0.2), look.room.wood)))

    return Drawing(("shelf", look.name, board), brush.shaded(board, 18, 16), paint)


def _below(stage: Stage, board: float) -> Drawing:
    """What closes a sideboard below its top in a frame that is not wide: doors."""
    look, frame = stage.look, stage.frame
    top = board + max(60.0, 0.1 * frame.height) + 60
    return _leaf.doors(look, Box(0, top, frame.width, max(1.0, frame.height - top)))


# ---------------------------------------------------------------- forms

_Body = Callable[[Stage, Spot, Told], Drawing]
_Moving = Callable[[Stage, Spot, Told], Iterator[Layer]]
_FORMS: dict[str, tuple[_Body, _Moving]] = {
    "clock": (_dial.clock, _dial.hands),
    "stopwatch": (_dial.stopwatch, _dial.running),
    "calendar": (_leaf.body, _leaf.marks),
    "hourglass": (_sand.body, _sand.running),
}
