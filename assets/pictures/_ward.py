"""A ward: somebody sits in bed and listens to whoever stands there; beside the bed a monitor beats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.pictures import _place, _sickroom, _signs
from assets.pictures._company import Spot, acts, later, mirrored, on_feet, on_legs, paced, seen, spoken, turned
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.people import Pose, dress, life
from assets.stage.props import beds, clinic, contents
from assets.stage.props.placing import Holder, at, plate
from assets.stage.stage import Stage

# Where the hands of whoever speaks are in turn; one of them has the clipboard.
_RESTS = (((-72.0, 178.0), (72.0, 178.0)), ((-104.0, 96.0), (104.0, 96.0)), ((-44.0, 196.0), (44.0, 196.0)))
_RATE = 6  # how often a second the monitor is drawn anew
_BED = 800.0  # how long a bed is at scale 1


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. The bed's middle is at `x`, its feet on the `ground`; `screen` is where the monitor stands."""

    panes: Box
    x: float
    width: float
    ground: float
    lying: Spot
    doctor: Spot
    screen: tuple[float, float] | None
    flip: bool

    @property
    def seat(self) -> float:
        """How high the mattress is."""
        return self.ground + beds.SEAT * self.width / _BED


def layers(stage: Stage) -> Iterator[Layer]:
    """The layers, bottom first."""
    plan = _plan(stage)
    patient, staff = _place.apart(stage, 2, _sickroom.PATIENT)
    screen = clinic.monitor(stage.look, 250, 330).at(*plan.screen) if plan.screen else None
    room = _sickroom.room(stage, plan.panes, plan.ground, plan.flip)
    yield stage.still(plate(stage, *room, *(_beside(stage, plan, screen) if screen else ())))
    yield from _signs.layers(stage, plan.panes, _signs.PANES)
    if screen:
        yield contents.showing(stage, clinic.heart(stage.look), screen.place, start=-2.0, rate=_RATE)
    doctor, act = _sickroom.clothed(stage, staff[0]), _telling(stage, plan.doctor, plan.lying)
    if not stage.wide:
        yield on_feet(stage, doctor, plan.doctor, act, plan.ground - 0.2 * plan.width)
    yield stage.still(at(beds.frame(stage.look, plan.width, "clinic"), plan.x, plan.ground, flip=plan.flip))
    yield acts(stage, dress.patient(seen(patient)), plan.lying, "bust", _lying(stage, plan.lying, plan.doctor), plan.seat + 10)
    yield stage.still(at(beds.blanket(stage.look, plan.width, _sickroom.cloth(stage)), plan.x, plan.ground, flip=plan.flip))
    if stage.wide:
        yield from on_legs(stage, doctor, plan.doctor, act)
    yield from _place.onlooker(stage, _sickroom.visitor(stage), 0.3 * stage.size.across, plan.doctor.x)


def _plan(stage: Stage) -> _Plan:
    across, down = stage.size.across, stage.size.down
    if stage.wide:
        panes, width, x, ground = Box(0.375 * across, 112, 0.335 * across, 268), 800.0, 0.445 * across, 968.0
        doctor = Spot(0.805 * across, 396, 1.15)
    else:
        ground, panes = (0.77 if stage.tall else 0.93) * down, _sickroom.panes_above(stage)
        width, x = min(0.92 * across, (ground - panes.bottom - 40) * 800 / 690), 0.5 * across
        size = min(1.3, (ground - panes.bottom - 30) / 690)
        doctor = Spot(0.5 * across + 0.27 * width, panes.bottom + 230 * size * 0.98, 0.96 * size)
    scale = 1.12 * width / _BED
    lying = Spot(x - 0.335 * width, ground + beds.SEAT * width / _BED - 196 * scale, scale)
    flip = stage.dice("plan").random() < 0.5 and stage.wide
    doctor, lying = mirrored((doctor, lying), across, flip)
    screen = ((0.885 if flip else 0.115) * across, 960.0) if stage.wide else None
    return _Plan(turned(panes, across, flip), across - x if flip else x, width, ground, lying, doctor, screen, flip)


def _beside(stage: Stage, plan: _Plan, screen: Holder) -> Iterator[Drawing]:
    """The drip and the monitor beside the bed."""
    x, ground = plan.screen or (0.0, 0.0)
    yield at(clinic.drip(stage.look, 600), x + (-1 if plan.flip else 1) * 150, ground - 20, flip=plan.flip)
    yield screen.body


def _telling(stage: Stage, spot: Spot, patient: Spot) -> life.Act:
    """Speaks to whoever is in bed, a clipboard in one hand."""
    towards = 0.85 * spot.looking(patient.x)
    act = life.talking(stage, "doctor", spoken(stage), look=towards, base=Pose(up=0.15), rest=life.shifting(stage, "doctor", *_RESTS))
    side, way = ("right", 1) if patient.x < spot.x else ("left", -1)
    return paced(life.with_(act, **{side: (62.0 * way, 146.0), f"{side}_hand": "hold", f"{side}_holds": "clipboard"}))


def _lying(stage: Stage, spot: Spot, doctor: Spot) -> life.Act:
    base = Pose(left=(-44.0, 178.0), right=(52.0, 180.0), mood="smile")
    return later(life.listening(stage, "patient", 0.9 * spot.looking(doctor.x), base, 3.75), 1)
