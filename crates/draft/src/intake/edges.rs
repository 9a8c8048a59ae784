//! What stands above and below a text: headline, byline, dates, who reported.

use super::line::{Line, kept};
use super::lists::Lists;
use super::model::{Byline, Origin, Published, Publisher, Title};
use super::{byline, dateline, published};
use crate::source::{Metadata, Reason};

/// How many lines above the text, and below it, are looked at.
const LINES: usize = 8;
/// A headline has no more characters.
const LONGEST_TITLE: usize = 180;

/// What was found.
#[derive(Default)]
pub(super) struct Edges {
    pub title: Option<Title>,
    /// The number of the line that became the title.
    pub title_line: Option<usize>,
    pub byline: Option<Byline>,
    pub published: Option<Published>,
    pub publisher: Option<Publisher>,
}

/// Looks at the first lines.
pub(super) fn head(lines: &mut [Line], metadata: &Metadata, lists: &Lists, edges: &mut Edges) {
    let indexes = kept(lines);
    let dates: Vec<bool> = indexes
        .iter()
        .take(LINES)
        .filter_map(|index| lines.get(*index))
        .map(|line| published::read(&line.text, lists).is_some())
        .collect();
    // Whether a line of the text was seen.
    let mut text = false;
    let mut rubric = false;
    for (order, index) in indexes.iter().take(LINES).enumerate() {
        let has_more = order + 1 < indexes.len();
        let next = indexes.get(order + 1).and_then(|next| lines.get(*next));
        let over_title = order == 0 && next.is_some_and(|next| is_over_title(lines, *index, next));
        let Some(line) = lines.get_mut(*index) else {
            continue;
        };
        let first = order == 0 || order == 1 && rubric;
        if over_title {
            rubric = true;
            line.out = Some(Reason::Tags);
            continue;
        }
        if let Some(found) = published::read(&line.text, lists) {
            line.out = Some(Reason::Published);
            edges.published.get_or_insert(found);
            continue;
        }
        // A name alone below a headline is rather a picture's caption, unless a date stands beside it.
        let beside = [order.checked_sub(1), Some(order + 1)];
        let dated = beside
            .into_iter()
            .flatten()
            .any(|order| dates.get(order) == Some(&true));
        let bare = dated && !text && has_more && !line.is_heading();
        if edges.byline.is_none()
            && let Some(found) = byline::read(&line.text, bare, lists)
        {
            line.out = Some(Reason::Byline);
            edges.byline = Some(found);
            continue;
        }
        let again = edges
            .title
            .as_ref()
            .is_some_and(|title| same(&title.text, &line.text));
        if again && !text {
            line.out = Some(Reason::Title);
            continue;
        }
        if edges.title.is_none()
            && !text
            && has_more
            && let Some(from) = title_origin(line, first, metadata, lists)
        {
            line.out = Some(Reason::Title);
            edges.title_line = Some(*index);
            edges.title = Some(Title {
                text: line.text.clone(),
                from,
            });
            continue;
        }
        text |= !line.is_short(LONGEST_TITLE);
    }
}

/// Whether the first line is the name of a section («Политика»): one or two words above a longer
/// headline.
fn is_over_title(lines: &[Line], first: usize, next: &Line) -> bool {
    let words = |text: &str| text.split_whitespace().count();
    lines.get(first).is_some_and(|line| {
        let short = words(&line.text) <= 2 && line.is_short(40) && !line.is_heading();
        short && next.is_short(LONGEST_TITLE) && words(&next.text) >= 4
    })
}

/// Whether a line is the headline.
fn title_origin(line: &Line, first: bool, metadata: &Metadata, lists: &Lists) -> Option<Origin> {
    let named = [&metadata.heading, &metadata.headline];
    let is_named = named
        .into_iter()
        .flatten()
        .any(|title| same(title, &line.text));
    if line.is_heading() || is_named {
        return Some(Origin::Heading);
    }
    // Where the page names its headline, a short first line is a rubric.
    let unnamed = named.into_iter().all(Option::is_none);
    let fits = first && unnamed && line.is_short(LONGEST_TITLE);
    (fits && dateline::read(&line.text, lists).is_none()).then_some(Origin::FirstLine)
}

/// Whether two texts have the same letters and digits.
fn same(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    letters(one) == letters(other)
}

/// Looks at the last lines, from the end.
pub(super) fn tail(lines: &mut [Line], lists: &Lists, edges: &mut Edges) {
    let indexes = kept(lines);
    // The first line of a text is never its end.
    for index in indexes.iter().skip(1).rev().take(LINES) {
        let Some(line) = lines.get_mut(*index) else {
            continue;
        };
        if byline::is_credit(&line.text) {
            line.out = Some(Reason::Credit);
        } else if let Some(found) = published::read(&line.text, lists) {
            line.out = Some(Reason::Published);
            edges.published.get_or_insert(found);
        } else if let Some(found) = byline::read(&line.text, false, lists) {
            line.out = Some(Reason::Byline);
            edges.byline.get_or_insert(found);
        } else if let Some(name) = publisher_alone(&line.text, lists) {
            line.out = Some(Reason::Credit);
            edges.publisher.get_or_insert(name);
        } else {
            let name = publisher_at_the_end(&line.text, lists);
            edges.publisher = edges.publisher.take().or(name);
            return;
        }
    }
}

fn publisher(name: &str) -> Publisher {
    Publisher {
        name: name.to_owned(),
        from: Origin::Trailer,
    }
}

/// "(Reuters)", «/ТАСС/», «Источник: ТАСС» as a line.
fn publisher_alone(line: &str, lists: &Lists) -> Option<Publisher> {
    let line = line.trim_matches(['(', ')', '/', '.', ' ', '[', ']', '—', '–', '-']);
    let name = ["Источник:", "Source:"]
        .iter()
        .find_map(|label| line.strip_prefix(label))
        .map(str::trim);
    match name {
        Some(name) if !name.is_empty() && name.split(' ').count() <= 5 => Some(publisher(name)),
        _ => lists.is_agency(line).then(|| publisher(line)),
    }
}

/// "… said on Monday. (Reuters)"; the words stay in the text.
fn publisher_at_the_end(text: &str, lists: &Lists) -> Option<Publisher> {
    let text = text.trim_end_matches(['.', ' ']);
    let (open, close) = if text.ends_with(')') {
        ('(', ')')
    } else {
        ('/', '/')
    };
    let (_, name) = text.strip_suffix(close)?.rsplit_once(open)?;
    lists.is_agency(name.trim()).then(|| publisher(name.trim()))
}
