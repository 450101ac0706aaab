"""The file of settings, read: every mistake is named with its line or table and key, at once."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from rashomon.actors.own import listed
from rashomon.errors import BadInput, BadLexicon
from rashomon.gazetteer import using
from rashomon.reconcile.profiles import PROFILES
from rashomon.settings import actors, places, sources
from rashomon.settings.table import Table
from rashomon.settings.text import to_text
from rashomon.settings.values import LEVELS, Settings

MOST_BYTES = 4_000_000
# A dotted key of a thousand parts costs its square to read; nothing here needs one of three.
LONGEST_LINE = 2_000
MOST_POINTS = 100
_TABLES = {"actors": actors.KEYS, "places": places.KEYS, "sources": sources.KEYS}
KEYS = (
    *("name", "profile", "level", "victims", "suspects", "actor_list", "inclusion"),
    *_TABLES,
)
_IN_WORDS = {"Cannot overwrite a value": "this key is there already"}
_HEADER = re.compile(r"[ \t]*\[\[[ \t]*(actors|places|sources)[ \t]*\]\]")


def read_settings(path: str | Path) -> Settings:
    """Return a project's settings; raise BadLexicon with every mistake, or BadInput."""
    file = Path(path)
    data = _bytes(file)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise BadInput(f"{path}: line {line}: not UTF-8") from None
    return settings_of(text, name=str(path), folder=file.parent)


def settings_of(text: str, *, name: str = "settings", folder: Path | None = None) -> Settings:
    """Return the settings that a text holds; mistakes begin with the name.

    A list of actors is looked for in the folder; without one the text can name none.
    """
    given = _parsed(text, name)
    mistakes: list[str] = []
    with using(None):
        settings = _settings(given, _lines(text), folder, mistakes)
    if not mistakes and len(to_text(settings).encode()) > MOST_BYTES:
        mistakes.append(f"with the list of actors more than {MOST_BYTES:,} bytes")
    if mistakes:
        raise BadLexicon(listed(name, mistakes))
    return settings


def _settings(
    given: Mapping[str, object],
    lines: Mapping[str, list[int]],
    folder: Path | None,
    mistakes: list[str],
) -> Settings:
    head = Table("", given, KEYS, mistakes)
    tables = {key: _tables(given.get(key), key, lines[key], mistakes) for key in _TABLES}
    found, wrong = actors.actors_of(tables["actors"], _list(head, folder))
    settings = Settings(
        name=head.name(),
        profile=head.choice("profile", tuple(PROFILES)),
        level=head.choice("level", LEVELS),
        victims=head.truth("victims") is True,
        suspects=head.truth("suspects") is True,
        inclusion=sources.inclusion_of(_inclusion(given, mistakes)),
        actors=found,
        places=places.places_of(tables["places"]),
        sources=sources.sources_of(tables["sources"]),
    )
    mistakes.extend(wrong)
    return settings


def _tables(given: object, key: str, lines: list[int], mistakes: list[str]) -> list[Table]:
    """Return the tables of a key, each named by the line of its header where that is certain."""
    if given is None:
        return []
    if not isinstance(given, list) or not all(isinstance(one, dict) for one in given):
        mistakes.append(f"{key}: must be tables, each headed [[{key}]]")
        return []
    certain = len(lines) == len(given)
    counted = [f"{key} {n}" for n in range(1, len(given) + 1)]
    where = [f"line {n}" for n in lines] if certain else counted
    return [Table(at, one, _TABLES[key], mistakes) for at, one in zip(where, given, strict=True)]


def _inclusion(given: Mapping[str, object], mistakes: list[str]) -> Table:
    table = given.get("inclusion", {})
    if not isinstance(table, dict):
        mistakes.append("inclusion: must be a table, headed [inclusion]")
        table = {}
    return Table("inclusion", table, sources.INCLUSION_KEYS, mistakes)


def _list(head: Table, folder: Path | None) -> Path | None:
    name = head.text("actor_list")
    if name is None:
        return None
    path = None if folder is None else folder / name
    if path is None or not path.is_file():
        head.wrong(f"actor_list {name[:80]!r}: no such file beside the settings")
        return None
    return path


def _parsed(text: str, name: str) -> Mapping[str, object]:
    """Return what the TOML says; raise BadInput with the line where it is none."""
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise BadInput(f"{name}: settings have at most {MOST_BYTES:,} bytes")
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE or line.count(".") > MOST_POINTS:
            most = f"{LONGEST_LINE:,} characters or {MOST_POINTS} points"
            raise BadInput(f"{name}: line {number}: more than {most}; break the line")
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise BadInput(f"{name}: nested too deeply") from None
    except ValueError as error:
        raise BadInput(f"{name}: {_where(str(error), text)}") from None


def _where(said: str, text: str) -> str:
    """Return what the reader of TOML says, with the line first: "line 3, column 5: …"."""
    what, _, at = said.rpartition(" (at ")
    if not what:
        return said
    plain = _IN_WORDS.get(what, f"{what[:1].lower()}{what[1:]}")
    at = at.removesuffix(")")
    if at == "end of document":
        at = f"line {len(text.splitlines())}, at the end"
    return f"{at}: {plain}"


def _lines(text: str) -> dict[str, list[int]]:
    """Return the lines of the headers of each kind of table."""
    found: dict[str, list[int]] = {key: [] for key in _TABLES}
    for number, line in enumerate(text.split("\n"), 1):
        header = _HEADER.match(line)
        if header is not None:
            found[header[1]].append(number)
    return found


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file() and path.exists():
            raise BadInput(f"{path}: not a file")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise BadInput(f"{path}: {reason}") from None
    if len(data) > MOST_BYTES:
        raise BadInput(f"{path}: settings have at most {MOST_BYTES:,} bytes")
    return data
