//! The closed vocabularies of the format: what kinds, statuses and voices there are.

/// Declares enums whose members have a word each: in the article's file, or in the page's address.
///
/// The words are what a file in JSON holds; in the compact binary form the member's number stands for
/// the word.
#[macro_export]
macro_rules! vocabulary {
    ($(
        $(#[$meta:meta])*
        pub enum $Name:ident { $( $(#[$vmeta:meta])* $Variant:ident = $word:literal ),* $(,)? }
    )*) => { $(
        $(#[$meta])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug,
            ::serde::Serialize, ::serde::Deserialize,
        )]
        pub enum $Name { $( $(#[$vmeta])* #[serde(rename = $word)] $Variant ),* }

        impl $Name {
            /// Every member, in the order in which they are declared.
            pub const ALL: &'static [Self] = &[ $( Self::$Variant ),* ];
            /// Every word, in the same order.
            pub const WORDS: &'static [&'static str] = &[ $( $word ),* ];

            /// The word of a member.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$Variant => $word ),* }
            }

            /// The member for a word.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $( $word => Some(Self::$Variant), )* _ => None }
            }
        }
    )* };
}

vocabulary! {
    /// How firm a claim is, in the text's own terms.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum Status {
        /// A document was signed.
        Signed = "signed",
        /// An agreement is said to exist ("in place"); nothing more is said of it.
        Exists = "exists",
        /// Agreed in talks; no signed document is claimed.
        Agreed = "agreed",
        /// An invitation or offer was accepted.
        Accepted = "accepted",
        /// Talked about, without a result.
        Discussed = "discussed",
        /// Intended, lies ahead.
        Planned = "planned",
        /// It took place, or is taking place.
        Held = "held",
        /// Somebody started it.
        Initiated = "initiated",
        /// Said to be so (an aim, an opinion, a role).
        Stated = "stated",
        /// Only named.
        Mentioned = "mentioned",
    }

    /// In which form the words are given.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum Form {
        /// The publisher's own statement; no source is named.
        Plain = "plain",
        /// Somebody's words retold.
        Reported = "reported",
        /// Somebody's words in quotation marks.
        Direct = "direct",
    }

    /// On whose behalf a speaker speaks.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum Office {
        /// The press service of the speaking organisation.
        PressService = "press-service",
        /// A spokesperson of the speaking organisation.
        Spokesperson = "spokesperson",
    }

    /// What sort of place it is.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum PlaceKind {
        /// A country with an ISO 3166-1 code.
        Country = "country",
        /// A part of the world without agreed borders, drawn as a soft patch.
        Region = "region",
        /// A city or town.
        City = "city",
        /// A district or another area inside a country, drawn as a point.
        District = "district",
    }

    /// What sort of party it is.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum PartyKind {
        /// An organisation.
        Organisation = "organisation",
        /// A person.
        Person = "person",
        /// A group without a legal form (a delegation, "colleagues").
        Group = "group",
    }

    /// What kind of relation it is.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum RelationKind {
        /// An agreement between them.
        Agreement = "agreement",
        /// They work together, or have said they will.
        Cooperation = "cooperation",
        /// They share an aim.
        SharedAim = "shared-aim",
        /// One started the other.
        Initiative = "initiative",
        /// One belongs to the other.
        Membership = "membership",
        /// One owns, funds or controls the other.
        Control = "control",
        /// They are in dispute.
        Dispute = "dispute",
        /// Another relation, which its name describes.
        Other = "other",
    }

    /// What sort of event it is.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum EventKind {
        /// An assembly, congress or conference.
        Assembly = "assembly",
        /// An opening.
        Opening = "opening",
        /// A meeting of parties.
        Meeting = "meeting",
        /// A working session (committees, panels).
        Session = "session",
        /// A talk or report by somebody.
        Talk = "talk",
        /// A signing.
        Signing = "signing",
        /// A forum, fair or festival.
        Forum = "forum",
        /// A visit.
        Visit = "visit",
        /// The publication of the article or of a document.
        Publication = "publication",
        /// Another event, said in its name.
        Other = "other",
    }

    /// Where a piece of information comes from.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum BasisKind {
        /// The text says it.
        Stated = "stated",
        /// It follows from the text; the reason is given in words.
        Derived = "derived",
        /// It is not in the text; the source is named.
        Reference = "reference",
    }
}
