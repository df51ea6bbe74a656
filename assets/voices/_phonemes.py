"""From spoken English to phonemes, by hibari's grapheme-to-phoneme model; Kokoro shares its alphabet.

Nothing is normalised there: `_spoken` has done it, so that every token keeps its own phonemes.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from assets.voices import _lexicon, _spoken
from assets.voices._spoken import Pair
from shotwright.errors import VoiceError

PAUSES = frozenset(';:,.!?—…"()“” ')

# Kokoro's and hibari's alphabet: the number of every symbol in the models' embedding table, as both projects publish it.
_RUNS = (
    (1, ";:,.!?"), (9, "—…\"()“” \u0303ʣʥʦʨᵝꭧAI"), (31, "O"), (33, "Q"), (35, "ST"), (39, "W"), (41, "Yᵊabcdef"),
    (50, "hijklmnopqrstuvwxyzɑɐɒæ"), (75, "βɔɕç"), (80, "ɖðʤə"), (85, "ɚɛɜ"), (90, "ɟ"), (92, "ɡ"), (99, "ɥ"), (101, "ɨɪʝ"),
    (110, "ɯɰŋɳɲɴø"), (118, "ɸθœ"), (123, "ɹ"), (125, "ɾɻ"), (128, "ʁɽʂʃʈʧ"), (135, "ʊʋ"), (138, "ʌɣɤ"), (142, "χʎ"), (147, "ʒʔ"),
    (156, "ˈˌː"), (162, "ʰ"), (164, "ʲ"), (169, "↓"), (171, "→↗↘"), (177, "ᵻ"),
)  # fmt: skip
VOCABULARY: Mapping[str, int] = {symbol: first + n for first, symbols in _RUNS for n, symbol in enumerate(symbols)}


@dataclass(frozen=True, slots=True)
class Chunk:
    """A written token and the symbols it is spoken as, all of them in `VOCABULARY`; "" when nothing is said."""

    written: str
    symbols: str


def sentences(text: str, british: bool, longest: int, lexicon: Mapping[str, str] = _lexicon.LEXICON) -> list[tuple[Chunk, ...]]:
    """The sentences of a line as chunks, one for every token, none of over `longest` symbols with a space between chunks.

    A longer sentence is divided, at punctuation where there is some. Raises VoiceError when a letter is not Latin, a
    word too long, or nothing can be said.
    """
    if token := _spoken.foreign(text):
        raise VoiceError(f"an English voice cannot say {token[:40]!r}", hint="write it in Latin letters, or choose a voice that knows it")
    found = [chunks for pairs in _spoken.sentences(text) for chunks in divided(_chunks(pairs, british, lexicon), longest)]
    if not any(chunk.symbols.strip("".join(PAUSES)) for chunks in found for chunk in chunks):
        raise VoiceError(f"there is nothing to say in {text[:40]!r}", hint="give the line words, or take it out")
    return found


def divided(chunks: Sequence[Chunk], longest: int) -> Iterator[tuple[Chunk, ...]]:
    """A sentence in parts that a model can speak in one go: whole if it fits, else cut near the middle."""
    length = sum(len(chunk.symbols) + 1 for chunk in chunks)
    if length <= longest:
        yield tuple(chunks)
        return
    if len(chunks) == 1:
        raise VoiceError(f"{chunks[0].written[:40]!r} is too long for a word", hint="write it as several words")
    at = _middle(chunks, length)
    yield from divided(chunks[:at], longest)
    yield from divided(chunks[at:], longest)


def ids(symbols: str) -> list[int]:
    """The models' numbers for symbols, padded with the 0 that stands for silence at both ends."""
    return [0, *(VOCABULARY[symbol] for symbol in symbols), 0]


def _middle(chunks: Sequence[Chunk], length: int) -> int:
    """Where to cut: before the chunk nearest to the middle that follows punctuation, if it is in the middle half; else any."""
    best, done = (2.0, 1), 0
    for n, chunk in enumerate(chunks[:-1], 1):
        done += len(chunk.symbols) + 1
        off = abs(done / length - 0.5)
        pause = chunk.symbols[-1:] in {",", ";", ":", "—", "…", ")"} and off < 0.25
        best = min(best, (off if pause else off + 1, n))
    return best[1]


def _chunks(pairs: Sequence[Pair], british: bool, lexicon: Mapping[str, str]) -> list[Chunk]:
    words = [_marked(word, lexicon) for pair in pairs for word in pair.spoken.split()]
    said = iter(_grouped(_g2p(british), " ".join(words))) if words else iter(())
    return [Chunk(pair.written, " ".join(filter(None, _taken(said, len(pair.spoken.split()))))) for pair in pairs]


def _taken(said: Iterator[str], count: int) -> Iterable[str]:
    return [next(said, "") for _ in range(count)]


def _marked(word: str, lexicon: Mapping[str, str]) -> str:
    """A word of the lexicon with its phonemes, as the model takes them: [word](/phonemes/)."""
    parts = re.fullmatch(r"(\W*)(.*?)(\W*)", word)
    assert parts
    before, bare, after = parts.groups()
    whole = _link(bare, lexicon)
    return f"{before}{whole if whole != bare else '-'.join(_link(part, lexicon) for part in bare.split('-'))}{after}"


def _link(word: str, lexicon: Mapping[str, str]) -> str:
    sound = _lexicon.phonemes(word, lexicon)
    return f"[{word}](/{sound}/)" if sound else word


def _grouped(g2p: Any, text: str) -> list[str]:
    """The symbols of every word of `text`, which the model cut into finer tokens."""
    groups = [""]
    for token in g2p.phonemize_tokens(g2p.tokenize(text)):
        groups[-1] += "".join(symbol for symbol in token.phonemes or "" if symbol in VOCABULARY)
        if token.whitespace:
            groups.append("")
    return groups


@lru_cache(2)
def _g2p(british: bool) -> Any:
    return _reader().G2P(british=british)


@lru_cache(1)
def _reader() -> ModuleType:
    """hibari.g2p, under a name of its own: hibari's front door would bring all of scipy's transforms with it."""
    found = find_spec("hibari")
    assert found
    assert found.origin
    folder = Path(found.origin).parent / "g2p"
    spec = spec_from_file_location("hibari_g2p", folder / "__init__.py", submodule_search_locations=[str(folder)])
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module
