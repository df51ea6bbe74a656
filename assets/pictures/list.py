"""A list: somebody tells it, and each item comes as a card when it is spoken, and stands out until the next one is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import skia

from assets.model import Picture
from assets.pictures import _glass
from assets.pictures._board import alike, shown
from assets.pictures._company import Spot, company, on_feet, showing, spoken
from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import cues, easing, type
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Film, Layer, Placement, Text
from assets.stage.motion import Course, resting, slide
from assets.stage.palette import lighter
from assets.stage.people import life
from assets.stage.props import plants, rooms
from assets.stage.props.placing import at as put
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "2"
USES_WORDS = True
HEADED = True

_FIRST, _GAP, _UNNAMED = 0.5, 0.6, 4
_ITEM = type.Style("label", 600, 50, leading=1.12)
_TITLE = type.Style("title", 800, 76, leading=1.08)
_SPACE, _OUT = 22.0, 26.0  # units between cards, and by which the one that is spoken of stands out


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the heading, the cards and whoever tells them are; `way` is 1 when the cards are at the right of them."""

    heading: Box
    cards: tuple[Box, ...]
    teller: Spot
    floor: float
    way: int


def example(items: tuple[str, ...]) -> Visual:
    """Made-up items."""
    return Visual("list", "A sample list", "", keywords=("list",), items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The room, the cards with what is said, and who says it."""
    items = shown(picture.visual.items)
    plan = _plan(stage, len(items) or _UNNAMED)
    head = _glass.heading(stage, plan.heading, 2, _TITLE, plan.heading.height)
    scene = plate(stage, *_scene(stage, plan))
    yield stage.still(scene)
    yield from _glass.lights(stage, 4)
    times = cues.schedule(picture.words, items, _FIRST, _GAP)
    yield from _cards(stage, plan, items, times)
    yield from _teller(stage, plan, times)
    yield from head.layers(stage, scene)


# ---------------------------------------------------------------- places


def _plan(stage: Stage, count: int) -> _Plan:
    return _wide(stage, count) if stage.wide else _narrow(stage, count)


def _wide(stage: Stage, count: int) -> _Plan:
    """Whoever tells it stands at one side, the cards are at the other, below the heading."""
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    way = dice.choice((1, -1))
    safe, world = stage.safe, _glass.world(stage)
    left = (0.35 if way > 0 else 0.0) * across + (0 if way > 0 else safe.left)
    head = Box(left, safe.top, (across - 0.35 * across if way > 0 else 0.65 * across) - safe.left, 150)
    top = safe.top + (174 if _glass.said(stage.picture.visual)[0] else 30)
    room = Box(max(left, world.left), top, 0, world.bottom - top)
    room = replace(room, width=(world.right if way > 0 else 0.65 * across) - room.left - _OUT)
    x = 0.19 * across if way > 0 else 0.815 * across
    return _Plan(head, tuple(_stacked(room, count)), Spot(x, 0.325 * down, 1.04), 0.8 * down, way)


def _narrow(stage: Stage, count: int) -> _Plan:
    """The heading and the cards; below them whoever tells it, in a square beside them."""
    across, down = stage.size.across, stage.size.down
    safe, world = stage.safe, _glass.world(stage)
    head = replace(safe, height=170)
    foot = world.bottom if stage.tall else 0.79 * down
    top = safe.top + (190 if _glass.said(stage.picture.visual)[0] else 20)
    room = Box(world.left, top, (1.0 if stage.tall else 0.7) * world.width - _OUT, foot - top)
    room = _glass.clear(stage, replace(room, height=0.44 * down if stage.tall else room.height))
    spot = Spot(0.5 * across, 0.752 * down, 1.5 * down / 1920) if stage.tall else Spot(0.84 * across, 0.5 * down, 0.92)
    return _Plan(head, tuple(_stacked(room, count)), spot, 0.9 * down, 1)


def _stacked(room: Box, count: int) -> Iterator[Box]:
    """Cards below each other; few are higher, and stand a little above the middle."""
    high = min((room.height - _SPACE * (count - 1)) / count, 150.0 + 24 * max(0, 4 - count))
    top = room.top + 0.36 * max(0.0, room.height - count * high - (count - 1) * _SPACE)
    return (Box(room.left, top + n * (high + _SPACE), room.width, high) for n in range(count))


def _scene(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """A bright wall behind whoever tells it, and the floor below."""
    look, frame, spot = stage.look, stage.frame, plan.teller
    yield _glass.ground(stage, spot.x, spot.y, 0.62 * max(frame.width, frame.height)).drawing
    yield _halo(stage, spot)
    feet = spot.y + 514 * spot.scale
    if feet < frame.bottom:
        yield put(rooms.footing(look, 360 * spot.scale), spot.x, feet)
    if feet < frame.bottom and stage.wide:
        pot = look.accents[stage.dice("pot").choice((0, 1, 3, 4))]
        beside = spot.x - 205 * plan.way
        yield put(plants.plant(look, 250, pot, stage.dice("plant").randrange(3), stage.dice("plant").randrange(9)), beside, feet + 6)


def _halo(stage: Stage, spot: Spot) -> Drawing:
    """Rings of light behind a head."""
    look, y = stage.look, spot.y + 60 * spot.scale
    box = brush.grown(Box(spot.x, y, 0, 0), 330 * spot.scale)

    def paint(canvas: skia.Canvas) -> None:
        hero = look.heroes[stage.picture.seed % len(look.heroes)]
        for radius, depth in ((330, 0.1), (262, 0.14), (196, 0.2)):
            brush.circle(canvas, spot.x, y, radius * spot.scale, brush.fill(hero[1], depth))

    return Drawing(("halo", look.name, spot, stage.picture.seed), box, paint)


# ---------------------------------------------------------------- cards


def _cards(stage: Stage, plan: _Plan, items: tuple[str, ...], times: Sequence[float]) -> Iterator[Layer]:
    """A card for each item; where nothing is listed, blank ones with an icon and a few strokes."""
    look, first = stage.look, stage.dice("colours").randrange(6)
    icons = telling(items or ("",) * len(plan.cards), stage.picture.visual, stage.dice("icons"))
    box = plan.cards[0]
    blocks = alike(items, _ITEM, box.width - box.height - 40, 2, box.height - 20) if items else (None,) * _UNNAMED
    yield stage.still(_waiting(stage, plan))
    for n, (card, block) in enumerate(zip(plan.cards, blocks, strict=True)):
        value = look.accents[(first + n) % 6]
        at = times[n] if items else 0.4 + 0.5 * n
        until = times[n + 1] if n + 1 < len(times) else at + 3.0
        drawing = _card(stage, card, block, icons[n], value)
        yield stage.enter(drawing, resting(card.left, card.top), at=at, how=slide(80.0 * plan.way, 0, 0.4))
        yield Sprite(_mark(stage, card, value), "world", _while(resting(card.left, card.top), at + 0.35, until + 0.15))


def _while(rest: Course, begin: float, end: float) -> Course:
    def course(t: float) -> Placement | None:
        share = easing.progress(t, begin, 0.25) * (1 - easing.progress(t, end, 0.25))
        share = round(3 * share) / 3  # each of them costs
        return replace(rest(t) or Placement(), opacity=share) if share > 0 else None

    return course


def _card(stage: Stage, card: Box, block: type.Block | None, icon: str, value: str) -> Drawing:
    """A white card with its icon on a coloured head; the origin is its upper left corner."""
    look, box = stage.look, Box(0, 0, card.width, card.height)
    radius = look.rounding(26)
    rtl = block is not None and block.rtl
    head = Box(box.right - card.height if rtl else 0, 0, card.height, card.height)
    left = 24 if rtl else card.height + 26
    room = Box(left, (card.height - (block.height if block else 0)) / 2, card.width - card.height - 50, block.height if block else 0)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, radius, 15, 9, look.shadow, 0.3)
        canvas.save()
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), radius, radius), True)
        canvas.drawRect(brush.rect(box), brush.fill(look.tile_light))
        canvas.drawRect(brush.rect(head), brush.sloped(head, (lighter(value, 0.22), value)))
        canvas.restore()
        middle = head.left + head.width / 2
        brush.icon(canvas, icon, middle, card.height / 2, 0.62 * card.height, look.on(value, look.ink, "#ffffff"))
        if block is None:
            for n, share in enumerate((0.8, 0.52)):
                line = Box(room.left, card.height * (0.34 + 0.22 * n), share * room.width, 0.1 * card.height)
                brush.rounded(canvas, line, line.height / 2, brush.fill(look.ink, 0.14))
            return
        for n, text in enumerate(block.lines):
            free = room.width - type.measure(text, block.style, block.size)
            type.paint(canvas, block, n, room.left + (free if rtl else 0), room.top + block.baseline(n), look.ink)

    texts = (Text(" ".join(block.lines), room, look.ink, look.tile_light),) if block and block.lines else ()
    return Drawing(("card", look.name, card.width, card.height, block, icon, value), brush.shaded(box, 15, 9), paint, texts)


def _mark(stage: Stage, card: Box, value: str) -> Drawing:
    """The rim of the card that is spoken of."""
    box = brush.grown(Box(0, 0, card.width, card.height), 7)
    radius = stage.look.rounding(32)
    return Drawing(
        ("mark", value, card.width, card.height, radius),
        brush.grown(box, 5),
        lambda canvas: brush.rounded(canvas, box, radius, brush.stroke(stage.look.highlight, 7)),
    )


def _waiting(stage: Stage, plan: _Plan) -> Drawing:
    """Where cards will be."""
    value, radius = stage.look.text, stage.look.rounding(26)

    def paint(canvas: skia.Canvas) -> None:
        for card in plan.cards:
            brush.rounded(canvas, card, radius, brush.fill(value, 0.05))
            brush.rounded(canvas, brush.grown(card, -2), radius, brush.stroke(value, 3, 0.13))

    left, top = min(card.left for card in plan.cards), plan.cards[0].top
    box = Box(left - 2, top - 2, plan.cards[0].width + 4, plan.cards[-1].bottom - top + 4)
    return Drawing(("waiting", value, plan, radius), box, paint)


# ---------------------------------------------------------------- who tells it


def _teller(stage: Stage, plan: _Plan, times: Sequence[float]) -> Iterator[Layer]:
    """Speaks, and points to each card when it comes."""
    spot = plan.teller
    act = life.talking(stage, "teller", spoken(stage), look=0.3 * plan.way if stage.wide else 0.0)
    targets = [(at, (_edge(card, plan, stage), card.top + card.height / 2)) for at, card in zip(times, plan.cards, strict=False)]
    yield on_feet(stage, company(stage, 1)[0], spot, showing(act, spot, targets))


def _edge(card: Box, plan: _Plan, stage: Stage) -> float:
    if not stage.wide:
        return plan.teller.x + 60
    return card.left - 20 if plan.way > 0 else card.right + 20
