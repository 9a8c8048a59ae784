"""Writes the lists of first names: `first-names-ru.txt` and `first-names-en.txt`.

Packages: `natasha`, `names` and `Faker`, as pinned in requirements.txt; Debian's `wamerican` 2020.12.07-2 for the words
that are left out. Run: python first_names.py
"""
import importlib
import pkgutil
import re
import unicodedata
from pathlib import Path

import faker.providers.person as people
import names
from teachers import natasha_data

FOLDER = Path(__file__).resolve().parent.parent


def russian():
    lines = (natasha_data() / 'dict/first.txt').read_text().splitlines()
    found = {line.split('#')[0].strip() for line in lines}
    return sorted(name for name in found if len(name) > 2)


def english():
    """Each name with `m`, `f`, or nothing where both bear it about as often."""
    share = {}
    for gender in ('male', 'female'):
        for line in Path(names.FILES[f'first:{gender}']).read_text().splitlines():
            name, percent, *_ = line.split()
            share.setdefault(name.lower(), {})[gender] = float(percent)
    marks = {}
    for name, by in share.items():
        male, female = by.get('male', 0), by.get('female', 0)
        marks[name] = ' m' if male > 4 * female else ' f' if female > 4 * male else ''
    for name, genders in of_the_world().items():
        marks.setdefault(name, f' {min(genders)}' if len(genders) == 1 and genders != {''} else '')
    return sorted(name + mark for name, mark in marks.items())


LISTS = {'first_names_male': 'm', 'first_names_female': 'f', 'first_names': '', 'first_romanized_names': '',
         'first_romanized_names_male': 'm', 'first_romanized_names_female': 'f'}


def of_the_world():
    """Names in Latin letters of the languages that Faker has, without accents, with the genders that bear them. For
    `en` and `en_US` the census speaks; ordinary words of English are left out."""
    words = Path('/usr/share/dict/american-english').read_text().splitlines()
    words = {word for word in words if word[:1].islower()}
    found = {}
    for module in pkgutil.iter_modules(people.__path__):
        if module.name in ('en', 'en_US'):
            continue
        provider = importlib.import_module(f'{people.__name__}.{module.name}').Provider
        for attribute, gender in LISTS.items():
            given = getattr(provider, attribute, ())
            for name in () if isinstance(given, property) else given:
                name = plain(name.strip()) if isinstance(name, str) else ''
                if re.fullmatch('[a-z]{3,}', name) and name not in words:
                    found.setdefault(name, set()).add(gender)
    return found


LETTERS = str.maketrans({'ł': 'l', 'Ł': 'l', 'ø': 'o', 'Ø': 'o', 'đ': 'd', 'Đ': 'd', 'ı': 'i', 'ß': 'ss', 'æ': 'ae',
                         'ð': 'd', 'þ': 'th'})


def plain(name):
    """A name in small letters without accents."""
    letters = unicodedata.normalize('NFD', name.translate(LETTERS))
    return ''.join(c for c in letters if not unicodedata.combining(c)).lower()


def main():
    for language, lines in (('ru', russian()), ('en', english())):
        (FOLDER / f'first-names-{language}.txt').write_text('\n'.join(lines) + '\n')


main()
