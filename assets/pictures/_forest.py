"""A clearing in a forest: light among the trunks, a deer that looks up with what is said, and small lights with the words."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import skia

from assets.pictures import _ground
from assets.pictures._land import Ridge, hills
from assets.pictures._outdoors import Day, Part, answering, beats, gleam, nearer, phrases, scene
from assets.pictures._weather import weather
from assets.stage import canvas as brush
from assets.stage.drawing import Drawing, Live
from assets.stage.layer import Box, Layer, Placement
from assets.stage.motion import pop
from assets.stage.palette import blend, lighter
from assets.stage.props import trees
from assets.stage.props._brush import fading, line, moved, outline, oval
from assets.stage.props.placing import at
from assets.stage.stage import Stage

_BARK, _LEAF, _MOSS = "#7a563d", "#2c8257", "#4c9a58"


def layers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Bottom first."""
    across, down = stage.size.across, stage.size.down
    dice = stage.dice("forest")
    side = dice.choice((-1, 1))
    light_x = (0.5 + side * dice.uniform(0.02, 0.1)) * across
    ground = Ridge.of(dice, 0.78 * down, 0.04 * down, 0.9 * across)
    x = light_x - side * 0.06 * across
    parts: tuple[Part, ...] = (
        _depth(stage, day, light_x),
        _trunks(stage, day, light_x),
        _floor(stage, day, ground, light_x),
        *_ferns(stage, day, ground),
    )
    yield stage.still(scene(stage, ("forest", day), *parts))
    yield _deer(stage, day, x, ground.y(x) + 62, side)
    yield from (nearer(drawing, 4.0) for drawing in _frame(stage, day, side))
    yield from _answers(stage, day)
    yield from weather(stage, day, trees.foliage(stage.look, day.season))


def _green(day: Day) -> str:
    return {"autumn": "#c8752f", "winter": "#8fa6c4", "spring": "#5fb765"}.get(day.season, _LEAF)


def _depth(stage: Stage, day: Day, light_x: float) -> Callable[[skia.Canvas], None]:
    """The air between the trees: brightest where the clearing is."""
    air, frame, down = day.air, stage.frame, stage.size.down
    green = _green(day)
    top, middle = blend(air.seen(green), air.dark, 0.35), blend(air.seen(green, 0.6), air.sky[1], 0.45)
    low = blend(air.sky[2], air.bright(green, 0.6), 0.3)

    def soft(canvas: skia.Canvas) -> None:
        canvas.drawRect(brush.rect(brush.grown(frame, 24)), fading(Box(0, 0, 1, 0.8 * down), (top, middle, low), (0.0, 0.5, 1.0)))
        brush.glow(canvas, light_x, 0.52 * down, 0.62 * down, air.glow, 0.75)
        brush.glow(canvas, light_x, 0.46 * down, 0.3 * down, air.sun, 0.6 if air.time != "night" else 0.3)

    return lambda canvas: _ground.soft(canvas, brush.grown(frame, 24), soft)


def _trunks(stage: Stage, day: Day, light_x: float) -> Callable[[skia.Canvas], None]:
    """Three rows of trees, the farthest pale; beams of light before the second."""
    air, across, down = day.air, stage.size.across, stage.size.down

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("trunks")
        for near, count, wide, foot in ((0.28, 16, 26.0, 0.78), (0.55, 9, 50.0, 0.8), (0.82, 5, 88.0, 0.84)):
            shown = count if stage.wide else round(0.66 * count)
            for n in range(shown):
                x = (n + dice.uniform(0.1, 0.9)) / shown * across
                if abs(x - light_x) > (0.02 + 0.11 * near) * max(across, 1200):
                    _trunk(
                        canvas,
                        day,
                        x,
                        foot * down + dice.uniform(-6, 14),
                        wide * dice.uniform(0.7, 1.3),
                        near,
                        1 if x < light_x else -1,
                        dice,
                    )
            _crowns(canvas, stage, day, near, dice)
            if near < 0.6 and not air.overcast:
                _beams(canvas, stage, day, light_x, dice)

    return paint


def _trunk(canvas: skia.Canvas, day: Day, x: float, foot: float, wide: float, near: float, light: int, dice: random.Random) -> None:
    lean = dice.uniform(-0.4, 0.4) * wide
    bark = "#cdd0d8" if dice.random() < 0.16 else _BARK
    value = blend(day.air.seen(bark, near), day.air.dark, 0.28 * near)
    path = _bole(x, foot, 0.76 * wide, 0.44 * wide, lean)
    canvas.drawPath(path, brush.fill(value))
    canvas.save()
    canvas.clipPath(path, doAntiAlias=True)
    edge = Box(x + (0.14 * wide if light > 0 else -1.2 * wide), -40, 1.06 * wide, foot + 60)
    canvas.drawRect(brush.rect(edge), brush.fill(day.air.bright(bark, near, 0.9), 0.55))
    for _ in range(int(3 + 5 * near)):
        y = dice.uniform(0, foot)
        brush.rounded(canvas, Box(x - 0.3 * wide + dice.uniform(0, 0.3) * wide, y, 0.24 * wide, 5), 3, brush.fill(day.air.dark, 0.25))
    canvas.restore()


def _bole(x: float, foot: float, low: float, high: float, lean: float) -> skia.Path:
    """A trunk from its root, `low` to either side, up through the frame's top, where it is `high` to either side."""
    path = skia.Path()
    path.moveTo(x - low, foot)
    path.cubicTo(x - 1.1 * high, foot - 80, x - high, foot - 260, x - high + lean, -30)
    path.lineTo(x + high + lean, -30)
    path.cubicTo(x + high, foot - 260, x + 1.1 * high, foot - 80, x + low, foot)
    path.close()
    return path


def _crowns(canvas: skia.Canvas, stage: Stage, day: Day, near: float, dice: random.Random) -> None:
    """Leaves that hang in from above."""
    green, across, down = _green(day), stage.size.across, stage.size.down
    dark = blend(day.air.seen(green, near), day.air.dark, 0.2 * near)
    for value, drop in ((dark, 0.0), (blend(dark, day.air.bright(green, near), 0.45), -26.0)):
        path = skia.Path()
        step = 90 + 70 * near
        for n in range(int(across / step) + 2):
            x = n * step + dice.uniform(-30, 30)
            lower = abs(x / across - 0.5) * 0.2 * down
            radius = step * dice.uniform(0.6, 0.85)
            y = (0.02 + 0.05 * (1 - near)) * down + lower + drop - 20 * near
            path.addCircle(x, y, radius)
            path.addRect(skia.Rect.MakeLTRB(x - radius, -20, x + radius, y))
        path.addRect(skia.Rect.MakeLTRB(-20, -20, across + 20, 0.02 * down))
        canvas.drawPath(path, brush.fill(value, 0.96))


def _beams(canvas: skia.Canvas, stage: Stage, day: Day, light_x: float, dice: random.Random) -> None:
    down, opacity = stage.size.down, 0.1 if day.air.time == "night" else 0.2
    for n in range(4):
        top, low = light_x + (n - 1.5) * 110 + dice.uniform(-20, 20), light_x + (n - 1.5) * 240 + dice.uniform(-60, 60)
        path = outline(f"M{top - 22:.0f} -10L{top + 26:.0f} -10L{low + 90:.0f} {0.8 * down:.0f}L{low - 80:.0f} {0.8 * down:.0f}Z")
        stops = [brush.colour(lighter(day.air.glow, 0.4), opacity), brush.colour(day.air.glow, 0.0)]
        shader = skia.GradientShader.MakeLinear([(0, 0), (0, 0.8 * down)], stops, [0.1, 1.0])
        canvas.drawPath(path, skia.Paint(AntiAlias=True, Shader=shader))


def _floor(stage: Stage, day: Day, ground: Ridge, light_x: float) -> Callable[[skia.Canvas], None]:
    air, frame, down = day.air, stage.frame, stage.size.down
    moss = {"winter": "#e3eaf8", "autumn": "#a9803f"}.get(day.season, _MOSS)

    def paint(canvas: skia.Canvas) -> None:
        behind = Ridge.of(stage.dice("floor"), 0.745 * down, 0.03 * down, 0.7 * frame.width)
        hills(canvas, frame, behind, air.bright(moss, 0.7, 0.7), air.seen(moss, 0.8), 160)
        hills(canvas, frame, ground, air.bright(moss, 1.0, 0.45), blend(air.seen(moss), air.dark, 0.4), 240)
        canvas.save()
        canvas.clipPath(ground.path(-40, frame.right + 40, frame.bottom + 10), doAntiAlias=True)
        with moved(canvas, light_x, ground.level + 60):
            canvas.scale(1, 0.26)
            brush.glow(canvas, 0, 0, 0.34 * max(frame.width, 1200), air.glow, 0.55)
        canvas.restore()

    return paint


def _ferns(stage: Stage, day: Day, ground: Ridge) -> Iterator[Drawing]:
    dice, across, down = stage.dice("ferns"), stage.size.across, stage.size.down
    green = _green(day)
    for n in range(9 if stage.wide else 6):
        x = dice.uniform(0.02, 0.98) * across
        if abs(x / across - 0.5) > 0.16:
            yield at(
                trees.bush(day.air, dice.uniform(90, 170), green, n, 1 if x < across / 2 else -1, 0.9),
                x,
                ground.y(x) + dice.uniform(14, 40),
            )
    yield Drawing(
        ("blades", stage.picture.seed, stage.size, day), Box(0, 0.7 * down, across, 0.3 * down), lambda canvas: _blades(canvas, stage, day)
    )


def _blades(canvas: skia.Canvas, stage: Stage, day: Day) -> None:
    dice, across, down = stage.dice("blades"), stage.size.across, stage.size.down
    value = blend(day.air.seen(_green(day)), day.air.dark, 0.2)
    for _ in range(round(across / 60)):
        x, y = dice.uniform(0, across), dice.uniform(0.83, 0.95) * down
        trees.blades(canvas, x, y, 50, 36, value, dice)


def _frame(stage: Stage, day: Day, side: int) -> Iterator[Drawing]:
    """The trunks that we look out between, and grass at our feet: each a sprite of its own, for between them there is nothing."""
    across = stage.size.across
    dark = blend(day.air.seen(_BARK), day.air.dark, 0.6)
    for x, wide in ((0.5 * across - side * 0.47 * across + 20, 150.0), (0.5 * across + side * 0.5 * across + 40, 110.0)):
        yield _near_trunk(stage, day, dark, x, wide)
    yield _near_grass(stage, day)


def _near_trunk(stage: Stage, day: Day, dark: str, x: float, wide: float) -> Drawing:
    across, down = stage.size.across, stage.size.down
    left, right = max(-60.0, x - wide), min(across + 160, x + wide)
    box = Box(left, 0, right - left, down)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(box))
        canvas.drawPath(_bole(x, down + 10, wide, 0.52 * wide, 0.0), brush.fill(dark))
        toward = 1 if x < across / 2 else -1
        rim = ((x + toward * 0.44 * wide, -10), (x + toward * 0.4 * wide, 0.5 * down), (x + toward * 0.46 * wide, down - 90))
        line(canvas, rim, brush.stroke(blend(dark, day.air.glow, 0.3), 5, 0.5))

    return Drawing(("forest trunk", day, dark, stage.size, x, wide), box, paint)


def _near_grass(stage: Stage, day: Day) -> Drawing:
    across, down = stage.size.across, stage.size.down
    box = Box(-60, down - 240, across + 220, 240)

    def paint(canvas: skia.Canvas) -> None:
        dice = stage.dice("frame")
        canvas.clipRect(brush.rect(box))
        leaf = blend(day.air.seen(_green(day)), day.air.dark, 0.45)
        for n in range(round((across + 200) / 80)):
            x = -40 + 80 * n
            trees.blades(canvas, x, down + 8, 100, 60 + 150 * abs(x / across - 0.5) * dice.uniform(0.7, 1.2), leaf, dice)

    return Drawing(("forest grass", day, stage.size, stage.picture.seed), box, paint)


def _answers(stage: Stage, day: Day) -> Iterator[Layer]:
    """Fireflies in the dark, mushrooms and flowers by day."""
    dice, across, down = stage.dice("answers"), stage.size.across, stage.size.down
    if day.air.lamps:
        places = [((0.1 + 0.8 * ((0.618 * n + 0.1) % 1.0)) * across, dice.uniform(0.36, 0.86) * down) for n in range(24)]
        yield from answering(stage, (gleam("#ffe88a", 30), gleam("#d9ff9a", 22)), places, beats(stage))
        return
    places = [((0.1 + 0.8 * ((0.618 * n + 0.1) % 1.0)) * across, dice.uniform(0.84, 0.96) * down) for n in range(24)]
    petals = (*stage.look.accents, "#ffffff")
    grown = [trees.flower(day.air, 52 + 9 * (n % 3), petals[n % len(petals)], _LEAF, n % 2) for n in range(7)]
    yield from answering(stage, grown, places, beats(stage), pop(0.45))


# ---------------------------------------------------------------- the deer

_BODY = "M-66 -96C-52 -112 -16 -108 14 -110C40 -112 62 -108 66 -90C68 -72 54 -58 34 -60C6 -66 -14 -58 -40 -58C-62 -60 -76 -80 -66 -96Z"
_LEGS = (
    "M-66 -84C-70 -60 -54 -52 -60 -34L-56 0L-48 0L-50 -34C-44 -50 -30 -56 -34 -70Z",
    "M30 -74C34 -52 40 -44 38 -32L40 0L48 0L48 -34C52 -50 60 -60 62 -76Z",
)


def _deer(stage: Stage, day: Day, x: float, y: float, side: int) -> Live[int]:
    """It grazes, and raises its head when something is said."""
    times, size = phrases(stage, 3.2), 1.5 if not stage.tall else 1.8
    coat, pale = blend(day.air.seen("#b57844"), day.air.dark, 0.12), day.air.bright("#c98d55", 1.0, 0.8)
    way = -side

    def state(t: float) -> int:
        since = min((t - beat for beat in times if beat <= t), default=99.0)
        up = min(1.0, since / 0.5) if since < 2.0 else max(0.0, 1 - (since - 2.0) / 0.7)
        return round(5 * up)

    def paint(canvas: skia.Canvas, up: int) -> None:
        with moved(canvas, scale=size, flip=way < 0):
            _legs(canvas, coat)
            canvas.drawPath(outline(_BODY), brush.fill(coat))
            oval(canvas, -68, -84, 7, 13, brush.fill(lighter(pale, 0.5)))
            canvas.drawPath(outline("M-54 -101C-30 -110 20 -110 48 -106C24 -100 -20 -100 -54 -96Z"), brush.fill(pale))
            with moved(canvas, 48, -92, turn=62 - 24 * up):
                _head(canvas, coat, pale, 62 - 24 * up)

    bounds = Box(-170 * size, -260 * size, 340 * size, 264 * size)
    return Live(("deer", coat, size, way), bounds, state, paint, "world", lambda _t: Placement(x, y))


def _legs(canvas: skia.Canvas, coat: str) -> None:
    for path in _LEGS:
        with moved(canvas, 11, 0):
            canvas.drawPath(outline(path), brush.fill(blend(coat, "#000000", 0.25)))
    for path in _LEGS:
        canvas.drawPath(outline(path), brush.fill(coat))


def _head(canvas: skia.Canvas, coat: str, pale: str, turn: float) -> None:
    """The neck, straight along x, with a head at its end that looks ahead however the neck is turned."""
    canvas.drawPath(outline("M-14 -16C6 -20 36 -16 66 -12L66 12C40 16 14 22 -10 28Z"), brush.fill(coat))
    with moved(canvas, 66, 0, turn=-turn + 18 + 0.3 * turn):
        for dx in (-6, 5):
            horn = brush.stroke(pale, 4)
            line(canvas, ((dx, -12), (dx - 14, -40), (dx - 6, -68)), horn)
            line(canvas, ((dx - 11, -36), (dx + 9, -54)), horn)
        oval(canvas, -16, -12, 14, 5.5, brush.fill(pale))
        canvas.drawPath(outline("M-14 -14C6 -24 28 -10 44 0C50 8 42 13 32 12C12 15 -10 14 -16 4Z"), brush.fill(coat))
        brush.circle(canvas, 43, 4, 4.6, brush.fill("#20172c"))
        brush.circle(canvas, 12, -5, 3.4, brush.fill("#20172c"))
