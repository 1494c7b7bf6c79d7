"""The commands as an editor gives them: what they print, what they write, and what they say of bad input."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from extractor.cli import main

HEAVY = ("dateparser", "mkdocs", "re2", "yaml", "trafilatura", "sentencex", "extractor.timex", "extractor.publish")


def timeline(*arguments: str, stdin: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(main, arguments, input=stdin)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def test_help_imports_nothing_heavy():
    code = (
        "import sys\nfrom extractor.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
    assert "  build    Extract from articles and build the site.\n" in done.stdout


def test_every_command_is_in_the_readme():
    readme = (Path(__file__).parents[1] / "README.md").read_text("utf-8")
    assert [name for name in main.commands if f"`timeline {name}" not in readme] == []


def test_tag_shows_what_it_found_and_why():
    result = timeline("tag", "--dct", "2017-12-30", stdin="He left on December 19.\nShe came back\nin 2006.\n")
    rows = [line.split("\t") for line in result.stdout.splitlines()]
    assert [row[:4] for row in rows] == [
        ["1:12", "December 19", "DATE", "2017-12-19"],
        ["3:4", "2006", "DATE", "2006"],
    ]
    assert all(row[4] for row in rows)


def test_tag_lines():
    lines = [
        {"id": "a", "text": "On Dec. 19 he left.", "dct": "2017-12-30"},
        {"id": "b", "text": "🙂 In 2006, once.", "dct": "2017-12-30", "lang": "english"},
        {"id": "c", "text": "Nothing."},
    ]
    result = timeline("tag", "--jsonl", stdin="\n".join(json.dumps(line) for line in lines) + "\n\n")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [
        (record["id"], [(t["start"], t["end"], t["type"], t["value"], t["edtf"]) for t in record["timexes"]])
        for record in records
    ] == [
        ("a", [(3, 10, "DATE", "2017-12-19", "2017-12-19")]),
        ("b", [(5, 9, "DATE", "2006", "2006")]),
        ("c", []),
    ]


def test_tag_as_timeml():
    result = timeline("tag", "--dct", "2017-12-30", "--timeml", stdin="He & she left on December 19.")
    assert '<TIMEX3 tid="t1" type="DATE" value="2017-12-19" ' in result.stdout
    assert "He &amp; she" in result.stdout


def test_extract_lines(project):
    text = Path("seeds/harbour.txt").read_text("utf-8")
    result = timeline("extract", "--jsonl", stdin=json.dumps({"id": "h", "text": text}) + "\n")
    (record,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert record["id"] == "h"
    assert record["article"]["published"] == "2019-06-03"
    assert record["article"]["title"] == "Harbour board approves a second crane"
    assert [(e["date"], text[e["date_start"] : e["date_end"]], e["kind"], e["status"]) for e in record["events"]] == [
        ("2019-06-03", "Monday", "event", "happened"),
        ("2015-03", "March 2015", "event", "happened"),
        ("2021", "2021", "event", "planned"),
    ]
    for event in record["events"]:
        assert text[event["quote_start"] :].startswith(event["quote"])


def test_what_hangs_on_a_day_of_writing_not_known_is_kept_open():
    text = "The harbour board of Lorne met on Thursday. It will meet again next week. Anna Berg left in June."
    result = timeline("extract", "--jsonl", stdin=json.dumps({"id": "a", "text": text}) + "\n")
    events = json.loads(result.stdout)["events"]
    assert [(event["date"], event["date_text"], event["why"]) for event in events] == [
        ("XXXX-XX-XX", "Thursday", "weekday stated; nothing in the text tells the week"),
        ("XXXX", "next week", "“next week” counted from the day of writing, which is not known"),
        ("XXXX-06", "June", "month stated; nothing in the text tells the year"),
    ]


def test_the_day_given_on_the_command_line_wins():
    line = json.dumps({"id": "a", "text": "OSLO, June 3 (Reuters) - The bridge fell on Monday.\n"})
    result = timeline("extract", "--jsonl", "--published", "2013-06-03", stdin=line + "\n")
    record = json.loads(result.stdout)
    assert record["article"]["published"] == "2013-06-03"
    assert [event["date"] for event in record["events"]] == ["2013-06-03"]


def test_extract_writes_event_files_once(project):
    first = timeline("extract")
    assert first.stdout == ""
    assert first.stderr == "Events: 3 added.\n"
    before = {path: path.stat().st_mtime_ns for path in Path("site/events").rglob("*") if path.is_file()}
    assert Path("site/events/harbour.yaml") in before
    second = timeline("extract")
    assert second.stderr == "Events: nothing changed.\n"
    assert {path: path.stat().st_mtime_ns for path in before} == before


def test_a_dry_run_shows_the_difference_and_writes_nothing(project):
    result = timeline("extract", "--dry-run")
    assert result.stdout.startswith("--- /dev/null\n+++ site/events/harbour.yaml\n")
    assert "+    date: 2015-03\n" in result.stdout
    assert not Path("site/events").exists()


def test_what_the_editor_wrote_survives_and_a_day_typed_in_resolves_the_rest(project):
    Path("seeds/harbour.txt").write_text(
        "OSLO, June 3 (Reuters) - The harbour board approved the plan on June 1.\n\nThe city bought the land in 2015.\n"
    )
    first = timeline("extract")
    file = Path("site/events/harbour.yaml")
    assert "  published: XXXX-06-03\n" in file.read_text()
    assert first.stderr.startswith(
        "seeds/harbour.txt: the year it was written cannot be told (XXXX-06-03); "
        "give it as `published:` in its event file, or with --published, for example "
    )
    text = file.read_text().replace("published: XXXX-06-03", "published: 2019-06-03")
    file.write_text(text.replace("date: 2015\n", "date: 2015-05 # the deed\n"))
    second = timeline("extract")
    assert second.exit_code == 0
    after = file.read_text()
    assert "date: 2019-06-01\n" in after
    assert "date: 2015-05 # the deed\n" in after


DATED = "OSLO, June 3 (Reuters) - The harbour board approved the plan on June 1.\n\nThe city bought the land in 2015.\n"


@pytest.mark.parametrize("published", ["2019-06-03", "2019-06-05", "2019-06", "2019", "2019-05-31/2019-06-30"])
def test_a_day_that_goes_with_the_dateline_is_taken_without_a_word(project, published):
    Path("seeds/harbour.txt").write_text(DATED)
    assert timeline("extract", "--published", published).stderr == "Events: 2 added.\n"


def test_a_day_that_the_dateline_contradicts_is_told_in_a_line(project):
    Path("seeds/harbour.txt").write_text(DATED)
    flagged = timeline("extract", "--published", "2019-03-06")
    assert flagged.exit_code == 0
    assert flagged.stderr == (
        "seeds/harbour.txt: its dateline says June 3, but `--published 2019-03-06` was given and holds; "
        "correct that day, or leave it if the dateline is wrong\nEvents: 2 added.\n"
    )
    file = Path("site/events/harbour.yaml")
    assert "  published: 2019-03-06\n" in file.read_text()
    file.write_text(file.read_text().replace("published: 2019-03-06", "published: 2019-06-30"))
    typed = timeline("extract")
    assert typed.stderr.startswith(
        "seeds/harbour.txt: its dateline says June 3, but `published: 2019-06-30` stands in its event file and holds; "
    )


def test_build_says_where_to_look(project):
    result = timeline("build")
    assert result.exit_code == 0
    assert result.stdout == "The timeline is in public/index.html\n"
    page = Path("public/index.html").read_text("utf-8")
    assert 'datetime="2015-03"' in page


def test_pages_for_another_generator(project):
    timeline("extract")
    result = timeline("pages", "out")
    written = sorted(path.as_posix() for path in Path("out").rglob("*") if path.is_file())
    assert "out/2015.md" in written
    assert result.stdout == f"{len(written)} files written to out\n"


def test_check_finds_a_slip_of_the_pen(project):
    timeline("extract")
    assert timeline("check").stderr == "3 events in 1 file, 0 errors\n"
    file = Path("site/events/harbour.yaml")
    lines = file.read_text().split("\n")
    number = next(i for i, line in enumerate(lines) if "date: 2015-03" in line)
    lines[number] = lines[number].replace("2015-03", "March 2015")
    file.write_text("\n".join(lines))
    result = timeline("check")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"site/events/harbour.yaml:{number + 1}:11: ")
    assert "2015-03" in result.stdout
    assert json.loads(timeline("check", "--format", "json").stdout)[0]["line"] == number + 1
    assert timeline("check", "--format", "github").stdout.startswith("::error file=site/events/harbour.yaml,line=")


def test_commands_work_from_a_folder_inside_the_project(project, monkeypatch):
    monkeypatch.chdir(project / "seeds")
    assert timeline("extract", "harbour.txt").exit_code == 0
    assert "source: seeds/harbour.txt" in (project / "site/events/harbour.yaml").read_text()


BAD_INPUT = [
    (
        ["extract", "nowhere"],
        "timeline: nowhere: there is no such file or folder; put articles as .txt files into it\n",
    ),
    (["build", "empty"], "timeline: empty: no articles in this folder; put each as a .txt file into it\n"),
    (
        ["tag", "--jsonl", "bad.jsonl"],
        "timeline: bad.jsonl:1:2: not JSON: Expecting property name enclosed in double quotes\n",
    ),
    (["tag", "void.txt"], "timeline: void.txt: the file is empty\n"),
    (
        ["tag", "binary.txt"],
        "timeline: binary.txt: this is a binary file, not an article; save the article's text as .txt\n",
    ),
]


@pytest.mark.parametrize(("arguments", "message"), BAD_INPUT)
def test_bad_input_gets_one_line(project, arguments, message):
    Path("empty").mkdir()
    Path("void.txt").write_bytes(b"")
    Path("binary.txt").write_bytes(b"\0\1")
    Path("bad.jsonl").write_text("{")
    result = timeline(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", message)


def test_a_day_that_is_none():
    result = timeline("tag", "--dct", "Dec 30", stdin="x")
    assert result.exit_code == 2
    assert "'Dec 30' is not a day; write it as YYYY-MM-DD, for example 2017-12-30" in result.stderr


def test_no_project(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = timeline("build")
    assert (result.exit_code, result.stderr) == (
        1,
        f"timeline: no mkdocs.yml in {tmp_path} or above it; run this in the folder of your timeline\n",
    )


def test_one_bad_file_does_not_keep_the_others_out(project):
    Path("seeds/a-photo.txt").write_bytes(b"\xff\xd8\0\0")
    Path("seeds/silent.txt").write_text("The sea is wide and the ships are few.\n")
    result = timeline("extract")
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0] == (
        "seeds/a-photo.txt: this is a binary file, not an article; save the article's text as .txt"
    )
    assert (
        "seeds/silent.txt: no date expression that tells an event; its event file has no events"
        in result.stderr.splitlines()
    )
    assert Path("site/events/harbour.yaml").exists()
    assert Path("site/events/silent.yaml").exists()


def test_several_processes_give_the_same(project):
    lines = "".join(
        json.dumps({"id": str(i), "text": f"OSLO, June 3, 2019 (Reuters) - The pier {i} fell on Monday.\n"}) + "\n"
        for i in range(450)
    )
    assert timeline("extract", "--jsonl", "--jobs", "2", stdin=lines).stdout == (
        timeline("extract", "--jsonl", stdin=lines).stdout
    )


def test_the_build_says_what_errors_keep_off_the_site_and_says_each_error_once(project):
    timeline("extract")
    with Path("site/events/harbour.yaml").open("a") as file:
        file.write("  - {date: 1960, title: Kept by all means}\n  - {date: soon, title: Lost}\n")
    result = timeline("build")
    assert result.exit_code == 1
    assert result.stderr.endswith("timeline: 1 event missing from the site because of errors; see the messages above\n")
    assert result.stderr.count("“soon” is a date in words") == 1
    assert "Kept by all means" in Path("public/index.html").read_text("utf-8")


def test_no_traceback_for_a_proposal_that_is_none(project):
    timeline("extract")
    result = timeline("accept", "harbour#nope")
    assert (result.exit_code, result.stderr) == (1, "timeline: there is no event harbour#nope\n")
