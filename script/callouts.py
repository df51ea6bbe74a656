"""What lies over the pictures by the film's own words: key terms when first spoken, and who is first seen speaking."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from script.model import Line, Scene, SceneList
from script.phrases import noun_phrases, spoken
from script.words import contentful, sentence_case, words

MOST_WORDS = 4  # of a term
OFTEN = 3  # times a phrase is said in a film that speaks of it

_QUOTED = re.compile(r"(?<!\w)[\"“‘'']([^\"“”‘’']{3,60})[\"”’'](?!\w)")
_NAMED = re.compile(r"(?<![.!?:]\s)(?<!^)\b((?:[A-Z][\w’'&-]*|[A-Z]{2,})(?:\s+(?:of|and|the|for)?\s?(?:[A-Z][\w’'&-]*)){1,3})")


# A name goes on from a word that begins it and its sentence: "New | York and Brooklyn" is no name.
_BEGUN = re.compile(
    r"\b(?:New|San|Santa|Los|Las|El|La|Le|St|Saint|North|South|East|West|Great|Lake|Mount|Mr|Mrs|Ms|Dr|Sir|Lady|Lord|King|Queen|"
    r"President|Professor|Captain|Old|Fort|Port|Cape|United)\.?\s+$"
)


def terms(scenes: Sequence[Scene], title: str) -> list[tuple[str, ...]]:
    """For every scene its key term, if one is spoken there for the first time: at most one, as it is spoken.

    A term is quoted, or of the section's name, or a name in capitals, or what the film speaks of often.
    """
    often = _often(scenes)
    had: set[str] = {" ".join(words(title)).casefold()}
    found: list[tuple[str, ...]] = []
    for scene in scenes:
        said = spoken(scene.narration)
        fresh = [term for term in _candidates(said, scene.section, often) if not _was_had(term, had)]
        had |= {term.casefold() for term in fresh}  # what was not called out when first spoken never is
        found.append((sentence_case(fresh[0]),) if fresh else ())
    return found


def _often(scenes: Sequence[Scene]) -> frozenset[str]:
    counts = Counter(phrase for scene in scenes for phrase in set(noun_phrases(spoken(scene.narration))))
    return frozenset(phrase for phrase, count in counts.items() if count >= OFTEN)


def _candidates(said: str, section: str, often: frozenset[str]) -> list[str]:
    quoted = [found.strip(" .,!?") for found in _QUOTED.findall(said)]
    named = [" ".join(found[0].split()) for found in _NAMED.finditer(said) if not _BEGUN.search(said[: found.start()])]
    repeated = [phrase for phrase in noun_phrases(said) if phrase in often]
    candidates = (*quoted, *_of_section(said, section), *named, *repeated)
    return [term for term in candidates if 2 <= len(term.split()) <= MOST_WORDS]


def _of_section(said: str, section: str) -> list[str]:
    """The longest run of the section's words that is spoken as it stands."""
    own, heard = words(section), " ".join(words(said)).casefold()
    for count in range(min(len(own), MOST_WORDS), 1, -1):
        for start in range(len(own) - count + 1):
            run = own[start : start + count]
            phrase = " ".join(run)
            if contentful(run[0]) and contentful(run[-1]) and re.search(rf"\b{re.escape(phrase.casefold())}\b", heard):
                return [phrase.casefold() if phrase.istitle() else phrase]
    return []


def _was_had(term: str, had: set[str]) -> bool:
    small = f" {term.casefold()} "
    return any(small in f" {other} " or f" {other} " in small for other in had)


def introductions(scenes: SceneList, seen: Sequence[bool]) -> list[tuple[str, str] | None]:
    """For every scene the name and title of whoever is seen speaking there for the first time, if the scene list names them.

    `seen` says of every scene whether its picture shows whoever speaks.
    """
    had: set[str] = set()
    found: list[tuple[str, str] | None] = []
    for scene, shown in zip(scenes.scenes, seen, strict=True):
        speaker = next((line.speaker for line in scene.narration if _is_new(line, shown, had, scenes)), None)
        found.append((scenes.speakers[speaker].name, scenes.speakers[speaker].title) if speaker else None)
        had |= {speaker} if speaker else set()
    return found


def _is_new(line: Line, shown: bool, had: set[str], scenes: SceneList) -> bool:
    known = scenes.speakers.get(line.speaker)
    return bool(known and known.name and (line.on_camera or shown) and line.speaker not in had)
