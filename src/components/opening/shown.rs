//! What is shown in place of the page's own article, and the way to change it, or back.

use crate::components::ui::{Origin, Ui};
use explorer::i18n::Msg;
use yew::prelude::*;

/// Properties of [`Shown`].
#[derive(Clone, Properties, PartialEq)]
pub struct ShownProps {
    pub ui: Ui,
    /// Where the studio is, if the site has one.
    pub studio: Option<AttrValue>,
    /// The id of what is selected.
    pub selected: Option<AttrValue>,
    /// Goes back to the page's own article.
    pub on_back: Callback<()>,
}

/// Says whose article is shown, and whether anybody has checked it.
#[component]
pub fn Shown(props: &ShownProps) -> Html {
    let ShownProps {
        ui,
        studio,
        selected,
        on_back,
    } = props;
    let failed = use_state_eq(|| false);
    let is_draft = ui.loaded.article().is_draft();
    let edit = edit(ui, studio, selected, &failed).map(|edit| {
        let words = if is_draft {
            Msg::DraftAccept
        } else {
            Msg::DraftEdit
        };
        let edit = edit.reform(|_: MouseEvent| ());
        html! { <button type="button" class="button edit" onclick={edit}>{ui.t(words)}</button> }
    });
    let back = on_back.reform(|_: MouseEvent| ());
    let (file, back) = match &ui.origin {
        Origin::File(file) => (
            Some(ui.lang.with(Msg::NoticeFile, &[("file", &file.name())])),
            Some(
                html! { <button type="button" class="button" onclick={back}>{ui.t(Msg::NoticeBack)}</button> },
            ),
        ),
        Origin::Page | Origin::Studio => (None, None),
    };
    if file.is_none() && !is_draft {
        return Html::default();
    }
    html! {
        <div class={classes!("notice", "shown", is_draft.then_some("is-draft"))}>
            <p>
                if is_draft {
                    <b>{ui.t(Msg::DraftNotice)}</b>
                }
                if is_draft && file.is_some() {
                    {" "}
                }
                {file}
                if *failed {
                    {" "}<span class="wrong">{ui.t(Msg::DraftNotHanded)}</span>
                }
            </p>
            <div class="notice-choice">{edit}{back}</div>
        </div>
    }
}

/// What takes the article into the studio; none where there is no way.
fn edit(
    ui: &Ui,
    studio: &Option<AttrValue>,
    selected: &Option<AttrValue>,
    failed: &UseStateHandle<bool>,
) -> Option<Callback<()>> {
    match &ui.origin {
        Origin::Page => None,
        Origin::Studio => {
            let selected = selected.clone();
            Some(Callback::from(move |()| {
                browser::tell_studio("edit", selected.as_deref());
            }))
        }
        Origin::File(file) => {
            let (file, studio, failed) = (file.clone(), studio.clone()?, failed.setter());
            Some(Callback::from(move |()| {
                let (file, studio, failed) = (file.clone(), studio.clone(), failed.clone());
                browser::spawn(async move {
                    failed.set(!browser::hand_to_studio(&file, &studio).await);
                });
            }))
        }
    }
}
