"""The words of a clause as a headline has them: present tense, no dates, no parentheses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from extractor.events.clauses.date_phrases import BEFORE_DATE, OPENING, date_phrase
from extractor.events.clauses.gapping import counts
from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import third_person, vocabulary, word_class
from extractor.events.names.find import Names
from extractor.events.titles.agreement import is_plural
from extractor.events.titles.headline import LONGEST, Piece, Pronoun, shorten, size
from extractor.events.titles.pronouns import NAMED
from extractor.events.titles.stops import IN_PHRASE, stop_before

PRESENT_OF = {"was": "is", "were": "are", "had": "has", "did": "does", "would": "will", "wasn't": "isn't", "weren't": "aren't",
              "didn't": "doesn't", "wasn’t": "isn’t", "weren’t": "aren’t", "didn’t": "doesn’t", "hadn't": "hasn't", "'d": "will"}  # fmt: skip
HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"})
DROPPED_ADVERBS = word_class("dropped_adverbs")
ONGOING = word_class("ongoing")
"""Verbs of what is under way, which headlines tell in the simple present: "is considering" → "considers"."""


AN = re.compile(
    r"(?!(?i:uni(?!n)|us[aeiu]|eu|one\b|ut[ei]))[aeiouAEIO]|(?!(?i:uni(?!n)|us[aeiu]|eu|ut[ei]))U[a-z]|(?:[FHLMNRSX]\.?[A-Z.]|honou?r|hour|heir)"
)
"""What a word begins with that has “an” before it."""
FAR = 260
"""Characters of a sentence that are read for a title, counted from where it begins."""
ENOUGH = LONGEST + 30
"""Characters of a title that are worded at least before it is cut: some words become shorter still."""
ACRONYM_REACH = 16
"""Words ahead in which an acronym in parentheses may shorten what was worded."""
AUDIENCE = word_class("audience")
"""Words of the press, which is told things but is not what a title is about."""
SUPERLATIVES = word_class("superlatives")
COPULAS = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "become", "became", "becomes", "remains", "remained", "as"}
)
ORDINAL_PERIOD = re.compile(r"(?i)(?:fiscal )?(?:first|second|third|fourth|final|last) (?:quarter|half)")
TYPED_QUOTES = {"``": "“", "''": "”"}
BREAKING = (["break"], ["breaks"], ["broke"])
"""“Break even” keeps its adverb."""
SPECIAL = (
    BEFORE_DATE | HONORIFICS | {"effective", "due", "well", "sic", "according", "compared", "at", "[", "]", "<", ">"}
)
"""Words that may begin what has no place in a title, or what stands under another name."""
UNDATED = DROPPED_ADVERBS | {"sic", "according", "compared", "[", "]", "<", ">", "at", "in", "for", "during"}
"""Those of them that may do so far from a date."""
STOPPING = frozenset({",", "-", ";", ":", "W", "TH", "I", "S", "IS", "C", "TO", "D", "PS"})
"""Tags of the words before which `stop_before` may find a stop; it may before a verb, too."""
BEFORE = 4
"""Words in which a date phrase has come to its date."""


def _unmeasured(pieces: list[Piece]) -> None:
    """Take back what says nothing without the date that it is measured from: “, its highest since 2010”, “for the first time
    since May”."""
    for at in range(len(pieces) - 1, max(len(pieces) - 8, -1), -1):
        text = pieces[at].text
        first = text == "for" and [p.text for p in pieces[at + 1 :]] == ["the", "first", "time"]
        if first or (text == "," and any(p.text in SUPERLATIVES for p in pieces[at + 1 :])):
            del pieces[at:]
            return
        if pieces[at].verb:
            return


def _nothing(start: int, end: int) -> str | None:
    return None


def _is_simply_progressive(group: Group) -> bool:
    plain = not (group.passive or group.negated or group.perfect)
    return group.finite and group.progressive and plain and group.form in ("past", "present")


def _side_remarks(sentence: Sentence) -> list[tuple[int, int, int]]:
    """The side remarks between a subject and its verb, insertions between commas and participles: where the subject begins,
    where the remark does, and where the verb does."""
    tags = sentence.words.tags
    found = []
    parts = [part for part in sentence.groups if not part.finite and part.form in ("gerund", "participle")]
    for group in sentence.groups:
        span = group.subject
        if not group.finite or span is None or group.inverted or span[1] > group.start:
            continue
        marked = span[1] < group.start and tags[span[1]] in (",", "-") and tags[group.start - 1] in (",", "-", "R")
        if marked and not span[1] <= group.opener < group.start:
            # “the Lorne Trust, a charity, was …”, not “Berg, who later left”
            found.append((span[0], span[1], group.start))
        for part in parts:
            if (
                span[0] < part.start < span[1]
                and part.topic is not None
                and part.lemma not in ("name", "call", "know")
                and tags[part.start - 1] in NOMINAL
            ):
                # “a new rule closing the beach does not cover …”
                found.append((span[0], part.start, group.start))
                break
    return found


UNITS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "minute", "hour"})


@dataclass(slots=True)
class Wording:
    """Words one sentence. names: those of the article. tight: leave out what can be spared, most of all before
    word lean_until; spares: whether there is anything to spare in what was worded. resolve: what a description stands for,
    by its offsets. pronouns: whether a pronoun was worded whose referent is known."""

    sentence: Sentence
    names: Names = field(default_factory=Names)
    tight: bool = False
    resolve: Callable[[int, int], str | None] = _nothing
    lean_until: int = 0
    spares: bool = True
    pronouns: bool = False
    _starts: dict[int, Group] = field(init=False)
    _ends: set[int] = field(init=False)
    _opened: dict[int, int] = field(init=False)
    _titles: dict[int, int] = field(init=False)
    _inside: set[int] = field(init=False)
    _dated: set[int] = field(init=False)
    _remarks: list[tuple[int, int, int]] = field(init=False)

    def __post_init__(self) -> None:
        words = self.sentence.words
        tags, lows = words.tags, words.lows
        self._starts, self._ends, self._opened = {}, set(), {}
        for group in self.sentence.groups:
            self._starts[group.start] = group
            self._ends.add(group.end)
            if not group.finite:
                continue
            # where a clause opens → where its verb begins: “as thousands of supporters” alone tells nothing
            opener, subject = group.opener, group.subject
            if opener >= 0 and tags[opener] in ("S", "IS", "W"):
                self._opened[opener] = group.start
            joined = subject is not None and 0 < subject[0] < group.start and tags[subject[0] - 1] == "C"
            if joined and subject is not None and group.role not in ("relative", "coordinate"):
                # “…, and Karl Holm” alone neither
                self._opened[subject[0] - 1] = group.start
        # the words at which a date phrase may begin
        self._dated = set(words.dates)
        self._dated.update([k for at in words.dates for k in range(max(0, at - BEFORE), at) if lows[k] in OPENING])
        self._remarks = _side_remarks(self.sentence)
        mentions = self.names.between(words.starts[0], words.ends[-1]) if len(words) else ()
        # words within a name: “the House | of Lords”
        self._inside = {
            at
            for m in mentions
            if " of " in m.text or " and " in m.text or " for " in m.text
            for at in range(bisect_right(words.starts, m.start), bisect_left(words.starts, m.end))
        }
        self._titles = {m.title_start: m.start for m in mentions if m.type == "person" and 0 <= m.title_start < m.start}

    @property
    def has_spare(self) -> bool:
        """Whether the sentence has anything that the words of a tight title go without."""
        return bool(self._titles or self.names.unexplained)

    def words(
        self, start: int, end: int, undo_past: bool = False, room: int = ENOUGH, told: bool = False
    ) -> list[Piece]:
        """The words from start to end as pieces, dates and parentheses left out, with how good a stop each is.

        undo_past: put finite verbs in the present ("after he became" → "after he becomes"). room: how many characters are
        wanted at least; what comes after them may be missing. told: whether a finite verb is wanted too.
        """
        words = self.sentence.words
        tags, lows, texts, starts, ends = words.tags, words.lows, words.texts, words.starts, words.ends
        groups, dated, unexplained, tight = self._starts, self._dated, self.names.unexplained, self.tight
        opened = self._opened
        skips = {remark: verb for subject, remark, verb in self._remarks if subject >= start and verb < end}
        held = -1
        pieces: list[Piece] = []
        left = room
        # “I'm” stays one
        gap = not (start < end and texts[start][0] in "'’" and tags[start] in ("B", "H", "M"))
        k = start
        if start < end:
            # what lies far beyond the longest title is never used
            end = max(start + 1, min(end, bisect_right(starts, starts[start] + FAR)))
        while k < end:
            if left < 0 and not told and "(" not in tags[k : k + ACRONYM_REACH]:
                break
            tag, low = tags[k], lows[k]
            group = groups.get(k)
            spaced = gap or starts[k] > ends[k - 1]
            if tag in NOMINAL and group is None and not tight and low not in SPECIAL and k not in skips:
                text = unexplained.get(texts[k], texts[k]) if unexplained else texts[k]
                pieces.append(Piece(text, spaced))
                left -= len(text) + spaced
                gap = False
                k += 1
                continue
            after = skips.get(k, 0)
            if tag == "T" and k > start and tags[k - 1] in NOMINAL and self._is_head(k):
                # “had a very strong fourth quarter”
                pieces.append(Piece(texts[k].rpartition(" ")[2]))
                left -= len(pieces[-1].text) + 1
                k, gap = k + 1, True
                continue
            if tag == "," and k + 2 < end and tags[k + 1] == "CD" and self._is_age(k):
                # “named Anna Berg, 52, chairman”
                k, gap = k + 3, True
                continue
            if not after and (k in dated or low in UNDATED or tag == "(" or tag == "TH" or tight):
                count = len(pieces)
                after = self._left_out(k, start, end, pieces)
                if tag == "(" or len(pieces) < count:
                    left = room - size(pieces)
            if after:
                if pieces and after < end and pieces[-1].text in ("a", "an"):
                    # “a 2015 effort” is “an effort”
                    pieces[-1].text = "an" if AN.match(texts[after]) else "a"
                # “[t]he town” is two words
                k, gap = after, spaced if after == k + 1 and low in ("[", "]") else True
                continue
            cut = stop_before(self.sentence, groups, self._ends, k) if group is not None or tag in STOPPING else 0
            named = ""
            if low == "the":
                named, after = self._named_thing(k, end)
            elif low in HONORIFICS:
                named, after = self._with_honorific(k, end)
            if named:
                piece = Piece(named, True, cut)
                gap = True
            else:
                after = k + 1
                if k <= held or (cut and k in self._inside):
                    cut = 0
                if k in opened:
                    held = max(held, opened[k])
                    if cut and tag == "C":
                        cut = 2
                if group is not None and group.lemma in ONGOING and group.end <= end and _is_simply_progressive(group):
                    plural = group.subject is not None and self.plural(group.subject)
                    piece = Piece(group.lemma if plural else third_person(group.lemma), True, cut, True)
                    after, gap = group.end, True
                elif undo_past and group is not None and self._counted(group):
                    # “two die and 14 injured”
                    piece = Piece(texts[group.head], True, cut, True)
                    after, gap = group.end, True
                elif undo_past and group is not None and group.finite and group.form in ("past", "modal"):
                    piece = Piece(self._undo(group), spaced, cut, True)
                    gap = True
                elif undo_past and tag == "S" and low == "when" and tags[k + 1 : k + 2] not in (["G"], ["VED"], ["I"]):
                    piece = Piece("as", True, cut)
                    gap = True
                elif low == "be" and tags[k - 1] == "C" and group is not None and self._after_present(k, start):
                    # “will retire and be succeeded”: after a verb put in the present
                    piece = Piece("is", True, cut, True)
                    gap = True
                else:
                    text = TYPED_QUOTES.get(texts[k], texts[k]) if tag in ("Q(", "Q)") else texts[k]
                    owned = tag == "POS" and pieces
                    if owned and pieces[-1].text.endswith("s") and not lows[k - 1].endswith("s"):
                        # “the government's” may have become “United States'”, “the agency's” “Moody's”
                        text = "" if pieces[-1].text.endswith(("'s", "’s")) else text[0]
                    piece = Piece(text, spaced and not owned, cut, group is not None and group.finite)
                    gap = False
                    if low in NAMED and (means := self.resolve(starts[k], ends[k])):
                        owns = tag == "PS" and k + 1 < end and tags[k + 1] in IN_PHRASE
                        piece = Pronoun(text, piece.gap, cut, piece.verb, means, owns)
                        self.pronouns = True
            pieces.append(piece)
            left -= len(piece.text) + piece.gap
            told = told and not piece.verb
            k = after
        return pieces

    def _counted(self, group: Group) -> bool:
        """Whether a passive goes without its auxiliary: “… and 14 were injured”, “discovered by Berg and was named by Holm”."""
        if not (group.finite and group.passive and group.form == "past") or group.subject is None or group.negated:
            return False
        if group.role == "coordinate" and group.of >= 0 and self.sentence.groups[group.of].passive:
            return True
        first = group.subject[0]
        return first > 0 and self.sentence.words.tags[first - 1] == "C" and counts(self.sentence.words, first)

    def _after_present(self, k: int, start: int) -> bool:
        """Whether the "be" at word k is joined to a verb that went before `start`, put in the present."""
        tags = self.sentence.words.tags
        return not any(tag in ("M", "TO") for tag in tags[start:k])

    def _is_head(self, date: int) -> bool:
        """Whether a date is the noun that the adjectives before it describe: “a very strong fourth quarter”."""
        words = self.sentence.words
        tags, k = words.tags, date - 1
        if not ORDINAL_PERIOD.fullmatch(words.texts[date]) or tags[date + 1 : date + 2] in (
            ["POS"],
            ["N"],
            ["NB"],
            ["NP"],
        ):
            return False
        while k and (tags[k] in NOMINAL or tags[k] == "R"):
            k -= 1
        return tags[k] in ("D", "PS")

    def _is_age(self, comma: int) -> bool:
        """Whether a person's age stands between two commas, of which the first is word `comma`."""
        words = self.sentence.words
        age = words.texts[comma + 1]
        return words.tags[comma - 1] == "NP" and words.tags[comma + 2] == "," and age.isdigit() and len(age) <= 3

    def _named_thing(self, k: int, end: int) -> tuple[str, int]:
        """The name of what "the" and up to three nouns at word k stand for, and where the phrase ends: “left the league” →
        “left the Lorne League”; "" where there is none."""
        words = self.sentence.words
        tags = words.tags
        last = k + 1
        while last < end and last < k + 5 and tags[last] in NOMINAL:
            last += 1
        if k and words.lows[k - 1] in COPULAS:
            # “Lund was the largest bank”: what it is, not who
            return "", k
        if words.lows[k] != "the" or not k + 1 < last < k + 5 or tags[last - 1] not in ("N", "NB", "NZ"):
            return "", k
        if last < end and words.lows[last] == "of":
            return "", k
        named = self.resolve(words.starts[k], words.ends[last - 1])
        told = next((g for g in reversed(self.sentence.groups) if g.finite and g.end <= k), None)
        if named is not None and told is not None and told.subject is not None:
            acting = self.names.between(words.starts[told.subject[0]], words.ends[told.subject[1] - 1])
            if any(mention.full == named for mention in acting):
                # “The United States imposed sanctions on the country”: it is another one
                return "", k
        return (named, last) if named is not None and len(named) < 30 else ("", k)

    def _with_honorific(self, k: int, end: int) -> tuple[str, int]:
        """The full name of whom "Mr Berg" at word k means, and where the words end; "" where it is nobody."""
        words = self.sentence.words
        if words.lows[k] not in HONORIFICS or k + 1 >= end:
            return "", k
        found = self.names.between(words.starts[k + 1], words.ends[end - 1])
        if not found or found[0].start != words.starts[k + 1] or found[0].type != "person":
            return "", k
        last = k + 1
        while last < end and words.starts[last] < found[0].end:
            last += 1
        return found[0].full, last

    def _left_out(self, k: int, start: int, end: int, pieces: list[Piece]) -> int:
        """The word after what begins at word k and has no place in a title, or 0: dates, parentheses, sources, some adverbs,
        the "that" of reported speech."""
        words = self.sentence.words
        tags, lows = words.tags, words.lows
        tag, low = tags[k], lows[k]
        if low in ("[", "]", "sic", ">"):
            return k + 1
        if low == "<":
            # “Lund Ltd <LUN.L>”, but “bought <Lund Ltd>”
            close = words.lows.index(">", k, min(end, k + 5)) if ">" in words.lows[k : min(end, k + 5)] else k
            return close + 1 if all(t.isupper() or t == "." for t in words.texts[k + 1 : close]) else k + 1
        if tag == "(":
            if k + 2 < end and tags[k + 2] == ")":
                shorten(pieces, words.texts[k + 1])
            close = k + 1
            while close < end and tags[close] != ")":
                close += 1
            return min(close + 1, end)
        if low == "according" and k + 1 < end and lows[k + 1] == "to" and pieces:
            while k < end and not (tags[k] == "," and tags[k - 1] != "to") and tags[k] != ".":
                k += 1
            if pieces[-1].text == ",":
                pieces.pop()
            return k
        if self.tight and k > start:
            title = self._title_at(k)
            if title > k:
                body = self.names.between(words.starts[start], words.starts[k])
                own = body[-1].text.split() if body and body[-1].end == words.ends[k - 1] else [words.texts[k - 1]]
                while pieces and pieces[-1].text in own and pieces[-1].text[:1].isupper():
                    # “U.S. President Anna Berg”, “White House Chief of Staff Anna Berg”
                    pieces.pop()
                if pieces and k > start and tags[k - 1] == "N" and pieces[-1].text == words.texts[k - 1]:
                    # “independence hero Anna Berg”
                    pieces.pop()
                if pieces and pieces[-1].text in ("the", "The", "a", "an"):
                    # “the American astronomer Anna Berg”
                    pieces.pop()
                return title
            last = k
            while last < end and tags[last] in NOMINAL:
                last += 1
            if last - k > 4 and tags[last - 1] != "NP" and tags[k - 1] not in NOMINAL and k < self.lean_until:
                # “U.S.-made Aegis Ashore land-based missile defense systems”: the last three words name the thing
                return last - 3
        if (
            tag == "R"
            and low in DROPPED_ADVERBS
            and not (k and lows[k - 1] in UNITS)
            and lows[k - 1 : k] not in BREAKING
        ):
            return k + 1
        if (
            tag == "TH"
            and k
            and (not pieces or self._before(k) not in NOMINAL or lows[k - 1] in AUDIENCE or self._reports(k))
        ):
            return k + 1
        if low == "compared" and k + 2 < end and lows[k + 1] in ("to", "with") and "T" in tags[k + 2 : k + 4]:
            return tags.index("T", k + 2) + 1
        after = date_phrase(words, self._ends, k, end)
        if after and low == "since" and tags[after - 1] == "T":
            _unmeasured(pieces)
        return after

    def _reports(self, k: int) -> bool:
        """Whether the "that" at word k follows a verb of saying."""
        saying = vocabulary().saying
        before = [group for group in self.sentence.groups if group.finite and group.end <= k]
        return bool(before) and k < before[-1].end + 9 and before[-1].lemma in saying

    def verb(self, group: Group, plural: bool, active: bool = False) -> list[Piece]:
        """The verb group as a headline has it."""
        words = self.sentence.words
        base = group.lemma
        present = (base if plural else third_person(base)) if base != "be" else ("are" if plural else "is")
        adverbs = [
            Piece(words.texts[k], True)
            for k in range(group.start, group.end)
            if words.tags[k] == "R" and words.lows[k] not in DROPPED_ADVERBS
        ]
        if (
            group.start
            and words.tags[group.start - 1] == "R"
            and words.lows[group.start - 1] not in DROPPED_ADVERBS
            and group.finite
        ):
            adverbs.insert(0, Piece(words.texts[group.start - 1], True))
            if words.lows[group.start - 1] == "than":
                # “more than doubles”
                adverbs.insert(0, Piece(words.texts[group.start - 2], True))
        if group.form == "modal" and group.head == group.start and words.tags[group.head] == "M":
            # a modal alone: “would: …”
            return [Piece(words.lows[group.head], True)]
        if active:
            return [*adverbs, Piece(present, True)]
        if group.form == "participle":
            return [*adverbs, Piece(words.lows[group.head], True)]
        if group.passive:
            if group.aux in ("could", "may", "might", "should", "must", "can"):
                return [Piece(group.aux, True), Piece("be", True), *adverbs, Piece(words.lows[group.head], True)]
            if group.negated:
                return [
                    Piece("are" if plural else "is", True),
                    Piece("not", True),
                    *adverbs,
                    Piece(words.lows[group.head], True),
                ]
            return [*adverbs, Piece(words.texts[group.head].lower(), True)]
        if group.form == "modal" and group.aux in ("could", "may", "might", "should", "must", "can", "cannot"):
            negation = [Piece("not", True)] if group.negated and group.aux != "cannot" else []
            return [Piece(group.aux, True), *negation, *adverbs, Piece(base, True)]
        after = words.lows[group.end] if group.end < len(words) else ""
        if base == "be" and after in ("likely", "unlikely", "set", "due", "ready", "poised") and not group.negated:
            return adverbs
        if group.aux == "be to":
            return [
                *adverbs,
                Piece("to", True),
                *([Piece("be", True)] if group.passive else []),
                Piece(words.lows[group.head], True),
            ]
        if group.negated:
            if base == "be":
                return [Piece(present, True), Piece("not", True)]
            if group.aux in ("will", "would"):
                return [Piece("will", True), Piece("not", True), Piece(base, True)]
            return [Piece("do" if plural else "does", True), Piece("not", True), *adverbs, Piece(base, True)]
        return [*adverbs, Piece(present, True)]

    def plural(self, span: tuple[int, int]) -> bool:
        """Whether the noun phrase of a word range takes a plural verb."""
        return is_plural(self.sentence.words, self.names, span)

    def _before(self, k: int) -> str:
        """The tag of the word before k, dates aside."""
        tags = self.sentence.words.tags
        k -= 1
        while k > 0 and tags[k] == "T":
            k -= 1
            if k > 0 and tags[k] == "I":
                k -= 1
        return tags[k]

    def _title_at(self, k: int) -> int:
        """Where a person's title that begins at word k ends, or k: “mayor Anna Berg”."""
        words = self.sentence.words
        name = self._titles.get(words.starts[k])
        while name is not None and k < len(words) and words.starts[k] < name:
            k += 1
        return k

    def _undo(self, group: Group) -> str:
        """The first word of a finite group with the shift of reported speech undone: was → is, would → will."""
        words = self.sentence.words
        low = words.lows[group.start]
        if group.subject is not None and words.lows[group.subject[0]] == "i":
            # “I was ill” may be long over
            return words.texts[group.start]
        if low == "would" and group.end > group.start + 1 and words.lows[group.start + 1] == "have":
            # “a rule that would have closed the school”
            return words.texts[group.start]
        if low in PRESENT_OF and (group.head > group.start or group.lemma in ("be", "have", "do")):
            if low == "had" and group.subject is not None and self.plural(group.subject):
                return "have"
            return PRESENT_OF[low]
        if group.form == "past" and group.head == group.start and not group.passive:
            plural = group.subject is not None and self.plural(group.subject)
            return group.lemma if plural else third_person(group.lemma)
        return words.texts[group.start]
