"""A globe that turns: to each place as it is spoken of, and around and around where none is named."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
import skia
from numpy.typing import NDArray

from assets.pictures import _atlas, _glass
from assets.pictures._atlas import Place
from assets.stage import canvas as brush
from assets.stage import easing, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Layer, Text
from assets.stage.motion import Course, arriving, fade, resting
from assets.stage.palette import Look, blend
from assets.stage.stage import Stage

_FINE, _COARSE = (0.4, 2.2), (1.0, 5.0)  # degrees: how far off an outline may be, and how large an island must be; at rest, in motion
_SPIN = 5.0  # degrees a second, where no place is named
_TURNS = 1.7  # seconds in which it turns to a place
_RATE, _QUICK = 5, 7.5  # how often a second it is drawn anew while it drifts, and while it turns to a place
_TILT = 18.0
_DOTS = 5  # to a degree, where land is told from sea
_OVER = 1.03  # of the radius: where what is cut off at the rim ends
_LABEL = type.Style("label", 600, 42)

Round = tuple[float, float, float]  # the middle and the radius


def around(stage: Stage, ball: Round) -> Iterator[Drawing]:
    """The night around the globe: light, stars, and the air about it."""
    x, y, r = ball
    look, frame, dice = stage.look, stage.frame, stage.dice("stars")
    yield _glass.ground(stage, x, y, 2.1 * r).drawing
    yield from _glass.foot(stage)
    stars = [
        (dice.uniform(0, frame.width), dice.uniform(0, frame.height), dice.uniform(1, 2.6), dice.uniform(0.15, 0.6)) for _ in range(90)
    ]

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(brush.rect(frame))
        for left, top, radius, opacity in stars:
            brush.circle(canvas, left, top, radius, brush.fill(look.text, opacity))
        brush.glow(canvas, x, y, 1.42 * r, look.accents[3], 0.75)
        brush.circle(canvas, x, y, 1.015 * r, brush.fill(look.accents[3], 0.55))
        brush.circle(canvas, x, y, r, _sea(look, ball))

    yield Drawing(("night", look.name, ball, tuple(stars), frame), frame, paint)


def layers(stage: Stage, ball: Round, places: Sequence[Place], times: Sequence[float]) -> Iterator[Layer]:
    """The globe, its light, a mark in its middle where a place is, and that place's name."""
    x, y, r = ball
    look, start = stage.look, stage.dice("globe").uniform(-180, 180)
    named = tuple(sorted({number for place in places for number in place.countries}))
    stops = look.heroes[stage.picture.seed % len(look.heroes)]

    def state(t: float) -> tuple[int, int, int, bool]:
        lon, lat, lit = _facing(places, times, start, t)
        return round(4 * lon), round(4 * lat), lit, not places or any(at - 0.4 < t < at - 0.3 + _TURNS for at in times)

    def paint(canvas: skia.Canvas, now: tuple[int, int, int, bool]) -> None:
        lon, lat, lit, moves = now
        shown = tuple(number for place in places[:lit] for number in place.countries)
        _paint(canvas, look, ball, (lon / 4, lat / 4), shown, stops, moves)

    box = grown(Box(x, y, 0, 0), r + 2)
    yield stage.live(("globe", look.name, ball, tuple(places), tuple(times), named, stops), box, state, paint)
    yield stage.still(_gloss(look, ball))
    for n, (place, at) in enumerate(zip(places, times, strict=True)):
        until = times[n + 1] - 0.1 if n + 1 < len(places) else math.inf
        yield from _marked(stage, ball, place, at + 0.75 * _TURNS, until, stage.look.accents[(stage.picture.seed + n) % 6])


def _facing(places: Sequence[Place], times: Sequence[float], start: float, t: float) -> tuple[float, float, int]:
    """Which longitude and latitude face us, and how many places were spoken of."""
    if not places:
        step = math.floor(t * _RATE + 1e-6) / _RATE
        return (start - _SPIN * step + 180) % 360 - 180, _TILT, 0
    step = math.floor(t * _QUICK + 1e-6) / _QUICK
    lon, lat = places[0].lon - 80, _TILT
    for place, at in zip(places, times, strict=True):
        share = easing.cubic_in_out(easing.progress(step, at - 0.4, _TURNS))
        lon += ((place.lon - lon + 180) % 360 - 180) * share
        lat += (place.lat - lat) * share
    return (lon + 180) % 360 - 180, lat, sum(1 for at in times if at <= t)


# ---------------------------------------------------------------- what is seen of it


def _sea(look: Look, ball: Round) -> skia.Paint:
    x, y, r = ball
    middle = look.grounds[0][1]
    stops = [
        brush.colour(value) for value in (blend(middle, look.accents[3], 0.42), blend(middle, look.accents[3], 0.16), look.grounds[0][0])
    ]
    shader = skia.GradientShader.MakeRadial((x - 0.35 * r, y - 0.4 * r), 1.5 * r, stops, [0.0, 0.55, 1.0])
    return skia.Paint(AntiAlias=True, Dither=True, Shader=shader)


def _paint(
    canvas: skia.Canvas, look: Look, ball: Round, facing: tuple[float, float], shown: Sequence[int], stops: Sequence[str], moves: bool
) -> None:
    """What of the Earth faces us, in plain colours: light and shade lie over it. While it turns there are no borders and no edge
    that is cut clean, for they cost most."""
    land, named = blend(look.accents[2], look.text, 0.1), blend(stops[0], stops[1], 0.5)
    if moves:
        canvas.drawPath(_path(ball, facing, _coasts()), brush.fill(land))
        if shown:
            canvas.drawPath(_path(ball, facing, _outlines(_COARSE, tuple(shown))), brush.fill(named))
        return
    x, y, r = ball
    rim, border = skia.Path(), blend(blend(look.accents[2], look.grounds[0][1], 0.5), look.grounds[0][1], 0.5)
    rim.addCircle(x, y, r)
    canvas.save()
    canvas.clipPath(rim, True)
    for line in _grid():
        _line(canvas, ball, facing, line, brush.stroke(look.text, 2, 0.1))
    path = _path(ball, facing, _outlines(_FINE), _OVER)
    canvas.drawPath(path, brush.fill(land))
    canvas.drawPath(path, brush.stroke(border, 2))
    if shown:
        path = _path(ball, facing, _outlines(_FINE, tuple(shown)), _OVER)
        canvas.drawPath(path, brush.fill(named))
        canvas.drawPath(path, brush.stroke(look.text, 2.4, 0.75))
    canvas.restore()


def _gloss(look: Look, ball: Round) -> Drawing:
    """Light from the upper left, and the dark side."""
    x, y, r = ball
    shade, whole = look.grounds[0][1], grown(Box(x, y, 0, 0), r)

    def paint(canvas: skia.Canvas) -> None:
        slope = skia.GradientShader.MakeLinear([(0, whole.top), (0, whole.bottom)], [brush.colour(shade, 0.0), brush.colour(shade, 0.4)])
        brush.circle(canvas, x, y, r, skia.Paint(AntiAlias=True, Dither=True, Shader=slope))
        dark = [brush.colour(look.ink, opacity) for opacity in (0.0, 0.0, 0.3, 0.72)]
        shader = skia.GradientShader.MakeRadial((x - 0.34 * r, y - 0.36 * r), 1.5 * r, dark, [0.0, 0.42, 0.72, 1.0])
        brush.circle(canvas, x, y, r + 1, skia.Paint(AntiAlias=True, Dither=True, Shader=shader))
        light = [brush.colour("#ffffff", opacity) for opacity in (0.22, 0.0)]
        shine = skia.GradientShader.MakeRadial((x - 0.42 * r, y - 0.46 * r), 0.7 * r, light)
        brush.circle(canvas, x, y, r, skia.Paint(AntiAlias=True, Dither=True, Shader=shine))
        brush.circle(canvas, x, y, r, brush.stroke(look.accents[3], 3, 0.4))

    return Drawing(("gloss", look.name, ball), grown(Box(x, y, 0, 0), r + 4), paint)


Outlines = tuple[NDArray[np.float64], tuple[int, ...]]


@lru_cache(8)
def _outlines(detail: tuple[float, float], numbers: tuple[int, ...] = ()) -> Outlines:
    """The outlines of the countries `numbers`, of all if (), as points on a ball of radius 1, one after another; and where each ends."""
    countries, (off, least) = _atlas.countries(), detail
    rings = [ring for n in numbers or range(len(countries)) for ring in countries[n].rings]
    return _joined([_simple(ring, off) for ring in rings if numbers or _extent(ring) > least])


@lru_cache(1)
def _coasts() -> Outlines:
    """The outlines of all land, without borders: coarse ones of countries would gape where these meet."""
    import cv2

    def seen(ring: NDArray[Any]) -> NDArray[np.int32]:
        return np.round((ring[:, :2] * [1, -1] + [180, 90]) * _DOTS).astype(np.int32)

    mask = np.zeros((180 * _DOTS + 1, 360 * _DOTS + 1), np.uint8)
    rings = [seen(ring) for country in _atlas.countries() for ring in country.rings if _extent(ring) > 1]
    for ring in rings:
        cv2.fillPoly(mask, [ring], 255)
    cv2.polylines(mask, rings, True, 255)
    found, _ = cv2.findContours(mask, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_SIMPLE)
    coasts = [(ring.reshape(-1, 2) / _DOTS - [180, 90]) * [1, -1] for ring in found]
    return _joined([_simple(ring, _COARSE[0]) for ring in coasts if len(ring) > 2 and _extent(ring) > _COARSE[1]])


def _extent(ring: NDArray[Any]) -> float:
    """How far it reaches, in degrees."""
    return float(max(ring.max(axis=0) - ring.min(axis=0)))


def _joined(rings: Sequence[NDArray[Any]]) -> Outlines:
    return _on_ball(np.concatenate(rings)), tuple(np.cumsum([len(ring) for ring in rings]).tolist())


def _simple(ring: NDArray[Any], off: float) -> NDArray[Any]:
    """`ring` without the points that hardly change its shape."""
    import cv2

    few = cv2.approxPolyDP(np.ascontiguousarray(ring, np.float32).reshape(-1, 1, 2), off, True).reshape(-1, 2)
    return few if len(few) > 2 else ring[:3]


@lru_cache(1)
def _grid() -> tuple[NDArray[np.float64], ...]:
    """Meridians and parallels as points on the ball."""
    lats, lons = np.linspace(-90, 90, 25), np.linspace(-180, 180, 49)
    lines = [np.column_stack([np.full(25, lon), lats]) for lon in range(-180, 180, 30)]
    lines += [np.column_stack([lons, np.full(49, lat)]) for lat in (-60, -30, 0, 30, 60)]
    return tuple(_on_ball(line) for line in lines)


def _on_ball(ring: NDArray[np.float64]) -> NDArray[np.float64]:
    lon, lat = np.radians(ring[:, 0].astype(float)), np.radians(ring[:, 1].astype(float))
    return np.column_stack([np.cos(lat) * np.sin(lon), np.sin(lat), np.cos(lat) * np.cos(lon)])


def _turned(points: NDArray[np.float64], facing: tuple[float, float]) -> NDArray[np.float64]:
    """`points` as they lie when (longitude, latitude) `facing` is in the middle: x to the right, y up, z towards us."""
    lon, lat = (math.radians(angle) for angle in facing)
    x = points[:, 0] * math.cos(lon) - points[:, 2] * math.sin(lon)
    z = points[:, 0] * math.sin(lon) + points[:, 2] * math.cos(lon)
    y = points[:, 1] * math.cos(lat) - z * math.sin(lat)
    return np.column_stack([x, y, points[:, 1] * math.sin(lat) + z * math.cos(lat)])


def _path(ball: Round, facing: tuple[float, float], outlines: Outlines, rim: float = 1.0) -> skia.Path:
    """The outlines that face us; what of one lies behind is drawn out to `rim`, in radii."""
    x, y, r = ball
    whole, ends = outlines
    points = _turned(whole, facing)
    behind = points[:, 2] <= 0
    points[behind, :2] *= rim / np.maximum(1e-6, np.hypot(points[behind, 0], points[behind, 1]))[:, None]
    seen = np.concatenate([[0], np.cumsum(~behind)])
    placed = (np.array([x, y]) + points[:, :2] * [r, -r]).tolist()
    path = skia.Path()
    for start, end in zip((0, *ends), ends, strict=False):
        if seen[end] > seen[start]:
            path.addPoly([skia.Point(a, b) for a, b in placed[start:end]], True)
    return path


def _line(canvas: skia.Canvas, ball: Round, facing: tuple[float, float], line: NDArray[np.float64], paint: skia.Paint) -> None:
    x, y, r = ball
    points = _turned(line, facing)
    path, drawing = skia.Path(), False
    for a, b, c in points.tolist():
        if c <= 0:
            drawing = False
        elif drawing:
            path.lineTo(x + r * a, y - r * b)
        else:
            path.moveTo(x + r * a, y - r * b)
            drawing = True
    canvas.drawPath(path, paint)


# ---------------------------------------------------------------- marks


def _marked(stage: Stage, ball: Round, place: Place, at: float, until: float, value: str) -> Iterator[Layer]:
    """A mark in the middle, where the place is, rings around it, and its name above."""
    x, y, r = ball

    def state(t: float) -> int:
        since = (t - at) % 2.4
        return 1 + int(since / 1.3 * 9) if at <= t < until and since < 1.3 else 0

    def paint(canvas: skia.Canvas, step: int) -> None:
        if step:
            brush.circle(canvas, 0, 0, 12 + 9 * step, brush.stroke(value, 7, 1 - step / 10))

    yield stage.live(("rings", value), brush.centred(210), state, paint, rest=resting(x, y))
    name = _name(stage.look, place.written, 1.6 * r)
    for drawing, spot in ((_dot(value), (x, y)), (name, (x - name.bounds.width / 2, y - 150))):
        yield Sprite(drawing, "world", _until(arriving(resting(*spot), fade(0.35), at), until))


def _until(course: Course, end: float) -> Course:
    """`course`, and gone at `end`."""
    return lambda t: course(t) if t < end else None


def _dot(value: str) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        brush.circle(canvas, 0, 0, 19, brush.fill("#ffffff"))
        brush.circle(canvas, 0, 0, 13, brush.fill(value))

    return Drawing(("dot", value), brush.centred(40), paint)


def _name(look: Look, words: str, width: float) -> Drawing:
    """A place's name on a chip with a point below; its origin is the upper left corner."""
    block = type.fitted(words, _LABEL, width - 60, 1, 80)
    height = max(66.0, block.height + 12)
    box, line = Box(0, 0, block.width + 56, height), Box(28, (height - block.height) / 2, block.width, block.height)

    def paint(canvas: skia.Canvas) -> None:
        middle = box.width / 2
        tip = skia.Path()
        tip.addPoly([skia.Point(middle - 16, height - 4), skia.Point(middle + 16, height - 4), skia.Point(middle, height + 18)], True)
        canvas.drawPath(tip, brush.fill(look.chip))
        brush.rounded(canvas, box, height / 2, brush.fill(look.chip))
        if block.lines:
            type.paint(canvas, block, 0, line.left, line.top + block.baseline(0), look.text)

    texts = (Text(block.lines[0], line, look.text, look.chip),) if block.lines else ()
    return Drawing(("globe name", look.name, block), Box(0, 0, box.width, height + 20), paint, texts)
