"""People: one cast for the whole film, a rig that draws them, and the small movements of somebody alive.

    yield acting(stage, person(1), at=(960, 700), scale=1.2, figure="bust", act=talking(stage, "junior", picture.words, picture.voice))

**Measures.** A person is drawn in units of their own about the base of the neck, at scale 1: the head's centre is 92
above, the shoulders 65 to either side and 45 below, hands of hanging arms at (+-92, 233), hips at 214, feet at 514. So a
standing person is about 690 units tall; scale 0.62 makes that 430.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Figure = Literal["bust", "standing", "back", "wheelchair", "seated"]
Hand = Literal["fist", "open", "point", "pen", "type", "hold"]
Held = Literal[
    "", "mug", "tablet", "book", "marker", "phone",
    "spoon", "knife", "flask", "tube", "chalk", "clipboard", "tray", "jug", "bell", "scalpel", "basket", "card", "apple",
    "gavel", "glass", "microphone",
]  # fmt: skip
Point = tuple[float, float]

HOST, JUNIOR, SENIOR = 0, 1, 2  # places in the cast; from 3 on everybody else


@dataclass(frozen=True, slots=True)
class Pose:
    """How somebody is seen at a moment: all that the rig looks at, so that equal poses are equal drawings.

    `look` is where the head turns, -1 (left) to 1 (right), `up` -1 to 1; `gaze` where the eyes go beyond that. `mouth` is how
    far it is open, 0 to 1. `blink` is how far the eyes are closed. `breath` and `nod` are -1 to 1. Hands are points from the
    base of the neck (None: behind something). `stride` is the phase of a step in turns, for those who walk. `round` is how
    pursed an open mouth is, `brow` how far the brows are raised (-1: drawn together), both about 0 to 1. `left_holds` and
    `right_holds` name what a hand of the kind "hold" has in it.
    """

    look: float = 0.0
    up: float = 0.0
    gaze: float = 0.0
    tilt: float = 0.0
    mouth: float = 0.0
    mood: Literal["smile", "grin", "calm", "thinking"] = "smile"
    blink: float = 0.0
    breath: float = 0.0
    nod: float = 0.0
    left: Point | None = (-92.0, 233.0)
    right: Point | None = (92.0, 233.0)
    left_hand: Hand = "fist"
    right_hand: Hand = "fist"
    stride: float | None = None
    round: float = 0.0
    brow: float = 0.0
    left_holds: Held = ""
    right_holds: Held = ""
