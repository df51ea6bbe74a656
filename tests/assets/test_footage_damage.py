"""Files with bytes changed at random are shown or refused, and never anything else."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest

from assets import stills
from assets.footage import probe
from assets.frames import Frames
from shotwright.errors import AssetError
from tests.assets.footage_kit import grey_clip, picture

CLIPS = {".mp4": "libx264", ".webm": "libvpx", ".avi": "mpeg4", ".ts": "libx264"}
STILLS = (".png", ".jpg", ".webp", ".tif", ".bmp", ".jp2", ".tga", ".ppm")


def seed(folder: Path, suffix: str) -> Path:
    if suffix in CLIPS:
        return grey_clip(folder / f"seed{suffix}", range(0, 200, 20), codec=CLIPS[suffix])
    noise = np.random.default_rng(0).integers(0, 255, (60, 80, 3), dtype=np.uint8)
    return picture(folder / f"seed{suffix}", noise)


def damaged(data: bytes, rng: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(rng.choice((1, 3, 20))):
        changed[rng.randrange(rng.choice((len(data), min(len(data), 200))))] = rng.choice((0, 255, rng.randrange(256)))
    return bytes(changed[: rng.randrange(len(data))] if rng.random() < 0.2 else changed)


def show(path: Path) -> None:
    found = probe(path)
    if found.media == "image":
        assert stills.rgb(path, 16, 16).shape == (16, 16, 3)
        return
    frames = Frames(path)
    for time in (0.0, found.seconds, found.seconds / 2):
        assert frames.planes(time).y.size


def outcome(path: Path) -> str:
    try:
        show(path)
    except AssetError as error:
        return "refused" if error.hint else "refused without a hint"
    return "shown"


@pytest.mark.parametrize("suffix", [*CLIPS, *STILLS])
def test_damage_is_shown_or_refused(tmp_path: Path, suffix: str) -> None:
    whole = seed(tmp_path, suffix).read_bytes()
    rng = random.Random(suffix)
    path = tmp_path / f"a{suffix}"
    for _ in range(40):
        path.write_bytes(damaged(whole, rng))
        assert outcome(path) in ("shown", "refused")
