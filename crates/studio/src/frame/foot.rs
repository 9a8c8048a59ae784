//! The foot: what was done last, what the check says, where it is kept.

use crate::model::Message;
use crate::words::{Msg, Words};
use explorer::i18n::Language;
use yew::prelude::*;

/// What the foot shows.
pub struct FootProps {
    /// The language of the interface.
    pub lang: Language,
    /// The check in six words.
    pub check: Html,
    /// What takes messages.
    pub send: Callback<Message>,
}

/// The foot.
pub fn foot(props: &FootProps) -> Html {
    let FootProps { lang, check, .. } = props;
    html! {
        <footer class="studio-foot">
            <div class="foot-row">
                {check.clone()}
                <p class="foot-kept">{lang.say(Msg::FrameStays)}</p>
            </div>
        </footer>
    }
}
