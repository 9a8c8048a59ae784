//! The studio as it is drawn: what stands around the steps, and the step.

use super::Studio;
use crate::check::{CheckProps, check, summary};
use crate::facts::facts;
use crate::frame::{FootProps, HeaderProps, Kept, foot, header};
use crate::model::{Message, PreviewMessage, Side, Step};
use crate::preview::{PreviewProps, preview};
use crate::publish::{PublishProps, publish};
use crate::side::{ElsewhereProps, door, elsewhere, help, panel, question};
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
                <Keys send={send.clone()} />
                <svg class="world-defs" width="0" height="0" aria-hidden="true"><defs><g id="world" class="world-lands"></g></defs></svg>
                {header(&HeaderProps { front: ctx.props().front.clone(), lang, step: self.step, work: self.work.as_ref(), send: send.clone() })}
                <main id="main-content" class={classes!("step", (self.step == Step::Facts && self.work.is_some()).then_some("step-fixed"))} tabindex="-1">{self.draw_step(ctx, &send)}</main>
                {self.draw_side(&send)}
                {self.draw_preview(&send)}
                {foot(&FootProps {
                    lang,
                    kept: Kept { saved: &self.saved, may_write: self.may_write, file: self.file.as_ref(), saving: self.saving.as_ref() },
                    work: self.work.as_ref(),
                    check: self.draw_summary(&send),
                    help: question(lang, self.shows(Side::Help), &send.reform(Message::Side)),
                    send,
                })}
            </div>
        }
    }

    /// The check in six words.
    fn draw_summary(&self, send: &Callback<Message>) -> Html {
        let findings = self.finishing.checking.check.findings();
        let go = send.reform(|_: MouseEvent| Message::Go(Step::Check));
        summary(self.lang, findings, go)
    }

    /// The panel beside the step, if it is open.
    fn draw_side(&self, send: &Callback<Message>) -> Html {
        let (lang, send) = (self.lang, send.reform(Message::Side));
        match (self.side.open, self.project()) {
            (Some(Side::Help), _) => panel(lang, Msg::HelpTitle, help(lang, self.step), &send),
            (Some(Side::Elsewhere), Some(project)) => {
                let content = elsewhere(&ElsewhereProps {
                    lang,
                    document: &project.document,
                    step: self.step,
                    side: &self.side,
                    may_write: self.may_write,
                    send: &send,
                });
                panel(lang, Msg::ElsewhereTitle, content, &send)
            }
            _ => Html::default(),
        }
    }

    /// The preview, if it is open.
    fn draw_preview(&self, send: &Callback<Message>) -> Html {
        let Some(project) = self.project().filter(|_| self.finishing.previewing.open) else {
            return Html::default();
        };
        preview(&PreviewProps {
            lang: self.lang,
            preview: self.finishing.previewing,
            check: &self.finishing.checking.check,
            article: self.finishing.shown.as_ref(),
            name: &project.document.id,
            send: &send.reform(Message::Preview),
        })
    }

    fn draw_step(&self, ctx: &Context<Self>, send: &Callback<Message>) -> Html {
        let lang = self.lang;
        if let (Step::Facts, Some(work)) = (self.step, &self.work) {
            return facts(
                lang,
                work,
                door(lang, &send.reform(Message::Side)),
                &send.reform(Message::Facts),
            );
        }
        match (self.step, self.project()) {
            (Step::Check, Some(project)) => {
                return check(&CheckProps {
                    lang,
                    project,
                    checking: &self.finishing.checking,
                    send: &send.reform(Message::Check),
                });
            }
            (Step::Publish, Some(project)) => {
                return publish(&PublishProps {
                    lang,
                    project,
                    check: &self.finishing.checking.check,
                    publishing: &self.finishing.publishing,
                    send,
                });
            }
            _ => {}
        }
        match (self.step, &self.source, self.project()) {
            (Step::Text, None, None) => {}
            (Step::Text, source, project) => {
                return understood(&UnderstoodProps {
                    lang,
                    source: source.as_ref(),
                    project,
                    texting: &self.texting,
                    progress: self.progress.as_ref(),
                    refusal: self.refusal.as_ref(),
                    send,
                });
            }
            _ => {}
        }
        start(&StartProps {
            lang,
            typed: &self.typed,
            listed: self.listed.as_deref(),
            deleted: self.deleted.as_ref(),
            renaming: self.renaming.as_ref(),
            look: self.look,
            address: &ctx.props().address,
            refusal: self.refusal.as_ref(),
            send,
        })
    }
}

/// Properties of [`Keys`].
#[derive(Properties, PartialEq)]
struct KeysProps {
    send: Callback<Message>,
}

/// The keys that mean the same wherever the focus is.
#[component]
fn Keys(props: &KeysProps) -> Html {
    use_effect_with(props.send.clone(), |send| {
        let send = send.clone();
        let keys = browser::on_key(move |event| {
            if event.key() == "F2" {
                event.prevent_default();
                send.emit(Message::Preview(PreviewMessage::Toggle));
            }
        });
        move || drop(keys)
    });
    Html::default()
}
