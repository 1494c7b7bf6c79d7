"""Whether a single word is a verb, and which: finite, a participle, or no verb at all.

"The ruling issued Friday" and "the court issued a ruling" differ in what stands around the word alone; these are the looks
around that tell.
"""

from __future__ import annotations

from extractor.events.clauses.groups import (
    INTRANSITIVE,
    NOMINAL,
    OBJECT,
    WANTING,
    Form,
    Group,
    back,
    plural_noun,
)
from extractor.events.clauses.lexicon import SINGULARS_IN_S, lemma, prepositional, vocabulary, word_class
from extractor.events.clauses.lookaround import (
    MEDIA,
    after_relative,
    after_with,
    ahead_finite,
    bare_name,
    by_agent,
    clause_between,
    clause_opened,
    comma_insert,
    comma_then_finite,
    in_medium,
    in_object_relative,
    is_participial,
    joined,
    noun_run_end,
    object_list,
    object_of,
    only_relative,
    plural_phrase,
    then_by,
    verb_list,
)
from extractor.events.clauses.words import Words
from extractor.events.names.gazetteer import gazetteer

SPELT = word_class("spelt_numbers")
NOUNS_TOO = frozenset({"VB", "NB", "VZ", "NZ", "NED"})
"""Tags of words that are nouns after a determiner."""
PERCEIVING = frozenset({"find", "see", "hear", "leave", "keep", "show"})
"""Verbs whose object a participle may describe: "found the letter hidden in a book"."""
SUPERLATIVES = word_class("superlatives")
CONTENT_NOUNS = word_class("content_nouns")
GATHERING = frozenset({"meeting", "fighting", "sitting", "training", "voting"})
"""What many do in a place; after a plural these words are verbs."""
ACCUSED = frozenset({"accuse", "suspect", "convict", "confess", "want"})
RELEASING = word_class("releasing")
"""Verbs whose participle tells how something was made known: "a poll released Monday showed …"."""
TRANSITIVE = word_class("transitive")
"""Verbs that are passive where no object follows: "recalled cars built in 1999"."""
GOVERNED = prepositional()
"""Verbs with a preposition that are active before a noun: "called for talks"."""
DISCLOSING = TRANSITIVE | {"announce", "disclose", "reveal", "confirm", "declare", "complete", "reach", "strike"}
MADE_KNOWN = word_class("made_known")
"""What is announced and announces nothing: "a deal announced in May"."""
ALONE = frozenset({"many", "some", "all", "both", "several", "few"})
"""Determiners that stand for people by themselves."""
CHOOSING = frozenset({"elect", "re-elect", "reelect", "name", "appoint", "crown", "choose"})
STAYING = frozenset({"stay", "remain", "go"})
"""Verbs before a participle that tells a state: "stays closed", "went unnoticed"."""
LASTING = frozenset({"run", "last", "continue"})
ENDING = frozenset({"end", "start", "close", "return"})
"""Verbs of which the third person is seldom a plural noun after a noun."""
RESUMING = frozenset({"reopen", "re-open", "resume", "return", "restart"})
"""Verbs that go on without an auxiliary after a passive: "was closed and reopened on Monday"."""
FOUND = frozenset({"dead", "alive", "guilty", "safe", "unconscious", "unhurt", "wanting"})
"""How those who are found are found: "two hikers found dead"."""


AUXILIARY = frozenset({"B", "H", "M"})
STRIKING = frozenset({"hit", "cut", "split", "shut", "cost", "put", "set", "beat", "shed", "quit", "hurt", "broadcast"})
"""Verbs whose past is spelt as a noun is, before a noun without article."""


def _gapped(words: Words, previous: Group, i: int) -> bool:
    """Whether a participle shares the auxiliary of the passive before it: “was burned and two boats damaged”."""
    nxt = words.tags[i + 1] if i + 1 < len(words) else "."
    follows = nxt in ("I", "IS", "T", "S", "R", ".", ",") or words.lows[i + 1] in ("late", "early")
    return follows and joined(words.tags, previous.end, i)


def _dated(tags: list[str], k: int) -> bool:
    """Whether a date and then no verb follows at word k: “on Sunday.”."""
    if tags[k] == "I":
        k += 1
    return tags[k : k + 1] == ["T"] and (tags[k + 1] if k + 1 < len(tags) else ".") in (".", ",", "C", "I", "TO")


def _noun_before_subject(tags: list[str], start: int, i: int) -> bool:
    """Whether a noun phrase with its article stands before word i, and a noun from word `start` on before that: “weighs plans
    the council proposed”."""
    k = i - 1
    while k > 0 and tags[k] in NOMINAL:
        k -= 1
    return k > start and tags[k] in ("D", "PS") and tags[k - 1] in NOMINAL


def read_single(words: Words, i: int, groups: list[Group]) -> Group | None:
    """The group made by one word that may be a verb, or None where it is none."""
    tags, lows, n = words.tags, words.lows, len(words)
    tag, low = tags[i], lows[i]
    before = tags[i - 1] if i else "."
    if before == "T" and i > 1 and tags[i - 2] in ("D", "PS"):
        # “her 2016 arrest”
        before = tags[i - 2]
    if tag in NOUNS_TOO and before in ("D", "PS", "POS"):
        return None
    base = lemma(low)
    p = back(tags, i)
    prev = tags[p] if p >= 0 else "."
    prev_low = lows[p] if p >= 0 else ""
    nxt = tags[i + 1] if i + 1 < n else "."
    previous = groups[-1] if groups else None

    def finite(form: Form) -> Group:
        return Group(i, i + 1, i, base, form)

    def participle() -> Group:
        return Group(i, i + 1, i, base, "participle", passive=True, finite=False)

    if i == 0 and tag in ("VB", "NB", "NED") and nxt in ("D", "PS") and words.texts[0][0].isupper():
        # “Read the report published on Monday.”
        group = finite("present")
        group.aux = "imperative"
        return group
    if tag == "NG":
        # “a study finding the dam would …”
        if (
            (nxt in ("D", "TH", "PS", "P") and before in ("T", ",", "N", "NP"))
            or (nxt in ("D", "PS", "P") and before in ("I", "TO", "IS"))
            or (base == "end" and nxt in ("I", "T") and before in ("N", "NB"))
        ):
            return Group(i, i + 1, i, base, "gerund", finite=False)
        if nxt in ("I", "T") and before in ("N", "NZ") and low in GATHERING and plural_noun(lows[i - 1]):
            # “ministers meeting in Lorne said …”
            tags[i] = "G"
            return Group(i, i + 1, i, base, "gerund", finite=False)
        return None
    if tag == "G":
        superlative = i > 1 and lows[i - 1] in SUPERLATIVES and tags[i - 2] in ("D", "PS", "POS")
        if (
            before in ("D", "PS", "POS", "CD", "T")
            or nxt == "POS"
            or superlative
            or (nxt == "N" and lows[i - 1] in SPELT)
        ):
            tags[i] = "N"
            return None
        if before in (".", "Q(") and nxt in ("TH", "W", "B", "H", "M", "VD"):
            # “Flooding that began on Monday …”, “Fighting broke out …”
            tags[i] = "N"
            return None
        return Group(i, i + 1, i, base, "gerund", finite=False)
    if tag == "VD":
        if before in ("D", "PS", "POS") and prev_low not in ("this", "that", "some", "many", "others", "all"):
            return None
        return finite("past")
    if tag == "VN":
        if before in ("D", "PS", "POS") or (before == "I" and nxt in ("N", "NP", "NZ")):
            return None
        if prev == "C" and previous is not None and (previous.passive or previous.perfect):
            group = finite(previous.form)
            group.passive, group.perfect = previous.passive, previous.perfect
            return group
        return participle()
    if tag == "VED":
        if (
            nxt == "G"
            and i + 2 < n
            and tags[i + 2] in ("N", "NZ")
            and previous is not None
            and previous.finite
            and prev in ("N", "D", "POS")
            and not clause_between(tags, previous.end, i)
        ):
            # “passed voluntary assisted dying laws”
            tags[i] = tags[i + 1] = "N"
            return None
        if low == "based" and before == "NP" and nxt in NOMINAL:
            # “Los Angeles based Harbour Films”
            tags[i] = "N"
            return None
        if lows[i - 1] == "those" and nxt in ("I", "T", "IS") and base not in vocabulary().reporting:
            # “those arrested on Monday”
            return participle()
        if before == "D" and lows[i - 1] in ALONE and nxt in ("D", "PS", "P", "TH", "T"):
            # “Many feared the dam would break”
            return finite("past")
        if before in ("D", "PS", "POS", "TO") or (before == "I" and nxt in NOMINAL):
            tags[i] = "N"
            return None
        if (
            previous is not None
            and previous.passive
            and previous.finite
            and before == "CD"
            and prev == "CD"
            and _gapped(words, previous, i)
        ):
            # “Two were killed and 30 hurt”
            group = finite(previous.form)
            group.passive = group.gapped = True
            return group
        if i > 1 and before == "CD" and tags[i - 2] == "NP":
            # “Apollo 11 landed”
            before = prev = "NP"
        if before == "CD" or (before == "R" and prev == "CD"):
            return (
                finite("past") if base in INTRANSITIVE else (None if nxt in ("N", "NP", "NZ", "NB") else participle())
            )
        if prev in ("W", "P", "TH") or (prev == "Q)" and base in vocabulary().reporting):
            return finite("past")
        if is_participial(words, i):
            return participle()
        if (
            nxt == "I"
            and prev in NOMINAL
            and lows[i + 1] in GOVERNED.get(base, ())
            and i + 2 < n
            and tags[i + 2] in OBJECT
        ):
            # “Lund called for an end to the tax imposed in 1990”
            return finite("past")
        if base in DISCLOSING and nxt in ("I", "T") and prev in ("N", "NB") and prev_low in MADE_KNOWN:
            # “a deal announced in May”
            return participle()
        if low == "said" or in_object_relative(words, i):
            return finite("past")
        if (
            previous is not None
            and previous.end == i
            and previous.finite
            and (nxt in NOMINAL or previous.lemma in STAYING)
        ):
            # “released updated rules”
            tags[i] = "N"
            return None
        if base in vocabulary().reporting and nxt == "I" and prev in NOMINAL and in_medium(words, i + 1):
            # “said in a statement released on Monday”
            return finite("past")
        if (
            base in RELEASING
            and prev_low in MEDIA
            and previous is not None
            and previous.lemma in vocabulary().reporting
        ):
            # “said in a study published on Monday”
            return participle()
        if (
            p + 1 < i
            and len(groups) == 1
            and groups[0].form == "participle"
            and groups[0].start > 0
            and p == groups[0].end - 1
            and tags[groups[0].start - 1] in NOMINAL
        ):
            # “The truce agreed on Monday collapsed”
            return finite("past")
        if after_relative(words, groups, p, i):
            # “rain that began on Monday flooded …”
            return finite("past")
        if prev == "D":
            return participle() if prev_low in ("those", "some", "many", "all", "several", "many") else None
        if (
            before == "C"
            and i > 1
            and tags[i - 2] in ("VED", "N")
            and nxt in ("N", "NP", "NB", "NZ")
            and lows[i - 2].endswith("ed")
        ):
            # “painted and gilded ceiling”
            tags[i] = "N"
            return None
        if base in ACCUSED and nxt == "N" and before in ("C", "R") and "of" not in lows[i + 1 : i + 6]:
            # “an activist and accused killer”
            tags[i] = "N"
            return None
        if prev == "C":
            if previous is not None and previous.finite:
                if (
                    (previous.passive or previous.perfect)
                    and nxt not in ("D", "PS", "P", "TH")
                    and not (previous.passive and (base in INTRANSITIVE or base in RESUMING))
                ):
                    group = finite(previous.form)
                    group.passive, group.perfect = previous.passive, previous.perfect
                    return group
                if nxt in ("N", "NP", "NZ") and before == "C" and tags[p - 1] == "N" and previous.end == p - 1:
                    return None
                return finite("past")
            if previous is not None and previous.form == "participle":
                return participle()
            return None if nxt in ("N",) else finite("past")
        if prev in (",", "-"):
            if prev == "," and previous is not None and previous.end == p and previous.lemma in vocabulary().reporting:
                # “Holm, the court said, took bribes”
                return finite("past")
            if base in vocabulary().reporting and nxt in ("D", "PS", "P", "NP", "N") and i + 1 < n:
                return finite("past")
            opened = [g for g in groups if g.finite]
            if not opened:
                later = ahead_finite(words, i)
                return (
                    participle()
                    if later >= 0
                    or (nxt in ("I", "T", "R", "IS") and (tags[0] in ("I", "IS") or comma_then_finite(words, i)))
                    else finite("past")
                )
            if nxt in ("D", "PS", "P") or (nxt == "CD" and base not in ("dated", "estimate")):
                return finite("past")
            last = opened[-1]
            if last.role == "main" and (comma_insert(words, p, last) or verb_list(words, last, p, i)):
                return finite("past")
            return participle()
        if prev in ("N", "NP", "NB", "NZ", "NED", "CD", "X", ")", "Q)", "POS", "NG", "T"):
            if prev == "POS":
                return None
            words_ = vocabulary()
            later = ahead_finite(words, i)
            by = then_by(words, i + 1)
            if by or after_with(words, i):
                return participle()
            if previous is not None and previous.passive and previous.finite and _gapped(words, previous, i):
                # “was burned and two boats damaged”
                group = finite(previous.form)
                group.passive = group.gapped = True
                return group
            if (
                base in words_.reporting
                and (nxt == "T" or (nxt == "I" and i + 2 < n and tags[i + 2] == "T"))
                and later >= 0
            ):
                # not “a truce declared on Saturday was …”
                return participle() if nxt == "I" and later == i + 3 else finite("past")
            if before == "NEG":
                return participle()
            if later >= 0 and base in PERCEIVING and nxt == "N" and lows[i + 1] in FOUND:
                # “two hikers found dead on Monday had been …”
                return participle()
            if later >= 0 and tags[later - 1] == "," and clause_opened(tags, i):
                # “the bridge, which the council closed in May, was …”
                return finite("past")
            if base in INTRANSITIVE and nxt == "I" and clause_opened(tags, i):
                # “claims that Lorne interfered in the vote”
                return finite("past")
            if (
                later >= 0
                and (nxt not in ("D", "PS", "P", "TH") or by)
                and not (base in words_.reporting and nxt not in ("I", "T"))
            ):
                if nxt in ("I", "IS", "T", "TO", "R", "G") and not (nxt == "TO" and base in WANTING):
                    return participle()
                if (
                    nxt in ("N", "NP", "CD")
                    and base not in words_.clause
                    and base not in words_.saying
                    and tags[later] != "VED"
                ):
                    return participle() if noun_run_end(tags, i + 1) == later else finite("past")
            if by and any(g.finite and g.limit == 0 for g in groups[-1:]):
                return participle()
            described = base == "hold" or base in TRANSITIVE
            if described and previous is not None and previous.finite and lows[i + 1 : i + 2] == ["since"]:
                # “ordered the release of men held since May”
                return finite("past") if clause_between(tags, previous.end, i) else participle()
            if later < 0 and previous is not None and only_relative(words, groups):
                # “The office that handles disputes closed on Monday”
                return finite("past")
            if (
                base in words_.reporting
                and previous is not None
                and previous.passive
                and not previous.finite
                and by_agent(words, previous, i)
            ):
                # “a statement released by the firm stated …”
                return finite("past")
            # an object of the clause's own verb, described: "a letter found in the mill", "the ban imposed in May"
            if (
                previous is not None
                and previous.finite
                and (nxt in ("I", "T", "R", "TO") or by)
                and (not clause_between(tags, previous.end, i) or object_list(tags, previous.end, i))
                and base not in INTRANSITIVE
            ):
                if (
                    previous.lemma in PERCEIVING
                    or (base in TRANSITIVE and nxt in ("I", "T"))
                    or (previous.lemma not in words_.saying and previous.lemma not in words_.clause)
                ):
                    return participle()
                return finite("past")
            if (
                previous is not None
                and not previous.finite
                and (
                    nxt in ("I", "IS")
                    or by
                    or (nxt == "T" and not (_speaks(groups) or _noun_before_subject(tags, previous.end, i)))
                )
                and any(g.finite for g in groups)
                and not clause_between(tags, previous.end, i)
            ):
                return participle()
            group = finite("past")
            # “1998: Anna Berg elected mayor”, as headlines have it
            group.passive = (
                base in CHOOSING
                and lows[i + 1 : i + 2] != []
                and lows[i + 1] in gazetteer().offices
                and tags[i + 2 : i + 3] != ["NP"]
            )
            return group
        if prev == "G" and p + 1 < i and not any(g.finite for g in groups):
            # “Berg speaking on Monday said the …”
            return finite("past")
        return participle()
    if tag == "NED":
        if (
            previous is not None
            and previous.passive
            and previous.finite
            and before == "CD"
            and _gapped(words, previous, i)
        ):
            group = finite(previous.form)
            group.passive = group.gapped = True
            return group
        if (
            (prev in NOMINAL and nxt == "N" and low in STRIKING)
            and (clause_opened(tags, i) or not any(g.finite for g in groups))
            and ahead_finite(words, i) < 0
        ):
            # “a bomb hit central Kesh”
            return finite("past")
        if prev == "," and nxt in OBJECT | {"I", "T", "R"} and groups and not any(g.finite for g in groups):
            # “The band, formed in 1998, split up”
            return finite("past")
        if prev == "," and low == "set" and lows[i + 1 : i + 2] == ["up"] and comma_then_finite(words, i):
            # “The fund, set up in 2004, has …”
            return participle()
        if low == "set" and nxt == "I" and prev in NOMINAL and i + 2 < n and tags[i + 2] == "T":
            # “the vote set for Monday is …”
            return participle()
        if before in ("D", "PS", "POS", "I", "TO", "CD"):
            return None
        if before in NOMINAL and lows[i + 1 : i + 2] == ["by"]:
            # “towns hit by floods”
            return participle()
        if (
            prev in ("P", "W", "TH")
            or (prev in ("N", "NP", "NG", ")", "C", "Q)", ",") and nxt in ("D", "PS", "CD", "P", "NP", "R"))
            or (prev == "NP" and nxt in OBJECT | {"I"})
        ):
            return finite("past")
        return None
    if tag == "VZ":
        if i == 0 or before in ("D", "PS", "POS", "TO") or prev in ("I",) or lows[i - 1] in SPELT:
            return None
        return finite("present")
    if (
        tag in ("NB", "VB")
        and nxt == "TO"
        and i + 2 < n
        and tags[i + 2] in ("VB", "NB", "NED", "B", "H")
        and base in WANTING
        and (prev in ("P", "W") or (prev in ("N", "NP", "NB", "NZ") and (plural_noun(prev_low) or "C" in tags[:p])))
        and before not in ("D", "PS", "POS")
    ):
        return finite("present")
    if tag == "NZ":
        if before == "C" and nxt == "IS" and base in LASTING and previous is not None and previous.finite:
            # “opened in May and runs until June”
            return finite("present")
        if (
            nxt == "T"
            and before in ("N", "NP")
            and not plural_noun(prev_low)
            and _named_or_definite(words, i)
            and ahead_finite(words, i) < 0
            and not any(g.finite for g in groups)
        ):
            # “The embassy moves next month”
            return finite("present")
        if (
            prev == "TH"
            and p == i - 1
            and p
            and tags[p - 1] == "N"
            and nxt in OBJECT | {"I"}
            and not plural_noun(lows[p - 1])
        ):
            # “the office that handles disputes”
            return finite("present") if lows[p - 1] not in CONTENT_NOUNS else None
        if base in ENDING and nxt in ("T", ",", ".") and prev in ("N", "NB") and clause_opened(tags, i):
            # “until her term ends this month”
            return finite("present") if not plural_noun(prev_low) else None
        if base in STAYING and nxt in ("VED", "VN") and prev in NOMINAL and not plural_noun(prev_low):
            # “the road stays closed”
            return finite("present")
        if prev == "," and groups and not any(g.finite for g in groups):
            if nxt in ("D", "PS", "N", "NP", "CD", "G", "NG"):
                return finite("present")
            if (
                nxt in ("I", "TO", "TH", "IS", "T", "R")
                and groups[-1].form == "participle"
                and tags[groups[-1].start - 1] == ","
            ):
                # “The accord, signed in Lorne on Monday, calls for a vote”
                return finite("present")
        if prev == "," and nxt in OBJECT and previous is not None and comma_insert(words, p, previous):
            return finite("present")
        if (
            prev == "NP"
            and nxt in ("NP", "CD")
            and before == "NP"
            and not any(g.finite for g in groups)
            and (p == 0 or tags[p - 1] not in ("D", "I"))
        ):
            return finite("present")
        if prev in ("P", "W") and prev_low not in ("her",):
            return finite("present")
        if (
            prev in ("N", "NP", "NB", ")")
            and (
                nxt in ("D", "PS", "P")
                or (nxt == "TO" and base in WANTING)
                or (nxt == "TH" and base in vocabulary().reporting)
            )
            and (not plural_noun(prev_low) or (nxt == "TO" and prev == "NP" and bare_name(tags, p)))
        ):
            if before in ("D", "PS", "POS"):
                return None
            return finite("present")
        if (
            before == "R"
            and prev in ("N", "NP", ",", ")")
            and nxt in ("D", "PS", "P", "TO", "TH", "CD", "I", "N", "NP")
            and tags[p] != "R"
        ):
            return finite("present")
        if (
            prev == "C"
            and nxt in ("D", "PS", "P", "TO", "TH")
            and previous is not None
            and previous.finite
            and previous.form == "present"
        ):
            return finite("present")
        return None
    if tag in ("VB", "NB"):
        if before in ("D", "PS", "POS", "I", "TO"):
            return None
        if prev_low in ("they", "we", "you", "i", "who", "which") or (
            prev == "TH" and p > 0 and plural_noun(lows[p - 1])
        ):
            return finite("present") if tag == "VB" or nxt not in ("N", "NP") else None
        if prev == "NP" and previous is not None and object_of(words, previous, i):
            # “closed the Dromnes bridge”: the name that ends in s describes the noun
            return None
        if base in vocabulary().clause and nxt in ("NP", "TH", "D", "PS", "P") and not any(g.finite for g in groups):
            described = bool(groups) and groups[0].form == "participle" and groups[0].start > 0
            if (prev == "N" and plural_noun(prev_low)) or (described and plural_noun(lows[groups[0].start - 1])):
                # “Figures show Lorne fell”, “Letters released on Monday show that …”
                return finite("present")
        if nxt in ("I", "T") and prev in ("N", "NZ") and plural_phrase(words, groups, i) and _dated(tags, i + 1):
            # “Polls close on Sunday”
            return finite("present")
        if (
            (prev in ("N", "NP") or (prev == "NZ" and tag == "VB"))
            and plural_noun(prev_low)
            and (tag == "VB" or nxt in ("D", "PS", "TO", "TH", "P"))
        ):
            return finite("present") if tags[p] == "N" or tag == "VB" or lows[p] not in SINGULARS_IN_S else None
        if (
            tag == "VB"
            and prev in NOMINAL
            and len(groups) == 1
            and previous is not None
            and previous.form == "participle"
            and plural_phrase(words, [], previous.start)
            and not clause_between(tags, previous.end, i)
        ):
            # “Sources quoted by the agency expect …”
            return finite("present")
        if (
            prev == "C"
            and previous is not None
            and (
                tag == "VB"
                or (before == "C" and previous.form in ("modal", "infinitive") and nxt in ("I", "D", "PS", "TO"))
            )
        ):
            if previous.form == "infinitive":
                return Group(i, i + 1, i, base, "infinitive", finite=False)
            group = finite(previous.form if previous.form in ("present", "modal") else "present")
            group.aux = previous.aux
            return group
        if (
            prev in ("N", "NP")
            and nxt in ("TO", "D", "PS", "I")
            and plural_phrase(words, groups, i)
            and (tag == "VB" or (nxt != "I" and ahead_finite(words, i) < 0))
        ):
            # “voters in Lorne go to the polls”, “as drivers in the city prepare to leave …”
            return finite("present")
        if previous is not None and previous.lemma == "help" and previous.end == i:
            return Group(i, i + 1, i, base, "infinitive", finite=False)
    return None


def _speaks(groups: list[Group]) -> bool:
    """Whether the last finite verb takes a clause: in “said the plan to close the mill passed Monday” the last verb is finite."""
    last = next((g for g in reversed(groups) if g.finite), None)
    speech = vocabulary()
    return last is None or last.lemma in speech.reporting or last.lemma in speech.saying or last.lemma in speech.clause


def _named_or_definite(words: Words, i: int) -> bool:
    """Whether a name, or a noun phrase with an article, ends before word i: not “like other riots”."""
    tags, k = words.tags, i
    while k and tags[k - 1] in NOMINAL:
        k -= 1
    return tags[i - 1] == "NP" or (k > 0 and tags[k - 1] in ("D", "PS"))
