//! Views whose code comes when they are first needed: each group of them is a file apart.
//!
//! In the application that is shipped (`cfg(split)`, which `build.rs` sets), `crates/split` moves what only a group
//! uses out of the module. Everywhere else (on the host, in a build for trying things out, in tests) the code of a
//! group is part of the program, and is there at once.

/// Makes a type a [`Group`]: `$group` holds its functions, and its code begins at the split point `$name`.
macro_rules! group {
    ($type:ident, $group:ident, $name:ident) => {
        /// The group, whose code comes first if it is a file apart.
        #[cfg_attr(split, wasm_split_helpers::wasm_split($name, fallible))]
        fn $name() -> Result<&'static $type, super::NotCome> {
            Ok(&$group)
        }

        #[cfg(split)]
        static HERE: std::sync::OnceLock<&'static $type> = std::sync::OnceLock::new();

        #[cfg(split)]
        impl Group for $type {
            fn here() -> Option<&'static Self> {
                HERE.get().copied()
            }

            async fn fetch() -> bool {
                let group = $name().await;
                group.map(|group| HERE.get_or_init(|| group)).is_ok()
            }
        }

        #[cfg(not(split))]
        impl Group for $type {
            fn here() -> Option<&'static Self> {
                $name().ok()
            }

            async fn fetch() -> bool {
                true
            }
        }
    };
}
use group;

mod dialogs;
mod reading;
mod waiting;

pub use dialogs::Dialogs;
pub use reading::Reading;
pub use waiting::{Place, typed};

use super::ui::Ui;
use std::future::Future;
use waiting::Waiting;
use yew::prelude::*;

/// The code of some views.
pub trait Group: 'static {
    /// The group, if its code is there.
    fn here() -> Option<&'static Self>;

    /// Fetches the group's code, if it is not there; whether it is then.
    fn fetch() -> impl Future<Output = bool>;
}

/// The code of a group has not come.
#[derive(Debug)]
struct NotCome;

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for NotCome {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// Fetches a group's code when the browser has nothing else to do.
pub fn fetch_when_idle<G: Group>() {
    browser::when_idle(MOST_IDLE, || {
        browser::spawn(async {
            G::fetch().await;
        });
    });
}

/// Milliseconds after which it is fetched in any case.
const MOST_IDLE: u32 = 3000;

/// A view with its properties: `view` names it in its group, `place` says where it will be.
pub fn on_demand<G: Group, P: Clone + 'static>(
    ui: &Ui,
    place: Place,
    props: P,
    view: fn(&G) -> fn(P) -> Html,
) -> Html {
    let draw = Callback::from(move |group| view(group)(props.clone()));
    html! { <OnDemand<G> ui={ui.clone()} {place} {draw} /> }
}

/// Properties of [`OnDemand`].
#[derive(Properties)]
struct OnDemandProps<G: Group> {
    ui: Ui,
    /// Where the view will be.
    place: Place,
    /// What draws it, once its code is there.
    draw: Callback<&'static G, Html>,
}

/// Never equal: what is drawn is compared component by component.
impl<G: Group> PartialEq for OnDemandProps<G> {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A view of a group, or what stands in its place until its code is there.
#[component]
fn OnDemand<G: Group>(props: &OnDemandProps<G>) -> Html {
    let OnDemandProps { ui, place, draw } = props;
    match use_group::<G>(true) {
        Arrival::Here(group) => draw.emit(group),
        waiting => waiting.message(ui, place.clone()),
    }
}

/// How far the code of a group has come.
pub enum Arrival<G: 'static> {
    /// It is there.
    Here(&'static G),
    /// It is on its way, or nobody wants it.
    Coming,
    /// It has not come; this asks for it again.
    Absent(Callback<MouseEvent>),
}

impl<G> Arrival<G> {
    /// What stands in the place of a view: that it is coming, or that it has not come, with a way to try again.
    pub fn message(self, ui: &Ui, place: Place) -> Html {
        let again = match self {
            Self::Here(_) => return Html::default(),
            Self::Coming => None,
            Self::Absent(again) => Some(again),
        };
        html! { <Waiting ui={ui.clone()} {place} {again} /> }
    }
}

/// The code of a group, which is fetched if it is wanted.
#[hook]
pub fn use_group<G: Group>(wanted: bool) -> Arrival<G> {
    // Whether it has not come, and how often it was asked for.
    let state = use_state_eq(|| (false, 0_u32));
    let (is_absent, asked) = *state;
    let wanted = wanted && G::here().is_none();
    let setter = state.setter();
    use_effect_with((wanted, *state), move |_| {
        // What is missing for want of a network comes with it.
        let again = is_absent.then(|| {
            let setter = setter.clone();
            browser::on_event("online", move || setter.set((false, asked)))
        });
        if wanted && !is_absent {
            browser::spawn(async move {
                let is_here = G::fetch().await;
                if is_here {
                    waiting::end();
                }
                setter.set((!is_here, asked + 1));
            });
        }
        move || drop(again)
    });
    match G::here() {
        Some(group) => Arrival::Here(group),
        None if is_absent => Arrival::Absent(Callback::from(move |_| state.set((false, asked)))),
        None => Arrival::Coming,
    }
}
