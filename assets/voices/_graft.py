"""One more output for an ONNX model, without the onnx package: how long it speaks every symbol.

A serialised protobuf message may be continued by appending fields: what is appended is merged into what is there. So
some sixty bytes at the end of a model add an Identity node and an output to its graph. Field numbers are those of
onnx.proto3: ModelProto.graph 7; GraphProto.node 1, .output 12; NodeProto.input 1, .output 2, .op_type 4;
ValueInfoProto.name 1, .type 2; TypeProto.tensor_type 1; Tensor.elem_type 1, INT64 7.
"""

from __future__ import annotations

NAME = "duration"
_INT64 = 7


def output(tensor: str, name: str = NAME) -> bytes:
    """What to append to a model so that its int64 `tensor` is an output, `name`."""
    node = _message(1, tensor.encode()) + _message(2, name.encode()) + _message(4, b"Identity")
    kind = _message(1, _key(1, 0) + _number(_INT64))
    value = _message(1, name.encode()) + _message(2, kind)
    return _message(7, _message(1, node) + _message(12, value))


def _message(field: int, body: bytes) -> bytes:
    return _key(field, 2) + _number(len(body)) + body


def _key(field: int, wire: int) -> bytes:
    return _number(field << 3 | wire)


def _number(value: int) -> bytes:
    """A varint: seven bits to a byte, the lowest first, the high bit set on all but the last."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])
