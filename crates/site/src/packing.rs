//! Packing as small as it goes, on the host: it takes seconds, so what is packed is kept for the next build.

use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::num::NonZeroU64;
use std::path::PathBuf;

/// How often Zopfli tries to do better; more than this gains less than 1 KB.
const ITERATIONS: NonZeroU64 = NonZeroU64::new(5).unwrap();

/// What was packed, in a folder; the names are the hashes of what the files were.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// The names that were asked for.
    used: RefCell<BTreeSet<String>>,
}

impl Cache {
    /// In a folder, which need not be there.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
            used: RefCell::default(),
        }
    }

    /// Bytes as a stream of deflate: some 4 % smaller than other writers make it.
    ///
    /// # Errors
    /// It cannot be packed, or not be kept.
    pub fn deflate(&self, bytes: &[u8]) -> Result<Vec<u8>, String> {
        let digest = Sha256::digest(bytes);
        let name: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        let file = self.folder.join(&name);
        self.used.borrow_mut().insert(name);
        if let Ok(kept) = fs::read(&file)
            && miniz_oxide::inflate::decompress_to_vec_with_limit(&kept, bytes.len())
                .is_ok_and(|unpacked| unpacked == bytes)
        {
            return Ok(kept);
        }
        let packed = deflate(bytes)?;
        let failed = |error: std::io::Error| format!("{}: {error}", file.display());
        fs::create_dir_all(&self.folder).map_err(failed)?;
        fs::write(&file, &packed).map_err(failed)?;
        Ok(packed)
    }

    /// Removes what was not asked for: a build before had it.
    pub fn forget_others(&self) {
        let used = self.used.borrow();
        for entry in fs::read_dir(&self.folder).into_iter().flatten().flatten() {
            if !used.contains(&*entry.file_name().to_string_lossy()) {
                // What stays takes room and does no harm.
                let _ = fs::remove_file(entry.path());
            }
        }
    }
}

fn deflate(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut packed = Vec::new();
    let options = zopfli::Options {
        iteration_count: ITERATIONS,
        ..zopfli::Options::default()
    };
    zopfli::compress(options, zopfli::Format::Deflate, bytes, &mut packed)
        .map_err(|error| error.to_string())?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::Packed;
    use std::io::Read;

    #[test]
    fn what_is_packed_is_kept_and_can_be_unpacked() {
        let folder = std::env::temp_dir().join(format!("dateline-packed-{}", std::process::id()));
        let bytes: Vec<u8> = (0..5000_u32).map(|n| (n * n % 251) as u8).collect();
        let cache = Cache::new(&folder);
        let packed = cache.deflate(&bytes).expect("packed");
        let kept = fs::read_dir(&folder).expect("a folder").count();
        // What is damaged is made again.
        let damaged = fs::read_dir(&folder).expect("a folder").flatten().next();
        fs::write(damaged.expect("a file").path(), "x").expect("a file");
        let again = cache.deflate(&bytes).expect("packed");
        cache.forget_others();
        let left = fs::read_dir(&folder).expect("a folder").count();
        Cache::new(&folder).forget_others();
        let none = fs::read_dir(&folder).expect("a folder").count();
        fs::remove_dir_all(&folder).expect("the folder goes");
        assert_eq!(again, packed);
        assert_eq!((kept, left, none), (1, 1, 0));
    }

    #[test]
    fn a_stream_of_gzip_is_the_one_that_zopfli_writes() {
        let bytes = "Каждая строка, каждая буква. ".repeat(40);
        let file = Packed::new("a.txt", bytes.as_bytes(), &deflate).expect("packed");
        let gzip = file.gzip().expect("a stream");
        let mut known = Vec::new();
        let options = zopfli::Options {
            iteration_count: ITERATIONS,
            ..zopfli::Options::default()
        };
        zopfli::compress(options, zopfli::Format::Gzip, bytes.as_bytes(), &mut known)
            .expect("packed");
        assert_eq!(gzip, known);
        let mut unpacked = String::new();
        flate2::read::GzDecoder::new(&gzip[..])
            .read_to_string(&mut unpacked)
            .expect("unpacked");
        assert_eq!(unpacked, bytes);
    }
}
