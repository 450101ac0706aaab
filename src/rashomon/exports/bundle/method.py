"""The methodology note of a bundle, in the five areas of the Standards for Casualty Recording."""

from collections.abc import Iterator, Sequence
from importlib.resources import files
from string import Template

from rashomon.exports.given import Given
from rashomon.exports.readers import Readers
from rashomon.reconcile.profiles import profile_named
from rashomon.settings import Settings
from rashomon.types import Json
from rashomon.version import __version__
from rashomon.wording.safe import short


def methodology(given: Given, readers: Readers, accounts: Sequence[Json]) -> str:
    """Return how the figures came to be, for whom this was written, and what it lacks.

    The areas are source types, collection, evaluation of sources and information, corroboration,
    and quality control (Every Casualty, Standards, "Having a transparent methodology").
    """
    withheld = list(dict.fromkeys(note for each in accounts for note in each["withheld"]))
    note = files("rashomon.exports.bundle").joinpath("methodology.md").read_text("utf-8")
    return Template(note).substitute(
        version=__version__,
        level=readers.level,
        withheld="; ".join(withheld) or "nothing",
        settings="none" if given.settings is None else short(given.settings.name, 80),
        inclusion=_inclusion(given.settings),
        profiles="\n".join(_profiles(accounts)),
        lacks="\n".join(_lacks(accounts)) or "Nothing was left out.",
    )


def _inclusion(settings: Settings | None) -> str:
    if settings is None or settings.inclusion.kinds is None:
        kinds = "all"
    else:
        kinds = ", ".join(settings.inclusion.kinds)
    is_any = settings is None or settings.inclusion.anonymous
    return kinds if is_any else f"{kinds}, but for those who are not named"


def _profiles(accounts: Sequence[Json]) -> Iterator[str]:
    for name in sorted({str(each["profile"]) for each in accounts if each["profile"]}):
        formats = ", ".join(str(each["format"]) for each in accounts if each["profile"] == name)
        yield f"- `{name}` ({formats}): {profile_named(name).says}"


def _lacks(accounts: Sequence[Json]) -> Iterator[str]:
    for each in accounts:
        out = "; ".join(f"{n} {reason}" for reason, n in each["left_out"].items())
        if out:
            yield f"- `{each['format']}`: {out}"
        for remark, n in each["remarks"].items():
            yield f"- `{each['format']}`: {n} {remark}"
        if each["terms"]:
            yield f"- `{each['format']}`: {each['terms']}"
    n_small = max((int(each["small_counts"]["number"]) for each in accounts), default=0)
    if n_small:
        yield f"- `small_counts` of the `.about.json` files: {n_small} claims of one or two persons"
        yield "  with an age or a sex in a named town; look at them before this is passed on"
