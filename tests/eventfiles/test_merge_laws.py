"""The laws of the merge, for any sequence of a person's edits and of the extractor's changes of mind."""

from __future__ import annotations

import json
import re
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from making import DATES, FACTS, SENTENCES, Fact, extraction, run

from extractor.eventfiles import load
from extractor.events.event import Name

WORDS = [
    "pier",
    "storm",
    "Ärger: nein",
    "# no comment",
    "yes",
    "1952",
    "it's",
    '"quoted"',
    "port – 港 🚢",
    "- dash",
    "a, [b]",
]
text = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
dates = st.sampled_from(["1952", "1952-03-03", "1952?", "195X", "1952-03-01/1952-03-04", "1955-22~"])
names = st.lists(
    st.builds(Name, st.sampled_from(["Ann Lee", "Port, Inc.", "Zürich"]), st.sampled_from(["person", "place", None])),
    max_size=3,
    unique_by=lambda name: name.text,
).map(tuple)


@st.composite
def versions(draw: st.DrawFn) -> tuple[Fact, ...]:
    """What some version of the extractor makes of the article."""
    return tuple(
        Fact(
            number,
            draw(st.one_of(st.just(FACTS[number].title), text)),
            draw(st.one_of(st.just(DATES[number]), dates)),
            draw(st.one_of(st.none(), text)),
            draw(st.sampled_from(["stated in the text", "worked out: from the dateline", "x" * 200])),
            draw(names),
            draw(st.sampled_from(["happened", "planned"])),
        )
        for number in range(5)
        if draw(st.integers(0, 4))
    )


edits = st.one_of(
    st.tuples(st.just("set"), st.integers(0, 9), st.sampled_from(["title", "speaker", "note", "why"]), text),
    st.tuples(st.just("set"), st.integers(0, 9), st.just("date"), dates),
    st.tuples(st.just("unset"), st.integers(0, 9), st.sampled_from(["speaker", "why", "names", "quote", "status"])),
    st.tuples(st.just("delete"), st.integers(0, 9)),
    st.tuples(st.just("add"), st.integers(0, 9), text, dates),
    st.tuples(st.just("comment"), st.integers(0, 9), st.sampled_from(["above", "inside", "end of line", "between"])),
    st.tuples(st.just("requote"), st.integers(0, 9)),
    st.tuples(st.just("swap"), st.integers(0, 9)),
    st.tuples(st.just("line ends")),
    st.tuples(st.just("mark")),
    st.tuples(st.just("flow"), st.integers(0, 9)),
)


class Editor:
    """A person with a text editor, who works on lines and knows nothing of the program's own parser."""

    def __init__(self, path: Path) -> None:
        self.path = path
        raw = path.read_bytes().decode()
        self.bom = raw.startswith("\ufeff")
        self.crlf = "\r\n" in raw
        content = raw.removeprefix("\ufeff").replace("\r\n", "\n")
        content = content.replace("events: []\n", "events:\n")
        self.chunks = re.split(r"(?m)^(?=  - )", content)
        if not self.chunks[-1].endswith("\n"):
            self.chunks[-1] += "\n"

    def save(self) -> None:
        content = "".join(self.chunks)
        if content.rstrip().endswith("events:"):
            content = content.rstrip() + " []\n"
        if self.crlf:
            content = content.replace("\n", "\r\n")
        self.path.write_bytes((("\ufeff" if self.bom else "") + content).encode())

    def pick(self, number: int) -> int | None:
        """The chunk of an event in block style, by a number that may be too big."""
        if len(self.chunks) < 2:
            return None
        index = 1 + number % (len(self.chunks) - 1)
        return index if self.chunks[index].startswith("  - ") and "{" not in self.chunks[index].split("\n")[0] else None

    @staticmethod
    def field(name: str) -> str:
        """A field's lines in a chunk: its own and the deeper ones after it."""
        return rf"(?m)^(    |  - ){name}:.*\n(?:(?:     .*)?\n(?=     |\n     ))*(?:     .*\n)*"

    def do(self, edit: tuple[Any, ...], serial: int) -> str | None:
        """Make one edit; returns the comment it wrote, if any."""
        kind = edit[0]
        if kind == "line ends":
            self.crlf = not self.crlf
            return None
        if kind == "mark":
            self.bom = not self.bom
            return None
        index = self.pick(edit[1])
        if kind == "add":
            self.chunks.insert(
                len(self.chunks) if index is None else index + 1,
                f"  - date: {edit[3]}\n    title: {json.dumps(f'Own {serial} ' + edit[2], ensure_ascii=False)}\n",
            )
            return None
        if index is None:
            return None
        chunk = self.chunks[index]
        comment = f"# remark {serial}."
        if kind == "set":
            line = f"    {edit[2]}: {edit[3] if edit[2] == 'date' else json.dumps(edit[3], ensure_ascii=False)}\n"
            lead = "  - " if re.match(rf"  - {edit[2]}:", chunk) else "    "
            if re.search(self.field(edit[2]), chunk):
                chunk = re.sub(self.field(edit[2]), lambda _: lead + line[4:], chunk, count=1)
            else:
                chunk = re.sub(r"(?m)^    title:", lambda match: line + match[0], chunk, count=1)
        elif kind == "unset":
            if not re.match(rf"  - {edit[2]}:", chunk):
                chunk = re.sub(self.field(edit[2]), "", chunk, count=1)
        elif kind == "delete":
            del self.chunks[index]
            return None
        elif kind == "comment":
            if edit[2] == "above":
                chunk = f"  {comment}\n" + chunk
                self.chunks[index - 1] += f"  {comment}\n"
                chunk = self.chunks[index]
            elif edit[2] == "inside":
                chunk = re.sub(r"(?m)^    title:", lambda match: f"    {comment}\n{match[0]}", chunk, count=1)
                comment = comment if comment in chunk else ""
            elif edit[2] == "end of line":
                chunk = re.sub(
                    r"(?m)^((?:    |  - )date: \S+)$", lambda match: f"{match[0]}  {comment}", chunk, count=1
                )
                comment = comment if comment in chunk else ""
            else:
                self.chunks[index - 1] += f"\n  {comment}\n\n"
            self.chunks[index] = chunk
            return comment or None
        elif kind == "requote":
            chunk = re.sub(r"(?m)^    date_text: ([\w ]+)$", r'    date_text:   "\1"', chunk, count=1)
        elif kind == "swap":
            if index + 1 < len(self.chunks):
                self.chunks[index], self.chunks[index + 1] = self.chunks[index + 1], self.chunks[index]
            return None
        elif kind == "flow" and "#" not in chunk:
            import yaml

            (item,) = yaml.load(chunk, yaml.BaseLoader)
            chunk = f"  - {json.dumps(item, ensure_ascii=False)}\n"
        self.chunks[index] = chunk
        return None


FIELDS = ("date", "title", "speaker", "why", "quote", "status", "names", "date_text", "kind", "note")


def values(path: Path) -> dict[str, dict[str, Any]]:
    """The events of the file by id."""
    timeline = load(path.parent)
    assert timeline.problems == (), (timeline.problems, path.read_text())
    return {event.id: {name: getattr(event, name) for name in FIELDS} for event in timeline.articles[0].events}


def said(fact: Fact) -> dict[str, Any]:
    """The values that an extracted fact has in a file."""
    ordered = [name for kind in ("person", "place", None) for name in fact.names if name.type == kind]
    return {
        "date": fact.date,
        "title": " ".join(fact.title.split()),
        "speaker": fact.speaker,
        "why": fact.why,
        "quote": SENTENCES[fact.number],
        "status": fact.status,
        "names": tuple(ordered),
        "note": None,
    }


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_every_human_edit_survives_and_every_untouched_field_is_current(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as root:
        folder = Path(root) / "events"
        folder.mkdir()
        path = folder / "pier.yaml"
        version = data.draw(versions(), "first version")
        run(folder, extraction(version))
        before = values(path)
        id_of = dict(zip((fact.number for fact in version), before, strict=True))
        written = {id_: dict(fields) for id_, fields in before.items()}  # what the machine wrote last
        deleted: set[str] = set()
        comments: set[str] = set()
        for round_ in range(data.draw(st.integers(1, 4), "rounds")):
            editor = Editor(path)
            for number, edit in enumerate(data.draw(st.lists(edits, max_size=6), "edits")):
                comment = editor.do(edit, round_ * 100 + number)
                if comment:
                    comments.add(comment)
            editor.save()
            comments = {comment for comment in comments if comment in path.read_text()}  # some the person took out
            edited = values(path)
            deleted |= {id_ for id_ in before if id_ not in edited}
            version = data.draw(versions(), "next version")
            run(folder, extraction(version))
            after = values(path)

            found = {id_of[fact.number]: fact for fact in version if fact.number in id_of}
            for id_, fields in edited.items():
                if id_ not in written:
                    assert after[id_] == fields, "what a person added stays as it is"
                    continue
                changed = {name for name in FIELDS if fields[name] != written[id_][name]}
                for name in changed if id_ in after else ():
                    assert after[id_][name] == fields[name], f"{name} was changed by the person"
                if id_ in found:
                    now = said(found[id_])
                    for name in set(now) - changed:
                        assert after[id_][name] == now[name], f"{name} was left and is current"
                        written[id_][name] = now[name]
                elif changed:
                    assert id_ in after, "an event that a person changed stays"
                elif id_ in after:
                    assert "#" in path.read_text(), "only a person's remark keeps an event that is not found"
                else:
                    deleted.discard(id_)
            assert not deleted & set(after), "what was deleted stays deleted"
            new = [fact for fact in version if fact.number not in id_of]
            for fact in new:
                (id_,) = [one for one in after if one not in edited and after[one]["quote"] == SENTENCES[fact.number]]
                id_of[fact.number] = id_
                assert {name: after[id_][name] for name in said(fact)} == said(fact)
            for id_ in after:
                if id_ not in edited:
                    assert id_ in id_of.values(), "what comes is what the extractor found"
                    written[id_] = dict(after[id_])
            content = path.read_bytes()
            for comment in comments:
                assert comment.encode() in content, f"{comment} was written by the person"
            again = run(folder, extraction(version))
            assert path.read_bytes() == content, "running again changes nothing"
            assert again.changed == []
            before = after
