"""The bench of encoders measures what it says: small frames stand in for the film's."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import encoders
from render.model import Format
from tests.render.conftest import a_format
from tests.render.test_encoder import moving


def test_every_quality_is_measured_and_upload_without_each_of_its_options() -> None:
    rows = encoders.settings()
    upload = rows["x264 upload"]
    assert {"x264 draft", "x265 archive", "svtav1 upload"} <= set(rows)
    for name, _ in upload.tuning:
        assert name not in dict(rows[f"upload less {name}"].tuning)


def test_settings_of_ones_own() -> None:
    form = encoders.asked("svtav1:10:30:tune=0")
    assert (form.encoder, form.codec, form.preset, form.crf, form.tuning) == ("svtav1", "av1", "10", 30, (("tune", "0"),))


def test_better_settings_get_better_marks(tmp_path: Path) -> None:
    def marked(form: Format) -> encoders.Mark:
        frames = list(moving(15, 384, 216))
        (tmp_path / "raw.yuv").write_bytes(b"".join(p.tobytes() for f in frames for p in encoders.each(f)))
        assert encoders._timed(frames, form, tmp_path / "a.mp4") > 0
        return encoders._marked(tmp_path / "a.mp4", tmp_path, form, len(frames))

    fine, coarse = marked(a_format(384, 216, 30)), marked(encoders.replace(a_format(384, 216, 30), crf=40))
    assert 90 < fine.vmaf <= 100
    assert fine.psnr > 40 > coarse.psnr  # and not 30, which planes get that are converted on the way
    assert fine.kb > coarse.kb
    both = encoders.together({"a": fine, "b": coarse})
    assert both.vmaf == pytest.approx((fine.vmaf + coarse.vmaf) / 2)
    assert both.vmaf_worst == min(fine.vmaf_worst, coarse.vmaf_worst)
