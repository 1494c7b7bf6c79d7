"""The English grammar to which the rule modules of this package add their rules."""

from __future__ import annotations

from extractor.timex.en.words import WORDS
from extractor.timex.grammar import Language

LANGUAGE = Language("en", WORDS)
rule = LANGUAGE.rule
