//! The colours, read from their one file: contrast enough to read, and apart for every kind of eyes.
//!
//! Contrast ratio: WCAG 2.2. Distance: Euclidean in OKLab (Ottosson 2020). Colour blindness:
//! G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of
//! Color Vision Deficiency" (2009), severity 1.

use std::collections::BTreeMap;

type Rgb = [f64; 3];
type Palette = BTreeMap<String, Rgb>;

const FILE: &str = include_str!("../../assets/style/tokens.css");

/// Colours that say how firm a tie is, or whose place it is.
const KINDS: [&str; 5] = ["held", "signed", "agreed", "planned", "home"];

/// Text colours and what they stand on, with the least contrast.
const PAIRS: &[(&str, &str, f64)] = &[
    ("ink", "paper", 12.0),
    ("ink2", "paper", 7.0),
    ("ink3", "paper", 4.5),
    ("ink3", "plane", 4.5),
    ("ink", "mark", 5.5),
    ("ink", "mark2", 7.0),
    ("ink2", "mark2", 4.5),
    ("ink", "heldfill", 4.5),
    ("ink", "land", 7.0),
    ("ink2", "sea", 4.5),
    ("held", "paper", 4.5),
    ("signed", "paper", 4.5),
    ("agreed", "paper", 4.5),
    ("planned", "paper", 4.5),
    ("home", "paper", 4.5),
    // Lines and shapes (WCAG 1.4.11).
    ("held", "sea", 3.0),
    ("signed", "sea", 3.0),
    ("agreed", "sea", 3.0),
    ("planned", "sea", 3.0),
    ("home", "land", 3.0),
    ("agreedfill", "paper", 3.0),
    ("focus", "paper", 3.0),
    ("focus", "sea", 3.0),
];

/// The blocks of the file that give colours in hexadecimal: light, dark by the system, dark by choice.
fn palettes() -> Vec<Palette> {
    let blocks = FILE.split('}');
    let palettes: Vec<Palette> = blocks
        .map(|block| {
            let declarations = block
                .split([';', '{'])
                .filter_map(|part| part.split_once(':'));
            declarations
                .filter_map(|(name, value)| {
                    let name = name.trim().strip_prefix("--")?;
                    let digits = value.trim().strip_prefix('#')?;
                    Some((name.to_owned(), hex(digits)))
                })
                .collect()
        })
        .filter(|palette: &Palette| !palette.is_empty())
        .collect();
    assert_eq!(palettes.len(), 3, "light, dark, dark");
    palettes
}

/// Linear light of a colour in hexadecimal sRGB.
fn hex(digits: &str) -> Rgb {
    assert_eq!(digits.len(), 6, "{digits}");
    [0, 2, 4].map(|at| {
        let value = u8::from_str_radix(&digits[at..at + 2], 16).expect("digits");
        let value = f64::from(value) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    })
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let luminance = |[r, g, b]: Rgb| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    let (a, b) = (luminance(a), luminance(b));
    a.max(b) / a.min(b)
}

fn times(matrix: [Rgb; 3], of: Rgb) -> Rgb {
    matrix.map(|row| row[0] * of[0] + row[1] * of[1] + row[2] * of[2])
}

fn oklab(linear: Rgb) -> Rgb {
    let cones = times(
        [
            [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
            [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
            [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
        ],
        linear,
    );
    times(
        [
            [0.210_454_255_3, 0.793_617_785, -0.004_072_046_8],
            [1.977_998_495_1, -2.428_592_205, 0.450_593_709_9],
            [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766],
        ],
        cones.map(|cone| cone.max(0.0).cbrt()),
    )
}

fn distance(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (oklab(a), oklab(b));
    (0..3).map(|at| (a[at] - b[at]).powi(2)).sum::<f64>().sqrt()
}

/// How a colour looks to eyes of a kind.
const EYES: [(&str, [Rgb; 3]); 4] = [
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_82, 0.042_94, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_9],
        ],
    ),
];

fn seen(eyes: [Rgb; 3], colour: Rgb) -> Rgb {
    times(eyes, colour).map(|part| part.clamp(0.0, 1.0))
}

#[test]
fn both_ways_to_dark_are_one() {
    let palettes = palettes();
    assert_eq!(palettes[1], palettes[2]);
    let names = |palette: &Palette| palette.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&palettes[0]), names(&palettes[1]));
}

#[test]
fn all_that_is_read_has_contrast() {
    for (palette, theme) in palettes().iter().zip(["light", "dark"]) {
        for (over, under, least) in PAIRS {
            let ratio = contrast(palette[*over], palette[*under]);
            assert!(
                ratio >= *least,
                "{theme}: {over} on {under} {ratio:.2}, not {least}"
            );
        }
    }
}

#[test]
fn kinds_stay_apart_for_all_eyes() {
    for (palette, theme) in palettes().iter().zip(["light", "dark"]) {
        for (name, eyes) in EYES {
            for (at, one) in KINDS.iter().enumerate() {
                for other in &KINDS[at + 1..] {
                    let apart = distance(seen(eyes, palette[*one]), seen(eyes, palette[*other]));
                    // Two colours side by side differ to the eye from about 0.02 on.
                    assert!(
                        apart >= 0.08,
                        "{theme}, {name}: {one} and {other} are {apart:.3} apart"
                    );
                }
            }
            let fill = |name: &str| seen(eyes, palette[name]);
            for (one, other) in [
                ("heldfill", "land"),
                ("land", "sea"),
                ("mark", "paper"),
                ("heldfill", "agreedfill"),
            ] {
                let apart = distance(fill(one), fill(other));
                assert!(
                    apart >= 0.06,
                    "{theme}, {name}: {one} and {other} are {apart:.3} apart"
                );
            }
        }
    }
}
