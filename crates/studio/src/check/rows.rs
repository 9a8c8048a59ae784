//! The rows of the third step.

use crate::model::{CheckMessage, Checking, Finding, Findings};
use editing::queue::Item;
use editing::{Edit, Spot, TextRange};

/// What a row is about.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Row<'a> {
    /// It stops publishing.
    Error(&'a Finding),
    /// It is worth a look.
    Remark(&'a Finding),
    /// It is not decided yet.
    Open(&'a Item),
}

impl<'a> Row<'a> {
    /// What tells it from others.
    pub fn key(self) -> String {
        match self {
            Self::Error(finding) | Self::Remark(finding) => finding.key.clone(),
            Self::Open(item) => format!("open {:?}", item.targets),
        }
    }

    /// Where it leads.
    pub fn spot(self) -> Spot {
        match self {
            Self::Error(finding) | Self::Remark(finding) => finding.spot.clone(),
            Self::Open(item) => Spot {
                target: item.targets.first().cloned(),
                range: item.range,
            },
        }
    }

    /// Its words in the text.
    pub fn range(self) -> Option<TextRange> {
        match self {
            Self::Error(finding) | Self::Remark(finding) => finding.spot.range,
            Self::Open(item) => item.range,
        }
    }

    /// What Enter does: mends it, accepts it, or leads to it.
    pub fn enter(self) -> CheckMessage {
        match self {
            Self::Error(finding) | Self::Remark(finding) => match &finding.mend {
                Some((_, edit)) => CheckMessage::Edit(edit.clone()),
                None => CheckMessage::Show(finding.spot.clone()),
            },
            Self::Open(item) => CheckMessage::Edit(Edit::Accept(item.targets.clone())),
        }
    }

    /// What Backspace does: leaves it as intended, or refuses it. Nothing makes an error intended.
    pub fn leave(self) -> Option<CheckMessage> {
        match self {
            Self::Error(_) => None,
            Self::Remark(finding) => Some(CheckMessage::Edit(Edit::Intend {
                key: finding.key.clone(),
                on: true,
            })),
            Self::Open(item) => Some(CheckMessage::Edit(Edit::Refuse(item.targets.clone()))),
        }
    }
}

/// More suggestions than this are decided in the second step.
const MOST_OPEN: usize = 20;

/// All rows in their order.
pub fn rows(findings: &Findings) -> Vec<Row<'_>> {
    let errors = findings.errors.iter().map(Row::Error);
    let remarks = findings.remarks.iter().map(Row::Remark);
    let open = findings.open.iter().take(MOST_OPEN).map(Row::Open);
    errors.chain(remarks).chain(open).collect()
}

/// The position of the current row: the one that was chosen; if it is gone, the one that stands there now.
pub fn current(rows: &[Row], checking: &Checking) -> Option<usize> {
    let last = rows.len().checked_sub(1)?;
    let chosen = checking.current.as_ref();
    let chosen = chosen.and_then(|key| rows.iter().position(|row| row.key() == *key));
    Some(chosen.unwrap_or(checking.position.min(last)))
}

/// The position of the row of a key.
pub fn position(findings: &Findings, key: &str) -> Option<usize> {
    rows(findings).iter().position(|row| row.key() == key)
}
