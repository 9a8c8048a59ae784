//! The articles as Atom feeds, one for each language: for readers who follow the site.
//!
//! Source: RFC 4287. A feed names full addresses, so there is none where the site's is not known, and
//! none for a site of one article, where nothing follows.
//!
//! **Dates.** `updated` is required of each entry and must not change with a new build of the same
//! article, so it is the time of publication. Where only a day is known, noon stands for it (in
//! universal time: it is that day almost everywhere on Earth); where a month, a year, an interval, its
//! last day; where nothing, the first day of 1970, so that such entries come last. Only a known day is
//! given as `published`.

use crate::files::Folder;
use crate::pages::{Page, in_language};
use crate::site::{Published, Site};
use crate::{dates, head};
use article::Article;
use article::day::Day;
use article::edtf::{Form, Time, Zone};
use explorer::cite;
use explorer::i18n::Msg;
use explorer::markup::escape;
use std::fmt::Write;

/// Writes the feeds, if the site has a list and an address.
pub fn write(site: &Site, files: &mut Folder) {
    let (Some(list), Some(address)) = (&site.list, &site.build.address) else {
        return;
    };
    for page in list {
        files.write(page.feed(), feed(site, page, address));
    }
}

fn feed(site: &Site, list: &Page, address: &str) -> String {
    let lang = list.lang;
    let page = format!("{address}{}", list.path);
    let updated = site
        .articles
        .iter()
        .map(|article| updated(article.loaded.article()));
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        lang.tag()
    );
    element(&mut feed, 1, "id", &page);
    element(&mut feed, 1, "title", &head::list_title(lang));
    element(&mut feed, 1, "subtitle", lang.t(Msg::HomeDescription));
    let newest = updated.max_by_key(|moment| moment.seconds);
    element(&mut feed, 1, "updated", &newest.unwrap_or_default().text);
    link(
        &mut feed,
        1,
        "self",
        &format!("{address}{}", list.feed()),
        "application/atom+xml",
    );
    link(&mut feed, 1, "alternate", &page, "text/html");
    element(&mut feed, 1, "generator", lang.t(Msg::AppName));
    for published in &site.articles {
        entry(&mut feed, published, list, address);
    }
    feed + "</feed>\n"
}

fn entry(feed: &mut String, published: &Published, list: &Page, address: &str) {
    let lang = list.lang;
    let article = published.loaded.article();
    let content = published.loaded.language(lang);
    let page = in_language(&published.pages, lang);
    let page = format!("{address}{}", page.map_or("", |page| &page.path));
    let publisher = article
        .party(article.source.publisher)
        .entry
        .name
        .get(content);
    feed.push_str("  <entry>\n");
    element(feed, 2, "id", &page);
    let (headline, own) = article.title.text.get(content);
    let foreign = (article.tag(own) != lang.tag()).then(|| article.tag(own));
    text(feed, "title", foreign, headline);
    let updated = updated(article);
    element(feed, 2, "updated", &updated.text);
    if article
        .source
        .published
        .as_ref()
        .and_then(dates::exact)
        .is_some()
    {
        element(feed, 2, "published", &updated.text);
    }
    feed.push_str("    <author>\n");
    element(feed, 3, "name", publisher.0);
    feed.push_str("    </author>\n");
    link(feed, 2, "alternate", &page, "text/html");
    if let Some(original) = cite::original(article) {
        let _ = writeln!(
            feed,
            "    <link rel=\"via\" href=\"{}\"/>",
            escape(original)
        );
    }
    text(
        feed,
        "summary",
        foreign,
        &head::description(published.loaded, lang),
    );
    if let Some(rights) = &article.source.rights {
        element(feed, 2, "rights", rights.get(content).0);
    }
    feed.push_str("  </entry>\n");
}

fn element(feed: &mut String, depth: usize, name: &str, text: &str) {
    let space = "  ".repeat(depth);
    // Writing to a String cannot fail.
    let _ = writeln!(feed, "{space}<{name}>{}</{name}>", escape(text));
}

/// A text of an entry; its language, if that is not the feed's.
fn text(feed: &mut String, name: &str, lang: Option<&str>, text: &str) {
    let lang = lang.map_or(String::new(), |lang| {
        format!(" xml:lang=\"{}\"", escape(lang))
    });
    let _ = writeln!(feed, "    <{name}{lang}>{}</{name}>", escape(text));
}

fn link(feed: &mut String, depth: usize, relation: &str, href: &str, kind: &str) {
    let (space, href) = ("  ".repeat(depth), escape(href));
    let _ = writeln!(
        feed,
        "{space}<link rel=\"{relation}\" type=\"{kind}\" href=\"{href}\"/>"
    );
}

/// A point in time as RFC 3339 writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Moment {
    /// Since the beginning of 1970, in universal time.
    seconds: i64,
    text: String,
}

impl Default for Moment {
    fn default() -> Self {
        Self {
            seconds: 0,
            text: "1970-01-01T00:00:00Z".into(),
        }
    }
}

impl Moment {
    fn noon(day: Day) -> Option<Self> {
        Some(Self {
            seconds: day.number() * 86_400 + 43_200,
            text: format!("{}T12:00:00Z", plain(day)?),
        })
    }

    /// None for a time of a place that is not said.
    fn at(day: Day, time: Time) -> Option<Self> {
        let minutes = match time.zone() {
            Zone::Local => return None,
            Zone::Utc => 0,
            Zone::Minutes(minutes) => i64::from(minutes),
            Zone::Hours(hours) => i64::from(hours) * 60,
        };
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        let sign = if minutes < 0 { '-' } else { '+' };
        let zone = match minutes.abs() {
            0 => "Z".to_string(),
            minutes => format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60),
        };
        let seconds = (i64::from(hour) * 60 + i64::from(minute)) * 60 + i64::from(second);
        Some(Self {
            seconds: day.number() * 86_400 + seconds - minutes * 60,
            text: format!("{}T{hour:02}:{minute:02}:{second:02}{zone}", plain(day)?),
        })
    }
}

/// A day of a year with four digits, which is all that RFC 3339 knows.
fn plain(day: Day) -> Option<String> {
    let (year, month, day) = day.to_ymd();
    (0..=9999)
        .contains(&year)
        .then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn updated(article: &Article) -> Moment {
    let date = article.source.published.as_ref();
    let exact =
        date.and_then(|when| when.date.as_ref())
            .and_then(|date| match (date.form(), date.day()) {
                (Form::Moment(_, time), Some(day)) => Moment::at(day, time),
                _ => None,
            });
    let by_day = || dates::published_by(article).and_then(Moment::noon);
    exact.or_else(by_day).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::smallest;
    use article::edtf::Edtf;
    use explorer::loaded::LoadedArticle;

    fn of(date: &str) -> String {
        let source = include_str!("../../../tests/fixtures/minimal.json");
        let published = format!(
            "\"published\": {{ \"date\": \"{date}\", \"basis\": {{ \"kind\": \"stated\" }} }}, \"publisher\""
        );
        let source = source.replacen("\"publisher\"", &published, 1);
        let loaded = LoadedArticle::open(&source).expect("an article");
        updated(loaded.article()).text
    }

    #[test]
    fn what_is_not_known_is_not_made_up_but_sorted() {
        for (date, updated) in [
            ("2026-03-17", "2026-03-17T12:00:00Z"),
            ("2026-03-17T09:05:00Z", "2026-03-17T09:05:00Z"),
            ("2026-03-17T09:05:00+03:30", "2026-03-17T09:05:00+03:30"),
            ("2026-03-17T09:05:00", "2026-03-17T12:00:00Z"),
            ("2026-02", "2026-02-28T12:00:00Z"),
            ("2025", "2025-12-31T12:00:00Z"),
            ("../2026-03-17", "2026-03-17T12:00:00Z"),
            ("2026-03-17/..", "2026-03-17T12:00:00Z"),
        ] {
            assert_eq!(of(date), updated, "{date}");
        }
        let site = smallest::site("/", None, true);
        let undated = site.articles[0].loaded.article();
        assert_eq!(updated(undated), Moment::default());
    }

    #[test]
    fn moments_are_compared_in_universal_time() {
        let at = |text: &str| {
            let date = Edtf::parse(text).expect("a date");
            let (day, time) = (date.day().expect("a day"), date.time().expect("a time"));
            Moment::at(day, time).expect("a moment").seconds
        };
        assert_eq!(at("2026-03-17T00:30:00+03:00"), at("2026-03-16T21:30:00Z"));
        assert_eq!(at("1970-01-01T00:00:01Z"), 1);
    }
}
