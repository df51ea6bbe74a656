"""The words inside pictures: a notepad's lines, a ladder's rungs, a board's points. From the script alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from script.listing import counted, places, sides, stations, steps, told
from script.model import Visual
from script.phrases import key_phrases
from script.sayings import meaning, term
from script.told import said_of
from script.words import content, sentence_case, shortened, words, wordset

MOST_LINES = 6  # of a notepad, rungs of a ladder
MOST_POINTS = 4  # on a board
LONGEST = 60  # characters of one

_OF_THE_FILM = wordset("plan section sections outline agenda contents topics topic chapters chapter plans overview")
_LISTED = re.compile(
    r"(?:\b(?:labell?ed|reading|saying|titled|listing|lists|"
    r"with (?:the )?(?:steps|levels|rungs|words|items|points|lines)(?! (?:labell?ed|reading|saying|titled|called)))\b|:)\s*:?\s*(.+)$",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\bfrom\s+(?:an?\s+|the\s+)?([\w' ’-]{2,40}?)\s+((?:to|through|up to)\s+.{2,120})$", re.IGNORECASE)
_TO = re.compile(r"\s*,?\s*\b(?:and )?(?:up )?(?:to|through)\b\s*(?:an?\s+|the\s+)?", re.IGNORECASE)
_END = re.compile(r"[.;:!?]|\s+(?:involves|is|are|means|takes|requires|in|on|with|at|by|for|as|not|can|over|ML)\b", re.IGNORECASE)
_RANKS = wordset("role roles position positions level levels job jobs rank ranks status stage stages ladder")
_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s*;\s*", re.IGNORECASE)
_ABOUT = re.compile(r"\b(?:in|on|about|for)\s+(?!(?:a|an|the|his|her|their)\b)(.+)$", re.IGNORECASE)
_LAID = wordset("shelf shelves bookshelf table tables desk desks display screen top floor rows row piles library libraries stacks front")
_PLAIN_BOOKS = wordset(
    "a an the of and with some his her their old new open stacked recommended online several many few colorful colourful printed used"
)


def items(visual: Visual, direction: str, narration: str, sections: tuple[str, ...]) -> tuple[str, ...]:
    """What is to be read in `visual`, by its kind; nothing for a kind without words of its own.

    What a person names as subjects is what stands on a notepad, a ladder or books; elsewhere subjects are who is seen.
    """
    if visual.kind in _WORDLESS:
        return ()
    if visual.kind in {"notepad", "ladder", "books"} and visual.subjects:
        return tuple(shortened(sentence_case(subject), LONGEST) for subject in visual.subjects)
    if visual.kind == "notepad":
        return _notepad(direction, narration, sections)
    if read := _READ.get(visual.kind):
        return read(direction, narration)
    listed = _listed(direction)
    return listed if listed or visual.kind not in _BOARDS else key_phrases(narration, MOST_POINTS, without=_seen_already(visual))


def _seen_already(visual: Visual) -> list[str]:
    return words(" ".join((visual.headline, visual.action, *visual.subjects)))


def _notepad(direction: str, narration: str, sections: tuple[str, ...]) -> tuple[str, ...]:
    """The film's own sections where its plan is asked for, else what the direction lists, else what is said under it."""
    if sections and _OF_THE_FILM & set(content(direction)):
        return sections[:MOST_LINES]
    return _listed(direction) or key_phrases(narration, MOST_POINTS) or sections[:MOST_LINES]


def _rungs(direction: str, narration: str) -> tuple[str, ...]:
    """From the lowest to the highest: "from junior to senior roles" has two."""
    return (
        _span(direction)
        or _listed(direction)
        or next((found for part in _sentences(narration) if (found := _span(part))), ())
        or key_phrases(narration, MOST_POINTS)
    )


def _titles(direction: str, narration: str) -> tuple[str, ...]:
    """What the books are about, then what is said."""
    topic = _topic(direction)
    named = {word for title in topic for word in content(title)}
    return (*topic, *key_phrases(narration, MOST_POINTS - len(topic), without=named))


def _topic(direction: str) -> list[str]:
    """What books are about: "books on machine learning" and "law books" say so, "books on shelves" does not."""
    found = _ABOUT.search(direction)
    if found and len(found[1].split()) <= 5 and not _LAID & set(content(found[1])):
        return [shortened(sentence_case(found[1].strip(" .")), LONGEST)]
    parts = [word.casefold() for word in words(direction)]
    end = next((n for n, word in enumerate(parts) if word in {"books", "textbooks", "courses"}), 0)
    before = parts[max(0, end - 2) : end]
    kept = before[-1:] if len(before) == 2 and before[0] in _PLAIN_BOOKS | {"stack", "pile", "row", "shelf", "overlay"} else before
    return [sentence_case(" ".join(kept))] if kept and not _PLAIN_BOOKS & set(kept) else []


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def _span(text: str) -> tuple[str, ...]:
    found = _SPAN.search(text)
    if not found:
        return ()
    ends = [_rung(part) for part in (found[1], *_TO.split(found[2]))]
    named = tuple(end for end in ends if end)
    return named[:MOST_LINES] if len(named) >= 2 else ()


def _rung(text: str) -> str:
    """A rung by its name: "senior roles" is Senior."""
    kept = _END.split(text.strip(), maxsplit=1)[0].split()
    while len(kept) > 1 and kept[-1].casefold() in _RANKS:
        kept = kept[:-1]
    return sentence_case(" ".join(kept)) if 0 < len(kept) <= 4 else ""


def _listed(direction: str) -> tuple[str, ...]:
    """What the direction names one by one: "... labelled Plan, Build and Ship"."""
    found = _LISTED.search(direction)
    named = tuple(_named(found[1])) if found else ()
    return named[:MOST_LINES] if len(named) >= 2 else ()


def _named(text: str) -> Iterator[str]:
    for part in _AND.split(text):
        own = part.strip(" .\"“”'‘’")
        if own and len(own.split()) <= 6:
            yield shortened(sentence_case(own), LONGEST)


def _sides(direction: str, narration: str) -> tuple[str, ...]:
    return sides(direction) or counted(narration)[:2]


def _compared(direction: str, narration: str) -> tuple[str, ...]:
    """The sides, then what is said of each: "Running long: Makes you patient"."""
    named = _sides(direction, narration)
    return (*named, *(f"{name}: {told}" for name in named[:2] if (told := said_of(name, narration))))


def _meaning(direction: str, narration: str) -> tuple[str, ...]:
    found = meaning(term(direction), direction, narration)
    return (found,) if found else ()


# Kinds without items: they show nothing to read, or what is read in them is no list.
_WORDLESS = frozenset(
    {"concept", "title", "outro", "image", "video", "moviepy", "presenter", "split", "overlay", "workspace"}
    | {"chart", "number", "quote", "question", "code"}
)
# Where what is said may be taken down; elsewhere there is nothing to read that nobody listed.
_BOARDS = frozenset({"meeting", "presentation", "project", "work", "mentoring", "classroom"})
_READ: dict[str, Callable[[str, str], tuple[str, ...]]] = {
    "ladder": _rungs,
    "books": _titles,
    "list": told,
    "process": steps,
    "timeline": stations,
    "comparison": _compared,
    "beforeafter": _sides,
    "map": places,
    "definition": _meaning,
}
