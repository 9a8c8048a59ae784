//! What a state highlights: for each thing that the page shows, how it relates to what is selected,
//! pointed at, or told so far. Views do not draw this; it is written to their elements as attributes.

mod lights;
mod suggested;
mod table;

pub use lights::{Lights, ends_of};
pub use suggested::is_suggested;
pub use table::Table;

use crate::loaded::LoadedArticle;
use crate::relations::Focus;
use crate::state::State;
use article::EntityId;
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
    /// Whether a machine suggests it, and nobody has accepted it yet.
    pub suggested: bool,
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
    /// The numbers of the quotes whose words it shows ([`Quotes`](crate::text::Quotes)).
    pub quotes: Vec<u32>,
    /// Whether all of this is only suggested ([`is_suggested`]); its attributes do not say it.
    pub suggested: bool,
}

impl Light {
    /// Value of `aria-current`.
    pub fn current(self) -> Option<&'static str> {
        self.current.then_some("true")
    }
}

impl Subject {
    /// The attributes that say what an element shows: each a list of ids, the last one of numbers.
    pub const ATTRIBUTES: [&str; 5] = [
        "data-id",
        "data-for",
        "data-near",
        "data-with",
        "data-quotes",
    ];

    /// What an element shows, by its attributes. Unknown ids are nothing.
    ///
    /// `data-for` says what it stands for, or `data-id` by itself; a link to one of an entity's quotes
    /// (`data-quote`) stands for nothing by its `data-id`.
    pub fn read(
        entity: impl Fn(&str) -> Option<EntityId>,
        attribute: impl Fn(&str) -> Option<String>,
    ) -> Self {
        let list = |name: &str| {
            let words = attribute(name)?;
            Some(words.split(' ').filter_map(&entity).collect::<Vec<_>>())
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
            quotes: attribute("data-quotes").map_or_else(Vec::new, |numbers| {
                let numbers = numbers.split(' ');
                numbers.filter_map(|number| number.parse().ok()).collect()
            }),
            suggested: false,
        }
    }
}

/// What is highlighted now. Cheap to clone.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Highlights {
    lights: Option<Rc<Lights>>,
    /// Whether a quote is one of the selection's, by the numbers of quotes.
    quotes: Rc<[bool]>,
    /// The current quote of the selection: its place among the selection's, from 0.
    quote: usize,
    preview: Option<EntityId>,
    /// In the story: whether it has reached an entity, by the numbers of entities.
    reached: Option<Rc<[bool]>>,
}

impl Highlights {
    /// What a state highlights, and what it selects: an entity, or all claims of a step of the story.
    pub fn of(loaded: LoadedArticle, state: &State) -> (Self, Option<Rc<Focus>>) {
        let (article, relations) = (loaded.article(), loaded.relations());
        let (focus, reached) = match state.reading.story_step() {
            Some(step) => {
                let (story, step) = (loaded.story(), usize::from(step));
                let reached = story.reached(article, relations, step);
                let step = story.step(step);
                let focus = step.and_then(|step| step.focus(article, relations));
                (focus, Some(Rc::from(reached)))
            }
            None => {
                let selected = state.selected();
                let focus = selected.map(|entity| relations.focus(article, entity));
                (focus, None)
            }
        };
        let lights = focus.as_ref().map(|focus| match reached {
            Some(_) => Lights::of_step(article, loaded.quotes(), focus),
            None => Lights::of(article, loaded.quotes(), focus),
        });
        let highlights = Self {
            reached,
            ..Self::new(lights, state)
        };
        (highlights, focus.map(Rc::new))
    }

    /// What a state highlights that selects an entity, or nothing; with what the selection lights up.
    pub fn new(lights: Option<Lights>, state: &State) -> Self {
        let mut quotes = Vec::new();
        for quote in lights.iter().flat_map(|lights| &lights.quotes) {
            let number = *quote as usize;
            if quotes.len() <= number {
                quotes.resize(number + 1, false);
            }
            quotes[number] = true;
        }
        Self {
            lights: lights.map(Rc::new),
            quotes: quotes.into(),
            quote: usize::from(state.reading.quote()),
            preview: state.preview,
            reached: None,
        }
    }

    /// The same with something else pointed at.
    #[must_use]
    pub fn pointing(self, preview: Option<EntityId>) -> Self {
        Self { preview, ..self }
    }

    /// Whether something is selected.
    pub fn is_selection(&self) -> bool {
        self.lights.is_some()
    }

    /// Whether it is a step of the story that is highlighted.
    pub fn is_story(&self) -> bool {
        self.reached.is_some()
    }

    /// How an element is highlighted that shows a subject.
    pub fn light(&self, subject: &Subject) -> Light {
        let has = |entity: &EntityId| subject.entities.contains(entity);
        let later = |entity: &EntityId| {
            (self.reached.as_ref())
                .is_some_and(|reached| reached.get(entity.number()) == Some(&false))
        };
        let lights = self.lights.as_deref();
        Light {
            lit: match &subject.quotes[..] {
                [] => lights.and_then(|lights| lights.lit(subject)),
                quotes => self.lit_words(quotes),
            },
            current: (lights.zip(subject.chooses))
                .is_some_and(|(lights, entity)| lights.is_selected(entity)),
            end: lights.is_some_and(|lights| lights.ends.iter().any(has)),
            preview: self.preview.as_ref().is_some_and(has),
            later: !subject.entities.is_empty() && subject.entities.iter().all(later),
            suggested: subject.suggested,
        }
    }

    /// How words of some quotes belong to the selection. The story has its own way to show them.
    fn lit_words(&self, quotes: &[u32]) -> Option<Lit> {
        let lights = self.lights.as_deref().filter(|_| !self.is_story())?;
        let current = lights.quotes.get(self.quote);
        if current.is_some_and(|current| quotes.contains(current)) {
            return Some(Lit::Selected);
        }
        let is_own = |quote: &u32| self.quotes.get(*quote as usize) == Some(&true);
        let other = quotes.iter().any(is_own);
        other.then_some(Lit::Related)
    }
}
