"""A map on a plane: what part of the Earth is seen, where a place comes to lie, and the land as paths."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import skia
from numpy.typing import NDArray

from assets.pictures import _atlas
from assets.pictures._atlas import Extent, Place
from assets.stage.layer import Box

_WORLD: Extent = (-168.0, -52.0, 190.0, 76.0)
_LEAST = 13.0  # degrees of latitude that are seen at least: no town stands on a map without a coast or a border
_AROUND = 0.24  # of the extent, on every side
_POLE = 80.0
_FOOT = "Antarctica"  # has no shape on these maps: it is an edge without end
_SEEN, _STEP = 1.6, 1.5  # units: the size of an island that is drawn, and how far apart points of an outline are at least
_FAR = 90.0  # units beyond the frame at which outlines are cut


@dataclass(frozen=True, slots=True)
class View:
    """A cylindrical map: Mercator's, which keeps shapes, or Miller's where most of the Earth is seen. `unit` is units to a degree of
    longitude, and (x, y) where the middle of the map comes to lie."""

    lon: float
    lat: float
    unit: float
    x: float
    y: float
    miller: bool

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a place comes to lie."""
        turned = (lon - self.lon + 180) % 360 - 180
        high = _up(np.array([lat]), self.miller)[0] - _up(np.array([self.lat]), self.miller)[0]
        return self.x + turned * self.unit, self.y - float(high) * self.unit

    def laid(self, ring: NDArray[np.float32], turn: int) -> NDArray[np.float64]:
        """An outline on the map, moved by `turn` times around the Earth."""
        x = self.x + (ring[:, 0] + 360 * turn - self.lon) * self.unit
        y = self.y - (_up(ring[:, 1].astype(float), self.miller) - _up(np.array([self.lat]), self.miller)[0]) * self.unit
        return np.column_stack([x, y])


def fitted(places: Sequence[Place], box: Box) -> View:
    """The view in which all of `places` lie in `box` with some air around them; the Earth, where there are none."""
    extent = _around(places)
    west, south, east, north = extent
    miller = east - west > 150
    low, high = _up(np.array([south, north]), miller)
    unit = min(box.width / (east - west), box.height / float(high - low))
    middle = _down(float(low + high) / 2, miller)
    return View((west + east) / 2, middle, unit, box.left + box.width / 2, box.top + box.height / 2, miller)


@lru_cache(8)
def land(view: View, frame: Box, numbers: tuple[int, ...] | None = None) -> skia.Path:
    """The countries `numbers`, or all, as far as `frame` shows them. The path must not be changed."""
    path, wanted = skia.Path(), None if numbers is None else frozenset(numbers)
    rings, owners, boxes = _rings()
    for turn in (-1, 0, 1):
        low, high = view.laid(boxes[:, :2], turn), view.laid(boxes[:, 2:], turn)
        (left, bottom), (right, top) = low.T, high.T
        seen = (right > frame.left) & (left < frame.right) & (bottom > frame.top) & (top < frame.bottom)
        large = (right - left > _SEEN) | (bottom - top > _SEEN)
        for number in np.flatnonzero(seen & large).tolist():
            if wanted is None or owners[number] in wanted:
                _add(path, view, rings[number], turn, frame)
    return path


@lru_cache(1)
def _rings() -> tuple[list[NDArray[np.float32]], list[int], NDArray[np.float32]]:
    """Every outline, whose it is, and the box around it: west, south, east, north."""
    pairs = [(ring, n) for n, country in enumerate(_atlas.countries()) if country.name != _FOOT for ring in country.rings]
    rings, owners = [ring for ring, _ in pairs], [n for _, n in pairs]
    return rings, owners, np.array([(*ring.min(axis=0), *ring.max(axis=0)) for ring in rings], np.float32)


def _add(path: skia.Path, view: View, ring: NDArray[np.float32], turn: int, frame: Box) -> None:
    points = _nearby(view.laid(ring, turn), frame)
    fields = np.floor(points / _STEP)
    moved = np.ones(len(points), bool)
    moved[1:] = np.any(fields[1:] != fields[:-1], axis=1)
    if moved.sum() > 2:
        path.addPoly([skia.Point(x, y) for x, y in points[moved].tolist()], True)


def _nearby(points: NDArray[np.float64], frame: Box) -> NDArray[np.float64]:
    """`points` with those that lie far outside of `frame` drawn near to its edges."""
    return np.clip(points, [frame.left - _FAR, frame.top - _FAR], [frame.right + _FAR, frame.bottom + _FAR])


def _around(places: Sequence[Place]) -> Extent:
    """West, south, east, north of what is to be seen, with air; the way around the Earth that is shorter."""
    if not places:
        return _WORLD
    first = places[0]
    wests, souths, easts, norths = [], [], [], []
    for place in places:
        turn = round((first.lon - place.lon) / 360) * 360
        west, south, east, north = place.extent
        wests.append(west + turn)
        easts.append(east + turn)
        souths.append(south)
        norths.append(north)
    west, south, east, north = min(wests), min(souths), max(easts), max(norths)
    high, middle = max(_LEAST, (north - south) * (1 + 2 * _AROUND)), (south + north) / 2
    wide = max(_LEAST, (east - west) * (1 + 2 * _AROUND))
    if wide > 300:
        return _WORLD
    return (west + east - wide) / 2, max(-_POLE, middle - high / 2), (west + east + wide) / 2, min(_POLE, middle + high / 2)


def _up(lat: NDArray[np.float64], miller: bool) -> NDArray[np.float64]:
    """How far above the equator a latitude lies, in degrees of longitude there. Snyder, Map Projections (1987), 7-1 and 11-2."""
    way = np.radians(np.clip(lat, -86.0, 86.0))
    if miller:
        return np.degrees(1.25 * np.log(np.tan(math.pi / 4 + 0.4 * way)))
    return np.degrees(np.log(np.tan(math.pi / 4 + way / 2)))


def _down(up: float, miller: bool) -> float:
    """The latitude that lies so far up."""
    way = math.radians(up)
    if miller:
        return math.degrees(2.5 * math.atan(math.exp(0.8 * way)) - 0.625 * math.pi)
    return math.degrees(2 * math.atan(math.exp(way)) - math.pi / 2)
