"""Music: a band on a stage before a crowd, or somebody alone with a piano, a guitar, a violin. Lights and notes go with the words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _callouts, _crowd
from assets.pictures._company import Spot, company, showing, spoken
from assets.pictures._outdoors import beats, named, said
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Film, Layer, Placement
from assets.stage.motion import Course
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.people import Pose, life
from assets.stage.people.acting import acting
from assets.stage.people.cast import person
from assets.stage.people.musicians import FLOOR, SEAT, Instrument, Playing, musician, standing_legs
from assets.stage.props import rooms
from assets.stage.props._brush import fading, line, oval, polygon
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from script.model import Visual

VERSION = "1"
USES_WORDS = True
STANDS = True  # the lights move

# The forms there are, and what in a direction asks for each.
VARIANTS = {
    "violin": "violin violinist viola cello orchestra string quartet fiddle",
    "piano": "piano pianist keyboard keys composer sonata",
    "guitar": "guitar guitarist strum strumming acoustic ukulele songwriter",
    "concert": "concert band gig festival stage singer rock audience",
}
_PACE = 7.5  # how often a second musicians are drawn anew
_RISES, _LIVES = 190.0, 2.2  # of a note: units, seconds
_SWING = 0.6  # seconds that a light takes to swing over
_FEET = 514.0


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is: the stage's edge and its front, the players from the first on, the cards."""

    floor: float
    edge: float
    spots: tuple[Spot, ...]
    lay: _callouts.Places


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual("music", "A sample concert", "Played by sample people", "On a sample stage", ("music", "concert"), items, items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers of the form that the direction asks for, bottom first."""
    form = picture.visual.variant if picture.visual.variant in VARIANTS else named(said(picture.visual), VARIANTS, "concert")
    yield from _concert(stage) if form == "concert" else _alone(stage, form)  # type: ignore[arg-type]


# ---------------------------------------------------------------- a concert


def _concert(stage: Stage) -> Iterator[Layer]:
    """A singer in front, a guitar and keys beside them, lights above and a crowd below."""
    plan = _band(stage)
    who = [index for index in company(stage, 7) if not person(index).wheels]
    yield stage.still(plate(stage, *_hall(stage, plan), *_legs(plan, who)))
    yield from _lights(stage, plan)
    singer, guitar, keys = plan.spots
    if keys.x < stage.size.across:
        yield from _keyboard(stage, keys, who[2])
    yield _plays(stage, "guitar", guitar, who[1], flip=False)
    yield _sings(stage, singer, who[0])
    yield from _notes(stage, (guitar.x - 90 * guitar.scale, guitar.y - 30))
    across = stage.size.across
    down = stage.size.down
    if stage.tall:
        yield from _crowd.waving(stage, -30, across + 30, plan.edge + 0.56 * (down - plan.edge), 150, 1.3, 0.7)
    yield from _crowd.waving(stage, -30, across + 30, down + 12, 190 if stage.tall else 118 if stage.wide else 104, 1.1, 0.8)
    yield from _callouts.layers(stage, plan.lay)


def _band(stage: Stage) -> _Plan:
    across, down = stage.size.across, stage.size.down
    lay = _callouts.places(stage, 0.32)
    if stage.wide:
        left = lay.scene.left if lay.cards or lay.heading else 0.06 * across
        room, floor = across - left, 790.0
        places = ((0.52, 1.0), (0.21, 0.86), (0.83, 0.82))
        spots = [Spot(left + share * room, floor + 34 * size - _FEET * size, size) for share, size in places]
        return _Plan(floor - 30, 850.0, tuple(spots), lay)
    floor = min(0.735 * down, lay.scene.bottom) if stage.tall else 0.84 * down
    size = min(1.0, (floor - lay.scene.top - 16) / 715)
    spots = [Spot(share * across, floor - _FEET * size * part, size * part) for share, part in ((0.52, 1.0), (0.2, 0.86), (0.84, 0.8))]
    return _Plan(floor - 46, floor + 46, tuple(spots), lay)


def _hall(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """A dark hall, a wall of light, curtains, the stage with its front, boxes that sound."""
    look, frame = stage.look, stage.frame
    dark = darker(blend(look.room.shade, look.ink, 0.45), 0.1)
    hero = look.heroes[stage.picture.seed % len(look.heroes)]

    def back(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(frame), fading(frame, (darker(dark, 0.5), dark, darker(dark, 0.3)), (0, 0.6, 1)))
        brush.glow(canvas, frame.width * 0.5, plan.floor - 200, 0.7 * max(frame.width, 900), hero[1], 0.5)
        wide = 0.92 * frame.width
        _wall(canvas, Box((frame.width - wide) / 2, 0.1 * frame.height, wide, plan.floor - 0.1 * frame.height), hero)

    yield Drawing(("hall", look.name, frame, hero, plan.floor), frame, back)
    yield _curtains(stage, plan.floor)
    yield _boards(stage, plan)
    yield from _loudspeakers(stage, plan)
    for spot in plan.spots:
        yield at(rooms.footing(look, 320 * spot.scale), spot.x, spot.y + _FEET * spot.scale)
    yield rooms.edge(look, frame, 0.3)


def _wall(canvas: skia.Canvas, box: Box, hero: Sequence[str]) -> None:
    """A wall of small lights behind the players, in arcs about its lower middle."""
    x, y = box.left + box.width / 2, box.bottom
    reach = (box.width**2 / 4 + box.height**2) ** 0.5
    for n in range(9):
        radius = (0.16 + 0.1 * n) * reach
        count = max(6, round(radius / 26))
        for k in range(count + 1):
            angle = math.pi * (1 + k / count)
            spot = x + 1.08 * radius * math.cos(angle), y + radius * math.sin(angle)
            brush.circle(canvas, *spot, 6.5 - 0.3 * n, brush.fill(hero[n % len(hero)], 0.62 - 0.055 * n))


def _curtains(stage: Stage, floor: float) -> Drawing:
    """Heavy curtains at both sides, and a short one above."""
    frame, wide = stage.frame, 0.085 * max(stage.size.across, 1200)
    value = darker(blend(stage.look.accents[0], stage.look.room.dark, 0.66), 0.1)

    def paint(canvas: skia.Canvas) -> None:
        for side in (0, 1):
            for n in range(5):
                x = n * wide / 5 if side == 0 else frame.width - (n + 1) * wide / 5
                fold = Box(x, 0, wide / 5 + 1, floor + 8)
                ends = [(fold.left, 0.0), (fold.right, 0.0)]
                stops = [brush.colour(darker(value, 0.35)), brush.colour(lighter(value, 0.1)), brush.colour(darker(value, 0.35))]
                canvas.drawRect(brush.rect(fold), skia.Paint(Shader=skia.GradientShader.MakeLinear(ends, stops)))

    return Drawing(("curtains", value, frame, floor, wide), Box(0, 0, frame.width, floor + 8), paint)


def _boards(stage: Stage, plan: _Plan) -> Drawing:
    """The stage: boards that come towards us, and the dark front below its edge."""
    look, frame = stage.look, stage.frame
    wood, hero = darker(blend(look.room.wood, look.room.dark, 0.5), 0.2), look.heroes[stage.picture.seed % len(look.heroes)]
    top, front = Box(0, plan.floor, frame.width, plan.edge - plan.floor), Box(0, plan.edge, frame.width, frame.height - plan.edge)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(top), fading(top, (darker(wood, 0.3), lighter(wood, 0.08))))
        for n in range(-12, 13):
            far, near = frame.width / 2 + 0.07 * n * frame.width, frame.width / 2 + 0.085 * n * frame.width
            line(canvas, ((far, top.top), (near, top.bottom)), brush.stroke(darker(wood, 0.5), 2.5, 0.5))
        canvas.drawRect(brush.rect(front), fading(front, (darker(blend(look.room.dark, hero[-1], 0.4), 0.3), darker(look.ink, 0.4))))
        canvas.drawRect(brush.rect(Box(0, plan.edge - 5, frame.width, 10)), brush.fill(lighter(wood, 0.3)))

    return Drawing(("boards", look.name, hero, frame, plan.floor, plan.edge), Box(0, top.top, frame.width, frame.height - top.top), paint)


def _loudspeakers(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, size = stage.look, 1.0 if stage.wide else 0.72
    value = darker(look.room.bezel, 0.1)

    def paint(canvas: skia.Canvas) -> None:
        for n, high in enumerate((0.0, 190.0)):
            box = Box(-78, -190 - high, 156, 184)
            brush.rounded(canvas, box, 10, brush.fill(lighter(value, 0.1 + 0.03 * n)))
            for y, radius in ((-62.0, 50.0), (-142.0, 28.0)):
                brush.circle(canvas, 0, y - high, radius, brush.fill(darker(value, 0.3)))
                brush.circle(canvas, 0, y - high, 0.62 * radius, brush.stroke(lighter(value, 0.3), 4))

    tower = Drawing(("loudspeakers", look.name), Box(-80, -384, 160, 386), paint)
    for x in (0.045, 0.955) if stage.wide else (0.05, 0.95):
        yield at(tower, x * stage.size.across, plan.floor + 30, size)


# ---------------------------------------------------------------- lights


def _lights(stage: Stage, plan: _Plan) -> Iterator[Layer]:
    """Lamps on a bar; each beam stands at one of two angles, and swings over with the words of weight."""
    look, across = stage.look, stage.size.across
    top = stage.safe.top - 60 if stage.wide else (0.5 * stage.safe.top if stage.tall else 20.0)
    times = _crowd.rhythm(beats(stage, 1.4), stage.seconds + 2, 1.9)
    count = 4 if stage.wide else 3
    yield stage.still(_bar(stage, top))
    for n in range(count):
        x = (n + 0.5) / count * across
        hue = look.accents[(stage.picture.seed + 2 * n) % len(look.accents)]
        inward = 16.0 if x < across / 2 else -16.0
        beam = _beam(hue, plan.floor - top + 10)
        mine = [when for k, when in enumerate(times) if k % count == n]
        yield Sprite(beam, "world", _swinging(x, top + 20, (inward - 11, inward + 11), mine))


def _swinging(x: float, y: float, turns: tuple[float, float], times: Sequence[float]) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t)
        done = sum(1 for when in times if when + _SWING <= t)
        start, end = turns[done % 2], turns[(done + 1) % 2]
        going = next((when for when in times if when <= t < when + _SWING), None)
        share = easing.cubic_in_out(easing.progress(t, going, _SWING)) if going is not None else 0.0
        return Placement(x, y, turn=round(easing.mix(start, end, share), 2))

    return course


def _beam(hue: str, reach: float) -> Drawing:
    """A lamp, and its light falling down."""
    low = 0.11 * reach

    def paint(canvas: skia.Canvas) -> None:
        shader = skia.GradientShader.MakeLinear([(0, 0), (0, reach)], [brush.colour(lighter(hue, 0.3), 0.42), brush.colour(hue, 0.0)])
        path = skia.Path()
        path.addPoly([skia.Point(*p) for p in ((-13, 14), (13, 14), (low, reach), (-low, reach))], True)
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))
        brush.rounded(canvas, Box(-22, -26, 44, 44), 12, brush.fill("#1a1730"))
        oval(canvas, 0, 16, 17, 6, brush.fill(lighter(hue, 0.6)))

    return Drawing(("beam", hue, reach), Box(-low - 1, -28, 2 * low + 2, reach + 30), paint)


def _bar(stage: Stage, y: float) -> Drawing:
    """The bar that lamps hang on."""
    across, value = stage.size.across, lighter(stage.look.room.bezel, 0.16)

    def paint(canvas: skia.Canvas) -> None:
        for dy in (-18, 6):
            canvas.drawRect(brush.rect(Box(0, y + dy, across, 6)), brush.fill(value))
        points = [(n * 44.0, y + (-15 if n % 2 else 9)) for n in range(int(across / 44) + 2)]
        line(canvas, points, brush.stroke(value, 4))

    return Drawing(("bar", value, across, y), Box(-4, y - 22, across + 60, 40), paint)


# ---------------------------------------------------------------- who plays


def _legs(plan: _Plan, who: Sequence[int]) -> Iterator[Drawing]:
    """The legs of all who stand."""
    return (at(standing_legs(person(index), spot.scale), spot.x, spot.y) for spot, index in zip(plan.spots, who, strict=False))


def _sings(stage: Stage, spot: Spot, who: int) -> Layer:
    """Sings the words: one hand holds the microphone, the other marks what has weight."""
    act = life.talking(stage, "singer", spoken(stage), look=-0.15, base=Pose(mood="grin"), rest=((-104.0, 150.0), (64.0, 16.0)))
    act = showing(life.with_(act, right=(64.0, 16.0), right_hand="hold", right_holds="microphone"), spot, ())
    return acting(stage, person(who), (spot.x, spot.y), spot.scale, "bust", act)


def _plays(stage: Stage, instrument: Instrument, spot: Spot, who: int, flip: bool) -> Layer:
    """Somebody with an instrument, who keeps time; and more so while words are spoken."""
    look = {"guitar": -0.3, "violin": 0.3, "piano": 0.75}[instrument]
    face = life.alive(stage, f"player {instrument}", Pose(look=look, up=0.2, tilt=5.0 if instrument == "violin" else 0.0), 5.0)
    hands = _hands(stage, instrument)
    return musician(stage, person(who), instrument, (spot.x, spot.y), spot.scale, lambda t: face(_posed(t)), hands, flip)


def _posed(t: float) -> float:
    """The moment of a musician's pose at `t`: new ones come between those of whoever sings, or one frame would cost both."""
    return (math.floor(t * _PACE - 0.5 + 1e-6) + 0.5) / _PACE


def _hands(stage: Stage, instrument: Instrument) -> Callable[[float], Playing]:
    """Strokes in time; the bow is slower, fingers on keys are quicker."""
    rate = {"guitar": 1.9, "violin": 0.55, "piano": 1.4}[instrument]
    late = stage.dice(f"hands {instrument}").random()

    def plays(t: float) -> Playing:
        t = _posed(t)
        near = 0.5 + 0.5 * easing.wave(t, 1 / rate, late)
        far = 0.5 + 0.5 * easing.wave(t, 1.7 / rate, late + 0.3) if instrument == "piano" else float(int(t / 1.9 + late) % 3) / 2
        return Playing(round(near, 2), round(far, 2), round(2.2 * easing.wave(t, 3.4, late), 1))

    return plays


def _keyboard(stage: Stage, spot: Spot, who: int) -> Iterator[Layer]:
    """Somebody behind keys on a stand."""
    act = life.typing(stage, "keys", Pose(look=-0.25, up=0.3, mood="grin"), rate=5.0)
    top, size = spot.y + 190 * spot.scale, spot.scale
    yield acting(stage, person(who), (spot.x, spot.y), size, "bust", act)
    look = stage.look

    def paint(canvas: skia.Canvas) -> None:
        for way in (-1, 1):
            line(canvas, ((-120 * way, 40), (120 * way, 326)), brush.stroke("#3b3758", 13))
        brush.rounded(canvas, Box(-190, 8, 380, 52), 12, fading(Box(0, 8, 1, 52), ("#332f52", "#1d1a36")))
        brush.rounded(canvas, Box(-182, 0, 364, 14), 5, brush.fill("#f4f2ff"))
        for n in range(17):
            canvas.drawRect(brush.rect(Box(-166 + 20 * n, 0, 9, 8)), brush.fill("#1d1a36"))
        for n in range(6):
            brush.circle(canvas, -150 + 26 * n, 36, 5.5, brush.fill(look.accents[n % len(look.accents)]))

    yield stage.still(at(Drawing(("keys", look.name), Box(-192, -2, 384, 336), paint), spot.x, top, size))


# ---------------------------------------------------------------- notes


def _notes(stage: Stage, start: tuple[float, float]) -> Iterator[Layer]:
    """With every word of weight a note rises from an instrument, and is gone."""
    dice, look = stage.dice("notes"), stage.look
    for n, when in enumerate(_crowd.rhythm(beats(stage, 0.9), stage.seconds + 2, 2.6)):
        icon, hue = (
            dice.choice(("music-note", "music-notes", "music-notes-simple")),
            look.accents[(n + stage.picture.seed) % len(look.accents)],
        )
        yield Sprite(_note(icon, lighter(hue, 0.25), 62.0), "world", _rising(start, when, dice.uniform(-60, 60), dice.random()))


def _rising(start: tuple[float, float], when: float, aside: float, phase: float) -> Course:
    def course(t: float) -> Placement | None:
        t = on_twos(t)
        share = easing.progress(t, when, _LIVES)
        if not 0 < share < 1:
            return None
        x = start[0] + aside * share + 16 * easing.wave(t, 1.7, phase)
        seen = min(1.0, 6 * share, 2.5 * (1 - share))
        return Placement(round(x), round(start[1] - _RISES * easing.cubic_out(share)), opacity=round(seen, 2))

    return course


def _note(icon: str, value: str, size: float) -> Drawing:
    return Drawing(("note", icon, value, size), brush.centred(size), lambda canvas: brush.icon(canvas, icon, 0, 0, size, value))


# ---------------------------------------------------------------- somebody alone


def _alone(stage: Stage, instrument: Instrument) -> Iterator[Layer]:
    """One person in a spotlight, with an instrument; heads in the dark before them."""
    lay = _callouts.places(stage, 0.34)
    spot, floor = _place(stage, lay, instrument)
    plan = _Plan(floor - 40, floor + 62, (spot,), lay)
    who = next(index for index in company(stage, 4) if not person(index).wheels)
    standing = () if instrument == "piano" else tuple(_legs(plan, (who,)))
    yield stage.still(plate(stage, *_evening(stage, plan, instrument), *standing))
    yield _plays(stage, instrument, spot, who, flip=False)
    if instrument == "piano":
        yield stage.still(at(_fallboard(stage), spot.x, spot.y, spot.scale))
    from_ = {"guitar": (-70.0, 40.0), "violin": (120.0, -60.0), "piano": (330.0, 40.0)}[instrument]
    yield from _notes(stage, (spot.x + from_[0] * spot.scale, spot.y + from_[1] * spot.scale))
    yield from _callouts.layers(stage, lay)


def _place(stage: Stage, lay: _callouts.Places, instrument: Instrument) -> tuple[Spot, float]:
    """Where the player is, and the floor they are on."""
    down, box = stage.size.down, lay.scene
    high = 220 + (FLOOR if instrument == "piano" else _FEET)
    floor = 880.0 if stage.wide else (min(0.735 * down, box.bottom) if stage.tall else 0.87 * down)
    size = min(1.1, (floor - box.top - 20) / high)
    x = box.left + 0.5 * box.width
    if instrument == "piano":
        size = min(1.32, (floor - box.top - 20) / high, 0.92 * box.width / 830)
        x = box.left + (box.width - 650 * size) / 2
    return Spot(x, floor - (high - 220) * size, size), floor


def _evening(stage: Stage, plan: _Plan, instrument: Instrument) -> Iterator[Drawing]:
    """A stage at night: folds of cloth behind, boards, one cone of light, the instrument that stands, heads before the stage."""
    look, frame, spot = stage.look, stage.frame, plan.spots[0]
    yield _cloth(stage, plan.floor)
    middle = spot.x + (240 * spot.scale if instrument == "piano" else 0)
    yield rooms.light(look.room.lamp, middle, plan.floor - 320, 760, 0.4)
    yield _boards(stage, plan)
    yield _cone(look, middle, plan.floor + 60, (430 if instrument == "piano" else 300) * spot.scale)
    yield at(rooms.footing(look, (900 if instrument == "piano" else 330) * spot.scale), middle, plan.floor + 40)
    if instrument == "piano":
        yield at(_piano(stage), spot.x, spot.y, spot.scale)
    else:
        yield at(_stand(look), spot.x + 250 * spot.scale, plan.floor + 26, spot.scale)
    yield _heads(stage)
    yield rooms.edge(look, frame, 0.35)


def _cloth(stage: Stage, floor: float) -> Drawing:
    """A curtain from side to side."""
    frame, count = stage.frame, 18 if stage.wide else 11
    value = darker(blend(stage.look.heroes[stage.picture.seed % len(stage.look.heroes)][-1], stage.look.room.dark, 0.55), 0.22)
    dice = stage.dice("cloth")
    shares = [dice.uniform(0.7, 1.3) for _ in range(count)]
    whole = sum(shares)

    def paint(canvas: skia.Canvas) -> None:
        x = 0.0
        for share in shares:
            wide = share / whole * frame.width
            stops = [brush.colour(shade) for shade in (darker(value, 0.42), value, lighter(value, 0.09), darker(value, 0.42))]
            shader = skia.GradientShader.MakeLinear([(x, 0), (x + wide, 0)], stops, [0.0, 0.3, 0.55, 1.0])
            canvas.drawRect(brush.rect(Box(x, 0, wide + 1, frame.height)), skia.Paint(Shader=shader))
            x += wide

    return Drawing(("cloth", value, frame, tuple(shares), floor), frame, paint)


def _cone(look: Look, x: float, low: float, half: float) -> Drawing:
    """A spotlight from above, and where it falls."""

    def paint(canvas: skia.Canvas) -> None:
        shader = skia.GradientShader.MakeLinear([(0, 0), (0, low)], [brush.colour(look.room.lamp, 0.3), brush.colour(look.room.lamp, 0.05)])
        path = skia.Path()
        path.addPoly([skia.Point(*p) for p in ((x - 30, -4), (x + 30, -4), (x + half, low), (x - half, low))], True)
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))
        oval(canvas, x, low, half, 0.12 * half, brush.fill(look.room.lamp, 0.16))

    return Drawing(("cone", look.name, x, low, half), Box(x - half - 2, -4, 2 * half + 4, low + 0.14 * half + 4), paint)


def _heads(stage: Stage) -> Drawing:
    """Those who listen, from behind, in the dark."""
    look, across, down = stage.look, stage.size.across, stage.size.down
    value, dice = darker(look.ink, 0.3), stage.dice("heads")
    count, large, low = (6, 1.6, 0.96 * down) if stage.tall else (11 if stage.wide else 7, 1.0, down)
    places = [((n + 0.5) / count * across + dice.uniform(-24, 24), dice.uniform(-16, 16), dice.uniform(0.9, 1.1)) for n in range(count)]

    def paint(canvas: skia.Canvas) -> None:
        for x, up, size in places:
            whole, y, body = size * large, low + up, skia.Path()
            body.addCircle(x, y - 62 * large, 46 * whole)
            body.addRoundRect(brush.rect(Box(x - 82 * whole, y - 26 * large, 164 * whole, down)), 50 * whole, 50 * whole)
            canvas.drawPath(body, brush.stroke(look.room.lamp, 5, 0.3))
            canvas.drawPath(body, brush.fill(value))

    return Drawing(("heads", look.name, across, down, tuple(places)), Box(0, low - 140 * large, across, down - low + 140 * large), paint)


def _piano(stage: Stage) -> Drawing:
    """A grand piano from the side, its lid open, and the bench; about the player's neck."""
    look = stage.look
    black, low = lighter(darker(look.room.bezel, 0.1), 0.09), FLOOR

    def paint(canvas: skia.Canvas) -> None:
        for x in (-46, 54):
            canvas.drawRect(brush.rect(Box(x, SEAT + 20, 12, low - SEAT - 20)), brush.fill(darker(look.room.wood, 0.55)))
        brush.rounded(canvas, Box(-76, SEAT, 164, 28), 10, brush.fill(darker(look.accents[0], 0.45)))
        polygon(canvas, ((226, 100), (700, 100), (640, -210), (270, -120)), fading(Box(0, -210, 1, 310), (lighter(black, 0.2), black)))
        line(canvas, ((600, 96), (560, -150)), brush.stroke(lighter(black, 0.35), 7))
        for x in (262, 470, 660):
            polygon(canvas, ((x - 17, 226), (x + 17, 226), (x + 9, low - 14), (x - 9, low - 14)), brush.fill(darker(black, 0.25)))
            brush.circle(canvas, x, low - 8, 9, brush.fill(look.accents[1]))
        body = skia.Path()
        body.addRoundRect(brush.rect(Box(206, 96, 520, 134)), 26, 26)
        canvas.drawPath(body, fading(Box(0, 96, 1, 134), (lighter(black, 0.16), black)))
        canvas.drawRect(brush.rect(Box(216, 108, 496, 5)), brush.fill("#ffffff", 0.22))
        polygon(canvas, ((286, 96), (342, 96), (330, 2), (274, 14)), brush.fill(look.room.paper))
        for n in range(4):
            line(canvas, ((286, 30 + 16 * n), (326, 27 + 16 * n)), brush.stroke(look.ink, 3, 0.4))

    return Drawing(("piano", look.name), Box(-80, -214, 812, low + 218), paint)


def _fallboard(stage: Stage) -> Drawing:
    """The keys, before the player's hands."""
    black = lighter(darker(stage.look.room.bezel, 0.1), 0.09)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(136, 164, 130, 46), 10, brush.fill(black))
        brush.rounded(canvas, Box(140, 158, 92, 12), 4, brush.fill("#f6f4ff"))
        for n in range(4):
            canvas.drawRect(brush.rect(Box(150 + 21 * n, 155, 11, 7)), brush.fill("#16132a"))

    return Drawing(("keys", stage.look.name, black), Box(134, 150, 134, 64), paint)


def _stand(look: Look) -> Drawing:
    """A stand with sheets of music."""

    def paint(canvas: skia.Canvas) -> None:
        steel = brush.stroke("#3b3758", 9)
        line(canvas, ((0, 0), (0, -300)), steel)
        for x in (-60, 60):
            line(canvas, ((0, -46), (x, 0)), steel)
        polygon(canvas, ((-96, -300), (96, -300), (112, -430), (-80, -430)), brush.fill("#3b3758"))
        polygon(canvas, ((-84, -310), (2, -310), (16, -424), (-70, -424)), brush.fill(look.room.paper))
        polygon(canvas, ((6, -310), (88, -310), (102, -424), (20, -424)), brush.fill(darker(look.room.paper, 0.06)))
        for n in range(4):
            for x in (-68, 20):
                line(canvas, ((x + 3 * n, -330 - 24 * n), (x + 60 + 3 * n, -330 - 24 * n)), brush.stroke(look.ink, 3, 0.35))

    return Drawing(("stand", look.name), Box(-100, -436, 216, 442), paint)
