"""The colours of a look, and arithmetic on colours. Colours are "#rrggbb"."""

from __future__ import annotations

from dataclasses import dataclass
from types import ModuleType
from typing import cast

from shotwright import plugins

Stops = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """What all pictures of a film are painted with. Names say what a colour is for, so that looks can change places.

    `grounds` are gradients from the dark corner to the light one; text lies on their darker two thirds. `heroes` are the
    gradients of the one thing that is looked at, each with its glow. `accents` colour icons on dark, `inks` on light.
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


def look(name: str) -> Look:
    """The look `name`. Raises PluginError with the nearest name when there is none."""
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
