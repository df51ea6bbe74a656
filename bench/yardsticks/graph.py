"""What an expert writes by hand: an ffmpeg filter graph of zoompan, drawtext and xfade, for the small film.

Shotwright makes it of two scenes with a photo each, as its native engine films any: pool, segments and join, from nothing. ffmpeg makes
it by one command. Both may use all cores, both encode by the same encoder with all the same settings; neither has sound.

zoompan moves its window by whole pixels of what it is given, so a slow zoom judders. Who writes such a graph with care makes the photo
larger first; that one is held against. The quick one, which judders, is measured beside it.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from assets.model import Footage, Mark, Material, Narration, Overlays, Picture
from bench.clock import Cost, Spread, timed
from bench.goals import Finding
from bench.setting import Say, Setting, empty_store
from bench.small_film import FADE, PHOTO, SCENE, ZOOM, Caption, Shot, font, shots
from render.encoders import encoder
from render.model import Format, Timeline
from render.timeline import arrange
from script.model import Clip, Transition, Visual
from script.model import Shot as Scene
from shotwright.workers import local, run_all

ABOUT = "a small film, against an ffmpeg filter graph written by hand"

LARGER = 4  # times the photo, so that the window moves by quarters of its pixels: 0.2 of the frame's


def measure(setting: Setting, say: Say) -> Iterator[Finding]:
    """How many times as fast as the careful graph and as the quick one, by CPU and by wall, the three filming in turn."""
    form, scenes = setting.format(), shots(setting.folder / "photos")
    ours: list[Cost] = []
    careful: list[Cost] = []
    quick: list[Cost] = []
    for n in range(setting.repeats):
        say(f"graph: {2 * SCENE:.0f} seconds, {n + 1} of {setting.repeats}")
        ours.append(filmed(scenes, form, setting))
        careful.append(graphed(scenes, form, setting.films / "small-ffmpeg.mp4", LARGER))
        quick.append(graphed(scenes, form, setting.films / "small-ffmpeg-quick.mp4", 1))
    yield from compared("graph", "the ffmpeg graph", ours, careful, form)
    yield from compared("quick-graph", "the quick graph", ours, quick, form)


def compared(key: str, other: str, ours: list[Cost], theirs: list[Cost], form: Format) -> Iterator[Finding]:
    """How many times as fast, by CPU and by wall."""
    frames = 2 * SCENE * float(form.fps)
    for of in ("cpu", "wall"):
        one, two = ([float(getattr(cost, of)) for cost in costs] for costs in (ours, theirs))
        ratios = tuple(b / a for a, b in zip(one, two, strict=True))
        mean_one, mean_two = sum(one) / len(one), sum(two) / len(two)
        told = (
            f"{1000 * mean_one / frames:.1f} ms a frame, {other} {1000 * mean_two / frames:.1f}"
            if of == "cpu"
            else f"{frames / mean_one:.0f} frames a second, {other} {frames / mean_two:.1f}"
        )
        yield Finding(f"{key}-{of}", Spread(ratios), told, {"ours": frames / mean_one, "theirs": frames / mean_two})


# ---------------------------------------------------------------- by Shotwright


def filmed(scenes: tuple[Shot, Shot], form: Format, setting: Setting) -> Cost:
    """The film by Shotwright, from an empty store to the finished MP4."""
    from render.join import Tags, join
    from render.segments import render_segment

    store, timeline = empty_store(setting.folder / "store"), laid_out(scenes, form)
    with timed() as clock:
        work = partial(render_segment, format=form, store=store)
        paths = run_all(local(), work, timeline.segments, lambda _job, _path: None)
        join(paths, None, setting.films / "small-shotwright.mp4", form, Tags(), timeline.frames)
    return clock.cost


def laid_out(scenes: tuple[Shot, Shot], form: Format) -> Timeline:
    """The film as a scene list would give it: two stills with a push, a lower third and a term over each, and a dissolve."""
    return arrange([_material(n, shot) for n, shot in enumerate(scenes)], form)


def _material(n: int, shot: Shot) -> Material:
    from assets import pictures

    visual = Visual("image", clip=Clip(shot.photo.name))
    over = Overlays(
        terms=(Mark(shot.term.text, shot.term.start, shot.term.end),), lower_third=(shot.name.text, ""), introduced=shot.name.start
    )
    still = Footage(shot.photo, "image", *PHOTO, 0.0, "own", "own")
    picture = Picture("image", pictures.kind("image").VERSION, visual, "dusk", n + 1, "push", footage=still, overlays=over)
    coming = Transition("dissolve", FADE) if n else Transition("cut", 0.0)
    scene = Scene(f"scene-{n + 1}", "", "", "cut", coming, "push", visual, (), (), "en", n + 1, 1, 1)
    return Material(scene, Narration((), SCENE), picture)


# ---------------------------------------------------------------- by ffmpeg


def graphed(scenes: tuple[Shot, Shot], form: Format, out: Path, larger: int) -> Cost:
    """The film by ffmpeg, the photos made `larger` first. Raises RuntimeError with what it said when it fails."""
    with timed() as clock:
        done = subprocess.run(command(scenes, form, out, larger), check=False, capture_output=True, text=True)  # noqa: S603 - our own words
    if done.returncode:
        raise RuntimeError(f"ffmpeg refused the graph: {done.stderr[-2000:]}")
    return clock.cost


def command(scenes: tuple[Shot, Shot], form: Format, out: Path, larger: int) -> list[str]:
    """ffmpeg's command line for the film."""
    import imageio_ffmpeg

    inputs = [word for shot in scenes for word in ("-i", str(shot.photo))]
    colour = ["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709", "-color_range", "tv"]
    return [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-y", *inputs),
        *("-filter_complex", graph(scenes, form, larger), "-map", "[film]", *encoding(form), *colour, str(out)),
    ]


def encoding(form: Format) -> list[str]:
    """The film's encoder with all its settings, as ffmpeg's command line takes them."""
    made = encoder(form.encoder)
    given = [word for name, value in made.options(form).items() for word in (f"-{name}:v", value)]
    return ["-c:v", made.CODECS[form.codec], *given]


def graph(scenes: tuple[Shot, Shot], form: Format, larger: int) -> str:
    """Zoom over each photo, write on it, and cross-fade: the first scene runs on as long as that takes."""
    lengths = (SCENE + FADE, SCENE)
    chains = [_scene(n, shot, seconds, form, larger) for n, (shot, seconds) in enumerate(zip(scenes, lengths, strict=True))]
    return ";".join([*chains, f"[s0][s1]xfade=transition=fade:duration={FADE}:offset={SCENE},format=yuv420p[film]"])


def _scene(n: int, shot: Shot, seconds: float, form: Format, larger: int) -> str:
    frames = round(seconds * form.fps)
    zoom = f"zoompan=z='1+{ZOOM - 1:.3f}*on/{frames}':x='iw/2-iw/zoom/2':y='ih/2-ih/zoom/2':d={frames}"
    size = f"s={form.size.width}x{form.size.height}:fps={form.fps}"
    planes = f"scale=w={larger}*iw:h=-2:flags=bicubic:out_color_matrix=bt709:out_range=tv,format=yuv420p"
    name, term = (_text(caption, form, slide) for caption, slide in ((shot.name, "x"), (shot.term, "y")))
    return f"[{n}]{planes},{zoom}:{size},{name},{term},setsar=1[s{n}]"


def _text(caption: Caption, form: Format, slide: str) -> str:
    """A text on a plate that slides in within 0.6 seconds, out of nothing, and leaves as faintly."""
    unit = form.size.height / 1080
    at = {"x": str(round(caption.left * unit)), "y": str(round(caption.top * unit))}
    come = f"min(1,max(0,(t-{caption.start})/0.6))"
    at[slide] += f"{'-' if slide == 'x' else '+'}{round(60 * unit)}*pow(1-{come},3)"
    seen = f"{come}*min(1,max(0,({caption.end}-t)/0.4))"
    words = caption.text.replace("'", "").replace(":", "\\:")
    style = f"fontsize={round(caption.size * unit)}:fontcolor=white:box=1:boxcolor=0x141a33:boxborderw={round(24 * unit)}"
    shown = f"enable='between(t,{caption.start},{caption.end})'"
    return f"drawtext=fontfile='{_quoted(font())}':text='{words}':{style}:x='{at['x']}':y='{at['y']}':alpha='{seen}':{shown}"


def _quoted(path: Path) -> str:
    """A path as a filter's option takes it."""
    return str(path).replace("\\", "/").replace(":", "\\\\:")
