"""A record as JSON, written in pieces, and read back by the one door where all is checked."""

import dataclasses
import json
from collections.abc import Iterator, Mapping
from typing import Any

from rashomon.errors import BadInput
from rashomon.types import Claim, Json, Reading, Record, plain


def record_json(
    record: Record,
    *,
    victims: bool = False,
    suspects: bool = False,
    told: Mapping[str, object] | None = None,
) -> Iterator[bytes]:
    """Give the record's JSON in pieces: one line for each document, claim, event and origin.

    `victims` gives the names, ages and sex of victims too, `suspects` those of persons accused.
    `told` is said of the record beside what is in it.
    """
    record = record.published(victims=victims, suspects=suspects)
    before = "{"
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        yield f"{before}\n{json.dumps(field.name)}: ".encode()
        rows = _lines(value, victims=victims) if isinstance(value, tuple) else (json_line(value),)
        yield from rows
        before = ","
    for name, said in (told or {}).items():
        yield f",\n{json.dumps(name)}: ".encode() + json_line(said)
    yield b"\n}\n"


def json_line(value: object, *, victims: bool = False, suspects: bool = False) -> bytes:
    """Return a value as JSON on one line, in UTF-8.

    Half a surrogate pair cannot be UTF-8: a line that holds one is written with escapes.
    """
    if isinstance(value, Reading | Claim):
        data: object = value.to_dict(victims=victims, suspects=suspects)
    else:
        data = plain(value)
    try:
        return json.dumps(data, ensure_ascii=False, allow_nan=False).encode()
    except UnicodeEncodeError:
        return json.dumps(data, allow_nan=False).encode()


def opened(record_json: Json, texts: Mapping[str, str]) -> Record:
    """Return the record that the JSON holds, its reports with the texts that are at hand.

    Raises BadInput that names the first place where the JSON is not that of a record.
    """
    if not isinstance(record_json, dict) or "claims" not in record_json:
        raise BadInput("this JSON is no record: make one with `rashomon report INPUT --json FILE`")
    from pydantic import TypeAdapter, ValidationError

    whole = {
        **record_json,
        "documents": [_with_text(x, texts) for x in _rows(record_json, "documents")],
        "claims": [_with_sentence(x) for x in _rows(record_json, "claims")],
    }
    try:
        return TypeAdapter(Record).validate_python(whole)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        raise BadInput(f"this JSON is no record: {where}: {first['msg']}") from error


def _rows(record_json: Json, name: str) -> list[Any]:
    rows = record_json.get(name)
    if not isinstance(rows, list):
        raise BadInput(f"this JSON is no record: {name}: a list is expected")
    return rows


def _with_text(document: object, texts: Mapping[str, str]) -> object:
    """Return a report's JSON with its text, which a record does not carry."""
    if not isinstance(document, dict):
        return document
    return {**document, "text": texts.get(str(document.get("id")), "")}


def _with_sentence(claim: object) -> object:
    """Return a claim's JSON; one without its sentence has its quote as the sentence."""
    if not isinstance(claim, dict) or "sentence" in claim:
        return claim
    return {**claim, "sentence": {"start": claim.get("start"), "end": claim.get("end")}}


def _lines(values: tuple[object, ...], *, victims: bool) -> Iterator[bytes]:
    """Give the rows of a record from which the names not asked for are gone already."""
    before = b"["
    for value in values:
        yield before + b"\n" + json_line(value, victims=victims, suspects=True)
        before = b","
    yield b"\n]" if values else b"[]"
