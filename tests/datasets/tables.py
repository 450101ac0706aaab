"""Tables in the two forms, of invented events: rows are given as what differs from a whole one."""

import csv

UCDP = {
    "id": "900001",
    "type_of_violence": "1",
    "side_a": "Government of Mali",
    "side_b": "Dune Front",
    "number_of_sources": "-1",
    "source_original": "defence ministry",
    "where_prec": "1",
    "where_coordinates": "Tirbana town",
    "adm_1": "Mopti region",
    "adm_2": "Tirba",
    "latitude": "14.512346",
    "longitude": "-4.25",
    "country": "Mali",
    "event_clarity": "1",
    "date_prec": "1",
    "date_start": "2023-03-13 00:00:00.000",
    "date_end": "2023-03-13 00:00:00.000",
    "deaths_a": "8",
    "deaths_b": "0",
    "deaths_civilians": "5",
    "deaths_unknown": "7",
    "best": "20",
    "high": "24",
    "low": "18",
}
ACLED = {
    "event_id_cnty": "MLI77",
    "event_date": "2023-03-13",
    "time_precision": "1",
    "event_type": "Violence against civilians",
    "sub_event_type": "Attack",
    "actor1": "Dune Front",
    "inter1": "Rebel group",
    "actor2": "Civilians (Mali)",
    "inter2": "Civilians",
    "country": "Mali",
    "admin1": "Mopti",
    "admin2": "Tirba",
    "location": "Tirbana",
    "latitude": "14.5123",
    "longitude": "-4.2500",
    "geo_precision": "1",
    "source": "Kessou Wire",
    "fatalities": "6",
    "timestamp": "1678752000",
}


def table(path, whole, *rows, encoding="utf-8", mark=",", without=()):
    """Write a table of rows and return its path."""
    names = [name for name in whole if name not in without]
    with path.open("w", encoding=encoding, newline="") as file:
        out = csv.DictWriter(file, names, delimiter=mark, extrasaction="ignore")
        out.writeheader()
        out.writerows({**whole, **row} for row in rows)
    return path
