//! The rules, one named function (or visitor) each.

use super::walk::{Target, Visitor, walk};
use super::{At, Gazetteer};
use crate::model::article::Iso;
use crate::model::decode::{Findings, nearest};
use crate::model::document::{Basis, Claim, Document, Quote, Selector, Text, When};
use crate::model::edtf::Edtf;
use crate::model::vocabulary::{BasisKind, Form, PartyKind, PlaceKind};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The one version of the format that this program reads.
pub const FORMAT: &str = "dateline/1";
/// Longest id.
const LONGEST_ID: usize = 64;
/// Largest radius of a region's soft patch, in kilometres.
const LARGEST_RADIUS_KM: f64 = 5000.0;

/// Runs every rule.
pub fn all(document: &Document, raw: &HashSet<&str>, gazetteer: &dyn Gazetteer, findings: &mut Findings) {
    format(document, findings);
    languages(document, findings);
    ids(document, findings);
    walk(document, &mut References { ids: kinds(document), raw, findings });
    walk(document, &mut Texts { languages: &document.languages, findings });
    passages(document, findings);
    quotes(document, findings);
    walk(document, &mut Claims { findings });
    walk(document, &mut Bases { findings });
    walk(document, &mut Dates { findings });
    translations(document, findings);
    addresses(document, findings);
    places(document, gazetteer, findings);
    home(document, findings);
    publisher(document, findings);
    roles(document, findings);
    ends(document, findings);
    quotations(document, findings);
    circles(document, findings);
}

fn format(document: &Document, findings: &mut Findings) {
    if document.format != FORMAT {
        findings.add(
            "format",
            &At::ROOT.key("format").path(),
            format!("this program reads the format “{FORMAT}”, not “{}”", document.format),
        );
    }
}

/// At least one language; tags well-formed; none twice.
fn languages(document: &Document, findings: &mut Findings) {
    let list = At::ROOT;
    let list = list.key("languages");
    if document.languages.is_empty() {
        findings.add("languages", &list.path(), "name at least the language of the original, for example [\"en\"]");
    }
    let mut seen = HashSet::new();
    for (ix, tag) in document.languages.iter().enumerate() {
        let subtag = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let first = tag.split('-').next().unwrap_or("");
        let good = (2..=3).contains(&first.len())
            && first.bytes().all(|byte| byte.is_ascii_lowercase())
            && tag.split('-').all(subtag);
        if !good {
            findings.add("languages", &list.index(ix).path(), format!("“{tag}” is not a language tag such as “en” or “pt-BR”"));
        }
        if !seen.insert(tag.to_ascii_lowercase()) {
            findings.add("languages", &list.index(ix).path(), format!("the language “{tag}” stands here twice"));
        }
    }
}

/// Ids are well-formed and no two are the same, whatever they name.
fn ids(document: &Document, findings: &mut Findings) {
    let mut seen: HashMap<&str, String> = HashMap::new();
    for (list, ix, id) in all_ids(document) {
        let root = At::ROOT;
        let list_at = root.key(list);
        let item = list_at.index(ix);
        let at = item.key("id");
        let good = id.bytes().next().is_some_and(|first| first.is_ascii_lowercase())
            && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
            && id.len() <= LONGEST_ID;
        if !good {
            findings.add(
                "id",
                &at.path(),
                format!("the id “{}” must be lower-case Latin letters, digits and hyphens, start with a letter and have at most {LONGEST_ID} characters", short(id)),
            );
        }
        if let Some(first) = seen.get(id) {
            findings.add("id", &at.path(), format!("the id “{}” is taken already, by {first}; every id must be its own", short(id)));
        } else {
            seen.insert(id, format!("{list}[{ix}]"));
        }
    }
    if document.id.is_empty() || !document.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-') {
        findings.add("id", &At::ROOT.key("id").path(), "the article's id must be lower-case Latin letters, digits and hyphens");
    }
}

fn all_ids(document: &Document) -> Vec<(&'static str, usize, &str)> {
    /// The ids of one list.
    macro_rules! list {
        ($name:ident) => {
            document.$name.iter().enumerate().map(|(ix, item)| (stringify!($name), ix, item.id.as_str()))
        };
    }
    list!(passages)
        .chain(list!(places))
        .chain(list!(parties))
        .chain(list!(topics))
        .chain(list!(relations))
        .chain(list!(events))
        .chain(list!(quotations))
        .collect()
}

fn kinds(document: &Document) -> HashMap<&str, &'static str> {
    all_ids(document).into_iter().map(|(list, _, id)| (id, list)).collect()
}

/// References resolve, to something of the right kind.
struct References<'a> {
    ids: HashMap<&'a str, &'static str>,
    raw: &'a HashSet<&'a str>,
    findings: &'a mut Findings,
}

impl Visitor for References<'_> {
    fn reference(&mut self, at: &At, id: &str, target: Target) {
        let (lists, what): (&[&str], &str) = match target {
            Target::Passage => (&["passages"], "a passage"),
            Target::Place => (&["places"], "a place"),
            Target::Party => (&["parties"], "a party"),
            Target::Topic => (&["topics"], "a topic"),
            Target::Event => (&["events"], "an event"),
            Target::PartyOrPlace => (&["parties", "places"], "a party or a place"),
            Target::PartyOrEvent => (&["parties", "events"], "a party or an event"),
        };
        match self.ids.get(id) {
            Some(list) if lists.contains(list) => {}
            Some(list) => {
                let message = format!("“{}” is in “{list}”, but here the id of {what} is needed", short(id));
                self.findings.add("reference", &at.path(), message);
            }
            None if self.raw.contains(id) => {}
            None => {
                let known = self.ids.iter().filter(|(_, list)| lists.contains(*list)).map(|(id, _)| *id);
                let hint = nearest(id, known).map(|best| format!("; did you mean “{best}”?")).unwrap_or_default();
                self.findings.add("reference", &at.path(), format!("nothing here has the id “{}”; the id of {what} is needed{hint}", short(id)));
            }
        }
    }

    fn quote(&mut self, _: &At, _: &Quote) {}
}

/// Every text has every language of the document, or says by null that it is absent.
struct Texts<'a> {
    languages: &'a [String],
    findings: &'a mut Findings,
}

impl Texts<'_> {
    fn keys<'k>(&mut self, at: &At, keys: impl Iterator<Item = &'k str> + Clone) {
        for tag in self.languages {
            if !keys.clone().any(|key| key == tag) {
                self.findings.add(
                    "translation",
                    &at.path(),
                    format!("the language “{tag}” is missing; give the text, or null if there is none"),
                );
            }
        }
        for key in keys {
            self.language(&at.key(key), key);
        }
    }
}

impl Visitor for Texts<'_> {
    fn text(&mut self, at: &At, text: &Text) {
        self.keys(at, text.0.keys().map(String::as_str));
        for (tag, words) in &text.0 {
            if words.as_ref().is_some_and(|words| words.trim().is_empty()) {
                self.findings.add("translation", &at.key(tag).path(), "this text is empty; write null if there is none");
            }
        }
        if text.0.values().all(Option::is_none) && !text.0.is_empty() {
            self.findings.add("translation", &at.path(), "this text has no words in any language");
        }
    }

    fn quote(&mut self, at: &At, quote: &Quote) {
        self.keys(&at.key("quotes"), quote.quotes.keys().map(String::as_str));
        if let Some(original) = self.languages.first()
            && let Some(None) = quote.quotes.get(original)
        {
            self.findings.add(
                "translation",
                &at.key("quotes").key(original).path(),
                "a quote must be there in the language of the original; only a translation may be without it",
            );
        }
    }

    fn language(&mut self, at: &At, tag: &str) {
        if !self.languages.iter().any(|own| own == tag) {
            let hint = nearest(tag, self.languages.iter().map(String::as_str))
                .map(|best| format!("; did you mean “{best}”?"))
                .unwrap_or_default();
            self.findings.add(
                "language",
                &at.path(),
                format!("“{}” is not among the languages of this file ({}){hint}", short(tag), self.languages.join(", ")),
            );
        }
    }
}

/// There is text, and the original is never absent.
fn passages(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("passages");
    if document.passages.is_empty() {
        findings.add("passage", &list.path(), "an article needs at least one passage of text");
    }
    let Some(original) = document.languages.first() else { return };
    for (ix, passage) in document.passages.iter().enumerate() {
        if let Some(None) = passage.text.0.get(original) {
            let message = format!("the original ({original}) of a passage cannot be absent");
            findings.add("passage", &list.index(ix).key("text").path(), message);
        }
    }
}

/// Why a quote could not be placed.
pub enum Fault {
    /// The words are not there.
    NotFound,
    /// The words are there, but not with this prefix and suffix.
    NotBeside(usize),
    /// They are there more than once.
    Many(usize),
    /// There is nothing to look for.
    Empty,
}

/// Where the words of a selector stand in a text: exactly once, prefix and suffix deciding.
pub fn locate(text: &str, selector: &Selector) -> Result<(usize, usize), Fault> {
    if selector.exact.is_empty() {
        return Err(Fault::Empty);
    }
    let mut all = 0;
    let mut fitting = None;
    let mut fits = 0;
    // Overlapping matches count too: each is a place where the quote could stand.
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find(&selector.exact)) {
        let start = from + found;
        let end = start + selector.exact.len();
        all += 1;
        let before = selector.prefix.as_ref().is_none_or(|prefix| text[..start].ends_with(prefix.as_str()));
        let after = selector.suffix.as_ref().is_none_or(|suffix| text[end..].starts_with(suffix.as_str()));
        if before && after {
            fits += 1;
            fitting = Some((start, end));
        }
        from = start + selector.exact.chars().next().map_or(1, char::len_utf8);
        if all > 10_000 {
            break;
        }
    }
    match (fits, fitting) {
        (1, Some(place)) => Ok(place),
        (0, _) if all == 0 => Err(Fault::NotFound),
        (0, _) => Err(Fault::NotBeside(all)),
        (n, _) => Err(Fault::Many(n)),
    }
}

/// Every quote is found exactly once; mentions do not overlap.
fn quotes(document: &Document, findings: &mut Findings) {
    let passages: HashMap<&str, &Text> =
        document.passages.iter().map(|passage| (passage.id.as_str(), &passage.text)).collect();
    let mut rule = Quotes { passages, mentions: BTreeMap::new(), findings };
    walk(document, &mut rule);
    rule.overlaps();
}

/// Mentions of one passage in one language: bytes, and where the file says so.
type Mentions = BTreeMap<(String, String), Vec<(usize, usize, crate::model::decode::Path)>>;

struct Quotes<'a> {
    passages: HashMap<&'a str, &'a Text>,
    mentions: Mentions,
    findings: &'a mut Findings,
}

impl Visitor for Quotes<'_> {
    fn quote(&mut self, at: &At, quote: &Quote) {
        // A passage that is not there is reported as a reference.
        let Some(text) = self.passages.get(quote.passage.as_str()) else { return };
        for (tag, selector) in &quote.quotes {
            let Some(selector) = selector else { continue };
            let list = at.key("quotes");
            let here = list.key(tag);
            let Some(words) = text.0.get(tag).and_then(Option::as_ref) else {
                if text.0.contains_key(tag) {
                    let message = format!("passage {} has no text in “{tag}”, so this quote must be null", quote.passage);
                    self.findings.add("quote", &here.path(), message);
                }
                continue;
            };
            match locate(words, selector) {
                Ok((start, end)) => {
                    if is_mention(at) {
                        self.mentions
                            .entry((quote.passage.clone(), tag.clone()))
                            .or_default()
                            .push((start, end, here.path()));
                    }
                }
                Err(fault) => {
                    let message = explain(&fault, words, selector, &quote.passage, tag);
                    self.findings.add("quote", &here.key("exact").path(), message);
                }
            }
        }
    }
}

fn is_mention(at: &At) -> bool {
    // A mention's path ends in `mentions[n]`.
    at.above.is_some_and(|above| matches!(above.step, super::Place::Key("mentions")))
}

impl Quotes<'_> {
    fn overlaps(&mut self) {
        for ((passage, tag), spans) in &mut self.mentions {
            spans.sort_by_key(|(start, end, _)| (*start, *end));
            for pair in spans.windows(2) {
                let [(_, end, first), (start, _, second)] = pair else { continue };
                if start < end {
                    let message = format!("in passage {passage} ({tag}) these words overlap those of {first}; a word can belong to one mention only");
                    self.findings.add("mention", second, message);
                }
            }
        }
    }
}

fn explain(fault: &Fault, words: &str, selector: &Selector, passage: &str, tag: &str) -> String {
    let exact = short(&selector.exact);
    match fault {
        Fault::Empty => "this quote is empty; give the words as they stand in the passage".to_string(),
        Fault::NotBeside(n) => format!("“{exact}” stands in passage {passage} ({tag}) {n} time(s), but never with this prefix and suffix right beside it"),
        Fault::Many(n) => format!("“{exact}” stands in passage {passage} ({tag}) {n} times; add a prefix or a suffix that tells which is meant"),
        Fault::NotFound => {
            let near = near_miss(words, &selector.exact);
            let hint = near.map(|near| format!("; there stands “{}”", short(&near))).unwrap_or_default();
            format!("“{exact}” does not stand in passage {passage} ({tag}){hint}; a quote must match letter by letter")
        }
    }
}

/// The words of the text that are the same but for case, quotation marks, dashes, spaces or ё.
fn near_miss(text: &str, wanted: &str) -> Option<String> {
    let fold = |c: char| match c {
        '«' | '»' | '“' | '”' | '„' | '‟' | '"' => '"',
        '’' | '‘' | 'ʼ' | '\'' => '\'',
        '–' | '—' | '‑' | '-' => '-',
        'ё' | 'Ё' => 'е',
        c if c.is_whitespace() => ' ',
        c => c.to_lowercase().next().unwrap_or(c),
    };
    let text_chars: Vec<char> = text.chars().take(100_000).collect();
    let folded: Vec<char> = text_chars.iter().copied().map(fold).collect();
    let wanted: Vec<char> = wanted.trim().chars().take(2_000).map(fold).collect();
    if wanted.is_empty() || wanted.len() > folded.len() {
        return None;
    }
    let start = folded.windows(wanted.len()).position(|window| window == wanted.as_slice())?;
    Some(text_chars[start..start + wanted.len()].iter().collect())
}

/// A claim without evidence is refused.
struct Claims<'a> {
    findings: &'a mut Findings,
}

impl Visitor for Claims<'_> {
    fn claim(&mut self, at: &At, claim: &Claim) {
        if claim.evidence.is_empty() {
            self.findings.add("evidence", &at.key("evidence").path(), "a claim needs at least one quote from the text as evidence");
        }
    }
}

/// Derived needs its reason, reference its source.
struct Bases<'a> {
    findings: &'a mut Findings,
}

impl Visitor for Bases<'_> {
    fn basis(&mut self, at: &At, basis: &Basis) {
        match basis.kind {
            BasisKind::Derived if basis.reason.is_none() => {
                self.findings.add("basis", &at.path(), "“derived” needs a “reason”: say in words why it follows from the text");
            }
            BasisKind::Reference if basis.source.is_none() => {
                self.findings.add("basis", &at.path(), "“reference” needs a “source”: say in words where it comes from");
            }
            _ => {}
        }
    }
}

/// Dates are EDTF.
struct Dates<'a> {
    findings: &'a mut Findings,
}

impl Visitor for Dates<'_> {
    fn when(&mut self, at: &At, when: &When) {
        if let Some(date) = &when.date
            && let Err(error) = Edtf::parse(date)
        {
            self.findings.add("date", &at.key("date").path(), format!("“{}” is not a date we can read: {error}", short(date)));
        }
    }
}

/// One entry for each language but the first.
fn translations(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("translations");
    let mut seen = HashSet::new();
    for (ix, translation) in document.translations.iter().enumerate() {
        let item = list.index(ix);
        let at = item.key("language");
        if document.languages.first() == Some(&translation.language) {
            findings.add("translator", &at.path(), "the original is not a translation; leave this entry out");
        }
        if !seen.insert(&translation.language) {
            findings.add("translator", &at.path(), format!("“{}” stands here twice", short(&translation.language)));
        }
    }
    for tag in document.languages.iter().skip(1) {
        let translated = document.passages.iter().any(|passage| passage.text.0.get(tag).is_some_and(Option::is_some));
        if translated && !seen.contains(tag) {
            findings.add("translator", &list.path(), format!("say here who translated the text into “{tag}”"));
        }
    }
}

/// Links lead to http or https.
fn addresses(document: &Document, findings: &mut Findings) {
    if let Some(url) = &document.source.url
        && !is_web_address(url)
    {
        let root = At::ROOT;
        findings.add("url", &root.key("source").key("url").path(), "the address must start with http:// or https:// and name a host, without spaces");
    }
}

fn is_web_address(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or("");
        !host.is_empty() && !url.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"'))
    })
}

/// Codes, coordinates, radius, and something to draw.
fn places(document: &Document, gazetteer: &dyn Gazetteer, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("places");
    for (ix, place) in document.places.iter().enumerate() {
        let at = list.index(ix);
        let iso = place.iso.as_deref().and_then(Iso::new);
        match (place.kind, &place.iso, iso) {
            (PlaceKind::Country, None, _) => {
                findings.add("iso", &at.path(), "a country needs “iso”, its ISO 3166-1 code of two capital letters");
            }
            (PlaceKind::Country, Some(code), found) => {
                if found.is_none_or(|iso| !gazetteer.knows(iso)) {
                    findings.add("iso", &at.key("iso").path(), format!("“{}” is not an ISO 3166-1 alpha-2 code", short(code)));
                } else if !place.id.ends_with(&code.to_ascii_lowercase()) {
                    let message = format!("the id of a country ends in its code in small letters: here “{}”", code.to_ascii_lowercase());
                    findings.add("iso", &at.key("id").path(), message);
                }
            }
            (_, Some(_), _) => findings.add("iso", &at.key("iso").path(), "only a country has an ISO code"),
            (_, None, _) => {}
        }
        if let Some(point) = &place.point {
            let point_at = at.key("point");
            if !(-180.0..=180.0).contains(&point.lon) {
                findings.add("coordinates", &point_at.key("lon").path(), format!("the longitude {} is not between -180 and 180", point.lon));
            }
            if !(-90.0..=90.0).contains(&point.lat) {
                findings.add("coordinates", &point_at.key("lat").path(), format!("the latitude {} is not between -90 and 90", point.lat));
            }
        }
        let drawable = place.point.is_some()
            || iso.is_some_and(|iso| gazetteer.has_outline(iso) || gazetteer.has_point(iso));
        if !drawable && (place.kind != PlaceKind::Country || iso.is_some_and(|iso| gazetteer.knows(iso))) {
            findings.add("point", &at.path(), "this place needs a “point”: the map has no outline for it");
        }
        match (place.kind, place.radius_km) {
            (PlaceKind::Region, None) => findings.add("radius", &at.path(), "a region needs “radiusKm”, the size of its soft patch on the map"),
            (PlaceKind::Region, Some(radius)) if !(radius > 0.0 && radius <= LARGEST_RADIUS_KM) => {
                findings.add("radius", &at.key("radiusKm").path(), format!("the radius must be more than 0 and at most {LARGEST_RADIUS_KM} km"));
            }
            (PlaceKind::Region, Some(_)) | (_, None) => {}
            (_, Some(_)) => findings.add("radius", &at.key("radiusKm").path(), "only a region has a radius"),
        }
    }
}

/// The home side is a country.
fn home(document: &Document, findings: &mut Findings) {
    let Some(home) = &document.home else { return };
    let kind = document.places.iter().find(|place| place.id == home.place).map(|place| place.kind);
    if kind.is_some_and(|kind| kind != PlaceKind::Country) {
        findings.add("home", &At::ROOT.key("home").key("place").path(), "the home side must be a country");
    }
}

/// The publisher is an organisation or a person, not a loose group.
fn publisher(document: &Document, findings: &mut Findings) {
    let publisher = document.parties.iter().find(|party| party.id == document.source.publisher);
    if publisher.is_some_and(|party| party.kind == PartyKind::Group) {
        findings.add("publisher", &At::ROOT.key("source").key("publisher").path(), "the publisher must be an organisation or a person");
    }
}

/// Only people have roles.
fn roles(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("parties");
    for (ix, party) in document.parties.iter().enumerate() {
        if party.kind != PartyKind::Person && !party.roles.is_empty() {
            findings.add("role", &list.index(ix).key("roles").path(), "only a person has roles");
        }
    }
}

/// A relation has two ends; each is a party, a place, or both.
fn ends(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("relations");
    for (ix, relation) in document.relations.iter().enumerate() {
        let item = list.index(ix);
        let at = item.key("ends");
        if relation.ends.len() != 2 {
            findings.add("ends", &at.path(), format!("a relation has two ends, not {}", relation.ends.len()));
        }
        for (ix, end) in relation.ends.iter().enumerate() {
            if end.party.is_none() && end.place.is_none() {
                findings.add("ends", &at.index(ix).path(), "an end needs a “party” or a “place”");
            }
        }
    }
}

/// A quotation is direct speech.
fn quotations(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let list = root.key("quotations");
    for (ix, quotation) in document.quotations.iter().enumerate() {
        if quotation.claim.voice.form != Form::Direct {
            let item = list.index(ix);
            findings.add("quotation", &item.key("claim").key("voice").key("form").path(), "a quotation is direct speech: its form is “direct”");
        }
    }
}

/// Nothing lies in itself or is part of itself.
fn circles(document: &Document, findings: &mut Findings) {
    let root = At::ROOT;
    let within: HashMap<&str, &str> = (document.places.iter())
        .filter_map(|place| Some((&*place.id, &*place.within.as_ref()?.place)))
        .collect();
    let list = root.key("places");
    for (ix, place) in document.places.iter().enumerate() {
        if goes_round(&within, &place.id) {
            findings.add("circle", &list.index(ix).key("within").path(), "this place lies in itself, directly or by way of others");
        }
    }
    let part_of: HashMap<&str, &str> = (document.events.iter())
        .filter_map(|event| Some((&*event.id, event.part_of.as_deref()?)))
        .collect();
    let list = root.key("events");
    for (ix, event) in document.events.iter().enumerate() {
        if goes_round(&part_of, &event.id) {
            findings.add("circle", &list.index(ix).key("partOf").path(), "this event is part of itself, directly or by way of others");
        }
    }
}

fn goes_round(above: &HashMap<&str, &str>, start: &str) -> bool {
    // Nobody nests deeper than this; a longer chain is looked at as far as it matters.
    let mut here = start;
    for _ in 0..64.min(above.len()) {
        match above.get(here) {
            Some(next) if *next == start => return true,
            Some(next) => here = next,
            None => return false,
        }
    }
    false
}

/// A text cut to what a message can hold.
fn short(text: &str) -> String {
    const MOST: usize = 80;
    if text.chars().count() <= MOST {
        return text.to_string();
    }
    let cut: String = text.chars().take(MOST).collect();
    format!("{cut}…")
}
