"""The cast of a film: always the same people, so that whoever comes back is known again."""

from __future__ import annotations

import random
from collections.abc import Iterable

from assets.stage import dress
from assets.stage.people import HOST, JUNIOR, SENIOR
from assets.stage.people.person import Person

# Five skins and eight hairs; saturated colour is for clothes.
_FAIR, _PEACH, _TAN, _BROWN, _DEEP = "#f7c9a8", "#e8a983", "#c98257", "#94583a", "#63392a"
_BLACK, _DARK, _BRUNETTE, _COPPER, _SILVER, _WHITE, _SAND, _ASH = (
    "#1f1a33", "#3a2430", "#6b3f2a", "#b9622f", "#c9c6d6", "#eceaf2", "#d9a45c", "#7d7688",
)  # fmt: skip

_CAST = (
    Person("host", _TAN, "bob", _BLACK, "blazer", "#5d50e6", under="#fff3e2", lips="#b4473f", lashes=True, ear="#ffc145", jaw=0.3),
    Person("junior", _FAIR, "bun", _COPPER, "hoodie", "#ff7a59", legs="#33407e", lashes=True, jaw=0.25, age=0.0, build=0.95),
    Person(
        "senior", _PEACH, "side", _SILVER, "blazer", "#3b4ba8", legs="#2a3568", under="#ffffff", glasses=True, age=0.9, jaw=0.6, build=1.04
    ),
    Person("coder", _BROWN, "crop", _BLACK, "hoodie", "#35d6ae", legs="#2b2a5e", jaw=0.6, age=0.0),
    Person(
        "scholar",
        _TAN,
        "hijab",
        "#5d50e6",
        "cardigan",
        "#57c4ff",
        legs="#3f3c7c",
        under="#eef4ff",
        lips="#a8493f",
        lashes=True,
        jaw=0.3,
        build=0.95,
    ),
    Person("maker", _TAN, "curly", _BRUNETTE, "shirt", "#e8557f", legs="#46517f", beard="full", jaw=0.7, build=1.06, age=0.4),
    Person(
        "analyst", _FAIR, "long", _DARK, "shirt", "#a99eff", legs="#40335f", glasses=True, lashes=True, lips="#c2534f", jaw=0.2, build=0.94
    ),
    Person("lead", _DEEP, "afro", _BLACK, "turtleneck", "#ffc145", legs="#5b3a58", lips="#a9474a", lashes=True, ear="#ffd9a0", jaw=0.35),
    Person("roller", _PEACH, "quiff", _SAND, "crew", "#3f8cf0", legs="#3b3568", jaw=0.6, wheels=True, beard="stubble", age=0.2),
    Person(
        "elder", _BROWN, "receding", _WHITE, "cardigan", "#b4583f", legs="#4b4256", under="#fbe9d0", beard="moustache", age=1.0, jaw=0.5
    ),
    Person("artist", _DEEP, "locs", _DARK, "tee", "#ff5f8f", legs="#2a3a6e", jaw=0.45, age=0.1, ear="#57c4ff"),
    Person("nurse", _PEACH, "pony", _BLACK, "crew", "#2fb8c9", legs="#3f4f74", lashes=True, lips="#b94a4f", jaw=0.25, build=0.94, age=0.1),
    Person(
        "chair",
        _FAIR,
        "bob",
        _SILVER,
        "turtleneck",
        "#8a4bb4",
        legs="#3a315f",
        glasses=True,
        lashes=True,
        age=0.9,
        lips="#b4524f",
        ear="#ecebff",
    ),
    Person("builder", _TAN, "bald", _DARK, "shirt", "#4f7d5a", legs="#57493f", beard="full", jaw=0.8, build=1.1, age=0.5),
    Person(
        "runner", _BROWN, "braids", _BLACK, "hoodie", "#f0a53a", legs="#3d3470", lashes=True, lips="#8c3a3a", jaw=0.3, build=0.96, age=0.0
    ),
    Person("clerk", _FAIR, "short", _ASH, "blazer", "#3f6f78", legs="#2c3f4d", under="#f4e6ea", jaw=0.5, age=0.6),
    Person(
        "baker",
        _PEACH,
        "wavy",
        _COPPER,
        "cardigan",
        "#3aa17e",
        legs="#4a4f80",
        under="#fff0dc",
        lashes=True,
        lips="#c8574e",
        jaw=0.25,
        age=0.4,
    ),
)


def person(index: int) -> Person:
    """Who plays the part `index`: 0 the host, 1 the junior, 2 the senior. Beyond the cast it wraps among the others,
    so that nobody doubles for those three. The look may have a host of its own, and has a say in what people wear."""
    if index == HOST and (own := dress.host()):
        return own
    return dress.clothed(_member(index))


def _member(index: int) -> Person:
    main = max(HOST, JUNIOR, SENIOR) + 1
    return _CAST[index] if 0 <= index < main else _CAST[main + (index - main) % (len(_CAST) - main)]


def size() -> int:
    """How many people there are."""
    return len(_CAST)


def others(without: Iterable[int], dice: random.Random, count: int) -> tuple[int, ...]:
    """`count` extras who are not in `without` nor one of the three leads; the same twice only when all have been taken."""
    taken = {index if index < len(_CAST) else _CAST.index(_member(index)) for index in without}
    free = [index for index in range(SENIOR + 1, len(_CAST)) if index not in taken] or list(range(SENIOR + 1, len(_CAST)))
    dice.shuffle(free)
    return tuple(free[n % len(free)] for n in range(count))
