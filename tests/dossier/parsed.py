"""A page as its tags and texts, for tests that need no browser."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("meta link br img input rect line circle path hr".split())


@dataclass
class Tag:
    """One start tag with its attributes, and the text under it."""

    name: str
    attributes: dict[str, str | None]
    data: list[str]
    start: int
    end: int | None = None

    @property
    def text(self) -> str:
        """Every text under the tag."""
        return "".join(self.data[self.start : self.end])


@dataclass
class Parsed(HTMLParser):
    """Every tag of a page in order."""

    page: str
    tags: list[Tag] = field(default_factory=list)
    open: list[Tag] = field(default_factory=list)
    data: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)
        self.feed(self.page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        made = Tag(tag, dict(attrs), self.data, len(self.data))
        self.tags.append(made)
        if tag not in VOID:
            self.open.append(made)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, dict(attrs), self.data, len(self.data), len(self.data)))

    def handle_endtag(self, tag: str) -> None:
        names = [each.name for each in self.open]
        if tag in names:
            last = len(names) - 1 - names[::-1].index(tag)
            for each in self.open[last:]:
                each.end = len(self.data)
            del self.open[last:]

    def handle_data(self, data: str) -> None:
        self.data.append(data)

    def named(self, name: str) -> Iterator[Tag]:
        """Yield the tags of a name."""
        return (each for each in self.tags if each.name == name)

    def ids(self) -> list[str]:
        """Return every id, in order."""
        return [v for each in self.tags if (v := each.attributes.get("id")) is not None]

    def targets(self) -> set[str]:
        """Return where the links lead."""
        return {v for each in self.tags if (v := each.attributes.get("href")) is not None}
