"""What an encoder's settings cost and give, over the film's own kind of frames: milliseconds of CPU, bytes and quality.

    python -m bench.encoders                         the qualities of config.yaml, and what each option of `upload` is for
    python -m bench.encoders --quick                 two kinds of picture, once: to see that it works
    python -m bench.encoders "x264 upload" x264:superfast:23:bframes=5      some of those by name, and settings of one's own

Two seconds of several kinds of picture at 1080p, under a push, with everything that can lie over them, and a dissolve, are drawn once
and kept in memory; every setting encodes them in turn, several times, and the least CPU time counts: others use the machine too. What
came out is held to what went in by VMAF, PSNR, and CAMBI, which sees bands in what should be smooth (0: none; under 5 hardly to be
seen). The table as JSON is kept in out/bench/encoders.json.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import numpy as np

from assets.stage.layer import Planes, Size
from bench.machine import machine
from command.samples import sample
from render.coding import coding
from render.encoder import encode
from render.encoders import SOFTWARE, encoder
from render.engines import engine
from render.model import Format, Segment, Strip
from render.planes import copy, each
from shotwright.settings import Quality, load

FPS, SCENE = 30, 240  # frames: of a second, of a scene
FRAMES, CROSSING = 60, 24  # of a clip: two seconds, and a long dissolve
KINDS = ("notepad", "meeting", "ladder", "title")
REPEATS = 2
EVERY = 7  # of the frames are marked: not a multiple of any distance of B frames, or these would never be looked at

_RAW = "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709,settb=AVTB,setpts=N"


@dataclass(frozen=True, slots=True)
class Mark:
    """What encoded frames are worth, and what they took: means over a clip, or over all; `worst` are of the worst frame."""

    ms: float
    kb: float
    vmaf: float
    vmaf_worst: float
    psnr: float
    psnr_worst: float
    bands: float


def settings() -> dict[str, Format]:
    """What is measured when nothing is asked for: what was before, every quality, and `upload` less one option each."""
    part = load().render
    upload = coding(part).format
    rows = {"x264 veryfast 20": replace(upload, preset="veryfast", crf=20, tuning=())}
    for codec in SOFTWARE:
        for quality in get_args(Quality):
            rows[f"{SOFTWARE[codec]} {quality}"] = coding(part.model_copy(update={"codec": codec, "quality": quality})).format
    for option in upload.tuning:
        rows[f"upload less {option[0]}"] = replace(upload, tuning=tuple(o for o in upload.tuning if o != option))
    return rows


def asked(words: str) -> Format:
    """ENCODER:PRESET:CRF[:NAME=VALUE ...] as a format."""
    name, preset, crf, *options = words.split(":")
    codec = next(codec for codec in SOFTWARE if codec in encoder(name).CODECS)
    tuning = tuple((key, value) for key, _, value in (option.partition("=") for option in options))
    return replace(coding(load().render).format, encoder=name, codec=codec, preset=preset, crf=int(crf), tuning=tuning)


def clips(kinds: Sequence[str]) -> Iterator[tuple[str, list[Planes]]]:
    """What is encoded: a name, and frames that stay as they are."""
    form = replace(coding(load().render).format, size=Size(1920, 1080), fps=Fraction(FPS), gop=2 * FPS)
    for kind in kinds:
        yield kind, _drawn(Segment(Strip(sample(kind, 1, overlaid=True), FRAMES, FRAMES, SCENE)), form)
    under = Strip(sample(kinds[0], 2, overlaid=True), SCENE - 2 * CROSSING, CROSSING, SCENE)
    over = Strip(sample(kinds[-1], 2, overlaid=True), 0, CROSSING, SCENE)
    yield "dissolve", _drawn(Segment(over, under, dissolve=True), form)


def _drawn(segment: Segment, form: Format) -> list[Planes]:
    return [copy(planes) for planes in engine("native").frames(segment, form)]


def measure(rows: dict[str, Format], kinds: Sequence[str], repeats: int, say: Callable[[str], object]) -> dict[str, dict[str, Mark]]:
    """Every row's marks, by clip."""
    found: dict[str, dict[str, Mark]] = defaultdict(dict)
    with TemporaryDirectory() as name:
        folder = Path(name)
        for clip, frames in clips(kinds):
            say(f"{clip}\n")
            (folder / "raw.yuv").write_bytes(b"".join(p.tobytes() for planes in frames for p in each(planes)))
            spent: dict[str, float] = {}
            for n in range(repeats):
                for row, form in rows.items():
                    out = folder / f"{row}.mp4"
                    spent[row] = min(spent.get(row, 1e9), _timed(frames, form, out))
                    if n == 0:
                        found[row][clip] = _marked(out, folder, form, len(frames))
            for row, ms in spent.items():
                found[row][clip] = replace(found[row][clip], ms=ms)
    return found


def _timed(frames: list[Planes], form: Format, out: Path) -> float:
    """Milliseconds of CPU a frame, of all threads."""
    start = time.process_time()
    encode(frames, form, out)
    return 1000 * (time.process_time() - start) / len(frames)


def _marked(out: Path, folder: Path, form: Format, count: int) -> Mark:
    import imageio_ffmpeg

    marks = f"libvmaf=log_fmt=json:log_path=marks.json:n_subsample={EVERY}:feature=name=psnr|name=cambi"
    raw = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{form.size.width}x{form.size.height}", "-r", str(form.fps)]
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(out), *raw, "-i", "raw.yuv"]
    compared = ["-lavfi", f"[0:v]{_RAW}[a];[1:v]{_RAW}[b];[a][b]{marks}", "-f", "null", "-"]
    subprocess.run([*command, *compared], check=True, cwd=folder)  # noqa: S603 - our own words
    told = [frame["metrics"] for frame in json.loads((folder / "marks.json").read_text(encoding="utf-8"))["frames"]]
    vmaf, psnr, bands = (np.array([frame[key] for frame in told]) for key in ("vmaf", "psnr_y", "cambi"))
    return Mark(0.0, out.stat().st_size / count / 1024, vmaf.mean(), vmaf.min(), psnr.mean(), psnr.min(), bands.mean())


def together(marks: dict[str, Mark]) -> Mark:
    """The mean over clips; of the worst frames the worst."""
    values = {key: [asdict(mark)[key] for mark in marks.values()] for key in Mark.__slots__}
    return Mark(**{key: float(min(of) if key.endswith("worst") else np.mean(of)) for key, of in values.items()})


def table(found: dict[str, dict[str, Mark]]) -> Iterator[str]:
    """The marks as a table in Markdown: the scenes' means, and what a frame of a dissolve costs."""
    yield "| settings | ms of CPU a frame | in a dissolve | kB a frame | VMAF, worst | PSNR, worst | bands (CAMBI) |"
    yield "|---|---|---|---|---|---|---|"
    for row, marks in found.items():
        m = together({clip: mark for clip, mark in marks.items() if clip != "dissolve"})
        w = together(marks)
        yield (
            f"| {row} | {m.ms:.1f} | {marks['dissolve'].ms:.1f} | {m.kb:.1f} | {m.vmaf:.2f}, {w.vmaf_worst:.2f} "
            f"| {m.psnr:.2f}, {w.psnr_worst:.2f} | {m.bands:.2f} |"
        )


def main(words: list[str], say: Callable[[str], object] = sys.stdout.write) -> None:
    """Measure, print the table and keep it."""
    quick = "--quick" in words
    wanted = [word for word in words if word != "--quick"]
    rows = {row: form for row, form in settings().items() if not wanted or any(word in row for word in wanted)}
    rows |= {word: asked(word) for word in wanted if ":" in word}
    found = measure(rows, KINDS[:2] if quick else KINDS, 1 if quick else REPEATS, say)
    say("\n" + "\n".join(table(found)) + "\n")
    kept = {
        row: {"format": _told(rows[row]), "clips": {clip: asdict(mark) for clip, mark in marks.items()}} for row, marks in found.items()
    }
    out = Path("out/bench/encoders.json")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps({"machine": machine(), "settings": kept}, indent=1) + "\n", encoding="utf-8")


def _told(form: Format) -> dict[str, object]:
    return {"encoder": form.encoder, "codec": form.codec, "preset": form.preset, "crf": form.crf, "options": dict(form.tuning)}


if __name__ == "__main__":
    main(sys.argv[1:])
