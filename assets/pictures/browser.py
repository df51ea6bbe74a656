"""A website in a browser's window: what is said is its headline, what is listed its page, and a pointer goes from one to the next.

Its address is a stroke: nobody said where it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _beside, _glass
from assets.pictures._board import alike
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import easing, tiles, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Film, Layer, Placement, Text
from assets.stage.motion import floating, pop, resting, rise
from assets.stage.palette import Look, Stops, blend
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "2"
USES_WORDS = True
STANDS = True  # its headline lies on the glass, and so on the page

_BAR = 84.0  # the window's bar
_RADIUS = 26.0
_HEADLINE = type.Style("title", 800, 96, leading=1.12)
_SECOND = type.Style("text", 500, 38)
_CARD = type.Style("label", 600, 38, leading=1.14)
_MOVES, _STAYS = 0.55, 2.2  # seconds that the pointer is on its way, and from one card to the next


def example(items: tuple[str, ...]) -> Visual:
    """A page of nothing in particular."""
    return Visual("browser", "A sample website", "With a sample page", keywords=("website", "page", "shop"), items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The window, its page, and the pointer over it."""
    listed = _beside.items(picture.visual)
    site = _site(stage, max(3, len(listed)))
    sheet = plate(stage, *_room(stage, site), _window(stage, site))
    yield stage.still(sheet)
    yield from _hero(stage, site)
    yield from _headline(stage, site)
    times = _times(stage, listed, len(site.cards))
    yield from _cards(stage, site, listed, times)
    visits = _visits(stage, times)
    yield _ring(stage, site, visits)
    yield _pointer(stage, site, visits)


# ---------------------------------------------------------------- places


@dataclass(frozen=True, slots=True)
class _Site:
    """The window and, on its page: the words of its head, the picture beside them, and a row of cards."""

    window: Box
    words: Box
    art: Box
    cards: tuple[Box, ...]

    @property
    def page(self) -> Box:
        return Box(self.window.left, self.window.top + _BAR, self.window.width, self.window.height - _BAR)


def _site(stage: Stage, count: int) -> _Site:
    safe, frame = stage.safe, stage.frame
    if stage.wide:
        window = Box(safe.left - 10, safe.top - 12, safe.width + 20, frame.height - safe.top + 60)
        page = Box(window.left + 64, window.top + _BAR + 92, window.width - 128, safe.bottom - window.top - _BAR - 92)
        head = Box(page.left, page.top, page.width, 0.5 * page.height)
        art = Box(head.left + 0.6 * head.width, head.top - 18, 0.4 * head.width, head.height + 6)
        words = Box(head.left, head.top + 14, 0.55 * head.width, head.height - 34)
        return _Site(window, words, art, tuple(_cells(Box(page.left, head.bottom + 20, page.width, page.bottom - head.bottom - 20), count)))
    area = safe if stage.rail is None else Box(safe.left, safe.top, stage.rail.left - 14 - safe.left, safe.height)
    window = Box(safe.left - 34, safe.top - 4, safe.width + 68, frame.height - safe.top + 60)
    inner = Box(area.left, window.top + _BAR + 30, area.width, area.bottom - window.top - _BAR - 34)
    if stage.tall:
        art = Box(inner.left, inner.top + 60, safe.width, 0.3 * inner.height)
        words = Box(inner.left, art.bottom + 22, safe.width, 0.23 * inner.height)
    else:
        art = Box(inner.left + 0.66 * inner.width, inner.top, 0.34 * inner.width, 0.36 * inner.height)
        words = Box(inner.left, inner.top, 0.62 * inner.width, 0.38 * inner.height)
    low = 0.0 if not stage.tall else 130.0
    rest = Box(inner.left, words.bottom + 22, inner.width, inner.bottom - low - words.bottom - 22)
    return _Site(window, words, art, tuple(_cells(rest, count, (1 if count < 4 else 2) if stage.tall else 0)))


def _cells(box: Box, count: int, across: int = 0) -> Iterator[Box]:
    """`box` in rows of `across` cells, 0: of as many as fit."""
    across = across or _across(box, count)
    down, gap = -(-count // across), 22.0
    width, height = (box.width - gap * (across - 1)) / across, (box.height - gap * (down - 1)) / down
    height = min(height, 0.8 * width if width > 300 else 1.4 * width)
    for n in range(count):
        yield Box(box.left + (n % across) * (width + gap), box.top + (n // across) * (height + gap), width, height)


def _across(box: Box, count: int) -> int:
    """Two or three side by side, or as many as there are in a flat place."""
    return count if count < 5 and box.width > 2.4 * box.height else 3


# ---------------------------------------------------------------- what stands still


def _colours(look: Look) -> tuple[str, str, str]:
    """The page's ground, a shade of it, and the colour of strokes on it."""
    paper = look.room.board[0]
    return paper, blend(paper, look.room.board_frame, 0.4), blend(paper, look.room.board_frame, 0.9)


def _room(stage: Stage, site: _Site) -> Iterator[Drawing]:
    """What the window floats before."""
    page = site.window
    yield _glass.ground(stage, page.left + page.width / 2, page.top + 0.3 * page.height, 0.62 * max(page.width, page.height), 62).drawing


def _window(stage: Stage, site: _Site) -> Drawing:
    """The window with its bar, and the page's own strokes: its menu, and the shade its head lies on."""
    look, window, page = stage.look, site.window, site.page
    paper, shade, stroke = _colours(look)
    bar = Box(window.left, window.top, window.width, _BAR)
    bottom = site.cards[0].top - 16 if site.cards else site.words.bottom

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, window, _RADIUS, 44, 24, look.ink, 0.5)
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(window), _RADIUS, _RADIUS), True)
        canvas.drawRect(brush.rect(window), brush.fill(paper))
        canvas.drawRect(brush.rect(Box(page.left, page.top, page.width, bottom - page.top)), brush.fill(shade, 0.55))
        _bar(canvas, look, bar)
        if not stage.tall and stage.wide:
            _menu(canvas, look, Box(site.words.left, page.top + 26, site.art.right - site.words.left, 40), stroke)
        elif stage.tall:
            _menu(canvas, look, Box(site.words.left, page.top + 24, site.words.width, 40), stroke)
        _ghosts(canvas, look, site)
        _foot(canvas, stage, page)
        canvas.restore()

    return Drawing(("website", look.name, site, stage.tall, stage.wide), brush.shaded(window, 44, 24), paint)


def _ghosts(canvas: skia.Canvas, look: Look, site: _Site) -> None:
    """Where cards will be: a page is laid out before it is loaded."""
    for box in site.cards:
        brush.rounded(canvas, box, 22, brush.fill(look.room.board_frame, 0.28))
        head = Box(box.left, box.top, box.width, 0.5 * box.height)
        if box.width <= 1.9 * box.height:
            brush.rounded(canvas, head, 22, brush.fill(look.room.board_frame, 0.3))


def _foot(canvas: skia.Canvas, stage: Stage, page: Box) -> None:
    """The page's foot, where nothing may be read: columns of strokes on dark."""
    look, top = stage.look, (stage.safe.bottom + 34 if not stage.tall else stage.safe.bottom + 40)
    ground = blend(look.ink, look.chip, 0.1 if look.light else 0.6)
    canvas.drawRect(brush.rect(Box(page.left, top, page.width, page.bottom - top + 20)), brush.fill(ground))
    count = 4 if stage.wide else 3
    value = look.on(ground)
    for n in range(count):
        left = page.left + 64 + n * (page.width - 100) / count
        for row, (share, high) in enumerate(((0.3, 18), (0.52, 12), (0.42, 12), (0.5, 12), (0.36, 12))):
            line = Box(left, top + 44 + 46 * row, share * page.width / count, high)
            brush.rounded(canvas, line, high / 2, brush.fill(value, 0.5 if not row else 0.22))


def _bar(canvas: skia.Canvas, look: Look, bar: Box) -> None:
    """The window's own bar: buttons, and where the address stands."""
    middle = bar.top + bar.height / 2
    canvas.drawRect(brush.rect(bar), brush.fill(look.chip))
    for n in range(3):
        brush.circle(canvas, bar.left + 44 + 34 * n, middle, 10.5, brush.fill(look.accents[n]))
    left = bar.left + 176
    for n, name in enumerate(("caret-left", "caret-right", "arrow-clockwise")):
        brush.icon(canvas, name, left + 46 * n, middle, 30, look.text, "bold", 0.55 if n == 1 else 0.85)
    field = Box(left + 136, bar.top + 16, bar.right - left - 136 - 44, bar.height - 32)
    brush.rounded(canvas, field, field.height / 2, brush.fill(blend(look.chip, look.text, 0.12)))
    brush.icon(canvas, "lock-simple", field.left + 34, middle, 26, look.accents[2])
    brush.rounded(canvas, Box(field.left + 62, middle - 7, 0.34 * field.width, 14), 7, brush.fill(look.text, 0.3))
    brush.icon(canvas, "star", field.right - 34, middle, 26, look.text, "bold", 0.5)


def _menu(canvas: skia.Canvas, look: Look, row: Box, stroke: str) -> None:
    """The page's mark, and strokes for what is in its menu."""
    middle = row.top + row.height / 2
    brush.circle(canvas, row.left + 20, middle, 20, brush.sloped(Box(row.left, row.top, 40, 40), look.heroes[1]))
    brush.rounded(canvas, Box(row.left + 54, middle - 9, 110, 18), 9, brush.fill(look.ink, 0.8))
    for n, width in enumerate((96, 74, 110)):
        left = row.right - 190 - 150 * n
        brush.rounded(canvas, Box(left - width, middle - 7, width, 14), 7, brush.fill(stroke))
    brush.rounded(canvas, Box(row.right - 150, middle - 22, 150, 44), 22, brush.fill(look.ink, 0.86))
    brush.rounded(canvas, Box(row.right - 118, middle - 7, 86, 14), 7, brush.fill(look.tile_light, 0.85))


# ---------------------------------------------------------------- the page's head


def _hero(stage: Stage, site: _Site) -> Iterator[Layer]:
    """The picture of the page's head: what it is about on a coloured field, with two tiles that float."""
    look, box, dice = stage.look, site.art, stage.dice("art")
    stops = look.heroes[stage.picture.seed % len(look.heroes)]
    icons = telling(("", "", ""), stage.picture.visual, dice)
    yield stage.enter(_field(look, box, icons[0], stops), resting(box.left, box.top), at=0.1, how=rise(50, 0.7))
    side = 0.27 * min(box.width, box.height)
    for n, (x, y) in enumerate(((0.1, 0.24), (0.9, 0.74)) if box.width > 360 else ((0.88, 0.86),)):
        tile = tiles.tile(look, icons[n + 1], side, look.tile_light, look.inks[(stage.picture.seed + 2 * n) % len(look.inks)])
        rest = floating(box.left + x * box.width, box.top + y * box.height, 8, 4.6, 0.4 * n)
        yield stage.enter(tile, rest, at=0.5 + 0.2 * n, how=pop())


def _field(look: Look, place: Box, icon: str, stops: Stops) -> Drawing:
    """The coloured field, its origin its upper left corner."""
    box = Box(0, 0, place.width, place.height)
    side = 0.62 * min(box.width, box.height)

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), 30, 30), True)
        canvas.drawRect(brush.rect(box), brush.sloped(box, stops))
        brush.circle(canvas, 0.82 * box.width, 0.12 * box.height, 0.42 * box.height, brush.fill("#ffffff", 0.13))
        brush.circle(canvas, 0.1 * box.width, 1.02 * box.height, 0.5 * box.height, brush.fill("#ffffff", 0.1))
        canvas.restore()
        brush.icon(canvas, icon, box.width / 2, box.height / 2, side, "#ffffff")

    return Drawing(("field", look.name, box, icon, stops), box, paint)


def _headline(stage: Stage, site: _Site) -> Iterator[Layer]:
    """The words of the page's head, or strokes where there are none."""
    look, box = stage.look, site.words
    ink, ground = look.ink, _colours(look)[1]
    first, second = _glass.said(stage.picture.visual)
    if not first:
        yield stage.enter(_strokes(look, box), resting(box.left, box.top), at=0.25, how=rise(30, 0.6))
        return
    below = type.fitted(second, _SECOND, box.width, 1, 56)
    button = 0.0 if box.height < 250 else 96.0
    title = type.fitted(first, _HEADLINE, box.width, 3, box.height - below.height - button - 8)
    yield from stage.lines(title, box.left, box.top, ink, ground, at=0.2, width=box.width)
    y = box.top + title.height + 6
    if below.lines:
        words = stage.text(below, ink, ground, width=box.width)
        yield stage.enter(words, resting(box.left, y), at=0.55, how=rise(24, 0.5), space="screen")
        y += below.height
    if button and y + 96 <= box.bottom + 4:
        left = box.right - 250 if title.rtl else box.left
        yield stage.enter(_button(look), resting(left, y + 28), at=0.8, how=rise(24, 0.5))


def _strokes(look: Look, place: Box) -> Drawing:
    """Two thick strokes and two thin ones."""
    box = Box(0, 0, place.width, place.height)
    stroke = _colours(look)[2]

    def paint(canvas: skia.Canvas) -> None:
        high = min(58.0, 0.16 * box.height)
        for n, share in enumerate((0.92, 0.6)):
            brush.rounded(canvas, Box(0, 8 + 1.5 * high * n, share * box.width, high), high / 2, brush.fill(look.ink, 0.82))
        for n, share in enumerate((0.8, 0.5)):
            brush.rounded(canvas, Box(0, 3.5 * high + 0.75 * high * n, share * box.width, 0.38 * high), 0.19 * high, brush.fill(stroke))

    return Drawing(("strokes", look.name, box), box, paint)


def _button(look: Look) -> Drawing:
    box = Box(0, 0, 250, 68)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, 34, brush.sloped(box, look.heroes[0]))
        brush.rounded(canvas, Box(40, 26, 130, 16), 8, brush.fill("#ffffff", 0.92))
        brush.icon(canvas, "arrow-right", 206, 34, 34, "#ffffff", "bold")

    return Drawing(("button", look.name), box, paint)


# ---------------------------------------------------------------- the cards, and the pointer


def _times(stage: Stage, listed: Sequence[str], count: int) -> tuple[float, ...]:
    """When each card comes; those without words one after another, with what is spoken."""
    if listed:
        return _beside.times(stage, listed)
    return tuple(0.7 + (0.55 * stage.seconds - 0.7) * n / max(1, count) for n in range(count))


def _cards(stage: Stage, site: _Site, listed: Sequence[str], times: Sequence[float]) -> Iterator[Layer]:
    look = stage.look
    texts = listed or ("",) * len(site.cards)
    boxes = site.cards[: len(texts)]
    icons = telling(texts, stage.picture.visual, stage.dice("cards"))
    room = _card_words(boxes[0])
    blocks = alike(texts, _CARD, room.width, 4 if room.height > 130 else 2 if room.height > 80 else 1, room.height)
    for n, (box, block, at) in enumerate(zip(boxes, blocks, times, strict=True)):
        stops = look.heroes[(stage.picture.seed + 1 + n) % len(look.heroes)]
        drawing = _card(look, icons[n], block, box, stops)
        yield stage.enter(drawing, resting(box.left, box.top), at=at, how=rise(70, 0.6))


def _card_words(box: Box) -> Box:
    """Where a card's words stand, from its upper left corner: below its picture, or beside it in a flat one."""
    if box.width > 1.9 * box.height:
        return Box(box.height + 6, 10, box.width - box.height - 26, box.height - 20)
    return Box(24, 0.5 * box.height + 8, box.width - 48, 0.5 * box.height - 22)


def _card(look: Look, icon: str, block: type.Block, place: Box, stops: Stops) -> Drawing:
    """A card of the page: its picture, and its words or strokes. Its origin is its upper left corner."""
    box, words = Box(0, 0, place.width, place.height), _card_words(place)
    flat = words.top < 20
    head = Box(14, 14, box.height - 28, box.height - 28) if flat else Box(0, 0, box.width, 0.5 * box.height)
    paper, _, stroke = _colours(look)
    top = words.top + (words.height - block.height) / 2

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 22, 14, 8, look.ink, 0.16)
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), 22, 22), True)
        canvas.drawRect(brush.rect(box), brush.fill(paper))
        if flat:
            brush.rounded(canvas, head, 18, brush.sloped(head, stops))
        else:
            canvas.drawRect(brush.rect(head), brush.sloped(head, stops))
        canvas.restore()
        brush.rounded(canvas, grown(box, -1), 21, brush.stroke(look.room.board_frame, 2, 0.8))
        brush.icon(canvas, icon, head.left + head.width / 2, head.top + head.height / 2, 0.62 * min(head.width, head.height), "#ffffff")
        if not block.lines:
            for n, share in enumerate((0.86, 0.55)):
                row = Box(words.left, words.top + words.height * (0.22 + 0.34 * n), share * words.width, 0.16 * words.height)
                brush.rounded(canvas, row, row.height / 2, brush.fill(stroke))
        for n, line in enumerate(block.lines):
            free = words.width - type.measure(line, block.style, block.size)
            type.paint(canvas, block, n, words.left + (free if block.rtl else 0.0), top + block.baseline(n), look.ink)

    texts = (Text(" ".join(block.lines), Box(words.left, top, words.width, block.height), look.ink, paper),) if block.lines else ()
    return Drawing(("page card", look.name, icon, block, box, stops), brush.shaded(grown(box, 1), 14, 8), paint, texts)


def _visits(stage: Stage, times: Sequence[float]) -> tuple[tuple[int, float], ...]:
    """Which card is visited when: each as it comes, and then one after another for as long as the scene may be shown."""
    told = [(n, at + 0.35) for n, at in enumerate(times)]
    start, count = (told[-1][1] if told else 0.0), max(1, len(times))
    later = int((stage.seconds + 14.0 - start) / _STAYS)
    return (*told, *((n % count, start + _STAYS * (n + 1)) for n in range(max(0, later))))


def _ring(stage: Stage, site: _Site, visits: Sequence[tuple[int, float]]) -> Layer:
    """A ring around the card that the pointer is on."""
    boxes, value = site.cards, stage.look.inks[5]
    left, top = min(box.left for box in boxes), min(box.top for box in boxes)
    bounds = grown(Box(left, top, max(box.right for box in boxes) - left, max(box.bottom for box in boxes) - top), 10)

    def state(t: float) -> int:
        return next((number for number, at in reversed(visits) if at + 0.7 * _MOVES <= t < at + _STAYS - 0.1), -1)

    def paint(canvas: skia.Canvas, number: int) -> None:
        if number >= 0:
            brush.rounded(canvas, grown(boxes[number], 4), 26, brush.stroke(value, 7))

    return stage.live(("ring", boxes, value), bounds, state, paint)


def _pointer(stage: Stage, site: _Site, visits: Sequence[tuple[int, float]]) -> Layer:
    """A pointer that goes to each card as it comes, and rests beneath its words."""
    start = (site.art.left + 0.3 * site.art.width, site.art.top + 0.7 * site.art.height)
    ends = [(box.right - 44, box.bottom - 30) for box in site.cards]
    stops = [ends[number] for number, _ in visits]
    ways = list(zip((start, *stops), stops, (at for _, at in visits), strict=False))

    def course(t: float) -> Placement:
        here, there, at = next((way for way in reversed(ways) if way[2] <= t), (start, start, 0.0))
        share = easing.cubic_in_out(easing.progress(t, at, _MOVES))
        return Placement(round(easing.mix(here[0], there[0], share)), round(easing.mix(here[1], there[1], share)))

    return Sprite(_arrow(stage.look), "world", course)


def _arrow(look: Look) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        path = skia.Path()
        points = ((0, 0), (0, 46), (11, 36), (19, 54), (28, 50), (20, 33), (35, 32))
        path.addPoly([skia.Point(*point) for point in points], True)
        canvas.drawPath(path, brush.stroke("#ffffff", 8))
        canvas.drawPath(path, brush.fill(look.ink))

    return Drawing(("pointer", look.name), Box(-6, -6, 50, 70), paint)
