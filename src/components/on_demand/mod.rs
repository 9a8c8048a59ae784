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
        fn $name() -> Result<&'static $type, $crate::components::on_demand::NotCome> {
            Ok(&$group)
        }

        #[cfg(split)]
        static HERE: std::sync::OnceLock<&'static $type> = std::sync::OnceLock::new();

        #[cfg(split)]
        impl Group for $type {
            fn here() -> Option<&'static Self> {
                HERE.get().copied()
            }

            fn fetch() -> Fetching {
                Box::pin(async {
                    let group = $name().await;
                    group.map(|group| HERE.get_or_init(|| group)).is_ok()
                })
            }
        }

        #[cfg(not(split))]
        impl Group for $type {
            fn here() -> Option<&'static Self> {
                $name().ok()
            }

            fn fetch() -> Fetching {
                Box::pin(std::future::ready(true))
            }
        }
    };
}
pub(crate) use group;

mod details;
mod dialogs;
mod reading;
mod waiting;

pub use details::Details;
pub use dialogs::Dialogs;
pub use reading::Reading;
pub use waiting::{Place, typed};

use super::ui::Ui;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use waiting::Waiting;
use yew::prelude::*;

/// The code of some views.
pub trait Group: 'static {
    /// The group, if its code is there.
    fn here() -> Option<&'static Self>;

    /// Fetches the group's code, if it is not there; whether it is then.
    fn fetch() -> Fetching;
}

/// Code on its way.
pub type Fetching = Pin<Box<dyn Future<Output = bool>>>;

/// A group, whichever it is: what is done with all of them is in the program once.
#[derive(Clone, Copy)]
struct AnyGroup {
    is_here: fn() -> bool,
    fetch: fn() -> Fetching,
}

impl AnyGroup {
    const fn of<G: Group>() -> Self {
        Self {
            is_here: || G::here().is_some(),
            fetch: G::fetch,
        }
    }
}

/// The code of a group has not come.
#[derive(Debug)]
pub struct NotCome;

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
    let draw: Rc<dyn Fn() -> Html> = Rc::new(move || {
        let group = G::here();
        group.map_or_else(Html::default, |group| view(group)(props.clone()))
    });
    html! { <OnDemand ui={ui.clone()} {place} group={AnyGroup::of::<G>()} {draw} /> }
}

/// Properties of [`OnDemand`].
#[derive(Properties)]
struct OnDemandProps {
    ui: Ui,
    /// Where the view will be.
    place: Place,
    group: AnyGroup,
    /// What draws it, once its code is there.
    draw: Rc<dyn Fn() -> Html>,
}

/// Never equal: what is drawn is compared component by component.
impl PartialEq for OnDemandProps {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// A view of a group, or what stands in its place until its code is there.
#[component]
fn OnDemand(props: &OnDemandProps) -> Html {
    let OnDemandProps {
        ui,
        place,
        group,
        draw,
    } = props;
    match use_any_group(*group, true) {
        Arrival::Here => draw(),
        waiting => waiting.message(ui, place.clone()),
    }
}

/// How far the code of a group has come.
pub enum Arrival {
    /// It is there.
    Here,
    /// It is on its way, or nobody wants it.
    Coming,
    /// It has not come; this asks for it again.
    Absent(Callback<MouseEvent>),
}

impl Arrival {
    /// What stands in the place of a view: that it is coming, or that it has not come, with a way to try again.
    pub fn message(self, ui: &Ui, place: Place) -> Html {
        let again = match self {
            Self::Here => return Html::default(),
            Self::Coming => None,
            Self::Absent(again) => Some(again),
        };
        html! { <Waiting ui={ui.clone()} {place} {again} /> }
    }
}

/// The code of a group, which is fetched if it is wanted.
#[hook]
pub fn use_group<G: Group>(wanted: bool) -> Arrival {
    use_any_group(AnyGroup::of::<G>(), wanted)
}

#[hook]
fn use_any_group(group: AnyGroup, wanted: bool) -> Arrival {
    // Whether it has not come, and how often it was asked for.
    let state = use_state_eq(|| (false, 0_u32));
    let (is_absent, asked) = *state;
    let wanted = wanted && !(group.is_here)();
    let setter = state.setter();
    use_effect_with((wanted, *state), move |_| {
        // What is missing for want of a network comes with it.
        let again = is_absent.then(|| {
            let setter = setter.clone();
            browser::on_event("online", move || setter.set((false, asked)))
        });
        if wanted && !is_absent {
            browser::spawn(async move {
                let is_here = (group.fetch)().await;
                if is_here {
                    waiting::end();
                }
                setter.set((!is_here, asked + 1));
            });
        }
        move || drop(again)
    });
    if (group.is_here)() {
        return Arrival::Here;
    }
    if !is_absent {
        return Arrival::Coming;
    }
    Arrival::Absent(Callback::from(move |_| state.set((false, asked))))
}
