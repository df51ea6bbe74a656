"""A function of the user's own that returns a MoviePy clip. config.yaml names the file, a scene only the function.

The function may take any of `seconds`, `size` (width, height in pixels), `text`, `subjects` and `seed`; it is given
those that it has parameters for. Only functions in the file's `__all__` can be asked for.
"""

from __future__ import annotations

import hashlib
import importlib.util
import inspect
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from assets.framing import Fit, Shape, cut, whole, window
from assets.model import Picture
from assets.planes import of_rgb
from assets.stage.layer import Box, Film, Layer, Placement, Planes, Space
from assets.stage.palette import channels, look
from shotwright.errors import AssetError
from shotwright.plugins import suggest

if TYPE_CHECKING:
    from assets.stage.stage import Stage

VERSION = "1"
USES_WORDS = False

_EXAMPLE = "name one in the scene: shot: {kind: moviepy, clip: {file: FUNCTION}}"


def layers(picture: Picture, stage: Stage) -> Iterator[Layer | Film]:
    """The clip that the user's function returns.

    Raises AssetError when config.yaml names no file, the file has no such function, or the function fails.
    """
    if picture.module is None:
        raise AssetError(
            "config.yaml names no file of MoviePy functions", hint="set pictures.moviepy to a Python file in the project's folder"
        )
    wanted = picture.visual.clip
    if wanted is None:
        raise AssetError("a picture of the kind 'moviepy' names no function", hint=_EXAMPLE)
    function = _function(picture.module, wanted.file)
    size = stage.size
    clip = _made(picture, function, stage.seconds, (size.width, size.height))
    ground = channels(look(picture.look).grounds[0][0])
    yield Made(clip, picture.module, wanted.file, wanted.fit, ground, Box(0, 0, size.across, size.down))


@dataclass(frozen=True)
class Made:
    """A MoviePy clip that fills `bounds`; where it is transparent `ground` is seen; past its end it is held."""

    movie: Any
    module: Path
    name: str
    fit: Fit
    ground: tuple[int, int, int]
    bounds: Box
    space: Space = field(default="world")

    def key(self, t: float) -> float:
        return round(self._time(t), 6)

    def planes(self, t: float, width: int, height: int) -> Planes:
        with _blamed(self.module, self.name):
            rgb = self._rgb(self._time(t))
        frame = of_rgb(_even(rgb))
        shape = Shape(frame.y.shape[1], frame.y.shape[0])
        if self.fit == "fit":
            return whole(frame, shape, width, height)
        return cut(frame, window(shape, Shape(width, height)), width, height)

    def place(self, t: float) -> Placement:  # noqa: ARG002 - it does not move by itself
        return Placement()

    def _time(self, t: float) -> float:
        """Never the very end: MoviePy shows nothing there."""
        return t if self.movie.duration is None else min(t, max(0.0, self.movie.duration - 0.001))

    def _rgb(self, t: float) -> NDArray[np.uint8]:
        frame = _eight_bits(np.asarray(self.movie.get_frame(t)))
        if self.movie.mask is None:
            return frame
        share = np.clip(np.asarray(self.movie.mask.get_frame(t), np.float32), 0, 1)[:, :, None]
        mixed: NDArray[np.uint8] = (frame * share + np.array(self.ground, np.float32) * (1 - share)).round().astype(np.uint8)
        return mixed


def _function(path: Path, name: str) -> Callable[..., Any]:
    module = _load(path)
    offered = tuple(getattr(module, "__all__", ()))
    if not offered:
        raise AssetError(f"{path.name} offers no function", hint='list those that scenes may ask for: __all__ = ["ladder"]')
    if name not in offered:
        raise AssetError(f"{path.name} offers no function {name!r}", hint=suggest(name, offered))
    function = getattr(module, name, None)
    if not callable(function):
        raise AssetError(f"{path.name} lists {name!r} in __all__ but has no such function", hint="write it, or take the name out")
    return function  # type: ignore[no-any-return]  # it is the user's


def _load(path: Path) -> ModuleType:
    """The user's module; loaded again when the file has changed."""
    if not path.is_file():
        raise AssetError(f"there is no file {path.name!r}, which config.yaml names as pictures.moviepy", hint="is the name right?")
    name = "shotwright_user_" + hashlib.sha256(str(path).encode() + path.read_bytes()).hexdigest()[:16]
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise AssetError(f"{path.name} is no Python file", hint="name it with .py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        with _blamed(path, ""), _neighbours(path.parent):
            spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


@contextmanager
def _neighbours(folder: Path) -> Iterator[None]:
    """Let the user's file import the files beside it, as it could if it were run."""
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))


def _made(picture: Picture, function: Callable[..., Any], seconds: float, size: tuple[int, int]) -> Any:
    module, name = picture.module, function.__name__
    visual = picture.visual
    offered = {"seconds": seconds, "size": size, "text": visual.text, "subjects": visual.subjects, "seed": picture.seed}
    assert module is not None
    wanted = _wanted(module, name, function, offered)
    with _blamed(module, name):
        clip = function(**{key: offered[key] for key in wanted})
    if not hasattr(clip, "get_frame") or not hasattr(clip, "mask"):
        raise AssetError(f"{module.name}: {name}() returned {type(clip).__name__}, no MoviePy clip", hint="return a VideoClip")
    return clip


def _wanted(module: Path, name: str, function: Callable[..., Any], offered: dict[str, Any]) -> list[str]:
    parameters = inspect.signature(function).parameters.values()
    if any(p.kind is p.VAR_KEYWORD for p in parameters):
        return list(offered)
    for p in parameters:
        if p.name not in offered and p.default is p.empty and p.kind is not p.VAR_POSITIONAL:
            raise AssetError(
                f"{module.name}: {name}() wants {p.name!r}, which scenes do not have", hint=f"a function may take {', '.join(offered)}"
            )
    return [p.name for p in parameters if p.name in offered]


@contextmanager
def _blamed(module: Path, name: str) -> Iterator[None]:
    """What the user's code raises, with the line of their file that it came from."""
    what = f"{name}()" if name else "the file"
    try:
        yield
    except SyntaxError as error:
        raise AssetError(
            f"{module.name}:{error.lineno}: {error.msg}", hint="mend the file that config.yaml names as pictures.moviepy"
        ) from error
    except Exception as error:
        lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename) == module]
        where = f"{module.name}:{lines[-1]}" if lines else module.name
        raise AssetError(
            f"{where}: {what} failed: {type(error).__name__}: {error}", hint="mend it, or take another kind of picture"
        ) from error


def _eight_bits(frame: NDArray[Any]) -> NDArray[np.uint8]:
    """RGB of 8 bits; a grey frame is one of three equal colours, an alpha channel is left out."""
    if frame.ndim == 2:
        frame = np.repeat(frame[:, :, None], 3, axis=2)
    return frame[:, :, :3].clip(0, 255).astype(np.uint8)


def _even(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width = rgb.shape[:2]
    return rgb[: height // 2 * 2, : width // 2 * 2]
