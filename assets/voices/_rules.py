"""How a token of English is read when it is more than a word: money, years, ranges, addresses, versions, units.

Each rule is a pattern of the whole token and a function of what it found; the first that fits and does not decline (None) reads it.
Pieces of a token are read by the same rules.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from assets.voices import _numbers as numbers

DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Token:
    """What a rule sees: the `core` of a token without its punctuation, and the cores before and after it; `groups` of its pattern."""

    core: str
    before: str
    after: str
    groups: tuple[str, ...] = ()


Rule = Callable[[Token], str | None]

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_SYMBOLS = {
    "&": "and", "+": "plus", "@": "at", "=": "equals", "%": "percent", "#": "hash", "/": "slash", ">": "greater than", "<": "less than",
    "≥": "at least", "≤": "at most", "≠": "is not", "≈": "about", "~": "about", "×": "times", "÷": "divided by", "±": "plus or minus",
    "→": "to", "°": "degrees", "√": "the root of", "§": "section", "€": "euros", "£": "pounds", "$": "dollars", "©": "copyright",
}  # fmt: skip
_MONEY = {"$": ("dollar", "cent"), "£": ("pound", "pence"), "€": ("euro", "cent"), "¥": ("yen", "sen"), "₹": ("rupee", "paisa")}
_SCALES = {"k": "thousand", "K": "thousand", "M": "million", "m": "million", "mn": "million", "B": "billion", "b": "billion",
           "bn": "billion", "T": "trillion", "tn": "trillion"}  # fmt: skip
_SCALE_WORDS = frozenset({"hundred", "thousand", "million", "billion", "trillion"})
_UNITS = {
    "ms": "millisecond", "s": "second", "min": "minute", "h": "hour", "hr": "hour", "hrs": "hour", "GB": "gigabyte", "MB": "megabyte",
    "KB": "kilobyte", "kB": "kilobyte", "TB": "terabyte", "PB": "petabyte", "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz",
    "GHz": "gigahertz", "km": "kilometer", "m": "meter", "cm": "centimeter", "mm": "millimeter", "nm": "nanometer", "kg": "kilogram",
    "g": "gram", "mg": "milligram", "lb": "pound", "lbs": "pound", "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt",
    "V": "volt", "px": "pixel", "fps": "frame per second", "Mbps": "megabit per second", "Gbps": "gigabit per second",
    "mph": "mile per hour", "dB": "decibel",
}  # fmt: skip
_ONE_FORM = frozenset({"yen", "sen", "pence", "hertz", "kilohertz", "megahertz", "gigahertz"})
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_YEARLY = frozenset({"in", "since", "by", "of", "from", "until", "till", "year", "during", "before", "after", "around", "to", "through",
                     "late", "early", "mid", "circa", *_MONTHS})  # fmt: skip
_COMPARED = (
    r"more|less|as|better|worse|(?:fast|slow|bigg|larg|small|cheap|high|low|long|short|strong|great|smart|quick|light|heavi|wid|deep|"
    r"rich|young|old|clos|bright|hard|easi|clean|saf|lean)er"
)
_HOSTS = "com|org|net|edu|gov|io|co|uk|de|fr|eu|info|biz|us|ca|au|tv|me|ly|ai|dev|app|xyz"


def words(token: Token) -> str:
    """The words that a token is read as; itself, when no rule knows it."""
    core = _ascii(unicodedata.normalize("NFKC", token.core)).replace("’", "'").replace("‘", "'").replace("⁄", "/")
    for pattern, rule in _RULES:
        if match := pattern.fullmatch(core):
            said = rule(Token(core, token.before, token.after, match.groups("")))
            if said is not None:
                return said
    return core


def _of(core: str, token: Token) -> str:
    """A piece of a token, read for itself in the token's place."""
    return words(Token(core, token.before, token.after)) if core else ""


# ---------------------------------------------------------------- the rules


def _address(token: Token) -> str:
    plain = re.sub(r"[?#].*$", "", re.sub(r"^(?:[a-z]+://)?(?:www\.)?", "", token.core, flags=re.I)).rstrip("/")
    said = plain.replace("@", " at ").replace(".", " dot ").replace("/", " slash ").replace("-", " dash ").replace("_", " underscore ")
    return " ".join(numbers.digits(word) if word.isdigit() and word.isascii() else word for word in said.split())


def _date(token: Token) -> str | None:
    year, month, day = token.groups
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return f"{_MONTHS[int(month) - 1].capitalize()} {numbers.ordinal(day.lstrip('0'))}, {numbers.year(year)}"


def _clock(token: Token) -> str | None:
    hour, minute, half = token.groups
    if int(hour) > 24 or int(minute) > 59:
        return None
    halved = half or token.after.lower() in {"am", "pm", "a.m", "p.m"}
    past = _past(minute) or ("" if halved else "o'clock")
    letters = " ".join(c.upper() for c in half if c.isalpha())
    return " ".join(part for part in (numbers.cardinal(hour.lstrip("0") or "0"), past, letters) if part)


def _past(minute: str) -> str:
    """The minutes of a time: "" for 00, "oh five" for 05."""
    if minute == "00":
        return ""
    return f"oh {numbers.cardinal(minute[1])}" if minute[0] == "0" else numbers.cardinal(minute)


def _money(token: Token) -> str:
    sign, amount, scale, more = token.groups
    unit, cent = _MONEY[sign]
    plus = " plus" if more else ""
    if scale:
        return f"{numbers.cardinal(amount)} {_SCALES[scale]} {_many(unit)}{plus}"
    if token.after.lower() in _SCALE_WORDS:
        return f"{numbers.cardinal(amount)}{plus}"  # the unit follows "million"
    whole, _, part = amount.partition(".")
    if len(part) != 2 or not int(part):
        return f"{_count(amount if len(part) != 2 else whole, unit)}{plus}"
    change = _count(str(int(part)), cent)
    return f"{_count(whole, unit)} and {change}" if whole.strip("0") else change


def _count(number: str, unit: str) -> str:
    return f"{numbers.cardinal(number)} {unit if number == '1' else _many(unit)}"


def _many(unit: str) -> str:
    first, _, rest = unit.partition(" ")
    return unit if first in _ONE_FORM else f"{first}s {rest}".strip()


def _scale_word(token: Token) -> str | None:
    sign = token.before[:1]
    return f"{token.core} {_many(_MONEY[sign][0])}" if sign in _MONEY and token.before[1:2].isdigit() else None


def _percent(token: Token) -> str:
    return f"{_signed(token.groups[0])}{numbers.cardinal(token.groups[1])} percent"


def _times(token: Token) -> str:
    compared = re.fullmatch(_COMPARED, token.after, re.I)
    return f"{numbers.cardinal(token.groups[0])} {'times' if compared or token.groups[1] == '×' else 'ex'}"


def _scaled(token: Token) -> str:
    if token.groups[:2] in {("2", "K"), ("4", "K"), ("8", "K")}:
        return f"{numbers.cardinal(token.groups[0])} K"  # the size of a picture
    return f"{numbers.cardinal(token.groups[0])} {_SCALES[token.groups[1]]}{' plus' if token.groups[2] else ''}"


def _measure(token: Token) -> str | None:
    number, unit = token.groups
    if unit not in _UNITS:
        return None
    return _count(number, _UNITS[unit])


def _unit_word(token: Token) -> str | None:
    """A unit that stands for itself after a number: "16 GB"."""
    if not re.fullmatch(_NUMBER, token.before) or token.core in {"s", "h", "m", "g", "V", "W", "min"}:
        return None
    word = _UNITS[token.core]
    return word if token.before == "1" else _many(word)


def _degrees(token: Token) -> str:
    scale = {"C": " Celsius", "F": " Fahrenheit", "": ""}[token.groups[2]]
    return f"{_signed(token.groups[0])}{numbers.cardinal(token.groups[1])} degrees{scale}"


def _version(token: Token) -> str:
    return f"version {_dotted(token.groups[0])}"


def _dotted(number: str) -> str:
    return " point ".join(numbers.cardinal(part) for part in number.split("."))


def _ordinal(token: Token) -> str:
    return numbers.ordinal(token.groups[0])


def _decade(token: Token) -> str:
    century, ten = token.groups
    if not century:
        return numbers.plural(numbers.cardinal(ten))
    said = numbers.year(century + ten)
    return numbers.plural(said)


def _number(token: Token) -> str:
    core = token.core.lstrip("+-−")
    if token.before.lower() in _MONTHS and core.isdigit() and 1 <= int(core[:3]) <= 31:
        return numbers.ordinal(core)
    return f"{_signed(token.core[:1])}{numbers.year(core) if _is_year(core, token) else numbers.cardinal(core)}"


def _is_year(core: str, token: Token) -> bool:
    if not re.fullmatch(r"1\d{3}|20\d\d", core):
        return False
    dated = token.before.lower() in _YEARLY or (token.before.rstrip("stndrh").isdigit() and len(token.before) <= 4)
    return dated or core[:2] in {"19", "20"}


def _range(token: Token) -> str | None:
    left, right = token.groups[0], token.groups[1]
    sign = left[:1] if left[:1] in _MONEY and right[:1] not in _MONEY else ""
    first = _of(left[1:] if sign else left, Token(left, token.before, ""))
    return f"{first} to {_of(sign + right, token)}"


def _phone(token: Token) -> str:
    return ", ".join(numbers.digits(group) for group in token.core.split("-"))


def _ratio(token: Token) -> str:
    return f"{numbers.cardinal(token.groups[0])} to {numbers.cardinal(token.groups[1])}"


def _fraction(token: Token) -> str | None:
    top, bottom = int(token.groups[0]), int(token.groups[1])
    if not 0 < top < bottom <= 10:
        return None
    name = {2: "half", 4: "quarter"}.get(bottom) or numbers.ordinal(token.groups[1])
    return f"{numbers.cardinal(token.groups[0])} {name if top == 1 else 'halves' if bottom == 2 else name + 's'}"


def _slashed(token: Token) -> str:
    parts = [part for part in token.core.split("/") if part]
    per = len(parts) == 2 and any(c.isdigit() for c in parts[0]) and parts[1].isalpha() and parts[1].islower()
    return (" per " if per else " ").join(_of(part, token) for part in parts)


def _numbered(token: Token) -> str:
    return f"number {numbers.cardinal(token.groups[0])}"


def _hashtag(token: Token) -> str:
    return f"hashtag {_of(token.groups[0], token)}"


def _sign_first(token: Token) -> str:
    return f"{_SYMBOLS[token.groups[0]]} {_of(token.groups[1], token)}"


def _plus_after(token: Token) -> str:
    return f"{_of(token.groups[0], token)} {' '.join('plus' for _ in token.groups[1])}"


def _symbol(token: Token) -> str:
    return _SYMBOLS[token.core]


def _dotted_letters(token: Token) -> str:
    """ "U.S.A" -> "U S A"; the G2P spells single capitals."""
    return " ".join(token.core.replace(".", "").upper())


def _dotted_number(token: Token) -> str:
    return _dotted(token.core)


def _dotted_name(token: Token) -> str:
    return " dot ".join(_of(part, token) for part in token.core.split(".") if part).strip()


def _leading_dot(token: Token) -> str:
    return f"dot {_of(token.groups[0], token)}"


def _joined(token: Token) -> str:
    """Words and numbers with signs between them: "R&D", "fine-tune_v2", "a=b"."""
    return " ".join(_SYMBOLS.get(part, "") or _of(part, token) for part in re.split(r"([&+@=×→≥≤<>~≈])", token.core) if part)


def _hyphened(token: Token) -> str:
    return " ".join(_of(part, token) for part in re.split(r"[-‑–_]", token.core) if part)


def _dashed(token: Token) -> str:
    parts = [part for part in re.split(r"—|--", token.core) if part]
    return "— ".join(_of(part, token) for part in parts)


def _mixed(token: Token) -> str:
    """ "H100" -> "H one hundred", "GPT4o" -> "GPT four o"."""
    return " ".join(
        numbers.cardinal(part) if part[0].isdigit() else _letters(part) for part in re.findall(r"\d+(?:\.\d+)?|\D+", token.core)
    )


def _ascii(digits: str) -> str:
    """Digits of any script as those of English."""
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in digits)


def _letters(part: str) -> str:
    return part.upper() if len(part) == 1 else part


def _signed(sign: str) -> str:
    return {"-": "minus ", "−": "minus ", "+": "plus "}.get(sign, "")


def _rules() -> tuple[tuple[re.Pattern[str], Rule], ...]:
    amount = rf"(?:[$£€¥₹]?{_NUMBER}(?:[KkMmBbTx%]|bn|st|nd|rd|th|[A-Za-z]{{1,4}})?)"
    money = "[" + "".join(_MONEY) + "]"
    scales = "|".join(_SCALES)
    table: tuple[tuple[str, Rule], ...] = (
        (rf"(?i:(?:https?://|ftp://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:{_HOSTS})(?:/\S*)?)", _address),
        (r"(\d{4})-(\d{2})-(\d{2})", _date),
        (r"(\d{1,2}):(\d{2})((?i:\s?[ap]\.?m\.?))?", _clock),
        (rf"({money})({_NUMBER})({scales})?(\+)?", _money),
        ("(?i:hundred|thousand|million|billion|trillion)", _scale_word),
        (rf"([-−+])?({_NUMBER})%", _percent),
        (rf"({_NUMBER})([xX×])", _times),
        (r"'?(1[5-9]|20)?(\d0)'?s", _decade),
        (rf"([-−])?({_NUMBER})°([CF])?", _degrees),
        (rf"({_NUMBER})(K|k|M|B|T|bn|mn|tn)(\+)?", _scaled),
        (rf"({_NUMBER})([A-Za-z]+)", _measure),
        ("|".join(_UNITS), _unit_word),
        (r"[vV]\.?(\d+(?:\.\d+)*)", _version),
        (r"(\d[\d,]*)(?i:st|nd|rd|th)", _ordinal),
        (r"\d{3}-(?:\d{3}-)?\d{4}", _phone),
        (r"(\d+):(\d+)", _ratio),
        (r"\d+(?:\.\d+){2,}", _dotted_number),
        (rf"[-−+]?{_NUMBER}", _number),
        (rf"({amount})[-–—‑]({amount}\+?)", _range),
        (r"(\d{1,2})/(\d{1,2})", _fraction),
        (r"#(\d+)", _numbered),
        (r"#([^\W\d_]\w*)", _hashtag),
        (DOTTED.pattern, _dotted_letters),
        (r"([≥≤≈~><±§@])(.+)", _sign_first),
        (r"(\w+)(\++)", _plus_after),
        (r"C#", lambda _token: "C sharp"),
        ("|".join(map(re.escape, _SYMBOLS)), _symbol),
        (r"\.(\w+)", _leading_dot),
        (r".*/.*", _slashed),
        (r".*\w.*(?:—|--).*|.*(?:—|--).*\w.*", _dashed),
        (r".*\w[&+@=×→≥≤<>~≈]+\w.*", _joined),
        (r"[\w']+(?:\.\w+)+", _dotted_name),
        (r"(?=.*[\d_])[\w'$£€%.,]+(?:[-‑–_][\w'$£€%.,]+)+", _hyphened),
        (r"(?s:.*\d.*)", _mixed),
    )
    return tuple((re.compile(pattern), rule) for pattern, rule in table)


_RULES = _rules()
