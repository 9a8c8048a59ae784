//! Functions of angles and lengths that give the same bits on the host and in the browser.
//!
//! A system's library may round the last bit of a sine otherwise than Rust does in a module for browsers, and that
//! can decide where a label goes. So the host computes as the browser does: by the port of musl's functions with
//! which Rust compiles for WebAssembly.

#[cfg(target_arch = "wasm32")]
mod of_target {
    pub fn sin(x: f64) -> f64 {
        x.sin()
    }
    pub fn cos(x: f64) -> f64 {
        x.cos()
    }
    pub fn asin(x: f64) -> f64 {
        x.asin()
    }
    pub fn atan2(y: f64, x: f64) -> f64 {
        y.atan2(x)
    }
    pub fn hypot(x: f64, y: f64) -> f64 {
        x.hypot(y)
    }
    pub fn pow(x: f64, y: f64) -> f64 {
        x.powf(y)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod of_target {
    pub use libm::{asin, atan2, cos, hypot, pow, sin};
}

pub use of_target::{asin, atan2, cos, hypot, pow, sin};

/// Sine and cosine.
pub fn sin_cos(x: f64) -> (f64, f64) {
    (sin(x), cos(x))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_the_functions_that_they_are_called() {
        for step in -40..=40 {
            let x = f64::from(step) / 7.0;
            let close =
                |a: f64, b: f64| assert!((a - b).abs() <= 4.0 * f64::EPSILON * b.abs().max(1.0));
            close(sin(x), x.sin());
            close(cos(x), x.cos());
            close(asin(x / 6.0), (x / 6.0).asin());
            close(atan2(x, 1.5), x.atan2(1.5));
            close(hypot(x, 3.0), x.hypot(3.0));
            close(pow(x.abs(), 1.7), x.abs().powf(1.7));
            assert_eq!(sin_cos(x), (sin(x), cos(x)));
        }
    }
}
