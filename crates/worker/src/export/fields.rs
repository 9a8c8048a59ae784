//! What the JSON formats say alike: source, status and voices, quotes, figures.

use super::json::{Fields, Json};
use super::shared::{ExportedFact, Shared};
use article::edtf::Edtf;
use article::{EntityId, Figure, Opposition, Precision, Voice};
use explorer::relations::ClaimRef;

type Node = Fields<'static>;

impl Shared {
    /// Where the facts of the article come from.
    pub fn source_fields(&self) -> Node {
        Fields::new()
            .with("article", &*self.article.id)
            .with("title", self.text(&self.article.title.text))
            .with("publisher", self.text(&self.publisher().name))
            .maybe("url", self.page())
            .maybe("published", self.published_date().map(Edtf::to_string))
            .maybe("rights", self.rights())
    }

    /// How an entity is known: status, voices and quote; or of what the text does not name, where it is known from. And what
    /// else is said of it: figures, and what it contradicts or corrects.
    pub fn ground_fields(&self, fields: Node, entity: EntityId) -> Node {
        let fields = match self.article.reference(entity) {
            Some(source) => fields.with("reference", self.text(source)),
            None => {
                let fact = self.fact(ClaimRef { entity, part: 0 });
                let fields = self.claim_fields(fields, &fact);
                self.quote_fields(fields, &fact)
            }
        };
        let figures = self.article.figures_of(entity);
        let fields = fields.list(
            "figures",
            figures.map(|one| self.figure_fields(one)).collect(),
        );
        [Opposition::Contradicts, Opposition::Corrects]
            .into_iter()
            .fold(fields, |fields, how| {
                let ids = self.opposed(entity, how).into_iter();
                fields.list(how.word(), ids.map(|id| self.id(id).into()).collect())
            })
    }

    /// Status and voice, and the other voices.
    pub fn claim_fields(&self, fields: Node, fact: &ExportedFact) -> Node {
        let fields = fields.with("status", fact.claim.status.word());
        let others = self.others(fact);
        let others = others.iter().map(|said| {
            let fields = Fields::new().with("status", said.status.word());
            let fields = self.voice_fields(fields, said.voice);
            Json::from(fields.with("quote", self.quote(said.anchor).0))
        });
        self.voice_fields(fields, fact.claim.voice)
            .list("also", others.collect())
    }

    fn voice_fields(&self, fields: Node, voice: Voice) -> Node {
        fields
            .with("form", voice.form.word())
            .with("speaker", self.name(voice.speaker))
            .maybe("office", voice.office.map(|office| office.word()))
    }

    /// The words of a fact.
    pub fn quote_fields(&self, fields: Node, fact: &ExportedFact) -> Node {
        let Some(quoted) = self.quoted(fact) else {
            return fields;
        };
        let translation = quoted.translated.map(|words| {
            let fields = Fields::new().with("text", words);
            Json::from(fields.with("language", self.tag()))
        });
        fields
            .with("quote", quoted.original)
            .with("quoteLanguage", self.original())
            .maybe("quoteTranslation", translation)
            .with("paragraph", quoted.anchor.passage.number() + 1)
    }

    fn figure_fields(&self, figure: &'static Figure) -> Json<'static> {
        let precision = (figure.precision != Precision::Exact).then(|| figure.precision.word());
        let as_of = figure.as_of.as_ref().and_then(|when| when.date);
        Fields::new()
            .with("name", self.text(&figure.name))
            .with("value", figure.value)
            .maybe("upTo", figure.up_to)
            .maybe("unit", figure.unit.as_ref().map(|unit| self.text(unit)))
            .maybe("precision", precision)
            .maybe("asOf", as_of.map(|date| date.to_string()))
            .into()
    }
}
