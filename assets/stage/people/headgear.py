"""What a place asks people to wear on their heads: a cook's hat, a surgeon's cap, a mask, goggles. About the head's centre."""

from __future__ import annotations

import skia

from assets.stage import canvas as brush
from assets.stage.layer import Box
from assets.stage.people import Pose, ink, robes
from assets.stage.people.person import Person

_CLOTH, _CAP = "#fbfaf6", "#3fae9c"


def mask(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """A surgeon's mask, over nose, mouth and beard; it moves with the jaw."""
    if not person.mask:
        return
    low = round(64 + 4 * pose.mouth, 1)
    with ink.moved(canvas, 11 * pose.look, 5 * pose.up):
        ink.outline(canvas, "M-34 10L-47 0M34 10L47 0M-32 44L-45 22M32 44L45 22", ink.light(person.mask, 0.4), 2.6)
        ink.shape(canvas, f"M-37 8C-18 2 18 2 37 8C39 34 30 {low} 0 {low}C-30 {low}-39 34-37 8Z", person.mask)
        ink.outline(canvas, "M-33 24Q0 30 33 24M-31 38Q0 46 31 38", ink.shade(person.mask, 0.24), 2.4, 0.7)


def goggles(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """Goggles against splashes; whoever has glasses keeps to those."""
    if not person.goggles or person.glasses:
        return
    with ink.moved(canvas, 16 * pose.look, 8 * pose.up):
        ink.outline(canvas, "M-38-8L-50-4M38-8L50-4", "#3a3f63", 6)
        lens = Box(-39, -22, 78, 36)
        brush.rounded(canvas, lens, 15, brush.fill("#bfe9ff", 0.24))
        brush.rounded(canvas, lens, 15, brush.stroke("#f4f6ff", 4.4))
        ink.outline(canvas, "M-26-12L-14-12M-30-4L-24-4", "#ffffff", 3, 0.8)


def hat(canvas: skia.Canvas, person: Person, pose: Pose) -> None:
    """The hat or cap, over the hair."""
    if person.hat == "chef":
        with ink.moved(canvas, 3.5 * pose.look):
            _chef(canvas)
    elif person.hat == "surgeon":
        with ink.moved(canvas, 3.5 * pose.look):
            _surgeon(canvas, "M-51-14C-56-92 56-92 51-14C30-32-30-32-51-14Z", "M-50-19C-28-36 28-36 50-19")
    elif person.hat == "square":
        with ink.moved(canvas, 3.5 * pose.look):
            robes.square(canvas, person.top)


def hat_rear(canvas: skia.Canvas, person: Person) -> None:
    """The same from behind."""
    if person.hat == "chef":
        _chef(canvas)
    elif person.hat == "square":
        robes.square(canvas, person.top)
    elif person.hat == "surgeon":
        _surgeon(canvas, "M-51 6C-56-86 56-86 51 6C30 16-30 16-51 6Z", "M-48 4C-28 14 28 14 48 4")


def _chef(canvas: skia.Canvas) -> None:
    """White, pleated, with a round top."""
    ink.shape(canvas, "M-45-52C-78-62-74-104-42-100C-34-126 34-126 42-100C74-104 78-62 45-52Z", _CLOTH)
    ink.shape(canvas, "M18-52C34-70 40-92 42-100C74-104 78-62 45-52Z", ink.shade(_CLOTH, 0.1))
    ink.outline(canvas, "M-20-56C-24-72-24-84-20-94M6-56C8-72 8-84 6-96", ink.shade(_CLOTH, 0.22), 2.6, 0.7)
    ink.shape(canvas, "M-49-36C-50-48-49-56-47-62C-20-52 20-52 47-62C49-56 50-48 49-36C20-46-20-46-49-36Z", ink.shade(_CLOTH, 0.05))
    ink.outline(canvas, "M-49-36C-20-46 20-46 49-36", ink.shade(_CLOTH, 0.25), 2.2, 0.7)


def _surgeon(canvas: skia.Canvas, shape: str, edge: str) -> None:
    ink.shape(canvas, shape, _CAP)
    ink.outline(canvas, edge, ink.shade(_CAP, 0.24), 5, 0.8)
