"""What the clause reader knows of single words: closed classes, verbs and their forms.

The vocabulary itself is data (``vocabulary.toml`` beside this file); here it is unfolded once into one table from
lower-case word to its tag, so that tagging a word is one dictionary look-up.

Tags are our own and coarse, since only clauses are wanted, not parses. The open classes are one: whatever is not known to be
something else is nominal (``N``), adjectives included, which is all that noun phrases need.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = tomllib.loads(files(__package__).joinpath("vocabulary.toml").read_text("utf-8"))
    return data


def word_class(name: str) -> frozenset[str]:
    """A class of words from the table ``[classes]`` of ``vocabulary.toml``."""
    return frozenset(_data()["classes"][name].split())


@cache
def prepositional() -> dict[str, frozenset[str]]:
    """Verb → the prepositions that it governs, from the class ``prepositional``."""
    pairs = [pair.strip().split() for pair in _data()["classes"]["prepositional"].split(",")]
    return {verb: frozenset(words) for verb, *words in pairs}


CLOSED: dict[str, str] = {
    # determiners, possessives, pronouns
    "D": "the a an this these those each every some any no all both another several many few such either neither",
    "PS": "his her its their my our your whose",
    "P": "he she it they we i you him them us me himself herself itself themselves who-ever one's",
    # prepositions
    "I": "in on at by for from of with into onto over under between among amid against during through throughout "
    "toward towards upon within without across around near behind beyond despite like unlike per via versus "
    "above below along alongside beside besides inside outside off up down out about regarding concerning including "
    "excluding except following according amidst worth aboard atop minus plus pending besides notwithstanding ahead",
    # prepositions that open clauses as well
    "IS": "after before since until till as than",
    "S": "because although though while whereas if unless whether once when where why how whenever wherever whilst "
    "lest amid-that",
    "W": "who which whom what",
    "TH": "that",
    "C": "and or but nor & yet",
    "TO": "to",
    "M": "will would can could shall should may might must 'll ’ll 'd ’d won’t won't can't can’t cannot couldn't wouldn't shouldn't "
    "couldn’t wouldn’t shouldn’t",
    "B": "is are was were be been being am 'm ’m 're ’re isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t",
    "H": "has have had having 've ’ve hasn't haven't hadn't hasn’t haven’t hadn’t",
    "DO": "do does did don't doesn't didn't don’t doesn’t didn’t",
    "NEG": "not never n't n’t",
    "R": "also now then there here still already just only even again soon later earlier too very much more most less "
    "however meanwhile moreover furthermore nevertheless nonetheless instead therefore thus otherwise perhaps maybe "
    "often always sometimes once-more further together apart away back forward abroad elsewhere ago almost nearly "
    "quite rather well so indeed else yesterday today tomorrow tonight first twice formerly long alone ever meantime "
    "altogether somewhat likewise hence",
}

NEGATIVES = frozenset(CLOSED["NEG"].split()) | {
    w for w in " ".join(CLOSED.values()).split() if w[-3:] in ("n't", "n’t")
}

NOT_ADVERBS = word_class("not_adverbs")
"""Words in -ly that are not adverbs."""

PLURALS = word_class("plurals")
SINGULARS_IN_S = word_class("singulars_in_s")


SILENT_E = re.compile(
    r"(?:^[^aeiou]*[aeiou][^aeiouwxy]|[^aeiou](?:[aiou]d|in|ap)|[^aeiou][aeiou]g|[^aeiou][aeiu]v|[ou]k)$"
)
"""Stems, less -ed or -ing, that had an e: one short syllable would have doubled its consonant."""


DOUBLED_L = re.compile(r"[aeiou].*[aeiou]ll$")
"""Stems of more than one syllable that double an l: "cancelled", "signalled"."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """tags: lower-case word → tag. lemmas: verb form → base form. past, participle: base → form where irregular.
    saying, reporting, clause: base forms of the verbs of those kinds (see vocabulary.toml)."""

    tags: dict[str, str]
    lemmas: dict[str, str]
    past: dict[str, str]
    participle: dict[str, str]
    doubling: frozenset[str]
    saying: frozenset[str]
    reporting: frozenset[str]
    clause: frozenset[str]


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary, read once from ``vocabulary.toml``."""
    verbs = _data()["verbs"]
    words = {name: frozenset(verbs[name].split()) for name in verbs if name != "irregular"}
    past: dict[str, str] = {}
    participle: dict[str, str] = {}
    tags: dict[str, str] = {}
    lemmas: dict[str, str] = {}
    doubling = words["doubling"]
    ambiguous = words["nouns_too"]
    bases = words["plain"] | ambiguous | words["saying"] | words["clause"] | words["doubling"]

    def put(form: str, tag: str, base: str) -> None:
        tags.setdefault(form, tag)
        lemmas.setdefault(form, base)

    irregular = [row.split() for row in verbs["irregular"].split(",")]
    for base, pasts, participles in irregular:
        past[base], participle[base] = pasts.split("|")[0], participles.split("|")[0]
        for form in pasts.split("|"):
            put(form, "VED" if form in participles.split("|") else "VD", base)
        for form in participles.split("|"):
            put(form, "VN", base)
    for base in sorted(bases | past.keys()):
        noun = base in ambiguous
        if base not in past:
            put(regular_past(base, doubling), "VED", base)
        put(third_person(base), "NZ" if noun else "VZ", base)
        put(gerund(base, doubling), "G", base)
        # "cut", "hit", "read": the past is spelt as the base; a finite use in the news is the past.
        if tags.get(base) not in ("VED", "VD"):
            tags[base], lemmas[base] = ("NB" if noun else "VB"), base
        elif noun and lemmas[base] == base:
            tags[base] = "NED"
    # Forms of one verb that are far commoner as a form of another verb, or as another word altogether.
    tags.update(found="VED", fell="VD", saw="VD", lay="VD", ground="N", wound="NB", bound="VN", rose="VD", born="VN", left="VED",
                united="N", felt="VED", can="M", may="M", united_="N", will="M", like="I", near="I",
                while_="S", found_="VB", according="I", including="I", following="IG", hundred="N", need="NB", wed="N", red="N",
                bed="N", being="B", concerned="VED", last="N", second="N", close="NB", present="N", want="VB", back="R", say="VB", long="N",
                further="R", own="N", past="N", even="R", well="R", down="I", off="I", up="I", past_="N", tired="N", sacred="N",
                wicked="N", naked="N", limited="N", mixed="N", related="N", armed="N", alleged="N", outside="I", near_="I", kindred="N",
                so_called="N", elder="N", open="NB", dead="N", clear="NB", free="NB", right="N", live="NB", home="N", talks="N",
                forces="NZ", rights="N", troops="N", means="NZ", news="N", states="N", nations="N", times="N", means_="N",
                thing="N", king="N", evening="N", morning="N", during="I", nothing="N", something="N", anything="N",
                everything="N", spring="N", bring="VB", ring="NB", string="N", sibling="N", ceiling="N", earring="N", wing="N",
                pending="I", willing="N", compared="I", outstanding="N", lower="N", better="N", lesser="N", super="N", mean="NB", goes="VZ", minute="N", second_="N", state="NB",
                missing="N", devastating="N", ongoing="N", upcoming="N", outgoing="N", incoming="N", forthcoming="N",
                neighbouring="N", neighboring="N", existing="N", stunning="N", alarming="N", shocking="N", says="VZ")  # fmt: skip
    lemmas.update(found="find", fell="fall", saw="see", lay="lie", rose="rise", left="leave", felt="feel", wound="wind")
    tags.update(dict.fromkeys(words["ing_nouns"], "NG"))
    for tag, listed in CLOSED.items():
        for word in listed.split():
            tags[word] = tag
    for word in NOT_ADVERBS:
        if tags.get(word, "N") == "R":
            del tags[word]
    lemmas.update(dict.fromkeys(CLOSED["B"].split(), "be"))
    lemmas.update(dict.fromkeys(CLOSED["H"].split(), "have"))
    lemmas.update(dict.fromkeys(CLOSED["DO"].split(), "do"))
    return Vocabulary(tags, lemmas, past, participle, doubling, words["saying"], words["reporting"], words["clause"])


def third_person(base: str) -> str:
    """The third person singular of a base form: "says", "reaches", "denies".

    >>> third_person("deny"), third_person("reach"), third_person("be"), third_person("have")
    ('denies', 'reaches', 'is', 'has')
    """
    special = {"be": "is", "have": "has", "do": "does", "go": "goes", "undergo": "undergoes", "forgo": "forgoes"}
    if base in special:
        return special[base]
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        return base + "es" if not base.endswith("oo") else base + "s"
    if base.endswith("y") and base[-2:-1] not in ("a", "e", "o", "u"):
        return base[:-1] + "ies"
    return base + "s"


def _doubles(base: str, doubling: frozenset[str]) -> bool:
    if base in doubling:
        return True
    if len(base) < 3 or base[-1] in "aeiouwxy" or base[-2] not in "aeiou" or base[-3] in "aeiou":
        return base in ("quit", "equip", "squat")
    return sum(letter in "aeiouy" for letter in base) == 1


def regular_past(base: str, doubling: frozenset[str] = frozenset()) -> str:
    """The regular past of a base form.

    >>> regular_past("plan"), regular_past("deny"), regular_past("vote"), regular_past("visit")
    ('planned', 'denied', 'voted', 'visited')
    """
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeou":
        return base[:-1] + "ied"
    return base + (base[-1] if _doubles(base, doubling) else "") + "ed"


def gerund(base: str, doubling: frozenset[str] = frozenset()) -> str:
    """The -ing form of a base form.

    >>> gerund("die"), gerund("plan"), gerund("see"), gerund("make")
    ('dying', 'planning', 'seeing', 'making')
    """
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return base[:-1] + "ing"
    return base + (base[-1] if _doubles(base, doubling) else "") + "ing"


@lru_cache(maxsize=50_000)
def lemma(form: str) -> str:
    """The base form of a verb form in lower case; a guess by spelling where the vocabulary does not know it.

    >>> lemma("denied"), lemma("took"), lemma("blogged"), lemma("tokenised"), lemma("rescheduled")
    ('deny', 'take', 'blog', 'tokenise', 'reschedule')
    """
    known = vocabulary().lemmas.get(form)
    if known is not None:
        return known
    prefix, hyphen, rest = form.partition("-")
    if hyphen and prefix in ("re", "co", "pre", "over", "under"):
        return f"{prefix}-{lemma(rest)}"
    for prefix in ("re", "over", "under", "out", "mis", "dis", "un"):
        if form.startswith(prefix) and form[len(prefix) :] in vocabulary().lemmas:
            return prefix + vocabulary().lemmas[form[len(prefix) :]]
    for ending in ("ed", "ing"):
        if form.endswith(ending):
            stem = form[: -len(ending)]
            if stem.endswith("i") and ending == "ed":
                return stem[:-1] + "y"
            if SILENT_E.search(stem):
                return stem + "e"
            if len(stem) > 2 and stem[-1] == stem[-2] and (stem[-1] not in "lsfz" or DOUBLED_L.search(stem)):
                return stem[:-1]
            if stem.endswith(
                (
                    "at",
                    "iz",
                    "is",
                    "v",
                    "uc",
                    "rg",
                    "dg",
                    "bl",
                    "pl",
                    "dl",
                    "gl",
                    "tl",
                    "fl",
                    "as",
                    "os",
                    "us",
                    "c",
                    "ir",
                    "ur",
                    "or",
                    "u",
                )
            ):
                return stem + "e"
            return stem
    if form.endswith("ies"):
        return form[:-3] + "y"
    if form.endswith(("ches", "shes", "sses", "xes", "zes")):
        return form[:-2]
    return form[:-1] if form.endswith("s") else form


def past_participle(base: str) -> str:
    """The past participle of a base form ("taken", "approved")."""
    words = vocabulary()
    return words.participle.get(base) or regular_past(base, words.doubling)
