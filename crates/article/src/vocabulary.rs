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
        /// The voice says that it is not so.
        Denied = "denied",
        /// Somebody says that it is so; nobody else confirms it.
        Alleged = "alleged",
        /// It may be so, or may come.
        Possible = "possible",
        /// It depends on something that is not so yet.
        Conditional = "conditional",
        /// It was to be, and will not.
        Cancelled = "cancelled",
    }

    /// On what a machine's suggestion rests.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum Rule {
        /// A statistical tagger took the words for a name.
        Tagger = "tagger",
        /// The words are a name in the gazetteer.
        Gazetteer = "gazetteer",
        /// An adjective leads to its country.
        Adjective = "adjective",
        /// A word beside the name says what sort of thing it is («штат», "river").
        TypeWord = "type-word",
        /// Of several places of that name, its country is named in the text.
        CountryInText = "country-in-text",
        /// The larger place is named beside it.
        ContainerBeside = "container-beside",
        /// Of several places of that name, it has the most people.
        Population = "population",
        /// A role stands beside the name («мэр», "chairman").
        Title = "title",
        /// The first name is a known one.
        FirstName = "first-name",
        /// The same name elsewhere in the text.
        SameName = "same-name",
        /// A short name in brackets behind the full one, or one made of its first letters.
        Abbreviation = "abbreviation",
        /// The words have the form of a date.
        DateForm = "date-form",
        /// Quotation marks.
        QuotationMarks = "quotation-marks",
        /// A verb or a phrase of speaking («сообщил», "according to").
        SpeechVerb = "speech-verb",
        /// A word that names such an event or relation («подписали», "met").
        Trigger = "trigger",
        /// The line that opens the text with its place and its date.
        Dateline = "dateline",
        /// The data of the page or of the file, or what the editor has given.
        Metadata = "metadata",
        /// Both are named in one sentence.
        SameSentence = "same-sentence",
        /// A draft from elsewhere has it.
        Elsewhere = "elsewhere",
    }

    /// What sort of change was made to a raw text.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum ChangeKind {
        /// Characters that nobody sees were left out (soft hyphens, zero-width spaces).
        Invisible = "invisible",
        /// Spaces were made one, or ordinary.
        Spaces = "spaces",
        /// Lines of one paragraph were joined, or a paragraph of many pages was divided.
        Lines = "lines",
        /// A word that was divided at the end of a line was joined.
        Hyphenation = "hyphenation",
        /// A part of the page that is not of the article was left out.
        Furniture = "furniture",
        /// A line was taken as the headline, the author's name, or the date, and left out of the text.
        Header = "header",
        /// Characters that could not be read were replaced.
        Encoding = "encoding",
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
        /// A province, state or another part of a country with an administration of its own.
        Province = "province",
        /// A village or another small settlement.
        Village = "village",
        /// An island or a group of islands.
        Island = "island",
        /// A sea, strait, bay or lake.
        Sea = "sea",
        /// A river or canal.
        River = "river",
        /// An airport, port or station.
        Airport = "airport",
        /// A building, street, square, monument, plant or another spot.
        Site = "site",
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
        /// One accuses the other.
        Accusation = "accusation",
        /// One supports or endorses the other.
        Support = "support",
        /// One gives the other help, money or goods.
        Aid = "aid",
        /// They trade, or one sells to the other.
        Trade = "trade",
        /// One invests in the other.
        Investment = "investment",
        /// One works for the other.
        Employment = "employment",
        /// One owns the other, wholly or in part.
        Ownership = "ownership",
        /// They are kin, married, or friends.
        Kinship = "kinship",
        /// One has ruled on the other: a court, a jury, an authority.
        Ruling = "ruling",
        /// One restricts or punishes the other by sanctions, a ban or a tariff.
        Sanction = "sanction",
        /// One lays claim to the other: a territory, a right, a debt.
        Claim = "claim",
        /// They fight, or one attacks the other.
        Conflict = "conflict",
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
        /// A flight, voyage, tour or transport from place to place.
        Transport = "transport",
        /// An accident.
        Accident = "accident",
        /// A natural disaster.
        Disaster = "disaster",
        /// An attack, battle or another act of violence.
        Attack = "attack",
        /// A protest, strike or demonstration.
        Protest = "protest",
        /// An election or a vote.
        Election = "election",
        /// Somebody takes up an office.
        Appointment = "appointment",
        /// Somebody leaves an office.
        Resignation = "resignation",
        /// A law, decree or order.
        Decree = "decree",
        /// The ruling of a court.
        Ruling = "ruling",
        /// An arrest, investigation or trial.
        Trial = "trial",
        /// The award of a prize or a title.
        Award = "award",
        /// A match, race or another contest in sport.
        Match = "match",
        /// An interview or a press conference.
        Interview = "interview",
        /// An announcement or a statement.
        Announcement = "announcement",
        /// Negotiations.
        Negotiation = "negotiation",
        /// A purchase, sale or another deal.
        Deal = "deal",
        /// Something is built, repaired or put into service.
        Construction = "construction",
        /// A figure is published: prices, results, a count.
        Statistic = "statistic",
        /// Somebody dies, or is buried or remembered.
        Death = "death",
        /// Another event, said in its name.
        Other = "other",
    }

    /// How exact a figure is.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum Precision {
        /// Just this number.
        Exact = "exact",
        /// About this number.
        About = "about",
        /// This number or more.
        AtLeast = "at-least",
        /// This number or less.
        AtMost = "at-most",
    }

    /// How a fact stands against another.
    #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
    pub enum Opposition {
        /// Both cannot be so.
        Contradicts = "contradicts",
        /// It puts the other right.
        Corrects = "corrects",
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

impl PlaceKind {
    /// Whether it is drawn as an area with a cell of its own in the list: a country, or what lies in none.
    pub const fn is_land(self) -> bool {
        matches!(self, Self::Country | Self::Region | Self::Sea)
    }

    /// Its type at schema.org.
    pub const fn schema_type(self) -> &'static str {
        match self {
            Self::Country => "Country",
            Self::City => "City",
            Self::District | Self::Province => "AdministrativeArea",
            Self::Sea => "SeaBodyOfWater",
            Self::River => "RiverBodyOfWater",
            Self::Island => "Landform",
            Self::Airport => "Airport",
            Self::Region | Self::Village | Self::Site => "Place",
        }
    }

    /// Whether it may have a soft patch on the map.
    pub const fn may_have_patch(self) -> bool {
        !matches!(
            self,
            Self::Country | Self::City | Self::Village | Self::Airport | Self::Site
        )
    }
}

impl EventKind {
    /// Its type at schema.org: the narrowest kind of `Event` there that is true of all of this kind.
    pub const fn schema_type(self) -> &'static str {
        match self {
            Self::Match => "SportsEvent",
            Self::Publication | Self::Statistic | Self::Announcement => "PublicationEvent",
            Self::Assembly | Self::Session | Self::Negotiation | Self::Signing | Self::Deal => {
                "BusinessEvent"
            }
            _ => "Event",
        }
    }
}
