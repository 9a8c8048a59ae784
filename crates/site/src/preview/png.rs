//! A picture as PNG.

use resvg::tiny_skia;
use std::collections::HashMap;

/// The pixels as PNG of at most 256 colours: the commonest, each other as the nearest of them. A
/// drawing of few colours has no others but at its edges.
pub fn png(pixels: &tiny_skia::Pixmap) -> Result<Vec<u8>, png::EncodingError> {
    // The low bits of blended edges are not seen.
    let coarse = |value: u8| (value & 0xf8) | (value >> 5);
    let colours: Vec<[u8; 3]> = pixels
        .data()
        .chunks_exact(4)
        .map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();
    // Most neighbours are alike: what is done for a run need not be done for each pixel.
    let runs = || {
        colours
            .chunk_by(|a, b| a == b)
            .map(|run| (run[0], run.len()))
    };
    let mut exact: HashMap<[u8; 3], usize> = HashMap::new();
    for (colour, count) in runs() {
        *exact.entry(colour).or_default() += count;
    }
    // Areas keep their colour; edges share.
    let shared = |colour: [u8; 3]| {
        if exact[&colour] > 2000 {
            colour
        } else {
            colour.map(coarse)
        }
    };
    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for (colour, count) in &exact {
        *counts.entry(shared(*colour)).or_default() += count;
    }
    let mut palette: Vec<([u8; 3], usize)> = counts
        .iter()
        .map(|(colour, count)| (*colour, *count))
        .collect();
    palette.sort_unstable_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    palette.truncate(256);
    let distance = |a: [u8; 3], b: [u8; 3]| {
        let part = |ix: usize| u32::from(a[ix].abs_diff(b[ix])).pow(2);
        part(0) + part(1) + part(2)
    };
    // Colours that share are looked for once: most pixels at edges are alike.
    let nearest: HashMap<[u8; 3], u8> = counts
        .keys()
        .map(|colour| {
            let near = palette
                .iter()
                .enumerate()
                .min_by_key(|(_, (other, _))| distance(*colour, *other));
            (*colour, near.map_or(0, |(ix, _)| ix as u8))
        })
        .collect();
    let mut indices: Vec<u8> = Vec::with_capacity(colours.len());
    for (colour, count) in runs() {
        indices.resize(indices.len() + count, nearest[&shared(colour)]);
    }

    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_palette(
        palette
            .iter()
            .flat_map(|(colour, _)| *colour)
            .collect::<Vec<u8>>(),
    );
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(out)
}
