//! Makes a site, one step after the other.

use crate::files::Folder;
use crate::kit::Kit;
use crate::site::Site;
use crate::{assemble, feed, home, manifest, preview, service_worker, sitemap};
use std::collections::VecDeque;

/// What is done next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// The page of an article in a language; by their numbers.
    Page(usize, usize),
    /// Its preview picture.
    Picture(usize, usize),
    /// The page of the list in a language, and its preview picture.
    List(usize),
    /// What stands around the pages: manifests, the map of the site, feeds, the service worker.
    Around,
}

/// A site in the making.
pub struct Making {
    site: Site,
    /// What is there by now.
    files: Folder,
    left: VecDeque<Step>,
}

impl Making {
    /// Begins with the files that every site has, and with those that this one has besides.
    ///
    /// # Errors
    /// An article would lie where the site has a folder of its own.
    pub fn new(site: Site, kit: &Kit, own: Folder) -> Result<Self, String> {
        let mut files = kit.files.clone();
        files.extend(own);
        let folders = site.groups().filter_map(|pages| pages.first());
        for page in folders.filter(|page| !page.folder.is_empty()) {
            if files.has_below(&page.folder) {
                return Err(format!(
                    "the site has a folder {} of its own; give the article of that id another one",
                    page.folder
                ));
            }
        }
        let mut left = VecDeque::new();
        for (article, published) in site.articles.iter().enumerate() {
            for page in 0..published.pages.len() {
                left.extend([Step::Page(article, page), Step::Picture(article, page)]);
            }
        }
        let lists = site.list.as_deref().unwrap_or_default();
        left.extend((0..lists.len()).map(Step::List));
        left.push_back(Step::Around);
        Ok(Self { site, files, left })
    }

    /// What is done next; none if the site is complete.
    pub fn next(&self) -> Option<Step> {
        self.left.front().copied()
    }

    /// Does it.
    ///
    /// # Errors
    /// A part does not fit.
    pub fn go_on(&mut self, kit: &Kit) -> Result<(), String> {
        let Some(step) = self.left.pop_front() else {
            return Ok(());
        };
        let Self { site, files, .. } = self;
        match step {
            Step::Page(article, page) => {
                let published = site.articles.get(article);
                let published = published.ok_or("no such article")?;
                let page = published.pages.get(page).ok_or("no such page")?;
                let html = assemble::article(site, published, page, &kit.parts, files)?;
                files.write(format!("{}index.html", page.path), html);
            }
            Step::Picture(article, page) => {
                let published = site.articles.get(article);
                let published = published.ok_or("no such article")?;
                let page = published.pages.get(page).ok_or("no such page")?;
                let picture = preview::article(published, page, &kit.faces)?;
                files.write(page.preview(), picture);
            }
            Step::List(page) => {
                let list = site.list.as_deref().unwrap_or_default();
                let page = list.get(page).ok_or("no such page")?;
                let html = home::page(site, site.front(), page, &kit.parts, &kit.faces, files)?;
                files.write(format!("{}index.html", page.path), html);
                let sum = home::sum(site, page.lang);
                let picture = preview::list(site, page, &sum, &kit.faces)?;
                files.write(page.preview(), picture);
            }
            Step::Around => {
                manifest::write(site, files)?;
                sitemap::write(site, files);
                feed::write(site, files);
                // Last, for it knows all the others.
                if site.build.release {
                    service_worker::write(site, &kit.parts.service_worker, files)?;
                }
            }
        }
        Ok(())
    }

    /// The complete site.
    ///
    /// # Errors
    /// A part does not fit.
    pub fn finish(mut self, kit: &Kit) -> Result<(Site, Folder), String> {
        while self.next().is_some() {
            self.go_on(kit)?;
        }
        Ok((self.site, self.files))
    }
}
