//! Notices to the reader: a broken or old link, a new version of the page.

use super::open_file::OPENER;
use super::ui::Ui;
use super::update::Update;
use explorer::i18n::Msg;
use explorer::state::{Action, Notice};
use yew::prelude::*;

/// Properties of [`NoticeBar`].
#[derive(Properties, PartialEq)]
pub struct NoticeBarProps {
    pub ui: Ui,
    pub notice: Option<Notice>,
    /// Goes back to the page's own article.
    pub on_back: Callback<()>,
}

/// What the reader must be told. The live region is always there, so that what comes into it is
/// read out.
#[component]
pub fn NoticeBar(props: &NoticeBarProps) -> Html {
    let NoticeBarProps {
        ui,
        notice,
        on_back,
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
    let back = on_back.reform(|_: MouseEvent| ());
    // A page that is loaded anew has lost the file: it asks for it.
    let lost = use_state_eq(|| None::<String>);
    {
        let (lost, here) = (lost.setter(), ui.file.is_none());
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
            if let Some(file) = &ui.file {
                <div class="notice">
                    <p>{ui.lang.with(Msg::NoticeFile, &[("file", file)])}</p>
                    <button type="button" class="button" onclick={back}>{ui.t(Msg::NoticeBack)}</button>
                </div>
            }
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
            <Update ui={ui.clone()} />
        </div>
    }
}
