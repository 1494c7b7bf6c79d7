"""The law of `rebuild`: after any edit of event files the served site is, byte for byte, that of a whole build."""

from __future__ import annotations

import logging
import random
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

ADDRESS = "http://127.0.0.1:8000/"
MATERIAL = "theme: {name: material, font: false}\nplugins: [search, timeline]\nuse_directory_urls: false\n"
PLAIN = "theme: mkdocs\nplugins: [search, timeline]\n"
# A theme of two small templates, for the many builds of a test.
BARE = "theme: {name: null, custom_dir: theme, static_templates: [list.txt]}\nplugins: [search, timeline]\n"
SLIM = MATERIAL + "nav: [index.md]\n"

ALPHA = """\
article:
  title: Planning goes on
  publisher: TASS
  published: 2017-12-30
events:
  - id: treaty
    date: 1987-12-08
    title: The powers sign a treaty
    quote: On 8 December 1987 the powers signed a treaty.
    date_text: 8 December 1987
    names: {organisation: [Harbour Union]}
  - id: deployment
    date: 2023?
    title: Harbour Union plans a deployment
    status: planned
  - id: talks
    date: 2017-12-28
    title: Talks begin
"""
BETA = """\
article:
  title: Thirty years on
  published: 2018-01-02
events:
  - id: signed
    date: 1987-12-08
    title: A treaty is signed by the powers
    names: {organisation: [Harbour Union]}
  - id: talks
    date: 2017-12-28
    title: Something else
"""
ABOUT = "# About\n\nSee [1987](1987.md) and [2030](2030.md), and [the article](articles/alpha.md#treaty).\n"

Edit = Callable[["Served"], Any]


class Served:
    """A site as `mkdocs serve` holds it, without the server."""

    def __init__(self, root: Path, config: str = BARE, about: str = ABOUT, meanwhile: Edit | None = None) -> None:
        self.root = root
        self.site = root / "served"
        (root / "docs/events/more").mkdir(parents=True)
        (root / "mkdocs.yml").write_text(f"site_name: Ours\n{config}", "utf-8")
        (root / "theme").mkdir()
        (root / "theme/main.html").write_text("<title>{{ page.title }}</title>{{ page.content }}", "utf-8")
        (root / "theme/list.txt").write_text("{% for page in pages %}{{ page.url }}\n{% endfor %}", "utf-8")
        (root / "docs/about.md").write_text(about, "utf-8")
        self.write("alpha", ALPHA)
        self.write("more/beta", BETA)
        # The plugins' objects outlive a configuration in MkDocs, and two sites must not share them.
        self.plugins: dict[str, Any] = dict(MkDocsConfig._schema)["plugins"].plugin_cache  # type: ignore[attr-defined]
        self.plugins.clear()
        config = self.configured(self.site)
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url=ADDRESS)
        self.own = dict(self.plugins)
        self.wholes = 0
        if meanwhile:
            meanwhile(self)
        self.server = LiveReloadServer(self.whole, "127.0.0.1", 0, str(self.site))
        self.server.server_close()
        config.plugins.on_serve(self.server, config=config, builder=self.whole)

    def configured(self, site: Path) -> MkDocsConfig:
        config = load_config(config_file=str(self.root / "mkdocs.yml"), site_dir=str(site))
        config.site_url = ADDRESS
        return config

    def whole(self) -> None:
        """What MkDocs does at every change."""
        self.wholes += 1
        self.plugins.clear()
        self.plugins.update(self.own)
        build(self.configured(self.site), serve_url=ADDRESS)

    def path(self, name: str) -> Path:
        return self.root / f"docs/events/{name}.yaml"

    def write(self, name: str, text: str) -> None:
        self.path(name).parent.mkdir(parents=True, exist_ok=True)
        self.path(name).write_text(text, "utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def saved(self) -> dict[str, bytes]:
        """What is served after the builder has run."""
        self.server.builder()
        return contents(self.site)

    def fresh(self) -> dict[str, bytes]:
        """What a whole build gives that knows nothing of earlier ones."""
        self.plugins.clear()
        config = self.configured(self.root / "fresh")
        config.plugins.on_startup(command="serve", dirty=False)
        build(config, serve_url=ADDRESS)
        return contents(self.root / "fresh")

    def agrees(self) -> bool:
        """Whether what is served after the last edit is what a whole build gives."""
        assert differing(self.saved(), self.fresh()) == []
        return True


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))


@pytest.fixture(autouse=True)
def one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")


EDITS: dict[str, Edit] = {
    "title": lambda site: site.change("alpha", "Talks begin", "Talks go on"),
    "title of the article": lambda site: site.change("alpha", "Planning goes on", "Planning <b>stops</b>"),
    "publisher": lambda site: site.change("alpha", "TASS", "Wire"),
    "a year page appears": lambda site: site.change("alpha", "date: 2023?", "date: 2030?"),
    "a year page goes and another comes": lambda site: site.change("alpha", "date: 2030?", "date: XXXX-12"),
    "hidden": lambda site: site.change("alpha", "    title: Talks go on", "    title: Talks go on\n    hidden: true"),
    "added": lambda site: site.change(
        "more/beta", "events:\n", "events:\n  - date: 44 BC\n    title: x\n  - date: 2011\n    title: Flood\n"
    ),
    "mended": lambda site: site.change("more/beta", "  - date: 44 BC\n    title: x\n", ""),
    "removed": lambda site: site.change("more/beta", "  - date: 2011\n    title: Flood\n", ""),
    "one happening": lambda site: site.change(
        "more/beta", "    title: Something else\n", "    title: Something else\n    same_as: alpha#treaty\n"
    ),
    "not one happening": lambda site: site.change("more/beta", "    same_as: alpha#treaty\n", ""),
    "told apart": lambda site: site.change(
        "more/beta", "the powers\n", "the powers\n    distinct_from: alpha#treaty\n"
    ),
    "a backup of it": lambda site: site.path("alpha").with_name("alpha.yaml~").write_text(ALPHA, "utf-8"),
    "nothing in it changes": lambda site: site.path("alpha").touch(),
    "a comment before it": lambda site: site.change("alpha", "article:\n", "# mine\n\narticle:\n"),
    "a file more": lambda site: site.write("gamma", ALPHA.replace("2017-12-28", "1999").replace("treaty", "pact")),
    "a file of a name before the others": lambda site: site.write("aaa", BETA),
    "broken": lambda site: site.write("gamma", "events: [\n"),
    "in order again": lambda site: site.write("gamma", ALPHA.replace("2023?", "2024")),
    "a file less": lambda site: site.path("gamma").unlink(),
    "renamed": lambda site: site.path("more/beta").rename(site.path("zeta")),
    "all but one gone": lambda site: (site.path("alpha").unlink(), site.path("zeta").unlink()),
    "none left": lambda site: site.path("aaa").unlink(),
    "back": lambda site: site.write("alpha", ALPHA),
}


@pytest.mark.parametrize("config", [BARE, SLIM, MATERIAL, PLAIN], ids=["bare", "slim", "material", "plain"])
def test_every_edit_gives_what_a_whole_build_gives(tmp_path: Path, config: str) -> None:
    site = Served(tmp_path, config)
    for name, edit in EDITS.items():
        edit(site)
        saved = site.saved()
        if config == BARE or name in ("a year page appears", "broken", "none left"):
            assert differing(saved, site.fresh()) == [], name
    assert site.wholes == 0


@settings(max_examples=12, deadline=None)
@given(st.randoms(use_true_random=False))
def test_so_does_any_sequence_of_edits(chance: random.Random) -> None:
    with tempfile.TemporaryDirectory() as folder:
        site = Served(Path(folder))
        for _ in range(12):
            name = chance.choice(("alpha", "more/beta", "gamma", "delta"))
            if chance.random() < 0.15:
                site.path(name).unlink(missing_ok=True)
            else:
                site.write(name, made_up(chance))
            if chance.random() < 0.7:
                site.saved()
        assert site.agrees()
        assert site.wholes == 0


def made_up(chance: random.Random) -> str:
    """An event file; one in ten is broken."""
    text = f"article:\n  title: Report {chance.randrange(3)}\n  published: 20{chance.randint(10, 19)}-03-04\nevents:\n"
    for number in range(chance.randint(1, 4)):
        text += (
            f"  - id: {chance.choice(('treaty', 'talks', 'flood'))}-{number}\n    date: {chance.choice(DATES)}\n"
            f"    title: {chance.choice(('A treaty is signed', 'Talks <begin>', 'Flood'))}\n"
            f"    names: {{organisation: [{chance.choice(('Harbour Union', 'City Council'))}]}}\n"
        )
        text += chance.choice(("", "", "    hidden: true\n", "    same_as: alpha#treaty-0\n", "    note: ours\n"))
    return text + ("    - : [\n" if chance.random() < 0.1 else "")


DATES = ("1987-12-08", "1987-12", "2017?", "-0043", "XXXX-05-01", "2011/2012", "199X", "2017-12-28")


def test_what_lies_beside_event_files_is_not_published(tmp_path: Path) -> None:
    site = Served(tmp_path)
    for name in ("alpha.yaml~", ".alpha.yaml.swp", "alpha.yml", "#alpha.yaml#", "alpha.yaml.orig"):
        site.path("alpha").with_name(name).write_text(ALPHA, "utf-8")
    assert site.agrees()
    assert not any("alpha.y" in path for path in contents(site.site))
    assert site.wholes == 0


def test_what_is_saved_during_the_first_build_is_served(tmp_path: Path) -> None:
    site = Served(tmp_path, meanwhile=lambda site: site.change("alpha", "Talks begin", "Talks go on"))
    assert b"Talks go on" in contents(site.site)["2017/index.html"]
    assert site.wholes == 0
    other = Served(tmp_path / "other", meanwhile=AROUND["the settings"])
    assert b"Theirs" in contents(other.site)["timeline.atom"]


def test_what_is_wrong_is_told_on_the_page_and_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    site = Served(tmp_path)
    site.write("beside", "events:\n  - date: someday\n    title: x\n")
    with caplog.at_level(logging.WARNING, "mkdocs"):
        home = site.saved()["index.html"].decode()
    for told in (caplog.text, home):
        assert "beside.yaml:2:11:" in told
    assert 'id="treaty"' in home
    site.path("beside").unlink()
    assert b"beside.yaml" not in site.saved()["index.html"]
    assert site.wholes == 0


AROUND: dict[str, Edit] = {
    "the settings": lambda site: (site.root / "mkdocs.yml").write_text(f"site_name: Theirs\n{BARE}", "utf-8"),
    "a page": lambda site: (site.root / "docs/about.md").write_text("# Changed\n", "utf-8"),
    "the home page": lambda site: (site.root / "docs/index.md").write_text("# Mine\n\n<!-- timeline -->\n", "utf-8"),
    "a page in place of a year's": lambda site: (site.root / "docs/1987.md").write_text("# My year\n", "utf-8"),
    "that page gone": lambda site: (site.root / "docs/1987.md").unlink(),
    "the theme": lambda site: (site.root / "theme/main.html").write_text("<b>{{ page.content }}</b>", "utf-8"),
    "a picture": lambda site: (site.root / "docs/events/port.png").write_bytes(b"png"),
}


def test_any_other_change_takes_a_whole_build(tmp_path: Path) -> None:
    site = Served(tmp_path)
    for number, (name, change) in enumerate(AROUND.items(), 1):
        change(site)
        site.change("alpha", "Talks", f"{number} Talks")
        assert site.agrees(), name
        assert site.wholes == number, name
        site.change("alpha", f"{number} Talks", "Talks")
        assert site.agrees(), name
        assert site.wholes == number, name


def test_a_page_of_the_editors_in_place_of_ours_stays(tmp_path: Path) -> None:
    site = Served(tmp_path)
    (tmp_path / "docs/2011.md").write_text("# My 2011\n", "utf-8")
    site.saved()
    site.change("alpha", "date: 2023?", "date: 2011")
    assert b"My 2011" in site.saved()["2011/index.html"]
    assert site.agrees()
    assert site.wholes == 1


OTHERS = {
    "a year in the navigation": BARE + "nav: [index.md, {Then: /1987.md}]\n",
    "strict": SLIM + "strict: true\n",
    "event files on the site": BARE.replace("timeline]", "{timeline: {publish_files: true}}]"),
    "another plugin": MATERIAL.replace("timeline]", "timeline, tags]"),
    "a hook": BARE + "hooks: [hook.py]\n",
    "a template": BARE + "extra_templates: [list.html]\n",
}


@pytest.mark.parametrize("config", OTHERS.values(), ids=OTHERS)
def test_so_does_a_site_that_more_takes_part_in(tmp_path: Path, config: str) -> None:
    (tmp_path / "hook.py").write_text(
        "def on_post_page(output, **_): return output.replace('Talks', 'TALKS')\n", "utf-8"
    )
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/list.html").write_text("{{ pages | length }}", "utf-8")
    site = Served(tmp_path, config, about="# No links\n")
    site.change("alpha", "date: 1987", "date: 2001")
    site.change("more/beta", "date: 1987", "date: 2001")
    assert site.agrees()
    assert site.wholes == 1
