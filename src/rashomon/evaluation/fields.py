"""The fields of one map of a gold file, each checked; every mistake is noted with its line."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from rashomon.evaluation.gold import Count
from rashomon.evaluation.tree import Node, mistake
from rashomon.text import snippet
from rashomon.types import Problem

MOST_COUNT = 10**12
_ALIKE = 0.84  # "catagory" is category; "published_how" is not published
_KINDS = {list: "a list", dict: "a map", bool: "true or false", int: "a number", str: "a text"}


@dataclass(slots=True)
class Mistakes:
    """The mistakes of one file, in the order in which they are met."""

    path: Path
    found: list[Problem] = field(default_factory=list)

    def add(self, line: int, error: str) -> None:
        """Note one mistake."""
        self.found.append(mistake(self.path, line, error))


class Fields:
    """One map: each method returns a field's value, or what stands for none and a mistake."""

    def __init__(self, node: Node, where: str, mistakes: Mistakes) -> None:
        self.line, self.where, self._mistakes = node.line, where, mistakes
        self.nodes: dict[str, Node] = {}
        if isinstance(node.value, dict):
            self.nodes = node.value
        elif node.value is not None:
            self.wrong(node, where, "a map: name: value")

    def known(self, names: frozenset[str]) -> "Fields":
        """Note each field whose name is nearly, but not quite, one of these; return the map."""
        for name, node in self.nodes.items():
            close = [] if name in names else get_close_matches(name, names, n=1, cutoff=_ALIKE)
            if close:
                self._mistakes.add(
                    node.line, f"{self.where}: no field {snippet(name)}; write {close[0]}"
                )
        return self

    def wrong(self, node: Node, name: str, wanted: str) -> None:
        """Note that a field holds something else than wanted."""
        kind = _KINDS.get(type(node.value), "nothing")
        shown = "" if isinstance(node.value, list | dict) else f" ({snippet(str(node.value))})"
        self._mistakes.add(node.line, f"{name} is {kind}{shown}; give {wanted}")

    def note(self, error: str, name: str = "") -> None:
        """Note a mistake at a field, or at the map's beginning."""
        node = self.nodes.get(name)
        self._mistakes.add(node.line if node else self.line, f"{self.where}: {error}")

    def text(self, name: str) -> str | None:
        """Return a text; a bare number is the text that it is written as."""
        node = self.nodes.get(name)
        if node is None or node.value is None:
            return None
        if isinstance(node.value, str):
            return node.value
        if isinstance(node.value, int) and not isinstance(node.value, bool):
            return str(node.value)
        self.wrong(node, f"{self.where}: {name}", "a text")
        return None

    def needed(self, name: str) -> str:
        """Return a text that must be there; empty where it is not."""
        found = self.text(name)
        if not found and (name not in self.nodes or self.nodes[name].value in (None, "")):
            self.note(f"{name} is missing; write {name}: …", name)
        return found or ""

    def texts(self, name: str) -> list[str | None]:
        """Return a text or a list of texts as a list; `null` in it is None."""
        node = self.nodes.get(name)
        if node is None:
            return []
        if not isinstance(node.value, list):
            return [] if node.value is None else [self.text(name)]
        found: list[str | None] = []
        for each in node.value:
            if isinstance(each.value, list | dict | bool):
                self.wrong(each, f"{self.where}: {name}", "texts only")
            else:
                found.append(None if each.value is None else str(each.value))
        return found

    def flag(self, name: str) -> bool:
        """Return true or false; false where it is not given."""
        node = self.nodes.get(name)
        if node is None or node.value is None:
            return False
        if not isinstance(node.value, bool):
            self.wrong(node, f"{self.where}: {name}", "true or false")
        return node.value is True

    def degrees(self, *names: str) -> float | None:
        """Return the first of the fields that is there, as degrees."""
        for node in (self.nodes[name] for name in names if name in self.nodes):
            try:
                found = float(node.value) if isinstance(node.value, str | int) else 999.0
            except ValueError:
                found = 999.0
            if abs(found) <= 180:
                return found
            self.wrong(node, f"{self.where}: {names[0]}", "degrees, such as 36.5")
        return None

    def number(self, name: str) -> int | None:
        """Return a whole number from 0, or None."""
        node = self.nodes.get(name)
        return None if node is None else self._whole(node, name)

    def counts(self, name: str) -> list[Count]:
        """Return `[low, high]`, or a list of such, as a list."""
        node = self.nodes.get(name)
        if node is None or node.value is None:
            return []
        value = node.value
        if isinstance(value, list) and value and all(isinstance(x.value, list) for x in value):
            return [self._count(each, name) for each in value]
        return [self._count(node, name)]

    def maps(self, name: str) -> Iterator[Node]:
        """Yield the members of a list; a mistake where the field is no list."""
        node = self.nodes.get(name)
        if node is None or node.value is None:
            return
        if isinstance(node.value, list):
            yield from node.value
        else:
            self.wrong(node, f"{self.where}: {name}", "a list: - … on a line for each")

    def _count(self, node: Node, name: str) -> Count:
        value = node.value
        if isinstance(value, int) and not isinstance(value, bool):
            number = self._whole(node, name)
            return number, number
        if not isinstance(value, list) or len(value) != 2:
            self.wrong(node, f"{self.where}: {name}", "[low, high], null for an open end")
            return None, None
        low, high = self._whole(value[0], name), self._whole(value[1], name)
        if low is not None and high is not None and low > high:
            self._mistakes.add(node.line, f"{self.where}: {name} [{low}, {high}]: low above high")
        return low, high

    def _whole(self, node: Node, name: str) -> int | None:
        value = node.value
        if value is None:
            return None
        if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_COUNT:
            return value
        self.wrong(node, f"{self.where}: {name}", "a whole number without commas, or null")
        return None
