"""Before and after: one place or one thing in two states, and a line between them that travels. Its labels are the direction's own."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator

import skia

from assets.model import Picture
from assets.pictures import _beside, _glass, _states, _swap
from assets.stage import canvas as brush
from assets.stage import cues, easing, type
from assets.stage.canvas import grown
from assets.stage.drawing import Drawing, Live, Sprite
from assets.stage.iconfind import cluster
from assets.stage.layer import Box, Film, Layer, Placement, Text
from assets.stage.motion import arriving, resting, there
from assets.stage.palette import Look
from assets.stage.props.placing import plate, together
from assets.stage.stage import Stage
from assets.stage.twos import on_twos
from assets.stems import stem, words_in
from script.model import Visual

VERSION = "3"
USES_WORDS = True
VARIANTS = ("room", "desk", "thing")

_HOME = """
room house home kitchen bathroom bedroom apartment flat wall paint renovation renovate interior furniture decorate decoration building
floor living
"""
_ROOMS = frozenset(map(stem, words_in(_HOME)))
_DESKS = frozenset(
    map(stem, words_in("desk office workspace workplace table paper computer screen inbox spreadsheet mess messy clutter tidy"))
)
_LABEL = type.Style("label", 700, 42)
_STRIP, _STEP = 60.0, 4.0  # units: how wide a strip of the later state is, and a step in which it comes
_TRAVEL, _RESTS, _BACK, _SWAY = 2.4, 1.6, 2.0, 7.0  # seconds: across, there, back to the middle, to and fro
_FAR, _NEAR = 0.93, 0.09  # where the line is at first, and where it travels to, in shares of the frame


def example(items: tuple[str, ...]) -> Visual:
    """Two states of a place that is nobody's."""
    labels = items[:2] if len(items) > 1 else ("Sample before", "Sample after")
    return Visual("beforeafter", "A sample change", keywords=("before", "after", "room"), subjects=labels, items=items[2:])


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The frame with its two states, the line between them, and what is said beside it."""
    labels, listed = _labels(picture.visual)
    place = _beside.placed(stage, len(listed), beneath=True)
    box = _frame(stage, place)
    scene, seed, look = _place(picture.visual), picture.seed, stage.look
    sheet = plate(stage, *_ground(stage, box))
    yield stage.still(sheet)
    yield from _glass.lights(stage, 3)
    if scene == "thing":
        first, second = _icons(stage, labels)
        was, now = _swap.before(look, box, first), _swap.after(look, box, second, seed)
    else:
        was, now = _states.before(look, box, scene, seed), _states.after(look, box, scene, seed)
    yield stage.still(together(_shadow(look, box), was))
    line = _line(stage, box, labels)
    yield from _later(box, now, line)
    yield stage.still(_rim(stage, box))
    yield from _named(stage, box, labels, line)
    yield _handle(look, box, line)
    yield from place.head.layers(stage, sheet)
    yield from _beside.cards(stage, place.cards, listed)


def _labels(visual: Visual) -> tuple[tuple[str, str], tuple[str, ...]]:
    """What the two states are called, and what is listed besides."""
    subjects, listed = tuple(filter(str.strip, visual.subjects)), _beside.items(visual)
    if len(subjects) >= 2:
        return (subjects[0], subjects[1]), tuple(item for item in listed if item not in subjects[:2])
    if len(listed) == 2:
        return (listed[0], listed[1]), ()
    return ("", ""), listed


def _place(visual: Visual) -> str:
    """As the variant says, else as the direction's words do."""
    if visual.variant in VARIANTS:
        return visual.variant
    texts = (visual.headline, visual.action, visual.setting, visual.text, *visual.keywords, *visual.subjects, *visual.items[:2])
    said = {stem(word) for text in texts for word in words_in(type.cleaned(text))}
    if said & _ROOMS or said & _DESKS:
        return "room" if said & _ROOMS else "desk"
    return "thing" if any(cluster((text,), 1, random.Random(0)).known for text in texts) else "desk"


def _icons(stage: Stage, labels: tuple[str, str]) -> tuple[str, str]:
    """What shows the two states: the icons of their names, else both that of what it is about."""
    visual, dice = stage.picture.visual, stage.dice("thing")
    about = cluster((visual.headline, visual.action, *labels, *visual.keywords), 1, dice).middle
    found = [cluster((label,), 1, dice) for label in labels]
    first, second = (one.middle if one.known else about for one in found)
    return first, second


# ---------------------------------------------------------------- what stands still


def _frame(stage: Stage, place: _beside.Place) -> Box:
    world, show = _glass.world(stage), place.show
    left, right = max(show.left, world.left), min(show.right, world.right)
    top, bottom = max(show.top + (0 if stage.wide else 34), world.top), min(show.bottom - (0 if stage.wide else 22), world.bottom)
    if stage.tall:
        left, right = left - 20, right + 20
    high = min(bottom - top, (0.76 if stage.wide else 1.12) * (right - left))
    wide = min(right - left, 1.7 * high)
    middle = (top + bottom) / 2
    return Box((left + right - wide) / 2, middle - high / 2, wide, high)


def _ground(stage: Stage, box: Box) -> Iterator[Drawing]:
    yield _glass.ground(stage, box.left + box.width / 2, box.top + box.height / 2, 0.85 * box.width, 62).drawing
    yield from _glass.foot(stage)


def _shadow(look: Look, box: Box) -> Drawing:
    """What the frame throws on the ground."""
    case = grown(box, 14)
    return Drawing(
        ("shadow", look.ink, box), brush.shaded(case, 46, 28), lambda canvas: brush.shadow(canvas, case, 26, 46, 28, look.ink, 0.55)
    )


def _rim(stage: Stage, box: Box) -> Drawing:
    """The frame around both states."""
    paper = stage.look.room.paper
    return Drawing(("rim", paper, box), grown(box, 16), lambda canvas: brush.rounded(canvas, grown(box, 6), 18, brush.stroke(paper, 16)))


# ---------------------------------------------------------------- the line and what it uncovers


def _line(stage: Stage, box: Box, labels: tuple[str, str]) -> Callable[[float], float]:
    """Where the line is: it crosses the frame when the later state is spoken of, comes back to the middle, and goes to and fro."""
    spoken = cues.spoken_at(stage.picture.words, labels[1]) if labels[1] else None
    start = min(max(1.0, min(2.5, 0.3 * stage.seconds) if spoken is None else spoken), max(1.0, 0.55 * stage.seconds))
    back = start + _TRAVEL + _RESTS

    def course(t: float) -> float:
        t = on_twos(t)
        share = easing.mix(_FAR, _NEAR, easing.cubic_in_out(easing.progress(t, start, _TRAVEL)))
        share = easing.mix(share, 0.5, easing.cubic_in_out(easing.progress(t, back, _BACK)))
        if t > back + _BACK:
            share += 0.13 * math.sin(2 * math.pi * (t - back - _BACK) / _SWAY)
        return box.left + _STEP * round(share * box.width / _STEP)

    return course


def _later(box: Box, scene: Drawing, line: Callable[[float], float]) -> Iterator[Layer]:
    """The later state, right of the line, in strips: only the one that the line is in is drawn anew."""
    images: dict[float, skia.Image] = {}
    for n in range(math.ceil(box.width / _STRIP)):
        left = box.left + n * _STRIP
        right = min(left + _STRIP, box.right)
        yield _strip(Box(left, box.top, right - left, box.height), box, scene, line, images)


def _strip(strip: Box, box: Box, scene: Drawing, line: Callable[[float], float], images: dict[float, skia.Image]) -> Layer:
    def state(t: float) -> int:
        return round(easing.clamp(strip.right - line(t), 0, strip.width))

    def paint(canvas: skia.Canvas, shown: int) -> None:
        if shown:
            # A little wider than it is, or there would be seams.
            canvas.clipRect(
                skia.Rect.MakeLTRB(strip.right - shown - (1 if shown >= strip.width else 0), strip.top, strip.right + 1, strip.bottom)
            )
            canvas.drawImageRect(_flat(scene, box, canvas, images), brush.rect(box), skia.SamplingOptions(skia.FilterMode.kLinear))

    bounds = Box(strip.left - 1, strip.top, strip.width + 2, strip.height)
    return Live(("strip", scene.name, strip), bounds, state, paint, "world", arriving(resting(), there, 0.0))


def _flat(scene: Drawing, box: Box, canvas: skia.Canvas, images: dict[float, skia.Image]) -> skia.Image:
    """`scene` as pixels, as fine as `canvas` is: it is drawn once for all strips."""
    scale = round(canvas.getTotalMatrix().getScaleX(), 4)
    if scale not in images:
        surface = skia.Surface(max(1, round(box.width * scale)), max(1, round(box.height * scale)))
        with surface as small:
            small.scale(surface.width() / box.width, surface.height() / box.height)
            small.translate(-box.left, -box.top)
            scene.paint(small)
        images[scale] = surface.makeImageSnapshot()
    return images[scale]


def _handle(look: Look, box: Box, line: Callable[[float], float]) -> Layer:
    """The line, with a knob in its middle."""
    bounds = Box(-40, box.top - 14, 80, box.height + 28)
    middle = box.top + 0.56 * box.height

    def paint(canvas: skia.Canvas) -> None:
        brush.rounded(canvas, Box(-4, bounds.top, 8, bounds.height), 4, brush.fill(look.tile_light))
        brush.circle(canvas, 0, middle + 3, 37, brush.fill(look.ink, 0.3))
        brush.circle(canvas, 0, middle, 36, brush.fill(look.tile_light))
        brush.icon(canvas, "arrows-horizontal", 0, middle, 46, look.ink, "bold")

    return Sprite(Drawing(("handle", look.name, box), bounds, paint), "world", lambda t: Placement(line(t), 0))


# ---------------------------------------------------------------- labels


def _named(stage: Stage, box: Box, labels: tuple[str, str], line: Callable[[float], float]) -> Iterator[Layer]:
    """The earlier state's name at the left, the later one's at the right; each while there is enough of its state to be seen."""
    pad = 28.0
    for n, words in enumerate(labels):
        block = type.fitted(words, _LABEL, 0.42 * box.width - 60, 2, 130)
        if not block.lines:
            continue
        chip = _chip(stage.look, block, stage.look.accents[0] if n == 0 else stage.look.accents[2])
        left = box.left + pad if n == 0 else box.right - pad - chip.bounds.width
        edge = left + chip.bounds.width + 12 if n == 0 else left - 12
        yield Sprite(chip, "world", _while(line, left, box.top + pad, edge, 1 if n == 0 else -1))


def _while(line: Callable[[float], float], x: float, y: float, edge: float, way: int) -> Callable[[float], Placement | None]:
    """At (x, y) while the line is beyond `edge`."""

    def course(t: float) -> Placement | None:
        opacity = easing.clamp(way * (line(t) - edge) / 50)
        return Placement(x, y, opacity=opacity) if opacity > 0 else None

    return course


def _chip(look: Look, block: type.Block, value: str) -> Drawing:
    """A name on a chip with a spot in its colour; its origin is its upper left corner."""
    height = max(70.0, block.height + 16)
    box = Box(0, 0, block.width + 92, height)
    text = Box(62, (height - block.height) / 2, block.width, block.height)

    def paint(canvas: skia.Canvas) -> None:
        radius = min(35.0, height / 2)
        brush.rounded(canvas, box, radius, brush.fill(look.chip))
        brush.rounded(canvas, grown(box, -1.25), radius - 1.25, brush.stroke(look.text, 2.5, 0.18))
        brush.circle(canvas, 35, height / 2, 12, brush.fill(value))
        for n, words in enumerate(block.lines):
            free = text.width - type.measure(words, block.style, block.size) if block.rtl else 0.0
            type.paint(canvas, block, n, text.left + free, text.top + block.baseline(n), look.text)

    return Drawing(("state", look.name, block, value), grown(box, 1), paint, (Text(" ".join(block.lines), text, look.text, look.chip),))
