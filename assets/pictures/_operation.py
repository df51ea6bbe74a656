"""An operation: surgeons around the table under the lamp; whoever leads says what is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assets.pictures import _place, _sickroom, _signs
from assets.pictures._company import Spot, acts, company, later, mirrored, paced, seen, spoken, turned
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.people import Pose, dress, life
from assets.stage.people.doing import sweeping
from assets.stage.props import clinic, contents, rooms
from assets.stage.props.placing import Holder, at, plate
from assets.stage.stage import Stage

_RATE = 5
_CLOTH = "#3fae9c"


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is: whoever leads stands at the first of `spots`, the middle of the table's upper edge is at (`x`, `table`)."""

    panes: Box
    spots: tuple[Spot, ...]
    x: float
    table: float
    width: float
    screen: Holder | None


def layers(stage: Stage) -> Iterator[Layer]:
    """The layers, bottom first."""
    plan = _plan(stage)
    yield stage.still(plate(stage, *_room(stage, plan.panes, plan.spots[0], plan.table), *([plan.screen.body] if plan.screen else [])))
    yield from _signs.layers(stage, plan.panes, _signs.PANES)
    if plan.screen:
        yield contents.showing(stage, clinic.heart(stage.look), plan.screen.place, start=-2.0, rate=_RATE)
    people = [dress.surgeon(seen(who)) for who in company(stage, len(plan.spots))]
    for n in (*range(1, len(people)), 0):
        act = _helping(stage, plan.spots[n], plan.spots[0], n) if n else _leading(stage)
        yield acts(stage, people[n], plan.spots[n], "bust", act, plan.table + 20)
    yield stage.still(at(clinic.draped(stage.look, plan.width, _CLOTH), plan.x, plan.table))
    another = dress.surgeon(seen(company(stage, 4)[-1]))
    yield from _place.onlooker(stage, another, 0.6 * stage.size.across, plan.spots[0].x)


def _plan(stage: Stage) -> _Plan:
    across, down = stage.size.across, stage.size.down
    if not stage.wide:
        panes, table = _sickroom.panes_above(stage), (0.685 if stage.tall else 0.8) * down
        scale = min(1.3, (table - panes.bottom - 30) / 430)
        pair = (Spot(0.34 * across, table - 218 * scale, scale), Spot(0.7 * across, table - 212 * scale, 0.97 * scale))
        return _Plan(panes, pair, 0.5 * across, table, 0.94 * across, None)
    table, flip = 800.0, stage.dice("plan").random() < 0.5
    three = (Spot(0.375 * across, table - 288, 1.38), Spot(0.205 * across, table - 250, 1.28), Spot(0.55 * across, table - 250, 1.28))
    panes = turned(Box(0.69 * across, 118, 0.26 * across, 520), across, flip)
    screen = clinic.monitor(stage.look, 250, 470).at((0.932 if flip else 0.068) * across, table + 190)
    return _Plan(panes, mirrored(three, across, flip), (0.625 if flip else 0.375) * across, table, 1160.0, screen)


def _room(stage: Stage, panes: Box, lead: Spot, table: float) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    yield rooms.room(look, frame, table + 60, dice.choice((0, 1, 2, 3)))
    if stage.wide:
        for x in (0.19, 0.56):
            share = x if lead.x < frame.width / 2 else 1 - x
            yield at(clinic.cabinet(look, 300, 200), share * frame.width - 150, 130)
    yield rooms.light(look.accents[3], panes.left + panes.width / 2, panes.top + panes.height / 2, 0.8 * panes.width, 0.26)
    case = grown(_signs.taken(stage, panes, _signs.PANES), 22)
    if stage.tall:
        yield at(clinic.lamp(look, 200, 190), (lead.x + frame.width / 2) / 2, case.bottom - 60)  # its arm goes up behind the case
    yield clinic.light_box(look, case)
    yield _signs.waiting(stage, panes, _signs.PANES)
    if stage.wide:
        yield at(clinic.lamp(look, 210, 104), lead.x, -12)
    yield rooms.light("#fff6dd", lead.x, table - 60, 620, 0.3, 0.6)


def _leading(stage: Stage) -> life.Act:
    """Cuts and speaks, the eyes on the work, and now and then on the others."""
    act = life.talking(stage, "surgeon", spoken(stage), base=Pose(up=0.4), rest=((-52.0, 168.0), (52.0, 168.0)))

    def look(t: float) -> float:
        return 0.35 if t % 6.0 > 4.4 else 0.05

    return paced(life.with_(act, look=look, right=sweeping((34.0, 150.0), (58.0, 158.0), 2.4), right_hand="hold", right_holds="scalpel"))


def _helping(stage: Stage, spot: Spot, lead: Spot, number: int) -> life.Act:
    """Holds what is needed and watches the work."""
    towards = 0.7 * spot.looking(lead.x)
    act = life.listening(stage, f"surgeon {number}", towards, Pose(up=0.35, left=(-44.0, 176.0), right=(44.0, 176.0)), 3.0)
    inner = "right" if lead.x > spot.x else "left"
    way = 1 if inner == "right" else -1
    return later(life.with_(act, **{inner: (78.0 * way, 158.0), f"{inner}_hand": "open"}), number)
