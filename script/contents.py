"""What is to be read in a picture besides its headline: items, figures, a quotation. From the direction and what is said under it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from script.figures import counted_by, figures
from script.items import items
from script.labels import is_labelled, unlabelled
from script.model import Figure, Visual
from script.sayings import by, question, quoted, term
from script.shown import headline, keywords, line
from script.told import lasting, spanning
from script.words import content, wordset

# Kinds that show numbers.
_COUNTING = frozenset({"chart", "number", "comparison", "money", "product"})
# Languages that write decimals with a comma.
_COMMA = wordset("de fr es it pt nl pl ru uk cs sk sv da nb no fi tr el ro hu bg hr sl")
_SIZES = re.compile(r"[\d.,'’\s+−-]|hundred|thousand|million|billion|trillion|\\bn\\b|(?<=\d)[kmb](?!\w)", re.IGNORECASE)


def contents(visual: Visual, direction: str, narration: str, sections: tuple[str, ...], language: str) -> Visual:
    """`visual` with what its kind shows of `direction` (without the way there) and of `narration`: nothing but their words."""
    filled = _contents(visual, direction, narration, sections, language)
    named = keywords(*(figure.label for figure in filled.figures), *filled.items)
    return replace(filled, keywords=named) if named and visual.kind in HEADED and is_labelled(direction) else filled


def _contents(visual: Visual, direction: str, narration: str, sections: tuple[str, ...], language: str) -> Visual:
    visual = _headed(replace(visual, items=items(visual, _inner(direction), narration, sections)), direction)
    if visual.kind in _COUNTING:
        comma = language.split("-", maxsplit=1)[0].lower() in _COMMA
        told = _LEAD.sub(lambda lead: lead[0][-1], unlabelled(direction)) if is_labelled(direction) else direction
        found = _figures(visual.kind, told, narration, comma)
        return _counted(replace(visual, figures=_named(found, narration) if visual.kind == "number" else found))
    match visual.kind:
        case "quote":
            return _worded(replace(visual, text=visual.text or quoted(direction, narration), by=by(direction, narration)))
        case "question":
            return _worded(replace(visual, text=visual.text or question(direction, narration)))
        case "definition":
            named = term(direction)
            return replace(visual, headline=named, action="", setting="") if named else visual
        case "notepad" if is_labelled(direction):
            return replace(visual, headline=_told_of(visual, direction), action="", setting="")
        case "code" | "phone" | "browser" | "clock":
            return _called(replace(visual, headline=unlabelled(visual.headline) or visual.headline), narration)
        case _:
            return visual


# What such pictures are called: to read it beside them would say nothing.
_THINGS = {
    "clock": wordset("clock watch calendar timer stopwatch hourglass wall desk alarm page date kitchen bedside countdown"),
    "phone": wordset("phone smartphone iphone mobile cell screen hand app application"),
    "browser": wordset("browser website webpage web page window site online"),
    "code": wordset("code terminal editor window source command line lines"),
}


def _called(visual: Visual, narration: str) -> Visual:
    """Without a name that only says what is seen: instead of "Clock" how long it takes, of "Phone" what is on it."""
    if not set(content(visual.headline)) <= _THINGS[visual.kind]:
        return replace(visual, headline=headline(visual.headline))
    if visual.kind == "clock":
        return replace(visual, headline=lasting(narration), action="", setting="")
    return replace(visual, headline=headline(_ARTICLE.sub("", visual.action.partition(":")[0])), action="", setting="")


# What such a picture calls itself, and words that lead to what it is of; and what comes after that.
_OWN = (
    r"(?:[\w-]+ ){0,2}?(?:charts?|graphs?|histogram|diagram|timeline|roadmap|flow ?chart|process|comparison|list|map|globe|atlas)|"
    r"(?:the )?(?:steps|stages|phases|differences?|pros and cons|before[ -]and[ -]after(?: (?:photos?|pictures?|shots?|images?))?)"
)
_NAMED = re.compile(
    rf"^(?:an?|the|our|some)?\s*(?:{_OWN})\b"
    r"(?:\s+(?:of|for|about|on|to|in|showing|comparing|contrasting|between|with|that shows?|shows?)\b)+\s*(?:an?\s+|the\s+|our\s+)?",
    re.IGNORECASE,
)
_MORE = re.compile(
    r"\s*[:;(].*$|\s+(?:with|showing|highlighting|marked|labell?ed|that|which|side by side|as a)\b.*$|"
    r",?\s*(?:step by step|day by day|in \w+ (?:easy |simple )?(?:steps|stages)).*$",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:an?|the|our|some)\s+", re.IGNORECASE)
LONGEST_HEADLINE = 44
HEADED = frozenset({"chart", "timeline", "process", "list", "comparison", "map", "beforeafter"})


def _headed(visual: Visual, direction: str) -> Visual:
    """The picture under what it is of: "Pie chart of a monthly budget" under "Monthly budget"."""
    if visual.kind not in HEADED or visual.subjects:
        return visual
    if is_labelled(direction):
        return replace(visual, headline=_told_of(visual, direction), action="", setting="")
    whole = direction.strip()
    topic = _ARTICLE.sub("", _MORE.sub("", _NAMED.sub("", whole)) or _MORE.sub("", whole))
    shown = line(topic) if len(topic) <= LONGEST_HEADLINE else headline(topic)
    return replace(visual, headline=shown, action="", setting="") if shown else visual


_LEAD = re.compile(r"([^:,\d]{3,60}?)(?::|\s[–—-])\s+(?!.*[a-z]:)\S")


def _inner(direction: str) -> str:
    """ "List: for the sea: a towel, a hat" without its label, since what follows it has a name of its own."""
    told = unlabelled(direction)
    return told if is_labelled(direction) and _LEAD.match(told) else direction


def _told_of(visual: Visual, direction: str) -> str:
    """What is said after "List:" where that is no list itself: the words before another colon, or all; else nothing."""
    told = unlabelled(direction)
    lead = _LEAD.match(told)
    counted = visual.kind in _COUNTING and bool(figures(told))
    listed = counted or len(items(visual, direction, "", ())) > 1
    if listed and not lead:
        return ""
    topic = _ARTICLE.sub("", _MORE.sub("", lead[1] if lead else told))
    return line(topic) if len(topic) <= LONGEST_HEADLINE else headline(topic)


def _counted(visual: Visual) -> Visual:
    """A number stands for itself: what it is of is its label."""
    return replace(visual, headline="", action="", setting="") if visual.kind == "number" and visual.figures else visual


def _named(found: tuple[Figure, ...], narration: str) -> tuple[Figure, ...]:
    """Numbers without a label are of what is said right after them: "1,250" under "Only 1,250 copies were printed."."""
    return tuple(one if one.label else replace(one, label=counted_by(one.written, narration) or spanning(narration)) for one in found)


def _worded(visual: Visual) -> Visual:
    """Words that are somebody's stand for themselves; without them nothing stands there as if it were some: not "Quote by ..."."""
    return replace(visual, headline=headline(visual.text), action="", setting="")


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
