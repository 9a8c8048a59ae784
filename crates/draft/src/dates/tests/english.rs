//! English dates.

use super::sentences::check;
use crate::Language;

#[test]
fn english_dates_of_the_calendar() {
    check(
        Language::English,
        &[
            (
                "It opened on 12 September 2025.",
                &[("12 September 2025", "2025-09-12")],
            ),
            (
                "It opened on September 12, 2025, in Rome.",
                &[("September 12, 2025", "2025-09-12")],
            ),
            (
                "LONDON, Sept. 12 (Wire) - Prices fell.",
                &[("Sept. 12", "2025-09-12")],
            ),
            ("It opened in March.", &[("March", "2026-03")]),
            ("It will open in May.", &[("May", "2026-05")]),
            ("It opened in March 2024.", &[("March 2024", "2024-03")]),
            (
                "The mill of the 1800s burnt before the 2014 protests.",
                &[("1800s", "18XX"), ("2014", "2014")],
            ),
            ("It never rains on a Monday, even in the 90s°.", &[]),
            ("Wages fell in the 1990s.", &[("1990s", "199X")]),
            (
                "A church of the 19th century burnt.",
                &[("19th century", "18XX")],
            ),
            (
                "They met in the summer of 2012.",
                &[("summer of 2012", "2012-22")],
            ),
            ("Prices fell in mid-2024.", &[("mid-2024", "2024")]),
            (
                "Sales rose in the third quarter of 2025.",
                &[("third quarter of 2025", "2025-07/2025-09")],
            ),
            ("The house (built c. 1850) burnt.", &[("c. 1850", "1850~")]),
            ("He was born around 1850.", &[("around 1850", "1850~")]),
            (
                "They met on May 3 and June 5, 2024.",
                &[("May 3", "2024-05-03"), ("June 5, 2024", "2024-06-05")],
            ),
        ],
    );
}

#[test]
fn english_spans() {
    check(
        Language::English,
        &[
            (
                "It ran from May 3 to 5, 2025.",
                &[("from May 3 to 5, 2025", "2025-05-03/2025-05-05")],
            ),
            (
                "It ran from 3 to 5 May 2025.",
                &[("from 3 to 5 May 2025", "2025-05-03/2025-05-05")],
            ),
            ("It ran May 3-5.", &[("May 3-5", "2025-05-03/2025-05-05")]),
            (
                "He served between 2010 and 2014.",
                &[("between 2010 and 2014", "2010/2014")],
            ),
            (
                "In 1920 – 21 he lived in Bonn.",
                &[("1920 – 21", "1920/1921")],
            ),
            (
                "Since 2012 it has stood empty.",
                &[("Since 2012", "2012/..")],
            ),
            (
                "It must close by 30 June 2027.",
                &[("by 30 June 2027", "../2027-06-30")],
            ),
            (
                "It was open until March 2024.",
                &[("until March 2024", "../2024-03")],
            ),
        ],
    );
}

#[test]
fn english_dates_from_the_day_of_the_report() {
    check(
        Language::English,
        &[
            (
                "The court ruled on Thursday.",
                &[("Thursday", "2026-03-12")],
            ),
            (
                "The court will rule on Thursday.",
                &[("Thursday", "2026-03-19")],
            ),
            (
                "He said on Tuesday that the court will rule on Friday.",
                &[("Tuesday", "2026-03-17"), ("Friday", "2026-03-20")],
            ),
            ("He left last Friday.", &[("last Friday", "2026-03-13")]),
            ("He leaves next Monday.", &[("next Monday", "2026-03-23")]),
            ("He left yesterday.", &[("yesterday", "2026-03-16")]),
            (
                "He left last week.",
                &[("last week", "2026-03-09/2026-03-15")],
            ),
            ("He left two days ago.", &[("two days ago", "2026-03-15")]),
            ("He left two years ago.", &[("two years ago", "2024")]),
            (
                "He will leave in two weeks.",
                &[("in two weeks", "2026-03-31~")],
            ),
            ("He built it in two weeks.", &[]),
            (
                "It must open by the end of the year.",
                &[("by the end of the year", "../2026")],
            ),
            (
                "2025 was dry, and so were the '90s.",
                &[("2025", "2025"), ("'90s", "199X")],
            ),
            (
                "From Monday to Friday the gate was shut.",
                &[("From Monday to Friday", "2026-03-09/2026-03-13")],
            ),
            ("Every Monday the museum closes.", &[("Every Monday", "")]),
        ],
    );
}

#[test]
fn english_years_before_our_era() {
    check(
        Language::English,
        &[
            (
                "The vessel dates from about 1900 BC.",
                &[("about 1900 BC", "-1899~")],
            ),
            ("Caesar died in 44 BC, in Rome.", &[("44 BC", "-0043")]),
        ],
    );
}

#[test]
fn english_verbs_tell_what_is_still_to_come() {
    check(
        Language::English,
        &[
            (
                "The ceremony will be held on 20 June.",
                &[("20 June", "2026-06-20")],
            ),
            (
                "The ceremony was held on 20 June.",
                &[("20 June", "2025-06-20")],
            ),
            (
                "The bridge will be formally opened on Monday.",
                &[("Monday", "2026-03-23")],
            ),
            (
                "Schools stay shut until Monday.",
                &[("until Monday", "../2026-03-23")],
            ),
            (
                "The utility hoped to restore supplies by Friday.",
                &[("by Friday", "../2026-03-20")],
            ),
            (
                "The rink is to close on Saturday.",
                &[("Saturday", "2026-03-21")],
            ),
            (
                "They went to the rink on Saturday.",
                &[("Saturday", "2026-03-14")],
            ),
            (
                "They travel to Hull on Wednesday without Hale, who broke a wrist.",
                &[("Wednesday", "2026-03-18")],
            ),
            (
                "“We will win on Sunday,” he said on Monday.",
                &[("Sunday", "2026-03-22"), ("Monday", "2026-03-16")],
            ),
            (
                "He said “we will win” on Monday.",
                &[("Monday", "2026-03-16")],
            ),
        ],
    );
}

#[test]
fn english_deadlines_are_the_nearest() {
    check(
        Language::English,
        &[
            (
                "She called for an inquiry by the end of April.",
                &[("by the end of April", "../2026-04")],
            ),
            (
                "By the end of April prices had doubled.",
                &[("By the end of April", "../2025-04")],
            ),
        ],
    );
}

#[test]
fn english_days_of_nouns_are_the_nearest() {
    check(
        Language::English,
        &[
            (
                "Tickets for the 12 May concert sold out on Saturday.",
                &[("12 May", "2026-05-12"), ("Saturday", "2026-03-14")],
            ),
            (
                "They fell out after the 6 February vote.",
                &[("6 February", "2026-02-06")],
            ),
        ],
    );
}

#[test]
fn english_days_that_are_kept() {
    check(
        Language::English,
        &[
            (
                "The pool could be drained before Christmas, members heard.",
                &[("before Christmas", "../2026-12-25")],
            ),
            ("The Christmas market was full.", &[]),
            (
                "They wed at Halloween 2010 and moved on Armistice Day 2011.",
                &[
                    ("Halloween 2010", "2010-10-31"),
                    ("Armistice Day 2011", "2011-11-11"),
                ],
            ),
        ],
    );
}

#[test]
fn english_times_that_are_compared() {
    check(
        Language::English,
        &[
            (
                "In 1963 it rained two years earlier than planned.",
                &[("1963", "1963")],
            ),
            (
                "It rained in 1963 and two years later.",
                &[("1963", "1963"), ("two years later", "1965")],
            ),
        ],
    );
}
