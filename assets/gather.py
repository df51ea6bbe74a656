"""The one place that decides what a scene's picture is drawn from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from assets import overlay, pictures
from assets.looking import look_of
from assets.marks import overlays
from assets.model import Channel, Footage, Material, Narration, Overlays, Picture
from assets.pictures import Kind
from script.model import Reference, Shot, Visual
from shotwright.settings import Project, inside


def gather(shot: Shot, narration: Narration, footage: Footage | None, project: Project, references: Sequence[Reference] = ()) -> Material:
    """All that `shot` is made of; `references` are the film's. Raises PluginError when there is no such kind of picture,
    ConfigError for a path, AssetError when a take whose sound moves a mouth cannot be read."""
    found = dict(_kinds(shot.visual))
    over = overlays(shot, narration, references, project.config.overlays)
    picture = Picture(
        kind=shot.visual.kind,
        version=_version(shot.visual, found, over),
        visual=shot.visual,
        look=look_of(project),
        seed=shot.seed,
        camera=shot.camera,
        words=narration.words if any(kind.USES_WORDS for kind in found.values()) else (),
        footage=footage,
        channel=_channel(project) if shot.visual.kind == "outro" else Channel(),
        module=_module(project) if shot.visual.kind == "moviepy" else None,
        overlays=over,
        voice=_voice(narration) if any(getattr(kind, "USES_VOICE", False) for kind in found.values()) else (),
    )
    return Material(shot, narration, picture)


def kinds(shots: Iterable[Shot]) -> tuple[str, ...]:
    """The kinds of picture that `shots` need, each once. Raises PluginError when there is no such kind."""
    return tuple(dict.fromkeys(name for shot in shots for name, _ in _kinds(shot.visual)))


def _kinds(visual: Visual) -> Iterator[tuple[str, Kind]]:
    """The kind of a picture, and those of the pictures within it."""
    yield visual.kind, pictures.kind(visual.kind)
    for inner in (*visual.parts, *((visual.under,) if visual.under else ())):
        yield from _kinds(inner)


def _version(visual: Visual, kinds: dict[str, Kind], over: Overlays) -> str:
    """The version of the kind, with those of everything else that its frames are drawn by."""
    within = [f"{name} {kind.VERSION}" for name, kind in sorted(kinds.items()) if name != visual.kind]
    above = [f"overlays {overlay.VERSION}"] if over != Overlays() else []
    return ", ".join([kinds[visual.kind].VERSION, *within, *above])


def _voice(narration: Narration) -> tuple[float, ...]:
    from assets.hearing import levels

    return levels(narration)


def _channel(project: Project) -> Channel:
    part, outro = project.config.channel, project.config.outro
    logo = inside(project.root, part.logo) if part.logo else None
    return Channel(part.name, part.tagline, logo, outro.subscribe, outro.closing)


def _module(project: Project) -> Path | None:
    name = project.config.pictures.moviepy
    return inside(project.root, name) if name else None
