"""What pictures of data and type share: the ground they stand on, its lights, the heading on the glass, and ink that can be read."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import skia

from assets.pictures._topic import telling
from assets.stage import canvas as brush
from assets.stage import tiles, type
from assets.stage.backdrop import Backdrop, Glow
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course, fade, resting, slide
from assets.stage.palette import blend, contrast
from assets.stage.stage import Stage
from script.model import Visual

# How close a push comes: what the world shows inside of this stays in the safe part of the frame.
_CLOSEST = 1.07
# What ink must differ by from its ground: more than it has to, since lights drift over the ground.
_CLEAR = 5.6
_SAMPLED = 1 / 8
_PACE = 7.5  # how often a second lights move: they are soft

_TITLE = type.Style("title", 800, 88, leading=1.1)
_BELOW = type.Style("text", 500, 38)


def said(visual: Visual) -> tuple[str, str]:
    """What stands first and what second: a person's own words, then the direction's; "" where there is none."""
    texts = [text for text in (visual.text, visual.headline, visual.action) if type.cleaned(text)][:2]
    return (*texts, "", "")[0], (*texts, "", "")[1]


# ---------------------------------------------------------------- places


def world(stage: Stage) -> Box:
    """Where in the world something can be read, however close a push has come."""
    box, (x, y) = stage.safe, (stage.size.across / 2, stage.size.down / 2)
    left, right = (x + (side - x) / _CLOSEST for side in (box.left, box.right))
    top, bottom = (y + (side - y) / _CLOSEST for side in (box.top, box.bottom))
    return Box(left, top, right - left, bottom - top)


def clear(stage: Stage, box: Box) -> Box:
    """`box` without what players lay over it at the right of a Short, however close a push has come."""
    rail = stage.rail
    if rail is None:
        return box
    middle = stage.size.across / 2, stage.size.down / 2
    left, top = (side + (edge - side) / _CLOSEST for side, edge in zip(middle, (rail.left, rail.top), strict=True))
    return replace(box, width=left - box.left) if box.bottom > min(top, rail.top) and box.right > left else box


def below(box: Box, top: float) -> Box:
    """What of `box` is below `top`."""
    return Box(box.left, top, box.width, box.bottom - top)


# ---------------------------------------------------------------- ground and light


def ground(stage: Stage, x: float, y: float, reach: float, dots: float = 0.0) -> Backdrop:
    """A sloped ground with a light at (x, y) that reaches `reach`, and a faint one in a corner."""
    look, dice = stage.look, stage.dice("ground")
    across, down = stage.size.across, stage.size.down
    dark, middle, light = dice.choice(look.grounds)
    own = look.heroes[stage.picture.seed % len(look.heroes)][1]
    corner, side = dice.sample(look.accents, 2)
    glows = (
        Glow(x, y, reach, own, 0.3),
        Glow(0.94 * across, dice.choice((0.06, 0.9)) * down, 0.56 * min(across, down), corner, 0.16),
        Glow(0.04 * across, dice.choice((0.1, 0.96)) * down, 0.6 * min(across, down), side, 0.14),
    )
    return Backdrop(stage.frame, (dark, middle, blend(light, middle, 0.45)), glows, look.ink, dots=dots)


def lights(stage: Stage, count: int = 5) -> Iterator[Layer]:
    """Large faint discs that drift behind everything, out of focus."""
    dice, across, down = stage.dice("lights"), stage.size.across, stage.size.down
    for n in range(count):
        radius = dice.uniform(90, 150)
        value = stage.look.accents[dice.randrange(len(stage.look.accents))]
        x, y = (n + dice.uniform(0.2, 0.8)) / count * across, dice.random() * down
        course = _drift(x, y, dice.uniform(14, 26) * dice.choice((1, -1)), dice.uniform(16, 30), across, down, radius)
        yield Sprite(_light(radius, value), "world", course)


def _light(radius: float, value: str) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, radius, brush.fill(value, 0.075))
        brush.circle(canvas, 0, 0, radius - 2, brush.stroke(value, 3, 0.06))

    return Drawing(("light", radius, value), brush.centred(2 * radius + 2), paint)


def _drift(x: float, y: float, dx: float, dy: float, across: float, down: float, radius: float) -> Course:
    """Goes up and to one side, and comes back from the other; by whole units, in every fourth frame of 30, and not in those in
    which whoever speaks is drawn anew."""

    def course(t: float) -> Placement:
        t = math.floor(t * _PACE + 0.5) / _PACE
        left = (x + radius + dx * t) % (across + 2 * radius) - radius
        return Placement(round(left), round((y + radius - dy * t) % (down + 2 * radius) - radius))

    return course


def foot(stage: Stage) -> Iterator[Drawing]:
    """What fills the foot of a tall frame, where nothing may be read: what it is about, large and faint. Nothing in other frames."""
    if not stage.tall or stage.free is not None:
        return
    icon = telling(("",), stage.picture.visual, stage.dice("foot"))[0]
    side, value = 0.72 * stage.size.across, stage.look.text
    x, y = 0.62 * stage.size.across, stage.size.down - 0.3 * side
    box = Box(x - side / 2, y - side / 2, side, side)
    yield Drawing(("foot", icon, box, value), box, lambda canvas: brush.icon(canvas, icon, x, y, side, value, opacity=0.07))


def panel(stage: Stage, box: Box, opacity: float = 0.62) -> Drawing:
    """A pane of glass, for a plate."""
    look, radius = stage.look, stage.look.rounding(40.0)

    def paint(canvas: skia.Canvas) -> None:
        outline = skia.RRect.MakeRectXY(brush.rect(box), radius, radius)
        canvas.save()
        # One looks through the pane, but not at its own shadow.
        canvas.clipRRect(outline, skia.ClipOp.kDifference, True)
        brush.shadow(canvas, box, radius, 46, 30, look.shadow, 0.4)
        canvas.restore()
        brush.rounded(canvas, box, radius, brush.fill(look.chip, opacity))
        brush.rounded(canvas, grown(box, -1.5), radius - 1.5, brush.stroke(look.text, 3, 0.13))

    return Drawing(("panel", look.name, box, radius, opacity), brush.shaded(box, 46, 30), paint)


# ---------------------------------------------------------------- ink


def ink(stage: Stage, drawing: Drawing, box: Box, *wanted: str) -> tuple[str, str]:
    """The first of `wanted` and of the look's own inks that can be read everywhere in `box` of `drawing`, and the colour there
    that it is least distinct from."""
    grounds = _colours(drawing, box)
    inks = (*wanted, stage.look.text, stage.look.ink, "#ffffff")
    worst = [min(grounds, key=lambda value, own=colour: contrast(own, value)) for colour in inks]  # type: ignore[misc]
    pairs = list(zip(inks, worst, strict=True))
    return next((pair for pair in pairs if contrast(*pair) >= _CLEAR), max(pairs, key=lambda pair: contrast(*pair)))


def on(look_inks: Sequence[str], value: str) -> str:
    """The first of `look_inks` that can be read on `value`, else the most distinct one."""
    return next((colour for colour in look_inks if contrast(colour, value) >= 4.6), max(look_inks, key=lambda own: contrast(own, value)))


def _colours(drawing: Drawing, box: Box) -> list[str]:
    width, height = max(1, round(box.width * _SAMPLED)), max(1, round(box.height * _SAMPLED))
    surface = skia.Surface(width, height)
    with surface as canvas:
        canvas.scale(_SAMPLED, _SAMPLED)
        canvas.translate(-box.left, -box.top)
        drawing.paint(canvas)
    pixels = surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)[:, :, :3].reshape(-1, 3)
    # Steps of 8 are near enough, and few.
    coarse = np.unique(np.minimum(255, (pixels.astype(int) + 4) // 8 * 8), axis=0)
    return [f"#{red:02x}{green:02x}{blue:02x}" for red, green, blue in coarse]


# ---------------------------------------------------------------- the heading


@dataclass(frozen=True, slots=True)
class Heading:
    """What the picture is about, and where that stands; nothing at all where nothing is said."""

    title: type.Block
    second: type.Block
    box: Box

    @property
    def bottom(self) -> float:
        return self.box.bottom if self.title.lines else self.box.top

    def layers(self, stage: Stage, plate: Drawing) -> Iterator[Layer]:
        """On the glass, over `plate`."""
        if not self.title.lines:
            return
        x, y, width = self.box.left, self.box.top, self.box.width
        colour, behind = ink(stage, plate, grown(self.box, 10))
        bar = tiles.bar(stage.look.highlight, 96, 10)
        left = self.box.right - 96 if self.title.rtl else x
        yield stage.enter(bar, resting(left, y), at=0.05, how=slide(-60, 0, 0.5), space="screen")
        yield from stage.lines(self.title, x, y + _BAR, colour, behind, at=0.15, width=width)
        if self.second.lines:
            quiet, behind = ink(stage, plate, grown(self.box, 10), stage.look.warm, stage.look.quiet)
            words = stage.text(self.second, quiet, behind, width=width)
            yield stage.enter(words, resting(x, y + _BAR + self.title.height + 2), at=0.5, how=fade(0.5), space="screen")


_BAR = 22.0


def heading(stage: Stage, box: Box, lines: int = 1, style: type.Style = _TITLE, room: float = 170.0) -> Heading:
    """The heading of the picture at the top of `box`, at most `room` high."""
    first, second = said(stage.picture.visual)
    below = type.fitted(second, _BELOW, box.width, 1, 60)
    title = type.fitted(first, style, box.width, lines, room - _BAR - below.height)
    height = _BAR + title.height + (below.height + 2 if below.lines else 0)
    return Heading(title, below, Box(box.left, box.top, box.width, height))
