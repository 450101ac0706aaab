"""The template language: `{NUMBER} {GROUP?} {be*} {killed}`.

    {list}      a word of that list            {a|b}    of either list
    {SLOT}      a typed slot, found in Python  word     that word itself
    [ … ]       the elements inside may be missing
    ? * +       missing or once, up to four times, one to four times
    {SLOT:name} the same slot under another name

There is no raw regular expression and no group number in it.
"""

import re
from dataclasses import dataclass

_ELEMENT = re.compile(r"\s*(?:(\[)|(\])|\{([^{}]*)\}|([^\s{}\[\]]+))")
_SLOT = re.compile(
    r"(?P<names>[A-Za-z_]+(?:\|[A-Za-z_]+)*)(?P<many>[?*+]?)(?::(?P<label>[a-z]+))?\Z"
)
MANY = {"": "", "?": "?", "*": "{0,4}", "+": "{1,4}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element: names of lists, or one slot, or one literal word; or a bracket."""

    kind: str
    names: tuple[str, ...] = ()
    many: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A parsed pattern: its source and its elements in order."""

    source: str
    elements: tuple[Element, ...]

    @property
    def lists(self) -> tuple[str, ...]:
        """Return the names of the word lists that the template uses."""
        return tuple(n for e in self.elements if e.kind == "list" for n in e.names)

    @property
    def literals(self) -> tuple[str, ...]:
        """Return the words that stand in the template itself."""
        return tuple(n for e in self.elements if e.kind == "literal" for n in e.names)


def parse_template(source: str) -> Template:
    """Return the parsed pattern; raises ValueError that says which part is wrong."""
    elements: list[Element] = []
    at = depth = 0
    text = source.strip()
    while at < len(text):
        found = _ELEMENT.match(text, at)
        if found is None:
            raise ValueError(f"cannot read {text[at : at + 20]!r} in pattern {source!r}")
        at = found.end()
        element = _element(found, source)
        depth += {"open": 1, "close": -1}.get(element.kind, 0)
        if depth not in (0, 1):
            raise ValueError(f"brackets do not pair in pattern {source!r}")
        elements.append(element)
    if depth:
        raise ValueError(f"brackets do not pair in pattern {source!r}")
    if not any(e.kind in ("list", "literal") and not e.many for e in elements):
        raise ValueError(f"pattern {source!r} has no word that must stand")
    return Template(source=source, elements=tuple(elements))


def _element(found: re.Match[str], source: str) -> Element:
    opening, closing, braced, literal = found.groups()
    if opening:
        return Element(kind="open")
    if closing:
        return Element(kind="close")
    if literal is not None:
        many = literal[-1] if literal[-1] in "?*+" and len(literal) > 1 else ""
        word = literal[: len(literal) - len(many)].lower()
        return Element(kind="literal", names=(word,), many=many)
    slot = _SLOT.match(braced)
    if slot is None:
        raise ValueError(f"cannot read {{{braced}}} in pattern {source!r}")
    names = tuple(slot["names"].split("|"))
    kinds = {"slot" if n.isupper() else "list" for n in names}
    if len(kinds) > 1 or (kinds == {"slot"} and len(names) > 1):
        raise ValueError(f"{{{braced}}} mixes slots and lists in pattern {source!r}")
    return Element(kind=kinds.pop(), names=names, many=slot["many"], label=slot["label"] or "")
