//! Why a text or a file is not opened, in words.

use crate::model::Refusal;
use crate::words::{Msg, Words};
use explorer::i18n::Language;

/// Why a text is not drafted.
pub fn refused(lang: Language, refusal: &Refusal) -> String {
    let detail = refusal.detail.as_deref().unwrap_or_default();
    let message = match &*refusal.error {
        "unsupported" => Msg::RefusalUnsupported,
        "large" => Msg::RefusalLarge,
        "encrypted" => Msg::RefusalEncrypted,
        "damaged" => Msg::RefusalDamaged,
        "empty" => Msg::RefusalEmpty,
        "unreadable" => Msg::RefusalUnreadable,
        "language" => Msg::RefusalLanguage,
        "article" => Msg::RefusalArticle,
        "kept" => Msg::RefusalKept,
        "published" => Msg::FieldPublishedWrong,
        "url" => Msg::FieldUrlWrong,
        "absent" => Msg::RefusalAbsent,
        _ => Msg::RefusalFailed,
    };
    let megabytes = (detail.parse::<f64>()).map_or_else(
        |_| detail.to_owned(),
        |bytes| lang.decimal(bytes / 1_048_576.0, 0),
    );
    lang.say_with(message, &[("detail", detail), ("megabytes", &megabytes)])
}
