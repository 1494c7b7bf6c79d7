"""From reading rules to one automaton: how a language's phrase grammar is compiled and how a phrase is read.

A rule is a pattern and a small function. The pattern is a regular expression without lookaround or backreferences, in
which ``{name}`` stands for a word list of the language's vocabulary or for all rules of a category, and a plain space
for the white space inside an expression. All rules marked ``alone`` together make the automaton that finds expressions
(google-re2, leftmost-longest, so the order of alternatives does not matter); a found span is read by the first rule, in
the order the rules were declared, whose pattern covers it whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import re2

from extractor.timex.scan import Match
from extractor.timex.tails import Tails
from extractor.timex.values import Reading

SPACE = "(?:[ ]{1,3})"
"""White space inside an expression; the scanner has turned single line breaks and no-break spaces into spaces."""

_MEMORY = 512 << 20  # a bound for RE2's lazily built states, far above what any grammar here uses
_LONG = 3000  # characters
_PLACE = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_BLANK = re.compile(r"(\[[^\]]*\])| ")
_NAMED = re.compile(r"\(\?P<\w+>")


class GrammarError(ValueError):
    """A rule's pattern that cannot be compiled; names the rule."""


Action = Callable[["Reader", dict[str, str]], Reading | None]
Check = Callable[[bytes, int, int], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """One idea of the grammar.

    name: as shown to the reader's tools (`Timex.rule`). pattern: see the module. read: takes the reader and the named
    groups that matched, gives a Reading or None when the words are no date after all. kinds: the categories in which
    other rules may use it. alone: whether it may be an expression by itself. fits: a check of the text around it.
    edge: False where the words may begin with a sign ("'82"), before which there is no word boundary.
    """

    name: str
    pattern: str
    read: Action
    kinds: frozenset[str]
    alone: bool
    fits: Check | None
    edge: bool = True


@dataclass(slots=True)
class Language:
    """A language's grammar: its vocabulary (macro name → pattern) and its rules in order of precedence.

    edge: what must hold where an expression begins; RE2's word boundary knows ASCII only. spaced: whether the script
    puts spaces between words, so that a letter right beside an expression means that it is none.
    """

    code: str
    words: dict[str, str]
    rules: list[Rule] = field(default_factory=list)
    edge: str = r"\b"
    spaced: bool = True

    def rule(
        self,
        name: str,
        pattern: str,
        *,
        kinds: str = "",
        alone: bool = True,
        fits: Check | None = None,
        edge: bool = True,
    ) -> Callable[[Action], Action]:
        """Declare a rule; decorates its reading function. kinds: category names, separated by spaces."""

        def declare(read: Action) -> Action:
            self.rules.append(Rule(name, pattern, read, frozenset(kinds.split()), alone, fits, edge))
            return read

        return declare


class _Names(dict[str, str]):
    """What names in patterns stand for, written out when first asked for. bodies: the patterns that may hold other names."""

    def __init__(self, bodies: dict[str, str]) -> None:
        super().__init__()
        self._bodies = bodies

    def __missing__(self, name: str) -> str:
        if name not in self._bodies:
            raise GrammarError(f"no word list and no rules are called {name!r}")
        self[name] = found = "(?:" + _NAMED.sub("(?:", self.expand(self._bodies[name])) + ")"
        return found

    def expand(self, pattern: str) -> str:
        """A pattern with its names replaced."""
        return _PLACE.sub(lambda match: self[match[1]], _spaced(pattern))


class Reader:
    """A compiled language: reads one expression into a value. Instances are immutable once built."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.rules = tuple(language.rules)
        self._kinds: dict[str, list[str]] = {}
        for rule in self.rules:
            for kind in rule.kinds:
                self._kinds.setdefault(kind, []).append(rule.pattern)
        self._names = _Names({kind: "|".join(patterns) for kind, patterns in self._kinds.items()} | language.words)
        self._compiled: dict[int, tuple[Match, dict[str, int]]] = {}
        # Which rules may cover an expression. Those that fit are tried one by one, so long categories stand for
        # anything here: compiled in full where others use them, they are most of the time that a first date takes.
        self._set = re2.Set.FullMatchSet(_options())
        for rule in self.rules:
            try:
                self._set.Add(self._strip(_PLACE.sub(self._sketch, _spaced(rule.pattern))))
            except re2.error as error:
                raise GrammarError(f"rule {rule.name}: {error}") from None
        self._set.Compile()

    def automaton(self) -> Any:
        """The RE2 automaton that finds every expression that may stand alone, over UTF-8 bytes."""
        tails = Tails(self.language.words, self._kinds, lambda name: len(self._names[name]))
        names = _Names({kind: tails.join(patterns) for kind, patterns in self._kinds.items()} | self.language.words)
        inside, signed = (
            tails.join([rule.pattern for rule in self.rules if rule.alone and rule.edge is edge])
            for edge in (True, False)
        )
        # A sign before an expression leaves no edge there.
        pattern = f"{self.language.edge}(?:{inside})" + (f"|{signed}" if signed else "")
        options = _options()
        options.longest_match = True
        return re2.compile(self._strip(names.expand(pattern)), options)

    def read(self, text: str, kind: str | None = None) -> Reading | None:
        """Read a whole expression; `kind` limits the rules to a category. None when no rule covers it."""
        found = self.read_with_rule(text, kind)
        return found[0] if found else None

    def read_with_rule(self, text: str, kind: str | None = None) -> tuple[Reading, Rule] | None:
        """As `read`, with the rule that read it."""
        return next(iter(self._readings(text, kind)), None)

    def read_all(self, text: str) -> list[tuple[Reading, Rule]]:
        """Every reading of an expression that stands alone, in order of precedence, each with its rule."""
        return list(self._readings(text, None))

    def _readings(self, text: str, kind: str | None) -> Iterator[tuple[Reading, Rule]]:
        data = text.encode()
        for index in sorted(self._set.Match(text) or ()):
            rule = self.rules[index]
            if rule.alone if kind is None else kind in rule.kinds:
                compiled = self._compiled.get(index)
                if compiled is None:
                    pattern = re2.compile("(?i:" + self.expand(rule.pattern) + ")", _capturing())
                    compiled = self._compiled[index] = pattern._regexp.Match, pattern.groupindex
                groups = _groups(*compiled, data)
                if groups is None:
                    continue
                reading = rule.read(self, groups)
                if reading is not None:
                    yield reading, rule

    def expand(self, pattern: str) -> str:
        """A pattern with its ``{names}`` replaced: by word lists, or by the patterns of a category's rules."""
        return self._names.expand(pattern)

    def _sketch(self, match: re.Match[str]) -> str:
        """What a name in a pattern stands for, or anything where that is long."""
        found = self._names[match[1]]
        return found if len(found) < _LONG or match[1] in self.language.words else ".+"

    @staticmethod
    def _strip(pattern: str) -> str:
        return "(?i:" + _NAMED.sub("(?:", pattern) + ")"


def _groups(match: Match, numbers: dict[str, int], data: bytes) -> dict[str, str] | None:
    """The named groups that took part in a full match and are not empty; None where the pattern does not match.

    match: the function beneath `re2`'s match object, which reads each group by itself. numbers: those of the groups.
    """
    spans = match(re2._Anchor.ANCHOR_BOTH, data, 0, len(data))
    if spans[0][0] < 0:
        return None
    found = ((name, *spans[number]) for name, number in numbers.items())
    return {name: data[start:end].decode() for name, start, end in found if start < end}


def _spaced(pattern: str) -> str:
    """`pattern` with its plain spaces, outside character classes, standing for the white space of an expression."""
    return _BLANK.sub(lambda match: match[1] or SPACE, pattern)


def one_of(words: Iterable[str]) -> str:
    """A pattern for any of the words."""
    return "(?:" + "|".join(sorted(set(words), key=lambda word: (-len(word), word))) + ")"


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, ending at a word boundary."""
    return one_of(words) + r"\b"


def _capturing() -> Any:
    options = re2.Options()
    options.max_mem = _MEMORY
    return options


def _options() -> Any:
    options = re2.Options()
    options.max_mem = _MEMORY
    options.never_capture = True
    options.log_errors = False
    return options
