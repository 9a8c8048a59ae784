//! Colours of a picture, without what only browsers read.

use crate::document::{document, window};
use compact::decimal::format_decimal;
use wasm_bindgen::prelude::*;
use web_sys::{CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement};

/// Converts colours to what every program reads: computed values may be in OKLCH.
pub struct Colours {
    canvas: Option<CanvasRenderingContext2d>,
    known: Vec<(String, String)>,
}

impl Colours {
    pub fn new() -> Self {
        let canvas = document()
            .and_then(|document| document.create_element("canvas").ok())
            .and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok())
            .and_then(|canvas| {
                // The canvas is only read from.
                let options = js_sys::Object::new();
                let name = "willReadFrequently".into();
                js_sys::Reflect::set(&options, &name, &JsValue::TRUE).ok()?;
                canvas
                    .get_context_with_context_options("2d", &options)
                    .ok()
                    .flatten()
            })
            .and_then(|context| context.dyn_into().ok());
        Self {
            canvas,
            known: Vec::new(),
        }
    }

    /// A value of a property; a colour in another notation as sRGB.
    pub fn plain(&mut self, value: &str) -> String {
        if !value.starts_with("ok") && !value.starts_with("color") && !value.starts_with("la") {
            return value.to_string();
        }
        if let Some((_, known)) = self.known.iter().find(|(from, _)| from == value) {
            return known.clone();
        }
        let drawn = self.drawn(value).unwrap_or_else(|| value.to_string());
        self.known.push((value.to_string(), drawn.clone()));
        drawn
    }

    fn drawn(&self, value: &str) -> Option<String> {
        let canvas = self.canvas.as_ref()?;
        canvas.clear_rect(0.0, 0.0, 1.0, 1.0);
        canvas.set_fill_style_str(value);
        canvas.fill_rect(0.0, 0.0, 1.0, 1.0);
        let data = canvas.get_image_data(0.0, 0.0, 1.0, 1.0).ok()?.data();
        let [red, green, blue, alpha] = data[..] else {
            return None;
        };
        Some(if alpha == 255 {
            format!("#{red:02x}{green:02x}{blue:02x}")
        } else {
            format!(
                "rgba({red}, {green}, {blue}, {})",
                format_decimal(f64::from(alpha) / 255.0, 3)
            )
        })
    }

    /// The colour behind an element: its own background, or that of its nearest ancestor that has one.
    pub fn behind(&mut self, element: &Element) -> String {
        let mut next = Some(element.clone());
        while let Some(element) = next {
            let style: Option<CssStyleDeclaration> =
                window().and_then(|window| window.get_computed_style(&element).ok().flatten());
            let colour = style
                .and_then(|style| style.get_property_value("background-color").ok())
                .unwrap_or_default();
            if !colour.is_empty() && colour != "rgba(0, 0, 0, 0)" && colour != "transparent" {
                return self.plain(&colour);
            }
            next = element.parent_element();
        }
        "#ffffff".to_string()
    }
}
