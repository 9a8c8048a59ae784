//! The studio's module. `assets/script/studio.js` loads it.

fn main() {
    studio::start();
}
