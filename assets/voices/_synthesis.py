"""From a line to its sound and its word times, by a model that tells how long it speaks every symbol."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assets import pcm, takes
from assets.levels import Samples, frame_size, frames
from assets.model import Spoken, Word
from assets.voices import Keep, _lexicon, _phonemes, _spoken
from assets.voices._phonemes import PAUSES, Chunk
from shotwright.errors import VoiceError

RATE = 24_000
VERSION = f"1.{_spoken.VERSION}.{_lexicon.VERSION}"  # of everything between the text and the model

_FADE = 0.005
_DECAY = 30.0  # dB under a word's own loudest frame: there it has ended, and what follows is the pause
_PAUSE = 0.1  # seconds
_BREATH = 0.05  # seconds between the parts of a sentence that is too long for a model

Model = Callable[[list[int]], tuple[Samples, NDArray[np.int64]]]
"""Symbols' numbers -> sound at 24 kHz, and how long every symbol is, in any unit."""


@dataclass(frozen=True, slots=True)
class Habits:
    """How a model's durations lie against what is heard: `late` seconds; `longest` symbols that it speaks in one go."""

    late: float
    longest: int


def speak(spoken: Spoken, model: Model, habits: Habits, british: bool, out: Path) -> tuple[Word, ...]:
    """Speak a line into `out`, sentence by sentence with its pause between; every token of its text with its time.

    Raises VoiceError when something in it cannot be said in English.
    """
    parts: list[Samples] = []
    words: list[Word] = []
    at = pause = 0.0
    for chunks in _phonemes.sentences(spoken.text, british, habits.longest):
        if not _audible(chunks):
            words += [Word(chunk.written, at, at) for chunk in chunks]
            continue
        if parts:
            parts.append(np.zeros(round(pause * RATE), np.float32))
            at += len(parts[-1]) / RATE
        pause = spoken.pause if _closed(chunks) else _BREATH
        samples, said = _sentence(chunks, model, habits)
        words += takes.moved(said, -at, at + len(samples) / RATE)
        parts.append(samples)
        at += len(samples) / RATE
    pcm.write(out, np.concatenate(parts), RATE)
    return tuple(words)


def remembering(model: Model, keep: Keep) -> Model:
    """`model`, asked once for every sentence: where one word of a line changed, its other sentences are there."""

    def ask(ids: list[int]) -> tuple[Samples, NDArray[np.int64]]:
        with np.load(keep({"symbols": ids}, ".npz", partial(_write, ids))) as file:
            return file["samples"], file["durations"]

    def _write(ids: list[int], path: Path) -> None:
        samples, durations = model(ids)
        with path.open("wb") as file:  # to a path of another suffix, numpy adds its own
            np.savez(file, samples=samples, durations=durations)

    return ask


def english(language: str) -> bool:
    """Whether a language (BCP 47) is English, of whatever country."""
    return language.lower().split("-")[0] == "en"


def session(model: bytes, threads: int, hint: str, *, known: bool = False) -> Any:
    """An onnxruntime session. Raises VoiceError, with `hint`, when the bytes are no model.

    `known`: the model is one in which onnxruntime finds nothing to make quicker; looking for it takes as long as all the rest.

    The arena stays, for without it a sentence takes 1.9 GB in place of 0.6; memory patterns go, for they keep 170 MB
    for every length of sentence; threads do not spin, for other processes need the cores. Planning which value takes whose place
    goes too: it takes a quarter of a second for three thousand nodes, and the arena does the same.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = options.enable_mem_reuse = False
    options.log_severity_level = 3
    if known:
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime raises classes of a private C module
        raise VoiceError(f"the voice's model cannot be loaded: {error}", hint=hint) from error


def _audible(chunks: Sequence[Chunk]) -> bool:
    return any(set(chunk.symbols) - PAUSES for chunk in chunks)


def _closed(chunks: Sequence[Chunk]) -> bool:
    """Whether chunks end a sentence, and not a part of one that was too long."""
    return next((chunk.symbols for chunk in reversed(chunks) if chunk.symbols), "").rstrip(')"”')[-1:] in {".", "!", "?", "…"}


def _sentence(chunks: tuple[Chunk, ...], model: Model, habits: Habits) -> tuple[Samples, tuple[Word, ...]]:
    """A sentence's sound without the silence around it, and its words in that."""
    symbols = " ".join(chunk.symbols for chunk in chunks if chunk.symbols)
    samples, durations = model(_phonemes.ids(symbols))
    edges = np.concatenate([[0.0], np.cumsum(durations)]) * (len(samples) / RATE / durations.sum())
    words = [_ended(word, samples, pause) for word, pause in _timed(chunks, edges, habits.late)]
    first, last = takes.kept(samples, RATE)
    return _faded(samples[first:last]), takes.moved(words, first / RATE, (last - first) / RATE)


def _timed(chunks: Sequence[Chunk], edges: NDArray[np.float64], late: float) -> Iterator[tuple[Word, bool]]:
    """Every token with its time in the sentence's sound, and whether a pause follows it."""
    place, at = 1, 0.0  # edges[0] is the silence before the first symbol
    for n, chunk in enumerate(chunks):
        core = [k for k, symbol in enumerate(chunk.symbols) if symbol not in PAUSES]
        if core:
            start = max(at, float(edges[place + core[0]]) - late)
            at = max(start, float(edges[place + core[-1] + 1]) - late)
            pause = n == len(chunks) - 1 or core[-1] < len(chunk.symbols) - 1 or chunks[n + 1].symbols[:1] in PAUSES
            yield Word(chunk.written, start, at), pause
        else:
            yield Word(chunk.written, at, at), False
        place += len(chunk.symbols) + 1 if chunk.symbols else 0


def _ended(word: Word, samples: Samples, pause: bool) -> Word:
    """A word ends where its sound has died away: models count the pause behind it to its last symbol.

    Without punctuation behind it, only a pause of some length is one: else it is the quiet part of a consonant.
    """
    size = frame_size(RATE)
    first = int(word.start * RATE) // size
    level = frames(samples[first * size : int(word.end * RATE)], RATE)
    if not level.size:
        return word
    heard = int(np.flatnonzero(level > level.max() - _DECAY)[-1]) + 1
    if not pause and (len(level) - heard) * size < _PAUSE * RATE:
        return word
    return Word(word.written, word.start, max(word.start, min(word.end, (first + heard) * size / RATE)))


def _faded(samples: Samples) -> Samples:
    count = min(round(_FADE * RATE), len(samples) // 2)
    ramp = np.linspace(0, 1, count, endpoint=False, dtype=np.float32)
    out = samples.copy()
    out[:count] *= ramp
    out[len(out) - count :] *= ramp[::-1]
    return out
