"""What the title of a sentence is put together from."""

from __future__ import annotations

from dataclasses import dataclass

from extractor.events.clauses.groups import Sentence
from extractor.events.names.find import Names
from extractor.events.titles.subjects import Subjects
from extractor.events.titles.wording import Wording


@dataclass(slots=True)
class Material:
    """A parsed sentence with the names of its article, how its words read in a headline, and who its subjects are."""

    sentence: Sentence
    names: Names
    wording: Wording
    subjects: Subjects
