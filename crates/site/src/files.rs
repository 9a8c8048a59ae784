//! A folder in memory. What Trunk has built goes in as one, and so do the sources; the site comes out as one.

use std::collections::BTreeMap;
use std::rc::Rc;

/// Files by their paths, which have slashes on every system. A copy shares what the files hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folder(BTreeMap<String, Rc<[u8]>>);

impl Folder {
    /// The bytes of a file.
    ///
    /// # Errors
    /// It is not there.
    pub fn read(&self, path: &str) -> Result<&[u8], String> {
        let bytes = self.0.get(path).map(|bytes| &**bytes);
        bytes.ok_or_else(|| format!("{path}: is not there"))
    }

    /// The text of a file.
    ///
    /// # Errors
    /// It is not there, or is no text.
    pub fn read_text(&self, path: &str) -> Result<&str, String> {
        str::from_utf8(self.read(path)?).map_err(|error| format!("{path}: {error}"))
    }

    /// Puts a file in, in place of the one that is there.
    pub fn write(&mut self, path: impl Into<String>, bytes: impl AsRef<[u8]>) {
        self.0.insert(path.into(), bytes.as_ref().into());
    }

    /// Takes a file out.
    pub fn remove(&mut self, path: &str) {
        self.0.remove(path);
    }

    /// Takes out all files whose paths begin so.
    pub fn take_below(&mut self, start: &str) -> Self {
        let is_below = |path: &String, _: &mut Rc<[u8]>| path.starts_with(start);
        Self(self.0.extract_if(.., is_below).collect())
    }

    /// Puts in all files of another folder.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// Whether there is a file whose path begins so.
    pub fn has_below(&self, start: &str) -> bool {
        self.below(start).next().is_some()
    }

    /// The files whose paths begin so, which must end in a slash or be empty, in the order of their paths. The names
    /// are the rest of the paths.
    pub fn below<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a [u8])> {
        let files = self.0.range(start.to_string()..);
        files.map_while(move |(path, bytes)| Some((path.strip_prefix(start)?, &**bytes)))
    }

    /// The files in the folder itself, in no folder of it.
    pub fn top(&self) -> impl Iterator<Item = &str> {
        let names = self.0.keys().map(|path| &**path);
        names.filter(|path| !path.contains('/'))
    }

    /// All files, in the order of their paths.
    pub fn all(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.below("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(paths: &[&str]) -> Folder {
        let mut folder = Folder::default();
        for path in paths {
            folder.write(*path, path.as_bytes());
        }
        folder
    }

    #[test]
    fn files_are_found_by_their_paths() {
        let mut files = folder(&["b/a.txt", "a.txt"]);
        assert_eq!(files.read("b/a.txt"), Ok(&b"b/a.txt"[..]));
        assert_eq!(files.read_text("a.txt"), Ok("a.txt"));
        assert!(
            files
                .read("c.txt")
                .is_err_and(|said| said.contains("c.txt"))
        );
        files.write("a.txt", [0xff]);
        assert!(files.read("a.txt").is_ok() && files.read_text("a.txt").is_err());
        files.remove("a.txt");
        assert!(files.read("a.txt").is_err());
    }

    #[test]
    fn folders_are_what_paths_begin_with() {
        let files = folder(&["a.txt", "b/a.txt", "b/c/d.txt", "ba.txt"]);
        let below = |start| files.below(start).map(|(name, _)| name).collect::<Vec<_>>();
        assert_eq!(below("b/"), ["a.txt", "c/d.txt"]);
        assert_eq!(below("").len(), 4);
        assert_eq!(files.top().collect::<Vec<_>>(), ["a.txt", "ba.txt"]);
        assert!(files.has_below("b/c/") && !files.has_below("c/"));
        let mut rest = files.clone();
        assert_eq!(rest.take_below("b/"), folder(&["b/a.txt", "b/c/d.txt"]));
        assert_eq!(rest, folder(&["a.txt", "ba.txt"]));
    }
}
