"""What the speed costs: how near the film's encoder setting comes to the finished frames, and a slow one at the same crf.

VMAF and SSIM by the ffmpeg of imageio-ffmpeg, over two seconds from the middle of several kinds of picture, against the frames as they
were before they were encoded.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from assets.stage.layer import Planes
from bench.clock import Spread
from bench.goals import Finding
from bench.setting import Say, Setting
from bench.yardsticks.engines import Piece, pieces
from bench.yardsticks.x264 import held
from render.model import Format

ABOUT = "VMAF and SSIM of the film's setting, and of x264's preset slower at the same crf"

FRAMES, QUICK_FRAMES = 60, 10
KINDS, QUICK_KINDS = 8, 2
SLOW = "slower"


@dataclass(frozen=True, slots=True)
class Marks:
    """What each frame got, and how many bytes they came to."""

    vmaf: tuple[float, ...]
    ssim: tuple[float, ...]
    bytes: int

    def __add__(self, other: Marks) -> Marks:
        return Marks(self.vmaf + other.vmaf, self.ssim + other.ssim, self.bytes + other.bytes)


def measure(setting: Setting, say: Say) -> Iterator[Finding]:
    """Means and worst frames. One round: the same frames and the same setting give the same marks."""
    timeline = setting.timeline()
    found = pieces(timeline, QUICK_FRAMES if setting.quick else FRAMES)[: QUICK_KINDS if setting.quick else KINDS]
    fast = slow = Marks((), (), 0)
    slower = replace(timeline.format, preset=SLOW, tuning=())
    for piece in found:
        say(f"quality: {piece.segment.strip.picture.kind}")
        frames = held(piece.segment, timeline.format)
        fast += marks(frames, timeline.format, setting.films / f"quality-{piece.number}-film.mp4")
        slow += marks(frames, slower, setting.films / f"quality-{piece.number}-{SLOW}.mp4")
    yield from _findings(fast, slow, found, timeline.format)


def _findings(fast: Marks, slow: Marks, found: Sequence[Piece], format: Format) -> Iterator[Finding]:
    told = (
        f"preset {format.preset}{_tuned(format)}, crf {format.crf}: {len(fast.vmaf):,} frames of {len(found)} kinds, {_rate(fast, format)}"
    )
    told_slow = f"preset {SLOW}, crf {format.crf}: {_rate(slow, format)}"
    yield Finding("vmaf", Spread((float(np.mean(fast.vmaf)),)), told)
    yield Finding("vmaf-worst", Spread((min(fast.vmaf),)))
    yield Finding("vmaf-slower", Spread((float(np.mean(slow.vmaf)),)), told_slow)
    yield Finding("vmaf-slower-worst", Spread((min(slow.vmaf),)))
    yield Finding("ssim", Spread((float(np.mean(fast.ssim)),)), f"worst frame {min(fast.ssim):.4f}")
    yield Finding("ssim-slower", Spread((float(np.mean(slow.ssim)),)), f"worst frame {min(slow.ssim):.4f}")


def _tuned(format: Format) -> str:
    """' with bframes=5 scenecut=0', or nothing."""
    return f" with {' '.join(f'{name}={value}' for name, value in format.tuning)}" if format.tuning else ""


def _rate(of: Marks, format: Format) -> str:
    return f"{8 * of.bytes * float(format.fps) / len(of.vmaf) / 1e6:.2f} Mbit/s"


def marks(frames: Sequence[Planes], format: Format, out: Path) -> Marks:
    """Encode `frames` to `out` by `format`, and hold the result to them."""
    from render.encoder import encode

    encode(frames, format, out)
    with TemporaryDirectory() as folder:
        finished = Path(folder) / "finished.yuv"
        with finished.open("wb") as file:
            for planes in frames:
                for plane in (planes.y, planes.u, planes.v):
                    file.write(plane.tobytes())
        return _compared(out, finished, format, Path(folder))


def _compared(encoded: Path, finished: Path, format: Format, folder: Path) -> Marks:
    import imageio_ffmpeg

    raw = ["-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{format.size.width}x{format.size.height}", "-r", str(format.fps)]
    # Planes say nothing of their range: unless both sides are told the same, ffmpeg converts one of them, and 12 dB are lost.
    same = "setparams=range=tv:colorspace=bt709:color_primaries=bt709:color_trc=bt709,settb=AVTB,setpts=N"
    filter_ = f"[0:v]{same}[a];[1:v]{same}[b];[a][b]libvmaf=log_fmt=json:log_path=marks.json:feature=name=float_ssim"
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", str(encoded), *raw, "-i", str(finished), "-lavfi", filter_]
    subprocess.run([*command, "-f", "null", "-"], check=True, cwd=folder)  # noqa: S603 - our own words
    found = [frame["metrics"] for frame in json.loads((folder / "marks.json").read_text(encoding="utf-8"))["frames"]]
    return Marks(tuple(f["vmaf"] for f in found), tuple(f["float_ssim"] for f in found), encoded.stat().st_size)
