//! What a state highlights: for each thing that the page shows, how it relates to what is selected,
//! pointed at, or told so far. Views do not draw this; it is written to their elements as attributes.

use crate::ids::Ids;
use crate::loaded::LoadedArticle;
use crate::relations::{Focus, Support};
use crate::state::State;
use article::{Article, EntityId, EntityRef, Kind};
use std::rc::Rc;

/// How something belongs to the selection.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Lit {
    /// It is related to what is selected.
    Related,
    /// It is selected.
    Selected,
}

impl Lit {
    /// Its word in `data-lit`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Related => "related",
            Self::Selected => "selected",
        }
    }
}

/// How one element is highlighted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Light {
    /// How it belongs to the selection; none if it does not, or if nothing is selected.
    pub lit: Option<Lit>,
    /// Whether what it chooses is selected.
    pub current: bool,
    /// Whether it is an end of the selected relation.
    pub end: bool,
    /// Whether the reader points at it.
    pub preview: bool,
    /// Whether the story has not come to it yet.
    pub later: bool,
}

/// What an element shows, as far as highlights are concerned.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Subject {
    /// The entity that it chooses, if it is a control.
    pub chooses: Option<EntityId>,
    /// The entities that it stands for; the one that is lit most counts.
    pub entities: Vec<EntityId>,
    /// Facts that relate it to the selection if they belong to the selection themselves.
    pub near: Vec<EntityId>,
    /// If a party or an event is selected, this relates to it only if it is one of these. None: to any.
    pub with: Option<Vec<EntityId>>,
}

impl Light {
    /// Value of `aria-current`.
    pub fn current(self) -> Option<&'static str> {
        self.current.then_some("true")
    }
}

impl Subject {
    /// The attributes that say what an element shows: each a list of ids.
    pub const ATTRIBUTES: [&str; 4] = ["data-id", "data-for", "data-near", "data-with"];

    /// What an element shows, by its attributes. Unknown ids are nothing.
    ///
    /// `data-for` says what it stands for, or `data-id` by itself; a link to one of an entity's quotes
    /// (`data-quote`) stands for nothing by its `data-id`.
    pub fn read(ids: &Ids, attribute: impl Fn(&str) -> Option<String>) -> Self {
        let list = |name: &str| {
            let words = attribute(name)?;
            let entities = words.split_whitespace().filter_map(|id| ids.entity(id));
            Some(entities.collect::<Vec<_>>())
        };
        let stands_for = list("data-for");
        let by_id = list("data-id")
            .filter(|_| stands_for.is_some() || attribute("data-quote").is_none())
            .unwrap_or_default();
        Self {
            chooses: by_id.first().copied(),
            entities: stands_for.unwrap_or(by_id),
            near: list("data-near").unwrap_or_default(),
            with: list("data-with"),
        }
    }
}

/// What is highlighted now.
/// Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Highlights {
    focus: Option<Rc<Focus>>,
    /// The number of the current quote of the selection, from 0.
    quote: usize,
    preview: Option<EntityId>,
    /// In the story: whether it has reached an entity, by the numbers of entities.
    reached: Option<Rc<[bool]>>,
    /// The ends of the selected relation.
    ends: Rc<[EntityId]>,
}

impl Highlights {
    /// What a state highlights.
    pub fn new(loaded: LoadedArticle, state: &State) -> Self {
        let article = loaded.article();
        let step = state.reading.story_step();
        let reached = step.map(|step| {
            let story = loaded.story();
            let reached = story.reached(article, loaded.relations(), usize::from(step));
            Rc::from(reached)
        });
        let focus = focus(loaded, state).map(Rc::new);
        let ends = focus.as_ref().filter(|_| step.is_none());
        Self {
            ends: ends.map_or_else(Rc::default, |focus| ends_of(article, focus.entity).into()),
            focus,
            quote: usize::from(state.reading.quote()),
            preview: state.preview,
            reached,
        }
    }

    /// The same with something else pointed at.
    #[must_use]
    pub fn pointing(self, preview: Option<EntityId>) -> Self {
        Self { preview, ..self }
    }

    /// Whether it is a step of the story that is highlighted.
    pub fn is_story(&self) -> bool {
        self.reached.is_some()
    }

    /// What is selected, with all that belongs to it.
    pub fn focus(&self) -> Option<&Rc<Focus>> {
        self.focus.as_ref()
    }

    /// How an element is highlighted that shows a subject.
    pub fn light(&self, article: &Article, subject: &Subject) -> Light {
        let has = |entity: &EntityId| subject.entities.contains(entity);
        let later = |entity: &EntityId| {
            (self.reached.as_ref())
                .is_some_and(|reached| reached.get(entity.number()) == Some(&false))
        };
        Light {
            lit: self.lit(article, subject),
            current: (self.focus.as_ref().zip(subject.chooses))
                .is_some_and(|(focus, entity)| focus.is_selected(entity)),
            end: self.ends.iter().any(has),
            preview: self.preview.as_ref().is_some_and(has),
            later: !subject.entities.is_empty() && subject.entities.iter().all(later),
        }
    }

    fn lit(&self, article: &Article, subject: &Subject) -> Option<Lit> {
        let focus = self.focus.as_deref()?;
        let of = |entity: EntityId| match entity {
            _ if focus.is_selected(entity) => Some(Lit::Selected),
            _ if focus.is_related(entity) => Some(Lit::Related),
            _ => None,
        };
        let is_actor = matches!(article.kind(focus.entity), Kind::Party | Kind::Event);
        // Whoever takes part in an event has to do with the event, but not with all who take part.
        let counts = |fact: &&EntityId| !is_actor || article.kind(**fact) != Kind::Event;
        let near = subject.near.iter().filter(counts);
        let near = near.filter_map(|fact| of(*fact)).map(|_| Lit::Related);
        let own = subject.entities.iter().filter_map(|entity| of(*entity));
        let lit = own.chain(near).max()?;
        let with = subject.with.as_ref().filter(|_| is_actor);
        let strange = with.is_some_and(|with| !with.contains(&focus.entity));
        (lit == Lit::Selected || !strange).then_some(lit)
    }

    /// The quotes of the selection, and whether each is the current one.
    pub fn quotes(&self) -> impl Iterator<Item = (&Support, bool)> {
        let supports = self.focus.as_ref().map(|focus| focus.supports.iter());
        let supports = supports.into_iter().flatten().enumerate();
        supports.map(|(number, support)| (support, number == self.quote))
    }
}

/// What a state selects: an entity, or all claims of a step of the story.
fn focus(loaded: LoadedArticle, state: &State) -> Option<Focus> {
    let article = loaded.article();
    if let Some(step) = state.reading.story_step() {
        let step = loaded.story().step(usize::from(step))?;
        return step.focus(article, loaded.relations());
    }
    let entity = state.selected()?;
    Some(loaded.relations().focus(article, entity))
}

/// The ends of a relation, which stand out in its sentence; nothing for other entities.
pub fn ends_of(article: &Article, entity: EntityId) -> Vec<EntityId> {
    let EntityRef::Relation(id) = article.entity(entity) else {
        return Vec::new();
    };
    let ends = article.relation(id).ends.iter();
    ends.flat_map(|end| {
        let place = end
            .place
            .as_ref()
            .map(|at| article.place(at.place).entry.entity);
        place
            .into_iter()
            .chain(end.party.map(|party| article.party(party).entry.entity))
    })
    .collect()
}
