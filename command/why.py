"""`--why`: what would be made, and which setting or input changed since the film was made last.

A film's recipes are written down when it is finished, by what they make ("the voice of pitcher, line 2"), so that a
later run can lay its own beside them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from itertools import takewhile
from pathlib import Path
from typing import Any

from assets import speech
from assets.store import canonical, written
from pipeline import Order, arrange_order, directed, prepare
from render.filming import segment_paths
from render.model import Timeline
from render.segments import recipe as segment_recipe
from shotwright.events import silent

Recipes = Mapping[str, Any]

SHOWN = 60
CONTEXT = 20  # characters before the first that differs


def tell(order: Order) -> None:
    """Print what a run of `order` would make, and why. Nothing is made."""
    known = noted(order)
    missing = list(_lines(order, known))
    if missing:
        missing.append("the pictures of these scenes, if the new words are longer or shorter")
    else:
        missing = list(_pictures(order, known))
    sys.stdout.write("".join(f"{line}\n" for line in missing) or "nothing: everything is made\n")


def _lines(order: Order, known: Recipes) -> Iterator[str]:
    """The lines that would be spoken."""
    for label, recipe, there in speech.recipes(directed(order), order.project.config, order.store, order.project.root):
        if not there:
            yield _because(label, recipe, known)


def _pictures(order: Order, known: Recipes) -> Iterator[str]:
    """The segments that would be rendered; asked only when every line is there, so nothing has to be spoken."""
    material, _ = prepare(order, silent)
    timeline = arrange_order(order, material)
    paths = segment_paths(timeline, order.store)
    for (label, recipe), path in zip(labelled(timeline), paths, strict=True):
        if not order.store.holds(path):
            yield _because(label, recipe, known)


def _because(label: str, recipe: Mapping[str, Any], known: Recipes) -> str:
    if label not in known:
        return f"{label}: new"
    changed = list(differences(known[label], plain(recipe)))
    return f"{label}: " + ("; ".join(changed) if changed else "its file is gone from the store")


def labelled(timeline: Timeline) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The recipe of every segment, by the scene and the seconds of it that the segment shows."""
    at, spans = 0, iter(timeline.spans)
    span = next(spans)
    for segment in timeline.segments:
        while at >= span.first + span.count:
            span = next(spans)
        begin = float((at - span.first) / timeline.format.fps)
        end = float((at - span.first + segment.strip.count) / timeline.format.fps)
        yield f"the picture of {span.id}, {begin:.1f} to {end:.1f} s", segment_recipe(segment, timeline.format)
        at += segment.strip.count


def note_down(order: Order, timeline: Timeline) -> None:
    """Keep the recipes of a finished film for the next `--why`."""
    lines = {
        label: plain(recipe) for label, recipe, _ in speech.recipes(directed(order), order.project.config, order.store, order.project.root)
    }
    pictures = {label: plain(recipe) for label, recipe in labelled(timeline)}
    with written(_place(order)) as beside:
        beside.write_text(json.dumps({**lines, **pictures}), encoding="utf-8")


def noted(order: Order) -> Recipes:
    """The recipes of the film as it was finished last; none if it never was."""
    try:
        found: Recipes = json.loads(_place(order).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found


def _place(order: Order) -> Path:
    return order.store.folder / "films" / f"{order.out.stem}.json"


def differences(before: Any, after: Any, where: str = "") -> Iterator[str]:
    """Each place where two pieces of plain data differ, as `picture.visual.text: "A" -> "B"`."""
    if isinstance(before, dict) and isinstance(after, dict):
        for key in sorted({*before, *after}):
            yield from differences(before.get(key), after.get(key), f"{where}.{key}" if where else key)
    elif isinstance(before, list) and isinstance(after, list) and len(before) == len(after):
        for n, (one, other) in enumerate(zip(before, after, strict=True)):
            yield from differences(one, other, f"{where}[{n}]")
    elif isinstance(before, str) and isinstance(after, str) and before != after:
        same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False)))
        start = max(0, same - CONTEXT)
        yield f"{where}: {_short(before, start)} -> {_short(after, start)}"
    elif before != after:
        yield f"{where}: {_short(before)} -> {_short(after)}"


def plain(recipe: Mapping[str, Any]) -> Any:
    """A recipe as the plain data that its key is made from."""
    return json.loads(canonical(dict(recipe)))


def _short(value: Any, start: int = 0) -> str:
    """A value in at most SHOWN characters; of a long text, what stands from `start` on."""
    text = json.dumps(f"…{value[start:]}" if start else value, ensure_ascii=False)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
