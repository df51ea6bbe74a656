"""Which kinds of picture there are, and in which forms: read from the files of assets/pictures, of which none is imported.

The room of the script stands below that of the pictures and loads no drawing library, so their files are looked at as text.
"""

from __future__ import annotations

import ast
import pkgutil
from functools import lru_cache
from pathlib import Path

_FOLDER = Path(__file__).resolve().parents[2] / "assets" / "pictures"


@lru_cache(1)
def names() -> tuple[str, ...]:
    """Every kind of picture, in order: a file each, whose name does not begin with an underscore."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules([str(_FOLDER)]) if not module.name.startswith("_")))


@lru_cache(None)
def variants(kind: str) -> tuple[str, ...]:
    """The forms that `kind` can be drawn in, as its file lists them (VARIANTS); none for a kind with one form, or no kind."""
    if kind not in names():
        return ()
    for statement in ast.parse((_FOLDER / f"{kind}.py").read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None and "VARIANTS" in _targets(statement):
            return tuple(str(one) for one in ast.literal_eval(statement.value))
    return ()


def _targets(statement: ast.Assign | ast.AnnAssign) -> list[str]:
    """The plain names that a statement gives a value to."""
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]
