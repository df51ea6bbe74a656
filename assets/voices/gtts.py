"""Google's online voice. Free, no key, many languages; needs the network. It tells no word times.

gTTS speaks to Google without checking its certificate, so what it answers is taken as a stranger's: decoded as sound, and
nothing else.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel, Field

from assets import pcm
from assets.model import Spoken, Word
from assets.voices import Keep
from shotwright.errors import AssetError, VoiceError

VERSION = "1"
NETWORK = True

_RATE = 24_000
_NAME = "google"
_OLD_NAMES = {"he": "iw", "jv": "jw", "nb": "no", "fil": "tl", "zh-hans": "zh-cn", "zh-hant": "zh-tw"}  # as Google calls them
_WAIT = 30.0  # seconds between two attempts at the most
_GO_ON = "go on offline: set voice.fallback in config.yaml to a voice of kokoro or hibari"


class Settings(BaseModel, frozen=True, extra="forbid"):
    """`voice.engines.gtts` in config.yaml. Only the accent changes the sound."""

    accent: str = Field(
        "com", pattern=r"^[a-z]{2,3}(\.[a-z]{2,3})?$", description="Google domain that flavours it: com, co.uk, com.au, co.in"
    )
    timeout: float = Field(20, gt=0, le=300, exclude=True, description="seconds to wait for an answer")
    retries: int = Field(3, ge=0, le=10, exclude=True, description="further attempts when Google cannot be reached or is busy")
    backoff: float = Field(1, ge=0, le=30, exclude=True, description="seconds before the first of them; doubled for each after it")


class _Busy(VoiceError):
    """The attempt failed in a way that may pass."""


def check(settings: Settings) -> None:
    """Nothing that could be checked without the network."""
    del settings


def names(language: str) -> tuple[str, ...]:
    """Its one voice, for every language that Google speaks."""
    return (_NAME,) if _google(language) else ()


def unsayable(text: str) -> str:
    """Google finds a sound for everything, and says when not."""
    del text
    return ""


def speak(spoken: Spoken, voice: str, speed: float, settings: Settings, out: Path, keep: Keep | None = None) -> tuple[Word, ...]:
    """Speak into `out`, at `speed` by stretching. Raises VoiceError when Google is not reached, refuses, or sends no sound."""
    del voice, keep
    received = _patiently(lambda: _received(spoken, settings), settings)
    try:
        pcm.write(out, np.concatenate([pcm.decode(part, _RATE, speed) for part in received]), _RATE)
    except (AssetError, ValueError) as error:
        raise VoiceError(f"what Google's voice sent for {spoken.text[:40]!r} is no sound", hint=_GO_ON) from error
    return ()


def _patiently(attempt: Callable[[], list[bytes]], settings: Settings) -> list[bytes]:
    """What `attempt` brings; after a failure that may pass, again, with pauses that double."""
    for n in range(settings.retries):
        try:
            return attempt()
        except _Busy:
            time.sleep(min(_WAIT, settings.backoff * 2**n))
    try:
        return attempt()
    except _Busy as error:
        raise VoiceError(f"{error.message} ({settings.retries + 1} attempts)", hint=error.hint) from error


def _received(spoken: Spoken, settings: Settings) -> list[bytes]:
    """Files of MP3, one for every hundred letters or so: more than that Google does not say in one go."""
    import requests
    from gtts import gTTS, gTTSError

    try:
        line = gTTS(spoken.text, tld=settings.accent, lang=_google(spoken.language), lang_check=False, timeout=settings.timeout)
        return list(line.stream())
    except gTTSError as error:
        raise _failure(error, spoken) from error
    except requests.exceptions.RequestException as error:
        raise _Busy(f"Google's voice broke off at {spoken.text[:40]!r}", hint=_GO_ON) from error
    except (AssertionError, ValueError) as error:
        raise VoiceError(f"Google's voice cannot say {spoken.text[:40]!r}: {error}", hint=_GO_ON) from error


def _failure(error: Any, spoken: Spoken) -> VoiceError:
    answer = error.rsp
    if answer is None:
        return _Busy(f"Google's voice cannot be reached for {spoken.text[:40]!r}: {_reason(error)}", hint=_GO_ON)
    kind = _Busy if answer.status_code == 429 or answer.status_code >= 500 else VoiceError
    return kind(f"Google's voice refused {spoken.text[:40]!r}: {answer.status_code} {answer.reason}", hint=_GO_ON)


def _reason(error: BaseException) -> str:
    """Why a connection failed, in a few words: gTTS itself does not say."""
    import requests

    cause = error.__context__
    if isinstance(cause, requests.exceptions.Timeout):
        return "no answer in time"
    return "no connection" if isinstance(cause, requests.exceptions.ConnectionError) else "the connection broke off"


def _google(language: str) -> str:
    """Google's own name for a language (BCP 47), "" when it does not speak it."""
    from gtts.lang import tts_langs

    known: dict[str, str] = {name.lower(): name for name in tts_langs()}
    low = language.lower()
    low = _OLD_NAMES.get(low, low)
    return known.get(low) or known.get(low.split("-")[0], "")
