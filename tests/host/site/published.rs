//! What an editor publishes, by the service that the browser runs: from the kit of a site, without its folder.

use super::built::{FIRST, Folder, How, MINIMAL, PLAIN, SECOND, WEEK, site};
use publisher::{File, Form, Order, Publication, Refusal};
use site::archive::Archive;
use site::kit::Kit;
use std::collections::BTreeMap;

const ADDRESS: &str = "https://news.example/a/";

/// The kit that belongs to a site of other articles.
fn kit() -> Kit {
    Kit::from_bytes(&kit_file()).expect("the kit is sound")
}

fn kit_file() -> Vec<u8> {
    let folder = site(&[WEEK, MINIMAL], PLAIN);
    let mut files = folder.files().into_iter();
    let name = files.find(|path| path.starts_with("publish/kit-"));
    folder.bytes(&name.expect("a kit"))
}

fn publish(kit: &Kit, order: Order<'_>) -> Result<(File, Vec<&'static str>), Refusal> {
    let mut publication = Publication::new(kit, &order)?;
    let mut steps = Vec::new();
    while let Some(step) = publication.next() {
        steps.push(step);
        publication = publication.go_on(kit)?;
    }
    Ok((publication.file().expect("it is finished"), steps))
}

fn order(article: &str, form: Form) -> Order<'_> {
    Order {
        article,
        form,
        name: "",
        address: "",
    }
}

/// What a site on the host has, without what the studio loads.
fn of_host(folder: &Folder) -> BTreeMap<String, Vec<u8>> {
    let files = folder.files().into_iter();
    let files = files.filter(|path| !["draft/", "publish/"].iter().any(|at| path.starts_with(at)));
    files
        .map(|path| (path.clone(), folder.bytes(&path)))
        .collect()
}

#[test]
fn one_file_is_the_one_that_the_host_writes() {
    let kit = kit();
    for article in [FIRST, SECOND, WEEK, MINIMAL] {
        let (file, steps) = publish(&kit, order(article, Form::Single)).expect("published");
        let host = site(
            &[article],
            How {
                single: true,
                ..PLAIN
            },
        );
        assert!(file.bytes == host.bytes(&file.name), "{}", file.name);
        assert_eq!(steps, ["pages"]);
        assert_eq!(file.entries, [(file.name.clone(), file.bytes.len() as u32)]);
    }
}

#[test]
fn a_site_is_the_one_that_the_host_writes() {
    let kit = kit();
    for (article, address) in [
        (FIRST, ""),
        (SECOND, "https://news.example/a"),
        (MINIMAL, ""),
    ] {
        let order = Order {
            address,
            ..order(article, Form::Site)
        };
        let (file, steps) = publish(&kit, order).expect("published");
        assert!(steps.starts_with(&["pages", "pictures"]) && steps.ends_with(&["packing"]));
        let mut archive = Archive::from_bytes(&file.bytes).expect("an archive");
        let sizes: Vec<_> = archive
            .sizes()
            .map(|(path, size)| (path.to_string(), size))
            .collect();
        assert_eq!(sizes, file.entries);
        let (_, files) = archive.take_below("").expect("it is sound");
        let how = How {
            base: "./",
            address: (!address.is_empty()).then_some(ADDRESS),
            single: false,
            studio: false,
        };
        let mut host = of_host(&site(&[article], how));
        let files: BTreeMap<_, _> = files.all().collect();
        assert!(files.keys().eq(host.keys()), "{:?}", files.keys());
        // Its list of files is another one.
        let worker = String::from_utf8(host.remove("sw.js").expect("a worker")).expect("text");
        assert!(worker.contains("publish/kit-"));
        let own = str::from_utf8(files["sw.js"]).expect("text");
        assert!(
            !own.contains("publish/") && !own.contains("draft/"),
            "{own}"
        );
        assert!(own.contains("const PARTS = {};"));
        for (path, bytes) in host {
            assert!(files[&*path] == bytes, "{path}");
        }
    }
}

#[test]
fn the_same_article_makes_the_same_bytes() {
    let kit = kit();
    let twice = [(); 2].map(|()| publish(&kit, order(SECOND, Form::Site)).expect("published"));
    assert!(twice[0] == twice[1]);
}

#[test]
fn an_article_that_the_check_refuses_is_not_published() {
    let broken = include_str!("../../fixtures/broken/bad-date.json");
    let said = publish(&kit(), order(broken, Form::Site)).expect_err("it is broken");
    let problems = article::check::check(broken, &atlas::Countries::load()).expect_err("broken");
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(said, Refusal::Refused(lines.join("\n")));
}

#[test]
fn a_damaged_kit_is_noticed() {
    let bytes = kit_file();
    let of = |bytes: &[u8]| {
        let kit = Kit::from_bytes(bytes).ok()?;
        publish(&kit, order(MINIMAL, Form::Single)).ok()
    };
    let known = of(&bytes).expect("published");
    assert!(of(&bytes[..bytes.len() - 1]).is_none());
    assert!(of(b"").is_none());
    for at in (0..bytes.len()).step_by(bytes.len() / 16) {
        let mut damaged = bytes.clone();
        damaged[at] ^= 1;
        // What is in it must not come out changed; a field that says nothing may change.
        if let Some(published) = of(&damaged) {
            assert!(published == known, "byte {at}");
        }
    }
}
