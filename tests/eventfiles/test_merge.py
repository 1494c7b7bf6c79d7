"""What a merge does to the event files, case by case."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from making import DATES, FACTS, SENTENCES, STATED, TITLES, Fact, extraction, run

from extractor.article import Anchor, Article, Candidate, Declared
from extractor.eventfiles import accept, decline, editor_published, format_problem, load, merge, notices, reset
from extractor.eventfiles.store import StoreError
from extractor.events.event import Extraction, Name


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "events"


def edit(path: Path, *changes: tuple[str, str]) -> str:
    content = path.read_bytes().decode()
    for old, new in changes:
        assert content.count(old) == 1, (content.count(old), old)
        content = content.replace(old, new)
    path.write_bytes(content.encode())
    return content


def changed(number: int, **values: object) -> tuple[Fact, ...]:
    return tuple(replace(fact, **values) if fact.number == number else fact for fact in FACTS)  # type: ignore[arg-type]


def ids(folder: Path, article: int = 0) -> list[str]:
    return [event.id for event in load(folder).articles[article].events]


def test_a_second_run_writes_nothing(folder: Path) -> None:
    first = run(folder, extraction())
    assert (first.summary(), first.files) == ("Events: 5 added.", 1)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file() and path.name != ".lock"}
    again = run(folder, extraction())
    assert (again.summary(), again.files, again.lines) == ("Events: nothing changed.", 0, [])
    assert before == {path: path.stat().st_mtime_ns for path in before}


def test_a_field_left_alone_follows_the_extractor_and_nothing_else_moves(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    before = path.read_text()
    report = run(folder, extraction(changed(1, title="Storm takes the pier", speaker="Mayor", names=(Name("Pier"),))))
    assert report.summary() == "Events: 1 updated."
    assert path.read_text() == before.replace(
        "    title: Storm tears the pier away\n", "    title: Storm takes the pier\n    speaker: Mayor\n"
    ).replace(
        "    date_text: 3 March 1952\n    why: stated in the text\n",
        "    date_text: 3 March 1952\n    why: stated in the text\n    names: [Pier]\n",
    )
    run(folder, extraction())
    assert path.read_text() == before, "and back again"


def test_what_the_person_wrote_stays_and_the_proposal_is_told(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edited = edit(path, (TITLES[1], "The great storm  # sic"))
    report = run(folder, extraction(changed(1, title="Storm takes the pier")))
    assert path.read_text() == edited
    assert report.summary() == "Events: 1 kept as you wrote it, 1 proposed change."
    assert report.lines == [
        "pier#storm-tears-the-pier-away:title is “The great storm” as you wrote it; "
        "the extractor now says “Storm takes the pier”"
    ]
    (notice,) = notices(folder)
    assert (notice.level, notice.line, notice.message, notice.hint) == (
        "notice",
        19,
        "you wrote “The great storm” as the title; the extractor now says “Storm takes the pier”",
        "timeline accept pier#storm-tears-the-pier-away:title",
    )
    run(folder, extraction(changed(1, title="Storm takes the pier")))
    assert len(notices(folder)) == 1, "it stays listed"
    run(folder, extraction())
    assert notices(folder) == (), "the extractor took it back"


def test_accept_takes_the_proposal_and_the_field_is_the_machines_again(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edit(path, (TITLES[1], "'The great storm'  # sic"))
    run(folder, extraction(changed(1, title="Storm takes the pier")))
    done = accept(folder, "pier#storm-tears-the-pier-away:title")
    assert done.lines == ["pier#storm-tears-the-pier-away: title is now “Storm takes the pier”, not “The great storm”"]
    assert "    title: 'Storm takes the pier'  # sic\n" in path.read_text(), "quotes and comment stay"
    assert notices(folder) == ()
    run(folder, extraction(changed(1, title="Storm breaks the pier")))
    assert "    title: 'Storm breaks the pier'  # sic\n" in path.read_text()


def test_accept_of_an_event_takes_all_its_proposals_and_nothing_else(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edit(path, (TITLES[1], "The great storm"), (f"date: {DATES[1]}", "date: 1952-03"), (SENTENCES[1], "My words."))
    run(folder, extraction(changed(1, title="Storm takes the pier", date="1952-03-02")))
    accept(folder, "pier.yaml#storm-tears-the-pier-away")
    event = load(folder).articles[0].events[1]
    assert (event.title, event.date, event.quote) == ("Storm takes the pier", "1952-03-02", "My words.")
    assert accept(folder, "pier#storm-tears-the-pier-away").lines == [
        "pier#storm-tears-the-pier-away: nothing is proposed"
    ]


def test_accept_of_the_articles_own_fields(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    before = edit(path, ("title: The pier\n", "title: Our pier\n"))
    run(folder, extraction(title="The long pier"))
    assert path.read_text() == before
    (notice,) = notices(folder)
    assert (notice.line, notice.hint) == (4, "timeline accept pier:title")
    assert accept(folder, "pier:title").lines == ["pier: title is now “The long pier”, not “Our pier”"]
    assert load(folder).articles[0].title == "The long pier"
    run(folder, extraction(title="A pier"))
    assert load(folder).articles[0].title == "A pier"


def test_a_proposal_that_was_declined_comes_back_only_when_it_changes(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edited = edit(path, (TITLES[1], "The great storm"))
    later = extraction(changed(1, title="Storm takes the pier"))
    run(folder, later)
    assert decline(folder, "pier#storm-tears-the-pier-away").lines == [
        "pier#storm-tears-the-pier-away: title stays “The great storm”"
    ]
    assert notices(folder) == ()
    assert run(folder, later).proposed == 0
    assert run(folder, extraction(changed(1, title="Storm breaks the pier"))).proposed == 1
    assert path.read_text() == edited


@pytest.mark.parametrize(
    ("what", "answer"),
    [
        ("peer#x", "there is no event file “peer” in {folder}; did you mean pier?"),
        ("pie", "there is no event file “pie” in {folder}; did you mean pier?"),
        ("pier#new-peir-stands", "there is no event pier#new-peir-stands; did you mean new-pier-stands?"),
        ("pier#last-ferry:titel", "there is no field “titel” that the extractor writes; did you mean title?"),
        ("pier#mine", "pier#mine was written by hand: the extractor has nothing for it"),
    ],
)
def test_accept_and_reset_answer_a_slip(folder: Path, what: str, answer: str) -> None:
    run(folder, extraction())
    with (folder / "pier.yaml").open("a") as file:
        file.write("\n  - {id: mine, date: 1960, title: Mine}\n")
    with pytest.raises(StoreError) as error:
        accept(folder, what)
    assert str(error.value) == answer.format(folder=folder)


def test_at_most_five_days_of_writing_are_listed_and_none_without_a_reason(folder: Path) -> None:
    days = [Candidate(f"20{n:02}-05-01", 0.1, "a Wednesday" if n % 2 else "") for n in range(10, 30)]
    run(folder, extraction(published=Anchor(None, 5, 1, "the dateline has no year", candidates=tuple(days))))
    listed = load(folder).articles[0].candidates
    assert [day.date for day in listed] == ["2011-05-01", "2013-05-01", "2015-05-01", "2017-05-01", "2019-05-01"]
    bare = tuple(replace(day, says="") for day in days[:3])
    run(folder, extraction(published=Anchor(None, 5, 1, "the dateline has no year", candidates=bare)))
    assert load(folder).articles[0].candidates == ()


def test_reset_of_an_event(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    before = path.read_text()
    edit(path, (TITLES[1], "The great storm\n    note: mine"), (f"date: {DATES[1]}", "date: 1952"))
    reset(folder, "pier#storm-tears-the-pier-away")
    noted = path.read_text()
    assert "    note: mine\n" in noted
    assert noted.replace("    note: mine\n", "") == before
    path.write_text(before)
    start = before.index("  - id: storm")
    path.write_text(before[:start] + before[before.index("  - id: council") :])
    run(folder, extraction())
    assert len(ids(folder)) == 4
    assert reset(folder, "pier#storm-tears-the-pier-away").lines == ["pier#storm-tears-the-pier-away is back"]
    assert path.read_text() == before


def test_reset_of_a_file_even_of_a_deleted_one(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    before = path.read_text()
    edit(path, (TITLES[1], "The great storm"), (TITLES[0], "Mine"))
    reset(folder, str(path))
    assert path.read_text() == before
    path.unlink()
    report = run(folder, extraction())
    assert not path.exists()
    assert report.lines == [f"{path} was deleted and stays so; `timeline reset pier` brings it back"]
    reset(folder, "pier")
    assert path.read_text() == before
    assert run(folder, extraction()).files == 0


def test_reset_of_a_file_keeps_what_is_the_persons_alone(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    before = path.read_text()
    start, end = before.index("  - id: council"), before.index("  - id: new-pier")
    gone = before[start:end]
    path.write_text(before[:start] + before[end:])
    edit(path, (TITLES[1], "The great storm # mine\n    note: see the archive\n    tags: [sea]"))
    with path.open("a") as file:
        file.write("\n  - id: mine\n    date: 1960\n    title: Mine\n")
    edited = path.read_text()
    assert reset(folder, "pier").lines == [
        f"pier#storm-tears-the-pier-away: title is now “{TITLES[1]}”, not “The great storm”",
        "pier#council-promises-to-rebuild is back",
    ]
    at = edited.index("  - id: new-pier")
    assert path.read_text() == (edited[:at] + gone + edited[at:]).replace("The great storm", TITLES[1])
    assert reset(folder, "pier").lines == ["pier: nothing to go back to, it is as the extractor writes it"]


def test_deleted_stays_deleted_even_when_it_is_found_otherwise(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    content = path.read_text()
    start, end = content.index("  - id: storm"), content.index("  - id: council")
    path.write_text(content[:start] + content[end:])
    without = path.read_text()
    for version in (FACTS, changed(1, title="Entirely other words", date="1952"), FACTS[:1] + FACTS[2:], FACTS):
        report = run(folder, extraction(version))
        assert path.read_text() == without
        assert report.added == 0


def test_no_longer_found(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edit(path, (TITLES[3], "A new pier"))
    report = run(folder, extraction(FACTS[:1]))
    assert ids(folder) == ["harbour-is-opened", "new-pier-stands"]
    assert report.summary() == "Events: 1 kept as you wrote it, 3 dropped, 1 obsolete."
    assert report.lines == ["pier#new-pier-stands is no longer found in the article; it stays because you changed it"]
    (notice,) = notices(folder)
    line = path.read_text().split("\n").index("    title: A new pier") + 1
    assert format_problem(notice).split("\n") == [
        f"{path}:{line}:12: notice: {report.lines[0]}",
        "        title: A new pier",
        "               ~~~~~~~~~^",
        "  keep it as it is, or delete it",
    ]
    run(folder, extraction())
    assert ids(folder) == [
        "harbour-is-opened",
        "storm-tears-the-pier-away",
        "council-promises-to-rebuild",
        "new-pier-stands",
        "last-ferry",
    ], "found again, each has its id and its place"
    assert "obsolete" not in [notice.code for notice in notices(folder)]


@pytest.mark.parametrize(
    "addition",
    [
        "    note: mine\n",
        "    # a remark\n",
        "    # a remark - with a hyphen\n",
        "    tags: [storms]\n",
        "    hidden: true\n",
        "    same_as: harbour-is-opened\n",
    ],
)
def test_an_event_with_an_addition_of_the_persons_is_not_dropped(folder: Path, addition: str) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edited = edit(path, (f"    title: {TITLES[1]}\n", f"    title: {TITLES[1]}\n{addition}"))
    run(folder, extraction(FACTS[:1] + FACTS[2:]))
    assert path.read_text() == edited


def test_a_remark_beside_the_hyphen_keeps_the_event_too(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edited = edit(path, ("  - id: storm", "  - # look - up\n    # again\n\n    id: storm"))
    run(folder, extraction(FACTS[:1] + FACTS[2:]))
    assert path.read_text() == edited
    edit(path, ("# look - up\n    # again\n\n", "\n"))
    run(folder, extraction(FACTS[:1] + FACTS[2:]))
    assert len(ids(folder)) == 4
    assert load(folder).problems == ()


def test_an_id_that_the_person_changed_is_kept(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edit(path, ("id: storm-tears-the-pier-away", "id: storm"))
    run(folder, extraction(changed(1, title="Storm takes the pier")))
    assert ids(folder)[1] == "storm"
    assert load(folder).articles[0].events[1].title == "Storm takes the pier"
    assert len(ids(folder)) == 5


def test_an_id_that_the_person_lost_comes_back(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    before = path.read_text()
    edit(path, ("  - id: storm-tears-the-pier-away\n    date", "  - date"))
    run(folder, extraction())
    assert ids(folder)[1] == "storm-tears-the-pier-away"
    assert sorted(path.read_text().split()) == sorted(before.split())


def test_an_event_of_the_persons_own_that_is_found_later_is_not_doubled(folder: Path) -> None:
    run(folder, extraction(FACTS[:1]))
    path = folder / "pier.yaml"
    with path.open("a") as file:
        file.write(f"\n  - date: 1952-03\n    title: {TITLES[1]}\n    quote: {SENTENCES[1]}\n")
    before = path.read_text()
    run(folder, extraction(FACTS[:2]))
    assert path.read_text() == before
    run(folder, extraction(changed(1, title="Storm takes the pier")[:2]))
    assert load(folder).articles[0].events[1].date == "1952-03"


def test_events_are_known_again_in_an_article_that_has_changed(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edit(path, (TITLES[1], "The great storm"))
    run(folder, extraction(lead="CORRECTED. This story was first published in 1999. "))
    assert len(ids(folder)) == 5
    assert load(folder).articles[0].events[1].title == "The great storm"


def test_a_renamed_article_keeps_its_file(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edit(path, (TITLES[1], "The great storm"))
    report = run(folder, extraction(source="seeds/2030/the-pier.txt"))
    assert report.lines == ["seeds/pier.txt is now seeds/2030/the-pier.txt; pier.yaml goes with it"]
    assert [file.name for file in folder.glob("*.yaml")] == ["pier.yaml"]
    article = load(folder).articles[0]
    assert (article.source, article.events[1].title) == ("seeds/2030/the-pier.txt", "The great storm")
    assert run(folder, extraction(source="seeds/2030/the-pier.txt")).lines == []


def test_an_article_renamed_and_corrected_at_once_is_known_by_its_quotes(folder: Path) -> None:
    run(folder, extraction())
    edit(folder / "pier.yaml", (TITLES[1], "The great storm"))
    run(folder, extraction(source="seeds/corrected.txt", lead="CORRECTED. "))
    (article,) = load(folder).articles
    assert (article.name, article.source, article.events[1].title) == ("pier", "seeds/corrected.txt", "The great storm")
    run(
        folder,
        extraction(FACTS[:2], source="seeds/other.txt", lead="Other. "),
        extraction(source="seeds/corrected.txt"),
    )
    assert len(load(folder).articles) == 2, "an article that is still there is not followed elsewhere"


def test_an_article_that_is_gone_keeps_its_events(folder: Path) -> None:
    other = extraction(FACTS[:1], "seeds/other.txt", lead="Other words. ")
    run(folder, extraction(), other)
    report = run(folder, other)
    assert report.missing == ["seeds/pier.txt"]
    assert report.lines == ["seeds/pier.txt is no longer among the articles; pier.yaml keeps its events"]
    assert len(load(folder).articles) == 2
    part = merge(folder, [other])
    assert part.missing == [], "what was not asked for is not missing"


def test_two_articles_of_one_name_get_two_files(folder: Path) -> None:
    one, two = extraction(source="seeds/a/pier.txt"), extraction(source="seeds/b/pier.txt", lead="Other words. ")
    run(folder, one, two)
    assert sorted(path.name for path in folder.glob("*.yaml")) == ["b-pier.yaml", "pier.yaml"]
    assert run(folder, two, one).files == 0, "in any order"


def test_the_same_article_twice_gets_two_files(folder: Path) -> None:
    run(folder, extraction(), extraction(source="seeds/copy.txt"))
    assert sorted(path.name for path in folder.glob("*.yaml")) == ["copy.yaml", "pier.yaml"]


def test_a_source_that_comes_twice_is_taken_once(folder: Path) -> None:
    report = run(folder, extraction(FACTS[:2]), extraction(FACTS[2:]))
    assert report.lines == ["seeds/pier.txt comes twice; the second was left out"]
    assert len(ids(folder)) == 2


def test_many_articles(folder: Path) -> None:
    many = [extraction(FACTS[:2], f"seeds/{n}.txt", lead=f"Number {n}. ") for n in range(60)]
    assert run(folder, *many).summary() == "Events: 120 added."
    assert run(folder, *many).files == 0
    report = run(folder, *map(replace_title, many))
    assert (report.updated, report.files) == (120, 60)
    assert {event.title for event in load(folder).events} == {"Changed"}


def test_an_event_file_that_was_moved_is_followed(folder: Path) -> None:
    run(folder, extraction())
    (folder / "harbours").mkdir()
    (folder / "pier.yaml").rename(folder / "harbours" / "the-pier.yaml")
    report = run(folder, extraction(changed(1, title="Storm takes the pier")))
    assert report.lines == ["pier.yaml is now harbours/the-pier.yaml"]
    assert load(folder).articles[0].events[1].title == "Storm takes the pier"
    assert sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.json")) == [
        ".extracted/event-file.schema.json",
        ".extracted/harbours/the-pier.json",
    ]
    assert run(folder, extraction(changed(1, title="Storm takes the pier"))).lines == []


def test_without_the_record_of_the_last_run_everything_counts_as_the_persons(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edited = edit(path, (TITLES[1], "The great storm"))
    shutil.rmtree(folder / ".extracted")
    run(folder, extraction())
    assert path.read_text() == edited
    assert [file.name for file in folder.glob("*.yaml")] == ["pier.yaml"]
    run(folder, extraction(changed(3, title="Pier stands again")))
    events = load(folder).articles[0].events
    assert (events[1].title, events[3].title) == ("The great storm", "Pier stands again")


def test_a_file_with_an_error_is_left_alone_and_the_others_are_not(folder: Path) -> None:
    other = extraction(FACTS[:1], "seeds/other.txt", lead="Other words. ")
    run(folder, extraction(), other)
    path = folder / "pier.yaml"
    edited = edit(path, ("date: 1931-05", "date: May 1931"))
    report = run(folder, extraction(changed(1, title="X")), replace_title(other))
    assert path.read_text() == edited
    assert [problem.hint for problem in report.skipped] == ["write 1931-05"]
    assert report.lines == [f"{path} has an error and was left alone; put it right and run again"]
    assert "title: Changed" in (folder / "other.yaml").read_text()
    edit(path, ("date: May 1931", "date: 1931-05"))
    run(folder, extraction(changed(1, title="X")))
    assert load(folder).articles[1].events[1].title == "X"


def replace_title(one: Extraction) -> Extraction:
    return replace(one, events=tuple(replace(event, title="Changed") for event in one.events))


def test_a_dry_run_writes_nothing_and_shows_what_it_would(folder: Path) -> None:
    report = run(folder, extraction(FACTS[:1]), dry_run=True)
    assert not folder.exists()
    assert report.diffs[0].startswith(f"--- /dev/null\n+++ {folder}/pier.yaml\n@@ -0,0 +1,")
    run(folder, extraction())
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    report = run(folder, extraction(changed(1, title="Storm takes the pier")), dry_run=True)
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert report.diffs == [
        f"--- {folder}/pier.yaml\n+++ {folder}/pier.yaml\n@@ -17,5 +17,5 @@\n"
        "   - id: storm-tears-the-pier-away\n     date: 1952-03-03\n"
        "-    title: Storm tears the pier away\n+    title: Storm takes the pier\n"
        "     quote: On 3 March 1952 a storm tore the long pier away.\n     date_text: 3 March 1952\n"
    ]


def given(day: str) -> tuple[Declared, ...]:
    return (Declared(day, "editor", day),)


def on(day: str) -> Anchor:
    year, month, number = day.split("-")
    return Anchor(int(year), int(month), int(number), "given by the editor")


def test_the_day_the_editor_types_is_theirs(folder: Path) -> None:
    article = extraction().article
    assert editor_published(folder, article) is None
    unsettled = Anchor(None, 5, 1, "the dateline has no year")
    run(folder, extraction(published=unsettled))
    assert editor_published(folder, article) is None
    path = folder / "pier.yaml"
    edit(path, ("published: XXXX-05-01", "published: 2029-05-01   # asked them"))
    for _ in range(3):
        assert editor_published(folder, article) == "2029-05-01"
        run(folder, extraction(published=on("2029-05-01"), declared=given("2029-05-01")))
        assert "published: 2029-05-01   # asked them\n" in path.read_text()
    run(folder, extraction(published=Anchor(2028, 5, 1, "a Monday")))
    assert editor_published(folder, article) == "2029-05-01"
    moved = replace(article, source="seeds/moved.txt")
    assert editor_published(folder, moved) == "2029-05-01", "a renamed article is known by its text"


def test_the_editors_day_outlives_the_record_of_the_last_run(folder: Path) -> None:
    article = extraction().article
    run(folder, extraction())
    edit(folder / "pier.yaml", ("published: 2030-05-01", "published: 2029-05-01"))
    shutil.rmtree(folder / ".extracted")
    for _ in range(3):
        assert editor_published(folder, article) == "2029-05-01"
        run(folder, extraction(published=on("2029-05-01"), declared=given("2029-05-01")))


def test_a_day_typed_with_a_doubt_keeps_it(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edited = edit(path, ("published: 2030-05-01", "published: 2029-05?"))
    run(folder, extraction(published=Anchor(2029, 5, None, "stated"), declared=given("2029-05?")))
    assert path.read_text() == edited


def test_the_day_given_on_the_command_line_stays_too(folder: Path) -> None:
    article = extraction().article
    run(folder, extraction(published=on("2029-05-01"), declared=given("2029-05-01")))
    assert editor_published(folder, article) == "2029-05-01"
    run(folder, extraction(published=on("2028-05-01"), declared=given("2028-05-01")))
    assert editor_published(folder, article) == "2028-05-01"
    assert "published: 2028-05-01\n" in (folder / "pier.yaml").read_text()


def test_a_day_over_an_unsettled_one(folder: Path) -> None:
    run(folder, extraction(published=Anchor(None, 5, 1, "the dateline has no year")))
    run(folder, extraction(published=STATED))
    assert "  published: 2030-05-01\n  why: stated\n" in (folder / "pier.yaml").read_text()
    assert editor_published(folder, Article("", "seeds/pier.txt")) is None


def test_an_article_with_very_many_events(folder: Path) -> None:
    base = extraction(FACTS[:1])
    (event,) = base.events
    many = tuple(
        replace(event, title=f"Event {n}", quote=replace(event.quote, date_start=n, date_end=n + 1))
        for n in range(2000)
    )
    run(folder, replace(base, events=many))
    report = run(folder, replace(base, events=tuple(replace(one, title=one.title + " again") for one in many)))
    assert report.updated == 2000


def test_a_field_that_was_left_empty_is_filled(folder: Path) -> None:
    run(folder, extraction())
    path = folder / "pier.yaml"
    edit(path, (f"title: {TITLES[1]}\n", f"title: {TITLES[1]}\n    speaker:  # who?\n    names:\n"))
    before = path.read_text()
    run(folder, extraction(changed(1, speaker="Mayor", names=(Name("Pier"), Name("A " + "long " * 20)))))
    assert path.read_text() == before.replace("speaker:  # who?", "speaker: Mayor  # who?").replace(
        "    names:\n", "    names:\n      - Pier\n      - A " + " ".join(["long"] * 20) + "\n"
    )


def test_the_date_words_are_marked_where_the_extractor_found_them(folder: Path) -> None:
    one = extraction(FACTS[:1])
    (event,) = one.events
    text = "Opened in 1931, in May 1931 that is, and in no other 1931."
    quote = replace(event.quote, text=text, start=0, end=len(text), date_start=23, date_end=27)
    event = replace(event, quote=quote, date_text="1931")
    run(folder, replace(one, events=(event,)))
    assert load(folder).events[0].mark == (23, 27)
    edit(folder / "pier.yaml", ('date_text: "1931"', "date_text: May 1931"))
    assert load(folder).events[0].mark == (19, 27)
    edit(folder / "pier.yaml", ("date_text: May 1931", "date_text: June"))
    assert load(folder).events[0].mark is None
