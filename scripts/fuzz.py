"""Look for inputs that any reader of `rashomon.sources` falls over: `make fuzz`.

    python scripts/fuzz.py [--minutes N] [--seed N] [KIND...]

Every kind of input is mutated from the samples of the tests, with atheris (coverage-guided) where
it is installed, else by chance. A find is an exception, a problem that calls itself unexpected, or
an input that takes more than ten seconds; its bytes are written where it is called from, to become
a test.
"""

import argparse
import importlib
import importlib.util
import random
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.sources.readers import samples

TODAY = date(2026, 1, 1)
SLOW_S = 10
SAMPLES: dict[str, bytes] = {
    name: content if isinstance(content, bytes) else content.encode()
    for name, content in {
        "page.html": samples.PAGE,
        "feed.rss": samples.RSS,
        "feed.atom": samples.ATOM,
        "feed.json": samples.JSON_FEED,
        "item.json": samples.NINJS,
        "item.xml": samples.NEWSML_G2,
        "item.nitf.xml": samples.NITF,
        "alert.eml": samples.MAIL,
        "box.mbox": samples.mbox(samples.MAIL),
        "page.mhtml": samples.MHTML,
        "rows.csv": samples.CSV.replace("body", "text"),
        "rows.jsonl": b'{"text": "Nine died.", "id": "1"}\n{"text": "Ten died."}\n',
        "rows.parquet": samples.parquet([{"text": "Nine died."}]),
        "all.zip": samples.zipped({"a.txt": samples.TEXT, "b.html": samples.PAGE}),
        "all.tar": samples.tarred({"a.txt": samples.TEXT}),
        "all.tar.gz": samples.tarred({"a.txt": samples.TEXT}, "w:gz"),
        "crawl.warc": samples.warc(is_packed=False),
        "crawl.warc.gz": samples.warc(),
        "scan.pdf": samples.pdf(),
        "note.docx": samples.docx(),
        "text.txt": samples.TEXT,
    }.items()
}
PIECES = (
    *(b"", b"\0", b"\xff", b"\xff\xfe", b"<", b">", b"&", b"&#0;", b"&#x110000;", b'"', b"{"),
    *(b"<div>" * 300, b"[" * 300, b"\r\n\r\n", b"--b1", b"\xe2\x80\xae", b"\xed\xa0\x80"),
    *(b"99999999999999999999", b"-1", b"0", b"%PDF", b"PK\x03\x04", b"<!DOCTYPE", b"<![CDATA["),
    *(b"=?utf-8?b?", b"charset=utf-7", b"Content-Length: -1\r\n", b"multipart/mixed; boundary="),
    b"Content-Type: message/rfc822\r\n\r\n",
)


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Return the bytes with some of them cut, doubled, turned or replaced."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        at = chance.randrange(len(changed) + 1)
        end = min(len(changed), at + chance.choice((0, 1, 1, 4, 40, 400)))
        kind = chance.randrange(4)
        if kind == 0:
            changed[at:end] = chance.choice(PIECES)
        elif kind == 1:
            changed[at:end] = changed[at:end] * 2
        elif kind == 2 and at < len(changed):
            changed[at] ^= 1 << chance.randrange(8)
        else:
            changed[at:end] = chance.randbytes(end - at)
    return bytes(changed)


def found_fault(found: object) -> str | None:
    """Return what is wrong with one thing found."""
    from rashomon.types import Document, Problem

    if isinstance(found, Problem):
        is_odd = "did not foresee" in found.error or "\n" in found.error
        return found.error if is_odd else None
    if not isinstance(found, Document):
        return f"is a {type(found).__name__}"
    for cut in found.boilerplate:
        if not 0 <= cut.start < cut.end <= len(found.text):
            return f"boilerplate {cut.start}-{cut.end} of {len(found.text)} characters"
    return None


def fault_of(name: str, content: bytes, folder: Path) -> str | None:
    """Return what went wrong with an input, None where it was read or refused as it should be."""
    from rashomon import sources

    path = folder / name
    path.write_bytes(content)
    start = time.process_time()
    for found in sources.read(path, today=TODAY):
        fault = found_fault(found)
        if fault is not None:
            return fault
    seconds = time.process_time() - start
    return f"took {seconds:.0f} s" if seconds > SLOW_S else None


def report(name: str, content: bytes, fault: str) -> None:
    """Write a find and say what it is."""
    kept = Path(f"find-{abs(hash(content)) % 10**8:08}-{name}")
    kept.write_bytes(content)
    print(f"{name}: {fault}\n  kept as {kept}", flush=True)


def by_chance(names: Sequence[str], minutes: float, seed: int) -> int:
    """Mutate by chance until the time is over; return the number of different finds."""
    chance = random.Random(seed)
    faults: set[tuple[str, str]] = set()
    n_tried, end = 0, time.monotonic() + 60 * minutes
    with tempfile.TemporaryDirectory() as folder:
        while time.monotonic() < end:
            name = chance.choice(names)
            content = mutated(SAMPLES[name], chance)
            n_tried += 1
            try:
                fault = fault_of(name, content, Path(folder))
            except Exception as error:
                fault = f"{type(error).__name__}: {error}"
            if fault is not None and (name, fault[:40]) not in faults:
                faults.add((name, fault[:40]))
                report(name, content, fault)
    print(f"{n_tried} inputs tried by chance, seed {seed}; {len(faults)} finds")
    return len(faults)


def by_coverage(names: Sequence[str], minutes: float, seed: int) -> None:
    """Mutate by coverage; leaves the process with a status of its own, 0 for no find."""
    import atheris

    with atheris.instrument_imports(include=["rashomon"]):
        from rashomon.sources.readers.kinds import KINDS

        for kind in KINDS:
            module = kind.reader.partition(":")[0]
            importlib.import_module(f"rashomon.sources.readers.{module}")
    folder = Path(tempfile.mkdtemp())
    corpus = folder / "corpus"
    corpus.mkdir()
    for number, name in enumerate(names):
        (corpus / name).write_bytes(bytes([number]) + SAMPLES[name])

    def one(content: bytes) -> None:
        name = names[(content[0] if content else 0) % len(names)]
        fault = fault_of(name, content[1:], folder)
        if fault is not None:
            report(name, content[1:], fault)
            raise AssertionError(fault)

    options = [f"-max_total_time={int(60 * minutes)}", f"-seed={seed}", f"-timeout={3 * SLOW_S}"]
    call = [sys.argv[0], str(corpus), *options, "-max_len=20000", "-rss_limit_mb=3000"]
    atheris.Setup(call, one)
    atheris.Fuzz()


def main(arguments: Sequence[str]) -> int:
    """Look for finds; the status is 1 where there are some."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="samples, by part of their names")
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--by-chance", action="store_true", help="even where atheris is installed")
    wanted = parser.parse_args(arguments)
    names = [n for n in SAMPLES if not wanted.kinds or any(k in n for k in wanted.kinds)]
    if wanted.by_chance or importlib.util.find_spec("atheris") is None:
        return 1 if by_chance(names, wanted.minutes, wanted.seed) else 0
    by_coverage(names, wanted.minutes, wanted.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
