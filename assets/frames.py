"""The frames of a clip, at any time and in any order, in the film's own colours.

Source times are seconds from the beginning of the file (where its earliest stream begins), so a clip's sound is cut by
the same times as its pictures. The frame shown at a time is the last one that began by then; before the first frame the
first is shown, after the last the last is held.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from struct import unpack
from typing import Any

import numpy as np

from assets import hdr
from assets.planes import of_rgb
from assets.stage.layer import Plane, Planes
from shotwright.errors import AssetError

# What a stranger's file may be read as. Playlists and scripts of ffmpeg's, which name other files, are not among them.
_DEMUXERS = "mov,matroska,avi,mpegts,mpeg,flv,asf,ogg,gif,apng,mxf,dv"
OPTIONS = {"format_whitelist": _DEMUXERS, "protocol_whitelist": "file"}

# A frame that begins within this of the time asked for has begun: times are sums of floats.
_SLACK = 0.0005

# Further ahead than this it is quicker to seek than to decode what lies between, seconds.
_FAR = 4.0

# How far before the wanted time to seek, in turn: some files' indexes land late.
_RUN_UPS = (0.0, 2.0, 10.0)

# AVColorSpace to the numbers by which libswscale knows matrices.
_MATRICES = {1: 1, 4: 4, 5: 5, 6: 5, 7: 7, 9: 9, 10: 9}
_BT601, _BT709 = 5, 1
_LIMITED, _FULL = 1, 2

# The height up to which an untagged clip is taken for standard definition, as players do.
_STANDARD = 576


@dataclass(frozen=True, slots=True)
class Turn:
    """How decoded frames have to be turned to stand upright: rows for columns first, then mirrored, then upended."""

    swap: bool = False
    mirror: bool = False
    upend: bool = False

    def of(self, plane: Plane) -> Plane:
        turned = plane.T if self.swap else plane
        turned = turned[:, ::-1] if self.mirror else turned
        return np.ascontiguousarray(turned[::-1] if self.upend else turned)


@contextmanager
def opened(path: Path) -> Iterator[Any]:
    """A PyAV container of a clip. What libav says against it inside the block is raised as AssetError."""
    with _readable(path), _open(path) as container:
        yield container


def _open(path: Path) -> Any:
    import av

    # Old cameras write titles in other encodings than UTF-8.
    return av.open(str(path.absolute()), options=OPTIONS, metadata_errors="replace")


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    import av

    try:
        yield
    except av.FFmpegError as error:
        raise AssetError(
            f"{path.name} is no clip that can be read: {error.strerror}", hint="convert it to MP4 (H.264), or download it again"
        ) from error


def pictures(container: Any) -> Any:
    """The stream of moving pictures of a container, a cover picture left aside; None when there is none that can be decoded."""
    from av.stream import Disposition

    moving = (stream for stream in container.streams.video if Disposition.attached_pic not in stream.disposition)
    # A stream that nothing here can decode has no codec context.
    return next((stream for stream in moving if stream.codec_context is not None), None)


def turn_of(frame: Any) -> Turn:
    """The turn that a frame's display matrix asks for, to the nearest quarter.

    The matrix maps (p, q) to (a p + c q, b p + d q), y downwards (libavutil/display.h).
    """
    from av.sidedata.sidedata import Type

    data = frame.side_data.get(Type.DISPLAYMATRIX)
    if data is None:
        return Turn()
    a, b, _, c, d = unpack("=5i", bytes(data)[:20])
    if abs(b) > abs(a):
        return Turn(True, mirror=c < 0, upend=b < 0)
    return Turn(False, mirror=a < 0, upend=d < 0)


def decoded(container: Any, stream: Any) -> Iterator[Any]:
    """The frames from where the container stands. Damaged packets are passed over, as players do."""
    import av

    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets, None)
            frames = packet.decode() if packet is not None else ()
        except av.error.InvalidDataError:
            continue
        if packet is None:
            return
        yield from (frame for frame in frames if frame.pts is not None)


def origin(container: Any) -> float:
    """When the file's earliest stream begins, in seconds of its own clock."""
    return (container.start_time or 0) / 1_000_000


class Frames:
    """A reader of one clip. It holds a decoder, so it is made where it is used and not sent anywhere."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._container: Any = None
        self._decoder: Iterator[Any] = iter(())
        self._now: Any = None
        self._next: Any = None
        self._first = False
        self._planes: tuple[int, Planes] | None = None
        self._scaler: Any = None

    def key(self, time: float) -> int:
        """The number of the frame shown at source time `time`: equal numbers, equal frames."""
        return int(self._at(time).pts)

    def planes(self, time: float) -> Planes:
        """The frame shown at source time `time`, upright, at its own size (cut to even sides)."""
        frame = self._at(time)
        if self._planes is None or self._planes[0] != frame.pts:
            self._planes = frame.pts, converted(frame, self._scaler)
        return self._planes[1]

    def close(self) -> None:
        """Let go of the file."""
        if self._container is not None:
            self._container.close()
        self._container = self._now = self._next = None

    def _at(self, time: float) -> Any:
        wanted = max(time, 0.0) + _SLACK
        with _readable(self._path):
            if self._is_elsewhere(wanted):
                self._seek(wanted)
            while self._next is not None and self._time(self._next) <= wanted:
                self._step()
        return self._now

    def _is_elsewhere(self, wanted: float) -> bool:
        if self._now is None or (wanted < self._time(self._now) and not self._first):
            return True
        return self._next is not None and wanted > self._time(self._next) + _FAR

    def _time(self, frame: Any) -> float:
        return float(frame.pts * frame.time_base) - origin(self._container)

    def _seek(self, wanted: float) -> None:
        """Stand on a frame that began by `wanted`, or on the first of all."""
        for run_up in _RUN_UPS:
            if wanted - run_up > 0 and self._land(wanted - run_up) and self._time(self._now) <= wanted:
                return
        self._land(None)
        self._first = True
        if self._now is None:
            raise AssetError(f"{self._path.name} holds no frame that can be shown", hint="choose another clip")

    def _land(self, time: float | None) -> bool:
        """Open the clip anew if need be, and stand on the first frame from the key frame before `time` (None: the beginning)."""
        import av

        if self._container is None or time is None:
            self._open()
        stream = pictures(self._container)
        if time is not None:
            start = time + origin(self._container)
            try:
                self._container.seek(int(start / stream.time_base), stream=stream, backward=True)
            except av.FFmpegError:
                return False
        self._decoder = decoded(self._container, stream)
        self._first = False
        self._now, self._next = next(self._decoder, None), next(self._decoder, None)
        return self._now is not None

    def _open(self) -> None:
        from av.video.reformatter import VideoReformatter

        self.close()
        self._scaler = VideoReformatter()
        self._container = _open(self._path)
        stream = pictures(self._container)
        if stream is None:
            raise AssetError(f"{self._path.name} holds no moving picture that can be read", hint="choose another clip")
        # One process renders on each core, so the decoder has no other core to use.
        stream.codec_context.thread_count = 1

    def _step(self) -> None:
        """One frame on; one that does not come later than the last is passed over."""
        self._now, self._first = self._next, False
        self._next = next((frame for frame in self._decoder if frame.pts > self._now.pts), None)


def converted(frame: Any, scaler: Any = None) -> Planes:
    """A decoded frame of any format, matrix, range and curve as upright planes; `scaler` keeps libswscale's tables."""
    from av.video.reformatter import VideoReformatter

    scaler = scaler or VideoReformatter()
    planes = _from_hdr(frame, scaler) if int(frame.color_trc) in (hdr.PQ, hdr.HLG) else _from_sdr(frame, scaler)
    turn = turn_of(frame)
    return Planes(turn.of(planes.y), turn.of(planes.u), turn.of(planes.v))


def _from_sdr(frame: Any, scaler: Any) -> Planes:
    film = scaler.reformat(
        frame,
        format="yuv420p",
        src_colorspace=_matrix(frame),
        dst_colorspace=_BT709,
        src_color_range=_range(frame),
        dst_color_range=_LIMITED,
    )
    half = (film.width // 2, film.height // 2)
    y, u, v = (_plane(film.planes[n], w, h) for n, (w, h) in enumerate(((2 * half[0], 2 * half[1]), half, half)))
    return Planes(y, u, v)


def _from_hdr(frame: Any, scaler: Any) -> Planes:
    film = scaler.reformat(frame, format="rgb24", src_colorspace=_matrix(frame), src_color_range=_range(frame), dst_color_range=_FULL)
    width, height = film.width // 2 * 2, film.height // 2 * 2
    rgb = _plane(film.planes[0], 3 * width, height).reshape(height, width, 3)
    return of_rgb(hdr.to_sdr(rgb, int(frame.color_trc)))


def _matrix(frame: Any) -> int:
    """libswscale's number of a frame's matrix; an untagged frame has the one that its size speaks for."""
    tagged = _MATRICES.get(int(frame.colorspace))
    return tagged or (_BT601 if min(frame.width, frame.height) <= _STANDARD else _BT709)


def _range(frame: Any) -> int:
    name = frame.format.name
    full = frame.color_range == _FULL or name.startswith("yuvj") or frame.format.is_rgb or name.startswith("pal")
    return _FULL if full else _LIMITED


def _plane(plane: Any, width: int, height: int) -> Plane:
    rows = np.frombuffer(plane, np.uint8)
    return rows[: plane.line_size * plane.height].reshape(plane.height, plane.line_size)[:height, :width]
