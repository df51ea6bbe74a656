"""hibari, a small offline voice, fifty times as fast as Kokoro: for drafts. English; the one voice that its package brings.

Its other voices are downloads, which a run never makes.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray
from pydantic import BaseModel, Field

from assets.levels import Samples
from assets.model import Spoken, Word
from assets.voices import Keep, _graft, _spoken, _synthesis
from shotwright.errors import VoiceError

VERSION = f"1.{_synthesis.VERSION}"
NETWORK = False

VOICE: Final = "heart"
MODEL: Final = "5f70741d4e900f4e85d0037498736cc1b3e1b9a63a13546a5da1e63abf4fccd8"

_DURATIONS = "/Cast_32_output_0"
_HABITS = _synthesis.Habits(late=0.045, longest=400)
_AGAIN = "install it again: pip install --force-reinstall --no-deps 'hibari-tts==0.2.1'"
_SEED = 7  # of the noise in its consonants: the same words, the same bytes


class Settings(BaseModel, frozen=True, extra="forbid"):
    """`voice.engines.hibari` in config.yaml. The sound does not depend on `threads`."""

    threads: int = Field(1, ge=1, le=64, exclude=True, description="one is enough: it speaks a minute in half a second")


def check(settings: Settings) -> None:
    """Raises VoiceError when the model is not there."""
    del settings
    _path()


def names(language: str) -> tuple[str, ...]:
    """The voice, for English of any country."""
    return (VOICE,) if _synthesis.english(language) else ()


def unsayable(text: str) -> str:
    """The first token in letters that English has not."""
    return _spoken.foreign(text)


def speak(spoken: Spoken, voice: str, speed: float, settings: Settings, out: Path, keep: Keep | None = None) -> tuple[Word, ...]:
    """Speak at `speed` (1: the model's own pace). Raises VoiceError when the model is damaged or a word cannot be said."""
    from hibari import dsp

    del voice, keep  # there is one; and a line is spoken sooner than it is looked up
    session = _loaded(settings.threads)
    noise = np.random.default_rng(_SEED)

    def model(ids: list[int]) -> tuple[Samples, NDArray[np.int64]]:
        *spectrum, durations = session.run(None, {"ids": np.array([ids], np.int64), "speed": np.array([speed], np.float32)})
        return dsp.synth(*(part[0] for part in spectrum), noise), durations.ravel()

    return _synthesis.speak(spoken, model, _HABITS, False, out)


@lru_cache(1)
def _loaded(threads: int) -> Any:
    data = _path().read_bytes()
    if hashlib.sha256(data).hexdigest() != MODEL:
        raise VoiceError("hibari's model is damaged", hint=_AGAIN)
    return _synthesis.session(data + _graft.output(_DURATIONS), threads, _AGAIN)


def _path() -> Path:
    from importlib.util import find_spec

    found = find_spec("hibari")
    path = Path(found.origin).parent / "assets" / "hibari.onnx" if found and found.origin else None
    if path is None or not path.is_file():
        raise VoiceError("hibari's model is not installed", hint=_AGAIN)
    return path
