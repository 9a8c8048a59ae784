//! Folders on disk, into memory and back.

use crate::files::Folder;
use std::fs;
use std::path::Path;

/// The files of a folder, those of its own folders too.
///
/// # Errors
/// One cannot be read.
pub fn read(folder: &Path) -> Result<Folder, String> {
    let mut files = Folder::default();
    collect(folder, "", &mut files)?;
    Ok(files)
}

/// The sources from which sites are made; their paths begin with `assets/`.
///
/// # Errors
/// One cannot be read.
pub fn sources(root: &Path) -> Result<Folder, String> {
    let mut files = Folder::default();
    for name in ["draft", "icons", "preview", "script", "style"] {
        let path = format!("assets/{name}/");
        collect(&root.join(&path), &path, &mut files)?;
    }
    Ok(files)
}

/// Makes of a folder that holds the files `before` one that holds the files `after`.
///
/// # Errors
/// A file cannot be written or removed.
pub fn update(folder: &Path, before: &Folder, after: &Folder) -> Result<(), String> {
    for (path, _) in before.all().filter(|(path, _)| after.read(path).is_err()) {
        let file = folder.join(path);
        fs::remove_file(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    }
    for (path, bytes) in after.all() {
        if before.read(path) != Ok(bytes) {
            write(&folder.join(path), bytes)?;
        }
    }
    Ok(())
}

fn collect(folder: &Path, below: &str, files: &mut Folder) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.file_type().map_err(failed)?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            let bytes = fs::read(entry.path());
            let bytes = bytes.map_err(|error| format!("{}: {error}", entry.path().display()))?;
            files.write(path, bytes);
        }
    }
    Ok(())
}

/// Writes a file, and the folder for it.
fn write(file: &Path, bytes: &[u8]) -> Result<(), String> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_written() {
        let place = std::env::temp_dir().join(format!("dateline-disk-{}", std::process::id()));
        let folder = |files: &[(&str, &str)]| {
            let mut folder = Folder::default();
            for (path, text) in files {
                folder.write(*path, text);
            }
            folder
        };
        let before = folder(&[("a.txt", "a"), ("en/b.txt", "b"), ("c.txt", "c")]);
        update(&place, &Folder::default(), &before).expect("written");
        assert_eq!(read(&place), Ok(before.clone()));
        // Whoever else has written there keeps what he wrote.
        fs::write(place.join("c.txt"), "other").expect("a file");
        let after = folder(&[("a.txt", "A"), ("c.txt", "c"), ("ru/d.txt", "d")]);
        update(&place, &before, &after).expect("written");
        let found = read(&place);
        fs::remove_dir_all(&place).expect("the folder goes");
        assert_eq!(
            found,
            Ok(folder(&[
                ("a.txt", "A"),
                ("c.txt", "other"),
                ("ru/d.txt", "d")
            ]))
        );
    }
}
