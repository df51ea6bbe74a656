"""Beds from the side: what is behind whoever lies or sits in one, and the blanket before them."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage.drawing import Drawing
from assets.stage.layer import Box
from assets.stage.palette import Look, blend, darker, lighter
from assets.stage.props._brush import fading, line, moved, oval, shape

# A bed is drawn 800 units long, its head at the left, about the middle of its foot on the floor.
_LONG = 800.0
SEAT = -236.0  # how high the mattress is there


def frame(look: Look, width: float, sort: str) -> Drawing:
    """The bed, `width` long, and its pillows; it stands. `sort` is "clinic" (on wheels, its head raised) or "home"."""

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, width / _LONG):
            (_clinic if sort == "clinic" else _home)(canvas, look)
            sheet = Box(-384, -236, 768, 76)
            brush.rounded(canvas, sheet, 26, fading(sheet, (lighter(look.room.paper, 0.2), darker(look.room.paper, 0.16))))
            _pillows(canvas, look, sort)

    return Drawing(("bed", look.name, width, sort), Box(-0.54 * width, -0.66 * width, 1.08 * width, 0.67 * width), paint)


def blanket(look: Look, width: float, value: str) -> Drawing:
    """The blanket over somebody's legs, in the place of `frame`."""

    def paint(canvas: skia.Canvas) -> None:
        with moved(canvas, 0, 0, width / _LONG):
            cloth = (
                "M-318-262C-250-300-170-292-110-282C-30-330 60-332 118-268C200-262 330-262 388-236"
                "C398-190 396-150 386-120L-330-120C-344-170-340-226-318-262Z"
            )
            shape(canvas, cloth, fading(Box(0, -320, 1, 200), (lighter(value, 0.1), darker(value, 0.22))))
            for fold in ("M-110-282C-60-240-50-180-80-124", "M118-268C128-220 110-170 84-124", "M250-258C262-220 256-170 240-124"):
                shape(canvas, fold, brush.stroke(darker(value, 0.3), 4, 0.5))
            shape(
                canvas,
                "M-318-262C-250-300-170-292-110-282C-112-262-116-250-120-242C-190-252-260-252-330-224C-328-240-324-252-318-262Z",
                brush.fill(lighter(look.room.paper, 0.1)),
            )

    return Drawing(("blanket", look.name, width, value), Box(-0.44 * width, -0.42 * width, 0.95 * width, 0.29 * width), paint)


def _clinic(canvas: skia.Canvas, look: Look) -> None:
    metal = look.room.silver
    for x in (-320, 320):
        line(canvas, ((x, -150), (x, -34)), brush.stroke(darker(metal, 0.4), 20))
        brush.circle(canvas, x, -24, 24, brush.fill(look.room.dark))
        brush.circle(canvas, x, -24, 9, brush.fill(metal))
    brush.rounded(canvas, Box(-396, -172, 792, 34), 12, fading(Box(0, -172, 1, 34), (metal, darker(metal, 0.35))))
    for x, high in ((-404, 480), (384, 330)):
        brush.rounded(canvas, Box(x, -high, 22, high - 130), 10, brush.fill(darker(metal, 0.1)))
    brush.rounded(canvas, Box(-410, -486, 34, 180), 12, brush.fill(blend(look.accents[3], look.room.card, 0.4)))


def _home(canvas: skia.Canvas, look: Look) -> None:
    wood = darker(look.room.wood, 0.22)
    for x in (-380, 352):
        brush.rounded(canvas, Box(x, -140, 28, 140), 6, brush.fill(darker(wood, 0.3)))
    head = Box(-424, -470, 60, 440)
    brush.rounded(canvas, head, 26, fading(head, (lighter(wood, 0.1), darker(wood, 0.2))))
    foot = Box(372, -300, 46, 270)
    brush.rounded(canvas, foot, 20, fading(foot, (lighter(wood, 0.1), darker(wood, 0.2))))
    rail = Box(-390, -176, 780, 74)
    brush.rounded(canvas, rail, 10, fading(rail, (wood, darker(wood, 0.25))))


def _pillows(canvas: skia.Canvas, look: Look, sort: str) -> None:
    paper = look.room.paper
    back = "M-372-232C-392-330-384-452-350-476C-318-488-276-440-252-350C-240-300-232-256-236-232Z"
    shape(canvas, back, brush.fill(darker(paper, 0.16) if sort == "clinic" else blend(look.accents[3], paper, 0.35)))
    shape(canvas, "M-352-240C-366-320-356-420-326-438C-294-444-258-392-240-320C-232-286-226-258-232-240Z", brush.fill(lighter(paper, 0.2)))
    oval(canvas, -300, -330, 4, 50, brush.fill(look.shadow, 0.06))
