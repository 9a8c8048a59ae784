//! A query: what its words mean, and which items have them.

use super::Found;
use super::fold::{Word, is_small, words};
use super::index::Index;
use super::months::Degree;
use super::phrases::{Certainty, Phrase};
use super::script::other_layout;
use super::shown::{Meant, Shown};
use super::vocabulary::{Fit, Sureness, numbers};
use article::{EntityId, LangIx};
use explorer::relations::is_fact;
use std::collections::{BTreeSet, HashMap};

/// More of a query is not read.
const LONGEST: usize = 200;
/// Nor are more words.
const MOST_WORDS: usize = 10;
/// What belongs to an entity is found with it if it fits so well and there are not many.
const WELL: u8 = 60;
const FEW: usize = 40;

/// A word of the query.
struct Token {
    folded: String,
    fits: Vec<Fit>,
    small: bool,
    /// What of it stands inside runs without spaces.
    piece: Option<String>,
}

/// A word of the query, or the words of a date. What is found has all of the words, or is of that date.
struct Asked {
    words: Vec<Token>,
    date: Option<Phrase>,
}

impl Asked {
    fn is_small(&self) -> bool {
        self.date.is_none() && self.words.iter().all(|word| word.small)
    }

    /// Whether a month counts in a sentence only where it stands in a date.
    fn is_strict(&self) -> bool {
        let certainty = self.date.as_ref().map(|date| date.certainty);
        certainty.is_some_and(|certainty| certainty > Certainty::Faint)
    }
}

impl Index {
    /// Looks up what was typed. Of two names that fit equally, the one in `content` is shown.
    pub fn find(&self, typed: &str, content: LangIx) -> Found {
        let (words, query, mended) = self.read(typed);
        let read_as = mended.then(|| query.clone());
        let mut asked = self.asked(words, &query);
        if asked.iter().any(|part| !part.is_small()) {
            asked.retain(|part| !part.is_small());
        }
        let Some(Scores {
            scores,
            own,
            entities,
            dated,
        }) = self.scores(&asked)
        else {
            return Found {
                read_as,
                groups: Vec::new(),
            };
        };
        let mut meant = Meant::default();
        for part in asked {
            for word in part.words {
                let of = if part.date.is_some() {
                    &mut meant.of_dates
                } else {
                    &mut meant.words
                };
                of.append(&mut numbers(&word.fits));
                meant.pieces.extend(word.piece);
            }
            meant.dates.extend(part.date);
        }
        let shown = Shown {
            index: self,
            article: self.loaded.article(),
            content,
            meant,
            entities,
            dated,
        };
        Found {
            read_as,
            groups: shown.groups(&scores, &own),
        }
    }

    /// The words of the query; the query as it was read, and whether that is not as it was typed.
    fn read(&self, typed: &str) -> (Vec<Token>, String, bool) {
        let end = typed
            .char_indices()
            .nth(LONGEST)
            .map_or(typed.len(), |(at, _)| at);
        let mut words = Vec::new();
        let mut parts: Vec<String> = Vec::new();
        let mut mended = false;
        for part in typed[..end].split_whitespace() {
            let (sureness, mut meant) = self.mean(part);
            let mut read = part.to_string();
            if sureness < Sureness::Sure
                && let Some(other) = other_layout(part)
            {
                let (surer, others) = self.mean(&other);
                if surer > sureness {
                    (meant, read) = (others, other);
                    mended = true;
                }
            }
            words.append(&mut meant);
            parts.push(read);
        }
        (words, parts.join(" "), mended)
    }

    /// The words of a part of the query, and how sure the least sure of them is.
    fn mean(&self, part: &str) -> (Sureness, Vec<Token>) {
        let mut least = None;
        let mut asked = Vec::new();
        for Word { folded, .. } in words(part, false) {
            let mut meant = self.vocabulary.fits(&folded);
            let degree = self.dates.month(&folded).map(|month| month.degree);
            if let Some(degree @ (Degree::Short | Degree::Full)) = degree {
                // No mistake for another word; nor does a whole name only sound like the beginning of one.
                let least = if degree == Degree::Full {
                    Sureness::Sure
                } else {
                    Sureness::Likely
                };
                if meant.sureness < least {
                    meant.fits.clear();
                }
                meant.sureness = Sureness::Sure;
            }
            least = Some(least.map_or(meant.sureness, |least: Sureness| least.min(meant.sureness)));
            asked.push(Token {
                fits: meant.fits,
                small: is_small(&folded),
                piece: meant.piece,
                folded,
            });
        }
        (least.unwrap_or(Sureness::Nothing), asked)
    }

    /// The words of a query as they belong together.
    fn asked(&self, words: Vec<Token>, query: &str) -> Vec<Asked> {
        let mut dates = self.dates.phrases(query).into_iter().peekable();
        let mut words = words.into_iter().enumerate().peekable();
        let mut asked = Vec::new();
        while let Some((at, word)) = words.next() {
            if asked.len() == MOST_WORDS {
                break;
            }
            let date = dates.next_if(|date| date.words.start == at);
            let Some(date) = date.and_then(|date| self.meant_date(date)) else {
                asked.push(Asked {
                    words: vec![word],
                    date: None,
                });
                continue;
            };
            let mut all = vec![word];
            while let Some((_, next)) = words.next_if(|(at, _)| *at < date.words.end) {
                all.push(next);
            }
            let several = all.len() > 1;
            // "of" and "year" need not stand where the date does.
            let is_part = |word: &Token| number(word) || self.dates.month(&word.folded).is_some();
            all.retain(is_part);
            for word in all
                .iter_mut()
                .filter(|word| several && number(word) && word.folded.len() < 3)
            {
                word.fits.retain(|fit| fit.quality == Fit::EXACT);
            }
            asked.push(Asked {
                words: all,
                date: Some(date),
            });
        }
        asked
    }

    /// What is meant by words that may be a date; none if they are words like others: if they may be something else and
    /// there is no such date.
    fn meant_date(&self, mut date: Phrase) -> Option<Phrase> {
        let is_found = |date: &Phrase| {
            !self.dates.facts(date).is_empty() || !self.dates.sentences(date).is_empty()
        };
        if is_found(&date) {
            return Some(date);
        }
        date.dates.extend(date.otherwise);
        (date.certainty == Certainty::Certain || is_found(&date)).then_some(date)
    }

    /// How good each item is; 0 for those that lack a word. If all lack one, those that have the most.
    /// And the entities that the words name.
    fn scores(&self, asked: &[Asked]) -> Option<Scores> {
        let mut tally = Tally::new(self.items());
        let mut entities = BTreeSet::new();
        let mut dated = BTreeSet::new();
        for part in asked {
            self.raise_words(part, &mut tally);
            for (sentence, worth) in part.date.iter().flat_map(|date| self.dates.sentences(date)) {
                tally.raise(sentence, worth);
            }
            tally.count_own();
            self.spread(&mut tally, &mut entities);
            for (fact, worth) in part.date.iter().flat_map(|date| self.dates.facts(date)) {
                tally.raise(fact, worth);
                dated.extend(self.entity(fact as usize));
            }
            tally.close_word();
        }
        let most = tally.counts.iter().copied().max().unwrap_or(0);
        if most == 0 || usize::from(most) * 2 < asked.len() {
            return None;
        }
        let mut scores = tally.scores;
        for (score, count) in scores.iter_mut().zip(tally.counts) {
            if count < most {
                *score = 0;
            }
        }
        Some(Scores {
            scores,
            own: tally.own,
            entities,
            dated,
        })
    }

    /// Raises the items that have all words of a part of the query, by the worst of these words.
    fn raise_words(&self, part: &Asked, tally: &mut Tally) {
        let [first, others @ ..] = &part.words[..] else {
            return;
        };
        // The items that have all words so far; of a single word they are not collected.
        let mut all: Option<HashMap<u32, u8>> = None;
        for word in others {
            let mut having = HashMap::new();
            self.each_item(part, word, |item, worth| {
                let known = all
                    .as_ref()
                    .map_or(Some(u8::MAX), |all| all.get(&item).copied());
                if let Some(known) = known {
                    let best = having.entry(item).or_insert(0);
                    *best = worth.min(known).max(*best);
                }
            });
            all = Some(having);
        }
        self.each_item(part, first, |item, worth| {
            let known = all
                .as_ref()
                .map_or(Some(u8::MAX), |all| all.get(&item).copied());
            if let Some(known) = known {
                tally.raise(item, worth.min(known));
            }
        });
    }

    /// Each item in which a word stands, as often as it fits.
    fn each_item(&self, part: &Asked, word: &Token, mut each: impl FnMut(u32, u8)) {
        for fit in &word.fits {
            let in_dates_only = part.is_strict() && self.dates.is_month(fit.word);
            for posting in self.postings(fit.word) {
                if in_dates_only && posting.item as usize >= self.entities.len() {
                    continue;
                }
                let worth = u16::from(fit.quality) * u16::from(posting.weight) / 100;
                each(posting.item, worth as u8);
            }
        }
    }

    /// What a place, a party or a topic takes part in, and the sentences that name it, are found with it,
    /// below what has the word itself.
    fn spread(&self, tally: &mut Tally, named: &mut BTreeSet<EntityId>) {
        let (loaded, article) = (self.loaded, self.loaded.article());
        let well = tally.touched.iter().filter_map(|item| {
            let best = tally.best[*item as usize];
            let entity = self.entity(*item as usize).ok()?;
            (best >= WELL && !is_fact(article.kind(entity))).then_some((entity, best))
        });
        let entities: Vec<(EntityId, u8)> = well.take(FEW + 1).collect();
        if entities.len() > FEW {
            return;
        }
        for (entity, worth) in entities {
            named.insert(entity);
            for other in loaded.relations().neighbours(entity) {
                if is_fact(article.kind(*other)) {
                    tally.raise(other.number() as u32, worth / 5 * 2);
                }
            }
            for sentence in self.naming.get(entity.number()).into_iter().flatten() {
                tally.raise(*sentence, worth / 5 * 3);
            }
        }
    }
}

/// What has been found.
struct Scores {
    /// How good each item is.
    scores: Vec<u32>,
    /// How many of the words stand in each item itself.
    own: Vec<u8>,
    /// The entities that the words name.
    entities: BTreeSet<EntityId>,
    /// Those that are of the date.
    dated: BTreeSet<EntityId>,
}

fn number(word: &Token) -> bool {
    word.folded.starts_with(|c: char| c.is_ascii_digit())
}

/// What each item has of the query.
struct Tally {
    scores: Vec<u32>,
    /// How many of its words.
    counts: Vec<u8>,
    /// How many of them stand in it itself.
    own: Vec<u8>,
    /// Of the word that is looked at: the best that an item has of it, and the items that have it.
    best: Vec<u8>,
    touched: Vec<u32>,
}

impl Tally {
    fn new(items: usize) -> Self {
        Self {
            scores: vec![0; items],
            counts: vec![0; items],
            own: vec![0; items],
            best: vec![0; items],
            touched: Vec::new(),
        }
    }

    fn raise(&mut self, item: u32, to: u8) {
        if let Some(best) = self.best.get_mut(item as usize) {
            if *best == 0 && to > 0 {
                self.touched.push(item);
            }
            *best = (*best).max(to);
        }
    }

    /// What has been raised of a word so far has it itself.
    fn count_own(&mut self) {
        for item in &self.touched {
            self.own[*item as usize] += 1;
        }
    }

    fn close_word(&mut self) {
        for item in self.touched.drain(..) {
            let at = item as usize;
            self.scores[at] += u32::from(std::mem::take(&mut self.best[at]));
            self.counts[at] += 1;
        }
    }
}
