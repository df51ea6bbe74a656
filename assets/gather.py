"""The one place that decides what a scene's picture is drawn from."""

from __future__ import annotations

from pathlib import Path

from assets import pictures
from assets.model import Channel, Footage, Material, Narration, Picture
from script.model import Shot
from shotwright.settings import Project, inside


def gather(shot: Shot, narration: Narration, footage: Footage | None, project: Project) -> Material:
    """All that `shot` is made of. Raises PluginError when there is no such kind of picture, ConfigError for a path."""
    kind = pictures.kind(shot.visual.kind)
    picture = Picture(
        kind=shot.visual.kind,
        version=kind.VERSION,
        visual=shot.visual,
        look=project.config.look,
        seed=shot.seed,
        camera=shot.camera,
        words=narration.words if kind.USES_WORDS else (),
        footage=footage,
        channel=_channel(project) if shot.visual.kind == "outro" else Channel(),
        module=_module(project) if shot.visual.kind == "moviepy" else None,
    )
    return Material(shot, narration, picture)


def _channel(project: Project) -> Channel:
    part, outro = project.config.channel, project.config.outro
    logo = inside(project.root, part.logo) if part.logo else None
    return Channel(part.name, part.tagline, logo, outro.subscribe, outro.closing)


def _module(project: Project) -> Path | None:
    name = project.config.pictures.moviepy
    return inside(project.root, name) if name else None
