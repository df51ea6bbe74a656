"""Names of languages that code can be coloured in."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(1)
def names() -> frozenset[str]:
    """Every name that Pygments knows a language by, in small letters."""
    from pygments.lexers import get_all_lexers  # only where a script has code in it

    return frozenset(alias.lower() for _, aliases, _, _ in get_all_lexers(plugins=False) for alias in aliases)


def known(name: str) -> str:
    """`name` in small letters where it is a language's, else ""."""
    return name.lower() if name and name.lower() in names() else ""
