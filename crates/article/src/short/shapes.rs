//! What stands where in an article file, as far as the short form has something to write out there.

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub(super) enum Shape {
    /// A text in every language.
    Text,
    /// A list of such texts.
    Texts,
    /// Forms of a name, by language.
    Aliases,
    /// A place and how we know; a bare id means that the text says so.
    Located,
    /// The larger place; a bare id means the file's default basis.
    Within,
    /// A list of places.
    Route,
    /// How we know.
    Basis,
    /// A date.
    When,
    /// Coordinates.
    Point,
    /// Status, voice and evidence; with the status that is meant where none is given.
    Claim(Option<&'static str>),
    /// A list of quotes, for no claim.
    Evidence,
    /// An object with these fields.
    Fields(Fields),
    /// A list of objects with these fields.
    List(Fields),
    /// The ends of a relation: objects, or words.
    Ends,
    /// Those who take part: objects, or ids.
    Participants,
    /// Roles of a person: without a claim, that of the person.
    Roles,
}

/// The fields of an object.
pub(super) type Fields = &'static [(&'static str, Shape)];

use Shape::{
    Aliases, Basis, Claim, Ends, Evidence, Fields as Object, List, Located, Participants, Point,
    Roles, Route, Text, Texts, When, Within,
};

/// Fields of the file itself. (Passages are read before all others, by `header`.)
pub(super) const ROOT: Fields = &[
    (
        "title",
        Object(&[("text", Text), ("basis", Basis), ("evidence", Evidence)]),
    ),
    ("source", Object(&[("published", When), ("rights", Text)])),
    ("home", Object(&[("label", Text)])),
    ("translations", List(&[("by", Text)])),
    ("story", List(&[("title", Text)])),
];

const FIGURE: Fields = &[
    ("name", Text),
    ("unit", Text),
    ("asOf", When),
    ("claim", Claim(None)),
];

const PLACE: Fields = &[
    ("name", Text),
    ("aliases", Aliases),
    ("point", Point),
    ("within", Within),
    ("note", Text),
    ("unstated", Texts),
    ("reference", Text),
    ("figures", List(FIGURE)),
    ("claim", Claim(Some("mentioned"))),
];

const PARTY: Fields = &[
    ("name", Text),
    ("short", Text),
    ("naming", Basis),
    ("aliases", Aliases),
    ("seat", Located),
    ("note", Text),
    ("unstated", Texts),
    ("reference", Text),
    ("figures", List(FIGURE)),
    ("claim", Claim(Some("mentioned"))),
    // Behind the claim, which a role may go by.
    ("roles", Roles),
];

/// Fields of a role, but for its claim.
pub(super) const ROLE: Fields = &[("title", Text), ("claim", Claim(Some("stated")))];

const TOPIC: Fields = &[
    ("name", Text),
    ("aliases", Aliases),
    ("claim", Claim(Some("mentioned"))),
];

/// Fields of an end of a relation.
pub(super) const END: Fields = &[("place", Located), ("label", Text), ("and", Ends)];

const RELATION: Fields = &[
    ("name", Text),
    ("verb", Text),
    ("ends", Ends),
    ("when", When),
    ("unstated", Texts),
    ("figures", List(FIGURE)),
    ("claim", Claim(None)),
];

/// Fields of somebody who takes part.
pub(super) const PARTICIPANT: Fields = &[
    ("role", Text),
    ("from", Located),
    ("label", Text),
    ("claim", Claim(None)),
];

const EVENT: Fields = &[
    ("name", Text),
    ("short", Text),
    ("what", Text),
    ("when", When),
    ("place", Located),
    ("venue", Text),
    (
        "movement",
        Object(&[("from", Located), ("via", Route), ("to", Located)]),
    ),
    ("participants", Participants),
    ("unstated", Texts),
    ("figures", List(FIGURE)),
    ("claim", Claim(None)),
];

const QUOTATION: Fields = &[("name", Text), ("claim", Claim(Some("stated")))];

/// The lists of entries.
pub(super) const LISTS: &[(&str, Fields)] = &[
    ("places", PLACE),
    ("parties", PARTY),
    ("topics", TOPIC),
    ("relations", RELATION),
    ("events", EVENT),
    ("quotations", QUOTATION),
];

/// What an entry takes from the one that it names in `as`: how it is said, not what.
pub(super) const SHARED: &[&str] = &[
    "kind", "verb", "naming", "when", "topics", "unstated", "claim",
];
