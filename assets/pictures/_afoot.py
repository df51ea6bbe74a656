"""People who walk in the open: those whom the script names, nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import skia

from assets.pictures._passing import passing
from assets.stage import canvas as brush
from assets.stage.drawing import Live
from assets.stage.layer import Layer
from assets.stage.people.cast import person
from assets.stage.people.person import Person
from assets.stage.stage import Stage


def walkers(stage: Stage, ground: float, scale: float) -> Iterator[Layer]:
    """Up to two of the picture's people, who cross it together on `ground`. Nobody where nobody is named."""
    named = tuple(dict.fromkeys(role.person for role in stage.picture.visual.cast))
    dice, way = stage.dice("walkers"), stage.dice("way").choice((-1, 1))
    speed = way * dice.uniform(56, 70) * scale / 0.5
    start = (0.5 - way * 0.2) * stage.size.across
    for n, who in enumerate([who for who in map(person, named) if not who.wheels][:2]):
        yield walking(stage, who, start - way * 130 * n * scale / 0.5, speed, ground + 6 * n, scale)


def walking(stage: Stage, who: Person, start: float, speed: float, ground: float, scale: float) -> Live[int]:
    """Somebody who passes, cut off where a swinging hand leaves the layer."""
    live = passing(stage, who, start, speed, ground, scale)

    def paint(canvas: skia.Canvas, phase: int) -> None:
        canvas.clipRect(brush.rect(live.bounds))
        live.paint(canvas, phase)

    return replace(live, paint=paint)
