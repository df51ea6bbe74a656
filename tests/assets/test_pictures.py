"""One contract for every kind of picture that is drawn, over scripts, seeds and formats."""

from __future__ import annotations

import pickle
import struct
import zlib
from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
import skia
from PIL import Image

from assets import pictures
from assets.model import Channel, Picture, Word
from assets.pictures import outro, scenery
from assets.stage.layer import Box, Film, Size, texts_of
from assets.stage.palette import contrast
from assets.stage.still import frame, still
from script.model import Visual
from shotwright.errors import AssetError

# These show what they are given, and are tested with it.
GIVEN = {"image", "video", "moviepy"}
# Here words stand in the room, on spines for one, and move with it.
ROOMS = {"books"}
DRAWN = [name for name in pictures.names() if name not in GIVEN]

WIDE, TALL, SQUARE = Size(1920, 1080), Size(1080, 1920), Size(1080, 1080)
SMALL = {"wide": Size(480, 270), "tall": Size(270, 480), "square": Size(270, 270)}
SECONDS = 6.0

TEXTS = {
    "plain": ("Senior engineer", "Leading a team meeting", "In the office"),
    "short": ("Hope", "", ""),
    "nothing": ("", "", ""),
    "long": (
        "A very long headline about the responsibilities of interdisciplinary organisations in this century",
        "Telling everybody about them in far too many words, again and again, until the last of them has gone home",
        "In a conference centre that has an unreasonably long name which nobody remembers",
    ),
    "one long word": ("Donaudampfschifffahrtsgesellschaftskapitänsmütze", "Rindfleischetikettierungsüberwachungsaufgabe", ""),
    "arabic": ("مهندس كبير في الفريق", "يقود اجتماع الفريق (2024)!", "في المكتب"),
    "hindi": ("वरिष्ठ इंजीनियर", "टीम की बैठक का नेतृत्व करते हुए", "कार्यालय में"),
    "thai": ("วิศวกรอาวุโส", "กำลังนำการประชุมทีม", "ในสำนักงาน"),
    "ideographs": ("高级工程师正在主持团队会议", "团队正在讨论项目计划。", "办公室"),
    "odd": ("a\u0301\u0302\u0303\u0304\u0305b 😀 ✓ \u202eevil\x00", "\U0010fffd", "\n\t"),
}

WORDS = (Word("team", 1.0, 1.4), Word("meeting", 1.5, 2.0))


def picture(kind: str, texts: str = "plain", seed: int = 1, camera: str = "push", **more: object) -> Picture:
    headline, action, setting = TEXTS[texts]
    visual = Visual(kind, headline=headline, action=action, setting=setting, kicker="Section 3", keywords=("meeting", "team", "engineer"))
    channel = Channel(headline, action, None, "Subscribe", "Thanks for watching")
    made = Picture(kind, pictures.kind(kind).VERSION, visual, "dusk", seed, camera, channel=channel, words=WORDS)
    return replace(made, **more)  # type: ignore[arg-type]


def split(kind: str, count: int, texts: str = "plain") -> Picture:
    whole = picture(kind, texts)
    return replace(whole, visual=replace(whole.visual, parts=(whole.visual,) * count))


def sprite(layer, t: float, scale: float = 0.25, margin: int = 40):
    """What the layer paints, with `margin` pixels around its bounds: (h, w, 4)."""
    box = layer.bounds
    width, height = (int(np.ceil(side * scale)) + 2 * margin for side in (box.width, box.height))
    surface = skia.Surface(width, height)
    with surface as canvas:
        canvas.translate(margin, margin)
        canvas.scale(scale, scale)
        canvas.translate(-box.left, -box.top)
        layer.draw(canvas, t)
    return surface.makeImageSnapshot().toarray()


def drawn(scene):
    return [layer for layer in scene.layers if not isinstance(layer, Film)]


def worded(scene, t):
    """The layers that show text at `t`."""
    return [layer for layer in drawn(scene) if getattr(layer, "texts", ()) and (place := layer.place(t)) and place.opacity > 0.99]


def ink(layer, size: Size, t: float) -> np.ndarray:
    """Where the layer's ink falls in the frame, and 50 units around it: booleans, a pixel to a unit."""
    scale, margin = 1.0, 50
    surface = skia.Surface(int(size.across * scale) + 2 * margin, int(size.down * scale) + 2 * margin)
    place = layer.place(t)
    with surface as canvas:
        canvas.translate(margin, margin)
        canvas.scale(scale * place.scale, scale * place.scale)
        canvas.translate(place.x / place.scale, place.y / place.scale)
        layer.draw(canvas, t)
    return surface.makeImageSnapshot().toarray()[:, :, 3] > 140


@pytest.mark.parametrize("kind", DRAWN)
def test_any_frame_can_be_drawn_first(kind):
    asked = picture(kind)
    size = SMALL["wide"]
    scene = scenery(asked, size, SECONDS)
    run = {t: frame(scene, size, t) for t in (0.0, 0.7, 1.6, 3.0, 6.5)}
    for t in (3.0, 0.7):
        assert np.array_equal(run[t], still(asked, size, SECONDS, t))


@pytest.mark.parametrize("kind", DRAWN)
def test_equal_keys_are_equal_sprites(kind):
    seen: dict[object, np.ndarray] = {}
    for t in (0.0, 0.31, 0.3101, 0.9, 2.15, 2.7, 4.0, 7.9):
        for layer in drawn(scenery(picture(kind), SMALL["wide"], SECONDS)):
            pixels = sprite(layer, t, 0.1, 0)
            assert np.array_equal(seen.setdefault((layer.key(t), layer.bounds), pixels), pixels)


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("texts", TEXTS)
def test_nothing_is_drawn_outside_its_bounds(kind, texts):
    for t in (0.4, 2.6, 5.0):
        for layer in drawn(scenery(picture(kind, texts), SMALL["wide"], SECONDS)):
            pixels = sprite(layer, t).copy()
            # A sprite is clipped by its own surface; a pixel is allowed for smooth edges.
            box = layer.bounds
            pixels[39 : 42 + int(np.ceil(box.height / 4)), 39 : 42 + int(np.ceil(box.width / 4))] = 0
            assert not pixels.any(), (layer.key(t), t)


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("size", SMALL.values(), ids=SMALL)
@pytest.mark.parametrize("camera", ["push", "pan-left", "still"])
def test_the_first_layer_is_a_plate_that_covers_the_world(kind, size, camera):
    plate = scenery(picture(kind, camera=camera), size, SECONDS).layers[0]
    assert plate.space == "world"
    assert (plate.bounds.left, plate.bounds.top) == (0, 0)
    assert (plate.bounds.right, plate.bounds.bottom) == pytest.approx((size.across, size.down))
    assert sprite(plate, 0, 0.1, 0)[:-1, :-1, 3].min() == 255


@pytest.mark.parametrize("kind", DRAWN)
def test_a_picture_is_plain_data_and_runs_two_seconds_past_its_end(kind):
    asked = pickle.loads(pickle.dumps(picture(kind)))
    size = SMALL["wide"]
    assert still(asked, size, SECONDS, SECONDS + 2).shape == (size.height, size.width, 3)


@pytest.mark.parametrize("kind", DRAWN)
def test_a_picture_never_stands_for_long(kind):
    scene = scenery(picture(kind, camera="still"), SMALL["wide"], 20)
    frames = [frame(scene, SMALL["wide"], float(t)).astype(int) for t in range(3, 20, 3)]
    assert all(np.abs(a - b).mean() > 0.3 for a, b in pairwise(frames))


@pytest.mark.parametrize("kind", DRAWN)
def test_seeds_vary_a_picture_and_one_seed_does_not(kind):
    frames = [still(picture(kind, seed=seed), SMALL["wide"], SECONDS, 3.0) for seed in (1, 1, 2)]
    assert np.array_equal(frames[0], frames[1])
    assert not np.array_equal(frames[0], frames[2])


def cases(kind: str):
    yield from (picture(kind, texts) for texts in TEXTS)
    yield from (split(kind, count, texts) for count, texts in ((2, "plain"), (3, "long"), (2, "arabic")))


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("size", [WIDE, TALL, SQUARE], ids=lambda s: f"{s.width}x{s.height}")
def test_text_stays_in_its_box_in_the_frame_and_off_other_text(kind, size):
    for asked in cases(kind):
        layers = worded(scenery(asked, size, SECONDS), 4.0)
        inked = [ink(layer, size, 4.0) for layer in layers if all(t.ground != "" for t in layer.texts)]
        for layer, where in zip(layers, inked, strict=True):
            outside = where.copy()
            outside[50:-50, 50:-50] = False
            assert not outside.any(), layer.texts
            _inside_boxes(layer, size)
        for one, other in combinations(range(len(inked)), 2):
            assert not (inked[one] & inked[other]).any(), (layers[one].texts, layers[other].texts)


def _inside_boxes(layer, size: Size) -> None:
    """The declared boxes lie in the frame, and in the layer's bounds."""
    place = layer.place(4.0)
    for text in layer.texts:
        box, bounds = text.box, layer.bounds
        assert bounds.left - 1 <= box.left
        assert box.right <= bounds.right + 1
        assert place.x + place.scale * box.left >= 0
        assert place.x + place.scale * box.right <= size.across
        assert place.y + place.scale * box.top >= 0
        assert place.y + place.scale * box.bottom <= size.down


@pytest.mark.parametrize("kind", DRAWN)
@pytest.mark.parametrize("size", SMALL.values(), ids=SMALL)
@pytest.mark.parametrize("seed", [0, 1, 2, 3, 5, 8])
def test_text_can_be_read_on_what_lies_behind_it(kind, size, seed):
    """Against the declared ground, and for text that paints no ground of its own against the drawn frame beneath."""
    for asked in (picture(kind, seed=seed), replace(split(kind, 3), seed=seed)):
        scene = scenery(asked, size, SECONDS)
        layers = worded(scene, 4.0)
        bare = frame(replace(scene, layers=tuple(layer for layer in scene.layers if layer not in layers)), size, 4.0)
        for layer in layers:
            for text in layer.texts:
                assert contrast(text.colour, text.ground) >= 4.5, text
                if not _paints_ground(layer, text):
                    assert min(contrast(text.colour, ground) for ground in _beneath(bare, layer, text, size)) >= 4.4, text


def _paints_ground(layer, text) -> bool:
    """Whether the layer itself is opaque between the letters: a chip, a button."""
    pixels = sprite(layer, 4.0, 0.25, 0)
    left, top = int((text.box.left - layer.bounds.left) / 4) + 1, int((text.box.top - layer.bounds.top) / 4) + 1
    return bool(pixels[top, left, 3] > 200)


def _beneath(bare: np.ndarray, layer, text, size: Size) -> list[str]:
    place, box = layer.place(4.0), text.box
    rows = slice(int((place.y + box.top) * size.unit), int((place.y + box.bottom) * size.unit) + 1)
    columns = slice(int((place.x + box.left) * size.unit), int((place.x + box.right) * size.unit) + 1)
    return [f"#{r:02x}{g:02x}{b:02x}" for r, g, b in np.unique(bare[rows, columns].reshape(-1, 3), axis=0)]


@pytest.mark.parametrize("kind", DRAWN)
def test_text_stands_still_while_it_is_read(kind):
    for layer in worded(scenery(picture(kind, camera="push"), WIDE, SECONDS), 4.0):
        assert layer.space == "screen" or kind in ROOMS
        assert len({layer.place(t) for t in (2.6, 3.3, 4.0, 5.9)}) == 1


# ---------------------------------------------------------------- single kinds


def test_a_card_keeps_its_words_clear_of_captions_and_of_the_icons():
    for texts in TEXTS:
        for layer in worded(scenery(picture("concept", texts), WIDE, SECONDS), 4.0):
            bottom = layer.place(4.0).y + max(text.box.bottom for text in layer.texts)
            right = layer.place(4.0).x + max(text.box.right for text in layer.texts)
            assert bottom <= 900
            assert right <= 1030


def test_an_icon_answers_its_word_once_it_is_there():
    def largest(words: tuple[Word, ...], t: float) -> float:
        scene = scenery(picture("concept", words=words), WIDE, 8)
        return max(layer.place(t).scale for layer in drawn(scene) if layer.space == "world")

    spoken = (Word("The", 2.0, 2.2), Word("meeting,", 3.0, 3.5), Word("meetings", 3.6, 4.0))
    assert largest(spoken, 3.35) > 1.03
    assert largest(spoken, 3.95) == largest((), 3.35) == 1
    assert largest((Word("meeting", 0.2, 0.5),), 0.9) == pytest.approx(largest((), 0.9))


def test_what_a_person_wrote_stands_above_the_direction():
    asked = picture("concept")
    scene = scenery(replace(asked, visual=replace(asked.visual, text="Three rules")), WIDE, SECONDS)
    words = [(layer.place(4.0).y, layer.texts[0].words) for layer in worded(scene, 4.0)]
    assert [text for _, text in sorted(words)] == ["SECTION 3", "Three", "rules", "Senior engineer", "In the office"] or [
        text for _, text in sorted(words)
    ] == ["SECTION 3", "Three rules", "Senior engineer", "In the office"]


def test_arabic_stands_at_the_right():
    lines = worded(scenery(picture("concept", "arabic"), WIDE, SECONDS), 4.0)
    rights = {round(layer.place(4.0).x + text.box.right) for layer in lines for text in layer.texts if "فريق" in text.words}
    assert len(rights) == 1
    assert rights.pop() > 900


def says(asked: Picture) -> set[str]:
    return {text.words for layer in drawn(scenery(asked, WIDE, 8)) for text in getattr(layer, "texts", ())}


def test_the_outro_leaves_out_what_the_channel_has_not_got():
    bare = replace(picture("outro"), channel=Channel(closing="Thanks"))
    assert says(bare) == {"Thanks", "SUBSCRIBE", "SUBSCRIBED"}
    assert says(replace(bare, channel=Channel("My Channel", subscribe="Abonnieren"))) == {"My Channel", "ABONNIEREN"}


FULL, BARE = Channel("My Channel", "Every week", closing="Thanks"), Channel(closing="Thanks")


def outro_rows(channel: Channel, size: Size) -> np.ndarray:
    """The rows of the frame in which the outro's card shows a text."""
    layers = worded(scenery(replace(picture("outro"), channel=channel), size, 8), 4.0)
    return np.flatnonzero(np.any([ink(layer, size, 4.0).any(axis=1) for layer in layers], axis=0))


def test_the_outro_stands_in_the_middle_whatever_there_is():
    middles = [(rows.min() + rows.max()) / 2 for rows in (outro_rows(channel, SQUARE) for channel in (FULL, BARE))]
    assert middles[0] == pytest.approx(middles[1], abs=25)


@pytest.mark.parametrize("channel", [FULL, BARE, Channel("My Channel")], ids=["full", "bare", "name"])
def test_the_outro_closes_up_around_what_there_is(channel):
    assert np.diff(outro_rows(channel, WIDE)).max() < 120


def test_the_button_is_clicked_and_stays_clicked():
    scene = scenery(picture("outro"), WIDE, 8)

    def at(t: float) -> set[str]:
        return {text.words for layer in worded(scene, t) for text in layer.texts}

    assert "SUBSCRIBE" in at(1.9)
    assert "SUBSCRIBED" not in at(1.9)
    assert "SUBSCRIBED" in at(3.0)
    assert "SUBSCRIBE" not in at(3.0)
    assert "SUBSCRIBED" in at(9.9)


def logo(path, size=(300, 300), colour=(255, 0, 0), **save):
    Image.new("RGB", size, colour).save(path, **save)
    return replace(picture("outro"), channel=Channel("My Channel", logo=path))


def test_a_logo_is_shown_upright_and_square(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side: to be turned by 90 degrees
    image = Image.new("RGB", (400, 200), (0, 0, 255))
    image.paste((255, 0, 0), (0, 0, 200, 200))
    image.save(tmp_path / "logo.jpg", exif=exif, quality=95)
    asked = replace(picture("outro"), channel=Channel("My Channel", logo=tmp_path / "logo.jpg"))
    pixels = still(asked, SMALL["wide"], 8, 4.0).astype(int)
    red = np.argwhere((pixels[:, :, 0] > 200) & (pixels[:, :, 1:].max(axis=2) < 80))
    blue = np.argwhere((pixels[:, :, 2] > 200) & (pixels[:, :, :2].max(axis=2) < 80))
    assert red[:, 0].max() <= blue[:, 0].min() + 1


def test_a_changed_logo_is_another_sprite(tmp_path):
    first = {layer.key(4.0) for layer in scenery(logo(tmp_path / "logo.png"), WIDE, 8).layers}
    second = {layer.key(4.0) for layer in scenery(logo(tmp_path / "logo.png", colour=(0, 255, 0)), WIDE, 8).layers}
    assert first != second


def test_a_logo_that_is_no_image_is_an_error(tmp_path):
    (tmp_path / "logo.png").write_text("no image")
    with pytest.raises(AssetError, match=r"logo\.png cannot be read"):
        scenery(replace(picture("outro"), channel=Channel("N", logo=tmp_path / "logo.png")), WIDE, 8)


def test_a_logo_that_is_a_bomb_is_an_error(tmp_path):
    for side, said in ((9000, "9000x9000 pixels"), (12000, "cannot be read"), (60000, "cannot be read")):
        with pytest.raises(AssetError, match=said):
            scenery(claimed(tmp_path / "logo.png", side), WIDE, 8)


def claimed(path, side: int):
    """An outro whose logo says that it has `side` x `side` pixels."""
    asked = logo(path, size=(1, 1))
    data = bytearray(path.read_bytes())
    data[16:24] = struct.pack(">II", side, side)
    data[29:33] = struct.pack(">I", zlib.crc32(data[12:29]))
    path.write_bytes(data)
    return asked


def test_a_logo_that_is_gone_is_an_error(tmp_path):
    with pytest.raises(AssetError, match=r"gone\.png cannot be read"):
        scenery(replace(picture("outro"), channel=Channel("N", logo=tmp_path / "gone.png")), WIDE, 8)


@pytest.mark.parametrize(
    "channel",
    [
        Channel(closing="Thanks for watching"),
        Channel(
            "A Channel With a Name That Is Rather Long",
            "And a line under it that goes on for quite a while",
            None,
            "Subscribe",
            "Thanks for watching",
        ),
        Channel("Short", subscribe="Jetzt kostenlos abonnieren", closing="Bis zum nächsten Mal, und danke fürs Zuschauen bis hierher"),
    ],
    ids=["bare", "long", "another language"],
)
@pytest.mark.parametrize("logo", [False, True])
def test_the_outro_leaves_the_places_of_an_end_screen_free(tmp_path, channel, logo):
    if logo:
        Image.new("RGB", (256, 256), "#ff7a59").save(tmp_path / "logo.png")
        channel = replace(channel, logo=tmp_path / "logo.png")
    scene = scenery(replace(picture("outro", camera="still"), channel=channel), WIDE, 8)
    kept = outro.places(WIDE)
    assert len(kept) == 2
    for layer in scene.layers:
        place = layer.place(6.0)
        if layer.space == "screen" and place is not None and place.opacity > 0.01:
            disc = Box(place.x - 62, place.y - 62, 124, 124)  # what has no words is the logo and the bell, less shadows and rays
            texts = [Box(place.x + t.box.left, place.y + t.box.top, t.box.width, t.box.height) for t in texts_of(layer)]
            for box in texts or [disc]:
                assert not any(box.left < k.right and k.left < box.right and box.top < k.bottom and k.top < box.bottom for k in kept), layer
