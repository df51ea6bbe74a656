"""Numbers that a text names, each with what it is of: "40 % rent, 30 % food" has two. Never one that is not there.

A year is a date, not a number, and so are times of day, ordinals, versions and the numbers of chapters; a span ("10 to 20 %") is
no single number. A label is made of the words next to the number, in its own clause.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from script.dates import COUNTED, MONTH, WHEN
from script.labels import unlabelled
from script.model import Figure
from script.words import contentful, sentence_case, wordset

MOST = 12  # of one text
LONGEST_LABEL = 32  # characters
MOST_WORDS = 4  # of a label

_UNITS = (
    r"%|‰|percent|per ?cent|°\s?[CFK]\b|°|degrees|tons?|tonnes?|kg|kilos?|kilograms?|grams?|mg|g\b|lbs?\b|"
    r"pounds|km/h|mph|km²|m²|km|kilomet(?:er|re)s?|"
    r"miles?|met(?:er|re)s?|cm|mm|feet|ft\b|inch(?:es)?|lit(?:er|re)s?|ml\b|gallons?|hours?|minutes?|seconds?|"
    r"days?|weeks?|months?|years?|dollars?|"
    r"euros?|yen|cents|€|\$|£|watts?|kWh|MWh|GWh|GW|MW|GB|TB|MB|calories|kcal|bpm|hertz|Hz|kHz|MHz|GHz|light[- ]years?|points|steps|dB"
)
_SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
    "b": 1e9,
}
_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDS = {word: float(n) for n, word in enumerate(_ONES)} | {word: 10.0 * (n + 2) for n, word in enumerate(_TENS)}
_WORD = rf"(?:(?:{'|'.join(_TENS)})[- ](?:{'|'.join(_ONES[1:10])})|{'|'.join(_TENS)}|{'|'.join(reversed(_ONES))})"
_PARTS = {"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "tenth": 10, "tenths": 10}

_SPACE = "[ \u00a0\u202f\u2009]"
_NUMBER = rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)(?:[.,]\d+)?|\d{{1,3}}(?:[,.'’]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?"
_SCALE = r"hundred|thousand|million|billion|trillion|bn|mn|[kKmMB](?![\w/²])"
_DIGITS = re.compile(
    rf"(?<![\w.,:/#-])(?P<sign>[+−-])?(?P<money>US\$|[$€£¥₹])?{_SPACE}?(?P<number>{_NUMBER})(?:{_SPACE}?(?P<scale>{_SCALE}))?"
    rf"(?:[ \u00a0\u202f]?(?P<unit>{_UNITS})(?!\w))?(?![\w/:]|[.,]\d|-\w)",
    re.IGNORECASE,
)
_SPELLED = re.compile(
    rf"(?<![\w-])(?P<word>{_WORD}|an?)(?: (?P<scale>hundred|thousand|million|billion|"
    rf"trillion))?(?:{_SPACE}(?P<unit>{_UNITS})(?!\w))?(?![\w-])",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"(?<![\w-])(?:(?:(?P<many>an?|one|two|three|four|nine)[ -])?(?P<part>half|thirds?|quarters?|fifths?|"
    r"tenths?))(?= (?:of|the|our|their|to|for|on|goes|is|are)\b|[,.;]| [a-z]+(?:[,.;]|$))"
    r"(?<!first half)(?<!second half)(?<!other half)(?<!last quarter)(?<!first quarter)(?<!next quarter)",
    re.IGNORECASE,
)
_RATIO = re.compile(
    rf"(?<![\w-])(?P<some>\d{{1,3}}|{_WORD}) (?:in|out of)(?: every)? (?P<all>\d{{1,6}}|"
    rf"{_WORD})(?![\w.,-]*\d)(?! (?:days|weeks|months|years|minutes|hours))\b",
    re.IGNORECASE,
)
_SPAN = re.compile(r"\d[\d.,]*\s?%?\s?(?:to|through|–|—|-|until)\s?[$€£]?\d", re.IGNORECASE)

# What a number is counted by and is none itself: "chapter 3", "Windows 11".
_COUNTED = re.compile(
    r"(?:chapters?|sections?|steps?|parts?|pages?|versions?|no\.?|figures?|tables?|items?|episodes?|level|"
    r"stage|phase|grade|act|scene|lesson|"
    r"class|type|room|gate|route|highway|apollo|covid|windows|iphone|python|world war|top|references?|question|article|article)\s*$",
    re.IGNORECASE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATED = re.compile(rf"{_MONTH}\s*$", re.IGNORECASE)
_DATES = re.compile(
    rf"\s*(?:{_MONTH}|o[’']clock|a\.?m\b|p\.?m\b|BCE?\b|AD\b|CE\b|th\b|st\b|nd\b|rd\b|s\b|-year-old|year-old)", re.IGNORECASE
)
_OVER = re.compile(r"(?:over|about|nearly|almost|more than|less than|at least|at most|up to|only|than|just|some|number)\s*$", re.IGNORECASE)
YEAR = re.compile(r"(?<![\w.,$€£-])((?:1\d|20)\d{2})(?![\w%]|[.,]\d|\s?(?:%|percent))")


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number where it stands in the text. `plain`: it has no unit, sign or scale."""

    start: int
    end: int
    value: float
    written: str
    plain: bool


def figures(text: str, *, plain: bool = True, comma: bool = False) -> tuple[Figure, ...]:
    """The numbers of `text` with their labels, in order, at most MOST.

    A percentage has its share of one as its value (40 % is 0.4), as has a fraction. `plain`: digits without a unit count too.
    `comma`: the language writes decimals with a comma, and thousands with a dot.
    """
    if plain and (listed := _numbered(" ".join(text.split()), comma)):
        return listed
    amounts = [one for one in _amounts(" ".join(text.split()), comma) if plain or not one.plain]
    found = [Figure(label, one.value, one.written) for one, label in zip(amounts, _labels(" ".join(text.split()), amounts), strict=True)]
    return tuple(dict.fromkeys(found))[:MOST]


def figure(label: str, value: float | str) -> Figure:
    """A figure that a person gives: a number, or one as it is to be written ("40 %"). Raises ValueError where it is none."""
    if not isinstance(value, str):
        return Figure(label, float(value), f"{value:.12g}")
    found = figures(value) or figures(f"number {value}")
    if not found:
        raise ValueError(f"{value!r} holds no number")
    return Figure(label, found[0].value, value.strip())


# ---------------------------------------------------------------- what is numbered itself

_NUMBERED = re.compile(
    rf"(?P<label>(?:[^\W\d][\w’'.-]*\s+){{0,3}}?(?:{WHEN}|(?:{COUNTED}|[a-z][\w-]+)\s+(?-i:[A-Z]|[IVX]+)(?!\w)|{MONTH}(?:\s(?:1\d|20)\d{{2}})?)"
    rf"|[^\W\d][\w’'. -]*?\s\d{{1,4}}(?=\s*[:=–—]|\s-\s))"
    rf"\s*(?:[:=–—]\s*|\s-\s+|\s)\s*(?:about\s+|only\s+)?(?P<amount>[-+−]?(?:US\$|[$€£¥₹])?\s?(?:{_NUMBER})(?P<rest>.{{0,30}}))",
    re.IGNORECASE,
)
_PARTS_OF_A_LIST = re.compile(r"\s*;\s*|,\s+(?:and\s+)?|\s+and\s+(?=[^,;]*\d)", re.IGNORECASE)


def _numbered(text: str, comma: bool) -> tuple[Figure, ...]:
    """A list whose labels have numbers of their own, all of it: "week 1 3 km, week 4 6 km", "2019: 5 million, 2020: 6 million"."""
    found = [_numbered_one(part.strip(" ."), comma) for part in _PARTS_OF_A_LIST.split(unlabelled(text)) if part.strip(" .")]
    kept = tuple(one for one in found if one)
    return kept[:MOST] if len(kept) == len(found) > 1 else ()


def _numbered_one(part: str, comma: bool) -> Figure | None:
    match = _NUMBERED.fullmatch(part)
    amounts = _amounts(match["amount"], comma) if match else []
    if not match or len(amounts) != 1 or amounts[0].start or len(match["rest"].split()) > 3:
        return None
    return Figure(sentence_case(match["label"].strip()), amounts[0].value, match["amount"].strip())


# ---------------------------------------------------------------- numbers


def _amounts(text: str, comma: bool) -> list[_Amount]:
    """Every number of `text`, in order, none over another."""
    found: list[_Amount] = []
    taken = [match.span() for match in _SPAN.finditer(text)]
    for pattern, read in ((_RATIO, _ratio), (_FRACTION, _fraction), (_DIGITS, _digits), (_SPELLED, _spelled)):
        for match in pattern.finditer(text):
            free = all(match.end() <= start or match.start() >= end for start, end in taken)
            amount = read(match, comma) if free else None
            if amount:
                found.append(amount)
                taken.append((amount.start, amount.end))
    return sorted(found, key=lambda one: one.start)


def _made(match: re.Match[str], value: float, *, plain: bool = False) -> _Amount:
    written = match[0].strip()
    return _Amount(match.start(), match.end(), value, written, plain)


def _digits(match: re.Match[str], comma: bool) -> _Amount | None:
    before, after = match.string[: match.start()], match.string[match.end() :]
    plain = not (match["money"] or match["scale"] or match["unit"])
    if plain and (_DATES.match(after) or _DATED.search(before) or _COUNTED.search(before) or _is_year(match["number"], before)):
        return None
    if match["unit"] and re.match(r"\s+(?:old|ago|later|earlier)\b", after):
        return None
    scale = _SCALES.get((match["scale"] or "").casefold(), 1.0)
    value = _value(match["number"], comma) * scale * (-1 if match["sign"] in {"-", "−"} else 1)
    return _made(match, _share(value, match["unit"]), plain=plain)


def _is_year(number: str, before: str) -> bool:
    return bool(re.fullmatch(r"(?:1\d|20)\d{2}", number)) and not _OVER.search(before)


def _value(number: str, comma: bool) -> float:
    """ "1,250.5" as a number; a single comma or dot before three digits parts thousands where the language writes so."""
    plain = re.sub(rf"{_SPACE}|['’]", "", number)
    decimal, thousands = (",", ".") if comma else (".", ",")
    if re.fullmatch(rf"\d{{1,3}}(?:{re.escape(thousands)}\d{{3}})+(?:{re.escape(decimal)}\d+)?", plain):
        plain = plain.replace(thousands, "")
    return float(plain.replace(",", ".")) if plain.count(",") + plain.count(".") <= 1 else float(re.sub(r"[.,]", "", plain))


def _share(value: float, unit: str | None) -> float:
    return round(value / 100, 9) if unit and re.fullmatch(r"%|percent|per ?cent", unit, re.IGNORECASE) else value


def _spelled(match: re.Match[str], _comma: bool) -> _Amount | None:
    """Words that name a large number, or one with a unit that measures: "two million", "forty percent"."""
    unit = match["unit"] or ""
    share = bool(re.fullmatch(r"%|percent|per ?cent", unit, re.IGNORECASE))
    if not match["scale"] and not share:
        return None
    word = match["word"].casefold()
    if word in {"a", "an"} and (not match["scale"] or share):
        return None
    value = _spelled_value(word) * _SCALES.get((match["scale"] or "").casefold(), 1.0)
    return _made(match, _share(value, unit))


def _spelled_value(word: str) -> float:
    return 1.0 if word in {"a", "an"} else sum(_WORDS[part] for part in re.split(r"[- ]", word.casefold()))


def _fraction(match: re.Match[str], _comma: bool) -> _Amount | None:
    many = (match["many"] or "one").casefold()
    part = match["part"].casefold()
    if part != "half" and not match["many"]:
        return None
    return _made(match, round(_spelled_value("one" if many in {"a", "an"} else many) / _PARTS[part], 9))


def _ratio(match: re.Match[str], _comma: bool) -> _Amount | None:
    some, whole = (float(part) if part.isdigit() else _spelled_value(part) for part in (match["some"], match["all"]))
    return _made(match, round(some / whole, 9)) if 0 < some <= whole and not re.fullmatch(r"(?:1\d|20)\d{2}", match["all"]) else None


# ---------------------------------------------------------------- labels

_LEADS = wordset(
    """
    of on for in to the a an at goes go went is are was were and or about around roughly nearly over just only more than by with into from
    spent spend spends fall falls fell into as per each that which who while but then year when after because so some all these those its
    their our your his her it they we there being be been gets get got has have had do does did
    """
)
_TRAILS = _LEADS | wordset(
    """
    takes take took makes make made up reaches reached reach rises rose rise grew grows hit hits covers cover covered costs cost counts
    eats eat eats contains contain totals equals says say show shows stands stood now still already exactly almost approximately
    accounts account accounted nearly uses use used weighs
    """
)
_CUT = re.compile(
    r"\b(?:while|which|that|who|because|but|when|after|before|compared|than|so|since|until|according|with|"
    r"from|per|and|as|by|within|during|at|over|in(?= \d))\b|[(),;:.!?–—\"“”]",
    re.IGNORECASE,
)
_PARTED = re.compile(r"[,;.!?]\s|\s(?:and|or|but|while|whereas)\s", re.IGNORECASE)
_OF = re.compile(r"\s*(?:of|on|for|goes (?:to|on|into)|go (?:to|on|into)|went (?:to|on|into)|in|to)\s+(?=\w)", re.IGNORECASE)


def _labels(text: str, amounts: list[_Amount]) -> list[str]:
    """What each number is of, by its clause: the words after it or before it, or the year where the years tell them apart."""
    clauses = _clauses(text, amounts)
    years = [YEAR.findall(part) for part in _sentences(text, amounts)]
    dated = len(amounts) > 1 and all(len(found) == 1 for found in years) and len({found[0] for found in years}) == len(years)
    if dated:
        return [found[0] for found in years]
    return [_label(before, after) for before, after in clauses]


def _sentences(text: str, amounts: list[_Amount]) -> list[str]:
    """For each number the words around it up to its neighbours, or to where a sentence ends before it."""
    ends = [0, *(one.end for one in amounts[:-1])]
    starts = [*(one.start for one in amounts[1:]), len(text)][: len(amounts)]
    befores = [re.split(r"[;.!?]\s", text[end : one.start])[-1] for end, one in zip(ends, amounts, strict=False)]
    afters = [_PARTED.split(text[one.end : start], maxsplit=1)[0] for one, start in zip(amounts, starts, strict=True)]
    return [f"{before} {after}" for before, after in zip(befores, afters, strict=True)]


def _clauses(text: str, amounts: list[_Amount]) -> list[tuple[str, str]]:
    """The words before and after each number that are its own: what stands between two is parted where a clause ends."""
    befores, afters = [], []
    first = text[: amounts[0].start] if amounts else ""
    befores.append(_last_part(first))
    follows = not any(contentful(word) for word in re.findall(r"\w+", befores[0].rsplit(":", 1)[-1]))
    for one, following in pairwise(amounts):
        between = text[one.end : following.start]
        parts = list(_PARTED.finditer(between))
        if parts:
            afters.append(between[: parts[0].start()])
            befores.append(between[parts[-1].end() :])
        else:
            afters.append(between if follows else "")
            befores.append("" if follows else between)
    if amounts:
        rest = text[amounts[-1].end :]
        end = re.search(r"[,;.!?](?:\s|$)", rest)
        afters.append(rest[: end.start()] if end else rest)
    return list(zip(befores, afters, strict=True)) if amounts else []


def _last_part(text: str) -> str:
    """The clause that ends where `text` does; a colon leads in what is before it, unless that is all."""
    parts = re.split(r"[,;.!?]\s", text)
    return parts[-1]


def _label(before: str, after: str) -> str:
    told = before.rsplit(":", 1)
    own = told[-1] if len(told) > 1 and told[-1].strip() else before
    ahead, behind = _ending(own), _starting(after)
    if _OF.match(after) and behind:
        return behind
    if before.rstrip().endswith((":", "(", "=", "–", "-")) and ahead and not behind:
        return ahead
    if ahead and re.search(r"\b(?:is|are|was|were|has|have|at|takes?|costs?|reach\w*|rose|fell|makes?|scored|gets?|=)\s*(?:\w+\s+)?$", own):
        return ahead
    return behind or ahead


def counted_by(written: str, text: str) -> str:
    """What `text` says right after the number as it is `written`; "" where another clause begins there."""
    found = re.search(rf"(?<![\w.,]){re.escape(written)}\s+(?:of\s+(?:the\s+|all\s+)?)?(?=[a-z])", text)
    after = (
        re.split(r"\s(?:is|are|was|were|has|have|had|will|would|can|could|must|may|do|does|did)\b", text[found.end() :])[0] if found else ""
    )
    return _starting(after) if not after.startswith(tuple(f"{word} " for word in _LEADS)) else ""


def _starting(text: str) -> str:
    """The first words that name something."""
    parts = _CUT.split(text.lstrip(" )%(:–—-"), maxsplit=1)[0].split()
    while parts and parts[0].casefold() in _LEADS:
        parts = parts[1:]
    return _shown(parts[:MOST_WORDS])


def _ending(text: str) -> str:
    """The last words that name something."""
    parts = re.split(r"[(),;:.!?\"“”]", text.rstrip(" (:=–—-"))[-1].split()
    while parts and parts[-1].casefold() in _TRAILS:
        parts = parts[:-1]
    while parts and parts[0].casefold() in _LEADS:
        parts = parts[1:]
    return _shown(parts[-MOST_WORDS:])


def _shown(parts: list[str]) -> str:
    while parts and parts[-1].casefold() in _LEADS:
        parts = parts[:-1]
    label = " ".join(parts).strip(" '\"“”‘’.,;:()-–—")
    while len(label) > LONGEST_LABEL and " " in label:
        label = label.rsplit(" ", 1)[0]
    return sentence_case(label) if any(char.isalpha() for char in label) else ""
