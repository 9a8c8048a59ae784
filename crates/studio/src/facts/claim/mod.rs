//! A claim as a form: who does what with whom, where, when; how firm, who says so, in which words.

mod as_read;
mod dated;
mod fields;
mod figures;
mod more;
mod movement;
mod parts;
mod ties;
mod view;

use super::hindered;
use crate::frame::keycap;
use crate::model::{ClaimField, ClaimMessage, FactsMessage, Work};
use crate::words::{Msg, Words};
use as_read::as_read;
use editing::claim::ClaimForm;
use explorer::i18n::Language;
use figures::figures;
use movement::movement;
use ties::ties;
use view::View;
use yew::prelude::*;

/// The form.
pub fn panel(
    lang: Language,
    work: &Work,
    form: &ClaimForm,
    open: ClaimField,
    send: &Callback<FactsMessage>,
) -> Html {
    let close = send.reform(|_: MouseEvent| FactsMessage::Close);
    let view = View {
        lang,
        work,
        form,
        open,
        send: send.reform(FactsMessage::Claim),
    };
    let accept = view.send.reform(|_: MouseEvent| ClaimMessage::Accept);
    let refuse = view.send.reform(|_: MouseEvent| ClaimMessage::Refuse);
    html! {
        <div class="decision claim">
            <p class="decision-ask">{lang.say(if form.is_new() { Msg::ClaimNew } else { Msg::ClaimOf })}</p>
            <h2 class="decision-claim">{lang.say(Msg::ClaimTitle)}</h2>
            <dl class="claim-fields">
                {view.field(ClaimField::Who, Msg::ClaimWho, view.parts(ClaimField::Who))}
                {view.field(ClaimField::Verb, Msg::ClaimVerb, view.verb())}
                {view.field(ClaimField::WithWhom, Msg::ClaimWithWhom, view.parts(ClaimField::WithWhom))}
                {view.field(ClaimField::Place, Msg::ClaimPlace, view.parts(ClaimField::Place))}
                {view.field(ClaimField::When, Msg::ClaimWhen, view.when())}
                {view.field(ClaimField::Status, Msg::ClaimStatus, view.status())}
                {view.field(ClaimField::Voice, Msg::ClaimVoice, view.voice())}
                {view.field(ClaimField::Evidence, Msg::ClaimEvidence, view.evidence())}
                {view.field(ClaimField::Unstated, Msg::ClaimUnstated, view.unstated())}
                {view.extras()}
            </dl>
            {as_read(lang, work, form, &view.send)}
            {hindered::just_now(lang, work, send)}
            <div class="decision-buttons">
                <button type="button" class="choice choice-large decision-refuse" onclick={refuse}>{lang.say(Msg::DecideRefuse)}{keycap("Ctrl ⌫")}</button>
                <button type="button" class="choice choice-large choice-main decision-accept" onclick={accept}>{lang.say(Msg::DecideAccept)}{keycap("Ctrl ↵")}</button>
                <div class="decision-more">
                    <button type="button" class="choice choice-light" onclick={close}>{lang.say(Msg::ClaimLeave)}{keycap("Esc")}</button>
                </div>
            </div>
            <p class="studio-note">{lang.say(Msg::ClaimHint)}</p>
        </div>
    }
}

impl View<'_> {
    /// Figures, stops and links.
    fn extras(&self) -> Html {
        let send = self.send.reform(ClaimMessage::Extra);
        let (lang, work, form) = (self.lang, self.work, self.form);
        let are_open = self.open == ClaimField::Ties;
        html! {
            <>
                {self.field(ClaimField::Figures, Msg::ClaimFigures, figures(lang, work, form, &send))}
                if !form.is_relation() {
                    {self.field(ClaimField::Movement, Msg::ClaimMovement, movement(lang, work, form, &send))}
                }
                {self.field(ClaimField::Ties, Msg::ClaimTies, ties(lang, work, form, are_open, &send))}
            </>
        }
    }
}
