//! The engine: from paragraphs to everything that a machine finds in them.

use crate::dates::{DateMention, dates};
use crate::facts::{Fact, facts};
use crate::first_names::FirstNames;
use crate::gazetteer::Gazetteer;
use crate::intake::Intake;
use crate::interviews;
use crate::linking::{Linked, Mention, link};
use crate::mentions::{CountryWord, country_words, names};
use crate::name::{Name, NameKind};
use crate::organisations::{Organisation, organisations};
use crate::people::{Person, people};
use crate::quotations::{Quoted, quotations};
use crate::roles::{Role, roles};
use crate::settled::{Authorities, settle};
use crate::speakers;
use crate::speech::NameSpan;
use crate::tagger::Tagger;
use crate::voices::{SentenceVoice, voices};
use crate::{Language, Paragraph};
use article::day::Day;
use std::ops::ControlFlow;

/// What the engine knows of the world and of one language.
#[derive(Debug)]
pub struct Knowledge {
    /// Places of the world.
    pub gazetteer: Gazetteer,
    /// Names in the language's texts.
    pub tagger: Tagger,
    /// First names in the language.
    pub first_names: FirstNames,
}

/// What the editor tells the engine; it goes before what the text says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Given {
    /// The day of publication.
    pub published: Option<Day>,
    /// The publisher's name.
    pub publisher: Option<String>,
    /// The address of the original, with http or https.
    pub url: Option<String>,
}

/// What the engine is at.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Step {
    /// Finds dates.
    Dates,
    /// Finds names.
    Names,
    /// Finds out which places they mean.
    Places,
    /// Finds who says what.
    Speech,
    /// Finds relations and events.
    Facts,
    /// Writes the article file.
    Writing,
}

impl Step {
    /// Every step, in order.
    pub const ALL: &'static [Self] = &[
        Self::Dates,
        Self::Names,
        Self::Places,
        Self::Speech,
        Self::Facts,
        Self::Writing,
    ];
}

/// Hears of each step before it begins; breaks off the work by [`ControlFlow::Break`].
pub type Progress<'a> = &'a mut dyn FnMut(Step) -> ControlFlow<()>;

/// Everything that was found in a text.
#[derive(Debug)]
pub(crate) struct Findings {
    pub language: Language,
    pub paragraphs: Vec<Paragraph>,
    /// All names in order.
    pub names: Vec<Name>,
    /// The names that are places, people and organisations, by their numbers among all.
    pub place_names: Vec<usize>,
    pub person_names: Vec<usize>,
    pub organisation_names: Vec<usize>,
    pub places: Vec<Linked>,
    pub people: Vec<Person>,
    pub organisations: Vec<Organisation>,
    pub country_words: Vec<CountryWord>,
    pub roles: Vec<Role>,
    pub dates: Vec<DateMention>,
    pub quotations: Vec<Quoted>,
    pub voices: Vec<SentenceVoice>,
    pub facts: Vec<Fact>,
}

/// Finds everything; nothing if `progress` has broken off.
pub(crate) fn find(
    intake: &Intake,
    language: Language,
    published: Option<Day>,
    knowledge: &Knowledge,
    progress: Progress<'_>,
) -> Option<Findings> {
    let mut begins = |step| progress(step).is_continue().then_some(());
    let mut paragraphs: Vec<Paragraph> = intake
        .paragraphs
        .iter()
        .map(|text| Paragraph::new(text.clone(), language))
        .collect();
    begins(Step::Dates)?;
    let dateline = intake
        .dateline
        .as_ref()
        .and_then(|line| Some((line.paragraph, line.date.clone()?)));
    let dates = dates(&paragraphs, language, published, dateline.as_ref());

    begins(Step::Names)?;
    let gazetteer = &knowledge.gazetteer;
    let first_names = |name: &str| knowledge.first_names.get(name);
    // The headline is no passage, but shows what a name in the text means.
    let count = paragraphs.len();
    let headline = intake.title.iter().map(|title| title.text.clone());
    paragraphs.extend(headline.map(|text| Paragraph::new(text, language)));
    let mut names = names(
        &paragraphs,
        language,
        &knowledge.tagger,
        gazetteer,
        &first_names,
    );
    names.retain(|name| name.paragraph < count);
    paragraphs.truncate(count);
    settle(
        &mut names,
        &Authorities {
            paragraphs: &paragraphs,
            language,
            gazetteer,
            dateline: intake.dateline.as_ref(),
            dates: &dates,
        },
    );
    let of_kind = |kind: NameKind| -> Vec<usize> {
        let all = names.iter().enumerate();
        all.filter(|(_, name)| name.kind == kind)
            .map(|(index, _)| index)
            .collect()
    };
    let place_names = of_kind(NameKind::Place);
    let person_names = of_kind(NameKind::Person);
    let organisation_names = of_kind(NameKind::Organisation);
    let named = |numbers: &[usize]| -> Vec<&Name> {
        numbers
            .iter()
            .filter_map(|number| names.get(*number))
            .collect()
    };
    let people = people(&named(&person_names), &paragraphs, language, &first_names);
    let organisations = organisations(&named(&organisation_names), &paragraphs, language);

    begins(Step::Places)?;
    let mentions: Vec<Mention> = named(&place_names)
        .into_iter()
        .map(|name| Mention {
            paragraph: name.paragraph,
            range: name.range.clone(),
        })
        .collect();
    let places = link(&mentions, &paragraphs, language, gazetteer);
    let country_words = country_words(&names, &paragraphs, language, gazetteer);

    begins(Step::Speech)?;
    // The place and the agency of the date line say nothing.
    let line = intake.dateline.as_ref();
    let in_line = |name: &&Name| {
        line.is_some_and(|line| {
            line.paragraph == name.paragraph && name.range.end <= line.whole.end
        })
    };
    let spans: Vec<NameSpan> = names
        .iter()
        .filter(|name| !in_line(name))
        .map(|name| NameSpan {
            paragraph: name.paragraph,
            range: name.range.clone(),
            kind: name.kind,
        })
        .collect();
    let roles = roles(&names, &paragraphs, language);
    let mut quotations = quotations(&paragraphs, language, &spans);
    let mut person_of = vec![None; names.len()];
    for (number, person) in people.iter().enumerate() {
        let of_person = person
            .mentions
            .iter()
            .filter_map(|at| person_names.get(*at));
        for name in of_person {
            if let Some(place) = person_of.get_mut(*name) {
                *place = Some(number);
            }
        }
    }
    // Some speakers follow from who is retold before; then more sentences have a voice.
    let first = voices(&paragraphs, language, &spans, &quotations);
    let known = speakers::Known {
        paragraphs: &paragraphs,
        language,
        names: &names,
        people: &people,
        person_of: &person_of,
        roles: &roles,
        voices: &first,
    };
    speakers::resolve(&mut quotations, &known);
    let headline = intake.title.as_ref().map_or("", |title| &title.text);
    interviews::resolve(&mut quotations, &known, headline);
    let voices = voices(&paragraphs, language, &spans, &quotations);

    begins(Step::Facts)?;
    let facts = facts(&names, &roles, &paragraphs, language);
    Some(Findings {
        language,
        paragraphs,
        names,
        place_names,
        person_names,
        organisation_names,
        places,
        people,
        organisations,
        country_words,
        roles,
        dates,
        quotations,
        voices,
        facts,
    })
}
