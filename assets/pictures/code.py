"""Code in an editor or a terminal on a monitor: what the script gives, to the letter, written line by line with the words.

Where it gives none, strokes in the colours of code stand for it: code is never made up.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _beside, _desktop, _editor, _glass
from assets.pictures._editor import Laid, Page
from assets.stage import canvas as brush
from assets.stage import cues, easing
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box, Film, Layer, Placement, Text
from assets.stage.palette import Look, blend
from assets.stage.props import contents
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from script.model import Visual

VERSION = "2"
USES_WORDS = True
VARIANTS = ("editor", "terminal")

_BAR = 58.0  # the height of the window's bar
_STARTS, _LINE, _LETTER = 0.4, 0.22, 0.035  # seconds: the first line, a line at least, a letter
_BY = 0.76  # the share of the scene by which all is written
_BLINKS = 2  # a second
_TERMINALS = frozenset(("terminal", "shell", "console", "command", "prompt", "bash"))
_SHELLS = frozenset(("bash", "sh", "shell", "console", "zsh", "terminal", "powershell", "batch"))
_SAMPLE = "def sample(items):\n    # This is only a sample.\n    for item in items:\n        show(item)\n    return len(items)"


def example(items: tuple[str, ...]) -> Visual:
    """Code that is about nothing."""
    code = _SAMPLE if len(items) < 6 else "\n\n".join(f"{_SAMPLE}  # once more, {n}, and quite a long line at that" for n in range(4))
    return Visual(
        "code", "A sample function", "Written line by line", keywords=("code", "editor"), items=items, code=code, code_language="python"
    )


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The desk with its monitor, the code on it as it is written, and what is said beside it."""
    listed = _beside.items(picture.visual)
    place = _beside.placed(stage, len(listed), beneath=True)
    screen = _screen(stage, place)
    terminal = _is_terminal(picture.visual)
    window = _window(stage.look, screen, terminal)
    sheet = plate(stage, _desktop.drawn(stage, screen, place.alone, max((card.bottom for card in place.cards), default=0.0)), window)
    yield stage.still(sheet)
    yield from _desktop.steam(stage, screen, place.alone)
    yield from _content(stage, _page(screen), terminal)
    yield from place.head.layers(stage, sheet)
    yield from _beside.cards(stage, place.cards, listed)


def _is_terminal(visual: Visual) -> bool:
    """As the variant says, else as the language or the direction does."""
    if visual.variant in VARIANTS:
        return visual.variant == "terminal"
    return visual.code_language.lower() in _SHELLS or not _TERMINALS.isdisjoint(word.lower() for word in visual.keywords)


# ---------------------------------------------------------------- places


def _screen(stage: Stage, place: _beside.Place) -> Box:
    """The monitor's glass."""
    show, world = place.show, _glass.world(stage)
    left, right = max(show.left, world.left), min(show.right, world.right)
    if stage.wide:
        inset = 150 if place.alone else 0
        bottom = min(show.bottom, 863.0)
        high = min(bottom - max(show.top, world.top), 0.7 * (right - left))
        return Box(left + inset, bottom - high, right - left - 2 * inset, high)
    top, bottom = max(show.top + 40, world.top), show.bottom - 26
    high = min(bottom - top, (1.0 if stage.tall else 0.72) * (right - left))
    return Box(left + 6, top, right - left - 12, high)


def _page(screen: Box) -> Box:
    """Where rows stand: right of the gutter, below the bar."""
    pad = 30.0
    return Box(screen.left + 62, screen.top + _BAR + 22, screen.width - 62 - pad, screen.height - _BAR - 40)


def _grounds(look: Look, terminal: bool) -> tuple[str, ...]:
    """What rows are read on."""
    return (
        (look.room.panel,)
        if terminal
        else (look.room.screen[0], look.room.screen[-1], blend(look.room.screen[0], look.room.screen[-1], 0.5))
    )


def _window(look: Look, screen: Box, terminal: bool) -> Drawing:
    """The window that fills the glass: its bar, and its gutter."""
    bar = Box(screen.left, screen.top, screen.width, _BAR)
    gutter = Box(screen.left, bar.bottom, 46, screen.height - _BAR)

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(screen), 8, 8), True)
        if terminal:
            canvas.drawRect(brush.rect(screen), brush.fill(look.room.panel))
        canvas.drawRect(brush.rect(bar), brush.fill(blend(look.room.panel, look.room.card, 0.28 if terminal else 0.0)))
        for n in range(3):
            brush.circle(canvas, bar.left + 34 + 30 * n, bar.top + _BAR / 2, 9, brush.fill(look.accents[n]))
        _tab(canvas, look, bar, terminal)
        if not terminal:
            canvas.drawRect(brush.rect(gutter), brush.fill(look.room.panel, 0.55))
        canvas.restore()

    return Drawing(("window", look.name, screen, terminal), screen, paint)


def _tab(canvas: skia.Canvas, look: Look, bar: Box, terminal: bool) -> None:
    """The tab of what is open: an icon and a stroke, since nobody said what it is called."""
    tab = Box(bar.left + 138, bar.top + 12, 210, _BAR - 12)
    if not terminal:
        brush.rounded(canvas, Box(tab.left, tab.top, tab.width, tab.height + 20), 12, brush.fill(look.room.screen[0]))
    brush.icon(canvas, "terminal-window" if terminal else "file-code", tab.left + 30, tab.top + tab.height / 2, 30, look.accents[3])
    stroke = Box(tab.left + 56, tab.top + tab.height / 2 - 6, 120, 12)
    brush.rounded(canvas, stroke, 6, brush.fill(look.room.rim))


# ---------------------------------------------------------------- what is written


@dataclass(frozen=True, slots=True)
class _Typed:
    """A row and from when to when it is written, in seconds."""

    row: Laid
    start: float
    end: float

    def share(self, t: float) -> float:
        return easing.progress(t, self.start, self.end - self.start)


def _content(stage: Stage, box: Box, terminal: bool) -> Iterator[Layer]:
    visual, look = stage.picture.visual, stage.look
    if not visual.code.strip():
        yield _strokes(stage, box)
        return
    language = visual.code_language or ("console" if terminal else "")
    page = _editor.paged(visual.code, language, look, _grounds(look, terminal), box)
    typed = _typed(stage, page)
    if not terminal:
        yield _marks(stage, page, typed)
    yield from _done(page, typed, _grounds(look, terminal)[-1])
    yield _current(stage, page, typed, _editor.tinted(look.accents[1], look, _grounds(look, terminal)))


def _strokes(stage: Stage, box: Box) -> Layer:
    """Strokes that stand for code: some with every word, and some while nothing is said."""
    content = contents.code(stage.look, stage.picture.seed, bars=False, speed=2.0)
    starts = [word.start for word in stage.picture.words]

    def state(t: float) -> int:
        return 4 + int(1.4 * t) + sum(1 for start in starts if start <= t)

    return stage.live(("strokes", content.name, box), box, state, lambda canvas, now: content.paint(canvas, box, now))


def _typed(stage: Stage, page: Page) -> tuple[_Typed, ...]:
    """Each row when its line is spoken of, or after the one before; all of it by the scene's last quarter."""
    rows = page.rows
    free = max(2.0, _BY * stage.seconds - _STARTS)
    gap = min(_LINE + 0.9, free / max(1, len(rows)))
    wanted = cues.schedule(stage.picture.words, [laid.row.text for laid in rows], _STARTS, 0.6 * gap)
    starts: list[float] = []
    for n in range(len(rows)):
        latest = min(wanted[n], _STARTS + gap * n)
        starts.append(max(latest, starts[-1] + 0.3 * gap) if starts else latest)
    ends = (*starts[1:], math.inf)
    lasting = [min(0.92 * gap, max(_LINE, _LETTER * len(laid.row.text))) for laid in rows]
    timed = zip(rows, starts, ends, lasting, strict=True)
    return tuple(_Typed(row, start, min(end, start + seconds)) for row, start, end, seconds in timed)


def _done(page: Page, typed: tuple[_Typed, ...], ground: str) -> Iterator[Layer]:
    """The rows that are written; a layer for every half of a page that it moved on by."""
    firsts = sorted({page.first(n + 1) for n in range(len(typed))})
    for first, after in zip(firsts, (*firsts[1:], None), strict=True):
        yield _part(page, typed, first, after, ground)


def _part(page: Page, typed: tuple[_Typed, ...], first: int, after: int | None, ground: str) -> Layer:
    """The page with the row `first` at its top, while it stands like this: `after` is the row that comes next to its top."""
    shown = typed[first : first + page.room]
    starts = 0.0 if first == 0 else next(row.start for n, row in enumerate(typed) if page.first(n + 1) == first)
    ends = math.inf if after is None else next(row.start for n, row in enumerate(typed) if page.first(n + 1) == after)

    def state(t: float) -> int:
        return sum(1 for row in shown if row.end <= t)

    def paint(canvas: skia.Canvas, count: int) -> None:
        for n in range(count):
            _editor.paint(canvas, page, shown[n].row, n)

    def course(t: float) -> Placement | None:
        return Placement() if starts <= on_twos(t) < ends else None

    texts = tuple(text for n, row in enumerate(shown) for text in _texts(page, row.row, n, ground))
    return Live(("code", page.name, first, page.box), page.box, state, paint, "world", course, texts)


def _texts(page: Page, row: Laid, place: int, ground: str) -> Iterator[Text]:
    """The row's words, each with its colour and its box."""
    for block, x, value in row.words:
        if block.lines:
            yield Text(block.lines[0], Box(page.box.left + x, page.top(place), block.width, page.pitch), value, ground)


def _current(stage: Stage, page: Page, typed: tuple[_Typed, ...], value: str) -> Layer:
    """The row that is being written, and the caret at its end, which blinks while nothing is."""
    unit = page.unit

    def state(t: float) -> tuple[int, int, bool]:
        row = max(0, _begun(typed, t) - 1)
        letters = math.floor(typed[row].share(t) * len(typed[row].row.row.text))
        writing = typed[row].start <= t < typed[row].end
        return row, letters, writing or int(t * _BLINKS) % 2 == 0

    def paint(canvas: skia.Canvas, now: tuple[int, int, bool]) -> None:
        number, letters, caret = now
        row, place = typed[number].row, number - page.first(number + 1)
        x = page.box.left + row.start + (row.end - row.start) * letters / max(1, len(row.row.text))
        if 0 < letters < len(row.row.text):
            canvas.save()
            canvas.clipRect(skia.Rect.MakeLTRB(page.box.left, page.box.top, x, page.box.bottom))
            _editor.paint(canvas, page, row, place)
            canvas.restore()
        if caret:
            mark = Box(min(x + 3, page.box.right), page.top(place) + 0.16 * page.pitch, 0.55 * unit, 0.68 * page.pitch)
            brush.rounded(canvas, mark, 3, brush.fill(value))

    return stage.live(("caret", page.name, page.box), grown(page.box, unit), state, paint)


def _begun(typed: tuple[_Typed, ...], t: float) -> int:
    """How many rows were begun by `t`."""
    return sum(1 for row in typed if row.start <= t)


def _marks(stage: Stage, page: Page, typed: tuple[_Typed, ...]) -> Layer:
    """The gutter: a dot for every line that is there; that of the one that is being written is lit."""
    x = page.box.left - 39
    bounds = Box(x - 8, page.box.top, 16, page.box.height)

    def state(t: float) -> int:
        return max(0, _begun(typed, t) - 1)

    def paint(canvas: skia.Canvas, now: int) -> None:
        first = page.first(now + 1)
        for n in range(first, now + 1):
            begins = not n or typed[n].row.row.line != typed[n - 1].row.row.line
            y = page.top(n - first) + 0.5 * page.pitch
            if begins and n == now:
                brush.circle(canvas, x, y, 7, brush.fill(stage.look.accents[1]))
            elif begins:
                brush.circle(canvas, x, y, 4, brush.fill(stage.look.room.rim))

    return stage.live(("gutter", page.name, page.box), bounds, state, paint)
