"""A crowd that cheers before a lit stage, seen from its last row: row by row of raised hands, and light that flares with the words."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import skia

from assets.pictures import _callouts, _crowd, _ground
from assets.pictures._outdoors import beats, scene
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.palette import blend, darker, lighter
from assets.stage.props._brush import fading, moved, polygon
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_FLARES = 0.9  # seconds that the light is stronger after a word


def layers(stage: Stage) -> Iterator[Layer]:
    """Bottom first."""
    lay = _callouts.places(stage, 0.31)
    across, down = stage.size.across, stage.size.down
    edge = (0.56 if stage.wide else 0.5 if stage.tall else 0.54) * down
    x = 0.5 * across if not (stage.wide and (lay.cards or lay.heading)) else lay.scene.left + 0.5 * (across - lay.scene.left)
    yield stage.still(scene(stage, ("cheering", x), _hall(stage, x, edge), _far(stage, edge)))
    yield _flare(stage, x, edge)
    for low, side, shade in _rows(stage):
        yield from _crowd.waving(stage, -40, across + 40, low * down, side, 1.1, shade)
    yield from _callouts.layers(stage, lay)


def _rows(stage: Stage) -> tuple[tuple[float, float, float], ...]:
    """Those who hop, from the farthest on: where their row stands, how wide one is, how far in the dark."""
    if stage.tall:
        return ((0.735, 120.0, 0.42), (0.865, 158.0, 0.6), (1.0, 204.0, 0.78))
    return (
        ((0.8, 84.0, 0.42), (0.91, 112.0, 0.6), (1.03, 150.0, 0.78))
        if stage.wide
        else ((0.79, 84.0, 0.42), (0.91, 112.0, 0.6), (1.03, 146.0, 0.78))
    )


def _tones(stage: Stage) -> tuple[str, str, str]:
    """The hall's dark, its middle, and the light of the stage."""
    look = stage.look
    ink = darker(look.ink, 0.3)
    return ink, blend(ink, look.accents[5], 0.42), lighter(look.warm, 0.35)


def _hall(stage: Stage, x: float, edge: float) -> Callable[[skia.Canvas], None]:
    """The stage as a wall of light, beams from above, curtains at both sides."""
    look, frame = stage.look, stage.frame
    ink, middle, light = _tones(stage)
    half = min(0.36 * frame.width, 620.0) if stage.wide else 0.42 * frame.width
    top = edge - (0.4 * frame.height if stage.wide else 0.24 * frame.height if stage.tall else 0.34 * frame.height)

    def soft(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(brush.grown(frame, 24)), fading(frame, (ink, middle, ink), (0.0, edge / frame.height, 1.0)))
        brush.glow(canvas, x, edge - 0.12 * frame.height, 1.5 * half, look.accents[4], 0.42)
        brush.glow(canvas, x, edge - 0.04 * frame.height, 1.0 * half, light, 0.75)

    def paint(canvas: skia.Canvas) -> None:
        _ground.soft(canvas, brush.grown(frame, 24), soft)
        screen = Box(x - 0.62 * half, top + 40, 1.24 * half, edge - top - 110)
        brush.rounded(canvas, brush.grown(screen, 10), 16, brush.fill(darker(ink, 0.2)))
        brush.rounded(canvas, screen, 10, fading(screen, (blend(look.accents[4], light, 0.35), lighter(light, 0.4))))
        _rays(canvas, screen, lighter(light, 0.6), look.accents[stage.picture.seed % 6])
        brush.rounded(canvas, Box(x - half, edge - 70, 2 * half, 26), 6, brush.fill(lighter(light, 0.5)))
        front = Box(x - half, edge - 46, 2 * half, 120)
        canvas.drawRect(brush.rect(front), fading(front, (blend(ink, middle, 0.5), ink)))
        for way in (-1, 1):
            for n in range(4):
                wide = 0.16 * half
                left = x + way * (half + 10 + 0.8 * wide * n) - wide / 2
                cloth = Box(left, top - 50, wide, edge - top + 60)
                brush.rounded(canvas, cloth, 24, fading(cloth, (darker(look.accents[0], 0.62), darker(look.accents[0], 0.45 + 0.08 * n))))
        rail = Box(x - 1.35 * half, top - 62, 2.7 * half, 18)
        brush.rounded(canvas, rail, 6, brush.fill(darker(ink, 0.3)))
        for n in range(6):
            _lamp(canvas, x + (n - 2.5) * 0.42 * half, rail.bottom, (n - 2.5) * 0.16 * half, edge - 60, look.accents[(n + 1) % 6])

    return paint


def _rays(canvas: skia.Canvas, screen: Box, light: str, hue: str) -> None:
    """What the wall of light shows: rays from its middle, and a star."""
    x, y, reach = screen.left + screen.width / 2, screen.top + 0.56 * screen.height, screen.width
    canvas.save()
    canvas.clipRect(brush.rect(screen))
    for n in range(14):
        with moved(canvas, x, y, turn=360 / 14 * n):
            polygon(canvas, ((0, 0), (reach, -0.1 * reach), (reach, 0.1 * reach)), brush.fill(light, 0.4))
    brush.circle(canvas, x, y, 0.34 * screen.height, brush.fill(light, 0.5))
    brush.circle(canvas, x, y, 0.27 * screen.height, brush.fill(hue))
    brush.icon(canvas, "star", x, y, 0.32 * screen.height, "#ffffff")
    canvas.restore()


def _lamp(canvas: skia.Canvas, x: float, y: float, aside: float, low: float, hue: str) -> None:
    """A lamp on the rail, with its beam."""
    shader = skia.GradientShader.MakeLinear([(x, y), (x + aside, low)], [brush.colour(lighter(hue, 0.4), 0.5), brush.colour(hue, 0.0)])
    path = skia.Path()
    path.addPoly([skia.Point(*p) for p in ((x - 12, y + 22), (x + 12, y + 22), (x + aside + 90, low), (x + aside - 90, low))], True)
    canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))
    polygon(canvas, ((x - 12, y), (x + 12, y), (x + 20, y + 30), (x - 20, y + 30)), brush.fill("#14112a"))
    brush.rounded(canvas, Box(x - 18, y + 24, 36, 9), 4, brush.fill(lighter(hue, 0.65)))


def _far(stage: Stage, edge: float) -> Callable[[skia.Canvas], None]:
    """Those in front, who stand: small, and in the light of the stage."""
    frame, look = stage.frame, stage.look
    first = _rows(stage)[0]

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("far crowd")
        count = 6 if stage.tall else 4
        for row in range(count):
            share = row / count
            side = first[1] * (0.42 + 0.5 * share)
            y = edge + 14 + (first[0] * frame.height - 0.25 * first[1] - edge) * share
            x = -dice.uniform(0, side)
            while x < frame.width + side:
                bare = random.Random(dice.randrange(9999))
                _crowd.spectator(canvas, look, x, y, side, bare, 0.28 + 0.12 * share, arms=dice.random() < 0.5, away=True)
                x += side * dice.uniform(1.0, 1.2)
            band = Box(0, y, frame.width, first[0] * frame.height - y + 200)
            canvas.drawRect(brush.rect(band), brush.fill(_tones(stage)[0], 0.1))

    return paint


def _flare(stage: Stage, x: float, edge: float) -> Layer:
    """The light of the stage is stronger for a moment with every word of weight."""
    light = lighter(_tones(stage)[2], 0.3)
    radius = 0.3 * min(stage.size.across, 1.4 * stage.size.down)
    times = _crowd.rhythm(beats(stage, 1.0), stage.seconds + 2)

    def paint(canvas: skia.Canvas) -> None:
        canvas.scale(1, 0.5)
        brush.glow(canvas, 0, 0, radius, light, 0.8)

    def course(t: float) -> Placement | None:
        t = on_twos(t)
        since = t - max((when for when in times if when <= t), default=-9.0)
        strong = easing.clamp(since / 0.14) * easing.clamp(1 - since / _FLARES)
        return Placement(x, edge - 0.06 * stage.size.down, opacity=round(strong, 1)) if strong > 0.04 else None

    return Sprite(Drawing(("flare", radius, light), Box(-radius, -0.5 * radius, 2 * radius, radius), paint), "world", course)
