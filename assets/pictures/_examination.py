"""An examination: a doctor listens to somebody's heart, who sits on a couch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.pictures import _place, _sickroom, _signs
from assets.pictures._company import Spot, acts, later, mirrored, on_legs, paced, seen, spoken, turned
from assets.stage import tiles
from assets.stage.layer import Box, Layer
from assets.stage.motion import pop, pulsing, resting
from assets.stage.people import Pose, dress, life
from assets.stage.people.doing import sweeping
from assets.stage.props import clinic
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is; `high` is how high the couch is."""

    panes: Box
    patient: Spot
    doctor: Spot
    high: float
    ground: float
    flip: bool


def layers(stage: Stage) -> Iterator[Layer]:
    """The layers, bottom first."""
    plan, across = _plan(stage), stage.size.across
    patient, doctor, scale = plan.patient, plan.doctor, plan.patient.scale
    sick, staff = _place.apart(stage, 2, _sickroom.PATIENT)
    couch = clinic.couch(stage.look, 560 * scale, plan.high, _sickroom.cloth(stage))
    aside = (60 if plan.flip else -60) * scale
    room = _sickroom.room(stage, plan.panes, plan.ground, plan.flip)
    yield stage.still(plate(stage, *room, at(couch, patient.x + aside, plan.ground)))
    yield from _signs.layers(stage, plan.panes, _signs.PANES)
    base = Pose(left=(-66.0, 208.0), right=(66.0, 208.0))
    listening = life.listening(stage, "patient", 0.7 * patient.looking(doctor.x), base, 3.0)
    yield acts(stage, dress.patient(seen(sick)), patient, "seated", later(listening, 1))
    yield from on_legs(stage, _sickroom.clothed(stage, staff[0]), doctor, _hearing(stage, doctor, patient))
    nurse = dress.nurse(seen(_sickroom.visitor(stage)), stage.picture.seed)
    yield from _place.onlooker(stage, nurse, (0.72 if plan.flip else 0.28) * across, patient.x)
    yield from _heart(stage, (patient.x + doctor.x) / 2, patient.y - 50 * scale, min(104.0, 84 * scale))


def _plan(stage: Stage) -> _Plan:
    across, down = stage.size.across, stage.size.down
    if stage.wide:
        panes, ground, scale, high = Box(0.63 * across, 118, 0.315 * across, 500), 990.0, 1.3, 297.0
        left, right = 0.235 * across, Spot(0.46 * across, 990 - 514 * 1.28, 1.28)
    else:
        panes, ground = _sickroom.panes_above(stage), (0.79 if stage.tall else 0.97) * down
        scale = min(1.55, (ground - panes.bottom - 30) / 730)
        left, high = 0.31 * across, 300 * scale
        right = Spot(min(0.7 * across, left + 330 * scale), ground - 514 * scale, scale)
    flip = stage.dice("plan").random() < 0.5
    patient, doctor = mirrored((Spot(left, ground - high - 214 * scale, scale), right), across, flip)
    return _Plan(turned(panes, across, flip), patient, doctor, high, ground, flip)


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
