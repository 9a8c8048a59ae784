//! Words beside a name in English that show a place, whoever knows it: "the coast of", "the MP for", "the … delta",
//! "between Hull and".

use crate::linking::place_type;
use crate::name::{Name, NameKind};
use crate::{Language, Paragraph};
use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

/// Behind these any name is a place.
const BESIDE: &[&str] = &[
    "near",
    "nearby",
    "outside",
    "off",
    "neighboring",
    "neighbouring",
];
/// "A Leeds woman".
const INHABITANTS: &[&str] = &["man", "native", "resident", "teen", "teenager", "woman"];
/// Parties as they stand in brackets behind the names of councillors.
const PARTIES: &[&str] = &[
    "Lab",
    "Labour",
    "Con",
    "Conservative",
    "Lib Dem",
    "LD",
    "Green",
    "Ind",
    "Independent",
    "SNP",
    "Plaid",
    "Plaid Cymru",
    "Reform",
    "Reform UK",
    "DUP",
    "SDLP",
    "UUP",
    "Alliance",
    "Fine Gael",
    "Fianna Fáil",
];

fn listed(class: &str) -> HashSet<&'static str> {
    let lines = crate::lists::list!("en/place-cues.txt").lines();
    let mut rest = lines.filter_map(|line| line.strip_prefix(class));
    let words = rest
        .find_map(|rest| rest.strip_prefix(": "))
        .unwrap_or_default();
    words.split(' ').collect()
}

static OF: LazyLock<HashSet<&str>> = LazyLock::new(|| listed("of"));
static FOR: LazyLock<HashSet<&str>> = LazyLock::new(|| listed("for"));
static BEHIND: LazyLock<HashSet<&str>> = LazyLock::new(|| listed("behind"));

/// Whether words before or behind some tokens show a place.
pub(crate) fn shown(paragraph: &Paragraph, tokens: &Range<usize>) -> bool {
    let back = |count: usize| {
        let at = tokens.start.checked_sub(count);
        at.and_then(|at| paragraph.token(at)).unwrap_or_default()
    };
    let next = paragraph.token(tokens.end).unwrap_or_default();
    let last = tokens.end.checked_sub(1).and_then(|at| paragraph.token(at));
    let owner = last.is_some_and(|last| last.ends_with("'s") || last.ends_with("’s"));
    BESIDE.contains(&back(1))
        || back(1).starts_with("visit") && back(1) != "visitors"
        || back(1) == "of" && OF.contains(back(2))
        || back(1) == "for" && FOR.contains(back(2))
        || BEHIND.contains(next) && !owner && matches!(back(1), "the" | "The" | "a" | "of" | "in")
        || back(1) == "," && next == ")" && is_party(paragraph, tokens.start)
        || matches!(back(1), "to" | "from" | "at" | "in" | "of")
            && next == ","
            && paragraph.token(tokens.end + 1) == Some("where")
        || is_joined(paragraph, tokens)
        || is_explained(paragraph, tokens)
        || matches!(back(1), "a" | "an" | "A" | "An") && INHABITANTS.contains(&next) && !owner
}

/// "At Junee, near Wagga", "on Mill Lane, a street in the north": what stands behind the comma tells.
fn is_explained(paragraph: &Paragraph, tokens: &Range<usize>) -> bool {
    let word = |at: usize| paragraph.token(at).unwrap_or_default();
    let before = tokens.start.checked_sub(1).map_or("", word);
    if word(tokens.end) != "," {
        return false;
    }
    let next = tokens.end + 1;
    match word(next) {
        "near" | "outside" => true,
        "in" => before == "at" && word(next + 1).starts_with(char::is_lowercase),
        "a" | "an" | "the" => (next + 1..next + 4)
            .map(word)
            .take_while(|word| word.starts_with(char::is_lowercase))
            .any(|word| place_type(word, Language::English).is_some()),
        _ => false,
    }
}

/// "On Madeira and the Azores": no person has an article, and such words join what is alike.
fn is_joined(paragraph: &Paragraph, tokens: &Range<usize>) -> bool {
    let back = |count: usize| {
        let at = tokens.start.checked_sub(count);
        at.and_then(|at| paragraph.token(at)).unwrap_or_default()
    };
    let last = paragraph.token(tokens.start).unwrap_or_default();
    back(1) == "the"
        && back(2) == "and"
        && back(3).starts_with(char::is_uppercase)
        && matches!(
            &*back(4).to_lowercase(),
            "on" | "in" | "off" | "from" | "across"
        )
        && last.ends_with('s')
        && !last.ends_with("'s")
}

/// "(Lab, Hull)": whether a party and a comma stand before a token.
fn is_party(paragraph: &Paragraph, start: usize) -> bool {
    let open = (2..=4).find(|count| {
        let at = start.checked_sub(*count);
        at.and_then(|at| paragraph.token(at)) == Some("(")
    });
    let words = open.and_then(|count| {
        let first = paragraph.tokens.get(start - count + 1)?;
        let last = paragraph.tokens.get(start.checked_sub(2)?)?;
        Some(paragraph.words(&(first.range.start..last.range.end)))
    });
    words.is_some_and(|words| PARTIES.contains(&words))
}

/// "Between Hull and …", "from Hull to …", behind the place that stands before.
pub(crate) fn goes_on(paragraph: &Paragraph, before: Option<&Name>, name: &Name) -> bool {
    let Some(before) = before
        .filter(|before| before.paragraph == name.paragraph && before.kind == NameKind::Place)
    else {
        return false;
    };
    let between = paragraph
        .text
        .get(before.range.end..name.range.start)
        .unwrap_or_default()
        .trim();
    let first = paragraph.tokens_in(&before.range).start.checked_sub(1);
    let first = first
        .and_then(|at| paragraph.token(at))
        .unwrap_or_default()
        .to_lowercase();
    matches!(
        (&*first, between),
        ("between", "and") | ("from", "to" | "and")
    ) || name.kind == NameKind::Organisation
        && between == "and"
        && matches!(&*first, "in" | "across")
        && !paragraph.words(&name.range).contains(' ')
        && paragraph
            .words(&name.range)
            .chars()
            .skip(1)
            .all(char::is_lowercase)
}
