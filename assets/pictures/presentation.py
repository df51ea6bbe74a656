"""A presentation: somebody stands beside a large screen and shows a plan, step by step, to people in the dark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _board, _diagram, _points, _steps
from assets.pictures._company import Spot, company, dimmed, later, mirrored, on_feet, showing, spoken, turned
from assets.pictures._topic import counts, learns, plans
from assets.stage import canvas as brush
from assets.stage import cues
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer
from assets.stage.people import life
from assets.stage.people.acting import acting
from assets.stage.people.cast import person
from assets.stage.props import plants, rooms
from assets.stage.props.placing import at, plate
from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = True

_CUES = (0.5, 0.6)  # seconds: the first thing on the screen at the earliest, and from one to the next at least


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is. `way` is 1 if the speaker stands at the left of the screen."""

    screen: Box
    speaker: Spot
    audience: tuple[Spot, ...]
    floor: float
    way: int


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The presentation's layers, bottom first."""
    plan = _wide(stage) if stage.wide else _narrow(stage)
    board = _board.Board(plan.screen, "screen")
    yield stage.still(plate(stage, *_room(stage, plan), *_beams(stage, plan), board.drawing(stage.look)))
    items = _board.shown(picture.visual.items)
    times = cues.schedule(picture.words, items, *_CUES)
    yield from _shown(picture, stage, board.page, items, times)
    people = company(stage, 1 + len(plan.audience))
    yield from _speaker(stage, plan, board.page, people[0], times)
    yield from _audience(stage, plan, people[1:])


# ---------------------------------------------------------------- places


def _wide(stage: Stage) -> _Plan:
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    flip, count = dice.random() < 0.5, dice.choice((5, 6, 7))
    screen = Box(0.3 * across, 78, (0.62 + dice.choice((0.0, 0.02))) * across, dice.uniform(630, 660))
    audience = [Spot((n + 0.5) / count * across + dice.uniform(-26, 26), down - 50 + dice.uniform(-8, 22), 1.1) for n in range(count)]
    speaker = Spot(0.168 * across, dice.uniform(290, 312), 1.1)
    return _Plan(turned(screen, across, flip), mirrored((speaker,), across, flip)[0], tuple(audience), 790, -1 if flip else 1)


def _narrow(stage: Stage) -> _Plan:
    """The screen above, the speaker below it, the audience at the lower edge."""
    dice, across, down = stage.dice("plan"), stage.size.across, stage.size.down
    flip, size = dice.random() < 0.5, min(1.4, down / 1180)
    top, high = (0.09, 0.335) if stage.tall and down > 1500 else (0.065, 0.37)
    screen = Box(0.05 * across, top * down, 0.9 * across, high * down)
    count = dice.choice((3, 4))
    audience = [Spot((n + 0.5) / count * across + dice.uniform(-20, 20), 0.975 * down, 1.06 * size) for n in range(count)]
    speaker = Spot(dice.uniform(0.27, 0.36) * across, 0.585 * down, 0.96 * size)
    return _Plan(turned(screen, across, flip), mirrored((speaker,), across, flip)[0], tuple(audience), 0.86 * down, -1 if flip else 1)


# ---------------------------------------------------------------- the room


def _room(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    look, dice, frame = stage.look, stage.dice("room"), stage.frame
    yield rooms.room(look, frame, plan.floor, dice.randrange(5))
    depth = 0.1 if look.light else 0.34  # by day the hall is hardly darkened
    yield Drawing(("dark", look.ink, frame), frame, lambda canvas: canvas.drawRect(brush.rect(frame), brush.fill(look.ink, depth)))
    middle = plan.screen.left + plan.screen.width / 2
    yield rooms.light(look.accents[5], middle, plan.screen.top + plan.screen.height / 2, 0.9 * plan.screen.width, 0.3)
    ground = plan.speaker.y + 514 * plan.speaker.scale
    yield rooms.light(look.warm, plan.speaker.x, ground - 330, 520, 0.2)
    yield at(rooms.footing(look, 330), plan.speaker.x, ground)
    if not stage.wide:
        x = frame.width - plan.speaker.x
        yield at(plants.plant(look, 300, look.accents[dice.choice((0, 1, 3))], dice.randrange(3), dice.randrange(9)), x, plan.floor + 30)


def _beams(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """Spotlights on the speaker, from above."""
    bottom, frame = plan.speaker.y + 500 * plan.speaker.scale, stage.frame
    for start, reach in ((-150.0, -20.0), (120.0, 30.0)):
        x, end = plan.speaker.x + start, plan.speaker.x + reach
        yield _beam(stage, Box(0, 0, frame.width, bottom), ((x - 28, -4), (x + 28, -4), (end + 150, bottom), (end - 150, bottom)))


def _beam(stage: Stage, box: Box, corners: Sequence[tuple[float, float]]) -> Drawing:
    path = skia.Path()
    path.addPoly([skia.Point(*corner) for corner in corners], True)
    warm = stage.look.room.sun

    def paint(canvas: skia.Canvas) -> None:
        stops = [brush.colour(warm, 0.17), brush.colour(warm, 0.0)]
        shader = skia.GradientShader.MakeLinear([(0, box.top), (0, box.bottom)], stops)
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))

    return Drawing(("beam", warm, box, tuple(corners)), box, paint)


# ---------------------------------------------------------------- the screen


def _shown(picture: Picture, stage: Stage, page: Box, items: tuple[str, ...], times: tuple[float, ...]) -> Iterator[Layer]:
    """A plan in cards, or points; a diagram where nothing is to be read."""
    visual = picture.visual
    above, page = _board.heading(stage, page, visual.text)
    yield from above
    if items and (plans(visual) or stage.dice("page").random() < 0.4):
        yield from _steps.layers(stage, page, items, times)
    elif items:
        beside = _points.fits_beside(page, items)
        left, right = _board.split(page, 0.58, 60) if beside else (page, page)
        if beside:
            yield from _diagram.fitting(stage, right, 0.4)
        yield from _points.layers(stage, left, items, times)
    elif plans(visual) and not (learns(visual) or counts(visual)):
        yield from _steps.layers(stage, page, ("",) * 4, (0.5, 1.1, 1.7, 2.3))
    else:
        yield from _diagram.fitting(stage, page, 0.3)


# ---------------------------------------------------------------- people


def _speaker(stage: Stage, plan: _Plan, page: Box, who: int, times: tuple[float, ...]) -> Iterator[Layer]:
    """Speaks to the audience, and points to what comes up."""
    spot = plan.speaker
    rest = ((-88.0, 222.0), (54.0, 150.0)) if plan.way > 0 else ((-54.0, 150.0), (88.0, 222.0))
    act = life.talking(stage, "speaker", spoken(stage), look=0.35 * plan.way, rest=rest)
    edge = (page.left if plan.way > 0 else page.right) - 70 * plan.way
    place = (edge, page.top + 0.4 * page.height) if stage.wide else (spot.x + 260 * spot.scale * plan.way, spot.y - 150 * spot.scale)
    yield on_feet(stage, who, spot, showing(act, spot, [(at, place) for at in times]))


def _audience(stage: Stage, plan: _Plan, people: tuple[int, ...]) -> Iterator[Layer]:
    middle = plan.screen.left + plan.screen.width / 2
    for n, (spot, who) in enumerate(zip(plan.audience, people, strict=True)):
        act = life.listening(stage, f"audience {n}", spot.looking(middle), rate=2.5)
        yield acting(stage, dimmed(stage.look, person(who)), (spot.x, spot.y), spot.scale, "back", later(act, n))
