"""What somebody looks like: a value, the same in every picture of a film."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

HairStyle = Literal[
    "short", "side", "crop", "quiff", "bob", "long", "wavy", "bun", "pony", "braids", "locs", "afro", "curly", "receding", "bald", "hijab"
]
Wear = Literal["crew", "tee", "hoodie", "blazer", "shirt", "turtleneck", "cardigan", "coat", "scrubs", "jacket", "robe", "gown"]
Beard = Literal["none", "stubble", "full", "moustache"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody's looks. Colours are "#rrggbb".

    `hair_colour` is the scarf's for a hijab. `top` is what is worn above, `under` what shows at its neck. `build` is how wide
    the shoulders are, about 1. `jaw` is from 0 (oval) to 1 (square). `age` is from 0 (young) to 1 (old): lines of the face.
    `ear` is an earring's colour, "" for none; `lips` likewise. `wheels` says that this person sits in a wheelchair. What a place
    asks for (people/dress.py): `apron` and `mask` are its colours, "" for none; `hat` is its kind.
    """

    name: str
    skin: str
    hair: HairStyle
    hair_colour: str
    wear: Wear
    top: str
    under: str = "#fdf6ec"
    legs: str = "#262152"
    shoes: str = "#f1ecff"
    glasses: bool = False
    beard: Beard = "none"
    build: float = 1.0
    jaw: float = 0.4
    age: float = 0.2
    lips: str = ""
    ear: str = ""
    lashes: bool = False
    wheels: bool = False
    apron: str = ""
    hat: Literal["", "chef", "surgeon", "square"] = ""
    mask: str = ""
    goggles: bool = False
    stethoscope: bool = False
