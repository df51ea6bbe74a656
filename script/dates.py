"""When something is, as people write it at the front of a line: "8:00 bones in", "16 July launch", "Week 3: Long run"."""

from __future__ import annotations

import re

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![a-z])\.?)"
)
COUNTED = (
    r"(?:days?|weeks?|months?|years?|hours?|minutes?|quarters?|seasons?|chapters?|parts?|acts?|scenes?|steps?|phases?|stages?|rounds?|"
    r"lessons?|sessions?|episodes?|levels?|grades?|movements?|bars?|verses?|trials?|miles?|rows?|beds?|groups?|teams?|class|rooms?|"
    r"zones?|shifts?|sprints?|laps?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?![\d:])"
_ORDINAL = r"(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[IVX]{1,5}(?![\w]))"
_ERA = r"(?:BCE?|AD|CE|v\. Chr\.)"
YEAR = rf"(?:(?:c\.|ca\.|circa|about)\s?)?(?:AD \d{{1,4}}|\d{{1,5}} {_ERA}|(?:1\d|20)\d{{2}}s?)"
_CLOCK = r"(?:\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}(?:\.\d{2})?\s?[ap]\.?m\b\.?|\d{1,2} o[’']clock)"
_DATE = rf"(?:{_DAY}(?: of)? {MONTH}(?:,? (?:1\d|20)\d{{2}})?|{MONTH} {_DAY}(?:,? (?:1\d|20)\d{{2}})?|{MONTH} (?:1\d|20)\d{{2}})"
_COUNT = rf"(?:{COUNTED} {_ORDINAL}|Q[1-4](?: (?:19|20)\d{{2}})?|H[12]|\d{{1,2}}(?:st|nd|rd|th) century)"
_ONE = rf"(?:{_CLOCK}|{_DATE}|{_COUNT}|{YEAR})"
_TO = r"\s?(?:[–—-]|to|until)\s?"
WHEN = rf"(?:{_ONE}|\d{{1,4}}(?={_TO}\d))(?:{_TO}(?:{_ONE}|\d{{1,4}}(?![\w:%])))?(?![\w%])"
_BARE = rf"(?:(?:Early |Mid-?|Late )?(?:{MONTH}|Spring|Summer|Autumn|Fall|Winter)|Noon|Midnight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
_AFTER = r"(?:\s*[:–—]\s*|\s+-\s+|,\s+|\s+)"
_DATED = re.compile(rf"\s*(?:(?:in|at|on|by)\s+)?(?:the\s+)?({WHEN}){_AFTER}(?=[^\W_]|[\"“‘'(])(\S.*)$", re.IGNORECASE)
_NAMED = re.compile(rf"\s*(?:(?:[Ii]n|[Oo]n|[Aa]t)\s+)?({_BARE}){_AFTER}(?=[^\W\d_])(\S.*)$")
_PARTED = re.compile(rf"({MONTH} {_DAY}), ((?:1\d|20)\d{{2}})", re.IGNORECASE)


def dated(text: str) -> tuple[str, str]:
    """When and what of "8:00 bones in"; nothing and `text` where it does not begin with a time, a date or what counts time."""
    found = _DATED.match(text)
    return (found[1].strip(), found[2].strip()) if found else ("", text)


def apart(item: str) -> tuple[str, str]:
    """As `dated`, and "March: Sow" too, whose colon says that it is when."""
    found = _NAMED.match(item)
    return (found[1].strip(), found[2].strip()) if found and re.match(r"\s*[:–—]", item[found.end(1) :]) else dated(item)


def season(text: str) -> tuple[str, str]:
    """As `dated`, of "March sow indoors" and "Spring: prune": names that are also other words, for lists of nothing else."""
    found = _NAMED.match(text)
    return (found[1].strip(), found[2].strip()) if found else dated(text)


def unparted(text: str) -> str:
    """`text` with the dates that hold a comma without it: "July 16, 1969"."""
    return _PARTED.sub(r"\1 \2", text)
