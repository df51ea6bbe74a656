"""One way to read YAML for everything: strict, and with a line for every node.

PyYAML reads YAML 1.1, where `no` is False, `1:30` is 90 and a duplicate key passes. This reader takes 1.2 booleans, no
dates, no base 60; it refuses duplicate keys, aliases and tags, and files beyond a size, since scene lists may come from strangers.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

MAX_BYTES = 16 * 1024 * 1024
MAX_DEPTH = 32

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file's `data`, and the line (from 1) of every key and item in it, by its path: ("scenes", 3, "shot")."""

    data: Any
    lines: dict[Where, int]

    def line(self, where: Where) -> int:
        """The line of `where`, or of the nearest thing around it that has one."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)


class YamlProblem(ValueError):
    """A file that cannot be read: `line` and what is wrong; the caller names the file and the kind of error."""

    def __init__(self, line: int, message: str, hint: str = "") -> None:
        super().__init__(line, message, hint)
        self.line, self.message, self.hint = line, message, hint


# libyaml's loader where PyYAML was built with it: the same answers, ten times sooner.
_Base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Base):  # type: ignore[misc]  # which of the two it is shows at run time
    """SafeLoader with the scalars of YAML 1.2's core schema."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012 - PyYAML's own way to keep the table per class


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$"), list("-+0123456789"))
_Loader.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$"),
    list("-+.0123456789"),
)
_Loader.add_constructor("tag:yaml.org,2002:int", lambda _loader, node: int(node.value, 0 if node.value[:2] in {"0o", "0x"} else 10))
_Loader.add_constructor("tag:yaml.org,2002:float", lambda _loader, node: _finite(node.value))


def _finite(written: str) -> float:
    value = float(written)
    if not math.isfinite(value):
        raise ValueError(written)
    return value


def read(path: Path) -> Document:
    """The document in `path`. Raises YamlProblem; OSError passes through."""
    with path.open("rb") as file:
        raw = file.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise YamlProblem(1, f"the file is larger than {MAX_BYTES // 1024 // 1024} MB")
    try:
        return parse(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise YamlProblem(raw[: error.start].count(b"\n") + 1, "the file is not text in UTF-8") from error


def parse(text: str) -> Document:
    """The document in `text`. Raises YamlProblem."""
    lines: dict[Where, int] = {}
    try:
        _refuse_tricks(text)
        loader = _Loader(text)
        node = loader.get_single_node()
        data = None if node is None else _build(loader, node, (), lines)
    except (yaml.reader.ReaderError, UnicodeEncodeError) as error:
        at = error.position if isinstance(error, yaml.reader.ReaderError) else error.start
        raise YamlProblem(text[:at].count("\n") + 1, "the file holds a character that is no text") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        hint = "a text with a colon or a quotation mark in it is best put in quotes"
        line = min(mark.line, text.rstrip().count("\n")) + 1 if mark else 1
        raise YamlProblem(line, f"this is not YAML: {error.problem or error.context}", hint) from error
    except yaml.YAMLError as error:
        raise YamlProblem(1, f"this is not YAML: {error}") from error
    except RecursionError as error:
        raise YamlProblem(1, "the file is nested too deeply") from error
    return Document(data, lines)


def _refuse_tricks(text: str) -> None:
    """A look at the events alone, so that nothing is built from an alias or nested beyond reason."""
    depth = 0
    for event in yaml.parse(text, Loader=_Base):
        if isinstance(event, yaml.AliasEvent):
            raise YamlProblem(_line(event), f"aliases (*{event.anchor}) are not allowed", "write the value out")
        if tag := getattr(event, "tag", None):
            raise YamlProblem(_line(event), f"tags ({tag}) are not allowed", "write a plain value")
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MAX_DEPTH:
            raise YamlProblem(_line(event), "the file is nested too deeply", f"more than {MAX_DEPTH} levels are never needed")


def _line(thing: yaml.Node | yaml.Event) -> int:
    """The line, from 1, on which a node or an event begins."""
    return int(thing.start_mark.line) + 1 if thing.start_mark else 1


def _build(loader: _Loader, node: yaml.Node, where: Where, lines: dict[Where, int]) -> Any:
    line = _line(node)
    lines.setdefault(where, line)
    if isinstance(node, yaml.MappingNode):
        return _mapping(loader, node, where, lines)
    if isinstance(node, yaml.SequenceNode):
        return [_build(loader, item, (*where, n), lines) for n, item in enumerate(node.value)]
    try:
        return loader.construct_object(node)
    except (ValueError, OverflowError) as error:
        raise YamlProblem(line, f"{node.value[:40]!r} is no {node.tag.rsplit(':', 1)[-1]}") from error


def _mapping(loader: _Loader, node: yaml.MappingNode, where: Where, lines: dict[Where, int]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = _line(key_node)
        if not isinstance(key_node, yaml.ScalarNode):
            raise YamlProblem(line, "a key must be a plain word")
        key = key_node.value
        if key in found:
            raise YamlProblem(line, f"the key {key!r} stands here twice", "keep one of them")
        lines[(*where, key)] = line
        found[key] = _build(loader, value_node, (*where, key), lines)
    return found
