"""Convolutions of whole numbers, rewritten as products: the same numbers come out."""

from __future__ import annotations

import numpy as np
import onnxruntime
import pytest

from assets.voices import _columns, _wire
from assets.voices._wire import Graph, Kind, Model

KERNEL = np.random.default_rng(3).integers(0, 256, (5, 4, 3), np.uint8)
SOUND = np.random.default_rng(4).integers(0, 256, (1, 4, 40), np.uint8)


def model(opset=20, weights=KERNEL, **attributes):
    """One ConvInteger: x, its zero point z -> y."""
    given = {"kernel_shape": (weights.shape[2],), "pads": (1, 1), **attributes}
    graph = (
        _wire.node("ConvInteger", ("x", "w", "z", "wz"), "y", **given),
        _wire.tensor("w", Kind.UINT8, weights.shape, weights.tobytes()),
        _wire.tensor("wz", Kind.UINT8, (), b"\x77"),
        *(_wire.declared(Graph.INPUT, name, Kind.UINT8) for name in "xz"),
        _wire.declared(Graph.OUTPUT, "y", Kind.INT32),
    )
    version = _wire.message(Model.OPSET, _wire.number(2, opset))
    return _wire.number(Model.IR_VERSION, 8) + _wire.message(Model.GRAPH, *graph) + version


def answer(data):
    session = onnxruntime.InferenceSession(data, providers=["CPUExecutionProvider"])
    return session.run(None, {"x": SOUND, "z": np.array(130, np.uint8)})[0]


@pytest.mark.parametrize(
    "attributes",
    [
        {},
        {"dilations": (5,), "pads": (5, 5)},
        {"dilations": (2,), "pads": (0, 3)},
        {"pads": (0, 0), "strides": (1,), "group": 1},
        {"pads": (7, 7)},
    ],
)
def test_the_same_sums(attributes):
    before = model(**attributes)
    after = _columns.columns(before)
    assert b"ConvInteger" not in after
    assert np.array_equal(answer(after), answer(before))


def test_a_kernel_of_one_tap():
    before = model(weights=KERNEL[:, :, :1].copy(), pads=(0, 0))
    after = _columns.columns(before)
    assert b"ConvInteger" not in after
    assert np.array_equal(answer(after), answer(before))


@pytest.mark.parametrize("attributes", [{"strides": (2,)}, {"group": 2}])
def test_what_is_no_plain_convolution_stays(attributes):
    weights = KERNEL[:4, :2].copy() if "group" in attributes else KERNEL
    before = model(weights=weights, **attributes)
    assert np.array_equal(answer(_columns.columns(before)), answer(before))
    assert b"ConvInteger" in _columns.columns(before)


def test_an_old_model_stays():
    before = model(opset=17)
    assert _columns.columns(before) == before


def test_a_machine_whose_products_overflow_keeps_the_model(monkeypatch):
    monkeypatch.setattr(_columns, "exact", lambda: False)
    assert _columns.quick(model()) == model()


def test_where_the_trial_is_passed_the_largest_products_are_right():
    loud = model(weights=np.full((4, 4, 3), 255, np.uint8))
    assert np.array_equal(answer(_columns.quick(loud)), answer(loud))


@pytest.mark.parametrize("data", [b"no model", b"\xff" * 40, b"\x3a\x7fshort"])
def test_what_is_no_model_is_said_to_be_none(data):
    with pytest.raises(ValueError, match="no ONNX model"):
        _columns.columns(data)
