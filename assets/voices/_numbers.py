"""Numbers as English words, by num2words, without its commas and with a limit: endless digits are read one by one."""

from __future__ import annotations

_LONGEST = 15
_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def cardinal(number: str) -> str:
    """ "1,250" -> "one thousand two hundred and fifty", "3.14" -> "three point one four", "007" -> "zero zero seven"."""
    whole, _, part = number.replace(",", "").partition(".")
    sign = "minus " if whole.startswith("-") else ""
    whole = whole.lstrip("-") or "0"
    long = len(whole) > _LONGEST or (whole[0] == "0" and len(whole) > 1)
    words = digits(whole) if long else _words(int(whole))
    return f"{sign}{words} point {digits(part)}" if part else f"{sign}{words}"


def ordinal(number: str) -> str:
    """ "21" -> "twenty-first"."""
    plain = number.replace(",", "")
    return digits(plain) if len(plain) > _LONGEST else _words(int(plain), "ordinal")


def year(number: str) -> str:
    """ "1999" -> "nineteen ninety-nine", "2007" -> "two thousand and seven"."""
    return _words(int(number), "year")


def digits(number: str) -> str:
    """ "405" -> "four zero five"."""
    return " ".join(_DIGITS[int(digit)] for digit in number)


def plural(words: str) -> str:
    """ "nineteen ninety" -> "nineteen nineties"."""
    return f"{words[:-1]}ies" if words.endswith("y") else f"{words}es" if words.endswith("x") else f"{words}s"


def _words(number: int, to: str = "cardinal") -> str:
    from num2words import num2words

    return str(num2words(number, lang="en", to=to)).replace(",", "")
