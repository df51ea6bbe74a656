"""The plain forms of English words: of a verb in any tense, of a noun in any number."""

from __future__ import annotations

from functools import lru_cache

_IRREGULAR = {
    "writing": "write", "wrote": "write", "written": "write", "sat": "sit", "led": "lead", "held": "hold", "taught": "teach",
    "gave": "give", "given": "give", "made": "make", "met": "meet", "built": "build", "taken": "take", "took": "take", "ran": "run",
    "spoke": "speak", "thought": "think", "drew": "draw", "drawn": "draw", "chose": "choose", "seen": "see", "shown": "show",
    "stood": "stand", "seated": "sit", "has": "have", "is": "be", "are": "be", "was": "be", "were": "be", "has been": "be",
}  # fmt: skip


@lru_cache(20_000)
def verb(word: str) -> tuple[str, ...]:
    """The plain forms that `word` may be a form of: "typing" is "typ", "type" and "typing"."""
    if word in _IRREGULAR:
        return (_IRREGULAR[word],)
    found = [word]
    for ending in ("ing", "ed", "es", "s"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1:
            found += [stem, f"{stem}e"]
            if len(stem) > 2 and stem[-1] == stem[-2]:
                found.append(stem[:-1])
            if stem.endswith("i"):
                found.append(f"{stem[:-1]}y")
            if stem.endswith("y") and ending == "ing" and len(stem) == 2:
                found.append(f"{stem[:-1]}ie")
    return tuple(dict.fromkeys(found))


@lru_cache(20_000)
def noun(word: str) -> tuple[str, ...]:
    """The plain forms that `word` may be a form of: "shelves" is "shelf", "analyst's" "analyst"."""
    own = word.removesuffix("'s").removesuffix("’s").removesuffix("s'").removesuffix("s’")
    found = [word, own]
    if own.endswith("ies"):
        found.append(f"{own[:-3]}y")
    if own.endswith("ves"):
        found += [f"{own[:-3]}f", f"{own[:-3]}fe"]
    if own.endswith("es"):
        found.append(own[:-2])
    if own.endswith("s") and not own.endswith("ss"):
        found.append(own[:-1])
    return tuple(dict.fromkeys(found))
