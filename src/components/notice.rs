//! Notices to the reader: a broken or old link, a new version of the page.

use super::opening::OPENER;
use super::ui::{Origin, Ui};
use super::update::Update;
use explorer::i18n::Msg;
use explorer::state::{Action, Notice};
use yew::prelude::*;

/// Properties of [`NoticeBar`].
#[derive(Properties, PartialEq)]
pub struct NoticeBarProps {
    pub ui: Ui,
    pub notice: Option<Notice>,
    /// What is told of files.
    #[prop_or_default]
    pub children: Html,
}

/// What the reader must be told. The live region is always there, so that what comes into it is
/// read out.
#[component]
pub fn NoticeBar(props: &NoticeBarProps) -> Html {
    let NoticeBarProps {
        ui,
        notice,
        children,
    } = props;
    let text = notice.as_ref().map(|notice| match notice {
        Notice::UnknownId(id) => ui.lang.with(Msg::NoticeUnknownId, &[("id", id)]),
        Notice::MissedLanguage => ui.t(Msg::NoticeMissedLanguage).to_string(),
        Notice::OddLink => ui.t(Msg::NoticeOldLink).to_string(),
    });
    let dismiss = ui.dispatch.reform(|_: MouseEvent| {
        browser::focus_main();
        Action::ClosedNotice
    });
    // A page that is loaded anew has lost the file: it asks for it.
    let lost = use_state_eq(|| None::<String>);
    {
        let (lost, here) = (lost.setter(), ui.origin == Origin::Page);
        use_effect_with(here, move |here| {
            lost.set(if *here { browser::open_file() } else { None });
        });
    }
    let forget = {
        let lost = lost.setter();
        Callback::from(move |_: MouseEvent| {
            browser::focus_main();
            browser::remember_open_file(None);
            lost.set(None);
        })
    };
    let choose = Callback::from(|_: MouseEvent| {
        if let Some(control) = browser::by_id(OPENER) {
            browser::click(&control);
        }
    });
    html! {
        <div class="notice-region" role="status">
            {children.clone()}
            if let Some(file) = &*lost {
                <div class="notice">
                    <p>{ui.lang.with(Msg::NoticeFileLost, &[("file", file)])}</p>
                    <button type="button" class="button" onclick={choose}>{ui.t(Msg::FileChoose)}</button>
                    <button type="button" class="notice-close" onclick={forget} aria-label={ui.t(Msg::NoticeDismiss)}>{"×"}</button>
                </div>
            }
            if let Some(text) = text {
                <div class="notice">
                    <p>{text}</p>
                    <button type="button" class="notice-close" onclick={dismiss} aria-label={ui.t(Msg::NoticeDismiss)}>{"×"}</button>
                </div>
            }
            if ui.origin != Origin::Studio {
                <Update ui={ui.clone()} />
            }
        </div>
    }
}
