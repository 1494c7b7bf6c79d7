"""Whether a word that has the form of a past is a finite verb, a participle, or no verb: “The ruling issued Friday”."""

from __future__ import annotations

from extractor.events.clauses.around_past import (
    after_opener,
    by_whom,
    date_then_subject,
    gapped,
    in_clause,
    is_count,
    last_verb,
    names_after_opener,
    noun_before_subject,
    only_verb,
    speaks,
    subject_waits,
    verb_after_insert,
    within_phrase,
)
from extractor.events.clauses.groups import INTRANSITIVE, NOMINAL, OBJECT, WANTING, Group
from extractor.events.clauses.lexicon import prepositional, vocabulary, word_class
from extractor.events.clauses.lookaround import (
    MEDIA,
    after_relative,
    after_with,
    ahead_finite,
    by_agent,
    clause_between,
    clause_opened,
    closes_date,
    comma_insert,
    comma_then_finite,
    in_medium,
    in_object_relative,
    is_participial,
    noun_run_end,
    object_list,
    only_relative,
    then_by,
    verb_list,
)
from extractor.events.clauses.present_forms import STAYING
from extractor.events.clauses.single import Single
from extractor.events.names.gazetteer import gazetteer

PERCEIVING = frozenset({"find", "see", "hear", "leave", "keep", "show"})
"""Verbs whose object a participle may describe: "found the letter hidden in a book"."""
COMMANDING = frozenset({"order", "want", "have", "get", "need"})
"""Verbs of what is to be done to their object: "ordered the road closed"."""
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
MEANT_FOR = frozenset({"schedule", "want", "slate", "design", "intend", "reserve", "earmark", "tip", "destine"})
"""Verbs that have an object, so that with "for" right after them they describe one: "a man wanted for murder"."""
ALONE = frozenset({"many", "some", "all", "both", "several", "few"})
"""Determiners that stand for people by themselves."""
GIVING = word_class("giving")
"""Verbs whose participle may have an object after it: "Berg, given a medal in 1990, left"."""
CHOOSING = frozenset({"elect", "re-elect", "reelect", "name", "appoint", "crown", "choose"})
DATE_TELLS = word_class("date_tells")
SEIZING = frozenset({"catch", "seize", "arrest", "hold", "capture", "find", "trap", "detain", "kill"})
"""Verbs that have an object, so that without one they describe it."""
RESUMING = frozenset({"reopen", "re-open", "resume", "return", "restart"})
"""Verbs that go on without an auxiliary after a passive: "was closed and reopened on Monday"."""
CASUALTY = frozenset({"kill", "injure", "wound", "maim", "displace", "detain", "arrest", "jail", "kidnap", "abduct"})
"""Verbs of what is done to people: without an object they describe whom it was done to."""
FOUND = frozenset({"dead", "alive", "guilty", "safe", "unconscious", "unhurt", "wanting"})
"""How those who are found are found: "two hikers found dead"."""


def read_ed(here: Single) -> Group | None:
    """A form in -ed, past or participle by its spelling: “issued”."""
    words, i, groups = here.words, here.at, here.groups
    tags, lows = words.tags, words.lows
    n, low, base = len(tags), here.low, here.base
    before, p, prev, prev_low, nxt, previous = here.before, here.p, here.prev, here.prev_low, here.nxt, here.previous
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
    if nxt in ("N", "NB", "NZ") and before in NOMINAL and within_phrase(words, groups, i):
        # “rather than raising it to its minimum allowed level”
        tags[i] = "N"
        return None
    if i == 1 and tags[0] == "T" and base in DATE_TELLS and nxt in OBJECT:
        # “Wednesday marked ten years since the flood”
        return here.finite("past")
    if before == "R" and nxt in ("N", "NZ") and previous is not None and previous.finite and previous.end == i - 1:
        # “would allow medically sanctioned abortions”
        tags[i] = "N"
        return None
    if low == "based" and before == "NP" and nxt in NOMINAL:
        # “Los Angeles based Harbour Films”
        tags[i] = "N"
        return None
    if prev != "," and (before == "NEG" or tags[i - 2 : i] == ["NEG", "R"]) and lows[p + 1] == "not":
        # “shares not yet traded in May”: a finite past takes “did”
        return here.participle()
    if lows[i - 1] == "those" and nxt in ("I", "T", "IS") and base not in vocabulary().reporting:
        # “those arrested on Monday”
        return here.participle()
    if before == "D" and lows[i - 1] in ALONE and nxt in ("D", "PS", "P", "TH", "T"):
        # “Many feared the dam would break”
        return here.finite("past")
    if before in ("D", "PS", "POS", "TO") or (before == "I" and nxt in NOMINAL):
        tags[i] = "N"
        return None
    if (
        previous is not None
        and previous.passive
        and previous.finite
        and before == "CD"
        and prev == "CD"
        and gapped(words, previous, i)
    ):
        # “Two were killed and 30 hurt”
        group = here.finite(previous.form)
        group.passive = group.gapped = True
        return group
    if i > 1 and before == "CD" and tags[i - 2] == "NP":
        # “Apollo 11 landed”
        before = prev = "NP"
    if before == "CD" or (before == "R" and prev == "CD"):
        return (
            here.finite("past")
            if base in INTRANSITIVE
            else (None if nxt in ("N", "NP", "NZ", "NB") else here.participle())
        )
    if prev in ("W", "P", "TH") or (prev == "Q)" and base in vocabulary().reporting):
        return here.finite("past")
    if prev == "NP" and nxt in ("I", "IS", "T", "TO") and p == i - 1 and names_after_opener(tags, p):
        # “the bank that Anna Berg worked for”
        return here.finite("past")
    if prev in ("N", "NB", "NZ") and lows[p - 1] == "whose":
        # “doctors whose names appeared on the list”
        return here.finite("past")
    if is_participial(words, i) or (base in MEANT_FOR and lows[i + 1 : i + 2] == ["for"] and before in NOMINAL):
        # “a strike scheduled for Monday”
        return here.participle()
    if nxt == "I" and prev in NOMINAL and lows[i + 1] in GOVERNED.get(base, ()) and i + 2 < n and tags[i + 2] in OBJECT:
        # “Lund called for an end to the tax imposed in 1990”
        return here.finite("past")
    if base in DISCLOSING and nxt in ("I", "T") and prev in ("N", "NB") and prev_low in MADE_KNOWN:
        # “a deal announced in May”
        return here.participle()
    if low == "said" or in_object_relative(words, i):
        return here.finite("past")
    if previous is not None and previous.end == i and previous.finite and (nxt in NOMINAL or previous.lemma in STAYING):
        # “released updated rules”
        tags[i] = "N"
        return None
    if base in vocabulary().reporting and nxt == "I" and prev in NOMINAL and in_medium(words, i + 1):
        # “said in a statement released on Monday”
        return here.finite("past")
    if base in RELEASING and prev_low in MEDIA and previous is not None and previous.lemma in vocabulary().reporting:
        # “said in a study published on Monday”
        return here.participle()
    if (
        p + 1 < i
        and previous is not None
        and previous.form == "participle"
        and previous.start > 0
        and p == previous.end - 1
        and tags[previous.start - 1] in NOMINAL
        and (len(groups) == 1 or (groups[-2].finite and speaks(groups[:-1])))
    ):
        # “The truce agreed on Monday collapsed”, “said profit for the year ended in May doubled”
        return here.finite("past")
    if after_relative(words, groups, p, i):
        # “rain that began on Monday flooded …”
        return here.finite("past")
    if prev == "D":
        return here.participle() if prev_low in ("those", "some", "many", "all", "several", "many") else None
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
                group = here.finite(previous.form)
                group.passive, group.perfect = previous.passive, previous.perfect
                return group
            if nxt in ("N", "NP", "NZ") and before == "C" and tags[p - 1] == "N" and previous.end == p - 1:
                return None
            return here.finite("past")
        if previous is not None and previous.form == "participle":
            return here.participle()
        return None if nxt in ("N",) else here.finite("past")
    if prev in (",", "-"):
        if prev == "," and previous is not None and previous.end == p and previous.lemma in vocabulary().reporting:
            # “Holm, the court said, took bribes”
            return here.finite("past")
        if base in vocabulary().reporting and nxt in ("D", "PS", "P", "NP", "N") and i + 1 < n:
            return here.finite("past")
        if base == "report" and nxt == "T" and i + 2 < n and tags[i + 2] in ("N", "NB", "NZ") and prev == ",":
            # “Lund Foods, Graz, reported third-quarter profit doubled”
            return here.finite("past")
        opened = [g for g in groups if g.finite]
        if not opened:
            later = ahead_finite(words, i)
            if nxt in ("D", "PS") and "," in tags[:p] and base not in GIVING:
                # “Pupils from the school, Lund Primary, planted a tree”
                return here.finite("past")
            return (
                here.participle()
                if later >= 0
                or (
                    nxt in ("I", "T", "R", "IS")
                    and ((tags[0] in ("I", "IS") and not only_verb(tags, i)) or comma_then_finite(words, i))
                )
                else here.finite("past")
            )
        if nxt in ("D", "PS", "P") or (nxt == "CD" and base not in ("dated", "estimate")):
            return here.finite("past")
        if closes_date(words, p) and only_relative(words, groups):
            # “The man who robbed the bank on May 3, 2019, fled”
            return here.finite("past")
        last = opened[-1]
        if prev == "," and subject_waits(words, last, i):
            # “when Lund yesterday, in an unrelated action, suspended payment”
            return here.finite("past")
        if last.role == "main" and (comma_insert(words, p, last) or verb_list(words, last, p, i)):
            return here.finite("past")
        return here.participle()
    if prev in ("N", "NP", "NB", "NZ", "NED", "CD", "X", ")", "Q)", "POS", "NG", "T"):
        if prev == "POS":
            return None
        words_ = vocabulary()
        later = ahead_finite(words, i)
        by = then_by(words, i + 1)
        if by or after_with(words, i):
            return here.participle()
        if previous is not None and previous.passive and previous.finite and gapped(words, previous, i):
            # “was burned and two boats damaged”
            group = here.finite(previous.form)
            group.passive = group.gapped = True
            return group
        if (
            base in words_.reporting
            and (nxt == "T" or (nxt == "I" and i + 2 < n and tags[i + 2] == "T"))
            and later >= 0
        ):
            # not “a truce declared on Saturday was …”
            return here.participle() if nxt == "I" and later == i + 3 else here.finite("past")
        if before == "NEG":
            return here.participle()
        if base in words_.reporting and nxt == "I" and later >= 0 and date_then_subject(tags, i + 1, later):
            # “Holm announced in Lorne yesterday the firm would …”
            return here.finite("past")
        if later >= 0 and base in PERCEIVING and nxt == "N" and lows[i + 1] in FOUND:
            # “two hikers found dead on Monday had been …”
            return here.participle()
        if later >= 0 and tags[later - 1] == "," and clause_opened(tags, i):
            # “the bridge, which the council closed in May, was …”
            return here.finite("past")
        if base in INTRANSITIVE and nxt == "I" and clause_opened(tags, i):
            # “claims that Lorne interfered in the vote”
            return here.finite("past")
        if (
            later >= 0
            and (nxt not in ("D", "PS", "P", "TH") or by)
            and not (base in words_.reporting and nxt not in ("I", "T"))
        ):
            wanting = nxt == "TO" and base in WANTING and base != "intend"
            if (nxt in ("I", "IS", "T", "TO", "R", "G") or is_count(words, i + 1)) and not wanting:
                return here.participle()
            if (
                nxt in ("N", "NP", "CD")
                and base not in words_.clause
                and base not in words_.saying
                and tags[later] != "VED"
            ):
                return here.participle() if noun_run_end(tags, i + 1) == later else here.finite("past")
        if by and any(g.finite and g.limit == 0 for g in groups[-1:]):
            return here.participle()
        described = base == "hold" or base in TRANSITIVE
        if described and previous is not None and previous.finite and lows[i + 1 : i + 2] == ["since"]:
            # “ordered the release of men held since May”
            return here.finite("past") if clause_between(tags, previous.end, i) else here.participle()
        if later < 0 and previous is not None and (only_relative(words, groups) or last_verb(words, groups, i)):
            # “The office that handles disputes closed on Monday”
            return here.finite("past")
        if (
            base in words_.reporting
            and previous is not None
            and previous.passive
            and not previous.finite
            and by_agent(words, previous, i)
        ):
            # “a statement released by the firm stated …”
            return here.finite("past")
        if later < 0 and previous is not None and previous.form == "participle" and by_whom(words, groups, i):
            # “said profit made by the firm's shops rose”
            return here.finite("past")
        if base in SEIZING and nxt == "I" and verb_after_insert(tags, i):
            # “any boats caught in the bay, off the south coast, would be seized”
            return here.participle()
        if base in CASUALTY and nxt not in OBJECT and in_clause(groups, tags, i):
            # “lit candles for the two people killed and three injured”
            return here.participle()
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
                or (previous.lemma in COMMANDING and not previous.passive)
                or (base in TRANSITIVE and nxt in ("I", "T"))
                or (previous.lemma not in words_.saying and previous.lemma not in words_.clause)
            ):
                return here.participle()
            return here.finite("past")
        if (
            previous is not None
            and not previous.finite
            and (
                nxt in ("I", "IS")
                or by
                or (nxt == "T" and not (speaks(groups) or noun_before_subject(tags, previous.end, i)))
            )
            and any(g.finite for g in groups)
            and not clause_between(tags, previous.end, i)
        ):
            return here.participle()
        if (
            base in TRANSITIVE
            and nxt in ("I", "T", ".", ",")
            and not GOVERNED.get(base, frozenset()).intersection(lows[i + 1 : i + 2])
            and after_opener(words, p)
        ):
            # “after the settlement of a claim lodged in May”
            return here.participle()
        group = here.finite("past")
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
        return here.finite("past")
    return here.participle()
