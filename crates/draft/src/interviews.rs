//! Interviews: questions and answers behind dashes. A question is the publisher's own, an answer belongs to
//! whoever is interviewed.

use crate::quotations::Quoted;
use crate::speakers::{Known, Place};
use crate::{Language, Paragraph};

/// Fewest answers of an interview.
const ANSWERS: usize = 3;
/// Names before the first question among which the person is looked for.
const NAMES_READ: usize = 120;
/// How sure the speaker of an answer is.
const CONFIDENCE: f32 = 0.6;

/// Takes the questions of an interview out of the quotations and gives a speaker to its answers.
pub(crate) fn resolve(quotations: &mut Vec<Quoted>, known: &Known<'_>, headline: &str) {
    if known.language != Language::Russian {
        return;
    }
    let turns: Vec<(usize, usize)> = quotations
        .iter()
        .enumerate()
        .filter_map(|(number, quoted)| Some((number, turn(quoted, known.paragraphs)?)))
        .collect();
    let Some((questions, answers)) = parted(&turns, known.paragraphs) else {
        return;
    };
    let first = turns.first().map_or(0, |(_, paragraph)| *paragraph);
    let speaker = interviewed(known, first, headline);
    for (number, _) in answers {
        let Some(quoted) = quotations.get_mut(number) else {
            continue;
        };
        quoted.speaker.clone_from(&speaker);
        quoted.speaker_confidence = speaker.as_ref().map_or(0.0, |_| CONFIDENCE);
    }
    let mut number = 0;
    quotations.retain(|_| {
        number += 1;
        questions
            .binary_search_by_key(&(number - 1), |(question, _)| *question)
            .is_err()
    });
}

/// The paragraph of a quotation that is all of it, behind a dash, and of which nothing says who speaks.
fn turn(quoted: &Quoted, paragraphs: &[Paragraph]) -> Option<usize> {
    let [(number, part)] = quoted.parts.as_slice() else {
        return None;
    };
    let text = &paragraphs.get(*number)?.text;
    let dash = text.starts_with(['—', '–']) && part.start <= "— «".len();
    let whole = part.end + "»".len() >= text.len();
    (dash && whole && quoted.verb.is_none() && quoted.speaker.is_none()).then_some(*number)
}

type Turns = Vec<(usize, usize)>;

/// Questions and answers: by turns, or every turn answers a question that stands before it without a dash.
fn parted(turns: &[(usize, usize)], paragraphs: &[Paragraph]) -> Option<(Turns, Turns)> {
    let asks = |number: usize| {
        let text = paragraphs
            .get(number)
            .map(|paragraph| paragraph.text.trim_end());
        text.is_some_and(|text| text.ends_with('?'))
    };
    let asked = turns
        .iter()
        .filter(|(_, paragraph)| paragraph.checked_sub(1).is_some_and(asks));
    let dashed = |number: usize| turns.binary_search_by_key(&number, |turn| turn.1).is_ok();
    let bare = asked
        .clone()
        .filter(|(_, paragraph)| !dashed(paragraph - 1))
        .count();
    if bare >= ANSWERS && bare * 3 >= turns.len() * 2 {
        return Some((Vec::new(), turns.to_vec()));
    }
    let every = |first: usize| -> Turns { turns.iter().skip(first).step_by(2).copied().collect() };
    let (questions, answers) = (every(0), every(1));
    let asking = |turns: &Turns| turns.iter().filter(|(_, number)| asks(*number)).count();
    let by_turns = answers.len() >= ANSWERS
        && asking(&questions) * 3 >= questions.len() * 2
        && asking(&answers) * 3 <= answers.len();
    by_turns.then_some((questions, answers))
}

/// Who is named most often before the first question, among those whom the headline names, else among all.
fn interviewed(known: &Known<'_>, first: usize, headline: &str) -> Option<Place> {
    let end = known.names.partition_point(|name| name.paragraph < first);
    let names = end.saturating_sub(NAMES_READ)..end;
    let (name, ..) = known
        .most_named(names.clone(), &|person| {
            !person.surname.is_empty() && headline.contains(&person.surname)
        })
        .or_else(|| known.most_named(names, &|_| true))
        .filter(|(_, count, rival)| count > rival)?;
    known.place(name)
}
