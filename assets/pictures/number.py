"""A big number: it stands on a stage in the light, and is counted up to when it is named; somebody beside it shows how big.

A percentage has its ring about it, as full as it says. Without a number the words stand there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _figures, _glass, _solid
from assets.pictures._board import alike, columns
from assets.pictures._company import Spot, company, on_feet, showing, spoken
from assets.pictures._glass import ink
from assets.stage import canvas as brush
from assets.stage import cues, easing, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Film, Layer
from assets.stage.motion import Course, fade, resting, rise
from assets.stage.palette import lighter
from assets.stage.people import life
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from script.model import Figure, Visual

VERSION = "3"
USES_WORDS = True

_NUMBER = type.Style("title", 800, 400, leading=1.0)
_WORD = type.Style("title", 800, 190, leading=1.06)
_LABEL = type.Style("title", 700, 62, leading=1.12)
_SMALL = type.Style("title", 800, 72)
_SMALL_LABEL = type.Style("label", 600, 36, leading=1.1)
_START, _GAP, _OTHERS = 0.5, 1.5, 2
_STEPS = 24


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where everything is: the room of the number, of its label, of more numbers; the floor's far edge, and who stands there."""

    number: Box
    label: Box
    more: Box
    floor: float
    person: Spot

    @property
    def middle(self) -> tuple[float, float]:
        return self.number.left + self.number.width / 2, self.number.top + self.number.height / 2


def example(items: tuple[str, ...]) -> Visual:
    """A made-up number."""
    figures = (Figure(items[0], 1250.0, "1,250"),) if items else ()
    return Visual("number", "A sample number", "", keywords=("number",), items=items, figures=figures)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The stage, the number, what it is of, and somebody who shows it."""
    figures = _figures.usable(picture.visual.figures)[: 1 + _OTHERS]
    head = _glass.heading(stage, _glass.clear(stage, stage.safe), 1 if stage.wide else 2)
    plan = _plan(stage, head.bottom if figures else stage.safe.top, len(figures) > 1)
    scene = plate(stage, *_scene(stage, plan))
    yield stage.still(scene)
    yield from _glass.lights(stage, 4)
    if not figures:
        yield from _wording(stage, plan, scene)
        yield from _somebody(stage, plan, 0.8)
        return
    times = _figures.times(picture.words, figures, _START, _GAP)
    yield from _number(stage, plan, figures[0], times[0], scene)
    yield from _somebody(stage, plan, times[0])
    yield from _below(stage, plan, figures, times, scene)
    yield from head.layers(stage, scene)


# ---------------------------------------------------------------- places


def _plan(stage: Stage, top: float, several: bool) -> _Plan:
    """Beside the number there is room for somebody in a wide frame, else below it; more numbers take room from the first."""
    box, across, down = _glass.world(stage), stage.size.across, stage.size.down
    top = max(box.top, top + 24)
    if stage.wide:
        number = Box(box.left, top, 0.64 * across - box.left, (0.57 if several else 0.64) * down - top)
        label = Box(number.left, (0.59 if several else 0.655) * down, number.width, (0.075 if several else 0.14) * down)
        more = Box(number.left, 0.69 * down, number.width, 0.12 * down)
        return _Plan(number, label, more, 0.6 * down, Spot(0.82 * across, 0.315 * down, 1.02))
    floor, spot = (
        (0.62, Spot(0.56 * across, 0.625 * down, 1.16 * down / 1920)) if stage.tall else (0.72, Spot(0.8 * across, 0.585 * down, 0.62))
    )
    high, width = (0.43 if stage.tall else 0.47), (0.9 if stage.tall else 0.62) * box.width
    first = high - (0.1 if several else 0.0)
    number = Box(box.left, top, box.width, first * down - top)
    label = Box(box.left, (first + 0.015) * down, width, (0.06 if several or stage.tall else 0.18) * down)
    return _Plan(number, label, Box(box.left, (first + 0.085) * down, width, 0.1 * down), floor * down, spot)


def _scene(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """The dark house, a floor with light on it, and beams from above."""
    x, y = plan.middle
    yield _glass.ground(stage, x, y, 0.9 * max(plan.number.width, 700)).drawing
    yield _floor(stage, plan)
    yield _beams(stage, plan)


def _floor(stage: Stage, plan: _Plan) -> Drawing:
    look, frame = stage.look, stage.frame
    box = Box(0, plan.floor, frame.width, frame.bottom - plan.floor)

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        canvas.clipRect(brush.rect(box))
        canvas.drawRect(brush.rect(box), brush.fill(look.shadow, 0.08 if look.light else 0.34))
        canvas.drawRect(brush.rect(Box(0, plan.floor, frame.width, 3)), brush.fill(look.text, 0.1))
        for x, width in ((plan.middle[0], 0.62 * plan.number.width), (plan.person.x, 330 * plan.person.scale)):
            canvas.save()
            canvas.translate(x, _foot(plan) if width < 400 else plan.floor + 0.1 * box.height)
            canvas.scale(1, 0.16)
            brush.glow(canvas, 0, 0, width, look.warm, 0.34)
            canvas.restore()
        canvas.restore()

    return Drawing(("floor", look.name, box, plan), box, paint)


def _beams(stage: Stage, plan: _Plan) -> Drawing:
    """Two spotlights that meet on the number."""
    frame, (x, _) = stage.frame, plan.middle
    half = 0.34 * plan.number.width

    def paint(canvas: skia.Canvas) -> None:
        for start in (x - 0.75 * half, x + 0.75 * half):
            path = skia.Path()
            path.addPoly(
                [skia.Point(*p) for p in ((start - 30, -4), (start + 30, -4), (x + half, plan.floor), (x - half, plan.floor))], True
            )
            stops = [brush.colour(stage.look.warm, depth) for depth in (0.16, 0.02)]
            shader = skia.GradientShader.MakeLinear([(0, 0), (0, plan.floor)], stops)
            canvas.drawPath(path, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))

    return Drawing(("beams", stage.look.name, plan), Box(0, 0, frame.width, plan.floor), paint)


def _foot(plan: _Plan) -> float:
    """Where whoever stands there has the feet."""
    return plan.person.y + 514 * plan.person.scale


# ---------------------------------------------------------------- the number


def _number(stage: Stage, plan: _Plan, figure: Figure, at: float, scene: Drawing) -> Iterator[Layer]:
    """It is counted up to, and stands there exactly as written."""
    room, share = plan.number, _share(figure)
    if share is not None:
        ring = _ringed(plan)
        yield _ring(stage, ring, share, at)
        room = Box(ring.left + 0.17 * ring.width, ring.top + 0.2 * ring.height, 0.66 * ring.width, 0.42 * ring.height)
    block = type.fitted(figure.written, _NUMBER, room.width, 1 if len(figure.written) < 14 else 2, room.height)
    top = (
        room.top + (room.height - block.height) / 2
        if share is not None or not stage.wide
        else room.bottom - block.height + 0.2 * block.size
    )
    face, sides, behind = _paints(stage, scene, Box(room.left, top, room.width, block.height))
    if _solid.counts(block):
        yield _solid.counting(stage, block, face, sides, plan.middle[0], top, at)
        course = _from(resting(plan.middle[0], top), at + _solid.COUNTING)
        yield Sprite(_solid.solid(stage, block, face, sides, behind), "world", course)
    else:
        yield stage.enter(_solid.solid(stage, block, face, sides, behind), resting(plan.middle[0], top), at=at, how=rise(80, 0.8))


def _ringed(plan: _Plan) -> Box:
    """The ring's square, around the number and its label."""
    box = Box(plan.number.left, plan.number.top, plan.number.width, plan.label.bottom - plan.number.top)
    side = min(box.width, box.height)
    return Box(plan.middle[0] - side / 2, box.top, side, side)


def _paints(stage: Stage, scene: Drawing, box: Box) -> tuple[str, str, str]:
    face, behind = ink(stage, scene, box)
    hero = stage.look.heroes[stage.picture.seed % len(stage.look.heroes)]
    return face, _solid.side(face, hero[1], stage.look.ink), behind


def _from(rest: Course, at: float) -> Course:
    return lambda t: rest(t) if t >= at else None


def _share(figure: Figure) -> float | None:
    """How full a percentage is, None for what is none."""
    parts = _figures.shares((figure,))
    return parts[0] if parts else None


def _ring(stage: Stage, box: Box, share: float, at: float) -> Layer:
    """A ring as full as the number says, which it is when the number is there."""
    look, thick = stage.look, 0.062 * box.width
    value = look.heroes[stage.picture.seed % len(look.heroes)][1]
    arc = brush.rect(grown(box, -thick / 2 - 4))

    def paint(canvas: skia.Canvas, step: int) -> None:
        canvas.drawArc(arc, 0, 360, False, brush.stroke(look.text, thick, 0.09))
        if step and share:
            sweep = min(359.9, 360 * share * step / _STEPS)
            canvas.drawArc(arc, -90, sweep, False, brush.stroke(value, thick))
            canvas.drawArc(arc, -90, sweep, False, brush.stroke(lighter(value, 0.4), 0.28 * thick, 0.55))

    def state(t: float) -> int:
        return round(_STEPS * easing.cubic_out(easing.progress(t, at, _solid.COUNTING)))

    return stage.live(("full", look.name, value, box, share), box, state, paint)


def _below(stage: Stage, plan: _Plan, figures: tuple[Figure, ...], times: tuple[float, ...], scene: Drawing) -> Iterator[Layer]:
    """What the number is of, below it or in its ring; further numbers stand beside each other below that."""
    box = plan.label
    if _share(figures[0]) is not None:
        ring = _ringed(plan)
        box = Box(ring.left + 0.2 * ring.width, ring.top + 0.6 * ring.height, 0.6 * ring.width, 0.19 * ring.height)
    block = type.fitted(figures[0].label, _LABEL, box.width, 2, box.height)
    centred = stage.wide or box != plan.label
    if block.lines:
        colour, behind = ink(stage, scene, box, stage.look.warm)
        drawing = stage.text(block, colour, behind, "centre" if centred else "start", box.width)
        yield stage.enter(drawing, resting(box.left, box.top), at=_labelled(stage, figures[0].label, times[0]), how=rise(30))
    yield from _further(stage, plan.more, figures[1:], times[1:], scene)


def _labelled(stage: Stage, label: str, at: float) -> float:
    """When the label comes: after its number, unless it is said before it; then the stage is not empty until the number is named."""
    said = cues.spoken_at(stage.picture.words, label)
    return at + 0.2 if said is None or said > at else max(0.4, said)


def _further(stage: Stage, box: Box, figures: tuple[Figure, ...], times: tuple[float, ...], scene: Drawing) -> Iterator[Layer]:
    places = list(columns(box, len(figures), 40)) if figures else []
    written = alike([f.written for f in figures], _SMALL, places[0].width if places else 1, 1, 0.56 * box.height)
    labels = alike([f.label for f in figures], _SMALL_LABEL, places[0].width if places else 1, 2, 0.44 * box.height)
    for place, first, second, at in zip(places, written, labels, times, strict=True):
        for block, top, wanted in ((first, place.top, stage.look.highlight), (second, place.top + first.height, stage.look.quiet)):
            if block.lines:
                colour, behind = ink(stage, scene, place, wanted)
                align: type.Align = "centre" if stage.wide else "start"
                yield stage.enter(stage.text(block, colour, behind, align, place.width), resting(place.left, top), at=at, how=rise(26))


def _wording(stage: Stage, plan: _Plan, scene: Drawing) -> Iterator[Layer]:
    """Where no number is given: the words, as solid as a number."""
    first, second = _glass.said(stage.picture.visual)
    room = Box(plan.number.left, stage.safe.top, plan.number.width, plan.number.bottom - stage.safe.top)
    block = type.fitted(first, _WORD, room.width, 3, room.height)
    face, sides, behind = _paints(stage, scene, room)
    if block.lines:
        drawing = _solid.solid(stage, block, face, sides, behind)
        rest = resting(plan.middle[0], room.bottom - block.height)
        yield stage.enter(drawing, rest, at=0.15, how=rise(70, 0.8), space="screen")
    under = type.fitted(second, _LABEL, plan.label.width, 2, plan.label.height)
    if under.lines:
        colour, behind = ink(stage, scene, plan.label, stage.look.warm)
        text = stage.text(under, colour, behind, "centre", plan.label.width)
        yield stage.enter(text, resting(plan.label.left, plan.label.top), at=0.6, how=fade(0.5), space="screen")


# ---------------------------------------------------------------- somebody


def _somebody(stage: Stage, plan: _Plan, at: float) -> Iterator[Layer]:
    """Speaks beside the number, and points to it when it is named."""
    spot, (x, y) = plan.person, plan.middle
    act = life.talking(stage, "beside", spoken(stage), look=spot.looking(x))
    edge = (plan.number.right if stage.wide else spot.x - 160, y if stage.wide else plan.number.bottom)
    yield on_feet(stage, company(stage, 1)[0], spot, showing(act, spot, [(at + 0.3, edge)]))
