"""Hair, as path data about the head's centre (the face is 94 wide, from -62 to 66).

A style is drawn in three places: `behind` hangs behind neck and shoulders, `front` lies on the brow, `rear` is what one sees
from behind, `tail` what hangs over that. `shine` is where the light falls on the front.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import skia

from assets.stage.people import ink
from assets.stage.people.person import HairStyle, Person

_CAP = "M-51 14C-57-48-40-77 0-77C40-77 57-48 51 14C50 42 32 60 0 60C-32 60-50 42-51 14Z"
_CLOSE = "M-50 2C-53-50-34-76 0-76C34-76 53-50 50 2C47 22 38 30 30 46C20 52-20 52-30 46C-38 30-47 22-50 2Z"
_SHINE = "M-38-64C-14-82 24-80 42-52C18-65-12-63-38-64Z"


@dataclass(frozen=True, slots=True)
class Hair:
    """A style's paths; `strands` are lines that give it a direction, `low` says that `rear` covers neck and shoulders."""

    front: str = ""
    behind: str = ""
    rear: str = _CAP
    tail: str = ""
    shine: str = _SHINE
    strands: str = ""
    low: bool = False


_LONG = "M-62-6C-65-54-48-82 0-82C48-82 65-54 62-6C62 36 76 74 66 122C56 134 42 130 34 126L-34 126C-42 130-56 134-66 122C-76 74-62 36-62-6Z"
_WAVY = (
    "M-60-14C-66-56-44-84 0-84C44-84 66-56 60-14C60 2 74 10 70 30C66 44 80 54 74 76C70 92 78 104 62 116C50 124 38 118 30 112"
    "L-30 112C-38 118-50 124-62 116C-78 104-70 92-74 76C-80 54-66 44-70 30C-74 10-60 2-60-14Z"
)
_BOB = "M-62 34C-70-36-56-80 0-80C56-80 70-36 62 34C60 56 44 60 32 48L-32 48C-44 60-60 56-62 34Z"
_HIJAB = "M-60 6C-68-50-48-85 0-85C48-85 68-50 60 6C60 44 70 76 82 100C60 120-60 120-82 100C-70 76-60 44-60 6Z"
_AFRO = (
    "M-64 26C-84 22-94 2-86-14C-98-32-90-56-74-62C-72-84-50-98-32-94C-18-108 16-108 30-95C50-99 72-85 74-63C90-57 98-33 86-15"
    "C94 1 84 22 64 26C52 34-52 34-64 26Z"
)
_LOCS = (
    "M-58-10C-68-52-44-82 0-82C44-82 68-52 58-10C66 6 66 22 68 42C70 62 58 66 54 54C52 70 38 70 38 56L-38 56C-38 70-52 70-54 54"
    "C-58 66-70 62-68 42C-66 22-66 6-58-10Z"
)
_BRAIDS = (
    "M-46 14C-56 24-66 40-62 54C-70 64-68 80-60 86C-66 98-62 112-54 116C-56 128-48 140-44 140C-40 130-36 118-42 112C-36 100-40 90-44 84"
    "C-38 74-40 62-44 56C-38 46-36 30-36 16Z"
    "M46 14C56 24 66 40 62 54C70 64 68 80 60 86C66 98 62 112 54 116C56 128 48 140 44 140C40 130 36 118 42 112C36 100 40 90 44 84"
    "C38 74 40 62 44 56C38 46 36 30 36 16Z"
)
_BUN = "M-27-88A27 26 0 1 1 27-88A27 26 0 1 1-27-88Z"

STYLES: dict[HairStyle, Hair] = {
    "short": Hair("M-50 4C-58-40-46-74-4-77C42-80 58-44 51 4C48-12 45-22 40-30C18-22-8-26-26-37C-36-31-45-18-50 4Z", rear=_CLOSE),
    "side": Hair(
        "M-51 6C-62-34-52-68-18-77C14-90 62-68 52 6C49-10 46-20 42-29C24-31-4-34-23-50C-30-34-46-20-51 6Z",
        rear=_CLOSE,
        strands="M-22-52C-8-66 18-72 38-58M-16-62C0-72 20-74 34-66",
    ),
    "crop": Hair("M-48-6C-51-50-34-74 0-74C34-74 51-50 48-6C46-22 42-34 34-40C14-46-14-46-34-40C-42-34-46-22-48-6Z", rear=_CLOSE),
    "quiff": Hair(
        "M-50 4C-56-30-52-56-34-68C-30-90 10-100 36-84C54-76 58-40 51 4C48-12 46-24 40-34C22-28 2-36-12-44C-26-36-44-22-50 4Z",
        rear=_CLOSE,
        strands="M-30-60C-12-78 12-84 32-78M-18-56C0-70 20-72 38-64",
    ),
    "bob": Hair(
        "M-50 10C-56-42-42-74 0-74C42-74 56-42 50 10C47-16 34-36 12-44C-10-34-40-30-50 10Z",
        behind=_BOB,
        rear=_BOB,
    ),
    "long": Hair("M-51 12C-56-44-42-75 0-75C42-75 56-44 51 12C47-16 36-38 4-55C-30-38-46-16-51 12Z", behind=_LONG, rear=_LONG, low=True),
    "wavy": Hair(
        "M-53 14C-60-20-60-76-4-78C46-80 60-40 53 14C50-4 52-20 38-32C24-38 8-46-6-56C-18-38-48-34-53 14Z",
        behind=_WAVY,
        rear=_WAVY,
        low=True,
    ),
    "bun": Hair("M-51 6C-54-44-38-73 0-73C38-73 54-44 51 6C44-28 26-47 0-47C-26-47-44-28-51 6Z", behind=_BUN, tail=_BUN),
    "pony": Hair(
        "M-51 6C-54-44-38-74 0-74C38-74 54-44 51 6C44-26 30-47-6-45C-30-41-44-28-51 6Z",
        behind="M26-62C72-78 98-38 86 14C82 44 66 60 56 48C70 14 56-26 22-40Z",
        tail="M-17-48C-32-8-30 60 0 108C30 60 32-8 17-48C8-58-8-58-17-48Z",
    ),
    "braids": Hair(
        "M-51 8C-55-44-40-75 0-75C40-75 55-44 51 8C46-20 30-40 2-54C-30-40-46-20-51 8Z",
        behind=_BRAIDS,
        tail=_BRAIDS,
        strands="M2-54L1-74M-28-40C-30-54-22-66-14-72M30-38C32-54 24-66 16-72",
    ),
    "locs": Hair(
        "M-53 10C-62-40-40-79 0-79C40-79 62-40 53 10C50-6 48-18 42-24C38-14 30-20 28-32C20-22 10-28 8-40C0-28-12-30-14-40"
        "C-20-26-30-24-32-32C-38-20-46-16-53 10Z",
        behind=_LOCS,
        rear=_LOCS,
        strands="M-30-34C-32-52-24-66-16-74M-12-42C-12-58-8-70-4-76M9-42C10-58 8-70 6-76M29-34C32-52 26-64 18-72",
    ),
    "afro": Hair(
        "M-49 2C-66-40-40-84 0-84C40-84 66-40 49 2C48-14 42-30 32-36C24-46 10-44 0-48C-10-44-24-46-32-36C-42-30-48-14-49 2Z",
        behind=_AFRO,
        rear=_AFRO,
        shine="M-46-72C-20-96 22-96 46-72C18-82-18-82-46-72Z",
    ),
    "curly": Hair(
        "M-52 4C-66-2-67-28-55-38C-60-62-38-77-24-72C-14-88 12-90 22-76C40-80 58-64 54-44C67-34 65-6 52 4C49-14 43-26 33-31"
        "C23-22 9-24 1-33C-11-22-25-24-31-31C-42-26-49-14-52 4Z",
        rear=_CAP + "M-52 4C-66-2-67-28-55-38C-60-62-38-77-24-72C-14-88 12-90 22-76C40-80 58-64 54-44C67-34 65-6 52 4Z",
        strands="M-40-52C-34-60-26-60-22-54M-8-66C0-74 12-72 14-64M30-58C38-60 44-52 42-44",
    ),
    "receding": Hair(
        "M-49 12C-60-4-60-26-52-38C-46-40-44-30-46-20C-46-8-46 0-49 12ZM49 12C60-4 60-26 52-38C46-40 44-30 46-20C46-8 46 0 49 12Z",
        rear="M-50 6C-60-20-56-36-48-42C-20-14 20-14 48-42C56-36 60-20 50 6C46 30 34 46 26 48C10 52-10 52-26 48C-34 46-46 30-50 6Z",
        shine="M-26-60C-10-68 14-67 26-58C8-62-10-62-26-60Z",
    ),
    "bald": Hair(rear="", shine="M-26-58C-8-68 16-66 28-54C10-60-10-62-26-58Z"),
    "hijab": Hair(behind=_HIJAB, rear=_HIJAB, low=True),
}

# The scarf: its outer edge, and within it the opening for the face.
_SCARF = (
    "M-54 12C-62-46-46-80 0-80C46-80 62-46 54 12C53 44 50 62 40 82C20 104-20 104-40 82C-50 62-53 44-54 12Z"
    "M-42 2C-42 36-24 60 0 60C24 60 42 36 42 2C42-30 26-50 0-50C-26-50-42-30-42 2Z"
)


def style(person: Person) -> Hair:
    """The style of `person`."""
    return STYLES[person.hair]


def behind(canvas: skia.Canvas, person: Person, look: float) -> None:
    """What hangs behind the neck: it turns against the face."""
    if style(person).behind:
        with ink.moved(canvas, -6 * look):
            ink.shape(canvas, style(person).behind, ink.shade(person.hair_colour, 0.2))


def front(canvas: skia.Canvas, person: Person, look: float) -> None:
    """What lies on the brow."""
    with ink.moved(canvas, 3.5 * look):
        if person.hair == "hijab":
            _scarf(canvas, person)
        elif style(person).front:
            _locks(canvas, person)
        else:
            ink.shape(canvas, style(person).shine, "#ffffff", 0.22)


def _locks(canvas: skia.Canvas, person: Person) -> None:
    hair, colour = style(person), person.hair_colour
    ink.shape(canvas, hair.front, colour)
    ink.shape(canvas, ink.within(hair.shine, hair.front), ink.light(colour, 0.42), 0.42)
    if hair.strands:
        ink.outline(canvas, hair.strands, ink.light(colour, 0.32), 2.6, 0.55)


def _scarf(canvas: skia.Canvas, person: Person) -> None:
    colour = person.hair_colour
    ink.shape(canvas, _open(_SCARF), colour)
    ink.shape(canvas, _SHINE, ink.light(colour, 0.3), 0.5)
    ink.outline(canvas, "M-46 34C-30 72 20 84 50 62M-50 54C-30 92 10 100 44 84M44-20C52 6 50 30 40 54", ink.shade(colour, 0.3), 3, 0.6)
    ink.outline(canvas, "M-42 2C-42 36-24 60 0 60C24 60 42 36 42 2C42-30 26-50 0-50C-26-50-42-30-42 2Z", ink.shade(colour, 0.28), 2.5)


@lru_cache(maxsize=4)
def _open(data: str) -> skia.Path:
    """A path whose inner outline is a hole."""
    hole = skia.Path(ink.path(data))
    hole.setFillType(skia.PathFillType.kEvenOdd)
    return hole


def rear(canvas: skia.Canvas, person: Person) -> None:
    """The head's hair from behind."""
    hair, colour = style(person), person.hair_colour
    if not hair.rear:
        ink.shape(canvas, hair.shine, "#ffffff", 0.16)
        return
    ink.shape(canvas, hair.rear, colour)
    ink.shape(canvas, ink.within("M-34-58C-14-76 24-74 40-48C16-62-12-60-34-58Z", hair.rear), ink.light(colour, 0.35), 0.36)
    ink.shape(canvas, ink.within("M18-90C70-70 70 60 40 150L110 150L110-90Z", hair.rear), ink.shade(colour, 0.5), 0.22)
    if hair.low:
        ink.outline(canvas, "M-26 20C-30 56-32 72-28 88M2 26C4 50 0 66 4 90M28 18C32 54 32 70 28 86", ink.shade(colour, 0.3), 3, 0.5)
    if hair.tail:
        ink.shape(canvas, hair.tail, ink.light(colour, 0.06))
        ink.outline(canvas, hair.tail, ink.shade(colour, 0.35), 2.4, 0.5)
