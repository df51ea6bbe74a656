"""Path data of SVG 1.1 (section 8.3) made into Skia paths. skia-python does not bind Skia's own reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

import skia

_COMMAND = re.compile(r"[\s,]*([MmLlHhVvCcSsQqTtAaZz])")
_NUMBER = re.compile(r"[\s,]*([-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?)")
_FLAG = re.compile(r"[\s,]*([01])")
_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def path(data: str) -> skia.Path:
    """The path that `data` (the attribute `d`) describes. Raises ValueError where it is no path data."""
    pen = _Pen()
    for command, numbers in _commands(data):
        pen.draw(command, numbers)
    return pen.path


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    at, command = 0, ""
    while data[at:].strip(" \t\r\n,"):
        found = _COMMAND.match(data, at)
        if found:
            command, at = found[1], found.end()
        elif command in ("", "Z", "z"):
            raise ValueError(f"no path data at {at}: {data[at : at + 20]!r}")
        numbers, at = _numbers(data, at, command)
        yield command, numbers
        # A pair after a move is a line (8.3.2).
        command = {"M": "L", "m": "l"}.get(command, command)


def _numbers(data: str, at: int, command: str) -> tuple[list[float], int]:
    numbers: list[float] = []
    for n in range(_COUNT[command.upper()]):
        # The two flags of an arc may stand without a gap: "a1 1 0 01.5.5".
        kind = _FLAG if command in "Aa" and n in (3, 4) else _NUMBER
        found = kind.match(data, at)
        if not found:
            raise ValueError(f"a number is missing at {at}: {data[at : at + 20]!r}")
        numbers.append(float(found[1]))
        at = found.end()
    return numbers, at


class _Pen:
    """Where the pen is, where its contour began, and the last control point of its kind."""

    def __init__(self) -> None:
        self.path = skia.Path()
        self.x = self.y = 0.0
        self.start = (0.0, 0.0)
        self.cubic: tuple[float, float] | None = None
        self.quad: tuple[float, float] | None = None

    def draw(self, command: str, numbers: list[float]) -> None:
        absolute = self._absolute(command, numbers)
        cubic, quad = self.cubic, self.quad
        self.cubic = self.quad = None
        getattr(self, f"_{command.lower()}")(absolute, cubic, quad)

    def _absolute(self, command: str, numbers: list[float]) -> list[float]:
        upper = command.upper()
        dx, dy = (self.x, self.y) if command != upper else (0.0, 0.0)
        if upper == "H":
            return [numbers[0] + dx, self.y]
        if upper == "V":
            return [self.x, numbers[0] + dy]
        if upper == "A":
            return [*numbers[:5], numbers[5] + dx, numbers[6] + dy]
        return [value + (dy if n % 2 else dx) for n, value in enumerate(numbers)]

    def _m(self, to: list[float], *_: object) -> None:
        self.path.moveTo(*to)
        self.x, self.y = to
        self.start = (self.x, self.y)

    def _l(self, to: list[float], *_: object) -> None:
        self.path.lineTo(*to)
        self.x, self.y = to

    _h = _v = _l

    def _c(self, by: list[float], *_: object) -> None:
        self.path.cubicTo(*by)
        self.cubic = (by[2], by[3])
        self.x, self.y = by[4:]

    def _s(self, by: list[float], cubic: tuple[float, float] | None, _quad: object) -> None:
        self._c([*self._mirrored(cubic), *by])

    def _q(self, by: list[float], *_: object) -> None:
        self.path.quadTo(*by)
        self.quad = (by[0], by[1])
        self.x, self.y = by[2:]

    def _t(self, to: list[float], _cubic: object, quad: tuple[float, float] | None) -> None:
        self._q([*self._mirrored(quad), *to])

    def _a(self, by: list[float], *_: object) -> None:
        size = skia.Path.ArcSize.kLarge_ArcSize if by[3] else skia.Path.ArcSize.kSmall_ArcSize
        sweep = skia.PathDirection.kCW if by[4] else skia.PathDirection.kCCW
        self.path.arcTo(by[0], by[1], by[2], size, sweep, by[5], by[6])
        self.x, self.y = by[5:]

    def _z(self, *_: object) -> None:
        self.path.close()
        self.x, self.y = self.start

    def _mirrored(self, control: tuple[float, float] | None) -> tuple[float, float]:
        return (2 * self.x - control[0], 2 * self.y - control[1]) if control else (self.x, self.y)
