//! From blocks to an understood text: cleaned, with headline, date line, byline, publisher and
//! language. Nothing is changed or left out without being listed.

mod byline;
mod clean;
mod dateline;
mod day;
mod edges;
mod furniture;
mod line;
mod lists;
mod model;
mod published;
mod scan;

pub use model::{
    Byline, Change, ChangeKind, Dateline, Intake, Origin, Published, Publisher, Title,
};

use crate::language::Seen;
use crate::source::{BlockKind, Dropped, Metadata, Raw, Reason};
use clean::Edit;
use edges::Edges;
use line::{Line, kept};
use lists::Lists;

/// Understands what was read.
pub fn understand(raw: Raw) -> Intake {
    let lists = Lists::load();
    let metadata = raw.metadata;
    let mut lines: Vec<Line> = raw
        .blocks
        .into_iter()
        .map(|block| Line::new(block, &lists))
        .collect();
    leave_out_furniture(&mut lines, &lists);
    let mut edges = Edges::default();
    edges::head(&mut lines, &metadata, &lists, &mut edges);
    edges::tail(&mut lines, &lists, &mut edges);
    let seen = see(&lines);
    cut_tails(&mut lines, &seen, &lists);

    let mut intake = Intake {
        language: seen.language,
        seen,
        ..Intake::default()
    };
    let title_line = edges.title_line;
    collect(lines, title_line, raw.dropped, &mut intake);
    intake.dateline = dateline_of(&intake.paragraphs, &lists);
    fill(&mut intake, edges, metadata, &lists);
    intake
}

/// Takes a text as it is: the headline before the first empty line, if there is one, then the paragraphs, parted by
/// empty lines ([`crate::source::Kind::Paragraphs`]).
pub fn as_it_is(text: &str) -> Intake {
    let (headline, rest) = text.split_once("\n\n").unwrap_or(("", text));
    let paragraphs = rest.split("\n\n").map(str::trim);
    let paragraphs = paragraphs.filter(|paragraph| !paragraph.is_empty());
    let seen = Seen::in_text(rest);
    let mut intake = Intake {
        language: seen.language,
        seen,
        paragraphs: paragraphs.map(str::to_owned).collect(),
        ..Intake::default()
    };
    intake.kinds = vec![BlockKind::Paragraph; intake.paragraphs.len()];
    intake.dateline = dateline_of(&intake.paragraphs, &Lists::load());
    let headline = Some(headline.trim()).filter(|headline| !headline.is_empty());
    intake.title = headline.map(|text| Title {
        text: text.to_owned(),
        from: Origin::Line,
    });
    intake
}

/// Judges the language by what is kept, or by everything if nothing is.
fn see(lines: &[Line]) -> Seen {
    let is_kept = |line: &&Line| line.out.is_none();
    let all = !lines.iter().any(|line| line.out.is_none());
    let texts = lines.iter().filter(|line| all || is_kept(line));
    let texts: Vec<&str> = texts.map(|line| line.text.as_str()).collect();
    Seen::in_text(&texts.join("\n"))
}

/// Leaves out the lines of the page, and the pointers that follow «Читайте также».
fn leave_out_furniture(lines: &mut [Line], lists: &Lists) {
    let mut pointers = false;
    let mut first = false;
    for line in lines {
        if line.out.is_some() {
            continue;
        }
        let reason = furniture::reason(&line.text, lists);
        if let Some(reason) = reason {
            line.out = Some(reason);
            pointers = reason == Reason::ReadAlso;
            // The words alone: what they point to is the next line.
            first = pointers && (line.text.ends_with(':') || !line.text.contains(':'));
            continue;
        }
        pointers =
            pointers && (line.linked >= 80 || first && line.linked > 0 && line.is_short(150));
        if pointers {
            line.out = Some(Reason::ReadAlso);
        }
        first = false;
    }
}

/// Cuts sentences of the page from the ends of the last paragraphs.
fn cut_tails(lines: &mut [Line], seen: &Seen, lists: &Lists) {
    let tag = seen.language.map_or("en", crate::Language::tag);
    for index in kept(lines).into_iter().rev().take(2) {
        let Some(line) = lines.get_mut(index) else {
            continue;
        };
        let head = furniture::tail(&line.text, tag, lists)
            .and_then(|at| line.text.get(..at))
            .map(|head| head.trim_end().to_owned());
        if let Some(head) = head {
            let edit = Edit::between(ChangeKind::Furniture, &line.text, &head, 1);
            line.edits.push(edit);
            line.text = head;
        }
    }
}

/// Parts the lines into paragraphs and what is left out.
fn collect(lines: Vec<Line>, title: Option<usize>, before: Vec<Dropped>, intake: &mut Intake) {
    let mut before = before.into_iter().peekable();
    for (index, line) in lines.into_iter().enumerate() {
        let at = intake.paragraphs.len();
        while let Some(dropped) = before.next_if(|dropped| dropped.at <= index) {
            intake.dropped.push(Dropped { at, ..dropped });
        }
        let paragraph = line.out.is_none().then_some(at);
        if paragraph.is_some() || title == Some(index) {
            let change = |edit: Edit| Change {
                kind: edit.kind,
                paragraph,
                at: edit.at,
                before: edit.before,
                after: edit.after,
                count: edit.count,
            };
            intake.changes.extend(line.edits.into_iter().map(change));
        }
        match line.out {
            None => {
                intake.paragraphs.push(line.text);
                intake.kinds.push(line.kind);
            }
            Some(reason) => intake.dropped.push(Dropped {
                reason,
                text: line.raw,
                at,
            }),
        }
    }
    let at = intake.paragraphs.len();
    intake
        .dropped
        .extend(before.map(|dropped| Dropped { at, ..dropped }));
}

/// The date line of the first paragraph, or of one of the next below short lines and a lead.
fn dateline_of(paragraphs: &[String], lists: &Lists) -> Option<Dateline> {
    let numbered = paragraphs.iter().take(4).enumerate();
    let mut found = numbered.filter_map(|(paragraph, text)| {
        let line = dateline::read(text, lists)?;
        Some(Dateline { paragraph, ..line })
    });
    found.next()
}

/// Fills in what the lines did not say from the file's metadata.
fn fill(intake: &mut Intake, edges: Edges, metadata: Metadata, lists: &Lists) {
    let named = |from| move |text| Title { text, from };
    let site = metadata.publisher.clone();
    intake.title = edges
        .title
        .or_else(|| metadata.heading.map(named(Origin::Heading)))
        .or_else(|| metadata.headline.map(named(Origin::Metadata)))
        .or_else(|| {
            let title = metadata.title?;
            Some(named(Origin::FileProperties)(without_site(
                &title,
                site.as_deref(),
            )))
        });
    let from_file = metadata.url.is_none() && metadata.publisher.is_none();
    intake.byline = edges.byline.or_else(|| {
        let text = metadata.author?;
        let read = byline::read(&text, true, lists);
        Some(Byline {
            names: read.map(|byline| byline.names).unwrap_or_default(),
            text,
            publisher: None,
            from: if from_file {
                Origin::FileProperties
            } else {
                Origin::Metadata
            },
        })
    });
    intake.published = metadata
        .published
        .map(|words| published::of_metadata(&words, lists))
        .or(edges.published);
    let publisher = |name: String, from| Publisher { name, from };
    intake.publisher = metadata
        .publisher
        .map(|name| publisher(name, Origin::Metadata))
        .or_else(|| {
            let name = intake.byline.as_ref()?.publisher.clone()?;
            Some(publisher(name, Origin::Line))
        })
        .or_else(|| {
            let line = intake.dateline.as_ref()?;
            let name = intake
                .paragraphs
                .get(line.paragraph)?
                .get(line.agency.clone()?)?;
            Some(publisher(name.to_owned(), Origin::Dateline))
        })
        .or(edges.publisher);
    intake.url = metadata.url.filter(|url| url.starts_with("http"));
}

/// "Bridge opens | Gazette" without the site's name.
fn without_site(title: &str, site: Option<&str>) -> String {
    let separators = [" | ", " — ", " – ", " - ", " :: ", " / "];
    let head = separators.iter().find_map(|separator| {
        let (head, tail) = title.rsplit_once(separator)?;
        let is_site = *separator == " | " || *separator == " :: " || site == Some(tail.trim());
        (is_site && !head.trim().is_empty()).then(|| head.trim())
    });
    head.unwrap_or(title).to_owned()
}
