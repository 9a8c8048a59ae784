//! What the views are drawn from: the store's state, in a language whose texts are there.

use crate::components::detail::drawn;
use crate::components::map;
use crate::components::on_demand::{Details, Dialogs, fetch_when_idle};
use crate::components::slice::turns;
use explorer::i18n::Language;
use explorer::loaded::LoadedArticle;
use explorer::map_layout::framing;
use explorer::relations::Focus;
use explorer::state::{Action, MapPosition, State};
use page::Store;
use page::map::MovedMap;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use yew::prelude::*;

/// What the views are drawn from.
#[derive(Clone, PartialEq)]
pub struct Seen {
    /// Without what is pointed at, which is not drawn.
    pub state: State,
    /// What it selects.
    pub focus: Option<Rc<Focus>>,
    /// Whether it is the reader's: what the host has drawn is of no address yet.
    is_connected: bool,
}

impl Seen {
    /// What is drawn first. The host, and views that take over what it has drawn, draw what is of no address; others
    /// what the address says, as Yew may let the browser paint before the store is connected.
    fn at_first(loaded: LoadedArticle, lang: Language) -> Self {
        let store = Store::new(loaded, State::new(lang));
        if cfg!(target_arch = "wasm32") && !turns::are_on() {
            page::read_address(&store);
        }
        Self {
            state: State {
                lang,
                ..store.state()
            },
            focus: store.focus(),
            is_connected: false,
        }
    }
}

/// What looks at the store.
#[derive(Clone)]
struct Looking {
    store: Store<LoadedArticle>,
    seen: UseStateSetter<Seen>,
    /// The language in which the views are drawn.
    drawn: Rc<Cell<Language>>,
    /// The language whose texts are on their way.
    coming: Rc<Cell<Option<Language>>>,
}

impl Looking {
    /// Draws the store's state: until the texts of its language are there, in the language of before.
    fn look(&self) {
        let mut state = State {
            preview: None,
            ..self.store.state()
        };
        if state.lang.has_texts() {
            self.drawn.set(state.lang);
        } else {
            self.fetch(state.lang);
            state.lang = self.drawn.get();
        }
        self.seen.set(Seen {
            state,
            focus: self.store.focus(),
            is_connected: true,
        });
    }

    /// Fetches the texts of a language. If they do not come, the page stays as it is, and says so.
    fn fetch(&self, lang: Language) {
        if self.coming.replace(Some(lang)) == Some(lang) {
            return;
        }
        let looking = self.clone();
        browser::spawn(async move {
            let file = browser::texts_in(lang.tag()).await;
            let is_there = file.is_some_and(|file| lang.learn_texts(file));
            // The reader may have chosen another one meanwhile.
            if looking.coming.get() == Some(lang) {
                looking.coming.set(None);
                if is_there {
                    looking.look();
                } else if looking.store.state().lang == lang {
                    let back = looking.drawn.get();
                    looking.store.dispatch(Action::MissedLanguage(back));
                }
            }
        });
    }
}

thread_local! {
    /// Where the reader has moved the map, until the store is connected.
    static MOVED_TO: Cell<Option<MapPosition>> = const { Cell::new(None) };
}

/// Takes from the early module what it has shown: the details, and the map if the reader has moved it.
pub fn take_over(lang: Language) -> Option<MovedMap> {
    let left = page::take_over();
    if let Some(details) = left.details {
        drawn::keep(details, lang);
    }
    let moved = left.map?;
    let camera = moved.camera();
    map::begin_at(camera);
    MOVED_TO.set(framing::map_position(camera).filter(|_| moved.stays()));
    Some(moved)
}

/// Takes over the page that the host has drawn in a language. The detail stays in sight until the views have drawn
/// theirs, and the map where the reader has moved it.
fn take_over_drawn(lang: Language) {
    if let Some(detail) = browser::find(".detail-pane") {
        browser::stand_in_for(&detail);
    }
    if let Some(moved) = take_over(lang) {
        turns::when_drawn(move || moved.show_again());
    }
}

/// The store of the page, and its state as the views are drawn from it. The store is connected with the
/// document once all of the page is drawn or taken over.
#[hook]
pub fn use_store(
    loaded: LoadedArticle,
    lang: Language,
) -> (Store<LoadedArticle>, UseStateHandle<Seen>) {
    let store = use_memo(loaded, |loaded| Store::new(*loaded, State::new(lang)));
    let store = (*store).clone();
    let seen = use_state_eq(|| Seen::at_first(loaded, lang));
    {
        let seen = seen.setter();
        use_effect_with(store.clone(), move |store| {
            let connected = Rc::new(RefCell::new(None));
            let connect = {
                let connected = Rc::downgrade(&connected);
                let looking = Looking {
                    store: store.clone(),
                    seen,
                    drawn: Rc::new(Cell::new(lang)),
                    coming: Rc::default(),
                };
                move || {
                    let Some(connected) = connected.upgrade() else {
                        return;
                    };
                    let running = page::start(&looking.store);
                    if let Some(position) = MOVED_TO.take() {
                        looking.store.dispatch(Action::MovedMap(Some(position)));
                    }
                    looking.look();
                    let store = looking.store.clone();
                    connected.replace(Some((running, store.on_state(move |_| looking.look()))));
                }
            };
            turns::run(move || take_over_drawn(lang), connect);
            move || drop(connected)
        });
    }
    // Yew calls back when all views have drawn it.
    use_effect_with(seen.is_connected, |is_connected| {
        if *is_connected {
            page::drawn();
            // A button of the detail is answered at once then.
            fetch_when_idle::<Details>();
            // Printing does not wait, and who presses a key for the search goes on typing.
            fetch_when_idle::<Dialogs>();
        }
    });
    (store, seen)
}
