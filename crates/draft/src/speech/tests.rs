//! Words of speech.

use super::words::{Gender, Words};
use crate::Language;

#[test]
fn verbs_are_known_by_their_stem_and_nouns_are_not() {
    let russian = Words::of(Language::Russian);
    for verb in [
        "сказала",
        "сообщили",
        "сообщает",
        "заявил",
        "говорится",
        "подчеркнули",
    ] {
        assert!(russian.is_verb(verb), "{verb}");
    }
    for noun in ["заявление", "сообщение", "указание", "рассказ"] {
        assert!(!russian.is_verb(noun), "{noun}");
    }
    assert_eq!(russian.gender("сказала"), Gender::Feminine);
    assert_eq!(russian.gender("сказал"), Gender::Masculine);
    assert!(russian.calls_for_title("фильма"));
    assert!(!russian.calls_for_title("компаньонка"));
    assert!(Words::of(Language::English).is_verb("said"));
}
