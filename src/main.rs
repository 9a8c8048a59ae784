//! Mounts the app on the page that carries it.

fn main() {
    dateline::components::app::mount();
}
