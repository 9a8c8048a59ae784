//! The reader's page in a frame, at its true width, made smaller to fit.

use crate::model::PreviewMessage;
use browser::{fit_frame, on_size, on_told, send_article};
use std::rc::Rc;
use web_sys::Element;
use yew::prelude::*;

/// Properties of [`ReaderFrame`].
#[derive(Properties, PartialEq)]
pub struct ReaderFrameProps {
    /// The way to the reader's page.
    pub page: AttrValue,
    /// What the frame is called.
    pub title: AttrValue,
    /// The width of the page in CSS pixels.
    pub width: u16,
    /// The article, as the check answers with it.
    pub article: Rc<[u8]>,
    /// The name of its file.
    pub name: AttrValue,
    /// The tag of the language in which the page is to be.
    pub language: AttrValue,
    /// What takes messages.
    pub send: Callback<PreviewMessage>,
}

/// The frame. The article goes to it as soon as it takes one, and again whenever it has changed.
#[component]
pub fn ReaderFrame(props: &ReaderFrameProps) -> Html {
    let frame = use_node_ref();
    // How often the page has said that it takes articles: it does so anew when it was loaded again.
    let ready = use_state_eq(|| 0_u32);
    {
        let (frame, ready, send) = (frame.clone(), ready.setter(), props.send.clone());
        let count = std::cell::Cell::new(0);
        use_effect_with(frame, move |frame| {
            let listener = frame.cast::<Element>().and_then(|frame| {
                on_told(&frame, move |told| match (&*told.word, told.id) {
                    ("ready", _) => {
                        count.set(count.get() + 1);
                        ready.set(count.get());
                    }
                    ("edit", Some(id)) => send.emit(PreviewMessage::Correct(id)),
                    ("edit", None) => send.emit(PreviewMessage::Decide),
                    _ => {}
                })
            });
            move || drop(listener)
        });
    }
    {
        let key = (
            *ready,
            props.article.clone(),
            props.name.clone(),
            props.language.clone(),
        );
        let frame = frame.clone();
        use_effect_with(key, move |(ready, article, name, language)| {
            if let Some(frame) = frame.cast::<Element>().filter(|_| *ready > 0) {
                // The page says that it is ready again if it could not take it.
                let _ = send_article(&frame, article, name, language);
            }
        });
    }
    {
        let frame = frame.clone();
        use_effect_with(props.width, move |width| {
            let width = f64::from(*width);
            let watch = frame.cast::<Element>().and_then(|frame| {
                let around = frame.parent_element()?;
                on_size(&around, move || fit_frame(&frame, width))
            });
            move || drop(watch)
        });
    }
    let page = format!("{}?preview", props.page);
    html! {
        <div class="reader-space"><iframe ref={frame} class="reader-frame" src={page} title={props.title.clone()}></iframe></div>
    }
}
