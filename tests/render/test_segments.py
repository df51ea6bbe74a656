"""Segments in the store: made once, by a recipe that holds what they depend on and nothing else."""

from __future__ import annotations

import pickle
from dataclasses import replace
from fractions import Fraction
from functools import partial
from pathlib import Path

import av
import pytest

from assets.store import Store, key
from render.model import Format, Segment, Strip
from render.segments import SUFFIX, recipe, render_segment
from render.timeline import arrange
from tests.render.conftest import a_format, material, picture

SEGMENT = Segment(Strip(picture("red"), 3, 5, 20))
FORMAT = a_format()


def test_a_segment_is_made_once(store: Store) -> None:
    path = render_segment(SEGMENT, FORMAT, store)
    made = path.stat().st_mtime_ns
    assert store.has(recipe(SEGMENT, FORMAT), SUFFIX)
    assert render_segment(SEGMENT, FORMAT, store) == path
    assert path.stat().st_mtime_ns == made
    with av.open(str(path)) as container:
        assert container.streams.video[0].frames == 5


@pytest.mark.parametrize(
    "other",
    [
        replace(SEGMENT, strip=replace(SEGMENT.strip, first=4)),
        replace(SEGMENT, strip=replace(SEGMENT.strip, count=6)),
        replace(SEGMENT, strip=replace(SEGMENT.strip, length=21)),
        replace(SEGMENT, strip=replace(SEGMENT.strip, picture=picture("blue"))),
        replace(SEGMENT, under=SEGMENT.strip),
        replace(SEGMENT, dissolve=True),
        replace(SEGMENT, fade=2),
    ],
)
def test_all_of_a_segment_is_in_its_recipe(other: Segment) -> None:
    assert key(recipe(other, FORMAT)) != key(recipe(SEGMENT, FORMAT))


@pytest.mark.parametrize(
    "other",
    [
        a_format(width=66),
        a_format(fps=Fraction(30000, 1001)),
        a_format(gop=10),
        a_format(engine="moviepy"),
        replace(FORMAT, crf=21),
        replace(FORMAT, preset="faster"),
    ],
)
def test_all_of_the_format_is_in_its_recipe(other: Format) -> None:
    assert key(recipe(SEGMENT, other)) != key(recipe(SEGMENT, FORMAT))


def test_a_recipe_is_the_same_in_another_process() -> None:
    """It holds values only: what is pickled and read again has the same key."""
    again = pickle.loads(pickle.dumps((SEGMENT, FORMAT)))
    assert key(recipe(*again)) == key(recipe(SEGMENT, FORMAT))


def test_the_job_can_be_sent_to_a_worker(store: Store) -> None:
    job = pickle.loads(pickle.dumps(partial(render_segment, format=FORMAT, store=store)))
    assert job(SEGMENT).exists()


def test_bytes_do_not_depend_on_what_was_rendered_before(tmp_path: Path) -> None:
    timeline = arrange(
        [material("zoo", 2, camera="push"), material("zoo", 1, "dissolve", 0.3), material("reel", 1, "fade", 0.3)], a_format(160, 90)
    )
    forwards = [render_segment(s, timeline.format, Store(tmp_path / "one")).read_bytes() for s in timeline.segments]
    backwards = [render_segment(s, timeline.format, Store(tmp_path / "two")).read_bytes() for s in reversed(timeline.segments)]
    assert forwards == backwards[::-1]


def test_a_segment_that_fails_leaves_nothing(store: Store) -> None:
    with pytest.raises(ValueError, match="unheard-of"):
        render_segment(replace(SEGMENT, strip=replace(SEGMENT.strip, picture=picture("unheard-of"))), FORMAT, store)
    assert not list(store.folder.glob("**/*.mp4"))
