//! The formats in words.

use crate::components::ui::Ui;
use explorer::i18n::Msg;
use explorer::protocol::format::Format;

/// The name of a format, and what it is for.
pub fn words(ui: &Ui, format: Format) -> (&'static str, &'static str) {
    let words = ui.t(match format {
        Format::Markdown => Msg::DownloadFormatMarkdown,
        Format::Facts => Msg::DownloadFormatFacts,
        Format::Relations => Msg::DownloadFormatRelations,
        Format::JsonLd => Msg::DownloadFormatJsonLd,
        Format::Annotations => Msg::DownloadFormatAnnotations,
        Format::GeoJson => Msg::DownloadFormatGeoJson,
        Format::LinkedPlaces => Msg::DownloadFormatLinkedPlaces,
        Format::Calendar => Msg::DownloadFormatCalendar,
        Format::GraphMl => Msg::DownloadFormatGraphMl,
        Format::BibTex => Msg::DownloadFormatBibTex,
        Format::Ris => Msg::DownloadFormatRis,
        Format::CslJson => Msg::DownloadFormatCslJson,
        Format::Article => Msg::DownloadFormatArticle,
    });
    words.split_once(": ").unwrap_or((words, ""))
}
