"""What a direction says of a place: in which form it is drawn, and what is done there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from assets.model import Word
from assets.pictures._company import Spot, acts, company, later, spoken
from assets.stage.layer import Layer
from assets.stage.people import Held, life
from assets.stage.people.gestures import stressed
from assets.stage.people.person import Person
from assets.stage.stage import Stage
from assets.stems import stem, words_in
from script.model import Visual


def form(visual: Visual, forms: Mapping[str, str]) -> str:
    """The form to draw: the one that is asked for, else the first of whose words one is said, else that which has none."""
    if visual.variant in forms:
        return visual.variant
    told = (name for name, words in forms.items() if words and says(visual, words))
    return next(told, next(name for name, words in forms.items() if not words))


def says(visual: Visual, words: str) -> bool:
    """Whether one of the `words`, in whatever form, is said of the picture."""
    texts = (visual.headline, visual.action, visual.setting, *visual.subjects, *visual.keywords, *(role.name for role in visual.cast))
    told = {stem(word) for text in texts for word in words_in(text)}
    return not told.isdisjoint(stem(word) for word in words_in(words))


def thing(visual: Visual, things: Sequence[tuple[str, Held]], else_: Held = "") -> Held:
    """What somebody has in hand: the first of `things` of whose words one is said."""
    return next((held for words, held in things if says(visual, words)), else_)


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


def apart(stage: Stage, count: int, words: str) -> tuple[int, tuple[int, ...]]:
    """Of `count` people the one whom the script calls by one of `words`, else the last; and the others, whoever leads first."""
    people = company(stage, count)
    wanted = {stem(word) for word in words_in(words)}
    called = [role.person for role in stage.picture.visual.cast if wanted & {stem(word) for word in words_in(role.name)}]
    one = next((who for who in called if who in people), people[-1])
    return one, tuple(who for who in people if who != one)


def called(stage: Stage, who: int, words: str) -> bool:
    """Whether the script calls `who` by one of `words`."""
    wanted = {stem(word) for word in words_in(words)}
    names = [role.name for role in stage.picture.visual.cast if role.person == who]
    return any(wanted & {stem(word) for word in words_in(name)} for name in names)


def onlooker(stage: Stage, who: int | Person, x: float, towards: float, scale: float = 1.7) -> Iterator[Layer]:
    """In a tall frame: somebody near us, from behind, where players lay their own words over a Short; looks at what is at `towards`."""
    if not stage.tall:
        return
    spot = Spot(x, 0.955 * stage.size.down, scale * stage.size.across / 1080)
    act = life.listening(stage, "onlooker", spot.looking(towards), rate=2.5)
    yield acts(stage, who, spot, "back", later(act, 1))
