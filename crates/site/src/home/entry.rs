//! What the list says of an article.

use crate::dates;
use article::{LangIx, PlaceId};
use explorer::facets::{Facet, Filter, Group};
use explorer::i18n::{Count, DateText, Language, Years};
use explorer::loaded::LoadedArticle;
use explorer::scene::LandRole;

/// An article in the list.
#[derive(Debug)]
pub struct Entry {
    /// The article's id.
    pub id: String,
    /// The headline, and the tag of its language.
    pub headline: (String, String),
    /// Who published it, and the tag of that name's language.
    pub publisher: (String, String),
    /// When, as exactly as it is known; with the day for machines if it is one.
    pub date: Option<(DateText, Option<String>)>,
    /// Whether the article itself does not give the year.
    pub year_is_reference: bool,
    /// Its languages, as tags.
    pub languages: Vec<String>,
    /// Its countries and regions: the home side first, then partners.
    pub countries: Vec<Country>,
    /// How many facts it has.
    pub facts: usize,
    /// How many of each kind, the most first; none that it has not.
    pub kinds: Vec<(Count, usize)>,
}

/// A country or region of an article.
#[derive(Clone, Debug)]
pub struct Country {
    /// What it is called there.
    pub name: String,
    /// The tag of the name's language.
    pub tag: String,
    /// What is the same in all articles: the code of a country; of a region its name.
    pub key: String,
    /// What it is on the map.
    pub role: LandRole,
}

/// The kinds of facts.
const KINDS: [(Group, Count); 3] = [
    (Group::Relations, Count::FiguresRelations),
    (Group::Events, Count::FiguresEvents),
    (Group::Quotations, Count::FiguresQuotations),
];

impl Entry {
    /// The entry of an article in a list in this language.
    pub fn new(loaded: LoadedArticle, lang: Language) -> Self {
        let article = loaded.article();
        let content = loaded.language(lang);
        let text = |text: &article::Text| {
            let (text, own): (&str, LangIx) = text.get(content);
            (text.to_string(), article.tag(own).to_string())
        };
        let published = article.source.published.as_ref();
        let date = published.and_then(|when| {
            let words = lang.date(when.date.as_ref()?, Years::Shown);
            Some((words, dates::exact(when)))
        });
        let mut kinds: Vec<(Count, usize)> = KINDS
            .map(|(group, words)| {
                let facet = Facet::Group(group);
                let count = Filter::default().count(article, loaded.relations(), facet);
                (words, count)
            })
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .collect();
        let facts = kinds.iter().map(|(_, count)| count).sum();
        kinds.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        Self {
            id: article.id.clone(),
            headline: text(&article.title.text),
            publisher: text(article.party(article.source.publisher).entry.label()),
            date,
            year_is_reference: published.is_some_and(|when| when.year.is_some()),
            languages: article.languages.clone(),
            countries: countries(loaded, |place| text(article.place(place).entry.label())),
            facts,
            kinds,
        }
    }
}

fn countries(loaded: LoadedArticle, name: impl Fn(PlaceId) -> (String, String)) -> Vec<Country> {
    let rank = |role: LandRole| match role {
        LandRole::Home => 0,
        LandRole::Partner => 1,
        LandRole::Named => 2,
        LandRole::Region => 3,
    };
    let mut lands: Vec<_> = loaded.scene().lands.iter().collect();
    lands.sort_by_key(|land| rank(land.role));
    let countries = lands.into_iter().map(|land| {
        let (name, tag) = name(land.place);
        let iso = loaded.article().place(land.place).iso;
        Country {
            key: iso.map_or_else(|| name.to_lowercase(), |iso| iso.as_str().to_string()),
            name,
            tag,
            role: land.role,
        }
    });
    countries.collect()
}
