"""Money: coins or notes that pile up as things are named, a piggy bank that is fed, a market that rises or falls. Sizes come from
given figures alone; where there are none, all piles are alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _callouts, _crowd, _figures
from assets.pictures._board import alike
from assets.pictures._company import Spot, acts, company, showing, spoken
from assets.pictures._outdoors import beats, named, said
from assets.stage import canvas as brush
from assets.stage import easing, type
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Film, Layer, Placement, Text
from assets.stage.motion import Entrance, fade, resting
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.people import life
from assets.stage.props import lamps, plants, rooms, shelves, windows
from assets.stage.props._brush import fading, line, oval, polygon, shape
from assets.stage.props.placing import at, plate, within
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from assets.stems import stem, words_in
from script.model import Visual

VERSION = "1"
USES_WORDS = True

# The forms there are, and what in a direction asks for each.
VARIANTS = {
    "market": "market markets stock stocks exchange invest investment investor trading trader shares crypto economy inflation recession",
    "piggy": "piggy saving savings save",
    "notes": "notes cash bills banknotes banknote salary budget payroll dollars euros",
    "coins": "coins coin money change",
}
_FALLING = frozenset(map(stem, words_in("fall falls falling drop decline loss losses lose crash crisis recession down plunge slump debt")))
_EACH, _MOST, _FROM_WORDS = 6, 12, 8  # pieces in a pile: where nothing says how many, at most, and where words alone feed it
_PACE, _DROP = 0.13, 0.34  # seconds from one piece to the next, and that it falls
_COIN, _NOTE = (58.0, 15.0, 19.0), (76.0, 22.0, 25.0)  # half widths across and down, and thickness
_WORDS = type.Style("label", 600, 36, leading=1.1)
_NUMBER = type.Style("title", 700, 46)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is: the desk's upper edge, who sits at it, the piles' bases from left to right, the cards below them."""

    desk: float
    who: Spot
    piles: tuple[tuple[float, float], ...]
    cards: tuple[Box, ...]
    pitch: float


@dataclass(frozen=True, slots=True)
class _Pile:
    """What is piled up: its words and its figure as written, how many pieces, and when the first falls."""

    words: str
    written: str
    count: int
    at: float


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual("money", "Sample money", "Counted by a sample person", "", ("money", "coins"), items, items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers of the form that the direction asks for, bottom first."""
    form = picture.visual.variant if picture.visual.variant in VARIANTS else named(said(picture.visual), VARIANTS, "coins")
    if form == "piggy":
        yield from _saving(stage)
    elif form == "market":
        yield from _trading(stage)
    else:
        yield from _piling(stage, form)


# ---------------------------------------------------------------- the room


def _room(stage: Stage, desk: float, x: float, shelved: bool = True) -> Iterator[Drawing]:
    """A study: a window, a lamp, shelves unless cards come there; the light is where somebody sits."""
    look, frame, dice = stage.look, stage.frame, stage.dice("room")
    floor = min(desk - 40, frame.height - 60)
    yield rooms.room(look, frame, floor, dice.randrange(5))
    high = min(430.0, 0.4 * frame.height)
    wide = 0.26 * frame.width if stage.wide else 0.4 * frame.width
    side = 1 if x < 0.5 * frame.width else -1
    left = x - wide / 2 if stage.wide else 0.08 * frame.width
    yield at(windows.window(look, wide, high, dice.randrange(99), 2 if not stage.wide else 3), left, floor - high - 150)
    for n in range(2 if shelved else 0):
        y, width = floor - 220 - 200 * n, 0.24 * frame.width if stage.wide else 0.32 * frame.width
        place = x + side * 0.5 * frame.width - width / 2 if stage.wide else 0.6 * frame.width
        yield at(shelves.shelf(look, width, dice.randrange(999)), min(place, frame.width - width - 30), y)
    yield at(lamps.pendant(look, 60.0 if stage.wide else 150.0), x + side * 0.2 * frame.width, -40)
    yield rooms.light(look.room.lamp, x, desk - 240, 620, 0.22)
    yield rooms.edge(look, frame, 0.25)


def _desk(stage: Stage, top: float, clear: float = 0.0) -> Drawing:
    """A desk from side to side, seen a little from above; the uppermost `clear` units of its front are plain, for cards."""
    look, frame = stage.look, stage.frame
    wood, deep = look.room.wood, 56.0
    deeper = blend(wood, "#8a4a24", 0.5)
    box = Box(-10, top, frame.width + 20, max(deep + 4, frame.height - top))

    def paint(canvas: skia.Canvas) -> None:
        board, front = Box(box.left, top, box.width, deep), Box(box.left, top + deep, box.width, box.height - deep)
        canvas.drawRect(brush.rect(board), fading(board, (darker(wood, 0.06), lighter(wood, 0.22))))
        canvas.drawRect(brush.rect(front), fading(front, (darker(deeper, 0.12), darker(deeper, 0.5))))
        canvas.drawRect(brush.rect(Box(box.left, top + deep, box.width, 5)), brush.fill("#ffffff", 0.3))
        _drawers(canvas, Box(front.left, front.top + 34 + clear, front.width, front.height - 60 - clear), darker(deeper, 0.5), wood)

    return Drawing(("desk", look.name, box, clear), box, paint)


def _drawers(canvas: skia.Canvas, box: Box, dark: str, wood: str) -> None:
    """Drawers with a knob each, where there is room for them."""
    if box.height < 70:
        return
    across = max(3, round(box.width / 420))
    down = max(1, round(box.height / 260))
    wide, high = box.width / across, box.height / down
    for n in range(across * down):
        drawer = Box(box.left + (n % across) * wide + 22, box.top + (n // across) * high + 8, wide - 44, high - 22)
        brush.rounded(canvas, drawer, 14, brush.fill(dark, 0.34))
        brush.rounded(canvas, brush.grown(drawer, -5), 11, brush.stroke(wood, 2.5, 0.16))
        knob = (drawer.left + drawer.width / 2, drawer.top + 0.32 * drawer.height)
        brush.circle(canvas, *knob, 12, brush.fill(dark))
        brush.circle(canvas, knob[0] - 2, knob[1] - 3, 9, brush.fill(wood, 0.8))


# ---------------------------------------------------------------- piles


def _piling(stage: Stage, form: str) -> Iterator[Layer]:
    """Somebody at a desk, and piles that grow as things are named, or with the words."""
    piles = _piles(stage)
    plan = _plan(stage, len(piles))
    yield stage.still(plate(stage, *_room(stage, plan.desk, plan.who.x)))
    yield _counts(stage, plan, piles)
    yield stage.still(within(stage.frame, _desk(stage, plan.desk, 150.0 if plan.cards else 0.0), *_beside(stage, plan)))
    half = (_NOTE if form == "notes" else _COIN)[0]
    size = round(min(1.5, 0.44 * plan.pitch / half), 2)
    piece = _note(stage.look) if form == "notes" else _coin(stage.look)
    for (x, y), pile in zip(plan.piles, piles, strict=True):
        yield stage.still(at(_ring(stage.look), x, y, size))
        yield from _pieces(piece, pile, x, y, size, (_NOTE if form == "notes" else _COIN)[2] * size, stage)
    yield from _labels(stage, plan, piles)
    yield from _callouts.titled(stage)


def _piles(stage: Stage) -> tuple[_Pile, ...]:
    """What is piled up: figures, else items, else what words feed."""
    visual, words = stage.picture.visual, stage.picture.words
    figures = _figures.usable(visual.figures)[:6]
    if figures:
        times = _figures.times(words, figures, 0.6, 0.6)
        counts = _counted([figure.value for figure in figures] if _figures.one_scale(figures) else [])
        heights = counts or (_EACH,) * len(figures)
        return tuple(_Pile(f.label, f.written, n, when) for f, n, when in zip(figures, heights, times, strict=True))
    items = _callouts.items(stage)
    if items:
        return tuple(_Pile(item, "", _EACH, when) for item, when in zip(items, _callouts.times(stage), strict=True))
    return tuple(_Pile("", "", _FROM_WORDS, 0.4 + 0.35 * n) for n in range(4))


def _counted(values: Sequence[float]) -> tuple[int, ...]:
    """How many pieces show each of `values`, the largest by _MOST; () where one is negative or all are nothing."""
    if not values or min(values) < 0 or max(values) <= 0:
        return ()
    return tuple(max(1, round(_MOST * value / max(values))) if value else 0 for value in values)


def _plan(stage: Stage, count: int) -> _Plan:
    across, safe = stage.size.across, stage.safe
    worded = bool(_callouts.items(stage) or stage.picture.visual.figures)
    if stage.wide:
        desk, left, right = (676.0 if worded else 800.0), 0.35 * across, safe.right - 20
        who = Spot(0.19 * across, desk - 240, 1.28)
    elif stage.tall:
        desk, left, right = safe.bottom - 262, safe.left, (stage.rail.left if stage.rail else safe.right) - 12
        who = Spot(0.5 * across, desk - 400, 1.5)
    else:
        desk, left, right = safe.bottom - 218, safe.left, safe.right
        who = Spot(0.5 * across, desk - 292, 1.12)
    pitch = min((right - left) / max(1, count), 300.0 if stage.wide else 330.0)
    start = left + (right - left - pitch * count) / 2
    xs = [start + pitch * (n + 0.5) for n in range(count)]
    cards = tuple(Box(x - pitch / 2 + 7, desk + 74, pitch - 14, min(150.0, safe.bottom - 38 - desk - 74)) for x in xs) if worded else ()
    return _Plan(desk, who, tuple((x, desk + 30) for x in xs), cards, pitch)


def _beside(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """What else stands on the desk."""
    if stage.wide:
        yield from _potted(stage, 0.045 * stage.size.across, plan.desk, 240)


def _potted(stage: Stage, x: float, desk: float, high: float) -> Iterator[Drawing]:
    look, dice = stage.look, stage.dice("desk")
    pot, sort = look.accents[dice.choice((0, 1, 4))], dice.randrange(3)
    yield at(plants.plant(look, high, pot, sort, dice.randrange(9)), x, desk + 20)


def _coin(look: Look) -> Drawing:
    """A coin that lies, a little of its edge seen; its origin is the middle of what it lies on."""
    across, down, thick = _COIN
    gold = blend(look.accents[1], "#f2b632", 0.6)
    dark = darker(gold, 0.34)

    def paint(canvas: skia.Canvas) -> None:
        edge = skia.Path()
        edge.addOval(skia.Rect.MakeLTRB(-across, -down, across, down))
        edge.addRect(skia.Rect.MakeLTRB(-across, -thick, across, 0))
        canvas.drawPath(edge, brush.fill(dark))
        for n in range(-6, 7):
            x = across * 0.97 * n / 6.4
            low = down * max(0.0, 1 - (x / across) ** 2) ** 0.5
            line(canvas, ((x, low - thick + 5), (x, low - 3)), brush.stroke(lighter(gold, 0.1), 2.4, 0.7))
        oval(canvas, 0, -thick, across, down, brush.sloped(Box(-across, -thick - down, 2 * across, 2 * down), (lighter(gold, 0.45), gold)))
        oval(canvas, 0, -thick, 0.74 * across, 0.72 * down, brush.stroke(dark, 3, 0.55))
        oval(canvas, -0.2 * across, -thick - 0.2 * down, 0.24 * across, 0.2 * down, brush.fill("#ffffff", 0.35))

    return Drawing(("coin", look.name), Box(-across - 2, -thick - down - 2, 2 * across + 4, thick + 2 * down + 4), paint)


def _note(look: Look) -> Drawing:
    """A bundle of notes with a band, seen a little from above."""
    across, down, thick = _NOTE
    green, lean = blend(look.accents[2], "#3f9d6c", 0.55), 16.0

    def paint(canvas: skia.Canvas) -> None:
        front = Box(-across, -thick + 8, 2 * across, thick)
        canvas.drawRect(brush.rect(front), brush.fill(lighter(green, 0.55)))
        for n in range(4):
            y = front.top + 5 + 6 * n
            line(canvas, ((front.left + 2, y), (front.right - 2, y)), brush.stroke(darker(green, 0.2), 1.6, 0.6))
        corners = ((-across, -thick + 8), (across, -thick + 8), (across - lean, -thick - down), (lean - across, -thick - down))
        polygon(canvas, corners, fading(Box(0, -thick - down, 1, down), (lighter(green, 0.12), green)))
        oval(canvas, 0, -thick - 0.36 * down, 17, 7, brush.fill(lighter(green, 0.5)))
        for x in (-44, 44):
            line(canvas, ((x - 10, -thick - 0.36 * down), (x + 10, -thick - 0.36 * down)), brush.stroke(lighter(green, 0.5), 5))
        polygon(canvas, ((-34, -thick + 8), (-14, -thick + 8), (-12, -thick - down), (-28, -thick - down)), brush.fill(look.accents[1]))
        canvas.drawRect(brush.rect(Box(-34, -thick + 8, 20, thick)), brush.fill(darker(look.accents[1], 0.16)))

    return Drawing(("bundle", look.name), Box(-across - 2, -thick - down - 2, 2 * across + 4, thick + down + 14), paint)


def _ring(look: Look) -> Drawing:
    """Where a pile will be."""
    box = Box(-92, -26, 184, 52)
    return Drawing(("ring", look.name), box, lambda canvas: oval(canvas, 0, 0, 84, 20, brush.fill(look.ink, 0.2)))


def _pieces(piece: Drawing, pile: _Pile, x: float, y: float, size: float, thick: float, stage: Stage) -> Iterator[Layer]:
    """The pieces of a pile, falling one after another; a little out of line, as hands pile things up. Without words of its own, a
    pile grows with all that is said."""
    dice = stage.dice(f"pile {round(x)}")
    heard = _crowd.rhythm(beats(stage, 0.3), stage.seconds + 2, 1.2)
    small = at(piece, 0, 0, size)
    for n in range(pile.count):
        when = pile.at + _PACE * n
        if not pile.words and not pile.written and n > 1:
            order = 4 * (n - 2) + round(4 * (pile.at - 0.4) / 1.4)
            when = heard[order] if order < len(heard) else stage.seconds + 9
        yield stage.enter(small, resting(x + round(dice.uniform(-5, 5)), y - round(thick * n, 1)), at=when, how=_drop())


def _drop() -> Entrance:
    def enters(t: float) -> Placement | None:
        share = easing.progress(t, 0, _DROP)
        if share <= 0:
            return None
        hop = 9 * easing.ring(t - _DROP, 3.2, 0.1) if t > _DROP else 0.0
        return Placement(0.0, round(-150 * (1 - share**2) - max(0.0, hop)), opacity=min(1.0, 5 * share))

    return enters


def _counts(stage: Stage, plan: _Plan, piles: Sequence[_Pile]) -> Layer:
    """Whoever counts: speaks, and points to a pile as it begins."""
    spot = plan.who
    act = life.talking(stage, "counts", spoken(stage), look=0.3 if stage.wide else 0.0, rest=life.TABLE)
    if stage.wide and plan.cards:
        act = showing(act, spot, [(pile.at, (x, y - 130)) for pile, (x, y) in zip(piles, plan.piles, strict=True)])
    else:
        act = showing(act, spot, ())
    return acts(stage, company(stage, 1)[0], spot, "bust", act, plan.desk + 12)


def _labels(stage: Stage, plan: _Plan, piles: Sequence[_Pile]) -> Iterator[Layer]:
    """A card below each pile: its figure as it was written, and what it is."""
    if not plan.cards:
        return
    room = plan.cards[0]
    tops = any(pile.written for pile in piles)
    high = 0.42 * room.height if tops else 0.0
    numbers = alike([pile.written for pile in piles], _NUMBER, room.width - 24, 1, high)
    blocks = alike([pile.words for pile in piles], _WORDS, room.width - 24, 3, room.height - high - 18)
    for card, number, block, pile in zip(plan.cards, numbers, blocks, piles, strict=True):
        drawing = _label(stage, card, number, block)
        yield stage.enter(drawing, resting(card.left, card.top), at=pile.at, how=fade(0.4))


def _label(stage: Stage, card: Box, number: type.Block, block: type.Block) -> Drawing:
    look = stage.look
    ground, value, strong = look.tile_light, look.ink, look.ink
    box = Box(0, 0, card.width, number.height + block.height + 18)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, look.rounding(16), brush.fill(ground))
        brush.rounded(canvas, Box(0, 0, box.width, 7), 3.5, brush.fill(look.accents[1]))
        for lines, top, hue in ((number, 9.0, strong), (block, 9.0 + number.height, value)):
            for n, text in enumerate(lines.lines):
                x = (card.width - type.measure(text, lines.style, lines.size)) / 2
                type.paint(canvas, lines, n, x, top + lines.baseline(n), hue)

    texts = tuple(
        Text(" ".join(lines.lines), Box((card.width - lines.width) / 2, top, lines.width, lines.height), value, ground)
        for lines, top in ((number, 9.0), (block, 9.0 + number.height))
        if lines.lines
    )
    return Drawing(("label", look.name, card, number, block), box, paint, texts)


# ---------------------------------------------------------------- a piggy bank


def _saving(stage: Stage) -> Iterator[Layer]:
    """Somebody feeds a large piggy bank, coin by coin, with the words."""
    lay = _callouts.places(stage, 0.32)
    box, down = lay.scene, stage.size.down
    desk = 792.0 if stage.wide else (min(0.68 * down, stage.safe.bottom - 60) if stage.tall else 0.8 * down)
    size = min(1.16 if stage.wide else 1.3, (desk - box.top - 50) / 580, box.width / 760)
    pig = (box.left + (0.36 if stage.wide else 0.33) * box.width, desk + 34)
    who = Spot(box.left + (0.73 if stage.wide else 0.75) * box.width, desk - 200 * size, size)
    beside = stage.wide and bool(lay.cards or lay.heading)
    yield stage.still(plate(stage, *_room(stage, desk, who.x, not beside)))
    times = _callouts.times(stage) or _crowd.rhythm(beats(stage, 1.3), stage.seconds + 2, 2.2)
    slot = (pig[0] + 6, pig[1] - 300 * size)
    act = life.talking(stage, "saves", spoken(stage), look=-0.4, rest=((-60.0, 178.0), (54.0, 188.0)))
    yield acts(stage, company(stage, 1)[0], who, "bust", showing(act, who, [(when - 0.1, slot) for when in times]), desk + 12)
    yield stage.still(within(stage.frame, _desk(stage, desk), *(_potted(stage, 0.13 * stage.size.across, desk, 290) if beside else ())))
    for when in times:
        yield Sprite(_upright_coin(stage.look, size), "world", _fed(slot, when))
    yield Sprite(at(_pig(stage.look), 0, 0, size), "world", _bouncing(pig, times))
    for n in range(3):
        yield stage.still(at(_coin(stage.look), pig[0] - 250 * size + 7 * n, desk + 40 - 19 * n, 0.9))
    yield from _callouts.layers(stage, lay)


def _fed(slot: tuple[float, float], when: float) -> Callable[[float], Placement | None]:
    """A coin that hangs over the slot for a moment, and falls in."""

    def course(t: float) -> Placement | None:
        since = on_twos(t) - when
        if not -0.3 < since < 0.5:
            return None
        fall = easing.progress(since, 0.1, 0.35) ** 2
        return Placement(slot[0], round(slot[1] - 120 + 230 * fall), opacity=easing.clamp((since + 0.3) * 6))

    return course


def _bouncing(place: tuple[float, float], times: Sequence[float]) -> Callable[[float], Placement]:
    def course(t: float) -> Placement:
        t = on_twos(t)
        hop = max((easing.ring(t - when - 0.4, 2.0, 0.16) for when in times if 0 < t - when - 0.4 < 0.9), default=0.0)
        return Placement(place[0], place[1] + round(9 * hop))

    return course


def _upright_coin(look: Look, size: float) -> Drawing:
    gold = blend(look.accents[1], "#f2b632", 0.6)
    radius = 46 * size

    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, radius, brush.sloped(brush.centred(2 * radius), (lighter(gold, 0.5), gold)))
        brush.circle(canvas, 0, 0, radius - 4, brush.stroke(darker(gold, 0.3), 5))
        brush.icon(canvas, "star", 0, 0, 1.1 * radius, darker(gold, 0.3))

    return Drawing(("upright coin", look.name, size), brush.centred(2 * radius + 4), paint)


def _pig(look: Look) -> Drawing:
    """A piggy bank from the side, looking left; it stands. Its slot is 300 above the ground."""
    pink = blend(look.accents[4], "#ff9db5", 0.6)
    dark, bright = darker(pink, 0.2), lighter(pink, 0.3)

    def paint(canvas: skia.Canvas) -> None:
        oval(canvas, 0, 0, 230, 18, brush.fill(look.ink, 0.2))
        for x in (-120, 96):
            brush.rounded(canvas, Box(x - 8, -78, 56, 78), 18, brush.fill(darker(pink, 0.3)))
        shape(canvas, "M196-176C232-190 240-226 218-232C202-236 200-214 220-210", brush.stroke(dark, 13))
        oval(canvas, 0, -178, 206, 140, brush.sloped(Box(-206, -318, 412, 280), (bright, pink, dark)))
        for x in (-152, 62):
            brush.rounded(canvas, Box(x, -84, 60, 82), 20, brush.fill(dark))
        brush.rounded(canvas, Box(-246, -222, 76, 92), 32, brush.fill(dark))
        brush.rounded(canvas, Box(-250, -222, 62, 92), 30, brush.fill(pink))
        for y in (-194, -166):
            brush.rounded(canvas, Box(-234, y, 14, 18), 7, brush.fill(darker(pink, 0.45)))
        shape(canvas, "M-132-292C-142-340-112-362-92-366C-72-342-64-312-66-290C-86-276-116-278-132-292Z", brush.fill(dark))
        shape(canvas, "M-120-296C-124-328-106-344-94-350C-82-332-78-312-80-296C-92-288-110-290-120-296Z", brush.fill(pink))
        brush.circle(canvas, -150, -226, 12, brush.fill(look.ink))
        brush.circle(canvas, -154, -230, 4, brush.fill("#ffffff"))
        shape(canvas, "M-196-132C-180-116-160-114-144-124", brush.stroke(darker(pink, 0.45), 6))
        brush.circle(canvas, -116, -172, 24, brush.fill(look.accents[0], 0.35))
        shape(canvas, "M-104-262C-60-300 20-312 84-290", brush.stroke("#ffffff", 15, 0.4))
        brush.rounded(canvas, Box(-36, -322, 92, 14), 7, brush.fill(darker(pink, 0.55)))

    return Drawing(("pig", look.name), Box(-262, -370, 506, 392), paint)


# ---------------------------------------------------------------- a market


def _trading(stage: Stage) -> Iterator[Layer]:
    """Somebody before a wall of light on which a line goes up, or down where losses are spoken of. It has no figures."""
    lay = _callouts.places(stage, 0.32)
    box, down = lay.scene, stage.size.down
    desk = 850.0 if stage.wide else (stage.safe.bottom - 40 if stage.tall else 0.86 * down)
    top = box.top + 20
    screen = Box(box.left + 30, top, box.width - (90 if stage.wide else 60), (0.58 if stage.wide else 0.5) * (desk - top) + 90)
    size = min(1.0, (desk - screen.top - 170) / 420) if stage.wide else min(1.12, (desk - screen.bottom + 90) / 420)
    who = Spot(screen.right - 130 if stage.wide else 0.66 * stage.size.across, desk - 196 * size, size)
    room = rooms.room(stage.look, stage.frame, desk - 40, stage.dice("room").randrange(5))
    glow = rooms.light(stage.look.accents[5], screen.left + screen.width / 2, screen.top + screen.height / 2, 0.8 * screen.width, 0.26)
    yield stage.still(plate(stage, room, glow, _wall(stage, screen), rooms.edge(stage.look, stage.frame, 0.25)))
    yield from _course(stage, Box(screen.left + 46, screen.top + 50, screen.width - 92, screen.height - 100))
    act = life.talking(stage, "trades", spoken(stage), look=-0.35, rest=((-66.0, 180.0), (60.0, 186.0)))
    aims = [(when, (screen.left + 0.4 * screen.width, screen.top + 0.5 * screen.height)) for when in _callouts.times(stage)]
    yield acts(stage, company(stage, 1)[0], who, "bust", showing(act, who, aims), desk + 12)
    yield stage.still(within(stage.frame, _desk(stage, desk), *_hoard(stage, desk, lay)))
    yield from _callouts.layers(stage, lay)


def _wall(stage: Stage, box: Box) -> Drawing:
    """A dark screen with a grid."""
    look, inner = stage.look, brush.grown(box, -14)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 20, 34, 18, look.shadow, 0.45)
        brush.rounded(canvas, box, look.rounding(20), brush.fill(look.room.bezel))
        brush.rounded(canvas, inner, look.rounding(12), brush.sloped(inner, look.room.screen))
        for n in range(1, 6):
            y = inner.top + n * inner.height / 6
            line(canvas, ((inner.left + 24, y), (inner.right - 24, y)), brush.stroke(look.accents[5], 2, 0.22))
        for n in range(1, 10):
            x = inner.left + n * inner.width / 10
            line(canvas, ((x, inner.top + 24), (x, inner.bottom - 24)), brush.stroke(look.accents[5], 2, 0.12))

    return Drawing(("wall", look.name, box), brush.shaded(box, 34, 18), paint)


def _course(stage: Stage, box: Box) -> Iterator[Layer]:
    """The line, which goes on by a step with every few words, and a light at its end."""
    look, dice = stage.look, stage.dice("course")
    falls = bool(said(stage.picture.visual) & _FALLING)
    hue = look.accents[0] if falls else look.accents[2]
    steps = 22
    heights = [0.16 + 0.66 * n / steps + dice.uniform(-0.11, 0.11) for n in range(steps + 1)]
    levels = [box.top + high * box.height if falls else box.bottom - high * box.height for high in heights]
    points = [(box.left + n / steps * box.width, level) for n, level in enumerate(levels)]
    times = _crowd.rhythm(beats(stage, 0.34), stage.seconds + 2, 0.9)

    def state(t: float) -> int:
        # Half of it is there from the first; each beat brings half a step.
        return min(2 * steps, steps + sum(1 for when in times if when <= t))

    def paint(canvas: skia.Canvas, now: int) -> None:
        seen = points[: now // 2 + 1]
        if now % 2:
            (x0, y0), (x1, y1) = points[now // 2], points[now // 2 + 1]
            seen = [*seen, ((x0 + x1) / 2, (y0 + y1) / 2)]
        area = skia.Path()
        area.moveTo(seen[0][0], box.bottom)
        for point in seen:
            area.lineTo(*point)
        area.lineTo(seen[-1][0], box.bottom)
        area.close()
        canvas.drawPath(area, brush.fill(hue, 0.16))
        line(canvas, seen, brush.stroke(hue, 9))
        brush.circle(canvas, *seen[-1], 30, brush.fill(hue, 0.25))
        brush.circle(canvas, *seen[-1], 15, brush.fill(lighter(hue, 0.5)))

    yield stage.live(("course", look.name, box, tuple(points), hue), brush.grown(box, 34), state, paint)


def _hoard(stage: Stage, desk: float, lay: _callouts.Places) -> Iterator[Drawing]:
    """A few coins on the desk."""
    coin, dice = _coin(stage.look), stage.dice("hoard")
    start = (0.12 if not lay.cards else 0.36) * stage.size.across if stage.wide else 0.1 * stage.size.across
    for k, count in enumerate(dice.sample((2, 3, 4), 3)):
        for n in range(count):
            yield at(coin, start + 132 * k * (0.9 if stage.wide else 0.8) + dice.uniform(-4, 4), desk + 34 - 17 * n, 0.9)
