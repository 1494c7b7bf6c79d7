"""Where the title of a person stands in a run of capitalised words: the office, what goes before it, and the name after it."""

from __future__ import annotations

from extractor.events.names.gazetteer import Gazetteer
from extractor.events.names.nametypes import Word, is_known, is_phrase

_IN_TITLES = frozenset(
    (
        "house",
        "security",
        "business",
        "press",
        "staff",
        "police",
        "trade",
        "energy",
        "finance",
        "industry",
        "intelligence",
        "power",
        "team",
        "post",
        "party",
    )
)


_PORTFOLIOS = frozenset(("minister", "secretary", "commissioner"))


def title_in(words: list[Word], table: Gazetteer) -> tuple[int, int, int] | None:
    """Where a title stands: index of its first word, of its noun, and of the name after it (= len where none)."""
    for index, word in enumerate(words):
        low = word.low
        if low not in table.offices and low not in table.address:
            continue
        if index and words[index - 1].low in table.given and words[index - 1].low not in table.before:
            return None
        if low in table.given and low not in table.address:
            return None
        if word.small and word.small.split()[0] in ("of", "and"):
            return None
        begin = index
        # "Security Council Secretary": a body of its own stands before the office.
        body = index > 1 and words[index - 1].low in table.heads and words[index - 1].low not in _IN_TITLES
        while (
            begin
            and not body
            and not words[begin].small
            and (words[begin - 1].low in table.before or words[begin - 1].low in table.loose)
            and not (begin > 1 and is_known(words[:begin], table))
        ):
            begin -= 1
        if begin and low in _PORTFOLIOS and not words[begin].small and words[begin - 1].low not in table.places:
            if words[begin - 1].low not in table.known and not words[begin - 1].text.isupper():
                begin -= 1  # "Emergencies Minister"
            while begin and words[begin - 1].low in table.loose:
                begin -= 1
        if low == "deputy":
            # “Deputy Emergency Situations Minister”
            ends = (at for at in range(index + 2, min(index + 5, len(words) - 1)) if words[at].low in _PORTFOLIOS)
            last = next(ends, index)
            if not any(w.small for w in words[index + 1 : last + 1]):
                index = last
        rest = index + 1
        while rest < len(words):
            ahead = words[rest]
            if ahead.small:
                lows = [w.low for w in words[begin:rest]]
                if ahead.low not in table.cut["topics"] and not is_phrase(lows, ahead.small.split(), ahead.low, table):
                    break
            elif not (
                ahead.low in table.offices
                or ahead.low in table.address
                or (ahead.low in table.before and ahead.low not in table.given)
            ):
                break
            rest += 1
        if rest == len(words) and index == 0 and len(words) == 1 and low in table.given:
            return None
        return begin, index, rest
    return None


def after_tail(words: list[Word], split: tuple[int, int, int], table: Gazetteer) -> bool:
    """Whether a title follows a body with "of" ("Supreme Court of Justice President Mauricio Gutierrez")."""
    begin, _, rest = split
    ended = words[-1].low in table.heads or words[-1].low in table.firm or words[-1].low in table.things
    return rest < len(words) and not ended and any(word.small for word in words[1:begin]) and not words[begin].small
