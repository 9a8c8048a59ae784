//! The early module: a page answers by it until the application is there. `assets/script/start.js` loads
//! both.

fn main() {
    page::run_early();
}
