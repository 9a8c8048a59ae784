//! The page of the list: prerendered HTML that needs no script.

use super::entry::{Country, Entry};
use super::index::{self, Line};
use super::map;
use crate::assemble;
use crate::carrier::Carrier;
use crate::files::Folder;
use crate::pages::{Page, in_language};
use crate::parts::Parts;
use crate::policy::{self, Needs};
use crate::preview::faces::Faces;
use crate::shell::Content;
use crate::site::Site;
use crate::{head, json_ld, manifest};
use explorer::i18n::{Count, Direction, Language, Msg, Part, bind};
use explorer::loaded::LoadedArticle;
use explorer::markup::escape;
use explorer::scene::LandRole;
use std::fmt::Write;

/// Countries that an entry names before it only counts them: the first, the others.
const MOST_COUNTRIES: [usize; 2] = [12, 7];
/// Countries of the index that are seen at once.
const MOST_LINES: usize = 12;

/// The list as it is drawn in one language.
struct List<'a> {
    site: &'a Site,
    page: &'a Page,
    lang: Language,
    articles: Vec<LoadedArticle>,
    entries: Vec<Entry>,
}

/// The page of the list in a language.
///
/// # Errors
/// A part does not fit.
pub fn page(
    site: &Site,
    pages: &[Page],
    page: &Page,
    parts: &Parts,
    faces: &Faces,
    files: &mut Folder,
) -> Result<String, String> {
    let list = List::new(site, page);
    let root = site.root(page);
    let mut carrier = Carrier::new(site, page, files);
    let style = carrier.sheet(&parts.styles.list);
    let (early, own) = (&parts.scripts.early, &parts.scripts.home);
    let body = format!(
        "{}\n    {}{}\n    {}\n    {}\n    {}\n    {}",
        list.top(pages),
        assemble::outlines(&list.articles),
        map::shared(),
        list.notice(),
        list.main(faces),
        list.foot(),
        carrier.script(own, "")
    );
    let mut head = String::new();
    if site.build.release {
        head += &policy::meta(Needs::Scripts, &[early, own], &[&style]);
    }
    head += &head::list(site, pages, page);
    head += &manifest::links(site, page);
    head += &carrier.script(early, "");
    head += &carrier.style(&style);
    head += &json_ld::list(site, page);
    let first = if page.is_first() { " data-first" } else { "" };
    parts.shell.fill(Content {
        lang: page.lang,
        attributes: &format!("{first} data-ready=\"true\""),
        head: &head,
        icon: &format!("{root}{}", parts.shell.icon()),
        body: &body,
    })
}

/// How much there is: "5 articles, 82 facts".
pub fn sum(site: &Site, lang: Language) -> String {
    List::sum(&entries(site, lang), lang)
}

fn entries(site: &Site, lang: Language) -> Vec<Entry> {
    let articles = site.articles.iter();
    articles.map(|each| Entry::new(each.loaded, lang)).collect()
}

impl<'a> List<'a> {
    fn new(site: &'a Site, page: &'a Page) -> Self {
        Self {
            site,
            page,
            lang: page.lang,
            articles: site.articles.iter().map(|each| each.loaded).collect(),
            entries: entries(site, page.lang),
        }
    }

    fn sum(entries: &[Entry], lang: Language) -> String {
        let facts = entries.iter().map(|entry| entry.facts).sum();
        lang.with(
            Msg::HomeSum,
            &[
                ("articles", &lang.count(Count::HomeArticles, entries.len())),
                ("facts", &lang.count(Count::HomeFacts, facts)),
            ],
        )
    }

    fn t(&self, message: Msg) -> String {
        escape(self.lang.t(message))
    }

    /// Name, title, languages, theme.
    fn top(&self, pages: &[Page]) -> String {
        let languages = pages.iter().map(|page| {
            let current = if page == self.page { " aria-current=\"page\"" } else { "" };
            format!(
                "<a class=\"lang\" href=\"{}\" hreflang=\"{tag}\" lang=\"{tag}\" title=\"{name}\"{current}><span class=\"visually-hidden\">{name}</span><span aria-hidden=\"true\">{}</span></a>",
                escape(&self.site.way(self.page, &page.path)),
                page.lang.short(),
                tag = page.lang.tag(),
                name = escape(page.lang.name()),
            )
        });
        let studio = self.site.to_studio(self.page).map_or(String::new(), |studio| {
            format!(
                "<a class=\"to-studio\" href=\"{}\">\
                 <svg class=\"icon\" viewBox=\"0 0 18 18\" width=\"18\" height=\"18\" aria-hidden=\"true\"><path d=\"M3 15L4 11L12 3L15 6L7 14Z\"/></svg>\
                 <span>{}</span></a>",
                escape(&studio),
                self.t(Msg::HeadStudio)
            )
        });
        format!(
            "<a class=\"skip\" href=\"#list\">{}</a>\
             <header class=\"top\"><p class=\"name\">{}</p><h1>{}</h1>{studio}<div class=\"tools\">\
             <nav class=\"languages\" aria-label=\"{}\">{}</nav>\
             <button type=\"button\" class=\"tool tool-theme\" data-to-dark=\"{}\" data-to-light=\"{}\" hidden>\
             <svg class=\"icon\" viewBox=\"0 0 18 18\" width=\"18\" height=\"18\" aria-hidden=\"true\"><circle cx=\"9\" cy=\"9\" r=\"6.5\"/><path class=\"filled\" d=\"M9 2.5A6.5 6.5 0 0 1 9 15.5Z\"/></svg></button>\
             </div></header>",
            self.t(Msg::AppSkipToList),
            self.t(Msg::AppName),
            self.t(Msg::HomeTitle),
            self.t(Msg::HeadLanguage),
            languages.collect::<String>(),
            self.t(Msg::HeadThemeToDark),
            self.t(Msg::HeadThemeToLight),
        )
    }

    /// The offer of a new version, shown by the script.
    fn notice(&self) -> String {
        format!(
            "<div role=\"status\"><div class=\"notice update\" hidden><p>{}</p><div class=\"update-choice\">\
             <button type=\"button\" class=\"button update-now\">{}</button><button type=\"button\" class=\"button update-later\">{}</button>\
             </div></div></div>",
            self.t(Msg::NoticeUpdated),
            self.t(Msg::NoticeReload),
            self.t(Msg::NoticeLater)
        )
    }

    fn main(&self, faces: &Faces) -> String {
        let entries = self.entries.iter().enumerate();
        let entries: String = entries
            .map(|(number, entry)| self.entry(number, entry, faces))
            .collect();
        format!(
            "<main id=\"list\" class=\"home\" tabindex=\"-1\"><div class=\"entries\">{entries}</div>{}</main>",
            self.index()
        )
    }

    fn entry(&self, number: usize, entry: &Entry, faces: &Faces) -> String {
        let lang = self.lang;
        let pages = self.site.articles.get(number).map(|each| &each.pages);
        let page = pages.and_then(|pages| in_language(pages, lang));
        let href = escape(&self.site.way(self.page, page.map_or("", |page| &page.path)));
        let map = self
            .articles
            .get(number)
            .and_then(|loaded| map::map(*loaded, lang, faces, number));
        let map = map.map_or(String::new(), |map| {
            format!("<a class=\"entry-picture\" href=\"{href}\" tabindex=\"-1\" aria-hidden=\"true\">{map}</a>")
        });
        let (headline, tag) = &entry.headline;
        let (publisher, publisher_tag) = &entry.publisher;
        let languages: Vec<String> = entry
            .languages
            .iter()
            .map(|tag| tag.to_uppercase())
            .collect();
        format!(
            "<article class=\"entry\" id=\"article-{}\">\
             <h2{}><a href=\"{href}\">{}</a></h2>{map}\
             <div class=\"entry-words\"><p class=\"entry-source\"><span class=\"entry-by\"><b{}>{}</b>{}</span> <span class=\"entry-languages\"><span class=\"visually-hidden\">{} </span>{}</span></p>\
             {}<p class=\"entry-facts\">{}</p></div></article>",
            escape(&entry.id),
            self.foreign(tag),
            escape(&bind(headline, tag)),
            self.foreign(publisher_tag),
            escape(publisher),
            date(entry),
            self.t(Msg::HomeLanguages),
            escape(&languages.join(", ")),
            self.countries(entry, MOST_COUNTRIES[usize::from(number > 0)]),
            self.facts(entry)
        )
    }

    /// The attribute of a text that is not in the page's language.
    fn foreign(&self, tag: &str) -> String {
        if tag == self.lang.tag() {
            String::new()
        } else {
            let direction = Direction::of(tag);
            let dir = match direction == self.lang.direction() {
                true => String::new(),
                false => format!(" dir=\"{}\"", direction.word()),
            };
            format!(" lang=\"{}\"{dir}", escape(tag))
        }
    }

    fn countries(&self, entry: &Entry, most: usize) -> String {
        // One more name takes no more room than how many there are.
        let most = if entry.countries.len() == most + 1 {
            most + 1
        } else {
            most
        };
        let item = |country: &Country| {
            format!(
                "<li{}>{}{}</li>",
                self.foreign(&country.tag),
                mark(country.role),
                escape(&country.name)
            )
        };
        let mut items: String = entry.countries.iter().take(most).map(item).collect();
        let rest = entry.countries.len().saturating_sub(most);
        if rest > 0 {
            let _ = write!(
                items,
                "<li>{}</li>",
                escape(&self.lang.count(Count::HomeMore, rest))
            );
        }
        if items.is_empty() {
            return items;
        }
        let label = self.t(Msg::KindPluralCountries);
        format!("<ul class=\"entry-countries\" aria-label=\"{label}\">{items}</ul>")
    }

    fn facts(&self, entry: &Entry) -> String {
        let lang = self.lang;
        let number = format!("<b>{}</b> ", escape(&lang.number(entry.facts as u64)));
        let words = escape(&lang.count_label(Count::HomeFacts, entry.facts));
        let kinds = entry.kinds.iter();
        let kinds: Vec<String> = kinds
            .map(|(words, count)| escape(&lang.count(*words, *count)).replace(' ', "\u{a0}"))
            .collect();
        match kinds.as_slice() {
            [] => number + &words,
            // Of one kind alone its name says more than "facts".
            [_] => entry.kinds.first().map_or(String::new(), |(words, count)| {
                number.clone() + &escape(&lang.count_label(*words, *count))
            }),
            kinds => format!("{number}{words}: {}", kinds.join(", ")),
        }
    }

    /// By country and by month; each line unfolds into its articles.
    fn index(&self) -> String {
        let countries = index::countries(&self.entries, self.lang);
        let months = index::months(&self.articles, self.lang);
        let (seen, more) = countries.split_at(countries.len().min(MOST_LINES));
        let mut lines = self.lines(seen);
        if !more.is_empty() {
            let words = escape(&self.lang.count(Count::HomeMore, more.len()));
            let _ = write!(
                lines,
                "<details class=\"index-more\"><summary>{words}</summary>{}</details>",
                self.lines(more)
            );
        }
        let section = |title: Msg, lines: &str| {
            if lines.is_empty() {
                return String::new();
            }
            format!("<section><h2>{}</h2>{lines}</section>", self.t(title))
        };
        format!(
            "<aside class=\"index\" aria-label=\"{}\">{}{}</aside>",
            self.t(Msg::HomeIndex),
            section(Msg::HomeCountries, &lines),
            section(Msg::HomeMonths, &self.lines(&months))
        )
    }

    fn lines(&self, lines: &[Line]) -> String {
        let line = |line: &Line| {
            let links = line.entries.iter().filter_map(|number| {
                let entry = self.entries.get(*number)?;
                let (headline, tag) = &entry.headline;
                Some(format!(
                    "<li><a href=\"#article-{}\"{}>{}</a></li>",
                    escape(&entry.id),
                    self.foreign(tag),
                    escape(&bind(headline, tag))
                ))
            });
            format!(
                "<details class=\"index-line\"><summary>{}<span{}>{}</span> <b>{}</b></summary><ul>{}</ul></details>",
                line.role.map_or(String::new(), mark),
                line.tag
                    .as_deref()
                    .map_or(String::new(), |tag| self.foreign(tag)),
                escape(&line.name),
                line.entries.len(),
                links.collect::<String>()
            )
        };
        lines.iter().map(line).collect()
    }

    fn foot(&self) -> String {
        let reference = if self.entries.iter().any(|entry| entry.year_is_reference) {
            format!(
                " <span class=\"reference\">{}</span>: {}",
                self.t(Msg::HeadReference),
                self.t(Msg::HeadReferenceRest)
            )
        } else {
            String::new()
        };
        let feed = self.site.feed_for(self.page).map_or(String::new(), |_| {
            let href = escape(&self.site.way(self.page, &self.page.feed()));
            format!(
                " <a href=\"{href}\" type=\"application/atom+xml\">{}</a>",
                self.t(Msg::HomeFeed)
            )
        });
        format!(
            "<footer class=\"home-foot\"><p>{} {}{reference}</p><p>{}{feed}</p></footer>",
            escape(&Self::sum(&self.entries, self.lang)),
            self.t(Msg::HomeOrder),
            self.t(Msg::AboutBordersShort),
        )
    }
}

/// The date, after the publisher's name.
fn date(entry: &Entry) -> String {
    let Some((words, day)) = &entry.date else {
        return String::new();
    };
    let parts = words.parts().iter().map(|part| match part {
        Part::Year(year) if entry.year_is_reference => {
            format!("<span class=\"reference\">{}</span>", escape(year))
        }
        Part::Year(words) | Part::Words(words) => escape(words),
    });
    let words: String = parts.collect();
    match day {
        Some(day) => format!(", <time datetime=\"{}\">{words}</time>", escape(day)),
        None => format!(", {words}"),
    }
}

/// The mark of a country or region.
fn mark(role: LandRole) -> String {
    let (class, path) = match role {
        LandRole::Home => ("mark-home", "M2 2H10V10H2Z"),
        LandRole::Partner => ("mark-country", "M2 2H10V10H2Z"),
        LandRole::Named => ("mark-named", "M2 2H10V10H2Z"),
        LandRole::Region => (
            "mark-region",
            "M3 3h.1M6 3h.1M9 3h.1M3 6h.1M6 6h.1M9 6h.1M3 9h.1M6 9h.1M9 9h.1",
        ),
    };
    format!(
        "<svg class=\"mark {class}\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\"><path d=\"{path}\"/></svg>"
    )
}
