"""What people work on, as far as their words tell: which diagram fits, and which icon an item."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assets.stage.iconfind import NEUTRAL, cluster, matches
from assets.stage.icons import names
from assets.stems import stem, words_in
from script.model import Visual

_PLANS = frozenset(
    map(stem, ("plan", "project", "strategy", "roadmap", "timeline", "schedule", "milestone", "launch", "process", "step", "phase"))
)
_NETWORKS = frozenset(map(stem, ("ml", "ai", "model", "neural", "data", "dataset", "algorithm", "classifier", "prediction", "llm", "gpt")))
_FIGURES = frozenset(
    map(stem, ("chart", "graph", "figures", "statistics", "results", "sales", "budget", "numbers", "analytics", "metric", "revenue"))
)

_CODES = frozenset(
    map(stem, ("code", "software", "developer", "engineer", "programming", "programmer", "app", "web", "backend", "frontend", "bug"))
)
_LEADING = """
lead leads led leader leading host chair chairs chairman runs running holds held head present presents presenter presenting speaker
facilitates moderates conducts directs explains senior manager boss director chief ceo captain coach teacher mentor president
principal
"""
_LEADS = frozenset(map(stem, words_in(_LEADING)))

# What one does here, and no things: whoever trains a model takes no train.
_VERBS = frozenset(("train", "review", "book", "watch", "park", "star", "fly", "ring", "can", "will", "mine", "may", "march"))


def plans(visual: Visual) -> bool:
    """Whether it is about what is to be done in which order."""
    return not _PLANS.isdisjoint(_stems(visual))


def learns(visual: Visual) -> bool:
    """Whether it is about machines that learn."""
    found = _stems(visual)
    return not _NETWORKS.isdisjoint(found) or {stem("machine"), stem("learning")} <= found


def codes(visual: Visual) -> bool:
    """Whether it is about programs."""
    return not _CODES.isdisjoint(_stems(visual))


def counts(visual: Visual) -> bool:
    """Whether it is about figures."""
    return not _FIGURES.isdisjoint(_stems(visual))


def leads(visual: Visual) -> bool:
    """Whether whoever is seen first leads, by what is said of them: who only takes part in a meeting does not lead it."""
    roles = [role.name for role in visual.cast[:1]]
    return not _LEADS.isdisjoint(stem(word) for text in (visual.headline, visual.action, *roles) for word in words_in(text))


def telling(items: Sequence[str], visual: Visual, dice: random.Random) -> tuple[str, ...]:
    """An icon for each item, no two alike: what its words show, else what the picture is about, else a neutral one."""
    about = cluster((*visual.keywords, visual.action, visual.headline), 8, dice)
    spare = [*(about.middle, *about.around)[: about.known], *dice.sample(NEUTRAL, len(NEUTRAL))]
    chosen: list[str] = []
    for item in items:
        own = [icon for icon in _own(item) if icon not in chosen]
        left = [icon for icon in spare if icon not in chosen]
        chosen.append((own or left or spare)[0])
    return tuple(chosen)


def _own(item: str) -> Iterator[str]:
    """The icons of an item's words: a pair of words says more than each of them."""
    words = [word for word in re.findall(r"[^\W_]+", item.lower()) if word not in _VERBS]
    for word in (*(f"{a}-{b}" for a, b in pairwise(words)), *words):
        yield from (icon for icon in matches(word) if icon in names())


def _stems(visual: Visual) -> frozenset[str]:
    texts = (visual.headline, visual.action, visual.setting, visual.text, *visual.subjects, *visual.keywords)
    return frozenset(stem(word) for text in texts for word in words_in(text))
