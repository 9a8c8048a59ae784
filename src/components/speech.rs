//! Direct speech, in full.

use super::ui::Ui;
use article::LangIx;
use explorer::i18n::{self, Language, Msg, words};
use yew::prelude::*;

/// At most so many quotations are shown in full.
const MOST: usize = 24;

/// Direct speech, in full; nothing if there is none.
pub fn speech(ui: &Ui) -> Html {
    let article = ui.loaded.article();
    if article.quotations.is_empty() {
        return html! {};
    }
    let quotations = article.quotations.iter().take(MOST).map(|quotation| {
        let entry = &quotation.entry;
        let lang = Some(ui.content())
            .filter(|lang| entry.claim.evidence.iter().all(|anchor| anchor.span(*lang).is_some()))
            .unwrap_or(LangIx::ORIGINAL);
        let tag = article.tag(lang);
        let said: Vec<&str> =
            entry.claim.evidence.iter().filter_map(|anchor| article.quote(anchor, lang)).collect();
        let said = i18n::bind(&said.join(" […] "), tag).into_owned();
        let said = Language::for_tag(tag).unwrap_or(ui.lang).quote(&said);
        html! {
            <li class="quotation">
                <blockquote lang={tag.to_string()} dir={ui.dir(tag)}><p>
                    <a class="hl" href={ui.href(entry.entity)} data-id={ui.id(entry.entity)}>{said}</a>
                </p></blockquote>
                <p class="quotation-by">
                    {words::speaker(ui.lang, article, entry.claim.voice, ui.content())}
                    if let Some(anchor) = entry.claim.evidence.first() {
                        {" "}{ui.pilcrow(entry.entity, 0, anchor)}
                    }
                </p>
            </li>
        }
    });
    html! {
        <section class="speech rule-top" data-view="speech" aria-labelledby="speech-title">
            <h2 class="section-title" id="speech-title">{ui.t(Msg::KindPluralQuotations)}</h2>
            <ul role="list" class="speech-list">{ for quotations }</ul>
        </section>
    }
}
