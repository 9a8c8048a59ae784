"""Sentences with other words in place of some, labelled by the teacher again: the unlabelled sentences are
few, and the teacher knows many more words than they hold."""
import re
from collections import defaultdict
from pathlib import Path

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
    nearest = English()
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
             for _ in range(int(share))]
    return loud + known + filled(random) + teachers.label(language, sentences)


PATTERNS = Path(__file__).with_name('patterns-en.txt')
# How often each pattern is used.
FILLED = 30
PEOPLE = '''American|Australian|Austrian|Brazilian|British|Canadian|Chinese|Danish|Dutch|Egyptian|English|French|German|Greek|
Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Japanese|Kenyan|Mexican|Nigerian|Norwegian|Pakistani|Polish|
Portuguese|Russian|Scottish|Spanish|Swedish|Swiss|Turkish|Ukrainian|Vietnamese'''.replace('\n', '').split('|')


def filled(random):
    """Sentences of our own with names in their gaps, labelled by the gaps."""
    first, last, places = teachers.english_lists()
    rare = lambda names: names[int(len(names) * random.random() ** 2)]
    countries = teachers.english_countries()
    initials = lambda: ''.join(random.choice('ABCDEFGHIJKLMNOPRSTUVW') for _ in range(random.choice([3, 3, 4])))
    name = lambda: rare(last).title()
    fillers = {
        'person': ('person', lambda: f'{rare(first).title()} {rare(MIDDLE)}{name()}'), 'last': ('person', name),
        'first': ('person', lambda: rare(first).title()), 'place': ('place', lambda: rare(places)),
        'country': ('place', lambda: random.choice(countries)), 'short': ('organisation', initials),
        'body': ('organisation', lambda: organisation(name(), rare(places), random)),
        'people': (None, lambda: random.choice(PEOPLE))}
    documents = []
    for line in PATTERNS.read_text().splitlines():
        for _ in range(FILLED if not line.startswith('#') else 0):
            text, spans = '', []
            for part in re.split(r'(\{\w+\})', line):
                if not part.startswith('{'):
                    text += part
                    continue
                kind, make = fillers[part[1:-1]]
                new = make()
                if kind:
                    spans.append({'start': len(text), 'end': len(text) + len(new), 'type': kind})
                text += new
            documents.append({'text': text, 'spans': spans})
    return documents


MIDDLE = ['', '', '', '', '', '', 'J. ', 'M. ', 'A. ', 'van ', 'de ', 'al-', 'bin ']


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


class English:
    """Words with near vectors and the same capitals; ordinary words with the same last two letters."""
    WORDS = 60000

    def __init__(self):
        words, _, vectors = teachers.english_words()
        groups = defaultdict(list)
        for index, word in enumerate(words[:self.WORDS]):
            if WORD.fullmatch(word):
                groups[self.group(word)].append(index)
        self.words, self.vectors = words, vectors
        self.groups = {group: np.array(indices) for group, indices in groups.items()}
        self.places = {word: index for index, word in enumerate(words)}
        self.known = {}
        self.surnames = teachers.english_surnames()

    @staticmethod
    def group(word):
        return word[0].isupper(), len(word) > 1 and word.isupper(), word[-2:] if word.islower() else ''

    def like(self, word, most, random):
        if word not in self.known:
            index, group = self.places.get(word), self.groups.get(self.group(word))
            near = []
            if index is not None and group is not None:
                nearness = self.vectors[group] @ self.vectors[index]
                near = [self.words[group[i]] for i in np.argsort(-nearness)[:41]
                        if nearness[i] > .3 and self.words[group[i]] != word]
            self.known[word] = near
        near = self.known[word][:most]
        return random.choice(near) if near else None

    def unknown(self, word, random):
        return random.choice(self.surnames)
