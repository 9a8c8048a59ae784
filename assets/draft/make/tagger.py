#!/usr/bin/env python3
"""Makes assets/draft/tagger-ru.bin and tagger-en.bin, the data of the name tagger. Run by hand:

  python3 -m venv VENV && VENV/bin/pip install -r assets/draft/make/requirements.txt
  cargo build --release -p draft --example features
  VENV/bin/python assets/draft/make/tagger.py ru SENTENCES        (or: en)

SENTENCES is a file of unlabelled sentences, one a line. A teacher labels them; the example program
`features` of crates/draft turns them into features; CRFsuite weighs these; what is left after pruning is
written in the format that crates/draft/src/tagger reads. Nothing is downloaded: the teachers and the word
vectors are parts of the pinned packages. Intermediate files are kept in --work, by name.
"""
import argparse
import json
import random
import struct
import sys
from pathlib import Path

import numpy as np
import pycrfsuite

import augment
import teachers
from clusters import clustered
from program import ROOT, features

MARK = b'DTAG1\0'
# Altered sentences for each true one; the weight of the L1 penalty; how often a feature must occur; how
# many features are kept; the greatest weight.
SETTINGS = {'ru': (6, .4, 4, 14000, 9.), 'en': (8, .3, 3, 14000, 12.)}
LABELS = ['O', 'B-place', 'I-place', 'B-person', 'I-person', 'B-organisation', 'I-organisation']
KEYS = 1 << 24


def write_keys(keys):
    """Ascending keys: their number, then the low and the high bytes of the steps."""
    steps = np.diff(np.array([0, *keys], dtype=np.int64))
    assert (steps < 1 << 16).all() and (steps[1:] > 0).all()
    low, high = (steps & 255).astype(np.uint8), (steps >> 8).astype(np.uint8)
    return struct.pack('<I', len(keys)) + low.tobytes() + high.tobytes()


def with_bridges(entries, filler):
    """The entries by key, with fillers where a step would not fit into two bytes."""
    entries = dict(entries)
    last = 0
    for key in sorted(entries):
        while key - last >= 1 << 16:
            last += (1 << 16) - 1
            entries[last] = filler
        last = key
    return sorted(entries.items())


def lexicon(words, wider, first_names):
    """`words`: cluster of each word; `wider`: two tables of 256 clusters; `first_names`: words."""
    keys = [int(key) for key in features('keys', lines=words).split()]
    clusters = {}
    for key, cluster in zip(keys, words.values()):
        clusters.setdefault(key, cluster)
    clusters = with_bridges(clusters, 0)
    names = {int(key): 0 for key in features('keys', lines=first_names).split()}
    names = with_bridges(names, 0)
    return b''.join([write_keys([key for key, _ in clusters]), bytes(cluster for _, cluster in clusters),
                     bytes(wider[0]), bytes(wider[1]), write_keys([key for key, _ in names])])


def train(lines, path, c1, c2, minimum, iterations):
    trainer = pycrfsuite.Trainer(algorithm='lbfgs', verbose=False)
    trainer.set_params({'c1': c1, 'c2': c2, 'feature.minfreq': minimum, 'max_iterations': iterations,
                        'feature.possible_transitions': True})
    sentence = []
    for line in lines.split('\n'):
        if line:
            sentence.append(line.split('\t'))
        elif sentence:
            trainer.append([token[1:] for token in sentence], [token[0] for token in sentence])
            sentence = []
    trainer.train(str(path))


def occurrences(lines):
    """How often each feature occurs."""
    found = np.zeros(KEYS, np.int64)
    for line in lines.split('\n'):
        np.add.at(found, np.array(line.split('\t')[1:], dtype=np.int64), 1)
    return found


def model(path, counts, most, limit):
    """The trained weights, quantised: the features that decide most, `most` of them, by their
    greatest weight and how often they occur in true sentences."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    info = tagger.info()
    step = limit / 127
    quantised = lambda weight: max(-127, min(127, round(weight / step)))
    transitions = bytearray(49)
    for (before, after), weight in info.transitions.items():
        transitions[LABELS.index(before) * 7 + LABELS.index(after)] = quantised(weight) & 255
    weights = {}
    for (feature, label), weight in info.state_features.items():
        weight = quantised(weight)
        if weight:
            weights.setdefault(int(feature), {})[LABELS.index(label)] = weight
    ranked = sorted(weights, key=lambda key: -max(abs(w) for w in weights[key].values()) * np.log1p(counts[key]))
    print(len(weights), 'features,', min(most, len(weights)), 'kept', file=sys.stderr)
    kept = with_bridges({key: weights[key] for key in ranked[:most]}, {})
    masks = bytes(sum(1 << label for label in labels) for _, labels in kept)
    values = bytes(labels[label] & 255 for _, labels in kept for label in sorted(labels))
    return struct.pack('<f', step) + bytes(transitions) + write_keys([key for key, _ in kept]) + masks + values


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('language', choices=['ru', 'en'])
    parser.add_argument('sentences', type=Path)
    parser.add_argument('--work', type=Path, default=Path('/tmp/tagger'))
    parser.add_argument('--out', type=Path)
    parser.add_argument('--words', type=int, default=30000, help='words that have a cluster')
    parser.add_argument('--iterations', type=int, default=70)
    options = parser.parse_args()
    work = options.work
    work.mkdir(parents=True, exist_ok=True)
    language = options.language
    augmented, penalty, minimum, most, limit = SETTINGS[language]
    out = options.out or ROOT / f'assets/draft/tagger-{language}.bin'

    labelled = work / f'{language}-labelled.jsonl'
    if not labelled.exists():
        documents = teachers.label(language, options.sentences.read_text().splitlines())
        labelled.write_text(''.join(json.dumps(d, ensure_ascii=False) + '\n' for d in documents))
    documents = [json.loads(line) for line in labelled.read_text().splitlines()]

    lexicon_path = work / f'{language}-{options.words}.lexicon'
    if not lexicon_path.exists():
        words, wider = clustered(language, documents, options.words)
        lexicon_path.write_bytes(lexicon(words, wider, teachers.first_names(language)))
    lexicon_bytes = lexicon_path.read_bytes()

    more = work / f'{language}-altered-{augmented}.jsonl'
    if not more.exists():
        altered = augment.altered(language, documents, augmented, random.Random(1))
        more.write_text(''.join(json.dumps(d, ensure_ascii=False) + '\n' for d in altered))
    prepared = lambda documents: features('lines', language, str(lexicon_path), lines=documents)
    true = prepared(labelled.read_text().splitlines())
    lines = true + prepared(more.read_text().splitlines())
    trained = work / f'{out.stem}.crfsuite'
    train(lines, trained, penalty, .01, minimum, options.iterations)
    out.write_bytes(MARK + lexicon_bytes + model(trained, occurrences(true), most, limit))
    print(out, out.stat().st_size, 'bytes, of these', len(lexicon_bytes), 'for the lexicon', file=sys.stderr)


if __name__ == '__main__':
    main()
