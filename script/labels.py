"""What a direction calls the picture it asks for, before a colon: "Pie chart: rent 40 %, food 60 %". It is never what the picture is of."""

from __future__ import annotations

import re

_FORMS = (
    r"(?:(?:stacked |horizontal |vertical )?(?:pie|bar|line|column|area|donut|doughnut|ring|scatter|flow|process)[ -])?"
    r"(?:charts?|graphs?|diagrams?)|"
    r"(?:pie|donut|doughnut|bars)(?=\s*:[^:]*\d)|histogram|time-?\s?line|chronology|road-?\s?map|flow-?\s?chart|"
    r"process|flow|comparison(?:[ -](?:table|chart))?|"
    r"(?:bullet(?:ed)?[ -]|numbered |check-?\s?)?lists?|bullet[ -]points|steps|"
    r"(?:big |key |huge |large |single )?(?:number|stat|statistic|figure|percentage)s?|"
    r"(?:pull[ -])?quot(?:e|ation)|question|definition|term|(?:source[ -])?code(?:[ -]snippet)?|terminal(?:[ -]window)?|"
    r"(?:world |city |road )?map|globe|clock|calendar|stop-?\s?watch|timer|hourglass|"
    r"phone(?:[ -](?:screen|notification|message))?|(?:push[ -])?notification|text[ -]message|"
    r"browser(?:[ -]window)?|(?:web ?site|web ?page)|before[ -](?:and|/|&)[ -]after"
)
_ADJECTIVES = r"(?:(?:an?|the|our|simple|short|small|animated|big|key|final|clean|on-?\s?screen|full-?\s?screen)\s+){0,3}"
_LABEL = re.compile(
    rf"\s*{_ADJECTIVES}(?:{_FORMS})(?:\s+(?:graphic|animation|slide|card|visual))?(?:\s+(?:appears\s+)?on(?:\s+the)?\s?-?screen|\s+appears)?\s*(?:(?:[:–—=]|\s-\s)\s*|[.\s]*$)",
    re.IGNORECASE,
)


def unlabelled(direction: str) -> str:
    """`direction` after what it calls its picture, which may be nothing; whole where it begins with no such name."""
    found = _LABEL.match(direction)
    return direction[found.end() :].strip() if found else direction


def is_labelled(direction: str) -> bool:
    """Whether `direction` begins with the name of a form and a colon, or is no more than that name."""
    return bool(_LABEL.match(direction))


# "Donut chart, 55 % supplies, 30 % rent": a comma leads in as a colon does, where numbers follow.
_COMMA = re.compile(rf"^(?P<form>{_ADJECTIVES}(?:{_FORMS}))\s*,\s+(?=[^:]*\d[^:]*,[^:]*\d)", re.IGNORECASE)
_DASHED = re.compile(r"\s+[–—-]+\s+$|\s*[–—=]\s*$")


def coloned(text: str) -> str:
    """`text` with a colon after its label: "Timeline - 1914 war" is "Timeline: 1914 war"."""
    found = _LABEL.match(text)
    if found and text[found.end() :]:
        return f"{_DASHED.sub(': ', found[0])}{text[found.end() :]}"
    return _COMMA.sub(r"\g<form>: ", text, count=1)
