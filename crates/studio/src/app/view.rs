//! The studio as it is drawn: what stands around the steps, and the step.

use super::Studio;
use crate::frame::{FootProps, HeaderProps, foot, header};
use crate::model::{Message, Step};
use crate::text::{StartProps, UnderstoodProps, start, understood};
use crate::words::{Msg, Words};
use yew::prelude::*;

impl Studio {
    pub(super) fn draw(&self, ctx: &Context<Self>) -> Html {
        let send = ctx.link().callback(|message: Message| message);
        let lang = self.lang;
        html! {
            <div class="studio" lang={lang.tag()}>
                <a class="skip" href="#main-content">{lang.say(Msg::FrameSkip)}</a>
                {header(&HeaderProps { front: ctx.props().front.clone(), lang, step: self.step, send: send.clone() })}
                <main id="main-content" class="step" tabindex="-1">{self.draw_step(&send)}</main>
                {foot(&FootProps { lang, send })}
            </div>
        }
    }

    fn draw_step(&self, send: &Callback<Message>) -> Html {
        let lang = self.lang;
        match (self.step, &self.source) {
            (Step::Text, Some(source)) => understood(&UnderstoodProps {
                lang,
                source,
                draft: self.draft.as_deref(),
                progress: self.progress.as_ref(),
                refusal: self.refusal.as_ref(),
                send,
            }),
            _ => start(&StartProps {
                lang,
                typed: &self.typed,
                send,
            }),
        }
    }
}
