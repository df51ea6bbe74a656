"""A close-up of a notepad: a hand writes a list, each line when it is spoken of, and ticks it off."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import partial

import skia

from assets.model import Picture
from assets.pictures import _desk, _hand, _pad
from assets.pictures._hand import Writer
from assets.pictures._pad import Entry, Pad, Piece, Sheet
from assets.stage import canvas as brush
from assets.stage import cues
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.easing import clamp, wave
from assets.stage.handwriting import Pen, Point, Stroke
from assets.stage.layer import Box, Film, Layer, Placement, Text
from assets.stage.motion import Course, Rest, resting
from assets.stage.people import JUNIOR
from assets.stage.people.cast import person
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

VERSION = "2"
USES_WORDS = True

# More would not be read.
_MOST = 8
_INK, _TITLE_INK = "#352a9c", "#14122b"
# Seconds that a letter takes, at most and at least; between two items; for a number, a tick, a line drawn under a heading.
_LETTER, _HASTE, _BREATH, _DIGIT, _TICK, _LINE = 0.06, 0.02, 0.32, 0.16, 0.3, 0.4
_STARTS = 0.35
# Ink appears in steps of so many units.
_STEP = 18.0
# A tick is drawn in so many steps.
_TICKED = 12
# Leaves sway so many times a second.
_LEAFS = 4
# Words that say what is to be filmed, not what stands on the pad.
_NO_HEADING = ("note", "pad", "paper", "pen", "pencil", "hand", "list", "close", "desk", "writing", "page", "journal", "diary")


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The desk and the pad, what is written, what lives on the desk, and the hand."""
    pad = _pad.placed(stage)
    sheet = _pad.sheet(pad, _heading(picture), [item for item in picture.visual.items if item.strip()][:_MOST], stage)
    script = _script(picture, stage, sheet)
    yield stage.still(_plate(stage, sheet))
    yield from _steam(stage)
    yield from _leaves(stage)
    for entry in script.entries:
        yield _written(entry, sheet, stage)
    yield from _ticks(script, sheet, stage)
    yield from _writing(picture, stage, script, sheet)


def _heading(picture: Picture) -> str:
    """What a person wrote, or what the direction is about, if that is no part of the notepad itself."""
    visual = picture.visual
    if visual.text.strip():
        return visual.text
    filmed = any(word in visual.headline.lower() for word in _NO_HEADING)
    return "" if filmed or not picture.visual.items else visual.headline


# ---------------------------------------------------------------- when what is written


@dataclass(frozen=True, slots=True)
class _Timed:
    """An entry, and the strokes of its pieces."""

    entry: Entry
    strokes: tuple[Stroke, ...]
    colour: str

    def state(self, t: float) -> tuple[int, ...]:
        """How many steps of each piece are written; rounded up, for the pencil's point hides what is ahead of it."""
        pairs = zip(self.entry.pieces, self.strokes, strict=True)
        return tuple(math.ceil(stroke.share(t) * piece.ink.width / _STEP) for piece, stroke in pairs)


@dataclass(frozen=True, slots=True)
class _Script:
    """All that the pen does: entries, then ticks, one stroke for each of the list's entries."""

    entries: tuple[_Timed, ...]
    under: Stroke | None
    ticks: tuple[tuple[Box, Stroke], ...]

    @property
    def strokes(self) -> tuple[Stroke, ...]:
        written = [stroke for timed in self.entries for stroke in timed.strokes]
        more = [self.under] if self.under else []
        return tuple(sorted([*written, *more, *(stroke for _, stroke in self.ticks)], key=lambda stroke: stroke.start))


def _script(picture: Picture, stage: Stage, sheet: Sheet) -> _Script:
    """Lines are written when they are spoken of, else one after another over most of the scene; then they are ticked."""
    pace = _pace(stage, sheet)
    title, at, under = [], _STARTS, None
    if sheet.heading:
        title = [_timed(sheet.heading, at, pace, _TITLE_INK)]
        under = _underline(sheet, title[0].strokes[-1].end + 0.14)
        at = under.end + _BREATH
    lasting = [_seconds(entry, pace) for entry in sheet.entries]
    starts = _starts(picture, stage, sheet, at, lasting)
    listed = [_timed(entry, start, pace, _INK) for entry, start in zip(sheet.entries, starts, strict=True)]
    return _Script((*title, *listed), under, tuple(_ticked(sheet, stage, starts[-1] + lasting[-1])))


def _pace(stage: Stage, sheet: Sheet) -> float:
    """Seconds to a letter: as a hand writes, or as quickly as the scene asks for."""
    entries = [*sheet.entries, *([sheet.heading] if sheet.heading else [])]
    letters = sum(entry.letters if entry.words else 14 for entry in entries)
    free = 0.66 * stage.seconds - _STARTS - (_BREATH + _DIGIT) * len(entries) - (_LINE if sheet.heading else 0)
    return clamp(free / letters, _HASTE, _LETTER)


def _seconds(entry: Entry, pace: float) -> float:
    """How long an entry takes to write."""
    return pace * (entry.letters if entry.words else 14) + _DIGIT


def _timed(entry: Entry, start: float, pace: float, colour: str) -> _Timed:
    """The entry's pieces one after another, each as long as its share of the letters."""
    strokes: list[Stroke] = []
    whole = sum(piece.ink.width for piece in entry.pieces)
    seconds = _seconds(entry, pace)
    for piece in entry.pieces:
        lasts = seconds * piece.ink.width / whole
        # A hand takes a moment from one line to the next.
        lift = min(0.12, 0.3 * lasts)
        strokes.append(Stroke(start, lasts - lift, piece.tip))
        start += lasts
    return _Timed(entry, tuple(strokes), colour)


def _starts(picture: Picture, stage: Stage, sheet: Sheet, at: float, lasting: list[float]) -> list[float]:
    """When each entry begins: never before the one before is done, and early enough for all to be written."""
    spare = 0.66 * stage.seconds - at - sum(lasting)
    gap = clamp(spare / max(1, len(lasting)), _BREATH, 1.6)
    words = [entry.words for entry in sheet.entries]
    wanted = cues.schedule(picture.words, words, at, _BREATH)
    starts: list[float] = []
    for n, word in enumerate(words):
        free = starts[-1] + lasting[n - 1] if starts else at - _BREATH
        pause = _BREATH if cues.spoken_at(picture.words, word) is not None or not starts else gap
        latest = stage.seconds - 0.3 - sum(lasting[n:]) - _BREATH * (len(lasting) - n - 1)
        starts.append(max(free + 0.2, min(max(free + pause, wanted[n]), latest)))
    return starts


def _underline(sheet: Sheet, start: float) -> Stroke:
    assert sheet.heading
    piece = sheet.heading.pieces[0]
    return Stroke(start, _LINE, lambda share: _under(piece, share))


def _under(piece: Piece, share: float) -> Point:
    """A line under a heading, a little bent as a hand draws it."""
    width = piece.ink.width
    return piece.x - 4 + share * (width + 8), piece.baseline + 24 - 7 * math.sin(2.6 * share) + 2 * share


def _ticked(sheet: Sheet, stage: Stage, end: float) -> Iterator[tuple[Box, Stroke]]:
    """A tick for every entry, spread over what is left of the scene; none where too little is left for all."""
    boxes = [entry.tick for entry in sheet.entries if entry.tick]
    gap = min(2.4, (stage.seconds - end - 1.2) / max(1, len(boxes)))
    if gap < 0.45:
        return
    for n, box in enumerate(boxes):
        yield box, Stroke(end + 0.75 + n * gap, _TICK, partial(_tick, box))


def _tick(box: Box, share: float) -> Point:
    """The tip on its way along a tick."""
    x, y, side = box.left + box.width / 2, box.top + box.height / 2, box.width
    if share < 0.36:
        part = share / 0.36
        return x - 0.36 * side + 0.3 * side * part, y - 0.06 * side + 0.34 * side * part
    part = (share - 0.36) / 0.64
    return x - 0.06 * side + 0.72 * side * part, y + 0.28 * side - 0.98 * side * part


# ---------------------------------------------------------------- what is to be seen


def _plate(stage: Stage, sheet: Sheet) -> Drawing:
    """Everything that stands still."""
    pad, look = sheet.pad, stage.look
    things = _things(stage)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(stage.frame))
        _desk.wood(canvas, stage, (0.28 * stage.size.across, 0.1 * stage.size.down))
        _desk.laptop(canvas, look, *things.laptop, scale=things.scale)
        for (x, y, turn), colour in zip(things.notes, things.colours, strict=False):
            _desk.sticky(canvas, look, x, y, colour, turn, 190 * things.scale)
        _desk.cup(canvas, look, *things.cup, things.mug, things.handle, things.scale)
        _desk.pot(canvas, look, *things.plant, 62 * things.scale)
        _desk.clip(canvas, *things.clip, look.accents[3])
        _pad.shadow(canvas, pad, look)
        canvas.save()
        canvas.translate(pad.x, pad.y)
        canvas.rotate(pad.turn)
        _pad.paint(canvas, sheet)
        canvas.restore()

    return Drawing(("notepad", stage.picture.seed, stage.size, stage.look.name, sheet), stage.frame, paint)


@dataclass(frozen=True, slots=True)
class _Things:
    """Where what lies around the pad is: (x, y) or (x, y, turn)."""

    laptop: tuple[float, float, float]
    cup: Point
    mug: str
    handle: float
    notes: tuple[tuple[float, float, float], ...]
    colours: tuple[str, ...]
    plant: Point
    clip: tuple[float, float, float]
    scale: float


def _things(stage: Stage) -> _Things:
    """By chance, but never on the pad's words."""
    across, down, look, dice = stage.size.across, stage.size.down, stage.look, stage.dice("things")
    colours = (look.accents[1], "#ff9fb8", "#8fe3c8", "#9fd0ff")
    shuffled = tuple(dice.sample(colours, len(colours)))
    mug = dice.choice((look.accents[0], look.accents[3], look.accents[2], look.accents[5]))
    handle = dice.choice((-28.0, 8.0, 24.0))
    if stage.wide:
        notes: tuple[tuple[float, float, float], ...] = (
            (0.068 * across, 235 + dice.uniform(-30, 30), dice.uniform(-11, -4)),
            (0.062 * across, 505.0, dice.uniform(3, 9)),
        )
        laptop = (0.975 * across, 40 + dice.uniform(-20, 20), dice.uniform(7, 13))
        cup = (0.874 * across + dice.uniform(-20, 20), 0.59 * down + dice.uniform(-30, 30))
        clip = (0.85 * across, 0.9 * down, dice.uniform(20, 130))
        return _Things(laptop, cup, mug, handle, notes, shuffled, (0.036 * across, 0.955 * down), clip, 1.0)
    top = 0.07 * down if stage.tall else 0.035 * down
    laptop = (0.17 * across, top - 150, dice.uniform(-9, -4))
    cup = (0.8 * across, top + 18)
    notes = ((0.5 * across, top - 30, dice.uniform(-9, 9)),) if stage.tall else ()
    clip = (0.95 * across, 0.62 * down, dice.uniform(-20, 20))
    return _Things(laptop, cup, mug, handle, notes, shuffled, (0.02 * across, 0.985 * down), clip, 0.86)


def _written(timed: _Timed, sheet: Sheet, stage: Stage) -> Layer:
    """A stretch of the page, and as much of its line as is written."""
    entry, pad = timed.entry, sheet.pad

    def paint(canvas: skia.Canvas, state: tuple[int, ...]) -> None:
        canvas.clipRect(brush.rect(entry.strip))
        _pad.lines(canvas, sheet)
        for piece, steps in zip(entry.pieces, state, strict=True):
            share = min(1.0, steps * _STEP / piece.ink.width)
            piece.ink.paint(canvas, piece.x, piece.baseline, share, timed.colour)

    texts = (Text(entry.words, entry.box, timed.colour, _pad.PAPER),) if entry.words else ()
    name = ("line", sheet, entry, stage.look.name)
    return Live(name, entry.strip, timed.state, paint, "world", _lying(pad), texts, ones=True)


def _lying(pad: Pad) -> Rest:
    """On the pad."""
    return resting(pad.x, pad.y, turn=pad.turn)


def _ticks(script: _Script, sheet: Sheet, stage: Stage) -> Iterator[Layer]:
    if script.under and sheet.heading:
        piece = sheet.heading.pieces[0]
        box = Box(piece.x - 12, piece.baseline + 8, piece.ink.width + 24, 30)
        yield _line(("under", piece), box, script.under, stage.look.accents[0], 9, sheet.pad, 40)
    if script.ticks:
        yield _ticked_boxes(script.ticks, sheet.pad)


def _ticked_boxes(ticks: tuple[tuple[Box, Stroke], ...], pad: Pad) -> Layer:
    """All ticks as one layer: they stand in one column, and a layer costs something though it is still."""
    first, last = ticks[0][0], ticks[-1][0]
    side = first.width

    def state(t: float) -> tuple[int, ...]:
        return tuple(round(_TICKED * stroke.share(t)) for _, stroke in ticks)

    def paint(canvas: skia.Canvas, steps: tuple[int, ...]) -> None:
        for (_, stroke), step in zip(ticks, steps, strict=True):
            _draw(canvas, stroke, step, _TICKED, "#17a07c", 0.17 * side)

    bounds = grown(Box(first.left, first.top, side, last.bottom - first.top), 0.5 * side)
    return Live(("ticks", tuple(box for box, _ in ticks)), bounds, state, paint, "world", _lying(pad), ones=True)


def _line(name: Hashable, bounds: Box, stroke: Stroke, colour: str, width: float, pad: Pad, steps: int) -> Layer:
    """A stroke that grows, in so many steps."""

    def paint(canvas: skia.Canvas, step: int) -> None:
        _draw(canvas, stroke, step, steps, colour, width)

    def state(t: float) -> int:
        return round(steps * stroke.share(t))

    return Live((name, colour), bounds, state, paint, "world", _lying(pad), ones=True)


def _draw(canvas: skia.Canvas, stroke: Stroke, step: int, steps: int, colour: str, width: float) -> None:
    """The first `step` of a stroke's `steps`."""
    if step:
        path = skia.Path()
        path.addPoly([skia.Point(*stroke.way(n / steps)) for n in range(step + 1)], False)
        canvas.drawPath(path, brush.stroke(colour, width))


def _writing(picture: Picture, stage: Stage, script: _Script, sheet: Sheet) -> Iterator[Layer]:
    """The hand follows the pen."""
    pad = sheet.pad
    played = person(picture.visual.cast[0].person if picture.visual.cast else JUNIOR)
    words = pad.words
    # At the end it rests below what is written, at the right.
    home = (words.right + 0.02 * pad.width, min(words.bottom + 40, pad.bottom + 60))
    pen = Pen(script.strokes, home)

    def course(t: float) -> Placement:
        x, y = pad.seen(pen.at(t))
        return Placement(x, y)

    # However high the pen is, the arm comes from below the frame.
    reach = stage.size.down - pad.seen((words.left, words.top))[1] + 60
    for drawing in _hand.drawings(Writer(played.skin, played.top), reach):
        yield Sprite(drawing, "world", course)


# ---------------------------------------------------------------- what lives


def _steam(stage: Stage) -> Iterator[Layer]:
    things = _things(stage)
    x, y = things.cup
    for n in range(2):
        yield Sprite(_wisp(things.scale), "world", _rising(x, y, n / 2, things.scale))


def _wisp(scale: float) -> Drawing:
    """A breath of steam, from above: a soft ring that is not closed."""
    side = 150 * scale

    def paint(canvas: skia.Canvas) -> None:
        paint = brush.stroke("#ffffff", 15 * scale, 0.55)
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 9 * scale))
        line = skia.Path()
        line.moveTo(-10 * scale, 46 * scale)
        line.cubicTo(-44 * scale, 14 * scale, 34 * scale, -4 * scale, 0, -46 * scale)
        canvas.drawPath(line, paint)

    return Drawing(("wisp", scale), Box(-side / 2, -side / 2, side, side), paint)


def _rising(x: float, y: float, phase: float, scale: float) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t)
        way = (t / 3.6 + phase) % 1.0
        sway = 16 * wave(t, 4.1, phase)
        return Placement(x + (sway - 26 + 52 * phase) * scale, y + (26 - 150 * way) * scale, opacity=0.62 * math.sin(math.pi * way) ** 1.4)

    return course


def _leaves(stage: Stage) -> Iterator[Layer]:
    """Leaves that sway a little, a few times a second."""
    things, dice, look = _things(stage), stage.dice("leaves"), stage.look
    first = dice.uniform(-42, -30)
    lengths = [dice.uniform(0.86, 1.06) * (250 if n % 2 else 215) * things.scale for n in range(5)]
    reach = max(lengths) + 4

    def paint(canvas: skia.Canvas, step: int) -> None:
        for n, length in enumerate(lengths):
            canvas.save()
            canvas.rotate(first + 29 * n + 2.4 * wave(step / _LEAFS, 4.6 + 0.5 * n, 0.17 * n))
            _desk.leaf(canvas, look, length, n % 2 == 0)
            canvas.restore()

    bounds = Box(-reach, -reach, 2 * reach, 1.5 * reach)
    yield stage.live(("leaves", stage.picture.seed, reach), bounds, lambda t: int(_LEAFS * (t + 60)), paint, resting(*things.plant))
