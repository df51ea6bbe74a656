"""Pictures within pictures: split screens, overlays, insets, and pictures that begin as they stood."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from assets.model import LEVELS, Picture, Word
from assets.pictures import scenery
from assets.pictures.split import part_of
from assets.stage.inset import Frame, inset
from assets.stage.layer import Box, Placement, Scenery, Size, clip_of, texts_of
from assets.stage.settled import later
from assets.stage.still import frame, still
from command.samples import ITEMS, sample
from script.model import Visual

WIDE, TALL = Size(480, 270), Size(270, 480)
SECONDS = 8.0


def part(kind: str, name: str, seed: int = 0) -> Visual:
    return replace(sample(kind).visual, headline=name, action=f"{name} acts", seed=seed)


def split(*kinds: str) -> Picture:
    parts = tuple(part(kind, f"Part {n}") for n, kind in enumerate(kinds, 1))
    return replace(sample("split"), visual=Visual("split", "Both", parts=parts))


def texts(scene: Scenery, t: float = 6.0) -> set[str]:
    return {text.words for layer in scene.layers if layer.place(t) for text in texts_of(layer)}


# ---------------------------------------------------------------- split


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["wide", "tall"])
@pytest.mark.parametrize("kinds", [("work", "meeting"), ("meeting", "concept"), ("work", "meeting", "notepad")], ids=" ".join)
def test_every_part_is_filmed_in_its_panel_under_its_label(size: Size, kinds: tuple[str, ...]) -> None:
    scene = scenery(split(*kinds), size, SECONDS)
    assert {f"Part {n}" for n in range(1, len(kinds) + 1)} <= texts(scene)
    filmed = len([kind for kind in kinds if kind != "concept"])
    clips = _panels(scene)
    assert len(clips) == filmed
    # Panels share the frame along its longer side, and do not overlap.
    spans = sorted((c.left, c.right) if size is WIDE else (c.top, c.bottom) for c in clips)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))


def _panels(scene: Scenery) -> list[Box]:
    """What layers are cut off at, but for what lies within another: a part may have windows of its own."""
    clips = {clip for layer in scene.layers if (clip := clip_of(layer))}
    return [clip for clip in clips if not any(_within(clip, other) for other in clips if other != clip)]


def _within(one: Box, other: Box) -> bool:
    return other.left <= one.left and other.top <= one.top and one.right <= other.right and one.bottom <= other.bottom


def test_the_parts_of_a_split_screen_are_different_shots() -> None:
    whole = split("meeting", "meeting")
    seeds = [part_of(whole, visual, n).seed for n, visual in enumerate(whole.visual.parts, 1)]
    assert len({*seeds, whole.seed}) == 3
    assert part_of(whole, part("work", "x", seed=77), 1).seed == 77


def test_doors_open_to_their_sides() -> None:
    scene = scenery(split("work", "meeting"), WIDE, SECONDS)
    doors = [layer for layer in scene.layers if isinstance(layer.key(0), tuple) and layer.key(0)[0] == "door"]
    left, right = ([door.place(t) for t in (0.0, 0.5, 2.0)] for door in doors)
    assert left[0] == right[0] == Placement()
    assert left[1].x < 0 < right[1].x  # type: ignore[union-attr]
    assert left[2] is right[2] is None


def test_a_split_screen_of_words_is_a_row_of_cards() -> None:
    found = texts(scenery(split("concept", "concept"), WIDE, SECONDS))
    assert {"Part 1", "Part 2", "Part 1 acts", "Part 2 acts"} <= found


def test_a_split_screen_without_parts_is_a_card() -> None:
    assert "Both" in texts(scenery(split("work"), WIDE, SECONDS))


def test_a_split_screen_does_not_move_as_a_whole() -> None:
    scene = scenery(split("work", "meeting"), WIDE, SECONDS)
    assert scene.closest == 1
    assert len({scene.view(t) for t in (0.0, 3.0, 8.0)}) == 1


# ---------------------------------------------------------------- overlay


def over(under: Visual | None, above: Visual) -> Picture:
    return replace(sample("overlay"), visual=Visual("overlay", parts=(above,), under=under))


def test_an_overlay_begins_with_the_picture_that_was_running() -> None:
    below = replace(part("meeting", "Below", seed=5), settled=True)
    running = replace(sample("meeting"), visual=below, seed=5, words=(), voice=())
    first, before = (still(picture, WIDE, SECONDS, 0.0).astype(int) for picture in (over(below, part("notepad", "Above")), running))
    assert np.abs(first - before).max() <= 2


def test_what_runs_below_goes_on_darker_and_is_not_to_be_read() -> None:
    asked = over(part("meeting", "Below"), part("concept", "Above"))
    scene = scenery(asked, WIDE, SECONDS)
    early, late = (frame(scene, WIDE, t).astype(int) for t in (0.0, 4.0))
    corner = np.s_[100:200, :50]
    assert late[corner].mean() < 0.7 * early[corner].mean()
    # The lower edge is under no card: what lives there lives on.
    moving = [frame(scene, WIDE, t).astype(int)[225:] for t in (3.0, 4.0, 5.0)]
    assert max(np.abs(a - b).max() for a, b in pairwise(moving)) > 8
    assert not any("First" in words for words in texts(scene))
    assert "Above" in texts(scene)


def test_an_overlay_on_nothing_has_a_ground() -> None:
    assert still(over(None, part("notepad", "Above")), WIDE, SECONDS, 0.0).max() > 20
    assert "Above" in texts(scenery(over(Visual("image"), part("concept", "Above")), WIDE, SECONDS))


def test_an_overlay_of_nothing_is_a_card() -> None:
    made = replace(sample("overlay"), visual=Visual("overlay", "Alone"))
    assert "Alone" in texts(scenery(made, WIDE, SECONDS))


# ---------------------------------------------------------------- settled


@pytest.mark.parametrize("kind", ["concept", "meeting", "notepad", "ladder", "presentation"])
def test_a_settled_picture_has_come_in(kind: str) -> None:
    asked = replace(sample(kind, items=ITEMS[:3]), camera="still")
    settled = replace(asked, visual=replace(asked.visual, settled=True))
    now, then = scenery(settled, WIDE, 6.0), scenery(asked, WIDE, 6.0)
    assert texts(now, 0.0) == texts(then, 12.0)
    light = frame(now, WIDE, 0.0).astype(int)
    assert np.abs(light - frame(now, WIDE, 1.0)).mean() < 3  # nothing large comes in
    assert np.abs(light - frame(then, WIDE, 0.0)).mean() > 1


def test_a_settled_picture_hears_what_is_said_now() -> None:
    asked = replace(sample("presenter"), words=(Word("One", 1.0, 1.5), Word("two", 40.0, 41.0)), voice=(0.5, 1.0))
    picture, ago = later(asked, 45.5)
    assert ago == 46
    assert [(word.written, word.start) for word in picture.words] == [("One", 0.0), ("two", 0.5), ("One", 47.0), ("two", 86.0)]
    assert picture.voice[-2:] == (0.5, 1.0)
    assert len(picture.voice) == 46 * LEVELS + 2
    assert later(asked, 4.0)[1] == 30


# ---------------------------------------------------------------- inset


def test_an_inset_is_the_picture_made_smaller() -> None:
    small, box = Size(270, 270), Box(480, 0, 1080, 1080)
    alone = scenery(replace(sample("meeting"), camera="still"), small, SECONDS)
    whole = Scenery(tuple(inset(alone.layers, Frame(small, box))), lambda t: replace(alone.view(t), x=960), 1.0)
    for t in (0.4, 3.0):
        lone, within = frame(alone, small, t).astype(int), frame(whole, WIDE, t).astype(int)
        assert np.abs(lone - within[:, 120:390]).mean() < 0.5
        assert within[:, :120].max() == within[:, 390:].max() == 0


def test_an_inset_covers_its_box_and_is_cut_off_at_it() -> None:
    tall = Frame(Size(270, 270), Box(0, 100, 500, 1000))
    assert tall.scale == pytest.approx(1000 / 1080)
    assert tall.corner == (-250, 100)
    assert tall.cut(None) == tall.box
    assert tall.cut(Box(0, 0, 540, 540)) == Box(0, 100, 250, 500)
    assert tall.placed(Placement(540, 0, 2.0, 30, 0.5), 1.0) == Placement(250, 100, 2.0, 30, 0.5)
    assert Frame(tall.size, tall.box, lambda _t: None).placed(Placement(), 1.0) is None
