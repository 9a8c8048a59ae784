//! The bookmark that hands any page over to the studio: a link to drag, and its address to copy.

use crate::words::{Msg, Words};
use explorer::i18n::Language;
use storage::handed::bookmarklet;
use yew::prelude::*;

/// Properties of [`Bookmark`].
#[derive(Properties, PartialEq)]
pub struct BookmarkProps {
    /// The language of the interface.
    pub lang: Language,
    /// The address of the studio; empty where it is not known.
    pub studio: AttrValue,
}

/// The bookmark; nothing where the studio has no address on the web.
#[component]
pub fn Bookmark(props: &BookmarkProps) -> Html {
    let lang = props.lang;
    // Whether the address was copied.
    let copied = use_state_eq(|| None::<bool>);
    let Some(address) = bookmarklet(&props.studio) else {
        return Html::default();
    };
    let copy = {
        let (address, copied) = (address.clone(), copied.setter());
        Callback::from(move |event: MouseEvent| {
            // The policy of the page lets nobody follow the link here: a bookmark is made of it.
            event.prevent_default();
            let copied = copied.clone();
            browser::copy(&address, move |worked| copied.set(Some(worked)));
        })
    };
    let said = copied.map(|worked| match worked {
        true => Msg::BookmarkCopied,
        false => Msg::BookmarkNotCopied,
    });
    html! {
        <section class="bookmark" aria-labelledby="bookmark-title">
            <h2 class="label" id="bookmark-title">{lang.say(Msg::BookmarkTitle)}</h2>
            <p class="bookmark-row">
                <a class="choice" href={address} draggable="true" onclick={copy.clone()} aria-describedby="bookmark-note">{lang.say(Msg::BookmarkLink)}</a>
                <button type="button" class="link" onclick={copy}>{lang.say(Msg::BookmarkCopy)}</button>
            </p>
            <p class="field-note" id="bookmark-note">{lang.say(Msg::BookmarkNote)}</p>
            <p class="field-note" role="status">{said.map(|said| lang.say(said))}</p>
        </section>
    }
}
