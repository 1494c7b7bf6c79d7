"""The plugin in MkDocs: whole builds of small sites in a folder of their own."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

EVENTS = """\
article:
  title: Planning goes on
  publisher: TASS
  published: 2017-12-30
events:
  - id: inf-treaty
    date: 1987
    title: INF Treaty
"""


def make(root: Path, config: str = "", events: str = EVENTS, **files: str) -> Path:
    """A site's folder. Names of further files have "/" written as "__"."""
    (root / "docs/events/.extracted").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(f"site_name: Ours\n{config}", "utf-8")
    (root / "docs/events/wire.yaml").write_text(events, "utf-8")
    (root / "docs/events/.extracted/wire.yaml").write_text(events, "utf-8")
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_md", ".md").replace("_yaml", ".yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def built(root: Path, command: str = "build") -> Path:
    config = load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(root / "public"))
    config.plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]
    build(config)
    return root / "public"


MATERIAL = "theme: material\nplugins: [search, timeline]\n"
PLAIN = "theme: mkdocs\nplugins: [timeline]\nuse_directory_urls: false\n"


def test_it_works_in_any_folder_with_a_mkdocs_yml(tmp_path: Path) -> None:
    public = built(make(tmp_path, MATERIAL))
    made = {path.relative_to(public).as_posix() for path in public.rglob("*") if path.is_file()}
    assert {"index.html", "1987/index.html", "articles/wire/index.html", "data/index.html", "timeline.ics"} <= made
    home = (public / "index.html").read_text("utf-8")
    assert '<a href="1987/#inf-treaty"' in home
    assert 'class="md-header tl-header"' in home
    assert 'class="md-sidebar' not in home
    assert "fonts.googleapis.com" not in home
    assert "<title>Ours</title>" in home


def test_event_files_are_not_published(tmp_path: Path) -> None:
    public = built(make(tmp_path, PLAIN))
    assert [path for path in public.rglob("*") if path.suffix == ".yaml"] == []


def test_unless_the_editor_says_so(tmp_path: Path) -> None:
    public = built(make(tmp_path, PLAIN.replace("[timeline]", "[{timeline: {publish_files: true}}]")))
    assert [path.relative_to(public).as_posix() for path in public.rglob("*.yaml")] == ["events/wire.yaml"]


def test_other_themes_are_told_of_their_requests(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    said = "only the material theme is free of requests to other hosts"
    built(make(tmp_path / "a", MATERIAL))
    assert said not in caplog.text
    built(make(tmp_path / "b", PLAIN))
    assert caplog.text.count(said) == 1


def test_other_themes_get_the_same_entries(tmp_path: Path) -> None:
    home = (built(make(tmp_path, PLAIN)) / "index.html").read_text("utf-8")
    assert 'id="inf-treaty"' in home
    assert '<link href="assets/timeline.css"' in home


@pytest.mark.parametrize("name", ["docs__index_md", "docs__README_md"])
def test_the_editors_home_page(tmp_path: Path, name: str) -> None:
    page = "---\ntitle: Mine\n---\n\n# Hello *there*\n\n<!-- timeline -->\n\nGoodbye.\n"
    home = (built(make(tmp_path, PLAIN, **{name: page})) / "index.html").read_text("utf-8")
    places = [home.find(part) for part in ("Hello <em>there</em></h1>", 'class="timeline"', "<p>Goodbye.</p>")]
    assert -1 not in places
    assert places == sorted(places)


def test_the_editors_other_pages_win(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "mkdocs"):
        public = built(make(tmp_path, PLAIN, docs__data_md="# My data\n"))
    assert "My data</h1>" in (public / "data.html").read_text("utf-8")
    assert "data.md: your page stands in place of the timeline’s of that name" in caplog.text


BROKEN = "events:\n  - date: someday\n    title: x\n"


def test_a_broken_file_leaves_the_others_up(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "mkdocs"):
        public = built(make(tmp_path, PLAIN, docs__events__bad_yaml=BROKEN))
    home = (public / "index.html").read_text("utf-8")
    assert 'id="inf-treaty"' in home
    assert "bad.yaml" not in home
    assert "bad.yaml:2:11:" in caplog.text


def test_at_work_the_page_says_what_is_broken(tmp_path: Path) -> None:
    public = built(make(tmp_path, PLAIN, docs__events__bad_yaml=BROKEN), "serve")
    home = (public / "index.html").read_text("utf-8")
    assert "1 error in the event files; 1 file is not on the timeline" in home
    assert "bad.yaml:2:11:" in home


def test_search_finds_titles_and_only_on_the_pages_of_the_years(tmp_path: Path) -> None:
    more = (
        EVENTS + '    quote: "Signed in 1987 by somebody."\n    date_text: "1987"\n    why: year stated in the text\n'
    )
    public = built(make(tmp_path, MATERIAL, more))
    docs = json.loads((public / "search/search_index.json").read_text("utf-8"))["docs"]
    assert [doc["location"] for doc in docs if doc["title"] == "INF Treaty"] == ["1987/#inf-treaty"]
    assert not any("somebody" in doc["text"] or "year stated" in doc["text"] for doc in docs)


def test_edit_links(tmp_path: Path) -> None:
    config = PLAIN.replace("[timeline]", "[{timeline: {edit: 'https://example.org/edit/{path}?line={line}'}}]")
    home = (built(make(tmp_path, config)) / "index.html").read_text("utf-8")
    assert 'href="https://example.org/edit/docs/events/wire.yaml?line=6"' in home


def test_publish_text_reads_nothing_outside_the_project(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("MOSCOW, December 30. /TASS/. A secret.\n", "utf-8")
    root = tmp_path / "site"
    text = (
        "Headline of it\n\nMOSCOW, December 30. /TASS/. The first paragraph says <b> a thing.\n\nThe second one too.\n"
    )
    outside = EVENTS.replace("article:", "article:\n  source: ../secret.txt\n  publish_text: true")
    make(
        root,
        PLAIN,
        EVENTS.replace("article:", "article:\n  source: seeds/wire.txt\n  publish_text: true"),
        docs__events__outside_yaml=outside,
    )
    (root / "seeds").mkdir()
    (root / "seeds/wire.txt").write_text(text, "utf-8")
    public = built(root)
    assert "The first paragraph says &lt;b&gt; a thing.</p><p>The second one too.</p>" in (
        public / "articles/wire.html"
    ).read_text("utf-8")
    assert not any("A secret" in path.read_text("utf-8") for path in public.rglob("*.html"))


def test_a_hostile_title_is_harmless_in_the_templates_of_the_theme(tmp_path: Path) -> None:
    title = "</title><script>alert(1)</script>"
    events = EVENTS.replace("Planning goes on", f'"{title}"').replace("INF Treaty", f'"{title}"')
    public = built(make(tmp_path, MATERIAL, events))
    for page in public.rglob("*.html"):
        assert "<script>alert" not in page.read_text("utf-8"), page


def test_years_do_not_crowd_the_navigation(tmp_path: Path) -> None:
    home = (built(make(tmp_path, PLAIN, docs__about_md="# About\n")) / "index.html").read_text("utf-8")
    navigation = home[home.index("navbar-nav") : home.index("</ul>", home.index("navbar-nav"))]
    assert "About" in navigation
    assert "1987" not in navigation
