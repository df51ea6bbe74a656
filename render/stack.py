"""Layers composed on a ground, redoing only what changed. What comes out never depends on what came before."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from typing import cast

from assets.stage.layer import Film, Layer, Placement, Planes, clip_of, fixed_of
from assets.stage.twos import PACE
from render.blend import laid, lay, warp, warped
from render.damage import disjoint, united
from render.planes import blank, put
from render.sprites import Affine, Area, Sprite, Sprites, drawn, edged, filmed

GLANCE = 1 / PACE + 1 / 240  # seconds: a layer that lies the same this much later, when even what is slow has moved, is at rest
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
    """A layer made ready to be laid: it covers `area`. With a `move` it is warped by it; without a sprite it is nothing, or flattened."""

    sprite: Sprite | None
    area: Area
    opacity: float = 1.0
    move: Affine | None = None

    def onto(self, planes: Planes, within: Area) -> None:
        """Lay what falls `within` a part of the planes."""
        if self.sprite is None:
            return
        part = self.area.within(within)
        if self.move:
            warp(self.sprite, self.move, planes, self.area, part, self.opacity)
        else:
            lay(self.sprite, planes, part, self.opacity)


_NOTHING = _Laid(None, Area(0, 0, 0, 0))


class Stack:
    """`layers`, bottom first, composed on `planes`, which it alone may write to, with `scale` pixels to a design unit."""

    def __init__(self, layers: Sequence[Layer | Film], planes: Planes, scale: float, sprites: Sprites) -> None:
        self._layers = tuple(layers)
        # Asking a protocol takes long, so it is asked once.
        self._films = {n: layer for n, layer in enumerate(self._layers) if isinstance(layer, Film)}
        self._frame = Area(0, 0, planes.y.shape[1], planes.y.shape[0])
        self._scale = scale
        self._clips = [self._clip(layer) for layer in self._layers]
        self._fixed = {n: _Seen(n, object(), place, True) for n, layer in enumerate(self._layers) if (place := self._fixed_place(n, layer))}
        self._sprites = sprites
        self._mark = object()  # whose sprites they are: a name that keeps nothing alive
        self._work = planes
        self._shown: tuple[Hashable, ...] = ()
        self._laid: list[_Laid] = []
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
        count = len(self._below)
        flat = bool(kept and count and self._below == wanted[:kept][:count])
        before, hidden = self._laid, count - 1 if flat else 0
        self._laid = [before[n] if n < hidden else self._again(n, seen, t) for n, seen in enumerate(wanted[1:])]
        if not kept:
            self._anew(ground, wanted, t)
            return
        base = self._base if flat and self._base else self._flattened(ground, wanted[:kept])
        changed = {n - 1 for n in range(kept, len(wanted)) if wanted[n] != self._shown[n]}
        damage = disjoint(area for n in changed for area in united(before[n].area, self._laid[n].area))
        above = range(len(self._below) - 1, len(self._laid))
        for area, layers in zip(damage, self._touched(damage, above, changed), strict=True):
            put(area.of(base), area.of(self._work))
            self._lay(layers, self._work, area)

    def _anew(self, ground: Ground, wanted: tuple[Hashable, ...], t: float) -> None:
        """All of it. At the very first, what will be as it is in a moment is flattened at once: it would be at the next frame."""
        still = 0 if self._shown else _alike(wanted, (ground.key, *(self._seen(n, t + GLANCE) for n in range(len(self._layers)))))
        if still > 1:
            put(self._flattened(ground, wanted[:still]), self._work)
        else:
            ground.paint(self._work)
        self._lay(self._laid[max(0, still - 1) :], self._work, self._frame)

    def _touched(self, damage: Sequence[Area], numbers: Iterable[int], changed: Set[int]) -> list[list[_Laid]]:
        """For each of the areas, the layers that lie in it, lowest first. What changed lies whole in one of them."""
        found: list[list[_Laid]] = [[] for _ in damage]
        for n in numbers:
            made = self._laid[n]
            for area, layers in zip(damage, found, strict=True):
                if made.area.meets(area):
                    layers.append(made)
                    if n in changed:
                        break
        return found

    def _again(self, number: int, seen: Hashable, t: float) -> _Laid:
        """A layer made ready, unless it is as it was."""
        if self._shown and seen == self._shown[number + 1] and number >= len(self._below) - 1:
            return self._laid[number]
        return self._ready(seen, t)

    def _flattened(self, ground: Ground, kept: tuple[Hashable, ...]) -> Planes:
        """The ground and the lowest layers, as one: of those that are `kept`, as many as never changed before.

        It is not taken further up when layers come to rest: those would then be redone for all of the frame at their next move.
        Their sprites are let go.
        """
        base = self._base = self._base or blank(self._frame.width, self._frame.height)
        count = len(kept) - 1
        ground.paint(base)
        self._lay(self._laid[:count], base, self._frame)
        self._laid[:count] = [replace(made, sprite=None) for made in self._laid[:count]]
        self._below = kept
        return base

    def _lay(self, layers: Sequence[_Laid], planes: Planes, within: Area) -> None:
        for made in layers:
            made.onto(planes, within)

    def _ready(self, seen: Hashable, t: float) -> _Laid:
        """A layer as it is seen, to be laid."""
        if not isinstance(seen, _Seen):
            return _NOTHING
        opacity, clip = min(1.0, seen.place.opacity), self._clips[seen.number]
        move = _affine(seen.place, self._scale)
        if seen.rests:
            sprite = self._resting(seen, move, t)
            return _Laid(sprite, laid(sprite, clip), opacity) if sprite else _NOTHING
        scale = self._scale * _fineness(seen.place.scale)
        moving = self._moving(seen, scale, t)
        if not moving:
            return _NOTHING
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
        if film := self._films.get(seen.number):
            fitted = Area.nearest(move.box(film.bounds))
            return self._sprites.get((self._mark, seen.number, seen.key, fitted), lambda: filmed(film, t, fitted))
        name = (self._mark, seen.number, seen.key, _lie(seen.place))
        return self._sprites.get(name, lambda: self._in_place(seen.number, move, t))

    def _in_place(self, number: int, move: Affine, t: float) -> Sprite | None:
        """What is seen of a layer, and two pixels more, for the chroma at a clip's edge."""
        layer = cast(Layer, self._layers[number])
        area = Area.around(move.box(layer.bounds)).grown(2).within(self._clips[number].grown(2)).within(self._frame)
        return drawn(layer, t, move, area)

    def _moving(self, seen: _Seen, scale: float, t: float) -> Sprite | None:
        """A layer drawn upright at `scale` pixels to a unit, to be warped."""
        move = Affine(scale, 0, 0, scale, 0, 0)
        if film := self._films.get(seen.number):
            fitted = Area.nearest(move.box(film.bounds))
            return self._sprites.get((self._mark, seen.number, seen.key, fitted, "edged"), lambda: edged(filmed(film, t, fitted)))
        layer = cast(Layer, self._layers[seen.number])
        name = (self._mark, seen.number, seen.key, scale)
        return self._sprites.get(name, lambda: drawn(layer, t, move, Area.around(move.box(layer.bounds)).grown(2)))

    def _unscaled(self, number: int, sprite: Sprite, scale: float) -> Affine:
        """From a moving sprite's pixels to its layer's own coordinates. Footage has whole pixels and is fitted to its bounds."""
        if number not in self._films:
            return Affine(1 / scale, 0, 0, 1 / scale, 0, 0)
        bounds, area = self._layers[number].bounds, sprite.area.grown(-2)
        across, down = bounds.width / area.width, bounds.height / area.height
        return Affine(across, 0, 0, down, bounds.left - across * area.left, bounds.top - down * area.top)

    def _fixed_place(self, number: int, layer: Layer | Film) -> Placement | None:
        """Where a layer lies that never moves and is always to be seen; footage that is turned does not count."""
        place = fixed_of(layer)
        seen = place is not None and place.opacity >= _UNSEEN and place.scale > 0
        return place if seen and not (place and place.turn and number in self._films) else None

    def _seen(self, number: int, t: float) -> _Seen | None:
        layer = self._layers[number]
        if fixed := self._fixed.get(number):
            if fixed.key != (key := layer.key(t)):
                fixed = self._fixed[number] = replace(fixed, key=key)
            return fixed
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
    """How large to draw a sprite that is seen at `scale`: in steps of two, never enlarged by over a tenth.

    1 for all from 0.55 to 1.1, so that a thing that grows into its place or overshoots it a little needs few sprites; and what is
    made smaller by less than a half loses no detail.
    """
    return float(min(4.0, max(1 / 16, 2 ** math.ceil(math.log2(scale / 1.1)))))


def _alike(one: tuple[Hashable, ...], other: tuple[Hashable, ...]) -> int:
    """How many items are equal from the first on."""
    for n, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return n
    return min(len(one), len(other))
