"""Every mistake a person makes is answered with its place, the line, and how to write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from extractor.eventfiles import format_problem
from extractor.eventfiles.read import parse

MISTAKES = {
    "a tab before a field": (
        """\
events:
  - date: 2017
\ttitle: x
""",
        """\
pier.yaml:3:1: a tab, and YAML is indented with spaces
    \ttitle: x
    ^
  write spaces in its place
""",
    ),
    "a tab among the spaces": (
        """\
events:
  - date: 2017
  \ttitle: x
""",
        """\
pier.yaml:3:3: a tab, and YAML is indented with spaces
      \ttitle: x
      ^
  write spaces in its place
""",
    ),
    "a quotation mark not closed": (
        """\
events:
  - date: 2017
    title: "The pier
    why: stated
""",
        """\
pier.yaml:3:12: the quotation mark that opens this text is never closed
        title: "The pier
               ^
  close it with " at the end of the text
""",
    ),
    "a quotation mark not closed before another": (
        """\
events:
  - date: 2017
    title: "The pier
    quote: "It fell"
    why: stated
""",
        """\
pier.yaml:3:12: the quotation mark that opens this text is never closed
        title: "The pier
               ^
  close it with " at the end of the text
""",
    ),
    "text after the closing mark": (
        """\
events:
  - date: 2017
    title: "Pier" is gone
""",
        """\
pier.yaml:3:19: the text goes on after its closing quotation mark
        title: "Pier" is gone
                      ~~~~~~^
  write title: '"Pier" is gone'
""",
    ),
    "an apostrophe in single quotes": (
        """\
events:
  - date: 2017
    title: 'It's gone'
""",
        """\
pier.yaml:3:16: the text goes on after its closing quotation mark
        title: 'It's gone'
                   ~~~~~~^
  write title: "It's gone"
""",
    ),
    "a field too far left": (
        """\
events:
  - date: 2017
   title: x
""",
        """\
pier.yaml:3:4: this field does not stand under the others of its event
       title: x
       ~~~~~~~^
  put 4 spaces before it, not 3
""",
    ),
    "a field too far right": (
        """\
events:
  - date: 2017
      title: x
""",
        """\
pier.yaml:3:7: this field does not stand under the others of its event
          title: x
          ~~~~~~~^
  put 4 spaces before it, not 6
""",
    ),
    "a hyphen too far left": (
        """\
events:
  - date: 2017
    title: x
 - date: 2018
   title: y
""",
        """\
pier.yaml:4:2: this hyphen does not stand under the others of its list
     - date: 2018
     ~~~~~~~~~~~^
  put 2 spaces before it, not 1
""",
    ),
    "a hyphen too far right": (
        """\
events:
  - date: 2017
    title: x
    - date: 2018
      title: y
""",
        """\
pier.yaml:4:5: this hyphen does not stand under the others of its list
        - date: 2018
        ~~~~~~~~~~~^
  put 2 spaces before it, not 4
""",
    ),
    "a colon in a text": (
        """\
events:
  - date: 2017
    title: Council: no
""",
        """\
pier.yaml:3:19: a colon with a space after it, in a text without quotes
        title: Council: no
                      ^
  write title: "Council: no"
""",
    ),
    "a colon in a text with both quotes": (
        """\
events:
  - date: 2017
    title: It's "so": no
""",
        """\
pier.yaml:3:21: a colon with a space after it, in a text without quotes
        title: It's "so": no
                        ^
  write title: >-
  and the text on the next line, indented deeper, without quotes round it
""",
    ),
    "no space after the colon": (
        """\
events:
  - title: x
    date:2017
    why: x
""",
        """\
pier.yaml:3:5: a space is missing after “date:”
        date:2017
        ~~~~^
  write date: 2017
""",
    ),
    "no space after the hyphen": (
        """\
events:
  -date: 2017
   title: x
""",
        """\
pier.yaml:2:3: a space is missing after the hyphen
      -date: 2017
      ^
  write - date: 2017
""",
    ),
    "a text that begins with a sign": (
        """\
events:
  - date: 2017
    title: @home
""",
        """\
pier.yaml:3:12: a text that begins with @ stands in quotes
        title: @home
               ^
  write title: "@home"
""",
    ),
    "a text that begins with a star": (
        """\
events:
  - date: 2017
    title: *Breaking* news
""",
        """\
pier.yaml:3:12: a text that begins with * stands in quotes
        title: *Breaking* news
               ^
  write title: "*Breaking* news"
""",
    ),
    "a text that begins with !": (
        """\
events:
  - date: 2017
    title: !Breaking news
""",
        """\
pier.yaml:3:12: a text that begins with ! stands in quotes
        title: !Breaking news
               ~~~~~~~~~~~~~^
  write title: "!Breaking news"
""",
    ),
    "a text that begins with &": (
        """\
events:
  - date: 2017
    title: &Co opens
""",
        """\
pier.yaml:3:12: a text that begins with & stands in quotes
        title: &Co opens
               ~~~~~~~~^
  write title: "&Co opens"
""",
    ),
    "a text that begins with a bracket": (
        """\
events:
  - date: 2017
    title: [Update] Pier gone
""",
        """\
pier.yaml:3:12: a text that begins with [ stands in quotes
        title: [Update] Pier gone
               ~~~~~~~~~~~~~~~~~^
  write title: "[Update] Pier gone"
""",
    ),
    "a text within brackets": (
        """\
events:
  - date: 2017
    title: [Update]
""",
        """\
pier.yaml:3:12: title is one text, and this is a list
        title: [Update]
               ~~~~~~~^
  a text that begins with [ stands in quotes: title: "[Update]"
""",
    ),
    "a list for a date": (
        """\
events:
  - date: [2017]
    title: x
""",
        """\
pier.yaml:2:11: date is one text, and this is a list
      - date: [2017]
              ~~~~~^
  write date: 2017-12-19
""",
    ),
    "a colon in a list": (
        """\
events:
  - date: 2017
    title: x
    names: [Lee, Ann: Bo]
""",
        """\
pier.yaml:4:18: names is a list of texts, and this is a group of fields
        names: [Lee, Ann: Bo]
                     ~~~~~~^
  write names: {person: [Sergei Ryabkov], place: [Japan]}
  a text with a colon and a space in it stands in quotes
""",
    ),
    "a part of the file that is indented": (
        """\
article:
  title: x
 events:
  - date: 2017
    title: y
""",
        """\
pier.yaml:3:2: the two parts of the file begin at the very left
     events:
     ~~~~~~^
  remove the spaces before it
""",
    ),
    "a tab in an empty line": (
        """\
events:
\t
  - date: 2017
    title: x
""",
        """\
pier.yaml:2:1: a tab, and YAML is indented with spaces
  write spaces in its place
""",
    ),
    "a hyphen where none was": (
        """\
events:
- date: 2017
  title: x
  - date: 2018
    title: y
""",
        """\
pier.yaml:4:3: this hyphen does not stand under the others of its list
      - date: 2018
      ~~~~~~~~~~~^
  remove the spaces before it
""",
    ),
    "a bracket not closed": (
        """\
events:
  - date: 2017
    title: x
    tags: [a, b
    why: x
""",
        """\
pier.yaml:4:11: the [ opened here is not closed
        tags: [a, b
              ^
  close it with ]
""",
    ),
    "a colon within braces": (
        """\
events:
  - {date: 2017, title: a: b}
""",
        """\
pier.yaml:2:26: a colon in a text within { }
      - {date: 2017, title: a: b}
                             ^
  put quotes round the text
""",
    ),
    "a backslash": (
        """\
events:
  - date: 2017
    title: "C:\\pier"
""",
        """\
pier.yaml:3:15: a backslash means something else in double quotes
        title: "C:\\pier"
                  ~^
  write it twice, or put the text in single quotes
""",
    ),
    "two documents": (
        """\
events: []
---
events2: []
""",
        """\
pier.yaml:2:1: a second document begins here, and an event file is one
    ---
    ~~^
  remove the line
pier.yaml:3:1: the file has no field “events2”
    events2: []
    ~~~~~~^
  did you mean events?
""",
    ),
    "a control character": (
        """\
events:
  - date: 2017
    title: a\x07b
""",
        """\
pier.yaml:3:13: there is an invisible control character here (U+0007)
        title: a�b
                ^
  remove it
""",
    ),
    "text after >": (
        """\
events:
  - date: 2017
    title: > foo
""",
        """\
pier.yaml:3:14: after > or | the text begins on the next line
        title: > foo
                 ^
  write title: "> foo"
  if the sign is part of the text
""",
    ),
    "a list on the line of its key": (
        """\
events:
  - date: 2017
    title: x
    tags: - a
""",
        """\
pier.yaml:4:11: a list does not begin on the line of its key
        tags: - a
              ^
  begin it on the next line, or write it as [one, two]; for a text: tags: "- a"
""",
    ),
    "a block not indented": (
        """\
events:
  - date: 2017
    title: x
    quote: |
    It fell.
""",
        """\
pier.yaml:5:5: this line is neither a field nor part of the text above it
        It fell.
        ~~~~~~~^
  indent it deeper than the key that its text belongs to, or write it as key: text
""",
    ),
    "git’s two versions": (
        """\
events:
<<<<<<< HEAD
  - date: 2017
=======
  - date: 2018
>>>>>>> other
    title: x
""",
        """\
pier.yaml:2:1: git left two versions here
    <<<<<<< HEAD
    ~~~~~~~~~~~^
  keep one of them, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>
""",
    ),
    "a key twice": (
        """\
events:
  - date: 2017
    title: x
    title: y
""",
        """\
pier.yaml:4:5: an event has “title” already, in line 3
        title: y
        ~~~~^
  keep one of the two
""",
    ),
    "an unknown key like a known one": (
        """\
events:
  - date: 2017
    titel: x
""",
        """\
pier.yaml:3:5: an event has no field “titel”
        titel: x
        ~~~~^
  did you mean title?
""",
    ),
    "an unknown key with a known meaning": (
        """\
events:
  - when: 2017
    headline: x
""",
        """\
pier.yaml:2:5: an event has no field “when”
      - when: 2017
        ~~~^
  did you mean date?
pier.yaml:3:5: an event has no field “headline”
        headline: x
        ~~~~~~~^
  did you mean title?
""",
    ),
    "an unknown key": (
        """\
events:
  - date: 2017
    title: x
    xyzzy: 1
""",
        """\
pier.yaml:4:5: an event has no field “xyzzy”
        xyzzy: 1
        ~~~~^
  the fields are id, date, title, status, kind, speaker, according_to, quote, date_text, quotes, why, names, note, links, image, tags, hidden, same_as, distinct_from
""",
    ),
    "an article’s key in an event": (
        """\
events:
  - date: 2017
    title: x
    publisher: TASS
""",
        """\
pier.yaml:4:5: an event has no field “publisher”
        publisher: TASS
        ~~~~~~~~^
  publisher belongs under `article:`
""",
    ),
    "an event’s key at the top": (
        """\
date: 2017
title: x
""",
        """\
pier.yaml:1:1: the file has no field “date”
    date: 2017
    ~~~^
  date belongs to events: indent it so that it stands under `events:`
pier.yaml:2:1: the file has no field “title”
    title: x
    ~~~~^
  indent it, so that it stands under `article:` or in an event of `events:`
""",
    ),
    "an article’s key at the top": (
        """\
article:
title: The pier
events: []
""",
        """\
pier.yaml:2:1: the file has no field “title”
    title: The pier
    ~~~~^
  indent it, so that it stands under `article:` or in an event of `events:`
""",
    ),
    "no title": (
        """\
events:
  - date: 2017
""",
        """\
pier.yaml:2:5: the event has no title
      - date: 2017
        ^
  write title: Harbour opens
""",
    ),
    "no date": (
        """\
events:
  - title: x
""",
        """\
pier.yaml:2:5: the event has no date
      - title: x
        ^
  write date: 2017-12-19
""",
    ),
    "an empty title": (
        """\
events:
  - date: 2017
    title:
""",
        """\
pier.yaml:3:5: the title is empty
        title:
        ~~~~~^
  write title: Harbour opens
""",
    ),
    "a title that is a comment": (
        """\
events:
  - date: 2017
    title: #1 in the charts
    status: planned
""",
        """\
pier.yaml:3:12: a text that begins with # stands in quotes
        title: #1 in the charts
               ~~~~~~~~~~~~~~~^
  write title: "#1 in the charts"
""",
    ),
    "a title of spaces": (
        """\
events:
  - date: 2017
    title: "  "
""",
        """\
pier.yaml:3:5: the title is empty
        title: "  "
        ~~~~~^
  write title: Harbour opens
""",
    ),
    "a date in words": (
        """\
events:
  - date: 19 December 2017
    title: x
""",
        """\
pier.yaml:2:11: “19 December 2017” is a date in words
      - date: 19 December 2017
              ~~~~~~~~~~~~~~~^
  write 2017-12-19
""",
    ),
    "a date in another order": (
        """\
events:
  - date: 03/04/2017
    title: x
""",
        """\
pier.yaml:2:11: “03/04/2017” is not written year first, in the form 2017-12-19
      - date: 03/04/2017
              ~~~~~~~~~^
  write 2017-04-03 for 3 April 2017, or 2017-03-04 for 4 March 2017
""",
    ),
    "a day that does not exist": (
        """\
events:
  - date: 2017-02-30
    title: x
""",
        """\
pier.yaml:2:11: “2017-02-30” is not a date: there is no day 30; February 2017 has 28 days
      - date: 2017-02-30
              ~~~~~~~~~^
  correct it, or leave out what is not known: 2017-02
""",
    ),
    "a month that does not exist": (
        """\
events:
  - date: 2017-13
    title: x
""",
        """\
pier.yaml:2:11: “2017-13” is not a date: there is no month 13; months are 01 to 12, seasons 21 to 24 (spring to winter), quarters 33 to 36
      - date: 2017-13
              ~~~~~~^
  correct it, or leave out what is not known: 2017
""",
    ),
    "a range that ends before it begins": (
        """\
events:
  - date: 2017-12-21/2017-12-19
    title: x
""",
        """\
pier.yaml:2:11: “2017-12-21/2017-12-19” is reversed: the interval ends (2017-12-19) before it begins (2017-12-21)
      - date: 2017-12-21/2017-12-19
              ~~~~~~~~~~~~~~~~~~~~^
  write 2017-12-19/2017-12-21
""",
    ),
    "an id twice": (
        """\
events:
  - {id: pier, date: 2017, title: x}
  - {id: pier, date: 2018, title: y}
""",
        """\
pier.yaml:3:10: the id “pier” is taken by the event in line 2
      - {id: pier, date: 2018, title: y}
             ~~~^
  write pier-2
""",
    ),
    "an id with a path": (
        """\
events:
  - {id: ../pier, date: 2017, title: x}
""",
        """\
pier.yaml:2:10: “../pier” cannot be an id: small letters, digits and hyphens can
      - {id: ../pier, date: 2017, title: x}
             ~~~~~~^
  write id: pier
""",
    ),
    "an unknown status": (
        """\
events:
  - date: 2017
    title: x
    status: planed
""",
        """\
pier.yaml:4:13: status is happened, planned or alleged, not “planed”
        status: planed
                ~~~~~^
  did you mean planned?
""",
    ),
    "an unknown kind": (
        """\
events:
  - date: 2017
    title: x
    kind: rumour
""",
        """\
pier.yaml:4:11: kind is event or statement, not “rumour”
        kind: rumour
              ~~~~~^
  write kind: statement
""",
    ),
    "hidden with a word": (
        """\
events:
  - date: 2017
    title: x
    hidden: maybe
""",
        """\
pier.yaml:4:13: hidden is true or false, not “maybe”
        hidden: maybe
                ~~~~^
  write hidden: true
""",
    ),
    "an image without text": (
        """\
events:
  - date: 2017
    title: x
    image: images/pier.jpg
""",
        """\
pier.yaml:4:12: an image needs a text for who cannot see it
        image: images/pier.jpg
               ~~~~~~~~~~~~~~^
  write image: {src: images/pier.jpg, alt: what it shows}
""",
    ),
    "an image of another host": (
        """\
events:
  - date: 2017
    title: x
    image: {src: https://example.org/pier.jpg, alt: A pier}
""",
        """\
pier.yaml:4:18: an image is a file in the site’s own folder: the page asks nothing of other hosts
        image: {src: https://example.org/pier.jpg, alt: A pier}
                     ~~~~~~~~~~~~~~~~~~~~~~~~~~~^
  copy it to site/images/ and write src: images/NAME
""",
    ),
    "an image outside the site": (
        """\
events:
  - date: 2017
    title: x
    image: {src: ../../etc/pier.jpg, alt: A pier}
""",
        """\
pier.yaml:4:18: an image is a file in the site’s own folder: the page asks nothing of other hosts
        image: {src: ../../etc/pier.jpg, alt: A pier}
                     ~~~~~~~~~~~~~~~~~^
  copy it to site/images/ and write src: images/NAME
""",
    ),
    "a link that runs a script": (
        """\
events:
  - date: 2017
    title: x
    links: ["javascript:alert(1)"]
""",
        """\
pier.yaml:4:13: “javascript:alert(1)” is no web address
        links: ["javascript:alert(1)"]
                ~~~~~~~~~~~~~~~~~~~~^
  write it in full, as https://example.org/page
""",
    ),
    "an event without a hyphen": (
        """\
events:
  date: 2017
  title: x
""",
        """\
pier.yaml:2:3: each event begins with a hyphen, and this one has none
      date: 2017
      ^
  write `- ` before its first field and align the others with that field
""",
    ),
    "a hyphen with nothing after it": (
        """\
events:
  -
  - {date: 2017, title: x}
""",
        """\
pier.yaml:2:3: a hyphen with no event after it
      -
      ^
  remove it, or write date and title
""",
    ),
    "an event that is a text": (
        """\
events:
  - The pier fell in 1952
""",
        """\
pier.yaml:2:5: an event has at least a date and a title
      - The pier fell in 1952
        ~~~~~~~~~~~~~~~~~~~~^
  write - date: 2017
          title: …
""",
    ),
    "a list at the top": (
        """\
- date: 2017
  title: x
""",
        """\
pier.yaml:1:1: an event file has two parts, `article:` and `events:`, and this has neither
    - date: 2017
    ^
  put the events under a line `events:`, each beginning with `- date:`
""",
    ),
    "a file of prose": (
        """\
The pier fell in 1952.
""",
        """\
pier.yaml:1:1: an event file has two parts, `article:` and `events:`, and this has neither
    The pier fell in 1952.
    ^
  put the events under a line `events:`, each beginning with `- date:`
""",
    ),
    "merging keys": (
        """\
base: &b {date: 2017}
events:
  - <<: *b
    title: x
""",
        """\
pier.yaml:1:1: the file has no field “base”
    base: &b {date: 2017}
    ~~~^
  the fields are article, events
pier.yaml:3:5: merging keys with << is not read
      - <<: *b
        ~^
  write the fields out
pier.yaml:3:5: the event has no date
      - <<: *b
        ^
  write date: 2017-12-19
""",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_the_answer_to_a_mistake(mistake: str) -> None:
    text, answer = MISTAKES[mistake]
    parsed = parse(text, "pier", Path("pier.yaml"))
    problems = sorted(parsed.source.problems, key=lambda problem: problem.rank)
    assert "".join(format_problem(problem) + "\n" for problem in problems) == answer
    assert parsed.record is None
