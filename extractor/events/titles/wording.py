"""The words of a clause as a headline has them: present tense, no dates, no parentheses."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from extractor.events.clauses.date_phrases import OPENING, is_particle
from extractor.events.clauses.gapping import counts
from extractor.events.clauses.groups import NOMINAL, Group, Sentence
from extractor.events.clauses.lexicon import third_person
from extractor.events.names.find import Names
from extractor.events.titles.agreement import is_plural
from extractor.events.titles.headline import LONGEST, Piece, Pronoun, size
from extractor.events.titles.left_out import UNDATED, left_out
from extractor.events.titles.pronouns import NAMED
from extractor.events.titles.stops import IN_PHRASE, stop_before
from extractor.events.titles.tense import ONGOING, is_simply_progressive, unshifted

HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"})


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
COPULAS = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "become", "became", "becomes", "remains", "remained", "as"}
)
ORDINAL_PERIOD = re.compile(r"(?i)(?:fiscal )?(?:first|second|third|fourth|final|last) (?:quarter|half)")
TYPED_QUOTES = {"``": "“", "''": "”"}
SPECIAL = OPENING | UNDATED | HONORIFICS
"""Words that may begin what has no place in a title, or what stands under another name."""
STOPPING = frozenset({",", "-", ";", ":", "W", "TH", "I", "S", "IS", "C", "TO", "D", "PS"})
"""Tags of the words before which `stop_before` may find a stop; it may before a verb, too."""
BEFORE = 5
"""Words in which a date phrase has come to its date."""


def _nothing(start: int, end: int) -> str | None:
    return None


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
                and (sentence.words.lows[span[0]] != "any" or "T" in tags[part.start : span[1]])
            ):
                # “any ships caught in the bay will be seized”, but “a new rule closing the beach does not cover …”
                found.append((span[0], part.start, group.start))
                break
    return found


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
        mentions = self.names.between(words.starts[0], words.ends[-1]) if len(tags) else ()
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
                after = self._spared(k, start, end, pieces) if tight and (k > start or self._named_in_full(k)) else 0
                after = after or left_out(self.sentence, self._ends, k, end, pieces)
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
                if group is not None and group.lemma in ONGOING and group.end <= end and is_simply_progressive(group):
                    piece = Piece(
                        group.lemma if self._has_plural(group) else third_person(group.lemma), True, cut, True
                    )
                    after, gap = group.end, True
                elif undo_past and group is not None and self._counted(group):
                    # “two die and 14 injured”
                    piece = Piece(texts[group.head], True, cut, True)
                    after, gap = group.end, True
                elif undo_past and group is not None and group.finite and group.form in ("past", "modal"):
                    piece = Piece(unshifted(words, group, self._has_plural(group)), spaced, cut, True)
                    gap = True
                elif undo_past and tag == "S" and low == "when" and tags[k + 1 : k + 2] not in (["G"], ["VED"], ["I"]):
                    piece = Piece("as", True, cut)
                    gap = True
                elif low == "be" and tags[k - 1] == "C" and group is not None and self._after_present(k, start):
                    # “will retire and be succeeded”: after a verb put in the present
                    piece = Piece("is", True, cut, True)
                    gap = True
                else:
                    text = texts[k]
                    if tag in ("Q(", "Q)"):
                        text = TYPED_QUOTES.get(text, text)
                    elif unexplained and not tight:
                        text = unexplained.get(text, text)
                    owned = tag == "POS" and pieces
                    if owned and pieces[-1].text.endswith("s") and not lows[k - 1].endswith("s"):
                        # “the government's” may have become “United States'”, “the agency's” “Moody's”
                        text = "" if pieces[-1].text.endswith(("'s", "’s")) else text[0]
                    verb = (group is not None and group.finite) or (
                        k in self._ends and is_particle(words, self._ends, k, end)
                    )
                    piece = Piece(text, spaced and not owned, cut, verb)
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
        if named is None or len(named) >= 30:
            return "", k
        told = next((g for g in reversed(self.sentence.groups) if g.finite and g.end <= k), None)
        if told is not None and told.subject is not None:
            acting = self.names.between(words.starts[told.subject[0]], words.ends[told.subject[1] - 1])
            if any(mention.full == named for mention in acting):
                # “The United States imposed sanctions on the country”: it is another one
                return "", k
        return named, last

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

    def plural(self, span: tuple[int, int]) -> bool:
        """Whether the noun phrase of a word range takes a plural verb."""
        return is_plural(self.sentence.words, self.names, span)

    def _has_plural(self, group: Group) -> bool:
        return group.subject is not None and self.plural(group.subject)

    def _spared(self, k: int, start: int, end: int, pieces: list[Piece]) -> int:
        """The word after what begins at word k and a tight title goes without, or 0: people's titles, much before a noun."""
        words = self.sentence.words
        tags = words.tags
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
        return 0

    def _named_in_full(self, k: int) -> bool:
        """Whether word k begins the title of a person who is named with more than a surname: “Soviet leader Mikhail Gorbachev”."""
        at = self._title_at(k)
        return (
            at > k
            and self.sentence.words.lows[k] not in HONORIFICS
            and self.sentence.words.tags[at + 1 : at + 2] == ["NP"]
        )

    def _title_at(self, k: int) -> int:
        """Where a person's title that begins at word k ends, or k: “mayor Anna Berg”."""
        words = self.sentence.words
        name = self._titles.get(words.starts[k])
        while name is not None and k < len(words) and words.starts[k] < name:
            k += 1
        return k
