"""The scene list as a file: read strictly, written so that it explains itself, a person's own after that."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from script import dialects, scenes
from script.kinds import KINDS
from script.model import Clip, Edit, Line, Reference, Scene, SceneList, Source, Speaker, Transition
from shotwright.errors import ScriptError

SAMPLE = Path(__file__).parents[2] / "script" / "examples" / "junior-vs-senior.md"

GOOD = """\
schema: scenes/1
title: Talk
language: en
source: {script: talk.md, sha256: abababababababababababababababababababababababababababababababab}
speakers:
  Narrator: {}
  Maya: {voice: guest}
references:
  - {number: 1, text: Coasts, url: "https://example.org"}
scenes:
  - id: map
    section: Start
    direction: Cut to a map
    shot:
      transition: {kind: cut}
      clip: waves.mp4
    narration:
      - speaker: Narrator
        text: Look.
        references: [1, 9]
    pause: 1
  - id: ladder
    direction: A ladder
    shot:
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "talk.scenes.yaml"


def put(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def test_a_list_is_read_with_its_shorthands_and_its_lines(file: Path) -> None:
    read = scenes.read(put(file, GOOD))
    first, second = read.scenes
    assert read.speakers == {"Narrator": Speaker(), "Maya": Speaker("guest")}
    assert read.references == (Reference(1, "Coasts", "https://example.org"),)
    assert first.shot == Edit(transition=Transition("cut"), clip=Clip("waves.mp4"))
    assert first.narration == (Line("Narrator", "Look.", references=(1, 9)),)
    assert (first.pause, first.at, first.narration[0].at) == (1.0, 11, 18)
    assert second == Scene("ladder", "A ladder")


# What is changed in GOOD, the line the error names, and a part of what it says.
WRONG = [
    ("    pause: 1", "    trasition: {kind: cut}", 21, "scene 'map' has no key 'trasition'"),
    (
        "      clip: waves.mp4",
        "      trasition: {kind: cut}",
        16,
        "the shot of scene 'map' has no key 'trasition'\n    Did you mean 'transition'?",
    ),
    ("transition: {kind: cut}", "transition: {kind: cut, second: 1}", 15, "the transition of scene 'map' has no key 'second'"),
    ("clip: waves.mp4", "clip: {fil: waves.mp4}", 16, "the clip of scene 'map' has no key 'fil'"),
    ("clip: waves.mp4", "clip: {start: 3}", 16, "the clip of scene 'map' lacks 'file'"),
    ("clip: waves.mp4", "clip: {file: a.mp4, start: -1}", 16, "'start' of the clip of scene 'map': has to be at least 0, not -1"),
    ("clip: waves.mp4", "clip: {file: a.mp4, start: .inf}", 16, "'.inf' is no float"),
    ("clip: waves.mp4", "kind: meating", 16, "there is no kind of picture 'meating'\n    Did you mean 'meeting'?"),
    ("clip: waves.mp4", "parts: [{}, {kind: x}]", 16, "there is no kind of picture 'x'"),
    ("clip: waves.mp4", "kind: nature\n      variant: snwo", 17, "the kind 'nature' has no variant 'snwo'\n    it has sun, rain"),
    ("clip: waves.mp4", "kind: nature\n      variant: snwo", 17, "Did you mean 'snow'?"),
    ("clip: waves.mp4", "kind: meeting\n      variant: round", 17, "the kind 'meeting' has no variant 'round'\n    take 'variant' out"),
    ("clip: waves.mp4", "items: Soak", 16, "'items' of the shot of scene 'map': has to be a list"),
    ("clip: waves.mp4", "items: [Soak, 5]", 16, "has to be text, not 5"),
    ("clip: waves.mp4", "items:\n      - Soak\n      - '...'", 18, "one of the items says nothing"),
    ("clip: waves.mp4", "figures:\n        Rent: 40 %\n        Food: much", 18, "'much' holds no number for 'Food'"),
    ("clip: waves.mp4", "figures:\n        Rent: 40 %\n        Food: [1]", 18, "'Food' of the figures of scene 'map'"),
    ("clip: waves.mp4", "figures: [1, 2]", 16, "the figures of scene 'map' has to be keys and values"),
    ("clip: waves.mp4", "figure: {Rent: 1}", 16, "has no key 'figure'\n    Did you mean 'figures'?"),
    (
        "clip: waves.mp4",
        "code: x = 1\n      code_language: pyton",
        17,
        "'pyton' is no language that code can be coloured in\n    Did you mean 'python'?",
    ),
    ("clip: waves.mp4", "code_language: klingonese", 16, "'klingonese' is no language"),
    ("clip: waves.mp4", "by: 5", 16, "'by' of the shot of scene 'map': has to be text, not 5"),
    ("kind: cut", "kind: wipe", 15, "has to be one of 'cut', 'dissolve' or 'fade', not \"wipe\""),
    ("clip: waves.mp4", "camera: push in", 16, "'camera' of the shot of scene 'map': has to be one of"),
    ("pause: 1", "pause: long", 21, "'pause' of scene 'map': has to be a number, not \"long\""),
    ("pause: 1", "pause: 61", 21, "'pause' of scene 'map': has to be at most 60, not 61"),
    ("pause: 1", "duration: 0", 21, "'duration' of scene 'map': has to be more than 0, not 0"),
    ("pause: 1", "at: 4", 21, "scene 'map' has no key 'at'"),
    ("text: Look.", "text: 5", 19, "'text' of line 1 of scene 'map': has to be text, not 5"),
    ("text: Look.", "text: yes", None, ""),
    ("text: Look.", "text: ''", 19, "line 1 of scene 'map' says nothing"),
    ("text: Look.", 'text: "Look [1]."', 19, "line 1 of scene 'map' has brackets in its text"),
    ("text: Look.", 'text: "Look\\0."', 19, "holds characters that are no text"),
    ("        text: Look.\n", "", 18, "line 1 of scene 'map' lacks 'text'"),
    ("- speaker: Narrator", "- speaker: Narator", 18, "the speaker 'Narator' is not among the speakers\n    Did you mean 'Narrator'?"),
    (
        "- speaker: Narrator",
        "- on_camera: 1\n        speaker: Narrator",
        18,
        "'on_camera' of line 1 of scene 'map': has to be true or false, not 1",
    ),
    ("references: [1, 9]", "references: 1", 20, "has to be a list"),
    ("references: [1, 9]", "references: [one]", 20, "has to be a whole number"),
    ("id: ladder", "id: map", 22, "the id 'map' is used twice"),
    ("id: ladder", "id: ../ladder", 22, "cannot be an id"),
    ("  - id: ladder\n", "  - section: x\n    id: 7\n", 23, "'id' of scene 2: has to be text, not 7"),
    ("    direction: A ladder\n", "", 22, "scene 'ladder' lacks 'direction'"),
    ("A ladder\n    shot:\n", "A ladder\n    shot: push\n", 24, "the shot of scene 'ladder' has to be keys and values"),
    ("A ladder\n    shot:\n", "A ladder\n    shot: {parts: [{txt: a}]}\n", 24, "has no key 'txt'"),
    ("    pause: 1", "    section: Again", 21, "the key 'section' stands here twice"),
    ("title: Talk\n", "", 1, "the list lacks 'title'"),
    ("title: Talk", "title: ''", 2, "the film has no title"),
    ("title: Talk", "titel: Talk", 2, "the list has no key 'titel'\n    Did you mean 'title'?"),
    ("language: en", "language: english please", 3, "is no language"),
    ("scenes/1", "scenes/2", 1, "the schema 'scenes/2' is not known"),
    ("schema: scenes/1\n", "", 1, "the list does not say its schema"),
    ("sha256: a", "sha256: x", 4, "is not 64 hexadecimal digits"),
    ("number: 1,", "number: one,", 9, "has to be a whole number"),
    ("  - {number: 1, t", "  - {number: 1}\n  - {number: 1, t", 10, "reference 1 is listed twice"),
    ("{voice: guest}", "{voise: guest}", 7, "the speaker 'Maya' has no key 'voise'"),
    ("{voice: guest}", "guest", 7, "has to be keys and values"),
    ("Talk", "*talk", 2, "aliases (*talk) are not allowed"),
    ("Talk", "!!python/name:os.system", 2, "tags (tag:yaml.org,2002:python/name:os.system) are not allowed"),
    ("title: Talk", "title: 'Talk", None, "this is not YAML"),
    ("title: Talk", "title: a: b", 2, "this is not YAML"),
]


@pytest.mark.parametrize(("old", "new", "line", "what"), WRONG, ids=[f"{n}-{new.strip()[:24]}" for n, (_, new, _, _) in enumerate(WRONG)])
def test_a_mistake_is_named_with_its_line(file: Path, old: str, new: str, line: int | None, what: str) -> None:
    assert old in GOOD
    put(file, GOOD.replace(old, new, 1))
    if not what:
        scenes.read(file)
        return
    with pytest.raises(ScriptError) as error:
        scenes.read(file)
    assert what in str(error.value)
    assert str(error.value).startswith(f"{file}:{line}: " if line else f"{file}:")
    assert error.value.hint


@pytest.mark.parametrize(
    "text", ["", "[]", "talk", "schema: scenes/1\ntitle: T\nscenes: []\n", "schema: scenes/1\ntitle: T\nscenes: 3\n", "\0\1\2"]
)
def test_what_is_no_scene_list_is_refused(file: Path, text: str) -> None:
    with pytest.raises(ScriptError):
        scenes.read(put(file, text))


def test_aliases_by_the_million_are_refused_at_once(file: Path) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(24))
    with pytest.raises(ScriptError, match="aliases"):
        scenes.read(put(file, bomb))


def test_a_missing_list_says_how_to_get_one(file: Path) -> None:
    with pytest.raises(ScriptError, match="shotwright plan"):
        scenes.read(file)


# ---------------------------------------------------------------- writing


def test_the_sample_comes_back_as_it_was_written(file: Path) -> None:
    sample = dialects.read(SAMPLE)
    scenes.write(sample, file)
    assert scenes.read(file) == sample


def test_the_look_of_a_scene(file: Path) -> None:
    scenes.write(dialects.read(SAMPLE), file)
    written = file.read_text(encoding="utf-8")
    start = written.index("  - id: senior-engineer-leading-team-meeting\n")
    lines = written[start : written.index("\n\n", start)].splitlines()
    assert [line.split(":")[0].strip(" -") for line in lines] == [
        "id",
        "section",
        "direction",
        "# understood",
        "shot",
        "narration",
        "speaker",
        "text",
        "references",
    ]
    assert lines[2] == "    direction: Switch to a visual of a senior engineer leading a team meeting"
    assert lines[3].startswith("    # understood: switch (dissolve 0.4 s) to a meeting: Senior engineer, Leading a team meeting   (0.")
    assert lines[4] == "    shot: {}"
    assert lines[-1] == "        references: [1, 4]"


def test_the_first_line_names_the_schema_that_lies_beside(file: Path) -> None:
    scenes.write(dialects.read(SAMPLE), file)
    first = file.read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=scenes.schema.json"
    assert json.loads((file.parent / "scenes.schema.json").read_text(encoding="utf-8")) == scenes.schema()


def test_the_example_in_the_project_is_what_plan_writes(file: Path) -> None:
    scenes.write(dialects.read(SAMPLE), file)
    assert SAMPLE.with_suffix(".scenes.yaml").read_text(encoding="utf-8") == file.read_text(encoding="utf-8")
    assert SAMPLE.with_name("scenes.schema.json").read_text(encoding="utf-8") == scenes.schema_text()


words = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="[]\ufeff\u2028\u2029\ufffe\uffff"), min_size=1, max_size=30
)
spoken = words.map(lambda text: f"a{text}")
seconds = st.floats(0.001, 3, allow_nan=False)
clips = st.builds(
    Clip, words, seconds, st.none() | seconds, st.sampled_from(["crop", "fit"]), st.sampled_from(["off", "low", "keep"]), st.booleans()
)
codes = words | st.lists(words | st.just("") | words.map(lambda text: f"    {text}\t"), max_size=4).map("\n".join)
edits = st.builds(
    Edit,
    kind=st.none() | st.sampled_from(KINDS),
    subjects=st.none() | st.lists(words, max_size=2).map(tuple),
    text=st.none() | words,
    transition=st.none() | st.builds(Transition, st.sampled_from(["cut", "dissolve", "fade"]), seconds),
    camera=st.sampled_from([None, "pull"]),
    clip=st.none() | clips,
    items=st.none() | st.lists(spoken, max_size=3).map(tuple),
    figures=st.none()
    | st.dictionaries(spoken, st.floats(-1e9, 1e9, allow_nan=False) | st.sampled_from(["40 %", "$5.2 million"]), max_size=3),
    code=st.none() | codes,
    code_language=st.sampled_from([None, "python", "bash"]),
    by=st.none() | words,
)
lines = st.builds(
    Line, st.sampled_from(["Narrator", "No: one, 'x'"]), spoken, st.booleans(), st.lists(st.integers(1, 99), max_size=3).map(tuple)
)


@st.composite
def lists(draw: st.DrawFn) -> SceneList:
    count = draw(st.integers(1, 3))
    made = tuple(
        Scene(
            f"scene-{n}",
            draw(words),
            draw(st.just("") | words),
            replace(draw(edits), parts=draw(st.none() | st.lists(edits, max_size=2).map(tuple))),
            tuple(draw(st.lists(lines, max_size=3))),
            draw(st.none() | seconds),
            draw(st.none() | seconds),
        )
        for n in range(count)
    )
    speakers = {"Narrator": Speaker(), "No: one, 'x'": Speaker(draw(st.none() | words))}
    references = (Reference(1, draw(words), draw(words)), Reference(2))
    return SceneList(draw(spoken), "en", draw(st.none() | st.just(Source("a b.md", "ab" * 32))), speakers, references, made)


@given(lists())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_list_comes_back_as_it_was_written(tmp_path: Path, made: SceneList) -> None:
    file = tmp_path / "x.scenes.yaml"
    scenes.write(made, file)
    assert scenes.read(file) == made


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: f"schema: scenes/1\ntitle: T\nscenes:\n{text}".encode("utf-8", "ignore"))
)
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_rubbish_is_refused_and_nothing_else_happens(tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "x.scenes.yaml"
    file.write_bytes(raw)
    with pytest.raises(ScriptError):
        scenes.read(file)


values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.sampled_from(["a", "cut", "1", "Narrator"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["kind", "clip", "file", "parts", "text", "speaker", "x"]), inner, max_size=3)
    ),
    max_leaves=4,
)


@given(st.dictionaries(st.sampled_from(["title", "language", "source", "speakers", "references", "scenes"]), values, max_size=6), values)
@settings(deadline=None, max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_well_formed_nonsense_is_refused_or_read(tmp_path: Path, data: dict[str, Any], scene: Any) -> None:
    file = tmp_path / "x.scenes.yaml"
    data = {"schema": "scenes/1", "title": "T", "scenes": [{"id": "a", "direction": "d", "shot": scene, "narration": scene}], **data}
    file.write_text(yaml.safe_dump(data), encoding="utf-8")
    try:
        scenes.read(file)
    except ScriptError as error:
        assert error.hint  # noqa: PT017 - it may as well be read


def test_ruamel_reads_what_this_reads(file: Path) -> None:
    scenes.write(dialects.read(SAMPLE), file)
    from shotwright.yamlfile import read

    theirs = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8"))
    assert theirs == read(file).data


# ---------------------------------------------------------------- a list that belongs to somebody

EDITED = (
    GOOD.replace("title: Talk", "# mine\ntitle:   'Talk'   # keep")
    .replace("direction: A ladder", "direction: >-\n      A\n      ladder")
    .replace("\n  Maya: {voice: guest}", "\n\n  Maya:    {voice: guest}")
)


@pytest.mark.parametrize(
    "old",
    [
        "source: {script: talk.md, sha256: " + "ab" * 32 + "}",
        "source:\n  sha256: " + "ab" * 32 + "  # of the script\n  script: 'talk.md'",
        "source: null",
        "# no source",
    ],
)
def test_accepting_a_script_changes_its_hash_and_not_a_space_more(file: Path, old: str) -> None:
    before = EDITED.replace("source: {script: talk.md, sha256: " + "ab" * 32 + "}", old)
    put(file, before)
    list_before = scenes.read(file)
    source = Source("new talk: 2.md", "f" * 64)
    scenes.accept(file, source)
    after = file.read_text(encoding="utf-8")
    assert scenes.read(file) == replace(list_before, source=source)
    without = [line for line in after.splitlines() if not line.lstrip().startswith(("source", "sha256", "script"))]
    assert without == [line for line in before.splitlines() if not line.lstrip().startswith(("source", "sha256", "script"))]
    assert ("# of the script" in after) == ("# of the script" in before)


def test_line_ends_and_byte_order_mark_survive(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + EDITED.replace("\n", "\r\n").encode())
    scenes.accept(file, Source("talk.md", "f" * 64))
    assert file.read_bytes() == b"\xef\xbb\xbf" + EDITED.replace("ab" * 32, "f" * 64).replace("\n", "\r\n").encode()


def test_backups_never_take_the_place_of_another(file: Path) -> None:
    put(file, "one")
    first = scenes.backup(file)
    put(file, "two")
    second = scenes.backup(file)
    assert (first.name, second.name) == ("talk.scenes.yaml.bak", "talk.scenes.yaml.bak2")
    assert (first.read_text(encoding="utf-8"), second.read_text(encoding="utf-8")) == ("one", "two")


# ---------------------------------------------------------------- schema


def test_the_schema_takes_what_the_reader_takes(file: Path) -> None:
    jsonschema.Draft202012Validator.check_schema(scenes.schema())
    for data in (yaml.safe_load(GOOD), yaml.safe_load(scenes.text(dialects.read(SAMPLE)))):
        jsonschema.validate(data, scenes.schema())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("pause: 1", "trasition: 1"),
        ("clip: waves.mp4", "clip: {fil: a}"),
        ("kind: cut", "kind: wipe"),
        ("title: Talk\n", ""),
        ("pause: 1", "at: 3"),
    ],
)
def test_the_schema_refuses_what_the_reader_refuses(old: str, new: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.safe_load(GOOD.replace(old, new, 1)), scenes.schema())


def test_everything_in_the_schema_is_explained() -> None:
    made = scenes.schema()
    for definition in (made, *made["$defs"].values()):
        for name, own in definition.get("properties", {}).items():
            assert own.get("description") not in {None, name}, name
