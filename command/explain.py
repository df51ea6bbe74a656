"""`shotwright explain`: each direction, and what it was understood as."""

from __future__ import annotations

import dataclasses
import json
import sys
from pathlib import Path

from command.listing import placed
from command.names import scene_list_of
from command.project import existing, open_project
from script import dialects, scenes
from script.direct import direct
from script.directions import comment
from script.model import Scene, SceneList, Shot, Understanding
from script.visuals import understood


def run_explain(script: Path, config: Path | None, *, as_json: bool) -> None:
    """Print it as a table, or as JSON. Nothing is written: a script without a scene list is planned in memory."""
    project = open_project(existing(script), config)
    scene_list = listed(script, project.config.language)
    with placed(scene_list_of(script)):
        shots = direct(scene_list, project.config)
        explained = list(zip(scene_list.scenes, shots, understood(scene_list), strict=True))
    if as_json:
        rows = [_row(scene, shot, read) for scene, shot, read in explained]
        sys.stdout.write(json.dumps(rows, ensure_ascii=False, indent=2) + "\n")
    else:
        for scene, shot, read in explained:
            sys.stdout.write(_lines(scene, shot, read))


def listed(script: Path, language: str) -> SceneList:
    """The scene list of `script`; one that is not written yet is planned in memory."""
    target = scene_list_of(script)
    return scenes.read(target) if target.exists() else dialects.read(script, language)


def _row(scene: Scene, shot: Shot, read: Understanding) -> dict[str, object]:
    return {
        "scene": scene.id,
        "line": scene.at,
        "direction": scene.direction,
        "move": shot.move,
        "transition": dataclasses.asdict(shot.transition),
        "camera": shot.camera,
        "fade_out": shot.fade_out,
        "visual": dataclasses.asdict(shot.visual),
        "confidence": shot.confidence,
        "read_from": dict(read.words),
    }


def _lines(scene: Scene, shot: Shot, read: Understanding) -> str:
    words = ", ".join(f"{part} from {words!r}" for part, words in read.words)
    overridden = [f.name for f in dataclasses.fields(scene.shot) if getattr(scene.shot, f.name) is not None]
    rows = [
        f"{scene.id}  (line {scene.at})" if scene.at else scene.id,
        f"    [{scene.direction}]" if scene.direction else "    (no direction)",
        f"    {comment(read)}",
        f"    {words}" if words else "",
        f"    overridden in the scene list: {', '.join(overridden)}; filmed as {shot.visual.kind}" if overridden else "",
    ]
    return "\n".join(row for row in rows if row) + "\n\n"
