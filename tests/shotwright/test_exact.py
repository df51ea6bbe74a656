"""Whole frames and whole samples."""

from fractions import Fraction

import pytest

from shotwright.exact import frames, rational, sample_of, seconds_of


@pytest.mark.parametrize(
    ("seconds", "fps", "expected"),
    [(1, 30, 30), (1.001, 30, 31), (0, 30, 0), (0.1, 30, 3), (1 / 3, 30, 10), (1001 / 30000, Fraction(30000, 1001), 1)],
)
def test_frames_hold_the_seconds_and_no_rounding_error_adds_one(seconds, fps, expected):
    assert frames(seconds, Fraction(fps)) == expected


@pytest.mark.parametrize(
    ("written", "exact"),
    [
        (30, Fraction(30)),
        (29.97, Fraction(30000, 1001)),
        ("30000/1001", Fraction(30000, 1001)),
        (23.976, Fraction(24000, 1001)),
        (12.5, Fraction(25, 2)),
    ],
)
def test_rates_are_read_as_broadcasters_mean_them(written, exact):
    assert rational(written) == exact


def test_samples_of_frames_do_not_drift_over_ten_hours():
    fps = Fraction(30000, 1001)
    last = 10 * 3600 * 30
    assert abs(sample_of(last, fps) / 48_000 - seconds_of(last, fps)) < 1 / 48_000
