"""The three-way merge of one set of fields: the policy, on one page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Outcome:
    """What becomes of a set of fields.

    change: what to set in the file, None to take a field out. base: the ancestor for the next merge. mine: fields that
    hold what the person wrote. proposed: what the extractor says of those where it has changed its mind.
    """

    change: dict[str, Any] = field(default_factory=dict)
    base: dict[str, Any] = field(default_factory=dict)
    mine: list[str] = field(default_factory=list)
    proposed: dict[str, Any] = field(default_factory=dict)


def merge_fields(base: dict[str, Any], file: dict[str, Any], today: dict[str, Any], names: Iterable[str]) -> Outcome:
    """Merge what the machine wrote last (`base`), what the file says now, and what the extractor says today.

    A field that is not there is a value like any other: nothing. Each field is merged for itself.

    >>> base = {"date": "2006", "title": "Pact", "why": "year stated", "speaker": "Ivanov"}
    >>> file = {"date": "2006", "title": "The pact", "speaker": "Petrov"}
    >>> today = {"date": "2006-05", "title": "Pact", "why": "year and month stated", "speaker": "Sidorov", "kind": "x"}
    >>> outcome = merge_fields(base, file, today, ("date", "title", "why", "speaker", "kind"))

    The person left the date, the extractor has a new one: the file gets it. So it does a field that is new.

    >>> outcome.change
    {'date': '2006-05', 'kind': 'x'}

    The person changed the title, the extractor says what it said before: the person's stays. They took out the reason,
    and the extractor has a new one; they changed the speaker, and so did the extractor: the person's stays, and the
    machine's is proposed.

    >>> outcome.mine, outcome.proposed
    (['title', 'why', 'speaker'], {'why': 'year and month stated', 'speaker': 'Sidorov'})

    The ancestor moves on for the machine's fields only. A field once written by the person is theirs for good, even
    when the extractor comes to say the same for a while: only `accept` and `reset` give it back.

    >>> outcome.base
    {'date': '2006-05', 'title': 'Pact', 'why': 'year stated', 'speaker': 'Ivanov', 'kind': 'x'}
    """
    outcome = Outcome()
    for name in names:
        old, mine, new = base.get(name), file.get(name), today.get(name)
        if mine == old:
            if mine != new:
                outcome.change[name] = new
            next_base = new
        else:
            outcome.mine.append(name)
            if new not in (old, mine):
                outcome.proposed[name] = new
            next_base = old
        if next_base is not None:
            outcome.base[name] = next_base
    return outcome
