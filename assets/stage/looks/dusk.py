"""Dark indigo with one warm light; saturated colour only on what is talked about."""

from assets.stage.palette import Look

LOOK = Look(
    name="dusk",
    ink="#14122b",
    text="#ffffff",
    quiet="#dcd7ff",
    warm="#ffd9a0",
    highlight="#ffc145",
    grounds=(
        ("#15123a", "#2d2478", "#5a3fc4"),
        ("#1d184d", "#3a2c86", "#7a4bb4"),
        ("#171543", "#2b2a7c", "#4a5ac2"),
        ("#1b1446", "#3d2678", "#8a4a9c"),
        ("#120f33", "#2d2478", "#57379f"),
    ),
    heroes=(
        ("#ff9a62", "#ff7a59", "#ff5f8f"),
        ("#7fb4ff", "#5d6ff0", "#6a4be0"),
        ("#4fe0b0", "#1fb795", "#188fa8"),
        ("#ffc861", "#ff9d4d", "#ff7a59"),
        ("#ff8fb0", "#f0589a", "#a94fd6"),
    ),
    accents=("#ff7a59", "#ffc145", "#35d6ae", "#57c4ff", "#ff5f8f", "#a99eff"),
    inks=("#f0603d", "#d98a00", "#0f9a7a", "#1f86d6", "#e0457a", "#5d50e6"),
    tile_dark="#2a2163",
    tile_light="#ffffff",
    chip="#1d1848",
    done="#16a37f",
    button="#dc2744",
    button_text="#ffffff",
)
