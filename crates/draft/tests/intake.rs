//! Texts of four formats in two languages, read and understood.

use draft::Language;
use draft::intake::{ChangeKind, Dateline, Intake, Origin, as_it_is, understand};
use draft::source::{BlockKind, Kind, Reason, read};

fn intake(text: &str, kind: Kind) -> Intake {
    understand(read(text.as_bytes(), kind).expect("the text can be read"))
}

fn reasons(intake: &Intake) -> Vec<Reason> {
    intake
        .dropped
        .iter()
        .map(|dropped| dropped.reason)
        .collect()
}

fn title(intake: &Intake) -> (&str, Origin) {
    let title = intake.title.as_ref().expect("a title");
    (&title.text, title.from)
}

/// The words of the place, the date and the agency.
fn dateline(intake: &Intake) -> [&str; 3] {
    let Dateline {
        paragraph,
        place,
        date,
        agency,
        ..
    } = intake.dateline.clone().expect("a date line");
    [place, date, agency]
        .map(|range| range.map_or("", |range| &intake.paragraphs[paragraph][range]))
}

#[test]
fn a_russian_text_is_understood() {
    let text = "Мост через Вязьму открыт\n\n17 марта 2026, 12:05\n\nАвтор: Анна Серова\n\n\
        СТАРОДОЛЬСК, 17 мар — РАПСИ. Мэр города Петр Ильин открыл в\u{a0}понедельник мост,  который стро\u{ad}или три года.\n\n\
        «Мы ждали этого дня», — сказал он.\n\nЧитайте также:\n\n\
        Фото: пресс-служба мэрии\n\nПодписывайтесь на наш канал в мессенджере\n\n© Газета, 2026. Все права защищены\n";
    let found = intake(text, Kind::Text);
    assert_eq!(found.language, Some(Language::Russian));
    assert_eq!(
        title(&found),
        ("Мост через Вязьму открыт", Origin::FirstLine)
    );
    assert_eq!(dateline(&found), ["СТАРОДОЛЬСК", "17 мар", "РАПСИ"]);
    assert_eq!(found.paragraphs.len(), 2, "{found:#?}");
    assert!(found.paragraphs[0].ends_with("открыл в понедельник мост, который строили три года."));
    assert_eq!(
        found.byline.as_ref().expect("a byline").names,
        ["Анна Серова"]
    );
    let published = found.published.as_ref().expect("a date");
    assert_eq!(published.iso.as_deref(), Some("2026-03-17T12:05"));
    let publisher = found.publisher.as_ref().expect("a publisher");
    assert_eq!(
        (publisher.name.as_str(), publisher.from),
        ("РАПСИ", Origin::Dateline)
    );
    use Reason::{Byline, PhotoCredit, Published, ReadAlso, Rights, Subscribe, Title};
    assert_eq!(
        reasons(&found),
        [
            Title,
            Published,
            Byline,
            ReadAlso,
            PhotoCredit,
            Subscribe,
            Rights
        ]
    );
    let kinds: Vec<_> = found.changes.iter().map(|change| change.kind).collect();
    assert_eq!(
        kinds,
        [
            ChangeKind::SoftHyphen,
            ChangeKind::OtherSpace,
            ChangeKind::DoubledSpace
        ]
    );
}

#[test]
fn a_text_is_taken_as_it_is() {
    let found = as_it_is(
        "Мост открыт\n\nСТАРОДОЛЬСК, 17 мар — РАПСИ. Мэр города открыл мост.\n\nПодписывайтесь на наш канал!",
    );
    assert_eq!(found.language, Some(Language::Russian));
    assert_eq!(title(&found), ("Мост открыт", Origin::Line));
    assert_eq!(dateline(&found), ["СТАРОДОЛЬСК", "17 мар", "РАПСИ"]);
    assert_eq!(found.paragraphs.len(), 2);
    assert_eq!(found.paragraphs[1], "Подписывайтесь на наш канал!");
    assert!(found.dropped.is_empty() && found.changes.is_empty());
    assert_eq!(as_it_is("\n\nОдин абзац.").title, None);
}

#[test]
fn a_wrapped_english_text_is_understood() {
    let text = "Old bridge reopens after repairs\nBy Jane Doe\n\n\
        MILLBROOK, Sept 12 (Reuters) - The mayor of Millbrook opened the re-\n\
        paired bridge across the river on Saturday, and thanked the buil-\n\
        ders for their work.\n\n\
        \"We have waited long for this day,\" Mayor Ann Price said at the ce-\n\
        remony, which several hundred people attended.\n\n\
        (Reporting by Jane Doe; Editing by John Roe)\n";
    let found = intake(text, Kind::Text);
    assert_eq!(found.language, Some(Language::English));
    assert_eq!(title(&found).0, "Old bridge reopens after repairs");
    assert_eq!(found.byline.as_ref().expect("a byline").names, ["Jane Doe"]);
    assert_eq!(dateline(&found), ["MILLBROOK", "Sept 12", "Reuters"]);
    assert_eq!(found.paragraphs.len(), 2, "{found:#?}");
    assert!(found.paragraphs[0].contains("opened the repaired bridge across"));
    assert!(found.paragraphs[0].contains("the builders for their work."));
    assert_eq!(
        reasons(&found),
        [Reason::Title, Reason::Byline, Reason::Credit]
    );
}

const PAGE: &str = r#"<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8">
<title>Мост открыт | Газета</title>
<meta property="og:title" content="Мост открыт"><meta property="og:site_name" content="Газета">
<link rel="canonical" href="https://gazette.example/most">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Мост","datePublished":"2026-03-17T12:05:00+03:00","author":[{"name":"Анна Серова"}]}]}</script>
</head><body><header><a href="/">Газета</a><nav><a href="/p">Политика</a></nav></header>
<div class="layout has-sidebar"><div class="story-text">
<h1>Мост открыт</h1>
<p>Мэр города Стародольска открыл в понедельник новый мост через реку и поблагодарил строителей.</p>
<figure><img src="a.jpg"><figcaption>Мост утром</figcaption></figure>
<blockquote><p>Мы ждали этого дня, и он наступил: город стал единым, сказал мэр на открытии.</p></blockquote>
<p>Читайте также</p><p><a href="/x">Старый мост закрыт</a></p>
<ul><li>Длина моста составляет 300 метров, ширина &mdash; 20 метров.</li><li><a href="/y">Все о мостах</a></li></ul>
<div class="share-buttons"><span>Поделиться</span></div>
</div><aside><p>Погода: завтра будет тепло, сухо и солнечно, а послезавтра пойдет дождь со снегом.</p></aside></div>
<footer>© Газета</footer><div id="cookieNotice">Мы используем файлы cookie.</div></body></html>"#;

#[test]
fn a_page_is_understood() {
    let found = intake(PAGE, Kind::Html);
    assert_eq!(title(&found), ("Мост открыт", Origin::Heading));
    assert_eq!(
        found.kinds,
        [BlockKind::Paragraph, BlockKind::Quote, BlockKind::Item]
    );
    assert!(found.paragraphs[2].ends_with("ширина — 20 метров."));
    assert_eq!(found.url.as_deref(), Some("https://gazette.example/most"));
    let published = found.published.as_ref().expect("a date");
    assert_eq!(published.iso.as_deref(), Some("2026-03-17T12:05:00+03:00"));
    assert_eq!(
        found.publisher.as_ref().expect("a publisher").name,
        "Газета"
    );
    assert_eq!(
        found.byline.as_ref().expect("an author").names,
        ["Анна Серова"]
    );
    for (reason, words) in [
        (Reason::Navigation, "Политика"),
        (Reason::Caption, "Мост утром"),
        (Reason::ReadAlso, "Старый мост закрыт"),
        (Reason::Share, "Поделиться"),
        (Reason::Aside, "Погода"),
        (Reason::Footer, "© Газета"),
        (Reason::Cookies, "Мы используем"),
    ] {
        let fits = |dropped: &draft::source::Dropped| {
            dropped.reason == reason && dropped.text.contains(words)
        };
        assert!(
            found.dropped.iter().any(fits),
            "{reason:?} {words}\n{:#?}",
            found.dropped
        );
    }
}

#[test]
fn a_page_in_windows_1251_is_read() {
    let page = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'></head><body><p>";
    let mut bytes = page.as_bytes().to_vec();
    bytes.extend([0xCC, 0xFD, 0xF0, 0x20, 0xF3, 0xE5, 0xF5, 0xE0, 0xEB, 0x2E]);
    let found = understand(read(&bytes, Kind::Html).expect("a page"));
    assert_eq!(found.paragraphs, ["Мэр уехал."]);
}

#[test]
fn pages_that_leave_tags_open_are_read() {
    let found = intake(
        "<p>One <b>bold.<p>Two <i>words</b> more</i><br><br>Three<table><tr><td>A<td>B<tr><td>C</table>",
        Kind::Html,
    );
    assert_eq!(
        found.paragraphs,
        ["One bold.", "Two words more", "Three", "A", "B", "C"]
    );
}

#[test]
fn a_page_without_marks_of_an_article_is_understood() {
    let found = intake(
        r#"<html><body><div class="menu"><a href="/">Home</a></div><div class="post"><div class="head">
        <h1>Bridge reopens</h1><span class="byline">By Jane Doe</span></div>
        <div class="body">MILLBROOK (Reuters) — The mayor of Millbrook opened the repaired bridge on Saturday.<br><br>
        She thanked the builders for their <span class="share">work</span>, which took them three years to complete.<br>What next<br>
        More bridges will be built in the coming years, according to the plan of the council, she added.</div></div>
        <div class="comments"><p>This is what a reader has to say about the bridge and about its cost.</p></div></body></html>"#,
        Kind::Html,
    );
    assert_eq!(title(&found), ("Bridge reopens", Origin::Heading));
    assert_eq!(found.byline.as_ref().expect("a byline").names, ["Jane Doe"]);
    assert_eq!(found.paragraphs.len(), 4, "{found:#?}");
    assert_eq!(found.paragraphs[2], "What next");
}

#[test]
fn a_section_above_the_headline_is_not_the_title() {
    let text = "Политика\nПравительство утвердило план строительства мостов\n17 марта 2026, 12:05\nИван Петров\n\
        МОСКВА, 17 мар – ИА «Новости дня». Правительство утвердило план строительства мостов в этом году.";
    let found = intake(text, Kind::Text);
    assert!(title(&found).0.starts_with("Правительство"));
    assert_eq!(
        found.byline.as_ref().expect("a byline").names,
        ["Иван Петров"]
    );
    assert_eq!(dateline(&found), ["МОСКВА", "17 мар", "ИА «Новости дня»"]);
}

#[test]
fn markdown_is_understood() {
    let text = "---\ntitle: Bridge opens\ndate: 2026-09-12\nauthor: Jane Doe\n---\n\n# Bridge opens\n\n\
        LEEDS, England (AP) — The **mayor** opened ![it](b.jpg)the\nbridge & left. See [the plan](https://x.example).\n\n\
        > We have waited long.\n\n- First item of it\n- Second item of it\n\n```\ncode\n```\n\n![The bridge](a.jpg)\n";
    let found = intake(text, Kind::Markdown);
    assert_eq!(title(&found), ("Bridge opens", Origin::Heading));
    assert_eq!(
        found.paragraphs,
        [
            "LEEDS, England (AP) — The mayor opened the bridge & left. See the plan.",
            "We have waited long.",
            "First item of it",
            "Second item of it",
        ]
    );
    assert_eq!(
        found.kinds,
        [
            BlockKind::Paragraph,
            BlockKind::Quote,
            BlockKind::Item,
            BlockKind::Item
        ]
    );
    assert_eq!(dateline(&found), ["LEEDS, England", "", "AP"]);
    assert_eq!(
        found.published.expect("a date").iso.as_deref(),
        Some("2026-09-12")
    );
}

#[test]
fn another_language_is_named_not_drafted() {
    let found = intake(
        "Der Bürgermeister hat die neue Brücke eröffnet und den Arbeitern gedankt.",
        Kind::Text,
    );
    assert_eq!((found.language, found.seen.tag), (None, Some("de")));
}
