"""What a scene looks for in a clip, and how well a clip suits it. Pure."""

from __future__ import annotations

from assets.framing import Shape, kept
from assets.matching import stems
from assets.stock import Candidate
from script.model import Shot

# People speak about this many words a second; it is all that is known of a scene's length before it is spoken.
_PACE, _MARGIN, _SHORTEST = 2.5, 1.5, 3.0

# A clip may be enlarged this much before it counts as small.
_SHARP = 1.5

# A flaw that takes less than this is not worth telling.
_SLIGHT = 0.95


def words_of(shot: Shot) -> tuple[str, ...]:
    """What to look for, most telling first; of words with one stem the first."""
    visual = shot.visual
    texts = (*visual.keywords, visual.headline, visual.action, *visual.subjects, visual.setting)
    found: dict[str, str] = {}
    for word in " ".join(texts).split():
        for stem in stems(word):
            found.setdefault(stem, word.strip(".,;:!?…\"'“”‘’()").lower())
    return tuple(dict.fromkeys(found.values()))


def seconds_of(shot: Shot) -> float:
    """About how long the scene will be, from its words."""
    spoken = sum(len(line.text.split()) for line in shot.lines) / _PACE
    return max(shot.duration or 0.0, spoken + (shot.pause or 0.0) + _MARGIN, _SHORTEST)


def suits(candidate: Candidate, seconds: float, width: int, height: int) -> tuple[float, str]:
    """How well a clip's shape, size and length suit a scene of `seconds` in a film of `width` x `height`.

    A factor from 0.54 to 1, and the worst flaw in words ("" when there is none).
    """
    flaws = (_shape(candidate, width, height), _sharpness(candidate, width, height), _length(candidate, seconds))
    # Where both fit, what moves is shown.
    factor = 1.0 if candidate.seconds else 0.98
    for flaw, _ in flaws:
        factor *= flaw
    worst = min(flaws)
    return factor, worst[1] if worst[0] < _SLIGHT else ""


def _shape(candidate: Candidate, width: int, height: int) -> tuple[float, str]:
    share = kept(Shape(candidate.width, candidate.height), Shape(width, height))
    return 0.8 + 0.2 * min(1.0, share / 0.7), f"another shape ({candidate.width}x{candidate.height})"


def _sharpness(candidate: Candidate, width: int, height: int) -> tuple[float, str]:
    grown = max(width / candidate.width, height / candidate.height)
    return 0.8 + 0.2 * min(1.0, _SHARP / grown), f"small ({candidate.width}x{candidate.height})"


def _length(candidate: Candidate, seconds: float) -> tuple[float, str]:
    """A clip that fills the scene when it is slowed down as far as it may be is long enough."""
    from assets.footage import SLOWEST

    lasts = min(1.0, candidate.seconds / SLOWEST / seconds) if candidate.seconds else 1.0
    return 0.85 + 0.15 * lasts, f"short ({candidate.seconds:.1f} s for about {seconds:.0f} s)"
