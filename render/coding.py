"""What `render` in config.yaml asks of an encoder: which one it is, and all its settings. Resolved once a film, in the main process.

Software is there. A device is tried before it is used, at the film's real size; where it does not work, software takes over
and the note says so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from assets.stage.layer import Size
from render.encoders import SOFTWARE, encoder
from render.model import Format
from render.trial import problem, unread
from shotwright.errors import ConfigError
from shotwright.exact import rational
from shotwright.plugins import suggest
from shotwright.settings import CodingPart, EncoderName, RenderPart

# The order in which `auto` tries devices.
AUTO: tuple[EncoderName, ...] = ("videotoolbox", "nvenc", "qsv", "amf")


@dataclass(frozen=True, slots=True)
class Coding:
    """The format that a film is encoded in. `note` is what a person should know of how its encoder was chosen."""

    format: Format
    note: str = ""


def coding(part: RenderPart) -> Coding:
    """The format that `part` asks for.

    Raises ConfigError when its settings do not go together, or an encoder does not know one of them.
    """
    if part.encoder == "auto":
        return _auto(part)
    name = SOFTWARE[part.codec] if part.encoder == "software" else part.encoder
    made = encoder(name)
    if part.codec not in made.CODECS:
        raise ConfigError(
            f"render.encoder: {name} does not make {part.codec}",
            hint=f"it makes {', '.join(made.CODECS)}: set render.codec, or render.encoder: software",
        )
    format = _format(part, name)
    if not made.HARDWARE:
        return _by_software(format)
    reason = problem(format)
    return _instead(part, f"{name} does not work here ({reason})") if reason else Coding(format, _experimental(name))


def _auto(part: RenderPart) -> Coding:
    """The first device that works, else software."""
    if part.preset is not None or part.crf is not None:
        raise ConfigError(
            "render.preset and render.crf do not go with render.encoder: auto, for every encoder has its own",
            hint="name the encoder, or set render.quality",
        )
    reasons = []
    for name in AUTO:
        if part.codec not in encoder(name).CODECS:
            continue
        format = _format(part, name)
        reason = problem(format)
        if not reason:
            return Coding(format, _experimental(name))
        reasons.append(f"{name}: {reason}")
    return _instead(part, f"no hardware encoder works here ({'; '.join(reasons)})")


def _experimental(name: str) -> str:
    return f"encoding by {name}, which is experimental: look at the film before it is uploaded"


def _instead(part: RenderPart, why: str) -> Coding:
    """Software, by the quality's settings: a preset and a figure of the device's own mean nothing to it."""
    name = SOFTWARE[part.codec]
    own = [key for key in ("preset", "crf") if getattr(part, key) is not None]
    left = f", without {' and '.join(f'render.{key}' for key in own)}" if own else ""
    plain = part.model_copy(update={"preset": None, "crf": None})
    return replace(_by_software(_format(plain, name)), note=f"{why}: {name} encodes instead{left}")


def _by_software(format: Format) -> Coding:
    """It is there, but an option that it does not know it leaves out, and goes on."""
    if format.tuning and (said := unread(format)):
        raise ConfigError(f"render.qualities: {format.encoder} says: {said}", hint="look its options up by its own names")
    return Coding(format)


def _format(part: RenderPart, name: EncoderName) -> Format:
    chosen = _chosen(part, name)
    _check(chosen, name)
    fps = rational(part.fps)
    return Format(
        Size(*part.width_height),
        fps,
        chosen.preset,
        chosen.crf,
        max(1, int(part.keyframe * fps)),
        part.engine,
        name,
        part.codec,
        tuple((key, str(value)) for key, value in sorted(chosen.options.items())),
    )


def _chosen(part: RenderPart, name: EncoderName) -> CodingPart:
    """What the quality means to the encoder; a preset that is given stands without the options that were chosen for another."""
    try:
        meant = part.qualities[name][part.quality]
    except KeyError:
        raise ConfigError(
            f"render.qualities does not say what {part.quality} means to {name}",
            hint=f"add it: {name}: {{{part.quality}: {{preset: ..., crf: ...}}}}",
        ) from None
    if part.preset is not None:
        if part.crf is None:
            raise ConfigError(
                f"render.preset: {part.preset} needs a render.crf beside it, for the same figure is another quality by another preset",
                hint="by x264's veryfast and slower presets, 20 is about what upload is" if name == "x264" else "less is better and larger",
            )
        meant = CodingPart(preset=part.preset, crf=part.crf)
    return meant if part.crf is None else meant.model_copy(update={"crf": part.crf})


def _check(chosen: CodingPart, name: str) -> None:
    made = encoder(name)
    if chosen.preset not in made.PRESETS:
        raise ConfigError(f"{name} has no preset {chosen.preset!r}", hint=suggest(chosen.preset, made.PRESETS))
    best, worst = made.CRF
    if not best <= chosen.crf <= worst:
        raise ConfigError(f"{name} takes a crf from {best} to {worst}, not {chosen.crf}", hint="less is better and larger")
    if own := sorted(made.OWN & set(chosen.options)):
        raise ConfigError(
            f"render.qualities: Shotwright sets {', '.join(own)} of {name} itself, so that segments can be joined",
            hint="leave it out; the time between key frames is render.keyframe",
        )
