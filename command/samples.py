"""Sample pictures of every kind, for the gallery, the bench and the tests. All their words are made up, and look it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assets import pictures
from assets.model import LEVELS, Channel, Mark, Overlays, Picture, Progress, Word
from script.model import Visual

SECONDS = 8.0

ITEMS = ("First step", "Second step", "Third step", "Fourth step", "Fifth step", "Sixth step")
LONG = (
    "First of all, a step whose name is a good deal longer than a step needs",
    "Secondstepwithoutanyspaces",
    "Third, to be on the safe side, the same thing over again from the beginning",
)

# Kinds that show what they are given; there is nothing to show a sample of.
GIVEN = frozenset({"image", "video", "moviepy"})

# Headline, action, setting and content words, as a direction would give them.
_DIRECTIONS: dict[str, tuple[str, str, str, tuple[str, ...]]] = {
    "title": ("A sample section", "", "", ("sample", "section")),
    "outro": ("", "", "", ("subscribe",)),
    "books": ("Sample books", "", "", ("books", "courses")),
    "ladder": ("A sample ladder", "", "", ("ladder", "career")),
    "notepad": ("A sample list", "Written by hand", "", ("notepad", "plan")),
    "workspace": ("Sample people", "Working at their desks", "In a sample office", ("workspace", "people", "desks")),
    "work": ("A sample person", "At work", "", ("work", "person")),
    "meeting": ("A sample person", "Leading a meeting", "In a sample room", ("meeting", "team")),
    "mentoring": ("A sample person", "Helping another", "", ("mentoring", "guidance")),
    "project": ("A sample team", "Working on a project", "", ("project", "team")),
    "presentation": ("A sample person", "Presenting a plan", "", ("presentation", "plan")),
    "presenter": ("The narrator", "On camera", "", ("narrator", "camera")),
}
_OTHERS = ("A sample idea", "As a card shows it", "In a sample place", ("idea", "sample", "card"))


def kinds() -> tuple[str, ...]:
    """The kinds there are samples of: all that are drawn."""
    return tuple(name for name in pictures.names() if name not in GIVEN)


def sample(kind: str, seed: int = 1, items: Sequence[str] = ITEMS[:3], overlaid: bool = False) -> Picture:
    """A picture of `kind` that says `items`, which are spoken; `overlaid` with everything that can lie over it.

    Raises PluginError when there is no such kind.
    """
    module = pictures.kind(kind)
    words = tuple(_words(items))
    return Picture(
        kind=kind,
        version=module.VERSION,
        visual=_visual(kind, tuple(items)),
        look="dusk",
        seed=seed,
        camera="still" if kind in ("title", "outro") else "push",
        words=words,
        channel=Channel("Sample channel", "A sample every week", None, "Subscribe", "Thanks for watching"),
        overlays=_overlays() if overlaid else Overlays(),
        voice=_voice(words),
    )


def _visual(kind: str, items: tuple[str, ...]) -> Visual:
    if own := getattr(pictures.kind(kind), "example", None):
        example: Visual = own(items)
        return example
    headline, action, setting, keywords = _DIRECTIONS.get(kind, _OTHERS)
    visual = Visual(kind, headline, action, setting, keywords, items, kicker="Section 1" if kind == "title" else "", items=items)
    if kind == "split":
        return replace(visual, parts=tuple(_visual(part, items) for part in _among("work", "meeting")))
    if kind == "overlay":
        below, above = _among("ladder", "books")
        return replace(visual, under=_visual(below, items), parts=(_visual(above, items),))
    return visual


def _among(*wanted: str) -> tuple[str, ...]:
    """The kinds that are wanted, where they are there."""
    return tuple(kind if kind in pictures.names() else "concept" for kind in wanted)


def _words(items: Sequence[str]) -> Iterator[Word]:
    """The items, spoken one after another at an even pace, some before and some after."""
    at = 0.5
    for written in " ".join(("This is only a sample.", *(f"{item}." for item in items), "And that is all of it.")).split():
        length = 0.12 + 0.045 * len(written)
        yield Word(written, at, at + length)
        at += length + (0.45 if written.endswith(".") else 0.05)


def _voice(words: Sequence[Word]) -> tuple[float, ...]:
    """Levels that swell and fall in every word."""
    count = math.ceil(words[-1].end * LEVELS) if words else 0
    return tuple(round(max(_level(word, n / LEVELS) for word in words), 2) for n in range(count))


def _level(word: Word, t: float) -> float:
    return max(0.0, math.sin(math.pi * (t - word.start) / (word.end - word.start))) if word.start <= t <= word.end else 0.0


def _overlays() -> Overlays:
    return Overlays(
        references=(Mark("References 1, 4", 0.5, 60.0),),
        terms=(Mark("sample term", 1.0, 60.0),),
        lower_third=("Sample Speaker", "Speaks in samples"),
        introduced=0.4,
        progress=Progress(("",) * 5, 2, 2, 4),
    )
