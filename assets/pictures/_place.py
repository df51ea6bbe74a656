"""What a direction says of a place: in which form it is drawn, and what is done there."""

from __future__ import annotations

from collections.abc import Mapping

from assets.model import Word
from assets.pictures._company import spoken
from assets.stage.people.gestures import stressed
from assets.stage.stage import Stage
from assets.stems import stem, words_in
from script.model import Visual


def form(visual: Visual, words: Mapping[str, str]) -> str:
    """The form to draw: the one that is asked for, else the first whose `words` are found, else the first of all."""
    if visual.variant in words:
        return visual.variant
    return next((name for name, telling in words.items() if says(visual, telling)), next(iter(words)))


def says(visual: Visual, words: str) -> bool:
    """Whether one of the `words`, in whatever form, is said of the picture."""
    texts = (visual.headline, visual.action, visual.setting, *visual.subjects, *visual.keywords)
    told = {stem(word) for text in texts for word in words_in(text)}
    return not told.isdisjoint(stem(word) for word in words_in(words))


def moments(stage: Stage, apart: float, start: float = 0.8) -> tuple[float, ...]:
    """When something happens with the words: at stressed ones, each at least `apart` seconds after the one before."""
    times: list[float] = []
    for word in _marked(spoken(stage)):
        if word.start >= (times[-1] + apart if times else start):
            times.append(word.start)
    return tuple(times)


def _marked(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The stressed words; all of them where none is long enough."""
    return stressed(words) or words
