"""Clusters of words that are used alike, on three levels."""
import re
from collections import Counter, defaultdict

import numpy as np

import teachers
from program import features

CLUSTERS, WIDE, WIDEST = 255, 64, 16
KINDS = {'place': 0, 'person': 1, 'organisation': 2}


def clustered(language, documents, most):
    """The cluster (1 to 255) of each of the `most` commonest words, and the two tables of the wider
    clusters of each; 0 stands for none."""
    if language == 'en':
        return english(most)
    words, vectors, counts = russian(most)
    return grouped(words, np.hstack([vectors, leanings(words, vectors, documents)]), counts)


def russian(most):
    """Words, one for each stem, with the mean vectors of all that share the stem."""
    navec = teachers.navec()
    vectors = navec.pq.unpack()
    words = [w for w in navec.vocab.words if re.fullmatch(r'[а-яёa-z0-9][а-яёa-z0-9’\'-]*', w)]
    keys = features('keys', lines=words).split()
    stems = defaultdict(list)
    for word, key in zip(words, keys):
        stems[key].append(word)
    count = lambda word: navec.vocab.counts[navec.vocab.word_ids[word]]
    total = {key: sum(map(count, forms)) for key, forms in stems.items()}
    chosen = sorted(total, key=lambda key: -total[key])[:most]
    names, means, counts = [], [], []
    for key in chosen:
        ids = [navec.vocab.word_ids[word] for word in stems[key]]
        weights = np.array([navec.vocab.counts[i] for i in ids], float) ** .5
        mean = (vectors[ids] * weights[:, None]).sum(0)
        names.append(max(stems[key], key=count))
        means.append(mean / (np.linalg.norm(mean) + 1e-9))
        counts.append(total[key])
    from sklearn.decomposition import PCA
    means = PCA(80, random_state=1).fit_transform(np.array(means))
    means /= np.linalg.norm(means, axis=1, keepdims=True) + 1e-9
    return names, means, np.array(counts, float)


def leanings(words, vectors, documents):
    """How much each word looks like part of a place, a person, an organisation, or none, judged by its
    vector alone, learnt from the teacher's labels."""
    from sklearn.linear_model import LogisticRegression
    seen = Counter()
    forms = Counter()
    for document in documents:
        for match in re.finditer(r'[\w’\'-]+', document['text']):
            kind = next((KINDS[s['type']] for s in document['spans'] if s['start'] <= match.start() < s['end']), 3)
            forms[match[0], kind] += 1
    keys = features('keys', lines=[form for form, _ in forms]).split()
    for ((_, kind), count), key in zip(forms.items(), keys):
        seen[key, kind] += count
    place = {key: index for index, key in enumerate(features('keys', lines=words).split())}
    rows = [(place[key], kind, count) for (key, kind), count in seen.items() if key in place]
    index, kinds, count = map(np.array, zip(*rows))
    model = LogisticRegression(C=20, max_iter=300)
    model.fit(vectors[index], kinds, sample_weight=np.log1p(count))
    return model.predict_proba(vectors)


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
    """Brown clusters, cut so that each holds about equally many words, crossed with what the teacher takes
    the words for."""
    clusters, logs = teachers.english_words()
    forms = defaultdict(list)
    for word, log in logs.items():
        if re.fullmatch(r"[A-Za-z][A-Za-z0-9'-]*", word) and log > -19:
            forms[word.lower()].append((log, word))
    mass = {word: sum(np.exp(log) for log, _ in cased) for word, cased in forms.items()}
    named = {word for word, cased in forms.items() if not max(cased)[1].islower()}
    ranked = sorted(mass, key=lambda word: -mass[word])
    chosen = [word for word in ranked if word not in named][:most // 2]
    chosen += [word for word in ranked if word in named][:most - len(chosen)]
    bits = {}
    for word in chosen:
        known = [clusters[form] for _, form in sorted(forms[word], reverse=True) if clusters.get(form)]
        bits[word] = known[0] if known else None
    named = [word for word in chosen if word in named]
    leaning = dict(zip(named, probed([max(forms[word])[1] for word in named])))
    for surname in teachers.english_surnames()[:8000]:
        if surname in leaning:
            leaning[surname] = leaning[surname] or 1 + KINDS['person']
    leaves = {levels: cut({word: bit for word, bit in bits.items() if bit is not None}, levels) for levels in (12, 50)}
    found, numbers, tables = {}, {}, ([0] * 256, [0] * 256)
    wide, widest = {}, {}
    for word in chosen:
        lean = leaning.get(word, 0)
        fine, coarse = leaves[50].get(word, -1), leaves[12].get(word, -1)
        number = numbers.setdefault((fine, lean), len(numbers) + 1)
        if number > CLUSTERS:
            continue
        found[word] = number
        tables[0][number] = wide.setdefault(fine, len(wide) + 1)
        tables[1][number] = widest.setdefault((coarse if lean == 0 else -2, lean), len(widest) + 1)
    return found, tables


def probed(words):
    """What the teacher takes words for: 0 for no name or no clear answer, then place, person, organisation."""
    sentences = [probe.format(word) for word in words for probe in PROBES]
    answers = teachers.label('en', sentences)
    found = []
    for index, word in enumerate(words):
        votes = Counter()
        for probe, answer in zip(PROBES, answers[index * len(PROBES):]):
            at = probe.index('{')
            votes.update(s['type'] for s in answer['spans'] if s['start'] <= at < s['end'])
        best = votes.most_common(1)
        found.append(1 + KINDS[best[0][0]] if best and best[0][1] * 2 > len(PROBES) else 0)
    return found


def cut(bits, leaves):
    """Cuts the tree of Brown clusters into so many parts, always dividing the one with most words. The first
    branch is the lowest bit."""
    parts = [(0, list(bits))]
    while len(parts) < leaves:
        parts.sort(key=lambda part: len(part[1]) if part[0] < 14 else 0)
        depth, words = parts.pop()
        halves = [[word for word in words if bits[word] >> depth & 1 == bit] for bit in (0, 1)]
        parts += [(depth + 1, half) for half in halves if half]
    return {word: index for index, (_, words) in enumerate(parts) for word in words}
