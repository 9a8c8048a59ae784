//! The texts of a language, and how they stand in a file.

use ::messages::plural::Category;

/// Which numbers a wording is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// Just this number.
    Is(usize),
    /// Every number of the category.
    In(Category),
}

/// The texts of a language; positions are those of `Msg`, `Count` and `List`.
#[derive(PartialEq, Eq, Debug)]
pub struct Texts {
    pub messages: &'static [&'static str],
    pub counts: &'static [Forms],
    pub lists: &'static [&'static [&'static str]],
}

/// A counted text: each form with the numbers that it is for.
pub type Forms = &'static [(Form, &'static str)];

/// What stands between the texts of a file: each message, each count and each list is one.
pub const BETWEEN: char = '\0';
/// What stands between the parts of one: the members of a list; the forms of a count, each in turn with what it is for.
const INSIDE: char = '\u{1}';

impl Texts {
    /// The texts of a file; none if it is not one of so many of each sort.
    pub fn read(file: &'static str, [messages, counts, lists]: [usize; 3]) -> Option<Self> {
        let mut all = file.split(BETWEEN);
        let texts = Self {
            messages: all.by_ref().take(messages).collect::<Vec<_>>().leak(),
            counts: {
                let counts = all.by_ref().take(counts).map(forms);
                counts.collect::<Option<Vec<_>>>()?.leak()
            },
            lists: {
                let lists = all.map(|list| &*list.split(INSIDE).collect::<Vec<_>>().leak());
                lists.collect::<Vec<_>>().leak()
            },
        };
        let found = [texts.messages.len(), texts.counts.len(), texts.lists.len()];
        (found == [messages, counts, lists]).then_some(texts)
    }

    /// The pieces of the file, between which [`BETWEEN`] stands.
    pub fn pieces(&self) -> Vec<String> {
        let inside = INSIDE.to_string();
        let messages = self.messages.iter().map(|text| (*text).to_string());
        let counts = self.counts.iter().map(|forms| {
            let forms = forms.iter().map(|(form, text)| {
                let form = match form {
                    Form::Is(number) => format!("={number}"),
                    Form::In(category) => category.word().to_string(),
                };
                format!("{form}{INSIDE}{text}")
            });
            forms.collect::<Vec<_>>().join(&inside)
        });
        let lists = self.lists.iter().map(|list| list.join(&inside));
        messages.chain(counts).chain(lists).collect()
    }
}

/// The forms of a counted text.
fn forms(text: &'static str) -> Option<Forms> {
    let mut parts = text.split(INSIDE);
    let mut forms = Vec::new();
    while let Some(form) = parts.next() {
        let form = match form.strip_prefix('=') {
            Some(number) => Form::Is(number.parse().ok()?),
            None => Form::In(Category::from_word(form)?),
        };
        forms.push((form, parts.next()?));
    }
    Some(forms.leak())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_as_it_was_written() {
        let texts = Texts {
            messages: &["a", "", "b c"],
            counts: &[&[
                (Form::In(Category::One), "{n} x"),
                (Form::Is(2), "two"),
                (Form::In(Category::Many), ""),
            ]],
            lists: &[&["d", "e"], &["f"]],
        };
        let file: &str = texts.pieces().join(&BETWEEN.to_string()).leak();
        assert_eq!(Texts::read(file, [3, 1, 2]), Some(texts));
        for counts in [[2, 1, 2], [3, 2, 2], [3, 1, 1], [3, 1, 3], [4, 1, 2]] {
            assert_eq!(Texts::read(file, counts), None, "{counts:?}");
        }
        assert_eq!(Texts::read("<!doctype html>", [3, 1, 2]), None);
        assert_eq!(forms("few\u{1}a\u{1}rest"), None);
        assert_eq!(forms("=x\u{1}a"), None);
    }
}
