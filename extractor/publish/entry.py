"""One entry of the timeline as HTML: when, what, who says so in which words, and why the date is what it is."""

from __future__ import annotations

from functools import lru_cache, partial

from extractor.eventfiles import ArticleFile, EventRecord, Image, Link
from extractor.publish.entries import Entry, Telling
from extractor.publish.html import NL, Html, el, join, safe_url
from extractor.publish.kept import Kept
from extractor.publish.site import Site
from extractor.publish.when import certainty, date_words, datetime_attribute


def entry_list(site: Site, page: str, entries: list[Entry], level: int, kept: Kept) -> Html:
    """Entries as an ordered list, on `page`; `level` is that of their headings."""
    items = [kept.get((page, entry.anchor), entry, partial(entry_item, site, page, entry, level)) for entry in entries]
    return el("ol", NL, join(items, NL), NL, class_="tl-entries")


def entry_item(site: Site, page: str, entry: Entry, level: int) -> Html:
    """One entry with all its tellings."""
    lead = entry.lead
    sources = dict.fromkeys(source_name(telling.article) for telling in entry.tellings)
    names = dict.fromkeys(name.text for telling in entry.tellings for name in telling.event.names)
    return el(
        "li",
        el(
            "article",
            *(el("span", id=alias) for alias in entry.aliases),
            when(lead.date, lead.status, entry.disagree),
            el(f"h{level}", lead.title, id=entry.anchor, class_="tl-title"),
            # Search finds entries by their titles. The marked element holds no other of its kind: the reader of the
            # search index takes the first end tag of that name for the end of what it shall leave out.
            el(
                "div",
                who(lead),
                picture(site, page, lead.image),
                *(account(site, page, telling, lead) for telling in entry.tellings[:-1]),
                account(
                    site,
                    page,
                    entry.tellings[-1],
                    lead,
                    added=extras(site, page, lead),
                    also=(why_one(entry), *tools(site, page, entry)),
                ),
                class_="tl-body",
                data_search_exclude=True,
            ),
            aria_labelledby=entry.anchor,
        ),
        class_=f"tl-entry tl-{lead.status}",
        data_kind=lead.kind,
        data_status=lead.status,
        data_source="\n".join(sources) or None,
        data_name="\n".join(names) or None,
    )


@lru_cache(maxsize=65536)
def when(date: str, status: str = "happened", disagree: bool = False) -> Html:
    """The date as a reader reads it, and how sure it is."""
    sure = certainty(date, status, disagree)
    return el(
        "p",
        date_element(date),
        el("span", f", {sure}", class_="tl-certainty") if sure else None,
        class_="tl-when",
        data_search_exclude=True,
    )


@lru_cache(maxsize=65536)
def date_element(edtf: str) -> Html:
    """The date in words, as ``<time>`` where HTML can tell it."""
    attribute = datetime_attribute(edtf)
    words = date_words(edtf)
    return el("time", words, datetime=attribute) if attribute else el("span", words)


def who(event: EventRecord) -> Html | None:
    """Who speaks, or to whom the happening is attributed."""
    if event.kind == "statement":
        return el("p", "Statement", *((" by ", el("span", event.speaker)) if event.speaker else ()), class_="tl-who")
    if event.according_to:
        return el("p", "According to ", el("span", event.according_to), class_="tl-who")
    return None


def account(
    site: Site,
    page: str,
    telling: Telling,
    lead: EventRecord,
    added: Html | None = None,
    also: tuple[Html | None, ...] = (),
) -> Html:
    """One article's words for it; what the editor `added`; then the article, why the date is what it is, and `also`."""
    event = telling.event
    differs = (" gives ", date_element(event.date)) if event.date != lead.date else ()
    line = el("p", source(site, page, telling), *differs, class_="tl-source")
    foot = el("footer", line, why(event), *also, class_="tl-foot")
    return join([passage(event), *([added] if added else []), foot])


def passage(event: EventRecord) -> Html:
    """The quotes of an event."""
    quotes = [quote(event), *(el("blockquote", el("p", more), class_="tl-quote") for more in event.quotes)]
    return join([part for part in quotes if part])


def quote(event: EventRecord) -> Html | None:
    """The passage with the words that give the date marked."""
    if not event.quote:
        return None
    if event.mark is None:
        return el("blockquote", el("p", event.quote), class_="tl-quote")
    start, end = event.mark
    parts = (event.quote[:start], el("mark", event.quote[start:end]), event.quote[end:])
    return el("blockquote", el("p", *parts), class_="tl-quote")


def source_name(article: ArticleFile) -> str:
    """What the source is called in the filters: its publisher, or else the article."""
    return article.publisher or article.title or article.name


def source(site: Site, page: str, telling: Telling) -> Html:
    """Publisher and day of an article, or its title where it names no publisher, linked to its page."""
    article = telling.article
    name = el("cite", source_name(article))
    day = (", ", date_element(article.published)) if article.published else ()
    return el("a", name, *day, href=site.link(page, telling.page))


def why(event: EventRecord) -> Html | None:
    """Why the date is what it is, and the names in the passage, folded away."""
    if not event.why and not event.names:
        return None
    words = (el("q", event.date_text), ": ") if event.date_text else ()
    names = dict.fromkeys(name.text for name in event.names)
    return el(
        "details",
        el("summary", "Why this date" if event.why else "Names"),
        el("p", *words, event.why) if event.why else None,
        el("p", "Names: ", join([el("span", name) for name in names], ", ")) if names else None,
        class_="tl-why",
    )


def why_one(entry: Entry) -> Html | None:
    """Why several accounts are one entry, folded away."""
    if not entry.why_one:
        return None
    return el("details", el("summary", "Why one entry"), el("p", entry.why_one), class_="tl-why")


def extras(site: Site, page: str, event: EventRecord) -> Html | None:
    """What the editor added: note, further links, tags; and the names in it."""
    parts = [el("p", line) for line in (event.note or "").split("\n\n") if line.strip()]
    parts += [el("p", link, class_="tl-more") for link in (further(site, page, link) for link in event.links) if link]
    if event.tags:
        parts.append(el("p", "Tags: ", ", ".join(event.tags), class_="tl-tags"))
    return join(parts) if parts else None


def further(site: Site, page: str, link: Link) -> Html | None:
    """A further reading; None where its address is none a page may link."""
    url = safe_url(link.url)
    if url is None:
        return el("span", link.title) if link.title else None
    if not url.lower().startswith(("http:", "https:", "mailto:")):
        url = site.link(page, "index.md").removesuffix("index.html").removesuffix("./") + url.removeprefix("/")
    return el("a", link.title or link.url, href=url)


def picture(site: Site, page: str, image: Image | None) -> Html | None:
    """The picture of an entry, from the site's own folder only."""
    if image is None:
        return None
    url = safe_url(image.src)
    if url is None or ":" in url or url.startswith("/"):
        return None
    caption = el("figcaption", image.caption) if image.caption else None
    return el(
        "figure",
        el("img", src=site.link(page, image.src), alt=image.alt, loading="lazy"),
        caption,
        class_="tl-image",
    )


def tools(site: Site, page: str, entry: Entry) -> tuple[Html, ...]:
    """The permalink, and where the address of the repository is known, the way to the line in the event file."""
    telling = entry.tellings[0]
    edit = site.edit_link(telling.article, telling.event.line)
    title = entry.lead.title
    link = el("a", "Link", href=site.link(page, entry.page, entry.anchor), aria_label=f"Link to: {title}")
    if not edit:
        return (el("p", link, class_="tl-tools"),)
    return (
        el("p", link, class_="tl-tools"),
        el("p", el("a", "Edit this event", href=edit, aria_label=f"Edit this event: {title}"), class_="tl-tools"),
    )
