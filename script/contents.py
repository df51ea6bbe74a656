"""What is to be read in a picture besides its headline: items, figures, a quotation. From the direction and what is said under it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from script.figures import figures
from script.items import items
from script.model import Figure, Visual
from script.sayings import by, question, quoted, term
from script.words import wordset

# Kinds that show numbers.
_COUNTING = frozenset({"chart", "number", "comparison", "money", "product"})
# Languages that write decimals with a comma.
_COMMA = wordset("de fr es it pt nl pl ru uk cs sk sv da nb no fi tr el ro hu bg hr sl")
_SIZES = re.compile(r"[\d.,'’\s+−-]|hundred|thousand|million|billion|trillion|\\bn\\b|(?<=\d)[kmb](?!\w)", re.IGNORECASE)


def contents(visual: Visual, direction: str, narration: str, sections: tuple[str, ...], language: str) -> Visual:
    """`visual` with what its kind shows of `direction` (without the way there) and of `narration`: nothing but their words."""
    visual = replace(visual, items=items(visual, direction, narration, sections))
    if visual.kind in _COUNTING:
        comma = language.split("-", maxsplit=1)[0].lower() in _COMMA
        return replace(visual, figures=_figures(visual.kind, direction, narration, comma))
    match visual.kind:
        case "quote":
            return _quote(replace(visual, text=visual.text or quoted(direction, narration), by=by(direction, narration)))
        case "question":
            return replace(visual, text=visual.text or question(direction, narration))
        case "definition":
            named = term(direction)
            return replace(visual, headline=named or visual.headline, action="" if named else visual.action)
        case _:
            return visual


def _quote(visual: Visual) -> Visual:
    """Without a quotation nothing stands there as if it were one: not the direction's "Quote by ..."."""
    return visual if visual.text else replace(visual, headline="", action="", setting="")


def _figures(kind: str, direction: str, narration: str, comma: bool) -> tuple[Figure, ...]:
    """The numbers of the direction; where it has none, those of the narration that one scale can hold."""
    if found := figures(direction, comma=comma):
        return found
    told = figures(narration, plain=False, comma=comma) or (figures(narration, comma=comma) if kind in {"chart", "number"} else ())
    return _alike(told) if kind == "chart" else told


def _alike(found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """Those of the unit that most have: 40 % and 30 %, not the 1,200 who were asked."""
    units = [_SIZES.sub("", figure.written).casefold() for figure in found]
    most = Counter(units).most_common(1)
    return tuple(figure for figure, unit in zip(found, units, strict=True) if unit == most[0][0])
