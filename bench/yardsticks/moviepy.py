"""What most people write in Python: the small film with MoviePy, the way its documentation teaches.

An ImageClip that is resized by a function of time, TextClips with a position that is one too, a CompositeVideoClip of them,
CrossFadeIn, write_videofile. It is given all cores and the same encoder with the same settings.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bench.clock import Cost, timed
from bench.goals import Finding
from bench.setting import Say, Setting
from bench.small_film import FADE, SCENE, ZOOM, Caption, Shot, font, shots
from bench.yardsticks.graph import compared, encoding, filmed
from render.encoders import encoder
from render.model import Format
from shotwright.workers import cores

ABOUT = "the same small film, written with MoviePy as its documentation teaches"


def measure(setting: Setting, say: Say) -> Iterator[Finding]:
    """How many times as fast, by CPU and by wall, the two filming in turn."""
    form, scenes = setting.format(), shots(setting.folder / "photos")
    ours: list[Cost] = []
    theirs: list[Cost] = []
    for n in range(setting.repeats):
        say(f"moviepy: {2 * SCENE:.0f} seconds, {n + 1} of {setting.repeats}")
        ours.append(filmed(scenes, form, setting))
        with timed() as clock:
            write(scenes, form, setting.films / "small-moviepy.mp4")
        theirs.append(clock.cost)
    yield from compared("moviepy", "MoviePy", ours, theirs, form)


def write(scenes: tuple[Shot, Shot], form: Format, out: Path) -> None:
    """The film by MoviePy."""
    from moviepy import CompositeVideoClip, vfx

    size = (form.size.width, form.size.height)
    first, second = scene(scenes[0], SCENE + FADE, size), scene(scenes[1], SCENE, size)
    film = CompositeVideoClip([first, second.with_start(SCENE).with_effects([vfx.CrossFadeIn(FADE)])], size=size)
    film.write_videofile(
        str(out),
        fps=float(form.fps),
        codec=encoder(form.encoder).CODECS[form.codec],
        preset=form.preset,
        threads=cores(),
        audio=False,
        logger=None,
        ffmpeg_params=encoding(form)[2:],
    )


def scene(shot: Shot, seconds: float, size: tuple[int, int]) -> Any:
    """A photo under a slow zoom, and its two texts."""
    from moviepy import CompositeVideoClip, ImageClip

    photo = ImageClip(str(shot.photo)).resized(height=size[1]).with_duration(seconds)
    zoomed = photo.resized(lambda t: 1 + (ZOOM - 1) * t / seconds).with_position("center")
    texts = [text(shot.name, seconds, size, across=True), text(shot.term, seconds, size, across=False)]
    return CompositeVideoClip([zoomed, *texts], size=size).with_duration(seconds)


def text(caption: Caption, seconds: float, size: tuple[int, int], *, across: bool) -> Any:
    """A text on a plate that slides in, `across` or from below, and fades in and out."""
    from moviepy import TextClip, vfx

    unit = size[1] / 1080
    pad, left, top = (round(number * unit) for number in (24, caption.left - 24, caption.top - 24))

    def place(t: float) -> tuple[float, float]:
        shift = 60 * unit * (1 - min(1.0, t / 0.6)) ** 3
        return (left - shift, top) if across else (left, top + shift)

    clip = TextClip(
        font=str(font()), text=caption.text, font_size=round(caption.size * unit), color="white", bg_color="#141a33", margin=(pad, pad)
    )
    shown = clip.with_start(caption.start).with_duration(min(caption.end, seconds) - caption.start)
    return shown.with_effects([vfx.CrossFadeIn(0.6), vfx.CrossFadeOut(0.4)]).with_position(place)
