"""How far an import is, and what it found: kept with the rows, committed with them."""

import dataclasses
import json
from dataclasses import dataclass, field

SHOWN_LINES = 5


@dataclass(kw_only=True)
class State:
    """An import under way or done.

    `sha256` is of the first `offset` bytes of the dump: of all of it, once `imported` has the day.
    `bad` has, for each reason, how many rows were skipped, and the first of their lines.
    """

    name: str
    source: str
    classes: str
    rules: str
    size: int = 0
    offset: int = 0
    n_lines: int = 0
    sha256: str = ""
    n_rows: int = 0
    n_other: int = 0
    n_replaced: int = 0
    n_repeated: int = 0
    is_cut: bool = False
    latest: str = ""
    imported: str = ""
    kinds: dict[str, int] = field(default_factory=dict)
    bad: dict[str, list[int]] = field(default_factory=dict)

    @property
    def percent(self) -> int:
        """Return how much of the dump is read, in per cent."""
        return 100 * self.offset // max(self.size, 1)

    @property
    def n_bad(self) -> int:
        """Return how many rows were skipped as unusable."""
        return sum(found[0] for found in self.bad.values())

    def skip(self, reason: str, line: int) -> None:
        """Count a row that cannot be used."""
        found = self.bad.setdefault(reason, [0])
        found[0] += 1
        if len(found) <= SHOWN_LINES:
            found.append(line)

    def to_json(self) -> str:
        """Return the state as JSON."""
        return json.dumps(dataclasses.asdict(self), sort_keys=True)


def state_of(text: str) -> State:
    """Return the state of a JSON text; raise ValueError where it is none."""
    data = json.loads(text)
    wanted = {each.name: each for each in dataclasses.fields(State)}
    if not isinstance(data, dict) or set(data) != set(wanted):
        raise ValueError("not the state of an import")
    default = dataclasses.asdict(State(name="", source="", classes="", rules=""))
    for name, value in data.items():
        if type(value) is not type(default[name]):
            raise ValueError(f"not the state of an import: {name}")
    return State(**data)
