//! An article with everything that is computed from it before anything is drawn.

use crate::facets::{Facet, Filter};
use crate::i18n::{Language, Years};
use crate::ids::Ids;
use crate::parties::{self, Act};
use crate::relations::Relations;
use crate::scene::Scene;
use crate::story::Story;
use crate::text::{Mentions, Targets};
use crate::timeline::Timeline;
use article::check::Problem;
use article::{Article, LangIx};
use atlas::Countries;
use std::sync::OnceLock;

/// An article with everything that is computed from it once.
#[derive(Debug)]
pub struct Prepared {
    /// The article.
    pub article: Article,
    /// Its relations.
    pub relations: Relations,
    /// What its map draws.
    pub scene: Scene,
    /// Its events in time.
    pub timeline: Timeline,
    /// Its names in the text.
    pub mentions: Mentions,
    /// Where the addresses of its entities lead in the text.
    pub targets: Targets,
    /// The facets it has something for.
    pub offered: Vec<Facet>,
    /// The table of countries.
    pub world: Countries,
    /// Whether dates need their year.
    years: Years,
    /// Its story in steps, put together on first use.
    story: OnceLock<Story>,
    /// Who with whom, collected on first use.
    acts: OnceLock<Vec<Act>>,
}

/// An article that lives as long as the page: a pointer, equal only to itself, so that comparing
/// properties costs nothing.
#[derive(Clone, Copy, Debug)]
pub struct LoadedArticle {
    prepared: &'static Prepared,
    ids: &'static Ids,
}

impl PartialEq for LoadedArticle {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.prepared, other.prepared)
    }
}

impl std::ops::Deref for LoadedArticle {
    type Target = Prepared;

    fn deref(&self) -> &Prepared {
        self.prepared
    }
}

impl LoadedArticle {
    /// An article from the text of its file. Not called in the page, which leaves the check to the
    /// worker and so need not hold it.
    ///
    /// # Errors
    /// Everything that is wrong with the file.
    pub fn open(source: &str) -> Result<Self, Vec<Problem>> {
        article::check::check(source, &Countries::load()).map(Self::new)
    }

    /// Computes what the views need of an article. It stays in memory as long as the page.
    pub fn new(article: Article) -> Self {
        let mut opening = Box::new(Preparing::new(article));
        loop {
            match opening.step() {
                Progress::Continues(further) => opening = further,
                Progress::Done(loaded) => return loaded,
            }
        }
    }

    /// For the worker, which draws nothing: with relations, mentions and the table of countries, but
    /// without scene, timeline, targets, facets and ids. Computing those is code that only a page needs.
    pub fn without_views(article: Article) -> Self {
        let prepared: &'static Prepared = Box::leak(Box::new(Prepared {
            relations: Relations::new(&article),
            scene: Scene {
                lands: Vec::new(),
                markers: Vec::new(),
                connections: Vec::new(),
            },
            timeline: Timeline::default(),
            mentions: Mentions::new(&article),
            targets: Targets::default(),
            offered: Vec::new(),
            years: years(&article),
            story: OnceLock::new(),
            world: Countries::load(),
            acts: OnceLock::new(),
            article,
        }));
        Self {
            prepared,
            ids: Box::leak(Box::default()),
        }
    }

    /// Handles by the ids of the file.
    pub fn ids(&self) -> &'static Ids {
        self.ids
    }

    /// The article, for as long as the page lives.
    pub fn article(&self) -> &'static Article {
        &self.prepared.article
    }

    /// Who with whom, in text order. Collected when it is first asked for: the page opens without it.
    pub fn acts(&self) -> &'static [Act] {
        let prepared = self.prepared;
        let acts = &prepared.acts;
        acts.get_or_init(|| parties::acts(&prepared.article, &prepared.relations))
    }

    /// Whether dates need their year: not if all of them, publication included, are of one year, which
    /// the head of the page gives.
    pub fn years(&self) -> Years {
        self.prepared.years
    }

    /// The article in steps.
    pub fn story(&self) -> &'static Story {
        let prepared = self.prepared;
        prepared
            .story
            .get_or_init(|| Story::new(&prepared.article, &prepared.relations))
    }

    /// The article's language for an interface language: the same if it has it, else the original.
    pub fn language(&self, lang: Language) -> LangIx {
        self.article
            .language(lang.tag())
            .unwrap_or(LangIx::ORIGINAL)
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

/// An article on its way into the page: computed part by part, so that the page can answer in between.
#[derive(Debug)]
pub struct Preparing {
    article: Article,
    world: Countries,
    relations: Option<Relations>,
    scene: Option<Scene>,
    mentions: Option<Mentions>,
    offered: Option<Vec<Facet>>,
}

/// How far an article has come.
#[derive(Debug)]
pub enum Progress {
    /// There is more to compute.
    Continues(Box<Preparing>),
    /// It is there.
    Done(LoadedArticle),
}

impl Preparing {
    /// How many steps it takes.
    pub const PARTS: u32 = 5;

    /// Nothing is computed yet.
    pub fn new(article: Article) -> Self {
        Self {
            article,
            world: Countries::load(),
            relations: None,
            scene: None,
            mentions: None,
            offered: None,
        }
    }

    /// Computes the next part.
    #[must_use]
    pub fn step(mut self: Box<Self>) -> Progress {
        let article = &self.article;
        let Some(relations) = &self.relations else {
            self.relations = Some(Relations::new(article));
            return Progress::Continues(self);
        };
        if self.scene.is_none() {
            self.scene = Some(Scene::new(article, relations, &self.world));
            return Progress::Continues(self);
        }
        if self.mentions.is_none() {
            self.mentions = Some(Mentions::new(article));
            return Progress::Continues(self);
        }
        if self.offered.is_none() {
            self.offered = Some(Filter::offered(article, relations));
            return Progress::Continues(self);
        }
        match *self {
            Self {
                article,
                world,
                relations: Some(relations),
                scene: Some(scene),
                mentions: Some(mentions),
                offered: Some(offered),
            } => {
                let prepared: &'static Prepared = Box::leak(Box::new(Prepared {
                    timeline: Timeline::new(&article),
                    targets: Targets::new(&article),
                    years: years(&article),
                    story: OnceLock::new(),
                    scene,
                    mentions,
                    offered,
                    relations,
                    world,
                    acts: OnceLock::new(),
                    article,
                }));
                Progress::Done(LoadedArticle {
                    prepared,
                    ids: Box::leak(Box::new(Ids::new(&prepared.article))),
                })
            }
            again => Progress::Continues(Box::new(again)),
        }
    }
}

/// What the check has found of a file: the article, or all that is wrong.
pub type Checked = Result<Article, Vec<Problem>>;

/// What the check has found of a file, from its compact form. None if this is not one.
pub fn checked(bytes: &[u8]) -> Option<Checked> {
    postcard::from_bytes(bytes).ok()
}
