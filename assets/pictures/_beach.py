"""A beach: a palm, a parasol, the sea that comes in and goes out with what is said, and footprints that go on with the words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

import skia

from assets.pictures import _sky, _water
from assets.pictures._afoot import walkers
from assets.pictures._outdoors import Day, Part, answering, beats, phrases, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import Course, fade
from assets.stage.palette import blend, darker, lighter
from assets.stage.props import trees, vehicles
from assets.stage.props._brush import fading, ground_shadow, line, moved, outline, oval
from assets.stage.props.placing import at
from assets.stage.stage import Stage
from assets.stage.twos import on_twos

_SAND = "#f2d49b"


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    air, across, down = day.air, stage.size.across, stage.size.down
    dice = stage.dice("beach")
    side = dice.choice((-1, 1))
    horizon = 0.5 * down
    shore = 0.68 * down
    sun = None if air.overcast else _sky.disc(stage, air, horizon, 0.5 - side * dice.uniform(0.1, 0.2))
    parts: tuple[Part, ...] = (
        _sky.sky(stage, air, horizon, sun),
        _island(stage, day, horizon, side),
        _water.surface(air, Box(0, horizon, across, shore - horizon + 90), sun, dice.randrange(99)),
        _sand(stage, day, shore),
    )
    yield stage.still(scene(stage, ("beach", day), *parts))
    yield from _sky.clouds(stage, air, horizon, 3)
    yield _sail(stage, day, horizon, side)
    yield from _water.glints(stage, air, Box(0, horizon + 12, across, shore - horizon - 60), sun, 4)
    yield _surf(stage, day, shore)
    yield from answering(stage, _feet(day, side), _trail(stage, side), beats(stage), fade(0.25))
    yield stage.still(_things(stage, day, side))
    yield from walkers(stage, 0.97 * down, 0.56)
    if air.time != "night" and day.weather not in ("rain", "snow"):
        white = "#ffffff" if not air.lamps else blend(air.dark, air.haze, 0.25)
        yield from _sky.flock(stage, white, (0.5 + side * 0.12) * across, 0.36 * down, phrases(stage, 3)[:3], 3)
    yield from weather(stage, day, ("#ffe9c4",))


def _island(stage: Stage, day: Day, horizon: float, side: int) -> Callable[[skia.Canvas], None]:
    x, wide = (0.5 - side * 0.34) * stage.size.across, 520.0

    def paint(canvas: skia.Canvas) -> None:
        low = horizon + 2
        path = skia.Path()
        path.moveTo(x - wide / 2, low)
        path.cubicTo(x - 0.3 * wide, low - 112, x - 0.1 * wide, low - 22, x, low - 94)
        path.cubicTo(x + 0.12 * wide, low - 152, x + 0.3 * wide, low - 32, x + wide / 2, low)
        canvas.drawPath(path, brush.fill(day.air.seen("#4f8f7a", 0.34)))

    return paint


def _sand(stage: Stage, day: Day, shore: float) -> Callable[[skia.Canvas], None]:
    """The beach: wet where the sea comes up to, with small shadows all over."""
    air, frame = day.air, stage.frame

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("sand")
        wet = _edge(frame.width, shore - 50, 14)
        canvas.drawPath(wet, brush.fill(blend(air.seen(darker(_SAND, 0.3)), air.sky[2], 0.2)))
        dry = _edge(frame.width, shore + 74, 30)
        canvas.drawPath(
            dry, fading(Box(0, shore + 40, 1, frame.height - shore), (air.bright(_SAND), air.seen(blend(_SAND, "#d99a66", 0.35))))
        )
        for _ in range(90):
            x, y = dice.uniform(0, frame.width), dice.uniform(shore + 130, frame.height)
            oval(canvas, x, y, dice.uniform(8, 26), 2.2, brush.fill(air.dark, 0.09))

    return paint


def _edge(across: float, y: float, high: float) -> skia.Path:
    """What is below a waving line."""
    path = skia.Path()
    path.moveTo(-40, y)
    x, up = -40.0, True
    while x < across + 40:
        path.cubicTo(x + 130, y + (-high if up else high), x + 230, y + (-high if up else high), x + 360, y)
        x, up = x + 360, not up
    path.lineTo(x, 5000)
    path.lineTo(-40, 5000)
    path.close()
    return path


def _surf(stage: Stage, day: Day, shore: float) -> Layer:
    """The edge of the sea with its foam: it comes up the sand when something is said."""
    air, across = day.air, stage.size.across
    _, near = _water.colours(air)
    water = lighter(blend(near, air.seen("#7fe0dd"), 0.3 if air.lamps else 0.55), 0.1)
    box = Box(-130, -172, across + 260, 227)
    foam = lighter(blend("#ffffff", air.falls, 0.3), 0.35)

    def band(y: float) -> skia.Path:
        path = skia.Path()
        path.moveTo(-130, -172)
        path.lineTo(-130, y)
        x, up = -130.0, True
        while x < across + 130:
            path.cubicTo(x + 90, y + (26 if up else -26), x + 170, y + (26 if up else -26), x + 260, y)
            x, up = x + 260, not up
        path.lineTo(x, -172)
        path.close()
        return path

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(box))
        stops = [brush.colour(water, 0.0), brush.colour(water, 0.9), brush.colour(water)]
        shader = skia.GradientShader.MakeLinear([(0, -172), (0, 28)], stops, [0.0, 0.14, 0.23])
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(-130, -30, across + 130, 60))
        canvas.drawPath(band(12), brush.fill(foam, 0.95))
        canvas.restore()
        canvas.drawPath(band(-4), skia.Paint(AntiAlias=True, Shader=shader))
        for y in (-46, -88):
            canvas.save()
            canvas.clipRect(skia.Rect.MakeLTRB(-130, y - 26, across + 130, y + 40))
            canvas.drawPath(band(y), brush.stroke(foam, 4, 0.4))
            canvas.restore()

    return Sprite(Drawing(("surf", air, stage.size), box, paint), "world", _comes(shore, phrases(stage)))


def _comes(shore: float, times: Sequence[float]) -> Course:
    def course(t: float) -> Placement:
        t = on_twos(t)
        far = max((math.sin(math.pi * easing.progress(t, when - 0.3, 2.6)) for when in times), default=0.0)
        return Placement(26 * math.sin(0.8 * t), shore - 8 + 8 * math.sin(2 * math.pi * t / 4.5) + 58 * far)

    return course


def _sail(stage: Stage, day: Day, horizon: float, side: int) -> Layer:
    """A boat far out."""
    drawing = at(vehicles.sailboat(day.air, stage.look.accents[1], 120, side), 0, 0, flip=side > 0)
    x = (0.5 - side * 0.08) * stage.size.across
    return Sprite(drawing, "world", lambda t: Placement(x - side * 7 * on_twos(t), horizon + 26 + 2 * math.sin(1.3 * on_twos(t))))


def _things(stage: Stage, day: Day, side: int) -> Drawing:
    """A palm, a parasol over a chair, a ball."""
    air, across, down = day.air, stage.size.across, stage.size.down
    high = 0.62 * min(down, 1.2 * across)
    x, y = (0.5 + side * (0.36 if stage.wide else 0.34)) * across, 0.86 * down
    leaf = "#2f9a5b"
    palm = at(trees.palm(air, high, leaf, stage.dice("palm").randrange(99), -side), x, y)
    small = at(trees.palm(air, 0.7 * high, leaf, stage.dice("palms").randrange(99), -side), x + side * 0.2 * high, y - 24)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(stage.frame))
        ground_shadow(canvas, x - side * 40, y + 4, 0.4 * high, 26, air.dark, 0.35)
        small.paint(canvas)
        palm.paint(canvas)
        at(trees.bush(air, 0.24 * high, leaf, 3, -side), x + side * 30, y + 10).paint(canvas)
        size = 1.0 if stage.wide else 0.92
        with moved(canvas, (0.5 + side * 0.14) * across, 0.88 * down, size, flip=side < 0):
            _parasol(canvas, stage, day)
        with moved(canvas, (0.5 + side * (0.27 if stage.wide else 0.38)) * across, 0.925 * down, size):
            _ball(canvas, stage, day)

    return Drawing(("things", stage.size, day, stage.picture.seed, stage.look.name), stage.frame, paint)


def _parasol(canvas: skia.Canvas, stage: Stage, day: Day) -> None:
    red, white = vehicles.painted(day.air, stage.look.accents[0]), vehicles.painted(day.air, "#fdf8f4")
    ground_shadow(canvas, 10, 6, 200, 26, day.air.dark, 0.4)
    line(canvas, ((60, 0), (-10, -330)), brush.stroke(white[0], 9))
    with moved(canvas, -14, -338, turn=-12):
        for n in range(6):
            left, right = -180 + 60 * n, -120 + 60 * n
            path = f"M0 -74C{0.6 * left} -70 {0.94 * left} -20 {left} 44Q{(left + right) / 2} 26 {right} 44"
            path += f"C{0.94 * right} -20 {0.6 * right} -70 0 -74Z"
            canvas.drawPath(outline(path), brush.fill((red[1] if n % 2 else white[1]) if n < 4 else (red[0] if n % 2 else white[0])))
        brush.circle(canvas, 0, -76, 8, brush.fill(white[0]))
    wood = brush.stroke(day.air.seen("#a8744a"), 9)
    line(canvas, ((-150, 0), (-40, -96)), wood)
    line(canvas, ((-60, 0), (-176, -64)), wood)
    blue = vehicles.painted(day.air, stage.look.accents[3])
    canvas.drawPath(outline("M-38 -104L-24 -92C-60 -34 -112 -30 -178 -56L-184 -74C-120 -48 -80 -54 -38 -104Z"), brush.fill(blue[1]))


def _ball(canvas: skia.Canvas, stage: Stage, day: Day) -> None:
    ground_shadow(canvas, 6, 0, 64, 10, day.air.dark, 0.4)
    values = (stage.look.accents[1], "#fdf8f4", stage.look.accents[4], "#fdf8f4", stage.look.accents[3], "#fdf8f4")
    canvas.save()
    ball = skia.Path()
    ball.addCircle(0, -42, 42)
    canvas.clipPath(ball, doAntiAlias=True)
    for n, value in enumerate(values):
        with moved(canvas, -6, -50, turn=60 * n):
            canvas.drawPath(outline("M0 0L90 -52L90 52Z"), brush.fill(vehicles.painted(day.air, value)[1]))
    brush.circle(canvas, -16, -58, 26, brush.fill("#ffffff", 0.25))
    canvas.restore()


# ---------------------------------------------------------------- footprints


def _feet(day: Day, side: int) -> tuple[Drawing, Drawing]:
    """A left foot and a right one, pressed into the sand."""
    value = blend(day.air.seen("#b98a58"), day.air.dark, 0.2)

    def foot(way: int) -> Drawing:
        def paint(canvas: skia.Canvas) -> None:
            canvas.scale(1, 0.6)
            with moved(canvas, turn=-side * 66 + 8 * way):
                oval(canvas, 0, -6, 11, 18, brush.fill(value, 0.7))
                oval(canvas, 0, 24, 8, 11, brush.fill(value, 0.7))
                for n in range(5):
                    brush.circle(canvas, -10 + 5 * n, -30 - 3 * math.sin(n), 3.4, brush.fill(value, 0.7))

        return Drawing(("foot", value, way, side), Box(-48, -34, 96, 68), paint)

    return foot(-1), foot(1)


def _trail(stage: Stage, side: int) -> list[tuple[float, float]]:
    """Where feet have gone: along the sea, from one side to the other."""
    across, down = stage.size.across, stage.size.down
    found = []
    for n in range(26):
        share = n / 16
        x = (0.5 - side * 0.47) * across + side * share * 0.62 * across
        y = (0.93 - 0.11 * math.sin(1.5 * share)) * down + (13 if n % 2 else -13)
        found.append((x, y))
    return found
