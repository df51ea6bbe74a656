"""A courtroom, or a hearing: somebody speaks before the bench; who sits there listens, and brings down the gavel."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import skia

from assets.model import Picture
from assets.pictures import _board, _callouts, _points
from assets.pictures._company import Spot, acts, company, covered, dimmed, later, on_feet, showing, spoken
from assets.pictures._crowd import rhythm
from assets.pictures._outdoors import beats, said
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.palette import blend, darker, lighter
from assets.stage.people import Figure, Pose, life, robes
from assets.stage.people.acting import acting
from assets.stage.people.cast import person
from assets.stage.people.life import Act
from assets.stage.people.person import Person
from assets.stage.props import rooms, small, windows
from assets.stage.props._brush import fading, polygon
from assets.stage.props.placing import at, plate, within
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from assets.stems import stem, words_in
from script.model import Visual

VERSION = "2"
USES_WORDS = True

VARIANTS = ("court", "hearing")

_HEARINGS = frozenset(
    map(
        stem, words_in("hearing hearings tribunal panel commission committee council office visa asylum interview inquiry parliament board")
    )
)
_COURTS = frozenset(map(stem, words_in("court courtroom judge trial jury lawyer attorney verdict magistrate gavel")))
_BENCH = frozenset(map(stem, words_in("judge judges magistrate chair chairman chairwoman arbitrator official officer")))
_RULINGS = frozenset(
    map(stem, words_in("order gavel verdict guilty judge ruling rules sentence decision decides law court adjourned objection"))
)
_APART, _BLOW = 2.2, 0.5  # seconds from one blow of the gavel to the next, and from lifting it to the blow
_FAR, _NEAR = 3.75, 2.5  # how often a second those who listen are drawn anew


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is: the bench's top edge and width about the middle of `bench`, who speaks, who else sits at a table, and
    those who watch. `board` is where what is said comes up, if anything is."""

    bench: Spot
    wide: float
    speaker: Spot
    other: Spot | None
    watching: tuple[Spot, ...]
    board: Box | None
    floor: float

    @property
    def top(self) -> float:
        """The upper edge of the bench."""
        return self.bench.y + 150 * self.bench.scale


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual(
        "courtroom", "A sample case", "Heard before a sample judge", "In a sample court", ("courtroom", "judge"), items, items=items
    )


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers, bottom first."""
    hearing, plan = _is_hearing(picture.visual), _plan(stage)
    yield stage.still(plate(stage, *_room(stage, plan, hearing)))
    if plan.board:
        yield from _written(stage, plan.board)
    bench, speaker, other, watching = _people(stage, plan, hearing)
    yield from _sitting(stage, plan, bench, hearing)
    yield stage.still(_bench(stage, plan, hearing))
    if plan.other:
        yield from _listener(stage, plan, plan.other, other)
    yield _speaker(stage, plan, speaker)
    yield stage.still(_lectern(stage, plan))
    for n, (spot, who) in enumerate(zip(plan.watching, watching, strict=False)):
        act = life.listening(stage, f"watching {n}", spot.looking(plan.bench.x), rate=_NEAR)
        yield acting(stage, dimmed(stage.look, person(who), 0.6), (spot.x, spot.y), spot.scale, "back", later(act, n))


def _is_hearing(visual: Visual) -> bool:
    heard = said(visual)
    return visual.variant == "hearing" or (visual.variant != "court" and not heard & _COURTS and bool(heard & _HEARINGS))


# ---------------------------------------------------------------- places


def _plan(stage: Stage) -> _Plan:
    return _wide(stage) if stage.wide else _narrow(stage)


def _told(stage: Stage) -> bool:
    return bool(_callouts.items(stage) or stage.picture.visual.text.strip())


def _wide(stage: Stage) -> _Plan:
    across, safe = stage.size.across, stage.safe
    told, dice = _told(stage), stage.dice("plan")
    board = Box(safe.left, safe.top + 14, 0.33 * across, 380) if told else None
    bench = Spot((0.63 if told else 0.56) * across, 372.0, 0.98)
    speaker = Spot((0.385 if told else 0.24) * across, 478.0 if told else 420.0, 0.86 if told else 0.98)
    other = Spot(0.9 * across, 586.0, 0.86)
    watching = tuple(
        Spot(share * across + dice.uniform(-20, 20), 1016.0, 1.14) for share in ((0.08, 0.2, 0.63) if told else (0.06, 0.47, 0.66))
    )
    return _Plan(bench, 0.32 * across, speaker, other, watching, board, 800.0)


def _narrow(stage: Stage) -> _Plan:
    """The board above, the bench below it, and before it whoever speaks."""
    across, down, safe, told = stage.size.across, stage.size.down, stage.safe, _told(stage)
    if stage.tall:
        board = Box(safe.left, safe.top + 6, safe.width, 0.17 * down) if told else None
        bench = Spot(0.6 * across, (0.405 if told else 0.34) * down, 1.02)
        speaker, other = Spot(0.25 * across, 0.525 * down, 0.88), None
        watching = tuple(Spot(share * across, 0.905 * down, 1.3) for share in (0.16, 0.5, 0.86))
        return _Plan(bench, 0.68 * across, speaker, other, watching, board, 0.66 * down)
    board = Box(safe.left, safe.top - 8, safe.width, 0.24 * down) if told else None
    bench = Spot(0.62 * across, (0.475 if told else 0.36) * down, 0.78 if told else 0.92)
    speaker = Spot(0.23 * across, (0.545 if told else 0.47) * down, 0.74 if told else 0.84)
    watching = tuple(Spot(share * across, 0.99 * down, 1.0) for share in (0.1, 0.52, 0.84))
    return _Plan(bench, 0.6 * across, speaker, None, watching, board, 0.77 * down)


# ---------------------------------------------------------------- the room


def _room(stage: Stage, plan: _Plan, hearing: bool) -> Iterator[Drawing]:
    """Walls with panels or windows, a sign over the bench, light from above."""
    look, frame, dice = stage.look, stage.frame, stage.dice("room")
    yield rooms.room(look, frame, plan.floor, dice.randrange(5))
    half = plan.wide * 0.62
    for side in (-1, 1):
        high = plan.floor - 330
        x = plan.bench.x + side * (half + 170) - 100
        if (not plan.board or side > 0 or stage.tall) and 20 < x < frame.width - 150:
            yield at(windows.window(look, 200, max(240.0, high), dice.randrange(99), 2, side > 0), x, plan.floor - high - 190)
    yield _panelling(stage, plan, half)
    yield rooms.light(look.room.lamp, plan.bench.x, plan.bench.y - 120, 480, 0.22)
    if stage.wide or not plan.board:
        yield _sign(stage, plan, "bank" if hearing else "scales")
    yield _dais(stage, plan)
    yield at(rooms.footing(look, 320 * plan.speaker.scale), plan.speaker.x, plan.speaker.y + 514 * plan.speaker.scale)
    yield rooms.edge(look, frame, 0.25)


def _wood(stage: Stage, dark: float = 0.4) -> str:
    """The wood that panels are made of: redder and darker than a table."""
    return darker(blend(stage.look.room.wood, "#a4521f", 0.66), dark)


def _panelling(stage: Stage, plan: _Plan, half: float) -> Drawing:
    """A tall field of panels behind the bench, between two pillars."""
    wood, x = _wood(stage), plan.bench.x
    top = max(0.0, plan.bench.y - 400 * plan.bench.scale)
    box = Box(x - half, top, 2 * half, plan.floor - top)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(box), fading(box, (wood, darker(wood, 0.25))))
        count = 7
        pitch = box.width / count
        for n in range(count):
            panel = Box(box.left + n * pitch + 14, box.top + 46, pitch - 28, box.height)
            brush.rounded(canvas, panel, 8, brush.fill(lighter(wood, 0.07)))
            brush.rounded(canvas, Box(panel.left + 7, panel.top + 7, panel.width - 14, panel.height), 6, brush.fill(wood))
        for side in (-1, 1):
            pillar = Box(x + side * half - 26, top, 52, box.height)
            canvas.drawRect(brush.rect(pillar), fading(Box(0, top, 1, box.height), (lighter(wood, 0.2), wood)))
            for k in (-12, 0, 12):
                canvas.drawRect(brush.rect(Box(pillar.left + 24 + k, top + 60, 4, box.height)), brush.fill(darker(wood, 0.3), 0.7))
        for y, high, wide in ((top, 26.0, 44.0), (top + 26, 14.0, 22.0)):
            canvas.drawRect(
                brush.rect(Box(box.left - wide, y, box.width + 2 * wide, high)),
                fading(Box(0, y, 1, high), (lighter(wood, 0.3), lighter(wood, 0.1))),
            )

    return Drawing(("panelling", stage.look.name, box), Box(box.left - 60, top, box.width + 120, box.height), paint)


def _sign(stage: Stage, plan: _Plan, icon: str) -> Drawing:
    """A round sign over the bench, gilded."""
    look, radius = stage.look, 62 * plan.bench.scale
    x, y = plan.bench.x, max(plan.bench.y - 290 * plan.bench.scale, (radius + 26) if stage.wide else 0.0)
    gold = look.accents[1]

    def paint(canvas: skia.Canvas) -> None:
        brush.glow(canvas, x, y, 2.4 * radius, gold, 0.28)
        brush.circle(
            canvas,
            x,
            y,
            radius,
            brush.sloped(Box(x - radius, y - radius, 2 * radius, 2 * radius), (lighter(gold, 0.35), darker(gold, 0.25))),
        )
        brush.circle(canvas, x, y, 0.86 * radius, brush.fill(_wood(stage, 0.55)))
        brush.icon(canvas, icon, x, y, 1.16 * radius, lighter(gold, 0.2))

    return Drawing(("sign", look.name, icon, x, y), Box(x - 2.4 * radius, y - 2.4 * radius, 4.8 * radius, 4.8 * radius), paint)


def _dais(stage: Stage, plan: _Plan) -> Drawing:
    """The step that the bench stands on."""
    wood, half = _wood(stage, 0.55), 0.58 * plan.wide
    y = plan.floor

    def paint(canvas: skia.Canvas) -> None:
        corners = (
            (plan.bench.x - half, y - 4),
            (plan.bench.x + half, y - 4),
            (plan.bench.x + 1.12 * half, y + 34),
            (plan.bench.x - 1.12 * half, y + 34),
        )
        polygon(canvas, corners, brush.fill(lighter(wood, 0.1)))
        canvas.drawRect(brush.rect(Box(plan.bench.x - 1.12 * half, y + 34, 2.24 * half, 26)), brush.fill(darker(wood, 0.2)))

    return Drawing(("dais", stage.look.name, plan.bench, y), Box(plan.bench.x - 1.12 * half, y - 4, 2.24 * half, 64), paint)


# ---------------------------------------------------------------- furniture


def _bench(stage: Stage, plan: _Plan, hearing: bool) -> Drawing:
    """The judge's bench, or a panel's long table: a high front with panels, a rail, and what lies on it."""
    look, x, half = stage.look, plan.bench.x, plan.wide / 2
    wood, top = _wood(stage, 0.24), plan.top
    front = Box(x - half, top + 22, 2 * half, plan.floor + 6 - top - 22)
    size = plan.bench.scale

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(front), fading(front, (wood, darker(wood, 0.32))))
        count = 5
        pitch = front.width / count
        for n in range(count):
            panel = Box(front.left + n * pitch + 16, front.top + 26, pitch - 32, front.height - 62)
            brush.rounded(canvas, panel, 8, brush.fill(darker(wood, 0.28)))
            brush.rounded(
                canvas, Box(panel.left + 6, panel.top + 8, panel.width - 12, panel.height - 14), 6, brush.fill(lighter(wood, 0.03))
            )
        rail = Box(x - half - 22, top, 2 * half + 44, 26)
        brush.rounded(canvas, rail, 8, fading(rail, (lighter(wood, 0.34), lighter(wood, 0.06))))
        canvas.drawRect(brush.rect(Box(front.left, rail.bottom, front.width, 9)), brush.fill(look.ink, 0.3))

    lies = at(small.books(look, 130 * size, stage.dice("bench").randrange(99), 2), x - 0.66 * half, top)
    things = () if hearing else (lies, at(_block(stage), x + 136 * size, top, size))
    body = Drawing(("bench", look.name, plan.bench, plan.wide), Box(x - half - 24, top, 2 * half + 48, plan.floor + 8 - top), paint)
    return within(stage.frame, body, *things)


def _block(stage: Stage) -> Drawing:
    """The block that a gavel falls on."""
    wood = _wood(stage, 0.35)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(-48, -20, 96, 22), 8, fading(Box(0, -20, 1, 22), (lighter(wood, 0.2), wood)))
        brush.rounded(canvas, Box(-40, -26, 80, 9), 4, brush.fill(lighter(wood, 0.3)))

    return Drawing(("block", stage.look.name), Box(-48, -26, 96, 28), paint)


def _lectern(stage: Stage, plan: _Plan) -> Drawing:
    """A lectern before whoever speaks, turned to the bench, with a sheet on it."""
    look, spot, wood = stage.look, plan.speaker, _wood(stage, 0.12)
    size, way = spot.scale, 1 if plan.bench.x > spot.x else -1
    y, ground = 250 * size, 528 * size

    def paint(canvas: skia.Canvas) -> None:
        body = Box(-104 * size, y + 30 * size, 208 * size, ground - y - 30 * size)
        polygon(
            canvas,
            ((body.left + 16 * size, body.top), (body.right - 16 * size, body.top), (body.right, body.bottom), (body.left, body.bottom)),
            fading(body, (wood, darker(wood, 0.36))),
        )
        inner = Box(body.left + 40 * size, body.top + 40 * size, body.width - 80 * size, body.height - 80 * size)
        brush.rounded(canvas, inner, 10, brush.fill(darker(wood, 0.3), 0.7))
        brush.rounded(
            canvas, Box(body.left - 8 * size, body.bottom - 18 * size, body.width + 16 * size, 18 * size), 5, brush.fill(darker(wood, 0.42))
        )
        polygon(
            canvas,
            ((-126 * size, y + 38 * size), (126 * size, y + 38 * size), (104 * size, y - 6 * size), (-104 * size, y - 6 * size)),
            fading(Box(0, y - 6 * size, 1, 44 * size), (lighter(wood, 0.3), wood)),
        )
        polygon(
            canvas, ((-60 * size, y + 26 * size), (56 * size, y + 26 * size), (48 * size, y), (-50 * size, y)), brush.fill(look.room.paper)
        )

    box = Box(-128 * size, y - 8 * size, 256 * size, ground - y + 10 * size)
    return at(Drawing(("lectern", look.name, spot.scale), box, paint), spot.x + 22 * way * size, spot.y)


# ---------------------------------------------------------------- people


def _people(stage: Stage, plan: _Plan, hearing: bool) -> tuple[tuple[int, ...], int, int, tuple[int, ...]]:
    """Who sits on the bench, who speaks, who else listens, who watches. A role that is called a judge sits on the bench; whoever else
    is named first speaks."""
    seats = 3 if hearing else 1
    everyone = list(company(stage, seats + 2 + len(plan.watching)))
    ruling = [role.person for role in stage.picture.visual.cast if any(stem(word) in _BENCH for word in words_in(role.name))]
    cast = [role.person for role in stage.picture.visual.cast]
    chair = ruling[0] if ruling else next(who for who in everyone if who not in cast or len(cast) > 2)
    rest = [who for who in everyone if who != chair]
    speaker, other = rest[0], rest[1]
    rest = rest[2:]
    return (chair, *rest[: seats - 1]), speaker, other, tuple(rest[seats - 1 :])


def _sitting(stage: Stage, plan: _Plan, bench: Sequence[int], hearing: bool) -> Iterator[Layer]:
    """Whoever sits on the bench: a judge with a gavel, or a chair between two others."""
    spots = [plan.bench]
    if hearing:
        spots += [Spot(plan.bench.x + side * 0.32 * plan.wide, plan.bench.y + 16, 0.92 * plan.bench.scale) for side in (-1, 1)]
    for n in reversed(range(len(spots))):
        spot, who = spots[n], bench[min(n, len(bench) - 1)]
        base = Pose(left=life.TABLE[0], right=life.TABLE[1], mood="calm", up=0.1)
        act = life.listening(stage, f"bench {n}", spot.looking(plan.speaker.x), base, _FAR)
        if n == 0 and not hearing:
            act = _ruling(stage, act)
        seen = _suited(person(who)) if hearing else robes.judge(person(who))
        yield _hidden(stage, seen, spot, "bust", later(act, n) if n or hearing else act, plan.top + 30)


def _hidden(stage: Stage, seen: Person, spot: Spot, figure: Figure, act: Act, low: float) -> Layer:
    """Somebody of whom nothing below `low` is seen."""
    box = covered(stage, seen, figure, act)
    box = replace(box, height=min(box.height, (low - spot.y) / spot.scale - box.top))
    return acting(stage, seen, (spot.x, spot.y), spot.scale, figure, act, bounds=box)


def _ruling(stage: Stage, act: Act) -> Act:
    """`act`, and the gavel comes down when a ruling is spoken of; now and then where none is."""
    named = [word.start for word in stage.picture.words if any(stem(part) in _RULINGS for part in words_in(word.written))]
    blows: list[float] = []
    for when in sorted(named) or rhythm(beats(stage, 4.2, 1.4), stage.seconds + 2, 5.0):
        if not blows or when - blows[-1] >= _APART:
            blows.append(when)

    def hand(t: float) -> tuple[float, float]:
        t = on_twos(t)
        up = 0.0
        for when in blows:
            lifted = easing.cubic_in_out(easing.progress(t, when - _BLOW, 0.36))
            fallen = easing.progress(t, when - 0.1, 0.13)
            again = 0.45 * easing.ring(t - when - 0.05, 1.4, 0.22) if t > when else 0.0
            up = max(up, lifted * (1 - fallen), again)
        return 150.0, float(round(easing.mix(136, 52, up)))

    return life.with_(act, right=hand, right_hand="hold", right_holds="gavel")


def _listener(stage: Stage, plan: _Plan, spot: Spot, who: int) -> Iterator[Layer]:
    """Somebody at a table of their own, with papers."""
    look = stage.look
    base = Pose(left=life.TABLE[0], right=life.TABLE[1], mood="calm")
    rest = life.shifting(stage, "other", life.TABLE, ((-52.0, 186.0), (30.0, 12.0)), ((-34.0, 176.0), (34.0, 180.0)), period=3.1)
    listens = life.listening(stage, "other", spot.looking(plan.speaker.x), base, _FAR)

    def act(t: float) -> Pose:
        left, right = rest(math.floor(t * _FAR + 1e-6) / _FAR)
        return replace(listens(t), left=left, right=right)

    top = spot.y + 196 * spot.scale
    yield acts(stage, who, spot, "bust", later(act, 1), top + 20)
    wood = _wood(stage, 0.2)
    table = Box(spot.x - 230, top, 460, stage.size.down - top)

    def paint(canvas: skia.Canvas) -> None:
        low = Box(table.left + 24, top + 26, table.width - 48, table.height)
        canvas.drawRect(brush.rect(low), fading(low, (darker(wood, 0.16), darker(wood, 0.46))))
        rail = Box(table.left, top, table.width, 30)
        brush.rounded(canvas, rail, 8, fading(rail, (lighter(wood, 0.32), wood)))

    body = Drawing(("table", look.name, table), table, paint)
    yield stage.still(within(stage.frame, body, at(small.books(look, 140, stage.dice("table").randrange(99), 3), spot.x - 150, top)))


def _speaker(stage: Stage, plan: _Plan, who: int) -> Layer:
    """Speaks to the bench, hands on words of weight; points to the board when something comes up on it."""
    spot = plan.speaker
    way = 1 if plan.bench.x > spot.x else -1
    low, high = (-62.0, 212.0), (-98.0, 128.0)
    rests = ((low, (62.0, 212.0)), (low, (104.0, 132.0)), (high, (62.0, 212.0)), ((-44.0, 168.0), (44.0, 172.0)))
    rest = life.shifting(stage, "speaker", *rests, period=2.6)
    act = life.talking(stage, "speaker", spoken(stage), look=0.5 * way, rest=rest)
    if plan.board:
        place = (plan.board.left + 0.6 * plan.board.width, plan.board.bottom - 40)
        act = showing(act, spot, [(when, place) for when in _callouts.times(stage)])
    seen = _suited(person(who))
    if seen.wheels:
        return on_feet(stage, who, spot, act, spot.y + 470 * spot.scale)
    return _hidden(stage, seen, spot, "standing", act, spot.y + 272 * spot.scale)


def _suited(seen: Person) -> Person:
    """Somebody dressed for a court, in a darker shade of what they always wear."""
    if seen.wear not in ("tee", "hoodie", "crew"):
        return seen
    return replace(seen, wear="blazer", top=darker(seen.top, 0.42), under="#fbf8f2", legs=darker(seen.legs, 0.2))


# ---------------------------------------------------------------- what is said


def _written(stage: Stage, box: Box) -> Iterator[Layer]:
    board = _board.Board(box, "screen")
    yield stage.still(board.drawing(stage.look))
    above, page = _board.heading(stage, board.page, stage.picture.visual.text)
    yield from above
    yield from _points.layers(stage, page, _callouts.items(stage), _callouts.times(stage))
