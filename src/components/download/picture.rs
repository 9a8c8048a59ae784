//! The map as it is shown now, as a picture.

use crate::components::ui::Ui;
use article::Status;
use browser::picture::{self, Picture};
use explorer::i18n::Msg;
use yew::prelude::*;

/// The result of the last request.
#[derive(Clone, PartialEq)]
enum Outcome {
    Copied,
    NotCopied,
    Saved(String),
    Absent,
}

/// The buttons.
#[hook]
pub fn use_picture(ui: &Ui) -> Html {
    let outcome = use_state_eq(|| None::<Outcome>);
    let outcome_setter = outcome.setter();
    let with_map = |then: fn(&str, Picture, UseStateSetter<Option<Outcome>>)| {
        let (ui, outcome_setter) = (ui.clone(), outcome_setter.clone());
        Callback::from(move |_: MouseEvent| match picture::map(&caption(&ui)) {
            Some(picture) => then(&ui.loaded.article().id, picture, outcome_setter.clone()),
            None => outcome_setter.set(Some(Outcome::Absent)),
        })
    };
    let status = outcome.as_ref().map(|outcome| match outcome {
        Outcome::Copied => ui.t(Msg::DownloadPictureCopied).to_owned(),
        Outcome::NotCopied => ui.t(Msg::CiteCopyFailed).to_owned(),
        Outcome::Absent => ui.t(Msg::DownloadPictureAbsent).to_owned(),
        Outcome::Saved(file) => ui.lang.with(Msg::DownloadPictureSaved, &[("file", file)]),
    });
    let button = |name: Msg, onclick: Callback<MouseEvent>| {
        html! { <button type="button" class="action" {onclick}>{ui.t(name)}</button> }
    };
    html! {
        <section class="download-part" aria-labelledby="download-picture">
            <h3 id="download-picture">{ui.t(Msg::DownloadPicture)}</h3>
            <p class="note">{ui.t(Msg::DownloadPictureHow)}</p>
            <p class="download-ways">
                {button(Msg::DownloadCopySvg, with_map(copy))}
                {button(Msg::DownloadDownloadSvg, with_map(save_svg))}
                {button(Msg::DownloadDownloadPng, with_map(save_png))}
                <span class="download-status" role="status">{status}</span>
            </p>
        </section>
    }
}

/// The caption of the picture: title, publisher, date, and the source of the outlines.
fn caption(ui: &Ui) -> [String; 2] {
    let article = ui.loaded.article();
    let publisher = ui.plain(article.party(article.source.publisher).entry.label());
    let when = (ui.lang).when(
        article,
        Status::Held,
        article.source.published.as_ref(),
        ui.loaded.years(),
        ui.content(),
    );
    let title = ui.plain(&article.title.text);
    let source = match &article.source.published {
        Some(_) => format!("{title}. {publisher}, {when}."),
        None => format!("{title}. {publisher}."),
    };
    [source, ui.t(Msg::AboutBordersShort).to_owned()]
}

fn copy(_: &str, picture: Picture, outcome_setter: UseStateSetter<Option<Outcome>>) {
    browser::copy(&picture.svg, move |worked| {
        outcome_setter.set(Some(if worked {
            Outcome::Copied
        } else {
            Outcome::NotCopied
        }));
    });
}

fn save_svg(id: &str, picture: Picture, outcome_setter: UseStateSetter<Option<Outcome>>) {
    let file = format!("{id}-map.svg");
    browser::download(&file, "image/svg+xml", &picture.svg);
    outcome_setter.set(Some(Outcome::Saved(file)));
}

fn save_png(id: &str, picture: Picture, outcome_setter: UseStateSetter<Option<Outcome>>) {
    let file = format!("{id}-map.png");
    picture::png(&picture, move |blob| {
        outcome_setter.set(Some(match blob {
            Some(blob) => {
                browser::download_blob(&file, &blob);
                Outcome::Saved(file)
            }
            None => Outcome::Absent,
        }));
    });
}
