"""What a film and its scene list are called."""

from __future__ import annotations

from pathlib import Path

SCENES = ".scenes.yaml"


def name_of(script: Path) -> str:
    """The film's name: the script's less its ending."""
    return script.name.removesuffix(SCENES) if script.name.endswith(SCENES) else script.stem


def scene_list_of(script: Path) -> Path:
    """Where the scene list of `script` is, or would be: beside it."""
    return script if script.name.endswith((".yaml", ".yml")) else script.with_name(script.stem + SCENES)
