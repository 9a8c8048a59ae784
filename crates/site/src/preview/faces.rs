//! The faces of the pictures, and how wide words are in them.

use crate::files::Folder;
use explorer::markup::escape;
use resvg::usvg;

/// The faces, and how wide words are in them.
pub struct Faces {
    pub options: usvg::Options<'static>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Face {
    Serif,
    Sans,
    Bold,
}

impl Face {
    /// As attributes of a `<text>`.
    pub fn attributes(self) -> &'static str {
        match self {
            Self::Serif => "font-family=\"'Source Serif 4'\" font-weight=\"600\"",
            Self::Sans => "font-family=\"'Golos Text'\" font-weight=\"400\"",
            Self::Bold => "font-family=\"'Golos Text'\" font-weight=\"600\"",
        }
    }
}

impl Faces {
    /// The faces of `assets/preview`, by their names there.
    ///
    /// # Errors
    /// One is missing.
    pub fn new(files: &Folder) -> Result<Self, String> {
        let mut options = usvg::Options::default();
        for name in ["source-serif-4-600", "golos-text-400", "golos-text-600"] {
            let file = files.read(&format!("{name}.ttf"))?;
            options.fontdb_mut().load_font_data(file.to_vec());
        }
        let faces = Self { options };
        // The renderer would leave the words out without a word.
        match [Face::Serif, Face::Sans, Face::Bold]
            .into_iter()
            .find(|face| faces.width("A", *face, 10.0) <= 0.0)
        {
            Some(face) => Err(format!("assets/preview has no face {}", face.attributes())),
            None => Ok(faces),
        }
    }

    /// How wide a line is.
    pub fn width(&self, text: &str, face: Face, size: f64) -> f64 {
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text {} font-size=\"{size}\">{}</text></svg>",
            face.attributes(),
            escape(text)
        );
        let tree = usvg::Tree::from_str(&svg, &self.options);
        tree.map_or(0.0, |tree| {
            f64::from(tree.root().abs_bounding_box().width())
        })
    }
}
