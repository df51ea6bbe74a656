"""Amounts as people write them: "20 GB", "30d"."""

from __future__ import annotations

import re

_SIZES = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "tb": 10**12, "kib": 2**10, "mib": 2**20, "gib": 2**30, "tib": 2**40}
_TIMES = {"s": 1, "m": 60, "h": 3600, "d": 86400, "w": 7 * 86400}


def bytes_of(text: str) -> int:
    """The bytes in "20 GB" (thousands), "20 GiB" (1024s) or "20000000". Raises ValueError."""
    found = re.fullmatch(r"([0-9]{1,15}(?:\.[0-9]{1,6})?)\s*([a-zA-Z]*)", text.strip())
    if not found or found[2].lower() not in _SIZES:
        raise ValueError("write a size as 500 MB, 20 GB or 1.5 TB")
    return int(float(found[1]) * _SIZES[found[2].lower()])


def age_of(text: str) -> float:
    """The seconds in "30d", "12h", "90m", "2w" or "45s". Raises ValueError."""
    found = re.fullmatch(r"([0-9]{1,9}(?:\.[0-9]{1,6})?)\s*([smhdw])", text.strip().lower())
    if not found:
        raise ValueError("write an age as 45m, 12h, 30d or 2w")
    return float(found[1]) * _TIMES[found[2]]


def said(count: int) -> str:
    """Bytes for people: "1.2 GB"."""
    size, unit = float(count), "bytes"
    for unit in ("bytes", "kB", "MB", "GB", "TB"):
        if size < 1000 or unit == "TB":
            break
        size /= 1000
    return f"{count} bytes" if unit == "bytes" else f"{size:.1f} {unit}"
