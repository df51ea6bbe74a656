"""How words sound that the grapheme-to-phoneme model misreads, in its own alphabet (misaki's, for American English).

Capitals are diphthongs: A as in "day", I "eye", O "go", W "now", Y "boy". A word is looked up as written, then in small
letters; a plural or possessive s is added by rule. A project's own lexicon would be laid over this table: every
function that reads it takes the table as an argument.
"""

from __future__ import annotations

from collections.abc import Mapping

VERSION = "1"

LEXICON: Mapping[str, str] = {
    "kubernetes": "kˌubəɹnˈɛTiz",
    "kubectl": "kjˈub kəntɹˈOl",
    "yaml": "jˈæməl",
    "mlops": "ˌɛmˈɛl ˌɑps",
    "llmops": "ˌɛlˌɛlˈɛm ˌɑps",
    "cuda": "kˈudə",
    "nginx": "ˌɛnʤən ˈɛks",
    "json": "ʤˈAsən",
    "numpy": "nˈʌmpˌI",
    "github": "ɡˈɪthˌʌb",
    "gitlab": "ɡˈɪtlˌæb",
    "devops": "dˈɛvˌɑps",
    "redis": "ɹˈɛdɪs",
    "javascript": "ʤˈɑvəskɹˌɪpt",
    "typescript": "tˈIpskɹˌɪpt",
    "postgresql": "pˈOstɡɹɛs kjˌuˈɛl",
    "postgres": "pˈOstɡɹɛs",
    "sqlite": "ˌɛskjˌuˈɛl lˌIt",
    "sklearn": "ˌɛskˌA lˈɜɹn",
    "scikit-learn": "sˈIkɪt lˌɜɹn",
    "pyspark": "pˈI spˌɑɹk",
    "pytorch": "pˈI tˌɔɹʧ",
    "keras": "kˈɛɹəs",
    "async": "ˈAsˌɪŋk",
    "graphql": "ɡɹˈæf kjˌuˈɛl",
    "latex": "lˈAtɛk",
    "aws": "ˌAdˌʌbᵊljuˈɛs",
    "hyperparameter": "hˌIpəɹpəɹˈæməTəɹ",
    "openai": "ˈOpən ˌAˈI",
    "phd": "pˌiˌAʧdˈi",
    "ci": "sˌiˈI",
    "cd": "sˌidˈi",
    "etl": "ˌitˌiˈɛl",
    "gui": "ɡˈui",
    "ubuntu": "ʊbˈʊntu",
    "huggingface": "hˈʌɡɪŋ fˌAs",
}  # fmt: skip


def phonemes(word: str, lexicon: Mapping[str, str] = LEXICON) -> str:
    """How `word` sounds, "" when the lexicon does not know it."""
    low = word.lower()
    for ending in ("'s", "s"):
        stem = low.removesuffix(ending)
        if low not in lexicon and stem != low and stem in lexicon:
            return lexicon[stem] + _plural(lexicon[stem])
    return lexicon.get(word) or lexicon.get(low, "")


def _plural(sound: str) -> str:
    if sound.endswith(("s", "z", "ʃ", "ʒ", "ʧ", "ʤ")):
        return "ᵻz"
    return "s" if sound.endswith(("p", "t", "k", "f", "θ")) else "z"
