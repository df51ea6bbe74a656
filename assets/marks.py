"""What is shown over a scene while something is said: sources, key terms, who speaks, and how far the film is. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assets.model import Cue, Mark, Narration, Overlays, Progress, Word
from assets.stems import stem, words_in
from script.model import Line, Reference, Shot
from shotwright.settings import OverlaysPart

# Seconds: how long a chip stands beyond its claim, how long a term is called out, and the least that can be read.
_AFTER, _CALLED, _LEAST = 0.4, 3.4, 1.6
_LONGEST = 46  # characters of a source on its chip

# "Reference 1", "References 1, 4": the words of the film's language; others get the English ones.
_REFERENCE = {"en": ("Reference", "References")}


def overlays(shot: Shot, narration: Narration, references: Sequence[Reference], allowed: OverlaysPart) -> Overlays:
    """What lies over the picture of `shot`, as `allowed` has it. `references` are the film's, for their texts."""
    lines = [line for line in shot.lines if line.text.strip()]
    spoken = list(zip(lines, narration.cues, strict=False))
    return Overlays(
        references=tuple(_sources(spoken, references, shot.language)) if allowed.references else (),
        terms=tuple(_terms(shot.terms, narration)) if allowed.terms else (),
        lower_third=shot.introduces if allowed.lower_thirds else None,
        introduced=_introduced(spoken) if allowed.lower_thirds and shot.introduces else 0.0,
        progress=_progress(shot) if allowed.progress else None,
    )


# ---------------------------------------------------------------- sources


def _sources(spoken: Iterable[tuple[Line, Cue]], references: Sequence[Reference], language: str) -> Iterator[Mark]:
    """A chip while a line is spoken that cites something; lines that cite the same share one."""
    chip: Mark | None = None
    for line, cue in spoken:
        text = _named(line.references, references, language)
        end = cue.start + cue.take.seconds + _AFTER
        if chip and text == chip.text:
            chip = Mark(text, chip.start, end)
            continue
        if chip:
            yield Mark(chip.text, chip.start, min(chip.end, cue.start)) if text else chip
        chip = Mark(text, cue.start, end) if text else None
    if chip:
        yield chip


def _named(numbers: Sequence[int], references: Sequence[Reference], language: str) -> str:
    """ "References 1, 4"; a single one with the beginning of its text, where it has one."""
    if not numbers:
        return ""
    one, several = _REFERENCE.get(language.split("-", maxsplit=1)[0].lower(), _REFERENCE["en"])
    known = {reference.number: " ".join(reference.text.split()) for reference in references}
    if len(numbers) > 1:
        return f"{several} {', '.join(map(str, numbers))}"
    text = known.get(numbers[0], "")
    return f"{one} {numbers[0]}: {_short(text)}" if text else f"{one} {numbers[0]}"


def _short(text: str) -> str:
    if len(text) <= _LONGEST:
        return text.rstrip(".")
    return text[: _LONGEST + 1].rsplit(" ", 1)[0][:_LONGEST].rstrip(" ,;:.") + "…"


# ---------------------------------------------------------------- terms


def _terms(terms: Sequence[str], narration: Narration) -> Iterator[Mark]:
    """Each term from when it is first spoken; the next one takes its place. What is gone before it is read is left out."""
    words = heard(narration)
    found = sorted((at, term) for term in terms if (at := _first(words, term)) is not None)
    ends = (*(following - 0.1 for following, _ in found[1:]), narration.seconds)
    for (at, term), end in zip(found, ends, strict=False):
        mark = Mark(term, at, min(at + _CALLED, end))
        if mark.end - mark.start >= _LEAST:
            yield mark


def _first(words: Sequence[Word], term: str) -> float | None:
    """When all of `term` is first spoken in one go, in any of its words' forms; None when it is not."""
    wanted = [stem(word) for word in words_in(term)]
    said = [(stem(part), word.start) for word in words for part in words_in(word.written)]
    for n in range(len(said) - len(wanted) + 1 if wanted else 0):
        if [part for part, _ in said[n : n + len(wanted)]] == wanted:
            return said[n][1]
    return None


def heard(narration: Narration) -> tuple[Word, ...]:
    """The words of a scene. Where an engine knows no times, they are shared out over the take by their letters."""
    return tuple(word for cue in narration.cues for word in _words(cue))


def _words(cue: Cue) -> Iterator[Word]:
    if cue.take.words:
        yield from (Word(w.written, cue.start + w.start, cue.start + w.end) for w in cue.take.words)
        return
    parts = cue.text.split()
    letter = cue.take.seconds / max(1, sum(len(part) + 1 for part in parts))
    at = cue.start
    for part in parts:
        yield Word(part, at, at + letter * len(part))
        at += letter * (len(part) + 1)


# ---------------------------------------------------------------- who, and how far


def _introduced(spoken: Iterable[tuple[Line, Cue]]) -> float:
    """When the first line begins that is spoken on camera."""
    return next((cue.start for line, cue in spoken if line.on_camera), 0.4)


def _progress(shot: Shot) -> Progress | None:
    if not shot.sections:
        return None
    section = shot.sections.index(shot.section) if shot.section in shot.sections else -1
    # Their names are not shown: a section that is renamed elsewhere must not have this scene drawn again.
    return Progress(("",) * len(shot.sections), section, shot.number, shot.count)
