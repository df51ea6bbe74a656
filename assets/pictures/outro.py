"""The end: the channel's logo and name, a subscribe button that is clicked, a bell that rings, a closing line."""

from __future__ import annotations

from collections.abc import Iterator

import skia

from assets.model import Picture
from assets.pictures import _outro as parts
from assets.stage import easing, type
from assets.stage.backdrop import Backdrop, Glow
from assets.stage.canvas import centred
from assets.stage.drawing import Drawing
from assets.stage.layer import Box, Film, Layer, Placement, Size
from assets.stage.motion import Entrance, Rest, drifting, fade, pop, resting, rise, there
from assets.stage.stage import Stage

VERSION = "2"
USES_WORDS = False

_NAME = type.Style("title", 800, 96, leading=1.12)
_TAGLINE = type.Style("text", 500, 40, leading=1.3)
_CLOSING = type.Style("label", 600, 38, leading=1.3)
_LABEL = type.Style("title", 700, 46, tracking=0.045)
_LOGO, _PILL, _BELL = 250.0, 124.0, 62.0
_MOTES, _LIGHTS = 26, 16

# When the button is clicked, and how long after it the bell rings, again and again.
_CLICK, _RINGS = 2.1, (0.45, 3.3, 6.2)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The card's layers, bottom first."""
    backdrop = _backdrop(stage)
    yield stage.still(backdrop.drawing)
    yield from _motes(stage)
    yield from _card(picture, stage, backdrop)


def _backdrop(stage: Stage) -> Backdrop:
    across, down, look = stage.size.across, stage.size.down, stage.look
    reach = 0.55 * min(across, down)
    glows = (
        Glow(0.5 * across, 0.39 * down, 1.4 * reach, look.inks[5], 0.26 if look.light else 0.5),
        Glow(0.156 * across, 0.907 * down, reach, look.accents[4], 0.22),
        Glow(0.865 * across, 0.87 * down, reach, look.accents[3], 0.18),
    )
    return Backdrop(stage.frame, look.grounds[4], glows, look.ink, vignette=0.15)


def _motes(stage: Stage) -> Iterator[Layer]:
    """Lights out of focus and dust in the light, which rise as long as the card stands."""
    dice, down = stage.dice("motes"), stage.size.down
    for _ in range(_LIGHTS):
        light = parts.bokeh(dice.choice((26.0, 40.0, 58.0)), stage.look.accents[5])
        x, y = dice.uniform(0, stage.size.across), dice.uniform(0, down)
        yield stage.enter(light, drifting(x, y, dice.uniform(22, 48), down, dice.uniform(0.09, 0.17)), at=0.0, how=there)
    for _ in range(_MOTES):
        mote = parts.mote(dice.choice((2.0, 3.0, 4.5)), stage.look.accents[5] if stage.look.light else "#ffffff")
        x, y = dice.uniform(0, stage.size.across), dice.uniform(0, down)
        yield stage.enter(mote, drifting(x, y, dice.uniform(10, 38), down, dice.uniform(0.06, 0.2)), at=0.0, how=there)


# ---------------------------------------------------------------- the card


def places(size: Size) -> tuple[Box, ...]:
    """Where the site's own end screen may show a film and a playlist: nothing of the card stands there, in design units.

    Two boxes of 16:9, low at the sides of a wide frame; a round subscribe element fits into either corner above them. Other
    frames have none: Shorts know no end screens.
    """
    if size.across < 1.7 * size.down:
        return ()
    width, height = 0.5 * size.down, 0.28125 * size.down
    top = size.down - 200 - height
    return Box(64, top, width, height), Box(size.across - 64 - width, top, width, height)


def _card(picture: Picture, stage: Stage, backdrop: Backdrop) -> Iterator[Layer]:
    """From the top: logo, name, tagline, button and bell, closing line. What the channel has not got is left out, and
    the rest closes up; without a name the closing line takes its place."""
    channel, across, kept = picture.channel, stage.size.across, places(stage.size)
    width = min(0.84 * across, 1300.0)
    between = kept[1].left - kept[0].right - 48 if kept else width
    left, middle = (across - width) / 2, across / 2
    logo = 0.0 if not channel.logo else 0.8 * _LOGO if kept else _LOGO
    name = type.fitted(channel.name or channel.closing, _NAME, width, 2, 130 if kept and logo else 230)
    tagline = type.fitted(channel.tagline, _TAGLINE, width, 1 if kept else 2, 110)
    closing = type.fitted(channel.closing if channel.name else "", _CLOSING, between, 2, 100)
    head = (logo + 40 if logo else 0.0) + name.height + tagline.height
    foot = _PILL + 92 + (closing.height + 34 if closing.lines else 0.0)
    # The head ends where the places begin, so that only what is narrow stands between them.
    y = max(64.0, kept[0].top - 20 - head) if kept else 0.48 * stage.size.down - (head + foot) / 2
    ground, look = backdrop.lightest(Box(left, y, width, head + foot), stage.look.text), stage.look

    if channel.logo:
        yield from _logo(stage, parts.logo(look, channel.logo, logo), middle, y + logo / 2)
        y += logo + 40
    for block, colour, at in ((name, look.text, 0.5), (tagline, look.quiet, 0.7)):
        if block.lines:
            yield _centred(stage, block, colour, ground, left, y, width, at, rise(30))
        y += block.height
    yield from _button(picture, stage, middle, y + 62 + _PILL / 2, between)
    if closing.lines:
        yield _centred(stage, closing, look.text, ground, middle - between / 2, y + _PILL + 126, between, 1.5, fade())


def _centred(
    stage: Stage, block: type.Block, colour: str, ground: str, left: float, top: float, width: float, at: float, how: Entrance
) -> Layer:
    return stage.enter(stage.text(block, colour, ground, "centre", width), resting(left, top), at=at, how=how, space="screen")


def _logo(stage: Stage, logo: Drawing, x: float, y: float) -> Iterator[Layer]:
    for at in (0.5, 0.85):
        ring = parts.pulse(1.2 * _LOGO, stage.look.highlight)
        yield stage.enter(ring, resting(x, y), at=at, how=_spreading, space="screen")
    yield stage.enter(logo, resting(x, y), at=0.1, how=pop(0.7), space="screen")


def _spreading(t: float) -> Placement | None:
    share = easing.progress(t, 0, 1.4)
    return Placement(scale=0.43 + 0.57 * easing.cubic_out(share), opacity=0.6 * (1 - share)) if 0 < share < 1 else None


# ---------------------------------------------------------------- the button and the bell


def _button(picture: Picture, stage: Stage, middle: float, y: float, room: float) -> Iterator[Layer]:
    look, word = stage.look, picture.channel.subscribe
    widest = min(560.0, room - 1.51 * _PILL - 2 * _BELL - 24)
    before = type.fitted(word.upper(), _LABEL, widest, 1, 90)
    after = type.fitted(_done(word).upper(), _LABEL, widest, 1, 90)
    width = max(before.width, after.width + 0.56 * _PILL) + 0.95 * _PILL
    # Pill, gap and bell stand in the middle together.
    x = middle - (2 * _BELL + 24) / 2
    rest = _pressed(x, y)
    yield stage.enter(parts.button(look, before, (width, _PILL), False), rest, at=1.0, how=_until(_CLICK + 0.3, pop()), space="screen")
    yield stage.enter(parts.button(look, after, (width, _PILL), True), rest, at=_CLICK + 0.05, how=fade(0.25), space="screen")
    yield from _bell(stage, x + width / 2 + 24 + _BELL, y)
    yield from _cursor(stage, x + 0.33 * width, y + 30)


def _done(word: str) -> str:
    """English says that it was done; other words stay, and the tick says it."""
    return f"{word}d" if word.casefold() == "subscribe" else word


def _pressed(x: float, y: float) -> Rest:
    """Gives way under the click."""
    return lambda t: Placement(x, y, 1 - 0.07 * _press(t))


def _press(t: float) -> float:
    """From 0 to 1 and back, about the click."""
    share = easing.progress(t, _CLICK - 0.08, 0.22)
    return 4 * share * (1 - share)


def _until(end: float, how: Entrance) -> Entrance:
    """`how`, and gone at `end` (of the scene; the button comes in at 1.0)."""
    return lambda t: how(t) if t + 1.0 < end else None


def _bell(stage: Stage, x: float, y: float) -> Iterator[Layer]:
    look, at = stage.look, _CLICK + 0.4
    hook = y - 0.6 * _BELL
    yield stage.enter(parts.plate(look, _BELL, look.tile_dark), resting(x, y), at=1.1, how=pop(), space="screen")
    yield stage.enter(parts.bell(look, 74, False), resting(x, hook), at=1.1, how=_until(at - 0.1, pop()), space="screen")
    yield stage.enter(parts.plate(look, _BELL, look.highlight), resting(x, y), at=at, how=pop(0.35), space="screen")
    yield stage.enter(parts.bell(look, 74, True), _swinging(x, hook), at=at, how=pop(0.3), space="screen")

    def spread(t: float) -> int:
        """The rays' way in hundredths; 100: gone."""
        return round(100 * easing.progress(t, at, 0.7)) if t > at else 100

    def paint(canvas: skia.Canvas, way: int) -> None:
        if way < 100:
            parts.paint_rays(canvas, _BELL, way / 100, look.highlight)

    yield stage.live(("rays", look.name), centred(4.7 * _BELL), spread, paint, resting(x, y), space="screen")


def _swinging(x: float, y: float) -> Rest:
    return lambda t: Placement(x, y, turn=22 * sum(easing.ring(t - _CLICK - after, 2.7, 0.6) for after in _RINGS))


def _cursor(stage: Stage, x: float, y: float) -> Iterator[Layer]:
    """Comes from below at the right, clicks, and goes again."""

    def rest(t: float) -> Placement:
        away = 1 - easing.cubic_in_out(easing.progress(t, 1.3, 0.75)) + easing.cubic_in_out(easing.progress(t, 2.75, 0.6))
        return Placement(x + 560 * away, y + 420 * away, 1 - 0.11 * _press(t), opacity=easing.clamp(2 - 2 * away))

    yield stage.enter(parts.cursor(stage.look), rest, at=1.3, how=lambda t: there(t) if t < 2.1 else None, space="screen")
