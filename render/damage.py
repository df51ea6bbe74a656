"""Where a picture has to be redone: rectangles that do not overlap, so that nothing is laid twice."""

from __future__ import annotations

from collections.abc import Iterable

from render.sprites import Area


def disjoint(areas: Iterable[Area]) -> list[Area]:
    """Rectangles that cover all of `areas` and no point twice; those that overlap become one around both."""
    found: list[Area] = []
    for area in areas:
        if not area.empty:
            found = _joined(found, area)
    return found


def united(one: Area, other: Area) -> tuple[Area, ...]:
    """Both, as one rectangle if they meet: where a thing was and is."""
    if one == other:
        return (one,)
    return (_around([one, other]),) if one.meets(other) else (one, other)


def _joined(apart: list[Area], area: Area) -> list[Area]:
    """`area` among others that lie apart."""
    while touching := [other for other in apart if other.meets(area)]:
        apart = [other for other in apart if other not in touching]
        area = _around([area, *touching])
    return [*apart, area]


def _around(areas: list[Area]) -> Area:
    """The smallest rectangle around all."""
    left, top = min(a.left for a in areas), min(a.top for a in areas)
    right, bottom = max(a.left + a.width for a in areas), max(a.top + a.height for a in areas)
    return Area(left, top, right - left, bottom - top)
