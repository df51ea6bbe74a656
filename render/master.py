"""Mastering: one static gain, a true-peak limiter, one encoding; checked on what a player will hear.

Nothing here follows the loudness of the moment, so nothing pumps: the programme (speech, and the sound of clips) is brought
to the film's loudness by one gain; only peaks above the ceiling are held down, for milliseconds. The coded track is
decoded and measured; when coding or limiting moved its loudness or raised its peaks, it is made again with a
gain and a ceiling that allow for that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from render import aac
from render.blocks import Block
from render.limiter import limited
from render.loudness import SILENT, Loudness, measure
from shotwright.settings import SoundPart

VERSION = "3"

# Noise is not a programme: what is 36 dB below the wanted loudness stays quiet.
_MOST = 36.0
_NEAR = 0.3
_TRIES = 4
# What coding adds to peaks, as a rule; where it adds more, the ceiling is lowered by that and a little.
_CODING = 0.6
_LITTLE = 0.1

Mixed = Callable[[float], Iterator[Block]]


@dataclass(frozen=True, slots=True)
class Aim:
    """The gain of the programme and the limiter's ceiling, both in dB."""

    gain: float
    ceiling: float


def master(mixed: Mixed, programme: float, sound: SoundPart, out: Path, *, middle: bool = False) -> Loudness:
    """Encode `mixed(gain)`, the film's sound with its programme raised by `gain` dB, to `out`, and say how loud that is.

    `programme` is the programme's loudness in LUFS before any gain; `middle`: it is in the middle of the stage.
    Silence is encoded as it is.
    """
    aim = first_aim(programme, sound)
    heard = _encoded(mixed, aim, sound, out, middle)
    for _ in range(_TRIES - 1):
        better = next_aim(aim, heard, sound)
        if better == aim:
            break
        aim = better
        heard = _encoded(mixed, aim, sound, out, middle)
    return heard


def first_aim(programme: float, sound: SoundPart) -> Aim:
    """The gain that would be right if nothing had to be limited."""
    wanted = 0.0 if programme <= SILENT else sound.loudness - programme
    return Aim(min(wanted, _MOST), sound.true_peak - _CODING)


def next_aim(aim: Aim, heard: Loudness, sound: SoundPart) -> Aim:
    """What to try after `heard`; the same aim when it was near enough."""
    if heard.silent:
        return aim
    off = sound.loudness - heard.integrated
    louder = min(aim.gain + off, _MOST) if abs(off) > _NEAR else aim.gain
    over = heard.true_peak - sound.true_peak
    return replace(aim, gain=louder, ceiling=aim.ceiling - over - _LITTLE if over > 0 else aim.ceiling)


def _encoded(mixed: Mixed, aim: Aim, sound: SoundPart, out: Path, middle: bool) -> Loudness:
    aac.encode(limited(mixed(aim.gain), aim.ceiling), sound.bitrate, out, middle=middle)
    return measure(out)
