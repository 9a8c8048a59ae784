//! The offer of a new version of the page, once it is all there (`assets/script/early.js`).

use super::ui::Ui;
use crate::browser;
use explorer::i18n::Msg;
use yew::prelude::*;

/// On the root element: a new version waits.
const WAITS: &str = "data-update";

/// Properties of [`Update`].
#[derive(Properties, PartialEq)]
pub struct UpdateProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
}

/// Asks whether to go over to the new version; nothing is swapped behind the reader's back. Stands in
/// a live region that is always there.
#[component]
pub fn Update(props: &UpdateProps) -> Html {
    let waits = use_state_eq(|| false);
    {
        let waits = waits.setter();
        use_effect_with((), move |()| {
            let look = move || waits.set(browser::root_has(WAITS));
            look();
            let listener = browser::on_event("dateline-update", look);
            move || drop(listener)
        });
    }
    if !*waits {
        return Html::default();
    }
    let reload = |_: MouseEvent| browser::tell("dateline-reload");
    let later = {
        let waits = waits.setter();
        move |_: MouseEvent| {
            browser::set_root(WAITS, None);
            browser::focus_main();
            waits.set(false);
        }
    };
    let ui = &props.ui;
    html! {
        <div class="notice update">
            <p>{ui.t(Msg::NoticeUpdated)}</p>
            <div class="update-choice">
                <button type="button" class="button" onclick={reload}>{ui.t(Msg::NoticeReload)}</button>
                <button type="button" class="button" onclick={later}>{ui.t(Msg::NoticeLater)}</button>
            </div>
        </div>
    }
}
