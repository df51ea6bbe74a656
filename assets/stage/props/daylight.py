"""Daylight: what the open air looks like at a time of day, in the colours of a look.

Things outdoors have pigments of their own (leaves are green, sand is sand). They are seen in the light of the hour, and the farther they
are off, the nearer to the haze. All of it is tinted by the sky of the look.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assets.stage.palette import Look, Stops, blend, channels, darker, lighter, luminance

Time = Literal["day", "morning", "sunset", "night"]

# The sky from above to the horizon, what is far, and how much of the look's own sky is in each of the three.
_SKIES: dict[Time, tuple[Stops, str, tuple[float, float, float]]] = {
    "day": (("#2a78dc", "#63b4f4", "#dcf1fb"), "#a9d4f2", (0.2, 0.12, 0.16)),
    "morning": (("#5f83da", "#b3a8e6", "#ffdcae"), "#c9b4e2", (0.3, 0.25, 0.35)),
    "sunset": (("#38298a", "#ab529c", "#ffa46c"), "#7a4fa6", (0.7, 0.6, 0.55)),
    "night": (("#0b0e30", "#1f276c", "#4450a8"), "#2d3880", (0.18, 0.22, 0.22)),
}
# The light in the shade, and where it falls: what colours are multiplied by.
_LIGHT: dict[Time, Stops] = {
    "day": ("#d2e0f2", "#fffbe8"),
    "morning": ("#a8a4d2", "#ffe0ba"),
    "sunset": ("#7562b0", "#f7ab8c"),
    "night": ("#3d4890", "#7d8cd6"),
}
# What a sky that is bright by day is multiplied by.
_HOUR: dict[Time, str] = {"day": "#ffffff", "morning": "#fff0f0", "sunset": "#c88da0", "night": "#283058"}
_STARS: dict[Time, float] = {"day": 0.0, "morning": 0.0, "sunset": 0.4, "night": 1.0}
# Under clouds the sky is greyer and the light weaker.
_GREY: dict[Time, str] = {"day": "#aebccd", "morning": "#b3b1cb", "sunset": "#544f88", "night": "#2b3160"}


@dataclass(frozen=True, slots=True)
class Air:
    """The open air at a `time`: the `sky` from above to the horizon, what is far off (`haze`), the `sun` or moon and the light it
    gives, and the `dark` that things are `depth` near to. `lit` are windows and lamps, `stars` says how many there are (0 to 1).
    Everything leans to the colour of `cast` by its share, as in a film that was graded."""

    look: str
    time: Time
    sky: Stops
    haze: str
    sun: str
    glow: str
    dark: str
    shade: str
    falls: str
    lit: str
    stars: float
    overcast: bool = False
    cast: tuple[str, float] = ("#000000", 0.0)

    @property
    def lamps(self) -> bool:
        """Whether it is dark enough for lamps."""
        return self.time in ("sunset", "night")

    def seen(self, pigment: str, near: float = 1.0) -> str:
        """A pigment in the shade, as it is seen from far off (`near` 0: nothing but haze) or close by (1)."""
        return blend(blend(self.haze, _under(pigment, self.shade), near), *self.cast)

    def bright(self, pigment: str, near: float = 1.0, share: float = 0.6) -> str:
        """The same where the light falls on it."""
        lit = blend(self.haze, _under(lighter(pigment, 0.16), self.falls), 0.3 + 0.7 * near)
        return blend(self.seen(pigment, near), blend(lit, *self.cast), share)


def air(look: Look, time: Time, overcast: bool = False) -> Air:
    """The air of `look` at `time`; `overcast` under clouds that let no sun through."""
    sky, haze, shares = _SKIES[time]
    room = look.room
    mood = blend(room.houses[0], room.houses[-1], 0.3)
    colour, graded = _under(look.cloth[0], _HOUR[time]), look.cloth[1]
    own_sky = min(1.0, 1.9 * graded)  # a graded look has a sky of its own, under the light of the hour
    mine = [_under(own, _HOUR[time]) if graded else own for own in _own(look)]
    mixed = tuple(blend(pure, own, share + (1 - share) * own_sky) for pure, own, share in zip(sky, mine, shares, strict=True))
    if overcast:
        mixed = tuple(blend(value, _GREY[time], 0.72) for value in mixed)
        haze = blend(haze, _GREY[time], 0.6)
    dark = blend(darker(look.ink, 0.2), room.houses[-1], 0.55) if luminance(room.houses[-1]) < 0.16 else darker(look.ink, 0.1)
    sun = lighter(room.sun, 0.25) if time in ("night", "day") else room.sun
    glow = {"day": "#fff1c8", "morning": "#ffd9a0", "sunset": "#ffb27a", "night": "#b9c4ff"}[time]
    far = blend(blend(haze, mood, 0.3 if time in ("sunset", "night") else 0.08), colour, 0.7 * graded)
    shade, falls = _LIGHT[time]
    if overcast:
        shade, falls = blend(shade, falls, 0.2), blend(shade, falls, 0.45)
    stars = 0.0 if overcast else _STARS[time]
    return Air(
        look.name,
        time,
        mixed,
        far,
        sun,
        blend(glow, room.sun, 0.35),
        dark,
        shade,
        falls,
        blend(room.lit, "#ffd27a", 0.65) if luminance(room.lit) > 0.78 else room.lit,
        stars,
        overcast,
        (colour, 0.45 * graded),
    )


def usual(look: Look) -> Time:
    """The time of day that a look is made for: by day where its own sky is bright, else at dusk."""
    return "day" if luminance(look.room.sky[0]) > 0.22 else "sunset"


def _under(pigment: str, light: str) -> str:
    """What a pigment looks like under a light."""
    return "#" + "".join(f"{round(a * b / 255):02x}" for a, b in zip(channels(pigment), channels(light), strict=True))


def _own(look: Look) -> Stops:
    """The look's sky as three colours."""
    sky = look.room.sky
    return (sky[0], sky[len(sky) // 2], sky[-1])
