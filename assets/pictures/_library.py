"""Books and courses: closed books that lie on one another, an open one, a player on a tablet, cards."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

import skia

from assets.stage import canvas as brush
from assets.stage import iconfind, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Text
from assets.stage.palette import Look, Stops, blend, carrying, contrast, darker, lighter
from assets.stage.svg import path
from script.model import Visual

_SPINE = type.Style("title", 700, 40)
_TITLE = type.Style("title", 700, 36, leading=1.16)
_LECTURE = type.Style("title", 700, 44, leading=1.16)
# These name the things themselves, not what is learnt from them.
_THINGS = ("book", "course", "video", "tutorial", "learning resource", "resource", "material", "overlay", "shelf", "library")


def titles(visual: Visual) -> tuple[str, ...]:
    """What stands on spines and cards: what the script names, each once; of the direction's own words only those that
    name no book."""
    named = [item for item in visual.items if item.strip()]
    if not named:
        words = visual.subjects or visual.keywords
        named = [word[:1].upper() + word[1:] for word in words if word.strip() and not _is_thing(word)]
    return tuple(dict.fromkeys(named))[:8]


def _is_thing(words: str) -> bool:
    return words.lower().strip().rstrip("s") in _THINGS


def dealt(named: Sequence[str], books: int, courses: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Titles for spines and for courses, "" where there is none; a single one is a book and a course."""
    half = max(1, math.ceil(len(named) / 2))
    spines = list(named[:half])[:books]
    lessons = (list(named[half:]) or spines[:1])[:courses]
    # Those without a title come first, so that they lie lowest.
    return (*[""] * (books - len(spines)), *spines), (*lessons, *[""] * (courses - len(lessons)))


def icon_of(title: str, dice: random.Random) -> str:
    """An icon that tells the title, else one that says nothing wrong."""
    words = title.lower().split()
    told = [icon for word in ("-".join(words), *words) for icon in iconfind.matches(word)[:1]]
    return told[0] if told else dice.choice(("graduation-cap", "lightbulb", "sparkle", "compass", "shapes", "star-four"))


# ---------------------------------------------------------------- books


@dataclass(frozen=True, slots=True)
class Book:
    """A closed book that lies: its spine, or, where `edge` says so, its pages."""

    title: str
    colour: str
    width: float
    height: float
    pattern: int
    edge: bool = False


def book(look: Look, made: Book) -> Drawing:
    """The book about the middle of its lower edge."""
    box = Box(-made.width / 2, -made.height, made.width, made.height)
    block = type.fitted(made.title, _SPINE, made.width - _indent(made) - 74, 1, made.height - 14)
    line = Box(-made.width / 2 + _indent(made), -made.height / 2 - block.height / 2, block.width, block.height)

    def paint(canvas: skia.Canvas) -> None:
        if made.edge and not block.lines:
            _edge(canvas, look, made, box)
            return
        _spine(canvas, made, box)
        if block.lines:
            type.paint(canvas, block, 0, line.left, line.top + block.baseline(0), look.ink)
        else:
            _pattern(canvas, made, box)

    texts = (Text(" ".join(block.lines), line, look.ink, made.colour),) if block.lines else ()
    # A ribbon hangs out of a book that shows its pages.
    bounds = Box(box.left - 2, box.top - 2, box.width + 4, box.height + (30 if made.edge else 4))
    return Drawing(("book", look.name, made), bounds, paint, texts)


def _indent(made: Book) -> float:
    """How far a title begins from the spine's end; a short spine has no dot before it."""
    return 118.0 if made.width >= 540 else 82.0


def _spine(canvas: skia.Canvas, made: Book, box: Box) -> None:
    deep = darker(made.colour, 0.34)
    upright = Box(box.left, box.top, 0.0001, box.height)
    brush.rounded(
        canvas,
        box,
        14,
        brush.sloped(upright, (lighter(made.colour, 0.22), made.colour, made.colour, darker(made.colour, 0.1)), (0, 0.2, 0.8, 1)),
    )
    canvas.save()
    canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), 14, 14), True)
    for left, width in ((30, 18), (56, 7), (made.width - 48, 18), (made.width - 63, 7)):
        canvas.drawRect(skia.Rect.MakeXYWH(box.left + left, box.top, width, box.height), brush.fill(deep, 0.5))
    canvas.drawRect(skia.Rect.MakeXYWH(box.left, box.top, made.width, 6), brush.fill("#ffffff", 0.3))
    canvas.restore()
    if _indent(made) > 100:
        brush.circle(canvas, box.left + 92, -made.height / 2, 11, brush.fill(deep, 0.5))


def _edge(canvas: skia.Canvas, look: Look, made: Book, box: Box) -> None:
    """Pages between two covers."""
    brush.rounded(canvas, Box(box.left + 12, box.top + 5, box.width - 26, box.height - 10), 4, brush.fill("#f6efdf"))
    for n in range(int((made.height - 30) / 9)):
        y = box.top + 17 + 9 * n
        canvas.drawLine(box.left + 16, y, box.right - 18, y + (n % 3 - 1), brush.stroke("#cfc4ab", 2, 0.8))
    for top in (box.top, box.bottom - 12):
        brush.rounded(canvas, Box(box.left, top, box.width, 12), 6, brush.fill(made.colour))
    brush.rounded(canvas, Box(box.left, box.top, 20, box.height), 8, brush.fill(darker(made.colour, 0.12)))
    canvas.drawRect(skia.Rect.MakeXYWH(box.left + 20, box.top + 12, 22, box.height - 24), brush.fill(look.ink, 0.1))
    canvas.drawPath(path(f"M{box.right - 90} {box.bottom - 12}l22 0l0 34l-11-9l-11 9Z"), brush.fill(blend(look.accents[0], look.ink, 0.1)))


def _pattern(canvas: skia.Canvas, made: Book, box: Box) -> None:
    """On a spine without a title."""
    ink, y = brush.fill(darker(made.colour, 0.4), 0.45), -made.height / 2
    for n in range(int((made.width - 260) / 46)):
        x = box.left + 140 + 46 * n
        if made.pattern % 3 == 0:
            canvas.drawPath(path(f"M{x} {y - 13}l13 13l-13 13l-13-13Z"), ink)
        elif made.pattern % 3 == 1:
            brush.circle(canvas, x, y, 9 if n % 2 else 5, ink)
        else:
            brush.rounded(canvas, Box(x - 4, y - 0.26 * made.height, 8, 0.52 * made.height), 4, ink)


def stack(look: Look, spines: Sequence[str], width: float, tallest: float, dice: random.Random) -> list[tuple[Book, float]]:
    """Books that lie on one another, the lowest first, and how far each lies off the middle. Colours differ."""
    # The lower edge of a spine is darker.
    colours = [carrying(value, look.ink, 5.5) for value in dice.sample(look.accents, len(look.accents))]
    untitled = [n for n, title in enumerate(spines) if not title]
    edge = dice.choice(untitled) if len(untitled) > 1 else -1
    found: list[tuple[Book, float]] = []
    for n, title in enumerate(spines):
        across = width * (1.0 - 0.045 * n) * dice.uniform(0.9, 1.0)
        high = tallest * dice.uniform(0.84, 1.0)
        found.append(
            (
                Book(title, colours[n % len(colours)], round(across), round(high), n + dice.randrange(3), n == edge),
                dice.uniform(-0.05, 0.05) * width,
            )
        )
    return found


def open_book(canvas: skia.Canvas, width: float, colour: str, turned: float) -> None:
    """An open book that lies, about the middle of its lower edge; a leaf of it is turned by `turned`, 0 to 1."""
    half, high = width / 2, 0.2 * width
    brush.rounded(canvas, Box(-half - 10, -0.06 * width, width + 20, 0.06 * width), 8, brush.fill(darker(colour, 0.12)))
    for side in (-1, 1):
        for n, value in enumerate(("#d9cfba", "#ece3d0", "#fbf8f2")):
            lift = 5 * n
            page = _page(side * half, high, lift)
            canvas.drawPath(page, brush.fill(value))
        for n in range(3):
            _line(canvas, side, half, high, n)
    canvas.drawLine(0, -0.6 * high - 8, 0, -0.02 * width, brush.stroke("#cbbfa6", 4))
    if 0 < turned < 1:
        _leaf(canvas, half, high, turned)


def _page(x: float, high: float, lift: float) -> skia.Path:
    """The half of an open book that ends at `x`."""
    top = -high - lift
    above = f"M0 {0.34 * top - 6}C{0.25 * x} {1.06 * top} {0.62 * x} {1.12 * top} {x} {0.72 * top}"
    return path(f"{above}L{x} -10C{0.62 * x} {-0.42 * high} {0.25 * x} {-0.36 * high} 0 -4Z")


def _line(canvas: skia.Canvas, side: int, half: float, high: float, n: int) -> None:
    """A line of print that cannot be read."""
    y = -0.86 * high + 0.2 * high * n
    start, end = 0.2 * half * side, (0.88 if n % 2 else 0.78) * half * side
    line = skia.Path()
    line.moveTo(start, y + 0.12 * high)
    line.cubicTo(start + 0.3 * (end - start), y - 0.08 * high, start + 0.7 * (end - start), y - 0.04 * high, end, y + 0.1 * high)
    canvas.drawPath(line, brush.stroke("#b9b2cf", 5, 0.8))


def _leaf(canvas: skia.Canvas, half: float, high: float, turned: float) -> None:
    """The leaf on its way from the right to the left."""
    x = half * math.cos(math.pi * turned)
    lift = 1.5 * high * math.sin(math.pi * turned)
    above = f"M0 {-0.36 * high - 8}C{0.3 * x} {-1.06 * high - 0.6 * lift} {0.66 * x} {-1.1 * high - lift} {x} {-0.72 * high - lift}"
    below = f"L{x} {-14 - lift}C{0.62 * x} {-0.44 * high - lift} {0.28 * x} {-0.4 * high - 0.5 * lift} 0 -6Z"
    leaf = above + below
    canvas.drawPath(path(leaf), brush.fill("#ffffff"))
    canvas.drawPath(path(leaf), brush.stroke("#d3c9b4", 2.5))


# ---------------------------------------------------------------- courses


@dataclass(frozen=True, slots=True)
class Course:
    """A course to watch: its title ("" for none), its icon and its colours."""

    title: str
    icon: str
    stops: Stops


def card(look: Look, course: Course, width: float, height: float) -> Drawing:
    """A card about its upper left corner: a thumbnail with a button to play, the title, room for a bar."""
    box = Box(0, 0, width, height)
    thumb = Box(16, 16, min(1.18 * (height - 32), 0.4 * width), height - 32)
    bar = bar_of(width, height)
    block = type.fitted(course.title, _TITLE, bar.width, 3, bar.top - 30)
    line = Box(bar.left, 14 + max(0.0, (bar.top - 20 - block.height) / 2), block.width, block.height)
    if block.rtl:
        line = Box(bar.right - block.width, line.top, line.width, line.height)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 26, 20, 16, look.shadow, 0.42)
        brush.rounded(canvas, box, 26, brush.fill(look.tile_light))
        _thumbnail(canvas, course, thumb)
        for n in range(len(block.lines)):
            free = block.width - type.measure(block.lines[n], block.style, block.size)
            type.paint(canvas, block, n, line.left + (free if block.rtl else 0), line.top + block.baseline(n), look.ink)
        if not block.lines:
            for share, top in ((0.9, 0.22), (0.62, 0.4)):
                brush.rounded(
                    canvas, Box(bar.left, top * height, share * bar.width, 17), 8.5, brush.fill(blend(look.tile_light, look.inks[5], 0.2))
                )
        brush.rounded(canvas, bar, bar.height / 2, brush.fill(blend(look.tile_light, look.inks[5], 0.12)))

    texts = (Text(" ".join(block.lines), line, look.ink, look.tile_light),) if block.lines else ()
    return Drawing(("card", look.name, course, width, height), brush.shaded(box, 20, 16), paint, texts)


def bar_of(width: float, height: float) -> Box:
    """Where a card's bar is."""
    left = 16 + min(1.18 * (height - 32), 0.4 * width) + 26
    return Box(left, height - 44, width - left - 30, 14)


def _thumbnail(canvas: skia.Canvas, course: Course, box: Box) -> None:
    brush.rounded(canvas, box, 18, brush.sloped(box, course.stops))
    x, y, side = box.left + box.width / 2, box.top + box.height / 2, min(box.width, box.height)
    brush.circle(canvas, x, y, 0.4 * side, brush.fill("#ffffff", 0.14))
    brush.icon(canvas, course.icon, x, y, 0.56 * side, "#ffffff", "duotone")
    radius = max(17.0, 0.15 * side)
    px, py = box.right - radius - 10, box.bottom - radius - 10
    brush.circle(canvas, px, py, radius, brush.fill("#ffffff"))
    brush.icon(canvas, "play", px + 0.06 * radius, py, 1.1 * radius, darker(course.stops[1], 0.2))


# The tablet's rim, and the height of what stands under the lecture, in units.
RIM, STRIP = 22.0, 74.0


def tablet(look: Look, course: Course, width: float, height: float) -> Drawing:
    """A tablet about its upper left corner that plays a course: the lecture, and under it the controls."""
    box, screen = Box(0, 0, width, height), Box(RIM, RIM, width - 2 * RIM, height - 2 * RIM)
    block = type.fitted(course.title, _LECTURE, 0.54 * screen.width, 3, 0.42 * screen.height)
    line = Box(screen.left + 40, screen.top + (screen.height - STRIP - block.height) / 2, block.width, block.height)
    ground = _slide(look, course.stops[-1])

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 36, 26, 22, look.shadow, 0.5)
        brush.rounded(canvas, box, 36, brush.fill(look.room.bezel))
        brush.rounded(canvas, grown(box, -2), 34, brush.stroke(look.room.rim, 3))
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(screen), 18, 18), True)
        _lecture(canvas, course, screen, ground, bool(block.lines))
        canvas.restore()
        for n in range(len(block.lines)):
            free = block.width - type.measure(block.lines[n], block.style, block.size)
            type.paint(canvas, block, n, line.left + (free if block.rtl else 0), line.top + block.baseline(n), "#ffffff")

    texts = (Text(" ".join(block.lines), line, "#ffffff", ground),) if block.lines else ()
    return Drawing(("tablet", look.name, course, width, height), brush.shaded(box, 26, 22), paint, texts)


def _slide(look: Look, value: str) -> str:
    """What white words are read on: as much of `value` as allows it."""
    mixed = (blend(value, look.room.bezel, n / 20) for n in range(7, 20))
    return next((ground for ground in mixed if contrast(ground, "#ffffff") >= 7), look.room.bezel)


def _lecture(canvas: skia.Canvas, course: Course, screen: Box, ground: str, titled: bool) -> None:
    """A slide with a large icon at the right; at the left the title, else a button to play."""
    canvas.drawRect(brush.rect(screen), brush.fill(ground))
    x, y = screen.left + 0.77 * screen.width, screen.top + (screen.height - STRIP) / 2
    side = 0.5 * (screen.height - STRIP)
    for radius, share in ((1.0, 0.28), (0.72, 0.5)):
        brush.circle(canvas, x, y, radius * side, brush.fill(course.stops[1], 0.5 * share))
    disc = Box(x - 0.5 * side, y - 0.5 * side, side, side)
    brush.circle(canvas, x, y, 0.5 * side, brush.sloped(disc, course.stops))
    brush.icon(canvas, course.icon, x, y, 0.62 * side, "#ffffff")
    if not titled:
        left = screen.left + 40
        for share, top in ((0.42, -46), (0.48, -4), (0.3, 38)):
            brush.rounded(canvas, Box(left, y + top, share * screen.width, 22), 11, brush.fill("#ffffff", 0.2))
    canvas.drawRect(skia.Rect.MakeLTRB(screen.left, screen.bottom - STRIP, screen.right, screen.bottom), brush.fill("#0b0920", 0.62))
    brush.icon(canvas, "play", screen.left + 44, screen.bottom - STRIP / 2, 40, "#ffffff")
    for n, name in enumerate(("corners-out", "speaker-high")):
        brush.icon(canvas, name, screen.right - 40 - 58 * n, screen.bottom - STRIP / 2, 34, "#ffffff", opacity=0.85)
    brush.rounded(canvas, player_bar(screen), 6, brush.fill("#ffffff", 0.24))


def player_bar(screen: Box) -> Box:
    """Where the bar of a tablet's player is."""
    return Box(screen.left + 84, screen.bottom - STRIP / 2 - 6, screen.width - 84 - 146, 12)
