"""`shotwright storyboard`: a contact sheet of the film."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from command.display import display
from command.film import writable
from command.listing import placed, scene_list
from command.names import name_of, scene_list_of
from command.project import existing, format_mark, open_project
from shotwright.events import Note


@dataclass(frozen=True, slots=True)
class Asked:
    """Of which film a sheet is asked for."""

    script: Path
    out: Path
    config: Path | None = None
    draft: bool = False
    format: str | None = None
    look: str | None = None


def run_storyboard(asked: Asked, *, quiet: bool, as_json: bool) -> None:
    """Draw it beside the film. The lines are spoken first, since their length gives the times."""
    from pipeline import Order, arrange_order, prepare
    from publish.storyboard import draw

    script, name = asked.script, name_of(asked.script)
    project = open_project(existing(script), asked.config, asked.out, asked.draft, asked.format, asked.look)
    marks = [mark for mark in (format_mark(project.config),) if mark]
    folder = Path(asked.out, name, *marks)
    with placed(scene_list_of(script)), display(quiet=quiet, as_json=as_json) as report:
        scenes = scene_list(script, project, report)
        writable(folder)
        order = Order(project, scenes, folder / "unused.mp4")
        with order.store.leased(name) as lease:
            material, _ = prepare(order, report)
            pages = draw(scenes.title, material, arrange_order(order, material), folder / ".".join([name, *marks, "storyboard.png"]))
            for damage in lease.damages():
                report(Note(str(damage)))
    if not (quiet or as_json):
        sys.stdout.write("".join(f"{page}\n" for page in pages))
