"""Sizes and ages as people write them."""

import pytest

from shotwright.amounts import age_of, bytes_of, said


@pytest.mark.parametrize(
    ("text", "size"), [("20 GB", 20 * 10**9), ("1.5tb", 1_500_000_000_000), ("500MB", 5 * 10**8), ("2 KiB", 2048), ("7", 7), ("0", 0)]
)
def test_a_size_is_read(text, size):
    assert bytes_of(text) == size


@pytest.mark.parametrize("text", ["", "GB", "-1 GB", "1 gigabyte", "1e9", "1,5 GB", "9" * 40])
def test_what_is_no_size_is_refused(text):
    with pytest.raises(ValueError, match="20 GB"):
        bytes_of(text)


@pytest.mark.parametrize(("text", "seconds"), [("30d", 30 * 86400), ("12h", 43200), ("45 m", 2700), ("2w", 14 * 86400), ("1.5s", 1.5)])
def test_an_age_is_read(text, seconds):
    assert age_of(text) == seconds


@pytest.mark.parametrize("text", ["", "3", "d", "-1d", "3 months"])
def test_what_is_no_age_is_refused(text):
    with pytest.raises(ValueError, match="30d"):
        age_of(text)


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (20 * 10**9, "20.0 GB"), (5 * 10**15, "5000.0 TB")]
)
def test_bytes_are_said_for_people(count, text):
    assert said(count) == text
