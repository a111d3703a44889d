//! What reads spreadsheets: a program of its own for a worker, so that the page is not the heavier for it.

fn main() {
    #[cfg(target_arch = "wasm32")]
    virker::task::spreadsheet::serve();
}
