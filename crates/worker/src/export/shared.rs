//! What all formats need of an article: names and texts in the reader's language, identifiers, links,
//! and the facts in text order.

use super::days::exact_day;
use super::options::Options;
use article::day::Day;
use article::edtf::Edtf;
use article::{
    Anchor, Article, Claim, EntityId, EntityRef, Entry, Figure, LangIx, Opposition, PlaceId,
    Status, Text, Voice, When,
};
use compact::sort::CompactSort;
use explorer::cite;
use explorer::coverage::{all_claims, claim_figure, claim_id, claim_kind, claims_fact};
use explorer::i18n::{Language, Years, words};
use explorer::loaded::LoadedArticle;
use explorer::reading::{Reading, Selection};
use explorer::relations::ClaimRef;
use explorer::route;
use explorer::state::State;

/// An article, and how it is to be exported.
pub(super) struct Shared {
    pub loaded: LoadedArticle,
    pub article: &'static Article,
    pub words: Language,
    pub lang: LangIx,
    address: Option<String>,
    /// By the fact that contradicts or corrects.
    opposed: Vec<(EntityId, Opposition, EntityId)>,
}

/// A claim as it is told.
pub(super) struct ExportedFact {
    pub claim_ref: ClaimRef,
    pub claim: &'static Claim,
    pub entry: &'static Entry,
    /// As [`claim_id`] has it.
    pub id: String,
    /// As [`claim_kind`] has it.
    pub kind: &'static str,
    /// What is claimed, in a few words or as a sentence.
    pub what: String,
    /// The language of these words.
    pub what_lang: LangIx,
    /// When, as far as the article says.
    pub when: Option<&'static When>,
    /// The number, if it claims one.
    pub figure: Option<&'static Figure>,
}

impl Shared {
    pub fn new(loaded: LoadedArticle, options: &Options) -> Self {
        let address = options.address.map(str::trim).unwrap_or_default();
        let address = address.split('#').next().unwrap_or_default();
        let article = loaded.article();
        let opposed = article.opposed.iter();
        let mut opposed: Vec<_> = opposed.map(|it| (it.by, it.how, it.fact)).collect();
        opposed.compact_sort();
        Self {
            loaded,
            article,
            opposed,
            words: options.words,
            lang: options.content,
            address: (!address.is_empty()).then(|| uri(address)),
        }
    }

    /// The page's address, without fragment.
    pub fn address(&self) -> Option<&str> {
        self.address.as_deref()
    }

    /// The BCP 47 tag of the content's language.
    pub fn tag(&self) -> &'static str {
        self.article.tag(self.lang)
    }

    /// The address of the original page.
    pub fn page(&self) -> Option<String> {
        cite::original(self.article).map(uri)
    }

    /// The address of a quote in the original page.
    pub fn sentence(&self, anchor: &Anchor) -> Option<String> {
        cite::sentence_link(self.article, anchor).map(|url| uri(&url))
    }

    /// The tag of the original's language.
    pub fn original(&self) -> &'static str {
        self.article.tag(LangIx::ORIGINAL)
    }

    /// A text in the content's language, or in the one it has.
    pub fn text(&self, text: &'static Text) -> &'static str {
        text.get(self.lang).0
    }

    /// The full name of an entity.
    pub fn name(&self, entity: EntityId) -> &'static str {
        self.text(&self.article.entry(entity).name)
    }

    pub fn id(&self, entity: EntityId) -> &'static str {
        &self.article.entry(entity).id
    }

    pub fn place(&self, place: PlaceId) -> &'static Entry {
        &self.article.place(place).entry
    }

    /// The identifier of an entity or a passage: a fragment of the page, or a name of our own.
    pub fn iri(&self, id: &str) -> String {
        match self.address() {
            Some(address) => format!("{address}#{id}"),
            None => self.urn(&[id]),
        }
    }

    /// A name that holds wherever the page is.
    pub fn urn(&self, parts: &[&str]) -> String {
        let mut urn = format!("urn:dateline:{}", self.article.id);
        for part in parts {
            urn.push(':');
            urn.push_str(part);
        }
        urn
    }

    /// The identifier of the article as it was published.
    pub fn article_iri(&self) -> String {
        match (self.page(), self.address()) {
            (Some(url), _) => url,
            (None, Some(address)) => address.to_owned(),
            (None, None) => self.urn(&[]),
        }
    }

    /// A link that opens the page at an entity, at one of its quotes.
    pub fn link(&self, claim: ClaimRef, anchor: &Anchor) -> Option<String> {
        let address = self.address()?;
        // The page numbers the quotes of a selection; those of names are not all among them.
        let focus = self.loaded.relations().focus(self.article, claim.entity);
        let quote = (focus.supports.iter()).position(|support| support.anchor == *anchor);
        let mut state = State::new(self.words);
        state.reading = Reading::Entity(Selection {
            entity: claim.entity,
            quote: quote
                .and_then(|quote| u16::try_from(quote).ok())
                .unwrap_or(0),
        });
        Some(format!(
            "{address}#{}",
            route::fragment(&state, self.article)
        ))
    }

    pub fn publisher(&self) -> &'static Entry {
        &self.article.party(self.article.source.publisher).entry
    }

    pub fn rights(&self) -> Option<&'static str> {
        self.article
            .source
            .rights
            .as_ref()
            .map(|text| self.text(text))
    }

    /// The day of publication, if it is known to the day.
    pub fn published(&self) -> Option<Day> {
        exact_day(self.published_date()?)
    }

    pub fn published_date(&self) -> Option<&'static Edtf> {
        self.article.source.published.as_ref()?.date.as_ref()
    }

    /// What a fact contradicts or corrects.
    pub fn opposed(&self, by: EntityId, how: Opposition) -> Vec<EntityId> {
        let start = self.opposed.partition_point(|it| (it.0, it.1) < (by, how));
        let own = self.opposed.get(start..).unwrap_or_default().iter();
        let own = own.take_while(|it| (it.0, it.1) == (by, how));
        own.map(|it| it.2).collect()
    }

    /// A date as the article knows it, in words.
    pub fn when(&self, status: Status, when: Option<&When>) -> String {
        self.words
            .when(self.article, status, when, Years::Shown, self.lang)
            .to_string()
    }

    /// A status of a claim, in words.
    pub fn status(&self, claim: ClaimRef, status: Status) -> &'static str {
        self.words.t(match self.article.entity(claim.entity) {
            EntityRef::Event(id) => words::event_status(self.article.event(id).kind, status),
            _ => words::status(status),
        })
    }

    /// Who says it, in full.
    pub fn voice(&self, voice: Voice) -> String {
        words::voice(self.words, self.article, voice, self.lang)
    }

    /// Who speaks, with the office.
    pub fn speaker(&self, voice: Voice) -> String {
        words::speaker(self.words, self.article, voice, self.lang)
    }

    /// The article's facts (with `names`, all claims) in text order.
    pub fn facts(&self, names: bool) -> Vec<ExportedFact> {
        let mut claims: Vec<ClaimRef> = all_claims(self.article)
            .filter(|(_, is)| !is.evidence.is_empty())
            .map(|(claim, _)| claim)
            .filter(|claim| names || claims_fact(self.article, *claim))
            .collect();
        let start = |claim: &ClaimRef| claim.get(self.article).evidence.first().map(Anchor::order);
        claims.compact_sort_by_cached_key(|claim| (start(claim), *claim));
        claims.into_iter().map(|claim| self.fact(claim)).collect()
    }

    /// The figures that are part of another claim, each as a fact of its own.
    pub fn figures_without_claim(&self) -> Vec<ExportedFact> {
        let mut facts = Vec::new();
        let mut before = (None, 0);
        for figure in &self.article.figures {
            let number = if before.0 == Some(figure.of) {
                before.1 + 1
            } else {
                1
            };
            before = (Some(figure.of), number);
            if figure.claim.is_some() {
                continue;
            }
            let whole = ClaimRef {
                entity: figure.of,
                part: 0,
            };
            let mut fact = self.fact(whole);
            fact.id = format!("{}.figure{number}", fact.id);
            fact.kind = "figure";
            fact.count(self, figure);
            facts.push(fact);
        }
        facts
    }

    /// A claim as it is told.
    pub fn fact(&self, claim_ref: ClaimRef) -> ExportedFact {
        let article = self.article;
        let entity = claim_ref.entity;
        let entry = article.entry(entity);
        let (name, what_lang) = entry.name.get(self.lang);
        let mut fact = ExportedFact {
            claim_ref,
            claim: if claim_ref.part == 0 {
                &entry.claim
            } else {
                claim_ref.get(article)
            },
            entry,
            id: claim_id(article, claim_ref),
            kind: claim_kind(article, claim_ref),
            what: name.to_owned(),
            what_lang,
            when: None,
            figure: None,
        };
        if let Some(figure) = claim_figure(article, claim_ref) {
            fact.count(self, figure);
            return fact;
        }
        let part = usize::from(claim_ref.part).checked_sub(1);
        match article.entity(entity) {
            EntityRef::Relation(id) => fact.when = article.relation(id).when.as_ref(),
            EntityRef::Party(id) => {
                let roles = &article.party(id).roles;
                if let Some(role) = part.and_then(|role| roles.get(role)) {
                    fact.what = format!("{name}: {}", self.text(&role.title));
                }
            }
            EntityRef::Event(id) => {
                let event = article.event(id);
                fact.when = event.when.as_ref();
                let mut claiming = (event.participants.iter()).filter(|who| who.claim.is_some());
                if let Some(who) = part.and_then(|nth| claiming.nth(nth)) {
                    let doing = who.label.as_ref().or(who.role.as_ref());
                    let doing = doing.map_or("", |text| self.text(text));
                    let colon = if doing.is_empty() { "" } else { ": " };
                    fact.what = format!("{}{colon}{doing} ({name})", self.name(who.who));
                }
            }
            EntityRef::Place(_) | EntityRef::Topic(_) | EntityRef::Quotation(_) => {}
        }
        fact
    }
}

impl ExportedFact {
    /// Makes it a fact of a figure.
    fn count(&mut self, shared: &Shared, figure: &'static Figure) {
        let name = shared.text(&self.entry.name);
        self.what = format!("{name}: {}", shared.figure(figure));
        self.when = figure.as_of.as_ref();
        self.figure = Some(figure);
    }
}

/// An address without the characters that RFC 3986 and RFC 3987 allow nowhere; an article may have them
/// all the same. Letters of other scripts stay.
pub(super) fn uri(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for c in url.chars() {
        match c {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '|' => out.push_str("%7C"),
            '\\' => out.push_str("%5C"),
            '^' => out.push_str("%5E"),
            '`' => out.push_str("%60"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '"' => out.push_str("%22"),
            c if c.is_whitespace() || c.is_control() => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn addresses_have_nothing_that_would_end_them() {
        assert_eq!(
            super::uri("https://a.example/{b}<c>?d=%D0 e\r\n|ж"),
            "https://a.example/%7Bb%7D%3Cc%3E?d=%D0%20e%20%20%7Cж"
        );
    }
}
