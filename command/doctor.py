"""`shotwright doctor`: is everything here that a film needs? A render asks the same of what it uses, before it begins."""

from __future__ import annotations

import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assets.looking import look_of
from assets.store import opened
from command.names import scene_list_of
from command.project import open_project
from shotwright.amounts import said
from shotwright.errors import PluginError, RenderError, ShotwrightError
from shotwright.settings import Project, inside
from shotwright.system import missing_graphics, remedy


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: whether it is well, what was found, and what to do if it is not."""

    name: str
    well: bool
    found: str
    remedy: str = ""


def run_doctor(script: Path | None, config: Path | None, out: Path) -> int:
    """Print the findings; 0 if all is well, else 1."""
    findings = list(examine(script, config, out))
    for finding in findings:
        sys.stdout.write(f"{'ok  ' if finding.well else 'NOT '} {finding.name}: {finding.found}\n")
        if not finding.well and finding.remedy:
            sys.stdout.write(f"     {finding.remedy}\n")
    return 0 if all(finding.well for finding in findings) else 1


def examine(script: Path | None, config: Path | None, out: Path) -> Iterator[Finding]:
    """Look at the machine, then at the settings, then at the script's own project."""
    yield from (_look(name, look) for name, look in MACHINE.items())
    try:
        project = open_project(script or Path("film.md"), config, out)
        dressed = look_of(project)
    except ShotwrightError as error:
        yield Finding("settings", False, error.message, error.hint)
        return
    size = "{}x{}".format(*project.config.render.width_height)
    yield Finding("settings", True, f"look {dressed.name}, {size} at {project.config.render.fps} frames a second")
    for name, look in PROJECT.items():
        yield _look(name, lambda look=look: look(project))  # type: ignore[misc]  # the default binds this turn's look
    if script:
        yield _look("script", lambda: _script(script, project))


def _look(name: str, look: Callable[[], str]) -> Finding:
    try:
        return Finding(name, True, look())
    except ShotwrightError as error:
        return Finding(name, False, error.message, error.hint)


def _python() -> str:
    return f"{platform.python_version()} on {platform.system()} {platform.machine()}"


def _drawing() -> str:
    if problem := missing_graphics():
        raise RenderError(f"skia cannot start: {problem}", hint=remedy())
    import skia

    return f"skia {skia.__version__}"


def _encoder() -> str:
    import av
    from av.codec import codecs_available

    missing = {"libx264", "aac"} - set(codecs_available)
    if missing:
        raise RenderError(f"PyAV cannot encode with {', '.join(sorted(missing))}", hint="pip install --force-reinstall av")
    return f"PyAV {av.__version__} with libx264 and aac"


def _ffmpeg() -> str:
    import imageio_ffmpeg

    try:
        return f"ffmpeg {imageio_ffmpeg.get_ffmpeg_version()} from imageio-ffmpeg"
    except (RuntimeError, OSError) as error:
        raise RenderError(
            f"imageio-ffmpeg has no ffmpeg for this machine: {error}", hint="pip install --force-reinstall imageio-ffmpeg"
        ) from error


def _memory() -> str:
    if not hasattr(os, "sysconf") or "SC_PHYS_PAGES" not in os.sysconf_names:
        return "not known on this system"
    total = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    if total < 2:
        raise RenderError(f"{total:.1f} GB", hint="a film wants 2 GB; set render.workers: 1 in config.yaml and use the voice engine hibari")
    return f"{total:.1f} GB"


def _cluster() -> str:
    from cluster.client import version

    try:
        return f"distributed {version()}, for --cluster"
    except PluginError as error:
        return f"this machine alone; --cluster wants {error.hint}"


def _workers(project: Project) -> str:
    part = project.config.cluster
    if part.address is None:
        return "on this machine"
    from assets.store import opened
    from cluster.client import joined

    with joined(part, project.root, opened(project)) as workers:
        pool = workers()
        pool.shutdown()
        return f"{pool.workers} at {part.address}, all fit for it"


def _voices(project: Project) -> str:
    from assets.speech import check_voice

    part = project.config.voice
    used = sorted({part.default, part.draft, *part.speakers.values(), *([part.fallback] if part.fallback else [])})
    for name in used:
        check_voice(name, project.config, project.root)
    return ", ".join(f"{name} ({part.voices[name].engine} {part.voices[name].name})" for name in used)


def _coding(project: Project) -> str:
    """The encoder that the film would get; a device is tried."""
    from render.coding import coding

    chosen = coding(project.config.render)
    form = chosen.format
    told = f"{form.codec} by {form.encoder}, preset {form.preset}, crf {form.crf} ({project.config.render.quality})"
    return f"{told}; {chosen.note}" if chosen.note else told


def _out(project: Project) -> str:
    from command.film import writable

    writable(project.out)
    return f"{project.out}, {shutil.disk_usage(project.out).free / 2**30:.1f} GB free"


def _store(project: Project) -> str:
    store = opened(project)
    if store.remote:
        store.remote.check()
    limit = "no limit" if store.limit is None else f"at most {said(store.limit)}"
    return f"{store.folder}, {limit}" + (f", behind it {store.remote.url}" if store.remote else "")


def _clips(project: Project) -> str:
    folder = inside(project.root, project.config.stock.clips)
    count = sum(1 for p in folder.rglob("*") if p.is_file()) if folder.is_dir() else 0
    return (
        f"{count} files in {project.config.stock.clips}/" if count else f"no {project.config.stock.clips}/ folder; every picture is drawn"
    )


def _stock(project: Project) -> str:
    part = project.config.stock
    if not part.network:
        return "off (stock.network)"
    missing = [name for name in part.providers if not os.environ.get(f"{name.upper()}_API_KEY")]
    asked = [name for name in part.providers if name not in missing]
    if not asked:
        raise RenderError(
            "stock.network is true, but no key is in the environment", hint=f"set {' or '.join(f'{n.upper()}_API_KEY' for n in missing)}"
        )
    return f"asks {', '.join(asked)}" + (f"; no key for {', '.join(missing)}" if missing else "")


def _files(project: Project) -> str:
    named = {
        "channel.logo": project.config.channel.logo,
        "pictures.moviepy": project.config.pictures.moviepy,
        "voice.model": project.config.voice.model,
    }
    for key, name in named.items():
        if name and not inside(project.root, name).is_file():
            raise RenderError(f"{key} in config.yaml names {name}, which is not there", hint=f"the project's folder is {project.root}")
    return ", ".join(str(name) for name in named.values() if name) or "none named"


def _script(script: Path, project: Project) -> str:
    from command.explain import listed
    from command.listing import placed
    from script.direct import direct

    scenes = listed(script, project.config.language)
    with placed(scene_list_of(script)):
        shots = direct(scenes, project.config)
    return f"{len(shots)} scenes, {sum(len(s.narration) for s in scenes.scenes)} lines to speak"


MACHINE: dict[str, Callable[[], str]] = {
    "python": _python,
    "drawing": _drawing,
    "encoder": _encoder,
    "filters": _ffmpeg,
    "memory": _memory,
    "cluster": _cluster,
}
PROJECT: dict[str, Callable[[Project], str]] = {
    "voices": _voices,
    "encoding": _coding,
    "work": _workers,
    "output": _out,
    "store": _store,
    "files": _files,
    "clips": _clips,
    "stock": _stock,
}
