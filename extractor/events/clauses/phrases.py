"""Where the noun phrase before a verb begins, by looking left from its last word."""

from __future__ import annotations

from extractor.events.clauses.groups import NOMINAL, OBJECT, Group, Role, Sentence, plural_noun
from extractor.events.clauses.lexicon import PLURALS, lemma, vocabulary, word_class
from extractor.events.clauses.words import Words

TELLING = frozenset({"tell", "inform", "assure", "remind", "warn", "notify", "convince", "persuade"})
"""Verbs that take whom one tells before what one tells."""
SPANNING = frozenset({"over", "during", "for", "in", "within", "throughout"})
"""Prepositions before how long something took."""
DURATIONS = frozenset({"days", "weeks", "months", "years", "decades", "hours", "decade", "century", "centuries",
                       "month", "week", "year", "quarter"})  # fmt: skip
HALVES = frozenset({"all", "both", "half"})
"""Words that stand before an article: "half the town"."""
THINKING = frozenset({"say", "think", "believe", "argue", "insist", "hope", "maintain", "feel", "suspect"})
"""Verbs of saying and thinking that seldom have a noun for their object."""
OBJECTLESS = word_class("intransitive") | word_class("changes")
"""Verbs that take no object, most of the time."""
MAKING = word_class("making")
"""Verbs of which a claim, a report or a fear is the object: "the claims that Berg made"."""
PLURAL_VERBS = frozenset({"are", "were", "have"})
CONTENT_NOUNS = word_class("content_nouns")
"""Nouns whose "that" opens what they are about, not a relative clause: "the claim that …"."""
KNOWING = word_class("knowing")
"""Adjectives whose "that" opens what is known or likely: "made clear that …"."""


def subject_start(sentence: Sentence, index: int, j: int) -> tuple[int, Role, int]:
    """Walk left from word j to where the noun phrase that ends there begins: (start, role, opener)."""
    words, groups = sentence.words, sentence.groups
    tags, lows = words.tags, words.lows
    speech = vocabulary()
    ends = {
        g.end: g
        for g in groups[:index]
        if g.finite
        or (
            g.form in ("gerund", "infinitive")
            and (g.lemma in speech.reporting or g.lemma in speech.clause)
            and not (g.form == "gerund" and tags[g.start - 1] == "N" and lows[g.start - 1] in PLURALS | {"those"})
        )
    }
    listed = False
    k = j
    while k >= 0:
        if k + 1 in ends and ends[k + 1].start <= k:
            owner = ends[k + 1]
            described = owner.opener
            if owner.subject is not None and lows[owner.subject[0]] == "whose":
                described = owner.subject[0]
            takes = _takes_clause(owner) and not owner.passive
            if owner.role == "relative" and described > 0 and k < j and owner.finite and not takes:
                # “The man who robbed the bank was arrested”: the subject is what the relative clause describes
                outer = described - 1
                while outer and tags[outer] in (",", "I"):
                    outer -= 1
                if any(tags[m] in NOMINAL for m in range(k + 1, j + 1)):
                    return subject_start(sentence, groups.index(owner), outer)
            complement = owner.lemma in vocabulary().clause or owner.lemma in vocabulary().saying
            return k + 1, "complement" if complement else "main", -1
        tag = tags[k]
        if tag in NOMINAL:
            k -= 1
            continue
        if tag in (".", ";", ":", "Q("):
            if tag == "Q(" and tags[j] == "Q)":
                k -= 1
                continue
            return k + 1, "main", -1
        if tag == "-" or (tag == "Q)" and k and k < j and tags[k - 1] in (",", ".")):
            return k + 1, "main", -1
        if tag == "Q)" and k < j and tags[k + 1] in ("D", "PS", "P") and "Q(" in tags[:k]:
            # “are “sure” the plan will work”
            return k + 1, "complement" if any(g.finite for g in groups[:index]) else "main", -1
        if tag == "(":
            return k + 1, "main", -1
        if tag == ")":
            while k >= 0 and tags[k] != "(":
                k -= 1
            k -= 1
            continue
        if tag == "W":
            if lows[k] in ("who", "which", "whom"):
                return k + 1, "relative", k
            return k + 1, "subordinate", k
        if tag == "TH":
            before = tags[k - 1] if k else "."
            verbal = k < 2 or tags[k - 2] not in ("D", "PS")
            said = verbal and k > 0 and lemma(lows[k - 1]) in vocabulary().saying
            relative = before in NOMINAL and k not in ends and not said
            if relative and (
                lows[k - 1] in KNOWING or is_content(sentence, index, k) or _told(groups[:index], words, k)
            ):
                relative = False
            if relative and not _lacks_object(sentence, index) and _unsaid(groups[:index], words, k):
                relative = False
            return (
                k + 1,
                (
                    "relative"
                    if relative
                    and tags[k - 1] != "NP"
                    and (any(g.end <= k for g in groups[:index]) or _lacks_object(sentence, index))
                    else "complement"
                ),
                k,
            )
        if tag == "S":
            return k + 1, "subordinate", k
        if tag == "IS" and k < j and not (k + 1 <= j and tags[k + 1] == "T" and k + 2 > j):
            if _is_within_subject(sentence, index, k):
                k -= 1
                continue
            # "after", "before", "since", "as": a clause follows if the stretch up to the verb is one noun phrase
            return k + 1, "subordinate", k
        if tag == ",":
            if words.lows[k + 1 : k + 2] == ["of"] and k > 2 and tags[k - 3 : k] == ["NP", ",", "CD"]:
                # “Anna Berg, 31, of Graz was jailed”
                k -= 3
                continue
            if tags[k + 1 : k + 2] == ["C"] and words.after_place(k):
                k -= 1
                continue
            if listed or tags[j] == ",":
                return k + 1, "main", -1
            # a list of names goes on to the left: “Lorne, Brill and Aske joined”
            if (
                any(tags[m] == "C" for m in range(k + 1, j + 1))
                and k
                and tags[k - 1] in ("NP", "N")
                and (tags[k + 1] in ("NP", "N", "C") or (tags[k + 1] == "D" and k + 2 <= j and tags[k + 2] == "NP"))
            ):
                m = k - 1
                while m >= 0 and tags[m] in NOMINAL:
                    m -= 1
                if tags[k + 1] == "C" and (m < 0 or tags[m] != "," or tags[m - 1] not in NOMINAL):
                    # not “…, and he left”
                    return k + 1, "main", -1
                if m > 0 and tags[m] in ("D", "PS") and tags[m - 1] in ("S", "IS", "TH"):
                    # “after his mother, brother and two others drowned”
                    k = m - 1
                    continue
                if m > 0 and lows[m] in ("of", "from", "between", "among"):
                    # “the envoys of Lorne, Brill and Aske”
                    k = m
                    continue
                owned = m > 0 and tags[m] == "PS" and tags[m - 1] in ("IS", "S", "TH", ",")
                if m < 0 or owned or tags[m] in ("D", ".", "-", ","):
                    k = m if m >= 0 and (owned or tags[m] in ("D", ",")) else m + 1
                    if k > 0 and tags[k] == ",":
                        continue
                    return max(k, 0), "main", -1
            return k + 1, "main", -1
        if tag in ("D", "PS", "P") and 0 < k < j and tags[k - 1] in NOMINAL and _told(groups[:index], words, k):
            # “told Reuters the bridge would close”
            return k, "complement", -1
        if (
            tag in ("D", "PS", "P")
            and 0 < k <= j
            and tags[k - 1] in ("N", "NZ", "NB")
            and words.lows[k - 1] not in HALVES | DURATIONS
            and words.lows[k] not in ("such", "these", "those")
            and not (lows[k] in ("a", "an") and "CD" in tags[max(0, k - 3) : k])
            and _has_noun(tags, 0, k)
            and not any(g.end == k for g in groups[:index])
        ):
            # “songs the choir sang”: a relative clause without its opener, but “claims the choir sang”
            return k, "complement" if is_content(sentence, index, k) else "contact", k - 1
        if tag == "C" and k < j and _is_half(words, groups[index], k, j):
            # “said its profit and its revenue were up”: a plural verb has both
            k -= 1
            continue
        if (
            tag == "C"
            and any(
                g.end <= k and not any(t in (".", ";", ":", "Q(") for t in tags[g.end : k])
                for g in groups[:index]
                if g.finite
            )
            and not _clause_closed(words, groups, index, k)
        ):
            return k + 1, "main", k
        k -= 1
    return 0, "main", -1


def _is_half(words: Words, group: Group, k: int, j: int) -> bool:
    """Whether what stands between a conjunction and a plural verb is one thing, so that the subject begins before it."""
    if words.lows[k] != "and" or words.lows[group.start] not in PLURAL_VERBS or words.tags[k + 1] not in ("D", "PS"):
        return False
    one = words.lows[k + 1] in ("a", "an", "his", "her", "its", "the", "their")
    plain = all(words.tags[m] in NOMINAL for m in range(k + 2, j + 1))
    if words.tags[j] == "NP":
        # “the United States and the United Kingdom”
        return plain and words.tags[k - 1] == "NP"
    return one and plain and words.tags[j] == "N" and not plural_noun(words.lows[j]) and words.tags[k - 1] in NOMINAL


def is_content(sentence: Sentence, index: int, start: int) -> bool:
    """Whether the clause of a verb, which begins at word `start`, is what the noun before says: “claims he took bribes”, not
    “claims he made”."""
    words = sentence.words
    if not start or words.lows[start - 1] not in CONTENT_NOUNS:
        return False
    if words.tags[start] != "TH" and words.tags[start - 1] not in ("N", "NB", "NZ"):
        # not “, finding it did not pay”
        return False
    return not (sentence.groups[index].lemma in MAKING and _lacks_object(sentence, index))


def _is_within_subject(sentence: Sentence, index: int, k: int) -> bool:
    """Whether "after", "before" or "since" at word k stands in the subject of the verb, which is the only one for the noun before:
    “The years after the war were hard”."""
    words, group = sentence.words, sentence.groups[index]
    tags = words.tags
    if k < 2 or words.lows[k] not in ("after", "before", "since", "until") or tags[k - 1] not in NOMINAL:
        return False
    start = k - 1
    while start > 0 and (tags[start] in NOMINAL or tags[start] in ("POS", "R") or words.lows[start] == "of"):
        start -= 1
    if tags[start] not in ("D", "PS"):
        return False
    said = next((g for g in sentence.groups[:index] if g.finite and g.end == start), None)
    complement = said is not None and said.lemma in THINKING
    if not (start == 0 or complement or tags[start - 1] in ("TH", "S", ".", "Q(")):
        return False
    rest = sentence.groups[index + 1 :]
    return not any(g.finite and g.start > group.end and "," in tags[group.end : g.start] for g in rest)


def _lacks_object(sentence: Sentence, index: int) -> bool:
    """Whether nothing stands after a verb that could be its object: “the anger that the plan aroused in Lorne”."""
    group, tags = sentence.groups[index], sentence.words.tags
    after = tags[group.end] if group.end < len(tags) else "."
    if group.lemma in OBJECTLESS:
        return False
    return group.form == "past" and not group.passive and after not in OBJECT


def _told(earlier: list[Group], words: Words, k: int) -> bool:
    """Whether word k opens what someone is told: “told police that …”."""
    group = next((g for g in reversed(earlier) if g.end < k and (g.lemma in TELLING or g.form != "gerund")), None)
    if group is None or group.lemma not in TELLING or group.passive or k - group.end > 12:
        return False
    # “told a Lorne seminar on trends in law that …”
    rest = ("D", "PS", "P", "G") if k - group.end < 5 else ("D", "PS", "I", "POS", "G", "C")
    return all(words.tags[m] in NOMINAL or words.tags[m] in rest for m in range(group.end, k))


def _unsaid(earlier: list[Group], words: Words, k: int) -> bool:
    """Whether word k may open what is said after when or where it was: “said after the vote that …”."""
    group = next((g for g in reversed(earlier) if g.end < k), None)
    if group is None or not group.finite or group.passive or group.lemma not in vocabulary().reporting:
        return False
    return words.tags[group.end] in ("I", "IS", "T")


def _takes_clause(group: Group) -> bool:
    speech = vocabulary()
    return group.lemma in speech.clause or group.lemma in speech.saying or group.lemma in speech.reporting


def _has_noun(tags: list[str], start: int, end: int) -> bool:
    return any(tag in ("I", "D", "VED", "VD", "B", "H", "M", "VZ") for tag in tags[start:end])


def _clause_closed(words: Words, groups: list[Group], index: int, k: int) -> bool:
    """Whether, left of the conjunction k, a comma or an opener comes before the last finite verb (so that it joins nouns)."""
    tags = words.tags
    ends = {g.end for g in groups[:index] if g.finite}
    m = k - 1
    while m >= 0:
        if m + 1 in ends:
            # "said Smith and Jones were": the noun right after a verb of saying opens a clause
            return (
                any(
                    g.end == m + 1 and (g.lemma in vocabulary().reporting or g.lemma in vocabulary().clause)
                    for g in groups[:index]
                )
                and k - m < 6
            )
        if tags[m] in (",", "S", "TH", "W", ";", ":", "IS"):
            return True
        m -= 1
    return True


def past_duration(words: Words, start: int, end: int) -> int:
    """The word after a length of time without a comma that begins at word `start`: “over the past two weeks the firm”; else `start`."""
    tags, lows = words.tags, words.lows
    if tags[start] not in ("I", "IS") or lows[start] not in SPANNING:
        return start
    for k in range(start + 1, min(start + 6, end - 1)):
        if lows[k] in DURATIONS:
            past = lows[k - 1] in ("past", "last", "recent") or lows[k - 2] in ("past", "last")
            return k + 1 if tags[k + 1] in ("D", "PS", "P", "NP") or (past and tags[k + 1] in NOMINAL) else start
        if tags[k] not in ("D", "CD", "N", "NB", "R"):
            break
    return start


def trim_front(words: Words, start: int, end: int) -> int:
    """Skip what stands before the subject proper: conjunctions, adverbs, a fronted date, how long."""
    tags = words.tags
    while start < end:
        tag = tags[start]
        after = past_duration(words, start, end)
        if after > start:
            start = after
            continue
        if (
            tag in ("C", ",", "-")
            or (
                tag == "R"
                and not (start + 1 < end and (tags[start + 1] == "CD" or words.lows[start] in ("most", "more")))
            )
            or words.lows[start] in ("back", "earlier", "later")
            or (
                tag == "T"
                and start + 1 < end
                and tags[start + 1] not in ("POS", ",")
                and tags[start + 1] in ("D", "PS", "P", "NP", "N", "CD")
                and (
                    start == 0
                    or tags[start + 1] in ("D", "PS", "P")
                    or (tags[start - 1] == "C" and words.texts[start][:1].isalpha())
                )
            )
        ):
            start += 1
        elif (tag == "T" and start + 1 < end and tags[start + 1] == ",") or (
            tag in ("I", "IS", "TO")
            and start + 1 < end
            and tags[start + 1] == "T"
            and (start + 2 >= end or tags[start + 2] != "POS")
        ):
            start += 2
        elif tag == "NP" and start + 2 < end and tags[start + 1] == "T" and tags[start + 2] in ("D", "PS"):
            # “told reporters in Graz, Kesh, last May the firm was …”
            start += 2
        else:
            break
    return start
