"""Where a film lives: the project's folder, its config, its scene list, its output."""

from __future__ import annotations

from pathlib import Path

from shotwright.errors import ScriptError, UsageError
from shotwright.exact import rational
from shotwright.formats import NAMES, called, fits, format_name
from shotwright.plugins import suggest
from shotwright.settings import Config, Project, load


def open_project(
    script: Path,
    config: Path | None = None,
    out: Path | None = None,
    draft: bool = False,
    format: str | None = None,
    look: str | None = None,
) -> Project:
    """The project of `script` (or of a scene list), its film in another `format` and `look` than config.yaml's where they are given.

    Its config is the file named, else config.yaml beside the script, else the one in the current folder. The project's
    folder is the config's if the script lies in it, else the script's. Raises ConfigError, UsageError for a format that is not there
    or not of the shape that config.yaml says, and PluginError for a look that is not there.
    """
    folder = script.resolve().parent
    own = config or next((p for p in (folder / "config.yaml", Path.cwd() / "config.yaml") if p.is_file()), None)
    settings = shaped(load(own), format) if format else load(own)
    settings = dressed(settings, look) if look else settings
    above = own.resolve().parent if own else folder
    root = above if folder.is_relative_to(above) else folder
    if settings.brand:
        from assets.brand import branded

        settings = branded(settings, root)
    target = out or Path("out")
    return Project(root, drafted(settings) if draft else settings, target, target / ".store")


def shaped(config: Config, format: str) -> Config:
    """The same film in another format."""
    name = format_name(format)
    if name is None:
        raise UsageError(f"there is no format {format!r}", hint=suggest(format.lower(), NAMES))
    part = config.render
    if part.size and not fits(name, *part.width_height):
        raise UsageError(
            f"render.size in config.yaml is {part.size}, which is not {called(name)}",
            hint="leave render.size out of config.yaml: the format has a size of its own",
        )
    return config.model_copy(update={"render": part.model_copy(update={"format": name})})


def dressed(config: Config, look: str) -> Config:
    """The same film in another look."""
    from assets.stage import palette

    palette.look(look)
    return config.model_copy(update={"look": look})


def format_mark(config: Config) -> str:
    """What a film's name and folder say of its format: nothing of a wide one, or where a size of its own says it all."""
    name = config.render.format
    return "" if name in (None, "wide") else str(name)


def drafted(config: Config) -> Config:
    """The same film small and fast: 480 lines, every second frame, the quick voice for everybody, the encoders in a hurry.

    (What is slow moves fifteen times a second in any film: assets/stage/twos.py.)
    """
    quick = config.voice.voices.get(config.voice.draft)
    width, height = config.render.width_height
    scale = 480 / min(width, height)
    size = f"{round(width * scale / 2) * 2}x{round(height * scale / 2) * 2}"
    fps = rational(config.render.fps)
    voices = dict.fromkeys(config.voice.voices, quick) if quick else config.voice.voices
    return config.model_copy(
        update={
            "voice": config.voice.model_copy(update={"voices": voices}),
            "sound": config.sound.model_copy(update={"bitrate": min(config.sound.bitrate, _HURRIED_SOUND)}),
            "render": config.render.model_copy(update={"size": size, "fps": str(fps / 2 if fps >= 24 else fps), **_HURRY}),
        }
    )


# As fine as AAC is worth its time in a draft: a fifth less of it than at 256.
_HURRIED_SOUND = 128
# Drafts are for looking at: the encoder that is quickest everywhere, whatever the film is encoded by.
_HURRY = {"quality": "draft", "codec": "h264", "encoder": "software", "preset": None, "crf": None}


def existing(script: Path) -> Path:
    """`script`, if there is such a file. Raises ScriptError with the nearest name in its folder."""
    if script.is_file():
        return script
    if script.is_dir():
        raise ScriptError(f"{script} is a folder", hint=f"name the script in it, or film all of it: shotwright render {script}")
    near = [p.name for p in script.parent.glob("*") if p.is_file()] if script.parent.is_dir() else []
    raise ScriptError(f"there is no file {script}", hint=suggest(script.name, near) if near else "check the path")
