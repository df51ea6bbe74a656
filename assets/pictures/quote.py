"""A quote: what somebody said, in large print, underlined as it is spoken; beside it whoever says it, or large marks around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import skia

from assets.model import Picture
from assets.pictures import _glass, _reading
from assets.pictures._company import Spot, acts, spoken
from assets.pictures._glass import ink
from assets.stage import canvas as brush
from assets.stage import easing, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer, Placement
from assets.stage.motion import Rest, fade, resting, rise
from assets.stage.palette import blend, lighter
from assets.stage.people import life
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from script.model import Visual

VERSION = "1"
USES_WORDS = True

VARIANTS = ("portrait", "marks")

_SAID = type.Style("serif", 700, 128, leading=1.37)
_BY = type.Style("label", 600, 46)
_BELOW = 30.0  # units between what is said and by whom


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the words stand, and what the voice comes from: a person in a niche, or an opening mark."""

    words: Box
    niche: Box | None
    spot: Spot
    voice: tuple[float, float, float]


def example(items: tuple[str, ...]) -> Visual:
    """Something that nobody said."""
    said = ", and ".join(items[:2]) or "Nobody ever said this"
    return Visual("quote", "A quote", "", keywords=("quote",), text=f"{said}.", by="Sample Speaker")


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The ground, the voice, and what it says."""
    said, by = _words(picture.visual)
    person = _portrayed(picture.visual)
    plan = _plan(stage, person is not None)
    scene = plate(stage, *_scene(stage, plan))
    yield stage.still(scene)
    yield from _glass.lights(stage)
    if person is not None:
        yield from _speaker(stage, plan, person)
    else:
        yield from _marks(stage, plan, bool(said))
    yield from _print(stage, plan, said, by, scene)


def _words(visual: Visual) -> tuple[str, str]:
    """What was said, and by whom."""
    first, second = _glass.said(visual)
    return (visual.text, visual.by) if type.cleaned(visual.text) else (first, visual.by or second)


def _portrayed(visual: Visual) -> int | None:
    """Who of the cast says it, None for nobody: then there are marks."""
    return visual.cast[0].person if visual.cast and visual.variant != "marks" else None


# ---------------------------------------------------------------- places


def _plan(stage: Stage, portrayed: bool) -> _Plan:
    safe, across, down = _glass.clear(stage, stage.safe), stage.size.across, stage.size.down
    if not portrayed:
        inset = 0.105 * across if stage.wide else 0.02 * across
        top = 40.0 if stage.wide else 150.0
        words = Box(safe.left + inset, safe.top + top, safe.width - 2 * inset, safe.height - 2 * top)
        return _Plan(words, None, Spot(0, 0, 1), (safe.left + 0.06 * across, safe.top + 80, 0.5 * min(across, down)))
    if stage.wide:
        niche = Box(0.065 * across, 0.1 * down, 0.3 * across, 0.77 * down)
        spot = Spot(niche.left + niche.width / 2, 0.535 * down, 1.86)
        words = Box(0.43 * across, safe.top + 20, safe.right - 0.43 * across, safe.height - 60)
        return _Plan(words, niche, spot, (spot.x, spot.y - 130, 0.62 * across))
    if stage.tall:
        niche = Box(0.16 * across, 0.545 * down, 0.6 * across, 0.36 * down)
        spot = Spot(niche.left + niche.width / 2, niche.bottom - 300, 1.72)
        return _Plan(Box(safe.left, safe.top, safe.width, niche.top - safe.top - 70), niche, spot, (spot.x, spot.y - 140, 0.8 * across))
    niche = Box(0.07 * across, 0.55 * down, 0.34 * across, 0.4 * down)
    spot = Spot(niche.left + niche.width / 2, niche.bottom - 176, 0.98)
    return _Plan(Box(safe.left, safe.top, safe.width, niche.top - safe.top - 30), niche, spot, (spot.x, spot.y - 100, 0.7 * across))


def _scene(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    x, y, reach = plan.voice
    yield _glass.ground(stage, x, y, 1.1 * reach).drawing
    yield _waves(stage, plan)
    if plan.niche is not None:
        yield _arch(stage, plan.niche)
    else:
        yield from _glass.foot(stage)


def _arch(stage: Stage, box: Box) -> Drawing:
    """A niche with a round top, lit from inside, in a light frame."""
    look = stage.look
    hero = look.heroes[stage.picture.seed % len(look.heroes)]
    round_ = box.width / 2
    path = skia.Path()
    radii = [(round_, round_), (round_, round_), (18.0, 18.0), (18.0, 18.0)]
    shape = skia.RRect()
    shape.setRectRadii(brush.rect(box), [skia.Point(*pair) for pair in radii])
    path.addRRect(shape)

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, round_, 44, 26, look.shadow, 0.45)
        canvas.drawPath(
            path, brush.sloped(box, (blend(hero[0], look.ink, 0.25), blend(hero[1], look.ink, 0.3), blend(hero[2], look.ink, 0.5)))
        )
        canvas.save()
        canvas.clipPath(path, True)
        brush.glow(canvas, box.left + box.width / 2, box.top + 0.36 * box.height, 0.62 * box.height, look.room.sun, 0.55)
        canvas.restore()
        canvas.drawPath(path, brush.stroke(look.room.paper, 9, 0.92))

    return Drawing(("arch", look.name, box, hero), brush.shaded(grown(box, 8), 44, 26), paint)


# ---------------------------------------------------------------- the voice


def _speaker(stage: Stage, plan: _Plan, who: int) -> Iterator[Layer]:
    """Whoever says it, in the niche, to the reader and to the words."""
    assert plan.niche is not None
    act = life.talking(stage, "quoted", spoken(stage), look=0.35 if stage.wide else 0.1, rest=life.CLASPED)
    yield acts(stage, who, plan.spot, "bust", act, plan.niche.bottom - 5)
    yield stage.still(_sill(stage, plan.niche))


def _sill(stage: Stage, niche: Box) -> Drawing:
    """What the niche stands on, before whoever is in it."""
    box = Box(niche.left - 34, niche.bottom - 12, niche.width + 68, 40)
    look = stage.look

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, box, 10, 14, 10, look.shadow, 0.4)
        brush.rounded(canvas, box, 10, brush.sloped(Box(0, box.top, 0.001, 40), (look.room.paper, blend(look.room.paper, look.ink, 0.16))))

    return Drawing(("sill", look.name, box), brush.shaded(box, 14, 10), paint)


def _marks(stage: Stage, plan: _Plan, said: bool) -> Iterator[Layer]:
    """An opening mark above the words, a closing one below them: large, with sides. Alone they stand in the middle, larger."""
    hero = stage.look.heroes[stage.picture.seed % len(stage.look.heroes)]
    side = 0.13 * stage.size.across if stage.wide else 0.19 * min(stage.size.across, stage.size.down)
    box, safe = plan.words, _glass.clear(stage, stage.safe)
    first = (safe.left + 0.42 * side, safe.top + 0.5 * side) if stage.wide else (box.left + 0.45 * side, safe.top + 0.42 * side)
    last = (safe.right - 0.42 * side, safe.bottom - 0.62 * side) if stage.wide else (box.right - 0.45 * side, box.bottom + 80)
    if not said:
        side, y = 0.3 * min(stage.size.across, stage.size.down), safe.top + safe.height / 2
        middle = safe.left + safe.width / 2
        first, last = (middle - 0.62 * side, y), (middle + 0.62 * side, y)
    opening, closing = (_mark(stage, side, hero[0], hero[-1], turn) for turn in (180, 0))
    yield stage.enter(opening, _breathing(*first, 0.0), at=0.1, how=rise(50, 0.7))
    yield stage.enter(closing, _breathing(*last, 0.5), at=0.5, how=rise(50, 0.7))


def _mark(stage: Stage, side: float, face: str, deep: str, turn: int) -> Drawing:
    """A closing mark, or turned upside down an opening one."""
    look, back = stage.look, 0.07 * side
    box = Box(-side / 2 - 2, -side / 2 - 2, side + back + 4, side + back + 4)

    def paint(canvas: skia.Canvas) -> None:
        for n in range(10, -1, -1):
            canvas.save()
            canvas.translate(0.8 * back * n / 10, back * n / 10)
            canvas.rotate(turn)
            brush.icon(canvas, "quotes", 0, 0, side, blend(deep, look.ink, 0.3 + 0.03 * n) if n else lighter(face, 0.1))
            canvas.restore()

    return Drawing(("mark", look.name, side, face, deep, turn), box, paint)


def _breathing(x: float, y: float, phase: float) -> Rest:
    return lambda t: Placement(x, y + round(7 * easing.wave(on_twos(t), 4.8, phase)))


def _waves(stage: Stage, plan: _Plan) -> Drawing:
    """Thin rings that go out from the voice. They stand: as large as they are, they would cost too much to move."""
    x, y, reach = plan.voice
    value = stage.look.text

    def paint(canvas: skia.Canvas) -> None:
        for n in range(1, 8):
            brush.circle(canvas, x, y, (0.1 + 0.17 * n) * reach, brush.stroke(value, 3, 0.1 * (1 - n / 8)))

    return Drawing(("waves", value, plan.voice), stage.frame, paint)


# ---------------------------------------------------------------- print


def _print(stage: Stage, plan: _Plan, said: str, by: str, scene: Drawing) -> Iterator[Layer]:
    """What is said and by whom, in the middle of its place."""
    box = plan.words
    source = type.fitted(by, _BY, box.width - 90, 1, 70)
    room = box.height - (source.height + _BELOW if source.lines else 0)
    block = type.fitted(said, _SAID, box.width, 7, room)
    if not block.lines:
        return
    top = box.top + (room - block.height) / 2
    align: type.Align = "centre" if plan.niche is None and stage.wide else "start"
    colour, behind = ink(stage, scene, box)
    line, _ = ink(stage, scene, box, stage.look.highlight)
    yield from _reading.under(stage, block, box.left, top, box.width, line, align)
    yield from stage.lines(block, box.left, top, colour, behind, at=0.2, align=align, width=box.width)
    if source.lines:
        yield from _source(stage, source, Box(box.left, top + block.height + _BELOW, box.width, source.height), align, scene, block.rtl)


def _source(stage: Stage, block: type.Block, box: Box, align: type.Align, scene: Drawing, rtl: bool) -> Iterator[Layer]:
    """A dash, and whoever said it."""
    colour, behind = ink(stage, scene, box, stage.look.warm)
    wide = block.width + 90
    left = box.left + (box.width - wide) / 2 if align == "centre" else box.right - wide if rtl else box.left
    dash = Box(0, 0, 62, 7)
    rule = Drawing(("dash", stage.look.highlight), dash, lambda canvas: brush.rounded(canvas, dash, 3.5, brush.fill(stage.look.highlight)))
    x = left + block.width + 28 if rtl else left
    yield stage.enter(rule, resting(x, box.top + block.height / 2 - 3), at=0.8, how=fade(0.5), space="screen")
    words = stage.text(block, colour, behind)
    yield stage.enter(words, resting(left if rtl else left + 90, box.top), at=0.9, how=fade(0.5), space="screen")
