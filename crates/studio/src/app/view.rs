//! The studio as it is drawn: what stands around the steps, and the step.

use super::Studio;
use crate::facts::facts;
use crate::frame::{FootProps, HeaderProps, Kept, foot, header};
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
                {header(&HeaderProps { front: ctx.props().front.clone(), lang, step: self.step, work: self.work.as_ref(), send: send.clone() })}
                <main id="main-content" class={classes!("step", (self.step == Step::Facts && self.work.is_some()).then_some("step-fixed"))} tabindex="-1">{self.draw_step(&send)}</main>
                {foot(&FootProps { lang, kept: Kept { saved: &self.saved, may_write: self.may_write, file: self.file.as_ref(), saving: self.saving.as_ref() }, work: self.work.as_ref(), send })}
            </div>
        }
    }

    fn draw_step(&self, send: &Callback<Message>) -> Html {
        let lang = self.lang;
        if let (Step::Facts, Some(work)) = (self.step, &self.work) {
            return facts(lang, work, &send.reform(Message::Facts));
        }
        match (self.step, &self.source) {
            (Step::Text, Some(source)) => understood(&UnderstoodProps {
                lang,
                source,
                draft: self.work.as_ref().map(|work| &work.project().document),
                progress: self.progress.as_ref(),
                refusal: self.refusal.as_ref(),
                send,
            }),
            _ => start(&StartProps {
                lang,
                typed: &self.typed,
                listed: self.listed.as_deref(),
                deleted: self.deleted.as_ref(),
                refusal: self.refusal.as_ref(),
                send,
            }),
        }
    }
}
