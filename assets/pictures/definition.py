"""A definition: a page of a dictionary, in the light of a window. The term is marked when it is spoken, and what it means is
underlined in pencil as it is read. What stands around the entry are strokes, and no words.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _glass, _ground, _reading
from assets.pictures._board import shown
from assets.stage import canvas as brush
from assets.stage import cues, easing, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Film, Layer, Placement
from assets.stage.motion import Course, fade, resting
from assets.stage.palette import blend
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from assets.stage.svg import path as outline
from assets.stage.twos import on_twos
from script.model import Visual

VERSION = "2"
USES_WORDS = True
STANDS = True  # what is read lies on the page, and must not slide on it

_TERM = type.Style("serif", 700, 168, leading=1.12)
_MEANING = type.Style("serif", 500, 76, leading=1.5)
_FIRST, _GAP, _MOST = 0.8, 0.8, 3
_BELOW_TERM, _BETWEEN = 58.0, 34.0
_SWIPE = 0.8  # seconds that the marker takes
_PITCH = 38.0  # of the strokes

_BULLET = 46.0


@dataclass(frozen=True, slots=True)
class _Entry:
    """The entry as it is set: the term, what it means, and where."""

    box: Box
    term: type.Block
    meanings: tuple[type.Block, ...]

    @property
    def indent(self) -> float:
        return _BULLET if len(self.meanings) > 1 else 0.0

    @property
    def tops(self) -> tuple[float, ...]:
        """Where each meaning begins."""
        y = self.box.top + (self.term.height + _BELOW_TERM if self.term.lines else 0)
        found = []
        for block in self.meanings:
            found.append(y)
            y += block.height + _BETWEEN
        return tuple(found)

    @property
    def bottom(self) -> float:
        return self.tops[-1] + self.meanings[-1].height if self.meanings else self.box.top + self.term.height


def example(items: tuple[str, ...]) -> Visual:
    """A word that is in no dictionary."""
    return Visual("definition", "Samplement", "", keywords=("definition",), items=items[:2])


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The page, the shadows that play on it, the marks, the print, and the pencil."""
    term, meanings = _words(picture.visual)
    gutter = _gutter(stage)
    entry = _set(_room(stage, gutter), term, meanings)
    yield stage.still(plate(stage, *_page(stage, gutter, entry)))
    yield from _shadows(stage)
    yield from _marker(stage, entry, term)
    times = cues.schedule(picture.words, meanings, _FIRST, _GAP)
    yield from _print(stage, entry, times)


def _words(visual: Visual) -> tuple[str, tuple[str, ...]]:
    """The term, and what it means."""
    first, second = _glass.said(visual)
    meanings = shown(visual.items)[:_MOST]
    return first, meanings or ((second,) if second else ())


# ---------------------------------------------------------------- the page


def _gutter(stage: Stage) -> float:
    """Where the two pages of the open book meet."""
    return (0.27 if stage.wide else 0.02) * stage.size.across


def _room(stage: Stage, gutter: float) -> Box:
    safe = _glass.clear(stage, stage.safe)
    left = max(safe.left + (0 if stage.wide else 20), gutter + 110)
    top = safe.top + (30 if stage.wide else 36)
    return Box(left, top, safe.right - left - (40 if stage.wide else 0), safe.bottom - top)


def _set(box: Box, term: str, meanings: Sequence[str]) -> _Entry:
    """The entry, in the upper half of its room where it is short."""
    head = type.fitted(term, _TERM, box.width, 2, (0.42 if meanings else 0.8) * box.height)
    room = box.height - head.height - (_BELOW_TERM if head.lines else 0)
    each = (room - _BETWEEN * (len(meanings) - 1)) / max(1, len(meanings))
    indent = _BULLET if len(meanings) > 1 else 0.0
    draft = [type.fitted(text, _MEANING, box.width - indent, 6, each) for text in meanings]
    size = min((block.size for block in draft), default=_MEANING.size)
    style = type.Style(_MEANING.face, _MEANING.weight, size, _MEANING.leading)
    loose = _Entry(box, head, tuple(type.fitted(text, style, box.width - indent, 6, each) for text in meanings))
    spare = max(0.0, box.bottom - loose.bottom)
    down = round(min(0.34 * spare, 190.0))
    return _Entry(Box(box.left, box.top + down, box.width, box.height - down), loose.term, loose.meanings)


def _page(stage: Stage, gutter: float, entry: _Entry) -> Iterator[Drawing]:
    yield _paper(stage, gutter)
    yield _strokes(stage, gutter, entry)
    yield _ribbon(stage, gutter)


def _paper(stage: Stage, gutter: float) -> Drawing:
    """Two pages that curve into the gutter, under a light from the upper right."""
    look, frame = stage.look, stage.frame
    paper = look.room.paper

    def light(small: skia.Canvas) -> None:
        around = grown(frame, 24)
        small.drawRect(
            brush.rect(around), brush.sloped(around, (blend(paper, look.room.cork, 0.2), paper, blend(paper, look.room.cork, 0.12)))
        )
        brush.glow(small, 0.78 * frame.width, 0.16 * frame.height, 0.9 * frame.width, look.room.sun, 0.4)
        for reach, depth in ((190.0, 0.3), (70.0, 0.42)):
            for side in (-1, 1):
                stops = [brush.colour(look.room.coffee, share * depth) for share in (1.0, 0.35, 0.0)]
                ends = [(gutter, 0), (gutter + side * reach, 0)]
                shader = skia.GradientShader.MakeLinear(ends, stops, [0.0, 0.4, 1.0])
                part = Box(gutter if side > 0 else gutter - reach, -24, reach, frame.height + 48)
                small.drawRect(brush.rect(part), skia.Paint(Dither=True, Shader=shader))

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(frame))
        canvas.drawRect(brush.rect(frame), brush.fill(paper))
        _ground.soft(canvas, grown(frame, 24), light)
        for n in range(5):
            x = frame.right - 5 - 7 * n
            canvas.drawLine(x, 0, x, frame.height, brush.stroke(look.room.coffee, 1.6, 0.16 - 0.025 * n))
        _tabs(canvas, stage)

    return Drawing(("paper", look.name, frame, gutter, stage.picture.seed), frame, paint)


def _tabs(canvas: skia.Canvas, stage: Stage) -> None:
    """Thumb tabs on the page's edge."""
    frame, count = stage.frame, 7
    own = stage.dice("tab").randrange(count)
    for n in range(count):
        high = frame.height / (count + 1.2)
        box = Box(frame.right - (40 if n == own else 24), (n + 0.6) * high, 80, 0.72 * high)
        value = stage.look.accents[n % 6]
        brush.rounded(canvas, box, 12, brush.fill(value, 0.95 if n == own else 0.55))


def _strokes(stage: Stage, gutter: float, entry: _Entry) -> Drawing:
    """Other entries, as strokes: on the page at the left, and above and below ours."""
    look, frame, dice = stage.look, stage.frame, stage.dice("strokes")
    places = []
    if stage.wide:
        width = (gutter - 190) / 2
        places += [(Box(40 + n * (width + 40), 70, width, frame.height), False) for n in range(2)]
    right = frame.right - 110 - entry.box.left
    above = Box(entry.box.left, -10, right, entry.box.top - 66)
    below = Box(entry.box.left, entry.bottom + 90, right, frame.bottom - entry.bottom)
    places += [(place, True) for place in (above, below) if place.height > 60]

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(frame))
        for place, two in places:
            if two:
                width = (place.width - 60) / 2
                for n in range(2):
                    _column(canvas, Box(place.left + n * (width + 60), place.top, width, place.height), look.ink, dice_of(place, n))
            else:
                _column(canvas, place, look.ink, dice_of(place, 0))

    seed = dice.random()

    def dice_of(place: Box, n: int) -> random.Random:
        return random.Random(f"{seed} {place} {n}")

    return Drawing(("strokes", look.name, seed, tuple(places)), frame, paint)


def _column(canvas: skia.Canvas, box: Box, ink: str, dice: random.Random) -> None:
    """Entries in a column: a dark stroke for the word, faint ones for what it means."""
    y, left = box.top + 18, 0
    while y < box.bottom - 8:
        head = left == 0
        start = 0.0 if head else 22.0
        width = (dice.uniform(0.24, 0.5) if head else 1.0 if left > 1 else dice.uniform(0.35, 0.9)) * (box.width - start)
        line = Box(box.left + start, y, width, 13 if head else 10)
        brush.rounded(canvas, line, line.height / 2, brush.fill(ink, 0.3 if head else 0.11))
        left = dice.choice((2, 3, 4)) if head else left - 1
        y += _PITCH + (16 if left == 0 else 0)


def _ribbon(stage: Stage, gutter: float) -> Drawing:
    """A bookmark that hangs out of the gutter."""
    look, down = stage.look, stage.size.down
    value = look.heroes[stage.picture.seed % len(look.heroes)]
    x, long = gutter + 6, 0.86 * down if stage.wide else 0.9 * down
    path = skia.Path()
    path.moveTo(x - 17, -10)
    path.cubicTo(x - 30, 0.3 * long, x + 4, 0.6 * long, x - 20, long)
    path.lineTo(x - 1, long - 26)
    path.lineTo(x + 18, long)
    path.cubicTo(x + 40, 0.6 * long, x + 6, 0.3 * long, x + 17, -10)
    path.close()
    box = Box(x - 44, -10, 90, long + 30)

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.translate(7, 9)
        canvas.drawPath(path, brush.fill(look.shadow, 0.22))
        canvas.restore()
        canvas.drawPath(path, brush.sloped(Box(x - 20, 0, 40, 0.001), (value[0], value[1], value[-1])))

    return Drawing(("ribbon", look.name, gutter, long, value), box, paint)


# ---------------------------------------------------------------- light on the page


def _shadows(stage: Stage) -> Iterator[Layer]:
    """The shadow of a plant at the window, which sways: soft leaves at the right and at the foot of the page."""
    dice, across, down = stage.dice("leaves"), stage.size.across, stage.size.down
    for n in range(3):
        x = (0.9 - 0.2 * n + dice.uniform(-0.06, 0.06)) * across
        y = (0.12 if n == 0 else 0.98) * down
        yield Sprite(_leaves(stage, n), "world", _swaying(x, y, 46 + 12 * n, 7.1 + 1.3 * n, dice.random()))


def _leaves(stage: Stage, number: int) -> Drawing:
    value, dice = stage.look.room.coffee, stage.dice(f"leaf {number}")
    # A fan of leaves, each clear of the next.
    ways = [(-66 + 33 * n) + dice.uniform(-7, 7) + (180 if number == 0 else 0) for n in range(5)]
    box = brush.centred(700)

    def leaves(small: skia.Canvas) -> None:
        paint = brush.fill(value, 0.15)
        paint.setMaskFilter(skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 9))
        leaf = outline("M0 0L-4 -70C-56 -130 -50 -236 0 -330C50 -236 56 -130 4 -70Z")
        whole = skia.Path()
        for way in ways:
            whole.addPath(leaf, skia.Matrix().setRotate(way))
        small.drawPath(whole, paint)

    return Drawing(("leaves", value, tuple(ways)), box, lambda canvas: _ground.soft(canvas, box, leaves))


def _swaying(x: float, y: float, by: float, period: float, phase: float) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t)
        return Placement(round(x + by * easing.wave(t, period, phase)), round(y + 0.4 * by * easing.wave(t, 0.63 * period, phase)))

    return course


# ---------------------------------------------------------------- the entry


def _marker(stage: Stage, entry: _Entry, term: str) -> Iterator[Layer]:
    """A marker goes over the term when it is spoken, line by line; unspoken it does after a while."""
    heard = cues.spoken_at(stage.picture.words, term)
    at = max(0.7, heard if heard is not None else 1.2)
    colour = blend(stage.look.room.lamp, stage.look.room.paper, 0.3)
    block = entry.term
    for n, line in enumerate(block.lines):
        width = type.measure(line, block.style, block.size)
        left = entry.box.right - width if block.rtl else entry.box.left
        top = entry.box.top + block.baseline(n) - 0.3 * block.size
        box = Box(left - 16, top, width + 32, 0.44 * block.size)
        yield _swipe(stage, box, colour, at + n * _SWIPE, block.rtl)


def _swipe(stage: Stage, box: Box, colour: str, at: float, rtl: bool) -> Layer:
    steps = 14

    def state(t: float) -> int:
        return round(steps * easing.cubic_in_out(easing.progress(t, at, _SWIPE)))

    def paint(canvas: skia.Canvas, step: int) -> None:
        if step:
            width = box.width * step / steps
            part = Box(box.right - width if rtl else box.left, box.top, width, box.height)
            brush.rounded(canvas, part, 0.16 * box.height, brush.fill(colour))

    return stage.live(("swipe", box, colour, rtl), grown(box, 1), state, paint, space="screen")


def _print(stage: Stage, entry: _Entry, times: Sequence[float]) -> Iterator[Layer]:
    """The term from the start, what it means as it is spoken, with a line in pencil below."""
    look, box = stage.look, entry.box
    paper, ink = _worst(stage), look.ink
    yield from stage.lines(entry.term, box.left, box.top, ink, paper, at=0.15, width=box.width)
    if entry.meanings:
        rule = Box(0, 0, box.width, 4)
        y = entry.tops[0] - 30
        line = Drawing(("rule", ink, rule.width), rule, lambda canvas: brush.rounded(canvas, rule, 2, brush.fill(ink, 0.5)))
        yield stage.enter(line, resting(box.left, y), at=0.4, how=fade(0.6), space="screen")
    pencil = look.inks[0]
    for block, top, at in zip(entry.meanings, entry.tops, times, strict=True):
        left = box.left if block.rtl else box.left + entry.indent
        width = box.width - entry.indent
        if entry.indent:
            dot = box.right - 12 if block.rtl else box.left + 10
            yield stage.enter(_dot(stage), resting(dot, top + block.baseline(0) - 0.3 * block.size), at=at, how=fade(0.3), space="screen")
        yield from _reading.under(stage, block, left, top, width, pencil)
        yield from stage.lines(block, left, top, ink, paper, at=at - 0.1, width=width)


def _dot(stage: Stage) -> Drawing:
    value = stage.look.accents[0]
    return Drawing(("dot", value), brush.centred(26), lambda canvas: brush.circle(canvas, 0, 0, 11, brush.fill(value)))


def _worst(stage: Stage) -> str:
    """The darkest that paper gets under print."""
    return blend(blend(stage.look.room.paper, stage.look.room.cork, 0.2), stage.look.room.coffee, 0.16)
