"""Whether a person is a man or a woman, by title and given name."""

from __future__ import annotations

from extractor.events.names.gazetteer import Gazetteer, Gender, fold


def gender_of(name: str, roles: tuple[str, ...], table: Gazetteer) -> Gender | None:
    """By the titles the article gives, else by the given name."""
    found = {gender for role in roles for word in role.split() if (gender := _word_gender(word, table)) != "either"}
    given = table.given.get(fold(name.partition(" ")[0]).lower())
    told = found - {None}
    if len(told) == 1:
        return told.pop()
    return given


def title_gender(title: str, table: Gazetteer) -> Gender | None:
    """Of whom a title, in lower case, is said; None where of both."""
    return next(
        (gender for word in title.split() if (gender := _word_gender(word, table)) not in (None, "either")), None
    )


def _word_gender(word: str, table: Gazetteer) -> Gender | None:
    return table.offices.get(word) or table.address.get(word)
