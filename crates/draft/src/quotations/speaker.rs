//! Who says a quotation.

use super::groups::Group;
use super::quoted::By;
use super::shape::leads;
use crate::Paragraph;
use crate::speech::{Attribution, Gender, NameSpan, Side, Words, Zone, attribution, spoken};
use article::Office;
use std::ops::Range;

/// Bytes beside a quotation within which its speaker is looked for.
const LONGEST: usize = 1500;

/// Who speaks, as far as the text says.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Said {
    pub speaker: Option<(usize, Range<usize>)>,
    pub office: Option<Office>,
    pub verb: Option<(usize, Range<usize>)>,
    /// The verb belongs to the quotation beyond doubt.
    pub beside: bool,
    /// A pronoun stands for the speaker.
    pub pronoun: bool,
    /// The speaker of the quotation before goes on.
    pub inherited: bool,
    pub by: By,
    pub confidence: f32,
}

/// Finds speakers, one quotation after the other.
pub struct Speakers<'a> {
    pub(super) paragraphs: &'a [Paragraph],
    pub(super) names: &'a [Vec<&'a NameSpan>],
    pub(super) masks: &'a [Vec<Range<usize>>],
    pub(super) words: &'static Words,
    last: Option<(Said, (usize, usize))>,
}

impl<'a> Speakers<'a> {
    /// `names` and `masks`: those of each paragraph in order.
    pub fn new(
        paragraphs: &'a [Paragraph],
        names: &'a [Vec<&'a NameSpan>],
        masks: &'a [Vec<Range<usize>>],
        words: &'static Words,
    ) -> Self {
        Self {
            paragraphs,
            names,
            masks,
            words,
            last: None,
        }
    }

    /// Who says a group's words. `followed`: the author's sentence goes on behind it with a comma or a
    /// dash.
    pub fn of(&self, group: &Group, followed: bool) -> Said {
        let inside = group.insertions.iter().find_map(|(number, range)| {
            self.zone(*number, range, Side::Behind)
                .or_else(|| self.any_verb(*number, range))
        });
        if let Some(said) = inside {
            return Said {
                beside: true,
                ..said
            };
        }
        let (before, behind) = (self.before(group), self.behind(group));
        let lead = self.lead(group);
        let introduced = matches!(lead.chars().last(), Some(':' | ','));
        let behind_first = followed && !lead.ends_with(':');
        let order = if behind_first {
            [behind, before]
        } else {
            [before, behind]
        };
        let [one, two] = order.map(|found| found.filter(|said| said.verb.is_some()));
        let found = match (one, two) {
            (Some(one), Some(two)) if one.speaker.is_none() && two.speaker.is_some() => Some(two),
            (Some(one), _) => Some(one),
            (None, two) => two,
        };
        if let Some(said) = found {
            let beside = followed || introduced;
            return self.or_same_sentence(group, Said { beside, ..said });
        }
        self.colon(group)
            .or_else(|| self.predicate(group))
            .or_else(|| self.signature(group))
            .or_else(|| self.paragraph_before(group))
            .or_else(|| self.same_as_before(group))
            .unwrap_or_default()
    }

    /// Keeps the speaker for quotations that follow.
    pub fn remember(&mut self, group: &Group, said: &Said) {
        self.last = Some((said.clone(), group.end));
    }

    /// The paragraph before a group.
    pub(super) fn lead(&self, group: &Group) -> &'a str {
        let text = self.paragraphs.get(group.start.0);
        let lead = text.and_then(|paragraph| paragraph.text.get(..group.start.1));
        lead.unwrap_or_default().trim_end()
    }

    fn before(&self, group: &Group) -> Option<Said> {
        let (number, start) = group.start;
        let paragraph = self.paragraphs.get(number)?;
        let behind = paragraph.sentences.partition_point(|s| s.start <= start);
        let sentence = paragraph.sentences.get(behind.checked_sub(1)?)?;
        self.zone(number, &(sentence.start..start), Side::Before)
    }

    fn behind(&self, group: &Group) -> Option<Said> {
        let (number, end) = group.end;
        let paragraph = self.paragraphs.get(number)?;
        let next = paragraph.sentences.partition_point(|s| s.end < end);
        let sentence = paragraph.sentences.get(next)?;
        if sentence.start > end {
            return None;
        }
        self.zone(number, &(end..sentence.end), Side::Behind)
    }

    /// The paragraph before ends with a colon.
    fn paragraph_before(&self, group: &Group) -> Option<Said> {
        let (number, _) = group.start;
        if !self.lead(group).is_empty() || !leads(self.paragraphs, number) {
            return None;
        }
        let before = number.checked_sub(1)?;
        let sentence = self.paragraphs.get(before)?.sentences.last()?.clone();
        let said = self.zone(before, &sentence, Side::Before)?;
        Some(Said {
            beside: true,
            ..said
        })
    }

    /// Without a word about who speaks, a quotation directly behind another has its speaker.
    fn same_as_before(&self, group: &Group) -> Option<Said> {
        let (said, (number, end)) = self.last.as_ref()?;
        let (own, start) = group.start;
        let gap = if own == *number {
            self.paragraphs.get(own)?.text.get(*end..start)?.trim()
        } else if own == number + 1 && self.lead(group).is_empty() {
            self.paragraphs.get(*number)?.text.get(*end..)?.trim()
        } else {
            return None;
        };
        // What stands between may only say who spoke.
        let own_words = match &said.verb {
            Some((of, verb)) if of == number && verb.start >= *end => gap.len() < 160,
            _ => gap.len() <= 2,
        };
        (own_words && said.speaker.is_some()).then(|| Said {
            verb: None,
            beside: false,
            inherited: true,
            by: By::Before,
            confidence: 0.5_f32.min(said.confidence),
            ..said.clone()
        })
    }

    /// "…," said Roe, adding that "…": the verb has no name of its own.
    fn or_same_sentence(&self, group: &Group, said: Said) -> Said {
        let Some((last, (number, end))) = &self.last else {
            return said;
        };
        let (own, start) = group.start;
        let same = own == *number
            && self
                .paragraphs
                .get(own)
                .and_then(|paragraph| {
                    let next = paragraph.sentences.partition_point(|s| s.end < *end);
                    let sentence = paragraph.sentences.get(next)?;
                    Some(sentence.contains(&start))
                })
                .unwrap_or(false);
        if said.speaker.is_some() || !same || said.pronoun && said.confidence > 0.0 {
            return said;
        }
        Said {
            speaker: last.speaker.clone(),
            office: last.office,
            inherited: true,
            by: By::Before,
            confidence: 0.6_f32.min(last.confidence),
            ..said
        }
    }

    /// The author's words inside a quotation, whatever their verb: «— пожал плечами мэр».
    fn any_verb(&self, number: usize, range: &Range<usize>) -> Option<Said> {
        let paragraph = self.paragraphs.get(number)?;
        let zone = Zone::new(paragraph, range, self.names.get(number)?, &[]);
        let first = zone.tokens.iter().position(|token| token.word)?;
        let small = zone.tokens.get(first)?;
        let verb =
            !small.capital && small.name.is_none() && !self.words.is_preposition(&small.text);
        verb.then(|| self.said(number, &spoken(&zone, self.words, first, Side::Behind)))
    }

    fn zone(&self, number: usize, range: &Range<usize>, side: Side) -> Option<Said> {
        let paragraph = self.paragraphs.get(number)?;
        let names = self.names.get(number)?;
        let masks = self.masks.get(number)?;
        let range = match side {
            Side::Before => range.start.max(range.end.saturating_sub(LONGEST))..range.end,
            Side::Behind => range.start..range.end.min(range.start.saturating_add(LONGEST)),
        };
        let zone = Zone::new(paragraph, &range, names, masks);
        let found = attribution(&zone, self.words, side).or_else(|| {
            (side == Side::Behind)
                .then(|| self.unknown_verb(&zone))
                .flatten()
        })?;
        Some(self.said(number, &found))
    }

    fn said(&self, number: usize, found: &Attribution) -> Said {
        let verb = Some((number, found.verb.clone()));
        if let Some(speaker) = found.speaker.clone() {
            return Said {
                speaker: Some((number, speaker)),
                office: found.office,
                verb,
                by: By::Name,
                confidence: 0.85,
                ..Said::default()
            };
        }
        let person = self.person(number, found);
        Said {
            confidence: match (person, found.role) {
                (Some(_), Some(_)) => 0.45,
                (Some(_), None) => 0.6,
                (None, _) => 0.0,
            },
            speaker: person.map(|name| (name.paragraph, name.range.clone())),
            office: found.office,
            verb,
            pronoun: found.pronoun.is_some(),
            by: match (found.pronoun, found.role) {
                (Some(gender), _) if gender != Gender::Unknown => By::Pronoun(gender),
                (None, Some(_)) => By::Role,
                _ => By::Nothing,
            },
            ..Said::default()
        }
    }

    /// «…», — обращает внимание мэр: behind a comma and a dash the author goes on, whatever the verb.
    fn unknown_verb(&self, zone: &Zone) -> Option<Attribution> {
        let first = zone.tokens.get(2)?;
        let dashed = zone.text(0) == "," && zone.is_dash(1);
        let small = first.word && !first.capital && first.name.is_none();
        let verb = small && !self.words.is_preposition(&first.text);
        (dashed && verb).then(|| spoken(zone, self.words, 2, Side::Behind))
    }
}
