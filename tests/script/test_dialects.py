"""The edge: files as they come, and whatever anybody throws at the parser."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from script import dialects
from script.dialects import parse, read
from shotwright.errors import ScriptError

SCRIPT = "[Cut to a map]\nNarrator: One.\n"


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"", "the script is empty"),
        (b" \n\t\n", "the script is empty"),
        (b"PK\x03\x04rest", "is a packed file"),
        (b"%PDF-1.7", "is a PDF"),
        ("text".encode("utf-16"), "UTF-16"),
        (b"[A]\nNarrator: caf\xe9", ":2: the file is not text in UTF-8"),
        (b"[A]\n\nNarr\x00ator: b", ":3: the file holds characters that are no text"),
        (bytes(range(256)) * 40, "is not text in UTF-8"),
        (b"a" * 10_000_000, "larger than 2 MB"),
    ],
)
def test_what_is_no_script_is_refused(tmp_path: Path, raw: bytes, what: str) -> None:
    file = tmp_path / "talk.md"
    file.write_bytes(raw)
    with pytest.raises(ScriptError) as error:
        read(file)
    assert what in error.value.message
    assert error.value.message.startswith(f"{file}:")
    assert error.value.hint


def test_a_missing_script_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path / "none.md", tmp_path):
        with pytest.raises(ScriptError, match="cannot be read"):
            read(path)


def test_byte_order_mark_and_windows_lines_change_nothing_but_the_hash(tmp_path: Path) -> None:
    plain, windows = tmp_path / "a.md", tmp_path / "b.md"
    plain.write_bytes(SCRIPT.encode())
    windows.write_bytes(b"\xef\xbb\xbf" + SCRIPT.replace("\n", "\r\n").encode())
    one, other = read(plain), read(windows)
    assert one.scenes == other.scenes
    assert one.source
    assert other.source
    assert one.source.sha256 != other.source.sha256


def test_the_language_is_the_scripts_else_the_channels(tmp_path: Path) -> None:
    assert parse(SCRIPT, Path("a.md"), "de").language == "de"
    assert parse(f"language: fr\n{SCRIPT}", Path("a.md"), "de").language == "fr"


def test_a_file_names_a_film_that_names_itself_nowhere() -> None:
    assert parse(SCRIPT, Path("my-first_talk.md")).title == "My first talk"


def test_five_thousand_directions_are_read_and_one_more_is_not() -> None:
    text = "[Cut to a map]\nNarrator: One.\n" * 5_000
    assert len(parse(text, Path("a.md")).scenes) == 5_000
    with pytest.raises(ScriptError, match="more than 5,000 directions"):
        parse(text + "[Cut]", Path("a.md"))


SIZE = 30_000
TRICKS = [
    "[",
    "]",
    "[]",
    "[\n",
    "<!--",
    "`",
    "* ",
    "**a**\n",
    "<a ",
    "~~a",
    "[a](",
    "![a](b)",
    '"a ',
    "a [1] ",
    "A: b\n",
    "# a\n",
    "---\n",
    " ",
]
TRICKS += [
    "\n",
    "> ",
    "- a\n",
    "a.\n\n",
    "\\*",
    "&amp;",
    "```\n",
    ":",
    "(",
    " (laughs",
    "[0:00]",
    "[[a]]",
    "---\na: b\n",
    "'Aaaaaaaa ",
    "1",
    "=",
    "_a",
]


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("before", ["", "[A]\nNarrator: ", "[A]\nNarrator: x\n# References\n1. a\n"])
def test_no_text_takes_long(trick: str, before: str) -> None:
    started = time.process_time()
    try:
        parse(f"{before}{trick * (SIZE // len(trick))}a", Path("a.md"))
    except ScriptError as error:
        assert error.hint  # noqa: PT017 - it may as well be read
    assert time.process_time() - started < 3


FRAGMENTS = [
    "[",
    "]",
    "[Cut to ",
    "**",
    "*",
    "_",
    '"',
    "“",
    "”",
    "'",
    "Narrator",
    " (V.O.)",
    ":",
    "\n",
    "\n\n",
    "---",
    "# ",
    "- ",
    "> ",
    "a",
    "word ",
]
FRAGMENTS += [
    "[Section: X]",
    "[Reference 1, 4]",
    "[1]",
    "[Your Name]",
    "[PAUSE]",
    "```",
    "<!--",
    "-->",
    "title: X",
    "VISUAL: ",
    "![",
    "](",
    ")",
]
FRAGMENTS += ["References", "1. ", "[^1]: ", "0:00", "&#91;", "\\["]
fragments = st.sampled_from(FRAGMENTS)


@given(st.text(max_size=300) | st.lists(fragments, max_size=60).map("".join))
@settings(max_examples=400, deadline=None)
def test_whatever_is_thrown_at_it_it_reads_or_refuses(text: str) -> None:
    try:
        film = parse(text, Path("fuzz.md"))
    except ScriptError as error:
        assert error.message.startswith("fuzz.md:")  # noqa: PT017 - it may as well be read
        assert error.hint  # noqa: PT017
        return
    spoken = [line.text for scene in film.scenes for line in scene.narration]
    assert spoken
    assert all(line == line.strip() and not set("[]\n\r") & set(line) for line in spoken)
    assert len({scene.id for scene in film.scenes}) == len(film.scenes)
    assert {line.speaker for scene in film.scenes for line in scene.narration} <= set(film.speakers)


def test_scenes_are_named_in_every_alphabet(tmp_path: Path) -> None:
    from script import scenes

    text = "".join(
        f"[{name}]\nNarrator: a\n" for name in ("तट का नक्शा", "خريطة الساحل", "咖啡师在柜台后面打奶泡", "Café über Ålesund", "!!!", "แผนที่")
    )
    film = parse(text, Path("a.md"))
    scenes.write(film, tmp_path / "a.scenes.yaml")
    assert scenes.read(tmp_path / "a.scenes.yaml") == film
    assert film.scenes[3].id == "café-über-ålesund"


@given(st.lists(fragments, max_size=40).map("".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_film_that_is_read_can_be_written_and_read_again(tmp_path: Path, text: str) -> None:
    from script import scenes

    try:
        film = dialects.parse(f"{text}\n\n[Cut to a map]\n\n**Narrator:** One.", Path("fuzz.md"))
    except ScriptError:
        return
    file = tmp_path / "fuzz.scenes.yaml"
    scenes.write(film, file)
    assert scenes.read(file) == film
