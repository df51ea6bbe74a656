"""An overlay: the picture that was running goes on below, darker, and another one lies over it.

A kind that has an `over` of its own (books that stack up, say) lies freely over the picture; any other is shown in a framed card.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assets import pictures
from assets.model import Overlays, Picture
from assets.stage import canvas as brush
from assets.stage import easing
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Sprite
from assets.stage.inset import Frame, inset
from assets.stage.layer import Box, Film, Layer, Placement, Text
from assets.stage.motion import fade, resting
from assets.stage.passing import Passing
from assets.stage.stage import Stage
from script.model import Visual

if TYPE_CHECKING:
    import skia

VERSION = "1"
USES_WORDS = True

# What cannot go on below or lie in a card: footage, of which a scene has its own only, and MoviePy clips.
_GIVEN = frozenset({"image", "video", "moviepy"})
_DARK = 0.52  # how dark the scrim is
_DIMS = 0.5  # seconds that it takes
_CARD_AT, _CARD_IN, _RADIUS, _EDGE = 0.3, 0.5, 34.0, 12.0
# A card's place, in shares of the frame.
_WIDE, _TALL = Box(0.19, 0.1, 0.62, 0.7), Box(0.08, 0.2, 0.84, 0.48)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The running picture, a scrim over it, and what lies on top."""
    if not picture.visual.parts:
        yield from pictures.kind("concept").layers(replace(picture, kind="concept"), stage)
        return
    yield from _below(picture, stage)
    yield _scrim(stage)
    part = picture.visual.parts[0]
    if part.kind in _GIVEN or part.kind == "overlay":
        part = replace(part, kind="concept")
    upper = replace(stage, picture=_within(picture, part, 1))
    own: Callable[[Picture, Stage], Iterator[Layer | Film]] | None = getattr(pictures.kind(part.kind), "over", None)
    yield from own(upper.picture, upper) if own else _card(upper)


def _within(picture: Picture, visual: Visual, number: int) -> Picture:
    """A picture of its own, with the words that are spoken here."""
    seed = visual.seed or picture.seed + number
    return replace(picture, kind=visual.kind, visual=visual, seed=seed, overlays=Overlays(), footage=None)


# ---------------------------------------------------------------- below


def _below(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The running picture as it stood, without what was to be read on the glass. Where there is none, a dark ground."""
    under = picture.visual.under
    if under is None or under.kind in _GIVEN:
        yield stage.still(_ground(stage))
        return
    # What is said now is not said in it.
    running = replace(_within(picture, replace(under, settled=True), 0), words=(), voice=())
    for layer in pictures.shown(replace(stage, picture=running)):
        yield layer if isinstance(layer, Film) else _Below(layer)


def _ground(stage: Stage) -> Drawing:
    colours = stage.look.grounds[stage.picture.seed % len(stage.look.grounds)]
    paint = brush.sloped(stage.frame, colours)
    return Drawing(("ground", stage.look.name, stage.frame, colours), stage.frame, lambda c: c.drawRect(brush.rect(stage.frame), paint))


def _scrim(stage: Stage) -> Layer:
    """Darkness that comes over the picture."""
    ink = stage.look.ink
    drawing = Drawing(("scrim", ink, stage.frame), stage.frame, lambda c: c.drawRect(brush.rect(stage.frame), brush.fill(ink)))
    return Sprite(drawing, "world", lambda t: Placement(opacity=_DARK * easing.gentle(easing.progress(t, 0.0, _DIMS))))


@dataclass(frozen=True, slots=True, eq=False)
class _Below(Passing):
    """A layer that is not to be read any more, and whose face may be covered: on the glass, it goes while the scrim comes."""

    @property
    def texts(self) -> tuple[Text, ...]:
        return ()

    @property
    def face(self) -> Box | None:
        return None

    def place(self, t: float) -> Placement | None:
        place = self.inner.place(t)
        if place is None or self.space == "world":
            return place
        left = 1 - easing.progress(t, 0.0, 0.8 * _DIMS)
        return replace(place, opacity=place.opacity * left) if left > 0 else None


# ---------------------------------------------------------------- above


def _card(upper: Stage) -> Iterator[Layer | Film]:
    """The picture in a frame that floats over the other one, on the glass: what is to be read in it stands still."""
    box = _place(upper)
    small = upper.part(replace(upper.picture, camera="still"), box)
    frame = Frame(small.size, box, lambda t: fade(_CARD_IN)(t - _CARD_AT), space="screen")
    for n, drawing in enumerate((_mount(upper, box), *_corners(upper, box))):
        if n == 1:
            yield from inset(pictures.shown(small), frame)
        yield upper.enter(drawing, resting(), at=_CARD_AT, how=fade(_CARD_IN), space="screen")


def _place(stage: Stage) -> Box:
    shares, size = _WIDE if stage.wide else _TALL, stage.size
    left, top, width, height = (
        2 * round(x / 2) for x in (shares.left * size.across, shares.top * size.down, shares.width * size.across, shares.height * size.down)
    )
    return Box(left, top, width, height)


def _mount(stage: Stage, box: Box) -> Drawing:
    """What the card is mounted on: a light sheet with a shadow, of which its rim is seen."""
    outer, look = grown(box, _EDGE), stage.look

    def paint(canvas: skia.Canvas) -> None:
        brush.shadow(canvas, outer, _RADIUS, 34, 26, look.shadow, 0.6)
        brush.rounded(canvas, outer, _RADIUS, brush.fill(look.room.paper))

    return Drawing(("mount", look.name, box), brush.shaded(outer, 34, 26), paint)


def _corners(stage: Stage, box: Box) -> Iterator[Drawing]:
    """The rim's four inner corners, which make the card's own round; one sprite over all of it would cost by its area."""
    side = _RADIUS - _EDGE
    for left in (box.left, box.right - side):
        for top in (box.top, box.bottom - side):
            yield _corner(stage.look.room.paper, box, Box(left, top, side, side))


def _corner(colour: str, box: Box, corner: Box) -> Drawing:
    def paint(canvas: skia.Canvas) -> None:
        import skia

        canvas.clipRect(brush.rect(corner))
        canvas.clipRRect(skia.RRect.MakeRectXY(brush.rect(box), corner.width, corner.width), skia.ClipOp.kDifference, True)
        canvas.drawRect(brush.rect(corner), brush.fill(colour))

    return Drawing(("corner", colour, box, corner), corner, paint)
