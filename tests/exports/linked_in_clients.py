"""Opens our files with the programs of the field; run where these are, it prints what they say.

python linked_in_clients.py FOLDER

FOLDER has a file a format, named as the format is, and `hostile` with FollowTheMoney again.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def geojson(folder: Path) -> Any:
    import geopandas

    frame = geopandas.read_file(folder / "geojson.geojson")
    return {
        "rows": len(frame),
        "crs": frame.crs.to_epsg(),
        "types": {name: str(kind) for name, kind in frame.dtypes.items()},
        "points": [None if point is None else [point.x, point.y] for point in frame.geometry],
        "low": frame["killed_low"].dropna().tolist(),
    }


def prov(folder: Path) -> Any:
    from prov.model import ProvDocument

    first = ProvDocument.deserialize(str(folder / "prov.json"))
    again = ProvDocument.deserialize(content=first.serialize())
    return {
        "same": first == again and set(first.records) == set(again.records),
        "records": len(first.records),
        "kinds": sorted({type(record).__name__ for record in first.records}),
    }


def linked_data(folder: Path) -> Any:
    """Return the triples of drafts and annotations; the contexts are said here, not fetched."""
    from pyld import jsonld

    said = {
        "https://schema.org": {"@vocab": "https://schema.org/"},
        "http://www.w3.org/ns/anno.jsonld": {
            "@vocab": "http://www.w3.org/ns/oa#",
            "id": "@id",
            "type": "@type",
        },
    }

    def load(url: str, options: object = None) -> Any:
        return {"contextUrl": None, "documentUrl": url, "document": {"@context": said[url]}}

    triples = {}
    for name in ("claimreview", "annotations"):
        given = json.loads((folder / f"{name}.jsonld").read_text("utf-8"))
        options = {"documentLoader": load, "format": "application/n-quads"}
        triples[name] = jsonld.to_rdf(given, options).splitlines()
    drafts = [line for line in triples["claimreview"] if "ClaimReview>" in line]
    exact = [line for line in triples["annotations"] if "/oa#exact>" in line]
    rated = sum("Rating" in line for line in triples["claimreview"])
    return {"drafts": len(drafts), "exact": len(exact), "rated": rated}


def timemap(folder: Path) -> Any:
    import jsonschema

    schema = json.loads((HERE / "timemap_schema.json").read_text("utf-8"))
    given = json.loads((folder / "timemap.json").read_text("utf-8"))
    checker = jsonschema.Draft202012Validator(schema)
    spoilt = {**given, "events": [{**given["events"][0], "killed": 12}]}
    return {
        "faults": [fault.message for fault in checker.iter_errors(given)],
        "spoilt": len(list(checker.iter_errors(spoilt))),
    }


def ftm(folder: Path) -> Any:
    """Return what the model refuses, what `ftm validate` changes, and what the reader reads."""
    from followthemoney import model
    from followthemoney.cli.cli import cli
    from followthemoney.dataset import Dataset
    from followthemoney.statement import read_path_statements
    from followthemoney.statement.entity import StatementEntity

    file = folder / "ftm.ftm.json"
    given = {one["id"]: one for one in map(json.loads, file.read_text("utf-8").splitlines())}
    refused, missing = [], []
    for one in given.values():
        proxy = model.get_proxy(one)
        refused += [f"{p.name}={v}" for p, v in proxy.itervalues() if not p.type.validate(v)]
        missing += [f"{one['schema']}.{p}" for p in proxy.schema.required if not proxy.get(p)]
    validated = folder / "validated.ftm.json"
    cli.main(["validate", "-i", str(file), "-o", str(validated)], standalone_mode=False)
    kept = {one["id"]: one for one in map(json.loads, validated.read_text("utf-8").splitlines())}
    statements = list(read_path_statements(folder / "ftm-statements.csv", format="csv"))
    grouped: dict[str, list[Any]] = {}
    for statement in statements:
        grouped.setdefault(statement.canonical_id, []).append(statement)
    dataset = Dataset.make({"name": "rashomon", "title": "rashomon"})
    made = [StatementEntity.from_statements(dataset, group) for group in grouped.values()]
    return {
        "refused": refused,
        "missing": missing,
        "changed": [name for name in given if _values(given[name]) != _values(kept[name])],
        "keys": sum(s.prop != "id" and s.id != s.generate_key() for s in statements),
        "sums": _wrong_sums(statements, made),
        "entities": [len(given), len(made)],
        "same": all(_values(given[str(one.id)]) == _values(one.to_dict()) for one in made),
    }


def _wrong_sums(statements: list[Any], made: list[Any]) -> int:
    """Return for how many entities the statement that stands for all is not what FtM makes."""
    told = {s.canonical_id: s.value for s in statements if s.prop == "id"}
    own = {s.canonical_id: s.value for one in made for s in one.statements if s.prop == "id"}
    return sum(told[name] != own[name] for name in own)


def _values(entity: Any) -> Any:
    return {prop: sorted(values) for prop, values in entity["properties"].items()}


def main(folder: Path) -> None:
    checks: tuple[Callable[[Path], Any], ...] = (geojson, prov, linked_data, timemap, ftm)
    said = {check.__name__: check(folder) for check in checks}
    sys.stdout.write(json.dumps(said | {"hostile": ftm(folder / "hostile")}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
