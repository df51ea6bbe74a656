"""Where places are, and how countries are outlined: Natural Earth's data (public domain), which assets/atlas keeps in one file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from assets.atlas.make import UNIT, extent, inner, thin
from assets.atlas.regions import MIDDLES, REGIONS
from script.model import Visual

__all__ = ["Country", "Extent", "Place", "countries", "find", "named", "thin", "within"]

Ring = NDArray[Any]  # (n, 2): longitude and latitude in degrees
Extent = tuple[float, float, float, float]  # west, south, east, north
Sort = Literal["country", "continent", "city", "sea"]

_LONGEST = 4  # words of a name
_MAJOR = 900  # cities that are well known: the package lists the least known first

# What people call countries that the data has under longer names.
_ALSO = {
    "usa": "united states of america",
    "us": "united states of america",
    "united states": "united states of america",
    "america": "united states of america",
    "uk": "united kingdom",
    "great britain": "united kingdom",
    "britain": "united kingdom",
    "uae": "united arab emirates",
    "tanzania": "united republic of tanzania",
    "serbia": "republic of serbia",
    "bahamas": "the bahamas",
    "czech republic": "czechia",
    "cape verde": "cabo verde",
    "eswatini": "eswatini",
    "swaziland": "eswatini",
    "timor-leste": "east timor",
    "micronesia": "federated states of micronesia",
    "dr congo": "democratic republic of the congo",
    "new york city": "new york",
    "washington": "washington d c",
    "washington dc": "washington d c",
    "atlantic": "north atlantic ocean",
    "atlantic ocean": "north atlantic ocean",
    "pacific": "north pacific ocean",
    "pacific ocean": "north pacific ocean",
}


@dataclass(frozen=True, slots=True, eq=False)
class Country:
    """A country's name, its continent's, and its outlines, the largest first."""

    name: str
    continent: str
    rings: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the script wrote it and where it is, in degrees; `extent` is (west, south, east, north) of what is to be seen of it.

    `countries` are those that it is, by number: one of a country, several of a continent, none of a city or a sea.
    """

    written: str
    sort: Sort
    lon: float
    lat: float
    extent: Extent
    countries: tuple[int, ...] = ()


def named(visual: Visual) -> tuple[Place, ...]:
    """The places that the direction and the items name, each once, in their order. A name that is not known is none."""
    found: dict[tuple[float, float], Place] = {}
    for text in (*visual.items, *visual.subjects):
        for place in filter(None, [find(text)]):
            found.setdefault((place.lon, place.lat), place)
    for text in (*visual.items, *visual.subjects, visual.text, visual.headline, visual.action, visual.setting):
        for place in within(text):
            found.setdefault((place.lon, place.lat), place)
    return tuple(found.values())


def find(name: str) -> Place | None:
    """The place that is called `name`: a state or a province, a country, a continent, a sea, or the best known city of that name."""
    key = _key(name)
    if region := REGIONS.get(key):
        west, south, east, north = region
        return Place(name.strip(), "city", *MIDDLES.get(key, ((west + east) / 2, (south + north) / 2)), region)
    known = _places().get(_ALSO.get(key, key))
    return _located(*known, name.strip()) if known else None


def within(text: str) -> Iterator[Place]:
    """Places that are named within `text`, the longest names first at every word. A single word counts when it is capitalised; where it
    begins the text, it may be a word like any other, and must be well known."""
    words = re.findall(r"[^\W_]+(?:[-'’.][^\W_]+)*", text)
    n = 0
    while n < len(words):
        for count in range(min(_LONGEST, len(words) - n), 0, -1):
            name = " ".join(words[n : n + count])
            place = find(name) if words[n][:1].isupper() or not words[n][:1].isascii() else None
            if place and (n or count > 1 or len(words) == 1 or _key(name) in _well_known()):
                yield place
                n += count - 1
                break
        n += 1


def countries() -> tuple[Country, ...]:
    """Every country."""
    return _atlas().lands


# ---------------------------------------------------------------- the file


@dataclass(frozen=True, slots=True, eq=False)
class _Atlas:
    lands: tuple[Country, ...]
    cities: tuple[tuple[str, float, float], ...]  # the least known first
    seas: tuple[tuple[str, Extent, float, float], ...]


@lru_cache(1)
def _atlas() -> _Atlas:
    with (files("assets.atlas") / "natural_earth.npz").open("rb") as stream, np.load(stream) as packed:
        data = {name: packed[name] for name in packed.files}
    rings = [UNIT * np.cumsum(steps, axis=0, dtype=np.int32).astype(np.float32) for steps in _parts(data["steps"], data["lengths"])]
    named = zip(data["countries"].tolist(), data["continents"].tolist(), _parts(rings, data["counts"]), strict=True)
    spots = zip(data["cities"].tolist(), data["spots"].tolist(), strict=True)
    waters = zip(data["seas"].tolist(), data["waters"].tolist(), strict=True)
    return _Atlas(
        tuple(Country(name, continent, tuple(own)) for name, continent, own in named),
        tuple((name, lon, lat) for name, (lon, lat) in spots),
        tuple((name, (west, south, east, north), lon, lat) for name, (lon, lat, west, south, east, north) in waters),
    )


def _parts(whole: Any, lengths: Sequence[int]) -> list[Any]:
    """`whole` in parts of `lengths`."""
    ends = np.cumsum(lengths).tolist()
    return [whole[start:end] for start, end in zip((0, *ends), ends, strict=False)]


# ---------------------------------------------------------------- names


@lru_cache(1)
def _places() -> dict[str, tuple[Sort, int]]:
    """Every place by its name's key: its sort, and its number among those. A country stands above a city, and a city above a sea."""
    atlas = _atlas()
    found: dict[str, tuple[Sort, int]] = {_key(name): ("sea", n) for n, (name, *_) in enumerate(atlas.seas)}
    found |= {_key(name): ("city", n) for n, (name, *_) in enumerate(atlas.cities)}
    found |= {_key(name): ("continent", n) for n, name in enumerate(_continents())}
    return found | {_key(land.name): ("country", n) for n, land in enumerate(atlas.lands)}


@lru_cache(1)
def _continents() -> tuple[str, ...]:
    return tuple(sorted({land.continent for land in _atlas().lands}))


def _located(sort: Sort, number: int, written: str) -> Place:
    atlas = _atlas()
    if sort == "sea":
        _, box, lon, lat = atlas.seas[number]
        return Place(written, sort, lon, lat, box)
    if sort == "city":
        _, lon, lat = atlas.cities[number]
        return Place(written, sort, lon, lat, (lon - 0.01, lat - 0.01, lon + 0.01, lat + 0.01))
    if sort == "country":
        ring = atlas.lands[number].rings[0]
        return Place(written, sort, *inner(ring), extent(ring), (number,))
    own = tuple(n for n, land in enumerate(atlas.lands) if land.continent == _continents()[number])
    extents = [extent(atlas.lands[n].rings[0]) for n in own]
    # What reaches around half of the Earth belongs to another continent as well.
    box = _around([box for box in extents if 2 < box[2] - box[0] < 100] or extents)
    return Place(written, sort, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, box, own)


def _around(extents: Sequence[Extent]) -> Extent:
    west, south, east, north = zip(*extents, strict=True)
    return min(west), min(south), max(east), max(north)


@lru_cache(1)
def _well_known() -> frozenset[str]:
    """Names that are places even where they begin a text."""
    atlas = _atlas()
    return frozenset((*_ALSO, *REGIONS, *(_key(land.name) for land in atlas.lands), *(_key(name) for name, _, _ in atlas.cities[-_MAJOR:])))


def _key(name: str) -> str:
    """A name without case, accents, punctuation and a leading article."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", plain.replace("'", "").replace("’", ""))
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
