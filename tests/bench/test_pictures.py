"""What pictures cost, measured small: every form under its own name."""

import pytest

from assets.stage.layer import Size
from bench.pictures import measure, table
from shotwright.errors import PluginError


def test_a_form_is_measured_and_named():
    costs = [measure("quote", Size(192, 108), 1.0, form) for form in ("", "portrait", "marks")]
    assert [line.split()[0] for line in table(costs)] == ["kind", "quote", "quote/portrait", "quote/marks"]
    for cost in costs:
        assert 0 < cost.mean <= cost.first
        assert cost.p95 > 0
        assert cost.encode > 0


def test_a_kind_that_is_none_is_refused():
    with pytest.raises(PluginError):
        measure("qoute", Size(192, 108), 1.0)
