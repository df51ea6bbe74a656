"""When things appear: with the words that speak of them. Times are seconds from the scene's first frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assets.model import Word
from assets.stems import stem, words_in

# Words that say nothing by themselves: nothing appears when one of them is spoken.
_SILENCE = """
a an the and or but nor so if than then of to in on at by for from with without into onto over under about as is are am was were be
been being do does did has have had will would can could should may might must not no it its this that these those there here he she
his her him they them their we us our you your me my who whose whom which what where when how why all any both each more most very too
also just only such own same other
"""
_SILENT = frozenset(map(stem, words_in(_SILENCE)))

# Words of one phrase are spoken together when at most so many others stand among them.
_STRAY = 2


def spoken_at(words: Sequence[Word], phrase: str) -> float | None:
    """When `phrase` is spoken of: the start of its first content word that is heard, whatever its form and punctuation.

    Where several places fit, that counts at which most words of the phrase are heard together ("team review" is not yet
    spoken of when only the team is); of equal places the first. None when no content word is heard.
    """
    wanted = set(_content(phrase))
    heard = [(found, word.start) for word in words for found in map(stem, words_in(word.written))]
    places = [n for n, (found, _) in enumerate(heard) if found in wanted]
    reach = sum(1 for _ in words_in(phrase)) + _STRAY

    def together(place: int) -> int:
        return len(wanted & {found for found, _ in heard[place : place + reach]})

    # max() keeps the first of equals.
    return heard[max(places, key=together)][1] if places else None


def schedule(words: Sequence[Word], phrases: Sequence[str], start: float, gap: float) -> tuple[float, ...]:
    """When each of `phrases` appears, in their order, none before `start` and each at least `gap` after the one before.

    A phrase appears when it is spoken. One that is not spoken, or not in the order of the others, follows the one before.
    """
    waits = _in_order([spoken_at(words, phrase) for phrase in phrases])
    times: list[float] = []
    for at in waits:
        soonest = times[-1] + gap if times else start
        times.append(soonest if at is None else max(soonest, at))
    return tuple(times)


def _in_order(spoken: Sequence[float | None]) -> tuple[float | None, ...]:
    """`spoken` without the fewest times that must go so that the others, in their order, never fall."""
    runs: list[tuple[int, ...]] = []
    for n, at in enumerate(spoken):
        if at is not None:
            before = (run for run in runs if (spoken[run[-1]] or 0.0) <= at)
            runs.append((*max(before, key=len, default=()), n))
    kept = max(runs, key=len, default=())
    return tuple(at if n in kept else None for n, at in enumerate(spoken))


def _content(text: str) -> Iterator[str]:
    """The stems of the words in `text` that say something."""
    return (found for word in words_in(text) if (found := stem(word)) not in _SILENT)
