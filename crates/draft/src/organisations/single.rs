//! The nominative of an organisation's name that is one word.

use crate::lists::entries;
use crate::morphology::stem;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Known names by their stems.
static KNOWN: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    entries(crate::lists::list!("ru/organisations.txt"))
        .filter(|word| word.chars().filter(|c| c.is_lowercase()).count() > 3)
        .map(|word| (stem(word), word))
        .collect()
});

/// Ends of names that change like masculine nouns.
const MASCULINE: &str = crate::lists::list!("ru/organisation-ends.txt");

/// The nominative of a name, by its forms in the text: a known name, a form that its end shows, else the
/// form that all others begin with.
pub(super) fn nominative<'f>(forms: impl Iterator<Item = &'f str> + Clone) -> String {
    let Some(first) = forms.clone().next() else {
        return String::new();
    };
    if let Some(known) = KNOWN.get(&stem(first)) {
        return (*known).to_string();
    }
    if let Some(found) = forms.clone().find_map(by_end) {
        return found;
    }
    // Of «Роснефти», «Роснефтью» and «Роснефть» the one in -ь; else the shortest.
    let order = |form: &&str| {
        let rank = match form.chars().last() {
            Some('ь') => 0,
            Some(c) if !matches!(c, 'а' | 'я' | 'у' | 'ю' | 'е' | 'и' | 'ы' | 'м' | 'й') => {
                1
            }
            Some('а' | 'я') => 3,
            _ => 2 + 2 * usize::from(form.ends_with(['у', 'ю', 'е', 'и', 'ы', 'й'])),
        };
        (rank, form.chars().count())
    };
    let best = forms.min_by_key(order).unwrap_or(first);
    // An instrumental that no other word has.
    match best.strip_suffix("ью") {
        Some(bare) => format!("{bare}ь"),
        None => match best.strip_suffix("ией") {
            Some(bare) => format!("{bare}ия"),
            None => best.to_string(),
        },
    }
}

/// «Минфином» → «Минфин».
fn by_end(form: &str) -> Option<String> {
    let small = form.to_lowercase();
    let bare = ["ом", "а", "у", "е"]
        .iter()
        .filter_map(|ending| small.strip_suffix(ending))
        .find(|bare| entries(MASCULINE).any(|end| bare.len() > end.len() && bare.ends_with(end)))?;
    form.get(..bare.len()).map(str::to_string)
}

#[cfg(test)]
mod tests {
    use super::nominative;

    #[test]
    fn the_forms_of_a_word_show_its_nominative() {
        for (forms, expected) in [
            (&["Заречьпрома"][..], "Заречьпром"),
            (&["Заречьпром"], "Заречьпром"),
            (&["Роснефтью"], "Роснефть"),
            (&["Лугнефти", "Лугнефть"], "Лугнефть"),
            (&["Минфином"], "Минфин"),
            (&["Госдуму"], "Госдума"),
            (&["Евросоюзом"], "Евросоюз"),
            (&["Ромашки", "Ромашка"], "Ромашка"),
            (&["Acme"], "Acme"),
        ] {
            assert_eq!(nominative(forms.iter().copied()), expected);
        }
    }
}
