"""The camera's course over a scene. It is one slow movement; the frame never leaves the world."""

from __future__ import annotations

from collections.abc import Callable

from assets.stage import easing
from assets.stage.layer import Size, View
from assets.stage.twos import on_twos

# The next scene may dissolve over this one's end: the course runs on as long, so that it neither stands nor jumps.
OVERRUN = 2.0
PAN_ZOOM = 1.12
SETTLED = 1.05
# How close it comes to one thing in a picture, in how many seconds; and how much closer still until the end.
CLOSER, CLOSING, CREEP = 1.24, 2.2, 0.04

_PANS = {"pan-left": (-1.0, 0.0), "pan-right": (1.0, 0.0), "pan-up": (0.0, -1.0), "pan-down": (0.0, 1.0)}


def course(camera: str, size: Size, seconds: float, focus: tuple[float, float] | None = None) -> tuple[Callable[[float], View], float]:
    """What the camera sees at t, and the largest zoom it reaches.

    `camera` is "still", "push" (3 to 7 % closer, by the scene's length), "pull" (the same backwards), or "pan-left", "-right",
    "-up", "-down" (which way the camera looks on), "settled" (back from where a push has ended), or "closer" (to what is at
    `focus`, the frame's middle if None, and slowly on). Before 0 and past the overrun it holds.
    A push is so slow that it is shot on twos, a pan is not.
    """
    whole = max(0.1, seconds) + OVERRUN
    if camera in _PANS:
        return _pan(size, whole, *_PANS[camera]), PAN_ZOOM
    if camera == "closer":
        return _closer(size, whole, *(focus or (size.across / 2, size.down / 2))), CLOSER + CREEP
    closest = 1.0 if camera == "still" else SETTLED if camera == "settled" else 1.0 + _push(seconds)
    start, end = (closest, 1.0) if camera in ("pull", "settled") else (1.0, closest)
    return _zoom(size, whole, start, end), closest


def _push(seconds: float) -> float:
    """About 0.8 % a second: 3 % for the shortest scenes, 7 % for the longest."""
    return easing.clamp(0.008 * seconds, 0.03, 0.07)


def _zoom(size: Size, whole: float, start: float, end: float) -> Callable[[float], View]:
    x, y = size.across / 2, size.down / 2
    return lambda t: View(x, y, easing.mix(start, end, easing.gentle(easing.progress(on_twos(t), 0, whole))))


def _closer(size: Size, whole: float, x: float, y: float) -> Callable[[float], View]:
    """From where a push has ended to one thing, as far as the world goes; quick at first, and shot on ones while it is."""

    def view(t: float) -> View:
        come = easing.cubic_in_out(easing.progress(t, 0, min(CLOSING, 0.6 * whole)))
        zoom = easing.mix(SETTLED, CLOSER, come) + CREEP * easing.progress(on_twos(t), 0, whole)
        return View(_within(size.across, zoom, x, come), _within(size.down, zoom, y, come), zoom)

    return view


def _within(side: float, zoom: float, wanted: float, come: float) -> float:
    """The frame's middle on its way to `wanted`, where the frame is still in a world of `side`."""
    half = side / zoom / 2
    return easing.clamp(easing.mix(side / 2, wanted, come), half, side - half)


def _pan(size: Size, whole: float, dx: float, dy: float) -> Callable[[float], View]:
    spare = (1 - 1 / PAN_ZOOM) / 2

    def view(t: float) -> View:
        way = spare * (2 * easing.gentle(easing.progress(t, 0, whole)) - 1)
        return View(size.across * (0.5 + dx * way), size.down * (0.5 + dy * way), PAN_ZOOM)

    return view
