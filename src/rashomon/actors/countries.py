"""Countries as they stand inside the names of actors."""

from rashomon.gazetteer import country_name

# ACLED writes both Congos without the article that the gazetteer, after GeoNames, gives them.
_OTHERWISE = {"CD": "Democratic Republic of Congo", "CG": "Republic of Congo"}


def actor_country(code: str) -> str:
    """Return the name of a country in an actor's name, as ACLED writes it; the code if unknown."""
    return _OTHERWISE.get(code) or country_name(code)
