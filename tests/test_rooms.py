"""Imports run one way: command -> pipeline -> publish -> render -> cluster -> assets -> script -> shotwright; no plugin knows another."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FLOORS = ("shotwright", "script", "assets", "cluster", "render", "publish", "pipeline", "command")
# pipeline is the one name people import and run, so its main() and clip() may ask the command line's room.
UPWARD = {("pipeline", "command")}
PLUGINS = ("assets/voices", "assets/pictures", "assets/stock", "script/dialects", "render/engines", "render/encoders")


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def sources() -> list[Path]:
    return sorted(p for floor in FLOORS for p in ([ROOT / f"{floor}.py"] if floor == "pipeline" else (ROOT / floor).rglob("*.py")))


@pytest.mark.parametrize("path", sources(), ids=lambda p: str(p.relative_to(ROOT)))
def test_no_room_imports_one_above_it(path):
    floor = path.relative_to(ROOT).parts[0].removesuffix(".py")
    for name in imported(path):
        other = name.split(".")[0]
        if other in FLOORS and (floor, other) not in UPWARD:
            assert FLOORS.index(other) <= FLOORS.index(floor), f"{floor} imports {name}"


@pytest.mark.parametrize("folder", PLUGINS)
def test_plugins_do_not_import_each_other(folder):
    plugins = {p.stem for p in (ROOT / folder).glob("*.py") if not p.stem.startswith("_")}
    package = folder.replace("/", ".")
    for path in (ROOT / folder).glob("*.py"):
        if path.stem in plugins:
            for name in imported(path):
                head, _, rest = name.removeprefix(package).lstrip(".").partition(".")
                assert not (name.startswith(package + ".") and head in plugins - {path.stem}), f"{path.stem} imports {name} {rest}"
