//! Links to a quote in a page of the web.

/// From how many words on a quote is named by its first and last words.
const LONG: usize = 12;
/// How many words are enough to find an end.
const ENDS: usize = 4;

/// The part of an address that leads to a quote in a page: `#:~:text=prefix-,start,end,-suffix`
/// (URL fragment text directives, WICG). Prefix and suffix may be empty.
pub fn text_fragment(prefix: &str, exact: &str, suffix: &str) -> String {
    let mut fragment = String::from("#:~:text=");
    let [prefix, exact, suffix] = [prefix, exact, suffix].map(str::trim);
    if !prefix.is_empty() {
        encode(&mut fragment, prefix);
        fragment.push_str("-,");
    }
    match ends(exact) {
        Some((start, end)) => {
            encode(&mut fragment, start);
            fragment.push(',');
            encode(&mut fragment, end);
        }
        None => encode(&mut fragment, exact),
    }
    if !suffix.is_empty() {
        fragment.push_str(",-");
        encode(&mut fragment, suffix);
    }
    fragment
}

/// The first and the last words of a long quote. A browser takes the first place after the start
/// at which it finds the end, so the end has as many words as it takes to occur but once.
fn ends(exact: &str) -> Option<(&str, &str)> {
    let words: Vec<(usize, usize)> = exact
        .split_whitespace()
        .map(|word| {
            let start = word.as_ptr() as usize - exact.as_ptr() as usize;
            (start, start + word.len())
        })
        .collect();
    if words.len() < LONG {
        return None;
    }
    let head = words[ENDS - 1].1;
    let mut first = words.len() - ENDS;
    loop {
        let tail = words[first].0;
        let found = exact[head..].find(&exact[tail..]).map(|at| head + at);
        if found == Some(tail) {
            return Some((&exact[..head], &exact[tail..]));
        }
        if first == ENDS {
            return None;
        }
        first -= 1;
    }
}

fn encode(into: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'~') {
            into.push(char::from(byte));
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            into.push('%');
            into.push(char::from(DIGITS[usize::from(byte >> 4)]));
            into.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}
