"""Ids that tell nothing: a caller's id or a file's name may be a person's, and a hash of either,
or of a quote, lets a guess be tested."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from rashomon.ids import content_id, outside_id
from rashomon.types import Claim, Document, Event, Origin, Problem, Record
from rashomon.wording.order import ordered

_WORD = re.compile(r"[^\s:,;()'\"\[\]]+")
_PLAIN = re.compile(r"[a-z]{1,20}\Z")
_SHORTEST = 4
_STOPS = ":;,.!?)'\"”’"


class Neutral:
    """For each id of a record one that tells nothing, and the words for its reports.

    With a `key` that nobody else has, the same id gives the same one in every record; without it
    they hang together within one record alone.
    """

    def __init__(self, record: Record, key: str | None = None) -> None:
        self._ids = _numbered(record) if key is None else _keyed(record, key)
        self._files = _files(record.documents, self._ids)
        self._words = self._files | {old: new for old, new in self._ids.items() if _is_told(old)}
        self._spaced: dict[str, list[str]] = {}
        for file in sorted((f for f in self._files if " " in f), key=lambda f: (-len(f), f)):
            self._spaced.setdefault(file.split()[-1], []).append(file)

    def of(self, old: str) -> str:
        """Return the id that stands for one."""
        return self._ids.get(old, old)

    def words(self, text: str) -> str:
        """Return a text with the ids of reports in place of their ids, paths and file names."""
        last = {word.rstrip(_STOPS) for word in text.split()} if self._spaced else set()
        for file in (file for word in sorted(last) for file in self._spaced.get(word, ())):
            text = text.replace(file, self._files[file])
        return _WORD.sub(lambda word: self._words.get(word[0].rstrip("."), word[0]), text)

    def problems(
        self, problems: Iterable[Problem], address: Callable[[str], str]
    ) -> tuple[Problem, ...]:
        """Return the problems with inputs by number, unless they are reports of the record."""
        made, numbers = [], dict[str, str]()
        for problem in problems:
            name = self._input(problem.input, numbers, address)
            error = problem.error
            for given in _named(problem.input):
                error = error.replace(given, name)
            made.append(Problem(input=name, error=self.words(error)))
        return tuple(made)

    def _input(self, given: str, numbers: dict[str, str], address: Callable[[str], str]) -> str:
        if given in self._files or given in self._ids:
            return self._files.get(given) or self._ids[given]
        if "://" in given:
            return address(given)
        if _PLAIN.match(given):
            return given
        return numbers.setdefault(given, f"input {len(numbers) + 1}")


def _numbered(record: Record) -> dict[str, str]:
    """Return ids by where their owners stand in the record, and on its pages."""
    ids = _claims(record.claims, {d.id: d for d in record.documents})
    ids |= _events(record.events, ids)
    ids |= _origins(record.origins, ids)
    return ids | _reports(record, ids)


def _keyed(record: Record, key: str) -> dict[str, str]:
    """Return ids made of the old ones and the key, so that no guess can be tried without it."""
    olds = {
        "c": [claim.id for claim in record.claims],
        "e": [event.id for event in record.events],
        "o": [origin.id for origin in record.origins],
        "report": [document.id for document in record.documents],
    }
    return {old: outside_id(prefix, key, old) for prefix, some in olds.items() for old in some}


def _is_told(old: str) -> bool:
    """Say whether an id can be told from a word or a number of a text."""
    return not old.isalpha() and any(map(str.isalpha, old))


def _reports(record: Record, ids: Mapping[str, str]) -> dict[str, str]:
    """Return for each report a name by the number that it goes by on the pages."""
    events = tuple(replace(e, id=ids[e.id]) for e in record.events)
    width = len(str(len(record.documents)))
    passed = {d.id: f"{n:0{width}}" for n, d in enumerate(record.documents)}
    names = {d.id: d.title or passed[d.id] for d in record.documents}
    order = ordered(replace(record, events=events), names)
    return {old: f"report-{n:0{width}}" for old, n in order.numbers.items()}


def _claims(claims: Iterable[Claim], documents: Mapping[str, Document]) -> dict[str, str]:
    found = {}
    for n, claim in enumerate(claims):
        document = documents.get(claim.document)
        shown = None if document is None or document.published is None else document.published.edtf
        found[claim.id] = content_id("c", n, shown, claim.start, claim.end)
    return found


def _events(events: Iterable[Event], ids: Mapping[str, str]) -> dict[str, str]:
    return {
        e.id: content_id("e", n, *sorted(ids.get(each, "") for each in e.claims))
        for n, e in enumerate(events)
    }


def _origins(origins: Iterable[Origin], ids: Mapping[str, str]) -> dict[str, str]:
    return {
        o.id: content_id("o", n, o.kind, *(ids.get(each, "") for each in o.claims))
        for n, o in enumerate(origins)
    }


def _files(documents: Iterable[Document], ids: Mapping[str, str]) -> dict[str, str]:
    """Return for each path and file name the report's id; of several reports none in particular."""
    found: dict[str, str] = {}
    for document in documents:
        for name in () if document.path is None else _named(document.path):
            new = ids[document.id]
            found[name] = new if found.get(name, new) == new else "a report"
    return found


def _named(path: str) -> list[str]:
    """Return a path and the name of its file, where they are long enough to be told from words."""
    names = (path, path.replace("\\", "/").rsplit("/", 1)[-1])
    return [name for name in dict.fromkeys(names) if len(name) >= _SHORTEST]
