"""Sentences with other words in place of some, labelled by the teacher again: the unlabelled sentences are
few, and the teacher knows many more words than they hold."""
import re
from collections import defaultdict

import numpy as np

import teachers

WORD = re.compile(r"[^\W\d_][\w’'-]*")
# How often a word is replaced, within names and outside.
NAMES, OTHERS = .6, .25
# How often a name's word gets the beginning of a random surname instead: a word that nobody knows.
UNKNOWN = .15
# How often a sentence is put in capitals, its quotation marks are changed, only a part of it is taken.
LOUD, MARKS, PARTS = .06, .1, .15


def altered(language, documents, share, random):
    """`share` altered sentences for each true one that has names, labelled."""
    nearest = (Russian if language == 'ru' else English)(documents)
    sentences = []
    for document in documents:
        rounds = int(share) + (random.random() < share % 1)
        if not document['spans']:
            rounds = rounds // 3
        for _ in range(rounds):
            sentences.append(styled(one(document, nearest, random), random))
    loud = [{**document, 'text': document['text'].upper()} for document in documents
            if random.random() < LOUD and len(document['text'].upper()) == len(document['text'])]
    known = [swapped(document, random) for document in documents if document['spans']
             for _ in range(int(share)) if language == 'en']
    return loud + known + teachers.label(language, sentences)


def swapped(document, random):
    """An English sentence with names from lists in place of the teacher's, under the teacher's labels: so
    the tagger learns names that the teacher does not know."""
    first, last, places = teachers.english_lists()
    rare = lambda names: names[int(len(names) * random.random() ** 3)]
    out, spans, at = [], [], 0
    for span in document['spans']:
        old = document['text'][span['start']:span['end']]
        words = old.split()
        new = old
        if random.random() < .75 and '.' not in old and not old.isupper():
            if span['type'] == 'person' and len(words) <= 3:
                names = [rare(first) for _ in words[1:]] + [rare(last)]
                new = ' '.join(name.title() for name in names)
            elif span['type'] == 'place' and len(words) <= 2:
                new = rare(places)
            elif span['type'] == 'organisation' and len(words) >= 2:
                new = organisation(rare(last).title(), rare(places), random)
        out += [document['text'][at:span['start']], new]
        start = sum(map(len, out)) - len(new)
        spans.append({'start': start, 'end': start + len(new), 'type': span['type']})
        at = span['end']
    return {'text': ''.join([*out, document['text'][at:]]), 'spans': spans}


BODIES = """University|College|Council|Police Department|City Council|Bank|Times|Herald|Institute of Technology|Hospital|
Football Club|High School|Chamber of Commerce|Museum of Art|Supreme Court|Fire Department|United|Airlines|Electric""".replace('\n', '').split('|')
FIRMS = """Group|Inc|Corporation|Industries|Foundation|Institute|Brothers|Partners|Media|Holdings|Motors|& Co|
Entertainment|Technologies|Systems|Energy|Pharmaceuticals|Records|Associates""".replace('\n', '').split('|')
OF_WHAT = """Health|Defence|Defense|Justice|Finance|Foreign Affairs|Education|Agriculture|Transport|the Interior|Labor|
Commerce|Energy|Culture|Science""".replace('\n', '').split('|')


def organisation(name, place, random):
    """A name of an organisation that may not exist."""
    return random.choice([
        lambda: f'{place} {random.choice(BODIES)}',
        lambda: f'{name} {random.choice(FIRMS)}',
        lambda: f'University of {place}',
        lambda: f'Bank of {place}',
        lambda: f"{random.choice(['Ministry', 'Department'])} of {random.choice(OF_WHAT)}",
        lambda: f"National {random.choice(['Institute', 'Association', 'Council', 'Bureau'])} of {random.choice(OF_WHAT)}",
    ])()


def styled(text, random):
    """A sentence, sometimes with other quotation marks, sometimes only a part of it."""
    if random.random() < MARKS:
        pair = random.choice(['""', '“”', '„“'])
        text = text.translate(str.maketrans('«»', pair))
    if random.random() < PARTS and ', ' in text:
        place = random.choice([match.end() for match in re.finditer(', ', text)])
        text = text[place:] if random.random() < .5 else text[:place - 2] + '.'
        text = text[:1].upper() + text[1:]
    return text


def one(document, nearest, random):
    """The text of a document with other words."""
    text, out, at = document['text'], [], 0
    spans = document['spans']
    for match in WORD.finditer(text):
        word = match[0]
        kind = next((s['type'] for s in spans if s['start'] <= match.start() < s['end']), None)
        new = None
        if kind and word[0].isupper() and len(word) > 2 and random.random() < NAMES:
            if kind != 'organisation' and random.random() < UNKNOWN and not word.isupper():
                new = nearest.unknown(word, random)
            else:
                new = nearest.like(word, 40, random)
        elif not kind and len(word) > 3 and random.random() < OTHERS:
            new = nearest.like(word, 8, random)
        if new:
            out += [text[at:match.start()], cased(new, word)]
            at = match.end()
    return ''.join([*out, text[at:]])


def cased(word, model):
    """A word with capitals like those of another."""
    if len(model) > 1 and model.isupper():
        return word.upper()
    if model[0].isupper():
        return '-'.join(part[:1].upper() + part[1:] for part in word.split('-'))
    return word


class Russian:
    """Words with near vectors and the same last two letters."""
    WORDS = 100000

    def __init__(self, documents):
        navec = teachers.navec()
        vocabulary = navec.vocab
        common = np.argsort(-np.array(vocabulary.counts[:250000]))[:self.WORDS]
        self.words = [vocabulary.words[i] for i in common if re.fullmatch('[а-яё-]{2,}', vocabulary.words[i])]
        vectors = navec.pq.unpack()[[vocabulary.word_ids[word] for word in self.words]].astype(np.float32)
        vectors -= vectors.mean(0)
        self.vectors = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9)
        self.places = {word: index for index, word in enumerate(self.words)}
        groups = defaultdict(list)
        for index, word in enumerate(self.words):
            groups[word[-2:]].append(index)
        self.groups = {ending: np.array(indices) for ending, indices in groups.items()}
        self.known = {}
        self.surnames = (teachers.natasha_data() / 'dict/last.txt').read_text().split()

    def like(self, word, most, random):
        word = word.lower()
        if word not in self.known:
            index = self.places.get(word)
            near = []
            if index is not None:
                group = self.groups[word[-2:]]
                nearness = self.vectors[group] @ self.vectors[index]
                near = [self.words[group[i]] for i in np.argsort(-nearness)[1:41] if nearness[i] > .3]
            self.known[word] = near
        near = self.known[word][:most]
        return random.choice(near) if near else None

    def unknown(self, word, random):
        surname = random.choice(self.surnames)
        if len(word) < 5 or len(surname) < 5:
            return None
        return surname[:-3] + word[-3:].lower()


class English:
    """Words of the same Brown cluster and about as common."""

    def __init__(self, documents):
        self.clusters, self.probabilities = teachers.english_words()
        groups = defaultdict(list)
        for word, cluster in self.clusters.items():
            if self.probabilities.get(word, -30) > -17 and WORD.fullmatch(word):
                groups[cluster, word[0].isupper(), word.isupper(), word[-2:] if word.islower() else ''].append(word)
        self.groups = groups
        self.surnames = teachers.english_surnames()

    def like(self, word, most, random):
        cluster = self.clusters.get(word)
        if not cluster:
            return None
        ending = word[-2:] if word.islower() else ''
        near = self.groups.get((cluster, word[0].isupper(), word.isupper(), ending), [])
        return random.choice(near) if len(near) > 1 else None

    def unknown(self, word, random):
        return random.choice(self.surnames)
