"""A hospital: at a bed in the ward, in the examination room, or over an operation. A monitor beats, and panes light up on the wall."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.model import Picture
from assets.pictures import _operation, _place, _signs
from assets.pictures._company import Spot, acts, company, later, mirrored, on_feet, on_legs, paced, seen, spoken, turned
from assets.pictures._signs import PANES
from assets.stage import canvas as brush
from assets.stage import tiles
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import pop, pulsing, resting
from assets.stage.people import Pose, dress, life
from assets.stage.people.doing import sweeping
from assets.stage.people.person import Person
from assets.stage.props import beds, clinic, contents, plants, rooms, windows
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "1"
USES_WORDS = True
VARIANTS = ("ward", "examination", "operation")

_FORMS = {
    "ward": "",
    "examination": "examination examine exam clinic checkup check stethoscope listen heartbeat symptom diagnose diagnosis gp",
    "operation": "operation operate operating surgery surgeon surgical scalpel theatre anesthesiologist",
}
_PATIENT = "patient sick woman man child boy girl baby mother father"
_NURSE = "nurse midwife paramedic medic"
_RATE = 6  # how often a second the monitor is drawn anew
_CASE = 22.0  # the light box is so much larger than its panes


def example(items: tuple[str, ...]) -> Visual:
    """A sample of this kind."""
    return Visual(
        "hospital", "A sample doctor", "Visiting a patient", "In a sample ward", ("hospital", "doctor", "heart"), items, items=items
    )


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers, bottom first."""
    shown = {"ward": _ward, "examination": _examination, "operation": _operation.layers}
    yield from shown[_form(picture.visual)](stage)


def _form(visual: Visual) -> str:
    """An operation where there is talk of one, an examination likewise, else the ward."""
    told = (name for name in ("operation", "examination") if _place.says(visual, _FORMS[name]))
    return visual.variant if visual.variant in _FORMS else next(told, "ward")


# ---------------------------------------------------------------- the ward


def _ward(stage: Stage) -> Iterator[Layer]:
    """Somebody sits in bed and listens to whoever stands there; beside the bed the monitor beats."""
    look, across, down = stage.look, stage.size.across, stage.size.down
    flip = stage.dice("plan").random() < 0.5 and stage.wide
    if stage.wide:
        panes, width, x, ground = Box(0.375 * across, 112, 0.335 * across, 268), 800.0, 0.445 * across, 968.0
        doctor, screen = Spot(0.805 * across, 396, 1.15), (0.115 * across, 960.0, 250.0, 330.0)
    else:
        safe = stage.safe
        ground = 0.77 * down if stage.tall else 0.93 * down
        panes = Box(safe.left + 16, safe.top + 20, safe.width - 32, (0.2 if stage.tall else 0.235) * down)
        width, x = min(0.92 * across, (ground - panes.bottom - 40) * 800 / 690), 0.5 * across
        size = min(1.3, (ground - panes.bottom - 30) / 690)
        doctor = Spot(0.5 * across + 0.27 * width, panes.bottom + 230 * size * 0.98, 0.96 * size)
        screen = (0.0, 0.0, 0.0, 0.0)
    patient, staff = _place.apart(stage, 2, _PATIENT)
    scale = 1.12 * width / 800
    lying = Spot(x - 0.335 * width, ground + beds.SEAT * width / 800 - 196 * scale, scale)
    doctor, lying = mirrored((doctor, lying), across, flip)
    panes = turned(panes, across, flip)
    middle = across - x if flip else x
    bed = at(beds.frame(look, width, "clinic"), middle, ground, flip=flip)
    yield stage.still(plate(stage, *_room(stage, panes, ground, flip), *_screened(stage, screen, flip)))
    yield from _panes(stage, panes)
    yield from _beating(stage, screen, flip)
    speaker, act = _clothed(stage, staff[0]), _telling(stage, doctor, lying)
    if not stage.wide:
        yield on_feet(stage, speaker, doctor, act, ground - 0.2 * width)
    yield stage.still(bed)
    yield acts(stage, dress.patient(seen(patient)), lying, "bust", _lying(stage, lying, doctor), ground + beds.SEAT * width / 800 + 10)
    yield stage.still(at(beds.blanket(look, width, look.inks[(3, 2, 5)[stage.picture.seed % 3]]), middle, ground, flip=flip))
    if stage.wide:
        yield from on_legs(stage, speaker, doctor, act)
    yield from _place.onlooker(stage, staff[-1] if len(staff) > 1 else _extra(stage), 0.3 * across, doctor.x)


def _extra(stage: Stage) -> int:
    """A visitor."""
    return company(stage, 4)[-1]


def _clothed(stage: Stage, who: int) -> Person:
    """A nurse in scrubs where the script says so, else a doctor in a coat."""
    nurse = _place.called(stage, who, _NURSE) or (not stage.picture.visual.cast and _place.says(stage.picture.visual, _NURSE))
    return dress.nurse(seen(who), stage.picture.seed) if nurse else dress.doctor(seen(who))


def _telling(stage: Stage, spot: Spot, patient: Spot) -> life.Act:
    """Speaks to whoever is in bed, a clipboard in one hand."""
    towards = 0.85 * spot.looking(patient.x)
    act = life.talking(stage, "doctor", spoken(stage), look=towards, base=Pose(up=0.15), rest=((-72.0, 178.0), (72.0, 178.0)))
    side, way = ("right", 1) if patient.x < spot.x else ("left", -1)
    return paced(life.with_(act, **{side: (62.0 * way, 146.0), f"{side}_hand": "hold", f"{side}_holds": "clipboard"}))


def _lying(stage: Stage, spot: Spot, doctor: Spot) -> life.Act:
    base = Pose(left=(-44.0, 178.0), right=(52.0, 180.0), mood="smile")
    return later(life.listening(stage, "patient", 0.9 * spot.looking(doctor.x), base, 3.75), 1)


# ---------------------------------------------------------------- the examination


def _examination(stage: Stage) -> Iterator[Layer]:
    """A doctor listens to somebody's heart, who sits on the couch; a heart beats above them."""
    look, across, down = stage.look, stage.size.across, stage.size.down
    flip = stage.dice("plan").random() < 0.5
    if stage.wide:
        panes, ground, scale = Box(0.63 * across, 118, 0.315 * across, 500), 990.0, 1.3
        patient, doctor = Spot(0.235 * across, 0, scale), Spot(0.46 * across, 0, 1.28)
    else:
        safe = stage.safe
        panes = Box(safe.left + 16, safe.top + 20, safe.width - 32, (0.2 if stage.tall else 0.235) * down)
        ground = 0.79 * down if stage.tall else 0.97 * down
        scale = min(1.55, (ground - panes.bottom - 30) / 730)
        patient, doctor = Spot(0.31 * across, 0, scale), Spot(min(0.7 * across, 0.31 * across + 330 * scale), 0, scale)
    high = 0.3 * ground if stage.wide else 300 * scale
    patient = Spot(patient.x, ground - high - 214 * scale, scale)
    doctor = Spot(doctor.x, ground - 514 * doctor.scale, doctor.scale)
    patient, doctor = mirrored((patient, doctor), across, flip)
    panes = turned(panes, across, flip)
    sick, staff = _place.apart(stage, 2, _PATIENT)
    couch = at(
        clinic.couch(look, 560 * scale, high, look.inks[(3, 2, 5)[stage.picture.seed % 3]]),
        patient.x - (60 if not flip else -60) * scale,
        ground,
    )
    yield stage.still(plate(stage, *_room(stage, panes, ground, flip), couch))
    yield from _panes(stage, panes)
    base = Pose(left=(-66.0, 208.0), right=(66.0, 208.0))
    listening = life.listening(stage, "patient", 0.7 * patient.looking(doctor.x), base, 3.75)
    yield acts(stage, dress.patient(seen(sick)), patient, "seated", later(listening, 1))
    yield from on_legs(stage, _clothed(stage, staff[0]), doctor, _hearing(stage, doctor, patient))
    yield from _place.onlooker(
        stage, dress.nurse(seen(_extra(stage)), stage.picture.seed), 0.72 * across if flip else 0.28 * across, patient.x
    )
    yield from _heart(stage, (patient.x + doctor.x) / 2, patient.y - 50 * scale, min(104.0, 84 * scale))


def _hearing(stage: Stage, spot: Spot, patient: Spot) -> life.Act:
    """The end of the stethoscope goes over the chest; the other hand speaks along."""
    towards = 0.8 * spot.looking(patient.x)
    way = -1 if patient.x < spot.x else 1
    act = life.talking(stage, "doctor", spoken(stage), look=towards, base=Pose(up=0.2), rest=((-72.0, 178.0), (72.0, 178.0)))
    x, y = spot.reach(patient.x + 34 * patient.scale * -way, patient.y + 92 * patient.scale)
    side = "left" if way < 0 else "right"
    hand = sweeping((x, y), (x + 10 * way, y + 16), 4.6)
    return paced(life.with_(act, **{side: hand, f"{side}_hand": "hold", f"{side}_holds": "bell"}))


def _heart(stage: Stage, x: float, y: float, side: float) -> Iterator[Layer]:
    """A heart that beats, between the two."""
    tile = tiles.tile(stage.look, "heartbeat", side, stage.look.tile_light, stage.look.inks[4])
    beats = tuple(1.6 + 1.2 * n for n in range(40))
    yield stage.enter(tile, pulsing(resting(x, y), beats, 0.07), at=0.7, how=pop())


# ---------------------------------------------------------------- the room


def _panes(stage: Stage, panes: Box) -> Iterator[Layer]:
    yield from _signs.layers(stage, panes, PANES)


def _room(stage: Stage, panes: Box, ground: float, flip: bool) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    floor = ground - (120 if stage.wide else 0.07 * frame.height)
    yield rooms.room(look, frame, floor, dice.choice((0, 1, 2, 3)))
    yield _stripe(stage, floor)
    if stage.wide:
        yield from _sides(stage, panes, floor, flip)
    else:
        width = 0.5 * frame.width
        top = panes.bottom + 60
        yield at(
            windows.window(look, width, max(200.0, 0.62 * (floor - top)), dice.randrange(99), 2),
            0.06 * frame.width if flip else 0.44 * frame.width,
            top,
        )
    yield rooms.light(look.accents[3], panes.left + panes.width / 2, panes.top + panes.height / 2, 0.8 * panes.width, 0.26)
    yield clinic.light_box(look, grown(_signs.taken(stage, panes, PANES), _CASE))
    yield _signs.waiting(stage, panes, PANES)


def _stripe(stage: Stage, floor: float) -> Drawing:
    """The bumper rail along a ward's wall."""
    look, frame = stage.look, stage.frame
    box = Box(0, floor - 230, frame.width, 22)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(Box(0, box.bottom, frame.width, floor - box.bottom - 18)), brush.fill(look.accents[3], 0.1))
        canvas.drawRect(brush.rect(box), brush.fill(look.accents[2], 0.45))

    return Drawing(("stripe", look.name, frame, floor), Box(0, box.top, frame.width, floor - box.top), paint)


def _sides(stage: Stage, panes: Box, floor: float, flip: bool) -> Iterator[Drawing]:
    """What is beside the light box: a window, a cabinet, a curtain, a plant."""
    look, dice, across = stage.look, stage.dice("sides"), stage.size.across
    left, right = panes.left - 60, across - panes.right - 60
    for n, (room, start) in enumerate(((left, 30.0), (right, panes.right + 60))):
        if room < 300:
            continue
        width = min(room - 60, 420.0)
        x = start + (room - width) / 2 - (0 if start < 100 else 20)
        if dice.random() < 0.55:
            yield at(windows.window(look, width, 400, dice.randrange(99), 2, sun=n == 0), x, 92)
        else:
            yield at(clinic.cabinet(look, min(width, 340.0), 230), x + 20, 110)
    yield at(clinic.curtain(look, 150, floor - 60, look.accents[2]), -30 if not flip else across - 120, 30)
    pot = plants.plant(look, 300, look.room.paper, dice.randrange(3), dice.randrange(9))
    yield at(pot, across - 70 if not flip else 70, floor + 40)


def _screened(stage: Stage, screen: tuple[float, float, float, float], flip: bool) -> Iterator[Drawing]:
    """The monitor and the drip beside the bed."""
    if not screen[2]:
        return
    x, ground, width, stand = screen
    x = stage.size.across - x if flip else x
    yield at(clinic.drip(stage.look, 600), x + (-1 if flip else 1) * 150, ground - 20, flip=flip)
    yield clinic.monitor(stage.look, width, stand).at(x, ground).body


def _beating(stage: Stage, screen: tuple[float, float, float, float], flip: bool) -> Iterator[Layer]:
    if not screen[2]:
        return
    x, ground, width, stand = screen
    holder = clinic.monitor(stage.look, width, stand).at(stage.size.across - x if flip else x, ground)
    yield contents.showing(stage, clinic.heart(stage.look), holder.place, start=-2.0, rate=_RATE)
