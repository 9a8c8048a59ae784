//! Speech that is retold without quotation marks.

use super::attribution::{Attribution, Side, speech_at};
use super::words::Words;
use super::zone::Zone;

/// Verbs of a sentence that are tried for one that names its speaker.
const TRIED: usize = 3;

/// Who speaks in a sentence that retells what somebody said; none if it does not.
pub fn retold(zone: &Zone, words: &Words) -> Option<Attribution> {
    let found = (0..zone.tokens.len()).filter_map(|at| {
        let is_source = words.source(&zone.small(at, 4)).is_some();
        let weak = words.is_weak(zone.text(at));
        let before = at.saturating_sub(3)..at;
        let how = || before.clone().any(|at| words.is_how(zone.text(at)));
        let found = speech_at(zone, words, at, Side::Before)?;
        if is_source {
            // «Согласно закону» names no speaker.
            return (!weak || found.speaker.is_some()).then_some(found);
        }
        let me = before.clone().any(|at| words.is_me(zone.text(at)));
        let not = at > 0 && words.is_not(zone.text(at - 1));
        let bare = zone.text(at) == "say" && !many(zone, words, at);
        let shown = !weak || found.that || found.trails || how();
        (shown && !me && !not && !bare).then_some(found)
    });
    let mut first: Option<Attribution> = None;
    for attribution in found.take(TRIED) {
        let named = attribution.speaker.is_some() || attribution.pronoun.is_some();
        if named {
            return Some(attribution);
        }
        first = first.or(Some(attribution));
    }
    first
}

/// Whether those before "say" can be several ("officials say", "they say").
fn many(zone: &Zone, words: &Words, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        let small = zone.text(before);
        let named = zone
            .tokens
            .get(before)
            .is_some_and(|token| token.name.is_some());
        named
            || small.ends_with('s')
            || words.is_they(small)
            || matches!(small, "police" | "people")
    })
}
