//! The site on the host: out of what Trunk has built, into the same folder.

use crate::archive::{self, Deflate};
use crate::articles::{self, Source};
use crate::files::Folder;
use crate::kit::Kit;
use crate::making::Making;
use crate::publishing::Publisher;
use crate::site::{Build, Group, Site};
use crate::studio::Studio;
use crate::{disk, drafting, packing, single};
use std::path::PathBuf;

/// Where things are, and what is wanted.
#[derive(Clone, Debug)]
pub struct Place {
    /// Where Trunk has put the parts together.
    pub folder: PathBuf,
    /// The sources, for what is taken from `assets`.
    pub sources: PathBuf,
    /// A folder for what need not be packed again next time.
    pub scratch: PathBuf,
    /// The groups of the application's views whose code is apart.
    pub groups: Vec<Group>,
    /// Whether each article is wanted as one file, too, beside the site.
    pub single: bool,
}

/// Makes the site of what Trunk has built, with the articles from there.
///
/// # Errors
/// All that is wrong with the articles; or what could not be read, found or written.
pub fn complete(place: &Place, build: Build, source: &Source) -> Result<(), String> {
    let site = Site::new(build, articles::read(source)?);
    let before = disk::read(&place.folder)?;
    let after = made(place, site, before.clone(), &disk::sources(&place.sources)?)?;
    disk::update(&place.folder, &before, &after)
}

fn made(place: &Place, site: Site, mut built: Folder, sources: &Folder) -> Result<Folder, String> {
    let release = site.build.release;
    let (mut own, drafter) = drafting::take(&mut built, sources)?;
    let studio = Studio::take(&mut built)?;
    let publisher = Publisher::take(&mut built)?;
    let mut kit = Kit::take(built, sources, &place.groups)?;
    let cache = packing::Cache::new(&place.scratch);
    let best = |bytes: &[u8]| cache.deflate(bytes);
    let deflate: Deflate<'_> = if release { &best } else { &archive::quickest };
    kit.pack(deflate)?;
    let (publishing, publisher) = publisher.with(&kit, sources, deflate)?;
    own.extend(publishing);
    if site.build.studio {
        own.extend(studio.with(&site, &kit.parts, sources, [&drafter, &publisher])?);
    }
    cache.forget_others();
    let (site, mut files) = Making::new(site, &kit, own)?.finish(&kit)?;
    // No part of the site.
    if place.single {
        for published in &site.articles {
            let name = format!("{}.html", published.loaded.article().id);
            files.write(name, single::page(published, &kit)?);
        }
    }
    Ok(files)
}
