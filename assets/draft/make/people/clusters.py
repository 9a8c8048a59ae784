"""Clusters of words that are used alike, on three levels."""
import re
from collections import defaultdict

import numpy as np

import teachers

CLUSTERS, WIDE, WIDEST = 255, 64, 16
KINDS = {'place': 0, 'person': 1, 'organisation': 2}


def clustered(language, documents, most):
    """The cluster (1 to 255) of each of the `most` commonest words, and the two tables of the wider
    clusters of each; 0 stands for none."""
    return grouped(*english(most))


def grouped(words, vectors, counts):
    from sklearn.cluster import AgglomerativeClustering, MiniBatchKMeans
    means = MiniBatchKMeans(CLUSTERS, random_state=1, batch_size=4096, n_init=2, max_iter=60)
    found = means.fit_predict(vectors, sample_weight=np.log1p(counts))
    tables = []
    for number in (WIDE, WIDEST):
        joined = AgglomerativeClustering(number, linkage='ward').fit_predict(means.cluster_centers_)
        tables.append([0, *(int(cluster) + 1 for cluster in joined)])
    return {word: int(cluster) + 1 for word, cluster in zip(words, found)}, tables


# Sentences in which the teacher is asked what it takes a word for.
PROBES = ['{} said on Monday that the talks had failed.', 'He travelled to {} last week.',
          'The statement from {} was published in May.', 'She met {} and his wife at the airport.',
          'Officials at {} declined to comment.', 'People in northern {} were asked to stay at home.']


def english(most):
    """Words in small letters, with the vectors of their commonest forms and what the teacher takes these
    for."""
    forms = defaultdict(list)
    words, logs, vectors = teachers.english_words()
    for index, (word, log) in enumerate(zip(words, logs)):
        if re.fullmatch(r"[A-Za-zÀ-ž][A-Za-zÀ-ž0-9'-]*", word):
            forms[word.lower()].append((log, index))
    mass = {word: sum(np.exp(log) for log, _ in cased) for word, cased in forms.items()}
    best = {word: max(cased)[1] for word, cased in forms.items()}
    named = {word for word, index in best.items() if not words[index].islower()}
    ranked = sorted(mass, key=lambda word: -mass[word])
    chosen = [word for word in ranked if word not in named][:most * 2 // 5]
    chosen += [word for word in ranked if word in named][:most - len(chosen)]
    asked = [word for word in chosen if word in named]
    answers = dict(zip(asked, probed([words[best[word]] for word in asked])))
    leaning = np.array([answers.get(word, [0, 0, 0, 1]) for word in chosen])
    from sklearn.decomposition import PCA
    means = PCA(80, random_state=1).fit_transform(vectors[[best[word] for word in chosen]])
    means /= np.linalg.norm(means, axis=1, keepdims=True) + 1e-9
    return chosen, np.hstack([means, leaning]), np.array([mass[word] for word in chosen]) * 1e8


def probed(words):
    """What the teacher takes words for: shares of place, person, organisation, no name."""
    sentences = [probe.format(word) for word in words for probe in PROBES]
    answers = teachers.label('en', sentences)
    found = []
    for index, word in enumerate(words):
        votes = [0, 0, 0, 0]
        for probe, answer in zip(PROBES, answers[index * len(PROBES):]):
            at = probe.index('{')
            kinds = [KINDS[s['type']] for s in answer['spans'] if s['start'] <= at < s['end']]
            votes[kinds[0] if kinds else 3] += 1 / len(PROBES)
        found.append(votes)
    return found
