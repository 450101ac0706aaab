"""Golden records in Markdown: several short reports, and what the record of them must hold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_HEADER = re.compile(r"\*\*(?P<outlet>[^,*]+), (?P<published>[\dT:-]+)(: (?P<title>[^*]+))?\*\*")
_SETTINGS = re.compile(r"^```toml\n(.*?)^```\n", re.M | re.S)
_KNOWN = "Expected to fail: "
_SEVERAL = "Several events."


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldenReport:
    """One report of a case."""

    outlet: str
    published: str
    title: str | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordCase:
    """A title, the rule with its source, the reports, and what must hold, a bullet each.

    `fails` says why the case does not hold yet. Where `is_one_event` is false, the tool is not
    told that the reports are of one event. `settings` is the project's TOML, if there is any.
    """

    file: str
    title: str
    rule: str
    reports: tuple[GoldenReport, ...]
    bullets: tuple[str, ...]
    fails: str | None
    is_one_event: bool
    settings: str | None = None

    @property
    def name(self) -> str:
        """Return what the test of the case is called."""
        return f"{self.file}: {self.title}"

    def inputs(self) -> list[dict[str, str | None]]:
        """Return the reports in the form that `rashomon.report` takes."""
        return [
            {
                "id": f"{n}, {report.outlet}",
                "outlet": report.outlet,
                "published": report.published,
                "title": report.title,
                "text": report.text,
            }
            for n, report in enumerate(self.reports, 1)
        ]


def read_record_cases(folder: Path) -> list[RecordCase]:
    """Return every case of the folder's Markdown files, in order."""
    return [case for path in sorted(folder.glob("*.md")) for case in _cases(path)]


def _cases(path: Path) -> Iterator[RecordCase]:
    for block in re.split(r"^### ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        yield read_record_case(path.stem, block)


def read_record_case(file: str, block: str) -> RecordCase:
    """Return the case that a block of Markdown tells, its title in the first line."""
    told = _SETTINGS.search(block)
    title, *lines = _SETTINGS.sub("", block).splitlines()
    prose = [x for x in lines if x and not x.startswith((">", "- ", "**", _KNOWN, _SEVERAL))]
    known = [x.removeprefix(_KNOWN) for x in lines if x.startswith(_KNOWN)]
    case = RecordCase(
        file=file,
        title=title.strip(),
        rule=" ".join(prose),
        reports=tuple(_reports(lines)),
        bullets=tuple(x.removeprefix("- ").strip() for x in lines if x.startswith("- ")),
        fails=known[0] if known else None,
        is_one_event=_SEVERAL not in lines,
        settings=None if told is None else told[1],
    )
    assert case.rule, f"{case.name}: no rule"
    assert case.reports, f"{case.name}: no report"
    assert case.bullets, f"{case.name}: no bullet"
    return case


def _reports(lines: list[str]) -> Iterator[GoldenReport]:
    header: re.Match[str] | None = None
    text: list[str] = []
    for line in [*lines, "**end, 0000**"]:
        if line.startswith(">"):
            text.append(line[1:].removeprefix(" "))
        elif line.startswith("**"):
            if header is not None:
                yield _report(header, text)
            header, text = _HEADER.fullmatch(line.strip()), []
            assert header is not None, f"no outlet and day: {line}"


def _report(header: re.Match[str], text: list[str]) -> GoldenReport:
    assert text, f"no text: {header[0]}"
    return GoldenReport(
        outlet=header["outlet"],
        published=header["published"],
        title=header["title"],
        text="\n".join(text),
    )
