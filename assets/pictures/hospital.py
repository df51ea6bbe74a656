"""A hospital: at a bed in the ward, in the examination room, or over an operation. A monitor beats, and panes light up on the wall."""

from __future__ import annotations

from collections.abc import Iterator

from assets.model import Picture
from assets.pictures import _examination, _operation, _place, _ward
from assets.stage.layer import Film, Layer
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "1"
USES_WORDS = True
VARIANTS = ("ward", "examination", "operation")

_FORMS = {
    "ward": "",
    "examination": "examination examine exam clinic checkup check stethoscope listen heartbeat symptom diagnose diagnosis gp",
    "operation": "operation operate operating surgery surgeon surgical scalpel theatre anesthesiologist",
}


def example(items: tuple[str, ...]) -> Visual:
    """A sample of this kind."""
    return Visual(
        "hospital", "A sample doctor", "Visiting a patient", "In a sample ward", ("hospital", "doctor", "heart"), items, items=items
    )


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers, bottom first."""
    shown = {"ward": _ward, "examination": _examination, "operation": _operation}
    yield from shown[_form(picture.visual)].layers(stage)


def _form(visual: Visual) -> str:
    """An operation where there is talk of one, an examination likewise, else the ward."""
    told = (name for name in ("operation", "examination") if _place.says(visual, _FORMS[name]))
    return visual.variant if visual.variant in _FORMS else next(told, "ward")
