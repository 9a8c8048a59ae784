//! A query: what its words mean, and which items have them.

use super::Found;
use super::fold::{is_small, words};
use super::index::Index;
use super::script::other_layout;
use super::shown::Shown;
use super::vocabulary::{Fit, Sureness, numbers};
use article::{EntityId, LangIx};
use explorer::relations::is_fact;
use std::collections::BTreeSet;

/// More of a query is not read.
const LONGEST: usize = 200;
/// Nor are more words.
const MOST_WORDS: usize = 10;
/// What belongs to an entity is found with it if it fits so well and there are not many.
const WELL: u8 = 60;
const FEW: usize = 40;

/// A word of the query.
struct Asked {
    fits: Vec<Fit>,
    small: bool,
    /// What of it stands inside runs without spaces.
    piece: Option<String>,
}

impl Index {
    /// Looks up what was typed. Of two names that fit equally, the one in `content` is shown.
    pub fn find(&self, typed: &str, content: LangIx) -> Found {
        let (mut asked, read_as) = self.read(typed);
        if asked.iter().any(|word| !word.small) {
            asked.retain(|word| !word.small);
        }
        let Some(Scores {
            scores,
            own,
            entities,
        }) = self.scores(&asked)
        else {
            return Found {
                read_as,
                groups: Vec::new(),
            };
        };
        let mut meant = BTreeSet::new();
        for word in &asked {
            meant.append(&mut numbers(&word.fits));
        }
        let shown = Shown {
            index: self,
            article: self.loaded.article(),
            content,
            meant,
            pieces: asked.into_iter().filter_map(|word| word.piece).collect(),
            entities,
        };
        Found {
            read_as,
            groups: shown.groups(&scores, &own),
        }
    }

    /// The words of the query; and the query as it was read, if not as it was typed.
    fn read(&self, typed: &str) -> (Vec<Asked>, Option<String>) {
        let end = typed
            .char_indices()
            .nth(LONGEST)
            .map_or(typed.len(), |(at, _)| at);
        let mut asked = Vec::new();
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
            asked.append(&mut meant);
            parts.push(read);
        }
        asked.truncate(MOST_WORDS);
        (asked, mended.then(|| parts.join(" ")))
    }

    /// The words of a part of the query, and how sure the least sure of them is.
    fn mean(&self, part: &str) -> (Sureness, Vec<Asked>) {
        let mut least = None;
        let mut asked = Vec::new();
        for word in words(part, false) {
            let meant = self.vocabulary.fits(&word.folded);
            least = Some(least.map_or(meant.sureness, |least: Sureness| least.min(meant.sureness)));
            asked.push(Asked {
                fits: meant.fits,
                small: is_small(&word.folded),
                piece: meant.piece,
            });
        }
        (least.unwrap_or(Sureness::Nothing), asked)
    }

    /// How good each item is; 0 for those that lack a word. If all lack one, those that have the most.
    /// And the entities that the words name.
    fn scores(&self, asked: &[Asked]) -> Option<Scores> {
        let mut tally = Tally::new(self.items());
        let mut entities = BTreeSet::new();
        for word in asked {
            for fit in &word.fits {
                for posting in self.postings(*fit) {
                    let worth = u16::from(fit.quality) * u16::from(posting.weight) / 100;
                    tally.raise(posting.item, worth as u8);
                }
            }
            tally.count_own();
            self.spread(&mut tally, &mut entities);
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
        })
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
