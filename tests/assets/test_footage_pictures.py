"""The kinds of picture that show footage, as planes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from assets import pictures, stills
from assets.footage import footage_of, probe
from assets.model import Picture
from assets.stage.layer import Film, Planes, Size
from assets.stage.stage import Stage
from script.model import Clip, Visual
from shotwright.errors import AssetError
from tests.assets.footage_kit import corners, grey_clip, level_of, patches, picture, quarters, real, worst_patch

WIDE, TALL = Size(160, 90), Size(90, 160)


def layer(kind: str, path: Path | None = None, *, clip: Clip | None = None, size: Size = WIDE, seconds: float = 3, **how: object) -> Film:
    """The one layer of a picture of `path`."""
    footage = footage_of(path, probe(path), "own", "own") if path else None
    made = Picture(kind, "1", Visual(kind, clip=clip), "dusk", 1, "still", footage=footage)
    made = replace(made, **how)  # type: ignore[arg-type]
    (only,) = pictures.kind(kind).layers(made, Stage.of(made, size, seconds))
    assert isinstance(only, Film)
    return only


def planes_of(film: Film, t: float = 0, size: Size = WIDE) -> Planes:
    planes = film.planes(t, size.width, size.height)
    assert planes.y.shape == (size.height, size.width)
    assert planes.u.shape == planes.v.shape == (size.height // 2, size.width // 2)
    assert all(plane.dtype == np.uint8 for plane in (planes.y, planes.u, planes.v))
    return planes


def fit(how: str) -> Clip:
    return Clip("a", fit=how)  # type: ignore[arg-type]


# ---------------------------------------------------------------- stills


def test_a_still_keeps_its_colours(tmp_path: Path) -> None:
    film = layer("image", picture(tmp_path / "a.png", patches(32)), size=Size(192, 32))
    assert worst_patch(planes_of(film, size=Size(192, 32))) <= 1.5


@pytest.mark.parametrize("name", ["a.jpg", "a.webp", "a.tif", "a.bmp", "a.jp2"])
def test_stills_of_every_format_are_shown(tmp_path: Path, name: str) -> None:
    how = {"quality": 95} if name in ("a.jpg", "a.webp") else {}
    film = layer("image", picture(tmp_path / name, quarters(), **how), size=Size(96, 64))
    assert corners(planes_of(film, size=Size(96, 64))) == "rg/bw"


@pytest.mark.parametrize(
    ("orientation", "seen"),
    [(1, "rg/bw"), (2, "gr/wb"), (3, "wb/gr"), (4, "bw/rg"), (5, "rb/gw"), (6, "br/wg"), (7, "wg/br"), (8, "gw/rb")],
)
def test_a_still_stands_as_its_camera_was_held(tmp_path: Path, orientation: int, seen: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    film = layer("image", picture(tmp_path / "a.jpg", quarters(64, 64), exif=exif, quality=95), size=Size(64, 64))
    assert corners(planes_of(film, size=Size(64, 64))) == seen


@pytest.mark.parametrize("mode", ["L", "P", "CMYK", "1", "LA", "RGBA", "I;16", "F"])
def test_stills_of_every_mode_are_shown(tmp_path: Path, mode: str) -> None:
    left_dark = np.zeros((40, 80), np.uint8)
    left_dark[:, 40:] = 255
    if mode == "I;16":
        image, name = Image.fromarray(left_dark.astype(np.uint16) * 257), "a.png"
    elif mode == "F":
        image, name = Image.fromarray(left_dark.astype(np.float32) / 255), "a.tif"
    else:
        image, name = Image.fromarray(left_dark).convert("RGB").convert(mode), "a.tif" if mode == "CMYK" else "a.png"
    image.save(tmp_path / name)
    planes = planes_of(layer("image", tmp_path / name))
    assert planes.y[45, 20] == pytest.approx(16, abs=4)
    assert planes.y[45, 140] == pytest.approx(235, abs=4)


def test_grey_of_16_bits_keeps_its_middle(tmp_path: Path) -> None:
    Image.fromarray(np.full((40, 80), 0x8000, np.uint16)).save(tmp_path / "a.png")
    Image.fromarray(np.full((40, 80), 0x0080, np.uint16)).save(tmp_path / "dark.png")
    assert level_of(planes_of(layer("image", tmp_path / "a.png"))) == pytest.approx(128, abs=1)
    assert level_of(planes_of(layer("image", tmp_path / "dark.png"))) == pytest.approx(0, abs=1)


def test_where_a_still_is_transparent_the_look_shows_through(tmp_path: Path) -> None:
    Image.new("RGBA", (160, 90), (255, 255, 255, 0)).save(tmp_path / "a.png")
    planes = planes_of(layer("image", tmp_path / "a.png"))
    assert 16 < planes.y[45, 80] < 60


def test_a_cut_fills_the_frame_from_the_middle(tmp_path: Path) -> None:
    wide = np.zeros((60, 600, 3), np.uint8)
    wide[:, 250:350] = 255
    planes = planes_of(layer("image", picture(tmp_path / "a.png", wide), clip=fit("crop")))
    assert planes.y[45, 80] > 200
    assert planes.y.min() < 30
    column = planes.y[45]
    assert column[: len(column) // 2][::-1] == pytest.approx(column[len(column) // 2 :], abs=12)


def test_a_tall_still_is_cut_a_little_high(tmp_path: Path) -> None:
    tall = np.repeat(np.linspace(0, 255, 900).astype(np.uint8)[:, None], 300, axis=1)[:, :, None].repeat(3, axis=2)
    planes = planes_of(layer("image", picture(tmp_path / "a.png", tall), clip=fit("crop")))
    assert 90 < level_of(planes) < 120


def test_a_whole_still_stands_before_a_dark_blurred_copy(tmp_path: Path) -> None:
    planes = planes_of(layer("image", picture(tmp_path / "a.png", np.full((90, 90, 3), 200, np.uint8)), clip=fit("fit")))
    assert level_of(planes) == pytest.approx(200, abs=2)
    assert planes.y[45, 36] == pytest.approx(planes.y[45, 80], abs=2)
    assert 30 < planes.y[45, 4] < 110
    assert planes.y[45, 4] == pytest.approx(planes.y[45, 155], abs=2)


@pytest.mark.parametrize(("shape", "how"), [((90, 160), "crop"), ((90, 120), "crop"), ((160, 90), "fit"), ((40, 400), "fit")])
def test_what_nobody_pinned_is_cut_only_while_half_of_it_is_left(tmp_path: Path, shape: tuple[int, int], how: str) -> None:
    film = layer("image", picture(tmp_path / "a.png", np.full((*shape, 3), 200, np.uint8)))
    assert getattr(film, "fit") == how  # noqa: B009 - Film itself has no such part


def test_a_still_is_drawn_once(tmp_path: Path) -> None:
    film = layer("image", picture(tmp_path / "a.png", quarters()))
    assert len({film.key(t / 10) for t in range(50)}) == 1


def test_a_still_without_a_file_says_how_to_name_one() -> None:
    with pytest.raises(AssetError) as caught:
        layer("image")
    assert "clip: {file: ...}" in caught.value.hint


@pytest.mark.parametrize("name", ["a.jpg", "a.png"])
@pytest.mark.parametrize(("orientation", "seen"), [(1, "rg/bw"), (6, "br/wg")])
def test_a_large_still_is_opened_at_a_part_of_its_size_and_looks_the_same(tmp_path: Path, name: str, orientation: int, seen: str) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    large = quarters(1600, 1200)
    path = picture(tmp_path / name, large, exif=exif)
    size = Size(64, 48) if orientation == 1 else Size(48, 64)
    planes = planes_of(layer("image", path, size=size), size=size)
    assert corners(planes) == seen
    assert planes.y[2, 2] == pytest.approx(planes.y[size.height // 2 - 3, size.width // 2 - 3], abs=2)


def test_a_profile_is_followed(tmp_path: Path) -> None:
    from PIL import ImageCms

    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    # A profile whose red is sRGB's green, and the other way round.
    crossed = srgb.replace(b"rXYZ", b"????").replace(b"gXYZ", b"rXYZ").replace(b"????", b"gXYZ")
    red = np.full((20, 20, 3), (255, 0, 0), np.uint8)
    assert stills.rgb(picture(tmp_path / "a.png", red, icc_profile=crossed), 4, 4)[0, 0] == pytest.approx([0, 255, 0], abs=2)
    assert stills.rgb(picture(tmp_path / "b.png", red, icc_profile=srgb), 4, 4)[0, 0] == pytest.approx([255, 0, 0], abs=2)
    assert stills.rgb(picture(tmp_path / "c.png", red, icc_profile=b"no profile"), 4, 4)[0, 0] == pytest.approx([255, 0, 0], abs=2)


# ---------------------------------------------------------------- clips


def test_a_clip_runs_and_is_held(tmp_path: Path) -> None:
    film = layer("video", grey_clip(tmp_path / "a.mp4", range(20, 240, 20), fps=10), seconds=1)
    assert [level_of(planes_of(film, t)) for t in (0, 0.55, 1.05, 3)] == pytest.approx([20, 120, 220, 220], abs=4)


def test_frames_that_are_held_or_slowed_have_one_key(tmp_path: Path) -> None:
    film = layer("video", grey_clip(tmp_path / "a.mp4", [20] * 10, fps=10), seconds=4)
    keys = [film.key(n / 30) for n in range(180)]
    assert len(set(keys)) == 10
    assert len(set(keys[60:])) == 1


def test_a_clip_is_drawn_alike_from_any_frame_on() -> None:
    one, other = (layer("video", real("bikes.mp4"), seconds=6) for _ in range(2))
    straight = {t: planes_of(one, t).y for t in (0.0, 1.0, 2.0, 5.0, 7.5)}
    for t in (7.5, 1.0, 5.0, 0.0, 2.0):
        assert np.array_equal(planes_of(other, t).y, straight[t])


def test_a_clip_with_pixels_that_are_not_square_is_not_squeezed() -> None:
    film = layer("video", real("carphone_pristine.mp4"), clip=fit("fit"), size=Size(400, 144))
    planes = film.planes(0, 400, 144)
    edges = [x for x in range(400) if abs(float(planes.y[:, x].mean()) - float(planes.y[:, max(0, x - 1)].mean())) > 12]
    assert edges[-1] - edges[0] == pytest.approx(193, abs=3)


def test_a_clip_is_shown_in_a_tall_frame() -> None:
    cut = planes_of(layer("video", real("bikes.mp4"), clip=fit("crop"), size=TALL), size=TALL)
    whole = planes_of(layer("video", real("bikes.mp4"), clip=fit("fit"), size=TALL), size=TALL)
    assert cut.y[10].mean() > 1.3 * whole.y[10].mean()


def test_a_clip_without_a_file_says_how_to_name_one() -> None:
    with pytest.raises(AssetError) as caught:
        layer("video")
    assert "clip: {file: ...}" in caught.value.hint


# ---------------------------------------------------------------- MoviePy functions

FILMS = """
import numpy as np
from moviepy import ColorClip, ImageClip, VideoClip

__all__ = ["brighter", "still", "half", "asks", "breaks", "breaks_later", "no_clip", "wants", "everything"]

def brighter(seconds, size):
    w, h = size
    return VideoClip(lambda t: np.full((h, w, 3), int(min(t, 1) * 200), np.uint8), duration=min(seconds, 1))

def still(size):
    return ColorClip(size, color=(255, 0, 0), duration=1)

def half(size):
    w, h = size
    mask = np.zeros((h, w)); mask[:, w // 2:] = 1
    return ImageClip(np.full((h, w, 3), 255, np.uint8), duration=5).with_mask(ImageClip(mask, is_mask=True, duration=5))

def asks(size, text, subjects, seed):
    assert (text, subjects, seed) == ("Hello", ("one", "two"), 7), (text, subjects, seed)
    return ColorClip(size, color=(0, 255, 0), duration=1)

def breaks(size):
    return 1 / 0

def breaks_later(size, seconds):
    def frame(t):
        if t > 0.2:
            raise KeyError("lost")
        return np.zeros((90, 160, 3), np.uint8)
    return VideoClip(frame, duration=seconds)

def no_clip():
    return "a clip"

def wants(colour):
    return None

def everything(**given):
    assert set(given) == {"seconds", "size", "text", "subjects", "seed"}
    return ColorClip(given["size"], color=(0, 0, 255), duration=1)

def hidden(size):
    return ColorClip(size, color=(0, 0, 0), duration=1)
"""


@pytest.fixture
def films(tmp_path: Path) -> Path:
    path = tmp_path / "films.py"
    path.write_text(FILMS)
    return path


def made(films: Path | None, name: str, **how: object) -> Film:
    return layer("moviepy", clip=Clip(name), module=films, **how)


def test_a_function_of_ones_own_is_filmed_and_held(films: Path) -> None:
    film = made(films, "brighter", seconds=3)
    assert [level_of(planes_of(film, t)) for t in (0, 0.5, 1.5, 5)] == pytest.approx([0, 100, 199, 199], abs=3)
    assert film.key(1.5) == film.key(5)
    assert film.key(0.2) != film.key(0.3)


def test_its_colours_are_the_films(films: Path) -> None:
    assert corners(planes_of(made(films, "still"))) == "rr/rr"


def test_what_it_leaves_open_shows_the_look(films: Path) -> None:
    planes = planes_of(made(films, "half"))
    assert 16 < planes.y[45, 20] < 60
    assert planes.y[45, 140] == 235


def test_it_is_given_what_it_asks_for(films: Path) -> None:
    visual = Visual("moviepy", text="Hello", subjects=("one", "two"), clip=Clip("asks"))
    assert corners(planes_of(layer("moviepy", module=films, visual=visual, seed=7))) == "gg/gg"
    assert corners(planes_of(made(films, "everything"))) == "bb/bb"


@pytest.mark.parametrize(
    ("name", "message", "hint"),
    [
        ("stil", "offers no function 'stil'", "Did you mean 'still'?"),
        ("hidden", "offers no function 'hidden'", "Known: "),
        ("breaks", "films.py:24: breaks() failed: ZeroDivisionError", "mend it"),
        ("no_clip", "no_clip() returned str, no MoviePy clip", "VideoClip"),
        ("wants", "wants 'colour', which scenes do not have", "seconds, size, text, subjects, seed"),
        ("__import__", "offers no function", ""),
    ],
)
def test_what_goes_wrong_in_it_is_said_in_its_own_lines(films: Path, name: str, message: str, hint: str) -> None:
    with pytest.raises(AssetError) as caught:
        made(films, name)
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_what_goes_wrong_in_a_frame_is_said_too(films: Path) -> None:
    film = made(films, "breaks_later")
    with pytest.raises(AssetError, match=r"films\.py:\d+: breaks_later\(\) failed: KeyError"):
        film.planes(0.5, 160, 90)


@pytest.mark.parametrize(
    ("text", "message"),
    [("def (", "films.py:1: "), ("x = 1\nimport nothing_like_it", "films.py:2: the file failed"), ("x = 1", "offers no function")],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "films.py").write_text(text)
    with pytest.raises(AssetError) as caught:
        made(tmp_path / "films.py", "ladder")
    assert message in caught.value.message


def test_a_changed_file_is_loaded_again(films: Path) -> None:
    assert corners(planes_of(made(films, "still"))) == "rr/rr"
    films.write_text(FILMS.replace("color=(255, 0, 0)", "color=(0, 0, 255)"))
    assert corners(planes_of(made(films, "still"))) == "bb/bb"


def test_without_a_file_in_the_config_no_function_is_run() -> None:
    with pytest.raises(AssetError, match=r"config\.yaml names no file"):
        made(None, "still")
