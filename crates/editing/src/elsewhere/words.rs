//! The words of the short form, in each language of the interface.

/// What a line is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Sort {
    Place,
    Person,
    Organisation,
    Topic,
    Date,
    Event,
    Relation,
    Said,
}

/// A field of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Field {
    /// The name, where it does not come first.
    Name,
    /// Words of the text.
    Quote,
    /// The kind within its list.
    Kind,
    Status,
    When,
    Where,
    Who,
    With,
    Does,
    /// Who says so.
    By,
    Role,
    /// The larger place.
    In,
    /// Latitude and longitude.
    At,
    /// The code of a country.
    Iso,
    /// A date as EDTF.
    Is,
}

/// Longest word that is looked up, in letters.
const LONGEST: usize = 24;

/// A word without what chat programs put around it: small letters and digits only; none if it is too long for a word
/// of the form.
fn plain(word: &str) -> Option<String> {
    let letters = word.chars().filter(|c| c.is_alphanumeric());
    let mut plain = String::new();
    for (count, letter) in letters.enumerate() {
        if count >= LONGEST {
            return None;
        }
        plain.extend(
            letter
                .to_lowercase()
                .map(|c| if c == 'ё' { 'е' } else { c }),
        );
    }
    (!plain.is_empty()).then_some(plain)
}

/// What a line is about, by its first word.
pub(super) fn sort(word: &str) -> Option<Sort> {
    Some(match &*plain(word)? {
        "place" | "places" | "location" | "locations" | "city" | "country" | "region" | "место"
        | "места" | "город" | "страна" | "регион" => Sort::Place,
        "person" | "persons" | "people" | "человек" | "люди" | "персона" | "персоны" => {
            Sort::Person
        }
        "organisation"
        | "organisations"
        | "organization"
        | "organizations"
        | "org"
        | "orgs"
        | "company"
        | "companies"
        | "group"
        | "groups"
        | "организация"
        | "организации"
        | "компания"
        | "группа" => Sort::Organisation,
        "topic" | "topics" | "theme" | "themes" | "тема" | "темы" => Sort::Topic,
        "date" | "dates" | "дата" | "даты" => Sort::Date,
        "event" | "events" | "событие" | "события" => Sort::Event,
        "relation" | "relations" | "relationship" | "relationships" | "claim" | "claims"
        | "fact" | "facts" | "связь" | "связи" | "отношение" | "отношения" | "факт" | "факты" => {
            Sort::Relation
        }
        "said"
        | "quotation"
        | "quotations"
        | "speech"
        | "directspeech"
        | "сказано"
        | "цитата"
        | "цитаты"
        | "прямаяречь" => Sort::Said,
        _ => return None,
    })
}

/// A field, by the word before its colon.
pub(super) fn field(word: &str) -> Option<Field> {
    Some(match &*plain(word)? {
        "name" | "title" | "имя" | "название" => Field::Name,
        "quote"
        | "quotes"
        | "words"
        | "word"
        | "text"
        | "evidence"
        | "sentence"
        | "mention"
        | "mentions"
        | "слова"
        | "слово"
        | "предложение"
        | "текст"
        | "доказательство"
        | "упоминания" => Field::Quote,
        "kind" | "type" | "sort" | "вид" | "тип" => Field::Kind,
        "status" | "firm" | "firmness" | "статус" | "твердость" => Field::Status,
        "when" | "date" | "когда" | "дата" => Field::When,
        "where" | "place" | "location" | "где" | "место" => Field::Where,
        "who" | "parties" | "participants" | "subject" | "кто" | "участники" => {
            Field::Who
        }
        "with" | "whom" | "withwhom" | "object" | "скем" | "кого" => Field::With,
        "does" | "doeswhat" | "verb" | "action" | "делает" | "чтоделает" | "действие" => {
            Field::Does
        }
        "by" | "speaker" | "says" | "saidby" | "whosaysso" | "voice" | "говорит" | "ктоговорит" => {
            Field::By
        }
        "role" | "position" | "роль" | "должность" => Field::Role,
        "in" | "within" | "region" | "в" | "входитв" => Field::In,
        "at" | "point" | "coordinates" | "координаты" | "точка" => Field::At,
        "iso" | "code" | "countrycode" | "код" => Field::Iso,
        "is" | "edtf" | "isodate" | "это" => Field::Is,
        _ => return None,
    })
}

/// The member of a vocabulary for a word as somebody writes it: capitals, spaces and underscores do not count.
pub(super) fn member<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    written: &str,
) -> Option<T> {
    let written = plain(written)?;
    all.iter()
        .copied()
        .find(|one| plain(word(*one)).as_deref() == Some(&*written))
}
