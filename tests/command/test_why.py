"""What --why says of two recipes."""

import pytest

from command.why import differences

LONG = "Now, how does this translate to project impact? Their work supports the {} tasks that seniors manage."


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": {"b": 1}}, {"a": {"b": 2}}, ["a.b: 1 -> 2"]),
        ({"a": [1, 2]}, {"a": [1, 3]}, ["a[1]: 2 -> 3"]),
        ({"a": [1]}, {"a": [1, 2]}, ["a: [1] -> [1, 2]"]),
        ({}, {"a": "new"}, ['a: null -> "new"']),
        ({"a": "cold milk"}, {"a": "warm milk"}, ['a: "cold milk" -> "warm milk"']),
    ],
)
def test_each_place_that_differs_is_named(before, after, said):
    assert list(differences(before, after)) == said


def test_a_long_text_is_shown_where_it_differs():
    (said,) = differences({"text": LONG.format("complex")}, {"text": LONG.format("harder")})
    assert "complex tasks" in said
    assert "harder tasks" in said
    assert len(said) < 140
