"""One more output for an ONNX model: how long it speaks every symbol."""

from __future__ import annotations

from assets.voices import _wire
from assets.voices._wire import Graph, Kind, Model

NAME = "duration"


def output(tensor: str, name: str = NAME) -> bytes:
    """What to append to a model so that its int64 `tensor` is an output, `name`: some sixty bytes, an Identity node and an output."""
    node = _wire.message(1, tensor.encode()) + _wire.message(2, name.encode()) + _wire.message(4, b"Identity")
    return _wire.message(Model.GRAPH, _wire.message(Graph.NODE, node), _wire.declared(Graph.OUTPUT, name, Kind.INT64))
