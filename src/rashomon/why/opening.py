"""A record read back from its JSON: the one door, where everything is checked."""

from collections.abc import Mapping
from typing import Any

from rashomon.errors import BadInput
from rashomon.types import Json, Record


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
