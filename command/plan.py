"""`shotwright plan`: write the scene list."""

from __future__ import annotations

from pathlib import Path

import typer

from command.listing import replanned, scene_list
from command.names import scene_list_of
from command.project import existing, open_project
from script import scenes
from shotwright.errors import UsageError
from shotwright.events import silent


def run_plan(script: Path, output: Path | None, *, force: bool, keep: bool, config: Path | None) -> None:
    """Plan `script`, or with `keep` take note that it changed."""
    if script.name.endswith((".yaml", ".yml")):
        raise UsageError(f"{script} is a scene list already", hint="plan takes the script")
    project = open_project(existing(script), config)
    target = output or scene_list_of(script)
    if keep:
        scene_list(script, project, silent, keep=True)
        typer.echo(f"{target} is kept as it is, for the script as it is now")
        return
    backup = replanned(script, target, project, silent, force=force)
    made = scenes.read(target)
    typer.echo(f"{target}: {len(made.scenes)} scenes, {sum(len(s.narration) for s in made.scenes)} lines to speak")
    if backup:
        typer.echo(f"the scene list that was there is now {backup}")
