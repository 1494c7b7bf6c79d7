"""The same happening told by several articles: which entries of a timeline are one.

Two entries of different articles are one happening when their dates allow it, they share a name that few articles of the
timeline have, and then the words of their titles are largely found in the other as well, each word weighing the more
the rarer it is in the timeline. Where only their articles share names, two at least and that very few articles have, the
words must agree better. Likeness of words alone never makes two entries one. What the editor says with `same_as` and
`distinct_from` goes before everything else.
"""

from __future__ import annotations

from collections.abc import Sequence

from extractor.events.groups import Cluster, Groups
from extractor.events.likeness import Likeness
from extractor.events.told import Entry, told

__all__ = ["Cluster", "Entry", "cluster"]


def cluster(entries: Sequence[Entry]) -> list[Cluster]:
    """The happenings that `entries` tell, each entry in exactly one, in the order of their first entries.

    Keys in `same_as` and `distinct_from` that no entry has are passed over. Raises `extractor.edtf.EdtfError` for a date
    that is none.
    """
    read = [told(at, entry) for at, entry in enumerate(entries)]
    position = {entry.key: at for at, entry in enumerate(entries)}
    apart = ((at, position[key]) for at, entry in enumerate(entries) for key in entry.distinct_from if key in position)
    groups = Groups([item.article for item in read], [item.span for item in read], apart)
    for at, entry in enumerate(entries):
        for key in entry.same_as:
            if key in position:
                groups.join_by_editor(at, position[key])
    # That dates exclude each other is believed only of what has no other date to agree with.
    for link in sorted(Likeness(read).links(), key=lambda link: (link.apart, -link.score, link.left, link.right)):
        groups.join(link)
    groups.join_retold()
    return groups.clusters([entry.key for entry in entries])
