"""Steps that somebody climbs: their places, and the steps themselves with a plate on each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import skia

from assets.stage import canvas as brush
from assets.stage import iconfind, type
from assets.stage.canvas import grown
from assets.stage.layer import Box, Text
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.stage import Stage

FEWEST, MOST = 2, 6
_LABEL = type.Style("title", 700, 40, leading=1.1)
# How far the title reaches down, as a share of a frame that is not wide; how high one leaps there.
_TITLED, _LEAP = 0.19, 60.0
# The widest that a plate's icon gets.
_SPOT = 80.0
# A person is about so high at scale 1: from the top of the hair to the soles.
HIGH, FEET = 706.0, 514.0


@dataclass(frozen=True, slots=True)
class Step:
    """A step: the whole of it, where somebody stands on it, and where its label goes."""

    box: Box
    stand: float
    label: Box

    @property
    def tread(self) -> float:
        return self.box.top


@dataclass(frozen=True, slots=True)
class Stairs:
    """Steps from the lowest to the highest. `scale` is that of the climber, `hop` how high he or she leaps."""

    steps: tuple[Step, ...]
    scale: float
    hop: float


def placed(stage: Stage, count: int) -> Stairs:
    """`count` steps: columns beside one another in a wide frame, elsewhere slabs, each wider than the one on it."""
    return _columns(stage, count) if stage.wide else _slabs(stage, count)


def _columns(stage: Stage, count: int) -> Stairs:
    across, down = stage.size.across, stage.size.down
    wide = min(430.0, (across - 200) / count)
    left = (across - wide * count) / 2
    few = count <= 4
    # Narrow plates are higher, so that their words break into lines; all of them stay above the captions
    # when the camera comes closer.
    high = 80.0 if few else 104.0
    lowest = 872.0 - 24 - high
    rise = min(150.0, (lowest - 458) / (count - 1))
    steps: list[Step] = []
    for n in range(count):
        box = Box(left + n * wide, lowest - n * rise, wide - 12, down - lowest + n * rise + 24)
        stand = box.left + (0.42 if n == count - 1 else 0.5) * box.width
        steps.append(Step(box, stand, Box(box.left + 16, box.top + 24, box.width - 32, high)))
    return Stairs(tuple(steps), 0.53 if few else 0.48, 92.0 if few else 56.0)


def _slabs(stage: Stage, count: int) -> Stairs:
    across, down = stage.size.across, stage.size.down
    foot = (0.72 if stage.tall else 0.815) * down
    rise = min(170.0 if stage.tall else 128.0, (foot - (0.36 if stage.tall else 0.4) * down) / count)
    least = (0.52 if stage.tall and count < 5 else 0.42) * across
    # What the labels may reach to, with a camera that comes closer.
    right = (stage.rail.left if stage.rail else stage.safe.right) - 30
    tread = (0.94 * across - least) / (count - 1)
    steps: list[Step] = []
    for n in range(count):
        left, top = 0.06 * across + n * tread, foot - (n + 1) * rise
        box = Box(left, top, across - left + 40, rise - 8 if n else down - top + 24)
        stand = left + tread / 2 if n < count - 1 else 0.76 * across
        height = min(84.0, rise - 34)
        steps.append(Step(box, stand, Box(left + 22, top + (rise - height) / 2, right - left - 22, height)))
    # Whoever leaps onto the last step but one stays below the title.
    room = steps[-2].tread - _LEAP - _TITLED * down
    return Stairs(tuple(steps), min(0.62 if stage.tall else 0.54, room / HIGH), _LEAP)


# ---------------------------------------------------------------- one step


@dataclass(frozen=True, slots=True)
class Face:
    """How a step looks: its colour, and its plate's icon and words."""

    step: Step
    colour: str
    icon: str
    block: type.Block


def faces(stage: Stage, stairs: Stairs, labels: Sequence[str]) -> tuple[Face, ...]:
    """The steps' faces, labels set in one size for all."""
    dice, look = stage.dice("steps"), stage.look
    shift = dice.randrange(len(look.accents))
    order = [look.accents[(n + shift) % len(look.accents)] for n in (3, 2, 1, 0, 4, 5)]
    blocks = [_block(label, step, _LABEL) for label, step in zip(labels, stairs.steps, strict=True)]
    size = min((block.size for block in blocks if block.lines), default=_LABEL.size)
    used: set[str] = set()
    made: list[Face] = []
    for n, (label, step) in enumerate(zip(labels, stairs.steps, strict=True)):
        icon = _icon(label, n, len(labels), used)
        used.add(icon)
        made.append(Face(step, order[n], icon, _block(label, step, replace(_LABEL, size=size))))
    return tuple(made)


# Where the words tell nothing: a plant that grows.
_GROWS = ("plant", "leaf", "tree", "star", "sparkle", "sun")


def _icon(label: str, n: int, count: int, used: set[str]) -> str:
    words = label.lower().split()
    told = [icon for word in ("-".join(words), *words) for icon in iconfind.matches(word)]
    free = [icon for icon in (*told, _GROWS[round(n * 3 / max(1, count - 1))], *_GROWS) if icon not in used]
    return free[0] if free else "star"


def _block(label: str, step: Step, style: type.Style) -> type.Block:
    lines = 3 if step.label.height > 100 else 2
    return type.fitted(label, style, step.label.width - _indent(step) - 16, lines, step.label.height - 8)


def _indent(step: Step) -> float:
    """How far a plate's words begin from its edge: after its icon."""
    return 1.12 * _spot(step)


def _spot(step: Step) -> float:
    """The width of a plate's icon."""
    return min(0.72 * step.label.height if step.label.width < 340 else step.label.height, _SPOT)


def text(face: Face) -> tuple[type.Block, Box]:
    """A face's words as they are set, and where."""
    block, label = face.block, face.step.label
    left = label.left + _indent(face.step)
    if block.rtl:
        left = label.right - _indent(face.step) - block.width
    return block, Box(left, label.top + (label.height - block.height) / 2, block.width, block.height)


def texts(face: Face, look: Look) -> tuple[Text, ...]:
    block, box = text(face)
    return (Text(" ".join(block.lines), box, look.ink, look.tile_light),) if block.lines else ()


def paint(canvas: skia.Canvas, face: Face, look: Look, lit: float) -> None:
    """The step, from asleep (0) to lit (1)."""
    room = look.room
    box, asleep = face.step.box, blend(face.colour, room.shade, 0.7)
    colour = blend(asleep, face.colour, lit)
    below = blend(blend(asleep, room.dark, 0.55), blend(face.colour, room.dark, 0.4 if look.light else 0.62), lit)
    shown = Box(box.left, box.top, 0.0001, min(box.height, 460.0))
    brush.rounded(canvas, box, 20, brush.sloped(shown, (lighter(colour, 0.06), colour, below), (0.0, 0.16, 1.0)))
    brush.rounded(canvas, Box(box.left + 12, box.top + 6, box.width - 24, 7), 3.5, brush.fill("#ffffff", 0.22 + 0.3 * lit))
    canvas.save()
    canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), 20, 20), True)
    canvas.drawRect(skia.Rect.MakeLTRB(box.right - 16, box.top, box.right, box.bottom), brush.fill(look.ink, 0.12))
    canvas.restore()
    _plate(canvas, face, look, lit)


def _plate(canvas: skia.Canvas, face: Face, look: Look, lit: float) -> None:
    block, box = text(face)
    label, spot = face.step.label, _spot(face.step)
    half = spot / 2
    x = label.right - half if block.rtl and block.lines else label.left + half
    y = label.top + label.height / 2
    if block.lines:
        width = min(label.width, _indent(face.step) + block.width + 26)
        left = label.right - width if block.rtl else label.left
        brush.rounded(
            canvas, Box(left, label.top, width, label.height), look.rounding(min(half, label.height / 2)), brush.fill(look.tile_light)
        )
        _words(canvas, block, box, look.ink)
    ground = darker(face.colour, 0.3) if block.lines else look.tile_light
    brush.circle(canvas, x, y, half - 7, brush.fill(ground, 1.0 if block.lines else 0.5 + 0.5 * lit))
    brush.icon(canvas, face.icon, x, y, 1.2 * (half - 7), "#ffffff" if block.lines else darker(face.colour, 0.35))


def _words(canvas: skia.Canvas, block: type.Block, box: Box, value: str) -> None:
    for n in range(len(block.lines)):
        free = box.width - type.measure(block.lines[n], block.style, block.size)
        type.paint(canvas, block, n, box.left + (free if block.rtl else 0.0), box.top + block.baseline(n), value)


def around(face: Face) -> Box:
    """What a step covers."""
    return grown(face.step.box, 2)
