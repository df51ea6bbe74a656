"""An operation: surgeons around the table under the lamp; whoever leads says what is done."""

from __future__ import annotations

from collections.abc import Iterator

from assets.pictures import _place, _signs
from assets.pictures._company import Spot, acts, company, later, mirrored, paced, seen, spoken, turned
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Layer
from assets.stage.people import Pose, dress, life
from assets.stage.people.doing import sweeping
from assets.stage.props import clinic, contents, rooms
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage

_RATE = 6


def layers(stage: Stage) -> Iterator[Layer]:
    """The layers, bottom first."""
    look, across, down = stage.look, stage.size.across, stage.size.down
    flip = stage.dice("plan").random() < 0.5 and stage.wide
    if stage.wide:
        panes, table, width, middle = Box(0.69 * across, 118, 0.26 * across, 520), 800.0, 1160.0, 0.375 * across
        spots: tuple[Spot, ...] = (
            Spot(0.375 * across, table - 288, 1.38),
            Spot(0.205 * across, table - 250, 1.28),
            Spot(0.55 * across, table - 250, 1.28),
        )
    else:
        safe = stage.safe
        panes = Box(safe.left + 16, safe.top + 20, safe.width - 32, (0.2 if stage.tall else 0.235) * down)
        table, width, middle = (0.685 if stage.tall else 0.8) * down, 0.94 * across, 0.5 * across
        scale = min(1.3, (table - panes.bottom - 30) / 430)
        spots = (Spot(0.34 * across, table - 218 * scale, scale), Spot(0.7 * across, table - 212 * scale, 0.97 * scale))
    spots, panes = mirrored(spots, across, flip), turned(panes, across, flip)
    middle = across - middle if flip else middle
    screen = clinic.monitor(look, 250, 470).at(across - 0.068 * across if flip else 0.068 * across, table + 190) if stage.wide else None
    yield stage.still(plate(stage, *_room(stage, panes, spots[0], table), *([screen.body] if screen else [])))
    yield from _signs.layers(stage, panes, _signs.PANES)
    if screen:
        yield contents.showing(stage, clinic.heart(look), screen.place, start=-2.0, rate=_RATE)
    people = [dress.surgeon(seen(who)) for who in company(stage, len(spots))]
    for n in (*range(1, len(spots)), 0):
        act = _leading(stage) if n == 0 else _helping(stage, spots[n], spots[0], n)
        yield acts(stage, people[n], spots[n], "bust", act, table + 20)
    yield stage.still(at(clinic.draped(look, width, "#3fae9c"), middle, table))
    yield from _place.onlooker(stage, dress.surgeon(seen(company(stage, 4)[-1])), 0.6 * across, spots[0].x)


def _room(stage: Stage, panes: Box, lead: Spot, table: float) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    yield rooms.room(look, frame, table + 60, dice.choice((0, 1, 2, 3)))
    if stage.wide:
        for x in (0.19, 0.56):
            share = x if lead.x < frame.width / 2 else 1 - x
            yield at(clinic.cabinet(look, 300, 200), share * frame.width - 150, 130)
    yield rooms.light(look.accents[3], panes.left + panes.width / 2, panes.top + panes.height / 2, 0.8 * panes.width, 0.26)
    yield clinic.light_box(look, grown(_signs.taken(stage, panes, _signs.PANES), 22))
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
    act = life.listening(stage, f"surgeon {number}", towards, Pose(up=0.35, left=(-44.0, 176.0), right=(44.0, 176.0)), 3.75)
    inner = "right" if lead.x > spot.x else "left"
    way = 1 if inner == "right" else -1
    return later(life.with_(act, **{inner: (78.0 * way, 158.0), f"{inner}_hand": "open"}), number)
