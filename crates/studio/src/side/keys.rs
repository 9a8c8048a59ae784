//! Which keys there are: each key is one cap, and what it does.

use crate::model::Step;
use crate::words::Msg;

/// Keys that belong together.
pub struct Keys {
    /// Where they act.
    pub title: Msg,
    /// The step to which they belong; none for all.
    pub step: Option<Step>,
    /// The keys, and what they do.
    pub rows: &'static [(&'static [&'static str], Msg)],
}

/// The key whose cap is a word.
pub const SPACE: &str = " ";

/// All keys of the studio.
pub const ALL: &[Keys] = &[
    Keys {
        title: Msg::HelpEverywhere,
        step: None,
        rows: &[
            (&["?"], Msg::HelpQuestion),
            (&["Esc"], Msg::HelpEscape),
            (&["Ctrl Z", "Ctrl ⇧ Z"], Msg::HelpUndo),
            (&["Ctrl S"], Msg::HelpSave),
            (&["F2"], Msg::HelpPreview),
        ],
    },
    Keys {
        title: Msg::StepText,
        step: Some(Step::Text),
        rows: &[(&["Ctrl ↵"], Msg::HelpRead)],
    },
    Keys {
        title: Msg::HelpFacts,
        step: Some(Step::Facts),
        rows: &[
            (&["↵"], Msg::HelpAccept),
            (&["⌫"], Msg::HelpRefuse),
            (&[SPACE, "↓"], Msg::HelpSkip),
            (&["↑"], Msg::HelpBack),
            (&["→"], Msg::HelpCorrect),
            (&["1–7"], Msg::HelpKind),
            (&["8", "9", "0"], Msg::HelpEntity),
            (&["⇧ ↵"], Msg::HelpSure),
        ],
    },
    Keys {
        title: Msg::HelpWords,
        step: Some(Step::Facts),
        rows: &[
            (&["1–7"], Msg::HelpMark),
            (&["⇧ 1–7"], Msg::HelpOnlyHere),
            (&["⇧ →", "⇧ ←"], Msg::HelpEnd),
            (&["Alt ⇧ →", "Alt ⇧ ←"], Msg::HelpStart),
            (&["9"], Msg::HelpClaim),
        ],
    },
    Keys {
        title: Msg::HelpCursor,
        step: Some(Step::Facts),
        rows: &[
            (&["←", "→", "↑", "↓"], Msg::HelpWord),
            (&["⇧ →", "Ctrl →"], Msg::HelpAdd),
            (&["1–7"], Msg::HelpMark),
            (&["9"], Msg::HelpClaim),
            (&["↵"], Msg::HelpSelect),
        ],
    },
    Keys {
        title: Msg::HelpForm,
        step: Some(Step::Facts),
        rows: &[
            (&["1–9"], Msg::HelpField),
            (&["⇧ 1", "⇧ 2", "⇧ 3"], Msg::HelpExtras),
            (&["Ctrl ↵", "Ctrl ⌫"], Msg::HelpTake),
        ],
    },
    Keys {
        title: Msg::StepCheck,
        step: Some(Step::Check),
        rows: &[
            (&["↑", "↓"], Msg::HelpRows),
            (&["↵"], Msg::HelpShow),
            (&["⌫"], Msg::HelpIntend),
        ],
    },
    Keys {
        title: Msg::StepPublish,
        step: Some(Step::Publish),
        rows: &[(&["1–4"], Msg::HelpFiles)],
    },
];
