"""The keys that lead to a row: the same kinds as in the file that ships (see layout.py)."""

import hashlib
import re
from itertools import islice

from rashomon.gazetteer.imported.rows import Row
from rashomon.gazetteer.pack import MARKS, Place, keys_of, starts
from rashomon.gazetteer.store import store
from rashomon.names import fold

# Scripts that reports in English never quote; Latin, Greek, Cyrillic and Arabic letters are kept.
_OTHER_SCRIPTS = re.compile(r"[^\u0000-\u052f\u0600-\u06ff\u0750-\u077f\u1e00-\u1eff\u2000-\u206f]")
_SHORTEST_ALIAS = 4
_MOST_ALIASES = 500


def keys(row: Row) -> set[str]:
    """Return the keys that lead to a row; those of first words are not among them."""
    aliases = islice(filter(_is_alias, row.spellings), _MOST_ALIASES)
    place = Place(row.name, row.kind, row.country, names=[row.name, *aliases], keys=_codes(row))
    return keys_of(place)


def beginnings(found: set[str]) -> set[str]:
    """Return the keys of the first words of the names among some keys."""
    return {">" + start for key in found if key[0] not in MARKS for start in starts(key)}


def number(key: str) -> int:
    """Return the 64-bit number under which SQLite keeps a key."""
    digest = hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def rules() -> str:
    """Return a mark of today's spelling rules: keys made under another mark may not be found."""
    samples = ("Al-Ḩasakah", "Qal‘at Sukkar", "Дебальцево", "Ar Raqqah", "Saint-Étienne", "دمشق")
    made = (keys_of(Place(x, "city", c, names=[x])) for x in samples for c in ("SY", "FR"))
    text = "\n".join(key for each in made for key in sorted(each))
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _codes(row: Row) -> set[str]:
    if row.code == "A.ADM1" and row.admin1:
        return {f"#{row.country}.{row.admin1}"}
    if row.code == "A.ADM2" and row.admin1 and row.admin2:
        return {f"#{row.country}.{row.admin1}.{row.admin2}"}
    return set()


def _is_alias(name: str) -> bool:
    """Say whether a further name is of use: a readable script, no code, no English word."""
    key = fold(name)
    if len(key) < _SHORTEST_ALIAS or _OTHER_SCRIPTS.search(name):
        return False
    return " " in key or not store().numbers("!" + key)
