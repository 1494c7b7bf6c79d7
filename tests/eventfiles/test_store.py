"""Whatever happens while files are written, each is the old one or the new one, and nothing leads out of the folder."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import textwrap
import time
from dataclasses import replace
from pathlib import Path

import pytest
from making import FACTS, extraction, run

from extractor.eventfiles import accept, load, memory, reset, store
from extractor.eventfiles.paths import OutsideError
from extractor.eventfiles.store import StoreError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "events"
    run(folder, extraction())
    return folder


CHANGED = extraction(tuple(replace(fact, title=f"{fact.title} indeed") for fact in FACTS))


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".lock"
    }


@pytest.mark.parametrize("call", ["fsync", "replace", "chmod"])
@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_a_full_disk_leaves_the_old_files(folder: Path, monkeypatch: pytest.MonkeyPatch, call: str, at: int) -> None:
    before = contents(folder)
    real, calls = getattr(os, call), []

    def full(*args: object) -> object:
        calls.append(args)
        if len(calls) == at + 1:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*args)

    monkeypatch.setattr(os, call, full)
    try:
        run(folder, CHANGED)
    except (StoreError, OSError):
        pass
    else:
        assert len(calls) <= at + 1 or call == "fsync", "an error is told"
    monkeypatch.undo()
    after = contents(folder)
    for name in ("pier.yaml",):
        assert after[name] == before[name] or b"indeed" in after[name]
    assert load(folder).problems == ()
    run(folder, CHANGED)
    assert [event.title.endswith("indeed") for event in load(folder).events] == [True] * 5
    assert set(contents(folder)) == set(before), "nothing is left lying about"
    run(folder, extraction())
    assert contents(folder) == before, "and no value has come to count as the person’s"


def test_a_full_disk_is_told_in_one_line(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StoreError) as error:
        run(folder, CHANGED)
    assert str(error.value).endswith("cannot be written: No space left on device; nothing in it was changed")


def test_a_file_that_is_read_only_is_left_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(folder)
    real = os.access
    path = folder / "pier.yaml"
    # Root may write everything, so the answer for this one file is put in its mouth.
    monkeypatch.setattr(os, "access", lambda file, mode: Path(file) != path.resolve() and real(file, mode))
    with pytest.raises(
        StoreError, match=r"pier\.yaml cannot be written: the file is read-only; nothing in it was changed"
    ):
        run(folder, CHANGED)
    assert contents(folder) == before


KILLED = """
import sys
sys.path.insert(0, {tests!r})
from dataclasses import replace
from pathlib import Path
from making import FACTS, extraction, run
folder = Path({folder!r})
print("ready", flush=True)
number = 0
while True:
    number += 1
    run(folder, extraction(tuple(replace(fact, title=f"{{fact.title}} {{number % 7}}") for fact in FACTS)))
"""


def test_killed_at_any_moment(folder: Path) -> None:
    path = folder / "pier.yaml"
    path.write_text(
        path.read_text().replace("    why: stated in the text\n", "    why: stated in the text\n    note: mine\n", 1)
    )
    script = textwrap.dedent(KILLED).format(tests=str(Path(__file__).parent), folder=str(folder))
    chance = random.Random(7)
    for _ in range(4):
        process = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
        assert process.stdout
        process.stdout.readline()
        time.sleep(chance.uniform(0.01, 0.15))
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert load(folder).problems == ()
        assert len(load(folder).events) == 5
    run(folder, extraction())
    assert [event.title for event in load(folder).events] == [fact.title for fact in FACTS], (
        "no title became the person’s"
    )
    assert load(folder).events[0].note == "mine"
    assert not [name for name in contents(folder) if name.endswith((".tmp", ".next"))]


@pytest.mark.parametrize("edited", [False, True])
@pytest.mark.parametrize("killed_before", ["the event file", "the record"])
def test_killed_between_the_two_files_of_an_article(
    folder: Path, monkeypatch: pytest.MonkeyPatch, killed_before: str, edited: bool
) -> None:
    class Killed(BaseException):
        pass

    def kill(*args: object) -> None:
        raise Killed

    real, write = os.replace, store.replace
    if killed_before == "the record":
        monkeypatch.setattr(
            memory.os, "replace", lambda *args: kill() if str(args[0]).endswith(".next") else real(*args)
        )
    else:
        monkeypatch.setattr(
            memory,
            "replace",
            lambda folder, path, text: kill() if path.suffix == ".yaml" else write(folder, path, text),
        )
    with pytest.raises(Killed):
        run(folder, CHANGED)
    monkeypatch.undo()
    assert any(name.endswith(".next") for name in contents(folder))
    path = folder / "pier.yaml"
    assert ("indeed" in path.read_text()) == (killed_before == "the record")
    if edited:
        path.write_text(path.read_text().replace("date: 1931-05", "date: 1931"))
    run(folder, CHANGED)
    run(folder, extraction())
    events = load(folder).events
    assert [event.title for event in events] == [fact.title for fact in FACTS], "every title is the machine’s"
    assert events[0].date == ("1931" if edited else "1931-05")
    assert not any(name.endswith(".next") for name in contents(folder))


def test_two_runs_do_not_interleave(folder: Path) -> None:
    with (
        store.locked(folder),
        pytest.raises(StoreError, match="another run is writing to"),
        store.locked(folder, wait=0.05),
    ):
        pass


def test_a_link_inside_is_followed_and_one_that_leads_out_is_not(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    inside = folder / "pier.yaml"
    (folder / "real").mkdir()
    target = folder / "real" / "kept.yaml.real"
    inside.rename(target)
    inside.symlink_to(target)
    run(folder, CHANGED)
    assert inside.is_symlink()
    assert "indeed" in target.read_text()

    outside.write_text(target.read_text())
    inside.unlink()
    inside.symlink_to(outside)
    before = outside.read_text()
    report = run(folder, extraction())
    assert outside.read_text() == before
    assert report.skipped[0].message.endswith(f"pier.yaml leads outside {folder}")
    (problem,) = load(folder).problems
    assert problem.message == "is a link that leads out of the events folder"


def test_the_record_of_the_last_run_cannot_lead_out_either(folder: Path, tmp_path: Path) -> None:
    (folder / ".extracted").rename(tmp_path / "elsewhere")
    (folder / ".extracted").symlink_to(tmp_path / "elsewhere")
    before = contents(tmp_path / "elsewhere")
    with pytest.raises((StoreError, OutsideError)):
        run(folder, CHANGED)
    assert contents(tmp_path / "elsewhere") == before


@pytest.mark.parametrize("what", ["../outside", "/etc/passwd", "a/../../outside", "../outside.yaml#x", "..", ""])
def test_a_file_elsewhere_cannot_be_named(folder: Path, tmp_path: Path, what: str) -> None:
    (tmp_path / "outside.yaml").write_text((folder / "pier.yaml").read_text())
    for call in (accept, reset):
        with pytest.raises(StoreError):
            call(folder, what)


@pytest.mark.parametrize(
    "source", ["../../etc/passwd", "/etc/cron.d/x", "seeds/..", "a\\..\\b.txt", ".hidden", "x\0y", "", "CON"]
)
def test_an_article_cannot_choose_a_file_elsewhere(tmp_path: Path, source: str) -> None:
    folder = tmp_path / "events"
    run(folder, extraction(source=source))
    written = [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.yaml")]
    assert len(written) == 1
    assert written[0].startswith("events/")
    assert ".." not in written[0]


def test_a_damaged_record_is_told(folder: Path) -> None:
    (folder / ".extracted" / "pier.json").write_text('{"format": 1, "events"')
    with pytest.raises(StoreError, match=r"pier\.json cannot be read \(JSONDecodeError.*take it from your last commit"):
        run(folder, CHANGED)


BOMBS = {
    "laughs": "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
        f"{b}: &{b} [{','.join(['*' + a] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    ),
    "laughs in an event": "events:\n  - date: 2017\n    title: x\n    tags: &a [&b [x, x], *b, *b]\n    names: [*a, *a]\n",
    "itself": "events: &a [*a, *a]\n",
    "itself in a field": "events:\n  - &a {date: 2017, title: x, names: *a, links: [*a, *a], image: *a}\n",
    "deep brackets": "events: " + "[" * 100_000,
    "deep hyphens": "- " * 100_000,
    "deep keys": "\n".join(" " * n + "a:" for n in range(2000)),
}  # fmt: skip


@pytest.mark.parametrize("bomb", BOMBS)
def test_bombs_do_not_go_off(tmp_path: Path, bomb: str) -> None:
    (tmp_path / "bomb.yaml").write_text(BOMBS[bomb])
    start = time.perf_counter()
    timeline = load(tmp_path)
    assert timeline.articles == ()
    assert timeline.problems
    assert time.perf_counter() - start < 5


def test_aliases_that_a_person_writes_are_read(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(
        "events:\n  - {date: 1, title: x}\n".replace("date: 1,", "date: 2017, tags: &tags [a, b],")
        + "  - {date: 2018, title: y, tags: *tags}\n"
    )
    assert [event.tags for event in load(tmp_path).events] == [("a", "b"), ("a", "b")]


def test_a_file_of_fifty_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "big.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    (problem,) = load(tmp_path).problems
    assert (problem.message, problem.hint) == (
        "is 50 MB; an event file has at most 10 MB",
        "move some of its events to another file",
    )
