//! The formats in words.

use crate::components::ui::Ui;
use explorer::export::Format;
use explorer::i18n::Msg;

/// What a format is called, and what it is for.
pub fn words(ui: &Ui, format: Format) -> (&'static str, &'static str) {
    let words = ui.t(match format {
        Format::Markdown => Msg::TakeFormatMarkdown,
        Format::Facts => Msg::TakeFormatFacts,
        Format::Relations => Msg::TakeFormatRelations,
        Format::JsonLd => Msg::TakeFormatJsonLd,
        Format::Annotations => Msg::TakeFormatAnnotations,
        Format::GeoJson => Msg::TakeFormatGeoJson,
        Format::LinkedPlaces => Msg::TakeFormatLinkedPlaces,
        Format::Calendar => Msg::TakeFormatCalendar,
        Format::GraphMl => Msg::TakeFormatGraphMl,
        Format::BibTex => Msg::TakeFormatBibTex,
        Format::Ris => Msg::TakeFormatRis,
        Format::CslJson => Msg::TakeFormatCslJson,
        Format::Article => Msg::TakeFormatArticle,
    });
    words.split_once(": ").unwrap_or((words, ""))
}
