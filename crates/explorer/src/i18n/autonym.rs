//! Names of languages in themselves.
//!
//! Source: Unicode CLDR, display names of languages.

/// Tag and name.
const NAMES: &[(&str, &str)] = &[
    ("ar", "العربية"),
    ("be", "Беларуская"),
    ("bg", "Български"),
    ("bn", "বাংলা"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("en", "English"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("fa", "فارسی"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("hi", "हिन्दी"),
    ("hu", "Magyar"),
    ("hy", "Հայերեն"),
    ("id", "Indonesia"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ka", "ქართული"),
    ("kk", "Қазақша"),
    ("ko", "한국어"),
    ("lt", "Lietuvių"),
    ("lv", "Latviešu"),
    ("nb", "Norsk"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("ru", "Русский"),
    ("sr", "Српски"),
    ("sv", "Svenska"),
    ("ta", "தமிழ்"),
    ("th", "ไทย"),
    ("tr", "Türkçe"),
    ("tt", "Татарча"),
    ("uk", "Українська"),
    ("ur", "اردو"),
    ("uz", "O‘zbek"),
    ("vi", "Tiếng Việt"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
    ("zh", "中文"),
];

/// The name of a language in itself, by its BCP 47 tag; the tag, if it is not one of those known here. Script and
/// region are named by the tag where two names would be the same.
pub fn autonym(tag: &str) -> String {
    let known = |tag: &str| {
        NAMES
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(tag))
    };
    if let Some((_, name)) = known(tag) {
        return (*name).to_owned();
    }
    match known(super::primary(tag)) {
        Some((_, name)) => format!("{name} ({tag})"),
        None => tag.to_owned(),
    }
}
