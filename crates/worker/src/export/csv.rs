//! Tables of facts and of relations: CSV (RFC 4180), UTF-8, lines end with CR LF, one head line.
//!
//! The head line is the same in every language, for programs; what stands below it is for people. A
//! column that ends in `_id` holds ids of the article file, one that ends in `_code` words of the
//! format.

use super::made::Made;
use super::shared::{ExportedFact, Shared};
use article::edtf::Edtf;
use article::{Claim, End, EntityRef, Status, When};

const CLAIM: &[&str] = &[
    "status",
    "status_code",
    "says",
    "form_code",
    "speaker",
    "speaker_id",
    "office_code",
];
const DATE: &[&str] = &[
    "when",
    "date_edtf",
    "date_earliest",
    "date_latest",
    "date_basis_code",
    "date_basis",
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

/// One line a fact: relations, events, quotations, roles, claims of taking part.
pub(super) fn facts(shared: &Shared, spreadsheet: bool) -> Made {
    let first = ["id", "kind_code", "what", "language"];
    let about = [
        "places",
        "place_ids",
        "parties",
        "party_ids",
        "topics",
        "not_stated",
    ];
    let head = (first.iter())
        .chain(CLAIM)
        .chain(DATE)
        .chain(&about)
        .chain(QUOTE)
        .chain(SOURCE);
    let mut table = Table::new(head, spreadsheet);
    let facts = shared.facts(false);
    for fact in &facts {
        table.cell(&fact.id);
        table.cell(fact.kind);
        table.cell(&fact.what);
        table.cell(shared.article.tag(fact.what_lang));
        claim(&mut table, shared, fact.claim);
        date(&mut table, shared, fact.claim.status, fact.when);
        neighbours(&mut table, shared, fact);
        quote(&mut table, shared, fact);
        source(&mut table, shared);
        table.end();
    }
    Made::of(table.text, facts.len())
}

/// One line a relation, read from the first end to the second.
pub(super) fn relations(shared: &Shared, spreadsheet: bool) -> Made {
    let first = ["id", "kind_code", "what", "language"];
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
    let head = (first.iter())
        .chain(&ends)
        .chain(CLAIM)
        .chain(DATE)
        .chain(QUOTE)
        .chain(SOURCE);
    let mut table = Table::new(head, spreadsheet);
    let article = shared.article;
    for relation in &article.relations {
        let claim_ref = explorer::relations::ClaimRef {
            entity: relation.entry.entity,
            part: 0,
        };
        let fact = shared.fact(claim_ref);
        let [from, to] = &relation.ends;
        table.cell(&fact.id);
        table.cell(relation.kind.word());
        table.cell(&fact.what);
        table.cell(article.tag(fact.what_lang));
        end(&mut table, shared, from);
        table.cell(shared.text(&relation.verb));
        end(&mut table, shared, to);
        let event = relation.event.map(|event| &article.event(event).entry);
        table.cell(event.map_or("", |event| shared.text(&event.name)));
        table.cell(event.map_or("", |event| &event.id));
        let topics = relation
            .topics
            .iter()
            .map(|topic| &article.topic(*topic).entry);
        table.list(topics.map(|topic| shared.text(&topic.name)));
        table.list(fact.entry.unstated.iter().map(|text| shared.text(text)));
        claim(&mut table, shared, fact.claim);
        date(&mut table, shared, fact.claim.status, fact.when);
        quote(&mut table, shared, &fact);
        source(&mut table, shared);
        table.end();
    }
    Made::of(table.text, article.relations.len())
}

fn claim(table: &mut Table, shared: &Shared, claim: &'static Claim) {
    let speaker = shared.article.entry(claim.voice.speaker);
    table.cell(shared.status(claim));
    table.cell(claim.status.word());
    table.cell(&shared.voice(claim));
    table.cell(claim.voice.form.word());
    table.cell(shared.text(&speaker.name));
    table.cell(&speaker.id);
    table.cell(claim.voice.office.map_or("", |office| office.word()));
}

fn date(table: &mut Table, shared: &Shared, status: Status, when: Option<&'static When>) {
    let date = when.and_then(|when| when.date.as_ref());
    let (first, last) = date.map_or((None, None), Edtf::bounds);
    let text = |day: Option<article::day::Day>| day.map_or_else(String::new, |d| d.to_string());
    // What cannot have a date has no empty phrase about it either.
    table.cell(&when.map_or_else(String::new, |_| shared.when(status, when)));
    table.cell(&date.map_or_else(String::new, Edtf::to_string));
    table.cell(&text(first));
    table.cell(&text(last));
    table.cell(when.map_or("", |when| when.basis.kind.word()));
    let note = when.and_then(|when| when.basis.note.as_ref());
    table.cell(note.map_or("", |note| shared.text(note)));
}

fn neighbours(table: &mut Table, shared: &Shared, fact: &ExportedFact) {
    let tied = shared.loaded.relations().neighbours(fact.claim_ref.entity);
    let of = |wanted: fn(EntityRef) -> bool| {
        let all = tied.iter().copied();
        all.filter(move |id| wanted(shared.article.entity(*id)))
    };
    let is_place: fn(EntityRef) -> bool = |entity| matches!(entity, EntityRef::Place(_));
    let is_party: fn(EntityRef) -> bool = |entity| matches!(entity, EntityRef::Party(_));
    let is_topic: fn(EntityRef) -> bool = |entity| matches!(entity, EntityRef::Topic(_));
    table.list(of(is_place).map(|id| shared.name(id)));
    table.list(of(is_place).map(|id| shared.id(id)));
    table.list(of(is_party).map(|id| shared.name(id)));
    table.list(of(is_party).map(|id| shared.id(id)));
    table.list(of(is_topic).map(|id| shared.name(id)));
    table.list(fact.entry.unstated.iter().map(|text| shared.text(text)));
}

fn end(table: &mut Table, shared: &Shared, end: &'static End) {
    let party = end.entity(shared.article);
    let place = end
        .place
        .as_ref()
        .map(|located| shared.place(located.place));
    table.cell(party.map_or("", |party| shared.name(party)));
    table.cell(party.map_or("", |party| shared.id(party)));
    table.cell(place.map_or("", |place| shared.text(&place.name)));
    table.cell(place.map_or("", |place| &place.id));
}

/// The first quote: the others are in the article.
fn quote(table: &mut Table, shared: &Shared, fact: &ExportedFact) {
    let Some(anchor) = fact.claim.evidence.first() else {
        QUOTE.iter().for_each(|_| table.cell(""));
        return;
    };
    let (original, translated) = shared.quote(anchor);
    table.cell(&(anchor.passage.number() + 1).to_string());
    table.cell(original);
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
    fn new<'h>(head: impl Iterator<Item = &'h &'h str>, spreadsheet: bool) -> Self {
        let mut table = Self {
            text: String::from(if spreadsheet { "\u{feff}" } else { "" }),
            begun: false,
            spreadsheet,
        };
        head.for_each(|name| table.cell(name));
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
        let mut table = Table::new([].iter(), spreadsheet);
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
