//! The rules, one named function (or visitor) each.

use super::ids::Unread;
use super::quotes::quotes;
use super::standing::Standing;
use super::walk::walk;
use super::{Gazetteer, drafted, extent, facts, ids, places, words};
use crate::decode::{At, Findings, short};
use crate::document::Document;
use crate::say;

/// The one version of the format that this program reads.
pub const FORMAT: &str = "dateline/1";

/// Runs every rule.
pub fn all(
    document: &Document,
    unread: &Unread,
    gazetteer: &dyn Gazetteer,
    standing: Standing,
    findings: &mut Findings,
) {
    format(document, findings);
    let languages_known = words::languages(document, findings);
    ids::ids(document, findings);
    walk(
        document,
        &mut ids::References::new(document, unread, findings),
    );
    // Where the list of languages is wrong, every text would be.
    if languages_known {
        walk(document, &mut words::Texts::new(document, findings));
    }
    walk(document, &mut words::Accents { findings });
    words::passages(document, findings);
    words::translations(document, findings);
    words::aliases(document, findings);
    quotes(document, findings);
    walk(document, &mut facts::Claims { findings });
    walk(document, &mut facts::Bases { findings });
    walk(document, &mut facts::Dates { findings });
    facts::addresses(document, findings);
    facts::publisher(document, findings);
    facts::roles(document, findings);
    facts::ends(document, findings);
    extent::grounds(document, findings);
    extent::movements(document, findings);
    extent::figures(document, findings);
    extent::oppositions(document, findings);
    facts::quotations(document, findings);
    facts::story(document, findings);
    places::places(document, gazetteer, findings);
    places::home(document, findings);
    places::circles(document, findings);
    drafted::degrees(document, findings);
    if standing == Standing::Article {
        drafted::accepted(document, findings);
    }
}

fn format(document: &Document, findings: &mut Findings) {
    if document.format != FORMAT {
        findings.add(
            "format",
            &At::ROOT.key("format").path(),
            say!(
                "this program reads the format “{}”, not “{}”",
                FORMAT,
                short(&document.format)
            ),
        );
    }
}
