"""Sound as it flows through the mix: stereo float32 blocks of one second at 48 kHz, made when they are asked for.

A stem is anything that can be read at any place. Only the blocks in hand are in memory, so an hour takes no more of it
than a minute.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from shotwright.exact import SAMPLE_RATE

BLOCK = SAMPLE_RATE

Block = NDArray[np.float32]


class Stem(Protocol):
    """One strand of the mix, as long as the film."""

    def read(self, first: int, count: int) -> Block:
        """Samples `first` to `first + count` of the film, as (count, 2)."""
        ...


def silence(count: int) -> Block:
    """`count` samples of nothing."""
    return np.zeros((count, 2), np.float32)


def blocks(stem: Stem, length: int) -> Iterator[Block]:
    """`length` samples of a stem, from the film's first."""
    for first in range(0, length, BLOCK):
        yield stem.read(first, min(BLOCK, length - first))


def windows(parts: Iterable[Block], reach: int) -> Iterator[tuple[Block, Block]]:
    """Every block, and the same with the `reach` samples before and after it: what a filter needs to have no seams.

    Beyond the ends there is silence. Every block but the last must be at least `reach` long.
    """
    before, block = silence(reach), None
    for after in parts:
        if block is not None:
            yield block, np.concatenate((before, block, _head(after, reach)))
            before = np.concatenate((before, block))[-reach:]
        block = after
    if block is not None:
        yield block, np.concatenate((before, block, silence(reach)))


def decibels(gain: float) -> float:
    """A gain as decibels; -120 for nothing at all."""
    return 20 * float(np.log10(max(gain, 1e-6)))


def gain(db: float) -> float:
    """Decibels as a factor."""
    return float(10 ** (db / 20))


def _head(block: Block, count: int) -> Block:
    head = block[:count]
    return head if len(head) == count else np.concatenate((head, silence(count - len(head))))
