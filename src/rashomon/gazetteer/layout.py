"""The gazetteer's file: how it is laid out, for the script that writes it and the code that reads.

One file, read in place (little-endian). It begins with `MAGIC` and the length of a JSON header;
the header gives the small tables (countries, first-level regions) and where each section lies.
Entries are records of one length, most populous first: an entry's number is also its rank.

Names are not kept as text but as 64-bit fingerprints in buckets: the low bits choose the bucket,
the high half is compared. With a million keys a name that is not there is taken for one that is
about once in a thousand million look-ups. A key's first character says which table it is of:

    a letter or digit   a folded name
    =                   a short form, letter by letter ("=U.S.")
    #                   a country or region code ("#IQ", "#IQ.10")
    ~                   country and skeleton, or country and reduced spelling ("~IQ hsk")
    *                   a country's capital, by the country's code ("*IQ")
    @                   a demonym, folded ("@syrian")
    !                   an English word that is written small ("!police")
    >                   the first words of a longer name (">san", ">san juan")
"""

import hashlib
import struct

MAGIC = b"RSHMGAZ2"
BUCKET_BITS = 18
KINDS = ("country", "region", "district", "city", "quarter", "area", "water")
# One entry: latitude, longitude, geonameid, population, country, admin1, kind, then where its name
# is in the text of the names: length and first byte; then district, town and time zone as labels.
RECORD = struct.Struct("<iiIIHHBBIHHH")
# Sections of 32-bit numbers; the others, "entries", "names" and "labels", are bytes. `label_at` has
# the first byte of each label and the end of the last.
TABLES = ("bucket_at", "fingerprint", "posting", "label_at")
DEGREE = 100_000
NO_ADMIN1 = 0xFFFF
NO_COUNTRY = 0xFFFF
NO_LABEL = 0xFFFF


def fingerprint(key: str) -> tuple[int, int]:
    """Return the bucket and the 32-bit mark of a key."""
    digest = hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=8).digest()
    number = int.from_bytes(digest, "little")
    return number & ((1 << BUCKET_BITS) - 1), number >> 32
