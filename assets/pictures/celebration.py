"""A celebration: people cheer, raise their glasses or throw their caps with the words; fireworks; a crowd before a stage."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import skia

from assets.model import Picture
from assets.pictures import _audience, _callouts, _crowd, _fireworks
from assets.pictures._company import Spot, company, covered, spoken
from assets.pictures._outdoors import beats, named, said
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Film, Layer, Placement
from assets.stage.motion import Course, floating
from assets.stage.palette import Look, blend, channels, darker, lighter
from assets.stage.people import Pose, life, robes
from assets.stage.people.acting import acting
from assets.stage.people.cast import person
from assets.stage.people.life import Act
from assets.stage.people.musicians import standing_legs
from assets.stage.people.person import Person
from assets.stage.props import rooms, windows
from assets.stage.props._brush import fading, line, oval, polygon, shape
from assets.stage.props.placing import at, plate, together, within
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from script.model import Visual

VERSION = "3"
USES_WORDS = True
STANDS = True  # the air is full of what moves

# The forms there are, and what in a direction asks for each.
VARIANTS = {
    "graduation": "graduation graduate graduates graduating diploma gown commencement",
    "toast": "toast toasts champagne glasses cheers wedding anniversary dinner raise",
    "birthday": "birthday cake candles",
    "fireworks": "fireworks firework",
    "crowd": "crowd audience applause applaud ovation",
    "party": "party celebration celebrate celebrating confetti balloons festival milestone",
}
# Those in which many are seen from behind.
_FROM_BEHIND: dict[str, Callable[[Stage], Iterator[Layer]]] = {"fireworks": _fireworks.layers, "crowd": _audience.layers}
# Where people stand, by whether they do (else they are at a table), and whether cards need room.
_SHARES = {
    (True, True): (0.5, 0.2, 0.8),
    (True, False): (0.5, 0.2, 0.8, 0.35, 0.65),
    (False, True): (0.5, 0.17, 0.83),
    (False, False): (0.38, 0.62, 0.14, 0.86),
}
_PACE = 7.5  # how often a second somebody is drawn anew
_CHEER, _STAYS = 0.3, 0.9  # seconds: hands go up, and stay there
_PIECES, _BURST, _FLIES = 12, 6, 2.0  # pieces of paper that fall, that a burst has, and seconds that those fly


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is: the people, whoever leads first; the table's top (None: they stand); the floor."""

    spots: tuple[Spot, ...]
    table: float | None
    floor: float
    lay: _callouts.Places


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual("celebration", "Sample people", "Celebrating a sample", "At a sample party", ("celebration",), items, items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers of the form that the direction asks for, bottom first."""
    form = picture.visual.variant if picture.visual.variant in VARIANTS else named(said(picture.visual), VARIANTS, "party")
    if form in _FROM_BEHIND:
        yield from _FROM_BEHIND[form](stage)
        yield from _confetti(stage) if form == "crowd" else ()
        return
    plan = _plan(stage, form)
    who = [index for index in company(stage, 8) if not person(index).wheels or plan.table is not None][: len(plan.spots)]
    people = [_dressed(stage, person(index), form) for index in who]
    standing = () if plan.table is not None else tuple(_legs(plan, people))
    yield stage.still(plate(stage, *_room(stage, plan, form != "toast"), *standing))
    if form != "toast":
        yield from _balloons(stage, plan)
    if form == "graduation":
        yield from _caps(stage, plan)
    if form != "toast":
        yield from _confetti(stage)
    yield from _bursts(stage, plan, form == "toast")  # behind people: nothing flies before a face
    for n in reversed(range(len(people))):
        yield _guest(stage, plan, people[n], n, form)
    if plan.table is not None:
        yield stage.still(_table(stage, plan, form))
    if form == "birthday" and plan.table is not None:
        yield _flames(stage, plan)
    yield from _callouts.layers(stage, plan.lay)


def _dressed(stage: Stage, seen: Person, form: str) -> Person:
    return robes.graduate(seen, _gown(stage.look)) if form == "graduation" else seen


def _gown(look: Look) -> str:
    """The colour of gowns and caps: one that is seen to be a colour."""
    value = look.inks[5]
    return value if max(channels(value)) - min(channels(value)) > 90 else look.inks[3]


# ---------------------------------------------------------------- places


def _plan(stage: Stage, form: str) -> _Plan:
    across, down, lay = stage.size.across, stage.size.down, _callouts.places(stage, 0.31)
    told, stands = bool(lay.cards or lay.heading), form == "graduation"
    if stage.wide:
        left = lay.scene.left - 40 if told else 0.04 * across
        room = 0.97 * across - left
        shares = _SHARES[stands, told]
        floor, size = (870.0, 1.0) if stands else (850.0, 1.24)
        table = None if stands else 792.0
    else:
        left, room = 0.0, across
        shares = (0.48, 0.165, 0.795) if stage.tall else (0.5, 0.17, 0.81)
        floor = min(0.735 * down, lay.scene.bottom) if stage.tall else 0.88 * down
        table = None if stands else floor + 40 if stage.tall else floor - 130
        reach = (table + 218 if table is not None else floor) - lay.scene.top - 10
        size = min(1.62 if stage.tall and not stands else 1.2, reach / (640 if table is not None else 745))
    dice, spots = stage.dice("spots"), []
    for n, share in enumerate(shares):
        part = size * (1.0 if n < 2 or not stands else 0.94) * (1.0 if n == 0 else dice.uniform(0.9, 0.97))
        base = floor - 514 * part - (26 if stands and n > 2 else 0) if table is None else table - 176 * part
        spots.append(Spot(left + share * room + dice.uniform(-12, 12), base, part))
    return _Plan(tuple(spots), table, floor, lay)


# ---------------------------------------------------------------- the room


def _room(stage: Stage, plan: _Plan, merry: bool) -> Iterator[Drawing]:
    """The room, with windows and small lamps; flags and paper where it is a `merry` one."""
    look, frame, dice = stage.look, stage.frame, stage.dice("room")
    floor = plan.floor - 70 if plan.table is None else plan.table + 90
    yield rooms.room(look, frame, min(floor, frame.height - 20), dice.randrange(5))
    high = _window(stage, plan)
    for share in (0.16, 0.5, 0.84) if stage.wide else (0.27, 0.73):
        wide = 0.2 * frame.width if stage.wide else 0.32 * frame.width
        yield at(windows.window(look, wide, high, dice.randrange(99), 2, share > 0.6), share * frame.width - wide / 2, floor - high - 170)
    middle = plan.spots[0]
    yield rooms.light(look.room.lamp, middle.x, middle.y, 900, 0.3)
    if merry:
        yield _bunting(stage, plan)
        yield _scattered(stage, floor)
    if stage.wide or stage.tall or not merry:
        yield _garland(stage, plan, floor)
    if stage.tall and not merry:
        yield _garland(stage, plan, floor - 120)
    if plan.table is None:
        for spot in plan.spots:
            yield at(rooms.footing(look, 320 * spot.scale), spot.x, spot.y + 514 * spot.scale)
    yield rooms.edge(look, frame, 0.25)


def _window(stage: Stage, plan: _Plan) -> float:
    """How high a window is: in a tall frame the higher the less is read above it."""
    if not stage.tall:
        return min(470.0, 0.42 * stage.frame.height)
    return 610.0 if plan.lay.cards or plan.lay.heading else 860.0


def _bunting(stage: Stage, plan: _Plan) -> Drawing:
    """Rows of little flags across the room, clear of what is read."""
    look, across, cards = stage.look, stage.size.across, plan.lay.cards
    top = 0.04 * stage.size.down if stage.tall else 0.0
    top = _callouts.lowest(stage, plan.lay) + 14 if cards and not stage.wide else top
    sags = (58.0, 92.0) if cards and stage.wide else (150.0, 130.0) if stage.wide else (70.0, 62.0)
    seed = stage.dice("bunting").randrange(99)

    def paint(canvas: skia.Canvas) -> None:
        for row, (left, right, sag) in enumerate(((-0.04, 0.5, sags[0]), (0.5, 1.04, sags[1]))):
            count = 11 if stage.wide else 7
            points = [_hung(left, right, sag, n / count, across, top + 8) for n in range(count + 1)]
            line(canvas, points, brush.stroke(lighter(look.room.silver, 0.2), 4))
            for n, ((x0, y0), (x1, y1)) in enumerate(pairwise(points)):
                hue = look.accents[(n + row + seed) % len(look.accents)]
                a, b = (x0 + 0.12 * (x1 - x0), y0 + 0.12 * (y1 - y0)), (x0 + 0.88 * (x1 - x0), y0 + 0.88 * (y1 - y0))
                tip = ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 0.92 * (b[0] - a[0]))
                polygon(canvas, (a, b, tip), brush.fill(hue))
                polygon(canvas, (((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), b, tip), brush.fill(darker(hue, 0.18)))

    return Drawing(("bunting", look.name, across, top, sags, seed), Box(-0.06 * across, top, 1.12 * across, 330), paint)


def _hung(left: float, right: float, sag: float, share: float, across: float, top: float) -> tuple[float, float]:
    return (left + (right - left) * share) * across, top + 4 * sag * share * (1 - share)


def _garland(stage: Stage, plan: _Plan, floor: float) -> Drawing:
    """Small lamps on a string along the wall."""
    across, lamp = stage.size.across, lighter(stage.look.room.lamp, 0.3)
    y = floor - _window(stage, plan) - 214

    def paint(canvas: skia.Canvas) -> None:
        count = round(across / 62)
        points = [(n * across / count, y + 26 * math.sin(math.pi * 3 * n / count) ** 2) for n in range(count + 1)]
        line(canvas, points, brush.stroke(stage.look.room.dark, 3, 0.7))
        for x, low in points:
            brush.glow(canvas, x, low + 10, 34, lamp, 0.55)
            brush.circle(canvas, x, low + 10, 6, brush.fill(lamp))

    return Drawing(("garland", stage.look.name, across, y), Box(-40, y - 40, across + 80, 120), paint)


def _scattered(stage: Stage, floor: float) -> Drawing:
    """Paper on the floor."""
    look, frame, seed = stage.look, stage.frame, stage.dice("scattered").randrange(999)
    area = Box(0, floor, frame.width, frame.height - floor)

    def paint(canvas: skia.Canvas) -> None:
        dice = random.Random(seed)
        canvas.save()
        canvas.clipRect(brush.rect(area))
        for _ in range(round(area.width * area.height / 9000)):
            x, y = dice.uniform(0, area.width), floor + area.height * dice.random()
            with_turn = dice.uniform(0, 180)
            canvas.save()
            canvas.translate(x, y)
            canvas.scale(1, 0.45)
            canvas.rotate(with_turn)
            brush.rounded(canvas, Box(-13, -6, 26, 12), 3, brush.fill(dice.choice(look.accents), 0.85))
            canvas.restore()
        canvas.restore()

    return Drawing(("scattered", look.name, area, seed), area, paint)


# ---------------------------------------------------------------- the table


def _table(stage: Stage, plan: _Plan, form: str) -> Drawing:
    """A table with a cloth, and on it what the occasion asks for."""
    look, frame, top = stage.look, stage.frame, plan.table or 0.0
    cloth = blend(look.room.paper, look.accents[5], 0.12)
    box = Box(-20, top, frame.width + 40, min(frame.height - top, 268.0 if stage.tall else frame.height))

    def paint(canvas: skia.Canvas) -> None:
        front, board = Box(box.left, top + 46, box.width, box.height - 46), Box(box.left, top, box.width, 48)
        canvas.drawRect(brush.rect(front), fading(front, (cloth, darker(cloth, 0.34))))
        canvas.drawRect(brush.rect(board), fading(board, (darker(cloth, 0.12), lighter(cloth, 0.4))))
        wide = 120.0
        for n in range(int(box.width / wide) + 1):
            x = box.left + n * wide
            path = skia.Path()
            path.moveTo(x, top + 44)
            path.quadTo(x + wide / 2, top + 118, x + wide, top + 44)
            canvas.drawPath(path, brush.fill(look.accents[(n + stage.picture.seed) % len(look.accents)], 0.9))

    body = Drawing(("table", look.name, box, stage.picture.seed), box, paint)
    return within(stage.frame, body, *_laid(stage, plan, form), *(_before(stage, box.bottom) if stage.tall else ()))


def _before(stage: Stage, hem: float) -> Iterator[Drawing]:
    """What stands on the floor before a tall frame's table: its shadow, and presents."""
    look, across, seed = stage.look, stage.size.across, stage.picture.seed
    shade = Box(0, hem, across, 46)
    yield Drawing(("hem", look.name, shade), shade, lambda canvas: canvas.drawRect(brush.rect(shade), brush.fill(look.room.dark, 0.3)))
    for n, (share, y, size) in enumerate(((0.13, 120.0, 1.25), (0.74, 130.0, 1.45), (0.37, 176.0, 1.7))):
        value, ribbon = look.accents[(seed + 2 * n + 1) % 6], look.accents[(seed + 2 * n + 3) % 6]
        yield at(rooms.footing(look, 250 * size), share * across, hem + y)
        yield at(_present(look, value, ribbon), share * across, hem + y, size)


def _laid(stage: Stage, plan: _Plan, form: str) -> Iterator[Drawing]:
    look, top = stage.look, (plan.table or 0.0) + 24
    middle, size = _middle(plan), 1.0 if stage.wide else 0.86
    if form == "toast":
        for x in (spot.x - 150 * spot.scale for spot in plan.spots):
            if x > 90:
                yield at(_candlestick(look), x, top - 6, size)
    yield at(_bottle(look, look.accents[2]), middle - 215 * size, top, size)
    if form == "birthday":
        yield at(_cake(look), middle, top + 6, size)
    else:
        yield at(_fruit(look), middle, top + 6, size)
    seed = stage.picture.seed
    yield at(_present(look, look.accents[seed % 6], look.accents[(seed + 2) % 6]), middle + 230 * size, top + 4, size)


def _middle(plan: _Plan) -> float:
    """Between the first two people, where nobody's body is covered."""
    xs = sorted(spot.x for spot in plan.spots)
    return (xs[0] + xs[1]) / 2 if len(xs) == 3 else (xs[1] + xs[2]) / 2


def _cake(look: Look) -> Drawing:
    """Two tiers with icing, and three candles whose flames are others' business."""
    sponge, icing = blend(look.room.wood, "#f7d9b0", 0.5), look.accents[4]

    def paint(canvas: skia.Canvas) -> None:
        oval(canvas, 0, 0, 150, 14, brush.fill(look.room.silver))
        for half, low, high in ((118.0, -4.0, 84.0), (76.0, -84.0, 66.0)):
            tier = Box(-half, low - high, 2 * half, high)
            brush.rounded(canvas, tier, 14, fading(tier, (lighter(sponge, 0.25), darker(sponge, 0.06))))
            brush.rounded(canvas, Box(tier.left, tier.top, tier.width, 24), 12, brush.fill(icing))
            count = int(half / 13)
            for n in range(count):
                x = tier.left + (n + 0.5) * tier.width / count
                brush.rounded(canvas, Box(x - 9, tier.top + 10, 18, 20 + 12 * (n % 3)), 9, brush.fill(icing))
        for n in (-1, 0, 1):
            brush.rounded(canvas, Box(36 * n - 5, -194, 10, 46), 4, brush.fill(look.accents[n + 2]))

    return Drawing(("cake", look.name), Box(-152, -196, 304, 212), paint)


def _flames(stage: Stage, plan: _Plan) -> Layer:
    """The candles' flames, which flicker."""
    size = 1.0 if stage.wide else 0.86
    x, y = _middle(plan), (plan.table or 0.0) + 30
    warm = lighter(stage.look.room.lamp, 0.2)

    def paint(canvas: skia.Canvas, now: int) -> None:
        for n in (-1, 0, 1):
            high = 26 + 5 * ((now * 7 + n * 3) % 3)
            canvas.save()
            canvas.translate(36 * n * size, -196 * size)
            canvas.scale(size, size)
            shape(canvas, f"M0 4C-11 2-8 -14 0 -{high}C8-14 11 2 0 4Z", brush.fill(warm))
            canvas.restore()

    return stage.live(
        ("flames", stage.look.name), Box(-60, -250, 120, 70), lambda t: int(t * 6) % 6, paint, rest=lambda _t: Placement(x, y)
    )


def _fruit(look: Look) -> Drawing:
    """A bowl of fruit."""

    def paint(canvas: skia.Canvas) -> None:
        for x, y, radius, hue in ((-52, -82, 34, 0), (4, -94, 38, 1), (56, -80, 32, 4), (-22, -66, 30, 2), (30, -64, 30, 1)):
            brush.circle(canvas, x, y, radius, brush.fill(look.accents[hue]))
            brush.circle(canvas, x - 0.3 * radius, y - 0.3 * radius, 0.22 * radius, brush.fill("#ffffff", 0.4))
        shape(
            canvas,
            "M-112-66L112-66C104-18 62 0 0 0C-62 0-104-18-112-66Z",
            brush.sloped(Box(-112, -66, 224, 66), (look.room.paper, look.room.silver)),
        )

    return Drawing(("fruit", look.name), Box(-114, -136, 228, 138), paint)


def _candlestick(look: Look) -> Drawing:
    """A tall candle that burns."""

    def paint(canvas: skia.Canvas) -> None:
        brush.glow(canvas, 0, -226, 120, look.room.lamp, 0.5)
        shape(canvas, "M-34 0C-30-16-10-18-7-34L-7-104L7-104L7-34C10-18 30-16 34 0Z", brush.fill(look.accents[1]))
        brush.rounded(canvas, Box(-11, -208, 22, 108), 7, brush.fill(look.room.paper))
        shape(canvas, "M0-204C-12-210-9-230 0-246C9-230 12-210 0-204Z", brush.fill(lighter(look.room.lamp, 0.2)))

    return Drawing(("candlestick", look.name), Box(-122, -348, 244, 350), paint)


def _bottle(look: Look, value: str) -> Drawing:
    glass = darker(value, 0.5)

    def paint(canvas: skia.Canvas) -> None:
        shape(canvas, "M-15-232L15-232L16-168C18-140 38-132 38-96L38-8C38 2-38 2-38-8L-38-96C-38-132-18-140-16-168Z", brush.fill(glass))
        shape(canvas, "M-17-234L17-234L19-170C8-160-8-160-19-170Z", brush.fill(look.accents[1]))
        brush.rounded(canvas, Box(-38, -92, 76, 56), 4, brush.fill(look.room.paper))
        brush.rounded(canvas, Box(-22, -76, 44, 8), 4, brush.fill(look.accents[1]))
        brush.rounded(canvas, Box(-14, -60, 28, 6), 3, brush.fill(glass, 0.6))

    return Drawing(("bottle", look.name, value), Box(-40, -236, 80, 240), paint)


def _present(look: Look, value: str, ribbon: str) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        body, lid = Box(-78, -92, 156, 92), Box(-86, -118, 172, 34)
        brush.rounded(canvas, body, 6, fading(body, (value, darker(value, 0.2))))
        brush.rounded(canvas, lid, 6, brush.fill(lighter(value, 0.14)))
        canvas.drawRect(brush.rect(Box(-14, -118, 28, 118)), brush.fill(ribbon))
        for way in (-1, 1):
            shape(
                canvas,
                f"M0-118C{way * 14}-164 {way * 74}-160 {way * 58}-126C{way * 44}-112 {way * 16}-116 0-118Z",
                brush.fill(lighter(ribbon, 0.1)),
            )

    return Drawing(("present", look.name, value, ribbon), Box(-88, -162, 176, 164), paint)


# ---------------------------------------------------------------- people


def _legs(plan: _Plan, people: Sequence[Person]) -> Iterator[Drawing]:
    return (at(standing_legs(seen, spot.scale), spot.x, spot.y) for spot, seen in zip(plan.spots, people, strict=True))


def _guest(stage: Stage, plan: _Plan, seen: Person, n: int, form: str) -> Layer:
    """The first one speaks; with every word of weight somebody cheers, one after another, glass or hand high."""
    spot, middle = plan.spots[n], plan.spots[0]
    rest = ((-74.0, 186.0), (74.0, 150.0)) if plan.table is not None else ((-92.0, 233.0), (92.0, 222.0))
    base = Pose(left=rest[0], right=rest[1], mood="grin", look=0.0 if n == 0 else spot.looking(middle.x))
    lead = life.talking(stage, "lead", spoken(stage), base=base, rest=rest)
    act = lead if n == 0 else life.alive(stage, f"guest {n}", base, 3.75)
    glass = form == "toast" or (form == "party" and n % 2 == 0)
    act = _cheering(act, _crowd.rhythm(beats(stage, 1.5), stage.seconds + 2, 2.4), n, glass, both=form != "toast")
    seen_box = covered(stage, seen, "bust", act)
    if plan.table is not None:
        seen_box = replace(seen_box, height=min(seen_box.height, (plan.table + 20 - spot.y) / spot.scale - seen_box.top))
    return acting(stage, seen, (spot.x, spot.y), spot.scale, "bust", act, bounds=seen_box)


def _cheering(act: Act, times: Sequence[float], n: int, glass: bool, both: bool) -> Act:
    """`act`, and hands that go up at every time that is this one's turn; a glass stays in its hand."""
    mine = [when for k, when in enumerate(times) if not both or k % 2 == n % 2 or k % 3 == 0]
    late = n / 30  # so that no two are drawn anew in one frame

    def changed(t: float) -> Pose:
        t = math.floor((t - late) * _PACE + 1e-6) / _PACE + late
        pose = act(t)
        up = max((_raised(t - when - 0.12 * n) for when in mine), default=0.0)
        high = (112.0, -34.0 if glass else -92.0)
        if glass:
            pose = replace(pose, right=_mixed((96.0, 108.0), high, up), right_hand="hold", right_holds="glass")
        elif up:
            pose = replace(pose, right=_mixed(pose.right or (92.0, 233.0), high, up), right_hand="open" if up > 0.4 else pose.right_hand)
        if up and both:
            left = _mixed(pose.left or (-92.0, 233.0), (-114.0, -88.0), up)
            pose = replace(pose, left=left, left_hand="fist" if n % 2 else "open")
        return replace(pose, mouth=max(pose.mouth, 0.8 * (up > 0.6))) if n else pose

    return changed


def _raised(since: float) -> float:
    return easing.cubic_in_out(easing.progress(since, 0, _CHEER)) * (1 - easing.cubic_in_out(easing.progress(since, _STAYS, 0.45)))


def _mixed(a: tuple[float, float], b: tuple[float, float], share: float) -> tuple[float, float]:
    return float(round(easing.mix(a[0], b[0], share))), float(round(easing.mix(a[1], b[1], share)))


# ---------------------------------------------------------------- in the air


def _balloons(stage: Stage, plan: _Plan) -> Iterator[Layer]:
    """Balloons in bunches at the sides, of which one bobs; some rise."""
    look, dice, across = stage.look, stage.dice("balloons"), stage.size.across
    low = (plan.table or plan.floor) + 20
    for k, share in enumerate((0.045, 0.955) if stage.wide else (0.07, 0.93)):
        if share < 0.5 and stage.wide and plan.lay.cards:
            continue
        bunch = [(share * across + dx, low - up * (1.0 if stage.wide else 0.9)) for dx, up in ((-44, 430), (46, 500), (6, 350))]
        hues = [look.accents[(stage.picture.seed + n + 2 * k) % len(look.accents)] for n in range(3)]
        still = [at(_balloon(hue, 1.0, 0.8 * (low - y)), x, y) for hue, (x, y) in zip(hues[:2], bunch[:2], strict=True)]
        yield stage.still(together(*still))
        yield Sprite(_balloon(hues[2], 1.0, low - bunch[2][1] - 40), "world", floating(*bunch[2], 9, 3.4 + 0.5 * k, dice.random()))
    for n in range(3 if stage.wide else 2):
        hue = look.accents[(stage.picture.seed + 2 * n + 1) % len(look.accents)]
        x, start, speed = (n + dice.uniform(0.2, 0.8)) / 3 * across, dice.uniform(0, 1), dice.uniform(44, 60)
        yield Sprite(_balloon(hue, 0.8, 120), "world", _rising(stage, x, start, speed))


def _rising(stage: Stage, x: float, start: float, speed: float) -> Course:
    way = stage.size.down + 420

    def course(t: float) -> Placement:
        return Placement(x, way - 210 - (start * way + speed * on_twos(t)) % way)

    return course


def _balloon(hue: str, size: float, string: float) -> Drawing:
    """A balloon about its middle, on a string."""

    def paint(canvas: skia.Canvas) -> None:
        path = skia.Path()
        path.moveTo(0, 74 * size)
        path.cubicTo(14, 0.4 * string + 60, -14, 0.7 * string + 40, 0, 74 * size + string - 20)
        canvas.drawPath(path, brush.stroke(lighter(hue, 0.5), 3, 0.7))
        canvas.scale(size, size)
        shape(canvas, "M0 72C-34 52-56 14-56-16C-56-52-32-74 0-74C32-74 56-52 56-16C56 14 34 52 0 72Z", brush.fill(hue))
        shape(canvas, "M0 72C22 58 40 30 46 0C50-30 40-56 22-70C42-62 56-42 56-16C56 14 34 52 0 72Z", brush.fill(darker(hue, 0.25), 0.5))
        shape(canvas, "M-34-26C-34-46-24-56-14-58C-22-48-26-38-26-22C-28-16-34-18-34-26Z", brush.fill("#ffffff", 0.5))
        shape(canvas, "M-9 82L0 68L9 82Z", brush.fill(darker(hue, 0.15)))

    return Drawing(("balloon", hue, size, string), Box(-58 * size, -76 * size, 116 * size, 160 * size + string), paint)


def _piece(hue: str, sort: int) -> Drawing:
    """A piece of paper: a slip, a disc or a curl."""

    def paint(canvas: skia.Canvas) -> None:
        if sort == 0:
            canvas.rotate(28)
            brush.rounded(canvas, Box(-13, -7, 26, 14), 3, brush.fill(hue))
        elif sort == 1:
            oval(canvas, 0, 0, 11, 8, brush.fill(hue))
        else:
            shape(canvas, "M-12 8C-4-16 6 16 13-8", brush.stroke(hue, 6))

    return Drawing(("paper", hue, sort), Box(-18, -18, 36, 36), paint)


def _confetti(stage: Stage) -> Iterator[Layer]:
    """Paper that falls, swaying, and comes again from above."""
    look, dice, down = stage.look, stage.dice("confetti"), stage.size.down
    for n in range(_PIECES):
        x, speed, phase = (n + dice.random()) / _PIECES * stage.size.across, dice.uniform(90, 150), dice.random()
        yield Sprite(
            _piece(look.accents[n % len(look.accents)], n % 3), "world", _falling(x, dice.random() * (down + 60), speed, phase, down + 60)
        )


def _falling(x: float, y: float, speed: float, phase: float, way: float) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t)
        return Placement(round(x + 34 * easing.wave(t, 2.6, phase)), round((y + speed * t) % way - 30))

    return course


def _bursts(stage: Stage, plan: _Plan, gold: bool) -> Iterator[Layer]:
    """With a word of weight a burst of paper, from one side and then the other; all of it `gold` where they drink to somebody."""
    dice, look, across = stage.dice("bursts"), stage.look, stage.size.across
    low = (plan.table or plan.floor) - 20
    for k, when in enumerate(_crowd.rhythm(beats(stage, 2.2), stage.seconds + 2, 3.4)):
        way = 1 if k % 2 else -1
        start = (0.06 if way > 0 else 0.94) * across
        for n in range(_BURST):
            aside, up = way * dice.uniform(0.08, 0.42) * across, dice.uniform(0.5, 0.95) * (low - 60)
            hue = look.accents[1 if gold else (n + k) % len(look.accents)]
            yield Sprite(_piece(hue, (n + k) % 3), "world", _shot((start, low), aside, up, when))


def _shot(start: tuple[float, float], aside: float, up: float, when: float) -> Callable[[float], Placement | None]:
    def course(t: float) -> Placement | None:
        share = easing.progress(on_twos(t), when, _FLIES)
        if not 0 < share < 1:
            return None
        x = start[0] + aside * easing.cubic_out(share)
        y = start[1] - up * (1 - (1 - 2.6 * min(share, 0.3846)) ** 2) + max(0.0, share - 0.3846) * 0.9 * up
        return Placement(round(x), round(y), opacity=round(min(1.0, 5 * (1 - share)), 2))

    return course


def _caps(stage: Stage, plan: _Plan) -> Iterator[Layer]:
    """Caps that others have thrown: they fly up behind those we see, and fall."""
    dice, value, across = stage.dice("caps"), _gown(stage.look), stage.size.across
    cap = _cap(value)
    low = plan.spots[0].y + 60
    for when in _crowd.rhythm(beats(stage, 1.8), stage.seconds + 2, 2.8):
        for n in range(3):
            x = (n + dice.uniform(0.2, 0.8)) / 3 * across
            high = dice.uniform(0.55, 0.85) * (low - stage.safe.top)
            yield Sprite(cap, "world", _thrown(x, low, high, dice.uniform(-60, 60), when + 0.12 * n))


def _cap(value: str) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        canvas.translate(0, 74)
        robes.square(canvas, value)

    return Drawing(("cap", value), Box(-90, -34, 180, 108), paint)


def _thrown(x: float, y: float, high: float, aside: float, when: float) -> Callable[[float], Placement | None]:
    def course(t: float) -> Placement | None:
        share = easing.progress(on_twos(t), when, 1.7)
        if not 0 < share < 1:
            return None
        return Placement(
            round(x + aside * share), round(y - 4 * high * share * (1 - share)), opacity=round(min(1.0, 8 * share, 8 * (1 - share)), 2)
        )

    return course
