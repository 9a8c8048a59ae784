//! Lists of words in `data`, one entry a line; lines that begin with `#` explain. The build leaves these out.

/// A list of `data` as text, by its path there.
macro_rules! list {
    ($($path:expr),+) => {
        include_str!(concat!(env!("OUT_DIR"), "/data/", $($path),+))
    };
}
pub(crate) use list;

/// The entries of a list.
pub fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty())
}
