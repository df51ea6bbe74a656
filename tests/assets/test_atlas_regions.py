"""States and provinces stand above towns of their name, and their pins on land."""

import pytest

from assets.atlas.regions import MIDDLES, REGIONS
from assets.pictures import _atlas


@pytest.mark.parametrize("name", sorted(REGIONS))
def test_a_region_is_where_its_box_is(name):
    place = _atlas.find(name.title())
    west, south, east, north = REGIONS[name]
    assert place is not None
    assert -180 < west < east < 180
    assert -90 < south < north < 90
    assert west < place.lon < east
    assert south < place.lat < north
    assert east - west < 70


def test_middles_are_of_regions():
    assert MIDDLES.keys() <= REGIONS.keys()


def test_florida_is_no_town_in_uruguay():
    place = _atlas.find("Florida")
    assert place is not None
    assert place.lat > 25
    assert [found.written for found in _atlas.within("Map of Florida")] == ["Florida"]
