//! What a finding is, in the editor's words. The check's own words, which speak of the file, stand below.

use crate::model::{Finding, SILENT};
use crate::words::{Msg, Words};
use editing::Mend;
use explorer::i18n::Language;

/// The heading of a finding.
pub fn heading(lang: Language, finding: &Finding) -> &'static str {
    let is_status = finding.key.ends_with(".status");
    lang.say(match &*finding.rule {
        SILENT => Msg::FoundSilent,
        "lint-quotation" if is_status => Msg::FoundStated,
        "lint-quotation" => Msg::FoundMarks,
        "lint-voice" => Msg::FoundVoice,
        "lint-ends" => Msg::FoundItself,
        "lint-alike" => Msg::FoundAlike,
        "lint-year" => Msg::FoundYear,
        "lint-kinds" => Msg::FoundKinds,
        "ends" => Msg::FoundEnds,
        "evidence" | "ground" | "missing" => Msg::FoundEvidence,
        "quote" => Msg::FoundQuote,
        "lint-point" => Msg::FoundPoint,
        "coordinates" | "iso" => Msg::FoundCoordinates,
        "radius" if !finding.key.ends_with("radiusKm") => Msg::FoundRegion,
        "radius" => Msg::FoundRadius,
        "date" => Msg::FoundDate,
        "basis" => Msg::FoundBasis,
        "circle" => Msg::FoundCircle,
        "movement" => Msg::FoundMovement,
        "figure" => Msg::FoundFigure,
        "opposition" => Msg::FoundOpposition,
        "quotation" => Msg::FoundQuotation,
        "role" => Msg::FoundRole,
        "publisher" => Msg::FoundPublisher,
        "url" => Msg::FoundUrl,
        "home" => Msg::FoundHome,
        "reference" => Msg::FoundReference,
        "alias" => Msg::FoundAlias,
        "accent" => Msg::FoundAccent,
        "passage" | "languages" | "language" => Msg::FoundText,
        "translation" | "translator" => Msg::FoundTranslation,
        _ => Msg::FoundOther,
    })
}

/// What a button says that mends it.
pub fn mending(lang: Language, mend: Mend, publisher: &str) -> String {
    match mend {
        Mend::WithoutMarks => lang.say(Msg::MendMarks).to_owned(),
        Mend::Stated => lang.say(Msg::MendStated).to_owned(),
        Mend::PublisherSays => lang.say_with(Msg::MendPublisher, &[("publisher", publisher)]),
    }
}
