"""`shotwright gallery`: every kind of picture, several of each, on one sheet and on a page where they move."""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assets.store import written
from command.film import writable
from command.samples import SECONDS, kinds, sample
from shotwright.errors import RenderError, UsageError
from shotwright.plugins import suggest
from shotwright.workers import Workers, local, run_all

SHEET, PAGE = "gallery.png", "index.html"
_SEED = 1  # of the first column
_FPS, _PREVIEW = 24, 5.0  # of a preview: frames a second, seconds
_SHOWN = 0.62  # which moment of a shot is its still: things have come in, and nothing has gone
_LONGER, _LEAST = 640, 128  # pixels of the sides of a still and of a preview
_NAME, _GAP = 300, 16  # of the sheet, in pixels


@dataclass(frozen=True, slots=True)
class Job:
    """A sample to be drawn, as FOLDER/KIND-SEED.png and .mp4."""

    kind: str
    seed: int
    width: int
    height: int
    folder: Path

    @property
    def stem(self) -> str:
        return f"{self.kind}-{self.seed}"


def run_gallery(out: Path, wanted: Sequence[str], seeds: int, size: str, *, quiet: bool) -> None:
    """Make the gallery in `out`: `seeds` samples of each of the `wanted` kinds, or of all.

    Raises UsageError when there is no such kind or size, RenderError when the folder cannot be written to.
    """
    chosen, (width, height) = _chosen(wanted), _size(size)
    writable(out)
    say: Callable[[str], object] = (lambda _line: None) if quiet else sys.stdout.write
    jobs = [Job(kind, _SEED + n, width, height, out) for kind in chosen for n in range(seeds)]
    made = make(jobs, local(), lambda job: say(f"{job.stem}\n"))
    say(f"{made[0]}\n{made[1]}\n")


def make(jobs: Sequence[Job], workers: Workers, done: Callable[[Job], object]) -> tuple[Path, Path]:
    """Draw all `jobs`, which share a folder and are whole rows of one length; the sheet and the page."""

    def told(job: Job, _: None) -> None:
        done(job)

    run_all(workers, draw, jobs, told)
    folder = jobs[0].folder
    return _sheet(jobs, folder / SHEET), _page(jobs, folder / PAGE)


def draw(job: Job) -> None:
    """A sample's still and its preview, in a worker process."""
    from PIL import Image

    from assets.pictures import scenery
    from assets.stage.layer import Size
    from render.compositor import Compositor
    from render.encoder import encode
    from render.model import Format
    from render.planes import to_rgb

    picture, size = sample(job.kind, job.seed), Size(job.width, job.height)
    compositor = Compositor(scenery(picture, size, SECONDS), size)
    form = Format(size, Fraction(_FPS), "veryfast", 26, 2 * _FPS)
    with written(job.folder / f"{job.stem}.mp4") as beside:
        encode((compositor.frame(n / _FPS) for n in range(round(_PREVIEW * _FPS))), form, beside)
    with written(job.folder / f"{job.stem}.png") as beside:
        Image.fromarray(to_rgb(compositor.frame(_SHOWN * SECONDS))).save(beside, "PNG")


# ---------------------------------------------------------------- what is asked for


def _chosen(wanted: Sequence[str]) -> tuple[str, ...]:
    known = kinds()
    for kind in wanted:
        if kind not in known:
            raise UsageError(f"there is no kind of picture {kind!r} to show", hint=suggest(kind, known))
    return tuple(wanted) or known


def _size(size: str) -> tuple[int, int]:
    """Pixels of a preview in the format of a film: "1920x1080" is 640 x 360."""
    found = re.fullmatch(r"([1-9][0-9]{1,4})x([1-9][0-9]{1,4})", size)
    width, height = map(int, found.groups()) if found else (0, 1)
    across, down = (2 * round(side * _LONGER / max(width, height) / 2) for side in (width, height))
    if min(across, down) < _LEAST:
        raise UsageError(f"{size!r} is no size of a film", hint="write it as WIDTHxHEIGHT: 1920x1080, 1080x1920")
    return across, down


# ---------------------------------------------------------------- the sheet


def _sheet(jobs: Sequence[Job], path: Path) -> Path:
    """All stills in rows by kind, each row with its kind's name."""
    from PIL import Image

    rows = _rows(jobs)
    width, height = jobs[0].width, jobs[0].height
    columns = max(len(row) for row in rows)
    sheet = Image.new("RGB", (_NAME + columns * (width + _GAP) + _GAP, len(rows) * (height + _GAP) + _GAP), (16, 20, 31))
    for n, row in enumerate(rows):
        top = _GAP + n * (height + _GAP)
        sheet.paste(Image.fromarray(_name(row[0].kind, height)), (_GAP, top))
        for column, job in enumerate(row):
            with Image.open(job.folder / f"{job.stem}.png") as still:
                sheet.paste(still, (_NAME + column * (width + _GAP), top))
    try:
        with written(path) as beside:
            sheet.save(beside, "PNG")
    except OSError as error:
        raise RenderError(f"the gallery's sheet {path.name} cannot be written: {error}", hint=f"make {path.parent} writable") from error
    return path


def _rows(jobs: Sequence[Job]) -> list[list[Job]]:
    return [[job for job in jobs if job.kind == kind] for kind in dict.fromkeys(job.kind for job in jobs)]


def _name(kind: str, height: int) -> NDArray[np.uint8]:
    """A kind's name, on the sheet's ground."""
    import skia

    from assets.stage.type import Style, fitted, paint

    width = _NAME - 2 * _GAP
    block = fitted(kind, Style("label", 600, 34), width, 1, 60)
    surface = skia.Surface(width, height)
    with surface as canvas:
        canvas.clear(skia.Color(16, 20, 31))
        paint(canvas, block, 0, 0, (height - block.height) / 2 + block.baseline(0), "#f4f6fb")
    return np.ascontiguousarray(surface.makeImageSnapshot().toarray(colorType=skia.kRGBA_8888_ColorType)[:, :, :3])


# ---------------------------------------------------------------- the page


_STYLE = """
body { margin: 0; padding: 2rem; background: #10141f; color: #f4f6fb; font: 16px/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem; margin: 0 0 .3rem } h2 { font-size: 1.1rem; margin: 2rem 0 .6rem } p { color: #a9b4c8; margin: 0 }
.row { display: flex; flex-wrap: wrap; gap: 1rem } figure { margin: 0 } figcaption { color: #a9b4c8; font-size: .85rem }
video { display: block; border-radius: 10px; max-width: 100%; height: auto }
"""


def _page(jobs: Sequence[Job], path: Path) -> Path:
    """A page beside the files, which it names and needs nothing else."""
    rows = "\n".join(_section(row) for row in _rows(jobs))
    text = (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Shotwright: pictures</title>\n<style>{_STYLE}</style>\n'
        f"<h1>Every kind of picture</h1>\n<p>Samples: none of their words come from a script. "
        f'<a href="{SHEET}" style="color:inherit">All on one sheet</a></p>\n{rows}\n</html>\n'
    )
    with written(path) as beside:
        beside.write_text(text, encoding="utf-8")
    return path


def _section(row: Sequence[Job]) -> str:
    shown = "\n".join(_figure(job) for job in row)
    return f'<h2>{html.escape(row[0].kind)}</h2>\n<div class="row">\n{shown}\n</div>'


def _figure(job: Job) -> str:
    stem = html.escape(job.stem)
    video = (
        f'<video src="{stem}.mp4" poster="{stem}.png" width="{job.width}" height="{job.height}" autoplay loop muted playsinline></video>'
    )
    return f"<figure>{video}<figcaption>seed {job.seed}</figcaption></figure>"
