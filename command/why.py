"""`--why`: what would be made, and which setting or input changed since the last film."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from assets.store import canonical

Recipes = Mapping[str, Mapping[str, Any]]

SHOWN = 60


def differences(before: Any, after: Any, where: str = "") -> Iterator[str]:
    """Each place where two pieces of plain data differ, as 'visual.headline: 'A' -> 'B''."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted({*before, *after}):
            yield from differences(before.get(key), after.get(key), f"{where}.{key}" if where else key)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for n, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from differences(one, other, f"{where}[{n}]")
    elif before != after:
        yield f"{where}: {_short(before)} -> {_short(after)}"


def plain(recipe: Mapping[str, Any]) -> Any:
    """A recipe as the plain data that its key is made from."""
    return json.loads(canonical(dict(recipe)))


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
