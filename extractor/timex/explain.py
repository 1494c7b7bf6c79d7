"""Why a date is what it is, in one sentence for the reader."""

from __future__ import annotations

from extractor.timex.found import Found


def why(found: Found, words: str) -> str:
    """One sentence: which parts the words state, which are implied and by what."""
    if found.type == "SET":
        return f"“{words}” repeats, so it names no one date"
    if found.type == "DURATION":
        if found.begin and found.end_day:
            return f"“{words}” is a length of time, here from {found.begin} to {found.end_day}"
        return f"“{words}” is a length of time"
    if found.value.endswith("_REF"):
        return f"“{words}” names no date"
    if not found.implied:
        return f"{_list(found.stated)} stated in the text" if found.stated else "stated in the text"
    part = found.implied[0]
    if not found.stated or found.counted:
        return f"“{words}” counted from {part.basis}"
    if part.basis == "nothing in the text":
        return f"{_list(found.stated)} stated; nothing in the text tells the {part.part}"
    return f"{_list(found.stated)} stated; {part.part} from {part.basis}"


def _list(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
