// The article by ids: what there is, what belongs with what, where quotes stand.

const KINDS = ['places', 'parties', 'topics', 'relations', 'events', 'quotations'];

export function read(article) {
  const lang = article.languages[0];
  const words = (text) => text?.[lang] ?? '';
  const entries = new Map(KINDS.flatMap((kind) => article[kind].map((entry) => [entry.id, entry])));
  const passages = new Map(article.passages.map(({ id, text }) => [id, words(text)]));

  /** The country or region that a place lies in. */
  const land = (id) => {
    let place = entries.get(id);
    while (place?.within) place = entries.get(place.within.place);
    return place;
  };

  const ties = new Map([...entries.keys()].map((id) => [id, new Set()]));
  const tie = (one, other) => {
    if (!other || one === other) return;
    ties.get(one).add(other);
    ties.get(other).add(one);
  };
  const tiePlace = (id, located) => {
    if (!located) return;
    tie(id, located.place);
    tie(id, land(located.place)?.id);
  };
  for (const { id, ends, event, topics = [], claim } of article.relations) {
    for (const end of ends) {
      tie(id, end.party);
      tiePlace(id, end.place);
    }
    tie(id, event);
    topics.forEach((topic) => tie(id, topic));
    tieSpeaker(id, claim);
  }
  for (const { id, place, partOf, participants = [], topics = [], claim } of article.events) {
    tiePlace(id, place);
    tie(id, partOf);
    for (const { party, from } of participants) {
      tie(id, party);
      tie(id, from?.place);
    }
    topics.forEach((topic) => tie(id, topic));
    tieSpeaker(id, claim);
  }
  for (const { id, topics = [], claim } of article.quotations) {
    tie(id, claim.voice.speaker);
    topics.forEach((topic) => tie(id, topic));
  }
  function tieSpeaker(id, { voice }) {
    if (entries.get(voice.speaker).kind === 'person') tie(id, voice.speaker);
  }

  /** Where a quote stands: passage, start, end. */
  function locate({ passage, quotes }) {
    const quote = quotes[lang];
    if (!quote) return null;
    const { exact, prefix = '', suffix = '' } = quote;
    const start = passages.get(passage).indexOf(prefix + exact + suffix) + prefix.length;
    return { passage, start, end: start + exact.length };
  }

  const mentions = new Map([...passages.keys()].map((id) => [id, []]));
  for (const [id, entry] of entries)
    for (const mention of entry.mentions ?? []) {
      const at = locate(mention);
      if (at) mentions.get(at.passage).push({ ...at, id });
    }
  for (const list of mentions.values()) list.sort((a, b) => a.start - b.start);

  return { article, words, entries, passages, land, ties, locate, mentions };
}
