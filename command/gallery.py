"""`shotwright gallery`: every kind of picture in every look and format, on sheets and on a page where they move."""

from __future__ import annotations

import html
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assets.stage import palette
from assets.store import written
from command.film import writable
from command.samples import SECONDS, kinds, sample
from script.kinds.drawn import variants
from shotwright.errors import RenderError, UsageError
from shotwright.formats import NAMES, SIZES, format_name
from shotwright.plugins import suggest
from shotwright.workers import Workers, local, run_all

PAGE = "index.html"
# Those that are laid out anew; 4k is the wide one, finer.
FORMATS = ("wide", "tall", "square")
_SEED = 1  # of the first of a kind
_FPS, _PREVIEW = 24, 5.0  # of a preview: frames a second, seconds
_SHOWN = 0.62  # which moment of a shot is its still: things have come in, and nothing has gone
_LINES = 360  # pixels of the shorter side of a still and of a preview
_NAME, _HEAD, _GAP, _SMALL = (
    300,
    36,
    16,
    0.5,
)  # of a sheet: pixels of the names at the left, of those above, of a gap; scale of stills
_GROUND = (16, 20, 31)


@dataclass(frozen=True, slots=True)
class Job:
    """A sample to be drawn, as FOLDER/STEM.png and .mp4; in the `form` of its kind that it chooses itself when that is empty."""

    kind: str
    seed: int
    look: str
    format: str
    width: int
    height: int
    folder: Path
    form: str = ""

    @property
    def row(self) -> str:
        """What is shown in one row: a kind, or a form of it."""
        return f"{self.kind}-{self.form}" if self.form else self.kind

    @property
    def stem(self) -> str:
        return f"{self.row}-{self.look}-{self.format}-{self.seed}"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be shown; () for all of them. `forms`: each of the forms that a kind has, not only that which a sample chooses."""

    kinds: Sequence[str] = ()
    looks: Sequence[str] = ()
    formats: Sequence[str] = ()
    seeds: int = 1
    forms: bool = False


def run_gallery(out: Path, wanted: Wanted, *, quiet: bool) -> None:
    """Make the gallery in `out`: as many samples as there are seeds of each kind in each look and format.

    Raises UsageError when there is no such kind, look or format, RenderError when the folder cannot be written to.
    """
    jobs = jobs_of(out, wanted)
    writable(out)
    say: Callable[[str], object] = (lambda _line: None) if quiet else sys.stdout.write
    made = make(jobs, local(), lambda job: say(f"{job.stem}\n"))
    say("".join(f"{path}\n" for path in made))


def jobs_of(out: Path, wanted: Wanted) -> list[Job]:
    """Everything that is to be drawn, by kind, form, format, look and seed."""
    chosen = _known("kind of picture", wanted.kinds, kinds())
    looks = _known("look", wanted.looks, palette.names())
    formats = tuple(dict.fromkeys(_format(name) for name in wanted.formats)) or FORMATS
    return [
        Job(kind, _SEED + n, look, format, *_preview(format), out, form)
        for kind in chosen
        for form in (wanted.forms and variants(kind)) or ("",)
        for format in formats
        for look in looks
        for n in range(wanted.seeds)
    ]


def make(jobs: Sequence[Job], workers: Workers, done: Callable[[Job], object]) -> tuple[Path, ...]:
    """Draw all `jobs`, which share a folder; a sheet for each format, and the page last."""

    def told(job: Job, _: None) -> None:
        done(job)

    run_all(workers, draw, jobs, told)
    return (*(_sheet([job for job in jobs if job.format == format]) for format in _in_order(job.format for job in jobs)), _page(jobs))


def draw(job: Job) -> None:
    """A sample's still and its preview, in a worker process."""
    from PIL import Image

    from assets.pictures import scenery
    from assets.stage.layer import Size
    from render.compositor import Compositor
    from render.encoder import encode
    from render.model import Format
    from render.planes import to_rgb

    picture, size = replace(sample(job.kind, job.seed), look=job.look), Size(job.width, job.height)
    if job.form:
        picture = replace(picture, visual=replace(picture.visual, variant=job.form))
    compositor = Compositor(scenery(picture, size, SECONDS), size)
    form = Format(size, Fraction(_FPS), "veryfast", 26, 2 * _FPS)
    with written(job.folder / f"{job.stem}.mp4") as beside:
        encode((compositor.frame(n / _FPS) for n in range(round(_PREVIEW * _FPS))), form, beside)
    with written(job.folder / f"{job.stem}.png") as beside:
        Image.fromarray(to_rgb(compositor.frame(_SHOWN * SECONDS))).save(beside, "PNG")


# ---------------------------------------------------------------- what is asked for


def _known(what: str, wanted: Sequence[str], known: tuple[str, ...]) -> tuple[str, ...]:
    for name in wanted:
        if name not in known:
            raise UsageError(f"there is no {what} {name!r} to show", hint=suggest(name, known))
    return tuple(dict.fromkeys(wanted)) or known


def _format(word: str) -> str:
    name = format_name(word)
    if name is None:
        raise UsageError(f"there is no format {word!r}", hint=suggest(word, NAMES))
    return name


def _preview(format: str) -> tuple[int, int]:
    """Pixels of a preview in a format: 640 x 360 for a wide one."""
    width, height = SIZES[format]
    scale = _LINES / min(width, height)
    return 2 * round(width * scale / 2), 2 * round(height * scale / 2)


def _in_order(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


# ---------------------------------------------------------------- the sheets


def _sheet(jobs: Sequence[Job]) -> Path:
    """The stills of one format in rows by kind and form, each row with its name; a column for each look and seed, named above."""
    from PIL import Image

    path = jobs[0].folder / f"gallery.{jobs[0].format}.png"
    rows = _rows(jobs)
    width, height = round(_SMALL * jobs[0].width), round(_SMALL * jobs[0].height)
    columns = max(len(row) for row in rows)
    sheet = Image.new("RGB", (_NAME + columns * (width + _GAP) + _GAP, _HEAD + len(rows) * (height + _GAP) + _GAP), _GROUND)
    for column, job in enumerate(rows[0]):
        named = job.look if job.seed == _SEED else f"{job.look}, {job.seed}"
        sheet.paste(Image.fromarray(_name(named, width, _HEAD, 20)), (_NAME + column * (width + _GAP), _GAP // 2))
    for n, row in enumerate(rows):
        top = _HEAD + _GAP + n * (height + _GAP)
        sheet.paste(Image.fromarray(_name(_titled(row[0].row), _NAME - 2 * _GAP, height, 34)), (_GAP, top))
        for column, job in enumerate(row):
            with Image.open(job.folder / f"{job.stem}.png") as still:
                sheet.paste(still.resize((width, height), Image.Resampling.LANCZOS), (_NAME + column * (width + _GAP), top))
    try:
        with written(path) as beside:
            sheet.save(beside, "PNG")
    except OSError as error:
        raise RenderError(f"the gallery's sheet {path.name} cannot be written: {error}", hint=f"make {path.parent} writable") from error
    return path


def _rows(jobs: Sequence[Job]) -> list[list[Job]]:
    return [[job for job in jobs if job.row == row] for row in _in_order(job.row for job in jobs)]


def _name(name: str, width: int, height: int, size: int) -> NDArray[np.uint8]:
    """A name on the sheet's ground, in a box of so many pixels."""
    import skia

    from assets.stage.type import Style, fitted, paint

    block = fitted(name, Style("label", 600, size), width, 1 if height < 60 else 2, height)
    surface = skia.Surface(width, height)
    with surface as canvas:
        canvas.clear(skia.Color(*_GROUND))
        for n in range(len(block.lines)):
            paint(canvas, block, n, 0, (height - block.height) / 2 + block.baseline(n), "#f4f6fb")
    return np.ascontiguousarray(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)[:, :, :3])


# ---------------------------------------------------------------- the page


_STYLE = """
body { margin: 0; padding: 2rem; background: #10141f; color: #f4f6fb; font: 16px/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem; margin: 0 0 .3rem } h2 { font-size: 1.1rem; margin: 2rem 0 .6rem; scroll-margin-top: 3.5rem }
h2 small { color: #a9b4c8; font-weight: normal; margin-left: .6rem } p { color: #a9b4c8; margin: 0 }
nav { margin: .8rem 0; line-height: 1.8 }
nav a { margin-right: .9rem; text-decoration: none; color: #9db7ff; white-space: nowrap }
a { color: inherit }
.row { display: flex; flex-wrap: wrap; gap: 1rem } figure { margin: 0 } figcaption { color: #a9b4c8; font-size: .85rem }
video { display: block; border-radius: 10px; max-width: 100%; height: auto } label { margin-right: 1.2rem }
form { position: sticky; top: 0; background: #10141fee; padding: .8rem 0; z-index: 1 } .off { display: none }
"""

# Films play while they are seen; boxes show and hide looks and formats.
_SCRIPT = """
const seen = new IntersectionObserver(found => found.forEach(f => f.isIntersecting ? f.target.play() : f.target.pause()));
document.querySelectorAll('video').forEach(video => seen.observe(video));
document.querySelector('form').addEventListener('change', () => {
  const off = [...document.querySelectorAll('input:not(:checked)')].map(box => box.value);
  document.querySelectorAll('figure').forEach(figure =>
    figure.classList.toggle('off', off.includes(figure.dataset.look) || off.includes(figure.dataset.format)));
});
"""


def _page(jobs: Sequence[Job]) -> Path:
    """A page beside the files, which it names and needs nothing else."""
    path = jobs[0].folder / PAGE
    rows = "\n".join(_section(row) for row in _rows(jobs))
    looks, formats = _in_order(job.look for job in jobs), _in_order(job.format for job in jobs)
    sheets = ", ".join(f'<a href="gallery.{format}.png">{format}</a>' for format in formats)
    boxes = "".join(f'<label><input type="checkbox" value="{name}" checked> {name}</label>' for name in (*looks, *formats))
    links = " ".join(f'<a href="#{html.escape(row)}">{html.escape(_titled(row))}</a>' for row in _in_order(job.row for job in jobs))
    text = (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Shotwright: pictures</title>\n<style>{_STYLE}</style>\n'
        f"<h1>Every kind of picture</h1>\n<p>Samples: none of their words come from a script. All on one sheet: {sheets}</p>\n"
        f"<nav>{links}</nav>\n<form>{boxes}</form>\n{rows}\n<script>{_SCRIPT}</script>\n</html>\n"
    )
    with written(path) as beside:
        beside.write_text(text, encoding="utf-8")
    return path


def _section(row: Sequence[Job]) -> str:
    shown = "\n".join(_figure(job) for job in row)
    job, forms = row[0], ", ".join(variants(row[0].kind))
    told = f" <small>forms: {html.escape(forms)}</small>" if forms and not job.form else ""
    return f'<h2 id="{html.escape(job.row)}">{html.escape(_titled(job.row))}{told}</h2>\n<div class="row">\n{shown}\n</div>'


def _titled(row: str) -> str:
    """A row's name as it is read."""
    return row.replace("-", ": ", 1)


def _figure(job: Job) -> str:
    stem = html.escape(job.stem)
    video = f'<video src="{stem}.mp4" poster="{stem}.png" width="{job.width}" height="{job.height}" preload="none" loop muted playsinline>'
    caption = f"{job.look}, {job.format}, seed {job.seed}"
    return f'<figure data-look="{job.look}" data-format="{job.format}">{video}</video><figcaption>{caption}</figcaption></figure>'
