"""`shotwright SCRIPT`: plan if there is no scene list yet, and film."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from command.display import display
from command.hands import hired, with_cluster
from command.listing import placed, scene_list
from command.names import name_of, scene_list_of
from command.project import existing, format_mark, open_project
from script.model import SceneList
from shotwright.errors import RenderError, UsageError
from shotwright.plugins import suggest
from shotwright.settings import Project, Quality

if TYPE_CHECKING:
    from pipeline import Film, Order
    from shotwright.events import Report
    from shotwright.workers import Workers

LEAST_SPACE = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asks for."""

    script: Path
    scene: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    draft: bool = False
    keep: bool = False
    why: bool = False
    engine: str | None = None
    out: Path = Path("out")
    config: Path | None = None
    quality: str | None = None
    cluster: str | None = None
    format: str | None = None
    look: str | None = None


def run_film(wish: Wish, speakers: Workers | None = None, *, quiet: bool, as_json: bool) -> None:
    """Film what is wished for, showing it as it goes; `speakers` as `produce` takes them."""
    from command.why import tell

    _commands(wish.script)
    with display(quiet=quiet, as_json=as_json) as report:
        if not wish.why:
            report.film(filmed(wish, report, speakers=speakers))
            return
        with placed(scene_list_of(wish.script)):
            tell(ordered(wish, report))


def filmed(wish: Wish, report: Report, workers: Workers | None = None, speakers: Workers | None = None) -> Film:
    """The film that is wished for, noted down for the next `--why`. Workers and speakers as `produce` takes them.

    Raises a ShotwrightError; one about the scene list names its file and line.
    """
    from command.why import note_down
    from pipeline import produce

    with placed(scene_list_of(wish.script)):
        order = ordered(wish, report)
        with hired(order, workers, speakers) as hands:
            made = produce(order, hands.workers, report, hands.speakers)
    if not made.reused:
        note_down(order, made.timeline)
    return made


def ordered(wish: Wish, report: Report) -> Order:
    """The order for what is wished for; its scene list is planned if there is none yet."""
    from pipeline import Order

    project = project_of(wish)
    if not wish.why:
        writable(project.out)
    scenes = scene_list(wish.script, project, report, keep=wish.keep)
    only = chosen(scenes, wish)
    return Order(project, scenes, _target(wish, only, scenes, format_mark(project.config)), only, cuts=bool(wish.scene))


def project_of(wish: Wish) -> Project:
    """The script's project, with what the command line sets instead of config.yaml."""
    project = open_project(existing(wish.script), wish.config, wish.out, wish.draft, wish.format, wish.look)
    if wish.engine:
        project = _with_engine(project, wish.engine)
    if wish.quality:
        project = _with_quality(project, wish)
    return with_cluster(project, wish.cluster) if wish.cluster else project


def chosen(scenes: SceneList, wish: Wish) -> tuple[str, ...]:
    """The ids of the scenes wished for, in the film's order; () for all. Raises UsageError for one that is not there."""
    ids = [scene.id for scene in scenes.scenes]
    for name in (*wish.scene, wish.first, wish.last):
        if name is not None and name not in ids:
            raise UsageError(f"there is no scene {name!r}", hint=suggest(name, ids))
    if wish.scene and (wish.first or wish.last):
        raise UsageError("--scene does not go with --from and --to", hint="give one or the other")
    if wish.scene:
        return tuple(name for name in ids if name in wish.scene)
    if wish.first or wish.last:
        start, end = ids.index(wish.first or ids[0]), ids.index(wish.last or ids[-1])
        if start > end:
            raise UsageError(f"{wish.first!r} comes after {wish.last!r}", hint="turn them round")
        return tuple(ids[start : end + 1])
    return ()


def writable(folder: Path) -> None:
    """See that the film can be put into `folder`, before work begins. Raises RenderError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):  # a name of its own: films of one batch look at the same time
            pass
    except OSError as error:
        raise RenderError(f"{folder} cannot be written to: {error.strerror}", hint="choose another folder with --out") from error
    free = shutil.disk_usage(folder).free
    if free < LEAST_SPACE:
        raise RenderError(
            f"only {free // 2**20} MB are free for {folder}", hint="make room (shotwright cache clean), or choose another folder with --out"
        )


def _target(wish: Wish, only: tuple[str, ...], scenes: SceneList, shape: str) -> Path:
    """Where the film goes. Another format, a part and a draft have folders of their own, so that their kits do not replace the film's."""
    name = name_of(wish.script)
    part = "-to-".join(dict.fromkeys((only[0], only[-1]))) if only and len(only) < len(scenes.scenes) else ""
    marks = [mark for mark in (shape, part, "draft" if wish.draft else "") if mark]
    return Path(wish.out, name, *marks, ".".join([name, *marks, "mp4"]))


def _with_quality(project: Project, wish: Wish) -> Project:
    """What config.yaml sets by hand gives way too: the command line asks for the whole of a quality."""
    known = get_args(Quality)
    if wish.quality not in known:
        raise UsageError(f"there is no quality {wish.quality!r}", hint=suggest(str(wish.quality), known))
    if wish.draft and wish.quality != "draft":
        raise UsageError(f"--draft does not go with --quality {wish.quality}", hint="give one or the other")
    part = project.config.render.model_copy(update={"quality": wish.quality, "preset": None, "crf": None})
    return replace(project, config=project.config.model_copy(update={"render": part}))


def _with_engine(project: Project, name: str) -> Project:
    from render import engines

    if name not in engines.names():
        raise UsageError(f"there is no engine {name!r}", hint=suggest(name, engines.names()))
    part = project.config.render.model_copy(update={"engine": name})
    return replace(project, config=project.config.model_copy(update={"render": part}))


def _commands(script: Path) -> None:
    """A mistyped command looks like a script that is not there."""
    from command.main import app

    if not script.exists() and script.suffix == "":
        known = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
        known += [group.name for group in app.registered_groups if group.name]
        hint = suggest(str(script), known)
        if hint.startswith("Did"):
            raise UsageError(f"there is no command and no script {str(script)!r}", hint=hint)
