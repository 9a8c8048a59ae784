//! What is prepared once for an article: all its words, and where they stand.

use super::dates::Dates;
use super::fold::{Word, is_small, words};
use super::vocabulary::{Collector, Vocabulary};
use article::{Article, Claim, EntityId, EntityRef, LangIx, PassageId, Span, Text, When};
use compact::sort::CompactSort;
use explorer::loaded::LoadedArticle;
use explorer::text::sentences;

/// How much a word counts, by where it stands, to 100.
mod weight {
    /// By how many words the name has: one of nothing but what was typed is meant rather than one that
    /// has it, too.
    const NAME: [u8; 8] = [100, 94, 91, 89, 88, 87, 86, 85];
    pub const MENTION: u8 = 84;
    pub const ROLE: u8 = 82;
    pub const QUOTE: u8 = 74;
    pub const SENTENCE: u8 = 70;
    pub const WORDING: u8 = 60;
    pub const NOTE: u8 = 45;

    pub fn name(words: usize) -> u8 {
        NAME[words.clamp(1, NAME.len()) - 1]
    }

    pub fn alias(words: usize) -> u8 {
        name(words) - 2
    }
}

/// A sentence of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sentence {
    pub passage: PassageId,
    pub lang: LangIx,
    pub number: u16,
    pub span: Span,
}

/// That a word stands in an item, and how much that counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    /// Number of an entity, or behind those, of a sentence.
    pub item: u32,
    pub weight: u8,
}

/// All that is looked up, prepared once for an article.
#[derive(Debug)]
pub struct Index {
    pub(super) loaded: LoadedArticle,
    pub(super) vocabulary: Vocabulary,
    /// Where in `postings` those of each word end.
    ends: Vec<u32>,
    postings: Vec<Posting>,
    pub(super) sentences: Vec<Sentence>,
    /// By entity, the sentences that name it.
    pub(super) naming: Vec<Vec<u32>>,
    pub(super) entities: Vec<EntityId>,
    pub(super) dates: Dates,
}

impl Index {
    /// Prepares an article.
    pub fn new(loaded: LoadedArticle) -> Self {
        let mut builder = Builder {
            collector: Collector::default(),
            found: Vec::new(),
        };
        let article = loaded.article();
        let entities: Vec<EntityId> = article.entity_ids().collect();
        for entity in &entities {
            builder.entity(article, *entity);
        }
        let mut sentences = Vec::new();
        let mut naming = vec![Vec::new(); entities.len()];
        let first = entities.len() as u32;
        for passage in article.passage_ids() {
            for lang in article.language_ids() {
                builder.passage(article, passage, lang, first, &mut sentences);
                let near = sentences.iter().enumerate().rev();
                let near: Vec<(usize, &Sentence)> = near
                    .take_while(|(_, sentence)| {
                        sentence.passage == passage && sentence.lang == lang
                    })
                    .collect();
                for mention in loaded.mentions().of(passage, lang) {
                    let at = near
                        .iter()
                        .find(|(_, sentence)| sentence.span.start <= mention.span.start);
                    let named: Option<&mut Vec<u32>> = naming.get_mut(mention.entity.number());
                    if let (Some((number, _)), Some(named)) = (at, named) {
                        let item = first + *number as u32;
                        if named.last() != Some(&item) {
                            named.push(item);
                        }
                    }
                }
            }
        }
        let (vocabulary, ends, postings) = builder.finish();
        let mut index = Self {
            dates: Dates::new(article, &vocabulary),
            loaded,
            vocabulary,
            ends,
            postings,
            sentences,
            naming,
            entities,
        };
        index.find_dates();
        index
    }

    /// Reads the dates in those sentences that may have one.
    fn find_dates(&mut self) {
        let signs = self.dates.signs(&self.vocabulary);
        let postings = signs.into_iter().flat_map(|word| self.postings(word));
        let mut items: Vec<u32> = postings.map(|posting| posting.item).collect();
        items.compact_sort();
        items.dedup();
        for item in items {
            if let Err(Some(sentence)) = self.entity(item as usize) {
                let words = words_of(self.loaded.article(), sentence);
                self.dates.add(item, words);
            }
        }
    }

    /// Where a word stands.
    pub(super) fn postings(&self, word: u32) -> &[Posting] {
        let at = word as usize;
        let end = |at: usize| self.ends.get(at).map_or(0, |end| *end as usize);
        let start = at.checked_sub(1).map_or(0, end);
        self.postings.get(start..end(at)).unwrap_or_default()
    }

    /// How many entities and sentences there are.
    pub(super) fn items(&self) -> usize {
        self.entities.len() + self.sentences.len()
    }

    /// The entity of an item, or else its sentence.
    pub(super) fn entity(&self, item: usize) -> Result<EntityId, Option<&Sentence>> {
        let entity = self.entities.get(item).copied();
        entity.ok_or_else(|| self.sentences.get(item - self.entities.len()))
    }
}

/// How often something comes back, in words.
pub(super) fn repeats(when: &Option<When>) -> Option<&Text> {
    when.as_ref()?.repeats.as_ref()
}

/// The words of a sentence.
pub(super) fn words_of(article: &'static Article, sentence: &Sentence) -> &'static str {
    let text = article.passage_text(sentence.passage, sentence.lang);
    let span = sentence.span.start as usize..sentence.span.end as usize;
    text.and_then(|text| text.get(span)).unwrap_or_default()
}

struct Builder {
    collector: Collector,
    /// Word, item and what is missing of the full weight, packed so that sorting is cheap.
    found: Vec<u64>,
}

impl Builder {
    fn add(&mut self, item: u32, text: &str, weight: u8) {
        self.add_words(item, words(text, true), weight);
    }

    /// A name, by how many words it has.
    fn add_name(&mut self, item: u32, text: &str, weight: impl Fn(usize) -> u8) {
        let words = words(text, true);
        let count = words.iter().filter(|word| !is_small(&word.folded)).count();
        self.add_words(item, words, weight(count));
    }

    fn add_words(&mut self, item: u32, words: Vec<Word>, weight: u8) {
        for word in words {
            let number = u64::from(self.collector.number(word.folded));
            let lacking = u64::from(u8::MAX - weight);
            self.found
                .push((number << 40) | (u64::from(item) << 8) | lacking);
        }
    }

    /// In all languages.
    fn text(&mut self, article: &Article, item: u32, text: &Text, weight: u8) {
        for text in article.language_ids().filter_map(|lang| text.only(lang)) {
            self.add(item, text, weight);
        }
    }

    /// The words of an entity.
    fn entity(&mut self, article: &Article, entity: EntityId) {
        let item = entity.number() as u32;
        let entry = article.entry(entity);
        for name in std::iter::once(&entry.name).chain(&entry.short) {
            for name in article.language_ids().filter_map(|lang| name.only(lang)) {
                self.add_name(item, name, weight::name);
            }
        }
        for alias in &entry.aliases {
            self.add_name(item, alias, weight::alias);
        }
        for mention in &entry.mentions {
            for lang in article.language_ids() {
                if let Some(words) = article.quote(mention, lang) {
                    self.add(item, words, weight::MENTION);
                }
            }
        }
        if let Some(note) = &entry.note {
            self.text(article, item, note, weight::NOTE);
        }
        for figure in article.figures_of(entity) {
            for text in std::iter::once(&figure.name).chain(&figure.unit) {
                self.text(article, item, text, weight::WORDING);
            }
        }
        let mut more = |text: &Text, weight| self.text(article, item, text, weight);
        match article.entity(entity) {
            EntityRef::Party(id) => {
                for role in &article.party(id).roles {
                    more(&role.title, weight::ROLE);
                }
            }
            EntityRef::Relation(id) => {
                let relation = article.relation(id);
                more(&relation.verb, weight::WORDING);
                if let Some(repeats) = repeats(&relation.when) {
                    more(repeats, weight::WORDING);
                }
                for label in relation.ends.iter().filter_map(|end| end.label.as_ref()) {
                    more(label, weight::WORDING);
                }
            }
            EntityRef::Event(id) => {
                let event = article.event(id);
                for text in event.what.iter().chain(&event.venue) {
                    more(text, weight::WORDING);
                }
                if let Some(repeats) = repeats(&event.when) {
                    more(repeats, weight::WORDING);
                }
                for who in &event.participants {
                    for text in who.role.iter().chain(&who.label) {
                        more(text, weight::WORDING);
                    }
                }
            }
            EntityRef::Quotation(_) => self.evidence(article, item, &entry.claim),
            EntityRef::Place(_) | EntityRef::Topic(_) => {}
        }
    }

    fn evidence(&mut self, article: &Article, item: u32, claim: &Claim) {
        for anchor in &claim.evidence {
            for lang in article.language_ids() {
                if let Some(words) = article.quote(anchor, lang) {
                    self.add(item, words, weight::QUOTE);
                }
            }
        }
    }

    fn passage(
        &mut self,
        article: &Article,
        passage: PassageId,
        lang: LangIx,
        first: u32,
        all: &mut Vec<Sentence>,
    ) {
        let Some(text) = article.passage_text(passage, lang) else {
            return;
        };
        let spans = sentences(text, article.tag(lang)).into_iter();
        for (number, span) in spans.enumerate() {
            let words = text.get(span.start as usize..span.end as usize);
            self.add(
                first + all.len() as u32,
                words.unwrap_or_default(),
                weight::SENTENCE,
            );
            all.push(Sentence {
                passage,
                lang,
                number: u16::try_from(number).unwrap_or(u16::MAX),
                span,
            });
        }
    }

    fn finish(self) -> (Vocabulary, Vec<u32>, Vec<Posting>) {
        let (vocabulary, finals) = self.collector.finish();
        let mut found = self.found;
        for posting in &mut found {
            let word = finals.get((*posting >> 40) as usize).copied().unwrap_or(0);
            *posting = (u64::from(word) << 40) | (*posting & 0xff_ffff_ffff);
        }
        // By the million, so the standard library's sort is worth its code.
        found.compact_sort();
        // Of several places in an item the one that counts most comes first.
        found.dedup_by_key(|posting| *posting >> 8);
        let mut ends = vec![0; vocabulary.len()];
        let mut postings = Vec::with_capacity(found.len());
        for posting in found {
            postings.push(Posting {
                item: (posting >> 8) as u32,
                weight: u8::MAX - posting as u8,
            });
            if let Some(end) = ends.get_mut((posting >> 40) as usize) {
                *end = postings.len() as u32;
            }
        }
        (vocabulary, ends, postings)
    }
}
