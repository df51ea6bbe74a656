"""Kinds that are not drawn go through the compositor too: a still, a clip, a function of one's own."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assets.footage import footage_of, probe
from assets.model import Footage, Picture
from assets.stage.layer import Size
from render.frame import picture_frame
from script.model import Clip, Visual
from tests.assets.footage_kit import real

SIZE = Size(64, 36)
ORANGE = (255, 120, 80)


def own(path: Path) -> Footage:
    return footage_of(path, probe(path), "own", "own", "", "")


def still(folder: Path) -> Picture:
    path = folder / "still.png"
    Image.new("RGB", (640, 360), ORANGE).save(path)
    return Picture("image", "1", Visual("image", clip=Clip("still.png")), "dusk", 1, "push", footage=own(path))


def clip(folder: Path) -> Picture:
    path = Path(real("bikes.mp4"))
    return Picture("video", "1", Visual("video"), "dusk", 1, "still", footage=own(path))


def function(folder: Path) -> Picture:
    path = folder / "films.py"
    body = f"    return ColorClip(size, {ORANGE}, duration=seconds)"
    path.write_text(f"from moviepy import ColorClip\n\n__all__ = ['plain']\n\n\ndef plain(seconds, size):\n{body}\n")
    return Picture("moviepy", "1", Visual("moviepy", clip=Clip("plain")), "dusk", 1, "push", module=path)


@pytest.mark.parametrize("made", [still, function])
def test_its_colours_are_in_the_frame(made, tmp_path):
    frame = picture_frame(made(tmp_path), SIZE, 2.0, 1.0)
    assert np.abs(frame.reshape(-1, 3).astype(int) - ORANGE).max() <= 4


def test_a_clip_moves(tmp_path):
    first, later = (picture_frame(clip(tmp_path), SIZE, 4.0, t).astype(int) for t in (0.0, 3.0))
    assert first.shape == (36, 64, 3)
    assert np.abs(first - later).mean() > 2


@pytest.mark.parametrize("size", [SIZE, Size(160, 90), Size(854, 480), Size(480, 854)])
@pytest.mark.parametrize("camera", ["push", "pull", "pan-left", "pan-down", "still", "settled"])
def test_no_seam_is_seen_at_the_frames_edge(tmp_path, size, camera):
    made = replace(still(tmp_path), camera=camera)
    for t in (0.0, 1.3, 4.0):
        frame = picture_frame(made, size, 4.0, t)
        assert np.abs(frame.reshape(-1, 3).astype(int) - ORANGE).max() <= 4
