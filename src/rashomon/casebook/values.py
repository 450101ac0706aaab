"""The frozen values as JSON text that a table holds, and back, private fields included."""

import zlib
from functools import cache
from typing import Any

from pydantic import TypeAdapter

from rashomon.types import Claim, Document, Event, Origin, Scene

_LARGEST = 2**63 - 1


def column_number(number: int | None) -> int | None:
    """Return a number as a column of 64 bits holds it; what is larger is the largest."""
    return None if number is None else max(-_LARGEST, min(_LARGEST, number))


def claim_text(claim: Claim) -> str:
    """Return a claim as JSON."""
    return _text(Claim, claim)


def claim_from(text: str) -> Claim:
    """Return a claim from its JSON."""
    return _value(Claim, text)  # type: ignore[no-any-return]


def document_text(document: Document) -> str:
    """Return a document as JSON, without its text, which has a column of its own."""
    return _adapter(Document).dump_json(document, exclude_defaults=True, exclude={"text"}).decode()


def document_from(content: str, text: str) -> Document:
    """Return a document from its JSON and its text."""
    from json import loads

    return _adapter(Document).validate_python({**loads(content), "text": text})  # type: ignore[no-any-return]


def scenes_packed(scenes: tuple[Scene, ...]) -> bytes:
    """Return scenes as packed JSON."""
    return zlib.compress(_adapter(tuple[Scene, ...]).dump_json(scenes, exclude_defaults=True), 1)


def scenes_from(packed: bytes) -> tuple[Scene, ...]:
    """Return scenes from packed JSON."""
    return _adapter(tuple[Scene, ...]).validate_json(zlib.decompress(packed))  # type: ignore[no-any-return]


def claim_data(claim: Claim) -> dict[str, Any]:
    """Return a claim as data that JSON can hold."""
    return _adapter(Claim).dump_python(claim, mode="json", exclude_defaults=True)  # type: ignore[no-any-return]


def claims_from(data: object) -> tuple[Claim, ...]:
    """Return claims from their data."""
    return _adapter(tuple[Claim, ...]).validate_python(data)  # type: ignore[no-any-return]


def origins_from(data: object) -> tuple[Origin, ...]:
    """Return origins from their data."""
    return _adapter(tuple[Origin, ...]).validate_python(data)  # type: ignore[no-any-return]


def event_data(event: Event) -> dict[str, Any]:
    """Return an event as data that JSON can hold."""
    return _adapter(Event).dump_python(event, mode="json", exclude_defaults=True)  # type: ignore[no-any-return]


def event_from(data: object) -> Event:
    """Return an event from its data."""
    return _adapter(Event).validate_python(data)  # type: ignore[no-any-return]


def origin_data(origin: Origin) -> dict[str, Any]:
    """Return an origin as data that JSON can hold."""
    return _adapter(Origin).dump_python(origin, mode="json", exclude_defaults=True)  # type: ignore[no-any-return]


def _text(kind: type, value: object) -> str:
    return _adapter(kind).dump_json(value, exclude_defaults=True).decode()


def _value(kind: type, text: str) -> Any:  # noqa: ANN401
    return _adapter(kind).validate_json(text)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401
    return TypeAdapter(kind)
