"""ONNX models as bytes, read and written without the onnx package: just enough of protobuf's wire format.

A message is fields one after the other: a key (field number and wire type), then the value. A message may be continued by appending
fields: what is appended is merged into what is there. Field numbers are those of onnx.proto3.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import IntEnum

Piece = bytes | bytearray | memoryview


class Model(IntEnum):
    """ModelProto."""

    IR_VERSION, GRAPH, OPSET = 1, 7, 8


class Graph(IntEnum):
    """GraphProto."""

    NODE, INITIALIZER, INPUT, OUTPUT = 1, 5, 11, 12


class Node(IntEnum):
    """NodeProto."""

    INPUT, OUTPUT, NAME, OP, ATTRIBUTE = 1, 2, 3, 4, 5


class Kind(IntEnum):
    """TensorProto.DataType."""

    UINT8, INT8, INT32, INT64 = 2, 3, 6, 7


def fields(message: Piece) -> Iterator[tuple[int, int | memoryview, memoryview]]:
    """Every field of a message: its number, its value (a number, or bytes), and all of its bytes with the key.

    Raises ValueError when it is no message.
    """
    view, at = memoryview(message), 0
    while at < len(view):
        begin = at
        key, at = _varint(view, at)
        value: int | memoryview
        if key & 7 == 0:
            value, at = _varint(view, at)
        else:
            size, at = (8, at) if key & 7 == 1 else (4, at) if key & 7 == 5 else _varint(view, at)
            value, at = view[at : at + size], at + size
        if at > len(view) or key & 7 in (3, 4, 6, 7):
            raise ValueError("this is no ONNX model")
        yield key >> 3, value, view[begin:at]


def text(value: int | memoryview) -> str:
    """A field's value as text."""
    return str(value, "utf-8") if isinstance(value, memoryview) else ""


def message(field: int, *body: Piece) -> bytes:
    """A field that holds a message, or text."""
    return b"".join(enclosed(field, body))


def enclosed(field: int, body: Sequence[Piece]) -> list[Piece]:
    """The same in pieces, for a body that is worth no copy."""
    return [_number(field << 3 | 2), _number(sum(map(len, body))), *body]


def number(field: int, value: int) -> bytes:
    """A field that holds a number."""
    return _number(field << 3) + _number(value)


def node(op: str, inputs: Iterable[str], output: str, **attributes: int | Sequence[int]) -> bytes:
    """A node, as a field of a graph; it is called what its output is."""
    parts = [message(Node.INPUT, name.encode()) for name in inputs]
    parts += [message(Node.OUTPUT, output.encode()), message(Node.NAME, output.encode()), message(Node.OP, op.encode())]
    return message(Graph.NODE, *parts, *(_attribute(name, value) for name, value in attributes.items()))


def tensor(name: str, kind: Kind, shape: Sequence[int], raw: bytes) -> bytes:
    """A tensor that is part of the model, as a field of a graph. Its values are little endian."""
    return message(Graph.INITIALIZER, *(number(1, size) for size in shape), number(2, kind), message(8, name.encode()), message(9, raw))


def declared(field: int, name: str, kind: Kind) -> bytes:
    """An input or an output of a graph: a tensor of any shape."""
    return message(field, message(1, name.encode()), message(2, message(1, number(1, kind))))


def _attribute(name: str, value: int | Sequence[int]) -> bytes:
    """AttributeProto: name 1, i 3, ints 8, type 20, which is INT 2 or INTS 7."""
    said = [number(3, value), number(20, 2)] if isinstance(value, int) else [*(number(8, one) for one in value), number(20, 7)]
    return message(Node.ATTRIBUTE, message(1, name.encode()), *said)


def _varint(view: memoryview, at: int) -> tuple[int, int]:
    """A number, seven bits to a byte, the lowest first, the high bit set on all but the last; and where it ends."""
    value = shift = 0
    while at < len(view) and shift < 70:
        byte = view[at]
        value, at = value | (byte & 0x7F) << shift, at + 1
        if byte < 0x80:
            return value, at
        shift += 7
    raise ValueError("this is no ONNX model")


def _number(value: int) -> bytes:
    out = bytearray()
    value &= (1 << 64) - 1
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])
