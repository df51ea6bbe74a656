"""From written to spoken English, token by token: captions show what is written, a voice gets what is said.

A line is `text.split()`; every token keeps its place, and gets the words it is read as ("$3.5M" -> "three point five
million dollars"), none for what nobody says (an emoji). The rules are tried in order, each sees the token without
the punctuation around it and the tokens beside it. Pronunciations of single words are not here but in `_lexicon`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from assets.voices import _numbers as numbers

VERSION = "1"


@dataclass(frozen=True, slots=True)
class Pair:
    """A token as it is `written`, and as it is `spoken`: words and their punctuation, "" if nothing is said."""

    written: str
    spoken: str


@dataclass(frozen=True, slots=True)
class Token:
    """What a rule sees: the `core` of a token without its punctuation, and the cores before and after it."""

    core: str
    before: str
    after: str


Rule = Callable[[Token, re.Match[str]], str | None]

_AROUND = re.compile(r"^([\"“”'‘’`*_(\[{¿¡«]*)(.*?)([\"“”'’`*_)\]}.,;:!?…»—–]*)$", re.DOTALL)
_END = re.compile(r"[.!?…][\"“”'’)\]}*_»]*$")
_HEARD = frozenset(',;:.!?…—()“”"')
_DOTTED = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]")
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"

ABBREVIATIONS = {
    "e.g": "for example", "eg": "for example", "i.e": "that is", "ie": "that is", "etc": "et cetera", "vs": "versus",
    "approx": "approximately", "dept": "department", "est": "established", "cf": "compare", "al": "al",
    "mr": "mister", "mrs": "missus", "ms": "miz", "dr": "doctor", "prof": "professor", "jr": "junior", "sr": "senior",
    "inc": "incorporated", "ltd": "limited", "corp": "corporation", "w/o": "without", "w/": "with", "a.k.a": "also known as",
    "st": "saint", "mt": "mount", "gen": "general", "capt": "captain", "lt": "lieutenant", "col": "colonel", "sgt": "sergeant",
    "gov": "governor", "sen": "senator", "rep": "representative", "rev": "reverend",
}  # fmt: skip
_DOTLESS = frozenset({"eg", "ie", "etc", "vs", "mr", "mrs", "ms", "dr", "prof", "jr", "sr", "w/o", "w/"})  # read so without their dot too
_MIDDLE = frozenset({"e.g", "i.e", "vs", "approx", "cf", "mr", "mrs", "ms", "dr", "prof", "st", "mt", "gen", "capt", "lt", "col", "sgt",
                     "gov", "sen", "rep", "rev", "no", "nos", "fig", "vol", "ch", "p", "pp", "al"})  # fmt: skip
_COUNTED = {
    "no": "number",
    "nos": "numbers",
    "fig": "figure",
    "vol": "volume",
    "ch": "chapter",
    "p": "page",
    "pp": "pages",
    "sec": "section",
}
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
_NO_PLURAL = frozenset({"Hz", "kHz", "MHz", "GHz"})
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_YEARLY = frozenset({"in", "since", "by", "of", "from", "until", "till", "year", "during", "before", "after", "around", "to", "through",
                     "late", "early", "mid", "circa", *_MONTHS})  # fmt: skip
_HOSTS = "com|org|net|edu|gov|io|co|uk|de|fr|eu|info|biz|us|ca|au|tv|me|ly|ai|dev|app|xyz"


def pairs(text: str) -> tuple[Pair, ...]:
    """Every token of `text.split()` with what is said for it."""
    tokens = text.split()
    parts = [_AROUND.match(token) for token in tokens]
    cores = ["", *(part[2] if part else "" for part in parts), ""]
    return tuple(
        Pair(token, _said(token, Token(cores[n + 1], cores[n], cores[n + 2]), last=n == len(tokens) - 1)) for n, token in enumerate(tokens)
    )


def sentences(text: str) -> tuple[tuple[Pair, ...], ...]:
    """`pairs`, one sentence at a time. A dot after an abbreviation or an initial ends none, nor before a small letter."""
    out: list[tuple[Pair, ...]] = []
    open_: list[Pair] = []
    found = pairs(text)
    for n, pair in enumerate(found):
        open_.append(pair)
        if n == len(found) - 1 or _ends(pair.written, found[n + 1].written):
            out.append(tuple(open_))
            open_ = []
    return tuple(out)


def foreign(text: str) -> str:
    """The first token with a letter that English is not written with, "" if there is none."""
    return next((token for token in text.split() if any(c.isalpha() and not _latin(c) for c in token)), "")


def _ends(token: str, following: str) -> bool:
    if not _END.search(token):
        return False
    bare = token.strip("\"“”'‘’()[]{}*_«»")
    if following.lstrip("\"“”'‘’()[]{}*_«»")[:1].islower():
        return False
    if not bare.endswith(".") or bare.endswith(".."):
        return True
    return bare[:-1].lower() not in _MIDDLE and not re.fullmatch(r"[A-Z]", bare[:-1])


def _said(written: str, token: Token, last: bool) -> str:
    around = _AROUND.match(written)
    if around is None:
        return ""
    lead, core, tail = around.groups()
    words = _abbreviation(token, tail)
    if words is None:
        words = _words(token) if core else ""
    elif tail.startswith("."):
        # The dot belonged to the abbreviation; only at the end is it the sentence's too.
        tail = tail[1:] if tail[1:] or not last else "."
    elif _DOTTED.fullmatch(core) and tail == "." and token.after[:1].islower():
        tail = ""  # "at 5 a.m. we left": no pause
    if core.casefold() in {"e.g", "i.e"} and not tail:
        tail = ","
    return _clean(f"{lead}{words}{tail}")


def _abbreviation(token: Token, tail: str) -> str | None:
    low = token.core.lower()
    if tail.startswith(".") and low in _COUNTED and token.after[:1].isdigit():
        return _COUNTED[low]
    if low in ABBREVIATIONS and (tail.startswith(".") or low in _DOTLESS):
        # "st" and its like are titles before a name only: "St. Paul", not "Main St."
        name = token.after[:1].isupper()
        return {"st": "street", "mt": "mount"}.get(low, ABBREVIATIONS[low]) if not name else ABBREVIATIONS[low]
    return None


def _words(token: Token) -> str:
    core = _ascii(unicodedata.normalize("NFKC", token.core)).replace("’", "'").replace("‘", "'").replace("⁄", "/")
    for pattern, rule in _RULES:
        if match := pattern.fullmatch(core):
            said = rule(Token(core, token.before, token.after), match)
            if said is not None:
                return said
    return core


def _of(core: str, token: Token) -> str:
    """A piece of a token, read for itself in the token's place."""
    return _words(Token(core, token.before, token.after)) if core else ""


def _clean(spoken: str) -> str:
    """Letters, apostrophes, hyphens inside words, and the punctuation that a voice hears. Nothing else."""
    kept = (
        c if c.isalpha() or c in "'-" or c in _HEARD else " " if c in "_*[]{}|\\`^~<>«»" or c.isspace() else "" for c in _dashes(spoken)
    )
    words = (word.strip("-'") if word.strip("-'") else "" for word in "".join(kept).split())
    joined = " ".join(word for word in words if word)
    # Punctuation that came to stand alone leans on the word before it.
    return re.sub(r" +(?=[,;:.!?…])", "", joined) if any(c.isalpha() for c in joined) else _pause(joined)


def _pause(marks: str) -> str:
    """What a token without words is: a dash is a pause, all else is nothing."""
    return "—" if "—" in marks else ""


def _dashes(spoken: str) -> str:
    return re.sub(r"^\s*(?:-+|–)\s*$", "—", spoken).replace("–", "—").replace("--", "—").replace("‘", "").replace("’", "'")


def _latin(letter: str) -> bool:
    return "LATIN" in unicodedata.name(letter, "") or letter in "ªºµ"


# ---------------------------------------------------------------- the rules


def _address(token: Token, match: re.Match[str]) -> str:
    plain = re.sub(r"[?#].*$", "", re.sub(r"^(?:[a-z]+://)?(?:www\.)?", "", token.core, flags=re.I)).rstrip("/")
    said = plain.replace("@", " at ").replace(".", " dot ").replace("/", " slash ").replace("-", " dash ").replace("_", " underscore ")
    return " ".join(numbers.digits(word) if word.isdigit() and word.isascii() else word for word in said.split())


def _date(token: Token, match: re.Match[str]) -> str | None:
    year, month, day = match.groups()
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    return f"{_MONTHS[int(month) - 1].capitalize()} {numbers.ordinal(day.lstrip('0'))}, {numbers.year(year)}"


def _clock(token: Token, match: re.Match[str]) -> str | None:
    hour, minute, half = match.groups()
    if int(hour) > 24 or int(minute) > 59:
        return None
    half = half or (token.after if token.after.lower() in {"am", "pm", "a.m", "p.m"} else "")
    past = (
        "" if minute == "00" and half else "o'clock" if minute == "00" else f"oh {numbers.cardinal(minute[1])}" if minute[0] == "0" else ""
    )
    past = past or (numbers.cardinal(minute) if minute != "00" else "")
    letters = " ".join(c.upper() for c in (match[3] or "") if c.isalpha())
    return " ".join(part for part in (numbers.cardinal(hour), past, letters) if part)


def _money(token: Token, match: re.Match[str]) -> str:
    sign, amount, scale, more = match.groups()
    unit, cents = _MONEY[sign]
    plus = " plus" if more else ""
    if scale:
        return f"{numbers.cardinal(amount)} {_SCALES[scale]} {_many(unit)}{plus}"
    if token.after.lower() in _SCALE_WORDS:
        return f"{numbers.cardinal(amount)}{plus}"  # the unit follows "million"
    whole, _, part = amount.partition(".")
    if len(part) != 2:
        return f"{numbers.cardinal(amount)} {unit if amount == '1' else _many(unit)}{plus}"
    said = f"{numbers.cardinal(whole)} {unit if whole == '1' else _many(unit)}" if whole.strip("0") else ""
    change = f"{numbers.cardinal(part.lstrip('0'))} {cents if int(part) == 1 or cents == 'pence' else _many(cents)}" if int(part) else ""
    return " and ".join(half for half in (said, change) if half) or f"zero {_many(unit)}"


def _many(unit: str) -> str:
    first, _, rest = unit.partition(" ")
    return unit if first in {"yen", "sen"} else f"{first}s {rest}".strip()


def _scale_word(token: Token, match: re.Match[str]) -> str | None:
    sign = token.before[:1]
    return f"{token.core} {_many(_MONEY[sign][0])}" if sign in _MONEY and token.before[1:2].isdigit() else None


def _percent(token: Token, match: re.Match[str]) -> str:
    return f"{_signed(match[1])}{numbers.cardinal(match[2])} percent"


def _times(token: Token, match: re.Match[str]) -> str:
    compared = re.fullmatch(r"\w+er|more|less|as|the", token.after, re.I)
    return f"{numbers.cardinal(match[1])} {'times' if compared or match[2] == '×' else 'ex'}"


def _scaled(token: Token, match: re.Match[str]) -> str:
    return f"{numbers.cardinal(match[1])} {_SCALES[match[2]]}{' plus' if match[3] else ''}"


def _measure(token: Token, match: re.Match[str]) -> str | None:
    number, unit = match.groups()
    if unit not in _UNITS:
        return None
    word = _UNITS[unit]
    return f"{numbers.cardinal(number)} {word if number == '1' or unit in _NO_PLURAL else _many(word)}"


def _unit_word(token: Token, match: re.Match[str]) -> str | None:
    """A unit that stands for itself after a number: "16 GB"."""
    if not re.fullmatch(_NUMBER, token.before) or token.core in {"s", "h", "m", "g", "V", "W", "min"}:
        return None
    word = _UNITS[token.core]
    return word if token.before == "1" or token.core in _NO_PLURAL else _many(word)


def _degrees(token: Token, match: re.Match[str]) -> str:
    scale = {"C": " Celsius", "F": " Fahrenheit", "": ""}[match[3] or ""]
    return f"{_signed(match[1])}{numbers.cardinal(match[2])} degrees{scale}"


def _version(token: Token, match: re.Match[str]) -> str:
    return f"version {_dotted(match[1])}"


def _dotted(number: str) -> str:
    return " point ".join(numbers.cardinal(part) for part in number.split("."))


def _ordinal(token: Token, match: re.Match[str]) -> str:
    return numbers.ordinal(match[1])


def _decade(token: Token, match: re.Match[str]) -> str:
    century, ten = match.groups()
    if not century:
        return numbers.plural(numbers.cardinal(ten))
    said = numbers.year(century + ten)
    return numbers.plural(said)


def _number(token: Token, match: re.Match[str]) -> str:
    core = token.core.lstrip("+-−")
    return f"{_signed(token.core[:1])}{numbers.year(core) if _is_year(core, token) else numbers.cardinal(core)}"


def _is_year(core: str, token: Token) -> bool:
    if not re.fullmatch(r"1\d{3}|20\d\d", core):
        return False
    dated = token.before.lower() in _YEARLY or (token.before.rstrip("stndrh").isdigit() and len(token.before) <= 4)
    return dated or core[:2] in {"19", "20"}


def _range(token: Token, match: re.Match[str]) -> str | None:
    left, right = match[1], match[2]
    sign = left[:1] if left[:1] in _MONEY and right[:1] not in _MONEY else ""
    first = _of(left[1:] if sign else left, Token(left, token.before, ""))
    return f"{first} to {_of(sign + right, token)}"


def _phone(token: Token, match: re.Match[str]) -> str:
    return ", ".join(numbers.digits(group) for group in token.core.split("-"))


def _ratio(token: Token, match: re.Match[str]) -> str:
    return f"{numbers.cardinal(match[1])} to {numbers.cardinal(match[2])}"


def _fraction(token: Token, match: re.Match[str]) -> str | None:
    top, bottom = int(match[1]), int(match[2])
    if not 0 < top < bottom <= 10:
        return None
    name = {2: "half", 4: "quarter"}.get(bottom) or numbers.ordinal(match[2])
    return f"{numbers.cardinal(match[1])} {name if top == 1 else 'halves' if bottom == 2 else name + 's'}"


def _slashed(token: Token, match: re.Match[str]) -> str:
    parts = [part for part in token.core.split("/") if part]
    per = len(parts) == 2 and parts[0][-1:].isalnum() and any(c.isdigit() for c in parts[0]) and parts[1].isalpha() and parts[1].islower()
    return (" per " if per else " ").join(_of(part, token) for part in parts)


def _numbered(token: Token, match: re.Match[str]) -> str:
    return f"number {numbers.cardinal(match[1])}"


def _hashtag(token: Token, match: re.Match[str]) -> str:
    return f"hashtag {_of(match[1], token)}"


def _sign_first(token: Token, match: re.Match[str]) -> str:
    return f"{_SYMBOLS[match[1]]} {_of(match[2], token)}"


def _plus_after(token: Token, match: re.Match[str]) -> str:
    return f"{_of(match[1], token)} {' '.join('plus' for _ in match[2])}"


def _symbol(token: Token, match: re.Match[str]) -> str:
    return _SYMBOLS[token.core]


def _dotted_letters(token: Token, match: re.Match[str]) -> str:
    """ "U.S.A" -> "U S A"; the G2P spells single capitals."""
    return " ".join(token.core.replace(".", "").upper())


def _dotted_number(token: Token, match: re.Match[str]) -> str:
    return _dotted(token.core)


def _dotted_name(token: Token, match: re.Match[str]) -> str:
    return " dot ".join(_of(part, token) for part in token.core.split(".") if part).strip()


def _leading_dot(token: Token, match: re.Match[str]) -> str:
    return f"dot {_of(match[1], token)}"


def _joined(token: Token, match: re.Match[str]) -> str:
    """Words and numbers with signs between them: "R&D", "fine-tune_v2", "a=b"."""
    return " ".join(_SYMBOLS.get(part, "") or _of(part, token) for part in re.split(r"([&+@=×→≥≤<>~≈])", token.core) if part)


def _hyphened(token: Token, match: re.Match[str]) -> str:
    return " ".join(_of(part, token) for part in re.split(r"[-‑–_]", token.core) if part)


def _dashed(token: Token, match: re.Match[str]) -> str:
    parts = [part for part in re.split(r"—|--", token.core) if part]
    return "— ".join(_of(part, token) for part in parts)


def _mixed(token: Token, match: re.Match[str]) -> str:
    """ "H100" -> "H one hundred", "GPT4o" -> "GPT four o"."""
    return " ".join(
        numbers.cardinal(part) if part[0].isdigit() else _letters(part) for part in re.findall(r"\d+(?:\.\d+)?|\D+", token.core)
    )


def _ascii(digits: str) -> str:
    """Digits of any script as those of English."""
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in digits)


def _letters(part: str) -> str:
    return part.upper() if len(part) == 1 else part


def _signed(sign: str | None) -> str:
    return {"-": "minus ", "−": "minus ", "+": "plus "}.get(sign or "", "")


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
        (_DOTTED.pattern, _dotted_letters),
        (r"([≥≤≈~><±§@])(.+)", _sign_first),
        (r"(\w+)(\++)", _plus_after),
        (r"C#", lambda _token, _match: "C sharp"),
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
