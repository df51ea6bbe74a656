"""Which look a project's films have: one that comes with Shotwright, or its brand's."""

from __future__ import annotations

from assets.stage import palette
from assets.stage.palette import Look
from shotwright.settings import Project, inside


def look_of(project: Project) -> Look:
    """All of the look. Raises PluginError for one that is not there, ConfigError for a brand file that is not right."""
    config = project.config
    if config.brand is None:
        return palette.look(config.look)
    from assets.brand import dressed

    return dressed(inside(project.root, config.brand), project.root, config.look)
