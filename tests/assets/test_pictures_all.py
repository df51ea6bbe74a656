"""Every kind of picture, with everything that can lie over it: what is to be read can be read."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest

from assets.pictures import scenery
from assets.stage import canvas as brush
from assets.stage import type
from assets.stage.drawing import Drawing, Sprite
from assets.stage.layer import Box, Placement, Scenery, Size, Text, View, texts_of
from assets.stage.still import in_order
from command.samples import ITEMS, LONG, kinds, sample
from tests.assets.readable import Seen, inside, seen, touching

SIZES = {"wide": Size(1280, 720), "tall": Size(720, 1280), "square": Size(720, 720)}
SECONDS = 12.0
# Early, when a name is over the picture; when some items were spoken; late, when all were.
TIMES = (2.4, 5.2, 11.5)
SAYS: dict[str, Sequence[str]] = {"nothing": (), "three": ITEMS[:3], "six": ITEMS, "long": LONG}


def problems(scene: Scenery, size: Size, t: float) -> list[str]:
    """Everything that keeps a text from being read."""
    texts = seen(scene, size, t)
    found = [f"{t}s: outside its box: {text}" for text in texts if not inside(text.layer, t)]
    found += [f"{t}s: outside the frame: {text}" for text in texts if not _in_frame(text, size)]
    found += [f"{t}s: where captions go: {text}" for text in texts if size.width > size.height and text.box.bottom > 901]
    # A hand that writes covers a little of what it writes, and goes.
    found += [f"{t}s: {text.covered:.0%} covered: {text}" for text in texts if text.covered > (0.3 if t < TIMES[-1] else 0.06)]
    found += [f"{t}s: contrast {text.contrast(0.03):.2f}: {text}" for text in texts if text.contrast(0.03) < 4.5]
    found += [f"{t}s: over another: {a} and {b}" for a, b in combinations(texts, 2) if touching(a.box, b.box)]
    return found


def _in_frame(text: Seen, size: Size) -> bool:
    box = text.box
    return box.left >= 0 and box.top >= 0 and box.right <= size.across and box.bottom <= size.down


def check(kind: str, says: str, seed: int, size: str) -> None:
    scene = scenery(sample(kind, seed, SAYS[says], overlaid=True), SIZES[size], SECONDS)
    found = [problem for t in TIMES for problem in problems(scene, SIZES[size], t)]
    assert not found, "\n".join(("", *found))


@pytest.mark.parametrize("says", SAYS)
@pytest.mark.parametrize("kind", kinds())
def test_everything_can_be_read(kind: str, says: str) -> None:
    check(kind, says, 1 + len(says), "wide")


@pytest.mark.long
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("seed", [0, 3, 5])
@pytest.mark.parametrize("says", SAYS)
@pytest.mark.parametrize("kind", kinds())
def test_everything_can_be_read_whatever_the_seed_and_the_format(kind: str, says: str, seed: int, size: str) -> None:
    check(kind, says, seed, size)


@pytest.mark.parametrize("kind", sorted(set(kinds()) - {"outro"}))
def test_all_that_lies_over_a_picture_is_shown(kind: str) -> None:
    size = SIZES["wide"]
    scene = scenery(sample(kind, 1, overlaid=True), size, SECONDS)
    shown = {text.words for layer in in_order(scene) if layer.place(TIMES[0]) for text in texts_of(layer)}
    wanted = {"References 1, 4", "sample term", "Sample Speaker", "Speaks in samples"}
    assert wanted <= shown or (kind == "title" and not wanted & shown)


# ---------------------------------------------------------------- the measure itself


def plain(colour: str, box: Box) -> Sprite:
    drawing = Drawing((colour, box), box, lambda canvas: canvas.drawRect(brush.rect(box), brush.fill(colour)))
    return Sprite(drawing, "screen", lambda _t: Placement())


def words(x: float, y: float, colour: str = "#ffffff", ground: str = "#101040", claimed: float = 1.0) -> Sprite:
    block = type.fitted("Some words", type.Style("title", 700, 60), 500, 1, 100)
    box = Box(0, 0, claimed * block.width, block.height)
    bounds = Box(-10, -10, block.width + 20, block.height + 20)

    def paint(canvas: object) -> None:
        type.paint(canvas, block, 0, 0, block.baseline(0), colour)  # type: ignore[arg-type]

    drawing = Drawing((colour, block), bounds, paint, (Text("Some words", box, colour, ground),))
    return Sprite(drawing, "screen", lambda _t: Placement(x, y))


GROUND = plain("#101040", Box(0, 0, 1920, 1080))


@pytest.mark.parametrize(
    ("layers", "said"),
    [
        ((GROUND, words(300, 300)), ""),
        ((GROUND, words(300, 300), plain("#cc2020", Box(400, 300, 200, 100))), "covered"),
        ((GROUND, words(300, 300), words(480, 330)), "over another"),
        ((GROUND, words(300, 860)), "captions"),
        ((GROUND, words(1800, 300)), "outside the frame"),
        ((GROUND, words(300, 300, claimed=1.3)), "outside its box"),
        ((GROUND, words(300, 300, "#505080")), "contrast"),
        ((plain("#8080c0", Box(0, 0, 1920, 1080)), words(300, 300)), "contrast"),
    ],
)
def test_what_cannot_be_read_is_found(layers: tuple[Sprite, ...], said: str) -> None:
    found = problems(Scenery(layers, lambda _t: View(960, 540), 1.0), SIZES["wide"], 1.0)
    assert bool(found) == bool(said)
    assert all(said in problem for problem in found[:1])
