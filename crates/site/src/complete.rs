//! Makes the site of what Trunk has built.

use crate::articles::{self, Source};
use crate::assemble::{self, Parts};
use crate::preview::faces::Faces;
use crate::site::{Build, Site};
use crate::{
    drafting, feed, files, home, manifest, preview, service_worker, single, sitemap, studio,
};

/// Makes the site of what Trunk has built, with the articles from there.
///
/// # Errors
/// All that is wrong with the articles; or what could not be read, found or written.
pub fn complete(build: Build, source: &Source) -> Result<(), String> {
    let site = Site::new(build, articles::read(source)?);
    let folder = &site.build.folder;
    let parts = Parts::take(&site)?;
    if site.build.studio {
        let drafter = drafting::write(&site, &parts.scripts.drafter)?;
        studio::write(&site, &parts, &drafter)?;
    }
    for pages in site.groups().map(|pages| pages.first()) {
        let own = pages.filter(|page| !page.folder.is_empty());
        if let Some(page) = own.filter(|page| folder.join(&page.folder).exists()) {
            return Err(format!(
                "the site has a folder {} of its own; give the article of that id another one",
                page.folder
            ));
        }
    }
    let faces = Faces::read(&site.build.sources)?;
    for published in &site.articles {
        for page in &published.pages {
            let html = assemble::article(&site, published, page, &parts)?;
            files::write(&folder.join(&page.path).join("index.html"), html)?;
            let picture = preview::article(published, page, &faces)?;
            files::write(&folder.join(page.preview()), picture)?;
        }
    }
    for page in site.list.iter().flatten() {
        let html = home::page(&site, site.front(), page, &parts, &faces)?;
        files::write(&folder.join(&page.path).join("index.html"), html)?;
        let picture = preview::list(&site, page, &home::sum(&site, page.lang), &faces)?;
        files::write(&folder.join(page.preview()), picture)?;
    }
    manifest::write(&site)?;
    sitemap::write(&site)?;
    feed::write(&site)?;
    // Last, for it knows all the others.
    if site.build.release {
        service_worker::write(&site)?;
    }
    // No part of the site.
    if site.build.single {
        for published in &site.articles {
            let html = single::page(&site, published, &parts)?;
            let name = format!("{}.html", published.loaded.article().id);
            files::write(&folder.join(name), html)?;
        }
    }
    Ok(())
}
