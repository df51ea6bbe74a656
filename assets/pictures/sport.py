"""Sport: a run, a ride, a match, a rally, a race in a pool, a gym. Who plays does so when it is said."""

from __future__ import annotations

from collections.abc import Iterator

from assets.model import Picture
from assets.pictures import _gym, _match, _pool, _tennis, _tracking
from assets.pictures._outdoors import named, said
from assets.stage.layer import Film, Layer
from assets.stage.stage import Stage
from script.model import Visual

VERSION = "1"
USES_WORDS = True
STANDS = True  # what moves is the land, or the ball

# The forms there are, and what in a direction asks for each.
VARIANTS = {
    "football": "football soccer goal goalkeeper penalty striker kick kicks",
    "tennis": "tennis racket racquet wimbledon",
    "swimming": "swim swims swimming swimmer swimmers pool crawl backstroke",
    "basketball": "basketball basket hoop dunk dribble dribbling",
    "gym": "gym workout weights weight barbell barbells dumbbell dumbbells fitness training treadmill lifting",
    "cycling": "cycling bike bikes bicycle cyclist cyclists ride riding pedal",
    "running": "running run runner runners marathon jog jogging jogger sprint sprinter race track athletics",
}


def example(items: tuple[str, ...]) -> Visual:
    """What the gallery, the bench and the tests show."""
    return Visual("sport", "A sample match", "Played by sample people", "In a sample place", ("sport", "match"), items, items=items)


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The layers of the form that the direction asks for, bottom first."""
    form = picture.visual.variant if picture.visual.variant in VARIANTS else named(said(picture.visual), VARIANTS)
    form = form or stage.dice("form").choice(tuple(VARIANTS))
    if form in ("football", "basketball"):
        yield from _match.layers(stage, basket=form == "basketball")
    elif form == "tennis":
        yield from _tennis.layers(stage)
    elif form == "swimming":
        yield from _pool.layers(stage)
    elif form == "gym":
        yield from _gym.layers(stage)
    else:
        yield from _tracking.layers(stage, riding=form == "cycling")
