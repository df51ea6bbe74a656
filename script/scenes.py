"""The scene list as a file: the YAML that a person edits, read strictly and written so that it explains itself.

A list is written once, by `plan`. After that it belongs to the person who edits it: the one thing that is ever changed
in it is the hash of its script (`accept`), and every other byte stays. Beside a list lies the schema that its first
line names by a relative path, so that editors complete and check without a network, wherever the folder is moved.
"""

from __future__ import annotations

import json
import os
import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from script import languages
from script.directions import comment, understand
from script.figures import figure
from script.kinds import KINDS
from script.kinds.drawn import variants
from script.model import SCHEMA, Clip, Edit, Line, Reference, Scene, SceneList, Source, Speaker, Transition, Understanding, Visual
from script.visuals import understood
from shotwright.errors import ScriptError
from shotwright.plugins import suggest
from shotwright.yamlfile import Document, Where, YamlProblem
from shotwright.yamlfile import read as read_yaml

SCHEMA_FILE = "scenes.schema.json"
MOST_SCENES = 5_000

# Anything that may name a file on every system: no space, no separator, and no dot or hyphen at its front.
_ID = re.compile(r"(?![.-])[^\s/\\:*?\"'<>|\x00-\x1f\x7f]{1,80}")
_MARK = re.compile(r"[\[\]]")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}")
_NUMBER_LIKE = re.compile(r"[-+.0-9][-+.0-9a-zA-Z]*")
_SHA256 = re.compile(r"[0-9a-f]{64}")

_LIST: TypeAdapter[SceneList] = TypeAdapter(SceneList)


# ---------------------------------------------------------------- reading


def read(path: Path) -> SceneList:
    """The scene list in `path`, checked whole.

    Raises ScriptError as path:line: what is wrong, and what to do.
    """
    document = _document(path)
    data = _filled(document, path)
    _check_keys(data, document, path)
    try:
        scenes = _LIST.validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        raise _invalid(error, data, document, path) from error
    scenes = _with_lines(scenes, document)
    for line, what, hint in _mistakes(scenes, document):
        raise ScriptError(f"{path}:{line}: {what}", hint=hint)
    return scenes


def _document(path: Path) -> Document:
    try:
        return read_yaml(path)
    except YamlProblem as problem:
        raise ScriptError(f"{path}:{problem.line}: {problem.message}", hint=problem.hint or "mend it there") from problem
    except OSError as error:
        raise ScriptError(f"{path}: cannot be read: {error.strerror or error}", hint="shotwright plan SCRIPT writes one") from error


def _filled(document: Document, path: Path) -> dict[str, Any]:
    """The file's data with its shorthands written out, and empty parts as the model has them."""
    data = document.data
    if not isinstance(data, dict):
        raise ScriptError(f"{path}:1: this is no scene list", hint="shotwright plan SCRIPT writes one")
    version = data.get("schema")
    if version != SCHEMA:
        said = f"the schema {version!r} is not known" if "schema" in data else "the list does not say its schema"
        raise ScriptError(f"{path}:{document.line(('schema',))}: {said}", hint=f"this Shotwright reads 'schema: {SCHEMA}'")
    data = {"language": "en", "source": None, **{key: value for key, value in data.items() if key != "schema"}}
    speakers = data.get("speakers") or {}
    data["speakers"] = {name: value or {} for name, value in speakers.items()} if isinstance(speakers, dict) else speakers
    data["references"] = data.get("references") or []
    data["scenes"] = [_filled_scene(scene) for scene in _items(data.get("scenes"))] if _items(data.get("scenes")) else data.get("scenes")
    return data


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _filled_scene(scene: Any) -> Any:
    if not isinstance(scene, dict):
        return scene
    scene = {key: value for key, value in scene.items() if value is not None or key not in {"shot", "narration", "section"}}
    if isinstance(scene.get("shot"), dict):
        scene["shot"] = _filled_shot(scene["shot"])
    return scene


def _filled_shot(shot: Any) -> Any:
    """`clip: waves.mp4` is short for `clip: {file: waves.mp4}`."""
    if not isinstance(shot, dict):
        return shot
    clip, parts = shot.get("clip"), shot.get("parts")
    if isinstance(clip, str):
        shot = {**shot, "clip": {"file": clip}}
    return {**shot, "parts": [_filled_shot(part) for part in parts]} if isinstance(parts, list) else shot


# ---------------------------------------------------------------- what can be wrong


def _named(where: Where, data: Any) -> str:
    """What a place in the list is called by people: "the shot of scene 'career-ladder'"."""
    words = {"shot": "the shot", "narration": "the narration", "clip": "the clip", "transition": "the transition", "source": "the source"}
    words |= {"figures": "the figures", "items": "the items"}
    if not where:
        return "the list"
    if where[0] == "scenes" and len(where) >= 2:
        scene = _at(data, where[:2])
        name = scene.get("id") if isinstance(scene, dict) else None
        owner = f"scene {name!r}" if isinstance(name, str) else f"scene {int(where[1]) + 1}"
        inner = [part for part in where[2:] if isinstance(part, str)]
        if where[2:3] == ("narration",) and len(where) > 3:
            return f"line {int(where[3]) + 1} of {owner}"
        return f"{words.get(inner[-1], inner[-1])} of {owner}" if inner else owner
    if where[0] == "references" and len(where) >= 2:
        return f"reference {int(where[1]) + 1} of the list"
    if where[0] == "speakers" and len(where) >= 2:
        return f"the speaker {where[1]!r}"
    return words.get(str(where[-1]), f"{where[-1]!r}")


def _at(data: Any, where: Where) -> Any:
    for part in where:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _check_keys(data: dict[str, Any], document: Document, path: Path) -> None:
    """Refuse the first key that nothing knows, with the nearest that something does."""
    wrong = sorted((document.line((*where, key)), where, key, known) for where, key, known in _unknown(data))
    for line, where, key, known in wrong:
        hint = f"{suggest(key, known)} The keys of a scene list are in {SCHEMA_FILE}."
        raise ScriptError(f"{path}:{line}: {_named(where, data)} has no key {key!r}", hint=hint)


def _unknown(data: dict[str, Any]) -> Iterator[tuple[Where, str, tuple[str, ...]]]:
    yield from _keys(data, (), SceneList, also=("schema",))
    yield from _keys(data.get("source"), ("source",), Source)
    for name, speaker in (data["speakers"] if isinstance(data["speakers"], dict) else {}).items():
        yield from _keys(speaker, ("speakers", name), Speaker)
    for n, reference in enumerate(_items(data["references"])):
        yield from _keys(reference, ("references", n), Reference)
    for n, scene in enumerate(_items(data.get("scenes"))):
        yield from _keys(scene, ("scenes", n), Scene)
        if isinstance(scene, dict):
            yield from _unknown_in_shot(scene.get("shot"), ("scenes", n, "shot"))
            for m, line in enumerate(_items(scene.get("narration"))):
                yield from _keys(line, ("scenes", n, "narration", m), Line)


def _unknown_in_shot(shot: Any, where: Where) -> Iterator[tuple[Where, str, tuple[str, ...]]]:
    yield from _keys(shot, where, Edit)
    if isinstance(shot, dict):
        yield from _keys(shot.get("clip"), (*where, "clip"), Clip)
        yield from _keys(shot.get("transition"), (*where, "transition"), Transition)
        for n, part in enumerate(_items(shot.get("parts"))):
            yield from _unknown_in_shot(part, (*where, "parts", n))


def _keys(value: Any, where: Where, model: type, also: tuple[str, ...] = ()) -> Iterator[tuple[Where, str, tuple[str, ...]]]:
    known = (*also, *(field.name for field in fields(model) if field.name != "at"))
    if isinstance(value, dict):
        yield from ((where, key, known) for key in value if key not in known)


def _invalid(error: ValidationError, data: Any, document: Document, path: Path) -> ScriptError:
    """The mistake that stands first in the file."""
    found = [(document.line(_where(one["loc"])), _where(one["loc"]), one) for one in error.errors(include_url=False)]
    line, where, one = min(found, key=lambda entry: entry[0])
    if one["type"] in {"missing", "missing_argument"}:
        return ScriptError(f"{path}:{line}: {_named(where[:-1], data)} lacks {str(where[-1])!r}", hint="write it in")
    if one["type"] in {"dataclass_type", "dict_type", "model_type"}:
        return ScriptError(f"{path}:{line}: {_named(where, data)} has to be keys and values", hint=f"what they are is in {SCHEMA_FILE}")
    owner = _named(where[:-1], data)
    return ScriptError(f"{path}:{line}: {where[-1]!r} of {owner}: {_said(one)}" if where else f"{path}:1: {_said(one)}", hint=_hint(one))


def _where(loc: tuple[int | str, ...]) -> Where:
    """pydantic's place of an error as a place in the file: without the names of union members."""
    if "figures" in loc:  # labels are a person's own words, and what follows them names a type
        cut = loc.index("figures")
        return (*_where(loc[:cut]), *loc[cut : cut + 2])
    return tuple(
        part for n, part in enumerate(loc) if not (isinstance(part, str) and part[:1].isupper() and loc[n - 1 : n] != ("speakers",))
    )


def _said(one: Any) -> str:
    given = one.get("input")
    shown = f", not {json.dumps(given, ensure_ascii=False)[:40]}" if isinstance(given, str | int | float | bool | None) else ""
    kinds = {
        "string_type": "has to be text",
        "bool_type": "has to be true or false",
        "int_type": "has to be a whole number",
        "float_type": "has to be a number",
        "list_type": "has to be a list",
        "tuple_type": "has to be a list",
    }
    context = one.get("ctx", {})
    if one["type"] == "literal_error":
        return f"has to be one of {context.get('expected')}{shown}"
    limits = {"greater_than_equal": ("ge", "at least"), "greater_than": ("gt", "more than"), "less_than_equal": ("le", "at most")}
    if one["type"] in limits:
        key, words = limits[one["type"]]
        return f"has to be {words} {context.get(key):g}{shown}"
    return f"{kinds.get(one['type'], one['msg'])}{shown}"


def _hint(one: Any) -> str:
    if one["type"] == "literal_error" and isinstance(one.get("input"), str):
        return suggest(one["input"], re.findall(r"'([^']+)'", str(one.get("ctx", {}).get("expected", ""))))
    return 'put text in quotes: "5"' if one["type"] == "string_type" else f"what may stand here is in {SCHEMA_FILE}"


def _with_lines(scenes: SceneList, document: Document) -> SceneList:
    """The same list, every scene and line with the line of the file that it begins on."""
    placed = tuple(
        replace(
            scene,
            at=document.line(("scenes", n)),
            narration=tuple(replace(line, at=document.line(("scenes", n, "narration", m))) for m, line in enumerate(scene.narration)),
        )
        for n, scene in enumerate(scenes.scenes)
    )
    return replace(scenes, scenes=placed)


Mistake = tuple[int, str, str]


def _mistakes(scenes: SceneList, document: Document) -> Iterator[Mistake]:
    """What is well formed and yet cannot be."""
    if not scenes.scenes:
        yield document.line(("scenes",)), "the list has no scenes", "shotwright plan SCRIPT writes them"
    if len(scenes.scenes) > MOST_SCENES:
        yield document.line(("scenes", MOST_SCENES)), f"the list has more than {MOST_SCENES:,} scenes", "cut it into several films"
    if not scenes.title.strip():
        yield document.line(("title",)), "the film has no title", "write what it is called"
    if not _LANGUAGE.fullmatch(scenes.language):
        yield document.line(("language",)), f"{scenes.language!r} is no language", "write its code: en, de, pt-BR"
    if scenes.source and not _SHA256.fullmatch(scenes.source.sha256):
        yield (
            document.line(("source", "sha256")),
            "'sha256' of the source is not 64 hexadecimal digits",
            "shotwright SCRIPT --keep writes it",
        )
    yield from _twice(
        (reference.number for reference in scenes.references), "reference {} is listed twice", lambda n: document.line(("references", n))
    )
    ids = (scene.id for scene in scenes.scenes)
    yield from _twice(ids, "the id {!r} is used twice", lambda n: document.line(("scenes", n, "id")))
    for n, scene in enumerate(scenes.scenes):
        yield from _mistakes_of(scene, scenes, document, ("scenes", n))


def _twice(values: Iterator[Any], message: str, line: Callable[[int], int]) -> Iterator[Mistake]:
    seen = set()
    for n, value in enumerate(values):
        if value in seen:
            yield line(n), message.format(value), "give one of them another"
        seen.add(value)


def _unknown_kinds(edit: Edit, document: Document, where: Where, visual: Visual) -> Iterator[Mistake]:
    """What no kind of picture shows; `visual` is what the direction asks for where the person does not say."""
    kind = edit.kind or visual.kind
    if kind not in KINDS:
        yield document.line((*where, "kind")), f"there is no kind of picture {kind!r}", suggest(kind, KINDS)
    elif edit.variant and edit.variant not in variants(kind):
        offers = variants(kind)
        hint = f"it has {', '.join(offers)}. {suggest(edit.variant, offers)}" if offers else "take 'variant' out: it is drawn in one form"
        yield document.line((*where, "variant")), f"the kind {kind!r} has no variant {edit.variant!r}", hint.split(" Known:", maxsplit=1)[0]
    yield from _unknown_contents(edit, document, where)
    for n, part in enumerate(edit.parts or ()):
        inner = visual.parts[n] if n < len(visual.parts) else Visual("concept")
        yield from _unknown_kinds(part, document, (*where, "parts", n), inner)


MOST_CODE = 20_000  # characters
MOST_ITEMS = 12


def _unknown_contents(edit: Edit, document: Document, where: Where) -> Iterator[Mistake]:
    """What cannot be read in a picture: an item without words, a figure without a number, a language that nobody colours."""
    for key, values in (("items", edit.items or ()), ("figures", tuple(edit.figures or ()))):
        empty = next((n for n, value in enumerate(values) if not any(char.isalnum() for char in value)), None)
        if empty is not None:
            yield (
                document.line((*where, key, empty if key == "items" else values[empty])),
                f"one of the {key} says nothing",
                "write words, or take it out",
            )
        if len(values) > MOST_ITEMS:
            yield document.line((*where, key)), f"there are more than {MOST_ITEMS} {key}", "share them out over several scenes"
    for label, value in (edit.figures or {}).items():
        try:
            figure(label, value)
        except ValueError as error:
            yield document.line((*where, "figures", label)), f"{error} for {label!r}", 'write a number, or one as it is shown: "40 %"'
    if edit.code and len(edit.code) > MOST_CODE:
        yield document.line((*where, "code")), f"the code is longer than {MOST_CODE:,} characters", "show the part that is spoken of"
    if edit.code_language and not languages.known(edit.code_language):
        near = suggest(edit.code_language.lower(), sorted(languages.names()))
        hint = near if near.startswith("Did") else "write it as python, bash, sql"
        yield document.line((*where, "code_language")), f"{edit.code_language!r} is no language that code can be coloured in", hint


def _mistakes_of(scene: Scene, scenes: SceneList, document: Document, where: Where) -> Iterator[Mistake]:
    if scene.shot != Edit():
        yield from _unknown_kinds(scene.shot, document, (*where, "shot"), understand(scene.direction).visual)
    if not _ID.fullmatch(scene.id):
        yield document.line((*where, "id")), f"{scene.id[:80]!r} cannot be an id", "use letters, digits and hyphens, at most 80"
    for n, line in enumerate(scene.narration):
        place = (*where, "narration", n)
        if line.speaker not in scenes.speakers:
            hint = suggest(line.speaker, tuple(scenes.speakers)) if scenes.speakers else f"write 'speakers: {{{line.speaker}: {{}}}}'"
            yield document.line((*place, "speaker")), f"the speaker {line.speaker!r} is not among the speakers", hint
        if not any(char.isalnum() for char in line.text):
            yield (
                document.line((*place, "text")),
                f"line {n + 1} of scene {scene.id!r} says nothing",
                "write what is said, or take the line out",
            )
        if _MARK.search(line.text):
            hint = "brackets are never spoken: a citation belongs under 'references', a direction in a scene of its own"
            yield document.line((*place, "text")), f"line {n + 1} of scene {scene.id!r} has brackets in its text", hint
        if _CONTROL.search(line.text):
            yield document.line((*place, "text")), f"line {n + 1} of scene {scene.id!r} holds characters that are no text", "take them out"


# ---------------------------------------------------------------- writing


def write(scenes: SceneList, path: Path) -> None:
    """Write the list to `path`, and the schema that it names beside it. Whole or not at all.

    Raises ScriptError when the folder cannot be written to.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _put(path, text(scenes))
        _put(path.with_name(SCHEMA_FILE), schema_text())
    except OSError as error:
        raise ScriptError(f"{path}: cannot be written: {error.strerror or error}", hint="name another place with -o") from error


def _put(path: Path, content: str) -> None:
    _put_bytes(path, content.encode("utf-8"))


def text(scenes: SceneList) -> str:
    """The list as YAML, every direction with what it is understood as."""
    return "\n".join(_lines(scenes)) + "\n"


_HEADER = """\
# yaml-language-server: $schema={schema}
# What the film says and shows, scene by scene. Edit it and run shotwright again: only what changed is made again.
# - text is spoken to the letter; write numbers and names as they are to be said.
# - shot holds only what you want otherwise than "understood": {{text: ..., camera: pull, transition: {{kind: cut}}, clip: waves.mp4}},
#   what is to be read in it, too: {{kind: chart, variant: pie, figures: {{Rent: 40 %, Food: 30 %}}}}, {{items: [Soak, Simmer, Serve]}}.
# - pause and duration of a scene are in seconds; a speaker's voice is one of those in config.yaml."""


def _lines(scenes: SceneList) -> Iterator[str]:
    yield _HEADER.format(schema=SCHEMA_FILE)
    yield f"schema: {SCHEMA}"
    yield f"title: {_scalar(scenes.title)}"
    yield f"language: {_scalar(scenes.language)}"
    if scenes.source:
        yield from ("source:", f"  script: {_scalar(scenes.source.script)}", f"  sha256: {_scalar(scenes.source.sha256)}")
    yield from _block("speakers", [f"  {_scalar(name)}: {_flow(_given(speaker))}" for name, speaker in scenes.speakers.items()], "{}")
    yield from _block("references", [line for reference in scenes.references for line in _entry(_given(reference), "  ")], "[]")
    yield "scenes:"
    for scene, read in zip(scenes.scenes, understood(scenes), strict=True):
        yield from ("", *_scene_lines(scene, read))


def _block(key: str, lines: list[str], empty: str) -> Iterator[str]:
    yield from (f"{key}:", *lines) if lines else (f"{key}: {empty}",)


def _scene_lines(scene: Scene, read: Understanding) -> Iterator[str]:
    yield f"  - id: {_scalar(scene.id)}"
    if scene.section:
        yield f"    section: {_scalar(scene.section)}"
    yield f"    direction: {_scalar(scene.direction)}"
    yield f"    # {comment(read)}"
    yield from _shot_lines(_given(scene.shot))
    if scene.narration:
        yield "    narration:"
        for line in scene.narration:
            yield from _entry({"speaker": line.speaker, "text": line.text, **_given(line, ("speaker", "text"))}, "      ")
    for key in ("pause", "duration"):
        if (value := getattr(scene, key)) is not None:
            yield f"    {key}: {_scalar(value)}"


def _shot_lines(shot: dict[str, Any]) -> Iterator[str]:
    """A shot on one line; one with code key by key, the code as it stands."""
    code = shot.get("code")
    if not code or not _stands(code):
        yield f"    shot: {_flow(shot)}"
        return
    yield "    shot:"
    for key, value in shot.items():
        if key == "code":
            yield "      code: |-"
            yield from (f"        {line}".rstrip() for line in value.split("\n"))
        else:
            yield f"      {_scalar(key)}: {_flow(value)}"


def _stands(code: str) -> bool:
    """Whether `code` can be written line by line and is read back to the letter."""
    lines = code.split("\n")
    odd = re.search("[\r\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]", code)
    return (
        not odd
        and bool(lines[0].strip())
        and not lines[0][0].isspace()
        and bool(lines[-1].strip())
        and all(line == line.rstrip(" \t") for line in lines)
    )


def _given(value: Any, leave: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of `value` that differ from their defaults, in order, plain."""
    found = {}
    for field in fields(value):
        own = getattr(value, field.name)
        if field.name != "at" and field.name not in leave and own != field.default:
            found[field.name] = _plain(own)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return _given(value) if hasattr(value, "__dataclass_fields__") else value


def _entry(data: dict[str, Any], indent: str) -> Iterator[str]:
    for n, (key, value) in enumerate(data.items()):
        yield f"{indent}{'  ' if n else '- '}{key}: {_flow(value)}"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(key, flow=True)}: {_flow_item(item)}" for key, item in value.items()) + "}"
    return _flow_item(value) if isinstance(value, list) else _scalar(value)


def _flow_item(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_flow_item(item) for item in value) + "]"
    return _flow(value) if isinstance(value, dict) else _scalar(value, flow=True)


def _scalar(value: Any, flow: bool = False) -> str:
    """One value on one line, in quotes only where YAML (1.1 as much as 1.2) would take it for something else."""
    if isinstance(value, str) and _NUMBER_LIKE.fullmatch(value):
        return f"'{value}'"  # 1e5 is text to YAML 1.1 and a number to 1.2
    if isinstance(value, str) and not re.search("[\n\r\x85\u2028\u2029\t]", value):
        dumped: str = yaml.safe_dump(
            [value] if flow else value, allow_unicode=True, width=1 << 30, default_flow_style=True if flow else None
        )
        dumped = dumped.removesuffix("\n").removesuffix("\n...")
        return dumped[1:-1] if flow else dumped
    if isinstance(value, str):
        return yaml.safe_dump(value, default_style='"', width=1 << 30).removesuffix("\n")
    return json.dumps(value)


# ---------------------------------------------------------------- a list that belongs to somebody


def accept(path: Path, source: Source) -> None:
    """Say in the list at `path` that it goes with `source` as it is now. Nothing else in the file changes, not a space.

    Raises ScriptError when the list cannot be read or written.
    """
    scenes = read(path)
    raw = path.read_bytes()
    bom = b"\xef\xbb\xbf" if raw.startswith(b"\xef\xbb\xbf") else b""
    changed = _with_source(raw.decode("utf-8-sig"), source)
    try:
        _put_bytes(path, bom + changed.encode("utf-8"))
    except OSError as error:
        raise ScriptError(f"{path}: cannot be written: {error.strerror or error}", hint="allow writing to it") from error
    if read(path) != replace(scenes, source=source):
        _put_bytes(path, raw)
        raise ScriptError(
            f"{path}: 'source' could not be changed in place", hint=f"write 'source: {{script: {source.script}, sha256: {source.sha256}}}'"
        )


def _with_source(content: str, source: Source) -> str:
    """`content` with another `source`; where there is none, one before the scenes."""
    root = yaml.compose(content, Loader=yaml.SafeLoader)
    assert root, "it was read before"
    top = {key.value: (key, value) for key, value in root.value}
    old = top.get("source")
    if old and isinstance(old[1], yaml.MappingNode):
        marks = {key.value: value for key, value in old[1].value}
        for key in sorted(marks, key=lambda key: -marks[key].start_mark.index):
            start, end = marks[key].start_mark.index, marks[key].end_mark.index
            content = content[:start] + _scalar(getattr(source, key), flow=True) + content[end:]
        return content
    written = f"source: {{script: {_scalar(source.script, flow=True)}, sha256: {_scalar(source.sha256, flow=True)}}}"
    if old:
        return content[: old[0].start_mark.index] + written + content[old[1].end_mark.index :]
    start = top["scenes"][0].start_mark.index
    return f"{content[:start]}{written}\n{content[start:]}"


def _put_bytes(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name}.{os.getpid()}.{threading.get_ident()}.part")  # lists of one folder share a schema
    try:
        beside.write_bytes(content)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def backup(path: Path) -> Path:
    """A copy of the list beside it: NAME.yaml.bak, or .bak2, .bak3 where that is taken. Raises ScriptError."""
    try:
        content = path.read_bytes()
        for n in range(1, 10_000):
            copy = path.with_name(f"{path.name}.bak{n if n > 1 else ''}")
            try:
                with copy.open("xb") as file:
                    file.write(content)
            except FileExistsError:
                continue
            return copy
    except OSError as error:
        raise ScriptError(f"{path}: no copy could be made: {error.strerror or error}", hint="make room beside it") from error
    raise ScriptError(f"{path}: there are ten thousand copies of it", hint="throw some away")


# ---------------------------------------------------------------- schema

_MEANINGS = {
    "schema": "the version of this format",
    "title": "the film's title",
    "language": "of what is said, as en, de, pt-BR",
    "source": "the script this was planned from; Shotwright compares its hash",
    "speakers": "everyone who speaks, by name",
    "references": "the sources that lines cite by number",
    "scenes": "one for every shot direction, in order",
    "id": "the scene's name, for --scene; keep it, so that made parts are found again",
    "section": "the chapter it belongs to",
    "direction": "what is to be seen, in the script's own words",
    "shot": "only what you want otherwise than the direction was understood",
    "narration": "what is said, line by line",
    "pause": "seconds of silence after the last word",
    "duration": "the least length of the scene, in seconds",
    "kind": f"the kind of picture: {', '.join(KINDS)}",
    "subjects": "who or what is to be seen",
    "Edit.text": "words to show",
    "Line.text": "what is spoken, to the letter",
    "Reference.text": "who wrote it, and what it is called",
    "Speaker.name": "shown when the speaker is first on camera",
    "Speaker.title": "shown under the name",
    "transition": "how the scene begins",
    "camera": "the move over the whole scene",
    "clip": "a still or clip in the project's folder, or with kind moviepy the name of your function",
    "parts": "the halves of a split screen",
    "variant": "the form that the kind is drawn in, as pie, train, snow; which there are is in the documentation",
    "items": "the words inside the picture: points, steps, stations, places",
    "figures": "the numbers of a chart or a big number, by label: a number, or one as it is written, as '40 %'",
    "code": "shown to the letter",
    "code_language": "the language of the code, as python",
    "by": "who said a quotation",
    "file": "the file's path inside the project's folder",
    "start": "seconds into the clip",
    "end": "seconds into the clip; to its end when absent",
    "fit": "crop fills the frame, fit shows the whole",
    "sound": "of the clip itself",
    "again": "true lets this clip be used a second time",
    "seconds": "the transition's length",
    "voice": "one of the voices in config.yaml",
    "speaker": "one of the speakers",
    "on_camera": "whether the speaker is seen",
    "number": "what lines cite",
    "url": "where it can be read",
    "script": "the script's file",
    "sha256": "of the script's bytes",
}


def schema() -> dict[str, Any]:
    """The JSON Schema of a scene list, made from the model."""
    made = _LIST.json_schema()
    for name, definition in (("SceneList", made), *made["$defs"].items()):
        _explain(name, definition)
    made["$defs"]["Edit"]["properties"]["clip"]["anyOf"].insert(0, {"type": "string", "description": "short for {file: ...}"})
    made["properties"] = {"schema": {"const": SCHEMA, "description": _MEANINGS["schema"]}, **made["properties"]}
    made["required"] = ["schema", "title", "scenes"]
    for name in ("speakers", "references"):
        made["properties"][name] = {"anyOf": [made["properties"][name], {"type": "null"}], "description": _MEANINGS[name]}
    for name in ("shot", "narration", "section"):
        own = made["$defs"]["Scene"]["properties"][name]
        made["$defs"]["Scene"]["properties"][name] = {"anyOf": [own, {"type": "null"}], "description": _MEANINGS[name]}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": "Shotwright scene list"}


def _explain(model: str, definition: dict[str, Any]) -> None:
    properties = definition.get("properties", {})
    properties.pop("at", None)
    for name, own in properties.items():
        own.pop("title", None)
        own.pop("default", None)
        own["description"] = _MEANINGS.get(f"{model}.{name}", _MEANINGS.get(name, name))


def schema_text() -> str:
    """The schema as the file that lies beside every list."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
