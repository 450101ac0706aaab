"""What a reader of an export has to know of it, kept beside it: for whom, by which rules."""

from collections import Counter
from dataclasses import dataclass, field

from rashomon.exports.formats import Format
from rashomon.exports.given import Given
from rashomon.exports.readers import Part, Readers
from rashomon.exports.small import small_counts
from rashomon.types import Json
from rashomon.version import __version__


@dataclass(slots=True, kw_only=True)
class About:
    """The account of one export, filled in while it is written.

    `left_out` counts what a format cannot hold, by reason, `remarks` what has to be known of rows
    that it holds; `small` are the claims by which a person
    might be known although no name is given.
    """

    given: Given
    readers: Readers
    profile: str | None = None
    as_of: str | None = None
    rows: int = 0
    left_out: Counter[str] = field(default_factory=Counter)
    remarks: Counter[str] = field(default_factory=Counter)
    withheld: dict[str, None] = field(default_factory=dict)
    small: list[str] = field(default_factory=list)
    n_small: int = 0

    def take(self, part: Part) -> None:
        """Take in what one part says of itself."""
        self.profile, self.as_of = part.record.profile, part.record.as_of
        self.withheld.update(dict.fromkeys(part.withheld))
        for claim in small_counts(part.record):
            self.n_small += 1
            if len(self.small) < _MOST_NAMED:
                self.small.append(claim)

    def leave_out(self, reason: str) -> None:
        """Count something that the format cannot hold."""
        self.left_out[reason] += 1

    def remark(self, on: str) -> None:
        """Count a row of which something has to be known."""
        self.remarks[on] += 1

    def to_dict(self, kind: Format, files: dict[str, str]) -> Json:
        """Return the account as JSON; `files` are the SHA-256 of what was written, by name."""
        settings = self.given.settings
        return {
            "format": kind.name,
            "what": kind.what,
            "terms": kind.terms,
            "rashomon": __version__,
            "profile": self.profile,
            "as_of": self.as_of,
            "settings": None if settings is None else settings.name,
            "level": self.readers.level,
            "withheld": list(self.withheld),
            "rows": self.rows,
            "left_out": dict(sorted(self.left_out.items())),
            "remarks": dict(sorted(self.remarks.items())),
            "small_counts": {"claims": self.small, "number": self.n_small, "what": _SMALL},
            "files": files,
        }


_MOST_NAMED = 100
_SMALL = (
    "claims of one or two persons with an age or a sex and a named town: whoever knows the town "
    "may know them; look before passing this on"
)
