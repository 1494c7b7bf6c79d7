"""Text written in capitals throughout, as monitoring services send it: giving its words their usual case back.

What is neither a word of the vocabulary nor an ending of one is taken for a name; names of bodies are put together from
known names and the nouns that head them. Every letter stays where it is, so that offsets hold.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Container, Iterable, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate, compress, count
from typing import Literal

from extractor.events.clauses.lexicon import vocabulary
from extractor.events.names.gazetteer import Gazetteer, fold, gazetteer

Form = Literal["small", "capital", "upper"]

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z][A-Z0-9]*(?:[-'][A-Z0-9]+)*")
_PARTS = re.compile(f"({_WORD.pattern})")
_BRACKETED = re.compile(r"[(\[]([A-Z]{2,8})[)\]]")
_ENDINGS = (
    "'s", "s", "es", "ed", "d", "ing", "ly", "er", "ers", "est", "al", "ness", "en",
)  # fmt: skip
_MAKING = (
    "tion", "tions", "ment", "ments", "ity", "ities", "ness", "isms", "ism", "able", "ible", "less", "fully", "ally", "ously", "ively", "ized", "ised", "izing", "ising", "izes", "ship", "ists", "ously", "ious", "ological",
)  # fmt: skip


@cache
def _words(table: str = "words") -> frozenset[str]:
    data = tomllib.loads(files(__package__).joinpath("common.toml").read_text("utf-8"))
    return frozenset(data[table].split())


def _is_listed(low: str) -> bool:
    table = gazetteer()
    return (
        low in table.openers
        or low in _words()
        or low in vocabulary().tags
        or low in table.offices
        or low in table.particles
    )


@cache
def is_common(low: str) -> bool:
    """Whether a word in lower case is written small: a word of the vocabulary, or of its spelling with an ending."""
    table = gazetteer()
    if _is_listed(low):
        return True
    for ending in _ENDINGS:
        if low.endswith(ending) and len(low) > len(ending) + 2:
            stem = low[: -len(ending)]
            if stem in _words() or stem in table.openers or stem in table.offices or stem in vocabulary().tags:
                return True
            plain = stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem + "e"
            if any(
                base in _words() or base in vocabulary().tags for base in (plain, stem[:-1] + "y" * stem.endswith("i"))
            ):
                return True
    if len(low) > 7 and low.endswith(_MAKING):
        return True
    if len(low) > 6 and low.endswith(("ed", "ive", "ous", "ary", "bly", "ing")):
        return True
    if any(low[:i] in _words() and low[i:].removesuffix("s") in _words() for i in range(4, len(low) - 3)):
        return True
    return "-" in low and all(is_common(part) for part in low.split("-") if part)


@lru_cache(maxsize=2)  # several steps of the room ask it of the same article
def in_capitals(text: str) -> bool:
    """Whether a text is written in capitals throughout, numbers and the odd small word aside.

    >>> in_capitals("THE TALKS FAILED [AS HEARD]."), in_capitals("NATO met.")
    (True, False)
    """
    sample = text[:800]
    return sum(map(sample.count, "etaoi")) * 12 < sum(map(sample.count, "ETAOI"))


@lru_cache(maxsize=2)
def recase(text: str) -> str:
    """A text in capitals with its words in their usual case, names capitalised. Same length, other characters kept.

    >>> recase("PRESIDENT ALFREDO CRISTIANI MET ENVOYS OF THE UNITED STATES. THE FMLN DENIED IT.")
    'President Alfredo Cristiani met envoys of the United States. The FMLN denied it.'
    """
    table = gazetteer()
    folded = fold(text)
    acronyms = {match.group(1) for match in _BRACKETED.finditer(folded) if _abbreviates(match, folded)}
    parts = _PARTS.split(folded)  # what lies between words and the words by turns
    words, gaps = parts[1::2], [".", *parts[2:-1:2]]
    lows = list(map(str.lower, words))
    joined = list(map(str.isspace, gaps))
    form = list(map(_form, words))
    for i in _where(acronyms | {f"{acronym}'S" for acronym in acronyms}, words):
        form[i] = "upper"
    _known_phrases(lows, joined, form, table)
    _bodies(lows, joined, form, table)
    for i in _where(table.given, lows[:-1]):
        # A word that only its ending makes common, after a given name, is the surname.
        if joined[i + 1] and form[i + 1] == "small" and not _is_listed(lows[i + 1]):
            form[i + 1] = "capital"
    for i in _where(table.particles, lows[:-1]):
        if i and form[i - 1] == form[i + 1] == "capital" and joined[i] and joined[i + 1]:
            form[i] = "small"
    for i in _where(table.offices.keys() | table.address.keys(), lows[:-1]):
        follows = joined[i + 1] and form[i + 1] == "capital" and lows[i + 1] not in table.loose
        if form[i] == "small" and follows:
            form[i] = "capital"
            while i and joined[i] and form[i - 1] == "small" and lows[i - 1] in table.before:
                i -= 1
                form[i] = "capital"
    if not text.isascii():
        ends = list(accumulate(map(len, parts)))
        parts = [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]
        words, lows = parts[1::2], list(map(_lower, parts[1::2]))
    for i, (how, opens) in enumerate(zip(form, map(_opens, gaps), strict=False)):
        if how == "upper":
            lows[i] = words[i]
        elif how == "capital" or opens:
            lows[i] = _capitalise(lows[i], how == "capital" and "-" in lows[i])
    parts[1::2] = lows
    return "".join(parts)


def _where(table: Container[str], words: Iterable[str]) -> Iterator[int]:
    """The numbers of the words that a table holds; few do, and only those take a step in Python."""
    return compress(count(), map(table.__contains__, words))


def _abbreviates(match: re.Match[str], text: str) -> bool:
    """Whether the word in brackets is made of initials of the words before it; a speaker's name is not."""
    before = text[max(0, match.start() - 90) : match.start()]
    initials = {word[0] for word in _WORD.findall(before.rpartition("]")[2])}
    letters = match.group(1)
    return sum(letter in initials for letter in letters) * 3 >= len(letters) * 2


@lru_cache(maxsize=1 << 14)
def _form(word: str) -> Form:
    """How a word is written, wherever it stands."""
    table = gazetteer()
    low = word.lower()
    if "." in word or word == "I":
        return "upper"
    if low in table.given or low in table.adjectives or low in table.places or low in table.cut["days"]:
        return "small" if low in table.openers or low in ("may", "march", "mark", "will", "grant") else "capital"
    if low in table.cut["months"] and low not in ("may", "march"):
        return "capital"
    if low in table.known and len(low) < 6 and low not in table.openers and low not in _words():
        return "upper"
    if is_common(low):
        return "small"
    if len(word) > 1 and len(word) < 6 and not any(vowel in low for vowel in "aeiouy"):
        return "upper"
    return "capital"


def _known_phrases(lows: list[str], joined: list[bool], form: list[Form], table: Gazetteer) -> None:
    for i in _where(table.first_words, lows):
        for length in (4, 3, 2):
            if i + length <= len(lows) and all(joined[i + 1 : i + length]):
                phrase = " ".join(lows[i : i + length]).removesuffix("'s")
                if phrase in table.places or phrase in table.known:
                    for j in range(i, i + length):
                        if lows[j] not in ("of", "and", "the", "es"):
                            form[j] = "capital"
                    break


def _bodies(lows: list[str], joined: list[bool], form: list[Form], table: Gazetteer) -> None:
    """Capitals for names of bodies: "National Liberation Front", "Ministry of Defense"."""
    for i in _where(_bodies_and_theirs(), lows):
        bare = lows[i].removesuffix("'s")
        if form[i] != "small":
            continue
        begin = i
        while (
            begin
            and joined[begin]
            and (
                lows[begin - 1] in _words("before_bodies")
                or (
                    form[begin - 1] != "small"
                    and lows[begin - 1] not in table.cut["days"]
                    and not lows[begin - 1].endswith("'s")
                )
            )
        ):
            begin -= 1
        after = i + 1
        if after + 1 < len(lows) and joined[after] and lows[after] == "of" and joined[after + 1]:
            ahead = after + 2 if lows[after + 1] == "the" and after + 2 < len(lows) else after + 1
            if bare in table.joining and (lows[ahead] in table.cut["topics"] and begin == i):
                form[i] = form[ahead] = "capital"
                continue
        named = any(form[j] != "small" and lows[j] not in table.adjectives for j in range(begin, i))
        if (
            i - begin >= 2
            or named
            or (i - begin == 1 and lows[begin] in ("supreme", "armed", "foreign", "defense", "interior", "finance"))
        ):
            for j in range(begin, i + 1):
                if form[j] == "small":
                    form[j] = "capital"


@cache
def _bodies_and_theirs() -> frozenset[str]:
    return _words("bodies") | {f"{body}'s" for body in _words("bodies")}


@lru_cache(maxsize=1 << 12)
def _opens(gap: str) -> bool:
    """Whether a sentence begins after these characters between two words."""
    if any(map(str.isdigit, gap)):
        return "\n\n" in gap
    if gap.endswith('"') and (gap[0] in ",:" or gap[:1].isspace() is False):
        return True
    return any(mark in gap for mark in ".?!:") or "\n\n" in gap or "--" in gap


def _lower(word: str) -> str:
    if word.isascii():
        return word.lower()
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in word)


def _capitalise(word: str, parts: bool) -> str:
    if not parts:
        return word[:1].upper() + word[1:]
    return "-".join(part[:1].upper() + part[1:] for part in word.split("-"))
