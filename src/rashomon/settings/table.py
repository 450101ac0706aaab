"""One table of the file: its values by key, each checked; what is wrong is told and passed over."""

from collections.abc import Mapping, Sequence
from math import isfinite

from rashomon.actors.rows import wrong_name

LONGEST_TEXT = 500
MOST_NAMES = 500
MOST_NUMBER = 2**31 - 1
_SHOWN = 40
_TYPES = {bool: "true or false", int: "a number", float: "a number", str: "a text", list: "a list"}


class Table:
    """A table's values; `where` says in which line it stands, "" for the head of the file."""

    def __init__(
        self, where: str, values: Mapping[str, object], keys: Sequence[str], mistakes: list[str]
    ) -> None:
        self.where, self.mistakes, self._values = where, mistakes, values
        for key in values:
            if key not in keys:
                self.wrong(f"unknown key {key[:_SHOWN]!r}: there is {', '.join(keys)}")

    def wrong(self, mistake: str) -> None:
        """Tell a mistake."""
        self.mistakes.append(f"{self.where}: {mistake}" if self.where else mistake)

    def text(self, key: str) -> str | None:
        """Return a line of text, None where there is none."""
        value = self._of(key, "a text", str)
        if not isinstance(value, str):
            return None
        given = value.strip()
        if len(given) > LONGEST_TEXT:
            self.wrong(f"{key}: longer than {LONGEST_TEXT} characters")
        elif not given or not given.isprintable():
            what = "is empty" if not given else "holds a character that cannot be printed"
            self.wrong(f"{key} {given[:_SHOWN]!r}: {what}")
        else:
            return given
        return None

    def name(self) -> str:
        """Return the name that every table has; "" where it has none to be used."""
        if "name" not in self._values:
            self.wrong("name is missing")
        value = self._of("name", "a text", str)
        return self._named("name", value) if isinstance(value, str) else ""

    def names(self, key: str) -> tuple[str, ...]:
        """Return a list of names, each once and in order."""
        return tuple(sorted({name for x in self._texts(key) if (name := self._named(key, x))}))

    def choices(self, key: str, known: Sequence[str]) -> tuple[str, ...] | None:
        """Return a list of known words in their own order, None where the file gives no list."""
        if key not in self._values:
            return None
        given = self._texts(key)
        for word in given:
            self._known(key, word, known)
        return tuple(word for word in known if word in given)

    def choice(self, key: str, known: Sequence[str]) -> str | None:
        """Return one of some known words, None where there is none."""
        value = self._of(key, "a text", str)
        return value if isinstance(value, str) and self._known(key, value, known) else None

    def truth(self, key: str) -> bool | None:
        """Return true or false, None where the file says neither."""
        value = self._of(key, "true or false", bool)
        return value if isinstance(value, bool) else None

    def year(self, key: str) -> str:
        """Return a year as its digits, "" where there is none."""
        value = self._of(key, "a whole number", int)
        return "" if value is None else str(value)[:_SHOWN]

    def positive(self, key: str) -> int | None:
        """Return a whole number of at least 1, None where there is none."""
        value = self._of(key, "a whole number", int)
        if not isinstance(value, int):
            return None
        if not 1 <= value <= MOST_NUMBER:
            self.wrong(f"{key} {str(value)[:_SHOWN]}: not from 1 to {MOST_NUMBER:,}")
            return None
        return value

    def degrees(self, key: str, most: int) -> float | None:
        """Return a latitude or longitude, which every place has; None where it cannot be used."""
        if key not in self._values:
            self.wrong(f"{key} is missing")
        value = self._of(key, "a number", int, float)
        if not isinstance(value, int | float):
            return None
        if not isfinite(value) or abs(value) > most:
            self.wrong(f"{key} {str(value)[:_SHOWN]}: not from -{most} to {most}")
            return None
        return float(value)

    def _of(self, key: str, asked: str, *kinds: type) -> object | None:
        """Return a value of the right type; None where there is none, or a wrong one is told."""
        value = self._values.get(key)
        if value is None or type(value) in kinds:
            return value
        self.wrong(f"{key}: must be {asked}, not {_TYPES.get(type(value), 'that')}")
        return None

    def _texts(self, key: str) -> list[str]:
        value = self._of(key, "a list", list)
        if not isinstance(value, list):
            return []
        if len(value) > MOST_NAMES:
            self.wrong(f"{key}: {len(value)} of them; {MOST_NAMES} at most")
            return []
        if not all(isinstance(x, str) for x in value):
            self.wrong(f"{key}: must be a list of texts")
        return [x for x in value if isinstance(x, str)]

    def _named(self, key: str, value: str) -> str:
        name = value.strip()
        mistake = wrong_name(name)
        if mistake is None and not name.isprintable():
            mistake = f"name {name[:_SHOWN]!r}: holds a character that cannot be printed"
        if mistake is None:
            return name
        self.wrong(mistake if key == "name" else f"{key}: {mistake}")
        return ""

    def _known(self, key: str, word: str, known: Sequence[str]) -> bool:
        if word in known:
            return True
        self.wrong(f"{key} {word[:_SHOWN]!r}: must be one of {', '.join(known)}")
        return False
