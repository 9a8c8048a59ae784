//! Tables of facts and of relations: CSV (RFC 4180), UTF-8, lines end with CR LF, one head line.
//!
//! The head line is the same in every language, for programs; what stands below it is for people. A
//! column that ends in `_id` holds ids of the article file, one that ends in `_code` words of the
//! format. Several ids or names in a cell are separated by a semicolon.

use super::edges::{Edge, Side, edges};
use super::involved::Involved;
use super::json::digits;
use super::made::Made;
use super::shared::{ExportedFact, Shared};
use article::edtf::Edtf;
use article::{Anchor, EntityId, EntityRef, Figure, Opposition};
use compact::sort::CompactSort;
use explorer::i18n::words;

const FACT: &[&str] = &["id", "kind_code", "type_code", "type", "what", "language"];
const CLAIM: &[&str] = &[
    "status",
    "status_code",
    "says",
    "form_code",
    "speaker",
    "speaker_id",
    "office_code",
    "also",
    "also_status_codes",
    "also_speaker_ids",
    "contradicts_ids",
    "corrects_ids",
];
const DATE: &[&str] = &[
    "when",
    "tense_code",
    "date_edtf",
    "date_earliest",
    "date_latest",
    "date_basis_code",
    "date_basis",
    "repeats",
];
const FIGURE: &[&str] = &[
    "figure",
    "figure_of_id",
    "figure_value",
    "figure_up_to",
    "figure_unit",
    "figure_precision_code",
];
const ABOUT: &[&str] = &[
    "places",
    "place_ids",
    "parties",
    "party_ids",
    "topics",
    "movement_ids",
    "not_stated",
];
const QUOTE: &[&str] = &[
    "paragraph",
    "quote",
    "quote_language",
    "quote_translation",
    "translation_language",
    "link",
    "link_original",
];
const SOURCE: &[&str] = &["publisher", "published", "rights"];

/// One line a fact: relations, events, quotations, roles, claims of taking part, figures.
pub(super) fn facts(shared: &Shared, spreadsheet: bool) -> Made {
    let head = [FACT, CLAIM, DATE, FIGURE, ABOUT, QUOTE, SOURCE].concat();
    let mut table = Table::new(&head, spreadsheet);
    let mut facts = shared.facts(false);
    facts.extend(shared.figures_without_claim());
    let start = |fact: &ExportedFact| fact.claim.evidence.first().map(Anchor::order);
    facts.compact_sort_by_cached_key(|fact| (start(fact), fact.claim_ref));
    for fact in &facts {
        let (code, kind) = kind(shared, fact);
        table.cell(&fact.id);
        table.cell(fact.kind);
        table.cell(code);
        table.cell(&kind);
        table.cell(&fact.what);
        table.cell(shared.article.tag(fact.what_lang));
        claim(&mut table, shared, fact);
        date(&mut table, shared, fact);
        figure(&mut table, shared, fact.figure);
        about(&mut table, shared, fact);
        quote(&mut table, shared, fact);
        source(&mut table, shared);
        table.end();
    }
    Made::of(table.text, facts.len())
}

/// One line an edge of the network: a pair of a relation, read from the first end to the second; somebody's taking part in
/// an event; a leg of a movement.
pub(super) fn relations(shared: &Shared, spreadsheet: bool) -> Made {
    let first = ["id", "fact_id", "kind_code", "what", "language"];
    let ends = [
        "from",
        "from_id",
        "from_place",
        "from_place_id",
        "verb",
        "to",
        "to_id",
        "to_place",
        "to_place_id",
        "event",
        "event_id",
        "topics",
        "not_stated",
    ];
    let head = [&first[..], &ends, CLAIM, DATE, QUOTE, SOURCE].concat();
    let mut table = Table::new(&head, spreadsheet);
    let article = shared.article;
    let edges = edges(shared);
    for edge in &edges {
        let Edge {
            id,
            kind,
            verb,
            from,
            to,
            fact,
        } = edge;
        table.cell(id);
        table.cell(&fact.id);
        table.cell(kind);
        table.cell(&fact.what);
        table.cell(article.tag(fact.what_lang));
        side(&mut table, shared, from);
        table.cell(verb);
        side(&mut table, shared, to);
        let (event, topics) = match article.entity(fact.claim_ref.entity) {
            EntityRef::Relation(id) => {
                let relation = article.relation(id);
                let event = relation.event.map(|event| &article.event(event).entry);
                (event, &relation.topics)
            }
            EntityRef::Event(id) => (Some(&article.event(id).entry), &article.event(id).topics),
            _ => (None, &Vec::new()),
        };
        table.cell(event.map_or("", |event| shared.text(&event.name)));
        table.cell(event.map_or("", |event| &event.id));
        let topics = topics.iter().map(|topic| &article.topic(*topic).entry);
        table.list(topics.map(|topic| shared.text(&topic.name)));
        table.list(fact.entry.unstated.iter().map(|text| shared.text(text)));
        claim(&mut table, shared, fact);
        date(&mut table, shared, fact);
        quote(&mut table, shared, fact);
        source(&mut table, shared);
        table.end();
    }
    Made::of(table.text, edges.len())
}

/// What sort of relation or event it is: the word of the format, and in words; the editor's own where there is none.
fn kind(shared: &Shared, fact: &ExportedFact) -> (&'static str, String) {
    let entity = fact.claim_ref.entity;
    let code = match shared.article.entity(entity) {
        EntityRef::Relation(id) => shared.article.relation(id).kind.word(),
        EntityRef::Event(id) if fact.kind == "event" => shared.article.event(id).kind.word(),
        _ => return ("", String::new()),
    };
    if fact.figure.is_some() {
        return ("", String::new());
    }
    (
        code,
        words::kind_of(shared.words, shared.article, entity, shared.lang),
    )
}

fn claim(table: &mut Table, shared: &Shared, fact: &ExportedFact) {
    let claim = fact.claim;
    let voice = claim.voice;
    table.cell(shared.status(fact.claim_ref, claim.status));
    table.cell(claim.status.word());
    table.cell(&shared.voice(voice));
    table.cell(voice.form.word());
    table.cell(shared.name(voice.speaker));
    table.cell(shared.id(voice.speaker));
    table.cell(voice.office.map_or("", |office| office.word()));
    let others = shared.others(fact);
    let also: Vec<String> = others.iter().map(|said| shared.other(fact, said)).collect();
    table.list(also.iter().map(String::as_str));
    table.list(others.iter().map(|said| said.status.word()));
    table.list(others.iter().map(|said| shared.id(said.voice.speaker)));
    for how in [Opposition::Contradicts, Opposition::Corrects] {
        let is_whole = fact.claim_ref.part == 0 && fact.figure.is_none();
        let entity = fact.claim_ref.entity;
        let ids = is_whole.then(|| shared.opposed(entity, how));
        table.list(ids.iter().flatten().map(|id| shared.id(*id)));
    }
}

fn date(table: &mut Table, shared: &Shared, fact: &ExportedFact) {
    let status = fact.claim.status;
    let when = fact.when;
    let date = when.and_then(|when| when.date.as_ref());
    let (first, last) = date.map_or((None, None), Edtf::bounds);
    let text = |day: Option<article::day::Day>| day.map_or_else(String::new, |d| d.to_string());
    // What cannot have a date has no empty phrase about it either.
    table.cell(&when.map_or_else(String::new, |_| shared.when(status, when)));
    // A figure was so on a day; it is not to come.
    let has_tense =
        fact.figure.is_none() && matches!(fact.kind, "relation" | "event" | "participation");
    table.cell(if has_tense {
        shared.tense(status, when)
    } else {
        ""
    });
    table.cell(&date.map_or_else(String::new, Edtf::to_string));
    table.cell(&text(first));
    table.cell(&text(last));
    table.cell(when.map_or("", |when| when.basis.kind.word()));
    let note = when.and_then(|when| when.basis.note.as_ref());
    table.cell(note.map_or("", |note| shared.text(note)));
    let repeats = when.and_then(|when| when.repeats.as_ref());
    table.cell(repeats.map_or("", |repeats| shared.text(repeats)));
}

fn figure(table: &mut Table, shared: &Shared, figure: Option<&'static Figure>) {
    let Some(figure) = figure else {
        FIGURE.iter().for_each(|_| table.cell(""));
        return;
    };
    table.cell(shared.text(&figure.name));
    table.cell(shared.id(figure.of));
    table.cell(&digits(figure.value));
    table.cell(&figure.up_to.map_or_else(String::new, digits));
    table.cell(figure.unit.as_ref().map_or("", |unit| shared.text(unit)));
    table.cell(figure.precision.word());
}

/// Who and what it is about. Who only speaks of it is in a column of its own.
fn about(table: &mut Table, shared: &Shared, fact: &ExportedFact) {
    let article = shared.article;
    let entity = fact.claim_ref.entity;
    let Involved { places, parties } = Involved::of(article, fact.claim_ref);
    for list in [places, parties] {
        table.list(list.iter().map(|id| shared.name(*id)));
        table.list(list.iter().map(|id| shared.id(*id)));
    }
    let tied = shared.loaded.relations().neighbours(entity).iter();
    let topics = tied.filter(|id| matches!(article.entity(**id), EntityRef::Topic(_)));
    table.list(topics.map(|id| shared.name(*id)));
    let movement = match article.entity(entity) {
        EntityRef::Event(id) => article.event(id).movement.as_ref(),
        _ => None,
    };
    let stops = movement.iter().flat_map(|way| &way.stops);
    table.list(stops.map(|stop| &*shared.place(stop.place).id));
    table.list(fact.entry.unstated.iter().map(|text| shared.text(text)));
}

fn side(table: &mut Table, shared: &Shared, side: &Side) {
    let place = side.place.map(|place| shared.place(place));
    let who: Option<EntityId> = side.who;
    table.cell(who.map_or("", |who| shared.name(who)));
    table.cell(who.map_or("", |who| shared.id(who)));
    table.cell(place.map_or("", |place| shared.text(&place.name)));
    table.cell(place.map_or("", |place| &place.id));
}

/// The words of a fact: all of a quotation, else the first quote; the others are in the article.
fn quote(table: &mut Table, shared: &Shared, fact: &ExportedFact) {
    let Some(quoted) = shared.quoted(fact) else {
        QUOTE.iter().for_each(|_| table.cell(""));
        return;
    };
    let anchor = quoted.anchor;
    let translated = quoted.translated.as_deref();
    table.cell(&(anchor.passage.number() + 1).to_string());
    table.cell(&quoted.original);
    table.cell(shared.original());
    table.cell(translated.unwrap_or_default());
    table.cell(translated.map_or("", |_| shared.tag()));
    table.cell(&shared.link(fact.claim_ref, anchor).unwrap_or_default());
    table.cell(&shared.sentence(anchor).unwrap_or_default());
}

fn source(table: &mut Table, shared: &Shared) {
    table.cell(shared.text(&shared.publisher().name));
    table.cell(
        &shared
            .published_date()
            .map_or_else(String::new, Edtf::to_string),
    );
    table.cell(shared.rights().unwrap_or_default());
}

struct Table {
    text: String,
    /// Whether the line has a cell already.
    begun: bool,
    spreadsheet: bool,
}

impl Table {
    fn new(head: &[&str], spreadsheet: bool) -> Self {
        let mut table = Self {
            text: String::from(if spreadsheet { "\u{feff}" } else { "" }),
            begun: false,
            spreadsheet,
        };
        head.iter().for_each(|name| table.cell(name));
        table.end();
        table
    }

    fn cell(&mut self, cell: &str) {
        if self.begun {
            self.text.push(',');
        }
        self.begun = true;
        // A file may come from anyone, and a spreadsheet runs what looks like a formula.
        let formula = self.spreadsheet
            && (cell.trim_start().starts_with(FORMULA) || cell.starts_with(['\t', '\r', '\n']));
        let apostrophe = if formula { "'" } else { "" };
        let quoted = cell.contains(['"', ',', '\r', '\n']) || cell.trim() != cell;
        let parts = if quoted {
            ["\"", apostrophe, &cell.replace('"', "\"\""), "\""].concat()
        } else {
            [apostrophe, cell].concat()
        };
        self.text.push_str(&parts);
    }

    fn list<'l>(&mut self, items: impl Iterator<Item = &'l str>) {
        self.cell(&items.collect::<Vec<_>>().join("; "));
    }

    fn end(&mut self) {
        self.text.push_str("\r\n");
        self.begun = false;
    }
}

/// What a formula begins with; Excel takes the wide forms of East Asian keyboards for the same.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

#[cfg(test)]
mod tests {
    use super::*;

    fn line(cells: &[&str], spreadsheet: bool) -> String {
        let mut table = Table::new(&[], spreadsheet);
        table.text.clear();
        cells.iter().for_each(|cell| table.cell(cell));
        table.end();
        table.text
    }

    #[test]
    fn commas_quotes_and_line_ends_are_quoted() {
        assert_eq!(
            line(&["a", "b,c", "d \"e\"", "f\ng", " h", "", "«и»; к"], false),
            "a,\"b,c\",\"d \"\"e\"\"\",\"f\ng\",\" h\",,«и»; к\r\n"
        );
    }

    #[test]
    fn formulas_are_made_harmless_for_a_spreadsheet_only() {
        assert_eq!(line(&["=1+1", "-1,5", "x"], true), "'=1+1,\"'-1,5\",x\r\n");
        for cell in ["@SUM(A1)", "+7 900", "＝1", "a-b", "x = y"] {
            let is_formula = !cell.starts_with(['a', 'x']);
            let made = line(&[cell], true);
            assert_eq!(made.starts_with('\''), is_formula, "{made}");
        }
        assert_eq!(line(&[" =1", "\t=1"], true), "\"' =1\",\"'\t=1\"\r\n");
        assert_eq!(line(&["=1+1"], false), "=1+1\r\n");
    }
}
