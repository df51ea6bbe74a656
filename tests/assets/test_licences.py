"""The table of assets/LICENSES.md against what is installed."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

import pytest

from assets.voices import hibari, kokoro

ROOT = Path(__file__).resolve().parents[2]
ROWS = [
    [cell.strip().strip("`") for cell in line.strip("|\n").split("|")]
    for line in (ROOT / "assets" / "LICENSES.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and not line.startswith("| what")
]


@pytest.mark.parametrize(("package", "file", "sha"), [(row[1], row[3], row[4]) for row in ROWS], ids=[row[3] for row in ROWS])
def test_the_file_is_the_one_in_the_table(package, file, sha):
    assert hashlib.sha256(_path(file).read_bytes()).hexdigest() == sha
    name, number, *kept = package.split(" ")
    if not kept:
        assert version(name) == number


def test_every_row_names_a_licence():
    known = {"Apache-2.0", "Apache-2.0; the ONNX export MIT", "MIT", "OFL-1.1", "Public domain"}
    assert {row[2] for row in ROWS} <= known


def test_the_table_has_what_is_used():
    listed = {row[3]: row[4] for row in ROWS}
    for name, sha in kokoro.PARTS.items():
        assert listed[f"{name}/part.bin"] == sha
    assert listed["hibari/assets/hibari.onnx"] == hibari.MODEL
    kept = {path.name for path in (ROOT / "assets" / "voices" / "styles").glob("*.npz")}
    assert kept == {f"{voice}.npz" for voice in (*kokoro.AMERICAN, *kokoro.BRITISH)}
    assert {f"assets/voices/styles/{name}" for name in kept} <= set(listed)
    assert (ROOT / "assets" / "voices" / "styles" / "NOTICE").read_text(encoding="utf-8").count("Apache") == 1


def _path(file: str) -> Path:
    if file.startswith("assets/"):
        return ROOT / file
    package, _, rest = file.partition("/")
    found = find_spec(package)
    assert found
    assert found.origin
    return Path(found.origin).parent / rest
