"""The JSON Schema of event files (draft 2020-12), made from the definition that the loader reads by."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import Any

from extractor.eventfiles.fields import ARTICLE_FIELDS, EVENT_FIELDS, NAME_TYPES, REQUIRED, TOP_FIELDS, Field
from extractor.eventfiles.paths import MEMORY
from extractor.eventfiles.store import replace

FILE = "event-file.schema.json"

# An editor's YAML reader takes 2017 for a number and `yes` for a word, the loader takes every plain value for text.
_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}
_SOME_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean"], "minLength": 1}
_LIST: dict[str, Any] = {"anyOf": [{"type": "array", "items": _TEXT}, _TEXT]}
_MONTH = "(0[1-9]|1[0-2]|2[1-9]|3[0-9]|4[01]|X[0-9X]|[01]X)"
_DAY = "(0[1-9]|[12][0-9]|3[01]|X[0-9X]|[0-3]X)"
_CLOCK = r"T\d\d:\d\d:\d\d(Z|[+-]\d\d(:\d\d)?)?"
_ONE_DATE = f"-?[0-9X]{{4}}(-{_MONTH}(-{_DAY}({_CLOCK})?)?)?[~?%]?"
_EDTF = rf"^\s*({_ONE_DATE}(/(\.\.|{_ONE_DATE})?)?|(\.\.)?/{_ONE_DATE})\s*$"
_LINK = {
    "anyOf": [
        _TEXT,
        {
            "type": "object",
            "properties": {"url": _SOME_TEXT, "title": _TEXT},
            "required": ["url"],
            "additionalProperties": False,
        },
    ]
}


def json_schema() -> dict[str, Any]:
    """The schema as a JSON value."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Event file",
        "description": "The dated events drawn from one article, as extracted and corrected.",
        "type": ["object", "null"],
        "properties": {
            "article": {
                "description": TOP_FIELDS["article"],
                **_mapping(ARTICLE_FIELDS, ()),
            },
            "events": {
                "description": TOP_FIELDS["events"],
                "type": ["array", "null"],
                "items": {**_mapping(EVENT_FIELDS, REQUIRED), "type": "object"},
            },
        },
        "additionalProperties": False,
    }


def _mapping(specs: tuple[Field, ...], required: tuple[str, ...]) -> dict[str, Any]:
    value: dict[str, Any] = {
        "type": ["object", "null"],
        "properties": {spec.name: _field(spec, spec.name in required) for spec in specs},
        "additionalProperties": False,
    }
    if required:
        value["required"] = list(required)
    return value


def _field(spec: Field, required: bool) -> dict[str, Any]:
    return {"description": f"{spec.help}\nExample: {spec.example}", **_type(spec, required)}


def _type(spec: Field, required: bool) -> dict[str, Any]:
    match spec.type:
        case "date":
            kinds = ["string", "integer"] if required else ["string", "integer", "null"]
            # An editor takes 2017 for a number, which no pattern is tried on.
            says = (
                "Write 2017-12-19, 2017-12, 2017, 2017-12-19/2017-12-21 or 199X; ~ after it for about, ? for uncertain."
            )
            # patternErrorMessage is what editors show; the standard lets validators pass over it.
            return {"type": kinds, "pattern": _EDTF, "patternErrorMessage": says, "minimum": -9999, "maximum": 9999}
        case "id":
            return {"type": ["string", "integer", "boolean", "null"], "pattern": "^[^\\W_]([\\w-]*[^\\W_])?$"}
        case "choice":
            return {"enum": [*spec.choices, None]}
        case "flag":
            return {"enum": [True, False, "yes", "no", None], "default": False}
        case "texts" | "refs":
            return _LIST
        case "names":
            groups = {"type": "object", "properties": dict.fromkeys(NAME_TYPES, _LIST), "additionalProperties": False}
            return {"anyOf": [groups, *_LIST["anyOf"]]}
        case "links":
            return {"anyOf": [{"type": "array", "items": _LINK}, *_LINK["anyOf"]]}
        case "image":
            return {
                "type": ["object", "null"],
                "properties": {
                    "src": {"description": "A file in the site's folder.", **_SOME_TEXT},
                    "alt": {"description": "What it shows, for who cannot see it.", **_TEXT},
                    "caption": {"description": "A line under it.", **_TEXT},
                },
                "required": ["src", "alt"],
                "additionalProperties": False,
            }
        case "candidates":
            return {"anyOf": [{"type": "object", "additionalProperties": _TEXT}, *_LIST["anyOf"]]}
        case _:
            return _SOME_TEXT if required else _TEXT


def dumped() -> str:
    """The schema as the package ships it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"


def shipped() -> str:
    """The schema file in the package."""
    return resources.files("extractor.eventfiles").joinpath(FILE).read_text("utf-8")


def reference(name: str) -> str:
    """The schema's path as seen from the event file `name`."""
    return "../" * name.count("/") + f"{MEMORY}/{FILE}"


def install(events_dir: Path) -> None:
    """Put the schema beside the event files, where their first line names it; write nothing where it is the same."""
    path = events_dir / MEMORY / FILE
    text = shipped()
    try:
        if path.read_text("utf-8") == text:
            return
    except (OSError, UnicodeDecodeError):
        pass
    replace(events_dir, path, text)
