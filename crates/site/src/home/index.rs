//! The index of the list: by country and by month.

use super::entry::Entry;
use article::edtf::Edtf;
use explorer::i18n::{Language, Msg, Years};
use explorer::loaded::LoadedArticle;
use explorer::scene::LandRole;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A line of the index, with the numbers of its entries.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it is called.
    pub name: String,
    /// The tag of the name's language, if it is an article's.
    pub tag: Option<String>,
    /// The mark of a country.
    pub role: Option<LandRole>,
    /// Positions in the list.
    pub entries: Vec<usize>,
}

/// Countries and regions: those of most articles first, then by name, names in other languages last.
/// A country's mark is that of the article in which it is most: a partner, the home side, only named.
pub fn countries(entries: &[Entry], lang: Language) -> Vec<Line> {
    let mut lines: BTreeMap<&str, Line> = BTreeMap::new();
    for (number, entry) in entries.iter().enumerate() {
        for country in &entry.countries {
            let line = lines.entry(&country.key).or_insert_with(|| Line {
                name: country.name.clone(),
                tag: Some(country.tag.clone()),
                role: Some(country.role),
                entries: Vec::new(),
            });
            if line.entries.last() != Some(&number) {
                line.entries.push(number);
            }
            // Of its names the one in the page's language.
            if country.tag == lang.tag() && line.tag.as_deref() != Some(lang.tag()) {
                line.name.clone_from(&country.name);
                line.tag = Some(country.tag.clone());
            }
            let roles = line.role.into_iter().chain([country.role]);
            line.role = roles.max_by_key(|role| rank(*role));
        }
    }
    let mut lines: Vec<Line> = lines.into_values().collect();
    lines.sort_by_cached_key(|line| {
        let foreign = line.tag.as_deref() != Some(lang.tag());
        (
            Reverse(line.entries.len()),
            foreign,
            line.name.to_lowercase(),
        )
    });
    lines
}

/// What a country is in an article, the more the higher.
fn rank(role: LandRole) -> u8 {
    match role {
        LandRole::Named => 0,
        LandRole::Region => 1,
        LandRole::Home => 2,
        LandRole::Partner => 3,
    }
}

/// Months of publication, the newest first; what is known less exactly stands as it is known.
pub fn months(articles: &[LoadedArticle], lang: Language) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (number, loaded) in articles.iter().enumerate() {
        let published = loaded.article().source.published.as_ref();
        let name = match published.and_then(|when| when.date) {
            Some(date) => lang
                .date(&month(&date).unwrap_or(date), Years::Shown)
                .to_string(),
            None => lang.t(Msg::DateUnknown).to_string(),
        };
        // The articles are in order of time, so a month's stand together.
        match lines.iter_mut().find(|line| line.name == name) {
            Some(line) => line.entries.push(number),
            None => lines.push(Line {
                name,
                tag: None,
                role: None,
                entries: vec![number],
            }),
        }
    }
    lines
}

/// The month of a date that lies in one.
fn month(date: &Edtf) -> Option<Edtf> {
    let (first, last) = date.bounds();
    let (first, last) = (first?.to_ymd(), last?.to_ymd());
    let same = (first.0, first.1) == (last.0, last.1);
    let text = format!("{:04}-{:02}", first.0, first.1);
    same.then(|| Edtf::parse(&text).ok())?
}
