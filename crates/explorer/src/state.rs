//! What the page shows now, and what follows from an action. No input or output happens here.

use crate::facets::{Facet, Filter};
use crate::i18n::Language;
use crate::reading::{Reading, Selection};
use article::{EntityId, LangIx, PassageId};

article::vocabulary! {
    /// The page's main views.
    #[derive(Default)]
    pub enum View {
        /// List, map, timeline.
        #[default] Explore = "explore",
        /// Who with whom.
        Parties = "parties",
        /// The table of all claims.
        Claims = "claims",
    }
    /// Which of list and map has the main pane.
    #[derive(Default)]
    pub enum MainPane {
        /// The map-style list.
        #[default] List = "list",
        /// The map.
        Map = "map",
    }
    /// Which text is shown.
    #[derive(Default)]
    pub enum TextMode {
        /// The one in the reader's language, if there is one.
        #[default] Auto = "auto",
        /// The original.
        Original = "original",
        /// The translation.
        Translation = "translation",
        /// Both, side by side.
        Both = "both",
    }
    /// In which order places are listed where the list is one column.
    #[derive(Default)]
    pub enum ListOrder {
        /// As the cells stand: row by row, west to east.
        #[default] Grid = "grid",
        /// From west to east.
        WestToEast = "west",
        /// By name.
        Name = "name",
        /// As the text names them.
        Text = "text",
        /// Partners, home side, regions, others.
        Kind = "kind",
    }
    /// A column of the table of claims.
    #[derive(Default)]
    pub enum Column {
        /// Order in the text.
        #[default] Text = "text",
        /// What is claimed.
        What = "what",
        /// How firm.
        Status = "status",
        /// Who says it.
        Voice = "voice",
        /// When.
        When = "when",
        /// Where.
        Where = "where",
    }
}

/// How the table of claims is sorted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct TableSort {
    /// By which column.
    pub column: Column,
    /// Largest first.
    pub descending: bool,
}

/// Where the map looks: centre in hundredths of a degree, zoom in hundredths.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MapPosition {
    /// Longitude of the centre × 100.
    pub lon: i32,
    /// Latitude of the centre × 100.
    pub lat: i32,
    /// Zoom × 100; 100 shows the whole world.
    pub zoom: u32,
}

/// Something that the reader should know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Notice {
    /// The address names something that this article does not have.
    UnknownId(String),
    /// The address could not be understood in part.
    OddLink,
    /// The texts of the language that was chosen have not come.
    MissedLanguage,
}

/// Everything that the page shows now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct State {
    /// What is being read.
    pub reading: Reading,
    /// What is pointed at for a preview; never part of the address.
    pub preview: Option<EntityId>,
    /// What is let through.
    pub filter: Filter,
    /// The interface's language.
    pub lang: Language,
    /// The main view.
    pub view: View,
    /// Which of list and map has the main pane.
    pub main_pane: MainPane,
    /// The article's language in which its names and texts are shown, if it is not to follow the interface's.
    pub content: Option<LangIx>,
    /// Which text is shown.
    pub text: TextMode,
    /// Whether the text shows what is claimed from where.
    pub lens: bool,
    /// Order of the one-column list.
    pub order: ListOrder,
    /// Order of the table.
    pub sort: TableSort,
    /// Where the map looks, if the reader has moved it.
    pub map_position: Option<MapPosition>,
    /// Whether the list shows only what the map shows.
    pub follow: bool,
    /// What the reader should know.
    pub notice: Option<Notice>,
    /// How often the address has replaced the whole state: what a view remembers beside the state is
    /// then out of date. Never part of the address.
    pub navigation_count: u32,
}

impl State {
    /// The page as it opens.
    pub fn new(lang: Language) -> Self {
        Self {
            reading: Reading::Nothing,
            preview: None,
            filter: Filter::default(),
            lang,
            view: View::default(),
            main_pane: MainPane::default(),
            content: None,
            text: TextMode::default(),
            lens: false,
            order: ListOrder::default(),
            sort: TableSort::default(),
            map_position: None,
            follow: false,
            notice: None,
            navigation_count: 0,
        }
    }

    /// The selected entity.
    pub fn selected(&self) -> Option<EntityId> {
        self.reading.entity()
    }
}

/// What happened: named after what the reader did.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// An entity was chosen; choosing the chosen one again keeps it.
    Chose(EntityId),
    /// An entity was chosen at one of its quotes, from 0.
    ChoseQuote(EntityId, u16),
    /// The pointer or the focus came to rest on an entity, or left it.
    Pointed(Option<EntityId>),
    /// A sentence was opened, in a text that has it.
    OpenedSentence {
        /// Its passage.
        passage: PassageId,
        /// Which of its sentences, from 0.
        number: u16,
        /// The text that has it.
        text: TextMode,
        /// The article's language of that text, if it is not among those shown.
        content: Option<LangIx>,
    },
    /// A step of the story was chosen, from 0.
    ChoseStep(u16),
    /// The selection (or, without one, the notice) was dismissed.
    Dismissed,
    /// A facet was switched.
    Toggled(Facet),
    /// All facets were switched off.
    ClearedFilter,
    /// A language was chosen.
    ChoseLanguage(Language),
    /// The texts of the language that was chosen have not come; the page stays in this one.
    MissedLanguage(Language),
    /// A main view was chosen.
    ChoseView(View),
    /// The list or the map was chosen for the main pane.
    ChoseMainPane(MainPane),
    /// A text was chosen.
    ChoseText(TextMode),
    /// One of the article's languages was chosen.
    ChoseContent(LangIx),
    /// A passage of the text was chosen.
    ChosePassage(PassageId),
    /// What is claimed from where is to be shown in the text, or no longer.
    ToggledLens,
    /// An order of the list was chosen.
    ChoseOrder(ListOrder),
    /// A column of the table was chosen; again turns it round.
    SortedBy(Column),
    /// The reader moved the map (or, with none, put it back).
    MovedMap(Option<MapPosition>),
    /// The list is to follow the map, or no longer.
    ToggledFollow,
    /// The notice was read.
    ClosedNotice,
    /// The address changed: everything it says, at once.
    Navigated(Box<State>),
}

impl State {
    /// The state after an action.
    #[must_use]
    pub fn after(mut self, action: Action) -> Self {
        match action {
            Action::Chose(entity) => {
                if self.selected() != Some(entity) {
                    self.reading = Reading::Entity(Selection { entity, quote: 0 });
                }
                self.notice = None;
            }
            Action::ChoseQuote(entity, quote) => {
                self.reading = Reading::Entity(Selection { entity, quote });
                self.notice = None;
            }
            Action::ChosePassage(passage) => {
                self.reading = Reading::Passage(passage);
                self.notice = None;
            }
            Action::OpenedSentence {
                passage,
                number,
                text,
                content,
            } => {
                self.reading = Reading::Sentence { passage, number };
                self.text = text;
                self.content = content.or(self.content);
                (self.preview, self.notice) = (None, None);
            }
            Action::ChoseStep(step) => {
                // The filter, the view and the panes stay for the way out.
                self.reading = Reading::StoryStep(step);
                (self.preview, self.notice) = (None, None);
            }
            Action::Pointed(entity) => self.preview = entity,
            Action::Dismissed => {
                if self.selected().is_none() {
                    self.notice = None;
                }
                self.reading = Reading::Nothing;
                self.preview = None;
            }
            Action::Toggled(facet) => self.filter = self.filter.toggled(facet),
            Action::ClearedFilter => self.filter = Filter::default(),
            Action::ChoseLanguage(lang) => {
                self.lang = lang;
                self.notice = self
                    .notice
                    .filter(|notice| *notice != Notice::MissedLanguage);
            }
            Action::MissedLanguage(back) => {
                self.lang = back;
                self.notice = Some(Notice::MissedLanguage);
            }
            Action::ChoseView(view) => self.view = view,
            Action::ChoseMainPane(main_pane) => self.main_pane = main_pane,
            Action::ChoseText(text) => self.text = text,
            Action::ChoseContent(content) => {
                self.content = Some(content);
                // Beside the original, a translation stays beside it.
                if self.text != TextMode::Both || content == LangIx::ORIGINAL {
                    self.text = TextMode::Auto;
                }
            }
            Action::ToggledLens => self.lens = !self.lens,
            Action::ChoseOrder(order) => self.order = order,
            Action::SortedBy(column) => {
                let again = self.sort.column == column;
                self.sort = TableSort {
                    column,
                    descending: again && !self.sort.descending,
                };
            }
            Action::MovedMap(map_position) => self.map_position = map_position,
            Action::ToggledFollow => self.follow = !self.follow,
            Action::ClosedNotice => self.notice = None,
            Action::Navigated(state) => {
                let navigation_count = self.navigation_count.wrapping_add(1);
                self = Self {
                    navigation_count,
                    ..*state
                };
            }
        }
        self
    }
}
