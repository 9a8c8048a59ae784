//! What is shown of the hits: the best of each kind, with the words marked.

use super::index::{Index, Sentence, repeats, words_of};
use super::line::{joined, marked, snippet};
use super::phrases::Phrase;
use super::{Group, Hit, HitGroup, Line, Target};
use article::{Article, EntityId, EntityRef, Entry, Kind, LangIx, PartyKind, Span, Text};
use compact::sort::CompactSort;
use std::collections::BTreeSet;

/// So many hits of a kind are shown, and so many sentences.
const SHOWN: usize = 8;
const SENTENCES: usize = 20;
/// Of those that are far from the best, only so many.
const BESIDE: usize = 4;

/// What is shown of the hits.
pub(super) struct Shown<'i> {
    pub index: &'i Index,
    pub article: &'static Article,
    /// The language of titles and snippets.
    pub content: LangIx,
    /// What is meant.
    pub meant: Meant,
    /// The entities that the words name.
    pub entities: BTreeSet<EntityId>,
    /// Those that are of the date that was typed.
    pub dated: BTreeSet<EntityId>,
}

/// What is meant by the words of a query.
#[derive(Default)]
pub(super) struct Meant {
    /// Numbers of the words that are meant.
    pub words: BTreeSet<u32>,
    /// And of those that are a date.
    pub of_dates: BTreeSet<u32>,
    /// What is meant of those that are runs without spaces.
    pub pieces: Vec<String>,
    /// The dates.
    pub dates: Vec<Phrase>,
}

/// The best items of a kind.
struct Best {
    total: u32,
    /// Score and item, best first.
    items: Vec<(u32, u32)>,
    most: usize,
}

impl Best {
    fn add(&mut self, score: u32, item: usize) {
        self.total += 1;
        let at = self.items.partition_point(|(known, _)| *known >= score);
        if at < self.most {
            self.items.truncate(self.most - 1);
            self.items.insert(at, (score, item as u32));
        }
    }
}

impl Shown<'_> {
    /// The hits by kind; `scores` and `own` are those of all items.
    pub fn groups(&self, scores: &[u32], own: &[u8]) -> Vec<HitGroup> {
        let mut all = Group::ALL.map(|group| Best {
            total: 0,
            items: Vec::new(),
            most: if group == Group::Text {
                SENTENCES
            } else {
                SHOWN
            },
        });
        let entities = self.index.entities.len();
        for (item, score) in scores.iter().enumerate().take(entities) {
            if *score > 0
                && let Ok(entity) = self.index.entity(item)
            {
                all[self.group(entity) as usize].add(*score, item);
            }
        }
        for item in self.sentences(&scores[entities..], &own[entities..]) {
            all[Group::Text as usize].add(scores[entities + item], entities + item);
        }
        let mut order: Vec<usize> = (0..all.len()).filter(|at| all[*at].total > 0).collect();
        let best = |at: &usize| all[*at].items.first().map_or(0, |(score, _)| *score);
        let top = order.iter().map(best).max().unwrap_or(0);
        order.compact_sort_by_key(|at| (*at == Group::Text as usize, u32::MAX - best(at)));
        order
            .into_iter()
            .map(|at| HitGroup {
                group: Group::ALL[at],
                total: all[at].total,
                hits: (0..)
                    .zip(&all[at].items)
                    .filter(|(place, (score, _))| *place < BESIDE || score * 2 >= top)
                    .filter_map(|(_, (_, item))| self.hit(*item))
                    .collect(),
            })
            .collect()
    }

    fn group(&self, entity: EntityId) -> Group {
        match self.article.entity(entity) {
            EntityRef::Place(_) => Group::Places,
            EntityRef::Party(id) => match self.article.party(id).kind {
                PartyKind::Person => Group::People,
                PartyKind::Organisation | PartyKind::Group => Group::Organisations,
            },
            EntityRef::Topic(_) => Group::Topics,
            EntityRef::Relation(_) => Group::Relations,
            EntityRef::Event(_) => Group::Events,
            EntityRef::Quotation(_) => Group::Quotations,
        }
    }

    /// Each passage in one language only: the one in which most of the words stand, then the one in which most was
    /// found, or else another.
    fn sentences<'s>(
        &self,
        scores: &'s [u32],
        own: &[u8],
    ) -> impl Iterator<Item = usize> + use<'s, '_> {
        let sentences = &self.index.sentences;
        let found = move || {
            scores
                .iter()
                .zip(sentences)
                .filter(|(score, _)| **score > 0)
        };
        let mut sums: Vec<(LangIx, u8, u64)> = self
            .article
            .language_ids()
            .map(|lang| (lang, 0, 0))
            .collect();
        for ((score, sentence), own) in scores.iter().zip(sentences).zip(own) {
            if let Some((_, most, sum)) = sums.get_mut(sentence.lang.number())
                && *score > 0
            {
                *most = (*most).max(*own);
                *sum += u64::from(*score);
            }
        }
        sums.compact_sort_by_key(|(lang, most, sum)| {
            (u8::MAX - most, u64::MAX - sum, *lang != self.content)
        });
        let rank = move |lang: LangIx| sums.iter().position(|(ranked, ..)| *ranked == lang);
        let mut best: Vec<Option<usize>> = vec![None; self.article.passages.len()];
        for (_, sentence) in found() {
            if let Some(language) = best.get_mut(sentence.passage.number()) {
                let this = rank(sentence.lang);
                if language.is_none() || this < *language {
                    *language = this;
                }
            }
        }
        (0..scores.len()).filter(move |item| {
            let sentence = &sentences[*item];
            scores[*item] > 0 && best[sentence.passage.number()] == rank(sentence.lang)
        })
    }

    fn hit(&self, item: u32) -> Option<Hit> {
        match self.index.entity(item as usize) {
            Ok(entity) => Some(self.entity(entity)),
            Err(sentence) => Some(self.sentence(sentence?)),
        }
    }

    fn sentence(&self, sentence: &Sentence) -> Hit {
        let mut line = self.line(words_of(self.article, sentence), sentence.lang);
        if line.marks.is_empty() {
            // It names what was meant by other words.
            let mentions = self
                .index
                .loaded
                .mentions()
                .of(sentence.passage, sentence.lang);
            let inside = mentions.iter().filter(|mention| {
                self.entities.contains(&mention.entity)
                    && mention.span.start >= sentence.span.start
                    && mention.span.end <= sentence.span.end
            });
            line.marks = inside
                .map(|mention| Span {
                    start: mention.span.start - sentence.span.start,
                    end: mention.span.end - sentence.span.start,
                })
                .collect();
        }
        Hit {
            target: Target::Sentence {
                passage: sentence.passage,
                lang: sentence.lang,
                number: sentence.number,
            },
            passage: Some(sentence.passage),
            title: snippet(line),
            also: None,
            dated: false,
        }
    }

    fn entity(&self, entity: EntityId) -> Hit {
        let entry = self.article.entry(entity);
        // Organisations are known by their short names; others are told apart by their full ones.
        let known = self.group(entity) == Group::Organisations;
        let title = self.text(if known { entry.label() } else { &entry.name });
        let also = if title.marks.is_empty() {
            self.found_elsewhere(entity, entry)
        } else {
            None
        };
        let evidence = entry.claim.evidence.first();
        Hit {
            target: Target::Entity(entity),
            passage: evidence.map(|anchor| anchor.passage),
            also: also.or_else(|| self.more(entity, entry)).map(snippet),
            title,
            dated: self.dated.contains(&entity),
        }
    }

    /// What tells an entity apart.
    fn more(&self, entity: EntityId, entry: &Entry) -> Option<Line> {
        let role = match self.article.entity(entity) {
            EntityRef::Party(id) => self.article.party(id).roles.first(),
            _ => None,
        };
        let known = self.group(entity) == Group::Organisations && entry.short.is_some();
        let full = known.then_some(&entry.name);
        let text = role
            .map(|role| &role.title)
            .or(full)
            .or(entry.note.as_ref());
        text.map(|text| self.text(text))
    }

    /// Where the words were found, if not in the title.
    fn found_elsewhere(&self, entity: EntityId, entry: &Entry) -> Option<Line> {
        let article = self.article;
        let mut texts: Vec<&Text> = vec![&entry.name];
        texts.extend(&entry.short);
        match article.entity(entity) {
            EntityRef::Party(id) => {
                texts.extend(article.party(id).roles.iter().map(|role| &role.title))
            }
            EntityRef::Relation(id) => {
                let relation = article.relation(id);
                texts.push(&relation.verb);
                texts.extend(repeats(&relation.when));
                texts.extend(relation.ends.iter().filter_map(|end| end.label.as_ref()));
            }
            EntityRef::Event(id) => {
                let event = article.event(id);
                texts.extend(event.what.iter().chain(&event.venue));
                texts.extend(repeats(&event.when));
                for who in &event.participants {
                    texts.extend(who.role.iter().chain(&who.label));
                }
            }
            EntityRef::Place(_) | EntityRef::Topic(_) | EntityRef::Quotation(_) => {}
        }
        for figure in article.figures_of(entity) {
            texts.extend(std::iter::once(&figure.name).chain(&figure.unit));
        }
        texts.extend(&entry.note);
        // The reader's own language first.
        let others = article.language_ids().filter(|lang| *lang != self.content);
        let langs: Vec<LangIx> = std::iter::once(self.content).chain(others).collect();
        let named = langs.iter().flat_map(|&lang| {
            let texts = texts.iter().filter_map(move |text| text.only(lang));
            let aliases = entry.aliases.of(lang).iter().map(String::as_str);
            texts.chain(aliases).map(move |text| (text, lang))
        });
        let quoted = matches!(article.kind(entity), Kind::Quotation);
        let evidence = entry.claim.evidence.iter().filter(|_| quoted);
        let quotes = langs.iter().flat_map(|&lang| {
            let quotes = evidence.clone();
            quotes.filter_map(move |anchor| Some((article.quote(anchor, lang)?, lang)))
        });
        named
            .chain(quotes)
            .map(|(text, lang)| self.line(text, lang))
            .find(|line| !line.marks.is_empty())
    }

    fn text(&self, text: &Text) -> Line {
        let (text, lang) = text.get(self.content);
        self.line(text, lang)
    }

    /// A text with what was meant marked; where it names the date, the whole of that and no other number.
    fn line(&self, text: &str, lang: LangIx) -> Line {
        let Meant {
            words,
            of_dates,
            pieces,
            dates,
        } = &self.meant;
        if dates.is_empty() {
            return marked(text, lang, &self.index.vocabulary, words, pieces);
        }
        let spans = self.index.dates.spans(text, dates);
        let meant = if spans.is_empty() {
            words | of_dates
        } else {
            words.clone()
        };
        let mut line = marked(text, lang, &self.index.vocabulary, &meant, pieces);
        line.marks.extend(spans);
        line.marks = joined(line.marks);
        line
    }
}
