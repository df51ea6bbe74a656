"""Plugins are modules in a folder. Names are listed without importing, so heavy libraries stay unloaded."""

from __future__ import annotations

import importlib
import pkgutil
from difflib import get_close_matches
from types import ModuleType

from shotwright.errors import PluginError

# Which extra of the package brings a library that a plugin imports.
EXTRAS: dict[str, str] = {"dask": "cluster", "distributed": "cluster"}


def names(package: ModuleType) -> tuple[str, ...]:
    """The plugins of a folder, in order; a module whose name begins with an underscore is no plugin."""
    return tuple(sorted(m.name for m in pkgutil.iter_modules(package.__path__) if not m.name.startswith("_")))


def load(package: ModuleType, name: str, what: str) -> ModuleType:
    """The plugin `name` of `package`; `what` is what people call it, as 'voice engine'.

    Raises PluginError when there is none of that name, or a library it needs is not installed.
    """
    known = names(package)
    if name not in known:
        raise PluginError(f"there is no {what} {name!r}", hint=suggest(name, known))
    try:
        return importlib.import_module(f"{package.__name__}.{name}")
    except ModuleNotFoundError as error:
        missing = (error.name or "").split(".")[0]
        if missing == package.__name__.split(".")[0]:
            raise
        extra = EXTRAS.get(missing)
        wanted = f"shotwright[{extra}]" if extra else missing
        raise PluginError(f"the {what} {name!r} needs the package {missing!r}", hint=f"pip install '{wanted}'") from error


def suggest(word: str, known: tuple[str, ...] | list[str]) -> str:
    """'Did you mean ...?' when something near is known, else the list."""
    near = get_close_matches(word, known, 1, cutoff=0.6)
    return f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(known)}"
