"""`make bench`: what every kind of picture costs, in milliseconds of CPU a frame, at 1080p over a shot of eight seconds.

Composing is measured as the film does it, the building of plates included: mean and 95th percentile, and the same in a dissolve
from the picture into another of its kind. Encoding is x264 with the settings of config.yaml, one thread. CPU time, so that a busy
machine does not blur it. `python -m bench.pictures [--forms] [KIND ...]`; with `--forms` every form that a kind has is measured, not
only that which a sample chooses. The table as JSON is kept in out/bench/pictures.json.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from assets.model import Picture
from assets.stage.layer import Planes, Size
from command.samples import SECONDS, kinds, sample
from render.coding import coding
from render.encoder import encode
from render.engines import engine
from render.model import Format, Segment, Strip
from script.kinds.drawn import variants
from shotwright.settings import load

FPS = 30
DISSOLVE = 12  # frames
MEAN, HIGH, CROSSING = 6.0, 12.0, 24.0  # what a frame may cost: mean, 95th percentile, in a dissolve


@dataclass(frozen=True, slots=True)
class Cost:
    """What a kind, or a `form` of it, costs: milliseconds of CPU a frame.

    `first` is the first frame of all, which draws the plates: it is in the means. A dissolve has so few frames that this one
    alone would be its 95th percentile, so that is taken of those after it.
    """

    kind: str
    mean: float
    p95: float
    first: float
    dissolve_mean: float
    dissolve_p95: float
    encode: float
    form: str = ""

    @property
    def fits(self) -> bool:
        return self.mean <= MEAN and self.p95 <= HIGH and self.dissolve_p95 <= CROSSING


def measure(kind: str, size: Size, seconds: float = SECONDS, form: str = "") -> Cost:
    """Film a sample of `kind`, in the `form` that is named."""
    config = load().render
    filmed = replace(coding(config).format, size=size, fps=Fraction(FPS), gop=2 * FPS)
    length = round(seconds * FPS)
    picture, other = (_sample(kind, seed, form) for seed in (1, 2))
    alone = _timed(Segment(Strip(picture, 0, length, length)), filmed)
    # The picture is there already, as it is in a film; the one that comes in is not.
    crossing = _timed(Segment(Strip(other, 0, DISSOLVE, length), Strip(picture, length, DISSOLVE, length), dissolve=True), filmed)
    return Cost(
        kind,
        float(np.mean(alone)),
        float(np.percentile(alone, 95)),
        alone[0],
        float(np.mean(crossing)),
        float(np.percentile(crossing[1:], 95)),
        _encoding(picture, filmed, length),
        form,
    )


def _sample(kind: str, seed: int, form: str) -> Picture:
    picture = sample(kind, seed, overlaid=True)
    return replace(picture, visual=replace(picture.visual, variant=form)) if form else picture


def _timed(segment: Segment, form: Format) -> list[float]:
    """Milliseconds of CPU that every frame takes."""
    frames = engine("native").frames(segment, form)
    times: list[float] = []
    while True:
        start = time.process_time()
        if next(frames, None) is None:
            return times
        times.append(1000 * (time.process_time() - start))


def _encoding(picture: Picture, form: Format, length: int) -> float:
    """Milliseconds of CPU a frame that the encoder takes, over two seconds in the middle of the shot."""
    strip = Strip(picture, length // 3, min(2 * FPS, length), length)
    frames = engine("native").frames(Segment(strip), form)
    composing = 0.0

    def composed() -> Iterator[Planes]:
        nonlocal composing
        while True:
            start = time.process_time()
            frame = next(frames, None)
            composing += time.process_time() - start
            if frame is None:
                return
            yield frame

    with TemporaryDirectory() as folder:
        start = time.process_time()
        count = encode(composed(), form, Path(folder) / "shot.mp4")
        return 1000 * (time.process_time() - start - composing) / count


def table(costs: list[Cost]) -> Iterator[str]:
    """The costs as lines of text."""
    yield f"{'kind':<24}{'mean':>7}{'p95':>7}{'first':>8}{'dissolve':>10}{'p95':>7}{'encode':>8}   ms of CPU a frame"
    for c in costs:
        numbers = f"{c.mean:>7.1f}{c.p95:>7.1f}{c.first:>8.0f}{c.dissolve_mean:>10.1f}{c.dissolve_p95:>7.1f}{c.encode:>8.1f}"
        yield f"{'/'.join(filter(None, (c.kind, c.form))):<24}{numbers}{'' if c.fits else '   too much'}"


def main(words: Sequence[str], say: Callable[[str], object] = sys.stdout.write) -> None:
    """Measure the kinds that are named, or all; print the table and keep it."""
    parser = argparse.ArgumentParser(prog="python -m bench.pictures", description="What every kind of picture costs.")
    parser.add_argument("--forms", action="store_true", help="every form that a kind has")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="these alone")
    wish = parser.parse_args(words)
    size, costs = Size(1920, 1080), list[Cost]()
    for kind in wish.kinds or kinds():
        for form in (wish.forms and variants(kind)) or ("",):
            costs.append(measure(kind, size, form=form))
            say(f"{list(table(costs[-1:]))[1]}\n")
    say("\n" + "\n".join(table(costs)) + "\n")
    say(f"most memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB\n")
    out = Path("out/bench/pictures.json")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps([asdict(cost) for cost in costs], indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
