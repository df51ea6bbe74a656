"""Somebody on a bicycle, seen from the side, riding to the right. The wheels stand 514 below the base of an upright rider's neck."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Live
from assets.stage.layer import Box
from assets.stage.motion import Rest
from assets.stage.people import Point, Pose, ink, legs, rig, torso
from assets.stage.people.athletes import PHASES, SHIN, THIGH, limb
from assets.stage.people.life import Act
from assets.stage.people.person import Person
from assets.stage.stage import Stage

# How far one turn of the pedals carries the bicycle, in a rider's units; and where its wheels touch the ground.
GEAR, GROUND = 1500.0, 514.0
_RADIUS, _CRANK, _LEAN = 128.0, 34.0, 38.0
_HIP: Point = (-96.0, 130.0)
_AXLE: Point = (-54.0, 372.0)
_REAR: Point = (-232.0, GROUND - _RADIUS)
_FRONT: Point = (166.0, GROUND - _RADIUS)
_HEAD: Point = (122.0, 196.0)  # where the handlebar's stem meets the frame
_GRIP: Point = (150.0, 168.0)
_BOX = Box(-424, -236, 784, 756)
_FACE = Box(-54, -184, 150, 170)


def cyclist(
    stage: Stage,
    person: Person,
    rest: Rest,
    scale: float,
    act: Act,
    turns: Callable[[float], float],
    ahead: Callable[[float], float],
    frame: str,
) -> Live[tuple[Pose, float, float]]:
    """`person` on a bicycle whose frame has the colour `frame`. `turns(t)` is how often the pedals have gone round,
    `ahead(t)` how far all is shifted forward, at most 60 either way."""

    def state(t: float) -> tuple[Pose, float, float]:
        return act(t), round(turns(t) * PHASES) / PHASES, ahead(t)

    def paint(canvas: skia.Canvas, now: tuple[Pose, float, float]) -> None:
        canvas.save()
        canvas.scale(scale, scale)
        canvas.clipRect(brush.rect(_BOX))
        canvas.translate(now[2], 0)
        riding(canvas, person, now[0], now[1], frame)
        canvas.restore()

    live = stage.live(("cyclist", person, scale, frame), _scaled(_BOX, scale), state, paint, rest)
    return replace(live, face=_scaled(_FACE, scale), who=person.name, ones=True)


def riding(canvas: skia.Canvas, person: Person, pose: Pose, turn: float, frame: str) -> None:
    """The far arm and leg, the bicycle, the near leg, the body and the head, the near arm."""
    dark = ink.shade("#2a2a3a", 0.2)
    _arm(canvas, person, far=True)
    _leg(canvas, person, turn + 0.5, far=True)
    for wheel in (_REAR, _FRONT):
        _wheel(canvas, wheel, turn * GEAR / (2 * math.pi * _RADIUS), dark)
    _frame(canvas, frame, dark)
    _crank(canvas, turn, dark)
    _leg(canvas, person, turn, far=False)
    with ink.moved(canvas, *_HIP, _LEAN), ink.moved(canvas, 0, -legs.HIP):
        with ink.moved(canvas, 4, 6, turn=0.3 - _LEAN):
            rig.behind(canvas, person, pose)
        with ink.moved(canvas, scale=(0.84, 1.0)):
            torso.front(canvas, person, pose.breath, 226)
        with ink.moved(canvas, 4, 6, turn=0.3 - _LEAN):
            rig.whole_head(canvas, person, pose)
            if person.hair != "hijab":
                _helmet(canvas, frame, pose)
    _arm(canvas, person, far=False)


def _neck() -> Point:
    """The base of the neck of somebody who leans on the handlebar."""
    angle = math.radians(_LEAN)
    return _HIP[0] + legs.HIP * math.sin(angle), _HIP[1] - legs.HIP * math.cos(angle)


def _arm(canvas: skia.Canvas, person: Person, far: bool) -> None:
    x, y = _neck()
    start, to = (62.0, 26.0) if far else (-62.0, -10.0)
    with ink.moved(canvas, x, y + 6):
        rig.swung(canvas, person, (_GRIP[0] - x + start - to, _GRIP[1] - y - 6), start, to, "fist", 0.2 if far else 0.0)


def _leg(canvas: skia.Canvas, person: Person, turn: float, far: bool) -> None:
    """From the saddle to a pedal, the knee before both."""
    angle = 2 * math.pi * turn
    pedal = (_AXLE[0] + _CRANK * math.cos(angle), _AXLE[1] + _CRANK * math.sin(angle))
    end = (pedal[0] - 8, pedal[1] - 26)
    middle = _knee(_HIP, end)
    skin, cloth = ink.flushed(person.skin, 0.2 if far else 0.06), ink.shade(person.legs, 0.28 if far else 0.0)
    with ink.moved(canvas, *end, 10.0):
        legs.shoe(canvas, ink.shade(person.shoes, 0.25 if far else 0.0))
    limb(canvas, middle, end, 44, 31, skin)
    limb(canvas, _HIP, middle, 64, 46, skin)
    tip = (_HIP[0] + 0.6 * (middle[0] - _HIP[0]), _HIP[1] + 0.6 * (middle[1] - _HIP[1]))
    limb(canvas, _HIP, tip, 76, 60, cloth)


def _knee(hip: Point, end: Point) -> Point:
    dx, dy = end[0] - hip[0], end[1] - hip[1]
    way = min(math.hypot(dx, dy), 0.999 * (THIGH + SHIN))
    bend = math.acos((THIGH**2 + way**2 - SHIN**2) / (2 * THIGH * way))
    line = math.atan2(dy, dx) - bend
    return hip[0] + THIGH * math.cos(line), hip[1] + THIGH * math.sin(line)


def _wheel(canvas: skia.Canvas, at: Point, turn: float, dark: str) -> None:
    ink.disc(canvas, *at, _RADIUS - 8, "#ffffff", 0.07)
    spokes = [2 * math.pi * (turn + n / 9) for n in range(9)]
    reach = _RADIUS - 12
    ink.lines(canvas, [[at, (at[0] + reach * math.cos(a), at[1] + reach * math.sin(a))] for a in spokes], "#d8d8ea", 2.4, 0.55)
    canvas.drawCircle(*at, _RADIUS - 6, brush.stroke(dark, 13))
    canvas.drawCircle(*at, _RADIUS - 15, brush.stroke("#c9c7e6", 4, 0.8))
    ink.disc(canvas, *at, 11, "#c9c7e6")


def _frame(canvas: skia.Canvas, value: str, dark: str) -> None:
    seat, top = (-104.0, 172.0), (-98.0, 196.0)
    shaded = ink.shade(value, 0.25)
    ink.lines(canvas, [[_AXLE, _REAR], [_REAR, (-94, 218)]], shaded, 11)
    ink.lines(canvas, [[_AXLE, top], [(-92, 214), _HEAD], [_AXLE, (128, 226)]], value, 15)
    ink.line(canvas, [_HEAD, (134, 240), _FRONT], shaded, 13)
    ink.line(canvas, [seat, top], "#c9c7e6", 10)
    ink.shape(canvas, "M-142 162C-130 152-96 156-66 160C-58 162-60 172-70 172L-104 178C-124 184-148 180-142 162Z", dark)
    ink.lines(canvas, [[_HEAD, (114, 172), (138, 164), (158, 172)]], dark, 11)


def _crank(canvas: skia.Canvas, turn: float, dark: str) -> None:
    angle = 2 * math.pi * turn
    x, y = _CRANK * math.cos(angle), _CRANK * math.sin(angle)
    canvas.drawCircle(*_AXLE, 25, brush.stroke("#c9c7e6", 6))
    ink.line(canvas, [(_AXLE[0] - x, _AXLE[1] - y), (_AXLE[0] + x, _AXLE[1] + y)], "#c9c7e6", 9)
    for way in (-1, 1):
        ink.line(canvas, [(_AXLE[0] + way * x - 18, _AXLE[1] + way * y), (_AXLE[0] + way * x + 18, _AXLE[1] + way * y)], dark, 10)


def _helmet(canvas: skia.Canvas, value: str, pose: Pose) -> None:
    with ink.moved(canvas, 6 * pose.look, -92):
        ink.shape(canvas, "M-62-18C-66-92 58-98 64-24C40-34-30-34-62-18Z", value)
        ink.outline(canvas, "M-44-52C-10-76 26-74 50-50M-20-36C6-52 34-48 56-36", ink.shade(value, 0.35), 7)


def _scaled(box: Box, scale: float) -> Box:
    return Box(box.left * scale, box.top * scale, box.width * scale, box.height * scale)
