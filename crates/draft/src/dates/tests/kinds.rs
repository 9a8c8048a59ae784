//! English dates of many kinds of text: sport, court, business, lives, diaries.

use super::sentences::{check, published};
use crate::dates::dates;
use crate::{Language, Paragraph};

/// The words and values of the dates of a text, paragraph by paragraph.
fn of_text(language: Language, lines: &[&str]) -> Vec<(String, String)> {
    let paragraphs: Vec<Paragraph> = lines
        .iter()
        .map(|line| Paragraph::new((*line).into(), language))
        .collect();
    dates(&paragraphs, language, published(), None)
        .into_iter()
        .map(|date| {
            let words = paragraphs[date.paragraph].words(&date.range).to_string();
            (words, date.edtf.unwrap_or_default())
        })
        .collect()
}

fn check_text(language: Language, lines: &[&str], wanted: &[(&str, &str)]) {
    let found = of_text(language, lines);
    let found: Vec<(&str, &str)> = found
        .iter()
        .map(|(words, edtf)| (words.as_str(), edtf.as_str()))
        .collect();
    assert_eq!(found, wanted, "{lines:?}");
}

#[test]
fn years_without_a_word_before_them() {
    check(
        Language::English,
        &[
            (
                "She rowed at London 2012 and led in the 2013–14 season.",
                &[("2012", "2012"), ("2013–14", "2013/2014")],
            ),
            (
                "A 2018 study and his 1987 film differ.",
                &[("2018", "2018"), ("1987", "1987")],
            ),
            ("The disputed 2020 vote stood.", &[("2020", "2020")]),
            ("He was taxed for fiscal 2024.", &[("2024", "2024")]),
            (
                "She kept rooms in '95 and sold the class of '98.",
                &[("'95", "1995"), ("'98", "1998")],
            ),
            (
                "Roe (b. 1931; d. 1990) wed (m. 1955).",
                &[("1931", "1931"), ("1990", "1990"), ("1955", "1955")],
            ),
            ("The charges date back to 2019.", &[("2019", "2019")]),
            ("The tally was 2012 to 1987, for 1950 seats.", &[]),
            ("Hall 2012 seats 1950 people.", &[]),
            (
                "She won the 2002, 2006, and 2010 games.",
                &[("2002", "2002"), ("2006", "2006"), ("2010", "2010")],
            ),
            (
                "It was 2005, or 2006. 2012 was hard. 2013, too.",
                &[
                    ("2005", "2005"),
                    ("2006", "2006"),
                    ("2012", "2012"),
                    ("2013", "2013"),
                ],
            ),
            (
                "Ahead of her lay Hull, 1998. Looking ahead to 2031, she smiled.",
                &[("1998", "1998"), ("2031", "2031")],
            ),
            (
                "The plan for 2031 is clear; it reaches as far back as 1998.",
                &[("2031", "2031"), ("1998", "1998")],
            ),
        ],
    );
}

#[test]
fn months_and_days_in_other_words() {
    check(
        Language::English,
        &[
            (
                "The November election was close.",
                &[("November", "2025-11")],
            ),
            ("It happened last June.", &[("last June", "2025-06")]),
            ("He retires next October.", &[("next October", "2026-10")]),
            ("He left in the last week of May.", &[("May", "2025-05")]),
            (
                "On the fifth of November he left.",
                &[("fifth of November", "2025-11-05")],
            ),
            (
                "On this 4th day of July, 2025, he signed.",
                &[("4th day of July, 2025", "2025-07-04")],
            ),
            (
                "They played on May 1 and 2, 2025.",
                &[("May 1 and 2, 2025", "2025-05-01/2025-05-02")],
            ),
            ("Call 1800 333 000 for help.", &[]),
            ("On May 3 and 10 people came.", &[("May 3", "2025-05-03")]),
            (
                "It snowed on Christmas Day and New Year's Eve.",
                &[
                    ("Christmas Day", "2025-12-25"),
                    ("New Year's Eve", "2025-12-31"),
                ],
            ),
            (
                "Sales fell in January-March.",
                &[("January-March", "2026-01/2026-03")],
            ),
            (
                "Shops close on Good Friday and on the first Monday of each month.",
                &[("each month", "")],
            ),
            ("A new day began at the boxing day school.", &[]),
            (
                "On Tuesday (3 March) it burned.",
                &[("Tuesday (3 March)", "2026-03-03")],
            ),
            (
                "It stood from the nineteenth to the twenty-first century.",
                &[(
                    "from the nineteenth to the twenty-first century",
                    "18XX/20XX",
                )],
            ),
            (
                "In the 19th and 20th centuries it grew.",
                &[("19th", "18XX"), ("20th centuries", "19XX")],
            ),
        ],
    );
}

#[test]
fn what_is_still_to_come() {
    check(
        Language::English,
        &[
            (
                "Judge Roe set trial for Oct. 5.",
                &[("Oct. 5", "2026-10-05")],
            ),
            (
                "The hearing is due at 9 a.m. Wednesday.",
                &[("Wednesday", "2026-03-18")],
            ),
            ("The final is on Sunday.", &[("Sunday", "2026-03-22")]),
            (
                "The show runs until Friday.",
                &[("until Friday", "../2026-03-20")],
            ),
            (
                "Ahead of Sunday's vote shops closed.",
                &[("Sunday", "2026-03-22")],
            ),
            (
                "It closes by the end of 2026.",
                &[("by the end of 2026", "../2026")],
            ),
            (
                "Over the weekend it rained.",
                &[("the weekend", "2026-03-14/2026-03-15")],
            ),
            (
                "The day after tomorrow he rests.",
                &[("day after tomorrow", "2026-03-19")],
            ),
        ],
    );
}

#[test]
fn dates_counted_from_a_named_one() {
    check(
        Language::English,
        &[
            (
                "On May 3 he left. Two days later he wrote; the next day he slept.",
                &[
                    ("May 3", "2025-05-03"),
                    ("Two days later", "2025-05-05"),
                    ("next day", "2025-05-06"),
                ],
            ),
            (
                "In 1995 he left. The following year he wrote; seven years later he died.",
                &[
                    ("1995", "1995"),
                    ("following year", "1996"),
                    ("seven years later", "2003"),
                ],
            ),
            (
                "On Friday the court sat. The following Monday it rose.",
                &[("Friday", "2026-03-13"), ("Monday", "2026-03-16")],
            ),
            (
                "Profit fell from a year earlier.",
                &[("a year earlier", "2025")],
            ),
            ("It will grow over the next year.", &[]),
            ("He returned two weeks later.", &[("two weeks later", "")]),
        ],
    );
}

#[test]
fn a_story_keeps_the_year_that_it_named() {
    check_text(
        Language::English,
        &[
            "Roe was born in 1930. In 1951 he went to Rome. In March he met Doe.",
            "In December 1953 he married. In January they left. His house is a museum today.",
        ],
        &[
            ("1930", "1930"),
            ("1951", "1951"),
            ("March", "1951-03"),
            ("December 1953", "1953-12"),
            ("January", "1954-01"),
            ("today", ""),
        ],
    );
    check_text(
        Language::Russian,
        &["Он родился в 1930 году, учился до 1951 года. В 1953 году уехал. В мае вернулся."],
        &[
            ("1930 году", "1930"),
            ("до 1951 года", "../1951"),
            ("1953 году", "1953"),
            ("мае", "1953-05"),
        ],
    );
    // A report may name years too.
    check_text(
        Language::Russian,
        &["16 марта суд осудил вора. Он сидел в 1998, 2004 и 2010 годах. Задержали его 2 марта."],
        &[
            ("16 марта", "2026-03-16"),
            ("1998", "1998"),
            ("2004", "2004"),
            ("2010 годах", "2010"),
            ("2 марта", "2026-03-02"),
        ],
    );
    check_text(
        Language::English,
        &[
            "The law of 1930, changed in 1951 and 1953, was lifted on Friday. In December it had failed.",
        ],
        &[
            ("1930", "1930"),
            ("1951", "1951"),
            ("1953", "1953"),
            ("Friday", "2026-03-13"),
            ("December", "2025-12"),
        ],
    );
}

#[test]
fn a_diary_counts_from_its_entries() {
    check_text(
        Language::English,
        &[
            "March 12. The count begins; yesterday the polls closed.",
            "March 14: The count goes on. Tomorrow it ends.",
            "Nobody slept last night.",
        ],
        &[
            ("March 12", "2026-03-12"),
            ("yesterday", "2026-03-11"),
            ("March 14", "2026-03-14"),
            ("Tomorrow", "2026-03-15"),
            ("last night", "2026-03-13"),
        ],
    );
    check_text(
        Language::Russian,
        &[
            "12 марта. Вчера закрылись участки.",
            "14 марта. Завтра объявят итоги.",
        ],
        &[
            ("12 марта", "2026-03-12"),
            ("Вчера", "2026-03-11"),
            ("14 марта", "2026-03-14"),
            ("Завтра", "2026-03-15"),
        ],
    );
}
