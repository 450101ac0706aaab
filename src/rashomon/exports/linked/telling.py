"""What a claim, an event and an export say of themselves, in words and as one object."""

from typing import TYPE_CHECKING

from rashomon.types import Claim, Event, Json
from rashomon.version import __version__
from rashomon.wording.figures import settled
from rashomon.wording.safe import short
from rashomon.wording.words import doubts, estimate_group, interval, outcome, what, whom

if TYPE_CHECKING:
    from rashomon.exports.about import About

_MOST_FIGURES = 30


def claim_words(claim: Claim) -> str:
    """Return what a claim says in one line, and whom it counts in the report's words."""
    parts = [outcome(claim.outcome) + ":" if claim.outcome else "", what(claim), whom(claim)]
    return ", ".join(filter(None, (" ".join(filter(None, parts)), doubts(claim))))


def claim_title(claim: Claim) -> str:
    """Return what a claim is about in words of ours, in which no person can be named."""
    kind = outcome(claim.outcome) if claim.outcome else short(claim.kind.replace("_", " "), 40)
    return f"{kind}: {interval(claim.count.low, claim.count.high)}" if claim.count else kind


def figure_words(event: Event) -> str:
    """Return an event's settled figures in words, one after the other."""
    lines = [
        f"{outcome(one.outcome)}, {estimate_group(one)}: {settled(one)} ({short(one.rule, 160)})"
        for one in event.estimates[:_MOST_FIGURES]
    ]
    if len(event.estimates) > _MOST_FIGURES:
        lines.append(f"and {len(event.estimates) - _MOST_FIGURES} more figures")
    return ". ".join(lines)


def account(about: "About") -> Json:
    """Return for whom an export is and by which rules; complete once every part has passed."""
    return {
        "rashomon": __version__,
        "profile": about.profile,
        "as_of": about.as_of,
        "level": about.readers.level,
        "withheld": list(about.withheld),
    }


def account_words(about: "About") -> str:
    """Return the same in a sentence, for a format that has no room for an object."""
    withheld = "; ".join(about.withheld) or "nothing"
    profile = about.profile or "none"
    return (
        f"Written by Rashomon {__version__}, profile {profile}, for level {about.readers.level}. "
        f"Withheld: {withheld}."
    )
