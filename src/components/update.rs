//! The offer of a new version of the page, after it has been stored (`assets/script/early.js`).

use super::ui::Ui;
use crate::browser;
use explorer::i18n::Msg;
use yew::prelude::*;

/// The attribute of the root element that says that a new version waits.
const WAITS: &str = "data-update";

/// Properties of [`Update`].
#[derive(Properties, PartialEq)]
pub struct UpdateProps {
    pub ui: Ui,
}

/// Asks the reader whether to load the new version. It stands in a live region that is always in the page.
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
    let reload = |_: MouseEvent| browser::send_event("dateline-reload");
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
