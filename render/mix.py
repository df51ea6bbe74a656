"""The film's sound: takes, clips and music on one clock of samples, mastered, encoded once.

Places are samples computed from frame numbers, so nothing drifts however long the film is. The bed lies under scenes
without speech and is gone before the next word. A clip's own sound steps back while somebody speaks.
"""

from __future__ import annotations

import json
import wave
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from importlib.metadata import version
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assets.model import Cue
from assets.music import bed as music
from assets.store import Recipe, Store
from render import blocks, clips
from render.blocks import Block, Stem
from render.clips import ClipSound, Levelled, clip_sound, levelled
from render.loudness import SILENT, Loudness, integrated, measure
from render.master import VERSION as MASTERING
from render.master import master
from render.model import Span, Timeline
from shotwright.errors import RenderError
from shotwright.exact import SAMPLE_RATE, sample_of
from shotwright.settings import SoundPart

VERSION = "2"

# Seconds of the bed's ramps: into it, out of it before speech, out of it at the film's end; and its distance to words.
_RISE, _FALL, _LAST_FALL, _APART = 0.8, 0.8, 2.0, 0.05
# How long clips take to step back for speech, before and after it.
_DUCK = 0.4


SUFFIX = ".m4a"


@dataclass(frozen=True, slots=True)
class Stretch:
    """From sample `first` up to `end`, with ramps of `rise` and `fall` samples inside it."""

    first: int
    end: int
    rise: int = 0
    fall: int = 0


@dataclass(frozen=True, slots=True)
class Placed:
    """A take on the film's clock: `count` samples from `first` on."""

    path: Path
    first: int
    count: int

    @property
    def end(self) -> int:
        return self.first + self.count


def mix(timeline: Timeline, sound: SoundPart, store: Store) -> Path:
    """The film's sound as an .m4a in the store, exactly as long as its frames.

    Raises RenderError when a take cannot be read, or the encoder fails.
    """
    return store.make(recipe(timeline, sound), SUFFIX, partial(_mix, timeline, sound, store))


def recipe(timeline: Timeline, sound: SoundPart) -> Recipe:
    """Everything that the sound depends on."""
    return {
        "step": "mix",
        "versions": [VERSION, MASTERING, version("av")],
        "sound": sound.model_dump(),
        "length": length(timeline),
        "takes": [[take.path, take.first] for take in takes(timeline)],
        "clips": [[clip, clips.recipe(clip)] for clip in clip_sounds(timeline)],
        "bed": [music.recipe(), bed_stretches(timeline)] if sound.bed else [],
    }


def loudness(track: Path, store: Store) -> Loudness:
    """How loud a track of the store is, measured once."""
    return _loudness(track, store, lambda: measure(track))


def _loudness(track: Path, store: Store, heard: Callable[[], Loudness]) -> Loudness:
    recipe = {"step": "loudness", "version": "2", "track": track}
    made = store.make(recipe, ".loudness", lambda path: _note(asdict(heard()), path))
    return Loudness(**json.loads(made.read_text(encoding="utf-8")))


def length(timeline: Timeline) -> int:
    """The film's length in samples."""
    return sample_of(timeline.frames, timeline.format.fps)


def takes(timeline: Timeline) -> tuple[Placed, ...]:
    """Every take of the film where it is heard. Raises RenderError for one that cannot be placed."""
    end = length(timeline)
    return tuple(_placed(cue, span, timeline, end) for span in timeline.spans for cue in span.cues)


def clip_sounds(timeline: Timeline) -> tuple[ClipSound, ...]:
    """Every clip whose own sound is heard. Raises AssetError for one that begins past its end."""
    found = (clip_sound(span, timeline.format.fps) for span in timeline.spans)
    return tuple(sound for sound in found if sound is not None)


def bed_stretches(timeline: Timeline) -> tuple[Stretch, ...]:
    """Where the bed is heard: every gap between words, and clips that keep their sound, that holds a whole scene without."""
    fps = timeline.format.fps
    wordless = [(sample_of(s.first, fps), sample_of(s.first + s.count, fps)) for s in timeline.spans if not s.cues]
    return tuple(_ramped(gap, length(timeline)) for gap in _gaps(timeline) if any(gap[0] <= a and b <= gap[1] for a, b in wordless))


def _gaps(timeline: Timeline) -> Iterator[tuple[int, int]]:
    """The stretches of the film, in samples, in which nobody speaks and no clip has the word."""
    spoken = [(take.first, take.end) for take in takes(timeline)]
    kept = [(clip.first, clip.end) for clip in clip_sounds(timeline) if clip.level == "keep"]
    quiet_from = 0
    for first, end in sorted(spoken + kept):
        if first > quiet_from:
            yield quiet_from, first
        quiet_from = max(quiet_from, end)
    if quiet_from < length(timeline):
        yield quiet_from, length(timeline)


def _ramped(gap: tuple[int, int], film: int) -> Stretch:
    apart = round(_APART * SAMPLE_RATE)
    first = gap[0] + (apart if gap[0] > 0 else 0)
    end = gap[1] - (apart if gap[1] < film else 0)
    rise, fall = round(_RISE * SAMPLE_RATE), round((_FALL if gap[1] < film else _LAST_FALL) * SAMPLE_RATE)
    room = max(0, end - first)
    squeeze = min(1.0, room / (rise + fall))
    return Stretch(first, first + room, int(rise * squeeze), int(fall * squeeze))


# ---------------------------------------------------------------- stems


@dataclass(frozen=True, slots=True)
class Speech:
    """The takes, in the middle of the stage."""

    takes: tuple[Placed, ...]

    def read(self, first: int, count: int) -> Block:
        out = blocks.silence(count)
        for take in self.takes:
            a, b = max(first, take.first), min(first + count, take.end)
            if a < b:
                out[a - first : b - first] += _samples(take.path, a - take.first, b - a)[:, None]
        return out


@dataclass(frozen=True, slots=True)
class Clips:
    """The sound of clips, lower where somebody speaks."""

    clips: tuple[Levelled, ...]
    spoken: tuple[Stretch, ...]

    def read(self, first: int, count: int) -> Block:
        out = blocks.silence(count)
        for clip in self.clips:
            if clip.sound.first < first + count and clip.sound.end > first:
                out += clip.read(first, count) * self._room(clip, first, count)[:, None]
        return out

    def _room(self, clip: Levelled, first: int, count: int) -> NDArray[np.float32]:
        """How much of the clip is left to it: all where nobody speaks, and the level of `low` at most where somebody does."""
        least = np.float32(1.0 if clip.sound.level == "low" else blocks.gain(clips.LOW))
        return np.asarray(1 - (1 - least) * level(self.spoken, first, count), np.float32)


@dataclass(frozen=True, slots=True)
class Music:
    """The bed at `gain`, within its stretches."""

    bed: music.Bed
    stretches: tuple[Stretch, ...]
    gain: float

    def read(self, first: int, count: int) -> Block:
        share = level(self.stretches, first, count)
        if not share.any():
            return blocks.silence(count)
        return np.asarray(self.bed.read(first, count) * (share * self.gain)[:, None], np.float32)


@dataclass(frozen=True, slots=True)
class Together:
    """Several stems at once."""

    stems: tuple[Stem, ...]

    def read(self, first: int, count: int) -> Block:
        out = blocks.silence(count)
        for stem in self.stems:
            out += stem.read(first, count)
        return out


def level(stretches: tuple[Stretch, ...], first: int, count: int) -> NDArray[np.float32]:
    """The highest level of any stretch at the samples from `first` on."""
    out = np.zeros(count, np.float32)
    for stretch in stretches:
        if stretch.first < first + count and stretch.end > first:
            out = np.maximum(out, shape(stretch, first, count))
    return out


def shape(stretch: Stretch, first: int, count: int) -> NDArray[np.float32]:
    """The level, 0 to 1, of a stretch at the samples from `first` on; its ramps are halves of a cosine."""
    places = np.arange(first, first + count, dtype=np.float64)
    up = np.clip((places - stretch.first) / max(1, stretch.rise), 0, 1)
    down = np.clip((stretch.end - 1 - places) / max(1, stretch.fall), 0, 1)
    return np.asarray(0.5 - 0.5 * np.cos(np.pi * np.minimum(up, down)), np.float32)


# ---------------------------------------------------------------- the edge


def _mix(timeline: Timeline, sound: SoundPart, store: Store, out: Path) -> None:
    """The programme is the first of speech, clips and music that is heard at all; the others lie under it as they are."""
    film = length(timeline)
    programme, heard, under = _programme(_stems(timeline, sound, store), film)
    middle = isinstance(programme, Speech) and not any(isinstance(stem, Clips) for stem in under)
    measured = master(partial(_mixed, programme, Together(under), film), heard, sound, out, middle=middle)
    _loudness(out, store, lambda: measured)  # known by the track's content: the film's report need not measure again


def _stems(timeline: Timeline, sound: SoundPart, store: Store) -> tuple[Stem, ...]:
    spoken = takes(timeline)
    stems: list[Stem] = [Speech(spoken)]
    if heard := clip_sounds(timeline):
        stems.append(Clips(tuple(levelled(clip, sound.loudness, store) for clip in heard), _spoken_over(spoken)))
    stretches = bed_stretches(timeline)
    if sound.bed and stretches:
        stems.append(_music(stretches, sound, store))
    return tuple(stems)


def _programme(stems: tuple[Stem, ...], film: int) -> tuple[Stem, float, tuple[Stem, ...]]:
    """The first stem that is not silent, its loudness in LUFS, and the stems after it."""
    for n, stem in enumerate(stems):
        heard = integrated(blocks.blocks(stem, film))
        if heard > SILENT:
            return stem, heard, stems[n + 1 :]
    return stems[0], heard, ()


def _spoken_over(spoken: tuple[Placed, ...]) -> tuple[Stretch, ...]:
    """Where clips step back: from before every take until after it; takes that are near to each other are one stretch."""
    ramp = round(_DUCK * SAMPLE_RATE)
    out: list[Stretch] = []
    for take in sorted(spoken, key=lambda t: t.first):
        if out and take.first - ramp <= out[-1].end + ramp:
            out[-1] = Stretch(out[-1].first, max(out[-1].end, take.end + ramp), ramp, ramp)
        else:
            out.append(Stretch(take.first - ramp, take.end + ramp, ramp, ramp))
    return tuple(out)


def _mixed(programme: Stem, under: Stem, film: int, gain_db: float) -> Iterator[Block]:
    """The programme raised by `gain_db`, over what has a level of its own."""
    raised = np.float32(blocks.gain(gain_db))
    for first in range(0, film, blocks.BLOCK):
        count = min(blocks.BLOCK, film - first)
        yield programme.read(first, count) * raised + under.read(first, count)


def _music(stretches: tuple[Stretch, ...], sound: SoundPart, store: Store) -> Music:
    """The bed at its loudness."""
    bed = music.bed(store)
    recipe = {"step": "bed-loudness", "version": "1", "bed": music.recipe()}
    noted = store.make(recipe, ".loudness", lambda path: _note(integrated(_round(bed)), path))
    return Music(bed, stretches, blocks.gain(sound.bed_level - float(json.loads(noted.read_text(encoding="utf-8")))))


def _round(bed: music.Bed) -> Iterator[Block]:
    return (bed.read(first, blocks.BLOCK) for first in range(0, music.LENGTH, blocks.BLOCK))


def _placed(cue: Cue, span: Span, timeline: Timeline, film: int) -> Placed:
    first = sample_of(span.first, timeline.format.fps) + round(cue.start * SAMPLE_RATE)
    count = _count(cue.take.path)
    if first + count > film + SAMPLE_RATE // 100:
        raise RenderError(f"the speech of scene {span.id!r} runs past the end of the film", hint="delete the store and render again")
    return Placed(cue.take.path, first, min(count, film - first))


def _count(path: Path) -> int:
    """How many samples a take has. Raises RenderError when it is not mono, 16 bits, 48 kHz."""
    try:
        with wave.open(str(path), "rb") as file:
            if (file.getnchannels(), file.getsampwidth(), file.getframerate()) != (1, 2, SAMPLE_RATE):
                raise RenderError(f"the take {path.name} is not mono 16-bit sound at 48 kHz", hint="delete it and render again")
            return file.getnframes()
    except (wave.Error, EOFError, OSError) as error:
        raise RenderError(f"the take {path.name} cannot be read: {error}", hint="delete it and render again") from error


def _samples(path: Path, first: int, count: int) -> NDArray[np.float32]:
    with wave.open(str(path), "rb") as file:
        file.setpos(first)
        return np.frombuffer(file.readframes(count), "<i2").astype(np.float32) / np.float32(32768)


def _note(value: object, path: Path) -> None:
    path.write_text(json.dumps(value), encoding="utf-8")
