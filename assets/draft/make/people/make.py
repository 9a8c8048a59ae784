#!/usr/bin/env python3
"""Gives assets/draft/tagger-en.bin its second opinion of people. Run by hand, behind `tagger.py en`:

  python3 -m venv VENV && VENV/bin/pip install -r assets/draft/make/people/requirements.txt
  cargo build --release -p draft --example features
  VENV/bin/python assets/draft/make/people/make.py SENTENCES

Another teacher labels the same sentences, and words have clusters by their vectors. `../tagger.py` trains
the tagger, with the modules of this folder in place of its own. Of the result is kept what tells people
from the rest: the clusters of the words that the first opinion knows, the first names that it does not know,
and the weights that decide most.
"""
import argparse
import struct
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import numpy as np  # noqa: E402

import tagger  # noqa: E402
from program import ROOT, features  # noqa: E402

tagger.SETTINGS['en'] = (8, .3, 3, 26000, 12.)
WORDS = 50000
# How many features are kept, and how much the labels of others than people count in the choice.
MOST, OTHERS = 9000, .4
NO_OTHERS = {tagger.LABELS.index(label) for label in ('O', 'B-person', 'I-person')}


class Data:
    """A data file of a tagger, as far as its first opinion goes."""

    def __init__(self, data):
        self.data, self.at = data, len(tagger.MARK)
        words = self.keys()
        self.words = dict(zip(words, self.take(len(words))))
        self.wider = self.take(512)
        self.first_names = self.keys()
        self.head = self.take(4 + 49)
        keys = self.keys()
        masks = self.take(len(keys))
        self.weights = {}
        for key, mask in zip(keys, masks):
            labels = [label for label in range(7) if mask >> label & 1]
            values = struct.unpack(f'{len(labels)}b', self.take(len(labels)))
            self.weights[key] = dict(zip(labels, values))
        self.whole = data[:self.at]

    def take(self, count):
        self.at += count
        return self.data[self.at - count:self.at]

    def keys(self):
        count, = struct.unpack('<I', self.take(4))
        low, high = (np.frombuffer(self.take(count), np.uint8).astype(int) for _ in range(2))
        return np.cumsum(low + 256 * high).tolist()


def model(data, counts):
    """The weights of the features that decide most for people."""
    importance = lambda key: max([abs(weight) * (1 if label in NO_OTHERS else OTHERS)
                                  for label, weight in data.weights[key].items()], default=0)
    ranked = sorted(data.weights, key=lambda key: -importance(key) * np.log1p(counts[key] + .5))
    kept = tagger.with_bridges({key: data.weights[key] for key in ranked[:MOST]}, {})
    masks = bytes(sum(1 << label for label in labels) for _, labels in kept)
    values = bytes(labels[label] & 255 for _, labels in kept for label in sorted(labels))
    return data.head + tagger.write_keys([key for key, _ in kept]) + masks + values


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('sentences', type=Path)
    parser.add_argument('--work', type=Path, default=Path('/tmp/tagger-people'))
    options = parser.parse_args()
    trained = options.work / 'tagger-people.bin'
    if not trained.exists():
        sys.argv = ['tagger.py', 'en', str(options.sentences), '--work', str(options.work),
                    '--words', str(WORDS), '--out', str(trained)]
        tagger.main()
    second = Data(trained.read_bytes())
    labelled = (options.work / 'en-labelled.jsonl').read_text().splitlines()
    lexicon = str(options.work / f'en-{WORDS}.lexicon')
    counts = tagger.occurrences(features('lines', 'en', lexicon, lines=labelled))
    out = ROOT / 'assets/draft/tagger-en.bin'
    first = Data(out.read_bytes())
    clusters = bytes(second.words.get(key, 0) for key in first.words)
    more = tagger.with_bridges({key: 0 for key in set(second.first_names) - set(first.first_names)}, 0)
    opinion = clusters + second.wider + tagger.write_keys([key for key, _ in more]) + model(second, counts)
    out.write_bytes(first.whole + opinion)
    print(out, out.stat().st_size, 'bytes, of these', len(opinion), 'for the second opinion', file=sys.stderr)


if __name__ == '__main__':
    main()
