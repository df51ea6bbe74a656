"""How the film bench is run: at full size and whole, or small and fast to see that all of it works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assets.store import Store
from pipeline import Order, arrange_order, format_of, prepare
from render.model import Format, Timeline
from shotwright.events import silent

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "script" / "examples" / "junior-vs-senior.md"
QUICK_DIRECTIONS = 6  # of the sample, in a quick run

Say = Callable[[str], object]

_QUICK = """render: {size: 854x480}
voice: {voices: {narrator: {engine: hibari, name: heart}}}
"""


@dataclass(frozen=True, slots=True)
class Setting:
    """`repeats` of every measurement; `whole`: every segment of the sample, not a sample of them. All files go under `folder`."""

    folder: Path
    repeats: int = 3
    quick: bool = False
    whole: bool = False

    @property
    def films(self) -> Path:
        """Where the films that were made while measuring are kept to be looked at."""
        return made(self.folder / "films")

    def project(self) -> Path:
        """The sample's script in a folder of its own, with the bench's config.yaml; as it was before any edit."""
        folder = made(self.folder / ("project-quick" if self.quick else "project"))
        script = SAMPLE.read_text(encoding="utf-8")
        if self.quick:
            script = "**[".join(script.split("**[")[: QUICK_DIRECTIONS + 1])
        (folder / "config.yaml").write_text(_QUICK if self.quick else "render: {}\n", encoding="utf-8")
        (folder / "sample.md").write_text(script, encoding="utf-8")
        (folder / "sample.scenes.yaml").unlink(missing_ok=True)
        return folder / "sample.md"

    def order(self) -> Order:
        """The sample to film; its store, where its lines are spoken once for all runs of the bench."""
        from command.project import open_project
        from script.dialects import read

        script = self.project()
        project = open_project(script, out=self.folder / "spoken")
        return Order(project, read(script), self.films / "sample.mp4")

    def format(self) -> Format:
        """The film's format by config.yaml."""
        return format_of(self.order().project.config.render)

    def timeline(self) -> Timeline:
        """The sample laid out, its voices spoken."""
        order = self.order()
        return arrange_order(order, prepare(order, silent)[0])


def made(folder: Path) -> Path:
    """`folder`, made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def empty_store(folder: Path) -> Store:
    """A store with nothing in it, in `folder`."""
    import shutil

    shutil.rmtree(folder, ignore_errors=True)
    return Store(folder)
