"""Segments and a sound track to the film: packets are copied, times are made anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from heapq import merge
from math import lcm
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assets.store import written
from render.failures import translated
from render.languages import three_letters
from render.model import Format
from shotwright.errors import RenderError
from shotwright.exact import SAMPLE_RATE, sample_of

if TYPE_CHECKING:
    import av

_UNREADABLE = "{} cannot be read"
_AGAIN = "the store may hold a damaged file: clear it, and run the same command again"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter and the frame it begins with; it ends where the next one begins."""

    title: str
    first: int


@dataclass(frozen=True, slots=True)
class Tags:
    """What the film's file says of itself. `language` is BCP 47; empty parts are left out."""

    title: str = ""
    comment: str = ""
    language: str = ""
    chapters: tuple[Chapter, ...] = ()


def join(segments: Sequence[Path], sound: Path | None, out: Path, format: Format, tags: Tags, frames: int) -> Path:
    """The film of `frames` frames in `out` (MP4, fast start), from segments in order and a track of AAC (.m4a) or none.

    Video and sound end together, to the sample. Raises RenderError when a segment does not fit the others, the frames
    are not as many as the timeline says, the sound is too short, or the disk is full.
    """
    if not segments:
        raise RenderError("there is nothing to join: the film has no scenes")
    options = {"movflags": "+faststart", "fflags": "+bitexact", "movie_timescale": str(_ticks(format.fps))}
    with translated(f"{out.name} could not be written"), written(out) as beside:
        import av

        with ExitStack() as stack:
            film = stack.enter_context(av.open(str(beside), "w", options=options))
            heard = stack.enter_context(_opened(sound)) if sound else None
            _copy(film, segments, heard, format, frames, tags)
    return out


def _ticks(fps: Fraction) -> int:
    """Ticks to a second of the film's own clock, in which frames and samples are whole; libav's own has milliseconds."""
    both = lcm(fps.numerator, SAMPLE_RATE)
    return both if both <= 1_000_000 else SAMPLE_RATE


def _copy(film: Any, segments: Sequence[Path], heard: Any, format: Format, frames: int, tags: Tags) -> None:
    with _opened(segments[0]) as first:
        template = first.streams.video[0]
        picture = film.add_stream_from_template(template, opaque=True)  # a codec may have no encoder of the decoder's name
        picture.codec_context.codec_tag = template.codec_context.codec_tag
        delay = template.codec_context.reorder_depth
    picture.time_base = 1 / format.fps
    tracks = [_pictures(segments, picture, format, frames, delay)]
    if heard:
        track = film.add_stream_from_template(heard.streams.audio[0])
        tracks.append(_sounds(heard, track, sample_of(frames, format.fps), format.fps))
    _tell(film, tags, format, frames)
    for _, packet in merge(*tracks, key=itemgetter(0)):
        film.mux(packet)


# A track's packets come with when they are decoded, in a clock in which frames and samples are whole: fps.numerator * SAMPLE_RATE
# ticks a second. Whole numbers all of it: fractions for some thousand packets take a second.


def _pictures(segments: Sequence[Path], stream: Any, format: Format, frames: int, delay: int) -> Iterator[tuple[int, av.Packet]]:
    """Every packet of the segments, shown at exactly even times and decoded one after the other, `delay` frames early."""
    headers = None
    written_, before = 0, 0
    tick, frame = format.fps.denominator * SAMPLE_RATE, 1 / format.fps
    for path in segments:
        count = 0
        for packet, base, own in _packets(path):
            headers = headers or own
            if own != headers:
                raise RenderError(f"the segment {path.name} was encoded otherwise than the first", hint=_AGAIN)
            packet.pts = before + _rescaled(packet.pts, base, format.fps)
            packet.dts = written_ - delay
            packet.time_base, packet.duration, packet.stream = frame, 1, stream
            yield packet.dts * tick, packet
            written_, count = written_ + 1, count + 1
        before += count
    if before != frames:
        raise RenderError(f"the segments have {before} frames, the timeline {frames}", hint=_AGAIN)


def _rescaled(ticks: int, base: Fraction, rate: Fraction) -> int:
    """`ticks` of `base` seconds each in units of 1 / `rate` seconds, to the nearest."""
    over, under = base.numerator * rate.numerator, base.denominator * rate.denominator
    return (2 * ticks * over + under) // (2 * under)


def _packets(path: Path) -> Iterator[tuple[av.Packet, Fraction, bytes | None]]:
    """A segment's packets, with their clock and headers. Nothing is decoded, as libav would to guess what nobody asks here."""
    with translated(_UNREADABLE.format(path.name), _AGAIN), _opened(path, {"skip_frame": "all"}) as container:
        stream = container.streams.video[0]
        base, headers = stream.time_base, stream.codec_context.extradata  # asked once: libav makes them anew every time
        for packet in container.demux(stream):
            if packet.dts is not None:
                yield packet, base, headers


def _opened(path: Path, how: dict[str, str] | None = None) -> Any:
    import av

    with translated(_UNREADABLE.format(path.name), _AGAIN):
        return av.open(str(path), stream_options=[how] if how else None)


def _sounds(heard: Any, stream: Any, samples: int, fps: Fraction) -> Iterator[tuple[int, av.Packet]]:
    """Every packet of the sound up to `samples`, the last one cut there; what precedes time 0 primes the decoder."""
    source = heard.streams.audio[0]
    base = source.time_base
    tick, sample, rate = fps.numerator, Fraction(1, SAMPLE_RATE), Fraction(SAMPLE_RATE)
    end = 0
    for packet in heard.demux(source):
        if packet.dts is None:
            continue
        at = _rescaled(packet.pts, base, rate)
        if at >= samples:
            break
        end = at + _rescaled(packet.duration, base, rate)
        packet.time_base = sample
        packet.pts = packet.dts = at
        packet.duration, packet.stream = min(end, samples) - at, stream
        yield at * tick, packet
    if samples - end > _MISSING:
        raise RenderError(f"the sound ends {(samples - end) / SAMPLE_RATE:.2f} s before the pictures", hint=_AGAIN)


_MISSING = 1024  # samples: one AAC frame, which no ear misses


def _tell(film: Any, tags: Tags, format: Format, frames: int) -> None:
    """Write what the file says of itself."""
    film.metadata.update({name: text for name, text in (("title", tags.title), ("comment", tags.comment)) if text})
    language = three_letters(tags.language)
    for stream in film.streams:
        if language:
            stream.metadata["language"] = language
    ends = [*(chapter.first for chapter in tags.chapters[1:]), frames]
    film.set_chapters(
        [
            {"id": n, "start": c.first, "end": end, "time_base": 1 / format.fps, "metadata": {"title": c.title}}
            for n, (c, end) in enumerate(zip(tags.chapters, ends, strict=True))
        ]
        if tags.chapters
        else []
    )
