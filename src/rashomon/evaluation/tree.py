"""A YAML file as plain values that know their line; whatever it holds, reading it is bounded.

Only YAML's events are used, so nothing is ever constructed. Words are YAML 1.2's (core schema):
`NO` is Norway and `004` a text, not a negation and a four.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from rashomon.errors import BadInput, Unreadable
from rashomon.sources.files.paths import read_bytes
from rashomon.types import Problem

if TYPE_CHECKING:
    from yaml.events import Event

MOST_BYTES = 2_000_000
MOST_VALUES = 200_000
MOST_DEPTH = 20

_WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}
_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")

Value: TypeAlias = "bool | int | str | list[Node] | dict[str, Node] | None"


@dataclass(frozen=True, slots=True)
class Node:
    """A value and the line on which it begins."""

    value: Value
    line: int


class BadGold(BadInput):
    """Mistakes in one gold file, each with its line; the other files go on."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(f"{p.input}: {p.error}" for p in problems))
        self.problems = tuple(problems)


def mistake(path: Path, line: int | None, error: str) -> Problem:
    """Return a mistake in a file, with its line where one is known."""
    where = str(path) if line is None else f"{path} line {line}"
    return Problem(input=where, error=_one_line(error))


def read_tree(path: Path) -> Node:
    """Return what a YAML or JSON file holds; raise BadGold for what is none, or too much."""
    from yaml import MarkedYAMLError, YAMLError

    try:
        return _whole(_events(_text(path)))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else None
        said = f"not YAML here: {error.problem}; check quotes, brackets and indents"
        raise BadGold([mistake(path, line, said)]) from error
    except _TooMuch as error:
        raise BadGold([mistake(path, error.line, str(error))]) from error
    except YAMLError as error:
        raise BadGold([mistake(path, None, f"not YAML: {error}")]) from error
    except Unreadable as error:
        raise BadGold([mistake(path, None, error.reason)]) from error


def _one_line(text: str) -> str:
    return " ".join(text.split())


class _TooMuch(Exception):
    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def _text(path: Path) -> str:
    content = read_bytes(path)
    if len(content) > MOST_BYTES:
        raise Unreadable(str(path), f"more than {MOST_BYTES:,} bytes; make a gold file an event")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(str(path), "not UTF-8; save it as UTF-8") from error


def _events(text: str) -> Iterator["Event"]:
    """Yield the events between the begin and the end of the one document of a text."""
    import yaml
    from yaml import events as kinds

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    n_values = n_documents = 0
    for event in yaml.parse(text, Loader=loader):
        n_documents += isinstance(event, kinds.DocumentStartEvent)
        n_values += isinstance(event, kinds.NodeEvent)
        line = event.start_mark.line + 1
        if n_documents > 1:
            raise _TooMuch(line, "a second document in one file; make a gold file an event")
        if n_values > MOST_VALUES:
            raise _TooMuch(line, f"more than {MOST_VALUES:,} values; make a gold file an event")
        if isinstance(event, kinds.AliasEvent) or getattr(event, "anchor", None):
            raise _TooMuch(line, "an anchor or alias (& or *); write the value out, or quote it")
        if isinstance(event, kinds.NodeEvent | kinds.CollectionEndEvent):
            yield event


def _whole(events: Iterator["Event"]) -> Node:
    first = next(events, None)
    whole = Node(None, 1) if first is None else _node(first, events, depth=0)
    if next(events, None) is not None:
        raise _TooMuch(1, "more than one value; make a gold file an event")
    return whole


def _node(event: "Event", events: Iterator["Event"], *, depth: int) -> Node:
    from yaml import events as kinds

    line = event.start_mark.line + 1
    if depth > MOST_DEPTH:
        raise _TooMuch(line, f"nested more than {MOST_DEPTH} deep")
    if isinstance(event, kinds.ScalarEvent):
        return Node(_scalar(event.value, is_plain=event.style in (None, "")), line)
    if isinstance(event, kinds.SequenceStartEvent):
        return Node(list(_items(events, depth + 1)), line)
    return Node(_pairs(_items(events, depth + 1)), line)


def _items(events: Iterator["Event"], depth: int) -> Iterator[Node]:
    from yaml import events as kinds

    for event in events:
        if isinstance(event, kinds.CollectionEndEvent):
            return
        yield _node(event, events, depth=depth)


def _pairs(items: Iterator[Node]) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for key in items:
        value = next(items)
        if isinstance(key.value, list | dict):
            raise _TooMuch(key.line, "a list or a map as the name of a field; name it by a word")
        name = str(key.value)
        if name in found:
            raise _TooMuch(
                key.line, f"{name} stands twice; the first is in line {found[name].line}"
            )
        found[name] = Node(value.value, key.line)
    return found


def _scalar(text: str, *, is_plain: bool) -> bool | int | str | None:
    if not is_plain:
        return text
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if _WHOLE.fullmatch(text) else text
