//! Everything the reader sees that is not from the article: messages, counted words, dates, numbers,
//! quotation marks, in every language of `assets/i18n`.
//!
//! A view takes every word from here or from the article. Keys are typed, so a message that is not there does not compile.

mod autonym;
mod bind;
mod date;
mod direction;
mod figure;
mod messages;
mod texts;
pub mod wording;
pub use ::messages::plural;
pub mod words;

pub use autonym::autonym;
pub use date::{DateText, Part, Years, begins};
pub use direction::{Direction, isolated};
pub use figure::figures;
pub use messages::{Count, List, Msg};

use compact::decimal::format_decimal;
use messages::{REFERENCE, TABLES, Table};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use wording::{Form, Forms, Texts};

/// A language of the interface.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Language(u8);

impl From<Language> for u8 {
    fn from(language: Language) -> Self {
        language.0
    }
}

impl TryFrom<u8> for Language {
    type Error = &'static str;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        let known = usize::from(number) < TABLES.len();
        known.then_some(Self(number)).ok_or("no such language")
    }
}

impl Default for Language {
    /// The language against which the other files are checked: English.
    fn default() -> Self {
        Self(REFERENCE)
    }
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..TABLES.len() as u8).map(Self)
    }

    /// The language for a BCP 47 tag, by its primary subtag if need be (`ru-BY` → Russian).
    pub fn for_tag(tag: &str) -> Option<Self> {
        let exact = Self::all().find(|language| language.tag().eq_ignore_ascii_case(tag));
        exact.or_else(|| {
            Self::all().find(|language| primary(language.tag()).eq_ignore_ascii_case(primary(tag)))
        })
    }

    /// The first language that a reader asks for and we have (`navigator.languages`).
    pub fn best<'a>(preferences: impl IntoIterator<Item = &'a str>) -> Self {
        preferences
            .into_iter()
            .find_map(Self::for_tag)
            .unwrap_or_default()
    }

    fn table(self) -> &'static Table {
        // Made only by `all` and `default`, both in range.
        &TABLES[usize::from(self.0)]
    }

    /// Its texts; those of another language while they are not known.
    fn texts(self) -> Option<&'static Texts> {
        texts::of(self.0).or_else(|| Self::all().find_map(|other| texts::of(other.0)))
    }

    /// Whether its texts are known: on the host always.
    pub fn has_texts(self) -> bool {
        texts::of(self.0).is_some()
    }

    /// Takes up its texts from a file: the pieces of [`Language::texts_file`] with a zero between any two. Whether they
    /// are known then: a file of another version is refused.
    pub fn learn_texts(self, file: String) -> bool {
        texts::learn(self.0, file)
    }

    /// The file of its texts, in pieces.
    pub fn texts_file(self) -> Vec<String> {
        texts::pieces(self.0)
    }

    /// Its BCP 47 tag, for `lang` attributes and the address.
    pub fn tag(self) -> &'static str {
        self.table().tag
    }

    /// The BCP 47 tag whose habits its dates and numbers follow, for `Intl` (`en` → `en-GB`).
    pub fn locale(self) -> &'static str {
        self.table().locale
    }

    /// Its name in itself ("Русский").
    pub fn name(self) -> &'static str {
        self.table().name
    }

    /// Its name in two letters ("RU").
    pub fn short(self) -> &'static str {
        self.table().short
    }

    /// A text. One with placeholders is for [`Language::with`].
    pub fn t(self, message: Msg) -> &'static str {
        let texts = self.texts().map_or(&[][..], |texts| texts.messages);
        texts
            .get(usize::from(message.0))
            .copied()
            .unwrap_or_default()
    }

    /// A text whose placeholders are filled.
    pub fn with(self, message: Msg, values: &[(&str, &str)]) -> String {
        self.filled(self.t(message), values)
    }

    /// A text with placeholders, filled.
    pub fn filled(self, text: &str, values: &[(&str, &str)]) -> String {
        self.fill(text, |name| value(values, name))
    }

    /// A counted text, number included: "6 partner countries".
    pub fn count(self, count: Count, n: usize) -> String {
        self.count_with(count, n, &[])
    }

    /// A counted text with more placeholders than the number.
    pub fn count_with(self, count: Count, n: usize, values: &[(&str, &str)]) -> String {
        self.counted(self.forms(count), n, values)
    }

    /// A counted text of which these are the forms.
    pub fn counted(self, forms: Forms, n: usize, values: &[(&str, &str)]) -> String {
        let number = self.number(n as u64);
        let exact = forms.iter().find(|(form, _)| *form == Form::Is(n));
        let text = exact.map_or_else(|| self.form(forms, n), |(_, text)| text);
        self.fill(text, |name| {
            if name == "n" {
                Some(&number)
            } else {
                value(values, name)
            }
        })
    }

    /// The words without the number, to stand beside a large figure: "partner countries".
    pub fn count_label(self, count: Count, n: usize) -> String {
        let words = self.fill(self.form(self.forms(count), n), |name| {
            (name == "n").then_some("")
        });
        words.trim_matches(|c: char| c.is_whitespace()).to_owned()
    }

    fn form(self, forms: Forms, n: usize) -> &'static str {
        let category = self.table().plural.category(n);
        // Every file has every category of its rule: the crate `messages` checks that.
        forms
            .iter()
            .find(|(form, _)| *form == Form::In(category))
            .map_or("{n}", |(_, text)| *text)
    }

    fn forms(self, count: Count) -> Forms {
        let texts = self.texts().map_or(&[][..], |texts| texts.counts);
        texts.get(usize::from(count.0)).copied().unwrap_or_default()
    }

    /// Which way it is written.
    pub fn direction(self) -> Direction {
        Direction::of(self.tag())
    }

    /// Fills `{name}` with values, kept apart from the words around them where they run the other way; a name without
    /// a value stays, and is a mistake in the caller.
    fn fill<'a>(self, text: &str, value: impl Fn(&str) -> Option<&'a str>) -> String {
        let mut filled = String::with_capacity(text.len() + 16);
        let mut rest = text;
        while let Some((before, name, after)) = next_placeholder(rest) {
            filled.push_str(before);
            match value(name) {
                Some(value) => filled.push_str(&isolated(value, self.direction())),
                None => {
                    debug_assert!(false, "“{text}” was given no {{{name}}}");
                    filled.push_str(&rest[before.len()..rest.len() - after.len()]);
                }
            }
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    /// A list of texts (the months).
    pub fn list(self, list: List) -> &'static [&'static str] {
        let texts = self.texts().map_or(&[][..], |texts| texts.lists);
        texts.get(list as usize).copied().unwrap_or_default()
    }

    /// A whole number, its digits in groups: "4 300", "4,300".
    pub fn number(self, number: u64) -> String {
        let digits = number.to_string();
        let Table {
            group, group_from, ..
        } = self.table();
        if digits.len() < *group_from {
            return digits;
        }
        let mut grouped = String::with_capacity(digits.len() + digits.len() / 3 * group.len());
        for (position, digit) in digits.char_indices() {
            if position > 0 && (digits.len() - position).is_multiple_of(3) {
                grouped.push_str(group);
            }
            grouped.push(digit);
        }
        grouped
    }

    /// A number with a few decimals, none of them a closing zero: "2,5".
    pub fn decimal(self, number: f64, decimals: u32) -> String {
        let text = format_decimal(number.abs(), decimals);
        let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let mut shown = whole
            .parse()
            .map_or_else(|_| whole.to_owned(), |whole| self.number(whole));
        if !fraction.is_empty() {
            shown.push_str(self.table().decimal);
            shown.push_str(fraction);
        }
        // "−0" says nothing.
        if number < 0.0 && shown != "0" {
            shown.insert(0, '\u{2212}');
        }
        shown
    }

    /// A distance in kilometres, rounded to what the eye needs: 3 km, 45 km, 4,300 km.
    pub fn kilometres(self, km: f64) -> String {
        let step = match km {
            km if km < 100.0 => 1.0,
            km if km < 1000.0 => 10.0,
            _ => 100.0,
        };
        let number = self.decimal((km / step).round() * step, 0);
        self.with(Msg::MapKilometres, &[("n", &number)])
    }

    /// The text in the language's quotation marks. Marks that it has of its own at its start or end
    /// are not doubled; others of the same kind become inner ones.
    pub fn quote(self, text: &str) -> String {
        let [left, right, inner_left, inner_right] = self.table().quotes;
        let text = text.strip_prefix(left).unwrap_or(text);
        let (opened, closed) = (text.matches(left).count(), text.matches(right).count());
        let text = match text.strip_suffix(right) {
            Some(inside) if closed > opened => inside,
            _ => text,
        };
        let inside = text.replace(left, inner_left).replace(right, inner_right);
        format!("{left}{inside}{right}")
    }

    /// Names in a row: "Brazil, Iran and India".
    pub fn enumerate<S: AsRef<str>>(self, names: &[S]) -> String {
        match names {
            [] => String::new(),
            [one] => one.as_ref().to_owned(),
            [first @ .., last] => {
                let direction = self.direction();
                let first: Vec<_> = first
                    .iter()
                    .map(|name| isolated(name.as_ref(), direction))
                    .collect();
                self.with(
                    Msg::AppAnd,
                    &[("first", &first.join(", ")), ("last", last.as_ref())],
                )
            }
        }
    }

    /// For display: keeps short words (prepositions, conjunctions) on the line of the word that
    /// follows, and a dash on that of the word before, by no-break spaces. Data stays as it is.
    pub fn bind(self, text: &str) -> Cow<'_, str> {
        bind::bind(text, self.table().bind)
    }
}

/// The text with its first letter in upper case, to start a sentence.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// [`Language::bind`] for a text whose language is known by its tag only.
pub fn bind<'a>(text: &'a str, tag: &str) -> Cow<'a, str> {
    match Language::for_tag(tag) {
        Some(language) => bind::bind(text, language.table().bind),
        None => Cow::Borrowed(text),
    }
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

fn value<'a>(values: &[(&str, &'a str)], name: &str) -> Option<&'a str> {
    values
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
}

/// What stands before the first `{name}`, the name, and what stands after it.
fn next_placeholder(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((before, name, after))
}
