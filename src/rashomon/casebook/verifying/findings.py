"""What verification found: each finding names the table, the row, its entry and what is wrong."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Self

from rashomon.casebook.verifying.looking import words
from rashomon.wording.words import counted, plural

_SHUT = "is damaged so that it cannot be opened, and nothing of it was checked"
_MOST = 1000  # findings that are kept one by one; the rest is counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong; `repairable` if it is only worked out, and can be made anew."""

    table: str
    key: str | None
    entry: int | None
    what: str
    repairable: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return the finding as data that JSON can hold."""
        return {
            "table": self.table,
            "key": self.key,
            "entry": self.entry,
            "what": self.what,
            "repairable": self.repairable,
        }

    def line(self) -> str:
        """Return the finding in words: "claim c-1 0.1.0 (entry 3): its content was changed"."""
        name = self.table if self.key is None else f"{self.table} {words(self.key)}"
        return (
            f"{name}: {self.what}"
            if self.entry is None
            else (f"{name} (entry {self.entry}): {self.what}")
        )


@dataclass(slots=True)
class Findings:
    """Findings as they come in; no table can flood the memory."""

    kept: list[Finding] = field(default_factory=list)
    n: Counter[bool] = field(default_factory=Counter)
    checked: Counter[str] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def add(
        self, table: str, key: object, entry: object, what: str, *, repairable: bool = False
    ) -> None:
        """Take in one finding."""
        self.n[repairable] += 1
        if len(self.kept) < _MOST:
            found = Finding(
                table=table,
                key=None if key is None else str(key),
                entry=entry if isinstance(entry, int) else None,
                what=what,
                repairable=repairable,
            )
            self.kept.append(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What a casebook's verification found, and how much was checked.

    `head` is the digest of the last entry: noted elsewhere, it shows later that nothing before it
    was exchanged. `notes` are no faults: what is not in a package, judgements that fit no claim.
    """

    casebook: str
    entries: int
    head: str
    checked: dict[str, int]
    findings: tuple[Finding, ...]
    n_faults: int
    n_repairable: int
    notes: tuple[str, ...]

    @classmethod
    def unreadable(cls, name: str) -> Self:
        """Return what is to be said of a casebook whose file cannot be opened."""
        fault = Finding(table="file", key=None, entry=None, what=_SHUT)
        return cls(
            casebook=name,
            entries=0,
            head="",
            checked={},
            findings=(fault,),
            n_faults=1,
            n_repairable=0,
            notes=(),
        )

    @property
    def is_clean(self) -> bool:
        """Say whether nothing is wrong."""
        return not self.n_faults and not self.n_repairable

    @property
    def is_whole(self) -> bool:
        """Say whether all evidence is as it was written; what is worked out may be made anew."""
        return not self.n_faults

    def to_dict(self) -> dict[str, Any]:
        """Return what was found as data that JSON can hold."""
        return {
            "casebook": self.casebook,
            "clean": self.is_clean,
            "whole": self.is_whole,
            "entries": self.entries,
            "head": self.head,
            "checked": dict(sorted(self.checked.items())),
            "faults": self.n_faults,
            "repairable": self.n_repairable,
            "findings": [finding.to_dict() for finding in self.findings],
            "notes": list(self.notes),
        }

    def lines(self) -> list[str]:
        """Return what was found in words, the findings first."""
        if [finding.what for finding in self.findings] == [_SHUT]:
            return [f"{self.casebook}: {_SHUT}; take the last good copy"]
        said = [finding.line() for finding in self.findings]
        left = self.n_faults + self.n_repairable - len(said)
        if left > 0:
            said.append(f"and {plural(left, 'more finding')}")
        said += self.notes
        entries = plural(self.entries, "entry", "entries")
        said.append(f"checked: {entries}; {counted(self.checked) or 'no rows'}")
        said.append(f"last entry {self.entries}: {self.head}")
        return [*said, self._verdict()]

    def _verdict(self) -> str:
        if self.n_faults:
            return f"{self.casebook}: {plural(self.n_faults, 'fault')}; take the last good copy"
        if self.n_repairable:
            things = plural(self.n_repairable, "thing")
            return (
                f"{self.casebook}: all evidence is whole; {things} worked out from it "
                f"{'is' if self.n_repairable == 1 else 'are'} not: `verify --rebuild`"
            )
        return f"{self.casebook}: whole"
