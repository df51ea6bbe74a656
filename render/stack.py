"""Layers composed on a ground, redoing only what changed. What comes out never depends on what came before."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from assets.stage.layer import Film, Layer, Placement, Planes, clip_of
from render.blend import laid, lay, warp, warped
from render.damage import disjoint
from render.planes import blank, put
from render.sprites import Affine, Area, Sprite, Sprites, drawn, edged, filmed

GLANCE = 1 / 240  # seconds: a layer that lies the same this much later is at rest
_UNSEEN = 1 / 512  # an opacity below this changes no 8-bit level


@dataclass(frozen=True, slots=True)
class Ground:
    """What layers lie on: equal keys, equal ground. `paint` fills planes with it."""

    key: Hashable
    paint: Callable[[Planes], None]


@dataclass(frozen=True, slots=True)
class _Seen:
    """How a layer is seen at a moment; equal values, equal pixels."""

    number: int
    key: Hashable
    place: Placement
    rests: bool


@dataclass(frozen=True, slots=True)
class _Laid:
    """A layer made ready to be laid: it covers `area`. With a `move` it is warped by it."""

    sprite: Sprite
    area: Area
    opacity: float
    move: Affine | None = None

    def onto(self, planes: Planes, within: Area) -> None:
        """Lay what falls `within` a part of the planes."""
        if self.move:
            warp(self.sprite, self.move, planes, self.area, self.area.within(within), self.opacity)
        else:
            lay(self.sprite, planes, self.area.within(within), self.opacity)


class Stack:
    """`layers`, bottom first, composed on `planes`, which it alone may write to, with `scale` pixels to a design unit."""

    def __init__(self, layers: Sequence[Layer | Film], planes: Planes, scale: float, sprites: Sprites) -> None:
        self._layers = tuple(layers)
        # Asking a protocol takes long, so it is asked once.
        self._films = {n: layer for n, layer in enumerate(self._layers) if isinstance(layer, Film)}
        self._frame = Area(0, 0, planes.y.shape[1], planes.y.shape[0])
        self._scale = scale
        self._clips = [self._clip(layer) for layer in self._layers]
        self._sprites = sprites
        self._mark = object()  # whose sprites they are: a name that keeps nothing alive
        self._work = planes
        self._shown: tuple[Hashable, ...] = ()
        self._areas: dict[int, Area] = {}
        self._base: Planes | None = None
        self._below: tuple[Hashable, ...] = ()
        self.planes = self._work

    def at(self, ground: Ground, t: float) -> Planes:
        """The picture at `t`, good until the next call. The same object as before if nothing changed."""
        wanted = (ground.key, *(self._seen(n, t) for n in range(len(self._layers))))
        if wanted != self._shown:
            self._change(ground, wanted, t)
            self._shown = wanted
            self.planes = replace(self._work)
        return self.planes

    def _change(self, ground: Ground, wanted: tuple[Hashable, ...], t: float) -> None:
        """Make the work planes what is `wanted`, where that is not what they show."""
        kept = _alike(wanted, self._shown)
        if not kept:
            ground.paint(self._work)
            self._areas = self._lay(wanted[1:], self._work, t)
            return
        base = self._flattened(ground, wanted[:kept], t)
        changed = [n for n in range(kept, len(wanted)) if wanted[n] != self._shown[n]]
        ready = {n: self._ready(seen, t) for n, seen in enumerate(wanted[1:]) if n >= len(self._below) - 1}
        before = [self._areas[n - 1] for n in changed if n - 1 in self._areas]
        after = {n: made.area for n, made in ready.items() if made}
        damage = disjoint([*before, *(after[n - 1] for n in changed if n - 1 in after)])
        for area in damage:
            put(area.of(base), area.of(self._work))
            for made in ready.values():
                if made and made.area.meets(area):
                    made.onto(self._work, area)
        self._areas = {n: area for n, area in self._areas.items() if n not in ready} | after

    def _flattened(self, ground: Ground, kept: tuple[Hashable, ...], t: float) -> Planes:
        """The ground and the lowest layers, as one: of those that are `kept`, as many as never changed before.

        It is not taken further up when layers come to rest: those would then be redone for all of the frame at their next move.
        """
        if self._base is None:
            self._base = blank(self._frame.width, self._frame.height)
        if not self._below or self._below != kept[: len(self._below)]:
            ground.paint(self._base)
            self._lay(kept[1:], self._base, t)
            self._below = kept
        return self._base

    def _lay(self, wanted: tuple[Hashable, ...], planes: Planes, t: float) -> dict[int, Area]:
        """Lay layers whole, from the lowest on; what they cover."""
        covered = {}
        for n, seen in enumerate(wanted):
            if made := self._ready(seen, t):
                covered[n] = made.area
                made.onto(planes, self._frame)
        return covered

    def _ready(self, seen: Hashable, t: float) -> _Laid | None:
        """A layer as it is seen; None where nothing is."""
        if not isinstance(seen, _Seen):
            return None
        opacity, clip = min(1.0, seen.place.opacity), self._clips[seen.number]
        move = _affine(seen.place, self._scale)
        if seen.rests:
            sprite = self._resting(seen, move, t)
            return _Laid(sprite, laid(sprite, clip), opacity) if sprite else None
        scale = self._scale * _fineness(seen.place.scale)
        moving = self._moving(seen, scale, t)
        if not moving:
            return None
        course = move @ self._unscaled(seen.number, moving, scale)
        return _Laid(moving, warped(moving, course, clip), opacity, course)

    def _clip(self, layer: Layer | Film) -> Area:
        """Where the layer may be seen, in pixels."""
        box = clip_of(layer)
        if box is None:
            return self._frame
        return Area.nearest(Affine(self._scale, 0, 0, self._scale, 0, 0).box(box)).within(self._frame)

    def _resting(self, seen: _Seen, move: Affine, t: float) -> Sprite | None:
        """A layer drawn exactly where it lies."""
        layer = self._layers[seen.number]
        box = move.box(layer.bounds)
        if film := self._films.get(seen.number):
            fitted = Area.nearest(box)
            return self._sprites.get((self._mark, seen.number, seen.key, fitted), lambda: filmed(film, t, fitted))
        # Two pixels more, for the chroma at the clip's edge.
        area = Area.around(box).grown(2).within(self._clips[seen.number].grown(2)).within(self._frame)
        return self._sprites.get((self._mark, seen.number, seen.key, _lie(seen.place)), lambda: drawn(cast(Layer, layer), t, move, area))

    def _moving(self, seen: _Seen, scale: float, t: float) -> Sprite | None:
        """A layer drawn upright at `scale` pixels to a unit, to be warped."""
        layer = self._layers[seen.number]
        move = Affine(scale, 0, 0, scale, 0, 0)
        box = move.box(layer.bounds)
        if film := self._films.get(seen.number):
            fitted = Area.nearest(box)
            return self._sprites.get((self._mark, seen.number, seen.key, fitted, "edged"), lambda: edged(filmed(film, t, fitted)))
        area = Area.around(box).grown(2)
        return self._sprites.get((self._mark, seen.number, seen.key, scale), lambda: drawn(cast(Layer, layer), t, move, area))

    def _unscaled(self, number: int, sprite: Sprite, scale: float) -> Affine:
        """From a moving sprite's pixels to its layer's own coordinates. Footage has whole pixels and is fitted to its bounds."""
        if number not in self._films:
            return Affine(1 / scale, 0, 0, 1 / scale, 0, 0)
        bounds, area = self._layers[number].bounds, sprite.area.grown(-2)
        across, down = bounds.width / area.width, bounds.height / area.height
        return Affine(across, 0, 0, down, bounds.left - across * area.left, bounds.top - down * area.top)

    def _seen(self, number: int, t: float) -> _Seen | None:
        layer = self._layers[number]
        place = layer.place(t)
        if place is None or place.opacity < _UNSEEN or place.scale <= 0:
            return None
        if place.turn and number in self._films:
            rests = False  # footage cannot be drawn turned, only warped
        else:
            soon = layer.place(t + GLANCE)
            rests = soon is not None and _lie(soon) == _lie(place)
        return _Seen(number, layer.key(t), place, rests)


def _lie(place: Placement) -> tuple[float, float, float, float]:
    """Where a thing lies, however faint it is."""
    return place.x, place.y, place.scale, place.turn


def _affine(place: Placement, scale: float) -> Affine:
    """From a layer's own coordinates, in design units, to pixels."""
    turn = math.radians(place.turn)
    along, across = scale * place.scale * math.cos(turn), scale * place.scale * math.sin(turn)
    return Affine(along, -across, across, along, place.x * scale, place.y * scale)


def _fineness(scale: float) -> float:
    """How large to draw a sprite that is seen at `scale`: in steps of the square root of two, never enlarged by over a tenth.

    1 for all from 0.78 to 1.1, so that a thing that grows into its place or overshoots it a little needs one sprite.
    """
    return float(min(4.0, max(1 / 16, 2 ** (math.ceil(2 * math.log2(scale / 1.1)) / 2))))


def _alike(one: tuple[Hashable, ...], other: tuple[Hashable, ...]) -> int:
    """How many items are equal from the first on."""
    for n, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return n
    return min(len(one), len(other))
