"""An app on a phone: its rows slide in as they are spoken, and a finger taps each of them."""

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
from assets.stage.motion import floating, pop, resting, slide
from assets.stage.palette import Look, Stops, blend
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "1"
USES_WORDS = True

_ROW = type.Style("label", 600, 36, leading=1.12)
_ROWS = 4  # rows that stand for those nobody names
_TAPS, _STAYS = 0.5, 2.4  # seconds that a tap lasts; from one to the next when all is said


def example(items: tuple[str, ...]) -> Visual:
    """An app for nothing in particular."""
    return Visual("phone", "A sample app", "On a sample phone", keywords=("phone", "app", "message"), items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The phone, what is on it, and the heading beside it."""
    listed = _beside.items(picture.visual)
    head = _beside.placed(stage, 0)
    phone = _phone(stage, head, max(_ROWS, len(listed)))
    ground = _ground(stage, phone)
    yield stage.still(plate(stage, ground, *_glass.foot(stage), _halos(stage, phone)))
    yield from _glass.lights(stage)
    yield stage.still(_body(stage, phone))
    times = _times(stage, listed, phone)
    yield from _rows(stage, phone, listed, times)
    yield from _taps(stage, phone, times)
    yield from _around(stage, phone, head)
    yield from head.head.layers(stage, plate(stage, ground, *_glass.foot(stage)))


# ---------------------------------------------------------------- places


@dataclass(frozen=True, slots=True)
class _Phone:
    """The case, and the rows of its app."""

    case: Box
    rows: tuple[Box, ...]

    @property
    def screen(self) -> Box:
        return grown(self.case, -0.032 * self.case.width)

    @property
    def radius(self) -> float:
        return 0.13 * self.case.width


def _phone(stage: Stage, place: _beside.Place, count: int) -> _Phone:
    """The case goes on below where something may be read; its rows do not."""
    safe, world, show = stage.safe, _glass.world(stage), place.show
    if stage.wide:
        width, top = 560.0 if place.alone else 540.0, 44.0
        middle = stage.size.across / 2 if place.alone else show.left + 0.47 * show.width
        case = Box(middle - width / 2, top, width, stage.size.down - top + 160)
        low = world.bottom
    elif stage.tall:
        width = 700.0
        top = max(show.top + 26, 0.13 * stage.size.down)
        middle = 0.5 * (safe.left + (stage.rail.left if stage.rail else safe.right)) - 12
        case = Box(middle - width / 2, top, width, 2.02 * width)
        low = min(world.bottom, case.bottom - 60) - 10
    else:
        width, top = 500.0, show.top + 10
        case = Box(stage.size.across / 2 - width / 2, top, width, stage.size.down - top + 120)
        low = world.bottom
    return _Phone(case, tuple(_places(case, low, count)))


def _places(case: Box, low: float, count: int) -> Iterator[Box]:
    """Rows below the app's head."""
    left, width = case.left + 0.085 * case.width, 0.83 * case.width
    top = case.top + _head(case) + 22
    pitch = min((low - top) / count, 0.3 * case.width)
    for n in range(count):
        yield Box(left, top + n * pitch, width, pitch - 14)


def _head(case: Box) -> float:
    """How far the app's head reaches from the top of the case."""
    return 0.43 * case.width


# ---------------------------------------------------------------- what stands still


def _ground(stage: Stage, phone: _Phone) -> Drawing:
    case = phone.case
    return _glass.ground(stage, case.left + case.width / 2, case.top + 0.42 * case.height, 1.4 * case.width).drawing


def _halos(stage: Stage, phone: _Phone) -> Drawing:
    """Faint discs behind the phone: it is what is looked at."""
    case, value, frame = phone.case, stage.look.text, stage.frame
    x, y = case.left + case.width / 2, min(case.top + 0.42 * case.height, 0.56 * frame.height)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(frame))
        for share in (1.25, 0.98, 0.72):
            brush.circle(canvas, x, y, share * case.width, brush.fill(value, 0.04))

    return Drawing(("halos", case, value, frame), frame, paint)


def _paper(look: Look) -> str:
    return blend(look.room.board[0], look.room.board_frame, 0.22)


def _body(stage: Stage, phone: _Phone) -> Drawing:
    """The case, its glass, and the app's head: all but the rows."""
    look, case, screen, frame = stage.look, phone.case, phone.screen, stage.frame
    stops = look.heroes[stage.picture.seed % len(look.heroes)]
    icon = telling(("",), stage.picture.visual, stage.dice("app"))[0]

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(brush.rect(frame))
        brush.shadow(canvas, case, phone.radius, 56, 34, look.ink, 0.55)
        brush.rounded(
            canvas, grown(case, 5), phone.radius + 5, brush.sloped(case, (look.room.silver, blend(look.room.silver, look.room.bezel, 0.7)))
        )
        brush.rounded(canvas, case, phone.radius, brush.fill(look.room.bezel))
        for share, length in ((0.2, 0.16), (0.32, 0.1)):
            button = Box(case.right + 3, case.top + share * 2 * case.width, 8, length * 2 * case.width)
            brush.rounded(canvas, button, 4, brush.fill(blend(look.room.silver, look.room.bezel, 0.5)))
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(screen), 0.8 * phone.radius, 0.8 * phone.radius), True)
        canvas.drawRect(brush.rect(screen), brush.fill(_paper(look)))
        _app_head(canvas, phone, icon, stops)
        for row in phone.rows:
            brush.rounded(canvas, row, 24, brush.fill(look.room.board_frame, 0.3))
        _tabs(canvas, stage, phone)
        canvas.restore()
        brush.rounded(
            canvas,
            Box(case.left + 0.36 * case.width, screen.top + 0.022 * case.width, 0.28 * case.width, 0.066 * case.width),
            0.033 * case.width,
            brush.fill(look.room.bezel),
        )
        canvas.restore()

    return Drawing(("phone", look.name, phone, icon, stops, frame), frame, paint)


def _app_head(canvas: skia.Canvas, phone: _Phone, icon: str, stops: Stops) -> None:
    """The head of the app in its colour: its mark, and strokes for its name."""
    case, screen = phone.case, phone.screen
    unit = case.width
    head = Box(screen.left, screen.top, screen.width, _head(case) - (screen.top - case.top))
    canvas.drawRect(brush.rect(head), brush.sloped(head, stops))
    brush.circle(canvas, head.right - 0.06 * unit, head.top + 0.1 * unit, 0.3 * unit, brush.fill("#ffffff", 0.12))
    brush.circle(canvas, head.left + 0.1 * unit, head.bottom, 0.2 * unit, brush.fill("#ffffff", 0.1))
    y = screen.top + 0.055 * unit
    for n, name in enumerate(("battery-full", "wifi-high", "cell-signal-full")):
        brush.icon(canvas, name, screen.right - (0.09 + 0.07 * n) * unit, y, 0.05 * unit, "#ffffff")
    mark = Box(head.left + 0.06 * unit, head.top + 0.15 * unit, 0.19 * unit, 0.19 * unit)
    brush.rounded(canvas, mark, 0.055 * unit, brush.fill("#ffffff"))
    brush.icon(canvas, icon, mark.left + mark.width / 2, mark.top + mark.height / 2, 0.13 * unit, stops[1])
    for n, (share, high) in enumerate(((0.4, 0.05), (0.26, 0.032))):
        stroke = Box(mark.right + 0.045 * unit, mark.top + (0.035 + 0.09 * n) * unit, share * unit, high * unit)
        brush.rounded(canvas, stroke, stroke.height / 2, brush.fill("#ffffff", 0.92 if not n else 0.6))
    brush.icon(canvas, "bell", head.right - 0.1 * unit, mark.top + mark.height / 2, 0.085 * unit, "#ffffff")


def _tabs(canvas: skia.Canvas, stage: Stage, phone: _Phone) -> None:
    """The bar at the phone's foot, where it is to be seen."""
    look, screen, unit = stage.look, phone.screen, phone.case.width
    bottom = min(screen.bottom, stage.size.down + 40 if not stage.tall else screen.bottom)
    bar = Box(screen.left, bottom - 0.22 * unit, screen.width, 0.22 * unit)
    if phone.rows and bar.top < phone.rows[-1].bottom:
        return
    canvas.drawRect(brush.rect(bar), brush.fill(look.room.board[0]))
    for n, name in enumerate(("house", "magnifying-glass", "chat-circle", "user")):
        value = look.inks[5] if n == 0 else blend(look.room.board_frame, look.ink, 0.3)
        brush.icon(canvas, name, bar.left + (n + 0.5) * bar.width / 4, bar.top + 0.085 * unit, 0.09 * unit, value)


# ---------------------------------------------------------------- rows and taps


def _times(stage: Stage, listed: Sequence[str], phone: _Phone) -> tuple[float, ...]:
    if listed:
        return _beside.times(stage, listed)
    return tuple(0.6 + 0.5 * stage.seconds * n / len(phone.rows) for n in range(len(phone.rows)))


def _rows(stage: Stage, phone: _Phone, listed: Sequence[str], times: Sequence[float]) -> Iterator[Layer]:
    """A row for each item, or rows of strokes."""
    look, texts = stage.look, listed or ("",) * len(phone.rows)
    icons = telling(texts, stage.picture.visual, stage.dice("rows"))
    room = _words(phone.rows[0])
    blocks = alike(texts, _ROW, room.width, 3 if room.height > 118 else 2 if room.height > 72 else 1, room.height)
    for n, (row, block, at) in enumerate(zip(phone.rows, blocks, times, strict=False)):
        drawing = _row(look, icons[n], block, row, look.heroes[(stage.picture.seed + 1 + n) % len(look.heroes)])
        sprite = stage.enter(drawing, resting(row.left, row.top), at=at, how=slide(0.5 * row.width, 0, 0.6))
        yield Sprite(sprite.drawing, sprite.space, sprite.course, phone.screen)


def _words(row: Box) -> Box:
    """Where a row's words stand, from its upper left corner."""
    return Box(row.height + 4, 6, row.width - row.height - 52, row.height - 12)


def _row(look: Look, icon: str, block: type.Block, place: Box, stops: Stops) -> Drawing:
    """A row of the app; its origin is its upper left corner."""
    box, words = Box(0, 0, place.width, place.height), _words(place)
    mark = Box(0.13 * box.height, 0.13 * box.height, 0.74 * box.height, 0.74 * box.height)
    paper, top = look.room.board[0], words.top + (words.height - block.height) / 2
    mirrored = block.rtl
    if mirrored:
        mark = Box(box.width - mark.right, mark.top, mark.width, mark.height)
        words = Box(box.width - words.right, words.top, words.width, words.height)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(0, 4, box.width, box.height), 24, brush.fill(look.ink, 0.1))
        brush.rounded(canvas, box, 24, brush.fill(paper))
        brush.rounded(canvas, mark, 0.26 * mark.width, brush.sloped(mark, stops))
        brush.icon(canvas, icon, mark.left + mark.width / 2, mark.top + mark.height / 2, 0.66 * mark.width, "#ffffff")
        if not block.lines:
            for n, share in enumerate((0.8, 0.5)):
                stroke = Box(words.left, box.height * (0.3 + 0.26 * n), share * words.width, 0.13 * box.height)
                brush.rounded(canvas, stroke, stroke.height / 2, brush.fill(look.room.board_frame, 0.95 if not n else 0.7))
        for n, line in enumerate(block.lines):
            free = words.width - type.measure(line, block.style, block.size) if mirrored else 0.0
            type.paint(canvas, block, n, words.left + free, top + block.baseline(n), look.ink)

    texts = (Text(" ".join(block.lines), Box(words.left, top, words.width, block.height), look.ink, paper),) if block.lines else ()
    return Drawing(("row", look.name, icon, block, box, stops), Box(0, 0, box.width, box.height + 4), paint, texts)


def _taps(stage: Stage, phone: _Phone, times: Sequence[float]) -> Iterator[Layer]:
    """A fingertip that goes to each row when it has come, taps it, and then visits them in turn."""
    count = max(1, min(len(times), len(phone.rows)))
    told = [(n, at + 0.55) for n, at in enumerate(times[:count])]
    start = told[-1][1] if told else 0.0
    later = [(n % count, start + _STAYS * (n + 1)) for n in range(int((stage.seconds + 14 - start) / _STAYS))]
    visits = (*told, *later)
    spots = [(row.right - 6, row.top + 0.6 * row.height) for row in phone.rows]
    home = (phone.case.right - 0.2 * phone.case.width, phone.rows[-1].bottom - 10)

    def where(t: float) -> tuple[float, float, float]:
        """x, y, and how long ago the last tap was."""
        last, at, before = home, -9.0, home
        for number, visit in visits:
            if visit > t:
                break
            before, last, at = last, spots[number], visit
        share = easing.cubic_in_out(easing.progress(t, at, 0.45))
        return easing.mix(before[0], last[0], share), easing.mix(before[1], last[1], share), t - at - 0.45

    def finger(t: float) -> Placement:
        x, y, _ = where(t)
        return Placement(round(x), round(y), opacity=easing.clamp(4 * (t - told[0][1])) if told else 1.0)

    def ring(t: float) -> int:
        since = where(t)[2]
        return 1 + int(8 * since / _TAPS) if 0 <= since < _TAPS else 0

    def paint(canvas: skia.Canvas, step: int) -> None:
        if step:
            brush.circle(canvas, 0, 0, 26 + 5.5 * step, brush.stroke(stage.look.inks[5], 6, 1 - step / 9.5))

    yield Sprite(_tip(stage.look), "world", finger)
    yield stage.live(("tap", stage.look.name), brush.centred(160), ring, paint, rest=finger)


def _tip(look: Look) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, 30, brush.fill(look.inks[5], 0.22))
        brush.circle(canvas, 0, 0, 17, brush.fill(look.inks[5], 0.75))

    return Drawing(("fingertip", look.name), brush.centred(62), paint)


# ---------------------------------------------------------------- around the phone


def _around(stage: Stage, phone: _Phone, place: _beside.Place) -> Iterator[Layer]:
    """Tiles that float beside the phone: what the app is about."""
    look, case, dice = stage.look, phone.case, stage.dice("around")
    icons = telling(("", "", "", ""), stage.picture.visual, dice)
    reach = 130.0 if stage.wide else 20.0
    spots = [(case.right + reach, 0.22), (case.right + 0.55 * reach, 0.6), (case.left - 0.9 * reach, 0.76), (case.left - reach, 0.3)]
    if stage.wide and not place.alone:
        spots = spots[:3]
    if not stage.wide:
        spots = (
            [(case.right + 24, 0.13), (case.left - 20, 0.56)]
            if stage.tall
            else [(case.right + 120, 0.25), (case.left - 120, 0.5), (case.right + 130, 0.66)]
        )
    for n, (x, share) in enumerate(spots):
        light = n % 2 == 0
        value = (look.inks if light else look.accents)[(stage.picture.seed + n) % len(look.inks)]
        tile = tiles.tile(look, icons[n], dice.uniform(104, 132), look.tile_light if light else look.tile_dark, value)
        y = case.top + share * min(case.height, stage.size.down - case.top)
        yield stage.enter(tile, floating(x, y, 10, 4.4 + 0.5 * n, 0.3 * n), at=0.5 + 0.15 * n, how=pop())
