"""The bed, by measures: nobody hears a test."""

from __future__ import annotations

import numpy as np
import pytest

from assets.music import bed
from assets.store import Store


@pytest.fixture(scope="module")
def loop():
    return bed.compose(0)


@pytest.fixture(scope="module")
def spectrum(loop):
    power = np.square(np.abs(np.fft.rfft(loop.sum(axis=1).astype(np.float64))))
    hertz = np.fft.rfftfreq(len(loop), 1 / 48000)
    return lambda low, high: 10 * np.log10(power[(hertz >= low) & (hertz < high)].sum() / power.sum() + 1e-20)


def test_it_is_stereo_float_and_does_not_clip(loop):
    assert (loop.shape, loop.dtype) == ((bed.LENGTH, 2), np.float32)
    assert np.abs(loop).max() == pytest.approx(0.5, abs=1e-4)


def test_the_end_goes_over_into_the_beginning_like_any_other_moment(loop):
    steps = np.abs(np.diff(loop, axis=0))
    bends = np.abs(np.diff(loop, n=2, axis=0))
    around = np.concatenate((loop[-3:], loop[:3]))
    assert np.abs(np.diff(around, axis=0)).max() <= steps.max()
    assert np.abs(np.diff(around, n=2, axis=0)).max() <= bends.max()


def test_nothing_clicks(loop):
    # A click is a bend that stands far above the bends around it.
    bends = np.abs(np.diff(loop[:, 0].astype(np.float64), n=2))
    local = np.sqrt(np.square(bends).reshape(-1, 2)[: len(bends) // 9600 * 4800].reshape(-1, 9600).mean(axis=1))
    peak = bends[: len(local) * 9600].reshape(-1, 9600).max(axis=1)
    assert (peak / local).max() < 12


def test_it_is_warm_and_leaves_the_highs_alone(spectrum):
    assert spectrum(0, 40) < -40
    assert spectrum(60, 1000) > -1
    assert -40 < spectrum(1000, 4000) < -12
    assert spectrum(6000, 24000) < -60


def test_it_has_no_holes_and_no_swells(loop):
    seconds = np.square(loop.astype(np.float64)).reshape(-1, 48000, 2).mean(axis=(1, 2))
    levels = 10 * np.log10(seconds)
    assert levels.max() - levels.min() < 14
    assert np.abs(np.diff(levels)).max() < 6


def test_it_is_wide_but_holds_in_mono(loop):
    assert 0.3 < np.corrcoef(loop.T)[0, 1] < 0.95
    assert abs(loop.mean(axis=0)).max() < 1e-4


def test_a_seed_is_a_bed(loop):
    other = bed.compose(1)
    assert np.array_equal(bed.compose(0), loop)
    assert abs(np.corrcoef(loop[:, 0], other[:, 0])[0, 1]) < 0.5


def test_it_is_read_at_any_place_for_any_length(tmp_path, loop, monkeypatch):
    monkeypatch.setattr(bed, "compose", lambda _: loop)
    made = bed.bed(Store(tmp_path))
    assert np.array_equal(made.read(1000, 500), loop[1000:1500])
    across = made.read(bed.LENGTH - 100, 300)
    assert np.array_equal(across, np.concatenate((loop[-100:], loop[:200])))
    assert np.array_equal(made.read(5 * bed.LENGTH + 7, 10), loop[7:17])


def test_it_is_composed_once(tmp_path, loop, monkeypatch):
    monkeypatch.setattr(bed, "compose", lambda _: loop)
    store = Store(tmp_path)
    first = bed.bed(store)
    monkeypatch.setattr(bed, "compose", lambda _: pytest.fail("composed again"))
    assert bed.bed(store) == first
