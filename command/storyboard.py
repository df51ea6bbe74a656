"""`shotwright storyboard`: a contact sheet of the film."""

from __future__ import annotations

import sys
from pathlib import Path

from command.display import display
from command.film import writable
from command.listing import placed, scene_list
from command.project import existing, name_of, open_project, scene_list_of
from shotwright.events import Note


def run_storyboard(script: Path, *, draft: bool, out: Path, config: Path | None, quiet: bool, as_json: bool) -> None:
    """Draw it beside the film. The lines are spoken first, since their length gives the times."""
    from pipeline import Order, arrange_order, prepare
    from publish.storyboard import draw

    project = open_project(existing(script), config, out, draft)
    folder = out / name_of(script)
    with placed(scene_list_of(script)), display(quiet=quiet, as_json=as_json) as report:
        scenes = scene_list(script, project, report)
        writable(folder)
        order = Order(project, scenes, folder / "unused.mp4")
        with order.store.leased(name_of(script)) as lease:
            material, _ = prepare(order, report)
            pages = draw(scenes.title, material, arrange_order(order, material), folder / f"{name_of(script)}.storyboard.png")
            for damage in lease.damages():
                report(Note(str(damage)))
    if not (quiet or as_json):
        sys.stdout.write("".join(f"{page}\n" for page in pages))
