"""The colours of a look, and arithmetic on colours. Colours are "#rrggbb"."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from types import ModuleType
from typing import TYPE_CHECKING, cast

from shotwright import plugins

if TYPE_CHECKING:
    from assets.stage.lettering import Face, Family
    from assets.stage.people.person import Person

Stops = tuple[str, ...]

# The least contrast of text, by WCAG 2.x (AA), with some room for what codecs do to it.
READABLE = 4.6
# The corner of a tile that counts as round.
_ROUND = 0.28


@dataclass(frozen=True, slots=True)
class Room:
    """What rooms and the things in them are made of. Saturated colour is left to people, to data, and to small things.

    `walls` are gradients from the ceiling to the floor, `floor` one from its far edge to the near one, `sky` one from above to
    the horizon; `houses` stand before it, farthest first, with `lit` windows. `dark` is what frames and legs are made of,
    `rim` the light on its edges. `wood` is that of near tables, `wood_far` of those behind, `desk` of one seen from above.
    `screen` is a gradient that contents are bright on, `panel` a darker part of it, `card` a lighter one: they are dark in every
    look. `board` is a light gradient that ink is read on, in `board_frame`. `leaves` are a dark and a light green.
    """

    walls: tuple[Stops, ...]
    floor: Stops
    sky: Stops
    houses: Stops
    lit: str
    sun: str
    lamp: str
    dark: str
    shade: str
    rim: str
    wood: str
    wood_far: str
    cushion: Stops
    metal: str
    silver: str
    bezel: str
    screen: Stops
    panel: str
    card: str
    paper: str
    board: Stops
    board_frame: str
    cork: str
    desk: str
    leaves: Stops
    coffee: str


@dataclass(frozen=True, slots=True)
class Look:
    """What all pictures of a film are painted with. Names say what a colour is for, so that looks can change places.

    `text`, `quiet`, `warm` and `highlight` are read on `grounds` and on `chip`, whether those are dark or light: `on` says what is
    read on any other colour. `grounds` are gradients from one corner to the other; text lies on their first two thirds. `heroes`
    are the gradients of the one thing that is looked at, each with its glow. `accents` colour things and icons on `tile_dark`,
    `inks` icons on `tile_light`. `ink` is dark in every look, and what is read on `tile_light` and on boards; `shadow` is what
    shadows are made of. `skins` go from light to dark, the last of `hairs` is grey. `air` is the sky of a landscape from above to
    the horizon, `hills` its ranges from the farthest on, `stars` how many of its stars are there (0 by day).

    `corner` is how round a tile is, as a share of its side: 0 for a square, a half for a disc. Clothes lean to the colour of `cloth`
    by its share. `faces` are the fonts of those faces that have not the usual ones, `host` is who is on camera if not the usual one.
    """

    name: str
    ink: str
    text: str
    quiet: str
    warm: str
    highlight: str
    grounds: tuple[Stops, ...]
    heroes: tuple[Stops, ...]
    accents: tuple[str, ...]
    inks: tuple[str, ...]
    tile_dark: str
    tile_light: str
    chip: str
    done: str
    button: str
    button_text: str
    room: Room
    skins: Stops
    hairs: Stops
    shadow: str
    air: Stops
    hills: Stops
    moon: str
    cloud: str
    stars: float = 1.0
    corner: float = 0.28
    cloth: tuple[str, float] = ("#000000", 0.0)
    faces: tuple[tuple[Face, Family], ...] = ()
    host: Person | None = None

    def on(self, ground: str, *wanted: str) -> str:
        """The first of the `wanted` colours that can be read on `ground`, else text or ink, whichever is more distinct."""
        own = (self.text, self.ink, self.room.paper, "#ffffff")
        return next(
            (colour for colour in (*wanted, self.text) if contrast(colour, ground) >= READABLE), max(own, key=partial(contrast, ground))
        )

    def rounding(self, radius: float) -> float:
        """A corner's radius in this look, for one that is `radius` in a look with round tiles."""
        return radius * min(1.0, self.corner / _ROUND)

    @property
    def light(self) -> bool:
        """Whether dark text stands on light grounds."""
        return luminance(self.grounds[0][0]) > luminance(self.text)


def look(name: str | Look) -> Look:
    """The look `name`, or the look itself. Raises PluginError with the nearest name when there is none."""
    if isinstance(name, Look):
        return name
    return cast(Look, plugins.load(_folder(), name, "look").LOOK)


def names() -> tuple[str, ...]:
    """The looks there are."""
    return plugins.names(_folder())


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, each 0..255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def blend(a: str, b: str, share: float) -> str:
    """`a` at share 0, `b` at 1, in the values as they are written (not in light)."""
    return "#" + "".join(f"{round(x + (y - x) * share):02x}" for x, y in zip(channels(a), channels(b), strict=True))


def lighter(colour: str, share: float) -> str:
    """`colour`, as much whiter as `share` says."""
    return blend(colour, "#ffffff", share)


def darker(colour: str, share: float) -> str:
    """`colour`, as much nearer to the night as `share` says."""
    return blend(colour, "#120c30", share)


def carrying(ground: str, ink: str, least: float = READABLE) -> str:
    """`ground`, or as much lighter (darker under a light `ink`) as gives `ink` the `least` contrast on it."""
    end = "#ffffff" if luminance(ink) < 0.18 else "#000000"
    shades = (blend(ground, end, n / 20) for n in range(21))
    return next((shade for shade in shades if contrast(shade, ink) >= least), end)


def luminance(colour: str) -> float:
    """Relative luminance from 0 to 1, by WCAG 2.x."""
    red, green, blue = (_linear(value / 255) for value in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    """The contrast ratio of two colours, from 1 to 21, by WCAG 2.x."""
    dark, light = sorted((luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def _linear(value: float) -> float:
    """sRGB as WCAG 2.x undoes it."""
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)


def _folder() -> ModuleType:
    from assets.stage import looks

    return looks
