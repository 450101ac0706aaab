"""Documents given as plain dicts, checked at the door."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache

from rashomon.text import snippet

_KINDS = {
    "NoneType": "nothing",
    "bool": "true or false",
    "int": "a number",
    "float": "a number",
    "list": "a list",
    "tuple": "a list",
    "dict": "an object",
    "bytes": "bytes",
}
_HOW = {
    "id": "give a string, or leave it out",
    "text": "give the report's text as a string",
    "title": "give a string, or leave it out",
    "published": "give an ISO or EDTF date as a string, such as '2022-01-21', or leave it out",
    "url": "give a string, or leave it out",
    "outlet": "give a string, or leave it out",
}


KEYS = tuple(_HOW)


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a caller says of a report; whatever is empty or missing is None."""

    text: str
    id: str | None = None
    title: str | None = None
    published: str | None = None
    url: str | None = None
    outlet: str | None = None


def checked(value: object) -> Given:
    """Return a dict as a Given; raises ValueError naming each wrong key and what to do."""
    from pydantic import ValidationError

    if not isinstance(value, Mapping):
        raise ValueError(f"is {_kind(value)}, not an object with 'text'; give {{'text': ...}}")
    try:
        fields = _validator()(value)
    except ValidationError as error:
        mistakes = [_mistake(str(e["loc"][0]), e["type"], e["input"]) for e in error.errors()]
        raise ValueError("; ".join(mistakes)) from error
    return Given(**{k: v for k, v in fields.items() if k == "text" or (v and not v.isspace())})


def _mistake(key: str, kind: str, value: object) -> str:
    if kind == "missing":
        return f"'{key}' is missing: {_HOW['text']}"
    how = _HOW.get(key, "give an object with 'text'")
    return f"'{snippet(key)}' is {_kind(value)}, not text: {how}"


def _kind(value: object) -> str:
    return _KINDS.get(type(value).__name__, f"a {type(value).__name__}")


@cache
def _validator() -> Callable[[Mapping[str, object]], dict[str, str]]:
    from typing import NotRequired

    from pydantic import StrictStr, TypeAdapter
    from typing_extensions import TypedDict

    class Fields(TypedDict):
        text: StrictStr
        id: NotRequired[StrictStr | None]
        title: NotRequired[StrictStr | None]
        published: NotRequired[StrictStr | None]
        url: NotRequired[StrictStr | None]
        outlet: NotRequired[StrictStr | None]

    adapter = TypeAdapter(Fields)
    return adapter.validate_python  # type: ignore[return-value]
