"""Convolutions of whole numbers as products of matrices: the same sums, a third less time.

A model in 8 bits multiplies unsigned by unsigned numbers in its ConvInteger nodes. x86 processors have an instruction
for unsigned by signed ones (VNNI), which is four times as fast and which onnxruntime uses in MatMulInteger only. So the sound is
made signed (128 less, and its zero point with it: no difference changes), laid out once for every tap of the kernel, and multiplied
by the weights: the sums are of the same whole numbers, so every bit of what is spoken stays.

Processors without that instruction do the product in steps that overflow: they are found by a trial, and keep the model as it is.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from assets.voices import _wire
from assets.voices._wire import Graph, Kind, Model, Node, Piece

_OPSET = 18  # the first that has BitwiseXor
_HALF = "columns/half"


def quick(*model: Piece) -> bytes:
    """The model in these pieces as this machine does it soonest; what it says stays the same. Raises ValueError when it is none."""
    return columns(*model) if platform.machine().lower() in {"x86_64", "amd64"} and exact() else b"".join(model)


def columns(*model: Piece) -> bytes:
    """The model with its whole-number convolutions as products, where they step by one; one of an old kind as it is."""
    parts = [part for piece in model for part in _wire.fields(piece)]
    if max((_opset(value) for number, value, _ in parts if number == Model.OPSET), default=0) < _OPSET:
        return b"".join(model)
    graphs = [value for number, value, _ in parts if number == Model.GRAPH and isinstance(value, memoryview)]
    rewriting = _Rewriting({name: weights for graph in graphs for name, weights in _weights(graph)})
    out: list[Piece] = []  # put together once: every copy of a voice's weights takes as long as a tenth of loading them
    for number, value, raw in parts:
        out += _graph(value, rewriting) if number == Model.GRAPH and isinstance(value, memoryview) else [raw]
    return b"".join([*out, *_wire.enclosed(Model.GRAPH, list(rewriting.constants()))])


@lru_cache(1)
def exact() -> bool:
    """Whether products of unsigned by signed bytes do not overflow here."""
    import onnxruntime

    graph = [
        _wire.node("MatMulInteger", ("a", "b"), "y"),
        _wire.declared(Graph.INPUT, "a", Kind.UINT8),
        _wire.declared(Graph.INPUT, "b", Kind.INT8),
        _wire.declared(Graph.OUTPUT, "y", Kind.INT32),
    ]
    model = _wire.number(Model.IR_VERSION, 8) + _wire.message(Model.GRAPH, *graph) + _wire.message(Model.OPSET, _wire.number(2, _OPSET))
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    given = {"a": np.full((32, 64), 255, np.uint8), "b": np.full((64, 32), 127, np.int8)}
    return bool((session.run(None, given)[0] == 255 * 127 * 64).all())


@dataclass(frozen=True, slots=True)
class _Convolution:
    """A ConvInteger node along one axis: its names, taps, how far they lie apart, and the silence before and behind."""

    sound: str
    weights: str
    zero: str
    weights_zero: str
    output: str
    taps: int
    apart: int
    before: int
    behind: int


@dataclass(frozen=True, slots=True)
class _Weights:
    """A kernel of unsigned bytes, [out, in, taps]."""

    shape: tuple[int, int, int]
    raw: memoryview


@dataclass(slots=True)
class _Rewriting:
    """The nodes that stand for convolutions; what two of them need is made once."""

    weights: Mapping[str, _Weights]
    _made: set[str] = field(default_factory=set)
    _pads: dict[str, tuple[int, int]] = field(default_factory=dict)
    _flattened: list[bytes] = field(default_factory=list)

    def product(self, one: _Convolution) -> Iterator[bytes]:
        """The nodes that do what `one` does: weights [out, taps * in] by columns [taps * in, time]."""
        yield from self._signed(one.sound)
        yield from self._signed(one.zero)
        taps = [self._tap(one, n) for n in range(one.taps)]
        for nodes, _ in taps:
            yield from nodes
        laid = f"{one.output}/columns"
        yield _wire.node("Concat", [name for _, name in taps], laid, axis=1)
        yield _wire.node("MatMulInteger", (self._flat(one.weights), laid, one.weights_zero, f"{one.zero}/signed"), one.output)

    def constants(self) -> Iterator[bytes]:
        """What the nodes refer to."""
        yield from self._flattened
        yield _wire.tensor(_HALF, Kind.UINT8, (), b"\x80")
        for name, (before, behind) in self._pads.items():
            yield _wire.tensor(name, Kind.INT64, (6,), np.array([0, 0, before, 0, 0, behind], "<i8").tobytes())

    def _flat(self, name: str) -> str:
        """Weights as a matrix whose rows go through the taps, and within each through what comes in."""
        flat = f"{name}/flat"
        if flat not in self._made:
            self._made.add(flat)
            own = self.weights[name]
            whole = np.frombuffer(own.raw, np.uint8).reshape(own.shape).transpose(0, 2, 1).tobytes()
            self._flattened.append(_wire.tensor(flat, Kind.UINT8, (own.shape[0], own.shape[1] * own.shape[2]), whole))
        return flat

    def _signed(self, name: str) -> Iterator[bytes]:
        """`name`/signed: what was unsigned less 128. Turning the highest bit and reading the rest as signed is the same."""
        if name not in self._made:
            self._made.add(name)
            yield _wire.node("BitwiseXor", (name, _HALF), f"{name}/turned")
            yield _wire.node("Cast", (f"{name}/turned",), f"{name}/signed", to=Kind.INT8.value)

    def _tap(self, one: _Convolution, n: int) -> tuple[list[bytes], str]:
        """The sound as the `n`th tap hears it: moved, silence at the one end and cut off at the other."""
        before, behind = one.before - n * one.apart, one.behind - (one.taps - 1 - n) * one.apart
        if not before and not behind:
            return [], f"{one.sound}/signed"
        pads, name = f"columns/{before}/{behind}", f"{one.sound}/{before}/{behind}"
        self._pads[pads] = before, behind
        if name in self._made:
            return [], name
        self._made.add(name)
        return [_wire.node("Pad", (f"{one.sound}/signed", pads, f"{one.zero}/signed"), name)], name


def _graph(graph: memoryview, rewriting: _Rewriting) -> list[Piece]:
    parts: list[Piece] = []
    for number, value, raw in _wire.fields(graph):
        convolution = _convolution(value) if number == Graph.NODE and isinstance(value, memoryview) else None
        parts += rewriting.product(convolution) if convolution and convolution.weights in rewriting.weights else [raw]
    return _wire.enclosed(Model.GRAPH, parts)


def _weights(graph: memoryview) -> Iterator[tuple[str, _Weights]]:
    """The kernels in a graph, by name. TensorProto: dims 1, data_type 2, name 8, raw_data 9."""
    for number, tensor, _ in _wire.fields(graph):
        if number == Graph.INITIALIZER and isinstance(tensor, memoryview):
            said = list(_wire.fields(tensor))
            shape = [value for number, value, _ in said if number == 1 and isinstance(value, int)]
            given = {number: value for number, value, _ in said}
            raw = given.get(9)
            if given.get(2) == Kind.UINT8 and len(shape) == 3 and isinstance(raw, memoryview):
                yield _wire.text(given.get(8, 0)), _Weights((shape[0], shape[1], shape[2]), raw)


def _convolution(node: memoryview) -> _Convolution | None:
    """A node as a convolution that can be a product, None for all others."""
    if b"ConvInteger" not in bytes(node):
        return None
    said = list(_wire.fields(node))
    inputs = [_wire.text(value) for number, value, _ in said if number == Node.INPUT]
    ops = [_wire.text(value) for number, value, _ in said if number == Node.OP]
    given = dict(_attribute(value) for number, value, _ in said if number == Node.ATTRIBUTE and isinstance(value, memoryview))
    taps, pads = given.get("kernel_shape", []), given.get("pads", [])
    plain = given.get("strides", [1]) == [1] and given.get("group", [1]) == [1]  # where there are pads, nothing is padded by itself
    if ops != ["ConvInteger"] or len(inputs) != 4 or len(taps) != 1 or len(pads) != 2 or not plain:
        return None
    (output,) = [_wire.text(value) for number, value, _ in said if number == Node.OUTPUT]
    sound, weights, zero, weights_zero = inputs
    return _Convolution(sound, weights, zero, weights_zero, output, taps[0], given.get("dilations", [1])[0], pads[0], pads[1])


def _attribute(message: memoryview) -> tuple[str, list[int]]:
    """An attribute's name and its numbers; [] for text. AttributeProto: name 1, i 3, s 4, ints 8."""
    name, numbers = "", []
    for number, value, _ in _wire.fields(message):
        if number == 1:
            name = _wire.text(value)
        elif number in (3, 8) and isinstance(value, int):
            numbers.append(value)
    return name, numbers


def _opset(message: int | memoryview) -> int:
    """The version of an OperatorSetIdProto (domain 1, version 2) of ONNX's own domain, else 0."""
    if isinstance(message, int):
        return 0
    said = {number: value for number, value, _ in _wire.fields(message)}
    version = said.get(2, 0)
    return version if isinstance(version, int) and _wire.text(said.get(1, 0)) in {"", "ai.onnx"} else 0
