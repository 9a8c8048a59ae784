//! The headline of a picture, broken into lines.

use super::faces::{Face, Faces};

/// Type sizes of the headline, from a short one's to a long one's; and its most lines.
const SIZES: &[f64] = &[58.0, 54.0, 50.0, 47.0, 44.0, 41.0];
const LINES: usize = 3;

/// Words in as few lines as the width allows, the lines as even as they come.
fn lines(faces: &Faces, text: &str, size: f64, width: f64) -> Vec<String> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let widths: Vec<f64> = words
        .iter()
        .map(|word| faces.width(word, Face::Serif, size))
        .collect();
    // The space of the face, about; exact is not needed.
    let space = size * 0.24;
    let broken = |width: f64| {
        let mut lines: Vec<String> = Vec::new();
        let mut left = 0.0;
        for (word, own) in words.iter().zip(&widths) {
            match lines.last_mut() {
                Some(line) if space + own <= left => {
                    line.push(' ');
                    line.push_str(word);
                    left -= space + own;
                }
                _ => {
                    lines.push((*word).to_string());
                    left = width - own;
                }
            }
        }
        lines
    };
    let count = broken(width).len();
    let narrowest = (0..40)
        .map(|step| width * (1.0 - f64::from(step) / 80.0))
        .take_while(|width| broken(*width).len() == count)
        .filter(|narrow| widths.iter().all(|own| own <= narrow) || *narrow >= width)
        .last();
    broken(narrowest.unwrap_or(width))
}

/// The headline, as large as it fits.
pub fn headline(faces: &Faces, text: &str, width: f64) -> (f64, Vec<String>) {
    let mut smallest = (0.0, Vec::new());
    for size in SIZES {
        let lines = lines(faces, text, *size, width);
        let fits = lines
            .iter()
            .all(|line| faces.width(line, Face::Serif, *size) <= width);
        // Three lines in the largest type would leave no map.
        let most = if *size > 48.0 { LINES - 1 } else { LINES };
        if fits && lines.len() <= most {
            return (*size, lines);
        }
        smallest = (*size, lines);
    }
    let (size, mut lines) = smallest;
    let cut = lines.len() > LINES;
    lines.truncate(LINES);
    let last = lines.len().saturating_sub(1);
    for (ix, line) in lines.iter_mut().enumerate() {
        let mark = if cut && ix == last { "…" } else { "" };
        let whole = line.clone() + mark;
        *line = whole;
        while faces.width(line, Face::Serif, size) > width {
            let short: String = line.trim_end_matches('…').to_string();
            let count = short.chars().count();
            *line = short
                .chars()
                .take(count.saturating_sub(1))
                .collect::<String>()
                + "…";
        }
    }
    (size, lines)
}
