"""Books and courses: a stack of books, an open one on it, a tablet that plays a lesson, and cards of further courses.

`over` shows the same things on the glass, as cards that slide in over a running picture.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _ground, _library
from assets.pictures._library import Course
from assets.stage import canvas as brush
from assets.stage import cues, easing, tiles, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Live
from assets.stage.iconfind import cluster
from assets.stage.layer import Box, Film, Layer, Space, Text
from assets.stage.motion import arriving, fade, floating, pop, resting, slide
from assets.stage.palette import Look, Stops, blend, channels, darker, lighter
from assets.stage.stage import Stage

VERSION = "2"
USES_WORDS = True

_TITLE = type.Style("title", 800, 84, leading=1.1)
_BELOW = type.Style("text", 500, 36)
_HEADING = type.Style("title", 700, 40)
# A leaf is turned every so many seconds, in so many steps that take so long altogether.
_TURNS, _STEPS, _TURNING = 4.2, 9, 0.75
# How much of a lesson a scene sees, and where the lessons stand when it begins.
_SEEN, _BEGUN = 0.3, (0.18, 0.52, 0.3)
# By which share of the scene everything has come in.
_LATEST = 0.55
# How high the board of the panel lies above its lower edge, in units.
_BOARD = 34.0


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The room, the books on their table, the courses, three icons that float, and the title on the glass."""
    place = _place(stage)
    plate = _plate(stage, place)
    spines, lessons = _library.dealt(_library.titles(picture.visual), place.books, 1 + len(place.cards))
    yield stage.still(plate)
    yield from _icons(picture, stage, place)
    yield from _stacked(picture, stage, place, spines)
    yield from _courses(stage, place, lessons)
    yield from _words(picture, stage, place, plate)


def over(picture: Picture, stage: Stage) -> Iterator[Layer]:
    """Books on a shelf of their own and courses beside or below it, on the glass over a running picture."""
    place = _over_place(stage)
    named = _library.titles(picture.visual)
    spines, lessons = _library.dealt(named, place.books, max(1, min(len(place.cards), len(named) // 2)))
    yield from _shelf(picture, stage, place, spines)
    for n, (box, course) in enumerate(zip(place.cards, _lessons(stage, lessons), strict=False)):
        yield from _card(stage, box, course, n, "screen")


# ---------------------------------------------------------------- places


@dataclass(frozen=True, slots=True)
class _Place:
    """Where things are: the middle of the stack's foot, its width and its books' height, the tablet, the cards, the words."""

    x: float
    foot: float
    width: float
    tallest: float
    books: int
    tablet: Box
    cards: tuple[Box, ...]
    words: Box
    icons: tuple[tuple[float, float], ...]


def _place(stage: Stage) -> _Place:
    if stage.wide:
        return _wide_place(stage.size.across, stage.size.down)
    return _tall_place(stage.size.across, stage.size.down) if stage.tall else _square_place(stage.size.across, stage.size.down)


def _wide_place(across: float, down: float) -> _Place:
    """The words and the stack at the left, the courses at the right."""
    left = across - 96 - 800
    cards = (Box(left, 668, 390, 190), Box(left + 410, 668, 390, 190))
    icons = ((0.07 * across, 0.38 * down), (0.455 * across, 0.3 * down), (0.493 * across, 0.66 * down))
    return _Place(0.26 * across, 880, 720, 108, 4, Box(left, 118, 800, 500), cards, Box(96, 72, 0.4 * across, 190), icons)


def _tall_place(across: float, down: float) -> _Place:
    """Below one another."""
    left, width = 0.07 * across, 0.86 * across
    tablet = Box(left, 0.19 * down, width, 0.21 * down)
    icons = ((0.12 * across, 0.58 * down), (0.87 * across, 0.56 * down))
    words = Box(left, 0.107 * down, width, 150)
    return _Place(0.48 * across, 0.74 * down, 0.68 * across, 92, 3, tablet, (Box(left, 0.412 * down, width, 170),), words, icons)


def _square_place(across: float, down: float) -> _Place:
    """As below one another, without cards."""
    tablet = Box(0.22 * across, 0.17 * down, 0.71 * across, 0.295 * down)
    icons = ((0.115 * across, 0.26 * down), (0.9 * across, 0.6 * down))
    words = Box(0.07 * across, 0.067 * down, 0.86 * across, 110)
    return _Place(0.46 * across, 0.814 * down, 0.68 * across, 0.075 * down, 3, tablet, (), words, icons)


def _over_place(stage: Stage) -> _Place:
    """At both sides of a wide frame, below in others; clear of captions and of what lies at the top."""
    across, down = stage.size.across, stage.size.down
    nothing = Box(0, 0, 0, 0)
    if stage.wide:
        left = across - 96 - 600
        cards = (Box(left, 196, 600, 208), Box(left, 428, 600, 208), Box(left, 660, 600, 208))
        return _Place(96 + 300, 868, 600, 86, 4, nothing, cards, Box(96, 400, 600, 468), ())
    left = max(0.07 * across, stage.safe.left)
    width = (stage.rail.left if stage.rail else stage.safe.right) - left
    low = min((0.745 if stage.tall else 0.815) * down, stage.safe.bottom)
    shelf = Box(left, low - 190 - 22 - 330, width, 330)
    books = 3 if stage.tall else 2
    return _Place(left + width / 2, shelf.bottom, width, 82, books, nothing, (Box(left, low - 190, width, 190),), shelf, ())


# ---------------------------------------------------------------- the room


def _plate(stage: Stage, place: _Place) -> Drawing:
    """Everything that stands still: a wall in two lights, and a table."""
    frame, look = stage.frame, stage.look
    dice = stage.dice("room")
    dark, middle, pale = dice.choice(look.grounds)
    wall = (blend(dark, middle, 0.4), blend(middle, pale, 0.75))
    cold, side = dice.choice((look.accents[3], look.accents[2], look.accents[5])), dice.choice((0.12, 0.3))

    around = grown(frame, 24)

    def light(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(around), brush.sloped(frame, wall))
        reach = 0.5 * max(frame.width, frame.height)
        brush.glow(canvas, side * frame.width, 0.72 * frame.height, 0.9 * reach, look.room.sky[-1], 0.3)
        brush.glow(canvas, 0.78 * frame.width, 0.25 * frame.height, reach, cold, 0.12 if look.light else 0.2)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(frame))
        _ground.soft(canvas, around, light)
        _dots(canvas, stage)
        _table(canvas, stage, place)

    return Drawing(("books", stage.picture.seed, stage.size, look.name, place), frame, paint)


def _dots(canvas: skia.Canvas, stage: Stage) -> None:
    across, down = stage.size.across, stage.size.down
    for row in range(6):
        for column in range(9):
            x, y = 0.6 * across + 90 * column, 46 + 90 * row
            if x < across and y < 0.5 * down:
                brush.circle(canvas, x, y, 3, brush.fill(stage.look.text, 0.1))


def _table(canvas: skia.Canvas, stage: Stage, place: _Place) -> None:
    frame, room = stage.frame, stage.look.room
    top = place.foot - 26
    board = Box(frame.left - 20, top, frame.width + 40, frame.height - top + 20)
    upright = Box(board.left, board.top, 0.0001, board.height)
    canvas.drawRect(brush.rect(board), brush.sloped(upright, (blend(room.wood, room.shade, 0.3), blend(room.wood, room.dark, 0.55))))
    canvas.drawRect(skia.Rect.MakeLTRB(board.left, top, board.right, top + 5), brush.fill("#ffe9c8", 0.4))
    shadow = brush.fill(stage.look.shadow, 0.46)
    shadow.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 16))
    canvas.drawOval(
        skia.Rect.MakeLTRB(place.x - 0.58 * place.width, place.foot - 22, place.x + 0.58 * place.width, place.foot + 26), shadow
    )


# ---------------------------------------------------------------- books


def _stacked(picture: Picture, stage: Stage, place: _Place, spines: Sequence[str]) -> Iterator[Layer]:
    """Books fall onto one another, each when its title is spoken of, and an open one last."""
    dice, look = stage.dice("stack"), stage.look
    y = place.foot
    found = _library.stack(look, spines, place.width, place.tallest, dice)
    times = _falls(picture, stage, spines)
    for (made, aside), at in zip(found, times, strict=True):
        yield stage.enter(_library.book(look, made), resting(place.x + aside, y), at=at, how=slide(0, -300, 0.55))
        y -= made.height + 3
    yield _open(stage, place, y + 3, times[-1] + 0.2, dice.choice(look.accents))


def _falls(picture: Picture, stage: Stage, titles: Sequence[str]) -> list[float]:
    """When books without a title come, one after another, and then those with one; the last early enough to be read."""
    blank = sum(not title for title in titles)
    wanted = cues.schedule(picture.words, [title for title in titles if title], 0.12 + 0.15 * blank, 0.18)
    latest = [_LATEST * stage.seconds + 0.18 * n for n in range(len(wanted))]
    return [0.12 + 0.15 * n for n in range(blank)] + [min(at, last) for at, last in zip(wanted, latest, strict=True)]


def _open(stage: Stage, place: _Place, y: float, at: float, colour: str) -> Layer:
    """The open book; every few seconds a leaf is turned."""
    width = 0.66 * place.width
    start = stage.dice("leaf").uniform(0.5, 0.9) * _TURNS

    def state(t: float) -> int:
        return int(_STEPS * easing.progress((t - start) % _TURNS, 0.0, _TURNING)) % _STEPS

    def paint(canvas: skia.Canvas, step: int) -> None:
        _library.open_book(canvas, width, colour, easing.cubic_in_out(step / _STEPS))

    bounds = Box(-0.5 * width - 14, -0.62 * width, width + 28, 0.63 * width)
    course = arriving(resting(place.x, y), slide(0, -260, 0.55), at)
    return Live(("open book", width, colour), bounds, state, paint, "world", course)


# ---------------------------------------------------------------- courses


def _lessons(stage: Stage, titles: Sequence[str]) -> tuple[Course, ...]:
    """A course for each title, no two in the same colours."""
    dice = stage.dice("lessons")
    order = sorted(dice.sample(stage.look.heroes, len(stage.look.heroes)), key=_warmth)  # a dark warm screen would be brown
    return tuple(Course(title, _library.icon_of(title, dice), order[n % len(order)]) for n, title in enumerate(titles))


def _warmth(stops: Stops) -> bool:
    """Whether there is more red than blue in the middle of a gradient."""
    red, _, blue = channels(stops[len(stops) // 2])
    return red > blue


def _courses(stage: Stage, place: _Place, titles: Sequence[str]) -> Iterator[Layer]:
    lessons = _lessons(stage, titles)
    for n, (box, course) in enumerate(zip(place.cards, lessons[1:], strict=True)):
        yield from _card(stage, box, course, n + 1, "world")
    box, course = place.tablet, lessons[0]
    drawing = _library.tablet(stage.look, course, box.width, box.height)
    yield stage.enter(drawing, resting(box.left, box.top), at=0.25, how=slide(0, 90, 0.8))
    screen = Box(box.left + _library.RIM, box.top + _library.RIM, box.width - 2 * _library.RIM, box.height - 2 * _library.RIM)
    yield _progress(stage, _library.player_bar(screen), course, 0, 0.95, "world", knob=True)


def _card(stage: Stage, box: Box, course: Course, n: int, space: Space) -> Iterator[Layer]:
    """A card that slides in from the right, when its title is spoken of, and how far its course is, which goes on."""
    spoken = cues.spoken_at(stage.picture.words, course.title) if course.title else None
    at = max(0.4 + 0.18 * n, min(spoken or 0.0, _LATEST * stage.seconds))
    drawing = _library.card(stage.look, course, box.width, box.height)
    yield stage.enter(drawing, resting(box.left, box.top), at=at, how=slide(150, 0, 0.75), space=space)
    bar = _library.bar_of(box.width, box.height)
    placed = Box(box.left + bar.left, box.top + bar.top, bar.width, bar.height)
    yield _progress(stage, placed, course, n, at + 0.7, space)


def _progress(stage: Stage, bar: Box, course: Course, n: int, at: float, space: Space, knob: bool = False) -> Layer:
    """A bar that fills: quickly to where the course stands, and then as slowly as a scene lasts."""
    begun = _BEGUN[n % len(_BEGUN)] + stage.dice(f"progress {n}").uniform(-0.08, 0.08)
    value = stage.look.highlight if knob else darker(course.stops[1], 0.08)
    radius = 1.1 * bar.height if knob else bar.height / 2

    def state(t: float) -> int:
        share = begun * easing.quintic_out(easing.progress(t, at, 0.9)) + _SEEN * max(0.0, t - at) / max(4.0, stage.seconds)
        return round(bar.width * min(1.0, share))

    def paint(canvas: skia.Canvas, done: int) -> None:
        length = max(bar.height, float(done))
        brush.rounded(canvas, Box(0, 0, length, bar.height), bar.height / 2, brush.fill(value))
        if knob:
            brush.circle(canvas, length, bar.height / 2, radius, brush.fill("#ffffff"))

    bounds = Box(-radius, bar.height / 2 - radius - 1, bar.width + 2 * radius, 2 * radius + 2)
    course_of = arriving(resting(bar.left, bar.top), fade(0.3), at)
    return Live(("progress", value, knob, bar.width, bar.height), bounds, state, paint, space, course_of)


# ---------------------------------------------------------------- on the glass


def _shelf(picture: Picture, stage: Stage, place: _Place, spines: Sequence[str]) -> Iterator[Layer]:
    """A panel of its own ground with a heading, which comes in from the left, and books that fall onto its board."""
    look, dice, box = stage.look, stage.dice("stack"), place.words
    heading = type.fitted(picture.visual.text or picture.visual.headline, _HEADING, box.width - 72, 1, 70)
    yield stage.enter(_panel(look, box, heading), resting(box.left, box.top), at=0.2, how=slide(-160, 0, 0.75), space="screen")
    room = box.height - 44 - (heading.height + 26 if heading.lines else 30)
    found = _library.stack(look, spines, box.width - 90, min(place.tallest, room / len(spines) - 4), dice)
    y = box.bottom - _BOARD
    for (made, aside), at in zip(found, _falls(picture, stage, spines), strict=True):
        rest = resting(box.left + box.width / 2 + aside, y)
        yield stage.enter(_library.book(look, made), rest, at=at + 0.6, how=slide(0, -90, 0.5), space="screen")
        y -= made.height + 3


def _panel(look: Look, place: Box, heading: type.Block) -> Drawing:
    """The panel about its upper left corner: its heading and its board."""
    box = Box(0, 0, place.width, place.height)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 30, 24, 18, look.shadow, 0.5)
        brush.rounded(canvas, box, look.rounding(30), brush.fill(look.chip))
        brush.rounded(canvas, grown(box, -1.5), look.rounding(28.5), tiles.rim(look, look.chip, 3))
        if heading.lines:
            type.paint(canvas, heading, 0, 36, 26 + heading.baseline(0), look.text)
        brush.rounded(canvas, Box(26, box.height - _BOARD, box.width - 52, 12), 6, brush.fill(lighter(look.room.wood_far, 0.1)))

    texts = (Text(heading.lines[0], Box(36, 26, heading.width, heading.height), look.text, look.chip),) if heading.lines else ()
    return Drawing(("shelf", look.name, box, heading), brush.shaded(box, 24, 18), paint, texts)


def _icons(picture: Picture, stage: Stage, place: _Place) -> Iterator[Layer]:
    """A few tiles that float, and tell what is learnt."""
    visual, look = picture.visual, stage.look
    words = (*visual.items, *visual.subjects, *visual.keywords, visual.headline)
    dice = stage.dice("icons")
    found = cluster(words, len(place.icons), dice)
    shift = dice.randrange(len(look.accents))
    for n, ((x, y), name) in enumerate(zip(place.icons, found.around, strict=True)):
        light = n % 2 == 0
        value = (look.inks if light else look.accents)[(n + shift) % len(look.accents)]
        tile = tiles.tile(look, name, dice.uniform(88, 106), look.tile_light if light else look.tile_dark, value)
        yield stage.enter(tile, floating(x, y, 9, 4.6, 0.3 * n), at=0.8 + 0.14 * n, how=pop())


def _words(picture: Picture, stage: Stage, place: _Place, plate: Drawing) -> Iterator[Layer]:
    visual, look, box = picture.visual, stage.look, place.words
    said = [text for text in (visual.text, visual.headline, visual.action) if text.strip()][:2]
    first, second = (*said, "", "")[:2]
    title = type.fitted(first, _TITLE, box.width, 2 if stage.wide else 1, box.height - 52)
    below = type.fitted(second, _BELOW, box.width, 1, 60)
    ground = _ground.lightest(plate, grown(box, 8), look.text)
    yield from stage.lines(title, box.left, box.top, look.text, ground, at=0.1, width=box.width)
    if below.lines:
        drawing = stage.text(below, look.quiet, ground, width=box.width)
        yield stage.enter(drawing, resting(box.left, box.top + title.height), at=0.45, how=fade(0.5), space="screen")
