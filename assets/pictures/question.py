"""A question: a large mark hangs in space among many small ones, near and far, and somebody looks up to it and wonders.

The mark's dot hops on the words that are stressed. What could be answered comes below the question when it is spoken.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import skia

from assets.model import Picture
from assets.pictures import _glass
from assets.pictures._board import alike, shown
from assets.pictures._company import Spot, company, on_feet, spoken
from assets.pictures._glass import ink
from assets.stage import canvas as brush
from assets.stage import cues, easing, type
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Film, Layer, Placement, Text
from assets.stage.motion import Rest, fade, resting, rise, slide
from assets.stage.palette import blend, lighter
from assets.stage.people import Pose, life
from assets.stage.people.gestures import stressed
from assets.stage.props import rooms
from assets.stage.props.placing import at as put
from assets.stage.props.placing import plate
from assets.stage.stage import Stage
from assets.stage.svg import path
from assets.stage.twos import on_twos
from script.model import Visual

VERSION = "1"
USES_WORDS = True

_ASKED = type.Style("title", 800, 160, leading=1.12)
_BELOW = type.Style("text", 500, 44)
_ANSWER = type.Style("label", 600, 46, leading=1.12)
_FIRST, _GAP, _MOST = 0.8, 0.6, 3
_HOP, _HIGH = 0.42, 46.0  # seconds, and units at a mark of full size
# A mark of full size about its own middle, 500 units high: its hook, its stroke, its dot.
_HOOK = "M-112 -118C-112 -262 128 -262 128 -108C128 0 0 -8 0 104"
_STROKE, _DOT, _DOT_AT = 92.0, 56.0, 222.0
_FAR = 9  # small marks


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the question is read, where the mark hangs and how large, and who looks up to it."""

    words: Box
    mark: tuple[float, float]
    scale: float
    spot: Spot


def example(items: tuple[str, ...]) -> Visual:
    """A question that nobody asks."""
    return Visual("question", "A question", "", keywords=("question",), text="Is this only a sample?", items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """Space with marks in it, the large one, whoever wonders, and the question."""
    answers = shown(picture.visual.items)[:_MOST]
    asked, second = _glass.said(picture.visual)
    plan = _plan(stage, bool(asked))
    scene = plate(stage, *_scene(stage, plan))
    yield stage.still(scene)
    yield from _small(stage)
    yield from _mark(stage, plan)
    yield _wondering(stage, plan)
    below = "" if type.cleaned(picture.visual.text) or answers else second
    yield from _question(stage, plan.words, asked, below, answers, scene)


# ---------------------------------------------------------------- places


def _plan(stage: Stage, asked: bool) -> _Plan:
    safe, across, down = _glass.clear(stage, stage.safe), stage.size.across, stage.size.down
    if stage.wide:
        words = Box(safe.left, safe.top + 30, 0.53 * across - safe.left, safe.height - 60)
        x = 0.69 if asked else 0.47
        return _Plan(words, (x * across, 0.41 * down), 1.16, Spot((x + 0.185) * across, 0.435 * down, 0.98))
    if stage.tall:
        words = Box(safe.left, safe.top, safe.width, 0.31 * down)
        return _Plan(words, (0.36 * across, 0.59 * down), 1.14 * down / 1920, Spot(0.71 * across, 0.665 * down, 1.06 * down / 1920))
    words = Box(safe.left, safe.top, safe.width, 0.4 * down)
    return _Plan(words, (0.32 * across, 0.68 * down), 0.82, Spot(0.74 * across, 0.63 * down, 0.74))


def _scene(stage: Stage, plan: _Plan) -> Iterator[Drawing]:
    """Deep space with light behind the mark, and rings that fall back into it."""
    x, y = plan.mark
    yield _glass.ground(stage, x, y, 720 * plan.scale).drawing
    yield _rings(stage, plan)
    yield put(rooms.footing(stage.look, 300 * plan.spot.scale), plan.spot.x, plan.spot.y + 514 * plan.spot.scale)


def _rings(stage: Stage, plan: _Plan) -> Drawing:
    value, (x, y) = stage.look.text, plan.mark

    def paint(canvas: skia.Canvas) -> None:
        for n, radius in enumerate((300, 410, 540, 700, 900)):
            brush.circle(canvas, x, y, radius * plan.scale, brush.stroke(value, 3, 0.12 - 0.02 * n))
            brush.circle(canvas, x, y, radius * plan.scale, brush.fill(value, 0.016))

    return Drawing(("rings", value, plan), stage.frame, paint)


# ---------------------------------------------------------------- marks


def _paths(canvas: skia.Canvas, scale: float, paint: skia.Paint, dot: bool) -> None:
    """A mark about its middle, in one colour."""
    canvas.save()
    canvas.scale(scale, scale)
    canvas.drawPath(path(_HOOK), paint)
    if dot:
        fill = skia.Paint(paint)
        fill.setStyle(skia.Paint.kFill_Style)
        brush.circle(canvas, 0, _DOT_AT, _DOT, fill)
    canvas.restore()


def _small(stage: Stage) -> Iterator[Layer]:
    """Small marks, near and far: the nearer, the larger, the brighter and the quicker."""
    dice, across, down = stage.dice("marks"), stage.size.across, stage.size.down
    order = dice.sample(range(_FAR), _FAR)
    for n in range(_FAR):
        near = (n + 1) / _FAR
        scale = 0.12 + 0.3 * near**1.6
        value = stage.look.accents[dice.randrange(6)]
        x, y = (order[n] + dice.uniform(0.15, 0.85)) / _FAR * across, dice.random() * down
        drawing = _faint(scale, value, 0.07 + 0.07 * near, dice.uniform(-24, 24))
        yield Sprite(drawing, "world", _rising(x, y, 10 + 34 * near, down, 330 * scale))


def _faint(scale: float, value: str, depth: float, turn: float) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        canvas.rotate(turn)
        _paths(canvas, scale, brush.stroke(value, _STROKE, depth), True)

    return Drawing(("faint", scale, value, depth, turn), brush.centred(640 * scale), paint)


def _rising(x: float, y: float, speed: float, down: float, reach: float) -> Rest:
    def course(t: float) -> Placement:
        return Placement(x, round((y - speed * on_twos(t) + reach) % (down + 2 * reach) - reach))

    return course


def _mark(stage: Stage, plan: _Plan) -> Iterator[Layer]:
    """The large mark: its hook hangs, its dot hops."""
    look, (x, y) = stage.look, plan.mark
    hero = look.heroes[stage.picture.seed % len(look.heroes)]
    yield stage.enter(_hook(stage, plan.scale, hero[0], hero[-1]), _hanging(x, y, plan.scale), at=0.05, how=rise(70, 0.8))
    dot = _dot(stage, plan.scale, hero[0], hero[-1])
    beats = [word.start for word in stressed(stage.picture.words)] or [1.0 + 1.6 * n for n in range(int(stage.seconds / 1.6) + 1)]
    yield stage.enter(dot, _hopping(x, y + _DOT_AT * plan.scale, plan.scale, beats), at=0.3, how=rise(70, 0.8))


def _hook(stage: Stage, scale: float, face: str, deep: str) -> Drawing:
    look = stage.look
    box = Box(-196 * scale, -290 * scale, 400 * scale, 472 * scale)

    def paint(canvas: skia.Canvas) -> None:
        for n in range(12, 0, -1):
            canvas.save()
            canvas.translate(1.5 * n * scale, 2.2 * n * scale)
            _paths(canvas, scale, brush.stroke(blend(deep, look.ink, 0.25 + 0.03 * n), _STROKE), False)
            canvas.restore()
        _paths(canvas, scale, brush.stroke(face, _STROKE), False)
        canvas.translate(-9 * scale, -12 * scale)
        _paths(canvas, scale, brush.stroke(lighter(face, 0.45), 0.3 * _STROKE, 0.5), False)

    return Drawing(("hook", look.name, scale, face, deep), box, paint)


def _dot(stage: Stage, scale: float, face: str, deep: str) -> Drawing:
    look, radius = stage.look, _DOT * scale

    def paint(canvas: skia.Canvas) -> None:
        for n in range(12, 0, -1):
            brush.circle(canvas, 1.5 * n * scale, 2.2 * n * scale, radius, brush.fill(blend(deep, look.ink, 0.25 + 0.03 * n)))
        brush.circle(canvas, 0, 0, radius, brush.fill(face))
        brush.circle(canvas, -0.26 * radius, -0.3 * radius, 0.34 * radius, brush.fill(lighter(face, 0.6), 0.6))

    return Drawing(
        ("dot", look.name, scale, face, deep),
        Box(-radius - 1, -radius - 1, 2 * radius + 20 * scale + 2, 2 * radius + 28 * scale + 2),
        paint,
    )


def _hanging(x: float, y: float, scale: float) -> Rest:
    return lambda t: Placement(x, y + round(8 * scale * easing.wave(on_twos(t), 5.2)))


def _hopping(x: float, y: float, scale: float, beats: Sequence[float]) -> Rest:
    """Up and down once on each beat."""

    def course(t: float) -> Placement:
        n = bisect_right(beats, t)
        share = easing.progress(t, beats[n - 1], _HOP) if n else 1.0
        return Placement(x, y + round(8 * scale * easing.wave(on_twos(t), 5.2) - _HIGH * scale * 4 * share * (1 - share)))

    return course


def _wondering(stage: Stage, plan: _Plan) -> Layer:
    """Somebody with a hand at the chin, who looks up to the mark; and wonders aloud, if one of the cast."""
    spot, (x, _) = plan.spot, plan.mark
    hand = {"left": (-34.0, 12.0), "left_hand": "fist", "right": (18.0, 132.0), "right_hand": "fist"}
    base = replace(Pose(look=spot.looking(x), up=-0.35, mood="thinking", brow=0.4), **hand)  # type: ignore[arg-type]
    who = company(stage, 1)[0]
    if stage.picture.visual.cast:
        act = life.talking(stage, "wonders", spoken(stage), look=spot.looking(x), base=base, rest=(base.left, base.right))
        return on_feet(stage, who, spot, act)
    return on_feet(stage, who, spot, life.alive(stage, "wonders", base, 3.75))


# ---------------------------------------------------------------- what is asked


def _question(stage: Stage, box: Box, asked: str, second: str, answers: tuple[str, ...], scene: Drawing) -> Iterator[Layer]:
    """The question, and below it what could be answered."""
    share = 0.5 if answers else 1.0
    below = type.fitted(second, _BELOW, box.width, 2, 120)
    block = type.fitted(
        asked, _ASKED, box.width, 4 if len(asked) < 60 else 6, share * box.height - (below.height + 14 if below.lines else 0)
    )
    if not block.lines:
        return
    high = block.height + (below.height + 14 if below.lines else 0)
    top = box.top + (box.height - high) / 2 if stage.wide and not answers else box.top
    colour, behind = ink(stage, scene, box)
    yield from stage.lines(block, box.left, top, colour, behind, at=0.2, width=box.width)
    if below.lines:
        quiet, behind = ink(stage, scene, box, stage.look.warm)
        words = stage.text(below, quiet, behind, width=box.width)
        yield stage.enter(words, resting(box.left, top + block.height + 14), at=0.6, how=fade(0.5), space="screen")
    yield from _answers(stage, replace(box, top=top + high + 34, height=box.bottom - top - high - 34), answers)


def _answers(stage: Stage, box: Box, answers: tuple[str, ...]) -> Iterator[Layer]:
    """What could be answered, each when it is spoken."""
    if not answers:
        return
    pitch = min(box.height / len(answers), 118.0)
    blocks = alike(answers, _ANSWER, box.width - 116, 1 if pitch < 100 else 2, pitch - 26)
    times = cues.schedule(stage.picture.words, answers, _FIRST, _GAP)
    first = stage.dice("answers").randrange(6)
    for n, (block, at) in enumerate(zip(blocks, times, strict=True)):
        pill = _pill(stage, block, pitch - 16, stage.look.accents[(first + n) % 6])
        left = box.right - pill.bounds.width - pill.bounds.left if block.rtl else box.left
        yield stage.enter(pill, resting(left, box.top + pitch * n), at=at, how=slide(-60, 0, 0.55), space="screen")


def _pill(stage: Stage, block: type.Block, high: float, value: str) -> Drawing:
    """An answer behind a mark of its colour; the origin is its upper left corner."""
    look, box = stage.look, Box(0, 0, block.width + 116, high)
    radius = look.rounding(0.5 * high)
    spot, top = 0.26 * high, (high - block.height) / 2
    words = Box(34 if block.rtl else 82, top, block.width, block.height)
    x = box.right - 44 if block.rtl else 44
    colour = look.on(look.chip)

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, box, radius, brush.fill(look.chip))
        brush.rounded(canvas, brush.grown(box, -1.5), radius, brush.stroke(look.text, 3, 0.14))
        brush.circle(canvas, x, high / 2, spot, brush.fill(value))
        for n, line in enumerate(block.lines):
            free = words.width - type.measure(line, block.style, block.size)
            type.paint(canvas, block, n, words.left + (free if block.rtl else 0), top + block.baseline(n), colour)

    texts = (Text(" ".join(block.lines), words, colour, look.chip),) if block.lines else ()
    return Drawing(("pill", look.name, block, high, value), brush.grown(box, 2), paint, texts)
