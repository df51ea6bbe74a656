"""The one way YAML is read: strict, and with a line for every node."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from shotwright.yamlfile import MAX_BYTES, MAX_DEPTH, YamlProblem, parse, read


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("true", True), ("False", False), ("null", None), ("~", None), ("", None),
        ("1:30", "1:30"), ("2020-01-01", "2020-01-01"), ("1_000", "1_000"), ("010", 10), ("0o17", 15), ("0x1F", 31), ("-3", -3), ("+3", 3),
        ("1.5", 1.5), (".5", 0.5), ("1e3", 1000.0), ("1.", 1.0), ("'1'", "1"), ('"a\\tb"', "a\tb"), ("a b", "a b"),
        ("=", "="), ("<<", "<<"),
    ],
)  # fmt: skip
def test_scalars_are_those_of_yaml_1_2(written: str, value: Any) -> None:
    read_as = parse(f"key: {written}").data["key"]
    assert (read_as, type(read_as)) == (value, type(value))


def test_ruamel_agrees() -> None:
    text = "a: no\nb: 1:30\nc: 010\nd: 0x1F\ne: 1e3\nf: ~\ng: True\nh: 'x'\ni: [1, {j: k}]\n"
    assert YAML(typ="safe", pure=True).load(text) == parse(text).data


def test_every_key_and_item_has_its_line() -> None:
    document = parse("# first\na:\n  - one\n  - b: 2\n    c: {d: 3,\n      e: 4}\n")
    assert document.line(("a",)) == 2
    assert document.line(("a", 0)) == 3
    assert document.line(("a", 1, "c")) == 5
    assert document.line(("a", 1, "c", "e")) == 6
    assert document.line(("a", 1, "missing", "deeper")) == 4
    assert document.line(()) == 2


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("a: 1\nb: 2\na: 3", 3, "the key 'a' stands here twice"),
        ("a: &x [1]\nb: *x", 2, "aliases (*x) are not allowed"),
        ("a:\n  - !!python/object/apply:os.system [ls]", 2, "tags"),
        ("a: !!str 5", 1, "tags"),
        ("a: !mine {b: 1}", 1, "tags"),
        ("? [1, 2]\n: 3", 1, "a key must be a plain word"),
        ("a: 1\nb: [1,\nc: 2", 3, "this is not YAML"),
        ("a: 'open", 1, "this is not YAML"),
        ("a: 1\n---\nb: 2", 2, "this is not YAML"),
        ("a: 1e999", 1, "'1e999' is no float"),
        ("a: .inf", 1, "'.inf' is no float"),
        ("a: " + "9" * 5000, 1, "is no int"),
        ("a: 1\nb: \x01", 2, "a character that is no text"),
        ("a: \ud800", 1, "a character that is no text"),
        ("[" * 100_000, 1, "nested too deeply"),
        ("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1), 1, "nested too deeply"),
    ],
)
def test_what_is_refused_is_named_with_its_line(text: str, line: int, what: str) -> None:
    with pytest.raises(YamlProblem) as problem:
        parse(text)
    assert what in problem.value.message
    assert problem.value.line == line


def test_as_deep_as_allowed_is_read() -> None:
    assert parse("[" * MAX_DEPTH + "]" * MAX_DEPTH).data


def test_files_are_text_of_a_size(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbfa: 1\r\n")
    assert read(file).data == {"a": 1}
    file.write_bytes(b"a: 1\nb: \xff")
    with pytest.raises(YamlProblem, match="UTF-8") as problem:
        read(file)
    assert problem.value.line == 2
    with file.open("wb") as big:
        big.truncate(MAX_BYTES + 1)
    with pytest.raises(YamlProblem, match="larger than"):
        read(file)
    with pytest.raises(FileNotFoundError):
        read(tmp_path / "none.yaml")


@given(st.text(max_size=200) | st.text("[]{}:,-&*!|>'\"%@#?a1 \n", max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        document = parse(text)
    except YamlProblem as problem:
        assert 1 <= problem.line <= text.count("\n") + text.count("\r") + 3  # noqa: PT017 - it may as well be read
    else:
        assert all(line >= 1 for line in document.lines.values())
