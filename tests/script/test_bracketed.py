"""Scripts as people write them, and what is filmed of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from script.dialects import parse
from script.model import Line, Scene, SceneList
from shotwright.errors import ScriptError
from tests.script.fixture import cases


@pytest.mark.parametrize(("text", "expected"), cases("bracketed.txt"))
def test_a_script_is_read_as_it_is_meant(text: str, expected: str) -> None:
    assert told(text) == expected


def told(text: str) -> str:
    """What a script is read as, a line for each thing; or the first line of the error."""
    try:
        return "\n".join(listed(parse(text, Path("fixture.md"))))
    except ScriptError as error:
        return f"error {error.message}"


def listed(scenes: SceneList) -> list[str]:
    head = [] if scenes.title == "Fixture" else [f"title: {scenes.title}"]
    head += [] if scenes.language == "en" else [f"language: {scenes.language}"]
    head += [f"reference {r.number}: {r.text}{f' <{r.url}>' if r.url else ''}" for r in scenes.references]
    return head + [line for scene in scenes.scenes for line in of_scene(scene)]


def of_scene(scene: Scene) -> list[str]:
    clip = [f"clip {scene.shot.clip.file}"] if scene.shot.clip else []
    pause = [f"pause {scene.pause}"] if scene.pause is not None else []
    return [f"[{scene.direction}]", *clip, *(of_line(line) for line in scene.narration), *pause]


def of_line(line: Line) -> str:
    references = f" {{{', '.join(map(str, line.references))}}}" if line.references else ""
    return f"{line.speaker}{' on camera' if line.on_camera else ''}: {line.text}{references}"
