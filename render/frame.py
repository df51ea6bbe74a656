"""One frame of a picture, for storyboards and stills."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from assets.model import Picture
from assets.stage.layer import Size


def picture_frame(picture: Picture, size: Size, seconds: float, t: float) -> NDArray[np.uint8]:
    """The picture of a scene of `seconds` at `t`, as (height, width, 3) RGB: what the film shows there, before encoding."""
    from assets.pictures import scenery
    from render.compositor import Compositor
    from render.planes import to_rgb

    return to_rgb(Compositor(scenery(picture, size, seconds), size).frame(t))
