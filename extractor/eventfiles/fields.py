"""The format of an event file, defined once: the loader, the JSON Schema, the layout and the merge all read it here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from extractor.events.event import KINDS, STATUSES

Type = Literal[
    "id", "text", "prose", "date", "choice", "flag", "texts", "names", "links", "image", "refs", "candidates", "url"
]


@dataclass(frozen=True, slots=True)
class Field:
    """One key of an event or article.

    type: how its value is read. help: what it says, for hover texts and error messages. example: a value as written.
    extracted: the extractor writes it, so it takes part in the merge. choices: the words allowed, the first of them
    being what an event has that does not say.
    """

    name: str
    type: Type
    help: str
    example: str
    extracted: bool = False
    choices: tuple[str, ...] = ()

    @property
    def default(self) -> str | None:
        return self.choices[0] if self.choices else None


EVENT_FIELDS: tuple[Field, ...] = (
    Field(
        "id",
        "id",
        "The event's address on the site, given once and never changed by the machine. Small letters, digits, hyphens.",
        "inf-treaty",
        extracted=True,
    ),
    Field(
        "date",
        "date",
        "When it happened, as EDTF: 2017, 2017-12, 2017-12-19, 2017-12-19/2017-12-21 (range), 199X (decade), 2017-21 to "
        "2017-24 (spring to winter), 2017-33 to 2017-36 (quarters); ~ after it for about, ? for not certain.",
        "2017-12-19",
        extracted=True,
    ),
    Field("title", "text", "What happened, as a headline that stands alone.", "Harbour opens", extracted=True),
    Field(
        "status",
        "choice",
        "happened (need not be said), planned for later, or alleged: the article calls it claimed or disputed.",
        "planned",
        extracted=True,
        choices=STATUSES,
    ),
    Field(
        "kind",
        "choice",
        "event (need not be said), or statement: what happened is that somebody said something.",
        "statement",
        extracted=True,
        choices=KINDS,
    ),
    Field("speaker", "text", "Who said it, of a statement.", "Maria Zakharova", extracted=True),
    Field("according_to", "text", "To whom the article attributes it.", "the defence ministry", extracted=True),
    Field("quote", "text", "The passage of the article that tells it, word for word.", "In 2006 …", extracted=True),
    Field("date_text", "text", "The words of the quote that give the date.", "In 2006", extracted=True),
    Field("quotes", "texts", "Further passages that tell the same.", "- Back in 2006 …", extracted=True),
    Field("why", "text", "Why the date is what it is.", "year stated in the text", extracted=True),
    Field(
        "names",
        "names",
        "Who and what it is about: a list, or lists under person, place, organisation and thing.",
        "{person: [Sergei Ryabkov], place: [Japan]}",
        extracted=True,
    ),
    Field("note", "prose", "Your own remark, shown with the event. Markdown is not interpreted.", "Signed in Tokyo."),
    Field(
        "links", "links", "Further reading: addresses, each alone or as {url: …, title: …}.", "[https://example.org]"
    ),
    Field(
        "image",
        "image",
        "A picture in the site's folder, and what it shows for who cannot see it.",
        "{src: images/signing.jpg, alt: Two men sign a treaty}",
    ),
    Field("tags", "texts", "Your own labels.", "[treaties, asia]"),
    Field("hidden", "flag", "true keeps the event in this file and off the site.", "true"),
    Field("same_as", "refs", "The event, here (ID) or in another file (FILE#ID), that this one repeats.", "inf-treaty"),
    Field("distinct_from", "refs", "An event that looks the same and is not: ID or FILE#ID.", "other-file#inf-treaty"),
)

ARTICLE_FIELDS: tuple[Field, ...] = (
    Field("title", "text", "The article's headline.", "Missile defense in Japan", extracted=True),
    Field("source", "text", "The article's file (or the id of its record).", "seeds/tass-japan.txt", extracted=True),
    Field("publisher", "text", "Who published it.", "TASS", extracted=True),
    Field("place", "text", "Where it was written.", "MOSCOW", extracted=True),
    Field("url", "url", "Its address on the web.", "https://example.org/story", extracted=True),
    Field(
        "published",
        "date",
        "The day it was written; relative dates in it are counted from here. Correct it, run again, and they follow. "
        "XXXX stands for a year not known.",
        "2017-12-30",
        extracted=True,
    ),
    Field("why", "text", "How that day was worked out.", "stated in the dateline", extracted=True),
    Field(
        "candidates",
        "candidates",
        "The days that remain possible, likeliest first, with the reason; copy the right one to `published`.",
        "{2017-12-30: a Saturday}",
        extracted=True,
    ),
    Field("publish_text", "flag", "true shows the whole article on the site: only where you may.", "true"),
)

TOP_FIELDS = {"article": "The article that the events were drawn from.", "events": "The events, in any order."}

# The order of the types within `names`; `other` holds names whose type is not known.
NAME_TYPES = ("person", "place", "organisation", "thing", "other")

EVENT = {field.name: field for field in EVENT_FIELDS}
ARTICLE = {field.name: field for field in ARTICLE_FIELDS}
REQUIRED = ("date", "title")

# Words that people try first, where the nearest spelling would not lead to the right key.
MISNOMERS = {
    "name": "title",
    "headline": "title",
    "heading": "title",
    "what": "title",
    "event": "title",
    "when": "date",
    "day": "date",
    "year": "date",
    "time": "date",
    "text": "quote",
    "quotation": "quote",
    "passage": "quote",
    "sentence": "quote",
    "who": "speaker",
    "said_by": "speaker",
    "reason": "why",
    "because": "why",
    "comment": "note",
    "remark": "note",
    "description": "note",
    "summary": "note",
    "url": "links",
    "see": "links",
    "href": "links",
    "picture": "image",
    "photo": "image",
    "img": "image",
    "labels": "tags",
    "keywords": "tags",
    "categories": "tags",
    "people": "names",
    "places": "names",
    "persons": "names",
    "hide": "hidden",
    "draft": "hidden",
    "type": "kind",
    "state": "status",
    "duplicate_of": "same_as",
    "date_published": "published",
    "dateline": "published",
    "file": "source",
    "agency": "publisher",
    "location": "place",
}
