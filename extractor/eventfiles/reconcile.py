"""One event file brought together with what was extracted today: which event is which, and what becomes of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from extractor.eventfiles import memory
from extractor.eventfiles.fields import ARTICLE_FIELDS, EVENT_FIELDS
from extractor.eventfiles.found import Found
from extractor.eventfiles.lines import has_comment, hyphen, list_end, tail_comment
from extractor.eventfiles.match import pair, traits
from extractor.eventfiles.memory import Memory, Remembered
from extractor.eventfiles.read import Parsed, Section, event_ids
from extractor.eventfiles.report import Proposal, Report
from extractor.eventfiles.scan import MappingNode, SequenceNode
from extractor.eventfiles.slug import slug, unique
from extractor.eventfiles.splice import Change
from extractor.eventfiles.threeway import Outcome, merge_fields

ARTICLE_NAMES = tuple(spec.name for spec in ARTICLE_FIELDS if spec.extracted)
EVENT_NAMES = tuple(spec.name for spec in EVENT_FIELDS if spec.extracted and spec.name != "id")


@dataclass(slots=True)
class Reconciled:
    """The merge of one event file under way.

    home: what was extracted last time. parsed: the file as it is. same_text: the article has not changed since.
    adopted: the file was there before anything was extracted into it, so all in it counts as written by a person.
    """

    home: Memory
    parsed: Parsed
    same_text: bool
    adopted: bool
    changes: list[Change] = field(default_factory=list)
    removed: list[int] = field(default_factory=list)
    added: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    base: dict[str, Any] = field(default_factory=dict)
    today: dict[str, Any] | None = None
    remembered: list[Remembered] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    updated: int = 0
    kept: int = 0
    obsolete: list[str] = field(default_factory=list)

    def article(self, today: dict[str, Any], given: str | None) -> None:
        """Merge the fields of ``article:``. given: the day of writing, where the editor said it."""
        section = self.parsed.article
        values = section.values if section else {}
        base = dict(today) if self.adopted else dict(self.home.base)
        if given:
            # The machine has no say in it, so that it is no proposal now and no ancestor later.
            if self.adopted:
                base.pop("published", None)
            today = {**today, "published": base.get("published")}
            if values.get("published") != given:
                self.changes.append(Change(None, {"published": given}))
            today = {key: value for key, value in today.items() if value is not None}
            values = {**values, "published": given}
        outcome = self._merged(base, values, today, ARTICLE_NAMES, section)
        if outcome.change:
            self.changes.append(Change(None, outcome.change))
        self.base = outcome.base
        self.today = None if today == outcome.base else today
        self._propose(None, self.home.name, values, outcome, section)

    def events(self, events: Sequence[Found]) -> None:
        """Merge the events."""
        ids = event_ids(self.parsed)
        place = {id_: index for index, id_ in enumerate(ids)}
        old = self.home.events
        known = [traits(event.latest, event.spot) for event in old]
        new = [traits(event.values, event.spot) for event in events]
        pairs = pair(new, known, self.same_text)
        self._follow_ids(ids, place)

        # Events that the person wrote themselves, or that were there before the first extraction, and are found now.
        own_ids = set(ids) - {event.id for event in old}
        free = [index for index, id_ in enumerate(ids) if id_ in own_ids]
        rest = [index for index in range(len(events)) if index not in pairs]
        own = pair(
            [new[index] for index in rest],
            [traits(self.parsed.events[index].values, None) for index in free],
            same_text=False,
        )
        adopted = {rest[i]: free[j] for i, j in own.items()}

        taken = set(ids) | {event.id for event in old}
        previous = -1
        listed: dict[int, Remembered] = {}
        order: list[Remembered] = []
        for index, event in enumerate(events):
            if index in pairs:
                was = old[pairs[index]]
                now = self._found_again(was, event, place)
                listed[pairs[index]] = now
                if now.id in place:
                    previous = place[now.id]
                elif now.state == "listed":
                    self.added.append((previous, {"id": now.id, **event.values}))
            elif index in adopted:
                previous = adopted[index]
                values = self.parsed.events[previous].values
                now = Remembered(ids[previous], "listed", {**event.values}, None, event.spot)
                if any(values.get(name) != event.values.get(name) for name in EVENT_NAMES):
                    self.kept += 1
            else:
                now = Remembered(unique(slug(event.values["title"]), taken), "listed", event.values, None, event.spot)
                taken.add(now.id)
                self.added.append((previous, {"id": now.id, **event.values}))
            order.append(now)
        for j, was in enumerate(old):
            if j not in listed:
                order.append(self._not_found(was, place))
        # The order of the last time is kept, so that the file in git changes where an event did.
        position = {event.id: index for index, event in enumerate(old)}
        last = -1.0
        ranks: dict[str, float] = {}
        for now in order:
            last = position.get(now.id, last + 1e-6)
            ranks[now.id] = last
        self.remembered = sorted(order, key=lambda event: ranks[event.id])
        self.kept += len(set(ids) - {event.id for event in order})

    def _follow_ids(self, ids: list[str], place: dict[str, int]) -> None:
        """Follow an id that the person changed, and give back one that they lost: the words of the event tell it."""
        known = {event.id for event in self.home.events}
        for index, section in enumerate(self.parsed.events):
            if "id" not in section.values and ids[index] in known:
                self.changes.append(Change(index, {"id": ids[index]}))
        lost = [event for event in self.home.events if event.id not in place and event.state in ("listed", "obsolete")]
        strange = [index for index, id_ in enumerate(ids) if id_ not in known]
        if not lost or not strange:
            return
        found_pairs = pair(
            [traits(self.parsed.events[index].values, None) for index in strange],
            [traits(event.base, None) for event in lost],
            same_text=False,
        )
        for i, j in found_pairs.items():
            index, event = strange[i], lost[j]
            if "id" in self.parsed.events[index].pairs and "id" in self.parsed.events[index].values:
                event.id = ids[index]
            else:
                self.changes.append(Change(index, {"id": event.id}))
                del place[ids[index]]
                ids[index] = event.id
            place[event.id] = index

    def _found_again(self, was: Remembered, event: Found, place: dict[str, int]) -> Remembered:
        if was.id not in place:
            if was.state == "gone":
                return Remembered(was.id, "listed", event.values, None, event.spot)
            self.kept += 1
            return Remembered(
                was.id, "deleted", was.base, None if event.values == was.base else event.values, event.spot
            )
        index = place[was.id]
        section = self.parsed.events[index]
        outcome = self._merged(was.base, section.values, event.values, EVENT_NAMES, section)
        if outcome.change:
            self.changes.append(Change(index, outcome.change))
            self.updated += 1
        if outcome.mine or self._touched(section):
            self.kept += 1
        self._propose(index, f"{self.home.name}#{was.id}", section.values, outcome, section)
        today = None if event.values == outcome.base else event.values
        return Remembered(was.id, "listed", outcome.base, today, event.spot)

    def _not_found(self, was: Remembered, place: dict[str, int]) -> Remembered:
        if was.id not in place:
            state: memory.State = "gone" if was.state == "gone" else "deleted"
            return Remembered(was.id, state, was.base, was.today, was.spot)
        index = place[was.id]
        section = self.parsed.events[index]
        if self._touched(section) or any(section.values.get(name) != was.base.get(name) for name in EVENT_NAMES):
            self.obsolete.append(was.id)
            self.kept += 1
            return Remembered(was.id, "obsolete", was.base, None, was.spot)
        self.removed.append(index)
        return Remembered(was.id, "gone", was.base, None, was.spot)

    def _touched(self, section: Section) -> bool:
        """Whether the person wrote something into an event that is none of the extracted fields: a field of their own,
        or a comment."""
        if any(name not in EVENT_NAMES and name != "id" for name in section.pairs):
            return True
        source = self.parsed.source
        start = source.start(section.node)
        items = self.parsed.items
        if items is not None and not getattr(items, "flow_style", False):
            start = hyphen(source, section.node)
            if tail_comment(source, section.node):
                return True
        end = source.text.find("\n", source.end(section.node))
        return has_comment(source, section.node, start, len(source.text) if end < 0 else end)

    def _merged(
        self,
        base: dict[str, Any],
        values: dict[str, Any],
        today: dict[str, Any],
        names: Sequence[str],
        section: Section | None,
    ) -> Outcome:
        """Merge fields; a list with a person's comment in it counts as theirs, since replacing it would lose that."""
        outcome = merge_fields(base, values, today, names)
        for name, new in list(outcome.change.items()):
            if section is None or name not in section.pairs:
                continue
            key, node = section.pairs[name]
            source = self.parsed.source
            is_list = isinstance(node, MappingNode | SequenceNode) and source.start(node) > source.end(key)
            if is_list and has_comment(source, node, source.colon(key), list_end(source, node)):
                del outcome.change[name]
                outcome.mine.append(name)
                outcome.proposed[name] = new
                outcome.base.pop(name, None)
                if name in base:
                    outcome.base[name] = base[name]
        return outcome

    def _propose(
        self, index: int | None, ref: str, values: dict[str, Any], outcome: Outcome, section: Section | None
    ) -> None:
        source = self.parsed.source
        for name, today in outcome.proposed.items():
            line = 0
            if section is not None:
                node = section.pairs[name][0] if name in section.pairs else section.node
                line = source.place(source.start(node))[0]
            self.proposals.append(Proposal(ref, name, values.get(name), today, source.shown, line))

    def count(self, report: Report) -> None:
        """Add what was done to the report."""
        report.added += len(self.added)
        report.updated += self.updated
        report.kept += self.kept
        report.dropped += len(self.removed)
        report.obsolete += len(self.obsolete)
        report.proposals += self.proposals
        report.lines += [str(proposal) for proposal in self.proposals]
        report.lines += [
            f"{self.home.name}#{id_} is no longer found in the article; it stays because you changed it"
            for id_ in self.obsolete
        ]
