//! What is claimed of the selected entity, by whom, when, where, and how we know.
//!
//! Where it is just what the host has drawn, a copy of that is shown ([`drawn`]); its buttons, and whatever else the
//! host cannot know, need [`panel`].

mod besides;
mod cite;
pub mod drawn;
mod facts;
mod panel;
mod parts;
mod quote;
mod reference;
mod row;
pub mod rows;
mod sheet;
mod support;

pub use besides::says;
pub use cite::{Cite, CiteProps};
pub use facts::where_said;
pub use panel::{Panel, PanelProps};
pub use parts::{commas, term, when};

use super::on_demand::{Arrival, Details, Group, Place, use_group};
use super::ui::{Shown, Ui};
use article::EntityId;
use explorer::breakpoints::TABLET;
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`Detail`].
#[derive(Properties, PartialEq)]
pub struct DetailProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// What is highlighted.
    pub shown: Shown,
    /// Which of the selection's quotes is looked at, from 0.
    pub quote: u16,
}

/// What is claimed of the selected entity; nothing where nothing is selected.
#[component]
pub fn Detail(props: &DetailProps) -> Html {
    let DetailProps { ui, shown, quote } = props;
    use_focus_return(ui, shown.selected());
    // Found by looking at every date: once for an article, not for each selection.
    let years = use_memo(ui.loaded, |loaded| loaded.years());
    match &shown.focus {
        Some(focus) => {
            // Each selection starts with a detail of its own.
            let key = focus.entity.number();
            html! { <Selected {key} ui={ui.clone()} shown={shown.clone()} quote={*quote} years={*years} /> }
        }
        None => Html::default(),
    }
}

/// The detail of one selection: a copy of what the host has drawn, until the reader presses one of its buttons or asks
/// for what is not in it.
#[component]
fn Selected(props: &PanelProps) -> Html {
    let PanelProps {
        ui, shown, quote, ..
    } = props;
    // Which button was pressed.
    let pressed = use_state_eq(|| None::<usize>);
    let is_as_drawn = drawn::is_as_drawn(ui, shown, *quote);
    // On a narrow page it is a sheet, which the reader pulls: there the copy stands in until the code is there.
    let is_sheet = use_memo((), |()| is_as_drawn && !browser::is_at_least(TABLET));
    let copy = use_memo((), |()| {
        let wanted = is_as_drawn && !(*is_sheet && Details::here().is_some());
        wanted.then(|| drawn::copy(shown)).flatten()
    });
    let needs_panel = pressed.is_some() || copy.is_none() || !is_as_drawn;
    let arrival = use_group::<Details>(needs_panel || *is_sheet);
    let panel = Details::here().filter(|_| needs_panel || *is_sheet && !has_focus(&copy));
    use_buttons((*copy).clone(), &pressed, panel.is_some());
    // Where no copy stood in, it comes late and moves the text below it.
    use_effect_with(panel.is_some() && copy.is_none(), |is_there| {
        if *is_there {
            page::reveal(true);
        }
    });
    match (panel, &*copy) {
        (Some(group), _) => (group.panel)(props.clone()),
        (None, Some(copy))
            if is_as_drawn && !(needs_panel && matches!(arrival, Arrival::Absent(_))) =>
        {
            Html::VRef(copy.clone().into())
        }
        _ => arrival.message(ui, Place::Page),
    }
}

/// Whether the reader's focus is in a copy.
fn has_focus(copy: &Option<Element>) -> bool {
    copy.as_ref()
        .is_some_and(|copy| copy.contains(browser::focused().as_deref()))
}

/// Remembers which button of the copy is pressed; once the panel stands in its place, presses the one there.
#[hook]
fn use_buttons(copy: Option<Element>, pressed: &UseStateHandle<Option<usize>>, is_panel: bool) {
    {
        let pressed = pressed.setter();
        use_effect_with(copy, move |copy| {
            let listener = copy.clone().map(|copy| {
                browser::on_press_within(&copy.clone(), move |button| {
                    let mut buttons = browser::all_in(&copy, BUTTONS).into_iter();
                    let number = buttons.position(|own| own == *button);
                    if !page::is_answered(button) && number.is_some() {
                        pressed.set(number);
                    }
                })
            });
            move || drop(listener)
        });
    }
    use_effect_with((**pressed, is_panel), |(pressed, is_panel)| {
        let detail = browser::find("[data-view=\"detail\"]").filter(|_| *is_panel);
        let buttons = detail.map(|detail| browser::all_in(&detail, BUTTONS));
        let button = buttons.zip(*pressed);
        if let Some(button) = button.and_then(|(buttons, number)| buttons.into_iter().nth(number)) {
            if browser::focus_is_lost() {
                browser::focus(&button);
            }
            browser::click(&button);
        }
    });
}

const BUTTONS: &str = "button";

/// When the selection is dismissed and the focus was inside the detail, it goes back to where it
/// was when the selection was made, or to what was selected.
#[hook]
fn use_focus_return(ui: &Ui, selected: Option<EntityId>) {
    let opener = use_mut_ref(|| None);
    let last = use_mut_ref(|| None::<EntityId>);
    let loaded = ui.loaded;
    use_effect_with(selected, move |selected| {
        let before = last.replace(*selected);
        match (before, selected) {
            (None, Some(_)) => *opener.borrow_mut() = browser::focused(),
            (Some(entity), None) if browser::focus_is_lost() => {
                let opener = opener.borrow_mut().take().filter(browser::can_focus);
                let id = &loaded.article().entry(entity).id;
                let target = opener.or_else(|| browser::find_by_data_id(id));
                if let Some(target) = target {
                    browser::focus(&target);
                }
            }
            _ => {}
        }
    });
}
