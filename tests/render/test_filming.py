"""Scenes laid out one by one, and which segment goes first."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from assets.model import Picture
from render.cost import cost
from render.model import Segment, Strip
from render.timeline import Layout, alone, arrange
from script.model import Visual
from tests.render.conftest import a_format, material

SCENES = st.lists(
    st.tuples(st.floats(0.1, 30), st.sampled_from(["cut", "dissolve", "fade"]), st.sampled_from([0.2, 1.0, 3.0])), min_size=1, max_size=5
)


@given(SCENES, st.booleans())
@settings(max_examples=40, deadline=None)
def test_what_is_known_of_a_scene_does_not_depend_on_what_follows(scenes: list[tuple[float, str, float]], cuts: bool) -> None:
    materials = [material("red", *scene) for scene in scenes]
    layout = Layout(a_format(), cuts=cuts)
    told = [segment for scene in materials for segment in layout.add(scene)]
    whole = (alone if cuts else arrange)(materials, a_format())
    assert tuple(told) == whole.segments
    assert layout.timeline() == whole


def strip(count: int, kind: str = "meeting") -> Strip:
    return Strip(Picture(kind, "1", Visual(kind), "dusk", 1, "push"), 0, count, 1000)


def test_what_takes_longer_costs_more() -> None:
    plain = Segment(strip(100))
    assert cost(Segment(strip(101))) > cost(plain)
    assert cost(Segment(strip(100), strip(100, "work"), dissolve=True)) > 2 * cost(plain)
    assert cost(Segment(strip(100), dissolve=True)) > cost(plain)
    assert cost(Segment(strip(100, "title"))) < cost(plain) < cost(Segment(strip(100, "video"))) < cost(Segment(strip(100, "moviepy")))
