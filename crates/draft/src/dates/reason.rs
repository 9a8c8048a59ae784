//! Why a date has its value, in words.

use super::worth::Origin;
use crate::why::Why;
use article::day::Day;

const RUSSIAN: [&str; 12] = [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in words: «17 марта 2026 года», "17 March 2026".
fn day(day: Day) -> Why {
    let (year, month, day) = day.to_ymd();
    let name = |names: &[&'static str; 12]| {
        let index = usize::from(month.saturating_sub(1));
        names.get(index).copied().unwrap_or_default()
    };
    Why::new(
        format!("{day} {} {year} года", name(&RUSSIAN)),
        format!("{day} {} {year}", name(&ENGLISH)),
    )
}

/// How a date that is not stated was found: «„вчера“ в сообщении от 17 марта 2026 года».
pub fn derived(
    words: &str,
    origin: Origin,
    report: Option<Day>,
    named: Option<Day>,
) -> Option<Why> {
    match origin {
        Origin::Report => {
            let report = day(report?);
            Some(Why::new(
                format!("«{words}» в сообщении от {}", report.ru),
                format!("“{words}” in a report of {}", report.en),
            ))
        }
        Origin::Named => Some(match named.map(day) {
            Some(named) => Why::new(
                format!("«{words}» после слов о {}", named.ru),
                format!("“{words}” after {} was named", named.en),
            ),
            None => Why::new(
                format!("«{words}»: год назван раньше"),
                format!("“{words}”: the year is named before"),
            ),
        }),
        Origin::Text | Origin::YearOfReport | Origin::YearNamed | Origin::Nothing => None,
    }
}

/// Why a date was suggested.
pub fn why(origin: Origin, report: Option<Day>, repeats: bool) -> Why {
    if repeats {
        return Why::new("повторяется", "it comes back");
    }
    match (origin, report.map(day)) {
        (Origin::Text, _) => Why::new("дата стоит в тексте", "the text states the date"),
        (Origin::YearOfReport, Some(report)) => Why::new(
            format!("год взят по дню сообщения, {}", report.ru),
            format!(
                "the year is taken from the day of the report, {}",
                report.en
            ),
        ),
        (Origin::YearNamed, _) => Why::new("год назван раньше", "the year is named before"),
        (Origin::Report, Some(report)) => Why::new(
            format!("отсчитано от дня сообщения, {}", report.ru),
            format!("counted from the day of the report, {}", report.en),
        ),
        (Origin::Named, _) => Why::new(
            "отсчитано от даты, названной раньше",
            "counted from a date that is named before",
        ),
        _ => Why::new(
            "слова о времени без даты, от которой можно отсчитать",
            "words of time without a date to count from",
        ),
    }
}
