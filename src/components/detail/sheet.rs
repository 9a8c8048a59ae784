//! On a narrow page the detail is a sheet at the bottom: at half height, pulled up to show more,
//! pulled down to go away. The handle works as a button too.

use crate::components::ui::Ui;
use explorer::i18n::Msg;
use explorer::state::Action;
use yew::prelude::*;

/// So far has a finger to go (CSS pixels) before it means something.
const PULL: i32 = 36;
/// A finger that moved less than this has tapped.
const TAP: i32 = 6;

/// How high the sheet stands, and its handle.
#[hook]
pub fn use_sheet(ui: &Ui, sheet: &NodeRef) -> (bool, Html) {
    let full = use_state_eq(|| false);
    // Where the pull started, and whether it was more than a tap.
    let pull = use_mut_ref(|| None::<i32>);
    let pulled = use_mut_ref(|| false);
    let element = {
        let sheet = sheet.clone();
        move || sheet.cast::<web_sys::Element>()
    };
    let down = {
        let (pull, pulled) = (pull.clone(), pulled.clone());
        Callback::from(move |event: PointerEvent| {
            *pull.borrow_mut() = Some(event.client_y());
            *pulled.borrow_mut() = false;
            browser::capture_pointer(&event);
        })
    };
    let moved = {
        let (pull, pulled, element) = (pull.clone(), pulled.clone(), element.clone());
        Callback::from(move |event: PointerEvent| {
            let Some(start) = *pull.borrow() else { return };
            let by = start - event.client_y();
            if by.abs() > TAP {
                *pulled.borrow_mut() = true;
            }
            if let Some(sheet) = element() {
                browser::set_css(&sheet, "--pull", Some(&format!("{by}px")));
            }
        })
    };
    let up = {
        let (full, dispatch, element, pull) = (
            full.clone(),
            ui.dispatch.clone(),
            element.clone(),
            pull.clone(),
        );
        Callback::from(move |event: PointerEvent| {
            let Some(start) = pull.borrow_mut().take() else {
                return;
            };
            if let Some(sheet) = element() {
                browser::set_css(&sheet, "--pull", None);
            }
            let by = start - event.client_y();
            if by > PULL {
                full.set(true);
            } else if by < -PULL && *full {
                full.set(false);
            } else if by < -PULL {
                dispatch.emit(Action::Dismissed);
            }
        })
    };
    let cancel = {
        let pull = pull.clone();
        Callback::from(move |_: PointerEvent| {
            *pull.borrow_mut() = None;
            if let Some(sheet) = element() {
                browser::set_css(&sheet, "--pull", None);
            }
        })
    };
    let toggle = {
        let full = full.clone();
        Callback::from(move |_: MouseEvent| {
            // A click ends every pull; only a tap or a key is meant as one.
            if !std::mem::take(&mut *pulled.borrow_mut()) {
                full.set(!*full);
            }
        })
    };
    let name = ui.t(if *full {
        Msg::DetailCollapse
    } else {
        Msg::DetailExpand
    });
    let handle = html! {
        <button type="button" class="sheet-handle" aria-label={name} aria-expanded={full.to_string()}
            onpointerdown={down} onpointermove={moved} onpointerup={up} onpointercancel={cancel} onclick={toggle} />
    };
    (*full, handle)
}
