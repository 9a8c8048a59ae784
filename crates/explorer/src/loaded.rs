//! An article with everything that is computed from it before anything is drawn.

use crate::cells::{COLUMNS, Cells, Grids};
use crate::facets::{Facet, Filter};
use crate::i18n::{Language, Years};
use crate::ids::Ids;
use crate::parties::{self, Act};
use crate::relations::Relations;
use crate::scene::Scene;
use crate::story::Story;
use crate::text::{Mentions, Quotes, Targets};
use crate::timeline::Timeline;
use article::check::Problem;
use article::{Article, LangIx};
use atlas::Countries;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// An article with what is computed from it: each part once, when it is first asked for.
#[derive(Debug)]
pub struct Prepared {
    /// The article.
    pub article: Article,
    grids: Grids,
    ids: OnceLock<Ids>,
    relations: OnceLock<Relations>,
    scene: OnceLock<Scene>,
    timeline: OnceLock<Timeline>,
    mentions: OnceLock<Mentions>,
    quotes: OnceLock<Quotes>,
    settled_quotes: OnceLock<Vec<bool>>,
    targets: OnceLock<Targets>,
    offered: OnceLock<Vec<Facet>>,
    world: OnceLock<Countries>,
    years: OnceLock<Years>,
    story: OnceLock<Story>,
    acts: OnceLock<Vec<Act>>,
}

/// An article that lives as long as the page: a pointer, equal only to itself, so that comparing
/// properties costs nothing.
#[derive(Clone, Copy, Debug)]
pub struct LoadedArticle(&'static Prepared);

impl PartialEq for LoadedArticle {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl std::ops::Deref for LoadedArticle {
    type Target = Prepared;

    fn deref(&self) -> &Prepared {
        self.0
    }
}

impl LoadedArticle {
    /// An article from the text of its file. Not called in the page, which leaves the check to the
    /// worker and so need not hold it.
    ///
    /// # Errors
    /// Everything that is wrong with the file.
    pub fn open(source: &str) -> Result<Self, Vec<Problem>> {
        article::check::check(source, &Countries::load())
            .map(Carried::new)
            .map(Self::new)
    }

    /// An article that stays in memory as long as the page.
    pub fn new(carried: Carried) -> Self {
        Self(Box::leak(Box::new(Prepared {
            article: carried.article,
            grids: carried.grids,
            ids: OnceLock::new(),
            relations: OnceLock::new(),
            scene: OnceLock::new(),
            timeline: OnceLock::new(),
            mentions: OnceLock::new(),
            quotes: OnceLock::new(),
            settled_quotes: OnceLock::new(),
            targets: OnceLock::new(),
            offered: OnceLock::new(),
            world: OnceLock::new(),
            years: OnceLock::new(),
            story: OnceLock::new(),
            acts: OnceLock::new(),
        })))
    }

    /// A number of its own among all that are loaded.
    pub fn address(self) -> usize {
        std::ptr::from_ref(self.0) as usize
    }

    /// The article, for as long as the page lives.
    pub fn article(&self) -> &'static Article {
        &self.0.article
    }

    /// The grids of its list.
    pub fn grids(&self) -> &'static Grids {
        &self.0.grids
    }

    /// Its list, cell by cell.
    pub fn cells(&self) -> Cells {
        Cells::new(self.article(), self.world(), self.grids())
    }

    /// Handles by the ids of the file.
    pub fn ids(&self) -> &'static Ids {
        let of = self.0;
        of.ids.get_or_init(|| Ids::new(&of.article))
    }

    /// How its entities are related.
    pub fn relations(&self) -> &'static Relations {
        let of = self.0;
        of.relations.get_or_init(|| Relations::new(&of.article))
    }

    /// What its map draws.
    pub fn scene(&self) -> &'static Scene {
        let of = self.0;
        let scene = || Scene::new(&of.article, self.relations(), self.world());
        of.scene.get_or_init(scene)
    }

    /// Its events in time.
    pub fn timeline(&self) -> &'static Timeline {
        let of = self.0;
        of.timeline.get_or_init(|| Timeline::new(&of.article))
    }

    /// Its names in the text.
    pub fn mentions(&self) -> &'static Mentions {
        let of = self.0;
        of.mentions.get_or_init(|| Mentions::new(&of.article))
    }

    /// The quotes behind its claims.
    pub fn quotes(&self) -> &'static Quotes {
        let of = self.0;
        of.quotes.get_or_init(|| Quotes::new(&of.article))
    }

    /// By the numbers of the quotes: whether a claim that is no suggestion rests on it.
    pub fn settled_quotes(&self) -> &'static [bool] {
        let of = self.0;
        let settled = || self.quotes().settled(&of.article);
        of.settled_quotes.get_or_init(settled)
    }

    /// Where the addresses of its entities lead in the text.
    pub fn targets(&self) -> &'static Targets {
        let of = self.0;
        of.targets.get_or_init(|| Targets::new(&of.article))
    }

    /// The facets it has something for.
    pub fn offered(&self) -> &'static [Facet] {
        let of = self.0;
        let offered = || Filter::offered(&of.article, self.relations());
        of.offered.get_or_init(offered)
    }

    /// The table of countries.
    pub fn world(&self) -> &'static Countries {
        self.0.world.get_or_init(Countries::load)
    }

    /// Who with whom, in text order.
    pub fn acts(&self) -> &'static [Act] {
        let of = self.0;
        let acts = || parties::acts(&of.article, self.relations());
        of.acts.get_or_init(acts)
    }

    /// Whether dates need their year: not if all of them, publication included, are of one year, which
    /// the head of the page gives.
    pub fn years(&self) -> Years {
        *self.0.years.get_or_init(|| years(&self.0.article))
    }

    /// The article in steps.
    pub fn story(&self) -> &'static Story {
        let of = self.0;
        let story = || Story::new(&of.article, self.relations());
        of.story.get_or_init(story)
    }

    /// The article's language for an interface language: the same if it has it, else the original.
    pub fn language(&self, lang: Language) -> LangIx {
        self.article
            .language(lang.tag())
            .unwrap_or(LangIx::ORIGINAL)
    }

    /// In how many parts [`LoadedArticle::prepare`] computes what all views need.
    pub const PARTS: u32 = 5;

    /// Computes one part of what all views need, from 0 to [`LoadedArticle::PARTS`], so that a page can
    /// answer between two parts of a large article.
    pub fn prepare(&self, part: u32) {
        match part {
            0 => _ = self.relations(),
            1 => _ = self.scene(),
            2 => _ = (self.mentions(), self.quotes()),
            3 => _ = self.offered(),
            _ => _ = (self.timeline(), self.targets(), self.ids()),
        }
    }
}

fn years(article: &Article) -> Years {
    if article.source.published.is_none() {
        return Years::Shown;
    }
    let events = article.events.iter().map(|event| &event.when);
    let relations = article.relations.iter().map(|relation| &relation.when);
    let mut years = std::iter::once(&article.source.published)
        .chain(events)
        .chain(relations)
        .filter_map(|when| when.as_ref()?.date.as_ref())
        .flat_map(|date| {
            let (first, last) = date.bounds();
            [first, last]
        })
        .flatten()
        .map(|day| day.to_ymd().0);
    let first = years.next();
    if first.is_some() && years.all(|year| Some(year) == first) {
        Years::Hidden
    } else {
        Years::Shown
    }
}

/// An article with what is found for it where it is checked, for a page to carry.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Carried {
    article: Article,
    grids: Grids,
}

impl Carried {
    /// Finds what belongs to an article. Not called in the page.
    pub fn new(article: Article) -> Self {
        let grids = Grids::new(&article, &Countries::load(), COLUMNS);
        Self { article, grids }
    }
}

/// What the check has found of a file: the article, or all that is wrong.
pub type Checked = Result<Carried, Vec<Problem>>;

/// What the check has found of a file, from its compact form. None if this is not one.
pub fn checked(bytes: &[u8]) -> Option<Checked> {
    postcard::from_bytes(bytes).ok()
}

/// The compact form of an article, as [`checked`] reads it.
///
/// # Errors
/// It has none, which would be a defect of the format.
pub fn compact(loaded: LoadedArticle) -> Result<Vec<u8>, postcard::Error> {
    // The fields of `Carried`, which is a tuple to postcard.
    let carried = (loaded.article(), loaded.grids());
    postcard::to_allocvec(&Ok::<_, Vec<Problem>>(carried))
}
