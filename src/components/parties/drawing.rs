//! The height of everything, estimated from its words: on the host, where pages are prerendered, nothing
//! can be measured.

use super::words::{note, plain_verb, step_to_note, title};
use crate::components::ui::Ui;
use article::EntityId;
use compact::sorted::SortedMap;
use explorer::facets::Passing;
use explorer::i18n::words;
use explorer::parties::{Placed, Plan, Sizes, kept};

/// Letters that surely fit in a line at the least width of the columns (assets/style/parties.css).
const TITLE_LETTERS: usize = 24;
const NOTE_LETTERS: usize = 31;
const VERB_LETTERS: usize = 20;
const VOICE_LETTERS: usize = 20;
/// Heights of their lines, in pixels.
const TITLE: u32 = 19;
const NOTE: u32 = 16;
const VERB: u32 = 17;
/// Free between two, by column.
const GAPS: [u32; 3] = [16, 8, 16];

/// A plan with its words measured.
#[derive(PartialEq)]
pub struct Drawing {
    pub plan: Plan,
    pub placed: Placed,
    sizes: Sizes,
    /// How many acts pass the filter.
    pub total: usize,
    /// For people, the step to the quote that says who they are.
    steps: SortedMap<EntityId, u16>,
}

impl Drawing {
    /// A plan of the first so many acts that pass the filter.
    pub fn new(ui: &Ui, passing: &Passing, shown: usize) -> Self {
        let article = ui.loaded.article();
        let all = ui.loaded.acts();
        let mut acts = if passing.is_all() {
            all.get(..shown).unwrap_or(all).to_vec()
        } else {
            kept(article, all, |fact| passing.has(fact))
        };
        let total = if passing.is_all() {
            all.len()
        } else {
            acts.len()
        };
        acts.truncate(shown);
        let plan = Plan::new(acts);
        let party = |entity: &EntityId| {
            let name = ui.plain(title(article, *entity));
            let note_lines = note(ui, *entity).map_or(0, |note| lines(&note.words, NOTE_LETTERS));
            lines(&name, TITLE_LETTERS) * TITLE + note_lines * NOTE
        };
        let act = |act: &explorer::parties::Act| {
            let voice = act.claim(article).voice;
            let voice = words::voice_short(ui.lang, article, voice, ui.content());
            let verb = lines(&plain_verb(ui, act), VERB_LETTERS) + u32::from(act.is_shared());
            verb.max(lines(&voice, VOICE_LETTERS)) * VERB + 4
        };
        let sizes = Sizes {
            heights: [
                plan.who.iter().map(party).collect(),
                plan.acts.iter().map(act).collect(),
                plan.whom.iter().map(party).collect(),
            ],
            gaps: GAPS,
            fan: 7,
        };
        let people = plan.who.iter().chain(&plan.whom);
        let steps = people.filter_map(|entity| Some((*entity, step_to_note(ui, *entity)?)));
        Self {
            placed: plan.place(&sizes),
            steps: steps.collect(),
            plan,
            sizes,
            total,
        }
    }

    /// The step to what a person is.
    pub fn step(&self, entity: EntityId) -> u16 {
        self.steps.get(&entity).copied().unwrap_or(0)
    }

    /// The free height above an item, and its own height.
    pub fn room(&self, layer: usize, number: usize) -> (u32, u32) {
        let (tops, heights) = (&self.placed.tops[layer], &self.sizes.heights[layer]);
        let above = number
            .checked_sub(1)
            .map_or(0, |last| tops[last] + heights[last]);
        (tops[number] - above, heights[number])
    }

    /// For each party of a side, the facts that lead to it. Of an act that several facts share, the fact of
    /// the party itself.
    pub fn near(&self, side: usize) -> Vec<Vec<EntityId>> {
        let column = if side == 0 {
            &self.plan.who
        } else {
            &self.plan.whom
        };
        let mut near = vec![Vec::new(); column.len()];
        for (number, act) in self.plan.acts.iter().enumerate() {
            for (at, end) in self.plan.ends(side, number).iter().enumerate() {
                let of_end = side == 1 && act.is_shared();
                let facts = act.facts().enumerate();
                let facts = facts.filter(|(fact, _)| !of_end || *fact == at);
                near[*end as usize].extend(facts.map(|(_, fact)| fact));
            }
        }
        near
    }
}

/// How many lines words take, at so many letters a line. A word longer than a line is broken; the letters of such
/// words count as wide ones.
fn lines(words: &str, letters: usize) -> u32 {
    let (mut lines, mut used) = (1, 0);
    // Bound words are kept together, so they are not split here either.
    for word in words.split(' ') {
        let length: usize = word.chars().map(width).sum();
        if used > 0 && used + 1 + length > letters {
            lines += 1;
            used = 0;
        }
        if length > letters {
            let in_line = letters * 3 / 4;
            lines += ((length - 1) / in_line) as u32;
            used = (length - 1) % in_line + 1;
        } else {
            used += length + usize::from(used > 0);
        }
    }
    lines
}

/// How many letters a character takes the room of: those of East Asia are as wide as they are high.
fn width(c: char) -> usize {
    1 + usize::from(
        matches!(c, '\u{2e80}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}'),
    )
}
