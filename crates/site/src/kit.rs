//! Everything that a site is made of but its articles. On the host it comes from what Trunk has built and from the
//! sources; in the browser from one file, which the host has written.

use crate::archive::{self, Archive, Deflate, Packed};
use crate::files::Folder;
use crate::parts::Parts;
use crate::preview::faces::Faces;
use crate::site::Group;

/// Everything that a site is made of but its articles.
pub struct Kit {
    /// What all pages are made with.
    pub parts: Parts,
    /// The files that every site has.
    pub files: Folder,
    /// These files, packed; empty until then.
    pub packed: Archive,
    /// The faces of the preview pictures.
    pub faces: Faces,
    /// Their files.
    face_files: Folder,
}

/// What is in the file, by the beginning of the paths.
const FILES: &str = "files/";
const FACES: &str = "faces/";
const PARTS: &str = "parts/";
/// The file of the parts in its folder.
const ALL_PARTS: &str = "all";

impl Kit {
    /// Takes all out of what Trunk has built.
    ///
    /// # Errors
    /// What is missing.
    pub fn take(mut built: Folder, sources: &Folder, groups: &[Group]) -> Result<Self, String> {
        let mut face_files = Folder::default();
        for (name, bytes) in sources.below("assets/preview/") {
            if name.ends_with(".ttf") {
                face_files.write(name, bytes);
            }
        }
        Ok(Self {
            parts: Parts::take(&mut built, sources, groups)?,
            files: built,
            packed: Archive::default(),
            faces: Faces::new(&face_files)?,
            face_files,
        })
    }

    /// Packs the files, so that the kit can make single files and be written.
    ///
    /// # Errors
    /// A file cannot be packed.
    pub fn pack(&mut self, deflate: Deflate<'_>) -> Result<(), String> {
        self.packed = Archive::pack(&self.files, deflate)?;
        Ok(())
    }

    /// A site as an archive; what is packed here is not packed again.
    ///
    /// # Errors
    /// A file cannot be packed.
    pub fn archive(&self, site: &Folder) -> Result<Archive, String> {
        let mut archive = Archive::default();
        for (path, bytes) in site.all() {
            let is_known = self.files.read(path) == Ok(bytes);
            let known = self.packed.get(path).ok().filter(|_| is_known);
            let file = match known {
                Some(file) => file.clone(),
                None => Packed::new(path, bytes, &archive::quick)?,
            };
            archive.insert(path, file);
        }
        Ok(archive)
    }

    /// The kit as a file.
    ///
    /// # Errors
    /// It is not packed.
    pub fn to_bytes(&self, deflate: Deflate<'_>) -> Result<Vec<u8>, String> {
        let parts = postcard::to_allocvec(&self.parts).map_err(|error| error.to_string())?;
        let mut archive = Archive::default();
        archive.extend(FILES, &self.packed);
        archive.extend(FACES, &Archive::pack(&self.face_files, deflate)?);
        archive.insert(
            format!("{PARTS}{ALL_PARTS}"),
            Packed::new(ALL_PARTS, &parts, deflate)?,
        );
        archive.to_bytes()
    }

    /// The kit from its file.
    ///
    /// # Errors
    /// What is damaged.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, String> {
        let mut archive = Archive::from_bytes(bytes).ok_or("the kit is damaged")?;
        let (_, parts) = archive.take_below(PARTS)?;
        let (_, face_files) = archive.take_below(FACES)?;
        let (packed, files) = archive.take_below(FILES)?;
        Ok(Self {
            parts: postcard::from_bytes(parts.read(ALL_PARTS)?)
                .map_err(|error| error.to_string())?,
            files,
            packed,
            faces: Faces::new(&face_files)?,
            face_files,
        })
    }
}
