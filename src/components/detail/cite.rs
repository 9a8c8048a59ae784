//! Cite this fact: quote, source, date, links; copied as plain text.

use crate::components::download::use_fact_files;
use crate::components::ui::Ui;
use article::{Anchor, LangIx};
use explorer::cite::Citation;
use explorer::i18n::Msg;
use explorer::relations::ClaimRef;
use yew::prelude::*;

/// Properties of [`Cite`].
#[derive(Clone, Properties, PartialEq)]
pub struct CiteProps {
    /// The article, the language, the way to act.
    pub ui: Ui,
    /// The claim.
    pub claim: ClaimRef,
    /// The quote that is looked at.
    pub anchor: Anchor,
    /// What opens and closes the panel.
    pub on_close: Callback<()>,
}

/// The panel. It is made anew for each quote, so that what it shows is always this view's.
#[component]
pub fn Cite(props: &CiteProps) -> Html {
    let CiteProps {
        ui,
        claim,
        anchor,
        on_close,
    } = props;
    let article = ui.loaded.article();
    let result = use_state_eq(|| None::<Msg>);
    let here = use_state_eq(|| None::<String>);
    let node = use_node_ref();
    {
        // The address is known in the browser only.
        let (here, node, ui) = (here.setter(), node.clone(), ui.clone());
        use_effect_with((), move |()| {
            here.set(ui.address());
            let panel = node.cast::<web_sys::Element>();
            if let Some((panel, detail)) = panel.zip(browser::find(".detail")) {
                browser::reveal_in(&detail, &panel.get_bounding_client_rect());
            }
        });
    }
    let citation = Citation::new(article, ui.lang, ui.content(), claim.get(article), anchor);
    let mut evidence = claim.get(article).evidence.iter();
    let quote = evidence
        .position(|other| other == anchor)
        .unwrap_or_default();
    let files = use_fact_files(ui, *claim, quote as u16);
    let copy = {
        let (citation, ui, result) = (citation.clone(), ui.clone(), result.setter());
        Callback::from(move |_: MouseEvent| {
            let result = result.clone();
            browser::copy(
                &citation.text(ui.lang, ui.address().as_deref()),
                move |worked| {
                    result.set(Some(if worked {
                        Msg::CiteCopied
                    } else {
                        Msg::CiteCopyFailed
                    }));
                },
            );
        })
    };
    let close = on_close.reform(|_: MouseEvent| ());
    let by = citation
        .speaker
        .as_ref()
        .map(|speaker| format!("{speaker}. "));
    let paragraph = ui.lang.with(
        Msg::DetailSaidParagraph,
        &[("p", &citation.paragraph.to_string())],
    );
    html! {
        <div class="cite" ref={node} role="group" aria-label={ui.t(Msg::CiteTitle)}>
            <p class="cite-title">{ui.t(Msg::CiteTitle)}</p>
            <p class="cite-actions">
                <button type="button" class="action is-main" onclick={copy}>{ui.t(Msg::CiteCopyAll)}</button>
                <button type="button" class="action" onclick={close}>{ui.t(Msg::AppClose)}</button>
                <span class="cite-result" role="status">{result.map(|message| ui.t(message))}</span>
            </p>
            {files}
            <dl class="cite-parts">
                <dt>{ui.t(Msg::CiteQuote)}</dt>
                <dd><span lang={article.tag(LangIx::ORIGINAL).to_string()} dir={ui.dir(article.tag(LangIx::ORIGINAL))}>{&citation.quote}</span></dd>
                if let Some((quote, by)) = &citation.translated {
                    <dt><span class="reference">{ui.t(Msg::TextTranslationInto)}</span></dt>
                    <dd><span lang={article.tag(ui.content()).to_string()} dir={ui.content_dir()}>{quote}</span>{" ("}{by}{")"}</dd>
                }
                <dt>{ui.t(Msg::CiteSource)}</dt>
                <dd>{by}{&citation.publisher}{", "}{&citation.date}{", "}{paragraph.to_lowercase()}</dd>
                if let Some(here) = &*here {
                    <dt>{ui.t(Msg::CiteLink)}</dt>
                    <dd><a class="cite-link" href={here.clone()}>{here}</a></dd>
                }
                if let Some(url) = &citation.original {
                    <dt>{ui.t(Msg::CiteLinkOriginal)}</dt>
                    <dd><a class="cite-link" href={url.clone()} target="_blank" rel="noopener noreferrer">{url}</a></dd>
                }
            </dl>
        </div>
    }
}
