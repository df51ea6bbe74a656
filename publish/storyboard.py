"""A contact sheet of the film: each scene's picture, number, times, kind, direction and words, several pages if it is long.

Laid out in units, of which a page is 2560 across and a pixel 4/3: text is set as it is in the film's own pictures, so
every script is shaped, and what does not fit ends in an ellipsis.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from assets.model import Material
from assets.stage.layer import Box, Size
from assets.store import written
from publish.text import clock, one_line
from render.model import Span, Timeline
from shotwright.errors import RenderError
from shotwright.exact import seconds_of

if TYPE_CHECKING:
    import skia

    from assets.stage.type import Style

Frame = NDArray[np.uint8]
FrameOf = Callable[[Material, float], Frame]

PAGE_WIDTH = 2560.0
_SCALE = 0.75
_MARGIN, _GAP, _HEAD = 72.0, 36.0, 190.0
_PAD, _WORDS_LINES, _DIRECTION_LINES = 26.0, 5, 3
_TEXT_HEIGHT = 376.0
_ROWS = 4
# Where in a scene its picture has settled, and what will go has not gone.
_SETTLED = 0.6

_GROUND, _CARD, _EDGE = "#10141f", "#1a2130", "#2a3346"
_INK, _QUIET, _ACCENT = "#f4f6fb", "#a9b4c8", "#7cc4ff"


@dataclass(frozen=True, slots=True)
class Grid:
    """How a page is divided: cards of `card` units across with a picture of `picture` units high on top."""

    columns: int
    card: float
    picture: float

    @property
    def row(self) -> float:
        return self.picture + _TEXT_HEIGHT

    def height(self, cards: int) -> float:
        """How high a page with `cards` cards is."""
        rows = -(-cards // self.columns)
        return _HEAD + rows * self.row + (rows - 1) * _GAP + _MARGIN

    def place(self, n: int) -> Box:
        """Where card `n` of a page lies."""
        row, column = divmod(n, self.columns)
        return Box(_MARGIN + column * (self.card + _GAP), _HEAD + row * (self.row + _GAP), self.card, self.row)


def draw(title: str, material: Sequence[Material], timeline: Timeline, path: Path, frame_of: FrameOf | None = None) -> tuple[Path, ...]:
    """Write the sheet to `path` (a .png), or, when it takes several pages, to NAME-1.png, NAME-2.png ... beside it.

    `frame_of` gives a scene's frame at a time in seconds, as RGB of (h, w, 3). Raises RenderError when a page cannot be
    written.
    """
    grid = grid_of(timeline.format.size)
    cards = list(enumerate(zip(material, timeline.spans, strict=True), 1))
    pages = [cards[n : n + grid.columns * _ROWS] for n in range(0, len(cards), grid.columns * _ROWS)]
    frame_of = frame_of or _stills(timeline, grid)
    out = []
    for number, page in enumerate(pages, 1):
        file = path if len(pages) == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        image = _page(title, _facts(timeline, number, len(pages)), page, grid, timeline, frame_of)
        out.append(_save(image, file))
    return tuple(out)


def grid_of(size: Size) -> Grid:
    """Four cards in a row for a wide film, up to six for a tall one."""
    aspect = size.width / size.height
    columns = 4 if aspect > 1.2 else 5 if aspect > 0.8 else 6
    card = (PAGE_WIDTH - 2 * _MARGIN - (columns - 1) * _GAP) / columns
    return Grid(columns, card, card / aspect)


def _facts(timeline: Timeline, number: int, pages: int) -> str:
    scenes, length = len(timeline.spans), clock(seconds_of(timeline.frames, timeline.format.fps))
    facts = f"{scenes} {'scene' if scenes == 1 else 'scenes'}, {length}, {timeline.format.size.width}x{timeline.format.size.height}"
    return facts if pages == 1 else f"{facts}, page {number} of {pages}"


def _page(
    title: str,
    facts: str,
    cards: Sequence[tuple[int, tuple[Material, Span]]],
    grid: Grid,
    timeline: Timeline,
    frame_of: FrameOf,
) -> Frame:
    import skia

    from assets.stage.canvas import colour

    surface = skia.Surface(round(PAGE_WIDTH * _SCALE), round(grid.height(len(cards)) * _SCALE))
    with surface as canvas:
        canvas.clear(colour(_GROUND))
        canvas.scale(_SCALE, _SCALE)
        _heading(canvas, title, facts)
        for place, (number, (material, span)) in enumerate(cards):
            _card(canvas, grid, grid.place(place), number, material, span, timeline, frame_of)
    return np.ascontiguousarray(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)[:, :, :3])


def _heading(canvas: skia.Canvas, title: str, facts: str) -> None:
    room = PAGE_WIDTH - 2 * _MARGIN
    _write(canvas, title or "Storyboard", _style("title", 700, 58), Box(_MARGIN, 44, room, 76), 1, _INK)
    _write(canvas, facts, _style("text", 500, 28), Box(_MARGIN, 124, room, 44), 1, _QUIET)


def _card(
    canvas: skia.Canvas,
    grid: Grid,
    box: Box,
    number: int,
    material: Material,
    span: Span,
    timeline: Timeline,
    frame_of: FrameOf,
) -> None:
    from assets.stage.canvas import fill, rounded, stroke

    fps = timeline.format.fps
    start, end = seconds_of(span.first, fps), seconds_of(span.first + span.count, fps)
    rounded(canvas, box, 20, fill(_CARD))
    _picture(canvas, Box(box.left, box.top, grid.card, grid.picture), frame_of(material, _SETTLED * (end - start)))
    rounded(canvas, box, 20, stroke(_EDGE, 2))
    inner = Box(box.left + _PAD, box.top + grid.picture + 16, grid.card - 2 * _PAD, _TEXT_HEIGHT - 32)
    _facts_line(canvas, inner, f"{number}", f"{clock(start)} – {clock(end)}", span.picture.kind)
    _words(canvas, Box(inner.left, inner.top + 48, inner.width, inner.height - 48), material, span)


def _words(canvas: skia.Canvas, box: Box, material: Material, span: Span) -> None:
    """Section, direction, and what is said, one under the other."""
    top = box.top
    if span.section:
        top += _write(canvas, span.section, _style("label", 500, 24), Box(box.left, top, box.width, 36), 1, _ACCENT) + 6
    direction = one_line(material.shot.direction) or span.id
    room = Box(box.left, top, box.width, 112)
    top += _write(canvas, direction, _style("label", 600, 28), room, _DIRECTION_LINES, _INK) + 10
    said = " ".join(one_line(cue.text) for cue in span.cues)
    room = Box(box.left, top, box.width, box.bottom - top)
    _write(canvas, f"“{said}”" if said else "No speech", _style("text", 400, 25), room, _WORDS_LINES, _QUIET)


def _write(canvas: skia.Canvas, text: str, style: Style, box: Box, lines: int, value: str) -> float:
    """Set `text` into the box, from its top and from the side on which it is read; the height it took."""
    from assets.stage.type import fitted, measure, paint

    block = fitted(text, style, box.width, lines, box.height)
    for n, line in enumerate(block.lines):
        left = box.right - measure(line, block.style, block.size) if block.rtl else box.left
        paint(canvas, block, n, left, box.top + block.baseline(n), value)
    return block.height


def _facts_line(canvas: skia.Canvas, box: Box, number: str, times: str, kind: str) -> None:
    """The scene's number and times on the left, the kind of its picture on the right."""
    from assets.stage.canvas import fill, rounded
    from assets.stage.type import measure

    strong, plain = _style("label", 600, 25), _style("label", 500, 25)
    wide = measure(number, strong, strong.size) + 28
    rounded(canvas, Box(box.left, box.top, wide, 40), 12, fill(_ACCENT))
    _write(canvas, number, strong, Box(box.left + 14, box.top + 1, wide, 40), 1, _GROUND)
    _write(canvas, times, plain, Box(box.left + wide + 16, box.top + 1, box.width / 2, 40), 1, _INK)
    at = box.right - min(measure(kind, plain, plain.size), box.width / 3)
    _write(canvas, kind, plain, Box(at, box.top + 1, box.width / 3, 40), 1, _QUIET)


def _picture(canvas: skia.Canvas, box: Box, frame: Frame) -> None:
    """The frame in the card's upper part, its upper corners round like the card's."""
    import skia

    rgba = np.dstack((frame, np.full(frame.shape[:2], 255, np.uint8)))
    image = skia.Image.fromarray(np.ascontiguousarray(rgba), colorType=skia.kRGBA_8888_ColorType)
    target = skia.Rect.MakeXYWH(box.left, box.top, box.width, box.height)
    corners = skia.RRect()
    corners.setRectRadii(target, [(20, 20), (20, 20), (0, 0), (0, 0)])
    canvas.save()
    canvas.clipRRect(corners, True)
    canvas.drawImageRect(image, target, skia.SamplingOptions(skia.CubicResampler.Mitchell()))
    canvas.restore()


def _style(face: str, weight: int, size: float) -> Style:
    from assets.stage.type import Style

    return Style(face, weight, size)  # type: ignore[arg-type]  # a face's name, as the stage spells them


def _stills(timeline: Timeline, grid: Grid) -> FrameOf:
    """Frames by the stage's plain drawing, as large as they are shown."""
    from assets.stage.still import still

    width = 2 * round(grid.card * _SCALE / 2)
    size = Size(width, 2 * round(width * timeline.format.size.height / timeline.format.size.width / 2))
    lengths = {span.id: seconds_of(span.count, timeline.format.fps) for span in timeline.spans}
    return lambda material, t: still(material.picture, size, lengths[material.shot.id], t)


def _save(image: Frame, path: Path) -> Path:
    from PIL import Image

    try:
        with written(path) as beside:
            Image.fromarray(image).save(beside, "PNG")
    except OSError as error:
        raise RenderError(f"the storyboard {path.name} cannot be written: {error}", hint=f"make {path.parent} writable") from error
    return path
