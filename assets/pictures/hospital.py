"""A hospital: at a bed in the ward, in the examination room, or over an operation. A monitor beats, and panes light up on the wall."""

from __future__ import annotations

from collections.abc import Iterator

from assets.model import Picture
from assets.pictures import _examination, _operation, _place, _ward
from assets.stage.layer import Film, Layer
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "2"
USES_WORDS = True
VARIANTS = ("ward", "examination", "operation")

_FORMS = {
    "operation": "operation operate operating surgery surgeon surgical scalpel theatre anesthesiologist",
    "examination": "examination examine exam clinic checkup check stethoscope listen heartbeat symptom diagnose diagnosis gp",
    "ward": "",
}


def example(items: tuple[str, ...]) -> Visual:
    """A sample of this kind."""
    return Visual(
        "hospital", "A sample doctor", "Visiting a patient", "In a sample ward", ("hospital", "doctor", "heart"), items, items=items
    )


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers, bottom first."""
    shown = {"ward": _ward, "examination": _examination, "operation": _operation}
    yield from shown[_place.form(picture.visual, _FORMS)].layers(stage)
