"""The texts of pairs.toml as documents with their claims."""

import re
import tomllib
from pathlib import Path
from typing import Any

from rashomon.types import Claim, Document, Published, Quantity, Source, Span

PAIRS = Path(__file__).with_name("pairs.toml")
_SOURCE_KEYS = ("label", "organisation", "role", "kind", "anonymous")


def load() -> tuple[dict[str, Document], dict[str, tuple[Claim, ...]], list[tuple[str, str, str]]]:
    data = tomllib.loads(PAIRS.read_text(encoding="utf-8"))
    entries: dict[str, dict[str, Any]] = {}
    for entry in data["text"]:
        base = entries.get(entry.get("from", ""), {})
        entries[entry["id"]] = {**base, **entry, "body": _body(entry, base)}
    documents = {name: _document(entry) for name, entry in entries.items()}
    claims = {name: _claims(entry) for name, entry in entries.items()}
    pairs = [(a, b, label) for label, found in data["pairs"].items() for a, b in found]
    return documents, claims, pairs


def _body(entry: dict[str, Any], base: dict[str, Any]) -> str:
    body = entry.get("body") or base["body"]
    if "cut" in entry:
        body = " ".join(re.split(r"(?<=[.”\"])\s+(?=[A-Z“\"])", body.strip())[: entry["cut"]])
    for old, new in entry.get("replace", ()):
        assert old in body, (entry["id"], old)
        body = body.replace(old, new)
    return entry.get("before", "") + body.strip() + entry.get("after", "")


def _document(entry: dict[str, Any]) -> Document:
    day = entry.get("published")
    published = Published(edtf=day, precision="day", evidence="given") if day else None
    return Document(
        id=entry["id"],
        text=entry["body"],
        outlet=entry.get("outlet"),
        credits=tuple(entry.get("credits", ())),
        published=published,
    )


def _claims(entry: dict[str, Any]) -> tuple[Claim, ...]:
    return tuple(_claim(entry, at, told) for at, told in enumerate(entry.get("claims", ())))


def _claim(entry: dict[str, Any], at: int, told: dict[str, Any]) -> Claim:
    text, quote = entry["body"], told["quote"]
    start = text.index(quote)
    end = start + len(quote)
    first = max(text.rfind(".", 0, start), text.rfind("\n", 0, start)) + 1
    last = text.find(".", end)
    source = {key: told[key] for key in _SOURCE_KEYS if key in told}
    return Claim(
        id=f"c-{entry['id']}-{at}",
        document=entry["id"],
        quote=quote,
        start=start,
        end=end,
        rule="written-by-hand",
        kind="casualty",
        sentence=Span(start=first, end=len(text) if last < 0 else last + 1),
        outcome=told["outcome"],
        count=Quantity(
            low=told["low"], high=None if told.get("open") else told["low"], verbatim=quote
        ),
        source=Source(**source),
        event=entry["event"],
    )
