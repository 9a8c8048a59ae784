//! The formats in which an article, or one fact of it, can be exported.

use serde::{Deserialize, Serialize};

/// Declares the formats with all that is constant of them.
macro_rules! formats {
    ($($(#[$meta:meta])* $Variant:ident = $word:literal {
        stem: $stem:literal, extension: $extension:literal, media_type: $media_type:literal,
        one_fact: $one_fact:literal,
    })*) => {
        /// A format in which an article can be taken away.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        pub enum Format { $($(#[$meta])* $Variant),* }

        impl Format {
            /// Every format, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$Variant),*];
            /// Every word, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),*];

            /// What commands and addresses call it.
            pub const fn word(self) -> &'static str { match self { $(Self::$Variant => $word),* } }

            /// The format for a word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$Variant),)* _ => None }
            }

            /// Its media type, with parameters.
            pub const fn media_type(self) -> &'static str {
                match self { $(Self::$Variant => $media_type),* }
            }

            /// The extension of its files, without the leading dot.
            pub const fn extension(self) -> &'static str {
                match self { $(Self::$Variant => $extension),* }
            }

            /// Whether one fact alone can be had in it: an export of one fact.
            pub const fn has_fact(self) -> bool { match self { $(Self::$Variant => $one_fact),* } }

            /// What the name of its files has behind the article's id.
            pub const fn stem(self) -> &'static str { match self { $(Self::$Variant => $stem),* } }
        }
    };
}

formats! {
    /// Markdown (CommonMark): a report to read.
    Markdown = "markdown" {
        stem: "", extension: "md", media_type: "text/markdown;charset=utf-8", one_fact: true,
    }
    /// CSV (RFC 4180): one line a fact.
    Facts = "csv" {
        stem: "-facts", extension: "csv",
        media_type: "text/csv;charset=utf-8;header=present", one_fact: false,
    }
    /// CSV (RFC 4180): one line a relation.
    Relations = "csv-relations" {
        stem: "-relations", extension: "csv",
        media_type: "text/csv;charset=utf-8;header=present", one_fact: false,
    }
    /// JSON-LD 1.1 with the vocabulary of schema.org.
    JsonLd = "json-ld" {
        stem: "", extension: "jsonld", media_type: "application/ld+json", one_fact: true,
    }
    /// W3C Web Annotation Data Model (2017): a collection with one page.
    Annotations = "annotations" {
        stem: "-annotations", extension: "jsonld",
        media_type: "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\"",
        one_fact: true,
    }
    /// GeoJSON (RFC 7946): places and located events.
    GeoJson = "geojson" {
        stem: "", extension: "geojson", media_type: "application/geo+json", one_fact: false,
    }
    /// Linked Places format 1.2: places, their names and when the article speaks of them.
    LinkedPlaces = "linked-places" {
        stem: "-places", extension: "jsonld", media_type: "application/ld+json", one_fact: false,
    }
    /// iCalendar (RFC 5545): the events of which the day is known.
    Calendar = "icalendar" {
        stem: "", extension: "ics", media_type: "text/calendar;charset=utf-8", one_fact: false,
    }
    /// GraphML 1.0: the network of relations.
    GraphMl = "graphml" {
        stem: "", extension: "graphml", media_type: "application/graphml+xml", one_fact: false,
    }
    /// BibTeX, as BibLaTeX's `online`.
    BibTex = "bibtex" {
        stem: "", extension: "bib", media_type: "application/x-bibtex", one_fact: true,
    }
    /// RIS, as reference managers read it.
    Ris = "ris" {
        stem: "", extension: "ris", media_type: "application/x-research-info-systems",
        one_fact: true,
    }
    /// CSL-JSON (schema 1.0.2).
    CslJson = "csl-json" {
        stem: "-csl", extension: "json",
        media_type: "application/vnd.citationstyles.csl+json", one_fact: true,
    }
    /// The article file itself (`docs/FORMAT.md`), in its one canonical form.
    Article = "article" {
        stem: "", extension: "json", media_type: "application/json", one_fact: false,
    }
}
